"""Three-way merge of words: what a reviewer changed is laid over what the text has become meanwhile.

The classic diff3 (Khanna, Kunal, Pierce: «A formal investigation of diff3», 2007), on words instead of lines,
with one side that wins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pipeline.vietnamese.alignment import key

BREAK = "\n"
"""A token of its own: the utterance is split there."""
_TOKENS = re.compile(r"\n|[^\s]+")


def tokens_of(text: str) -> list[str]:
    """Words with the marks that hang on them; a line break is a token."""
    return _TOKENS.findall(text)


def text_of(tokens: Sequence[str]) -> str:
    """Tokens as text: single spaces, none about a line break."""
    return " ".join(tokens).replace(f" {BREAK} ", BREAK).replace(f"{BREAK} ", BREAK).replace(f" {BREAK}", BREAK)


@dataclass(frozen=True)
class Clash:
    """Words that both sides changed, each to something else."""

    before: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class Merged:
    """The merged tokens. `source[i]` is the number of token i on the other side, None for one of the reviewer's."""

    tokens: tuple[str, ...]
    source: tuple[int | None, ...]
    clashes: tuple[Clash, ...]

    @property
    def text(self) -> str:
        """The merged text."""
        return text_of(self.tokens)


@dataclass(frozen=True)
class _Hunk:
    """ancestor[first:last] became side[begin:end]."""

    first: int
    last: int
    begin: int
    end: int


def merge(before: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Merged:
    """Lay the change `before` → `ours` over `theirs`; where `theirs` changed the same words, ours stand.

    That `theirs` differs from one of the others in case, marks or place of tone alone is no clash.
    """
    mine, other = _hunks(before, ours), _hunks(before, theirs)
    tokens: list[str] = []
    source: list[int | None] = []
    clashes: list[Clash] = []
    at = begin = 0  # in the ancestor, on their side
    for group in _groups(mine, other):
        first, last, own, their = group
        tokens += theirs[begin : begin + first - at]
        source += range(begin, begin + first - at)
        begin += first - at
        length = last - first + sum(hunk.end - hunk.begin - (hunk.last - hunk.first) for hunk in their)
        said = list(theirs[begin : begin + length])
        wanted = _applied(before, first, last, own, ours) if own else said
        tokens += wanted
        source += _sources(wanted, said, begin)
        if own and their and not _alike(said, wanted) and not _alike(said, before[first:last]):
            clashes.append(Clash(text_of(before[first:last]), text_of(wanted), text_of(said)))
        at, begin = last, begin + length
    tokens += theirs[begin:]
    source += range(begin, len(theirs))
    return Merged(tuple(tokens), tuple(source), tuple(clashes))


def _hunks(before: Sequence[str], after: Sequence[str]) -> list[_Hunk]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [_Hunk(*places) for kind, *places in matcher.get_opcodes() if kind != "equal"]


def _groups(mine: Sequence[_Hunk], other: Sequence[_Hunk]) -> list[tuple[int, int, list[_Hunk], list[_Hunk]]]:
    """Hunks of both sides that share words of the ancestor, together: (first, last, ours, theirs), in order."""
    groups: list[tuple[int, int, list[_Hunk], list[_Hunk]]] = []
    marked = sorted([(hunk, True) for hunk in mine] + [(hunk, False) for hunk in other], key=_place)
    for hunk, is_mine in marked:
        if groups and _meets(groups[-1], hunk):
            first, last, own, their = groups.pop()
        else:
            first, last, own, their = hunk.first, hunk.last, [], []
        (own if is_mine else their).append(hunk)
        groups.append((min(first, hunk.first), max(last, hunk.last), own, their))
    return groups


def _place(marked: tuple[_Hunk, bool]) -> tuple[int, int]:
    return marked[0].first, marked[0].last


def _meets(group: tuple[int, int, list[_Hunk], list[_Hunk]], hunk: _Hunk) -> bool:
    """Whether a hunk has words with a group; two insertions at one point do, neighbours do not."""
    first, last = group[0], group[1]
    return hunk.first < last or (first == last == hunk.first == hunk.last)


def _applied(before: Sequence[str], first: int, last: int, hunks: Sequence[_Hunk], after: Sequence[str]) -> list[str]:
    """before[first:last] with one side's changes."""
    tokens: list[str] = []
    at = first
    for hunk in hunks:
        tokens += [*before[at : hunk.first], *after[hunk.begin : hunk.end]]
        at = hunk.last
    return [*tokens, *before[at:last]]


def _sources(wanted: Sequence[str], said: Sequence[str], begin: int) -> list[int | None]:
    """For each wanted token the number of the same one on the other side."""
    found: list[int | None] = [None] * len(wanted)
    for block in SequenceMatcher(None, wanted, said, autojunk=False).get_matching_blocks():
        for n in range(block.size):
            found[block.a + n] = begin + block.b + n
    return found


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return [key(token) for token in one] == [key(token) for token in other]
