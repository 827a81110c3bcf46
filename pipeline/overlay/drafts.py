"""Utterances while reviewers' corrections are laid over them: their printed words, each with its time and origin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from pipeline.overlay.merging import text_of
from pipeline.records import Edit, Flag, Reading, Utterance, Word
from pipeline.vietnamese.printed import printed_words

_ON_HEARING: tuple[Flag, ...] = ("number", "unknown-name")
"""Flags that a reviewer's words take away; the others are about the sound."""


def is_added(utterance: str) -> bool:
    """Whether an id is that of an utterance which a reviewer added: it is the correction's."""
    return utterance.startswith("c")


@dataclass(frozen=True, slots=True)
class Token:
    """A printed word, [start, end) in ms; number `place` of utterance `base`, unless a reviewer wrote it."""

    text: str
    start: int
    end: int
    base: Utterance | None = None
    place: int = 0
    by: str | None = None
    """The correction that wrote it."""

    @property
    def middle(self) -> int:
        """ms"""
        return (self.start + self.end) // 2


@dataclass(frozen=True, eq=False, slots=True)
class _Same:
    """This very utterance: compared by identity, which costs nothing."""

    utterance: Utterance

    def __hash__(self) -> int:
        return id(self.utterance)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.utterance is self.utterance


@lru_cache(maxsize=8192)
def _tokens(base: _Same) -> tuple[Token, ...]:
    """The printed words of an engine's utterance; remembered, since the page plays all corrections at each save."""
    said = base.utterance
    return tuple(Token(one.text, one.start, one.end, said, n) for n, one in enumerate(printed_words(said)))


@dataclass
class Draft:
    """One utterance to be. `bases`: the engine's utterances that it is made of, in order; none for an added one."""

    id: str
    speaker: str
    site: str | None
    start: int
    end: int
    bases: list[Utterance]
    words: list[tuple[Utterance, int]] = field(default_factory=list)
    """The engine's words behind it: utterance, and which word of it."""
    changed: bool = False
    accepted: bool = False
    laid_out: list[Token] | None = None
    """The printed words, once somebody asked: most utterances of a meeting are corrected by nobody."""

    @classmethod
    def of(cls, utterance: Utterance) -> Draft:
        """A draft that says what the engine's utterance does."""
        words = [(utterance, n) for n in range(len(utterance.words))]
        return cls(utterance.id, utterance.speaker, utterance.site, utterance.start, utterance.end, [utterance], words)

    @property
    def tokens(self) -> list[Token]:
        """The printed words."""
        if self.laid_out is None:
            self.laid_out = list(_tokens(_Same(self.bases[0])))
        return self.laid_out

    @tokens.setter
    def tokens(self, tokens: list[Token]) -> None:
        self.laid_out = tokens

    @property
    def text(self) -> str:
        """What it says."""
        return text_of([token.text for token in self.tokens])

    def split(self, at: int, new_id: str) -> Draft:
        """Cut the tokens from `at` on off, as a draft of their own."""
        cut = self.tokens[at].start if at < len(self.tokens) else self.end
        cut = max(self.start, min(self.end, cut))
        later = [one for one in self.words if _word(one).start >= cut]
        rest = replace(self, id=new_id, start=cut, laid_out=self.tokens[at:], words=later, changed=True)
        self.tokens, self.end, self.changed = self.tokens[:at], cut, True
        self.words = self.words[: len(self.words) - len(later)]
        rest.bases, self.bases = _behind(rest), _behind(self)
        return rest

    def join(self, other: Draft) -> None:
        """Take the one behind it in."""
        self.tokens, self.words = self.tokens + other.tokens, self.words + other.words
        self.bases = list({id(base): base for base in [*self.bases, *other.bases]}.values())
        self.start, self.end, self.changed = min(self.start, other.start), max(self.end, other.end), True

    def utterance(self) -> Utterance | None:
        """As a record; None when nothing is left of it. One that nobody touched is the engine's own."""
        whole = self.bases[0] if len(self.bases) == 1 else None
        if whole and not (self.changed or self.accepted) and (self.speaker, self.site) == (whole.speaker, whole.site):
            return whole
        if not self.tokens:
            return None
        written = [token for token in self.tokens if token.by]
        words = [self._judged(_word(one), written) for one in self.words]
        return Utterance(
            id=self.id,
            start=self.start,
            end=max(self.start, self.end),
            speaker=self.speaker,
            site=self.site,
            raw_text=" ".join(word.text for word in words),
            text=self.text,
            words=tuple(words),
            confidence=_mean(words),
            flags=self._flags(bool(written)),
            edits=tuple(self._edits()),
            readings=self._readings(written),
        )

    def _judged(self, word: Word, written: Sequence[Token]) -> Word:
        """What a person heard or wrote is certain."""
        certain = self.accepted or any(_touches(token, word.start, word.end) for token in written)
        return word.model_copy(update={"confidence": 1.0}) if certain else word

    def _flags(self, written: bool) -> tuple[Flag, ...]:
        if self.accepted:
            return ()
        flags = dict.fromkeys(flag for base in self.bases for flag in base.flags)
        return tuple(flag for flag in flags if not (written and flag in _ON_HEARING))

    def _readings(self, written: Sequence[Token]) -> tuple[Reading, ...]:
        """The second engine's, where nobody has heard or written anything since."""
        if self.accepted:
            return ()
        own = [one for base in self.bases for one in base.readings if self.start <= one.start < self.end]
        return tuple(one for one in own if not any(_touches(token, one.start, one.end) for token in written))

    def _edits(self) -> Iterator[Edit]:
        """Those of the engine's edits whose words all still stand side by side, at their new places."""
        text_at = _starts(token.text for token in self.tokens)
        token_at = {(id(token.base), token.place): n for n, token in enumerate(self.tokens) if token.base}
        word_at = {(id(base), n): place for place, (base, n) in enumerate(self.words)}
        for base in self.bases:
            spans = [match.span() for match in re.finditer(r"\S+", base.text)]
            for edit in base.edits:
                covered = [n for n, (begin, end) in enumerate(spans) if begin < edit.end and edit.begin < end]
                tokens = [token_at.get((id(base), n)) for n in covered]
                words = [word_at.get((id(base), n)) for n in range(edit.first, edit.last)]
                if _in_row(tokens) and _in_row(words):
                    begin = text_at[tokens[0] or 0] + edit.begin - spans[covered[0]][0]
                    place = {"first": words[0], "last": (words[-1] or 0) + 1, "begin": begin}
                    yield edit.model_copy(update={**place, "end": begin + edit.end - edit.begin})


def _word(one: tuple[Utterance, int]) -> Word:
    return one[0].words[one[1]]


def _behind(draft: Draft) -> list[Utterance]:
    """The engine's utterances that still have a word or token in a draft."""
    has = {id(base) for base, _ in draft.words} | {id(token.base) for token in draft.tokens}
    return [base for base in draft.bases if id(base) in has]


def _touches(token: Token, start: int, end: int) -> bool:
    return token.start < end and start < token.end


def _mean(words: Sequence[Word]) -> float:
    """Of the words' confidences, by their letters, as attribution has it; a reviewer's own words are certain."""
    letters = sum(len(word.text) for word in words)
    return round(min(1.0, sum(word.confidence * len(word.text) for word in words) / letters), 4) if letters else 1.0


def _starts(texts: Iterable[str]) -> list[int]:
    """Where each of some texts begins when single spaces part them."""
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    return starts


def _in_row(places: Sequence[int | None]) -> bool:
    """Whether all are there, each right behind the one before."""
    known = [place for place in places if place is not None]
    return bool(places) and len(known) == len(places) and all(b == a + 1 for a, b in pairwise(known))
