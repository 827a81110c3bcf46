"""The meeting as a sentence calls it: «Hội nghị tập huấn chuyển đổi số», «cuộc họp giao ban tháng 7». Pure."""

from __future__ import annotations

from pipeline.vietnamese.text import clean, fold
from pipeline.word.decree30 import BLANK

_KINDS = (
    "hội nghị", "cuộc họp", "hội thảo", "tọa đàm", "phiên họp", "buổi làm việc", "kỳ họp", "lễ", "đại hội", "diễn đàn",
)  # fmt: skip
_MEETING = "cuộc họp"
_CAPITAL = ("hội nghị", "hội thảo", "tọa đàm", "kỳ họp", "lễ", "đại hội", "diễn đàn")
"""Kinds that are written as names."""
_ACTIONS = (
    "tập huấn", "bồi dưỡng", "sơ kết", "tổng kết", "triển khai", "giao ban", "thảo luận", "lấy ý kiến", "góp ý",
    "ký kết", "đánh giá", "rà soát", "thẩm định", "nghiệm thu", "quán triệt", "công bố", "phổ biến", "trực tuyến",
    "chuyên đề", "kiểm điểm", "bàn", "thông qua", "xét duyệt", "đối thoại", "hướng dẫn", "chỉ đạo", "chuẩn bị",
    "ứng phó", "khắc phục", "phòng cháy", "phòng, chống", "phòng chống", "kiểm tra", "giải quyết", "tháo gỡ",
    "xây dựng", "xử lý", "đẩy mạnh", "tăng cường", "xét", "bầu", "kiện toàn", "thường niên", "thường kỳ", "định kỳ",
    "liên tịch", "khẩn", "đột xuất",
)  # fmt: skip
"""A title that begins with one of these goes on after «Hội nghị» in small letters."""


def event(kind: str, title: str | None) -> str:
    """Kind and title in one phrase, as in the middle of a sentence; the title alone where it names the kind itself."""
    named, words = clean(kind) or _MEETING, clean(title or "")
    if not words:
        return f"{as_kind(named)} {BLANK}"
    folded = fold(words)
    if folded.startswith("họp "):
        return f"{_MEETING} {words[4:]}"
    if begins := next((known for known in (fold(named), *_KINDS) if f"{folded} ".startswith(f"{known} ")), None):
        return f"{as_kind(begins)}{words[len(begins) :]}"
    if any(f"{folded} ".startswith(f"{action} ") for action in _ACTIONS):
        words = f"{words[:1].lower()}{words[1:]}"
    return f"{as_kind(named)} {words}"


def as_kind(kind: str) -> str:
    """«Hội nghị», but «cuộc họp»: as this very meeting is called in the middle of a sentence."""
    words = clean(kind) or _MEETING
    return f"{words[:1].upper()}{words[1:]}" if fold(words).startswith(_CAPITAL) else f"{words[:1].lower()}{words[1:]}"
