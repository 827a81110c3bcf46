"""Bytes → text: Unicode in its usual encodings; the old Vietnamese ones are refused, not guessed."""

from __future__ import annotations

import codecs
import re

from pipeline.errors import InputError
from pipeline.language import message
from pipeline.records import nfc

MAX_BYTES = 50 * 1024 * 1024
"""A meeting of four hours takes less than a tenth of this."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_ETH = {ord("Ð"): "Đ", ord("ð"): "đ"}
"""Looks like đ, and is often typed for it."""
_LETTER = re.compile(r"[^\W\d_]")
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
"""Letters that only Vietnamese has."""
# What TCVN3, VNI and UTF-8 read as Windows-1252 show instead: letters of other languages, or signs inside words.
# U+FFFD is what somebody else's failed conversion left.
_FOREIGN = re.compile(
    "[ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ\ufffd]|(?<=[^\\W\\d_])[¨©ª«¬®µ¶·¸¹º»¼½¾†‡‰Š‹Œ‘“”•™š›œ¢£¤¥¦§¯°±²³´](?=[^\\W\\d_])"
)


def decode(data: bytes, origin: str) -> str:
    """The text of a file: NFC, lines ended by a line feed, nothing invisible.

    Raises InputError, with what to do, for a file that is empty, too large, not text, or in an old encoding.
    """
    check_size(len(data), origin)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise InputError(
            message(f"{origin}: tệp rỗng.", f"{origin}: the file is empty."),
            message("Xuất lại bản chữ rồi chép vào.", "Export the transcript again and copy it."),
        )
    text = _as_unicode(data, origin)
    if len(_CONTROL.findall(text)) > len(text) // 200:
        raise _not_text(origin)
    # the lines' ends first: NFC and the patterns below know only one
    text = nfc(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _CONTROL.sub("", _INVISIBLE.sub("", text)).translate(_ETH)
    if _is_legacy(text):
        raise _legacy(origin)
    return text


def check_size(size: int, origin: str) -> None:
    """Raises InputError for a file that no meeting's transcript can be."""
    if size > MAX_BYTES:
        raise InputError(
            message(
                f"{origin}: tệp lớn {size // 2**20} MB, bản chữ của một cuộc họp không quá {MAX_BYTES // 2**20} MB.",
                f"{origin}: {size // 2**20} MB; a meeting's transcript has at most {MAX_BYTES // 2**20} MB.",
            ),
            message("Kiểm tra xem có đúng tệp không.", "Check that it is the right file."),
        )


def _as_unicode(data: bytes, origin: str) -> str:
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), None) or _unmarked(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise (_not_text(origin) if b"\x00" in data else _legacy(origin)) from error


def _unmarked(data: bytes) -> str:
    """UTF-16 without its mark has a zero beside most letters; everything else has to be UTF-8."""
    sample = data[:4096]
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[first::2].count(0), sample[1 - first :: 2].count(0)
        if zeros > len(sample) // 6 and others < zeros // 8:
            return name
    return "utf-8"


def _is_legacy(text: str) -> bool:
    """Whether text is written for an old font: what it shows is no Vietnamese."""
    foreign = len(_FOREIGN.findall(text))
    return foreign >= 3 and foreign > len(_VIETNAMESE.findall(text)) and foreign * 50 > len(_LETTER.findall(text))


def _legacy(origin: str) -> InputError:
    return InputError(
        message(
            f"{origin}: chữ không theo Unicode (có thể là bảng mã cũ TCVN3, VNI, hoặc tệp đã bị hỏng mã).",
            f"{origin}: not in Unicode (an old Vietnamese encoding such as TCVN3 or VNI, or a damaged file).",
        ),
        message(
            "Chuyển sang Unicode (UniKey: Ctrl+Shift+F6, đích là Unicode), lưu với mã UTF-8 rồi chép lại.",
            "Convert it to Unicode (UniKey: Ctrl+Shift+F6), save it as UTF-8, and copy it again.",
        ),
    )


def _not_text(origin: str) -> InputError:
    return InputError(
        message(f"{origin}: không phải tệp văn bản.", f"{origin}: not a text file."),
        message(
            "Bản chữ phải là tệp .vtt, .srt, .txt hoặc .json. Từ Word: lưu thành Plain Text (.txt), mã UTF-8.",
            "A transcript is a .vtt, .srt, .txt or .json file. From Word: save as Plain Text (.txt) in UTF-8.",
        ),
    )
