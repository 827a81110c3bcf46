"""Our own JSON (transcript.json, utterances.json), or another program's that follows docs/schema."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import from_json

from pipeline.errors import InputError
from pipeline.language import message
from pipeline.records import Record, Transcript, Utterances, Word
from pipeline.transcripts.content import Content, Passage
from pipeline.vietnamese.printed import printed_words

AnyRecord = TypeVar("AnyRecord", bound=Record)


def read_json(text: str, origin: str) -> Content:
    """Recognised by what it holds. Raises InputError for JSON of another kind, or none at all."""
    try:
        data = from_json(text)
    except ValueError as error:
        raise _refusal(origin, str(error)) from error
    if isinstance(data, dict) and "utterances" in data:
        return _utterances(_valid(Utterances, data, origin))
    if isinstance(data, dict) and "segments" in data:
        return _transcript(_valid(Transcript, data, origin))
    raise _refusal(origin, message("không có «utterances» hay «segments»", "neither «utterances» nor «segments» in it"))


def _utterances(given: Utterances) -> Content:
    """The printed text, each word with the time and confidence of what was heard for it."""
    passages = []
    for utterance in given.utterances:
        printed = [word for word in printed_words(utterance) if word.text]
        words = tuple(Word(start=w.start, end=w.end, text=w.text, confidence=w.confidence) for w in printed)
        passages.append(Passage(utterance.text, utterance.speaker, utterance.start, utterance.end, words))
    readings = [reading for utterance in given.utterances for reading in utterance.readings]
    return Content("utterances", passages, readings=readings)


def _transcript(given: Transcript) -> Content:
    passages = [
        Passage(segment.text, segment.speaker or "", segment.start, segment.end, _single(segment.words))
        for segment in given.segments
    ]
    return Content("transcript", passages, dropped=list(given.dropped), readings=given.readings, engine=given.engine)


def _single(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Words without white space in them: another program's may hold phrases."""
    parts = ((word, part) for word in words for part in word.text.split())
    return tuple(word.model_copy(update={"text": part}) for word, part in parts)


def _valid(kind: type[AnyRecord], data: Any, origin: str) -> AnyRecord:
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise _refusal(origin, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def _refusal(origin: str, why: str) -> InputError:
    return InputError(
        message(
            f"{origin}: không phải transcript.json hay utterances.json ({why}).",
            f"{origin}: neither a transcript.json nor an utterances.json ({why}).",
        ),
        message(
            "Dùng tệp do chương trình này ghi, hoặc theo lược đồ trong docs/schema; nếu là tệp khác thì chuyển đi.",
            "Use a file that this program wrote, or follow docs/schema; move any other file elsewhere.",
        ),
    )
