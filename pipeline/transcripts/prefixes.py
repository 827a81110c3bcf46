"""«Nguyễn Văn A: …»: telling a speaker's name from other words before a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.records import nfc
from pipeline.vietnamese.text import fold

MAX_CHARACTERS, MAX_WORDS = 80, 12
REPEATED = 3
"""Other words than a name are taken for a speaker when they stand before a colon this often."""
EVERY_CUE = 0.9
"""Where so many cues have words before a colon, those are speakers: «iPhone của Lan», «phòng họp 2»."""

_DECORATION = "*_#<>[]•·–— \t"
_POST = re.compile(r" [-–—/] |[,(|]")
"""Where a title or a unit follows the name: «Trần Thị B (Sở Nội vụ)», «Trần Thị B - Sở Nội vụ»."""
_GUEST = re.compile(
    r" ?[(\[](?:khách|guest|external|unverified|bên ngoài|chưa xác minh|host|chủ trì)[)\]]$", re.IGNORECASE
)
_HEADING = re.compile(
    r"(?:phần|điều|chương|mục|khoản|điểm|bước|câu|quý|tháng|năm|phụ lục|bảng|hình|ý|vấn đề|nội dung|nhiệm vụ)"
    r" (?:\d[\d.]*|[ivx]+|[a-e])[.)]?"
)
"""«Phần II:», «Câu 1:»: headings, not speakers."""
_ABBREVIATION = re.compile(r"(?:PGS|GS|TSKH|TS|ThS|BS|BSCK\d?|KS|CN|LS|Ths|Mr|Mrs|Ms|Dr|Prof|đ/c|Đ/c|Đ/C)\.?")
_ADDRESS = ("đồng chí", "đ/c", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "ngài", "thầy", "em")
_ROLES = (
    "chủ tọa", "chủ trì", "chủ tịch", "phó chủ tịch", "thư ký", "người nói", "người dẫn chương trình",
    "dẫn chương trình", "người dẫn", "đại biểu", "đại diện", "phóng viên", "khách mời", "điểm cầu", "hội trường",
    "giám đốc", "phó giám đốc", "bí thư", "phó bí thư", "trưởng phòng", "phó trưởng phòng", "trưởng ban",
    "chuyên viên", "chánh văn phòng", "phó chánh văn phòng", "lãnh đạo", "báo cáo viên", "diễn giả", "người hỏi",
    "người trả lời", "ban tổ chức", "cử tri", "speaker", "host", "moderator",
)  # fmt: skip
_NO_SPEAKER = frozenset(
    "lưu ý|chú ý|ghi chú|ví dụ|kết luận|nội dung|thời gian|địa điểm|thành phần|thành phần tham dự|kết quả|nhiệm vụ|"
    "giải pháp|đề nghị|kiến nghị|cụ thể|trong đó|tóm lại|câu hỏi|trả lời|một là|hai là|ba là|bốn là|năm là|thứ nhất|"
    "thứ hai|thứ ba|thứ tư|về|chương trình|chủ đề|tài liệu|ngày|số|nguồn|phụ đề|bước|vâng|dạ|"
    "dạ vâng|rồi|được|có|không|ok|alo|thưa|kính thưa|hết|mời|xin mời|và|còn|nhưng|nếu|khi|do đó|vì vậy".split("|")
)
_PLACEHOLDER = re.compile(
    r"(?:người nói|speaker|spk|spkr|giọng nói|giọng|diễn giả|unknown|unknown speaker|unidentified speaker|"
    r"không rõ|không xác định|chưa rõ|người nói chưa xác định|người nói không xác định|s)[ _#-]?\d{0,4}"
)


def tidy_name(name: str) -> str:
    """A name without marks about it, on one line, NFC."""
    return _GUEST.sub("", " ".join(nfc(name).strip(_DECORATION).split())).strip()


def is_placeholder(name: str) -> bool:
    """«Người nói 1», «Speaker 2», «S3»: somebody of whom the file does not say who they are."""
    return not name or _PLACEHOLDER.fullmatch(fold(name)) is not None


def divide(line: str) -> tuple[str, str] | None:
    """A line before and after its colon, where what stands before may be a name at all."""
    bare = line.lstrip(_DECORATION + "-")
    head, colon, text = bare[: MAX_CHARACTERS + 1].replace("：", ":").partition(":")
    text = text + bare[MAX_CHARACTERS + 1 :]
    name = tidy_name(head)
    if not colon or not 1 <= len(name.split()) <= MAX_WORDS or not any(letter.isalpha() for letter in name):
        return None
    if text.startswith("//") or (head[-1:].isdigit() and text[:1].isdigit()) or set(name) & set('?!;"“”«»…'):
        return None
    return name, text.lstrip("*_ ")


class Names:
    """The names that a file puts before colons."""

    def __init__(self, lines: Iterable[str], cues: Sequence[str] = ()) -> None:
        """`cues`: the first lines of a caption file's cues."""
        divided = (divide(line) for line in lines)
        counts = Counter(fold(each[0]) for each in divided if each)
        named = sum(1 for cue in cues if divide(cue))
        self._always = named > 1 and named >= EVERY_CUE * len(cues)
        self._repeated = {
            name
            for name, count in counts.items()
            if count >= REPEATED and len(name.split()) <= 5 and name not in _NO_SPEAKER
        }

    def split(self, line: str) -> tuple[str, str] | None:
        """(name, text) of a line that begins with a speaker's name, else None."""
        divided = divide(line)
        return divided if divided and self.is_speaker(divided[0]) else None

    def is_speaker(self, name: str) -> bool:
        """Whether this is a person's name, an office that speaks, or what often stands before a colon here."""
        if self._always:
            return fold(name) not in _NO_SPEAKER
        return looks_like_name(name) or (fold(name) in self._repeated and name[0].isupper())


def looks_like_name(name: str) -> bool:
    """Every word of it with a capital, as in names; or a role, alone, numbered or followed by a name."""
    core, *post = (part.strip() for part in _POST.split(name, maxsplit=1))
    if post and not _is_post(core, post[0]):
        return False
    words = [word for word in core.split() if not _ABBREVIATION.fullmatch(word)]
    folded = fold(" ".join(words))
    if folded in _NO_SPEAKER or _HEADING.fullmatch(folded):
        return False
    if is_placeholder(name):
        return True
    for opening in (*_ADDRESS, *_ROLES):
        if folded == opening:
            return opening in _ROLES
        if folded.startswith(f"{opening} "):
            words = words[len(opening.split()) :]
            return _capital(words[0]) and "như sau" not in folded
    return bool(words) and all(_capital(word) for word in words) and not any("." in word[1:-1] for word in words)


def _is_post(name: str, post: str) -> bool:
    """Whether the words after a name are a title or a unit: «Vâng, tôi xin báo cáo» is no name."""
    return len(name.split()) > 1 and (_capital(post) or fold(post).startswith(_ROLES))


def _capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()
