"""Widths of bold Times New Roman, for rules that are as long as a share of the text above them.

The advance widths are those of Liberation Serif Bold 2.1.5, which is metrically compatible with
Times New Roman; letters with marks are as wide as their base letter (checked for all of Vietnamese).
"""

from __future__ import annotations

import unicodedata

from pipeline.word.decree30 import TWIPS_PER_POINT

UNITS_PER_EM = 2048

_GROUPS = {
    451: "|",
    512: " ,.",
    569: "'/\\il",
    682: "!()-:;[]`fjt",
    797: "Is",
    807: "{}",
    909: "cerz",
    1024: "#$*0123456789?J_agovxy–«»“”",
    1065: "~",
    1134: "ơ",
    1137: '"',
    1139: "Sbdhknpquđ",
    1167: "+<=>",
    1190: "^",
    1229: "ư",
    1251: "FP",
    1366: "BELTZ",
    1479: "ACDNRUVXYwĐ",
    1593: "GHKOQƠ",
    1630: "Ư",
    1706: "&m",
    1905: "@",
    1933: "M",
    2048: "%W…",
}
_WHOLE = ("ỦY BAN", "NHÂN DÂN", "HỘI ĐỒNG", "VĂN PHÒNG", "THÀNH PHỐ", "THÔNG TIN", "TRUYỀN THÔNG", "CÔNG NGHỆ")
"""Words of agencies' names that the end of a line should not part."""
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_WIDEST = 2048
_HORN = "\u031b"


def text_width(text: str, size: int) -> int:
    """Width of bold text in twips; `size` in pt."""
    return round(sum(_letter(letter) for letter in text) * size * TWIPS_PER_POINT / UNITS_PER_EM)


def lines(text: str, size: int, width: int) -> list[str]:
    """The lines into which bold text should break in a column of `width` twips."""
    broken: list[str] = []
    for word in _unparted(text):
        longer = f"{broken[-1]} {word}" if broken else word
        if broken and text_width(longer, size) <= width:
            broken[-1] = longer
        else:
            broken.append(word)
    return broken


def balanced_width(text: str, size: int, width: int, air: float = 1.0) -> int:
    """The narrowest column, at most `width` twips, in which text takes no more lines than in `width`.

    Set so, the lines of a long name are about equal, as the decree's own samples are. `air`: how much wider it
    may be, for an office without Times New Roman, whose letters come from a wider font.
    """
    count = len(lines(text, size, width))
    if count < 2:
        return width
    low, high = max(text_width(word, size) for word in _unparted(text)), width
    while high - low > TWIPS_PER_POINT:
        middle = (low + high) // 2
        if len(lines(text, size, middle)) == count:
            high = middle
        else:
            low = middle
    # and a little more, so that rounding in another layout engine does not add a line
    return min(round(high * air) + 2 * TWIPS_PER_POINT, width)


def longest_line(text: str, size: int, width: int) -> int:
    """Width in twips of the longest line of bold text in a column of `width` twips."""
    return max((text_width(line, size) for line in lines(text, size, width)), default=0)


def _unparted(text: str) -> list[str]:
    """The words of a text, those of _WHOLE as one."""
    for phrase in _WHOLE:
        text = text.replace(phrase, phrase.replace(" ", "_"))
    return [word.replace("_", " ") for word in text.split()]


def _letter(letter: str) -> int:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    parts = unicodedata.normalize("NFD", letter)
    base = unicodedata.normalize("NFC", parts[0] + _HORN) if _HORN in parts else parts[0]
    return _WIDTHS.get(base, _WIDEST)
