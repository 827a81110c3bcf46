"""Dates, times, persons and places in the decree's wording; a missing fact is a visible blank."""

from __future__ import annotations

import re
from datetime import datetime

from pipeline.vietnamese.text import clean
from pipeline.word.decree30 import BLANK, KIND_CODE

_ACADEMIC = re.compile(r"^(?:(?:GS|PGS|TSKH|TS|ThS|BS|KS|CN|LS|Ths|Ông|Bà|Đồng chí|Đ/c)[.,\s]+)+")
_SPEAKER_ID = re.compile(r"S(\d+)")


def clock(moment: datetime | None) -> str:
    """«9 giờ 47 phút»."""
    if moment is None:
        return f"{BLANK} giờ {BLANK} phút"
    return f"{moment.hour} giờ {moment.minute:02d} phút"


def date(moment: datetime | None) -> str:
    """«ngày 01 tháng 6 năm 2022»: a leading zero for days under 10 and for months 1 and 2 (Phụ lục I, mục II.4)."""
    if moment is None:
        return f"ngày {BLANK} tháng {BLANK} năm {BLANK}"
    month = f"{moment.month:02d}" if moment.month < 3 else str(moment.month)
    return f"ngày {moment.day:02d} tháng {month} năm {moment.year}"


def time_and_date(moment: datetime | None) -> str:
    """«9 giờ 47 phút, ngày 01 tháng 6 năm 2022»."""
    return f"{clock(moment)}, {date(moment)}"


def closing_parts(kind: str, end: datetime | None) -> tuple[str, str]:
    """Kind and time of the sentence that ends the minutes (Mẫu 1.9): «KIND kết thúc vào TIME./.»."""
    subject = clean(kind) or "cuộc họp"
    time = clock(end) if end else f"{BLANK} giờ {BLANK}"
    return f"{subject[0].upper()}{subject[1:]}", f"{time}, {date(end)}"


def number_parts(number: int | None, code: str | None) -> tuple[str, str]:
    """Number and code of «Số: 05/BB-STTTT»: a leading zero under 10."""
    return BLANK if number is None else f"{number:02d}", clean(code or "") or BLANK


def number_and_code(number: int | None, code: str | None, kind: str = KIND_CODE) -> str:
    """«Số: 05/BB-STTTT»: no spaces about the signs. `kind`: the code of the tên loại."""
    written, agency = number_parts(number, code)
    return f"Số: {written}/{kind}-{agency}"


def stamp(milliseconds: int) -> str:
    """«00:12:34», from the start of the recording."""
    seconds = milliseconds // 1000
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def post(title: str | None, unit: str | None) -> str:
    """Title and unit in one phrase; words that both hold are said once.

    «Trưởng phòng» of «Phòng Công nghệ» is «Trưởng phòng Công nghệ».
    """
    return " ".join(part for part in post_parts(title, unit) if part)


def post_parts(title: str | None, unit: str | None) -> tuple[str, str]:
    """What of the phrase is the title, and what the unit; words that both hold are the unit's."""
    head, tail = (title or "").split(), (unit or "").split()
    for shared in range(min(len(head), len(tail)), 0, -1):
        if _folded(head[-shared:]) == _folded(tail[:shared]):
            # «Trưởng Ban Chỉ đạo»: a Ban keeps its capital as an agency does, a phòng is one of several
            kept = tail[:shared] if tail[0] == "Ban" else head[-shared:]
            return clean(" ".join(head[:-shared])), clean(" ".join(kept + tail[shared:]))
    return clean(" ".join(head)), clean(" ".join(tail))


def person(name: str, title: str | None, unit: str | None) -> str:
    """«Nguyễn Văn An, Giám đốc Sở Tài chính»."""
    return ", ".join(part for part in (clean(name), post(title, unit)) if part)


def titled(name: str, title: str | None, unit: str | None) -> str:
    """«Giám đốc Sở Tài chính Nguyễn Văn An»: as a sentence names somebody."""
    return " ".join(part for part in (post(title, unit), clean(name)) if part)


def unnamed(speaker: str) -> str:
    """What a voice without a name is called: «Người nói 1» for S1."""
    number = _SPEAKER_ID.fullmatch(speaker)
    return f"Người nói {number.group(1)}" if number else "Người nói chưa xác định"


def site_tag(site: str) -> str:
    """«(điểm cầu Cần Giuộc)»."""
    name = clean(site)
    return f"({name})" if name.casefold().startswith("điểm cầu") else f"(điểm cầu {name})"


def signer(name: str | None) -> str:
    """A signer's name, without academic title or form of address (Phụ lục I, mục II.7)."""
    return _ACADEMIC.sub("", clean(name or "")) or BLANK


def _folded(words: list[str]) -> list[str]:
    return [word.casefold() for word in words]
