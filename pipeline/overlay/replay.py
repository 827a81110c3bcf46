"""Reviewers' corrections played again over the engines' utterances, in the order in which they were made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.overlay.conflicts import Kind, conflict, unsettled
from pipeline.overlay.drafts import Draft, Token
from pipeline.overlay.merging import BREAK, Clash, Merged, merge, tokens_of
from pipeline.overlay.places import Spot, locate
from pipeline.overlay.voices import named_by_reviewers, voice_of
from pipeline.records import Conflict, Correction, Review, Utterance

PREVIOUS, ACCEPTED = "previous", "accepted"
"""What corrections of the fields join and heard say."""


@dataclass(frozen=True)
class Applied:
    """The corrected utterances, and what is to be settled. `accepted`: ids of those heard and found right."""

    utterances: tuple[Utterance, ...]
    conflicts: tuple[Conflict, ...] = ()
    accepted: frozenset[str] = frozenset()


def reviewed_utterances(base: Sequence[Utterance], review: Review) -> Applied:
    """Lay all corrections of utterances over the engines' text.

    A new utterance of a reviewer has the id of its correction and no words; the second half of a split one has the
    first one's id with .2 behind it. What the engines no longer hear where a correction was made stands there alone.
    """
    corrections = [one for one in review.active if one.place.target == "utterance"]
    if not corrections:
        return Applied(tuple(base))
    replay = _Replay(base, named_by_reviewers(review.corrections))
    for correction in corrections:
        replay.apply(correction)
    made = [utterance for draft in replay.drafts if (utterance := draft.utterance())]
    accepted = frozenset(draft.id for draft in replay.drafts if draft.accepted)
    return Applied(tuple(made), unsettled(replay.conflicts, review.active), accepted)


class _Replay:
    """The drafts of one meeting while corrections change them."""

    def __init__(self, base: Sequence[Utterance], named: dict[str, str]) -> None:
        self.drafts = [Draft.of(utterance) for utterance in base]
        self.conflicts: list[Conflict] = []
        self._base = base
        self._named = named
        self._authors: dict[str, str] = {}

    def apply(self, correction: Correction) -> None:
        """One correction, on what the earlier ones have made."""
        self._authors[correction.id] = correction.who
        field = correction.place.field
        before = correction.before if field in {"text", "heard"} else ""
        spot = locate(correction.place, before, self.drafts)
        if field == "text":
            self._text(correction, spot)
        elif field == "after":
            self._add(correction, spot.end if spot else self._when(correction), correction.after or "")
        elif spot is None:
            self._tell(correction, Clash(correction.before, correction.after or "", ""), "gone")
        elif field == "speaker":
            self._speaker(correction, self._cut_out(spot))
        elif field == "heard":
            for draft in self.drafts[spot.begin : spot.end]:
                draft.accepted = correction.after == ACCEPTED
        elif field == "join" and spot.begin > 0:
            self.drafts[spot.begin - 1].join(self.drafts.pop(spot.begin))

    def _text(self, correction: Correction, spot: Spot | None) -> None:
        before, after = tokens_of(correction.before), tokens_of(correction.after or "")
        if spot is None:
            if after:
                self._add(correction, self._when(correction), correction.after or "")
            self._tell(correction, Clash(correction.before, correction.after or "", ""), "gone")
            return
        there = spot.tokens(self.drafts)
        merged = merge(before, after, [token.text for token in there])
        if correction.after is None:
            merged = Merged((), (), merged.clashes)
        for clash in () if correction.settles else merged.clashes:
            authors = {token.by for token in there if token.by} if correction.before else set()
            other = next((self._authors[one] for one in authors if self._has(clash.theirs, one, there)), "")
            self._tell(correction, clash, "reviewer" if other else "base", other)
        self._replace(spot, there, merged, correction.id)

    @staticmethod
    def _has(said: str, author: str, tokens: Sequence[Token]) -> bool:
        """Whether a correction wrote any of the words of a clash, or took words away that the clash still has not."""
        written = {token.text for token in tokens if token.by == author}
        return bool(written.intersection(tokens_of(said)))

    def _replace(self, spot: Spot, there: Sequence[Token], merged: Merged, by: str) -> None:
        """Put merged tokens in a spot: each into the draft of the engine's word beside it."""
        owners = [n for n in range(spot.begin, spot.end) for _ in self.drafts[n].tokens]
        made: list[tuple[int, Token]] = []
        owner = owners[spot.first] if spot.first < len(owners) else spot.end - 1
        times = _times(merged, there, self.drafts[spot.begin].start)
        for text, source, (start, end) in zip(merged.tokens, merged.source, times, strict=True):
            if source is not None:
                owner = owners[spot.first + source]
                made.append((owner, there[source]))
            else:
                made.append((owner, Token(text, start, end, by=by)))
        offset = 0
        for number in range(spot.begin, spot.end):
            draft, size = self.drafts[number], len(self.drafts[number].tokens)
            first, last = max(0, spot.first - offset), max(0, min(size, spot.last - offset))
            kept = draft.tokens[:first], draft.tokens[max(first, last) :]
            new = [*kept[0], *(token for where, token in made if where == number), *kept[1]]
            if new != draft.tokens:
                draft.tokens, draft.changed = new, True
            offset += size
        self._break(spot.begin, spot.end)

    def _break(self, begin: int, end: int) -> None:
        """Split drafts at the line breaks in them."""
        for number in reversed(range(begin, end)):
            draft = self.drafts[number]
            while breaks := [n for n, token in enumerate(draft.tokens) if token.text == BREAK]:
                at = breaks[-1]
                if 0 < at < len(draft.tokens) - 1:
                    rest = draft.split(at + 1, self._part(draft.id))
                    self.drafts.insert(number + 1, rest)
                del draft.tokens[at]

    def _part(self, origin: str) -> str:
        """u0012.2, u0012.3, …: the first that is free."""
        taken = {draft.id for draft in self.drafts}
        stem, number = origin.partition(".")[0], 2
        while f"{stem}.{number}" in taken:
            number += 1
        return f"{stem}.{number}"

    def _cut_out(self, spot: Spot) -> range:
        """The drafts of a spot alone: those that reach over its edges are split there."""
        total = sum(len(draft.tokens) for draft in self.drafts[spot.begin : spot.end])
        begin, end = spot.begin, spot.end
        tail = total - spot.last
        if 0 < tail < len(self.drafts[end - 1].tokens):
            last = self.drafts[end - 1]
            self.drafts.insert(end, last.split(len(last.tokens) - tail, self._part(last.id)))
        if 0 < spot.first < len(self.drafts[begin].tokens):
            head = self.drafts[begin]
            self.drafts.insert(begin + 1, head.split(spot.first, self._part(head.id)))
            begin, end = begin + 1, end + 1
        return range(begin, end)

    def _speaker(self, correction: Correction, where: range) -> None:
        label = voice_of(correction.after or "", self._base, self._named)
        for number in where:
            draft = self.drafts[number]
            if draft.speaker != label:
                draft.speaker, draft.site = label, None

    def _add(self, correction: Correction, number: int, text: str) -> None:
        """A new utterance before draft `number`, by who spoke before it."""
        near = self.drafts[number - 1] if number else None
        at = near.end if near else 0
        start = at if correction.place.field == "after" else correction.place.start or at
        end = start if correction.place.field == "after" else correction.place.end or start
        tokens = [Token(each, start, end, by=correction.id) for each in tokens_of(text)]
        speaker = near.speaker if near else self.drafts[0].speaker if self.drafts else "S1"
        site = near.site if near else None
        self.drafts.insert(number, Draft(correction.id, speaker, site, start, end, [], changed=True, laid_out=tokens))
        self._break(number, number + 1)

    def _when(self, correction: Correction) -> int:
        """Before which draft something stands that was said at the correction's time."""
        start = correction.place.start or 0
        return sum(draft.start <= start for draft in self.drafts)

    def _tell(self, correction: Correction, clash: Clash, kind: Kind, other: str = "") -> None:
        self.conflicts.append(conflict(correction, clash, kind, other))


def _times(merged: Merged, there: Sequence[Token], begin: int) -> list[tuple[int, int]]:
    """[start, end) of each merged token; a reviewer's words share the time between the engine's beside them."""
    times: list[tuple[int, int]] = []
    at, n = begin, 0
    if there:
        at = there[0].start
    while n < len(merged.tokens):
        source = merged.source[n]
        if source is not None:
            times.append((there[source].start, there[source].end))
            at, n = there[source].end, n + 1
            continue
        stop = n
        while stop < len(merged.tokens) and merged.source[stop] is None:
            stop += 1
        following = merged.source[stop] if stop < len(merged.tokens) else None
        until = there[following].start if following is not None else there[-1].end if there else at
        width = max(0, until - at)
        times += [(at + width * k // (stop - n), at + width * (k + 1) // (stop - n)) for k in range(stop - n)]
        n = stop
    return times
