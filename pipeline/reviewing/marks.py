"""Two texts as one line that shows what changed, word by word: [-gone-] {+new+}; on a terminal in colour, too."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

import typer

from pipeline.overlay.merging import BREAK, tokens_of

AROUND = 7
"""Words that are shown on either side of a change."""
_SPLIT = "⏎"
"""A line break, where a passage is split."""


def removed(text: str) -> str:
    """Words that went."""
    return typer.style(f"[-{text}-]", fg="red", strikethrough=True)


def inserted(text: str) -> str:
    """Words that came."""
    return typer.style(f"{{+{text}+}}", fg="green", bold=True)


def marked(before: str, after: str | None, around: int = AROUND) -> str:
    """The words that changed, and a few beside them. `after` None: all went."""
    old, new = tokens_of(before), tokens_of(after or "")
    if old == new:
        return _joined(_ends(old, 2 * around))
    parts: list[str] = []
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (kind, first, last, begin, end) in enumerate(codes):
        if kind == "equal":
            parts += _shortened(old[first:last], number > 0, number < len(codes) - 1, around)
            continue
        if first < last:
            parts.append(removed(_joined(_ends(old[first:last], 2 * around))))
        if begin < end:
            parts.append(inserted(_joined(new[begin:end])))
    return " ".join(parts)


def _shortened(tokens: Sequence[str], after_change: bool, before_change: bool, around: int) -> list[str]:
    """Unchanged words: those beside a change."""
    head = list(tokens[:around]) if after_change else []
    tail = list(tokens[-around:]) if before_change else []
    if len(head) + len(tail) >= len(tokens):
        return [_joined(tokens)]
    return [part for part in (_joined(head), "…", _joined(tail)) if part]


def _ends(tokens: Sequence[str], most: int) -> list[str]:
    """Of a long passage the beginning and the end."""
    if len(tokens) <= 2 * most:
        return list(tokens)
    return [*tokens[:most], "…", *tokens[-most:]]


def _joined(tokens: Sequence[str]) -> str:
    return " ".join(_SPLIT if token == BREAK else token for token in tokens)
