"""Whisper's real inventions, on sounds that nobody makes with a mouth, and real speech beside them."""

from functools import partial

import numpy as np
import pytest
from voices import sample_voices

from pipeline.progress import silent
from pipeline.records import Dropped
from pipeline.settings import Settings
from pipeline.speech import inventions
from pipeline.speech.activity import SileroDetector
from pipeline.speech.engines import Region, SpeechEngine, cut_out, engine_class, segments_of
from pipeline.speech.guard import Numbers, readings
from pipeline.speech.inventions import believed
from pipeline.speech.second import hear_again
from pipeline.vietnamese import guarded
from pipeline.vietnamese.sounds import sequence_distance
from pipeline.weights import Models

pytestmark = pytest.mark.model

SETTINGS = Settings.model_validate({"transcribe": {"model": "auto", "beam": 5}, "compute": {"device": "cpu"}})
PAUSE = np.zeros(16_000, np.float32)
SECONDS = 3


def noises() -> list[np.ndarray]:
    """White noise, mains hum, chords: 3 s each, loud."""
    random, time = np.random.default_rng(0), np.arange(SECONDS * 16_000) / 16_000
    white = random.standard_normal(len(time))
    hum = np.sin(2 * np.pi * 50 * time) + 0.5 * np.sin(2 * np.pi * 100 * time) + 0.05 * white
    beat = np.exp(-3 * (time % 0.5))
    chords = beat * sum(np.sin(2 * np.pi * note * (1 + (time // 0.5) % 3 / 4) * time) for note in (220, 277, 330))
    return [(0.2 * each / np.abs(each).max()).astype(np.float32) for each in (white, hum, chords)]


def scene() -> tuple[np.ndarray, list[Region], int]:
    """Three noises, then two voices; and how many of the regions are noise."""
    parts, regions, at = [], [], 0
    sounds = [*noises(), *(voice.samples for voice in voices())]
    for sound in sounds:
        regions.append(Region(start=at, end=at + len(sound) // 16))
        parts += [sound, PAUSE]
        at += len(sound) // 16 + 1_000
    return np.concatenate(parts), regions, len(noises())


def voices() -> list:
    return sorted(sample_voices(), key=lambda voice: voice.duration)[:2]


@pytest.fixture(scope="module")
def conformer(models: Models) -> SpeechEngine:
    return engine_class("conformer")(SETTINGS, models)


@pytest.mark.parametrize("name", ["faster-whisper", "whisper"])
def test_inventions_go_and_speech_stays(name: str, models: Models, conformer: SpeechEngine) -> None:
    audio, regions, noise = scene()
    engine = engine_class(name)(SETTINGS, models)
    heard = list(engine.transcribe(audio, regions, silent))
    engine.close()
    again = partial(hear_again, conformer, partial(cut_out, audio), hook=silent)
    segments = segments_of(heard)
    kept, dropped = believed(segments, SileroDetector().curves([audio]).voice, again, len(audio) // 16)
    dropped += [each for each in heard if isinstance(each, Dropped)]
    assert len(kept) == len(voices())
    assert all(segment.start >= regions[noise].start for segment in kept)
    # it does invent, and everything that it invented is listed
    assert dropped
    assert all(each.reason and each.text and each.end <= regions[noise].start for each in dropped)


def test_what_a_loud_voice_says_stays_though_it_were_a_known_phrase(
    models: Models, conformer: SpeechEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = voices()[0]
    audio = np.concatenate([voice.samples, PAUSE])
    regions = [Region(start=0, end=voice.duration)]
    (segment,) = segments_of(conformer.transcribe(audio, regions, silent))
    phrase = tuple(word.text for word in segment.words[1:5])
    monkeypatch.setattr(inventions, "PHRASES", (phrase,))
    curve = SileroDetector().curves([audio]).voice
    again = partial(hear_again, conformer, partial(cut_out, audio), hook=silent)
    assert inventions.suspects(segment.words, curve)
    assert believed([segment], curve, again, len(audio) // 16) == ([segment], [])
    # the same words, said to lie in the pause after it
    late = segment.model_copy(
        update={
            "start": voice.duration + 100,
            "end": voice.duration + 900,
            "words": tuple(
                word.model_copy(update={"start": voice.duration + 100, "end": voice.duration + 900})
                for word in segment.words[1:5]
            ),
        }
    )
    assert believed([late], curve, None, len(audio) // 16)[0] == []


def test_whisper_hears_numbers_again(models: Models, conformer: SpeechEngine) -> None:
    """A voice says «cuối thế kỷ 19»: the conformer writes words, Whisper figures."""
    voice = next(voice for voice in sample_voices() if "19" in voice.text)
    audio = np.concatenate([voice.samples, PAUSE])
    segments = segments_of(conformer.transcribe(audio, [Region(start=0, end=voice.duration)], silent))
    second = engine_class("faster-whisper")(SETTINGS, models)
    again = partial(hear_again, second, partial(cut_out, audio), hook=silent)
    numbers = Numbers(guarded.stretches, guarded.values, sequence_distance)
    (reading,) = readings(segments, numbers, "faster-whisper", again, len(audio) // 16)
    second.close()
    assert "mười chín" in reading.heard
    assert "19" in reading.other
    assert reading.agrees
