"""Contextual biasing: phrases that are likely to be said, as a graph that a beam search walks syllable by syllable.

A trie with failure links (Aho and Corasick, CACM 1975). Each syllable that continues a phrase earns a bonus
at once, so that the beam does not lose the phrase before it is complete; where the phrase breaks off, what was
earned is given back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

LATER = 0.5
"""What a phrase's later syllables earn, of what the first one does: a long phrase needs less help than its length."""


@dataclass(eq=False, slots=True)
class Node:
    """A place in the graph: `depth` syllables from the root, the first `done` of them a whole phrase."""

    depth: int = 0
    done: int = 0
    following: dict[str, Node] = field(default_factory=dict)
    fallback: Node | None = None
    """The longest proper suffix that also begins a phrase; None at the root."""


class ContextGraph:
    """Phrases and what they earn; an empty graph earns nothing."""

    def __init__(self, phrases: Iterable[Sequence[str]], bonus: float) -> None:
        """phrases: syllables, each in one spelling; bonus: natural logarithm, for the first of them."""
        self.root = Node()
        self.bonus = bonus
        for phrase in phrases:
            self._add(phrase)
        self._link()

    def step(self, node: Node, syllable: str) -> tuple[float, Node]:
        """What the syllable earns, or gives back when it is negative, and the next node."""
        gained = 0.0
        here = node
        while syllable not in here.following:
            if here.fallback is None:
                return gained, here
            suffix = _after_phrase(here)
            gained += self._worth(here.done) - self._worth(here.depth) + self._worth(suffix.depth)
            here = suffix
        longer = here.following[syllable]
        return gained + self._worth(longer.depth) - self._worth(here.depth), longer

    def finish(self, node: Node) -> float:
        """What is given back where the text ends; zero or less."""
        return self._worth(node.done) - self._worth(node.depth)

    def earned(self, syllables: Iterable[str]) -> float:
        """What a whole text earns."""
        total, node = 0.0, self.root
        for syllable in syllables:
            earned, node = self.step(node, syllable)
            total += earned
        return total + self.finish(node)

    def _worth(self, syllables: int) -> float:
        """What so many syllables of a phrase earn together."""
        return self.bonus * (1 + LATER * (syllables - 1)) if syllables else 0.0

    def _add(self, phrase: Sequence[str]) -> None:
        node = self.root
        for depth, syllable in enumerate(phrase, start=1):
            node = node.following.setdefault(syllable, Node(depth))
        node.done = node.depth

    def _link(self) -> None:
        """Set `fallback` and `done` of all nodes, breadth first."""
        level = [(self.root, syllable, child) for syllable, child in self.root.following.items()]
        while level:
            for parent, syllable, node in level:
                node.done = max(node.done, parent.done)
                suffix = parent.fallback
                while suffix is not None and syllable not in suffix.following:
                    suffix = suffix.fallback
                node.fallback = suffix.following[syllable] if suffix else self.root
            level = [(node, syllable, child) for _, _, node in level for syllable, child in node.following.items()]


def _after_phrase(node: Node) -> Node:
    """The longest suffix that begins a phrase and holds none of the syllables of the phrase that is done."""
    room = node.depth - node.done
    suffix = node.fallback
    while suffix is not None and suffix.depth > room:
        suffix = suffix.fallback
    assert suffix is not None  # the root has no depth
    return suffix
