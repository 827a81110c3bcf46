"""An invented conference with something in every section, for the tests of the documents."""

from datetime import date, datetime

from word_sample import CARD, SPEAKERS, UTTERANCES, material, utterance

from pipeline.card import Person
from pipeline.records import (
    Attendance,
    Evidence,
    Item,
    Minutes,
    Moment,
    Opinion,
    Proposal,
    Reading,
    Report,
    SiteHeard,
    Speaker,
    Tally,
    Task,
    Utterance,
    Vote,
)
from pipeline.word.material import Material

TASK_SAID = "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, số hoá hồ sơ trước ngày 15 tháng 8."
HEARD_TWICE = Reading(
    start=100_000 + 300 * 18, end=100_000 + 300 * 19, heard="15", other="25", engine="faster-whisper", agrees=False
)
SAID: dict[str, Utterance] = {
    one.id: one
    for one in (
        *UTTERANCES,
        utterance(11, "S1", 20_000, "Tôi tuyên bố khai mạc hội nghị."),
        utterance(12, "S1", 25_000, "Hội nghị kết nối với 15 điểm cầu, với trên 620 đại biểu tham dự."),
        utterance(13, "S3", 30_000, "Tôi xin báo cáo kết quả số hoá."),
        utterance(14, "S2", 60_000, "Chúng tôi nhất trí với báo cáo. Đường truyền còn yếu."),
        utterance(15, "S2", 70_000, "Đề nghị Sở nâng băng thông."),
        utterance(16, "S1", 80_000, "Biểu quyết phương án hai ngày, 9/11 đồng chí đồng ý."),
        utterance(17, "S1", 90_000, "Thống nhất số hoá xong trong năm 2022."),
        utterance(18, "S1", 100_000, TASK_SAID).model_copy(update={"flags": ("number",), "readings": (HEARD_TWICE,)}),
        utterance(19, "S1", 110_000, "Các phòng báo cáo kết quả chậm nhất thứ Sáu tuần này."),
    )
}


def proof(number: int) -> tuple[Evidence, ...]:
    """The whole of an utterance."""
    one = SAID[f"u{number:04d}"]
    return (Evidence(utterance=one.id, quote=one.text, start=one.start, end=one.end),)


TASKS = (
    Task(
        text="Số hoá hồ sơ",
        evidence=proof(18),
        confidence=0.9,
        speaker="S1",
        owner="Sở Tài chính",
        support=("Sở Nội vụ",),
        deadline="trước ngày 15 tháng 8",
        due=date(2022, 8, 15),
    ),
    Task(
        text="Báo cáo kết quả",
        evidence=proof(19),
        confidence=0.9,
        speaker="S1",
        owner="Các phòng",
        deadline="chậm nhất thứ Sáu tuần này",
        due=date(2022, 6, 3),
    ),
)
FOUND = Minutes(
    meeting="hop",
    opening=Moment(at=20_000, clock=datetime(2022, 6, 1, 9, 47), evidence=proof(11), speaker="S1"),
    closing=None,
    speakers=(*SPEAKERS[:2], Speaker(id="S3", speaking_ms=1, turns=1, name="Lý Gia Hân", unit="Viễn thông Long An")),
    reports=(
        Report(text="Tôi xin báo cáo kết quả số hoá", topic="Kết quả số hoá", evidence=proof(13), confidence=0.9,
               speaker="S3"),
    ),
    opinions=(
        Opinion(text="Chúng tôi nhất trí với báo cáo. Đường truyền còn yếu", evidence=proof(14), confidence=0.9,
                sentences=("Chúng tôi nhất trí với báo cáo", "Đường truyền còn yếu"), speaker="S2", site="Cần Giuộc"),
    ),
    proposals=(
        Proposal(text="Đề nghị Sở nâng băng thông", evidence=proof(15), confidence=0.9, speaker="S2",
                 site="Cần Giuộc"),
    ),
    votes=(
        Vote(text="Phương án hai ngày", subject="Phương án hai ngày", evidence=proof(16), confidence=0.9,
             speaker="S1", in_favour=Tally(said="9/11 đồng chí đồng ý", count=9, of=11),
             other=Tally(said="Hai đồng chí có ý kiến khác", count=2), outcome="passed"),
    ),
    conclusion=(
        Item(text="Thống nhất số hoá xong trong năm 2022", evidence=proof(17), confidence=0.9, speaker="S1"),
    ),
    tasks=TASKS,
    attendance=(
        Attendance(text="Hội nghị kết nối với 15 điểm cầu, với trên 620 đại biểu tham dự", kind="sites", count=15,
                   evidence=proof(12), confidence=0.9, speaker="S1"),
        Attendance(text="Hội nghị kết nối với 15 điểm cầu, với trên 620 đại biểu tham dự", kind="present", count=620,
                   evidence=proof(12), confidence=0.9, speaker="S1"),
    ),
    sites=(
        SiteHeard(text="Hội nghị kết nối với điểm cầu Bến Lức", name="Bến Lức", present=30, evidence=proof(12),
                  confidence=0.9),
    ),
    chair="S1",
)  # fmt: skip
PEOPLE = (
    *CARD.person,
    Person(name="Trần Văn Phúc", title="Chủ tịch", unit="UBND xã Mỹ Lộc"),
    Person(name="Đỗ Thị Mai", title="Phó Trưởng phòng", unit="Phòng Bưu chính"),
)


def conference(**changes: object) -> Material:
    """All of it, in the form `auto`."""
    parts: dict[str, object] = {
        "minutes": FOUND, "utterances": tuple(SAID.values()), "form": "auto",
        "card": CARD.model_copy(update={"person": PEOPLE, "agenda": ()}),
    }  # fmt: skip
    return material(**{**parts, **changes})


def with_found(**changes: object) -> Material:
    """With other minutes."""
    return conference(minutes=FOUND.model_copy(update=changes))
