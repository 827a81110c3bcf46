"""Utterances → everything the minutes hold. Pure: what stands here is what was said, with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pipeline.minutes.analysis import Analyser
from pipeline.minutes.chair import decided
from pipeline.minutes.course import agenda, attendance, reports, sites
from pipeline.minutes.following import Given, dated, followed, promised
from pipeline.minutes.moments import closing, opening
from pipeline.minutes.opinions import opinions, proposals
from pipeline.minutes.roles import find_roles
from pipeline.minutes.sentences import Sentence, sentences
from pipeline.minutes.tasks import TaskFinder
from pipeline.minutes.votes import votes
from pipeline.minutes.withdrawals import withdrawn
from pipeline.minutes.withheld import withheld
from pipeline.records import Minutes, Speaker, Utterance, Withheld


@dataclass(frozen=True)
class Heard:
    """What the minutes are made from: utterances on the record, their sentences, what is known of who spoke and when.

    `day`: the meeting's, for deadlines; `started_at`: its clock, where known; `timed`: whether the
    utterances' times are more than guesses.
    """

    name: str
    utterances: Sequence[Utterance]
    said: Sequence[Sentence]
    speakers: Sequence[Speaker]
    day: date | None = None
    started_at: datetime | None = None
    timed: bool = True


def on_the_record(
    utterances: Sequence[Utterance], analyser: Analyser
) -> tuple[tuple[Utterance, ...], tuple[Sentence, ...], tuple[Withheld, ...]]:
    """Utterances and sentences that documents may show, and the passages that they may not."""
    said = [*sentences(utterances, analyser)]
    passages = withheld(utterances, said)
    secret = {one for passage in passages for one in passage.utterances}
    return (
        tuple(utterance for utterance in utterances if utterance.id not in secret),
        tuple(one for one in said if not any(token.utterance.id in secret for token in one.covers)),
        passages,
    )


def minutes(heard: Heard, analyser: Analyser, passages: Sequence[Withheld] = ()) -> Minutes:
    """The whole structure; `passages` were left out of `heard`."""
    said = heard.said
    roles = find_roles(said, heard.speakers)
    speakers = {speaker.id: speaker for speaker in heard.speakers}
    reported = [*reports(said, roles)]
    back = withdrawn(said)
    taken = set(back) | {n for n in back.values() if n is not None}
    voted = [*votes(said, roles)]
    in_votes = {n for _, numbers in voted for n in numbers}
    finder = TaskFinder(analyser, heard.day)
    chosen = decided(said, roles, finder, in_votes, back)
    given = followed(said, roles.chair, finder, Given([*chosen.tasks], [*chosen.conclusion]))
    given = dated(said, roles.chair, finder, given)
    tasks = sorted(
        (*given.tasks, *promised(said, roles, finder, taken | in_votes)), key=lambda task: task.evidence[0].start
    )
    announced = {(item.speaker, item.text) for item, _ in reported}
    telling = {n for n, one in enumerate(said) if (one.speaker, one.text(*one.content)) in announced}
    asked = [*proposals(said, roles, taken | in_votes | telling, speakers)]
    left = taken | in_votes | telling | {n for _, n in asked}
    opened = opening(heard.utterances, heard.started_at, said, heard.day)
    return Minutes(
        meeting=heard.name,
        opening=opened,
        closing=closing(heard.utterances, opened, said, heard.day, timed=heard.timed),
        speakers=tuple(
            speaker.model_copy(update={"role": roles.of(speaker.id, [item.speaker or "" for item, _ in reported])})
            for speaker in heard.speakers
        ),
        agenda=tuple(agenda(said, roles)),
        reports=tuple(item for item, _ in reported),
        opinions=tuple(opinions(said, roles, left, {speech for _, speech in reported}, speakers)),
        votes=tuple(item for item, _ in voted),
        conclusion=tuple(given.conclusion),
        tasks=tuple(tasks),
        proposals=tuple(item for item, _ in asked),
        attendance=tuple(attendance(said, roles)),
        sites=tuple(sites(said)),
        withheld=tuple(passages),
        chair=roles.chair,
        secretary=roles.secretary,
    )
