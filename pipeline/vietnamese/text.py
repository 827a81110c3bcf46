"""The form of Vietnamese text: Unicode, tone placement, spacing. Pure functions."""

from __future__ import annotations

import re
from typing import Literal

from pipeline.records import nfc

ToneStyle = Literal["old", "new"]

_TONES = "̣̀́̉̃"
_OLD = "òóỏõọ òóỏõọ ùúủũụ".split()
_NEW = "àáảãạ èéẻẽẹ ỳýỷỹỵ".split()
_GLIDES = ("oa", "oe", "uy")
_OLD_TO_NEW = {
    old + glide[1]: glide[0] + new
    for glide, olds, news in zip(_GLIDES, _OLD, _NEW, strict=True)
    for old, new in zip(olds, news, strict=True)
}
_NEW_TO_OLD = {new: old for old, new in _OLD_TO_NEW.items()}
_CONSONANTS = "bcdđghklmnpqrstvx"
# a syllable that ends in oa, oe or uy: only there do the two conventions differ (hoàng, thuyền do not);
# «qu» is a consonant, so that quý and quỳ stay as they are
_OPEN = re.compile(rf"(?<!\w)((?:(?!q)[{_CONSONANTS}])*)((?:[oòóỏõọuùúủũụ])[aàáảãạeèéẻẽẹyỳýỷỹỵ])(?!\w)", re.IGNORECASE)

_SPACE_BEFORE = re.compile(r"\s+([,.;:?!…%)\]}»”])")
_SPACE_AFTER = re.compile(r"([(\[{«“])\s+")
_MISSING_SPACE = re.compile(r"([^\W\d_])([,;:?!])(?=[^\W\d_])")
_SPACES = re.compile(r"\s+")
_ENDED = (".", "?", "!", "…", ":", ";")
_WHITE = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# Not allowed in XML 1.0, or invisible and able to turn the reading order round
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def place_tones(text: str, style: ToneStyle) -> str:
    """Write oa, oe, uy in one convention: old hòa, khỏe, ủy; new hoà, khoẻ, uỷ."""
    table = _NEW_TO_OLD if style == "old" else _OLD_TO_NEW

    def replace(match: re.Match[str]) -> str:
        onset, pair = match.groups()
        mended = table.get(pair.lower())
        return match.group() if mended is None else onset + _like(pair, mended)

    return _OPEN.sub(replace, text)


def tidy_spaces(text: str) -> str:
    """One space between words, none before marks, one after a comma between words."""
    text = _SPACES.sub(" ", text).strip()
    text = _SPACE_AFTER.sub(r"\1", _SPACE_BEFORE.sub(r"\1", text))
    return _MISSING_SPACE.sub(r"\1\2 ", text)


def normalise(text: str, tone: ToneStyle) -> str:
    """NFC, one tone placement, tidy spaces. Doing it twice changes nothing."""
    return tidy_spaces(place_tones(nfc(text), tone))


def fold(text: str) -> str:
    """The form for comparing names: NFC, lower case, old tone placement, single spaces."""
    return normalise(nfc(text).casefold(), "old")


def _like(model: str, text: str) -> str:
    """`text` in the letter case of `model`, letter by letter."""
    return "".join(new.upper() if old.isupper() else new for old, new in zip(model, text, strict=True))


def printable(text: str) -> str:
    """Text that a document can hold: NFC, one line, no control characters."""
    return nfc(_WHITE.sub(" ", _FORBIDDEN.sub("", text)))


def clean(text: str) -> str:
    """Printable text without white space at its ends."""
    return printable(text).strip()


def sentence(text: str) -> str:
    """With a full stop, where nothing else ends it."""
    words = clean(text)
    return words if words.endswith(_ENDED) else f"{words}."
