"""The number guard: how often it speaks up, how often it is right to, and what it costs.

    python -m benchmarks.guard --clips CLIPS [RECORDING …]

CLIPS has references.tsv (file, kind, text); they are heard as one recording. Two tables come of them: the guard on
their numbers, and the guard on all words, two by two, as if each pair were a number: clips hold few numbers and many
words. «Differ»: the second engine has something else there. «Errors»: of these, where the first engine was wrong.
Of a RECORDING without text, only the differences and the time are known.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.heard import plain_words
from benchmarks.speech_sets import Clip, read_clips
from pipeline.media import decode
from pipeline.progress import silent
from pipeline.records import SAMPLE_RATE, Span, Word
from pipeline.settings import Settings
from pipeline.speech import guard
from pipeline.speech.activity import SileroDetector, find_regions
from pipeline.speech.engines import Region, SpeechEngine, cut_out, engine_class, segments_of
from pipeline.speech.second import clip_of, clips_around, hear_again, second_class, second_settings
from pipeline.vietnamese import guarded
from pipeline.vietnamese.sounds import sequence_distance
from pipeline.vietnamese.text import fold
from pipeline.weights import Models

if TYPE_CHECKING:
    from pipeline.speech.engines import Samples

GAP_MS = 700
FIRST = "conformer"
THRESHOLDS = (0.0, -1.0, -2.0, -2.7, -3.0, -3.5, -4.0, -5.0, -99.0)


@dataclass(frozen=True)
class Case:
    """One stretch heard twice. `wrong`: whether the first engine erred; None where nobody knows."""

    wrong: bool | None
    differs: bool
    reported: bool
    doubt: float
    alike: bool


def main() -> None:
    """Measure and print Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recordings", nargs="*", type=Path)
    parser.add_argument("--clips", type=Path)
    options = parser.parse_args()
    settings, models = Settings(), Models(Path("models"))
    first = engine_class(FIRST)(settings, models)
    second = second_class(FIRST)(second_settings(settings), models)
    if options.clips:
        measure_clips(list(read_clips(options.clips)), first, second)
    for recording in options.recordings:
        measure_recording(recording, first, second, settings)


def measure_clips(clips: Sequence[Clip], first: SpeechEngine, second: SpeechEngine) -> None:
    """Both tables of clips whose text is known."""
    audio, regions = _joined(clips)
    words: list[Word] = []
    wrong: list[bool] = []
    segments = segments_of(first.transcribe(audio, regions, silent))
    for clip, region in zip(clips, regions, strict=True):
        heard = [word for s in segments if region.start <= s.start and s.end <= region.end for word in s.words]
        words += heard
        wrong += _errors(heard, clip.text)
    print(f"{len(clips)} clips, {len(words)} words, {sum(wrong)} of them wrong\n")
    for name, numbers in (("numbers", _numbers()), ("all words, two by two", _any_words())):
        cases, _ = _cases(words, audio, second, numbers, lambda first, last: any(wrong[first:last]))
        print(f"## {name}: {len(cases)} stretches, {sum(bool(case.wrong) for case in cases)} of them wrong\n")
        if name == "numbers":
            _summary(cases)
        else:
            _sweep(cases)


def measure_recording(path: Path, first: SpeechEngine, second: SpeechEngine, settings: Settings) -> None:
    """How many numbers there are, how many comments they would get, and the time that takes."""
    import numpy as np

    blocks = [np.frombuffer(block, "<i2").astype(np.float32) / 32_768 for block in decode(path, 10**8, [])]
    audio = np.concatenate(blocks)
    duration = len(audio) * 1000 // SAMPLE_RATE
    regions = find_regions(SileroDetector().curves(blocks), duration, settings.activity)
    words = [word for segment in segments_of(first.transcribe(audio, regions, silent)) for word in segment.words]
    cases, seconds = _cases(words, audio, second, _numbers(), lambda _first, _last: None)
    print(f"## {path.name}: {duration / 60_000:.1f} minutes\n")
    _summary(cases)
    share = seconds * 1000 / duration
    print(f"{seconds:.1f} s: {seconds * 60_000 / duration:.2f} s a minute, {share:.4f} of its length\n", flush=True)


def _cases(
    words: Sequence[Word],
    audio: Samples,
    second: SpeechEngine,
    numbers: guard.Numbers,
    truth: Callable[[int, int], bool | None],
) -> tuple[list[Case], float]:
    """Every stretch, and the seconds that the second engine took."""
    stretches = numbers.find([word.text for word in words])
    clips: list[Span] = clips_around(words, stretches, len(audio) * 1000 // SAMPLE_RATE)
    started = time.perf_counter()
    again = hear_again(second, partial(cut_out, audio), clips, silent)
    seconds = time.perf_counter() - started
    return [
        _case(words, stretch, again[clip_of(clips, words[stretch[0]])], numbers, truth(*stretch))
        for stretch in stretches
    ], seconds


def _case(
    words: Sequence[Word],
    stretch: tuple[int, int],
    again: Sequence[Word],
    numbers: guard.Numbers,
    wrong: bool | None,
) -> Case:
    said, other = words[stretch[0] : stretch[1]], guard.other_words(words, stretch, again)
    return Case(
        wrong=wrong,
        differs=numbers.values(" ".join(w.text for w in said)) != numbers.values(" ".join(w.text for w in other)),
        reported=not guard.compare(words, stretch, again, "", numbers).agrees,
        doubt=guard.doubt(said, other),
        alike=guard.sounds_alike(said, other, numbers),
    )


def _summary(cases: Sequence[Case]) -> None:
    print("| stretches | wrong | differ | of them wrong | reported | of them wrong |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    differ, reported = [case for case in cases if case.differs], [case for case in cases if case.reported]
    groups = (cases, differ, reported)
    counts = [(str(len(group)), _wrong(group)) for group in groups]
    print(f"| {' | '.join(cell for pair in counts for cell in pair)} |\n")


def _wrong(cases: Sequence[Case]) -> str:
    known = [case.wrong for case in cases if case.wrong is not None]
    return str(sum(known)) if len(known) == len(cases) and cases else "" if cases else "0"


def _sweep(cases: Sequence[Case]) -> None:
    """What each threshold would report, of words that differ and do not sound alike."""
    right = sum(not case.wrong for case in cases)
    print("| doubt from | reported | of them wrong | right ones reported |")
    print("| ---: | ---: | ---: | ---: |")
    for threshold in THRESHOLDS:
        found = [case for case in cases if case.differs and not case.alike and case.doubt >= threshold]
        errors = sum(bool(case.wrong) for case in found)
        print(f"| {threshold} | {len(found)} | {errors} | {100 * (len(found) - errors) / right:.1f} % |")
    print()


def _numbers() -> guard.Numbers:
    return guard.Numbers(guarded.stretches, guarded.values, sequence_distance)


def _any_words() -> guard.Numbers:
    """Two words after each other stand for a number; their value is how they are spelled."""
    return guard.Numbers(
        lambda words: [(i, i + 2) for i in range(0, len(words) - 1, 2)], plain_words, sequence_distance
    )


def _errors(heard: Sequence[Word], text: str) -> Iterator[bool]:
    """For each word, whether it is not in the reference."""
    said = [fold(word.text) for word in heard]
    right = set[int]()
    for block in SequenceMatcher(None, said, plain_words(text), False).get_matching_blocks():
        right |= set(range(block.a, block.a + block.size))
    return (i not in right for i in range(len(said)))


def _joined(clips: Sequence[Clip]) -> tuple[Samples, list[Region]]:
    import numpy as np

    gap = np.zeros(GAP_MS * SAMPLE_RATE // 1000, np.float32)
    parts, regions, at = [], [], 0
    for clip in clips:
        length = len(clip.audio) * 1000 // SAMPLE_RATE
        parts += [clip.audio[: length * SAMPLE_RATE // 1000], gap]
        regions.append(Region(start=at, end=at + length))
        at += length + GAP_MS
    return np.concatenate(parts), regions


if __name__ == "__main__":
    main()
