"""The two stages between hearing and minutes, on the files that they read and write."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.card import Agency, AgendaItem, Card, Glossary, MeetingFacts, Person, Site
from pipeline.progress import silent
from pipeline.records import (
    EngineInfo,
    Flag,
    Loudness,
    Reading,
    Recording,
    Segment,
    Source,
    Term,
    Transcript,
    Turn,
    Turns,
    Utterance,
    Utterances,
    Word,
)
from pipeline.settings import Office, Settings, load_settings
from pipeline.stage import Meeting
from pipeline.stages.attribute import AttributeStage
from pipeline.stages.normalise import NormaliseStage, people, terms
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


CARD = Card(
    person=(Person(name="Nguyễn Văn Luân", unit="Sở Tài chính tỉnh Tây Ninh"), Person(name="Phạm Thị Lương")),
    agenda=(AgendaItem(text="Báo cáo tiến độ", speaker="Trần Quốc Khánh"),),
    site=(Site(name="điểm cầu Đức Hòa", head="Lê Hoàng Sơn"),),
    glossary=Glossary(terms=(Term(written="VNPT"), Term(written="VNeID", spoken=("vi nê ai đi",)))),
)


def normalised(hop: Meeting, models: Models, *said: Utterance, settings: Settings | None = None) -> list[Utterance]:
    hop.folder.publish_utterances("punctuate", Utterances(stage="punctuate", utterances=said))
    NormaliseStage(settings or Settings(), models).run(hop, silent)
    return list(hop.folder.read(utterances_file("normalise"), Utterances).utterances)


def utterance(text: str, start: int = 0, flags: tuple[Flag, ...] = ()) -> Utterance:
    """«nương/.4» was heard with confidence 0.4, a bare word with 0.95; a word every 300 ms."""
    heard = [token.partition("/") for token in text.split()]
    words = tuple(
        Word(start=start + 300 * n, end=start + 300 * n + 250, text=word, confidence=float(confidence or 0.95))
        for n, (word, _, confidence) in enumerate(heard)
    )
    raw = " ".join(word.text for word in words)
    return Utterance(
        id=f"u{start:04d}",
        start=start,
        end=words[-1].end,
        speaker="S1",
        raw_text=raw,
        text=f"{raw[0].upper()}{raw[1:]}.",
        words=words,
        confidence=0.9,
        flags=flags,
    )


@pytest.fixture
def office(meeting: Callable[..., Meeting]) -> Meeting:
    """A meeting with a card, an empty transcript and no audio."""
    hop = meeting(card=CARD)
    hop.folder.write("transcript.json", Transcript(language="vi", engine=ENGINE, segments=()))
    return hop


def test_numbers_names_and_terms_are_written_and_both_forms_kept(office: Meeting, models: Models) -> None:
    said = utterance("đồng chí phạm thị nương/.4 giao vê nờ pê tê lắp ba trăm linh năm trạm")
    (written,) = normalised(office, models, said)
    assert written.text == "Đồng chí Phạm Thị Lương giao VNPT lắp 305 trạm."
    assert [(edit.kind, edit.spoken, edit.written) for edit in written.edits] == [
        ("glossary", "phạm thị nương", "Phạm Thị Lương"),
        ("glossary", "vê nờ pê tê", "VNPT"),
        ("number", "ba trăm linh năm", "305"),
    ]
    assert (written.raw_text, written.words) == (said.raw_text, said.words)


def test_the_offices_own_glossary_counts_too(office: Meeting, models: Models) -> None:
    own = Settings(office=Office(glossary=(Term(written="IOC", spoken=("ai âu xi",)),)))
    assert normalised(office, models, utterance("trung tâm ai âu xi"), settings=own)[0].text == "Trung tâm IOC."
    assert normalised(office, models, utterance("trung tâm ai âu xi"))[0].text != "Trung tâm IOC."


def test_normalising_what_is_normalised_changes_nothing(office: Meeting, models: Models) -> None:
    said = utterance(
        "đồng chí phạm thị nương/.4 báo cáo ba trăm linh năm hộ ngày mười lăm tháng bảy", flags=("overlap",)
    )
    once = normalised(office, models, said)
    assert once[0].edits
    assert normalised(office, models, *once) == once


@pytest.mark.parametrize(
    ("said", "flagged"),
    [
        ("xin mời đồng chí lê quốc thắng phát biểu", True),
        ("xin mời đồng chí nguyễn văn luân phát biểu", False),
        ("xin mời đồng chí luân phát biểu", False),
        ("xin mời đồng chí nguyễn văn nuân phát biểu", False),  # the same name from the northern delta
        ("xin mời đồng chí trần quốc khánh phát biểu", False),  # presents a subject of the agenda
        ("xin mời đồng chí lê hoàng sơn phát biểu", False),  # heads a site
        ("báo cáo thủ tướng chính phủ", False),
        ("các đồng chí cho ý kiến", False),
    ],
)
def test_people_who_are_not_on_the_card(office: Meeting, models: Models, said: str, flagged: bool) -> None:
    (written,) = normalised(office, models, utterance(said, flags=("overlap",)))
    assert written.flags == (("overlap", "unknown-name") if flagged else ("overlap",))


def test_without_a_card_nobody_is_unknown(heard: Meeting, models: Models) -> None:
    assert normalised(heard, models, utterance("xin mời đồng chí lê quốc thắng phát biểu"))[0].flags == ()


def test_readings_that_disagree_go_to_their_utterance(office: Meeting, models: Models) -> None:
    def reading(start: int, end: int, agrees: bool) -> Reading:
        return Reading(start=start, end=end, heard="ba mươi", other="bốn mươi", engine="whisper", agrees=agrees)

    readings = (
        reading(600, 1_200, agrees=False),
        reading(3_000, 3_300, agrees=True),
        reading(5_100, 5_900, agrees=False),  # its middle is before the third utterance
        reading(9_000, 9_500, agrees=False),  # nobody's
    )
    transcript = Transcript(language="vi", engine=ENGINE, segments=(), readings=readings)
    office.folder.write("transcript.json", transcript)
    said = [utterance("đạt ba mươi hộ rồi", start) for start in (0, 3_000, 5_600)]
    written = normalised(office, models, *said)
    assert [one.readings for one in written] == [readings[:1], (), readings[2:3]]
    assert [one.flags for one in written] == [("number",), (), ("number",)]
    assert normalised(office, models, *written) == written


def test_the_key_covers_what_the_text_depends_on(heard: Meeting, models: Models) -> None:
    def key(card: Card, settings: Settings | None = None) -> dict[str, object]:
        return NormaliseStage(settings or Settings(), models).parameters(replace(heard, card=card))

    plain = key(Card())
    changed = [
        key(Card(person=(Person(name="Nguyễn Văn Luân"),))),
        key(Card(glossary=Glossary(terms=(Term(written="VNPT"),)))),
        key(Card(site=(Site(name="điểm cầu Đức Hòa"),))),
        key(Card(agenda=(AgendaItem(text="Báo cáo", speaker="Lê Hoàng Sơn"),))),
        key(Card(agency=Agency(name="Sở Khoa học và Công nghệ"))),
        key(Card(), Settings(office=Office(glossary=(Term(written="VNPT"),)))),
        key(Card(), load_settings(None, ["normalise.tone=new"])),
    ]
    assert all(one != plain for one in changed)
    assert json.loads(json.dumps(changed)) == changed
    assert key(Card(meeting=MeetingFacts(title="Họp giao ban"))) == plain


def test_who_is_a_person_of_the_card() -> None:
    card = Card(
        person=(Person(name="Nguyễn Văn Luân"), Person(name="Bình")),
        agenda=(
            AgendaItem(text="Báo cáo", speaker="Sở Tài chính"),
            AgendaItem(text="Tham luận", speaker="Phạm Thị Lương"),
            AgendaItem(text="Thảo luận"),
        ),
        site=(Site(name="A", head="Lê Hoàng Sơn, Chủ tịch"), Site(name="B", head="Lãnh đạo xã")),
    )
    assert people(card) == ["Nguyễn Văn Luân", "Bình", "Phạm Thị Lương", "Lê Hoàng Sơn"]


def test_what_is_a_term_and_what_is_a_common_word() -> None:
    card = Card(
        agency=Agency(name="Văn phòng", parent="Ủy ban nhân dân tỉnh Tây Ninh"),
        person=(Person(name="A", unit="Công an"), Person(name="B", unit="VNPT"), Person(name="C", unit="Sở Tài chính")),
    )
    written = [term.written for term in terms(card, Settings())]
    assert written == ["Ủy ban nhân dân tỉnh Tây Ninh", "VNPT", "Sở Tài chính"]


def test_nothing_heard_is_no_utterance(heard: Meeting, models: Models) -> None:
    heard.folder.write("transcript.json", Transcript(language="vi", engine=ENGINE, segments=()))
    AttributeStage(Settings(), models).run(heard, silent)
    assert heard.folder.read("utterances.json", Utterances).utterances == ()
