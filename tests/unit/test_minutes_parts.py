"""Parts of the minutes: corrections, deadlines, owners, what is off the record, roles, the office's rules."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.gold import ROOT, quiet
from pipeline.errors import SettingsError
from pipeline.minutes.analysis import BUILT_IN, Analyser
from pipeline.minutes.deadlines import due, recurring
from pipeline.minutes.patterns import compiled, spellings
from pipeline.minutes.sentences import sentences
from pipeline.minutes.structure import Heard, minutes, on_the_record
from pipeline.minutes.verbs import VERBS
from pipeline.recordings import find_meetings
from pipeline.records import Minutes, Speaker, Utterance
from pipeline.rules import Rule, RuleFile
from pipeline.runner import Workspace, make_plan, run
from pipeline.settings import Settings, load_settings
from pipeline.weights import Models

PEOPLE = ("Nguyễn Văn Luân", "Trần Thị Thảo", "Huỳnh Hữu Phước", "Lê Thị Cúc", "Phan Thị Lành")


@cache
def plain() -> Analyser:
    return Analyser(PEOPLE, ["Phòng Kế hoạch", "Sở Tài chính"])


def utterances(*said: tuple[str, str]) -> list[Utterance]:
    return [
        Utterance(
            id=f"u{n:04d}", start=10_000 * n, end=10_000 * n + 9_000, speaker=who, raw_text=text, text=text, words=(),
            confidence=1.0,
        )
        for n, (who, text) in enumerate(said, 1)
    ]  # fmt: skip


def taken(*said: tuple[str, str], day: date | None = date(2026, 7, 22), analyser: Analyser | None = None) -> Minutes:
    analyser = analyser or plain()
    spoken, told, passages = on_the_record(utterances(*said), analyser)
    voices = sorted({who for who, _ in said})
    speakers = [
        Speaker(id=who, speaking_ms=1, turns=1, name="Nguyễn Văn Luân" if who == "S1" else None,
                role="chair" if who == "S1" else None)
        for who in voices
    ]  # fmt: skip
    return minutes(Heard("hop", spoken, told, speakers, day), analyser, passages)


def one(text: str) -> str:
    found = [*sentences(utterances(("S1", text)), plain())]
    return " | ".join(sentence.text(*sentence.content) for sentence in found)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Nộp trước ngày 15 tháng 12, à không, trước ngày 20 tháng 12.", "Nộp trước ngày 20 tháng 12"),
        ("Kinh phí là 350 triệu đồng, à tôi nhầm, 530 triệu đồng.", "Kinh phí là 530 triệu đồng"),
        (
            "Có 10/11 đồng chí đồng ý, à xin lỗi, đếm lại là 9/11, còn hai người.",
            "Có 9/11 đồng chí đồng ý, còn hai người",
        ),
        ("Giao bà Cúc, ý tôi là giao bà Lành, vận động.", "Giao bà Lành, vận động"),
        ("Họp ngày 15 tháng 8, à không, 20 tháng 8.", "Họp ngày 20 tháng 8"),
        ("Hạn là chiều mai. À không, sáng mai.", "Hạn là sáng mai"),
        ("Giao Sở Y tế chủ trì, à nhầm, Sở Tài chính chủ trì.", "Giao Sở Tài chính chủ trì"),
        ("Ờ các các đồng chí ờ làm đi.", "Các đồng chí làm đi"),
        ("Xe cộ lộn xộn quá.", "Xe cộ lộn xộn quá"),
        ("Tiền để trả lại là có lỗi với dân.", "Tiền để trả lại là có lỗi với dân"),
        ("Hồ sơ gửi nhầm địa chỉ.", "Hồ sơ gửi nhầm địa chỉ"),
    ],
)
def test_corrections_are_followed(said: str, meant: str) -> None:
    assert one(said) == meant


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("Thứ nhất là làm đường. Thứ hai là làm cầu.", "Làm đường | Làm cầu"),
        ("một là phải làm đường hai là phải làm cầu ba là nghỉ họp", "Phải làm đường | Phải làm cầu | Nghỉ họp"),
        ("nộp trước thứ hai tuần sau nha", "Nộp trước thứ hai tuần sau"),
        ("Dạ kính thưa đồng chí chủ tịch, thưa hội nghị, tôi nhất trí.", "Tôi nhất trí"),
        ("dạ thưa anh em là người làm trực tiếp", "Em là người làm trực tiếp"),
    ],
)
def test_sentences_are_cut_and_their_edges_left(said: str, parts: str) -> None:
    assert one(said) == parts


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("trước ngày 15 tháng 8", date(2026, 8, 15)),
        ("trước ngày 15 tháng 3", date(2027, 3, 15)),
        ("trước ngày 15 tháng 3 năm 2026", date(2026, 3, 15)),
        ("trước 30/9/2026", date(2026, 9, 30)),
        ("chậm nhất ngày 31", date(2026, 7, 31)),
        ("trước ngày 10", date(2026, 8, 10)),
        ("trước 25 tháng này", date(2026, 7, 25)),
        ("trước ngày 5 tháng sau", date(2026, 8, 5)),
        ("chậm nhất thứ sáu tuần này", date(2026, 7, 24)),
        ("trước thứ hai", date(2026, 7, 27)),
        ("chủ nhật tuần sau", date(2026, 8, 2)),
        ("trong ngày mai", date(2026, 7, 23)),
        ("trước 16 giờ chiều nay", date(2026, 7, 22)),
        ("trong tuần này", date(2026, 7, 26)),
        ("trong tháng 9", date(2026, 9, 30)),
        ("trong tháng 2", date(2027, 2, 28)),
        ("trong tháng này", date(2026, 7, 31)),
        ("trong quý iv", date(2026, 12, 31)),
        ("trong quý i năm 2027", date(2027, 3, 31)),
        ("trong năm nay", date(2026, 12, 31)),
        ("trong vòng 10 ngày", date(2026, 8, 1)),
        ("trong hai tuần", date(2026, 8, 5)),
        ("trong vòng 3 ngày kể từ khi nhận đủ hồ sơ", None),
        ("trong 5 ngày làm việc", None),
        ("trước mồng 8 tháng giêng", None),
        ("trước ngày 31 tháng 6", None),
        ("đầu tháng 9", None),
        ("trước ngày 25 hằng tháng", None),
    ],
)
def test_the_last_day_of_a_deadline(said: str, day: date | None) -> None:
    assert due(said, date(2026, 7, 22)) == day


def test_without_the_meetings_day_only_a_whole_date_is_certain() -> None:
    assert due("trước ngày 15 tháng 8", None) is None
    assert due("trong tuần này", None) is None
    assert due("trước ngày 15 tháng 8 năm 2026", None) == date(2026, 8, 15)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(1, 31), st.integers(1, 12))
def test_a_day_without_its_year_is_not_in_the_past(today: date, day: int, month: int) -> None:
    found = due(f"trước ngày {day} tháng {month}", today)
    assert found is None or (found >= today and (found.day, found.month) == (day, month))


@pytest.mark.parametrize(
    ("said", "rhythm"),
    [
        ("trước ngày 25 hằng tháng", "monthly"),
        ("hàng tuần", "weekly"),
        ("mỗi quý", "quarterly"),
        ("ngày 5 tháng 6", None),
    ],
)
def test_how_often(said: str, rhythm: str | None) -> None:
    assert recurring(said) == rhythm


BEGIN = ("S1", "Tôi xin kết luận.")
OTHER = ("S2", "Tôi xin hết.")


@pytest.mark.parametrize(
    ("said", "owner", "support", "text", "deadline"),
    [
        (
            "Giao Phòng Kế hoạch chủ trì, phối hợp với Sở Tài chính và Công an tỉnh lập dự toán trước ngày 20 tháng 8.",
            "Phòng Kế hoạch", ("Sở Tài chính", "Công an tỉnh"), "Lập dự toán", "trước ngày 20 tháng 8",
        ),
        (
            "Văn phòng liên hệ lịch họp, báo cáo tôi trong ngày mai.",
            "Văn phòng", (), "Liên hệ lịch họp, báo cáo tôi", "trong ngày mai",
        ),
        (
            "Yêu cầu các xã ven biển hoàn thành sơ tán dân trước 18 giờ hôm nay.",
            "Các xã ven biển", (), "Hoàn thành sơ tán dân", "trước 18 giờ hôm nay",
        ),
        ("Hằng tuần Phòng Kế hoạch báo cáo tiến độ.", "Phòng Kế hoạch", (), "Báo cáo tiến độ", "hằng tuần"),
        ("Đồng chí Phước với đồng chí Thảo dọn kho.", "Đồng chí Phước", ("Đồng chí Thảo",), "Dọn kho", None),
        ("Máy in hư thì Phòng Kế hoạch gọi thợ sửa.", "Phòng Kế hoạch", (), "Gọi thợ sửa", None),
        ("Phần văn nghệ thì để Đoàn Thanh niên lo.", "Đoàn Thanh niên", (), "Phần văn nghệ", None),
        ("Giao Sở Tài chính cấp vốn nếu kịp trong quý IV.", "Sở Tài chính", (), "Cấp vốn nếu kịp trong quý IV", None),
    ],
)  # fmt: skip
def test_tasks(said: str, owner: str, support: tuple[str, ...], text: str, deadline: str | None) -> None:
    (task,) = taken(BEGIN, ("S1", said), OTHER).tasks
    assert (task.owner, task.support, task.text, task.deadline) == (owner, support, text, deadline)


@pytest.mark.parametrize(
    "said",
    [
        "Tháng trước tôi đã giao Phòng Kế hoạch lập dự toán mà chưa làm.",
        "Đề nghị các đồng chí cho ý kiến.",
        "Giao thông nông thôn cần được đầu tư nhiều hơn.",
        "Hội nghị thống nhất lập dự toán trước ngày 20 tháng 8.",
        "Chậm thì Ban Thường vụ kiểm điểm.",
    ],
)
def test_what_is_no_task(said: str) -> None:
    assert not taken(BEGIN, ("S1", said), OTHER).tasks


def test_de_nghi_is_a_proposal_from_a_delegate_and_an_order_from_the_chair() -> None:
    said = "Đề nghị Sở Tài chính cấp thêm kinh phí."
    found = taken(BEGIN, ("S1", said), ("S2", said))
    assert [task.owner for task in found.tasks] == ["Sở Tài chính"]
    assert [(one.speaker, one.addressee) for one in found.proposals] == [("S2", "Sở Tài chính")]
    assert not found.opinions


def test_withdrawn_items_are_not_kept() -> None:
    found = taken(
        ("S2", "Tôi đề nghị bỏ phần bắn pháo hoa."), ("S2", "Tôi đề nghị thêm hội thi đan lưới."),
        ("S2", "Cái đề nghị bỏ phần bắn pháo hoa tôi xin rút lại."), BEGIN,
        ("S1", "Giao Công an xã lập phương án giữ xe."), ("S1", "À thôi, việc này để Đoàn Thanh niên làm luôn."), OTHER,
    )  # fmt: skip
    assert [one.text for one in found.proposals] == ["Tôi đề nghị thêm hội thi đan lưới"]
    assert [(task.owner, task.text) for task in found.tasks] == [("Đoàn Thanh niên", "Lập phương án giữ xe")]
    assert len(found.tasks[0].evidence) == 2


SECRET = ("S1", "Đoạn này không ghi biên bản nhé.")


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ([("S2", "A."), SECRET, ("S2", "Chuyện riêng."), ("S1", "Giờ ghi biên bản tiếp."), ("S2", "B.")], [2, 3]),
        ([("S2", "A."), SECRET, ("S2", "Chuyện riêng.")], [2, 3]),
        ([SECRET, ("S2", "Chuyện bỏ phiếu hôm nọ."), ("S1", "Tôi xin kết luận cuộc họp.")], [1, 2]),
        ([SECRET, ("S2", "Tôi xin kết luận là họ sai."), ("S2", "Chuyện riêng.")], [1, 2, 3]),
        (
            [("S2", "A."), ("S1", "Chuyện riêng."), ("S1", "Những gì vừa nói thì không ghi biên bản."), ("S2", "B.")],
            [2, 3],
        ),
        ([("S2", "Chuyện riêng."), ("S1", "Nãy giờ đừng ghi nha."), ("S2", "B.")], [1, 2]),
        ([("S2", "Vì sao không ghi biên bản cuộc họp hôm đó?"), ("S1", "A.")], []),
    ],
)  # fmt: skip
def test_what_is_off_the_record(said: list[tuple[str, str]], hidden: list[int]) -> None:
    spoken = utterances(*said)
    kept, told, passages = on_the_record(spoken, plain())
    secret = [one for passage in passages for one in passage.utterances]
    assert secret == [f"u{n:04d}" for n in hidden]
    assert [one.id for one in kept] == [one.id for one in spoken if one.id not in secret]
    assert not {token.utterance.id for sentence in told for token in sentence.covers} & set(secret)
    assert not any("riêng" in passage.model_dump_json() for passage in passages)


def test_roles_without_a_card() -> None:
    said = utterances(
        ("S1", "Xin kính mời đồng chí Phước chủ trì phát biểu khai mạc."),
        ("S2", "Tôi xin tuyên bố khai mạc hội nghị."),
        ("S1", "Mời đồng chí Thảo báo cáo."), ("S3", "Tôi xin báo cáo kết quả công tác quý II."),
        ("S1", "Mời bà Cúc phát biểu."), ("S4", "Tôi nhất trí với báo cáo."), ("S2", "Tôi xin kết luận như sau."),
    )  # fmt: skip
    kept, told, _ = on_the_record(said, plain())
    voices = [Speaker(id=f"S{n}", speaking_ms=1, turns=1) for n in range(1, 5)]
    found = minutes(Heard("hop", kept, told, voices), plain())
    assert [one.role for one in found.speakers] == ["host", "chair", "reporter", "delegate"]
    assert found.chair == "S2"


OFFICE = Rule(name="own", kind="opinion", say=("tui nói thiệt",), yes=("Tui nói thiệt là khó.",), no=("Tui về.",))


def test_an_office_adds_rules_units_and_verbs_and_leaves_rules_out() -> None:
    office = RuleFile(rule=(OFFICE,), without=("opinion-said",), units=("tổ một cửa",), verbs=("đứng lớp",))
    own = Analyser(PEOPLE, office=office)
    assert {cue.rule for cue in own.parse("Tui nói thiệt là theo tôi khó.").cues} == {"own"}
    (task,) = taken(BEGIN, ("S1", "Tổ một cửa đứng lớp hai buổi."), OTHER, analyser=own).tasks
    assert (task.owner, task.text) == ("Tổ một cửa", "Đứng lớp hai buổi")


def test_a_pattern_is_spelled_out() -> None:
    assert spellings("giao (cho (các)) X") == [["giao", "X"], ["giao", "cho", "X"], ["giao", "cho", "các", "X"]]
    for wrong in ("giao (cho", "giao) cho", "giao {ai}"):
        with pytest.raises(ValueError, match=r"[()]|ai"):
            list(compiled(wrong))


def test_no_built_in_pattern_is_one_small_word() -> None:
    """A bracket around too much leaves a pattern that fits everywhere."""
    alone = {spelling[0] for rule in BUILT_IN for say in (*rule.say, *rule.unless) for spelling in spellings(say)
             if len([word for word in spelling if word not in {"^", "…"}]) == 1 and spelling[0] != "^"}  # fmt: skip
    assert alone <= {"liền", "gấp", "ngay", "nên", "mời", "vướng", "{share}"}


WORDS = sorted(
    {word for rule in BUILT_IN for text in (*rule.yes, *rule.no) for word in text.split()}
    | set(VERBS)
    | set(", . ? một hai là thứ thì còn".split())
)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.tuples(st.sampled_from(["S1", "S2"]), st.lists(st.sampled_from(WORDS), min_size=1, max_size=14)), max_size=8
    )
)
def test_whatever_is_said_each_item_stands_in_its_evidence(said: list[tuple[str, list[str]]]) -> None:
    spoken = [BEGIN, ("S1", "Thưa các đồng chí."), *((who, " ".join(words)) for who, words in said)]
    texts = {one.id: one.text for one in utterances(*spoken)}
    found = taken(*spoken)
    for item in (*found.tasks, *found.conclusion, *found.votes, *found.proposals, *found.opinions, *found.reports):
        for evidence in item.evidence:
            assert evidence.quote in texts[evidence.utterance]


def test_a_meeting_without_words_and_one_wholly_off_the_record() -> None:
    for said in ([], [("S1", "Cả buổi này trao đổi nội bộ, không ghi biên bản."), ("S2", "Chuyện riêng.")]):
        found = taken(*said)
        assert (found.opening, found.closing, found.tasks, found.opinions) == (None, None, (), ())


FILE = """
without = ["opinion-said"]
[[rule]]
name = "gut-lai"
kind = "conclusion-start"
say = ["tôi gút lại"]
yes = ["Tôi gút lại như sau."]
no = ["Tôi gút lại đây."]
"""


def test_the_offices_file(tmp_path: Path) -> None:
    path = tmp_path / "quy-tac.toml"
    assert load_settings(None, rules=path).minutes == RuleFile()
    path.write_text(FILE, "utf-8")
    office = load_settings(None, rules=path).minutes
    assert office.without == ("opinion-said",)
    own = Analyser(office=office)
    assert [*own.failing(office.rule)] == [("gut-lai", "Tôi gút lại đây.")]
    path.write_text(FILE.replace("conclusion-start", "ket-luan"), "utf-8")
    with pytest.raises(SettingsError, match=r"quy-tac\.toml.*rule.*kind"):
        load_settings(None, rules=path)


def test_a_pattern_that_cannot_be_read_is_told_by_its_words(tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "hop.txt").write_text("An: Tôi xin khai mạc.\nBình: Tôi nhất trí.\n", "utf-8")
    broken = RuleFile(rule=(Rule(name="hong", kind="opinion", say=("giao {ai}",)),))
    place = Workspace(tmp_path / "recordings", tmp_path / "outputs", Models(ROOT / "models"), Settings(minutes=broken))
    (outcome,) = run(place, find_meetings(place.recordings), make_plan("extract", None, False), quiet)
    assert isinstance(outcome.error, SettingsError)
    assert "{ai}" in str(outcome.error)


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("61 người đồng ý ai không đồng ý giơ tay 18 người ai có ý kiến khác 5 người", (61, 18, 5)),
        ("Dạ, 7/8 đồng chí đồng ý, 1 đồng chí không đồng ý.", (7, 1, None)),
        ("Có 9 đồng chí đồng ý, còn hai đồng chí có ý kiến khác.", (9, None, 2)),
        ("24 trên 24 đồng chí nhất trí.", (24, None, None)),
    ],
)
def test_votes_are_counted_by_side(said: str, counts: tuple[int | None, ...]) -> None:
    (vote,) = taken(("S1", "Ta biểu quyết phương án hai."), ("S1", said)).votes
    assert vote.subject == "Phương án hai"
    assert tuple(side and side.count for side in (vote.in_favour, vote.against, vote.other)) == counts
