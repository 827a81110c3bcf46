"""Making items from sentences. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pipeline.minutes.sentences import Sentence
from pipeline.minutes.verbs import CARDINALS
from pipeline.records import Evidence

SURE = 0.9
"""Confidence of an item whose words were all clear: the rules are never certain."""


def facts(sentences: Iterable[Sentence], rule: str) -> dict[str, Any]:
    """What every item has: evidence, confidence, rule, speaker (who says the first sentence)."""
    own = list(sentences)
    evidence: dict[tuple[str, int, str], Evidence] = {}
    for sentence in own:
        for one in sentence.evidence():
            evidence.setdefault((one.utterance, one.start, one.quote), one)
    return {
        "evidence": tuple(evidence.values()),
        "confidence": round(SURE * min(sentence.confidence for sentence in own), 3),
        "speaker": own[0].speaker,
        "rule": rule,
    }


def number(word: str) -> int | None:
    """«12» or «mười»; None for what is no whole number."""
    if word.replace(".", "").isdecimal():
        return int(word.replace(".", ""))
    return CARDINALS.index(word) + 1 if word in CARDINALS else None
