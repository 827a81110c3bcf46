"""Laws of reading an edited document: whatever was edited, no word is lost, none is invented, twice is the same."""

import re
from collections import Counter
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from word_edits import AN, BINH, Desk, shown
from word_kinds import original

from pipeline.records import Origin, nfc
from pipeline.word.edited.corrections import Understood, corrections_of
from pipeline.word.edited.reading import read_edited

AUTHORS = st.sampled_from([None, None, AN, BINH])
PLACES = st.integers(0, 10_000)
WORD = re.compile(r"\d{1,2}(?::\d{2}){2}|[^\W_]+")
NUMBER = re.compile(r"\d+(?::\d{2})*|[IVX]+")
Step = Callable[[Desk, int], None]
"""An edit; the number makes the words that it types unlike all others."""


def _at(desk: Desk, which: int) -> str:
    """A paragraph's text; one with something in it."""
    texts = [text for one in desk.paragraphs() if len(text := shown(one)) > 3]
    return texts[which % len(texts)]


def _part(text: str, where: int, length: int) -> str:
    begin = where % (len(text) - 2)
    return text[begin : begin + 1 + length % 30]


@st.composite
def replacing(draw: st.DrawFn) -> Step:
    which, where, length, by, keep = draw(PLACES), draw(PLACES), draw(PLACES), draw(AUTHORS), draw(st.booleans())
    typed = draw(st.sampled_from(["", "mới", "một hai", "Câu khác. Và"]))

    def step(desk: Desk, number: int) -> None:
        text = _at(desk, which)
        desk.replace(_part(text, where, length), f" {typed}{number} " if typed else "", by, within=text, keep=keep)

    return step


@st.composite
def inserting(draw: st.DrawFn) -> Step:
    which, where, by = draw(PLACES), draw(PLACES), draw(AUTHORS)

    def step(desk: Desk, number: int) -> None:
        text = _at(desk, which)
        desk.insert(text[: 1 + where % len(text)], f" thêm{number}", by, within=text)

    return step


@st.composite
def breaking(draw: st.DrawFn) -> Step:
    which, where, by = draw(PLACES), draw(PLACES), draw(AUTHORS)

    def step(desk: Desk, number: int) -> None:
        text = _at(desk, which)
        desk.split(text[: 1 + where % len(text)], by, within=text)

    return step


@st.composite
def adding(draw: st.DrawFn) -> Step:
    which, by = draw(PLACES), draw(AUTHORS)
    return lambda desk, number: void(desk.add_paragraph(_at(desk, which), f"Đoạn thêm{number} nữa.", by))


def void(_: object) -> None:
    """An edit gives nothing back."""


@st.composite
def removing(draw: st.DrawFn) -> Step:
    which, by = draw(PLACES), draw(AUTHORS)

    def step(desk: Desk, number: int) -> None:
        text = _at(desk, which)
        if by or len(desk.paragraph(text).getparent().findall("{*}p")) > 1:
            desk.delete_paragraph(text, by)

    return step


@st.composite
def moving(draw: st.DrawFn) -> Step:
    which, other, by, keep = draw(PLACES), draw(PLACES), draw(AUTHORS), draw(st.booleans())

    def step(desk: Desk, number: int) -> None:
        text, target = _at(desk, which), _at(desk, other)
        alone = len(desk.paragraph(text).getparent().findall("{*}p")) == 1
        if desk.paragraph(text) is not desk.paragraph(target) and not alone:
            desk.move_paragraph(text, target, by, bookmarks=keep)

    return step


some = settings(max_examples=40)
STEPS = st.lists(
    st.one_of(replacing(), inserting(), breaking(), adding(), removing(), moving()), min_size=1, max_size=6
)
DOCUMENTS = st.sampled_from(["spoken", "sections", "transcript"])


def words(*texts: str | None) -> Counter[str]:
    """Those of letters and digits; numbers alone may be those of lines and times."""
    return Counter(word for text in texts if text for word in WORD.findall(nfc(text)) if not NUMBER.fullmatch(word))


def cut(word: str, parts: Counter[str]) -> bool:
    """Whether a word is made of two of the parts, or of one and a number."""
    ends = [(word[:n], word[n:]) for n in range(1, len(word))]
    return any(all(one in parts or NUMBER.fullmatch(one) for one in both) for both in ends)


def understood(document: str, data: bytes) -> Understood:
    printed = original(document)[1]
    return corrections_of(read_edited(data, printed), printed, Origin(file=printed.document, version="1"))


def edited(document: str, steps: list[Step]) -> Desk:
    desk = Desk(original(document)[0])
    for number, step in enumerate(steps):
        step(desk, number)
    return desk


@some
@given(DOCUMENTS, STEPS)
def test_no_word_is_lost_and_none_invented(document: str, steps: list[Step]) -> None:
    desk = edited(document, steps)
    printed = original(document)[1]
    found = read_edited(desk.saved(), printed)
    there = words("\n".join(map(shown, desk.paragraphs())))
    told = words(
        # one without a line is not found: what stands in its place is told as loose
        *(passage.text for passage in found.passages.values() if passage.line is not None),
        *(one.text for one in found.additions),
        *(one.after for one in found.loose),
        *(
            heading.typed.text
            for heading in {id(one.typed): one for one in found.headings.values()}.values()
            if heading.typed
        ),
    )
    frame = words(*printed.between)
    lost, invented = (there - told) - frame, (told - there) - frame
    # where what stood between two texts was deleted, their words meet: «HViễn» is H of a name and Viễn of a unit
    assert not {word for word in lost if not cut(word, invented)}, lost
    met = {word for word in invented if any(word in one and cut(one, invented) for one in lost)}
    assert not set(invented) - met, invented


@some
@given(DOCUMENTS, STEPS)
def test_what_was_typed_comes_back(document: str, steps: list[Step]) -> None:
    desk = edited(document, steps)
    there = words("\n".join(map(shown, desk.paragraphs())))
    found = understood(document, desk.saved())
    told = words(*(one.after for one in found.corrections), *(one.after for one in found.unplaced))
    typed = {word for word in there if re.fullmatch(r"(?:mới|hai|Và|thêm)\d+", word)}
    assert typed <= set(told)


@some
@given(DOCUMENTS, STEPS)
def test_twice_is_the_same_and_word_s_habits_change_nothing(document: str, steps: list[Step]) -> None:
    desk = edited(document, steps)
    once = understood(document, desk.saved())
    assert understood(document, desk.saved()) == once
    desk.resave()
    assert understood(document, desk.saved()) == once


@given(DOCUMENTS)
def test_an_untouched_document_says_nothing(document: str) -> None:
    assert understood(document, original(document)[0]) == Understood((), (), ())
