"""Settling a conflict: a correction that says what the words in dispute are to be, laid over the one in dispute."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from difflib import SequenceMatcher

from pipeline.overlay.merging import text_of, tokens_of
from pipeline.records import Conflict, Correction, Origin
from pipeline.vietnamese.alignment import key


def settlement(  # noqa: PLR0913, PLR0917
    conflict: Conflict, correction: Correction, words: str, who: str, when: datetime, origin: Origin
) -> Correction | None:
    """`words`: what is to stand where conflict.wanted and conflict.other dispute; `correction`: the one of conflict.

    None: nothing is to stand there, and the correction is to be taken back. Origin.version should name the conflict:
    by it two settlements of one correction differ.
    """
    if conflict.kind == "gone" and not words:
        return None
    before = correction.after or ""
    after: str | None = before
    if words != conflict.wanted:
        after = _reworded(conflict, correction, words)
    elif correction.after is None:
        after = None
    place = correction.place
    if conflict.kind == "gone" and place.target == "utterance" and place.field == "text":
        # it stands alone now, under the correction's own id
        place = place.model_copy(update={"id": correction.id})
    return Correction(place=place, before=before, after=after, who=who, when=when, origin=origin, settles=conflict.id)


def stands(conflict: Conflict) -> bool:
    """Whether the reviewer's words are printed although nothing is left of what they were about."""
    place = conflict.place
    return conflict.kind != "gone" or (place.target in ("utterance", "item") and place.field == "text")


def disputed(conflict: Conflict, correction: Correction) -> tuple[int, int] | None:
    """Which tokens [begin, end) of the correction's new text the conflict is about; None: not to be told apart."""
    before, after = tokens_of(correction.before), tokens_of(correction.after or "")
    said, wanted = tokens_of(conflict.before), tokens_of(conflict.wanted)
    # a text printed in capitals is folded in the record's letters: there only the keys are equal
    texts = before, after, said, wanted
    return _found(*texts) or _found(*([key(token) for token in one] for one in texts))


def _reworded(conflict: Conflict, correction: Correction, words: str) -> str:
    after = tokens_of(correction.after or "")
    span = disputed(conflict, correction)
    if span is None:
        return words
    return text_of([*after[: span[0]], *tokens_of(words), *after[span[1] :]])


def _found(
    before: Sequence[str], after: Sequence[str], said: Sequence[str], wanted: Sequence[str]
) -> tuple[int, int] | None:
    """Where `said` of `before` became `wanted` of `after`."""
    if before == said:
        return (0, len(after)) if after == wanted else None
    places = _corresponding(before, after)
    for first in range(len(before) - len(said) + 1):
        if before[first : first + len(said)] != said:
            continue
        # an insertion stands between the places of its neighbours
        for begin in places[first]:
            for end in reversed(places[first + len(said)]):
                if begin <= end and after[begin:end] == wanted:
                    return begin, end
    return None


def _corresponding(before: Sequence[str], after: Sequence[str]) -> list[list[int]]:
    """For each boundary between tokens of `before` the boundaries of `after` that may be the same one."""
    places: list[list[int]] = [[] for _ in range(len(before) + 1)]
    for kind, first, last, begin, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            for n in range(last - first + 1):
                places[first + n].append(begin + n)
        else:
            places[first] += [begin, end] if first == last else [begin]
            places[last].append(end)
    return [sorted(set(each)) for each in places]
