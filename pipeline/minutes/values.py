"""Dates, deadlines, money and document numbers as they stand in normalised text: patterns for EntityRulers. Data."""

from __future__ import annotations

from typing import Any

from pipeline.minutes.patterns import compiled

_DAY = "hai|ba|tư|năm|sáu|bảy"
_PART = "sáng|trưa|chiều|tối"

VALUES: dict[str, tuple[str, ...]] = {
    "DATE": (
        f"({_PART}) (hết) (ngày|mồng|mùng) {{d}} tháng {{d}} (năm {{y}})",
        f"({_PART}) ngày {{dm}}", "{dmy}",
        f"({_PART}) ngày|mồng|mùng {{d}} (tháng này|sau|tới|giêng|chạp|tư)",
        "ngày|mồng|mùng {d} hằng|hàng|mỗi|của|cuối (mỗi) tháng|quý|năm",
        f"({_PART}) (ngày) thứ {_DAY} tuần này|sau|tới", f"{_PART}|ngày (ngày) thứ {_DAY}",
        f"{_PART} (ngày) chủ nhật",
        f"thứ {_DAY} này|tới", f"(ngày) thứ {_DAY} hằng|hàng|mỗi tuần", "chủ nhật (tuần) này|sau|tới",
        f"{_PART} nay|mai|mốt", "ngày mai|mốt|kia", "hôm nay", "đêm nay", "tuần|tháng|quý|năm này|sau|tới|nay",
        "tháng {d} (năm {y})", "tháng {d} này", "tháng {d} năm nay|sau|tới", "tháng {my}", "quý {q} (năm {y})",
        "quý {q} năm nay|sau|tới", "quý {qy}",
        "cuối|giữa|đầu tháng (này|sau|tới)", "cuối|giữa|đầu tháng {d} (năm {y})", "cuối|đầu năm (nay|sau|{y})",
        "cuối|đầu|giữa tuần (này|sau|tới)", "cuối|đầu|giữa quý ({q})", "cuối|đầu|giữa quý này|sau|tới",
        "{d} tháng {d}", "{d} tháng giêng|chạp", f"{_PART} {{d}} tháng {{d}}",
        "năm {y}", "hết năm (nay|{y})", "hết tháng {d} (năm {y})", "hết quý {q} (năm {y})", "hết tuần (này|sau)",
        "hết tháng (này|sau)",
    ),
    "MONEY": ("{number} nghìn|ngàn|triệu|tỷ|tỉ|trăm (đồng)", "{number} nghìn|triệu tỷ (đồng)", "{amount} đồng"),
    "DOCUMENT": ("(số) {code}", "nghị|quyết|công|kế|thông|tờ|luật quyết|định|văn|hoạch|tư|trình (số) {code}"),
}  # fmt: skip

_BEFORE = (
    "trước", "chậm|muộn|trễ nhất (là) (vào|đến|tới|trong|trước)", "(thời) hạn (chót|cuối) (là) (đến|vào|trước)",
    "trong", "đến|tới (hết)",
    "từ nay đến|tới (hết)", "(thời) hạn là|đến|trước",
)  # fmt: skip
DEADLINES: dict[str, tuple[str, ...]] = {
    "DEADLINE": (
        *(f"{before} {{date}}" for before in _BEFORE),
        *(f"{before} ({_PART}) (ngày) thứ {_DAY}" for before in _BEFORE[:3]),
        *(f"{before} ngày {{d}}" for before in _BEFORE),
        *(f"{before} {{d}} tháng này|sau|tới" for before in _BEFORE[:3]),
        *(f"{before} {{d}} tháng {{d}}" for before in _BEFORE[:3]), *(f"{before} {{dm}}" for before in _BEFORE[:3]),
        *(f"{before} {{d}} giờ ({{d}} phút) ({{date}})" for before in _BEFORE[:2]),
        *(f"{before} {{d}} giờ ({{d}} phút) (ngày) thứ {_DAY}" for before in _BEFORE[:2]),
        *(f"{before} {_PART} thứ {_DAY}" for before in _BEFORE[:4]),
        "trong thời hạn {number} ngày|tuần|tháng (làm việc) (tới|nữa) (kể từ) (khi|ngày) (nhận|có|ký) (kết) (luận)",
        "trong tuần đầu|cuối (của) (tháng) ({d})", "trong tháng đầu|cuối (của) quý ({q})", "từ nay đến|tới (trước) tết",
        "(ngay) trong ngày", "trong sáng|trưa|chiều|tối|đêm|ngày|hôm nay|mai|mốt", f"trong (ngày) thứ {_DAY} (này|tới)",
        f"trong (ngày) thứ {_DAY} tuần này|sau|tới", "đến|tới {d} tháng này|sau|tới|giêng|chạp",
        "đến|tới {d} tháng {d}",
        f"đến|tới (hết) (ngày) thứ {_DAY}", f"đến|tới (hết) (ngày) thứ {_DAY} (tuần) này|sau|tới", "trong {date}",
        "trong vòng {number} ngày|tuần|tháng|giờ|tiếng (làm việc) (tới|nữa)"
        " (kể từ khi|ngày nhận|có|ký (đủ|được) (hồ) sơ|văn|công|kết|biên|đơn (bản|luận|văn))",
        "trong vòng {number} ngày|tuần|tháng kể từ hôm|bữa nay",
        "trong {number} ngày|tuần|tháng|tiếng (làm việc) (tới|nữa)", "{number} ngày|tuần|tháng nữa",
        "hằng|hàng|mỗi tuần|tháng|quý|năm|ngày", "định kỳ hằng|hàng|mỗi tuần|tháng|quý|năm|ngày",
        "ngày|mồng|mùng {d} hằng|hàng|mỗi tháng|quý|năm", f"thứ {_DAY} hằng|hàng|mỗi tuần",
        "ngay (trong) {date}", "nội (trong) {date}", "trong tuần|tháng|quý|năm", f"trong ngày thứ {_DAY}",
    ),
}  # fmt: skip


VALUE_WORDS = frozenset(
    "ngày tuần tháng quý năm nay mai mốt kia thứ nhật hằng hàng mỗi đồng nghìn ngàn triệu tỷ tỉ trăm giờ tiếng".split()
)
"""Every pattern above holds one of these words or a figure."""


def ruler_patterns(table: dict[str, tuple[str, ...]]) -> list[dict[str, Any]]:
    """What spaCy's EntityRuler takes."""
    return [
        {"label": label, "pattern": pattern}
        for label, written in table.items()
        for one in written
        for pattern in compiled(one)
    ]
