"""Names of agencies and organisations, by grammar: kind + function or field. Decree 30/2020, Phụ lục II, IV.

The first letter of each word or phrase that names the kind, the function or the field is a capital: Sở Thông tin và
Truyền thông, Ủy ban nhân dân. The level («tỉnh») stays small; the place after it is the gazetteer's.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.vietnamese.agencies_data import ALWAYS, KINDS, LEVELLED, PLACED, listed
from pipeline.vietnamese.reading import Match, Phrases, Reading, table

_OVER = Phrases(
    listed("""
Văn phòng; Thường trực; Ban Thường trực; Thường vụ; Đảng ủy; Ban cán sự đảng; Đảng đoàn; Công đoàn; Thanh tra; Đảng bộ
""")
)
"""Parts of the agency named right after them: Văn phòng Ủy ban nhân dân, Thường trực Tỉnh ủy."""

_COMPOUND = table("""
bộ: bách bắc chi cán cục hai liên mấy một nam nội thổ thủy tiến toàn trung tây từng tỷ đường đảng đồng đội; sở: cách
công cơ hội trụ; phòng: biên căn dự hải quốc tiền văn đề; ban: chia thành tiền trực; cục: bố chi cơ kết thế tổng
đầu; vụ: chức công dịch nghiệp nghĩa nhiệm nội phục sự; hội: cơ lễ quốc vũ xã đại; trung: tập; đoàn: công huyện liên
tập tỉnh; văn: công; chính: hành tài; công: hành thi thủ; thanh: cuộc cần sẽ đang đoàn đã được đợt; ủy: cấp; tỉnh:
các mấy những; thành: các mấy những; huyện: các mấy những; đảng: các cấp mấy những; thường: bình bất khánh; học:
đại; quân: hành; thuế: giảm hoàn miễn nộp nợ thu trốn tính; báo: cảnh thông đăng; điện: cúp lưới; mặt: bề có; viện:
bệnh; bảo: tham thẻ đóng; kiểm: cuộc đoàn được
""")
"""Words before a kind's first word that make another word of the two: cán bộ y tế, cơ sở giáo dục."""

_REFUSED_AFTER = {
    "chính phủ": {"các", "nước"},
    "tỉnh ủy": {"viên"},
    "huyện ủy": {"viên"},
    "thành ủy": {"viên"},
}
_REFUSED_BEFORE = {"chính phủ": {"phi", "các"}, "huyện ủy": {"các"}, "ngân hàng thế giới": {"các"}}
_GENERAL = set("trung bệnh trường ban văn trạm chi phòng hội tập tổng cục vụ ngân học viện tòa đài".split())
_INDEFINITE = set("một các những mỗi từng mọi nhiều hai ba mấy".split())
_LEVEL_WORDS = set("tỉnh huyện thành phố thị xã quận phường trấn đặc khu".split())
_LISTED_AFTER = {"các", "hai", "ba", "những"}
_BUILT = set("kế phương quy đề chương dự nông hệ văn nhà".split())
"""Words before which «xây dựng» is the verb: các Sở Tài chính, Nội vụ và xây dựng kế hoạch."""


def _names() -> Iterator[str]:
    yield from ALWAYS
    for kind, fields in KINDS.items():
        yield from (f"{kind} {field}" for field in listed(fields))
    for kind, levels in LEVELLED.items():
        yield from (f"{kind} {level}" for level in listed(levels))


NAMES = Phrases(_names())
_PLACED = Phrases(PLACED)
_FIELDS = {kind: Phrases(listed(KINDS[kind.capitalize()])) for kind in ("bộ", "sở", "phòng", "cục", "ban")}
_SHORT = Phrases("UBND HĐND MTTQ UBMTTQ ĐBQH BHXH TAND VKSND".split())
"""Abbreviations of agencies; what they abbreviate is as good as named."""
STARTS = NAMES.starts | _PLACED.starts | _OVER.starts | _SHORT.starts
"""The words that an agency's name may begin with."""


def agency(reading: Reading, first: int) -> Match | None:
    """A named agency that begins at tokens[first]; not «cán bộ y tế», not «văn phòng tài chính»."""
    if reading.before(first) in _COMPOUND.get(reading.keys[first], ()):
        return None
    found = NAMES.match(reading, first)
    if found is not None:
        return None if _general(reading, found) else _extended(reading, found)
    return _SHORT.match(reading, first) or _over(reading, first)


def _general(reading: Reading, found: Match) -> bool:
    """No one agency is meant: «các bệnh viện đa khoa», «công an xã nào», «phi chính phủ»."""
    if reading.after(found.last) == "nào":
        return True
    before = reading.before(found.first)
    kind = reading.keys[found.first]
    if kind in _GENERAL and before in _INDEFINITE and not found.kind.startswith("hội đồng"):
        return True
    return before in _REFUSED_BEFORE.get(found.kind, ()) or reading.after(found.last) in _REFUSED_AFTER.get(
        found.kind, ()
    )


def placed(reading: Reading, first: int) -> Match | None:
    """The words of an organisation that a place or a person would make a name: «công an», «trường đại học»."""
    if reading.before(first) in _COMPOUND.get(reading.keys[first], ()):
        return None
    return _PLACED.match(reading, first)


def field(reading: Reading, first: int, kind: str) -> Match | None:
    """The field of an agency whose kind a title holds: (Trưởng phòng) Nội vụ."""
    return _FIELDS[kind].match(reading, first)


def _over(reading: Reading, first: int) -> Match | None:
    """Văn phòng Ủy ban nhân dân: a part, and the agency that it is a part of."""
    part = _OVER.match(reading, first)
    if part is None or part.last >= len(reading) or reading.gaps[part.last - 1]:
        return None
    whole = agency(reading, part.last)
    if whole is None or (part.kind == "thanh tra" and whole.kind.startswith("sở")):
        return None
    return Match(first, whole.last, part.forms + whole.forms, whole.kind)


def _extended(reading: Reading, found: Match) -> Match:
    """With «Trung ương» after it, and with the fields of further agencies of the kind: các Sở Tài chính, Nội vụ."""
    forms, last = list(found.forms), found.last
    if (
        reading.after(last) == "trung"
        and reading.key(last + 1) == "ương"
        and found.kind.split()[0] in {"ban", "ủy", "hội"}
    ):
        forms, last = [*forms, "Trung", "ương"], last + 2
    while len(forms) > 1 and forms[-1] in _LEVEL_WORDS:  # the level goes with the place: Thành phố Hồ Chí Minh
        forms, last = forms[:-1], last - 1
    kind = reading.keys[found.first]
    fields = _FIELDS.get(kind) if reading.before(found.first) in _LISTED_AFTER else None
    while fields and last < len(reading):
        joint = last + 1 if reading.after(last) == "và" else last
        if joint >= len(reading) or (joint == last and reading.gaps[last - 1] != ","):
            break
        more = fields.match(reading, joint)
        if more is None or (more.kind == "xây dựng" and reading.after(more.last) in _BUILT):
            break
        forms, last = [*forms, *(["và"] if joint > last else []), *more.forms], more.last
    return Match(found.first, last, tuple(forms), found.kind)
