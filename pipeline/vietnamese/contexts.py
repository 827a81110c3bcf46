"""Words whose capital hangs on their neighbours: Đảng, Nhân dân, Nhà nước, Điều 103, thứ Hai, tháng Năm."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.vietnamese.agencies import agency
from pipeline.vietnamese.people_data import WORDS
from pipeline.vietnamese.proper import DOCUMENTS, MEASURES, SURE_DOCUMENTS
from pipeline.vietnamese.reading import NOTHING, Match, Reading, table

Rule = Callable[[Reading, int], Match | None]

_ROMAN = re.compile(r"[ivxlc]+")
_COUNTED = MEASURES - {"của", "khoản", "điểm", "mục", "phần", "năm", "tháng", "ngày", "điều", "chương"}
_NUMBER_WORDS = set("một hai ba bốn năm sáu bảy tám chín mười mấy vài các những nhiều từng mỗi số".split())
_CODES = {"ttg": "TTg", "qyđ": "QyĐ", "ctr": "CTr", "ttr": "TTr", "đctvn": "ĐCTVN"}
_OF_OTHER_WORDS = set("danh hạng chuyên đề cổ thành học bộ góp văn hiến huân mỗi".split())
_PARTS = set("khoản điểm điều mục chương phần".split())
_DAYS = set("hai ba tư năm sáu bảy".split())
_DAY_BEFORE = set("sáng chiều tối đêm trưa vào hôm hằng hàng".split())
_DAY_AFTER = set("tuần hằng hàng".split())
_MONTHS = set("giêng hai ba tư năm sáu bảy tám chín mười chạp".split())
_TIMES = set("lần cuộc buổi kỳ phiên đợt hội ngày tháng tuần người triệu nghìn ngàn lượt nay".split())

_STATE_OWNED = set(
    """
lý quan sách nghiệp vốn máy chức sản lực quyền mật vực đất cấp tích tiền toán bạc hàng bộ tế tra trữ ngoài ty công
chính phần hữu thuộc viên thưởng trị dụng về một kiểu các nhiều mọi
""".split()
)


def _party(reading: Reading, first: int) -> Match | None:
    """Đảng, but đảng viên, đảng bộ, các đảng phái."""
    if reading.after(first + 1) in set("viên phái tịch phí bộ ủy cầm đối đoàn vụ".split()):
        return None
    if reading.before(first) in set("các đa chính mọi một những nhiều".split()):
        return None
    return Match(first, first + 1, ("Đảng",), "party")


def _people(reading: Reading, first: int) -> Match | None:
    """Nhân dân, but tòa án nhân dân, nhân dân tệ."""
    if reading.after(first + 1) != "dân" or reading.after(first + 2) in {"tệ", "tự"}:
        return None
    if reading.before(first) in set(
        "ban đồng án sát đội an sĩ giáo thuốc tranh tra dụng hòa thẩm trang viện trận báo".split()
    ):
        return None
    return Match(first, first + 2, ("Nhân", "dân"), "people")


def _state(reading: Reading, first: int) -> Match | None:
    """Nhà nước as the State, but quản lý nhà nước, ngân sách nhà nước."""
    if reading.after(first + 1) != "nước":
        return None
    if reading.before(first) in _STATE_OWNED:
        return None
    return Match(first, first + 2, ("Nhà", "nước"), "state")


def _article(reading: Reading, first: int) -> Match | None:
    """Điều 103, Mục 5, Chương XII, Phần I; not «phần 2 tỷ đồng», not «ba điều 1»."""
    word = reading.keys[first]
    words = (word, "lục") if word == "phụ" and reading.after(first + 1) == "lục" else (word,)
    if word == "phụ" and len(words) == 1:
        return None
    after = first + len(words)
    number = reading.after(after)
    if not (number[:1].isdigit() or (word != "điều" and _ROMAN.fullmatch(number))):
        return None
    before = reading.before(first)
    if before in _OF_OTHER_WORDS or "%" in reading.looks[after].trail:
        return None
    counted = before in _NUMBER_WORDS or (before[:1].isdigit() and reading.before(first - 1) not in _PARTS)
    if counted or reading.after(after + 1) in _COUNTED:
        return None
    forms = (words[0].capitalize(), *words[1:])
    return Match(first, after, forms, "article")


def _weekday(reading: Reading, first: int) -> Match | None:
    """Sáng thứ Hai, thứ Năm tuần sau; not «lần thứ hai», «vấn đề thứ ba»."""
    day = reading.after(first + 1)
    if (
        day not in _DAYS
        or reading.before(first) in {"lần", "khóa", "cấp", "đứng"}
        or f"{day} {reading.after(first + 2)}" in WORDS
    ):
        return None
    weekend = reading.key(first + 2) == "chủ" and reading.key(first + 3) == "nhật"
    next_word, closing = reading.after(first + 2), reading.after(first + 3)
    due = (reading.before(first) in {"trước", "đến"} and next_word == NOTHING) or (next_word, closing) == (
        "tới",
        NOTHING,
    )
    dated = next_word == "ngày" and closing[:1].isdigit()
    spans = reading.before(first) in {"từ", "đến"} and (
        (reading.after(first + 2) == "đến" and reading.key(first + 3) == "thứ")
        or (reading.before(first) == "đến" and reading.key(first - 3) == "thứ")
    )
    if not (
        spans
        or reading.before(first) in _DAY_BEFORE
        or reading.after(first + 2) in _DAY_AFTER
        or weekend
        or due
        or dated
    ):
        return None
    return Match(first, first + 2, ("thứ", "Tư" if day == "tư" else day.capitalize()), "day")


def _month(reading: Reading, first: int) -> Match | None:
    """Trong tháng Năm, tháng Giêng; not «hai tháng năm ngày», «ngày tháng năm sinh», «mỗi tháng hai lần»."""
    month = reading.after(first + 1)
    last = first + 2
    if month not in _MONTHS or f"{month} {reading.after(last)}" in WORDS:
        return None
    forms = ["tháng", month.capitalize()]
    if month == "mười" and reading.after(last) in {"một", "hai"}:
        forms.append(reading.keys[last])
        last += 1
    if month in {"giêng", "chạp"}:
        return Match(first, last, tuple(forms), "month")
    before = reading.before(first)
    if (
        before in _NUMBER_WORDS
        or before[:1].isdigit()
        or before in {"hằng", "hàng", "nửa", "cả"}
        or reading.after(last) in _TIMES
    ):
        return None
    if month == "năm" and before not in {"trong", "đầu", "cuối", "giữa", "hết", "từ", "đến", "sang"}:
        return None
    return Match(first, last, tuple(forms), "month")


def _congress(reading: Reading, first: int) -> Match | None:
    """Đại hội XIII, Đại hội lần thứ XIII; not «đại hội chi bộ», «đại hội thành công»."""
    if reading.after(first + 1) != "hội":
        return None
    after = reading.after(first + 2)
    if reading.before(first) in {"sẽ", "đã", "đang", "chưa"}:
        return None
    if _ROMAN.fullmatch(after) or (after == "lần" and reading.after(first + 3) == "thứ"):
        return Match(first, first + 2, ("Đại", "hội"), "congress")
    return None


def _plenum(reading: Reading, first: int) -> Match | None:
    """Hội nghị lần thứ 8 Ban Chấp hành Trung ương."""
    if reading.keys[first + 1 : first + 4] != ["nghị", "lần", "thứ"] or not reading.joined(first, first + 6):
        return None
    organ = agency(reading, first + 5)
    if organ is None or not organ.kind.startswith("ban chấp hành"):
        return None
    return Match(first, first + 2, ("Hội", "nghị"), "plenum")


def document(reading: Reading, first: int) -> Match | None:
    """Nghị định số 30/2020/NĐ-CP, Nghị quyết 57; not «quyết định 3 nội dung», «kế hoạch 5 năm»."""
    kind = DOCUMENTS.match(reading, first)
    if kind is None:
        return None
    number = reading.after(kind.last)
    if kind.kind == "nghị quyết" and number == "đại" and (congress := _congress(reading, kind.last)):
        return Match(first, congress.last, kind.forms + congress.forms, "document")
    if number == "số":
        meant = reading.after(kind.last + 1)[:1].isdigit()
    elif number[:1].isdigit():
        counted = reading.after(kind.last + 1) in MEASURES and reading.after(kind.last + 1) != "của"
        code = any(sign in number for sign in "/-") and any(letter.isalpha() for letter in number)
        bare = kind.kind in SURE_DOCUMENTS or (kind.kind == "đề án" and number.startswith("0"))
        meant = code or (bare and not counted)
    else:
        meant = False
    if not meant:
        return None
    forms, last = list(kind.forms), kind.last
    if number == "số":
        forms, last = [*forms, "số"], last + 1
    return Match(first, last + 1, (*forms, _coded(reading.keys[last])), "document")


def _coded(number: str) -> str:
    """«30/2020/nđ-cp» with the letters of its codes: 30/2020/NĐ-CP."""
    return re.sub(r"[^\W\d_]+", lambda part: _CODES.get(part.group(), part.group().upper()), number)


CONTEXTS: dict[str, Rule] = {
    "đảng": _party,
    "nhân": _people,
    "nhà": _state,
    "thứ": _weekday,
    "tháng": _month,
    "đại": _congress,
    "hội": _plenum,
    **dict.fromkeys(("điều", "chương", "phần", "mục", "phụ"), _article),
}
"""By the word that a rule begins with."""

AFTER = table("""
bác hồ: hởi thị tiêu văn; hà nội: dung; hải dương: học; nam bộ: máy phận; bắc bộ: máy phận; trung bộ: máy phận; thái
lan: tỏa; hà lan: tỏa; ba lan: tỏa; nhật bản: ghi sao thân tin đồ; miền trung: tâm ương; người thái: độ; nước ý:
kiến nghĩa thức; nước anh: em hùng; tiếng anh: em; người kinh: doanh tế; dân tộc kinh: doanh tế; tiếng trung: tâm
ương; công giáo: dục viên; bắc kinh: doanh phí tế; trung quốc: gia phòng tế; người hoa: mắt; nước pháp: luật lý
quyền; tết: tóc; nước nhật: ký; dân tộc thái: độ; người pháp: luật; người dao: động; tiếng đức: tính; nước đức:
tính; biển đông: người đúc; người nhật: ký
""")
"""A name is none before these words."""

BEFORE = table("""
trung: tập; thái: hình sinh thông trạng; an: bình công trị; nhật: cập; gia: quốc tham; nước: nhà; công: thi thủ;
nam: hội việt; luật: kỷ pháp; bộ: cán; hải: duyên hàng; đông: hội; bình: hòa thái trung; lý: quản xử; pháp: biện
phương; hòa: cộng; dân: người nhân
""")
"""Nor is a name that begins with this word one after these."""


def refused(reading: Reading, found: Match) -> bool:
    """The words belong to a neighbour: «tập trung quốc phòng», «trạng thái nguyên vẹn»."""
    before = reading.before(found.first)
    if (
        len(found.forms) == 2
        and f"{before} {reading.keys[found.first]}" in WORDS
        and f"{reading.keys[found.first + 1]} {reading.after(found.last)}" in WORDS
    ):
        return True
    if before != NOTHING and before in BEFORE.get(reading.keys[found.first], ()):
        return True
    return reading.after(found.last) in AFTER.get(found.kind, ())
