"""The sample voices of models/, as the engines want them: float32, 16 kHz, with the text that is spoken."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from scipy.signal import resample_poly

from pipeline.records import Utterance, Word, nfc

FOLDER = Path(__file__).resolve().parents[1] / "models" / "sample-voices"


@dataclass(frozen=True)
class Voice:
    text: str
    samples: np.ndarray

    @property
    def duration(self) -> int:
        return len(self.samples) // 16

    @property
    def words(self) -> list[str]:
        """As the conformer writes them: lower case, no marks."""
        return [word.strip(",.?").lower() for word in self.text.split()]


def sample_voices() -> list[Voice]:
    voices = []
    for path in sorted(FOLDER.glob("*.wav")):
        samples, rate = soundfile.read(path, dtype="float32")
        resampled = resample_poly(samples, 16_000, rate).astype(np.float32)
        whole = resampled[: len(resampled) // 16 * 16]
        voices.append(Voice(nfc(path.with_suffix(".txt").read_text("utf-8").strip()), whole))
    return voices


def joined(voices: list[Voice], gap_ms: int) -> tuple[np.ndarray, list[tuple[int, int]]]:
    """The voices one after the other, and where each begins and ends, ms."""
    parts, spans, at = [], [], 0
    for voice in voices:
        spans.append((at, at + voice.duration))
        parts += [voice.samples, np.zeros(gap_ms * 16, np.float32)]
        at += voice.duration + gap_ms
    return np.concatenate(parts), spans


def utterance(number: int, said: list[tuple[Voice, int]]) -> Utterance:
    """What an engine and attribution would give for voices that begin at the given ms."""
    words = []
    for voice, start in said:
        step = voice.duration / len(voice.words)
        for i, text in enumerate(voice.words):
            begin, end = start + round(i * step), start + round((i + 1) * step)
            words.append(Word(start=begin, end=end, text=text, confidence=0.9))
    return spoken(number, words)


def spoken(number: int, words: list[Word]) -> Utterance:
    raw = " ".join(word.text for word in words)
    start, end = (words[0].start, words[-1].end) if words else (0, 0)
    return Utterance(
        id=f"u{number:04}",
        start=start,
        end=end,
        speaker="S1",
        raw_text=raw,
        text=raw,
        words=tuple(words),
        confidence=0.9,
    )
