"""Corrections of names, items, card fields and paragraphs."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pipeline.card import Agency, Card, MeetingFacts, Person
from pipeline.overlay.carding import reviewed_card
from pipeline.overlay.history import with_corrections
from pipeline.overlay.items import item_ids
from pipeline.overlay.minuting import reviewed_minutes
from pipeline.overlay.paragraphs import Paragraphs
from pipeline.overlay.people import reviewed_speakers
from pipeline.records import (
    Correction,
    Evidence,
    Item,
    Minutes,
    Note,
    Opinion,
    Origin,
    Place,
    Review,
    Speaker,
    Target,
    Task,
    Utterance,
)

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
WORD = Origin(file="bien-ban.docx", version="abc", copy_id="one")


def change(
    target: Target, identity: str, field: str, before: str, after: str | None, span: tuple[int, int] | None = None,
    document: str = "", who: str = "An",
) -> Correction:  # fmt: skip
    start, end = span or (None, None)
    place = Place(target=target, id=identity, field=field, start=start, end=end, document=document)
    return Correction(place=place, before=before, after=after, who=who, when=NOW, origin=WORD)


def review(*corrections: Correction) -> Review:
    return with_corrections(Review(), corrections)


def evidence(utterance: str, start: int, quote: str) -> tuple[Evidence, ...]:
    return (Evidence(utterance=utterance, quote=quote, start=start, end=start + 4_000),)


TASKS = (
    Task(
        text="Rà soát số hộ", evidence=evidence("u0100", 100_000, "giao Phòng Kinh tế rà soát số hộ"), confidence=0.9,
        owner="Phòng Kinh tế", support=("các xã",), deadline="trước ngày 20 tháng 8", due=date(2026, 8, 20),
    ),
    Task(text="Báo cáo", evidence=evidence("u0100", 100_000, "và báo cáo"), confidence=0.9, owner="Phòng Kinh tế"),
    Task(text="Sửa đường", evidence=evidence("u0200", 200_000, "giao xã sửa đường"), confidence=0.9),
)  # fmt: skip
MINUTES = Minutes(
    meeting="hop", opening=None, closing=None, speakers=(), tasks=TASKS,
    conclusion=(Item(text="Thống nhất chủ trương", evidence=evidence("u0150", 150_000, "thống nhất"), confidence=0.9),),
    opinions=(
        Opinion(
            text="Đồng ý", sentences=("Đồng ý", "Nên làm sớm"), evidence=evidence("u0050", 50_000, "đồng ý"),
            confidence=0.9,
        ),
    ),
)  # fmt: skip
FIRST, SECOND, THIRD = item_ids(MINUTES)["task"]
SPAN = (100_000, 104_000)


def test_ids_say_kind_utterance_and_which_of_those() -> None:
    assert (FIRST, SECOND, THIRD) == ("task.u0100.1", "task.u0100.2", "task.u0200.1")


def test_fields_of_a_task() -> None:
    made, told = reviewed_minutes(
        MINUTES,
        review(
            change("item", FIRST, "owner", "Phòng Kinh tế", "Phòng Kinh tế và Hạ tầng", SPAN),
            change("item", FIRST, "support", "các xã", "các xã; Đoàn Thanh niên", SPAN),
            change("item", FIRST, "deadline", "trước ngày 20 tháng 8", "trước ngày 25 tháng 8", SPAN),
            change("item", SECOND, "text", "Báo cáo.", "Báo cáo Ủy ban.", SPAN),
        ),
        date(2026, 7, 1),
    )
    first, second, third = made.tasks
    assert first.owner == "Phòng Kinh tế và Hạ tầng"
    assert first.support == ("các xã", "Đoàn Thanh niên")
    assert (first.deadline, first.due) == ("trước ngày 25 tháng 8", date(2026, 8, 25))
    assert second.text == "Báo cáo Ủy ban."
    assert third is TASKS[2]
    assert not told


def test_a_deadline_with_the_day_in_figures() -> None:
    said = "thứ Sáu tuần sau (hạn 04/12/2026)"
    made, _ = reviewed_minutes(MINUTES, review(change("item", THIRD, "deadline", "", said, (200_000, 204_000))))
    assert (made.tasks[2].deadline, made.tasks[2].due) == ("thứ Sáu tuần sau", date(2026, 12, 4))


def test_items_taken_out_and_added() -> None:
    row = change("item", SECOND, "after", "", "Lắp đèn\tTổ dân phố 3\t\ttrước ngày 30 tháng 8", SPAN)
    made, told = reviewed_minutes(
        MINUTES, review(change("item", FIRST, "text", "Rà soát số hộ", None, SPAN), row), date(2026, 7, 1)
    )
    assert [task.text for task in made.tasks] == ["Báo cáo", "Lắp đèn", "Sửa đường"]
    added = made.tasks[1]
    assert (added.owner, added.due, added.rule) == ("Tổ dân phố 3", date(2026, 8, 30), "review")
    assert item_ids(made)["task"][1] == f"task.{row.id}.1"
    again, _ = reviewed_minutes(
        MINUTES, review(row, change("item", f"task.{row.id}.1", "text", "Lắp đèn", "Lắp đèn đường", SPAN))
    )
    assert [task.text for task in again.tasks][2] == "Lắp đèn đường"
    assert not told


def test_an_item_is_found_again_under_another_id() -> None:
    moved = tuple(
        task.model_copy(update={"evidence": evidence(f"u{number:04d}", task.evidence[0].start + 300, "x")})
        for number, task in enumerate(TASKS, 7)
    )
    made, told = reviewed_minutes(
        MINUTES.model_copy(update={"tasks": moved}),
        review(change("item", SECOND, "text", "Báo cáo", "Báo cáo Ủy ban", SPAN)),
    )
    assert [task.text for task in made.tasks] == ["Rà soát số hộ", "Báo cáo Ủy ban", "Sửa đường"]
    assert not told


def test_an_item_that_is_no_longer_found_stays_as_the_reviewer_wrote_it() -> None:
    made, told = reviewed_minutes(
        MINUTES.model_copy(update={"tasks": TASKS[2:]}),
        review(change("item", FIRST, "text", "Rà soát số hộ", "Rà soát số hộ nghèo", SPAN)),
    )
    assert [task.text for task in made.tasks] == ["Sửa đường", "Rà soát số hộ nghèo"]
    assert [one.kind for one in told] == ["gone"]


def test_an_opinion_is_its_sentences() -> None:
    made, told = reviewed_minutes(
        MINUTES,
        review(
            change("item", "opinion.u0050.1", "text", "Đồng ý. Nên làm sớm.", "Đồng ý. Nên làm ngay.", (50_000, 54_000))
        ),
    )
    assert (made.opinions[0].text, made.opinions[0].sentences) == ("Đồng ý. Nên làm ngay.", ())
    assert not told


VOICES = (
    Speaker(id="S1", speaking_ms=9_000, turns=1, name="Trần Văn An", title="Giám đốc"),
    Speaker(id="S2", speaking_ms=5_000, turns=1),
)


def spoken(number: int, speaker: str, start: int) -> Utterance:
    return Utterance(
        id=f"u{number}", start=start, end=start + 5_000, speaker=speaker, raw_text="a", text="a", words=(), confidence=1
    )


SPOKEN = (spoken(1, "S1", 0), spoken(2, "S2", 10_000))
BINH = Person(name="Lê Thị Bình", title="Trưởng phòng", unit="Phòng Kinh tế")


def test_a_renamed_voice_has_title_and_unit_from_the_card() -> None:
    naming = change("speaker", "S2", "name", "Người nói 2", "Lê Thị Bình", (10_000, 15_000))
    (first, second), told = reviewed_speakers(VOICES, SPOKEN, review(naming), [BINH])
    assert first is VOICES[0]
    assert (second.name, second.title, second.unit) == ("Lê Thị Bình", "Trưởng phòng", "Phòng Kinh tế")
    assert not told


def test_a_name_follows_the_voice_that_has_another_label_now() -> None:
    naming = change("speaker", "S2", "name", "", "Lê Thị Bình", (10_000, 15_000))
    swapped = (spoken(1, "S2", 0), spoken(2, "S1", 10_000))
    unnamed = (VOICES[0].model_copy(update={"name": None, "title": None}), VOICES[1])
    (first, second), _ = reviewed_speakers(unnamed, swapped, review(naming), ())
    assert (first.name, second.name) == ("Lê Thị Bình", None)


def test_somebody_without_a_voice_is_listed() -> None:
    speaking = change("utterance", "u2", "speaker", "S2", "Lê Thị Bình", (10_000, 15_000))
    made, _ = reviewed_speakers(VOICES, (SPOKEN[0], spoken(2, "R1", 10_000)), review(speaking), [BINH])
    assert [(one.id, one.name, one.title) for one in made][-1] == ("R1", "Lê Thị Bình", "Trưởng phòng")


CARD = Card(
    meeting=MeetingFacts(title="Họp giao ban", number=5, start=datetime(2026, 6, 1, 8, 30), place="Hội trường A"),
    agency=Agency(name="Văn phòng Ủy ban nhân dân tỉnh Tây Nin"),
    person=(Person(name="Trần Văn An", role="chair"), BINH),
)


@pytest.mark.parametrize(
    ("path", "before", "after", "want"),
    [
        ("meeting.title", "Họp giao ban", "Họp giao ban tháng 6", "Họp giao ban tháng 6"),
        ("meeting.place", "Hội trường A", None, None),
        ("meeting.number", "05", "06", 6),
        ("meeting.start", "8 giờ 30 phút, ngày 01 tháng 6 năm 2026", "9 giờ 00 phút, ngày 02 tháng 6 năm 2026",
         datetime(2026, 6, 2, 9, 0)),
        ("meeting.start", "8 giờ 30 phút", "7 giờ 45 phút", datetime(2026, 6, 1, 7, 45)),
        ("agency.name", "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH TÂY NIN", "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH TÂY NINH",
         "Văn phòng Ủy ban nhân dân tỉnh Tây Ninh"),
        ("person.1.name", "Lê Thị Bình", "Lê Thị Bính", "Lê Thị Bính"),
        ("person.0.name", "Lê Thị Bình", "Lê Thị Bính", "Lê Thị Bính"),
    ],
)  # fmt: skip
def test_card_fields(path: str, before: str, after: str | None, want: object) -> None:
    made, told = reviewed_card(CARD, review(change("card", path, "text", before, after)))
    table, *index, field = path.split(".")
    holder = getattr(made, table)
    if index:
        holder = next(one for one in holder if getattr(one, field) == want)
    assert getattr(holder, field) == want
    assert not told


def test_a_time_that_cannot_be_read_is_told_of_and_the_card_stays() -> None:
    made, told = reviewed_card(CARD, review(change("card", "meeting.start", "text", "8 giờ 30 phút", "sáng sớm")))
    assert made == CARD
    assert [(one.kind, one.wanted) for one in told] == [("gone", "sáng sớm")]


def test_the_card_was_corrected_otherwise_meanwhile() -> None:
    made, told = reviewed_card(
        CARD.model_copy(update={"meeting": CARD.meeting.model_copy(update={"title": "Họp giao ban quý II"})}),
        review(change("card", "meeting.title", "text", "Họp giao ban tuần", "Họp giao ban tháng")),
    )
    assert made.meeting.title == "Họp giao ban tháng"
    assert [(one.kind, one.other) for one in told] == [("base", "quý II")]


def in_minutes(anchor: str, field: str, before: str, after: str | None) -> Correction:
    return change("paragraph", anchor, field, before, after, document="bien-ban.docx")


def test_paragraphs_of_one_document() -> None:
    formula = "Biên bản được lập thành 02 bản."
    added = in_minutes("p.BODY.aa.1", "after", "", "Đã đọc lại cho mọi người nghe.")
    said = review(
        in_minutes("p.BODY.aa.1", "text", formula, "Biên bản được lập thành 03 bản."),
        added,
        in_minutes(f"p.{added.id}", "text", "Đã đọc lại cho mọi người nghe.", "Đã đọc lại."),
        in_minutes(f"p.{added.id}", "after", "", "Và ký."),
        in_minutes("p.BODY.bb.1", "text", "Kính gửi", None),
        in_minutes("p.BODY.cc.1", "text", "Cũ", "Mới"),
    )
    here = Paragraphs(said, "bien-ban.docx")
    assert here.text("p.BODY.aa.1", formula) == "Biên bản được lập thành 03 bản."
    assert [one.text for one in here.after("p.BODY.aa.1")] == ["Đã đọc lại.", "Và ký."]
    assert here.text("p.BODY.bb.1", "Kính gửi") is None
    assert here.text("p.BODY.dd.1", "Khác") == "Khác"
    assert [(one.kind, one.wanted) for one in here.conflicts()] == [("gone", "Mới")]
    assert Paragraphs(said, "go-bang.docx").text("p.BODY.aa.1", formula) == formula


def test_a_person_whose_name_was_taken_out_goes_and_the_others_keep_their_numbers() -> None:
    made, told = reviewed_card(
        CARD,
        review(
            change("card", "person.0.name", "text", "Trần Văn An", None),
            change("card", "person.0.title", "text", "", None),
            change("card", "person.1.name", "text", "Lê Thị Bình", "Lê Thị Bính"),
        ),
    )
    assert [one.name for one in made.person] == ["Lê Thị Bính"]
    assert not told


def test_a_note_on_words_that_were_corrected_later_is_the_same_note() -> None:
    place = Place(target="utterance", id="u0001")
    note = Note(place=place, quote="hai nghìn", text="Hỏi lại", who="An", when=NOW, origin=WORD)
    first = with_corrections(Review(), [], [note])
    again = note.model_copy(update={"quote": "Có hai triệu hộ", "when": NOW + timedelta(seconds=20), "done": True})
    assert [one.done for one in with_corrections(first, [], [again]).notes] == [True]
    other = note.model_copy(update={"quote": "ba trăm", "when": NOW + timedelta(minutes=5)})
    assert len(with_corrections(first, [], [other]).notes) == 2
