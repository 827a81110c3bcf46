"""Capitals that came in: hints of a decoder or of another program, believed only where a name is likely.

A run of capitals is believed or not as a whole, by its own words and the word before it: what was believed once is
believed again.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.vietnamese.people import LONGEST, addressed, bridged, likely
from pipeline.vietnamese.people_data import CLEAR, FAMILY, GIVEN, WORDS
from pipeline.vietnamese.places import COMMON, gazetteer
from pipeline.vietnamese.reading import Reading

ANNOUNCING = set(
    """
xã phường thôn ấp làng bản buôn khóm huyện quận sông suối núi đèo cầu cống kênh rạch hồ đảo vịnh chùa đền đình chợ
phố đường hẻm ngõ cảng bến ga trường
""".split()
)
"""Nouns that a name of their own follows: «cầu Mỹ Thuận», «chợ Bến Thành»."""

_ANNOUNCING_PAIRS = {
    ("công", "ty"),
    ("tập", "đoàn"),
    ("bệnh", "viện"),
    ("khách", "sạn"),
    ("đô", "thị"),
    ("dân", "cư"),
    ("thương", "hiệu"),
}

_NOT_NAMES = set(
    """
hội lối bộ thị nghề thân đồ học trọng dự hỏi hành truyền kiểu mắt khai sử đạo kính lợi dẫn dây sắt sá thủy ống nét
chính quy tiêu nhiệm hợp lực nghiệp đại tiểu mầm trung cao cổ tnhh trách việc ngân thu tiền nước mòn dài cấp vận bay
tài kinh chung hàng một tư nhà xổ bảo phải khoa chuyên đa tốt của là có đã
""".split()
)
"""First words after an announcing noun that make another word of it: xã hội, đường lối, cầu thị, trường hợp."""


def believed(reading: Reading, ruled: Sequence[bool], given: frozenset[str] = frozenset()) -> set[int]:
    """Indices of the words, no rule having spoken of them, whose capital is kept; `given`: the card's given names."""
    kept: set[int] = set()
    index = len(reading) if _worthless(reading, ruled) else 0
    while index < len(reading):
        last = _run(reading, ruled, index)
        if last == index:
            index += 1
            continue
        name = index + 1 if reading.keys[index] == "em" and last == index + 2 else index  # «Em Tú bám sát nhé»
        own = last == name + 1 and reading.keys[name] in given and _stands_alone(reading, name)
        kept |= {name} if own else _kept(reading, index, last)
        index = last
    return kept


def _worthless(reading: Reading, ruled: Sequence[bool]) -> bool:
    """Nearly all words have a capital: a headline, or a program that gives one to every word."""
    free = [
        seen
        for index, (seen, told) in enumerate(zip(reading.looks, ruled, strict=True))
        if not told and seen.core and not seen.fixed and index > 0 and not reading.looks[index - 1].ends
    ]
    return len(free) > 5 and sum(seen.upper for seen in free) * 5 > len(free) * 4


def _run(reading: Reading, ruled: Sequence[bool], first: int) -> int:
    """The end of the capitals that begin at `first`; a sentence's first word counts as one."""
    last = first
    while last < len(reading) and not ruled[last] and not reading.looks[last].foreign:
        seen = reading.looks[last]
        lone = last > first and len(seen.core) == 1 and seen.upper
        starts = last > 0 and reading.looks[last - 1].ends
        if not (lone or (not seen.fixed and (seen.upper or starts))):
            break
        last += 1
        if reading.gaps[last - 1]:
            break
    return last


def _kept(reading: Reading, first: int, last: int) -> set[int]:
    if _beside_foreign(reading, first, last):
        return set(range(first, last))
    for start in range(first, last):
        words = reading.keys[start:last]
        if start > first and not _may_begin(reading, start):
            continue
        if _is_person(reading, start, words) or _is_place(reading, start, words):
            return set(range(start, last))
    return set()


def _stands_alone(reading: Reading, index: int) -> bool:
    """One of the card's given names without a form of address: «Minh với Thu», «em Tú»; not «Thu Đông»."""
    word, pairs = reading.keys[index], (reading.before(index), reading.after(index + 1))
    return not any(f"{one} {two}" in WORDS for one, two in ((pairs[0], word), (word, pairs[1])))


def _beside_foreign(reading: Reading, first: int, last: int) -> bool:
    """«Sun Group», «Power BI»: a word without Vietnamese letters next to a foreign one."""
    beside = (first > 0 and not reading.gaps[first - 1] and reading.looks[first - 1].foreign) or (
        last < len(reading) and not reading.gaps[last - 1] and reading.looks[last].foreign
    )
    return beside and all(word.isascii() for word in reading.keys[first:last])


def _is_person(reading: Reading, first: int, words: list[str]) -> bool:
    if f"{words[-1]} {reading.after(first + len(words))}" in WORDS:
        return False
    if addressed(reading, first):
        return likely(words)
    if not 2 <= len(words) <= LONGEST or words[0] not in FAMILY:
        return False
    if len(words) == 2 and words[0] not in CLEAR:
        return False
    return likely(words) and (bridged(words) or all(word in GIVEN | FAMILY or len(word) == 1 for word in words))


def _may_begin(reading: Reading, start: int) -> bool:
    """Within a run: after a form of address or a kind that has a capital, too, and makes no word with it."""
    if f"{reading.keys[start - 1]} {reading.keys[start]}" in WORDS:
        return False
    return _announced(reading, start) or addressed(reading, start)


def _announced(reading: Reading, first: int) -> bool:
    before = reading.before(first)
    return before in ANNOUNCING or (reading.before(first - 1), before) in _ANNOUNCING_PAIRS


def _is_place(reading: Reading, first: int, words: list[str]) -> bool:
    name = " ".join(words)
    if len(words) > LONGEST or any(f"{one} {two}" in WORDS for one, two in pairwise(words)):
        return False
    if _announced(reading, first):
        return words[0] not in _NOT_NAMES and f"{reading.before(first)} {words[0]}" not in WORDS
    districts, communes = gazetteer()
    return len(words) > 1 and name not in COMMON and (name in districts or name in communes)
