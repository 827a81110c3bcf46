"""Kinds of edit that reviewers make, each with what is to come back of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from minutes_sample import conference
from word_edits import AN, BINH, Author, Desk

from pipeline.records import Printed
from pipeline.word import decree30 as form
from pipeline.word.ledger import Ledger
from pipeline.word.renderings import CORRECTABLE

Edit = Callable[[Desk, Author | None, Author | None], object]
Wanted = Mapping[tuple[str, str, str], str | None]
"""(target, id, field) → what is to stand there."""


@dataclass(frozen=True)
class Kind:
    """An edit by An and Bình (neither: not tracked), and what it means. `document`: spoken, sections, transcript."""

    name: str
    document: str
    edit: Edit
    wanted: Wanted
    last: Mapping[tuple[str, str, str], Author] = field(default_factory=dict)
    """Whose the change is, where it is not An's."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """Text → the words that the comment hangs on."""
    unplaced: tuple[str, ...] = ()
    """Texts that come back as not understood."""
    tracked: bool = True
    """Whether Word can track it."""
    lost_by_libreoffice: bool = False
    """LibreOffice 7.4 forgets what was deleted within a paragraph that was moved while changes were tracked."""


@cache
def original(document: str) -> tuple[bytes, Printed]:
    """A document as it is printed, and what was printed."""
    name = "go-bang.docx" if document == "transcript" else "bien-ban.docx"
    ledger = Ledger(name)
    how = "by-section" if document == "sections" else "by-speaker"
    data = CORRECTABLE[name](conference(form=how), ledger)
    assert data is not None
    return data, ledger.printed()


def u(number: int, what: str = "text") -> tuple[str, str, str]:
    return "utterance", f"u{number:04d}", what


def item(kind: str, number: int, what: str) -> tuple[str, str, str]:
    return "item", f"{kind}.u{number:04d}.1", what


def card(what: str) -> tuple[str, str, str]:
    return "card", what, "text"


def voice(label: str, what: str) -> tuple[str, str, str]:
    return "speaker", label, what


def fixed(anchor: str, what: str = "text") -> tuple[str, str, str]:
    return "paragraph", anchor, what


OPENING = "Kính thưa các đồng chí, hội nghị xin được bắt đầu."
INVITED = "Xin mời đồng chí Ngân phát biểu."
RATE = "Tỷ lệ số hoá hồ sơ đạt 62,5%, còn chậm."
AGREED = "Chúng tôi nhất trí với báo cáo. Đường truyền còn yếu."
ASKED = "Đề nghị Sở nâng băng thông."
ORDERED = "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, số hoá hồ sơ trước ngày 15 tháng 8."
WEAK = "Đường truyền còn yếu."
ADDED = "Các đại biểu vỗ tay tán thành."
S1, S2 = "S1@103150", "S2@14400"


def _two_in_one(desk: Desk, an: Author | None, binh: Author | None) -> None:
    desk.replace("nhất trí", "cơ bản nhất trí", an, within="Chúng tôi nhất trí")
    desk.replace("còn yếu", "rất yếu", binh, within="Chúng tôi")


def _renamed(desk: Desk, an: Author | None, binh: Author | None) -> None:
    for place in ("[00:00:12]", "[00:01:00]"):
        desk.replace("Võ Thị Kim Ngân", "Võ Thị Kim Nga", an, within=place)


def _attendee(desk: Desk, an: Author | None, binh: Author | None) -> None:
    desk.add_paragraph("- Đỗ Thị Mai", "- Phan Văn Tám, Trưởng phòng Tài chính;", an)


def _answered(desk: Desk, an: Author | None, binh: Author | None) -> None:
    first = desk.comment("62,5%", "Xem lại số này.", AN)
    desk.comment("62,5%", "Đã nghe lại, đúng.", BINH, answers=first, done=True)


def _answered_ours(desk: Desk, an: Author | None, binh: Author | None) -> None:
    desk.comment("15", "Đúng là ngày 15.", BINH, answers=desk.comment_ids()[0], within="Giao Sở Tài chính")


def _split_and_typed(desk: Desk, an: Author | None, binh: Author | None) -> None:
    desk.split("Chúng tôi nhất trí với báo cáo.", an)
    desk.insert("Đường truyền còn yếu", " ở vùng sâu", binh)


SPEECH_16 = [u(number, "speaker") for number in (16, 17, 18, 19)]
KINDS: tuple[Kind, ...] = (
    Kind("a typed word", "spoken", lambda desk, an, binh: desk.insert("các đồng chí", " và quý vị", an),
         {u(1): "Kính thưa các đồng chí và quý vị, hội nghị xin được bắt đầu."}),
    Kind("a deleted word", "spoken", lambda desk, an, binh: desk.delete(" xin", an, within=OPENING),
         {u(1): "Kính thưa các đồng chí, hội nghị được bắt đầu."}),
    Kind("a replaced word", "spoken", lambda desk, an, binh: desk.replace("nâng", "tăng", an, within=ASKED),
         {u(15): "Đề nghị Sở tăng băng thông."}),
    Kind("a replaced sentence", "spoken", lambda desk, an, binh: desk.replace(WEAK, "Mạng hay mất tín hiệu.", an),
         {u(14): "Chúng tôi nhất trí với báo cáo. Mạng hay mất tín hiệu."}),
    Kind("a whole text typed over", "spoken",
         lambda desk, an, binh: desk.replace(RATE, "Số liệu chưa có.", an, keep=False),
         {u(3): "Số liệu chưa có."}),
    Kind("a whole text typed over, between others", "spoken",
         lambda desk, an, binh: desk.replace("Thống nhất số hoá xong trong năm 2022.", "Xong sớm.", an, keep=False),
         {u(17): "Xong sớm."}),
    Kind("a deleted utterance", "spoken",
         lambda desk, an, binh: desk.replace(INVITED, "", an, keep=False), {u(2): None}),
    Kind("a deleted paragraph", "spoken", lambda desk, an, binh: desk.delete_paragraph(RATE, an), {u(3): None}),
    Kind("a paragraph split", "spoken", lambda desk, an, binh: desk.split("Chúng tôi nhất trí với báo cáo.", an),
         {u(14): "Chúng tôi nhất trí với báo cáo.\nĐường truyền còn yếu."}),
    Kind("split, and typed in the second half", "spoken", _split_and_typed,
         {u(14): "Chúng tôi nhất trí với báo cáo.\nĐường truyền còn yếu ở vùng sâu."}, {u(14): BINH}),
    Kind("paragraphs joined", "transcript",
         lambda desk, an, binh: desk.join("00:01:00", an), {u(15, "join"): "previous"}),
    Kind("a paragraph cut and pasted", "spoken",
         lambda desk, an, binh: desk.move_paragraph(RATE, "Tôi nhất trí ạ.", an),
         {}, unplaced=(RATE,)),
    Kind("a paragraph cut and pasted without its bookmarks", "spoken",
         lambda desk, an, binh: desk.move_paragraph(RATE, "Tôi nhất trí ạ.", an, bookmarks=False),
         {}, unplaced=(RATE,)),
    Kind("a paragraph moved and changed", "spoken",
         lambda desk, an, binh: (desk.move_paragraph(RATE, "Tôi nhất trí ạ.", an),
                                 desk.replace("còn chậm", "chậm", an, within="62,5%")),
         {u(3): "Tỷ lệ số hoá hồ sơ đạt 62,5%, chậm."}, unplaced=("Tỷ lệ số hoá hồ sơ đạt 62,5%, chậm.",),
         lost_by_libreoffice=True),
    Kind("an added paragraph", "spoken", lambda desk, an, binh: desk.add_paragraph(RATE, ADDED, an),
         {u(3, "after"): ADDED}),
    Kind("an added line of the transcript", "transcript",
         lambda desk, an, binh: desk.add_paragraph("00:01:00", ADDED, an), {u(14, "after"): ADDED}),
    Kind("a paragraph added under a name", "spoken",
         lambda desk, an, binh: desk.add_paragraph("[00:00:12]", ADDED, an, style=""), {u(3): f"{ADDED}\n{RATE}"}),
    Kind("a sentence before", "spoken", lambda desk, an, binh: desk.replace("Tỷ lệ", "Thưa chủ tọa. Tỷ lệ", an),
         {u(3): f"Thưa chủ tọa. {RATE}"}),
    Kind("a sentence behind", "spoken", lambda desk, an, binh: desk.insert("còn chậm.", " Xin hết.", an),
         {u(3): f"{RATE} Xin hết."}),
    Kind("a sentence behind one of several", "spoken", lambda desk, an, binh: desk.insert("bắt đầu.", " Xin mời.", an),
         {u(1): f"{OPENING} Xin mời."}),
    Kind("a changed number", "spoken", lambda desk, an, binh: desk.replace("62,5%", "65,2%", an),
         {u(3): "Tỷ lệ số hoá hồ sơ đạt 65,2%, còn chậm."}),
    Kind("a changed name", "spoken", lambda desk, an, binh: desk.replace("Ngân", "Nga", an, within=INVITED),
         {u(2): "Xin mời đồng chí Nga phát biểu."}),
    Kind("a changed date", "spoken", lambda desk, an, binh: desk.replace("15 tháng 8", "25 tháng 9", an),
         {u(18): ORDERED.replace("15 tháng 8", "25 tháng 9")}),
    Kind("a speaker renamed everywhere", "spoken", _renamed, {voice("S2", "name"): "Võ Thị Kim Nga"}),
    Kind("another speaker over one speech", "spoken",
         lambda desk, an, binh: desk.replace("Nguyễn Văn Thành", "Võ Thị Kim Ngân", an, within="[00:01:20]"),
         dict.fromkeys(SPEECH_16, S2)),
    Kind("a stranger over one speech", "spoken",
         lambda desk, an, binh: desk.replace("Nguyễn Văn Thành", "Mai Thị Lựu", an, within="[00:01:20]"),
         dict.fromkeys(SPEECH_16, "Mai Thị Lựu")),
    Kind("a speaker's post", "spoken",
         lambda desk, an, binh: desk.replace("Phó Chủ tịch", "Quyền Chủ tịch", an, within="[00:00:12]"),
         {voice("S2", "title"): "Quyền Chủ tịch"}),
    Kind("a name typed between two paragraphs", "transcript",
         lambda desk, an, binh: desk.add_paragraph("00:01:40", "Võ Thị Kim Ngân", an, style=form.SPEAKER.id),
         {u(19, "speaker"): S2}),
    Kind("a deleted name over a speech", "spoken", lambda desk, an, binh: desk.delete_paragraph("[00:00:12]", an),
         {u(3, "speaker"): S1}),
    Kind("the meeting's title", "spoken",
         lambda desk, an, binh: desk.replace("sơ kết công tác lưu trữ", "tổng kết công tác lưu trữ", an),
         {card("meeting.title"): "Hội nghị tổng kết công tác lưu trữ 6 tháng đầu năm 2022"}),
    Kind("the place", "spoken",
         lambda desk, an, binh: desk.replace("Phòng họp số 2", "Hội trường A", an, within="Địa điểm:", keep=False),
         {card("meeting.place"): "Hội trường A"}),
    Kind("the time", "spoken", lambda desk, an, binh: desk.replace("9 giờ 47 phút", "8 giờ 30 phút", an),
         {card("meeting.start"): "8 giờ 30 phút, ngày 01 tháng 6 năm 2022"}),
    Kind("a blank filled in", "spoken",
         lambda desk, an, binh: desk.replace("…", "Trần Văn Sáu", an, within="…"),
         {card("site.1.head"): "Trần Văn Sáu"}),
    Kind("an attendee added", "spoken", _attendee,
         {fixed("c.person.5.unit", "after"): "- Phan Văn Tám, Trưởng phòng Tài chính;"}),
    Kind("a task's owner", "sections",
         lambda desk, an, binh: desk.replace("Sở Tài chính", "Sở Kế hoạch", an, within="Sở Tài chính"),
         {item("task", 18, "owner"): "Sở Kế hoạch"}),
    Kind("a task's deadline typed over", "sections",
         lambda desk, an, binh: desk.replace("Trước ngày 15 tháng 8", "Trong quý III", an, keep=False),
         {item("task", 18, "deadline"): "Trong quý III"}),
    Kind("an empty cell filled in", "sections",
         lambda desk, an, binh: desk.type_in_cell("Báo cáo kết quả", 3, "Văn phòng Sở", an),
         {item("task", 19, "support"): "Văn phòng Sở"}),
    Kind("a task's row added", "sections",
         lambda desk, an, binh: desk.add_row("Số hoá hồ sơ", ["2", "Tập huấn", "Văn phòng", "", "Quý III", ""], an),
         {item("task", 18, "after"): "Tập huấn\tVăn phòng\t\tQuý III"}),
    Kind("a task's row deleted", "sections", lambda desk, an, binh: desk.delete_row("Số hoá hồ sơ", an),
         {item("task", 18, "text"): None}),
    Kind("a task's row moved", "sections", lambda desk, an, binh: desk.move_row("Số hoá hồ sơ", "Báo cáo kết quả"), {},
         unplaced=("Số hoá hồ sơ",), tracked=False),
    Kind("a conclusion reworded", "sections",
         lambda desk, an, binh: desk.replace("Thống nhất số hoá", "Nhất trí số hoá", an),
         {item("conclusion", 17, "text"): "Nhất trí số hoá xong trong năm 2022."}),
    Kind("a conclusion added", "sections",
         lambda desk, an, binh: desk.add_paragraph("Thống nhất số", "2. Mua thêm máy quét.", an),
         {item("conclusion", 17, "after"): "Mua thêm máy quét."}),
    Kind("a vote deleted", "sections", lambda desk, an, binh: desk.delete_paragraph("Phương án hai ngày", an),
         {item("vote", 16, "text"): None, fixed("p.Normal.8f9c053b.1"): None}),
    Kind("a task's row above all others", "sections",
         lambda desk, an, binh: desk.add_row("Nhiệm vụ", ["1", "Tập huấn", "Văn phòng", "", "", ""], an),
         {item("task", 18, "after"): "Tập huấn\tVăn phòng\t\t"}),
    Kind("an attendee left out", "spoken", lambda desk, an, binh: desk.delete_paragraph("- Đỗ Thị Mai", an),
         {card("person.5.name"): None, card("person.5.title"): None, card("person.5.unit"): None}),
    Kind("an attendee's name and post typed over", "spoken",
         lambda desk, an, binh: desk.replace("Đỗ Thị Mai, Phó Trưởng", "Đỗ Thị May, Trưởng", an),
         {card("person.5.name"): "Đỗ Thị May", card("person.5.title"): "Trưởng"}),
    Kind("a line with a time added to the transcript", "transcript",
         lambda desk, an, binh: desk.add_paragraph("00:01:00", f"00:01:05\t{ADDED}", an), {u(14, "after"): ADDED}),
    Kind("words of two utterances typed over", "spoken",
         lambda desk, an, binh: desk.replace("hội nghị xin được bắt đầu. Xin mời đồng", "mời đồng", an),
         {u(1): "Kính thưa các đồng chí, mời đồng", u(2): "chí Ngân phát biểu."}),
    Kind("a sentence moved to another utterance", "spoken",
         lambda desk, an, binh: (desk.delete(f" {WEAK}", an), desk.insert("Tôi nhất trí ạ.", f" {WEAK}", an)),
         {u(14): "Chúng tôi nhất trí với báo cáo.", u(4): f"Tôi nhất trí ạ. {WEAK}"}),
    Kind("a formula", "spoken", lambda desk, an, binh: desk.replace("kết thúc vào", "bế mạc lúc", an),
         {fixed("p.Normal.e1477663.1"): "bế mạc lúc"}),
    Kind("a line of Nơi nhận", "spoken", lambda desk, an, binh: desk.add_paragraph("- …;", "- Sở Nội vụ;", an),
         {fixed("p.DanhSachNoiNhan.fc6b98dc.1", "after"): "- Sở Nội vụ;"}),
    Kind("a comment", "spoken", lambda desk, an, binh: desk.comment("62,5%", "Kiểm tra lại số liệu.", AN), {},
         notes={"Kiểm tra lại số liệu.": "62,5%"}, tracked=False),
    Kind("a comment and its answer", "spoken", _answered, {},
         notes={"Xem lại số này.": "62,5%", "Đã nghe lại, đúng.": "62,5%"}, tracked=False),
    Kind("an answer to our comment", "spoken", _answered_ours, {}, notes={"Đúng là ngày 15.": "15"}, tracked=False),
    Kind("another style", "spoken", lambda desk, an, binh: desk.restyle(RATE, form.NOTE.id), {}, tracked=False),
    Kind("bold letters", "spoken",
         lambda desk, an, binh: desk.embolden("đồng chí Ngân", within=INVITED), {}, tracked=False),
    Kind("found and replaced all over", "spoken",
         lambda desk, an, binh: desk.replace_all("Sở TTTT", "Sở Thông tin", an),
         {voice("S1", "unit"): "Sở Thông tin"}),
    Kind("letters in pieces", "spoken",
         lambda desk, an, binh: desk.replace("nâng", unicodedata.normalize("NFD", "mở rộng"), an, within=ASKED),
         {u(15): "Đề nghị Sở mở rộng băng thông."}),
    Kind("the same letters in pieces", "spoken",
         lambda desk, an, binh: desk.replace(ASKED, unicodedata.normalize("NFD", ASKED), None), {}, tracked=False),
    Kind("what Word writes by itself", "transcript",
         lambda desk, an, binh: desk.replace("9/11 đồng chí", "9/11\u00a0đồng chí", None), {}, tracked=False),
    Kind("two authors in one sentence", "spoken", _two_in_one,
         {u(14): "Chúng tôi cơ bản nhất trí với báo cáo. Đường truyền rất yếu."}, {u(14): BINH}),
    Kind("one author over the other", "spoken",
         lambda desk, an, binh: (desk.replace("nâng", "tăng", an, within=ASKED),
                                 desk.replace("tăng", "tăng gấp đôi", binh, within="Đề nghị Sở tăng")),
         {u(15): "Đề nghị Sở tăng gấp đôi băng thông."}, {u(15): BINH}),
    Kind("a time that is ours", "spoken", lambda desk, an, binh: desk.replace("00:12]", "00:15]", an), {},
         unplaced=("00:00:15",), tracked=False),
)  # fmt: skip
