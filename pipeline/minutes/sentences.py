"""Utterances → sentences: corrections followed, hesitations left out, every word with its place. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from pipeline.minutes.analysis import Analyser, Read
from pipeline.minutes.corrections import corrected
from pipeline.minutes.tokens import TOKEN, folded
from pipeline.minutes.verbs import CARDINALS, DOUBLED, HESITATIONS, KEPT_TAILS, ORDINALS, TAILS
from pipeline.records import Evidence, Utterance

_ENDS = frozenset(".?!…;")
LONG = 14
"""A clause that has no mark in this many words may be cut where a numbering or a task begins."""


_DECIDING = frozenset({("yêu", "cầu"), ("thống", "nhất"), ("quyết", "định"), ("giao", "cho"), ("ghi", "nhận")})
_STRESSING = frozenset({("nhấn", "mạnh"), ("lưu", "ý"), ("nhắc", "lại")})
LEAST_LEFT = 4
"""Words after «tôi nhấn mạnh là», or it stays."""


@dataclass(frozen=True)
class Token:
    """A word or mark: utterance.text[begin:end]."""

    text: str
    space: bool
    utterance: Utterance
    begin: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """What one speaker said up to a mark, as it is meant: after corrections."""

    speech: int
    """Number of the speech: what one speaker said before another one spoke."""
    tokens: tuple[Token, ...]
    """One for each token of read.doc."""
    read: Read
    covers: tuple[Token, ...]
    """With what was corrected: all of it is quoted."""

    @property
    def speaker(self) -> str:
        """The voice's id."""
        return self.tokens[0].utterance.speaker

    @property
    def utterance(self) -> Utterance:
        """Where it begins."""
        return self.tokens[0].utterance

    @property
    def start(self) -> int:
        """ms."""
        return _time(self.tokens[0].utterance, self.tokens[0].begin)

    @property
    def asks(self) -> bool:
        """Whether it is a question, by its mark."""
        return self.tokens[-1].text == "?"

    @cached_property
    def content(self) -> tuple[int, int]:
        """The tokens that are printed: without address, numbering and «tôi» before, marks and particles after."""
        return self.trimmed(_past_self(self.read.keys, self.read.start), len(self.tokens))

    def trimmed(self, first: int, last: int, *, task: bool = False) -> tuple[int, int]:
        """The span without marks at its edges, without particles at its end."""
        keys = self.read.keys
        tails = TAILS if task else TAILS - KEPT_TAILS
        while first < last and keys[first] in {",", ".", ":", ";", "-", "…", "?", "!", "thì", "là"}:
            first += 1
        while last > first and (keys[last - 1] in tails or not keys[last - 1][0].isalnum()):
            if keys[last - 1] in {"%", ")", "»", "”"}:
                break
            last -= 1
        return first, last

    def text(self, first: int, last: int, without: Sequence[tuple[int, int]] = ()) -> str:
        """tokens[first:last] as they are printed, capital first, without the spans `without`."""
        left = {n for begin, end in without for n in range(begin, end)}
        kept = [n for n in range(first, last) if n not in left]
        words: list[str] = []
        for n in kept:
            word = self.tokens[n].text
            if words and word in {",", ";", ":"}:
                if words[-1][-1:] not in ",;:":
                    words[-1] += word
            elif word in {",", ";", ":"}:
                continue
            elif words and (n - 1 in left or self.tokens[n - 1].space):
                words.append(word)
            elif words:
                words[-1] += word
            else:
                words.append(word)
        text = " ".join(words).strip(" ,;:-")
        return text[:1].upper() + text[1:]

    def evidence(self) -> tuple[Evidence, ...]:
        """Verbatim, one for each utterance that it stands in."""
        found = []
        for utterance, group in groupby(self.covers, key=lambda token: token.utterance):
            tokens = list(group)
            begin, end = min(t.begin for t in tokens), max(t.end for t in tokens)
            times = _time(utterance, begin), _time(utterance, end, last=True)
            quote = utterance.text[begin:end]
            found.append(Evidence(utterance=utterance.id, quote=quote, start=times[0], end=max(times)))
        return tuple(found)

    @property
    def confidence(self) -> float:
        """The least of its utterances'."""
        return min(token.utterance.confidence for token in self.tokens)


def _past_self(keys: Sequence[str], first: int) -> int:
    """After «tôi» of «tôi yêu cầu toàn tỉnh trực ban», and after «tôi nhấn mạnh là»: what is left is whole."""
    n = first + 1
    if keys[first : first + 1] not in (["tôi"], ["tui"], ["mình"]):
        return first
    while n < len(keys) and keys[n] in {"xin", "cũng", "phải"}:
        n += 1
    if tuple(keys[n : n + 2]) in _DECIDING:
        return n
    if tuple(keys[n : n + 2]) not in _STRESSING:
        return first
    n += 2
    while n < len(keys) and keys[n] in {"lại", "thêm", "là", "rằng", ",", ":"}:
        n += 1
    return n if len(keys) - n > LEAST_LEFT else first


def _time(utterance: Utterance, at: int, *, last: bool = False) -> int:
    """When text[at] is said: by the words' times, taking letters to be spread evenly over them. ms."""
    if not utterance.words or not utterance.text:
        return utterance.end if last else utterance.start
    place = at / len(utterance.text) * len(utterance.words)
    if last:
        return utterance.words[min(len(utterance.words), max(1, round(place))) - 1].end
    return utterance.words[min(len(utterance.words) - 1, int(place))].start


def sentences(utterances: Sequence[Utterance], analyser: Analyser) -> Iterator[Sentence]:
    """All sentences in order of time."""
    for number, (_, group) in enumerate(groupby(utterances, key=lambda utterance: utterance.speaker)):
        tokens = [token for utterance in group for token in _tokens(utterance)]
        words = [token.text for token in tokens]
        order, breaks = list(range(len(tokens))), set[int]()
        if cues := analyser.corrections(words):
            order, breaks = corrected(analyser.document(words, [token.space for token in tokens]), cues)
        for own in _cut(tokens, order, breaks):
            sentence = _sentence(number, tokens, own, analyser)
            if any(token.text[0].isalnum() for token in sentence.tokens):
                yield sentence


def _tokens(utterance: Utterance) -> Iterator[Token]:
    found = list(TOKEN.finditer(utterance.text))
    for match, after in zip(found, [*found[1:], None], strict=True):
        space = after is None or after.start() > match.end()
        yield Token(match.group(), space, utterance, match.start(), match.end())


def _hesitation(tokens: Sequence[Token], n: int) -> bool:
    """«ờ», and a word that is said again at once."""
    key = folded(tokens[n].text)
    return key in HESITATIONS or (key in DOUBLED and n + 1 < len(tokens) and folded(tokens[n + 1].text) == key)


def _cut(tokens: Sequence[Token], order: Sequence[int], breaks: Set[int]) -> Iterator[list[int]]:
    """At marks, where utterances begin, at numbering; where words were taken out, the sentence goes on."""
    own: list[int] = []
    expected = 1
    for place, n in enumerate(order):
        before = order[place - 1] if place else None
        number = _numbered(tokens, order, place)
        ends = before is not None and n == before + 1 and (
            tokens[before].text in _ENDS or tokens[n].utterance is not tokens[before].utterance
        )  # fmt: skip
        further = len(own) >= 3 and number == expected and number > 1
        if own and (ends or further or n in breaks or (len(own) > LONG and _gives(tokens, order, place))):
            yield own
            own = []
        if number and not own:
            expected = number + 1
        if not _hesitation(tokens, n):
            own.append(n)
    if own:
        yield own


def _sentence(number: int, tokens: Sequence[Token], own: Sequence[int], analyser: Analyser) -> Sentence:
    said = [tokens[n] for n in own]
    spaces = [
        token.space or (after != n + 1 and tokens[after].text[0].isalnum())
        for token, n, after in zip(said, own, [*own[1:], own[-1] + 1], strict=True)
    ]
    said = [Token(t.text, space, t.utterance, t.begin, t.end) for t, space in zip(said, spaces, strict=True)]
    read = analyser.read([token.text for token in said], spaces)
    covers = tokens[min(own) : max(own) + 1]
    return Sentence(number, tuple(said), read, tuple(covers))


def _numbered(tokens: Sequence[Token], kept: Sequence[int], place: int) -> int:
    """The number when «thứ hai (là)», «hai là» begins here; else 0. «thứ Hai tuần sau» is a day."""
    keys = [folded(tokens[n].text) for n in kept[place : place + 3]]
    if len(keys) == 3 and keys[0] == "thứ" and keys[1] in ORDINALS and keys[2] != "tuần":
        return 0 if tokens[kept[place + 1]].text[:1].isupper() else ORDINALS.index(keys[1]) + 1
    if len(keys) == 3 and keys[0] in CARDINALS and keys[1] == "là":
        return CARDINALS.index(keys[0]) + 1
    return 0


def _gives(tokens: Sequence[Token], kept: Sequence[int], place: int) -> bool:
    """«giao» begins a further task: not «đã giao», «được giao», «bàn giao», «giao ban»."""
    keys = [folded(tokens[n].text) for n in kept[place - 1 : place + 2]]
    return (
        len(keys) == 3
        and keys[1] == "giao"
        and keys[0]
        not in {"đã", "được", "bàn", "xin", "tôi", "là", "thì", "và", "không", "từng", "sẽ", "việc", "chuyển"}
        and keys[2] not in {"ban", "thông", "dịch", "lưu", "cho"}
    )
