"""ingest: recordings of a meeting → audio.flac (16 kHz mono) and recording.json, streamed and measured."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from pipeline.errors import InputError, OutputError
from pipeline.language import message
from pipeline.loudness import LoudnessMeter
from pipeline.media import Probe, decode, probe
from pipeline.progress import Hook
from pipeline.records import SAMPLE_RATE, Recording, Source, Span, nfc
from pipeline.stage import Meeting, Stage
from pipeline.store import atomic_path, file_sha256

FINGERPRINTS = "stages/ingest.sources.json"
"""Size, mtime and sha256 of each source as it was read, so that `status` need not hash hours of video."""
HOUR_MS = 3_600_000
SLACK_MS = 2_000
"""A container may state its length this much too long (video that goes on after the sound) without a warning."""


class IngestStage(Stage):
    """Decode, resample, measure."""

    name = "ingest"
    version = 2
    only = "audio"
    writes: ClassVar[tuple[str, ...]] = ("recording.json", "audio.flac")

    def parameters(self, meeting: Meeting) -> dict[str, Any]:
        known = _fingerprints(meeting)
        start = meeting.card.meeting.start
        return {
            "sources": {nfc(path.name): _sha256(path, known) for path in meeting.sources},
            "order": [nfc(path.name) for path in meeting.sources],
            "max_hours": self.settings.ingest.max_hours,
            "started_at": start.isoformat() if start else None,
        }

    def run(self, meeting: Meeting, hook: Hook) -> None:
        sources: list[Source] = []
        with atomic_path(meeting.folder / "audio.flac") as temp:
            with _working_copy(temp, meeting) as audio:
                for number, path in enumerate(meeting.sources):
                    hook("ingest", number, len(meeting.sources))
                    sources.append(self._copy(path, audio, meeting))
            duration = _ms(audio.frames)
            self._judge(meeting, sources)
        hook("ingest", len(meeting.sources), len(meeting.sources))
        _remember(meeting, sources)
        meeting.folder.write(
            "recording.json",
            Recording(
                name=meeting.name,
                sources=tuple(sources),
                duration_ms=duration,
                started_at=meeting.card.meeting.start,
            ),
        )

    def _copy(self, path: Path, audio: Any, meeting: Meeting) -> Source:
        """Decode one source to the end of the working copy, measuring on the way."""
        probed = probe(path)
        limit_ms = self.settings.ingest.max_hours * HOUR_MS
        meter = LoudnessMeter()
        complaints: list[str] = []
        offset = _ms(audio.frames)
        for block in decode(path, limit_ms, complaints):
            audio.buffer_write(block, dtype="int16")
            meter.add(block)
        source = Source(
            file=path.name,
            sha256=file_sha256(path),
            duration_ms=_ms(audio.frames) - offset,
            offset_ms=offset,
            channels=probed.channels,
            loudness=meter.result(),
            overdriven=tuple(Span(start=each.start + offset, end=each.end + offset) for each in meter.overdriven()),
        )
        meeting.warnings.extend(_damage(source, probed, complaints, limit_ms))
        return source

    def _judge(self, meeting: Meeting, sources: list[Source]) -> None:
        """Warn of what will hurt recognition; a meeting without any sound is an error."""
        if all(source.loudness is None or source.loudness.silent >= 1.0 for source in sources):
            names = ", ".join(source.file for source in sources)
            raise InputError(
                message(f"{names}: toàn bộ là khoảng lặng, không có âm thanh nào.", f"{names}: nothing but silence."),
                message(
                    "Kiểm tra micrô đã ghi và chọn đúng tệp rồi chép lại.",
                    "Check which microphone was recorded, and copy the right file.",
                ),
            )
        for source in sources:
            meeting.warnings.extend(self._faults(source))

    def _faults(self, source: Source) -> list[str]:
        loudness, limits = source.loudness, self.settings.ingest
        faults: list[str] = []
        if loudness is None:
            return faults
        if loudness.level_dbfs < limits.near_silent_dbfs:
            faults.append(
                message(
                    f"{source.file}: âm lượng rất nhỏ ({loudness.level_dbfs:.0f} dBFS), chữ có thể sai nhiều. "
                    "Lần sau đặt micrô gần người nói hơn.",
                    f"{source.file}: very quiet ({loudness.level_dbfs:.0f} dBFS); expect more wrong words.",
                )
            )
        if loudness.clipped > limits.clipped_share:
            faults.append(
                message(
                    f"{source.file}: tiếng bị vỡ do ghi quá to ({100 * loudness.clipped:.1f}% số mẫu). "
                    "Lần sau giảm mức ghi.",
                    f"{source.file}: recorded too loud, clipped ({100 * loudness.clipped:.1f}% of samples).",
                )
            )
        return faults


def _ms(frames: int) -> int:
    return int(frames) * 1000 // SAMPLE_RATE


@contextmanager
def _working_copy(temp: Path, meeting: Meeting) -> Iterator[Any]:
    """The FLAC file to write to. libsndfile does not say why a write failed; in practice the disk is full."""
    import soundfile

    form = {"samplerate": SAMPLE_RATE, "channels": 1, "subtype": "PCM_16", "format": "FLAC"}
    try:
        with soundfile.SoundFile(temp, "w", **form) as audio:
            yield audio
    except (AssertionError, soundfile.SoundFileError) as error:
        copy = meeting.folder / "audio.flac"
        raise OutputError(
            message(
                f"{copy}: không ghi được, nhiều khả năng ổ đĩa đã đầy.",
                f"{copy}: not written; most likely a full disk.",
            ),
            message("Giải phóng dung lượng rồi chạy lại.", "Free some space and run again."),
        ) from error


def _damage(source: Source, probed: Probe, complaints: Sequence[str], limit_ms: int) -> Iterator[str]:
    """What of a source is missing from the working copy."""
    declared = probed.declared_ms or 0
    if complaints:
        yield message(
            f"{source.file}: tệp có chỗ hỏng hoặc bị cắt cụt, chỉ dùng được phần giải mã được ({complaints[0]}).",
            f"{source.file}: damaged or cut short; only what could be decoded is used ({complaints[0]}).",
        )
    elif source.duration_ms + max(SLACK_MS, declared // 100) < min(declared, limit_ms):
        told, found = declared // 1000, source.duration_ms // 1000
        yield message(
            f"{source.file}: tệp ghi là dài {told} giây nhưng chỉ giải mã được {found} giây, có thể đã bị cắt cụt.",
            f"{source.file}: says that it is {told} s long, but only {found} s could be decoded; it may be cut short.",
        )
    if source.duration_ms >= limit_ms:
        hours = limit_ms // HOUR_MS
        yield message(
            f"{source.file}: dài hơn {hours} giờ, chỉ lấy {hours} giờ đầu (ingest.max_hours).",
            f"{source.file}: longer than {hours} h; only the first {hours} h are used (ingest.max_hours).",
        )


def _fingerprints(meeting: Meeting) -> dict[str, Any]:
    try:
        known: dict[str, Any] = json.loads((meeting.folder / FINGERPRINTS).read_bytes())
    except (FileNotFoundError, ValueError):  # not ingested yet; or damaged: hash again
        return {}
    return known


def _sha256(path: Path, known: dict[str, Any]) -> str:
    entry = known.get(nfc(path.name))
    if path.exists() and entry and _stamp(path) == entry["stamp"]:
        return str(entry["sha256"])
    return file_sha256(path)


def _stamp(path: Path) -> list[int]:
    stat = path.stat()
    return [stat.st_size, stat.st_mtime_ns]


def _remember(meeting: Meeting, sources: list[Source]) -> None:
    stamps = {
        source.file: {"stamp": _stamp(path), "sha256": source.sha256}
        for path, source in zip(meeting.sources, sources, strict=True)
    }
    meeting.folder.write_text(FINGERPRINTS, json.dumps(stamps, ensure_ascii=False, indent=1) + "\n")
