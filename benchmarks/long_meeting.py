"""A meeting of four hours as the engines would leave it: 2,500 utterances, 30,000 words, twelve voices. No weights.

What is said is made of common words by a fixed seed; the sound is a hum for each voice, so that the recording has
the length and the streaming of a real one. For what only depends on size: the review page, the documents.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile

from pipeline.records import (
    SAMPLE_RATE,
    Evidence,
    Flag,
    Minutes,
    Opinion,
    Recording,
    Source,
    Speaker,
    Task,
    Utterance,
    Utterances,
    Word,
)
from pipeline.store import MeetingFolder, utterances_file

NAME = "bon-gio"
UTTERANCES = 2500
HOURS = 4
VOICES = 12
FLAGS: tuple[Flag, ...] = ("overlap", "low-confidence", "number", "unknown-name")
COMMON = (
    "kính thưa các đồng chí hội nghị hôm nay chúng ta nghe báo cáo về tình hình kinh tế xã hội trong sáu tháng đầu "
    "năm và bàn nhiệm vụ trọng tâm thời gian tới đề nghị sở tài chính phối hợp với văn phòng rà soát kế hoạch vốn "
    "đầu tư công bảo đảm tiến độ giải ngân đúng quy định của pháp luật tôi nhất trí với ý kiến vừa nêu cần làm rõ "
    "thêm nguyên nhân những tồn tại hạn chế để có giải pháp phù hợp"
).split()


def write_long_meeting(root: Path, utterances: int = UTTERANCES, sound_s: float | None = None) -> MeetingFolder:
    """Write root/recordings and root/outputs/NAME. `sound_s`: how much of the recording is there; all by default."""
    chance = random.Random(7)
    said = tuple(_utterances(chance, utterances))
    duration = said[-1].end + 2000
    (root / "recordings").mkdir(parents=True, exist_ok=True)
    source = root / "recordings" / f"{NAME}.flac"
    _write_sound(source, duration / 1000 if sound_s is None else sound_s)
    folder = MeetingFolder(root / "outputs" / NAME)
    folder.path.mkdir(parents=True, exist_ok=True)
    (folder / "audio.flac").hardlink_to(source)
    sources = (Source(file=source.name, sha256="0" * 64, duration_ms=duration, offset_ms=0, channels=1, loudness=None),)
    folder.write("recording.json", Recording(name=NAME, sources=sources, duration_ms=duration))
    folder.write(utterances_file("normalise"), Utterances(stage="normalise", utterances=said))
    folder.write("minutes.json", _minutes(said))
    return folder


def _utterances(chance: random.Random, count: int) -> Iterator[Utterance]:
    """Twelve words each on average, one after the other; voices go on for a while."""
    at, voice = 1000, 1
    slot = HOURS * 3_600_000 // UTTERANCES
    for number in range(1, count + 1):
        texts = [chance.choice(COMMON) for _ in range(chance.randint(4, 20))]
        step = (slot - 600) // len(texts)
        confidences = [0.3 if chance.random() < 0.04 else 0.95 for _ in texts]
        words = tuple(
            Word(start=at + place * step, end=at + (place + 1) * step - 20, text=text, confidence=confidence)
            for place, (text, confidence) in enumerate(zip(texts, confidences, strict=True))
        )
        raw = " ".join(texts)
        flags = (chance.choice(FLAGS),) if chance.random() < 0.12 else ()
        yield Utterance(
            id=f"u{number:04d}",
            speaker=f"S{voice}",
            start=words[0].start,
            end=words[-1].end,
            raw_text=raw,
            text=f"{raw[0].upper()}{raw[1:]}.",
            words=words,
            confidence=round(sum(confidences) / len(confidences), 4),
            flags=flags,
        )
        at += slot
        if chance.random() < 0.4:
            voice = chance.randint(1, VOICES)


def _minutes(said: tuple[Utterance, ...]) -> Minutes:
    """Every twentieth utterance is an opinion, every fiftieth a task."""

    def evidence(one: Utterance) -> tuple[Evidence, ...]:
        return (Evidence(start=one.start, end=one.end, utterance=one.id, quote=one.text),)

    voices = {one.speaker for one in said}
    speakers = [
        Speaker(
            id=name,
            speaking_ms=sum(one.duration for one in said if one.speaker == name),
            turns=sum(one.speaker == name for one in said),
            role="delegate",
        )
        for name in sorted(voices, key=lambda name: int(name[1:]))
    ]
    opinions = [
        Opinion(text=one.text, evidence=evidence(one), confidence=0.9, speaker=one.speaker) for one in said[::20]
    ]
    tasks = [
        Task(text=one.text, evidence=evidence(one), confidence=0.9, speaker=one.speaker, owner="Sở Tài chính")
        for one in said[7::50]
    ]
    return Minutes(
        meeting=NAME, opening=None, closing=None, speakers=tuple(speakers), opinions=tuple(opinions), tasks=tuple(tasks)
    )


def _write_sound(path: Path, seconds: float) -> None:
    """A hum that swells and falls, a minute at a time."""
    minute = np.arange(60 * SAMPLE_RATE) / SAMPLE_RATE
    hum = (0.2 * np.sin(2 * np.pi * 160 * minute) * np.abs(np.sin(2 * np.pi * minute / 7)) * 32767).astype(np.int16)
    with soundfile.SoundFile(path, "w", SAMPLE_RATE, 1, "PCM_16", format="FLAC") as file:
        left = round(seconds * SAMPLE_RATE)
        while left > 0:
            file.write(hum[:left])
            left -= len(hum)
