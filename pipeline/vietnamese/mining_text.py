"""Typed lines as tokens, and how often two syllables stand beside each other. Pure functions."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.records import nfc
from pipeline.vietnamese.compounds import COMPOUNDS
from pipeline.vietnamese.sounds import spelling
from pipeline.vietnamese.text import fold

_TOKEN = re.compile(r"(?P<lead>[^\w]*)(?P<word>đ/c|[^\W_]+(?:['’][^\W\d_]+)?)")
_ENDS = re.compile(r"[.;:!?…\t•]|^\s*[-–+*]|[\"“«]")
_MARK = re.compile(r"[^\s]")
_SHORTENED = set("ts ths pgs gs bs ks đ/c tp".split())
TOGETHER = 0.8
"""Of the times that a syllable occurs, the share that makes it one word with the next."""
INNER = 0.75
COHESION = 0.5
"""Of the rarer of two neighbours' occurrences, the share that they have together."""


@dataclass(frozen=True)
class Token:
    """A word, the marks and spaces before it, its folded form."""

    text: str
    lead: str
    key: str
    start: int
    """Where its letters begin in the line."""
    begins: bool
    """A sentence or a list's item begins here, so that its capital says nothing."""

    @property
    def capital(self) -> bool:
        """Written as a name's syllable is: Kiết, A, H'Nhung; not UBND."""
        return self.text[0].isupper() and (len(self.text) == 1 or not self.text.isupper())

    @property
    def upper(self) -> bool:
        """Written in capitals only."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def after_mark(self) -> bool:
        """Whether a mark stands before it."""
        return bool(_MARK.search(self.lead))


def count_words(text: str) -> int:
    """How many tokens a text has."""
    return sum(1 for _ in _TOKEN.finditer(text))


@dataclass(frozen=True)
class Line:
    """A typed line. `shouted`: all in capitals."""

    text: str
    tokens: tuple[Token, ...]
    shouted: bool

    def before(self, index: int) -> str:
        """The folded word before this one, where no mark parts them (the full stop of «TS.» does not)."""
        if index == 0:
            return ""
        mark, before = self.tokens[index].lead.strip(), self.tokens[index - 1].key
        return before if not mark or (mark == "." and before in _SHORTENED) else ""


def read_lines(text: str) -> list[Line]:
    """The lines that hold words."""
    lines = []
    for line in nfc(text).splitlines():
        tokens = tuple(
            Token(
                match["word"],
                match["lead"],
                fold(match["word"]),
                match.start("word"),
                number == 0 or bool(_ENDS.search(match["lead"])),
            )
            for number, match in enumerate(_TOKEN.finditer(line))
        )
        if tokens:
            lines.append(Line(line, tokens, line.isupper()))
    return lines


class Bigrams:
    """Counts of syllables and of neighbours, whatever their case."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.one: Counter[str] = Counter()
        self.two: Counter[tuple[str, str]] = Counter()
        self._always: tuple[set[str], set[str]] | None = None
        self._capitals: defaultdict[str, list[tuple[Line, int]]] = defaultdict(list)
        for line in lines:
            self.one.update(token.key for token in line.tokens)
            self.two.update((first.key, second.key) for first, second in pairwise(line.tokens) if not second.after_mark)

            for number, token in enumerate(line.tokens):
                if token.capital and not line.shouted:
                    self._capitals[token.key].append((line, number))

    def goes_on(self, name: Sequence[str], following: str) -> bool:
        """Whether the stretch that begins with a capital and reads like `name` nearly always goes on like this."""
        size = len(name)
        counts: Counter[str] = Counter()
        for line, start in self._capitals[name[0]]:
            window = line.tokens[start : start + size + 1]
            if tuple(token.key for token in window[:size]) == tuple(name):
                ends = len(window) == size or window[size].after_mark
                counts["" if ends else window[size].key] += 1
        return counts[following] >= 2 and counts[following] >= TOGETHER * counts.total()

    def inner(self, first: str, last: str) -> bool:
        """Whether a stretch with these ends is mostly inside a longer one: «lệ tổn» in «tỷ lệ tổn thương»."""
        if self._always is None:
            pairs = self.two.items()
            self._always = (
                {second for (_, second), count in pairs if count >= INNER * self.one[second]},
                {one for (one, _), count in pairs if count >= INNER * self.one[one]},
            )
        return first in self._always[0] or last in self._always[1]

    def known(self, first: str, second: str) -> bool:
        """Whether two syllables make an everyday word."""
        return f"{spelling(first)} {spelling(second)}" in COMPOUNDS

    def together(self, first: str, second: str) -> bool:
        """Whether two syllables are mostly neighbours here."""
        pair = self.two[first, second]
        return pair >= 2 and pair >= COHESION * min(self.one[first], self.one[second])

    def splits_word(self, line: Line, end: int) -> bool:
        """Whether a stretch that ends before `end` ends inside a word: Phó Giám|đốc."""
        if end == 0 or end >= len(line.tokens) or line.tokens[end].after_mark or line.tokens[end].capital:
            return False
        first, second = line.tokens[end - 1].key, line.tokens[end].key
        if line.tokens[end - 1].upper or (second in LEVELS and not self.known(first, second)):
            return False
        pair = self.two[first, second]
        return self.known(first, second) or (pair >= 2 and pair >= TOGETHER * self.one[first])


LEVELS = set("tỉnh huyện quận xã phường ấp thôn".split())
"""Small after an agency's name, they say whose it is."""
LOOSE = LEVELS | set(
    """và của các những cho với trong ngoài trên dưới tại từ đến để là có được bị do bởi vì nên thì mà như về
    theo sau trước khi này đó kia ấy nào đã đang sẽ vẫn còn không chưa chỉ cũng rất quá hơn nhất mỗi mọi
    từng một hai ba bốn tư năm sáu bảy tám chín mười mươi trăm nghìn ngàn triệu tỷ phẩy ngày tháng quý
    giờ phút tuần đồng phần số lần thứ ra vào lên xuống qua lại cùng hoặc hay nếu đều cả nay mai hôm
    việc ông bà tôi chúng anh chị chí giao yêu cầu đề nghị báo cáo thời gian kết luận bắt đầu thúc khoản
    mục điểm điều so gồm bằng giữa đạt tăng giảm nhằm xin mời tỉnh""".split()
)
"""Neither begins nor ends a term; after an agency's name they are not a part of it."""
