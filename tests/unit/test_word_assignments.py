"""phan-cong.csv, .xlsx and .ics: read back as a spreadsheet and a calendar would."""

import csv
import io
import re
import zipfile
from datetime import date, datetime

import pytest
from icalendar import Calendar
from minutes_sample import FOUND, TASKS, conference, with_found
from word_sample import material

from pipeline.records import Task
from pipeline.word.assigned import deadline
from pipeline.word.assignments import assignments_csv, assignments_ics, assignments_xlsx

WRITERS = pytest.mark.parametrize("write", [assignments_csv, assignments_xlsx, assignments_ics])


def rows(data: bytes | None) -> list[list[str]]:
    assert data is not None
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def cells(data: bytes | None) -> str:
    assert data is not None
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return book.read("xl/sharedStrings.xml").decode() + book.read("xl/worksheets/sheet1.xml").decode()


def test_csv_has_a_row_for_each_task() -> None:
    heading, first, second = rows(assignments_csv(conference()))
    assert heading[:6] == ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Hạn cuối"]
    assert first == [
        "1", "Số hoá hồ sơ", "Sở Tài chính", "Sở Nội vụ", "trước ngày 15 tháng 8", "2022-08-15",
        "Nguyễn Văn Thành, Giám đốc Sở TTTT", "00:01:40",
        "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, số hoá hồ sơ trước ngày 15 tháng 8.",
    ]  # fmt: skip
    assert second[4:6] == ["chậm nhất thứ Sáu tuần này (hạn 03/6/2022)", "2022-06-03"]


def test_words_that_look_like_a_formula_stay_words() -> None:
    nasty = '=HYPERLINK("http://x";"1")'
    made = with_found(tasks=(TASKS[0].model_copy(update={"text": nasty}),))
    assert rows(assignments_csv(made))[1][1] == f"'{nasty}"
    assert "<f>" not in cells(assignments_xlsx(made))
    assert "HYPERLINK" in cells(assignments_xlsx(made))


def test_xlsx_has_the_same_words_and_dates_that_sort() -> None:
    sheet = cells(assignments_xlsx(conference()))
    for words in ("Nhiệm vụ", "Số hoá hồ sơ", "Sở Nội vụ", "chậm nhất thứ Sáu tuần này", "00:01:50"):
        assert words in sheet
    days = (date(2022, 8, 15) - date(1899, 12, 30)).days
    assert re.search(rf"<c [^>]*><v>{days}</v></c>", sheet)


def test_calendar_has_each_task_on_its_last_day() -> None:
    data = assignments_ics(conference())
    assert data is not None
    first, second = Calendar.from_ical(data).walk("VEVENT")
    assert first.decoded("dtstart") == date(2022, 8, 15)
    assert first.decoded("dtend") == date(2022, 8, 16)
    assert str(first["summary"]) == "Hạn: Số hoá hồ sơ (Sở Tài chính)"
    assert "Phối hợp: Sở Nội vụ\n" in str(first["description"])
    assert "Giao tại: Hội nghị sơ kết" in str(first["description"])
    assert first.decoded("dtstamp").isoformat() == "2022-06-01T02:47:00+00:00"  # 9:47 in Vietnam
    assert first["uid"] != second["uid"]
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_a_task_keeps_its_uid_when_its_deadline_is_corrected() -> None:
    def uids(*tasks: Task) -> list[str]:
        return [str(one["uid"]) for one in Calendar.from_ical(assignments_ics(with_found(tasks=tasks))).walk("VEVENT")]

    later = TASKS[0].model_copy(update={"due": date(2022, 8, 20), "deadline": "trước ngày 20 tháng 8"})
    assert uids(later, TASKS[1]) == uids(*TASKS)
    twice = uids(TASKS[0], TASKS[0])
    assert len(set(twice)) == 2


def test_a_task_without_a_day_is_in_the_lists_and_not_in_the_calendar() -> None:
    without = TASKS[1].model_copy(update={"due": None, "deadline": "sớm"})
    made = with_found(tasks=(TASKS[0], without))
    assert len(Calendar.from_ical(assignments_ics(made)).walk("VEVENT")) == 1
    assert rows(assignments_csv(made))[2][4:6] == ["sớm", ""]
    assert assignments_ics(with_found(tasks=(without,))) is None


@WRITERS
def test_no_tasks_no_file(write) -> None:  # type: ignore[no-untyped-def]
    assert write(with_found(tasks=())) is None
    assert write(material()) is None


@WRITERS
def test_same_tasks_same_bytes_at_any_time(write, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    first = write(conference())

    class Later(datetime):
        @classmethod
        def now(cls, tz=None):  # type: ignore[no-untyped-def]
            return datetime(2031, 1, 1, tzinfo=tz)

    monkeypatch.setattr("xlsxwriter.workbook.datetime", Later)
    assert write(conference()) == first


def test_guessed_times_are_in_no_list() -> None:
    recording = material().recording.model_copy(update={"times_estimated": True})
    made = conference(recording=recording)
    assert rows(assignments_csv(made))[1][7] == ""
    assert "00:01" not in cells(assignments_xlsx(made))
    assert b"00:01" not in (assignments_ics(made) or b"")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "trước ngày 15 tháng 8"),
        ({"deadline": "trong tuần này"}, "trong tuần này (hạn 15/8/2022)"),
        ({"deadline": "trước ngày 25 hằng tháng", "due": None, "recurring": "monthly"}, "trước ngày 25 hằng tháng"),
        ({"deadline": "trước ngày 25", "due": None, "recurring": "monthly"}, "trước ngày 25; hằng tháng"),
        ({"deadline": None, "due": None, "urgency": "khẩn trương"}, "khẩn trương"),
        ({"deadline": None, "due": None, "urgency": "ngay", "text": "Cử ngay cán bộ"}, ""),
        ({"deadline": None, "due": None}, ""),
    ],
)
def test_deadlines(changes: dict[str, object], said: str) -> None:
    assert deadline(FOUND.tasks[0].model_copy(update=changes)) == said
