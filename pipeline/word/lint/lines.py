"""The line under an element: a border, a drawn line, or, wrongly, typed signs."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.word.lint.story import Para, Story
from pipeline.word.lint.xml import Node, child, get

_TYPED = set("-–—_=. ")


@dataclass(frozen=True)
class Line:
    """A line of `length` twips (None: not known), or the paragraph of signs that stands for one."""

    length: int | None = None
    typed: Para | None = None


def rule_below(story: Story, para: Para) -> Line | None:
    """The line between a paragraph and the next one with text; a drawn line may be anchored in either, or above."""
    under = para.text.split("\n")[-1]
    if "\n" in para.text and _is_typed(under):
        return Line(typed=para)
    if _has(child(para.node, "pPr", "pBdr"), "bottom"):
        return Line(_length(para))
    if para.drawn:
        return Line(_longest(para.drawn))
    at = story.paras.index(para)
    return _below(story, para, at) or _anchored_above(story, para, at)


def _below(story: Story, para: Para, at: int) -> Line | None:
    for following in story.paras[at + 1 :]:
        if following.cell is not para.cell:
            return None
        own = child(following.node, "pPr", "pBdr")
        if _has(own, "top") or (not following.text and _has(own, "bottom")):
            return Line(_length(following))
        if following.drawn:
            return Line(_longest(following.drawn))
        if following.text:
            return Line(typed=following) if _is_typed(following.text) else None
    return None


def _is_typed(text: str) -> bool:
    return len(text) > 2 and set(text) <= _TYPED


def _anchored_above(story: Story, para: Para, at: int) -> Line | None:
    """A line that hangs from a paragraph before, of the same cell or, in the text, the one just above."""
    for above in reversed(story.paras[:at]):
        if above.cell is not para.cell or (para.cell is None and not above.text):
            return None
        if above.drawn:
            return Line(_longest(above.drawn))
    return None


def _has(borders: Node | None, side: str) -> bool:
    return get(child(borders, side), "val", "none") not in ("none", "nil")


def _length(para: Para) -> int:
    return para.width - para.look.left - para.look.right


def _longest(drawn: tuple[int, ...]) -> int | None:
    """A line whose length is written in a form that we do not read has none."""
    return max(drawn) or None
