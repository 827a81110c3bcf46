"""The two stages between hearing and minutes, on the files that they read and write."""

from collections.abc import Callable

import pytest

from pipeline.progress import silent
from pipeline.records import (
    EngineInfo,
    Loudness,
    Recording,
    Segment,
    Source,
    Transcript,
    Turn,
    Turns,
    Utterances,
    Word,
)
from pipeline.settings import Settings, load_settings
from pipeline.stage import Meeting
from pipeline.stages.attribute import AttributeStage
from pipeline.stages.normalise import NormaliseStage
from pipeline.store import utterances_file
from pipeline.weights import Models

ENGINE = EngineInfo(name="test", version="1", weights={})
SOUND = Loudness(peak_dbfs=-3, level_dbfs=-20, clipped=0, silent=0)


def source(name: str, offset: int, site: str | None) -> Source:
    return Source(
        file=name, sha256="0" * 64, duration_ms=5_000, offset_ms=offset, channels=1, loudness=SOUND, site=site
    )


def segment(start: int, text: str) -> Segment:
    words = tuple(
        Word(start=start + 300 * index, end=start + 300 * index + 250, text=word, confidence=0.9)
        for index, word in enumerate(text.split())
    )
    return Segment(start=start, end=words[-1].end, words=words, text=text)


@pytest.fixture
def heard(meeting: Callable[..., Meeting]) -> Meeting:
    """A meeting of two recordings, two speakers and two segments."""
    hop = meeting()
    sources = (source("1.wav", 0, "Hà Nội"), source("2.wav", 5_000, "Huế"))
    segments = (segment(0, "tôi xin mời"), segment(5_000, "uỷ ban xin báo cáo"))
    turns = (
        Turn(start=0, end=1_000, speaker="S1", overlapped=False),
        Turn(start=5_000, end=7_000, speaker="S2", overlapped=False),
    )
    hop.folder.write("recording.json", Recording(name="hop", sources=sources, duration_ms=10_000))
    hop.folder.write("transcript.json", Transcript(language="vi", engine=ENGINE, segments=segments))
    hop.folder.write("turns.json", Turns(engine=ENGINE, turns=turns))
    return hop


def test_who_said_what_at_which_site(heard: Meeting, models: Models) -> None:
    AttributeStage(Settings(), models).run(heard, silent)
    written = heard.folder.read(utterances_file("attribute"), Utterances)
    assert written == heard.folder.read("utterances.json", Utterances)
    assert [(u.id, u.speaker, u.raw_text, u.site) for u in written.utterances] == [
        ("u0001", "S1", "tôi xin mời", "Hà Nội"),
        ("u0002", "S2", "uỷ ban xin báo cáo", "Huế"),
    ]


@pytest.mark.parametrize(("tone", "text"), [("old", "ủy ban xin báo cáo"), ("new", "uỷ ban xin báo cáo")])
def test_the_printed_text_changes_and_the_raw_text_stays(heard: Meeting, models: Models, tone: str, text: str) -> None:
    AttributeStage(Settings(), models).run(heard, silent)
    given = heard.folder.read(utterances_file("attribute"), Utterances)
    heard.folder.publish_utterances("punctuate", given)
    NormaliseStage(load_settings(None, [f"normalise.tone={tone}"]), models).run(heard, silent)
    written = heard.folder.read("utterances.json", Utterances)
    assert written.stage == "normalise"
    assert written.utterances[1].text == text
    assert written.utterances[1].raw_text == "uỷ ban xin báo cáo"
    assert [u.words for u in written.utterances] == [u.words for u in given.utterances]


def test_nothing_heard_is_no_utterance(heard: Meeting, models: Models) -> None:
    heard.folder.write("transcript.json", Transcript(language="vi", engine=ENGINE, segments=()))
    AttributeStage(Settings(), models).run(heard, silent)
    assert heard.folder.read("utterances.json", Utterances).utterances == ()
