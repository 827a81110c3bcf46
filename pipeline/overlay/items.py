"""Ids of the minutes' items: kind, first utterance of the evidence, which of those: task.u0100.1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from pipeline.records import Item, Minutes

LISTS: dict[str, str] = {
    "agenda": "agenda",
    "report": "reports",
    "opinion": "opinions",
    "proposal": "proposals",
    "vote": "votes",
    "conclusion": "conclusion",
    "task": "tasks",
    "attendance": "attendance",
    "site": "sites",
}
"""Kind, as ids begin, → the list of minutes.json."""
ADDED = "review:"
"""How the evidence's utterance begins of an item that a reviewer added: the rest is the correction's id."""


def items_with_ids(minutes: Minutes, kind: str, removed: Collection[str] = ()) -> Iterator[tuple[str, Item]]:
    """The items of a kind, each with its id, in the order of minutes.json.

    `removed`: ids of those that are not in `minutes` any more; the others keep theirs.
    """
    seen: Counter[str] = Counter()
    for item in getattr(minutes, LISTS[kind]):
        first = item.evidence[0].utterance.removeprefix(ADDED)
        seen[first] += 1
        while f"{kind}.{first}.{seen[first]}" in removed:
            seen[first] += 1
        yield f"{kind}.{first}.{seen[first]}", item


def item_ids(minutes: Minutes) -> dict[str, list[str]]:
    """Kind → ids of its items, in the order of minutes.json."""
    return {kind: [one for one, _ in items_with_ids(minutes, kind)] for kind in LISTS}
