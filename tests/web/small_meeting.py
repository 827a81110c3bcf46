"""A meeting of half a minute as a run leaves it, without any engine: three voices, a tone for sound."""

from pathlib import Path

import numpy as np
import soundfile

from pipeline.records import (
    SAMPLE_RATE,
    EngineInfo,
    Evidence,
    Minutes,
    Opinion,
    Recording,
    Segment,
    Source,
    Speaker,
    Task,
    Transcript,
    Turn,
    Turns,
    Utterance,
    Utterances,
    Word,
)
from pipeline.runner import Workspace
from pipeline.settings import Settings
from pipeline.store import MeetingFolder, utterances_file
from pipeline.weights import Models

NAME = "họp nhỏ"
SAID = (
    ("S1", "Kính thưa các đồng chí, hội nghị bắt đầu."),
    ("S2", "Tôi đề nghị bố trí 30 tỷ đồng cho dự án này."),
    ("S1", "Giao Sở Tài chính rà soát kinh phí trước ngày 30 tháng 9."),
    ("S3", "Đồng ý với ý kiến của đồng chí Lan."),
    ("S1", "Hội nghị kết thúc, xin cảm ơn các đồng chí."),
)
EACH_MS = 5000
CARD = '[meeting]\ntitle = "Họp thử"\nstart = 2026-07-15T08:00:00\n\n[[person]]\nname = "Nguyễn Văn Luân"\n'
ENGINE = EngineInfo(name="none", version="0", weights={})


def utterances(said: tuple[tuple[str, str], ...] = SAID) -> tuple[Utterance, ...]:
    """One every five seconds; the second is doubtful."""
    return tuple(_utterance(number, *each) for number, each in enumerate(said))


def _utterance(number: int, speaker: str, text: str) -> Utterance:
    texts = text.lower().replace(",", "").rstrip(".").split()
    start = number * EACH_MS + 500
    step = 4000 // len(texts)
    words = tuple(
        Word(start=start + n * step, end=start + (n + 1) * step, text=one, confidence=0.3 if number == 1 else 0.95)
        for n, one in enumerate(texts)
    )
    return Utterance(
        id=f"u{number + 1:04d}", start=start, end=words[-1].end, speaker=speaker, raw_text=" ".join(texts), text=text,
        words=words, confidence=words[0].confidence, flags=("low-confidence",) if number == 1 else (),
    )  # fmt: skip


def write_meeting(root: Path, name: str = NAME, sound: bool = True) -> Workspace:
    """root/recordings and root/outputs/NAME."""
    (root / "recordings").mkdir(parents=True, exist_ok=True)
    source = root / "recordings" / f"{name}.flac"
    time = np.arange(len(SAID) * EACH_MS * SAMPLE_RATE // 1000) / SAMPLE_RATE
    loud = np.where(time < 10, 0.5, 0.1)
    soundfile.write(source, (loud * np.sin(2 * np.pi * 440 * time)).astype(np.float32), SAMPLE_RATE)
    source.with_suffix(".toml").write_text(CARD, "utf-8")
    folder = MeetingFolder(root / "outputs" / name)
    said = utterances()
    _write_records(folder, name, said)
    if sound:
        folder.write_bytes("audio.flac", source.read_bytes())
        (folder / "samples").mkdir()
        soundfile.write(folder / "samples" / "S1.flac", np.zeros(SAMPLE_RATE, np.float32), SAMPLE_RATE)
    return Workspace(root / "recordings", root / "outputs", Models(Path("models")), Settings())


def _write_records(folder: MeetingFolder, name: str, said: tuple[Utterance, ...]) -> None:
    duration = len(said) * EACH_MS
    sources = (Source(file="hop", sha256="0" * 64, duration_ms=duration, offset_ms=0, channels=1, loudness=None),)
    folder.write("recording.json", Recording(name=name, sources=sources, duration_ms=duration))
    segments = tuple(Segment(start=one.start, end=one.end, words=one.words, text=one.raw_text) for one in said)
    folder.write("transcript.json", Transcript(language="vi", engine=ENGINE, segments=segments))
    turns = tuple(Turn(start=one.start, end=one.end, speaker=one.speaker, overlapped=False) for one in said)
    folder.write("turns.json", Turns(engine=ENGINE, turns=turns))
    folder.write(utterances_file("normalise"), Utterances(stage="normalise", utterances=said))
    folder.write("minutes.json", _minutes(name, said))


def _minutes(name: str, said: tuple[Utterance, ...]) -> Minutes:
    def rests_on(number: int) -> tuple[Evidence, ...]:
        one = said[number]
        return (Evidence(start=one.start, end=one.end, utterance=one.id, quote=one.text),)

    return Minutes(
        meeting=name,
        opening=None,
        closing=None,
        speakers=tuple(Speaker(id=label, speaking_ms=4000, turns=1) for label in ("S1", "S2", "S3")),
        opinions=(
            Opinion(text="Bố trí 30 tỷ đồng.", evidence=rests_on(1), confidence=0.9, speaker="S2"),
            Opinion(text="Cho dự án này.", evidence=rests_on(1), confidence=0.9, speaker="S2"),
        ),
        tasks=(
            Task(
                text="Rà soát kinh phí", evidence=rests_on(2), confidence=0.9, speaker="S1", owner="Sở Tài chính",
                deadline="trước ngày 30 tháng 9",
            ),
        ),
    )  # fmt: skip
