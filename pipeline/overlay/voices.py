"""Which voice a reviewer means: «S2@123000» is the voice that speaks at that moment (ms), whatever it is called now.

Labels are given anew at each diarization. A text without the sign is the name of somebody who has no voice of their
own in the recording: R1, R2, … in the order in which reviewers named them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.records import Correction, Utterance

_VOICE = re.compile(r"([SR]\d+)(?:@(\d+))?")


def voice_text(speaker: str, utterances: Sequence[Utterance]) -> str:
    """How a correction names a voice: its label, and the middle of its longest utterance."""
    own = [one for one in utterances if one.speaker == speaker]
    if not own:
        return speaker
    longest = max(own, key=lambda one: one.duration)
    return f"{speaker}@{(longest.start + longest.end) // 2}"


def is_added_voice(label: str) -> bool:
    """Whether it is R1, R2, …: of somebody whom only a reviewer knows to have spoken."""
    return label.startswith("R")


def named_by_reviewers(corrections: Sequence[Correction]) -> dict[str, str]:
    """Name → R1, R2, … of those whom reviewers named as speakers and who have no voice."""
    names = [
        one.after
        for one in corrections
        if one.place.target == "utterance" and one.place.field == "speaker" and one.after
        if not _VOICE.fullmatch(one.after)
    ]
    return {name: f"R{number}" for number, name in enumerate(dict.fromkeys(names), 1)}


def voice_of(text: str, utterances: Sequence[Utterance], named: dict[str, str]) -> str:
    """The label that a correction's text means now."""
    found = _VOICE.fullmatch(text)
    if found is None:
        return named[text]
    if found[2] is not None:
        at = int(found[2])
        here = [one for one in utterances if one.start <= at < one.end]
        if here and not any(one.speaker == found[1] for one in here):
            return here[0].speaker
    return found[1]
