"""Votes, the chair's decisions, who presides, and the clock times that are said."""

from datetime import date, datetime

import pytest
from test_minutes_parts import plain, taken, utterances

from pipeline.minutes.moments import closing, opening
from pipeline.minutes.structure import Heard, minutes, on_the_record
from pipeline.records import Speaker, Tally, Vote

Said = tuple[str, str]
TALK: Said = ("S2", "Theo tôi thì việc này nên làm sớm vì bà con chờ đã hai năm rồi.")


def told(tally: Tally | None) -> int | str | None:
    if tally is None:
        return None
    return f"{tally.percent:g}%" if tally.percent is not None else tally.count if tally.count is not None else "all"


def counted(vote: Vote) -> tuple[str | None, int | str | None, int | str | None, int | str | None, str | None]:
    return vote.subject, told(vote.in_favour), told(vote.against), told(vote.other), vote.outcome


@pytest.mark.parametrize(
    ("said", "vote"),
    [
        (
            [("S1", "Ai đồng ý thuê máy múc thì giơ tay. 21 người. Ai không đồng ý? 4 người.")],
            ("Thuê máy múc", 21, 4, None, None),
        ),
        (
            [("S1", "Tờ trình số 2, cổ đông nào tán thành đề nghị giơ thẻ."),
             ("S2", "Dạ tán thành 71,2%, không tán thành 28,8%."), ("S1", "Tờ trình số 2 được thông qua.")],
            ("Tờ trình số 2", "71.2%", "28.8%", None, "passed"),
        ),
        (
            [("S1", "Các thầy cô đồng ý học hai ca không ạ? Ai đồng ý giơ tay giúp tôi. Vâng, nhất trí hoàn toàn.")],
            ("Học hai ca", "all", None, None, "passed"),
        ),
        (
            [("S1", "Ta biểu quyết cấm nuôi chó. Ai chịu cấm thì giơ tay."), ("S2", "11 nhà."),
             ("S1", "Ai không chịu?"), ("S2", "26 nhà."), ("S1", "Vậy là không cấm nghen.")],
            ("Cấm nuôi chó", 11, 26, None, "rejected"),
        ),
        (
            [("S2", "Tôi xin công bố kết quả bầu Bí thư Chi đoàn. Số phiếu phát ra 32, thu về 32, hợp lệ 31."),
             ("S2", "Đồng chí Thảo được 29 phiếu, đạt 93,5%. Như vậy đồng chí Thảo đã trúng cử.")],
            ("Bầu bí thư chi đoàn", 29, None, None, "passed"),
        ),
        (
            [("S1", "Mức phúng viếng 500.000, các đồng chí thống nhất cả chứ?"), ("S2", "Thống nhất ạ."),
             ("S1", "Vậy ta thông qua.")],
            ("Mức phúng viếng 500.000", None, None, None, "passed"),
        ),
        (
            [("S1", "Ai đồng ý làm thử ba tháng giơ tay."), ("S1", "12 người. Ai không đồng ý? 1 người."),
             ("S2", "Tôi giơ nhầm."), ("S1", "Vậy 13 trên 13, qua luôn.")],
            ("Làm thử ba tháng", 13, None, None, "passed"),
        ),
        (
            [("S1", "Ai nhất trí lùi đại hội sang tháng 9 thì giơ tay? Một, hai, bảy đồng chí. Không nhất trí? Hai."),
             ("S1", "Vậy là lùi.")],
            ("Lùi đại hội sang tháng 9", 7, 2, None, "passed"),
        ),
        (
            [("S1", "Bây giờ mình lấy phiếu kín việc tách tổ 5."),
             ("S2", "Dạ 33 phiếu tán thành, 12 phiếu không tán thành, 2 phiếu trắng ạ."),
             ("S1", "Như vậy việc tách tổ 5 được bà con thông qua.")],
            ("Tách tổ 5", 33, 12, 2, "passed"),
        ),
        (
            [("S1", "Xin biểu quyết tờ trình bán thanh lý xe ô tô."), ("S2", "Tán thành 5, không tán thành 8."),
             ("S1", "Tờ trình không được thông qua.")],
            ("Tờ trình bán thanh lý xe ô tô", 5, 8, None, "rejected"),
        ),
    ],
)  # fmt: skip
def test_a_vote(said: list[Said], vote: tuple[object, ...]) -> None:
    (found,) = taken(*said).votes
    subject, *rest = counted(found)
    assert (subject and subject.lower(), *rest) == (str(vote[0]).lower(), *vote[1:])


@pytest.mark.parametrize(
    "said",
    [
        [("S2", "Năm ngoái mình đã biểu quyết rồi, 40 hộ đồng ý, 5 hộ không đồng ý, giờ bàn lại làm gì.")],
        [("S2", "Theo khảo sát của tôi thì 85% bà con đồng ý đóng góp.")],
        [("S2", "Bên chùa họ bỏ phiếu, 9 người chịu, 2 người không chịu.")],
        [("S2", "Tôi đề nghị bỏ phiếu kín cho khách quan, chắc 12 đồng chí đồng ý.")],
        [("S1", "Việc này chưa biểu quyết hôm nay."), ("S2", "Có 12 người chưa đến.")],
        [("S1", "Toàn tỉnh trực ban 24/24 giờ, ai vắng mặt là chịu kỷ luật.")],
        [("S1", "Có ai có ý kiến khác không?"), ("S2", "Tôi hoàn toàn nhất trí với báo cáo của Sở.")],
    ],
)
def test_what_is_no_vote(said: list[Said]) -> None:
    assert not taken(TALK, *said, ("S1", "Ta sang việc khác.")).votes


def test_each_of_several_that_stand_for_election() -> None:
    found = taken(
        ("S1", "Bây giờ ta bầu ba vị vào Ban công tác, ai tín nhiệm thì giơ tay. Trước tiên là ông Phước."),
        ("S2", "Ông Phước được 41 trên 43 người ạ."), ("S1", "Tiếp theo bà Lành."), ("S2", "Bà Lành 43/43, đủ cả."),
        ("S1", "Người thứ ba là bà Cúc."), ("S2", "Bà Cúc có 18 người giơ tay, 25 người không giơ."),
        ("S1", "Thế bà Cúc không trúng rồi."),
    )  # fmt: skip
    assert [counted(vote) for vote in found.votes] == [
        ("Ông Phước", 41, None, None, None), ("Bà Lành", 43, None, None, None), ("Bà Cúc", 18, None, 25, "rejected"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "decision",
    [
        "Đồng ý cho xã hợp đồng thêm hai người.",
        "Từ nay ai thấy cưa là gọi số trực của hạt.",
        "Hết tháng sáu mà còn lấn chiếm là cưỡng chế.",
        "Về chỉ tiêu thì giữ nguyên, không điều chỉnh.",
        "Tiền thưởng để sang tháng sau bàn tiếp.",
        "Xin tỉnh thì khỏi, trễ rồi.",
        "Ta chọn phương án hai, mỗi hộ đóng một triệu.",
    ],
)
def test_the_chair_decides_without_saying_so(decision: str) -> None:
    text = decision[:-1]
    assert [item.text for item in taken(TALK, ("S1", decision), TALK).conclusion] == [text]
    assert not taken(("S1", decision), TALK).conclusion, "nothing was discussed yet"
    assert not taken(TALK, ("S2", decision), TALK).conclusion, "who decides is the chair"


@pytest.mark.parametrize(
    "remark",
    [
        "Tôi thấy ý kiến còn khác nhau nhiều quá.",
        "Tụt năm bậc là không chấp nhận được.",
        "Năm ngoái ta giữ nguyên mức cũ mà không xong.",
        "Ta chọn phương án nào thì được?",
        "Sang việc học sinh bỏ học.",
    ],
)
def test_what_decides_nothing(remark: str) -> None:
    assert not taken(TALK, ("S1", remark), TALK).conclusion


def test_a_conclusion_that_is_interrupted_and_numbered() -> None:
    found = taken(
        TALK, ("S1", "Tôi có ý kiến chỉ đạo như sau. Một là, dự án này không có chuyện lùi tiến độ."),
        ("S2", "Dạ nhưng mà bảng giá thấp hơn thị trường nhiều lắm ạ."),
        ("S1", "Hai là, áp dụng đúng bảng giá thành phố ban hành."),
    )  # fmt: skip
    assert len(found.conclusion) == 2


def test_who_presides_in_the_chairs_place() -> None:
    found = taken(
        ("S1", "Tôi phải lên tỉnh, nhờ đồng chí Thảo chủ trì tiếp giúp tôi."), ("S2", "Vâng. Mời bà Cúc cho ý kiến."),
        ("S3", "Tôi băn khoăn về phòng học, lớp sáu tăng bốn lớp mà phòng thì không có."),
        ("S2", "Tôi kết luận như sau. Thống nhất cho học hai ca từ tháng chín."),
    )  # fmt: skip
    assert {one.id: one.role for one in found.speakers} == {"S1": "chair", "S2": "chair", "S3": "delegate"}
    assert [item.speaker for item in found.conclusion] == ["S2"]


def test_a_host_who_reports_is_a_reporter() -> None:
    said = utterances(
        ("S2", "Xin kính mời đồng chí Luân chủ trì hội nghị. Thay mặt Văn phòng, tôi xin báo cáo kết quả sáu tháng."),
        ("S2", "Tổng thu đạt 62% dự toán. Nợ đọng còn 12 tỷ đồng."), ("S2", "Mời đồng chí Luân điều hành."),
        ("S1", "Mời các đồng chí phát biểu."), ("S3", "Tôi nhất trí với báo cáo."), ("S2", "Mời bà Cúc phát biểu."),
    )  # fmt: skip
    kept, sentences, _ = on_the_record(said, plain())
    voices = [Speaker(id=f"S{n}", speaking_ms=1, turns=1) for n in (1, 2, 3)]
    found = minutes(Heard("hop", kept, sentences, voices), plain())
    assert {one.id: one.role for one in found.speakers}["S2"] == "reporter"
    assert [one.topic for one in found.reports] == ["Kết quả sáu tháng"]


START = datetime(2026, 7, 22, 8, 0)


@pytest.mark.parametrize(
    ("said", "start", "clock"),
    [
        ("Cuộc họp kết thúc lúc 10 giờ 45 phút cùng ngày.", START, datetime(2026, 7, 22, 10, 45)),
        ("Cuộc họp kết thúc vào lúc 4 giờ rưỡi chiều.", START, datetime(2026, 7, 22, 16, 30)),
        ("Cuộc họp kết thúc lúc 4 giờ.", datetime(2026, 7, 22, 14, 0), datetime(2026, 7, 22, 16, 0)),
        ("Bây giờ là 11 giờ 20, ta kết thúc cuộc họp.", START, datetime(2026, 7, 22, 11, 20)),
        ("Cuộc họp kết thúc lúc 10 giờ 45 phút.", None, datetime(2026, 7, 22, 10, 45)),
        ("Cuộc họp kết thúc lúc 7 giờ.", START, datetime(2026, 7, 22, 8, 0, 19)),
        ("Cuộc họp kết thúc, đúng 14 giờ ta đi khảo sát.", START, datetime(2026, 7, 22, 8, 0, 19)),
        ("Cuộc họp kết thúc, mời lên xe lúc 9 giờ ngày mai.", START, datetime(2026, 7, 22, 8, 0, 19)),
    ],
)
def test_the_closing_time_that_is_told(said: str, start: datetime | None, clock: datetime) -> None:
    spoken = utterances(("S1", "Tôi xin khai mạc cuộc họp."), ("S1", said))
    opened = opening(spoken, start, day=date(2026, 7, 22))
    closed = closing(spoken, opened, day=date(2026, 7, 22))
    assert closed
    assert closed.clock == clock


def test_where_times_are_guesses_only_what_is_told_counts() -> None:
    for text, clock in (("Cuộc họp kết thúc.", None), ("Cuộc họp kết thúc lúc 9 giờ.", datetime(2026, 7, 22, 9, 0))):
        spoken = utterances(("S1", "Tôi xin khai mạc cuộc họp."), ("S1", text))
        closed = closing(spoken, opening(spoken, START), timed=False)
        assert closed
        assert closed.clock == clock


def test_the_opening_time_that_is_told_where_the_card_has_none() -> None:
    spoken = utterances(("S1", "Cuộc họp bắt đầu lúc 8 giờ 30 phút."), *[TALK] * 4)
    for start, clock in ((None, datetime(2026, 7, 22, 8, 30)), (START, START)):
        opened = opening(spoken, start, day=date(2026, 7, 22))
        assert opened
        assert opened.clock == clock
