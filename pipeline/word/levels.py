"""At which level of administration somebody works, by title and unit, for the lists of those present. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.card import Person
from pipeline.vietnamese.text import fold

LEVELS = (
    "Cơ quan chủ trì",
    "Trung ương",
    "Cấp tỉnh",
    "Cấp huyện",
    "Cấp xã",
    "Các cơ quan, đơn vị khác",
    "Các đại biểu khác",
)
"""In the order in which they are listed."""
OF_NO_UNIT = LEVELS[-1]
_OTHER, _UNKNOWN = 5, 6
_INSIDE = re.compile(r"^(?:phòng|văn phòng|thanh tra)\b")
_CENTRAL = re.compile(
    r"\b(?:trung ương|chính phủ|quốc hội|(?:thứ|bộ) trưởng|tổng cục)\b|(?:^|cục |vụ .*)bộ (?!chỉ huy)"
)
_COMMUNE = re.compile(r"\b(?:xã|phường|thị trấn|đặc khu)\b")
_NOT_A_COMMUNE = re.compile(r"xã hội|hợp tác xã|thị xã")
_DISTRICT = re.compile(r"\b(?:huyện|quận|thị xã)\b")
_PROVINCE = re.compile(r"\b(?:tỉnh|sở|thành phố|tp)\b|ban quản lý khu kinh tế")
_COMPANY = re.compile(r"\b(?:công ty|tập đoàn|ngân hàng|viễn thông|vnpt|viettel|doanh nghiệp|hợp tác xã|nhà thầu)\b")


def level(somebody: Person, agency: str | None = None) -> int:
    """Index into LEVELS; `agency`: whose meeting it is. A «Phòng …» without a place is one of its own."""
    work = fold(_work(somebody))
    words = _NOT_A_COMMUNE.sub(lambda found: "thị_xã" if found[0] == "thị xã" else "", work)
    unit = words.replace("thị_xã", "thị xã")
    if agency and fold(somebody.unit or "") == fold(agency):
        return 0
    signs = (
        (_OTHER, _COMPANY.search(work)),
        (4, _COMMUNE.search(words)),
        (3, _DISTRICT.search(unit)),
        (1, _CENTRAL.search(unit)),
        (2, _PROVINCE.search(unit)),
        (0, _INSIDE.match(fold(somebody.unit or ""))),
    )
    return next((n for n, found in signs if found), _OTHER if somebody.unit else _UNKNOWN)


def by_level(people: Iterable[Person], agency: str | None = None) -> list[tuple[str, list[Person]]]:
    """Those of each level that is there, in order."""
    groups: dict[int, list[Person]] = {}
    for somebody in people:
        groups.setdefault(level(somebody, agency), []).append(somebody)
    names = (agency or LEVELS[0], *LEVELS[1:])
    return [(names[n], groups[n]) for n in sorted(groups)]


def _work(somebody: Person) -> str:
    return " ".join(part for part in (somebody.title, somebody.unit) if part)
