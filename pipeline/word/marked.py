"""An utterance's text in pieces: words heard with low confidence highlighted, comments hung on what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby

from pipeline.records import Utterance
from pipeline.vietnamese.printed import printed_words
from pipeline.vietnamese.text import clean, fold
from pipeline.word.comments import Comments, Remark
from pipeline.word.pieces import CommentMark, Piece, Pieces

MARKS = " ,.;:?!…"


def marked(utterance: Utterance, comments: Comments, below: float = 0.0) -> Pieces:
    """The whole text. Words of a confidence under `below` are highlighted."""
    text = clean(utterance.text)
    remarks = comments.remarks(utterance)
    doubtful = any(word.confidence < below for word in utterance.words)
    if not remarks and not doubtful:
        return [Piece(text)]
    unsure = [word.confidence < below for word in printed_words(utterance)]
    return _hung(text, remarks, unsure, comments)


def quoted(text: str, utterances: Iterable[Utterance], comments: Comments) -> Pieces:
    """An item's text, with the comments of the utterances that it is from, on the words that it has from them."""
    text = clean(text)
    own = [_key(word) for word in text.split()]
    remarks = [each for utterance in utterances for each in _carried(comments.remarks(utterance), utterance, own)]
    remarks.sort(key=lambda remark: (remark.first, remark.last))
    apart = [one for n, one in enumerate(remarks) if n == 0 or one.first >= remarks[n - 1].last]
    return _hung(text, apart, [False] * len(own), comments)


def _carried(remarks: Sequence[Remark], utterance: Utterance, own: Sequence[str]) -> Iterator[Remark]:
    """Remarks on the words of an utterance as remarks on those of `own` that are the same."""
    if not remarks:
        return
    said = [_key(word.text) for word in printed_words(utterance)]
    place: dict[int, int] = {}
    for block in SequenceMatcher(None, said, own, autojunk=False).get_matching_blocks():
        place.update((block.a + n, block.b + n) for n in range(block.size))
    for remark in remarks:
        if here := [place[n] for n in range(remark.first, remark.last) if n in place]:
            yield replace(remark, first=here[0], last=here[-1] + 1)


def _key(word: str) -> str:
    return fold(word.strip(MARKS)) or word


def _hung(text: str, remarks: Sequence[Remark], unsure: Sequence[bool], comments: Comments) -> Pieces:
    """The text in pieces, with the remarks' comments."""
    tokens = [match.span() for match in re.finditer(r"\S+", text)]
    pieces: Pieces = []
    at = 0
    for remark in remarks:
        pieces += _plain(text, tokens, unsure, at, remark.first)
        pieces += _commented(remark, text, tokens, unsure, comments)
        at = remark.last
    pieces += _plain(text, tokens, unsure, at, len(tokens))
    return pieces


def after_tab(pieces: Pieces) -> Pieces:
    """The same, after a tab of its own: the highlight of a doubtful first word would cover it."""
    return [Piece("", tab=True), *pieces]


def _commented(
    remark: Remark, text: str, tokens: Sequence[tuple[int, int]], unsure: Sequence[bool], comments: Comments
) -> Iterator[Piece | CommentMark]:
    number = comments.tell(remark)
    yield CommentMark(number)
    inside = list(_plain(text, tokens, unsure, remark.first, remark.last))
    # marks and space after the words are not theirs
    after: list[Piece] = []
    while len(inside) > 1 and not inside[-1].text.strip(MARKS):
        after.insert(0, inside.pop())
    last = inside.pop()
    kept = last.text.rstrip(MARKS) or last.text
    yield from inside
    yield replace(last, text=kept)
    yield CommentMark(number, ends=True)
    if kept != last.text:
        yield replace(last, text=last.text[len(kept) :])
    yield from after


def _plain(
    text: str, tokens: Sequence[tuple[int, int]], unsure: Sequence[bool], first: int, last: int
) -> Iterator[Piece]:
    """Tokens [first, last) with the white space after each."""
    for doubtful, group in groupby(range(first, last), key=lambda i: unsure[i]):
        some = list(group)
        begin, end = tokens[some[0]][0], tokens[some[-1]][1]
        following = tokens[some[-1] + 1][0] if some[-1] + 1 < len(tokens) else len(text)
        yield Piece(text[begin:end], highlight=doubtful)
        if following > end:
            yield Piece(text[end:following])
