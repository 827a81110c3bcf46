"""Tasks, read clause by clause: who, what, with whom, by when; and what is no task."""

from datetime import date
from functools import cache

import pytest
from test_minutes_parts import BEGIN, OTHER, taken

from pipeline.minutes.analysis import Analyser
from pipeline.minutes.deadlines import due
from pipeline.records import Minutes, Task

CHAIR, DELEGATE = "S1", "S2"
PEOPLE = ("Nguyễn Văn Luân", "Trần Thị Thảo", "Lê Quốc Nam", "Hồ Thị Lan", "Đỗ Minh Cường")
UNITS = ("Phòng Kinh tế", "Phòng Quản lý nhà", "Sở Tài chính")
WEDNESDAY = date(2026, 11, 25)


@cache
def own() -> Analyser:
    return Analyser(PEOPLE, UNITS)


def minutes(*said: tuple[str, str]) -> Minutes:
    return taken(*said, day=WEDNESDAY, analyser=own())


def concluded(*said: str) -> tuple[Task, ...]:
    return minutes(BEGIN, *((CHAIR, one) for one in said), OTHER).tasks


def short(task: Task) -> tuple[str | None, str]:
    return task.owner, task.text


@pytest.mark.parametrize(
    ("said", "tasks"),
    [
        (
            "Giao Phòng Kinh tế khảo sát chợ, Sở Tài chính cấp vốn, hai đơn vị phối hợp báo cáo tôi trước ngày 30.",
            [("Phòng Kinh tế", "Khảo sát chợ"), ("Sở Tài chính", "Cấp vốn")],
        ),
        (
            "Giao Phòng Kinh tế khảo sát chợ giao Phòng Quản lý nhà giám sát",
            [("Phòng Kinh tế", "Khảo sát chợ"), ("Phòng Quản lý nhà", "Giám sát")],
        ),
        (
            "Anh Nam dự trù mượn bên tỉnh, còn hợp đồng thì Phòng Kinh tế thúc nhà thầu.",
            [("Anh Nam", "Dự trù mượn bên tỉnh"), ("Phòng Kinh tế", "Hợp đồng: thúc nhà thầu")],
        ),
        ("Chỉnh trang đường Lê Lợi, việc này chị Lan phụ trách.", [("Chị Lan", "Chỉnh trang đường Lê Lợi")]),
        ("Việc sửa máy do anh Cường phụ trách, xin ý kiến sở.", [("Anh Cường", "Việc sửa máy: xin ý kiến sở")]),
        (
            "Chi cục sẽ cấp hai máy bơm, anh Cường phòng quản lý công trình lo việc này.",
            [("Anh Cường phòng quản lý công trình", "Sẽ cấp hai máy bơm")],
        ),
        (
            "Tôi yêu cầu hết quý III phải hoàn thành kiểm định, Phòng Quản lý nhà chịu trách nhiệm.",
            [("Phòng Quản lý nhà", "Phải hoàn thành kiểm định")],
        ),
        ("Việc khen thưởng anh Nam lập danh sách.", [("Anh Nam", "Việc khen thưởng: lập danh sách")]),
        ("Chị Lan ơi, chị soạn công văn gửi sở.", [("Chị Lan", "Soạn công văn gửi sở")]),
        ("Mấy ông trưởng ấp về nhắc bà con đừng đốt pháo.", [("Mấy ông trưởng ấp", "Về nhắc bà con đừng đốt pháo")]),
        ("Giáo viên chủ nhiệm thông báo lịch thi cho phụ huynh.", [
            ("Giáo viên chủ nhiệm", "Thông báo lịch thi cho phụ huynh"),
        ]),
        ("Các xã nuôi tôm gửi số liệu về sở.", [("Các xã nuôi tôm", "Gửi số liệu về sở")]),
        ("đồng chí khải chuẩn bị tài liệu", [("Đồng chí Khải", "Chuẩn bị tài liệu")]),
        ("Giao đồng chí thư ký hoàn thiện biên bản.", [("Đồng chí thư ký", "Hoàn thiện biên bản")]),
        ("Tôi kết luận: giao Phòng Kinh tế khảo sát chợ.", [("Phòng Kinh tế", "Khảo sát chợ")]),
        ("Đồng chí Nam chánh văn phòng sở tham mưu kế hoạch.", [
            ("Đồng chí Nam chánh văn phòng sở", "Tham mưu kế hoạch"),
        ]),
    ],
)  # fmt: skip
def test_who_is_to_do_what(said: str, tasks: list[tuple[str, str]]) -> None:
    assert [short(task) for task in concluded(said)] == tasks


@pytest.mark.parametrize(
    ("said", "support"),
    [
        ("Anh Nam phối hợp kiểm lâm địa bàn và Công an xã lập chốt.", ("Kiểm lâm địa bàn", "Công an xã")),
        ("Ủy ban Kiểm tra lập kế hoạch, Ban Tổ chức phối hợp.", ("Ban Tổ chức",)),
        (
            "Giao Văn phòng chủ trì, Ban Tổ chức và Ban Tuyên giáo phối hợp, làm kịch bản.",
            ("Ban Tổ chức", "Ban Tuyên giáo"),
        ),
        ("Công an xã lên phương án, dân quân xã phụ một tay.", ("Dân quân xã",)),
        ("Anh Nam và chị Lan cùng xây dựng kế hoạch.", ("Chị Lan",)),
        ("Mặt trận Tổ quốc xã chủ trì cùng các đoàn thể vận động bà con.", ("Các đoàn thể",)),
    ],
)
def test_who_helps(said: str, support: tuple[str, ...]) -> None:
    (task,) = concluded(said)
    assert task.support == support


@pytest.mark.parametrize(
    ("said", "deadline", "day"),
    [
        ("Anh Nam lập danh sách, mai trình tôi.", "mai", date(2026, 11, 26)),
        ("Anh Nam lập danh sách, thứ năm nộp.", "thứ năm", date(2026, 11, 26)),
        ("Anh Nam lập danh sách gửi tôi đầu tuần sau.", "đầu tuần sau", None),
        ("Anh Nam lập danh sách, mười ngày nữa chốt.", "mười ngày nữa", date(2026, 12, 5)),
        ("Phòng Kinh tế gửi ủy ban trước kỳ họp hội đồng nhân dân.", "trước kỳ họp hội đồng nhân dân", None),
        ("Phòng Kinh tế phát quà trước khi nghỉ Tết.", "trước khi nghỉ Tết", None),
        ("Phòng Kinh tế phát quà tới 20 tháng chạp phải xong.", "tới 20 tháng chạp", None),
        ("Phòng Kinh tế có mặt chậm nhất 17 giờ chiều mai.", "chậm nhất 17 giờ chiều mai", date(2026, 11, 26)),
        ("Ngày mai anh Nam kiểm tra công trường.", "ngày mai", date(2026, 11, 26)),
        ("Sở Tài chính thông báo cho học sinh nghỉ học ngày mai.", None, None),
        ("Năm nay anh Nam dựng mười lăm gian hàng.", None, None),
    ],
)
def test_by_when(said: str, deadline: str | None, day: date | None) -> None:
    (task,) = concluded(said)
    assert (task.deadline, task.due) == (deadline, day)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("đầu tuần sau", None), ("trong tuần đầu tháng 5", None), ("cuối quý iii", date(2027, 9, 30)),
        ("mai", date(2026, 11, 26)), ("10 ngày nữa", date(2026, 12, 5)), ("trong ngày", WEDNESDAY),
        ("trong thời hạn 15 ngày", date(2026, 12, 10)), ("từ nay đến tết", None),
    ],
)  # fmt: skip
def test_a_last_day_only_where_it_is_certain(said: str, day: date | None) -> None:
    assert due(said, WEDNESDAY) == day


@pytest.mark.parametrize(
    "said",
    [
        "Chúng ta phải kiên trì, không thể một sớm một chiều.",
        "Đảng viên thì phải gương mẫu, nói phải đi đôi với làm.",
        "Năm ngoái Phòng Kinh tế đã khảo sát chợ rồi.",
        "Chậm tiến độ thì nhà thầu phải chịu phạt theo hợp đồng.",
        "Phòng Kinh tế đã cắm biển cấm lửa ở đó chưa?",
        "Đồng chí Lan xin về sớm hôm nay.",
        "Đồng chí Nam đi công tác còn lại là đủ.",
        "Ban Chỉ đạo thống nhất cấm biển từ 14 giờ chiều nay.",
        "Hội đồng thông qua danh mục 14 nhiệm vụ.",
        "Được đó, chị Lan cứ làm.",
        "Kiểm tra đột xuất thì tôi đi, các đồng chí khỏi chuẩn bị.",
        "Ai để nước tràn ra đường là người đó chịu trách nhiệm.",
    ],
)
def test_remarks_states_and_the_past_are_no_tasks(said: str) -> None:
    assert not concluded(said)


REPORT = (DELEGATE, "Chợ ngập nước hai tuần nay, tiểu thương kêu nhiều lắm.")


@pytest.mark.parametrize(
    ("said", "tasks"),
    [
        ("Anh Nam lập danh sách, chậm nhất chiều mai trình tôi.", [("Anh Nam", "Lập danh sách, trình tôi")]),
        ("Phòng Kinh tế khảo sát lại chợ.", [("Phòng Kinh tế", "Khảo sát lại chợ")]),
        ("Tổ công nghệ làm lại biểu mẫu đi.", [("Tổ công nghệ", "Làm lại biểu mẫu")]),
        ("Anh Nam nói rõ hơn xem nào.", []),
        ("Sở Tài chính cấp vốn chậm nên mình bị động.", []),
        ("Hồi đó anh Nam còn làm ở huyện, anh ấy quản lý chặt lắm.", []),
        ("Đồng chí Nam lo được xuồng không?", []),
        ("Cảm ơn anh Nam.", []),
    ],
)
def test_what_the_chair_gives_in_passing(said: str, tasks: list[tuple[str, str]]) -> None:
    found = minutes((CHAIR, "Ta họp giao ban."), REPORT, (CHAIR, said), (DELEGATE, "Dạ."))
    assert [short(task) for task in found.tasks] == tasks


def test_the_sentence_after_a_task_tells_until_when() -> None:
    first, second = concluded("Giao Phòng Kinh tế khảo sát chợ, giao Sở Tài chính cấp vốn.", "Xong trước ngày 30.")
    assert first.deadline == second.deadline == "trước ngày 30"
    assert first.due == date(2026, 11, 30)
    assert len(first.evidence) == 2
    (task,) = concluded("Giao anh Nam tham mưu kế hoạch.", "Hoàn thành trong tháng 12 và báo cáo sở.")
    assert (task.text, task.due) == ("Tham mưu kế hoạch, và báo cáo sở", date(2026, 12, 31))


def test_the_sentence_after_a_conclusion_tells_whose_it_is() -> None:
    found = minutes(BEGIN, (CHAIR, "Chỉnh trang vỉa hè đường Lê Lợi."), (CHAIR, "Việc này chị Lan phụ trách."), OTHER)
    assert [short(task) for task in found.tasks] == [("Chị Lan", "Chỉnh trang vỉa hè đường Lê Lợi")]
    assert not found.conclusion
    found = minutes(
        BEGIN, (CHAIR, "Danh sách dán ra nhà văn hóa cho bà con biết."), (CHAIR, "Việc ấy đồng chí Nam nhá.")
    )
    assert [short(task) for task in found.tasks] == [("Đồng chí Nam", "Danh sách dán ra nhà văn hóa cho bà con biết")]


@pytest.mark.parametrize(
    ("promise", "answer", "owner", "deadline"),
    [
        ("Dạ danh sách thì em xin nộp vào thứ năm.", "Ừ, thứ năm nhé.", None, "thứ năm"),
        ("Đoàn Thanh niên xin nhận phần dọn đá ven đường ạ.", "Tốt, nhất trí.", "Đoàn Thanh niên", None),
        ("Dạ em xin nộp danh sách vào thứ năm.", "Không, muộn quá.", "", None),
        ("Tôi xin nhận lỗi về việc này.", "Được rồi.", "", None),
    ],
)
def test_what_is_taken_on_and_accepted(promise: str, answer: str, owner: str | None, deadline: str | None) -> None:
    found = minutes((CHAIR, "Ta họp giao ban."), (DELEGATE, promise), (CHAIR, answer))
    assert [(task.owner, task.deadline) for task in found.tasks] == ([] if owner == "" else [(owner, deadline)])


def test_two_deadlines_have_no_capital_between_them() -> None:
    (task,) = concluded("Hằng tuần, trước 16 giờ thứ sáu, Phòng Kinh tế báo cáo tiến độ.")
    assert task.deadline == "hằng tuần, trước 16 giờ thứ sáu"
    assert task.recurring == "weekly"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Tôi nhấn mạnh là dữ liệu bẩn thì không kết nối.", "Dữ liệu bẩn thì không kết nối"),
        ("Tôi thống nhất dùng chung một hệ thống.", "Thống nhất dùng chung một hệ thống"),
        ("Tôi đồng ý với chủ trương này của tỉnh.", "Tôi đồng ý với chủ trương này của tỉnh"),
    ],
)
def test_a_conclusion_is_printed_without_the_words_about_who_says_it(said: str, printed: str) -> None:
    found = minutes(BEGIN, REPORT, (CHAIR, said), OTHER)
    assert [item.text for item in found.conclusion] == [printed]
