"""CTC prefix beam search with a language model and contextual biasing.

Prefix search: Hannun et al., arXiv 1408.2873. A prefix is the tokens so far with blanks and repeats taken out;
its probability sums over all ways to spell it in time. Language models and the context graph score whole
syllables: the last one of a prefix counts as whole until a token continues it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from pipeline.speech.context import ContextGraph, Node
from pipeline.speech.ctc import BLANK, WORD_SIGN, Vocabulary
from pipeline.speech.spelling import Speller
from pipeline.vietnamese.spoken import one_spelling

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pipeline.speech.ctc import LogPosteriors
    from pipeline.speech.language_model import LanguageModel

    Beams: TypeAlias = "dict[_Prefix, tuple[float, float]]"
    """Prefix → log probability of all ways to it that end in a blank, and in its last token."""

NEVER = -math.inf
NOTHING = (NEVER, NEVER)
HALF_SYLLABLE = 4.0
"""Natural log: what a prefix whose last syllable is no word is pruned for at most, since the syllable may yet go on."""
CERTAIN_BLANK = -1e-4
"""Where the blank's log posterior is above this, nothing else is tried."""


@dataclass(frozen=True)
class BeamSettings:
    """width: prefixes kept; floor: log posterior below which a token is not tried; context_floor: the same
    for tokens that would continue or begin a phrase of the context; tokens: most tokens tried at a frame."""

    width: int = 16
    floor: float = -9.0
    context_floor: float = -14.0
    tokens: int = 12


@dataclass(frozen=True)
class Hypothesis:
    """What the search found: token ids, log probability of the audio, and with language and context added."""

    tokens: tuple[int, ...]
    acoustic: float
    total: float


@dataclass(eq=False, slots=True)
class _Prefix:
    """A node in the tree of prefixes: tokens, and what language and context say of their syllables."""

    parent: _Prefix | None
    token: int
    syllable: str
    """The last one, which the next token may continue."""
    before: float
    before_states: tuple[Any, ...]
    """Score and states without the last syllable."""
    score: float
    states: tuple[Any, ...]
    """With it, as it stands."""
    hope: float
    """What it is worth, for pruning, while it may still become a longer syllable."""
    longer: dict[int, _Prefix] = field(default_factory=dict)

    @property
    def rank(self) -> float:
        """The score for pruning: half a syllable is an unknown word, but may yet become a known one."""
        return max(self.score, self.before + self.hope)

    def tokens(self) -> tuple[int, ...]:
        """From the first on."""
        found: list[int] = []
        prefix = self
        while prefix.parent is not None:
            found.append(prefix.token)
            prefix = prefix.parent
        return tuple(reversed(found))


class BeamSearch:
    """Searches the posteriors of one region at a time; models: language models with their weights."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        models: Sequence[tuple[LanguageModel, float]] = (),
        context: ContextGraph | None = None,
        settings: BeamSettings = BeamSettings(),
    ) -> None:
        import numpy as np

        self._vocabulary = vocabulary
        self._models = tuple(models)
        self._context = context or ContextGraph((), 0.0)
        self._settings = settings
        self._speller = Speller(vocabulary)
        self._spelt: dict[Node, dict[str, tuple[int, ...]]] = {}
        self._beginning = np.array(self._expected(self._context.root, ""), dtype=np.intp)

    def __call__(self, log_posteriors: LogPosteriors) -> list[Hypothesis]:
        """The best hypotheses, best first: at most `width`, at least one.

        log_posteriors: shape (num_frames, num_tokens).
        """
        states = (*(model.start() for model, _ in self._models), self._context.root)
        beams: Beams = {_Prefix(None, BLANK, "", 0.0, states, 0.0, states, 0.0): (0.0, NEVER)}
        for row in log_posteriors:
            blank = float(row[BLANK])
            if blank > CERTAIN_BLANK:
                beams = {prefix: (_either(*scores) + blank, NEVER) for prefix, scores in beams.items()}
            else:
                beams = self._frame(beams, row)
        found = [self._hypothesis(prefix, _either(*scores)) for prefix, scores in beams.items()]
        return sorted(found, key=lambda each: -each.total)

    def _frame(self, beams: Beams, row: NDArray[np.float32]) -> Beams:
        """One frame: every prefix stays, and grows by each token that is likely enough."""
        tried = self._likely(row)
        blank = float(row[BLANK])
        grown: dict[_Prefix, tuple[float, float]] = {}
        for prefix, (after_blank, after_token) in beams.items():
            either = _either(after_blank, after_token)
            stays = grown.get(prefix, NOTHING)
            again = tried.get(prefix.token, NEVER) if prefix.parent else NEVER
            grown[prefix] = _either(stays[0], either + blank), _either(stays[1], after_token + again)
            for token, score in self._with_context(prefix, tried, row):
                longer = prefix.longer.get(token) or self._longer(prefix, token)
                reached = grown.get(longer, NOTHING)
                # a token said twice needs a blank between
                begins = after_blank if token == prefix.token else either
                grown[longer] = reached[0], _either(reached[1], begins + score)
        if len(grown) <= self._settings.width:
            return grown
        best = sorted(grown.items(), key=lambda each: -_either(*each[1]) - each[0].rank)
        return dict(best[: self._settings.width])

    def _likely(self, row: NDArray[np.float32]) -> dict[int, float]:
        """Tokens above the floor, and beginnings of the context's phrases above theirs, with log posteriors."""
        import numpy as np

        settings = self._settings
        chosen = np.flatnonzero(row > settings.floor)
        if len(chosen) > settings.tokens:
            chosen = chosen[np.argpartition(row[chosen], -settings.tokens)[-settings.tokens :]]
        if len(self._beginning):
            scores = row[self._beginning]
            begins = self._beginning[
                scores > max(settings.context_floor, np.sort(scores)[-settings.tokens :][0] - 1e-6)
            ]
            chosen = np.union1d(chosen, begins)
        return {
            token: score
            for token, score in zip(chosen.tolist(), row[chosen].tolist(), strict=True)
            if token != BLANK and self._vocabulary.spoken(token)
        }

    def _with_context(
        self, prefix: _Prefix, tried: dict[int, float], row: NDArray[np.float32]
    ) -> Iterable[tuple[int, float]]:
        """The tokens to try after a prefix: the likely ones, and those that go on with a phrase of the context."""
        after, before = prefix.states[-1], prefix.before_states[-1]
        root = self._context.root
        expected = [*self._expected(before, prefix.syllable), *self._expected(root, prefix.syllable)]
        if after is not root:
            expected += self._expected(after, "")
        more = {
            token: float(row[token])
            for token in expected
            if token not in tried and row[token] > self._settings.context_floor
        }
        return (tried | more).items() if more else tried.items()

    def _expected(self, node: Node, begun: str) -> tuple[int, ...]:
        """Tokens that bring a syllable which follows this place in the context further; `begun`: its letters so far."""
        spelt = self._spelt.get(node)
        if spelt is None:
            spelt = self._spelt[node] = self._speller.steps(node.following)
        return spelt.get(begun, ())

    def _longer(self, prefix: _Prefix, token: int) -> _Prefix:
        """The prefix with one more token: a new syllable, or more of the last one."""
        text = self._vocabulary[token]
        if text.startswith(WORD_SIGN) or prefix.parent is None:
            syllable, before, states = text.removeprefix(WORD_SIGN), prefix.score, prefix.states
        else:
            syllable, before, states = prefix.syllable + text, prefix.before, prefix.before_states
        score, after = self._score(states, syllable)
        begun = self._expected(states[-1], syllable) or self._expected(self._context.root, syllable)
        hope = (self._context.bonus if begun and syllable else 0.0) - HALF_SYLLABLE
        longer = _Prefix(prefix, token, syllable, before, states, before + score, after, hope)
        prefix.longer[token] = longer
        return longer

    def _score(self, states: tuple[Any, ...], syllable: str) -> tuple[float, tuple[Any, ...]]:
        if not syllable:
            return 0.0, states
        total, after = 0.0, list[Any]()
        for (model, weight), state in zip(self._models, states, strict=False):
            score, following = model.score(state, syllable)
            total += weight * score
            after.append(following)
        earned, node = self._context.step(states[-1], one_spelling(syllable))
        return total + earned, (*after, node)

    def _hypothesis(self, prefix: _Prefix, acoustic: float) -> Hypothesis:
        total = acoustic + prefix.score + self._context.finish(prefix.states[-1])
        return Hypothesis(prefix.tokens(), acoustic, total)


def _either(one: float, other: float) -> float:
    """log(exp(one) + exp(other))"""
    if one < other:
        one, other = other, one
    return one if other == NEVER else one + math.log1p(math.exp(other - one))
