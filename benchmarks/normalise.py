"""How long normalise takes, and whether a second pass changes anything: `python -m benchmarks.normalise [UTTERANCES]`.

The utterances are made by grammar (seeded): what people say at a provincial meeting, in the wordings of three
regions, with fillers, numbers, names, capitals that a decoder guessed wrong, words that were heard unsurely.
Prints seconds, utterances that a second pass changes, with the edits of the first and without (both must be 0).
Exit code 1 when there are any.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Iterator

from benchmarks.normalise_grammar import FAMILIES, GIVEN, MIDDLES, SENTENCES, SLOTS
from pipeline.card import AgendaItem, Card, Glossary, Person, Site
from pipeline.records import Term, Utterance, Word
from pipeline.settings import Settings
from pipeline.stages.normalise import people, terms, written_form
from pipeline.vietnamese.written_form import WrittenForm

COUNT = 10_000
TERMS = 500
EACH_MS = 8_000
_SLOT = re.compile(r"\{(\w+)\}")
_CONFUSED = {"l": "n", "n": "l", "s": "x", "x": "s", "tr": "ch", "ch": "tr", "d": "v", "v": "d"}


def main() -> None:
    """Make, write, write again; print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    given = list(utterances(count, seed=3))
    form = meeting_form(seed=3)
    begun, worked = time.monotonic(), time.process_time()
    first = [form.write(utterance.text, utterance.words) for utterance in given]
    seconds, cpu = time.monotonic() - begun, time.process_time() - worked
    words = sum(len(utterance.words) for utterance in given)
    edits = sum(len(written.edits) for written in first)
    print(f"{count} utterances, {words} words, {TERMS} terms: {seconds:.1f} s ({cpu:.1f} s of CPU); {edits} edits")
    changed = list(unstable(form, given))
    for kind, utterance, once, twice in changed[:20]:
        print(f"{kind}\n  {utterance.raw_text}\n  {once}\n  {twice}")
    for kind in ("with edits", "without edits"):
        print(f"changed by a second pass, {kind}: {sum(one == kind for one, *_ in changed)}")
    sys.exit(1 if changed else 0)


def unstable(form: WrittenForm, given: list[Utterance]) -> Iterator[tuple[str, Utterance, str, str]]:
    """Utterances that a second pass changes, with what the first and the second wrote."""
    for utterance in given:
        once = form.write(utterance.text, utterance.words)
        again = form.write(once.text, utterance.words, once.edits)
        if (again.text, again.edits) != (once.text, once.edits):
            yield "with edits", utterance, once.text, again.text
        heard = tuple(Word(start=0, end=0, text=token, confidence=1.0) for token in once.text.split())
        twice = form.write(once.text, heard)
        if twice.text != once.text:
            yield "without edits", utterance, once.text, twice.text


def utterances(count: int, seed: int) -> Iterator[Utterance]:
    """Invented utterances; the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        spoken = [word for _ in range(chance.randint(1, 3)) for word in _sentence(chance).split()]
        yield _utterance(number, spoken, chance)


def meeting_form(seed: int) -> WrittenForm:
    """The rules for a meeting with people, sites and a large glossary."""
    chance = random.Random(seed)
    names = list(dict.fromkeys(_name(chance) for _ in range(TERMS // 2)))
    places = [place.title() for place in SLOTS["commune"]]
    named = [f"Dự án {chance.choice(places)} {chance.choice(GIVEN).title()}" for _ in range(TERMS // 2 - 10)]
    own = [Term(written="UBND tỉnh"), Term(written="VNPT"), Term(written="VNeID", spoken=("vi nê ai đi",))]
    own += [Term(written=written) for written in ("chuyển đổi số", "Đề án 06", "HĐND", "IOC", "GPMB", *named)]
    card = Card(
        person=tuple(Person(name=name.title(), unit="Sở Tài chính") for name in names),
        agenda=(AgendaItem(text="Báo cáo kết quả", speaker=names[0].title()),),
        site=tuple(Site(name=f"điểm cầu {place}") for place in places[:10]),
        glossary=Glossary(terms=tuple(own)),
    )
    return written_form(people(card), terms(card, Settings()), Settings())


def _sentence(chance: random.Random) -> str:
    text = chance.choice(SENTENCES)
    while (slot := _SLOT.search(text)) is not None:
        name = slot[1]
        value = _name(chance) if name == "name" else chance.choice(SLOTS[name])
        text = text[: slot.start()] + value + text[slot.end() :]
    return text


def _name(chance: random.Random) -> str:
    return " ".join((chance.choice(FAMILIES), chance.choice(MIDDLES), chance.choice(GIVEN)))


def _utterance(number: int, spoken: list[str], chance: random.Random) -> Utterance:
    """Words with times and confidences, some misheard; a text with a decoder's capitals and marks."""
    words: list[Word] = []
    texts: list[str] = []
    start = number * EACH_MS
    for place, text in enumerate(spoken):
        confidence = chance.choice((0.95, 0.95, 0.95, 0.9, 0.85, 0.75, 0.6, 0.35))
        heard = _misheard(text, chance) if confidence < 0.7 else text
        at = start + place * EACH_MS // len(spoken)
        words.append(Word(start=at, end=at + EACH_MS // len(spoken), text=heard, confidence=confidence))
        shown = heard.capitalize() if chance.random() < 0.06 or not place else heard
        texts.append(shown + chance.choice(("",) * 14 + (",", ".")))
    raw = " ".join(word.text for word in words)
    return Utterance(
        id=f"u{number + 1:05d}",
        start=start,
        end=words[-1].end,
        speaker=f"S{number % 9 + 1}",
        raw_text=raw,
        text=" ".join(texts).rstrip(",.") + ".",
        words=tuple(words),
        confidence=0.85,
    )


def _misheard(word: str, chance: random.Random) -> str:
    onset = word[:2] if word[:2] in _CONFUSED else word[:1]
    return _CONFUSED[onset] + word[len(onset) :] if onset in _CONFUSED and chance.random() < 0.3 else word


if __name__ == "__main__":
    main()
