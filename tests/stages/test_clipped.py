"""From an overdriven recording to the flag on its utterances: ingest finds where, attribute says so."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile

from pipeline.progress import silent
from pipeline.records import EngineInfo, Recording, Segment, Transcript, Turn, Turns, Utterances, Word
from pipeline.settings import Settings
from pipeline.stage import Meeting
from pipeline.stages.attribute import AttributeStage
from pipeline.stages.ingest import IngestStage
from pipeline.store import utterances_file
from pipeline.weights import Models

ENGINE = EngineInfo(name="fake", version="1", weights={})


def tone(path: Path, *levels: float) -> Path:
    """A second of tone for each level, clipped where it is over 1."""
    second = np.sin(2 * np.pi * 440 * np.arange(16_000) / 16_000)
    soundfile.write(path, np.clip(np.concatenate([level * second for level in levels]), -1, 1), 16_000)
    return path


def words(*seconds: int) -> tuple[Word, ...]:
    return tuple(Word(start=1_000 * at, end=1_000 * at + 900, text="chữ", confidence=0.9) for at in seconds)


def test_utterances_in_an_overdriven_stretch_are_flagged(
    tmp_path: Path, models: Models, meeting: Callable[..., Meeting]
) -> None:
    sources = tone(tmp_path / "1.wav", 0.3, 0.3, 0.3), tone(tmp_path / "2.wav", 0.3, 3.0, 3.0, 0.3, 0.3, 0.3)
    made = meeting(*sources)
    IngestStage(Settings(), models).run(made, silent)
    recording = made.folder.read("recording.json", Recording)
    # the second file begins at 3 s of the meeting
    assert [[(span.start, span.end) for span in source.overdriven] for source in recording.sources] == [
        [],
        [(4_000, 6_000)],
    ]
    spoken = words(0, 1, 4, 5, 8)
    segment = Segment(start=0, end=8_900, words=spoken, text=" ".join(word.text for word in spoken))
    made.folder.write("transcript.json", Transcript(language="vi", engine=ENGINE, segments=(segment,)))
    turn = Turn(start=0, end=9_000, speaker="S1", overlapped=False)
    made.folder.write("turns.json", Turns(engine=ENGINE, turns=(turn,)))
    AttributeStage(Settings(), models).run(made, silent)
    utterances = made.folder.read(utterances_file("attribute"), Utterances).utterances
    assert [("clipped" in each.flags, each.start) for each in utterances] == [(False, 0), (True, 4_000), (False, 8_000)]
