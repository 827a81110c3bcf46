"""A text as the rules for numbers see it: folded words, and the marks around them. Pure data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.records import EditKind
from pipeline.vietnamese.rewrite import Rewrite
from pipeline.vietnamese.text import fold

_PARTS = re.compile(r"""^([(\[{«“"']*)(.*?)([.,;:?!…)\]}»”"']*)$""", re.DOTALL)
_ENDS_SENTENCE = re.compile(r"[.?!…:]")


@lru_cache(maxsize=1 << 16)
def _split(token: str) -> tuple[str, str, str, str]:
    """Marks before, the bare token, marks after, and the bare token folded."""
    match = _PARTS.match(token)
    if match is None:
        return "", token, "", fold(token)
    return match[1], match[2], match[3], fold(match[2])


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens with their folded words; all four have one entry per token."""

    cores: tuple[str, ...]
    words: tuple[str, ...]
    opens: tuple[str, ...]
    closes: tuple[str, ...]

    @classmethod
    def of(cls, tokens: Sequence[str]) -> Line:
        """Take the marks off each token and fold what is left."""
        parts = [_split(token) for token in tokens]
        return cls(
            tuple(part[1] for part in parts),
            tuple(part[3] for part in parts),
            tuple(part[0] for part in parts),
            tuple(part[2] for part in parts),
        )

    def __len__(self) -> int:
        return len(self.words)

    def cut(self, first: int, last: int) -> Line:
        """The stretch [first, last) as a line of its own."""
        part = slice(first, last)
        return Line(self.cores[part], self.words[part], self.opens[part], self.closes[part])

    def after(self, i: int) -> str:
        """The word at i when no mark parts it from the one before; otherwise ""."""
        if 0 < i < len(self.words) and not self.closes[i - 1] and not self.opens[i]:
            return self.words[i]
        return ""

    def soft(self, i: int) -> str:
        """The word at i when at most a comma parts it from the one before; otherwise ""."""
        if 0 < i < len(self.words) and self.closes[i - 1] in ("", ",") and not self.opens[i]:
            return self.words[i]
        return ""

    def before(self, i: int) -> str:
        """The word before i when no mark parts the two; otherwise ""."""
        if 0 < i < len(self.words) and not self.closes[i - 1] and not self.opens[i]:
            return self.words[i - 1]
        return ""

    def has(self, i: int, phrase: Sequence[str]) -> bool:
        """Whether the phrase stands at i, with no mark inside it."""
        if i < 0 or self.words[i : i + 1] != (phrase[0],):
            return False
        return all(self.after(i + k) == word for k, word in enumerate(phrase[1:], 1))

    def follows(self, i: int, phrase: Sequence[str]) -> bool:
        """Whether the phrase stands at i and no mark parts it from the word before."""
        return bool(self.after(i)) and self.has(i, phrase)

    def named(self, i: int) -> bool:
        """Whether the word at i has a capital that no sentence's start explains: a name, as a rule."""
        if not self.cores[i][:1].isupper():
            return False
        return i > 0 and not _ENDS_SENTENCE.search(self.closes[i - 1]) and not self.opens[i]

    def rewrite(self, first: int, last: int, text: str, kind: EditKind) -> Rewrite:
        """[first, last) written as `text`, between the marks of its edges."""
        return Rewrite(first, last, f"{self.opens[first]}{text}{self.closes[last - 1]}", kind)

    def spoken(self, first: int, last: int) -> str:
        """[first, last) as it stands, marks and all."""
        return " ".join(f"{self.opens[i]}{self.cores[i]}{self.closes[i]}" for i in range(first, last))
