"""Edited Word files come back, through the real command line: shown, asked about, taken in, learnt from."""

import io
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from bienban_process import hashes, without_privileges
from word_edits import Author, Desk

from pipeline import cli
from pipeline.overlay.history import with_corrections
from pipeline.records import Correction, Origin, Place, Review, Utterance, Utterances
from pipeline.review_file import ReviewFile
from pipeline.store import MeetingFolder

pytestmark = pytest.mark.timeout(300)

ROOT = Path(__file__).resolve().parents[2]
LAN = Author("Lan", datetime(2026, 11, 24, 10, 0, tzinfo=UTC))
MINH = Author("Minh", datetime(2026, 11, 24, 11, 0, tzinfo=UTC))
TEXT = """\
[00:00:03] Nguyễn Văn An: Kính thưa các đồng chí, hôm nay chúng ta họp về chuyển đổi số.
[00:00:20] Trần Thị Bình: Tôi xin báo cáo. Công ty việt teo đã lắp thiết bị. Đồng chí Phạm Văn Nuân đi công tác.
[00:00:45] Nguyễn Văn An: Giao Văn phòng tham mưu kế hoạch, hoàn thành trước ngày 30 tháng 6. Cuộc họp kết thúc.
"""
NEXT = """\
[00:00:03] Nguyễn Văn An: Mời đồng chí Phạm Văn Nuân báo cáo về công ty việt teo.
"""
CARD = """\
[meeting]
title = "Giao ban quý II"
number = 7
start = 2026-06-01T08:30:00

[agency]
name = "Sở Nội vụ"
code = "SNV"

[[person]]
name = "Nguyễn Văn An"
role = "chair"
"""
EDITED = "bien-ban.docx"


class Office:
    """A folder with recordings/, outputs/ and models/; the command line is used in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "outputs" / "hop"

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "pipeline.cli", *arguments]

    def __call__(self, *arguments: str, code: int = 0) -> str:
        """The command line in this process: what it says, on both streams."""
        said = io.StringIO()
        handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            with chdir(self.folder), redirect_stdout(said), redirect_stderr(said), pytest.raises(SystemExit) as left:
                cli.main(arguments)
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)
        assert left.value.code == code, said.getvalue()
        return said.getvalue()

    def alone(self, *arguments: str, code: int = 0, before: Sequence[str] = ()) -> str:
        """The same in a process of its own; `before`: words in front of the command."""
        ran = subprocess.run(
            [*before, *self.command(*arguments)], cwd=self.folder, capture_output=True, text=True, check=False
        )
        assert ran.returncode == code, ran.stdout + ran.stderr
        assert "Traceback" not in ran.stderr
        return ran.stdout + ran.stderr

    def typing(self, answers: str, *arguments: str) -> str:
        """On a terminal, with somebody who types."""
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            self.command(*arguments), cwd=self.folder, stdin=theirs, stdout=theirs, stderr=theirs,
            env={**os.environ, "TERM": "xterm"},
        )  # fmt: skip
        os.close(theirs)
        os.write(ours, answers.encode())
        said = b""
        try:
            while part := os.read(ours, 4096):
                said += part
        except OSError:  # the other side is closed
            pass
        os.close(ours)
        assert process.wait(timeout=60) == 0, said.decode()
        return said.decode()

    def edit(self, work: Callable[[Desk], object], path: Path | None = None, by: str = "Hoa") -> Path:
        """Open the minutes, work on them, save them there or as a copy."""
        source = self.home / EDITED
        desk = Desk(source.read_bytes())
        work(desk)
        target = path or source
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(desk.saved(by=by))
        return target

    @property
    def review(self) -> Review:
        return Review.model_validate_json((self.home / "review.json").read_bytes())

    def utterances(self, meeting: str = "hop") -> tuple[Utterance, ...]:
        text = (self.folder / "outputs" / meeting / "utterances.json").read_bytes()
        return Utterances.model_validate_json(text).utterances

    def spoken(self, meeting: str = "hop") -> str:
        return "\n".join(one.text for one in self.utterances(meeting))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    (folder / "recordings").mkdir()
    (folder / "models").mkdir()
    (folder / "models" / "manifest.toml").write_bytes((ROOT / "models" / "manifest.toml").read_bytes())
    (folder / "recordings" / "hop.txt").write_text(TEXT, "utf-8")
    (folder / "recordings" / "hop.toml").write_text(CARD, "utf-8")
    Office(folder)("run")
    return folder


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Office:
    folder = tmp_path / "office"
    shutil.copytree(made, folder)
    return Office(folder)


def name_and_company(desk: Desk) -> None:
    desk.replace("Văn Nuân", "Văn Luân", LAN)
    desk.replace("việt teo", "Viettel")


def printed(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_shown_refused_without_a_terminal_written_once(office: Office) -> None:
    assert "chưa nhập" not in office.alone("run")
    office.edit(name_and_company)
    assert re.search(r"! bien-ban\.docx đã sửa ngày \d\d/\d\d/\d{4}, chưa nhập: make review-import", office("run"))
    said = office.alone("review", "import", code=3)
    assert "[-Nuân-] {+Luân+}" in said
    assert "[-việt teo-] {+Viettel+}" in said
    assert "— Lan, 24/11" in said
    assert "— Hoa" in said
    assert "YES=1" in said
    assert "\x1b" not in said
    assert not (office.home / "review.json").exists()
    assert "chưa ghi gì" in office("review", "import", "--dry-run")
    assert not (office.home / "review.json").exists()
    assert "✓ Đã ghi" in office("review", "import", "--yes")
    assert {one.who for one in office.review.corrections} == {"Lan", "Hoa"}
    first = (office.home / "review.json").read_bytes()
    assert "Không có tệp Word nào" in office("review", "import", "--yes")
    assert "Không có gì mới" in office("review", "import", "--yes", str(office.home / EDITED))
    assert (office.home / "review.json").read_bytes() == first


def test_the_next_documents_say_what_the_reviewer_said(office: Office) -> None:
    edited = office.edit(name_and_company).read_bytes()
    office("review", "import", "--yes")
    said = office("run")
    assert "chưa nhập" not in said
    assert "bien-ban (mới).docx" in said
    assert (office.home / EDITED).read_bytes() == edited
    for document in ("bien-ban (mới).docx", "go-bang.docx"):
        text = printed(office.home / document)
        assert "Công ty Viettel đã lắp thiết bị. Đồng chí Phạm Văn Luân đi công tác." in text
    assert "Nuân" not in office.spoken()


def test_everything_that_a_reviewer_does_is_shown(office: Office) -> None:
    def work(desk: Desk) -> None:
        name_and_company(desk)
        desk.replace_all("Trần Thị Bình", "Trần Thị Thanh Bình", MINH)
        desk.replace("Giao ban quý II", "Giao ban quý III", MINH)
        desk.comment("chuyển đổi số", "Nghe lại chỗ này", MINH)
        desk.add_paragraph("chuyển đổi số", "Đồng chí nói thêm về kinh phí.", MINH)

    office.edit(work)
    said = office("review", "import", "--yes")
    for part in (
        "Trần Thị Bình", "họ tên: [-Trần Thị Bình-] {+Trần Thị Thanh Bình+}", "trích yếu: ", "{+Giao ban quý III+}",
        "thêm: {+Đồng chí nói thêm về kinh phí.+}", "«chuyển đổi số»: Nghe lại chỗ này", "1 nhận xét",
    ):  # fmt: skip
        assert part in said
    assert "hai lời khác nhau" not in said
    office("run")
    assert "Không có chỗ nào" in office("review", "conflicts")
    text = printed(office.home / "bien-ban (mới).docx")
    for part in ("Trần Thị Thanh Bình", "Giao ban quý III", "Đồng chí nói thêm về kinh phí."):
        assert part in text
    listed = office("review", "list")
    assert all(one.id in listed for one in office.review.active)
    assert "Nghe lại chỗ này" in listed


def test_on_a_terminal_somebody_is_asked(office: Office) -> None:
    office.edit(name_and_company)
    said = office.typing("k\n", "review", "import")
    assert "\x1b[" in said
    assert "[-Nuân-]" in said
    assert not (office.home / "review.json").exists()
    assert "Đã ghi" in office.typing("c\n", "review", "import")
    assert len(office.review.corrections) == 1 + 1


def test_what_the_file_no_longer_says_is_taken_back(office: Office) -> None:
    original = (office.home / EDITED).read_bytes()
    office.edit(name_and_company)
    office("review", "import", "--yes")
    (office.home / EDITED).write_bytes(original)
    office.edit(lambda desk: desk.replace("Văn Nuân", "Văn Luân", LAN))
    said = office("review", "import", "--yes")
    assert "Rút lại" in said
    assert "việt teo" in said
    office("run")
    assert "việt teo" in office.spoken()
    assert "Luân" in office.spoken()


def test_a_copy_sent_by_mail(office: Office) -> None:
    copy = office.edit(name_and_company, office.folder / "thư đến" / "bản sửa.docx")
    said = office("review", "import", str(copy), "--yes")
    assert f"hop ← {copy}" in said
    assert {one.origin.file for one in office.review.corrections} == {"bản sửa.docx"}


def test_two_copies_in_one_place_are_two_reviewers(office: Office) -> None:
    """The second mail's attachment is saved over the first's: nothing of the first is lost."""
    copy = office.folder / "bien-ban.docx"
    office.edit(lambda desk: desk.replace("Văn Nuân", "Văn Luân"), copy, by="Lan")
    office("review", "import", str(copy), "--yes")
    office.edit(lambda desk: desk.replace("việt teo", "Viettel"), copy, by="Minh")
    assert "Rút lại" not in office("review", "import", str(copy), "--yes")
    office("run")
    assert "Viettel" in office.spoken()
    assert "Luân" in office.spoken()


def test_a_copy_of_a_copy_brings_what_is_new_in_it(office: Office) -> None:
    """Lan's file goes on to Minh, who sends it back under another name: Lan's tracked changes are the same ones."""
    office.edit(lambda desk: desk.replace("Văn Nuân", "Văn Luân", LAN))
    office("review", "import", "--yes")
    copy = office.edit(lambda desk: desk.replace("việt teo", "Viettel", MINH), office.folder / "bản của Minh.docx")
    said = office("review", "import", str(copy), "--yes")
    assert "Cộng: 1 chỗ sửa" in said
    assert [one.who for one in office.review.active] == ["Lan", "Minh"]


def test_a_comment_that_was_settled_in_word(office: Office) -> None:
    office.edit(lambda desk: desk.comment("chuyển đổi số", "Nghe lại", MINH))
    office("review", "import", "--yes")
    copy = office.folder / "xong.docx"
    original = office.folder / "gốc.docx"
    shutil.copy(office.home / EDITED, original)
    office.edit(lambda desk: desk.comment("chuyển đổi số", "Nghe lại", MINH, done=True), copy)
    assert "1 nhận xét đã xong" in office("review", "import", str(copy), "--yes")
    assert [note.done for note in office.review.notes] == [True]
    assert "Không có gì mới" in office("review", "import", str(original), "--yes")


def test_one_bad_file_does_not_stop_the_others(office: Office) -> None:
    office.edit(name_and_company)
    (office.home / "bien-ban (mới).docx").write_bytes(b"no document")
    (office.home / "ghi chú.docx").write_bytes(b"somebody's own")
    said = office("review", "import", "--yes", code=3)
    assert "✗" in said
    assert "bien-ban (mới).docx" in said
    assert "ghi chú" not in said
    assert len(office.review.active) == 2


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda data: b"", "docx"),
        (lambda data: data[: len(data) // 2], "docx"),
        (lambda data: bytes.fromhex("d0cf11e0a1b11ae1") + data, "docx"),
    ],
)
def test_files_that_are_no_documents(office: Office, spoil: Callable[[bytes], bytes], told: str) -> None:
    path = office.folder / "xấu.docx"
    path.write_bytes(spoil((office.home / EDITED).read_bytes()))
    said = office("review", "import", str(path), "--yes", code=3)
    assert "→" in said
    assert told in said


def test_files_of_nobody_and_of_another_meeting(office: Office) -> None:
    plain = office.folder / "khác.docx"
    docx.Document().save(str(plain))
    assert "không phải văn bản do bienban soạn" in office("review", "import", str(plain), code=3)
    copy = office.edit(name_and_company, office.folder / "bản sửa.docx")
    shutil.move(office.home, office.folder / "outputs" / "tên khác")
    assert "tên khác ← " in office("review", "import", str(copy), "--yes")
    shutil.rmtree(office.folder / "outputs")
    said = office("review", "import", str(copy), "--yes", code=3)
    assert "không cuộc họp nào" in said
    assert "không tìm thấy" in office("review", "import", "không có.docx", code=3)


def test_a_damaged_review_is_left_as_it_is(office: Office) -> None:
    office.edit(name_and_company)
    (office.home / "review.json").write_text('{"revision": "x"')
    before = hashes(office.home)
    said = office("review", "import", "--yes", code=3)
    assert "bị hỏng" in said
    assert hashes(office.home) == before


def test_a_folder_that_may_not_be_written(office: Office) -> None:
    office.edit(name_and_company)
    before = hashes(office.home)
    office.home.chmod(0o555)
    try:
        said = office.alone("review", "import", "--yes", code=8, before=without_privileges())
    finally:
        office.home.chmod(0o755)
    assert "không có quyền" in said
    assert hashes(office.home) == before


def test_two_imports_at_once_lose_nothing(office: Office) -> None:
    copies = [
        office.edit(lambda desk, old=old, new=new: desk.replace(old, new), office.folder / f"{new}.docx", by=new)
        for old, new in (("Văn Nuân", "Văn Luân"), ("việt teo", "Viettel"), ("tham mưu", "xây dựng"), ("lắp", "đặt"))
    ]
    running = [
        subprocess.Popen(
            office.command("review", "import", "--yes", str(copy)), cwd=office.folder, stdout=subprocess.DEVNULL
        )
        for copy in copies
    ]
    assert [process.wait() for process in running] == [0] * len(copies)
    assert {one.origin.file for one in office.review.active} == {copy.name for copy in copies}
    assert office.review.revision == len(copies)
    office("run")
    for word in ("Văn Luân", "Viettel", "xây dựng", "đặt"):
        assert word in office.spoken()


@pytest.fixture
def disputed(office: Office) -> Office:
    """Lan and Minh have changed one name in two ways."""
    for by, name in (("Lan", "Văn Luân"), ("Minh", "Văn Nhuận")):
        copy = office.folder / f"{by}.docx"
        office.edit(lambda desk, name=name: desk.replace("Văn Nuân", name), copy, by=by)
        said = office("review", "import", str(copy), "--yes")
    assert "1 chỗ có hai lời khác nhau" in said
    office("run")
    assert "Nhuận" in office.spoken()
    return office


def conflict_ids(text: str) -> list[str]:
    return re.findall(r"^(x[0-9a-f]{10})", text, re.MULTILINE)


@pytest.mark.parametrize(("choice", "name"), [("mine", "Nhuận"), ("other", "Luân"), ("Nhuần", "Nhuần")])
def test_conflicts_are_listed_and_settled(disputed: Office, choice: str, name: str) -> None:
    said = disputed("review", "conflicts")
    (identity,) = conflict_ids(said)
    for part in ("Trần Thị Bình, 00:00:20", "Lan sửa khác", "{+Nhuận+}", "[-Luân-]", "Minh, "):
        assert part in said
    assert "✓" in disputed("review", "conflicts", "hop", "--settle", f"{identity}={choice}")
    assert "Không có chỗ nào" in disputed("review", "conflicts")
    disputed("run")
    assert f"Phạm Văn {name} đi" in disputed.spoken()
    assert "hoặc đã xử lý" in disputed("review", "conflicts", "--settle", f"{identity}=mine", code=4)


def test_conflicts_on_a_terminal(disputed: Office) -> None:
    disputed.typing("\n", "review", "conflicts")
    assert len(conflict_ids(disputed("review", "conflicts"))) == 1
    assert "✓" in disputed.typing("2\n", "review", "conflicts")
    disputed("run")
    assert "Luân" in disputed.spoken()


@pytest.mark.parametrize(("choice", "name"), [("mine", "Viettel"), ("other", "Việt Tel")])
def test_a_new_hearing_of_corrected_words(office: Office, choice: str, name: str) -> None:
    office.edit(name_and_company)
    office("review", "import", "--yes")
    (office.folder / "recordings" / "hop.txt").write_text(TEXT.replace("việt teo", "Việt Tel"), "utf-8")
    assert "bienban review conflicts hop" in office("run")
    assert "Viettel" in office.spoken()
    said = office("review", "conflicts")
    assert "máy nghe hoặc thẻ nay ghi khác" in said
    assert "[-Việt Tel-]" in said
    office("review", "conflicts", "--settle", f"{conflict_ids(said)[0]}={choice}")
    office("run")
    assert f"Công ty {name} đã lắp" in office.spoken()
    assert "Luân" in office.spoken()
    assert "Không có chỗ nào" in office("review", "conflicts")


def test_a_passage_that_is_printed_no_more(office: Office) -> None:
    office("run", "--set", "render.form=by-section")
    office.edit(lambda desk: desk.replace("PHÂN CÔNG NHIỆM VỤ", "GIAO NHIỆM VỤ", MINH))
    assert "Đoạn khác trong bien-ban.docx" in office("review", "import", "--yes")
    office("run")
    said = office("review", "conflicts")
    assert "chỗ đã sửa không còn" in said
    (identity,) = conflict_ids(said)
    assert "không còn chỗ nào để đặt" in office("review", "conflicts", "--settle", f"{identity}=mine", code=3)
    office("review", "conflicts", "--settle", f"{identity}=other")
    assert office.review.active == ()
    assert "Không có chỗ nào" in office("review", "conflicts")


def test_wrong_choices(disputed: Office) -> None:
    assert "thiếu lựa chọn" in disputed("review", "conflicts", "--settle", "x123", code=4)
    assert "không có chỗ này" in disputed("review", "conflicts", "--settle", "x123=mine", code=4)
    assert "không có cuộc họp này" in disputed("review", "conflicts", "họp", code=3)


def test_corrections_are_taken_back(office: Office) -> None:
    office.edit(name_and_company)
    office("review", "import", "--yes")
    lan = next(one for one in office.review.active if one.who == "Lan")
    assert "không có chỗ sửa 'c123'" in office("review", "withdraw", "hop", lan.id, "c123", code=4)
    assert "Đã rút 1" in office("review", "withdraw", "hop", lan.id)
    office("run")
    assert "Nuân" in office.spoken()
    assert "Viettel" in office.spoken()
    assert lan.id not in office("review", "list", "hop")


def test_what_was_learnt_works_in_the_next_meeting_when_it_is_accepted(office: Office) -> None:
    office.edit(name_and_company)
    said = office("review", "import", "--yes")
    assert "? «phạm văn nuân» → Phạm Văn Luân  (1 lần: 00:00:20)" in said
    assert "? «việt teo» → Viettel" in said
    (office.folder / "recordings" / "tiếp.txt").write_text(NEXT, "utf-8")
    office("run", "tiếp")
    assert "Phạm Văn Nuân báo cáo về công ty việt teo" in office.spoken("tiếp")  # nothing without acceptance
    listed = office("glossary")
    assert "nghe là «phạm văn nuân»" in listed
    assert "bien-ban.docx (hop)" in listed
    office("glossary", "Phạm Văn Luân", "--accept")
    office("glossary", "Viettel", "--refuse")
    office("run", "tiếp")
    assert "Phạm Văn Luân báo cáo về công ty việt teo" in office.spoken("tiếp")


def test_corrections_made_on_the_page_teach_too(office: Office) -> None:
    """At the next import, whatever there is to import."""
    said = next(one for one in office.utterances() if "việt teo" in one.text)
    where = Place(target="utterance", id=said.id, start=said.start, end=said.end)
    made = Correction(
        place=where, before=said.text, after=said.text.replace("việt teo", "Viettel"), who="Lan", when=LAN.when,
        origin=Origin(file="trang", version="phiên một"),
    )  # fmt: skip
    ReviewFile(MeetingFolder(office.home)).change(lambda review: with_corrections(review, [made]))
    assert "? «việt teo» → Viettel" in office("review", "import")
    assert "Viettel" not in office("review", "import")


def test_what_was_refused_is_not_proposed_again(office: Office) -> None:
    office.edit(name_and_company)
    office("review", "import", "--yes")
    office("glossary", "Viettel", "--refuse")
    before = (office.folder / "tu-dien.toml").read_bytes()
    copy = office.edit(lambda desk: desk.comment("Viettel", "đúng", MINH), office.folder / "bản hai.docx")
    said = office("review", "import", "--yes", str(copy))
    assert "{+Viettel+}" in said
    assert "?" not in said
    assert b"refused = true" in (office.folder / "tu-dien.toml").read_bytes()
    assert (office.folder / "tu-dien.toml").read_bytes().count(b"Viettel") == before.count(b"Viettel")


def test_a_known_term_is_asked_about_when_it_is_heard_in_a_new_way(office: Office) -> None:
    glossary = office.folder / "tu-dien.toml"
    glossary.write_text('# của tôi\n[[term]]\nwritten = "Viettel"\nspoken = ["viết teo"]\n', "utf-8")
    office.edit(name_and_company)
    office("review", "import", "--yes")
    assert "? thêm: nghe là «việt teo»" in office("glossary")
    kept = glossary.read_text("utf-8")
    assert 'spoken = ["viết teo"]' in kept
    office("glossary", "Viettel", "--accept")
    text = glossary.read_text("utf-8")
    assert text.startswith("# của tôi\n")
    assert 'spoken = ["viết teo", "việt teo"]' in text
    assert "heard" not in text
    glossary.write_text(kept, "utf-8")
    office("glossary", "Viettel", "--refuse")
    text = glossary.read_text("utf-8")
    assert 'spoken = ["viết teo"]' in text
    assert 'not_heard = ["việt teo"]' in text
    assert "refused" not in text.split("[[term]]")[1]
