"""An invented conference for the tests of the documents."""

from datetime import datetime

from pipeline.card import Agency, AgendaItem, Card, MeetingFacts, Person, Site
from pipeline.records import (
    Dropped,
    EngineInfo,
    Loudness,
    Minutes,
    Moment,
    Recording,
    Source,
    Speaker,
    Transcript,
    Utterance,
    Word,
)
from pipeline.settings import Office
from pipeline.word.material import Material

CARD = Card(
    meeting=MeetingFacts(
        kind="hội nghị",
        title="Hội nghị sơ kết công tác lưu trữ 6 tháng đầu năm 2022",
        number=5,
        place="Phòng họp số 2",
        start=datetime(2022, 6, 1, 9, 47),
        end=datetime(2022, 6, 1, 11, 5),
    ),
    agency=Agency(parent="Ủy ban nhân dân tỉnh Long An", name="Sở Thông tin và Truyền thông", code="STTTT"),
    person=(
        Person(name="Nguyễn Văn Thành", title="Giám đốc Sở", unit="Sở Thông tin và Truyền thông", role="chair"),
        Person(name="ThS. Lê Thị Thu Hà", title="Chuyên viên", role="secretary"),
        Person(name="Võ Thị Kim Ngân", title="Phó Chủ tịch UBND", unit="UBND huyện Cần Giuộc", site="Cần Giuộc"),
        Person(name="Lý Gia Hân", unit="Viễn thông Long An"),
    ),
    agenda=(AgendaItem(text="Báo cáo sơ kết", speaker="bà Hân"), AgendaItem(text="Thảo luận")),
    site=(
        Site(name="Cần Giuộc", head="Võ Thị Kim Ngân", present=12),
        Site(name="Long An", main=True, place="Phòng họp số 2", present=25),
    ),
)

SPEAKERS = (
    Speaker(id="S1", speaking_ms=1, turns=1, name="Nguyễn Văn Thành", title="Giám đốc", unit="Sở TTTT", site="Long An"),
    Speaker(
        id="S2",
        speaking_ms=1,
        turns=1,
        name="Võ Thị Kim Ngân",
        title="Phó Chủ tịch UBND",
        unit="UBND huyện Cần Giuộc",
        site="Cần Giuộc",
    ),
    Speaker(id="S3", speaking_ms=1, turns=1),
)


def utterance(number: int, speaker: str, start: int, text: str, *, raw: str = "", doubtful: str = "") -> Utterance:
    """An utterance whose words last 300 ms each; the words named in `doubtful` have a confidence of 0.2."""
    raw = raw or text.lower().translate({ord(mark): None for mark in ",.?!"})
    words = tuple(
        Word(
            start=start + 300 * index,
            end=start + 300 * index + 300,
            text=word,
            confidence=0.2 if word in doubtful.split() else 0.95,
        )
        for index, word in enumerate(raw.split())
    )
    return Utterance(
        id=f"u{number:04d}",
        start=start,
        end=words[-1].end,
        speaker=speaker,
        raw_text=raw,
        text=text,
        words=words,
        confidence=0.9,
    )


UTTERANCES = (
    utterance(1, "S1", 0, "Kính thưa các đồng chí, hội nghị xin được bắt đầu."),
    utterance(2, "S1", 8_000, "Xin mời đồng chí Ngân phát biểu.", doubtful="ngân"),
    utterance(
        3,
        "S2",
        12_000,
        "Tỷ lệ số hoá hồ sơ đạt 62,5%, còn chậm.",
        raw="tỷ lệ số hóa hồ sơ đạt sáu mươi hai phẩy năm phần trăm còn chậm",
        doubtful="phẩy",
    ),
    utterance(4, "S3", 3_725_000, "Tôi nhất trí ạ.").model_copy(update={"flags": ("overlap",)}),
)


def material(**changes: object) -> Material:
    """The conference, with changes to its parts."""
    loudness = Loudness(peak_dbfs=-3, level_dbfs=-20, clipped=0, silent=0)
    source = Source(file="hop.m4a", sha256="0", duration_ms=4_000_000, offset_ms=0, channels=1, loudness=loudness)
    parts: dict[str, object] = {
        "card": CARD,
        "office": Office(),
        "recording": Recording(name="hop", sources=(source,), duration_ms=4_000_000),
        "transcript": Transcript(
            language="vi",
            engine=EngineInfo(name="conformer", version="1", weights={}),
            segments=(),
            dropped=(Dropped(start=9_000, end=11_000, text="Hãy đăng ký kênh", reason="không có tiếng nói"),),
        ),
        "minutes": Minutes(meeting="hop", opening=None, closing=Moment(at=3_700_000), speakers=SPEAKERS),
        "utterances": UTTERANCES,
        "mark_below": 0.5,
    }
    return Material(**{**parts, **changes})  # type: ignore[arg-type]
