"""The extent of an agency's or organisation's name in typed text. Pure functions; the grammar of agencies in Decree
30/2020, Phụ lục II, IV: the first letter of each word that names kind, function or field is a capital."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.vietnamese.agencies import agency
from pipeline.vietnamese.mining_text import LOOSE, Bigrams, Line, Token, count_words
from pipeline.vietnamese.reading import Reading
from pipeline.vietnamese.text import fold

_KINDS = """
ủy ban nhân dân, ủy ban mặt trận tổ quốc, ủy ban, hội đồng nhân dân, hội đồng, sở, ban chỉ đạo, ban quản lý, ban chỉ
huy, ban chấp hành, ban tổ chức, ban, phòng, chi cục, cục, tổng cục, trung tâm, văn phòng, đảng ủy, tỉnh ủy, thành
ủy, chi bộ, đảng bộ, công an, bộ chỉ huy, bộ, viện, học viện, trường, bệnh viện, công ty, tổng công ty, tập đoàn,
hội, liên minh, liên đoàn, đoàn, kho bạc, bảo hiểm xã hội, ngân hàng, thanh tra, tòa án, viện kiểm sát, hợp tác xã,
trạm, đội, tổ, hạt, điện lực, bưu điện, báo, đài, nhà máy, xí nghiệp, quỹ, vườn quốc gia, khu bảo tồn, khu kinh tế,
khu công nghiệp
"""
KINDS = sorted((tuple(fold(kind).split()) for kind in _KINDS.replace("\n", " ").split(",") if kind.strip()), key=len)[
    ::-1
]
"""Longest first, folded."""
_LEVELS = (
    ("thành", "phố"),
    ("thị", "xã"),
    ("thị", "trấn"),
    ("khu", "vực"),
    ("tỉnh",),
    ("huyện",),
    ("xã",),
    ("phường",),
)
LONGEST = 14


def unit_end(line: Line, start: int, bigrams: Bigrams) -> int:
    """Where the agency's name that begins at this token ends; 0: none begins here, or it is only a kind («Sở»)."""
    tokens = line.tokens
    if not tokens[start].capital:
        return 0
    kind = _begins_kind(tokens[start:])
    if kind is None or any(token.after_mark for token in tokens[start + 1 : start + len(kind)]):
        return 0
    begin = start + len(kind)
    end = max(begin, _known_end(line, start))
    while end - start < LONGEST and (taken := _next_part(line, start, begin, end, bigrams)):
        end += taken
    while end > begin and bigrams.splits_word(line, end):
        end -= 1
    return end if end > begin else 0


def _begins_kind(tokens: Sequence[Token]) -> tuple[str, ...] | None:
    """The kind of agency that these words begin with."""
    keys = tuple(token.key for token in tokens[:6])
    return next((kind for kind in KINDS if keys[: len(kind)] == kind), None)


def _known_end(line: Line, start: int) -> int:
    """Where the name ends if it is one that every province has; `start` when it is not."""
    words = line.text[line.tokens[start].start :].split()[: LONGEST + 2]
    found = agency(Reading(words), 0)
    return start + count_words(" ".join(words[: found.last])) if found else start


def _next_part(line: Line, start: int, begin: int, at: int, bigrams: Bigrams) -> int:
    """How many tokens go on with the name here."""
    tokens = line.tokens
    if at >= len(tokens):
        return 0
    token = tokens[at]
    if token.after_mark:
        return int(_goes_on_after_mark(line, begin, at))
    if token.capital:
        return 1
    following = tokens[at + 1] if at + 1 < len(tokens) and not tokens[at + 1].after_mark else None
    if (
        token.key == "và"
        and following
        and not _begins_kind(tokens[at + 1 :])
        and (following.capital or (following.upper and tokens[at - 1].upper))
    ):
        return 2
    for level in _LEVELS:
        end = at + len(level)
        same = tuple(word.key for word in tokens[at:end]) == level
        if same and end < len(tokens) and tokens[end].capital and not tokens[end].after_mark:
            return len(level) + 1
    return 1 if at > begin and _ends_word(line, start, begin, at, bigrams) else 0


def _goes_on_after_mark(line: Line, begin: int, at: int) -> bool:
    """«Văn hóa - Xã hội» and «Văn hóa, Thể thao và Du lịch» go on, «Sở Tài chính, Sở Nội vụ» does not."""
    token = line.tokens[at]
    if not token.capital or _begins_kind(line.tokens[at:]):
        return False
    mark = token.lead.strip()
    return (mark in ("-", "–") and at > begin) or (mark == "," and _listed(line, at))


def _ends_word(line: Line, start: int, begin: int, at: int, bigrams: Bigrams) -> bool:
    """Whether a small syllable still belongs to the name: it makes a word with the one before, or always comes here."""
    before, token = line.tokens[at - 1], line.tokens[at]
    following = line.tokens[at + 1] if at + 1 < len(line.tokens) and not line.tokens[at + 1].after_mark else None
    if before.capital and bigrams.known(before.key, token.key):
        return True
    if token.key in LOOSE or (following and before.capital and bigrams.known(token.key, following.key)):
        return False
    in_place = at - 2 >= begin and line.tokens[at - 2].capital  # a place's syllables all have capitals
    closed = (following is None or following.capital) and not in_place
    if before.capital and (closed or bigrams.together(before.key, token.key)):
        return True
    return bigrams.goes_on([word.key for word in line.tokens[start:at]], token.key)


def _listed(line: Line, at: int) -> bool:
    """Whether «, Capital» goes on with a name: Văn hóa, Thể thao và Du lịch."""
    window = line.tokens[at : at + 6]
    for index, token in enumerate(window[1:], 1):
        if token.after_mark:
            return False
        if token.key == "và":
            return index + 1 < len(window) and window[index + 1].capital and index <= 3
    return False
