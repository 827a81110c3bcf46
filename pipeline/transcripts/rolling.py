"""Roll-up captions: each cue shows the line before it once more. Live captions are often kept like that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.transcripts.content import Passage

FOLLOWS_MS = 500
"""Only what follows at once can be the line before, still on the screen."""
LONGEST = 60
"""Words that are compared."""
SURE = 3
"""So many common words are a repetition; fewer only when a whole cue is repeated."""
SHARE = 0.3
"""A file is rolling when this share of its cues repeats the one before."""


def unrolled(passages: Sequence[Passage]) -> tuple[list[Passage], bool]:
    """The passages, each without what the one before said; and whether the file is rolling at all.

    In a file that is not, a sentence said twice is said twice.
    """
    words = [passage.text.split() for passage in passages]
    repeated = [0] * len(passages)
    for number in range(1, len(passages)):
        if _follows(passages[number - 1], passages[number]):
            repeated[number] = _common(words[number - 1], words[number])
    count = sum(1 for common in repeated if common)
    if count < 2 or count < SHARE * (len(passages) - 1):
        return list(passages), False
    fresh = [
        replace(passage, text=" ".join(said[common:])) if common else passage
        for passage, said, common in zip(passages, words, repeated, strict=True)
    ]
    return [passage for passage in fresh if passage.text], True


def _follows(before: Passage, after: Passage) -> bool:
    if before.speaker != after.speaker or before.end is None or after.start is None:
        return False
    return after.start - before.end <= FOLLOWS_MS


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    """How many words end one cue and begin the next."""
    for count in range(min(len(before), len(after), LONGEST), 0, -1):
        whole = count in (len(before), len(after))
        if (count >= SURE or whole) and list(before[-count:]) == list(after[:count]):
            return count
    return 0
