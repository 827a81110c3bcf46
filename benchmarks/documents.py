"""How long the documents of a long meeting take to write and read back: `python -m benchmarks.documents [COUNT]`."""

from __future__ import annotations

import io
import re
import sys
import time
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.card import Card, MeetingFacts
from pipeline.records import (
    EngineInfo,
    Evidence,
    Item,
    Minutes,
    Opinion,
    Origin,
    Recording,
    Task,
    Transcript,
    Utterance,
    Word,
)
from pipeline.settings import Office
from pipeline.word.edited.corrections import corrections_of
from pipeline.word.edited.reading import read_edited
from pipeline.word.ledger import Ledger
from pipeline.word.material import Material
from pipeline.word.renderings import CORRECTABLE, RENDERINGS

SENTENCE = "Tôi cho rằng cần rà soát lại toàn bộ danh mục hồ sơ trước khi trình lãnh đạo Sở xem xét."
EACH_MS = 7_000


def main() -> None:
    """Write every document of an invented meeting and print seconds."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_500
    material = Material(
        card=Card(meeting=MeetingFacts(title="Hội nghị dài")),
        office=Office(),
        recording=Recording(name="dai", sources=(), duration_ms=count * EACH_MS),
        transcript=Transcript(language="vi", engine=EngineInfo(name="none", version="0", weights={}), segments=()),
        minutes=Minutes(meeting="dai", opening=None, closing=None, speakers=()),
        utterances=tuple(utterance(number) for number in range(count)),
        mark_below=0.5,
    )
    material = replace(material, minutes=found(material.utterances), form="auto")
    for name, make in RENDERINGS.items():
        start = time.monotonic()
        make(material)
        print(f"{name:24} {time.monotonic() - start:6.2f} s")
    for form in ("by-speaker", "by-section"):
        read_back(replace(material, form=form))


def read_back(material: Material) -> None:
    """Read each document as an edited one, with its bookmarks and without; every utterance has the same words."""
    for name, make in CORRECTABLE.items():
        ledger = Ledger(name)
        data = make(material, ledger)
        if data is None:
            continue
        for lost in (False, True):
            edited = without_bookmarks(data) if lost else data
            start = time.monotonic()
            corrections_of(read_edited(edited, ledger.printed()), ledger.printed(), Origin(file=name))
            how = f"{name}, {material.form}{', bookmarks lost' if lost else ''}"
            print(f"read {how:50} {time.monotonic() - start:6.2f} s")


def without_bookmarks(data: bytes) -> bytes:
    """A docx whose bookmarks some program has lost."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w") as target:
        for part in source.namelist():
            target.writestr(part, re.sub(rb"<w:bookmark(?:Start|End)[^>]*>", b"", source.read(part)))
    return made.getvalue()


def found(said: Sequence[Utterance]) -> Minutes:
    """An item from every fourth utterance: opinions, points of the conclusion, tasks, one after the other."""
    opinions, points, tasks = list[Opinion](), list[Item](), list[Task]()
    for number, one in enumerate(said[::4]):
        proof = (Evidence(utterance=one.id, quote=one.text, start=one.start, end=one.end),)
        if number % 3 == 0:
            opinions.append(Opinion(text=one.text, evidence=proof, confidence=0.9, speaker=one.speaker))
        elif number % 3 == 1:
            points.append(Item(text=one.text, evidence=proof, confidence=0.9, speaker=one.speaker))
        else:
            day = date(2026, 8, 15)
            tasks.append(Task(text=one.text, evidence=proof, confidence=0.9, owner="Các phòng", due=day))
    return Minutes(
        meeting="dai",
        opening=None,
        closing=None,
        speakers=(),
        opinions=tuple(opinions),
        conclusion=tuple(points),
        tasks=tuple(tasks),
    )


def utterance(number: int) -> Utterance:
    """One of twelve speakers says SENTENCE, a word in ten unclear."""
    texts = SENTENCE.split()
    step = EACH_MS // len(texts)
    start = number * EACH_MS
    words = tuple(
        Word(start=start + n * step, end=start + (n + 1) * step, text=text, confidence=0.3 if n % 10 == 0 else 0.9)
        for n, text in enumerate(texts)
    )
    return Utterance(
        id=f"u{number + 1:04d}",
        start=start,
        end=words[-1].end,
        speaker=f"S{number % 12 + 1}",
        raw_text=SENTENCE,
        text=SENTENCE,
        words=words,
        confidence=0.84,
    )


if __name__ == "__main__":
    main()
