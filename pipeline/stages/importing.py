"""import: the transcripts of a meeting that nobody recorded → recording.json, transcript.json, turns.json."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import pipeline
from pipeline.errors import InputError, readable_os_errors
from pipeline.language import message
from pipeline.progress import Hook
from pipeline.records import EngineInfo, Recording, Source, Transcript, Turns, nfc
from pipeline.speakers.turns import rttm
from pipeline.stage import Meeting, Stage
from pipeline.store import file_sha256
from pipeline.transcripts.assembling import Assembled, assemble, moved, moved_spans
from pipeline.transcripts.content import Content
from pipeline.transcripts.encoding import check_size
from pipeline.transcripts.reading import read_transcript
from pipeline.transcripts.timing import earlier, placed, start_of_day_times

LANGUAGE = "vi"
MAX_WORDS = 1_000_000
"""Three days of speech without a pause."""


@dataclass(frozen=True)
class _File:
    """A transcript and where it stands in the meeting."""

    source: Source
    content: Content
    estimated: bool


class ImportStage(Stage):
    """Read transcripts in any of their formats; attribution and all after it go on from there."""

    name = "import"
    only = "transcript"
    writes: ClassVar[tuple[str, ...]] = ("recording.json", "transcript.json", "turns.json", "turns.rttm")

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        start = meeting.card.meeting.start
        return {
            "sources": {nfc(path.name): file_sha256(path) for path in meeting.sources},
            "order": [nfc(path.name) for path in meeting.sources],
            "started_at": start.isoformat() if start else None,
        }

    def run(self, meeting: Meeting, hook: Hook) -> None:
        files: list[_File] = []
        for number, path in enumerate(meeting.sources):
            hook(self.name, number, len(meeting.sources))
            files.append(_read(path, files[-1].source if files else None, meeting))
        assembled = assemble([file.content.passages for file in files])
        _check_length(assembled, meeting)
        self._publish(meeting, files, assembled)
        hook(self.name, len(files), len(files))
        meeting.warnings.extend(_warnings(files, assembled))

    @staticmethod
    def _publish(meeting: Meeting, files: Sequence[_File], assembled: Assembled) -> None:
        last = files[-1].source
        recording = Recording(
            name=meeting.name,
            sources=tuple(file.source for file in files),
            duration_ms=last.offset_ms + last.duration_ms,
            started_at=meeting.card.meeting.start,
            kind="transcript",
            times_estimated=any(file.estimated for file in files),
        )
        engine = files[0].content.engine or EngineInfo(
            name=f"transcript-{files[0].content.format}", version=pipeline.__version__, weights={}, punctuates=True
        )
        transcript = Transcript(
            language=LANGUAGE,
            engine=engine,
            segments=assembled.segments,
            dropped=tuple(each for file in files for each in file.content.dropped),
            readings=tuple(each for file in files for each in file.content.readings),
        )
        meeting.folder.write("recording.json", recording)
        meeting.folder.write("transcript.json", transcript)
        meeting.folder.write("turns.json", Turns(engine=engine, turns=assembled.turns, names=assembled.names))
        meeting.folder.write_text("turns.rttm", rttm(assembled.turns, meeting.name))


def _read(path: Path, before: Source | None, meeting: Meeting) -> _File:
    """One file, its times moved to where the one before it ends."""
    with readable_os_errors(path):
        check_size(path.stat().st_size, str(path))
        content = read_transcript(path.read_bytes(), str(path))
    estimated = any(passage.start is None for passage in content.passages)
    if content.format == "txt" and (base := start_of_day_times(content.passages, meeting.card.meeting.start)):
        content.passages = earlier(content.passages, base)
        content.dropped = [each.model_copy(update=dict.fromkeys(("start", "end"), max(0, each.start - base)))
                           for each in content.dropped]  # fmt: skip
        content.notes += [] if estimated else [_of_day(path)]
    offset = before.offset_ms + before.duration_ms if before else 0
    passages = placed(content.passages)
    ends = (max([passage.end or 0, *(word.end for word in passage.words)]) for passage in passages)
    source = Source(
        file=path.name,
        sha256=file_sha256(path),
        duration_ms=max(ends),
        offset_ms=offset,
        channels=0,
        loudness=None,
    )
    content.passages = moved(passages, offset)
    content.dropped = moved_spans(content.dropped, offset)
    content.readings = moved_spans(content.readings, offset)
    return _File(source, content, estimated)


def _of_day(path: Path) -> str:
    return message(
        f"{path.name}: giờ trong tệp được hiểu là giờ trong ngày.",
        f"{path.name}: its times are taken for times of day.",
    )


def _check_length(assembled: Assembled, meeting: Meeting) -> None:
    count = sum(len(segment.words) for segment in assembled.segments)
    if count > MAX_WORDS:
        names = ", ".join(path.name for path in meeting.sources)
        raise InputError(
            message(f"{names}: {count} chữ, quá nhiều cho một cuộc họp.", f"{names}: {count} words are no meeting."),
            message("Kiểm tra xem có đúng tệp không.", "Check that it is the right file."),
        )


def _warnings(files: Sequence[_File], assembled: Assembled) -> Iterator[str]:
    for file in files:
        yield from (f"{file.source.file}: {note}" for note in file.content.notes)
    guessed = ", ".join(file.source.file for file in files if file.estimated)
    if guessed:
        yield message(
            f"{guessed}: không ghi đủ giờ nói, giờ được ước lượng theo độ dài; văn bản không in giờ, không có phụ đề.",
            f"{guessed}: does not give all times; they are guessed from the text's length, and not printed.",
        )
    if not assembled.names:
        names = ", ".join(file.source.file for file in files)
        yield message(
            f"{names}: tệp không ghi tên người nói; điền tên vào nguoi-noi.toml.",
            f"{names}: speakers' names are not in the file; fill them in nguoi-noi.toml.",
        )
