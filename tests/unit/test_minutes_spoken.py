"""Village and site meetings: owners named late, terms asked for, results read one by one, talk that is no opinion."""

from datetime import date
from functools import cache

import pytest
from test_minutes_parts import BEGIN, OTHER, taken

from pipeline.minutes.analysis import Analyser
from pipeline.records import Minutes, Task

CHAIR, DELEGATE, COUNTER = "S1", "S2", "S3"
WEDNESDAY = date(2026, 11, 25)


@cache
def own() -> Analyser:
    people = ("Nguyễn Văn Luân", "Trần Thị Út Hiền", "Lê Quốc Nam", "Hồ Thị Lan", "Đỗ Minh Kha")
    return Analyser(people, ("Ban Giám đốc", "Ủy ban nhân dân xã Phú Lộc", "Sở Tài chính"))


def minutes(*said: tuple[str, str]) -> Minutes:
    return taken(*said, day=WEDNESDAY, analyser=own())


def concluded(*said: str) -> Minutes:
    return minutes(BEGIN, *((CHAIR, one) for one in said), OTHER)


def told(task: Task) -> tuple[str | None, str, str | None, date | None]:
    return task.owner, task.text, task.deadline, task.due


@pytest.mark.parametrize(
    ("said", "task"),
    [
        (
            "Cái máy bơm cũ thì bán đi, mua máy mới. Ban Giám đốc lo, hạn chót là hết tháng 12.",
            ("Ban Giám đốc", "Cái máy bơm cũ thì bán đi, mua máy mới", "hạn chót là hết tháng 12", date(2026, 12, 31)),
        ),
        (
            "đồng chí lan tuần tới trực tiếp xuống gặp các hộ",
            ("Đồng chí Lan", "Trực tiếp xuống gặp các hộ", "tuần tới", date(2026, 12, 6)),
        ),
        (
            "thứ sáu hằng tuần ban quản lý báo cáo tiến độ cho tôi",
            ("Ban quản lý", "Báo cáo tiến độ cho tôi", "thứ sáu hằng tuần", None),
        ),
        (
            "Tiền thưởng cho bà con thì kế toán chi trong vòng 10 ngày kể từ bữa nay.",
            ("Kế toán", "Tiền thưởng cho bà con: chi", "trong vòng 10 ngày kể từ bữa nay", date(2026, 12, 5)),
        ),
        (
            "sáu hộ chưa rõ ranh giới Sở Tài chính xác minh trong vòng 20 ngày",
            ("Sở Tài chính", "Sáu hộ chưa rõ ranh giới: xác minh", "trong vòng 20 ngày", date(2026, 12, 15)),
        ),
        (
            "Phú Lộc phải có văn bản cam kết trong tháng này.",
            ("Phú Lộc", "Phải có văn bản cam kết", "trong tháng này", date(2026, 11, 30)),
        ),
        (
            "Anh Nam viết giấy mượn máy đàng hoàng, hư thì đền.",
            ("Anh Nam", "Viết giấy mượn máy đàng hoàng, hư thì đền", None, None),
        ),
        (
            "hội phụ nữ xã kêu mỗi ấp làm một gian hàng em tính nhờ chị út hiền",
            ("Chị út Hiền", "Mỗi ấp làm một gian hàng", None, None),
        ),
    ],
)
def test_owners_and_days_that_are_told_late_or_in_the_middle(
    said: str, task: tuple[str | None, str, str | None, date | None]
) -> None:
    assert [told(one) for one in concluded(said).tasks] == [task]


def test_what_is_decided_before_somebody_is_told_stays_a_conclusion() -> None:
    found = concluded("Việc di dời mộ để sang năm nhưng Phú Lộc phải có cam kết bằng văn bản trong tháng này.")
    assert [item.text for item in found.conclusion] == ["Việc di dời mộ để sang năm"]
    assert [task.owner for task in found.tasks] == ["Phú Lộc"]


def test_the_day_is_told_when_somebody_asks_for_it() -> None:
    found = minutes(
        BEGIN,
        (CHAIR, "Gọi thợ tới coi cái mái. Vụ này giao anh Nam."),
        (DELEGATE, "Dạ. Chừng nào xong hả chú?"),
        (CHAIR, "Thì trước rằm, hông, nói vậy khó ghi. Thôi 10 tháng 12 báo cáo lại cho tôi."),
    )
    assert [told(one) for one in found.tasks] == [
        ("Anh Nam", "Gọi thợ tới coi cái mái", "10 tháng 12", date(2026, 12, 10))
    ]
    assert not found.conclusion


def test_a_pronoun_is_who_was_given_the_task_before() -> None:
    found = concluded("Việc văn nghệ em tính nhờ chị Lan.", "Chị lập xong danh sách báo cho em trước ngày 20.")
    assert [(task.owner, task.deadline) for task in found.tasks] == [("Chị Lan", None), ("Chị Lan", "trước ngày 20")]


@pytest.mark.parametrize(
    "said", ["Năm nay bà con muốn làm gì", "Bà con có chịu hông", "Còn cái bơm tôi chưa giao cho ai hôm nay"]
)
def test_what_is_asked_or_not_given_is_no_task(said: str) -> None:
    assert not concluded(said).tasks


def test_results_that_are_read_one_after_the_other() -> None:
    found = minutes(
        (CHAIR, "Ta bắt đầu cuộc họp."),
        (COUNTER, "Tôi xin công bố kết quả kiểm phiếu. Thứ nhất là việc vay vốn mua máy sấy."),
        (COUNTER, "Phát ra 50, thu vào 50, hợp lệ 49. Đồng ý là 20, không đồng ý là 29. Không đạt quá bán."),
        (COUNTER, "Thứ hai là bầu bổ sung anh Đỗ Minh Kha vào Ban kiểm soát."),
        (COUNTER, "Đồng ý 45 phiếu, không đồng ý 4 phiếu. Như vậy anh Kha trúng cử."),
    )
    sides = [
        (one.in_favour and one.in_favour.count, one.against and one.against.count, one.outcome) for one in found.votes
    ]
    assert sides == [(20, 29, "rejected"), (45, 4, "passed")]
    assert not found.opinions


def test_three_sides_in_one_sentence_and_a_bare_number_between_them() -> None:
    found = minutes(
        (CHAIR, "Ai đồng ý phương án chia lãi thì giơ thẻ. 40 thẻ đồng ý, không đồng ý 3, còn 2 người không có ý kiến.")
    )
    (vote,) = found.votes
    assert [side and side.count for side in (vote.in_favour, vote.against, vote.other)] == [40, 3, 2]


def test_two_choices_against_each_other() -> None:
    found = minutes((CHAIR, "mình giơ tay ha ai muốn sửa cầu giơ tay"), (CHAIR, "25 rồi còn ai muốn đắp đường tám chị"))
    (vote,) = found.votes
    assert [side and side.count for side in (vote.in_favour, vote.other)] == [25, 8]


def test_who_says_they_lead_the_programme_is_host() -> None:
    found = minutes(
        (CHAIR, "Chào bà con."),
        (DELEGATE, "Con dẫn chương trình nghen. Theo danh sách có 60 thành viên, tới giờ này có mặt 48, vắng 12."),
        *[(CHAIR, "Mời bà con góp ý."), (COUNTER, "Theo tôi thì nên sửa cái cầu trước mùa mưa.")] * 4,
    )
    assert [speaker.role for speaker in found.speakers] == ["chair", "host", "delegate"]
    assert [(one.kind, one.count) for one in found.attendance] == [("present", 48), ("absent", 12)]


@pytest.mark.parametrize(
    "said",
    [
        "Tui hỏi vậy thôi chớ có nói gì đâu.",
        "Cháu trẻ nhất cháu cũng xin nói một câu.",
        "Chú Tư nói đúng đó.",
        "Dạ em ra đó hai bữa rồi.",
        "Chờ tới bao giờ?",
    ],
)
def test_talk_about_talking_and_interjections_are_no_opinion(said: str) -> None:
    assert not minutes(BEGIN, (DELEGATE, said)).opinions


@pytest.mark.parametrize(
    "said", ["Tui nói thiệt, dân ở đây khổ mười hai năm nay rồi.", "Dạ, hồ sơ nghiệm thu chưa xong."]
)
def test_what_is_said_in_substance_stays_an_opinion(said: str) -> None:
    assert minutes(BEGIN, (DELEGATE, said)).opinions
