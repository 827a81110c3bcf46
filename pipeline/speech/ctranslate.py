"""faster-whisper as a speech engine: Whisper in CTranslate2, int8 on the CPU.

Voice activity has found the regions, so that faster-whisper's own filter is off. Its batched
pipeline decodes many 30 s windows at once but ignores its thresholds for loops and for silence:
they are applied here to what comes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from pipeline.errors import EngineError, SettingsError
from pipeline.language import message
from pipeline.progress import Hook
from pipeline.records import Dropped, EngineInfo, Word, nfc
from pipeline.settings import Device, Settings
from pipeline.speech.bias import NO_BIAS, Bias
from pipeline.speech.engines import Heard, Region, named_model
from pipeline.speech.inventions import NO_SPEECH_THERE
from pipeline.speech.windows import HeardWord, Window, WindowHeard, pack, placed, segment_of, unheard
from pipeline.weights import Models

if TYPE_CHECKING:
    import ctranslate2
    import faster_whisper

    from pipeline.speech.engines import Samples

WEIGHTS = "whisper-base"
MAX_COMPRESSION = 2.4
MIN_LOGPROB = -1.0
NO_SPEECH = 0.6
"""Whisper's own thresholds (Radford et al., 2022, section 4.5)."""
NO_REPEAT = 4
"""A window that loops is decoded again, and no run of so many tokens may then come twice."""


class FasterWhisperEngine:
    """SpeechEngine on CTranslate2. `transcribe.model` names other weights in its format."""

    def __init__(self, settings: Settings, models: Models) -> None:
        from faster_whisper import BatchedInferencePipeline, WhisperModel

        self._info = self.describe(settings, models)
        self._batch, self._beam = settings.transcribe.batch, settings.transcribe.beam
        folder = models.require(_weights(settings, models))
        device = _device(settings.compute)
        try:
            model = WhisperModel(
                str(folder),
                device=device,
                compute_type="int8" if device == "cpu" else "float16",
                cpu_threads=settings.compute.threads,
                local_files_only=True,
            )
        except (RuntimeError, ValueError) as error:
            raise _failed(error) from error
        self._model: faster_whisper.WhisperModel | None = model
        self._pipeline: Any = BatchedInferencePipeline(model)
        self._hotwords: str | None = None

    @classmethod
    def describe(cls, settings: Settings, models: Models) -> EngineInfo:
        """See SpeechEngine."""
        name = _weights(settings, models)
        return EngineInfo(
            name="faster-whisper",
            version=f"{version('faster-whisper')}, ctranslate2 {version('ctranslate2')}",
            weights={f"{name}/{file}": sha256 for file, sha256 in models.hashes(name).items()},
            punctuates=True,
        )

    def info(self) -> EngineInfo:
        """See SpeechEngine."""
        return self._info

    def transcribe(
        self, audio: Samples, regions: Sequence[Region], hook: Hook, bias: Bias = NO_BIAS
    ) -> Iterator[Heard]:
        """See SpeechEngine. Segments come when all regions are heard."""
        self._hotwords = ", ".join(bias.written) or None  # faster-whisper cuts it to what its decoder takes
        windows = [window for window in pack(regions) if window.samples(audio) is not None]
        words: dict[int, list[Word]] = {}
        total = sum(region.duration for region in regions)
        for begin in range(0, len(windows), self._batch):
            batch = windows[begin : begin + self._batch]
            for each in self._placed(audio, batch):
                if isinstance(each, Dropped):
                    yield each
                else:
                    words.setdefault(each[0], []).append(each[1])
            hook("transcribe", sum(region.duration for region in regions if region.end <= batch[-1].end), total)
        hook("transcribe", total, total)
        yield from (segment_of(words[region]) for region in sorted(words))

    def _placed(self, audio: Samples, windows: Sequence[Window]) -> Iterator[tuple[int, Word] | Dropped]:
        """Each word with its region, and what is dropped.

        Whisper may stop at a pause: what it left out is heard once more, alone.
        """
        missed: list[Window] = []
        for window, heard in zip(windows, self._hear(audio, windows), strict=True):
            found = list(placed(window, heard.words))
            yield from found
            yield from heard.dropped
            missed += unheard(window, [word for _, word in found])
        audible = [window for window in missed if window.samples(audio) is not None]
        for start in range(0, len(audible), self._batch):
            some = audible[start : start + self._batch]
            for window, heard in zip(some, self._hear(audio, some), strict=True):
                yield from placed(window, heard.words)
                yield from heard.dropped

    def _hear(self, audio: Samples, windows: Sequence[Window]) -> list[WindowHeard]:
        """What each window holds."""
        heard = self._decode(audio, windows)
        loops = [i for i, found in enumerate(heard) if any(each.compression_ratio > MAX_COMPRESSION for each in found)]
        if loops:
            again = self._decode(audio, [windows[i] for i in loops], no_repeat_ngram_size=NO_REPEAT)
            for i, found in zip(loops, again, strict=True):
                heard[i] = found
        return [_judged(found, window) for found, window in zip(heard, windows, strict=True)]

    def _decode(self, audio: Samples, windows: Sequence[Window], **options: Any) -> list[list[Any]]:
        """faster-whisper's segments of each window."""
        try:
            found, _ = self._pipeline.transcribe(
                audio,
                language="vi",
                beam_size=self._beam,
                temperature=0.0,
                word_timestamps=True,
                vad_filter=False,
                hotwords=self._hotwords,
                clip_timestamps=[{"start": window.start / 1000, "end": window.end / 1000} for window in windows],
                batch_size=len(windows),
                **options,
            )
            return _by_window(found, windows)
        except RuntimeError as error:
            raise _failed(error) from error

    def close(self) -> None:
        """See SpeechEngine."""
        if self._model is not None:
            model: ctranslate2.models.Whisper = self._model.model
            model.unload_model()
        self._model = self._pipeline = None


def _weights(settings: Settings, models: Models) -> str:
    """The model to load. Raises SettingsError when it is unknown or not in CTranslate2's format."""
    name = named_model(settings, models) or WEIGHTS
    if "model.bin" not in (file.path for file in models.entries[name].file):
        raise SettingsError(
            message(
                f"transcribe.model: '{name}' không ở dạng CTranslate2 mà faster-whisper đọc được.",
                f"transcribe.model: '{name}' is not in CTranslate2's format, which faster-whisper reads.",
            ),
            message('Đặt transcribe.engine = "whisper".', 'Set transcribe.engine = "whisper".'),
        )
    return name


def _device(compute: Device) -> str:
    """«cuda» or «cpu»."""
    if compute.device != "auto":
        return compute.device
    import ctypes

    import ctranslate2

    if not ctranslate2.get_cuda_device_count():
        return "cpu"
    try:
        # CTranslate2 wants cuBLAS 12 and says so only in the middle of the work; torch brings cuBLAS 13
        ctypes.CDLL("libcublas.so.12")
    except OSError:
        return "cpu"
    return "cuda"


def _by_window(found: Iterable[Any], windows: Sequence[Window]) -> list[list[Any]]:
    """Put segments, which come in the windows' order, to the window that they start in."""
    grouped: list[list[Any]] = [[] for _ in windows]
    current = 0
    for segment in found:
        # `seek` is the window's own start in steps of 10 ms, rounded down, at times by one step too many
        while current + 1 < len(windows) and segment.seek >= windows[current + 1].start // 10 - 1:
            current += 1
        grouped[current].append(segment)
    return grouped


def _judged(segments: Iterable[Any], window: Window) -> WindowHeard:
    """faster-whisper's segments, those apart of which Whisper itself doubts that anybody speaks."""
    heard = WindowHeard()
    for segment in segments:
        words = list(_words(segment, window.start))
        if segment.no_speech_prob > NO_SPEECH and segment.avg_logprob < MIN_LOGPROB:
            heard.dropped += _doubted(words, window)
        else:
            heard.words += words
    return heard


def _doubted(words: Sequence[HeardWord], window: Window) -> Iterator[Dropped]:
    if words:
        start, end = (min(window.start + time, window.end) for time in (words[0].start, words[-1].end))
        text = " ".join(word.text for word in words)
        yield Dropped(start=start, end=end, text=text, reason=NO_SPEECH_THERE)


def _words(segment: Any, window_start: int) -> Iterator[HeardWord]:
    """A segment's words, times from the window's start."""
    for word in segment.words or ():
        start, end = round(word.start * 1000), round(word.end * 1000)
        text = nfc(word.word.strip())
        if text:
            yield HeardWord(text, start - window_start, end - window_start, round(word.probability, 4))


def _failed(error: Exception) -> EngineError:
    return EngineError(
        message(f"faster-whisper: lỗi khi nhận dạng: {error}", f"faster-whisper: recognition failed: {error}"),
        message(
            'Giảm transcribe.batch, đặt compute.device = "cpu", hoặc dùng transcribe.engine = "conformer".',
            'Lower transcribe.batch, set compute.device = "cpu", or use transcribe.engine = "conformer".',
        ),
    )
