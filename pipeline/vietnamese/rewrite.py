"""What the rules of the written form hand to each other: tokens in, rewrites out. Pure data.

A text is a sequence of tokens, split at white space; marks stay on the token that they follow or precede
(«hai», «nghìn,»). Each rule looks at tokens and returns the stretches that it would write otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.records import EditKind


@dataclass(frozen=True)
class Rewrite:
    """tokens[first:last] are to be written as `written` (one token or several, with a space between them).

    `written` holds the marks of the stretch's first and last token, too.
    """

    first: int
    last: int
    written: str
    kind: EditKind
