"""What one correction of a misheard name teaches (docs/REVIEW.md).

`python -m benchmarks.lessons`: the names and mishearings of benchmarks.glossary, each heard in a sentence with small
letters and corrected there. Right: the whole name is proposed, with what was heard. With a folder of clips
(`python -m benchmarks.lessons CLIPS`) also what the engine's hearing of them teaches, corrected to their references.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.engines import hear
from benchmarks.glossary import EACH, PEOPLE, PLACES, communes, halves, person, position, said, variants
from benchmarks.speech_sets import read_clips
from pipeline.records import Correction, Origin, Place
from pipeline.reviewing.lessons import Lesson, lessons
from pipeline.settings import load_settings
from pipeline.speech.engines import engine_class
from pipeline.weights import Models


def main() -> None:
    """Print a line for each kind of mishearing, then what the clips teach."""
    chance = random.Random(5)
    people, _ = halves([person(chance) for _ in range(4 * EACH)])
    places, _ = halves(communes(chance))
    result: dict[str, Counter[str]] = {}
    for sentence, name in (*said(people, PEOPLE), *said(places, PLACES)):
        for kind, place, heard in variants(name.split()):
            tokens, syllables = sentence.split(), name.split()
            syllables[place] = heard
            first = position(tokens, name.split())
            before = " ".join([*tokens[:first], *syllables, *tokens[first + len(syllables) :]])
            found = taught([(before, sentence.replace(name, name.title()))])
            right = [(one.heard, one.written) for one in found] == [(" ".join(syllables), name.title())]
            result.setdefault(kind, Counter())["right" if right else "other" if found else "nothing"] += 1
    for kind, counts in result.items():
        shares = ", ".join(f"{name} {counts[name]}" for name in ("right", "nothing", "other"))
        print(f"{kind:10} {counts.total():4}: {shares}")
    for folder in map(Path, sys.argv[1:]):
        of_clips(folder)


def of_clips(folder: Path) -> None:
    """What the default engine, greedy, hears of the clips, and what its corrections teach."""
    settings = load_settings(None, ["transcribe.beam=1"])
    engine = engine_class("conformer")(settings, Models(Path("models")))
    clips = list(read_clips(folder))
    texts = [(hear(engine, [clip], settings), clip.text) for clip in clips]
    wrong = [pair for pair in texts if pair[0] != pair[1]]
    found = taught(wrong)
    print(f"{folder.name}: {len(clips)} clips, {len(wrong)} corrected, {len(found)} proposals")
    for one in found:
        print(f"  «{one.heard}» → {one.written}")


def taught(pairs: Iterable[tuple[str, str]]) -> list[Lesson]:
    """What corrections of these texts (before, after) teach together."""
    now = datetime.now(UTC)
    return lessons(
        Correction(
            place=Place(target="utterance", id=f"u{number:04d}"), before=before, after=after, who="x", when=now,
            origin=Origin(file="x"),
        )
        for number, (before, after) in enumerate(pairs)
    )  # fmt: skip


if __name__ == "__main__":
    main()
