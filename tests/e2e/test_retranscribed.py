"""Fifty corrections of a real recording, and then another engine hears it: none is lost."""

import random
import wave
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipeline.media import decode
from pipeline.overlay.history import with_corrections
from pipeline.overlay.merging import text_of
from pipeline.overlay.replay import reviewed_utterances
from pipeline.recordings import find_meetings
from pipeline.records import SAMPLE_RATE, Correction, Origin, Place, Review, Reviewed, Utterance, Utterances
from pipeline.review_file import ReviewFile
from pipeline.runner import Workspace, make_plan, run
from pipeline.sample import MAX_MS, PAUSE_MS
from pipeline.settings import load_settings
from pipeline.stages.review import CONFLICTS
from pipeline.store import MeetingFolder, utterances_file
from pipeline.weights import Models

pytestmark = [pytest.mark.model, pytest.mark.slow, pytest.mark.timeout(600)]

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3
"""How often the six voices speak, each time in another order."""
REPLACED, INSERTED, GIVEN, ADDED = 38, 6, 3, 3
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def recorded(folder: Path, models: Models) -> Path:
    voices = sorted(models.require("sample-voices").glob("*.wav"))
    order = random.Random(7)
    path = folder / "hop.wav"
    with wave.open(str(path), "wb") as audio:
        audio.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        for voice in (voice for _ in range(ROUNDS) for voice in order.sample(voices, len(voices))):
            audio.writeframes(bytes(2 * SAMPLE_RATE * PAUSE_MS // 1000))
            for block in decode(voice, MAX_MS, []):
                audio.writeframes(block)
    return path


def heard(folder: Path, models: Models, engine: str) -> MeetingFolder:
    settings = load_settings(None, [f"transcribe.engine={engine}"])
    place = Workspace(folder / "recordings", folder / "outputs", models, settings)
    (outcome,) = run(place, find_meetings(place.recordings), make_plan("review", None, False), _quiet)
    assert outcome.error is None, outcome.error
    return MeetingFolder(outcome.folder)


def _quiet(_stage: str, _meeting: str):  # type: ignore[no-untyped-def]
    return lambda step, done, total: None


class Reviewer:
    """Makes corrections, each on what is shown at that moment; each writes a word that nobody says."""

    def __init__(self, base: Sequence[Utterance]) -> None:
        self.base, self.review, self.random = base, Review(), random.Random(3)
        self.wanted: dict[str, str] = {}
        """Correction → the word, or the speaker, that has to be there."""

    def change(self, field: str, pick: Sequence[Utterance]) -> None:
        shown = reviewed_utterances(self.base, self.review).utterances
        one = self.random.choice([each for each in shown if each.id in {u.id for u in pick}])
        number = len(self.review.corrections)
        marker = f"chữa{number}"
        before, after = one.text, marker
        words = one.text.split()
        at = self.random.randrange(len(words))
        while field == "replace" and words[at].startswith("chữa"):
            at = self.random.randrange(len(words))
        if field in {"replace", "insert"}:
            after = text_of([*words[:at], marker, *words[at + (field == "replace") :]])
        elif field == "speaker":
            before, after = one.speaker, f"Người {marker}"
        else:
            before = ""
        place = Place(
            target="utterance", id=one.id, field=field if field in {"speaker", "after"} else "text",
            start=one.start, end=one.end,
        )  # fmt: skip
        made = Correction(
            place=place, before=before, after=after, who="An", when=NOW + timedelta(seconds=number),
            origin=Origin(file="bien-ban.docx", version="v1"),
        )  # fmt: skip
        self.review = with_corrections(self.review, [made])
        self.wanted[made.id] = after if field == "speaker" else marker


def test_another_engine_hears_the_meeting_and_no_correction_is_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    models = Models(ROOT / "models")
    (tmp_path / "recordings").mkdir()
    recorded(tmp_path / "recordings", models)
    folder = heard(tmp_path, models, "conformer")
    base = folder.read(utterances_file("normalise"), Utterances).utterances
    reviewer = Reviewer(base)
    for field, count in (("replace", REPLACED), ("insert", INSERTED), ("speaker", GIVEN), ("after", ADDED)):
        for _ in range(count):
            reviewer.change(field, base)
    assert len(reviewer.wanted) == 50
    ReviewFile(folder).change(lambda _: reviewer.review)
    shown = " ".join(one.text for one in reviewed_utterances(base, reviewer.review).utterances)
    assert all(word in shown.split() for word in reviewer.wanted.values() if not word.startswith("Người"))

    again = heard(tmp_path, models, "faster-whisper")
    engine = again.read(utterances_file("normalise"), Utterances).utterances
    assert engine != base
    made = again.read("utterances.json", Utterances).utterances
    told = {one.correction for one in again.read(CONFLICTS, Reviewed).conflicts}
    page = set(" ".join(one.text for one in made).split())
    added = len({one.speaker for one in made if one.speaker.startswith("R")})
    words = {one: word for one, word in reviewer.wanted.items() if not word.startswith("Người")}
    kept = {one for one, word in words.items() if word in page}
    with capsys.disabled():
        print(
            f"\n50 corrections, then another engine ({len(base)} → {len(engine)} utterances): "
            f"{len(kept) + added} stand on the page, {len(told & set(words))} of them with a conflict to settle"
        )
    assert kept | (told & set(words)) == set(words)
    assert len(kept) == len(words)
    assert added == len({one.after for one in reviewer.review.corrections if one.place.field == "speaker"})
