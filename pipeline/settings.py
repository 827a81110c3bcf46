"""bienban.toml: the office's own defaults, and everything that can be tuned."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from pipeline.card import Agency
from pipeline.errors import SettingsError
from pipeline.glossary import accepted_terms, read_entries
from pipeline.language import message
from pipeline.loopback import loopback
from pipeline.records import Probability, Record, Term, Text
from pipeline.rules import RuleFile, read_rules
from pipeline.toml import read_toml, validate

Positive = Annotated[int, Field(ge=1)]
Duration = Annotated[int, Field(ge=0)]
"""ms"""
Form = Literal["auto", "by-speaker", "by-section", "conclusion-only"]
EngineName = Literal["auto", "conformer", "whisper", "faster-whisper"]


class Office(Record):
    """[office]: what every document of this office has in common."""

    agency: Agency = Agency()
    place: Text | None = None
    locality: Text | None = None
    """Địa danh before the date of a thông báo."""
    archive: Text = "VT"
    """After «Lưu:» in Nơi nhận."""
    glossary: tuple[Term, ...] = ()
    """Those of tu-dien.toml that are accepted come after these."""


class Device(Record):
    """[compute]: where engines run. `threads` 0 means all cores."""

    device: Literal["auto", "cpu", "cuda"] = "auto"
    threads: Annotated[int, Field(ge=0)] = 0


class Ingest(Record):
    """[ingest]: limits for the decoder of untrusted media."""

    max_hours: Positive = 24
    near_silent_dbfs: float = -50.0
    clipped_share: Probability = 0.001


class Activity(Record):
    """[activity]: voice activity, which cuts the audio into regions for the speech engines."""

    threshold: Probability = 0.5
    min_silence_ms: Duration = 300
    pad_ms: Duration = 400
    max_region_ms: Positive = 20_000


class Transcribe(Record):
    """[transcribe]: the speech engine. Finished parts of part_ms are kept when a run is killed.

    guard: a second engine hears numbers, and what looks invented, once more (docs/DOUBT.md).
    """

    engine: EngineName = "auto"
    model: Text = "auto"
    """The Whisper engines' weights: a name of models/manifest.toml, or auto for the best one present."""
    search: Literal["beam", "greedy"] = "beam"
    """The conformer's: beam, with words, context and language; greedy takes each frame's best."""
    width: Positive = 16
    """Of the conformer's beam."""
    rescore: bool = True
    """Whether Whisper base is asked where the conformer's best readings are near each other."""
    batch: Positive = 16
    beam: Positive = 5
    part_ms: Positive = 600_000
    guard: bool = True


class Diarize(Record):
    """[diarize]: see docs/DIARIZATION.md for how the figures were chosen."""

    hop_ms: Annotated[int, Field(ge=100, le=5_000)] = 2_500
    threshold: float = 0.43
    min_cluster_size: Annotated[int, Field(ge=1, le=20)] = 6
    fill_gap_ms: Duration = 1_000
    """A pause of one speaker up to this long stays inside the turn."""
    min_turn_ms: Duration = 200
    segmentation_batch: Positive = 8
    embedding_batch: Positive = 8
    part_ms: Positive = 600_000


class Attribute(Record):
    """[attribute]: where utterances are cut."""

    pause_ms: Duration = 1_200
    max_utterance_ms: Positive = 60_000
    flicker_words: Duration = 1
    low_confidence: Probability = 0.6


class Punctuate(Record):
    """[punctuate]: sentences and case."""

    enabled: bool = True
    batch: Positive = 8
    part_ms: Positive = 600_000


class Normalise(Record):
    """[normalise]: `tone` old writes hòa, ủy; new writes hoà, uỷ."""

    tone: Literal["old", "new"] = "old"


class Render(Record):
    """[render]: form of the minutes, and from which confidence down go-bang.docx marks a word.

    form: by-speaker (all that was said, in order of time), by-section (what the extractor recognised: on new
    conferences it misses some) or conclusion-only; auto is by section, and by speaker where neither opinions nor
    decisions were found (docs/DOCUMENT.md). Of the words under 0.6
    about every second one is wrong (docs/TRANSCRIPTION.md).
    """

    form: Form = "by-speaker"
    mark_below: Probability = 0.6
    doubts_per_hour: Annotated[int, Field(ge=0)] = 40
    """Passages to hear again that are told of in comments and in nghe-lai.docx: the riskiest."""


class Rewrite(Record):
    """[rewrite]: a language model on this machine that shortens opinions and conclusions (docs/MINUTES.md).

    url: of a server with the OpenAI protocol, on a loopback address; model: as that server calls it; timeout_s: for
    one item.
    """

    enabled: bool = False
    url: Text = "http://127.0.0.1:8080/v1"
    model: Text = ""
    timeout_s: Positive = 120

    @field_validator("url")
    @classmethod
    def _on_this_machine(cls, url: str) -> str:
        loopback(url)
        return url

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.enabled and not self.model.strip():
            raise ValueError(message("thiếu model, tên của mô hình", "model, the model's name, is missing"))
        return self


class Watch(Record):
    """[watch]: a recording is taken when its size has not changed for still_s seconds."""

    poll_s: Positive = 5
    still_s: Positive = 20


class Settings(Record):
    """The whole of bienban.toml."""

    office: Office = Office()
    compute: Device = Device()
    ingest: Ingest = Ingest()
    activity: Activity = Activity()
    transcribe: Transcribe = Transcribe()
    diarize: Diarize = Diarize()
    attribute: Attribute = Attribute()
    punctuate: Punctuate = Punctuate()
    normalise: Normalise = Normalise()
    render: Render = Render()
    rewrite: Rewrite = Rewrite()
    watch: Watch = Watch()
    minutes: RuleFile = RuleFile()
    """The office's rules for the minutes: quy-tac.toml."""


def load_settings(
    path: Path | None, overrides: Sequence[str] = (), glossary: Path | None = None, rules: Path | None = None
) -> Settings:
    """Read bienban.toml (all defaults when None), apply `--set section.key=value` overrides, add glossary and rules.

    Raises SettingsError naming file and key.
    """
    values = read_toml(path) if path else {}
    for override in overrides:
        _apply(values, override)
    origin = str(path.name if path else "bienban.toml")
    settings = validate(Settings, values, origin if not overrides else f"{origin} (+ --set)")
    if rules is not None and rules.is_file():
        settings = settings.model_copy(update={"minutes": read_rules(rules)})
    return with_terms(settings, accepted_terms(read_entries(glossary))) if glossary else settings


def with_terms(settings: Settings, terms: Sequence[Term]) -> Settings:
    """Settings whose office knows these terms, too."""
    own = settings.office.glossary
    written = {term.written for term in own}
    more = tuple(term for term in terms if term.written not in written)
    office = settings.office.model_copy(update={"glossary": own + more})
    return settings.model_copy(update={"office": office})


def _apply(values: dict[str, Any], override: str) -> None:
    key, equals, text = override.partition("=")
    *tables, last = key.strip().split(".")
    if not equals or not tables:
        raise SettingsError(
            message(f"--set {override}: cần dạng mục.khóa=giá trị.", f"--set {override}: must read section.key=value."),
            message("Ví dụ: --set transcribe.engine=whisper", "Example: --set transcribe.engine=whisper"),
        )
    for table in tables:
        inner = values.setdefault(table, {})
        if not isinstance(inner, dict):
            raise SettingsError(
                message(
                    f"--set {override}: '{table}' không phải một mục.", f"--set {override}: '{table}' is not a section."
                )
            )
        values = inner
    values[last] = _value(text.strip())


def _value(text: str) -> Any:
    """A TOML value where it is one (true, 5, 0.6), else the text itself."""
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text
