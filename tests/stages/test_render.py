"""The render stage on a meeting's folder; above all: a reviewer's work is never overwritten."""

import os
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pytest

from pipeline import store
from pipeline.card import Agency, Card, MeetingFacts, Person
from pipeline.errors import InputError, OutputError
from pipeline.freshness import current_parts, why_stale
from pipeline.progress import silent
from pipeline.records import (
    Correction,
    EngineInfo,
    Evidence,
    Item,
    Loudness,
    Minutes,
    Note,
    Origin,
    Place,
    Printed,
    Recording,
    Review,
    Reviewed,
    Source,
    Speaker,
    Task,
    Transcript,
    Utterance,
    Utterances,
    Word,
)
from pipeline.review_file import ReviewFile
from pipeline.reviewed import WRITTEN, ReviewedFiles
from pipeline.runner import Outcome
from pipeline.runner import _run_one as run_one
from pipeline.settings import Office, Settings
from pipeline.stage import Meeting
from pipeline.stages.render import CONFLICTS, RenderStage, printed_file
from pipeline.store import MeetingFolder, utterances_file
from pipeline.word.blank import VERSION_PART

TEXT = "Đề nghị các phòng gửi báo cáo trước ngày 15 tháng 7."
RAW = "đề nghị các phòng gửi báo cáo trước ngày mười lăm tháng bảy"
ALWAYS = [name for name in RenderStage.may_be_edited if name not in RenderStage.optional]
CARD = Card(meeting=MeetingFacts(title="Họp giao ban tháng 6", number=7))


@pytest.fixture
def folder(tmp_path: Path) -> MeetingFolder:
    made = MeetingFolder(tmp_path / "giao-ban")
    loudness = Loudness(peak_dbfs=-2.0, level_dbfs=-21.0, clipped=0.0, silent=0.1)
    source = Source(file="giao-ban.wav", sha256="0", duration_ms=9_000, offset_ms=0, channels=1, loudness=loudness)
    made.write("recording.json", Recording(name="giao-ban", sources=(source,), duration_ms=9_000))
    engine = EngineInfo(name="conformer", version="1", weights={})
    made.write("transcript.json", Transcript(language="vi", engine=engine, segments=()))
    speaker = Speaker(id="S1", speaking_ms=4_000, turns=1)
    made.write("minutes.json", Minutes(meeting="giao-ban", opening=None, closing=None, speakers=(speaker,)))
    speak(made, TEXT)
    return made


def speak(folder: MeetingFolder, text: str) -> None:
    words = tuple(Word(start=300 * n, end=300 * n + 280, text=w, confidence=0.9) for n, w in enumerate(RAW.split()))
    one = Utterance(id="u0001", start=0, end=4_000, speaker="S1", raw_text=RAW, text=text, words=words, confidence=0.9)
    folder.write(utterances_file("normalise"), Utterances(stage="normalise", utterances=(one,)))


def render(folder: MeetingFolder, card: Card = CARD) -> list[str]:
    """Run the stage; returns its warnings."""
    meeting = Meeting("giao-ban", (), card, folder)
    RenderStage(Settings(), None).run(meeting, silent)  # type: ignore[arg-type]
    return meeting.warnings


def text_of(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def edit(path: Path) -> bytes:
    """What a reviewer does."""
    document = docx.Document(str(path))
    document.add_paragraph("Thư ký đã sửa.")
    document.save(str(path))
    return path.read_bytes()


def test_all_documents_are_written(folder: MeetingFolder) -> None:
    assert render(folder) == []
    assert all((folder / name).stat().st_size for name in ALWAYS)
    assert TEXT in text_of(folder / "bien-ban.docx")
    assert TEXT in text_of(folder / "go-bang.docx")
    assert "Người nói 1: " + TEXT in (folder / "van-ban.txt").read_text("utf-8")


def test_second_run_writes_nothing(folder: MeetingFolder) -> None:
    render(folder)
    before = {path: path.stat().st_mtime_ns for path in folder.path.rglob("*") if path.is_file()}
    assert render(folder) == []
    assert {path: path.stat().st_mtime_ns for path in folder.path.rglob("*") if path.is_file()} == before


def test_own_document_is_replaced_when_the_content_changes(folder: MeetingFolder) -> None:
    render(folder)
    speak(folder, "Câu khác.")
    assert render(folder) == []
    assert "Câu khác." in text_of(folder / "bien-ban.docx")
    assert not list(folder.path.glob("*mới*"))


@pytest.mark.parametrize("name", ["bien-ban.docx", "go-bang.docx"])
def test_reviewers_document_is_kept_and_the_new_one_stands_beside_it(folder: MeetingFolder, name: str) -> None:
    render(folder)
    theirs = edit(folder / name)
    speak(folder, "Câu khác.")
    (warning,) = render(folder)
    beside = name.replace(".docx", " (mới).docx")
    assert name in warning
    assert beside in warning
    assert (folder / name).read_bytes() == theirs
    assert "Câu khác." in text_of(folder / beside)
    speak(folder, "Câu khác nữa.")
    render(folder)
    assert "Câu khác nữa." in text_of(folder / beside)  # nobody touched that one: it may be replaced
    assert (folder / name).read_bytes() == theirs


def test_every_edited_version_is_kept(folder: MeetingFolder) -> None:
    render(folder)
    first = edit(folder / "bien-ban.docx")
    speak(folder, "Bản hai.")
    render(folder)
    second = edit(folder / "bien-ban (mới).docx")
    speak(folder, "Bản ba.")
    (warning,) = render(folder)
    assert "bien-ban (mới 2).docx" in warning
    assert (folder / "bien-ban.docx").read_bytes() == first
    assert (folder / "bien-ban (mới).docx").read_bytes() == second
    assert "Bản ba." in text_of(folder / "bien-ban (mới 2).docx")


@pytest.mark.parametrize("name", ["phu-de.srt", "phu-de.vtt", "van-ban.txt"])
def test_edited_text_files_are_kept_too(folder: MeetingFolder, name: str) -> None:
    render(folder)
    (folder / name).write_text("sửa tay", "utf-8")
    speak(folder, "Câu khác.")
    assert len(render(folder)) == 1
    assert (folder / name).read_text("utf-8") == "sửa tay"


def test_edited_document_and_unchanged_content_is_no_new_document(folder: MeetingFolder) -> None:
    render(folder)
    theirs = edit(folder / "bien-ban.docx")
    assert render(folder) == []
    assert (folder / "bien-ban.docx").read_bytes() == theirs
    assert not list(folder.path.glob("*mới*"))


def test_document_that_we_know_nothing_of_belongs_to_the_reviewer(folder: MeetingFolder) -> None:
    (folder / "bien-ban.docx").write_bytes(b"theirs")
    assert len(render(folder)) == 1
    assert (folder / "bien-ban.docx").read_bytes() == b"theirs"


@pytest.mark.parametrize("damage", [b"", b"{", b'{"written": [{"file": 1}]}'])
def test_damaged_memory_overwrites_nothing(folder: MeetingFolder, damage: bytes) -> None:
    render(folder)
    before = (folder / "bien-ban.docx").read_bytes()
    (folder / WRITTEN).write_bytes(damage)
    speak(folder, "Câu khác.")
    assert len(render(folder)) == len(ALWAYS)  # the others hold no word of what was said
    assert (folder / "bien-ban.docx").read_bytes() == before


def test_renamed_new_version_takes_the_place_of_the_old_one(folder: MeetingFolder) -> None:
    """A reviewer gives up the own version: it is ours again."""
    render(folder)
    edit(folder / "bien-ban.docx")
    speak(folder, "Câu khác.")
    render(folder)
    (folder / "bien-ban (mới).docx").replace(folder / "bien-ban.docx")
    speak(folder, "Câu khác nữa.")
    assert render(folder) == []
    assert "Câu khác nữa." in text_of(folder / "bien-ban.docx")


@pytest.mark.parametrize("lock", ["~$en-ban.docx", ".~lock.bien-ban.docx#"])
def test_document_open_in_a_word_processor_is_left_alone(folder: MeetingFolder, lock: str) -> None:
    render(folder)
    before = (folder / "bien-ban.docx").read_bytes()
    (folder / lock).write_bytes(b"")
    assert render(folder) == []  # nothing new
    speak(folder, "Câu khác.")
    (warning,) = render(folder)
    assert "đang mở" in warning
    assert (folder / "bien-ban.docx").read_bytes() == before
    (folder / lock).unlink()
    speak(folder, "Câu khác nữa.")
    assert render(folder) == []
    assert "Câu khác nữa." in text_of(folder / "bien-ban.docx")


def test_file_held_open_is_a_clear_message_and_the_next_run_mends_it(
    folder: MeetingFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    render(folder)
    replace = os.replace

    def held(source: Path, target: Path) -> None:
        if Path(target).name == "bien-ban.docx":  # as Windows answers for a file that Word holds
            raise PermissionError(13, "The process cannot access the file", str(target))
        replace(source, target)

    speak(folder, "Câu khác.")
    monkeypatch.setattr(store.os, "replace", held)
    with pytest.raises(OutputError) as caught:
        render(folder)
    assert "bien-ban.docx" in caught.value.text
    assert "Word" in caught.value.hint
    monkeypatch.undo()
    theirs = edit(folder / "bien-ban.docx")  # the reviewer saves what was open
    assert len(render(folder)) == 1
    assert (folder / "bien-ban.docx").read_bytes() == theirs
    assert "Câu khác." in text_of(folder / "bien-ban (mới).docx")


def test_crash_while_writing_leaves_the_old_document_and_it_stays_ours(
    folder: MeetingFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    render(folder)
    files, name = ReviewedFiles(folder), "van-ban.txt"
    monkeypatch.setattr(ReviewedFiles, "_remember", _remember_then_stop(ReviewedFiles._remember))
    with pytest.raises(KeyboardInterrupt):
        files.publish(name, b"new")  # killed after the file was replaced, before that was noted
    monkeypatch.undo()
    assert (folder / name).read_bytes() == b"new"
    assert ReviewedFiles(folder).publish(name, b"newer") is None
    assert (folder / name).read_bytes() == b"newer"


def _remember_then_stop(remember):  # type: ignore[no-untyped-def]
    def stop_at_the_second(files, written):  # type: ignore[no-untyped-def]
        if written[-1].done:
            raise KeyboardInterrupt
        remember(files, written)

    return stop_at_the_second


def test_parameters_hold_what_is_printed_and_nothing_else(folder: MeetingFolder) -> None:
    def parameters(settings: Settings, card: Card) -> object:
        return RenderStage(settings, None).parameters(Meeting("m", (), card, folder))  # type: ignore[arg-type]

    base = parameters(Settings(), CARD)
    assert parameters(Settings(office=Office(archive="HC")), CARD) != base
    assert parameters(Settings(), Card()) != base
    assert parameters(
        Settings(), CARD.model_copy(update={"speakers": CARD.speakers.model_copy(update={"max": 9})})
    ) == (base)


def test_missing_input_names_the_stage_before(folder: MeetingFolder) -> None:
    (folder / "minutes.json").unlink()
    with pytest.raises(InputError, match=r"minutes\.json"):
        render(folder)
    assert not (folder / "bien-ban.docx").exists()


def test_documents_are_sound_archives(folder: MeetingFolder) -> None:
    render(folder)
    for name in ("bien-ban.docx", "go-bang.docx"):
        with zipfile.ZipFile(folder / name) as archive:
            assert archive.testzip() is None
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def decide(folder: MeetingFolder, *tasks: Task, conclusion: str = "") -> None:
    proof = (Evidence(utterance="u0001", quote=TEXT, start=0, end=4_000),)
    told = (Item(text=conclusion, evidence=proof, confidence=0.9, speaker="S1"),) if conclusion else ()
    minutes = folder.read("minutes.json", Minutes)
    folder.write("minutes.json", minutes.model_copy(update={"tasks": tasks, "conclusion": told}))


def task(due: date | None) -> Task:
    proof = (Evidence(utterance="u0001", quote=TEXT, start=0, end=4_000),)
    return Task(text="Gửi báo cáo", evidence=proof, confidence=0.9, owner="Các phòng", due=due)


def test_documents_without_content_are_not_written(folder: MeetingFolder) -> None:
    render(folder, Card())
    assert not any((folder / name).exists() for name in RenderStage.optional)
    decide(folder, task(None))
    render(folder, Card())
    assert {name for name in RenderStage.optional if (folder / name).exists()} == {"phan-cong.csv", "phan-cong.xlsx"}
    decide(folder, task(date(2026, 7, 15)), conclusion="Thống nhất.")
    render(folder)
    assert all((folder / name).stat().st_size for name in RenderStage.optional if name != "nghe-lai.docx")


def test_document_of_an_earlier_run_is_told_and_kept(folder: MeetingFolder) -> None:
    decide(folder, task(date(2026, 7, 15)))
    assert render(folder) == []
    before = (folder / "phan-cong.csv").read_bytes()
    decide(folder)
    warnings = render(folder)
    assert [Path(warning.split(":")[0]).name for warning in warnings] == [
        "phan-cong.csv", "phan-cong.xlsx", "phan-cong.ics",
    ]  # fmt: skip
    assert (folder / "phan-cong.csv").read_bytes() == before


def test_an_edited_list_of_tasks_is_kept(folder: MeetingFolder) -> None:
    decide(folder, task(date(2026, 7, 15)))
    render(folder)
    (folder / "phan-cong.csv").write_text("của tôi", "utf-8")
    decide(folder, task(date(2026, 7, 16)))
    (warning,) = render(folder)
    assert "phan-cong (mới).csv" in warning
    assert (folder / "phan-cong.csv").read_text("utf-8") == "của tôi"


def test_form_is_a_setting(folder: MeetingFolder) -> None:
    decide(folder, conclusion="Thống nhất.")
    render(folder)
    assert TEXT in text_of(folder / "bien-ban.docx")
    settings = Settings.model_validate({"render": {"form": "auto"}})
    RenderStage(settings, None).run(Meeting("giao-ban", (), CARD, folder), silent)  # type: ignore[arg-type]
    assert "KẾT LUẬN CỦA CHỦ TRÌ" in text_of(folder / "bien-ban.docx")
    assert TEXT not in text_of(folder / "bien-ban.docx")


def test_a_missing_document_makes_the_stage_stale_only_where_it_was_due(folder: MeetingFolder) -> None:
    meeting = Meeting("giao-ban", (), Card(), folder)
    stage = RenderStage(Settings(), None)  # type: ignore[arg-type]
    outcome = Outcome("giao-ban", folder.path)
    run_one(stage, meeting, outcome, False, lambda *_: silent)
    assert why_stale(stage, meeting, current_parts(stage, meeting)) == []
    decide(folder, task(None))
    run_one(stage, meeting, outcome, False, lambda *_: silent)
    assert why_stale(stage, meeting, current_parts(stage, meeting)) == []
    (folder / "phan-cong.csv").unlink()
    assert why_stale(stage, meeting, current_parts(stage, meeting)) == ["thiếu phan-cong.csv"]


def reviewed(folder: MeetingFolder, *changes: tuple[Place, str, str | None], notes: tuple[Note, ...] = ()) -> None:
    moment, origin = datetime(2026, 7, 15, tzinfo=UTC), Origin(file="bien-ban.docx")
    corrections = tuple(
        Correction(place=place, before=before, after=after, who="Lan", when=moment, origin=origin)
        for place, before, after in changes
    )
    ReviewFile(folder).change(lambda _: Review(corrections=corrections, notes=notes))


def printed(folder: MeetingFolder, name: str) -> Printed:
    """What render keeps of a document that lies in the folder."""
    with zipfile.ZipFile(folder / name) as package:
        version = package.read(VERSION_PART).decode().partition("<vt:lpwstr>")[2].partition("<")[0]
    return folder.read(printed_file(version), Printed)


def test_every_kind_of_correction_is_on_the_page(folder: MeetingFolder) -> None:
    decide(folder, task(date(2026, 7, 15)))
    render(folder)
    before = printed(folder, "bien-ban.docx")
    label = next(anchor for anchor, text in before.texts.items() if text.startswith("Nội dung"))
    said = before.places["u.u0001"]
    reviewed(
        folder,
        (said, TEXT, TEXT.replace("báo cáo", "báo cáo quý")),
        (before.places["s.S1.u0001"], "Người nói 1", "Trần Thị Lan"),
        (before.places["c.meeting.title"], "Họp giao ban tháng 6", "Họp giao ban tháng 7"),
        (before.places[label], before.texts[label], "Diễn biến:"),
        (Place(target="item", id="task.u0001.1", field="owner", start=0, end=4_000), "Các phòng", "Văn phòng"),
    )
    assert render(folder) == []
    minutes, transcript = text_of(folder / "bien-ban.docx"), text_of(folder / "go-bang.docx")
    for text in (minutes, transcript):
        assert TEXT.replace("báo cáo", "báo cáo quý") in text
        assert "Trần Thị Lan" in text
        assert "Họp giao ban tháng 7" in text
    assert "Diễn biến:" in minutes
    assert "Văn phòng" in (folder / "phan-cong.csv").read_text("utf-8-sig")
    assert "báo cáo quý" in (folder / "phu-de.srt").read_text("utf-8")
    assert folder.read(CONFLICTS, Reviewed) == Reviewed()
    now = printed(folder, "bien-ban.docx")
    assert now.version != before.version
    assert now.texts["s.S1.u0001"] == "Trần Thị Lan"
    # what stood in the first one is still known: it may lie on somebody's desk
    assert folder.read(printed_file(before.version), Printed) == before


def test_a_passage_that_is_printed_no_more_is_to_be_settled(folder: MeetingFolder) -> None:
    reviewed(folder, (Place(target="paragraph", document="bien-ban.docx", id="p.Normal.0.1"), "Câu cũ.", "Câu mới."))
    render(folder)
    (conflict,) = folder.read(CONFLICTS, Reviewed).conflicts
    assert (conflict.kind, conflict.wanted) == ("gone", "Câu mới.")


def test_a_correction_or_a_note_makes_render_stale(folder: MeetingFolder) -> None:
    def parameters() -> object:
        return RenderStage(Settings(), None).parameters(Meeting("m", (), CARD, folder))  # type: ignore[arg-type]

    place, origin = Place(target="utterance", id="u0001"), Origin(file="go-bang.docx")
    seen = [parameters()]
    reviewed(folder, (place, TEXT, "Câu khác."))
    seen.append(parameters())
    note = Note(place=place, quote="báo cáo", text="Nghe lại.", who="Lan", when=None, origin=origin)
    reviewed(folder, (place, TEXT, "Câu khác."), notes=(note,))
    seen.append(parameters())
    assert seen[0] != seen[1] != seen[2]
    render(folder)
    (comment,) = docx.Document(str(folder / "go-bang.docx")).comments
    assert (comment.author, comment.text, comment.timestamp) == ("Lan", "Nghe lại.", None)


def test_what_the_card_has_from_the_office_is_corrected_as_the_cards(folder: MeetingFolder) -> None:
    settings = Settings(office=Office(agency=Agency(name="Sở Nội vụ"), place="Phòng 1"))
    meeting = Meeting("giao-ban", (), CARD, folder)
    RenderStage(settings, None).run(meeting, silent)  # type: ignore[arg-type]
    before = printed(folder, "bien-ban.docx")
    reviewed(
        folder,
        (before.places["c.agency.name"], before.texts["c.agency.name"], "SỞ TÀI CHÍNH"),
        (before.places["c.meeting.place"], before.texts["c.meeting.place"], "Phòng 2"),
    )
    RenderStage(settings, None).run(meeting, silent)  # type: ignore[arg-type]
    now = printed(folder, "bien-ban.docx")
    assert (now.texts["c.agency.name"], now.texts["c.meeting.place"]) == ("SỞ TÀI CHÍNH", "Phòng 2")
    assert folder.read(CONFLICTS, Reviewed).conflicts == ()


@pytest.mark.parametrize(
    ("field", "before", "after", "wanted"),
    [
        ("unit", "phòng Công nghệ", "ban Công nghệ", "Trưởng ban Công nghệ"),
        ("title", "Trưởng", "Phó Trưởng", "Phó Trưởng phòng Công nghệ"),
        ("title", "Trưởng", None, "phòng Công nghệ"),
    ],
)
def test_a_post_is_printed_as_it_was_corrected(
    folder: MeetingFolder, *, field: str, before: str, after: str | None, wanted: str
) -> None:
    """Title and unit of the card hold «phòng» both; in print it stands once."""
    card = CARD.model_copy(
        update={"person": (Person(name="Lê Văn Nam", title="Trưởng phòng", unit="Phòng Công nghệ", role="chair"),)}
    )
    render(folder, card)
    assert printed(folder, "bien-ban.docx").texts[f"c.person.0.{field}"] == before
    reviewed(folder, (Place(target="card", id=f"person.0.{field}"), before, after))
    render(folder, card)
    assert f"Lê Văn Nam, {wanted}\n" in text_of(folder / "bien-ban.docx")
