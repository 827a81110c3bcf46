"""Written numbers beside nemo-text-processing's Vietnamese inverse text normalisation, on the same cases in one run.

    python -m benchmarks.numbers                              ours alone, and why the peer is missing
    python -m benchmarks.numbers --peer PEER/bin/python       both; PEER is a virtual environment made with
        python3.11 -m venv PEER && PEER/bin/pip install nemo-text-processing
    python -m benchmarks.numbers --peer … --opposite FOLDER   also the peer's own cases: FOLDER holds the files
        test_cases_*.txt («spoken~written») of tests/nemo_text_processing/vi/data_inverse_text_normalization

The peer brings pynini, transformers and pandas, which the pipeline does not need: it stays in an environment of its
own. Counted are the texts that come out as the case's author wrote them («form»), and those that hold the same numbers
in the same order («value»), whichever way they are typed; «wrong» are those that were changed into something else than
that, which is worse than to leave a number in words. A text that has to stay in words is right only if it does.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.vietnamese.figures import values, written

TABLES = Path(__file__).parents[1] / "tests" / "unit" / "number_cases"
_ROW = re.compile(r"(?P<spoken>[^→#]+?)(?: → (?P<written>[^#]+?))?(?: # .+)?")
_MARKS = re.compile(r"\s+(?=[.,;:?!)»])|(?<=[(«])\s+")

PEER = """
import json, logging, sys, time
logging.disable(logging.CRITICAL)
from nemo_text_processing.inverse_text_normalization.inverse_normalize import InverseNormalizer
normalizer = InverseNormalizer(lang="vi")
texts = json.load(sys.stdin)
normalizer.inverse_normalize(texts[0], verbose=False)
found, started = [], time.perf_counter()
for text in texts:
    try:
        found.append(normalizer.inverse_normalize(text, verbose=False))
    except Exception as error:
        found.append(f"{type(error).__name__}")
json.dump({"found": found, "seconds": time.perf_counter() - started}, sys.stdout)
"""


@dataclass(frozen=True)
class Case:
    """One text and what its author wants for it; `kind` is the table's name."""

    kind: str
    spoken: str
    expected: str


@dataclass(frozen=True)
class Outcome:
    """What one program made of all the cases, in order, and the time that it took."""

    found: list[str]
    seconds: float


def our_cases() -> list[Case]:
    """The case tables of the tests. Rows whose input holds digits are left out: the peer is not made for them."""
    cases = []
    for path in sorted(TABLES.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            row = _ROW.fullmatch(line)
            if row is not None and path.stem != "digits" and not re.search(r"\d", row["spoken"]):
                cases.append(Case(path.stem, row["spoken"], row["written"] or row["spoken"]))
    return cases


def their_cases(folder: Path) -> list[Case]:
    """The peer's own cases."""
    cases = []
    for path in sorted(folder.glob("test_cases_*.txt")):
        for line in path.read_text("utf-8").splitlines():
            spoken, mark, expected = line.partition("~")
            if mark:
                kind = path.stem.removeprefix("test_cases_")
                cases.append(Case(kind, " ".join(spoken.split()), _comma(expected.strip())))
    return cases


def run_ours(texts: Sequence[str]) -> Outcome:
    """This project's rules."""
    written(texts[0])
    started = time.perf_counter()
    found = [written(text) for text in texts]
    return Outcome(found, time.perf_counter() - started)


def run_peer(python: Path, texts: Sequence[str]) -> Outcome | str:
    """The peer in its own interpreter; or the reason why it did not run."""
    done = subprocess.run(
        [str(python), "-c", PEER], input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["no message"])[-1]
    answer = json.loads(done.stdout[done.stdout.index("{") :])
    return Outcome([_comma(text) for text in answer["found"]], answer["seconds"])


def _comma(text: str) -> str:
    """The peer's decimal points as commas, so that both mean the same; it writes no dots between thousands."""
    return re.sub(r"(?<=\d)\.(?=\d)", ",", text)


def same_form(found: str, expected: str) -> bool:
    """Whether the text is as wanted, apart from capitals and spaces at marks."""
    return _MARKS.sub("", found).casefold().split() == _MARKS.sub("", expected).casefold().split()


def judge(case: Case, found: str) -> tuple[bool, bool, bool]:
    """(form, value, wrong)."""
    form, value = right(case, found)
    return form, value, not value and not same_form(found, case.spoken)


def right(case: Case, found: str) -> tuple[bool, bool]:
    """(form, value)."""
    form = same_form(found, case.expected)
    if same_form(case.spoken, case.expected):
        return form, form
    # digits must have come out where digits are wanted: the words alone have the same value
    digits = bool(re.search(r"\d", found)) or not re.search(r"\d", case.expected)
    return form, form or (digits and values(found) == values(case.expected))


def compare(cases: list[Case], peer: Path | None, examples: int) -> None:
    """Print a Markdown table by kind, examples of either being better, and times."""
    texts = [case.spoken for case in cases]
    ours = run_ours(texts)
    theirs = "not asked for: see --peer" if peer is None else run_peer(peer, texts)
    rows: dict[str, list[int]] = defaultdict(lambda: [0] * 7)
    better: dict[str, list[str]] = {"ours": [], "peer": []}
    for k, case in enumerate(cases):
        mine = judge(case, ours.found[k])
        other = judge(case, theirs.found[k]) if isinstance(theirs, Outcome) else (False,) * 3
        for name in (case.kind, "all"):
            for column, count in enumerate((1, *mine, *other)):
                rows[name][column] += count
        if isinstance(theirs, Outcome) and mine[1] != other[1]:
            line = f"{case.spoken} → ours: {ours.found[k]} · peer: {theirs.found[k]} (wanted: {case.expected})"
            better["ours" if mine[1] else "peer"].append(line)
    print("| kind | cases | ours: form | value | wrong | peer: form | value | wrong |")
    print("| --- " * 8 + "|")
    rows["all"] = rows.pop("all")
    for name, (count, *counts) in rows.items():
        shown = counts if isinstance(theirs, Outcome) else [*counts[:3], "–", "–", "–"]
        print(f"| {name} | {count} | " + " | ".join(map(str, shown)) + " |")
    per_thousand = 1000 / len(texts)
    print(f"\nours: {ours.seconds * per_thousand:.3f} s per 1,000 texts")
    if isinstance(theirs, str):
        print(f"nemo-text-processing did not run: {theirs}")
        return
    print(
        f"peer: {theirs.seconds * per_thousand:.3f} s per 1,000 texts, {theirs.seconds / ours.seconds:.1f} times ours"
    )
    for name, lines in better.items():
        print(f"\nvalue right only by {name}: {len(lines)}")
        print("\n".join(f"- {line}" for line in lines[:: max(1, len(lines) // max(1, examples))][:examples]))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", type=Path, help="the Python of an environment with nemo-text-processing")
    parser.add_argument("--opposite", type=Path, help="a folder with the peer's own cases")
    parser.add_argument("--examples", type=int, default=12)
    options = parser.parse_args()
    print("## Our cases (written by the authors of the rules)\n")
    compare(our_cases(), options.peer, options.examples)
    if options.opposite:
        cases = their_cases(options.opposite)
        if not cases:
            sys.exit(f"{options.opposite}: no test_cases_*.txt there")
        print("\n## The peer's own cases\n")
        compare(cases, options.peer, options.examples)


if __name__ == "__main__":
    main()
