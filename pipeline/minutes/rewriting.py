"""Whether a shorter wording of an item, as a language model returned it, says what the item says. Pure.

A model is trusted with nothing. Its wording is taken only where each sentence is one of the item's sentences with words
left out, and these words stand in a list (`dispensable.py`) or were said twice; nothing is added, moved or altered.
A whole sentence may be left out where it holds no figure, name, unit, date, negation, condition, position or decision.
Each sentence quotes the item's evidence verbatim, and all its words stand in its quotes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ValidationError

from pipeline.minutes.analysis import Analyser
from pipeline.minutes.dispensable import (
    BOUND,
    COMPOUNDS,
    FIRST,
    LONGEST,
    NEGATIONS,
    NUMBER_WORDS,
    PERSONAL,
    WEIGHTY,
    WITHIN,
)
from pipeline.minutes.tokens import TOKEN, folded
from pipeline.records import Grounded, Item, Opinion, Rewriting, nfc
from pipeline.vietnamese.text import tidy_spaces

Refusal = Literal["unreadable", "unquoted", "altered", "incomplete", "not-shorter"]
"""Why a wording is not taken: no JSON as asked; a quote or word that is not in the evidence; words added, moved,
altered or left out that may not be; a sentence left out that must stay; as long as before."""

_THOUGHT = re.compile(r".*</think>", re.DOTALL)
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)
_PAUSES = frozenset(",;:")
_WEIGHTY_CUES = ("proposal", "assign", "conclusion", "opinion", "vote-call", "passed", "rejected", "support", "urgency")


class _Sentence(BaseModel):
    text: str
    quotes: list[str]


class _Answer(BaseModel):
    sentences: list[_Sentence]


def answer_schema(item: Item) -> dict[str, Any]:
    """What a model is to return about an item, as JSON Schema: no more sentences than there are, its own quotes."""
    evidence = list(dict.fromkeys(one.quote for one in item.evidence))
    quotes = {"type": "array", "items": {"enum": evidence}, "minItems": 1, "maxItems": len(evidence)}
    sentence = _object({"text": {"type": "string"}, "quotes": quotes})
    return _object(
        {"sentences": {"type": "array", "items": sentence, "minItems": 1, "maxItems": len(sentences_of(item))}}
    )


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def sentences_of(item: Item) -> tuple[str, ...]:
    """The item's sentences, as they were extracted."""
    return (item.sentences if isinstance(item, Opinion) else ()) or (item.text,)


class Checker:
    """Checks wordings; the analyser knows the meeting's names and units."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser

    def can_be_shorter(self, item: Item) -> bool:
        """Whether any wording could be taken at all: else there is nothing to ask for."""
        said = sentences_of(item)
        if any("?" in one for one in said):
            return False
        loose = any(len(_ends(words, i)) > 1 for words in map(_Words.of, said) for i in range(len(words.words)))
        return loose or (len(said) > 1 and not all(map(self.weighty, said)))

    def weighty(self, sentence: str) -> bool:
        """Whether it may not be left out."""
        words = _Words.of(sentence).words
        if any(any(letter.isdigit() for letter in word) or word == "%" for word in words):
            return True
        if any(word[0].isupper() for word in words[1:]) or {folded(word) for word in words} & WEIGHTY:
            return True
        read = self._analyser.parse(sentence)
        return bool(read.doc.ents) or bool(read.kinds & set(_WEIGHTY_CUES))

    def check(self, item: Item, answer: str) -> tuple[Grounded, ...] | Refusal:
        """The model's sentences, ready to be printed, or why the item stays as it is."""
        told = _read(answer)
        if not told:
            return "unreadable"
        if not all(_quoted(one, item) for one in told):
            return "unquoted"
        said = sentences_of(item)
        at, long = 0, 0
        for old in said:
            if at < len(told) and _is_cut_from(_Words.of(told[at].text), _Words.of(old)):
                at += 1
            elif self.weighty(old):
                return "altered" if at < len(told) else "incomplete"
            long += len(_Words.of(old).words)
        if at < len(told):
            return "altered"
        return told if sum(len(_Words.of(one.text).words) for one in told) < long else "not-shorter"


def shortened(item: Item, sentences: tuple[Grounded, ...], model: str) -> Item:
    """The item with the shorter text; the sentences as they were extracted stay beside it."""
    texts = tuple(one.text for one in sentences)
    told = Rewriting(model=model, original=sentences_of(item), sentences=sentences)
    changed: dict[str, object] = {"text": ". ".join(texts), "rewriting": told}
    if isinstance(item, Opinion):
        changed["sentences"] = texts
    return item.model_copy(update=changed)


def _read(answer: str) -> tuple[Grounded, ...]:
    """The sentences of an answer; none where it is not what was asked for."""
    found = _OBJECT.search(_THOUGHT.sub("", answer))
    try:
        read = _Answer.model_validate_json(found.group() if found else "")
    except ValidationError:
        return ()
    told = tuple((_printed(one.text), tuple(nfc(quote).strip() for quote in one.quotes)) for one in read.sentences)
    if not all(text and quotes and all(quotes) for text, quotes in told):
        return ()
    return tuple(Grounded(text=text, quotes=quotes) for text, quotes in told)


def _printed(text: str) -> str:
    """As items are printed: capital first, no full stop."""
    text = tidy_spaces(nfc(text)).rstrip(". ")
    return text[:1].upper() + text[1:]


def _quoted(sentence: Grounded, item: Item) -> bool:
    """Whether the quotes stand in the evidence, word for word, and all of the sentence in the quotes."""
    evidence = [_Words.of(one.quote) for one in item.evidence]
    quotes = [_Words.of(quote) for quote in sentence.quotes]
    if not all(any(quote.stands_in(one) for one in evidence) for quote in quotes):
        return False
    own = Counter(map(folded, _Words.of(sentence.text).words))
    return not own - Counter(folded(word) for quote in quotes for word in quote.words)


@dataclass(frozen=True)
class _Words:
    """A sentence: marks[i] is what stands before words[i], the last one what stands at the end."""

    words: tuple[str, ...]
    marks: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> _Words:
        words: list[str] = []
        marks = [""]
        for token in TOKEN.findall(text):
            if token[0].isalnum() or token == "%":
                words.append(token)
                marks.append("")
            else:
                marks[-1] += token
        return cls(tuple(words), tuple(marks))

    def stands_in(self, other: _Words) -> bool:
        """Whether `other` holds these words with the marks between them, letter by letter."""
        size = len(self.words)
        return size > 0 and any(
            other.words[i : i + size] == self.words and other.marks[i + 1 : i + size] == self.marks[1:-1]
            for i in range(len(other.words) - size + 1)
        )

    def begins(self, i: int) -> bool:
        """Whether a clause begins with words[i]."""
        return i == 0 or bool(self.marks[i])


def _is_cut_from(new: _Words, old: _Words) -> bool:
    """Whether `new` is `old` with words left out that may be, and the marks where they were."""
    if not new.words:
        return False
    reached = {0}
    """How much of `old` may be spent when new.words[:j] are."""
    for j, word in enumerate(new.words):
        reached = {
            last + 1
            for first in reached
            for last in _ends(old, first)
            if last < len(old.words)
            and (word == old.words[last] or (j == 0 and word == old.words[last][:1].upper() + old.words[last][1:]))
            and _marks_agree(old.marks[first : last + 1], new.marks[j], leading=j == 0)
        }
    return any(
        len(old.words) in _ends(old, first) and (not new.marks[-1] or new.marks[-1] in "".join(old.marks[first:]))
        for first in reached
    )


def _marks_agree(old: Sequence[str], new: str, leading: bool) -> bool:
    """Whether `new` may stand where `old` stood; of several, words were left out between them."""
    if len(old) == 1:
        return old[0] == new
    if leading:
        return not new
    return new in old or new in _PAUSES if any(old) else not new or new in _PAUSES


def _ends(old: _Words, first: int) -> set[int]:
    """Where one may go on in `old`, at words[first], with nothing left out or only what may be."""
    found, unseen = {first}, [first]
    if first and folded(old.words[first - 1]) in NEGATIONS:
        return found
    while unseen:
        at = unseen.pop()
        new = {*_loose(old, at, first), *_repeated(old, at)} - found
        found |= new
        unseen += new
    return found


def _loose(old: _Words, at: int, first: int) -> Iterator[int]:
    """The ends of what may be left out from words[at] on, when words[first:at] are left out already."""
    keys = tuple(map(folded, old.words[max(0, at - 1) : at + LONGEST + 1]))
    keys = keys if at else ("", *keys)
    clause = old.begins(first) or old.begins(at)
    bound = bool(first) and folded(old.words[first - 1]) in BOUND
    for size in range(1, min(LONGEST, len(old.words) - at) + 1):
        end = at + size
        if (size > 1 and old.marks[end - 1]) or (end > 1 and old.words[end - 1][0].isupper()):
            return
        phrase = keys[1 : size + 1]
        if {keys[:2], keys[size : size + 2]} & COMPOUNDS:
            continue
        if phrase in WITHIN or (phrase in PERSONAL and not bound) or (phrase in FIRST and clause):
            yield end


def _repeated(old: _Words, at: int) -> Iterator[int]:
    """The ends of what is said again at once, in two words or more: not «từ từ», not counts."""
    for size in range(2, (len(old.words) - at) // 2 + 1):
        once = [folded(word) for word in old.words[at : at + size]]
        again = [folded(word) for word in old.words[at + size : at + 2 * size]]
        if once == again and not any(word in NUMBER_WORDS or any(map(str.isdigit, word)) for word in once):
            yield at + size
