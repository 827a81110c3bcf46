"""What delegates said in substance, in their words; their proposals apart. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import groupby, pairwise

from pipeline.minutes.making import facts
from pipeline.minutes.roles import Roles
from pipeline.minutes.sentences import Sentence
from pipeline.minutes.tallies import marks
from pipeline.minutes.tasks import asks
from pipeline.records import Opinion, Proposal, Speaker

SHORTEST = 4
"""Words: «Cái kẹt là hết kệ.»"""
WHOLE_UP_TO = 5
"""A longer speech is cut down to the sentences that carry a position; sentences."""
LEAST_KEPT = 3
LONGEST_INTRODUCTION = 6
"""Words: «Em ở Chi cục Trồng trọt.»"""
_EMPTY = frozenset(
    {"courtesy", "procedure", "handover", "end-of-speech", "introduction", "opening", "closing", "off-record",
     "on-record", "withdrawal", "vote-result"}
)  # fmt: skip
_POSITION = frozenset({"opinion"})
_BACKWARD = (("cái", "đó"), ("cái", "này"), ("cái", "ni"), ("chuyện", "đó"), ("việc", "đó"))
"""Short sentences that begin so say nothing alone."""


LONGEST_ABOUT = 12
"""Words in which somebody only says that he speaks, asks back or answers."""
LONGEST_AFTER, LONGEST_ANSWER = 6, 10
"""Words after «tôi nói», beyond which it is said what; words of an answer without a fact."""
_BALLOTS = frozenset({"phát", "thu", "hợp"})
_FACTS = frozenset({"chưa", "thiếu", "hết", "hư", "hỏng", "mất"})
_SELF = frozenset({"tôi", "tui", "em", "con", "cháu", "tớ"})
_SPEAKS = frozenset({"nói", "hỏi", "kể"})
_FLOOR = frozenset(
    {
        ("xin", "nói"),
        ("để", "tui"),
        ("để", "tôi"),
        ("cho", "tôi"),
        ("cho", "tui"),
        ("nói", "chậm"),
        ("nói", "đúng"),
        ("nói", "vậy"),
    }
)
_ANSWERS = ("dạ", "vâng", "ừ", "ờ", "không ", "có ", "thì ", "được", "trời ơi", "khoan")
"""How an answer to somebody begins."""


def proposals(
    said: Sequence[Sentence], roles: Roles, left: Set[int], speakers: dict[str, Speaker]
) -> Iterator[tuple[Proposal, int]]:
    """What is asked for by who does not conduct the meeting, each with its sentence's number in `said`."""
    for n, sentence in enumerate(said):
        cues = sentence.read.of("proposal")
        if not cues or n in left or roles.leads(sentence.speaker):
            continue
        if sentence.read.kinds & {"procedure", "handover", "withdrawal"} or sentence.asks:
            continue
        named = [entity for entity in sentence.read.entities("UNIT", "PERSON") if entity.start <= cues[0].last + 1]
        to = [entity for entity in named if entity.end > cues[0].last - 1 and entity.start >= cues[0].first]
        item = Proposal(
            text=sentence.text(*sentence.content),
            addressee=to[0].text if to else None,
            site=_site(sentence, speakers),
            **facts([sentence], cues[0].rule),
        )
        yield item, n


def opinions(
    said: Sequence[Sentence], roles: Roles, left: Set[int], reporting: Set[int], speakers: dict[str, Speaker]
) -> Iterator[Opinion]:
    """One for each speech; `left`: sentences that are something else, `reporting`: speeches that are reports."""
    numbered = [(n, sentence) for n, sentence in enumerate(said) if not roles.leads(sentence.speaker)]
    for speech, group in groupby(numbered, key=lambda one: one[1].speech):
        whole = [*group]
        own = [sentence for n, sentence in whole if n not in left and has_substance(sentence)]
        own = [sentence for sentence in own if not _about_speaking(sentence)]
        said_more = sum(len(sentence.tokens) > SHORTEST for _, sentence in whole)
        if said_more == 1 and own and _interjected(own[0]):
            own = []
        if speech in reporting:
            own = [sentence for sentence in own if _states(sentence)]
        elif len(own) > WHOLE_UP_TO:
            own = _weightiest(own)
        if own:
            sentences = tuple(sentence.text(*sentence.content) for sentence in own)
            rule = next((cue.rule for sentence in own for cue in sentence.read.of("opinion")), "opinion-substance")
            yield Opinion(
                text=". ".join(sentences), sentences=sentences, site=_site(own[0], speakers), **facts(own, rule)
            )


def has_substance(sentence: Sentence) -> bool:
    """Whether it says something, and is no greeting, procedure or question to the floor."""
    first, last = sentence.content
    keys = sentence.read.keys[first:last]
    if len(keys) < SHORTEST or (len(keys) < 2 * SHORTEST and tuple(keys[:2]) in _BACKWARD):
        return False
    if any(mark.side == "ballots" and sentence.read.keys[mark.first] in _BALLOTS for mark in marks(0, sentence)):
        return False  # «phát ra 71, thu vào 70»
    empty = sentence.read.kinds & _EMPTY
    if empty <= {"introduction", "courtesy"} and empty:
        return bool(sentence.read.kinds & _POSITION) and len(keys) > LONGEST_INTRODUCTION
    return not empty


def _about_speaking(sentence: Sentence) -> bool:
    """«Tui nói vậy thôi», «em người Huồi Cọ, em nói thật», «tôi, trưởng khu phố 7»: who speaks and how, not what."""
    keys = sentence.read.keys[slice(*sentence.content)]
    if not keys or len(keys) > LONGEST_ABOUT or sentence.read.kinds & _POSITION:
        return False
    pairs = {*pairwise(keys)}
    after = next((n for n, key in enumerate(reversed(keys)) if key in _SPEAKS), 0)
    speaks = any(one in _SELF and other in _SPEAKS for one, other in pairs) or bool(_FLOOR & pairs)
    return (speaks and after <= LONGEST_AFTER) or (keys[0] in _SELF and (keys[1] in _SELF | {","} or _named(sentence)))


def _named(sentence: Sentence) -> bool:
    """«tui Ba Sĩ ở ấp Thạnh»: the speaker's own name right after «tôi»."""
    first = sentence.content[0]
    return any(first < entity.start <= first + 2 for entity in sentence.read.entities("PERSON"))


def _interjected(sentence: Sentence) -> bool:
    """A speech of one short sentence without a position: a question back, an answer, a joke."""
    keys = sentence.read.keys[slice(*sentence.content)]
    if sentence.read.kinds & _POSITION:
        return False
    answers = sentence.utterance.text.lower().startswith(_ANSWERS)
    fact = any(key[0].isdigit() or key in _FACTS for key in keys)
    longest = LONGEST_ABOUT if asks(sentence) else LONGEST_ANSWER if answers and not fact else SHORTEST + 1
    return len(keys) <= longest


def _states(sentence: Sentence) -> bool:
    return any(cue.rule in {"opinion-said", "opinion-agreement"} for cue in sentence.read.of("opinion"))


def _weightiest(own: Sequence[Sentence]) -> list[Sentence]:
    """Those that carry a position; where these are few, the first ones besides."""
    kept = {n for n, sentence in enumerate(own) if sentence.read.kinds & _POSITION}
    for n in range(len(own)):
        if len(kept) >= LEAST_KEPT:
            break
        kept.add(n)
    return [own[n] for n in sorted(kept)]


def _site(sentence: Sentence, speakers: dict[str, Speaker]) -> str | None:
    speaker = speakers.get(sentence.speaker)
    return sentence.utterance.site or (speaker.site if speaker else None)
