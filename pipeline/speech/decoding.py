"""From frame posteriors to the words of a region: beam search with language and context, then a second opinion.

The weights of the parts were chosen on short clips; docs/TRANSCRIPTION.md says what each is worth.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.records import EngineInfo, Word
from pipeline.settings import Settings
from pipeline.speech import ctc, language_model, lexicon, rescoring
from pipeline.speech.beam import BeamSearch, BeamSettings, Hypothesis
from pipeline.speech.bias import NO_BIAS, Bias
from pipeline.speech.confidence import calibrated
from pipeline.speech.context import ContextGraph
from pipeline.speech.engines import Region
from pipeline.vietnamese.spoken import one_spelling
from pipeline.weights import Models

if TYPE_CHECKING:
    from pipeline.speech.ctc import LogPosteriors, Token, Vocabulary
    from pipeline.speech.engines import Samples
    from pipeline.speech.rescoring import Rescorer

WORDS_WEIGHT = 0.35
OPINION_WEIGHT = 0.15
"""Of the logarithms of the word model and of Whisper's opinion, beside the acoustic one."""
OFFICE_SHARE = 0.5
"""Of the office's own model, where there is one, in the word model's place."""
OPINION_MARGIN = 2.5
MOST_READINGS = 4
"""Whisper is asked about at most so many hypotheses, all within this margin (natural log) of the best."""
CONTEXT_BONUS = 8.0
"""Natural log, for the first syllable of a phrase of the context, where there are few phrases."""
FEW_PHRASES = 150
CONTEXT_DECAY = 1.55
LEAST_BONUS = 3.0
"""With n phrases the bonus is less by CONTEXT_DECAY · ln(n / FEW_PHRASES): among many, one fits by chance."""


def identity(settings: Settings, models: Models) -> dict[str, str]:
    """The hashes of everything that takes part in decoding, for the engine's identity; cheap."""
    if settings.transcribe.search == "greedy":
        return {}
    found = {f"{lexicon.WEIGHTS}/{path}": sha256 for path, sha256 in models.hashes(lexicon.WEIGHTS).items()}
    office = models.folder / language_model.OFFICE_MODEL
    if office.is_file():
        found["office"] = language_model.identity(office)["sha256"]
    if settings.transcribe.rescore:
        info: EngineInfo = rescoring.describe(models)
        found |= info.weights
    return found


class Decoder:
    """Makes words of posteriors. Keeps the search of the last bias: a meeting's parts share it."""

    def __init__(self, vocabulary: Vocabulary, settings: Settings, models: Models) -> None:
        self._vocabulary = vocabulary
        self._greedy = settings.transcribe.search == "greedy"
        self._beam = BeamSettings(width=settings.transcribe.width)
        self._rescorer: Rescorer | None = None
        if self._greedy:
            return
        self._words = lexicon.load_lexicon(models)
        self._office = _office(models.folder / language_model.OFFICE_MODEL)
        if settings.transcribe.rescore:
            self._rescorer = rescoring.Rescorer(settings, models)
        self._bias, self._search = NO_BIAS, self._search_for(NO_BIAS)

    def __call__(self, log_posteriors: LogPosteriors, samples: Samples, region: Region, bias: Bias) -> tuple[Word, ...]:
        """The words of one region. samples: its audio; times are those of the audio that holds `region`."""
        tokens = ctc.greedy(log_posteriors) if self._greedy else self._best(log_posteriors, samples, bias)
        words = ctc.words(tokens, self._vocabulary, region)
        return tuple(word.model_copy(update={"confidence": round(calibrated(word.confidence), 4)}) for word in words)

    def _best(self, log_posteriors: LogPosteriors, samples: Samples, bias: Bias) -> list[Token]:
        if bias != self._bias:
            self._bias, self._search = bias, self._search_for(bias)
        found = self._search(log_posteriors)
        best = self._judged(samples, self._in_question(found))
        return ctc.align(log_posteriors, best.tokens)

    def _in_question(self, found: Sequence[Hypothesis]) -> list[Hypothesis]:
        """The best hypothesis and those near it. Whisper does not know the meeting's names: none is given up for it."""
        near = [each for each in found if each.total > found[0].total - OPINION_MARGIN][:MOST_READINGS]
        earned = [self._context.earned(map(one_spelling, self._text(each).split())) for each in near]
        return [each for each, bonus in zip(near, earned, strict=True) if bonus >= earned[0]]

    def _judged(self, samples: Samples, hypotheses: Sequence[Hypothesis]) -> Hypothesis:
        if self._rescorer is None or len(hypotheses) < 2:
            return hypotheses[0]
        opinions = self._rescorer(samples, [self._text(each) for each in hypotheses])
        judged = zip(hypotheses, opinions, strict=True)
        return max(judged, key=lambda each: each[0].total + OPINION_WEIGHT * each[1])[0]

    def _text(self, hypothesis: Hypothesis) -> str:
        return self._vocabulary.text(hypothesis.tokens)

    def _search_for(self, bias: Bias) -> BeamSearch:
        phrases = [phrase for phrase in bias.spoken if not self._words.common(phrase)]
        words = self._words.with_phrases(phrases) if phrases else self._words
        language = language_model.Mixture(self._office, words, OFFICE_SHARE) if self._office else words
        self._context = ContextGraph(phrases, context_bonus(len(phrases)))
        return BeamSearch(self._vocabulary, [(language, WORDS_WEIGHT)], self._context, self._beam)


def context_bonus(phrases: int) -> float:
    """What the first syllable of a phrase earns (natural log) when there are so many phrases."""
    if phrases <= FEW_PHRASES:
        return CONTEXT_BONUS
    return max(LEAST_BONUS, CONTEXT_BONUS - CONTEXT_DECAY * math.log(phrases / FEW_PHRASES))


def _office(path: Path) -> language_model.LanguageModel | None:
    return language_model.load(path) if path.is_file() else None
