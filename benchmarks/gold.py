"""How well the minutes are taken: `python -m benchmarks.gold [--held-back] [--errors] [--time 2500] [NAME…]`.

tests/gold/ holds scripted conferences, each a folder with a transcript, its card and gold.toml; tests/gold-held-back/
those that were written after the rules and measured once; --folder takes any other. Each goes through the stages
import … extract as an office's would.

What counts as found. Texts are compared as folded words, in their order: twice the longest common subsequence over the
sum of both lengths. A found item and a gold one are a pair when that is at least 0.6 and besides
    task        nothing more: owner, support and deadline are counted apart, over the pairs
    vote        the numbers for, against and other and the outcome are those of gold, an absent one absent; the
                subject is compared as text
    opinion, proposal   the speaker is the same; opinions are compared sentence by sentence
    report      the speaker is the same; the topic is compared
    conclusion  nothing more
Attendance pairs by kind and number, sites by name, a moment when the gold's words are in its quote. Each item pairs
once; the best pairs first. An owner is right when its folded words are those of gold, «đồng chí», «bên», «các» apart;
a deadline when day and rhythm are those of gold, and where gold has neither, when its words are alike to 0.6 or both
are absent.
A role is right when it is gold's, for each speaker of gold.
"""

from __future__ import annotations

import argparse
import tempfile
import time
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.minutes.analysis import Analyser
from pipeline.minutes.structure import Heard, minutes, on_the_record
from pipeline.recordings import find_meetings
from pipeline.records import Minutes, Speaker, Tally, Task, Utterance, Utterances, Vote
from pipeline.runner import Workspace, make_plan, run
from pipeline.settings import Settings
from pipeline.store import MeetingFolder
from pipeline.vietnamese.text import fold
from pipeline.weights import Models

ROOT = Path(__file__).resolve().parents[1]
GOLD, HELD_BACK = ROOT / "tests" / "gold", ROOT / "tests" / "gold-held-back"
ALIKE = 0.6
_MARKS = str.maketrans(dict.fromkeys(',.;:?!…«»“”"()', " "))
_LEFT = {"đồng", "chí", "bên", "các"}
Gold = dict[str, Any]


@dataclass
class Score:
    """Counts over conferences."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """Take one conference's counts in."""
        self.right, self.found, self.gold = self.right + right, self.found + found, self.gold + gold

    @property
    def precision(self) -> float:
        """Of what was found, how much is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what is to be found, how much was."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.found + self.gold
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True)
class Taken:
    """One conference: its minutes, its utterances, its gold, what its run warned of."""

    minutes: Minutes
    said: Utterances
    gold: Gold
    warnings: tuple[str, ...]


@dataclass
class Result:
    """Scores by item type, and what was missed or too much."""

    scores: dict[str, Score] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    taken: dict[str, Taken] = field(default_factory=dict)

    def score(self, kind: str) -> Score:
        """The kind's counts, to add to."""
        return self.scores.setdefault(kind, Score())


def words(text: str) -> list[str]:
    """Folded, without marks."""
    return fold(text.translate(_MARKS)).split()


def alike(one: str, other: str) -> float:
    """0..1: common words in their order."""
    a, b = words(one), words(other)
    lengths = [0] * (len(b) + 1)
    for word in a:
        before = 0
        for n, second in enumerate(b, 1):
            above = lengths[n]
            lengths[n] = before + 1 if word == second else max(above, lengths[n - 1])
            before = above
    return 2 * lengths[-1] / (len(a) + len(b)) if a or b else 1.0


def pairs(found: Sequence[Any], gold: Sequence[Gold], likeness: Callable[[Any, Gold], float]) -> list[tuple[int, int]]:
    """(number found, number in gold), the most alike first, each once."""
    rated = sorted(
        ((likeness(one, other), -m, -n) for m, one in enumerate(found) for n, other in enumerate(gold)), reverse=True
    )
    taken: list[tuple[int, int]] = []
    for value, m, n in rated:
        if value >= ALIKE and all(-m != a and -n != b for a, b in taken):
            taken.append((-m, -n))
    return taken


def measure(names: Sequence[str], folder: Path) -> Result:
    """Run the conferences of a folder and compare."""
    result = Result()
    with tempfile.TemporaryDirectory() as scratch:
        outputs = Path(scratch)
        candidates = [one for one in find_meetings(folder) if not names or one.name in names]
        place = Workspace(folder, outputs, Models(ROOT / "models"), Settings())
        outcomes = run(place, candidates, make_plan("extract", None, False), quiet)
        assert all(outcome.error is None for outcome in outcomes), outcomes
        for candidate in candidates:
            gold = tomllib.loads((folder / candidate.name / "gold.toml").read_text("utf-8"))
            meeting = MeetingFolder(outputs / candidate.name)
            warnings = next(tuple(outcome.warnings) for outcome in outcomes if outcome.name == candidate.name)
            found, said = meeting.read("minutes.json", Minutes), meeting.read("utterances.json", Utterances)
            result.taken[candidate.name] = Taken(found, said, gold, warnings)
            compare(candidate.name, found, gold, result)
    return result


def quiet(*_: object) -> Callable[..., None]:
    """Shows no progress."""
    return lambda *_: None


def compare(name: str, found: Minutes, gold: Gold, result: Result) -> None:
    """Add one conference's counts and errors."""
    who = {speaker.id: speaker.name or speaker.id for speaker in found.speakers}
    _items(name, "report", found.reports, gold, result, lambda a, b: _by(a, b, who) * alike(a.topic or "", b["topic"]))
    sentences = [(item, text) for item in found.opinions for text in item.sentences]
    _items(name, "opinion", sentences, gold, result, lambda a, b: _by(a[0], b, who) * alike(a[1], b["text"]))
    _items(name, "proposal", found.proposals, gold, result, lambda a, b: _by(a, b, who) * alike(a.text, b["text"]))
    _items(name, "vote", found.votes, gold, result, _vote)
    _items(name, "conclusion", found.conclusion, gold, result, lambda a, b: alike(a.text, b["text"]))
    _items(
        name, "attendance", found.attendance, gold, result, lambda a, b: a.kind == b["kind"] and a.count == b["count"]
    )
    _items(name, "site", found.sites, gold, result, lambda a, b: words(a.name) == words(b["name"]))
    matched = _items(name, "task", found.tasks, gold, result, lambda a, b: alike(a.text, b["text"]))
    _columns(name, [(found.tasks[m], gold["task"][n]) for m, n in matched], result)
    for person, role in gold["roles"].items():
        known = next((one for one in found.speakers if person in {one.id, one.name}), None)
        right = known is not None and known.role == role
        result.score("role").add(right, 1, 1)
        if not right:
            result.errors.append(f"{name}: role of {person}: {known and known.role}, not {role}")
    for which, quote in gold.get("moments", {}).items():
        moment = getattr(found, which)
        right = moment is not None and fold(quote) in fold(moment.evidence[0].quote)
        result.score("moment").add(right, 1, 1)
        if not right:
            result.errors.append(f"{name}: {which}: {moment and moment.evidence[0].quote}")


def _items(  # noqa: PLR0913, PLR0917
    name: str, kind: str, found: Sequence[Any], gold: Gold, result: Result, likeness: Callable[[Any, Gold], float]
) -> list[tuple[int, int]]:
    wanted = gold.get(kind, [])
    matched = pairs(found, wanted, likeness)
    result.score(kind).add(len(matched), len(found), len(wanted))
    for m, one in enumerate(found):
        if m not in {a for a, _ in matched}:
            left = {"evidence", "confidence", "sentences"}
            text = one[1] if isinstance(one, tuple) else one.model_dump_json(exclude=left, exclude_none=True)
            result.errors.append(f"{name}: {kind} too much: {text}")
    result.errors += [
        f"{name}: {kind} missed: {one}" for n, one in enumerate(wanted) if n not in {b for _, b in matched}
    ]
    return matched


def _by(item: Any, gold: Gold, who: dict[str, str]) -> bool:
    return gold["speaker"] in {item.speaker, who.get(item.speaker)}


def _vote(found: Vote, gold: Gold) -> float:
    sides = {"in_favour": found.in_favour, "against": found.against, "other": found.other}
    if any(_counted(tally) != gold.get(side) for side, tally in sides.items()) or found.outcome != gold.get("outcome"):
        return 0.0
    return alike(found.subject or "", gold.get("subject", ""))


def _counted(tally: Tally | None) -> str | None:
    if tally is None:
        return None
    if tally.percent is not None:
        return f"{tally.percent:g}%"
    return str(tally.count) if tally.count is not None else fold(tally.said)


def _columns(name: str, matched: Sequence[tuple[Task, Gold]], result: Result) -> None:
    """Owner, support, deadline over the tasks found."""
    for task, gold in matched:
        checks = {
            "owner": _unit(task.owner) == _unit(gold.get("owner")),
            "support": {_unit(one) for one in task.support} == {_unit(one) for one in gold.get("support", [])},
            "deadline": _same_deadline(task, gold),
        }
        for column, right in checks.items():
            result.score(column).add(right, 1, 1)
            if not right:
                got = f"{task.owner}, {task.support}, {task.deadline}, {task.due}"
                result.errors.append(f"{name}: {column} of «{task.text}»: {got} not {gold}")


def _unit(text: str | None) -> str:
    return " ".join(word for word in words(text or "") if word not in _LEFT)


def _same_deadline(task: Task, gold: Gold) -> bool:
    if "due" in gold or "recurring" in gold:
        return task.due == gold.get("due") and task.recurring == gold.get("recurring")
    if "deadline" not in gold:
        return task.deadline is None
    return task.due is None and task.deadline is not None and alike(task.deadline, gold["deadline"]) >= ALIKE


def timing(count: int) -> None:
    """Seconds for a meeting of `count` utterances: those of all gold, over and over."""
    said = [one for taken in measure([], GOLD).taken.values() for one in taken.said.utterances]
    long: list[Utterance] = []
    end = 0
    while len(long) < count:
        one = said[len(long) % len(said)]
        long.append(
            one.model_copy(update={"id": f"u{len(long):05d}", "start": end, "end": end + one.duration, "words": ()})
        )
        end += one.duration
    people = [Speaker(id=f"S{n}", speaking_ms=0, turns=1) for n in range(1, 8)]
    start = time.monotonic()
    analyser = Analyser()
    built = time.monotonic()
    spoken, told, passages = on_the_record(long, analyser)
    found = minutes(Heard("long", spoken, told, people), analyser, passages)
    print(f"{count} utterances, {sum(len(one.text.split()) for one in long)} words, {len(found.tasks)} tasks")
    print(f"rules read in {built - start:.1f} s, minutes in {time.monotonic() - built:.1f} s")


def main() -> None:
    """Print a table, or with --time how long it takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--held-back", action="store_true", help="those that the rules were not made with")
    parser.add_argument("--folder", type=Path, help="another folder of conferences")
    parser.add_argument("--errors", action="store_true", help="what was missed, what was too much")
    parser.add_argument("--time", type=int, metavar="UTTERANCES", help="how long a meeting of so many takes")
    options = parser.parse_args()
    if options.time:
        timing(options.time)
        return
    result = measure(options.names, options.folder or (HELD_BACK if options.held_back else GOLD))
    print(
        "| what | gold | found | right | precision | recall | F1 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    )
    for kind, score in result.scores.items():
        shares = f"{score.precision:.2f} | {score.recall:.2f} | {score.f1:.2f}"
        print(f"| {kind} | {score.gold} | {score.found} | {score.right} | {shares} |")
    if options.errors:
        print("\n".join(result.errors))


if __name__ == "__main__":
    main()
