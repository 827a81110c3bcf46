"""Contextual biasing as it is measured in the literature: rare words of the references as the list, with distractors.

    python -m benchmarks.biasing CLIPS

After Le et al., «Contextualized streaming end-to-end speech recognition», Interspeech 2021: the list is the words of
the references that are not among the most common ones (here: the word model's first 5,000), with 0, 100 and 1,000
other rare words beside them. Errors are counted on syllables of listed words, on the others, and as false
insertions: a listed word heard where another was said. A word has one to four syllables, cut by the word model.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.heard import beside, plain_words
from benchmarks.speech_sets import Clip, read_clips
from pipeline.progress import silent
from pipeline.records import SAMPLE_RATE
from pipeline.settings import Settings, load_settings
from pipeline.speech.activity import SileroDetector, find_regions
from pipeline.speech.bias import Bias
from pipeline.speech.conformer import ConformerEngine
from pipeline.speech.engines import segments_of
from pipeline.speech.lexicon import COMMON, LONGEST, Syllables, WordModel, load_lexicon
from pipeline.vietnamese.spoken import one_spelling
from pipeline.weights import Models

DISTRACTORS = (0, 100, 1_000)
SEED = 1


@dataclass
class Score:
    """Counts of syllables and of errors on them."""

    listed: int = 0
    listed_errors: int = 0
    others: int = 0
    other_errors: int = 0
    false_insertions: int = 0

    def row(self, name: str) -> str:
        """One line of the table."""
        listed, others = 100 * self.listed_errors / self.listed, 100 * self.other_errors / self.others
        return f"| {name} | {listed:.1f} | {others:.2f} | {self.false_insertions} |"


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clips", type=Path)
    parser.add_argument("--models", type=Path, default=Path("models"))
    options = parser.parse_args()
    models = Models(options.models)
    words = load_lexicon(models)
    ranked = words.ranked()
    rare = set(ranked[COMMON:])
    clips = list(read_clips(options.clips))
    said = [[one_spelling(word) for word in plain_words(clip.text)] for clip in clips]
    listed = sorted({word for text in said for word in words.cut(text) if word in rare or word not in words})
    settings = load_settings(None, [])
    greedy = load_settings(None, ["transcribe.search=greedy"])
    print(f"{len(listed)} rare words in {len(clips)} clips\n")
    print("| list | WER % on listed words | on the others | false insertions |\n| --- | ---: | ---: | ---: |")
    print(measure(clips, said, words, listed, (), greedy, models).row("greedy, no list"), flush=True)
    print(measure(clips, said, words, listed, (), settings, models).row("no list"), flush=True)
    for number in DISTRACTORS:
        phrases = [*listed, *distractors(listed, rare, number)]
        score = measure(clips, said, words, listed, phrases, settings, models)
        print(score.row(f"with {number} distractors"), flush=True)


def distractors(listed: Sequence[Syllables], rare: Collection[Syllables], number: int) -> list[Syllables]:
    """Other rare words, as long as the listed ones are."""
    chance = random.Random(SEED)
    by_length = {
        length: sorted(w for w in rare if len(w) == length and w not in listed) for length in range(1, LONGEST + 1)
    }
    return [chance.choice(by_length[len(chance.choice(listed))]) for _ in range(number)]


def measure(  # noqa: PLR0913, PLR0917 - one row of the table
    clips: Sequence[Clip],
    said: Sequence[Sequence[str]],
    words: WordModel,
    listed: Collection[Syllables],
    phrases: Sequence[Syllables],
    settings: Settings,
    models: Models,
) -> Score:
    """Hear all clips with these phrases as the context, and count."""
    engine = ConformerEngine(settings, models)
    bias = Bias(spoken=tuple(dict.fromkeys(phrases)))
    score = Score()
    for clip, text in zip(clips, said, strict=True):
        heard = [one_spelling(word) for word in plain_words(hear(engine, clip, settings, bias))]
        count(score, text, heard, [word in listed for word in words.cut(text) for _ in word], set(phrases))
    engine.close()
    return score


def hear(engine: ConformerEngine, clip: Clip, settings: Settings, bias: Bias) -> str:
    """The text of one clip."""
    duration = len(clip.audio) * 1000 // SAMPLE_RATE
    regions = find_regions(SileroDetector().curves([clip.audio]), duration, settings.activity)
    return " ".join(each.text for each in segments_of(engine.transcribe(clip.audio, regions, silent, bias)))


def count(
    score: Score, said: Sequence[str], heard: Sequence[str], marked: Sequence[bool], phrases: Collection[Syllables]
) -> None:
    """Add one text. marked: which syllables of `said` belong to a listed word."""
    fits = [False] * len(heard)
    for length in range(1, LONGEST + 1):
        for start in range(len(heard) - length + 1):
            if tuple(heard[start : start + length]) in phrases:
                fits[start : start + length] = [True] * length
    score.listed += sum(marked)
    score.others += len(marked) - sum(marked)
    for i, j in beside(said, heard):
        if i is not None and j is not None and said[i] == heard[j]:
            continue
        invented = j is not None and fits[j] and (i is None or not marked[i])
        score.false_insertions += invented
        if i is not None and marked[i]:
            score.listed_errors += 1
        else:
            score.other_errors += 1


if __name__ == "__main__":
    main()
