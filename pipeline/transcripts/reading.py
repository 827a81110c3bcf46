"""A transcript file's bytes → its content, by its format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from pipeline.errors import InputError
from pipeline.language import message
from pipeline.records import Dropped
from pipeline.transcripts.captions import Cue, has_timings, read_cues
from pipeline.transcripts.content import UNNAMED, Content, Passage
from pipeline.transcripts.dialogue import SOUND, read_dialogue
from pipeline.transcripts.encoding import decode
from pipeline.transcripts.markup import voices, without_sounds
from pipeline.transcripts.prefixes import Names, tidy_name
from pipeline.transcripts.rolling import unrolled
from pipeline.transcripts.structured import read_json
from pipeline.vietnamese.text import fold

FIRST_CUES = 3
"""A caption file that writes speakers' names before their words does so from one of its first cues on."""
NO_CUE = "không thuộc câu phụ đề nào"


def read_transcript(data: bytes, origin: str) -> Content:
    """What a file says, passage by passage. `origin` is its path, for messages and its suffix.

    Raises InputError for what is no transcript.
    """
    text = decode(data, origin)
    suffix = PurePath(origin).suffix.lower()
    if suffix == ".json":
        content = read_json(text, origin)
    elif suffix in {".vtt", ".srt"} or has_timings(text):
        content = _captions(text)
    else:
        content = read_dialogue(text, origin)
    content.passages = [passage for passage in content.passages if passage.text.strip()]
    if not content.passages:
        raise InputError(
            message(f"{origin}: không có lời nói nào.", f"{origin}: no speech in this file."),
            message("Kiểm tra xem có xuất đúng bản chữ không.", "Check that the right transcript was exported."),
        )
    return content


def _captions(text: str) -> Content:
    cues, stray = read_cues(text)
    content = Content("vtt" if text.startswith("WEBVTT") else "srt", [])
    content.dropped += [Dropped(start=0, end=0, text=line, reason=NO_CUE) for line in stray if not line.isdecimal()]
    if untimed := sum(not cue.timed for cue in cues):
        content.notes.append(
            message(
                f"{untimed} câu phụ đề có dòng giờ không đọc được; lấy giờ của câu đứng trước.",
                f"The times of {untimed} cues could not be read; the cue before gives theirs.",
            )
        )
    cues.sort(key=lambda cue: cue.start)
    voiced = [(cue, voice, said) for cue in cues for voice, said in _spoken(cue, content)]
    if any(voice is not None for _, voice, _ in voiced):
        passages = [_passage(cue, tidy_name(voice or ""), said) for cue, voice, said in voiced]
    else:
        passages = [*_prefixed([(cue, said) for cue, _, said in voiced])]
    content.passages, rolls = unrolled([passage for passage in passages if passage.text])
    if rolls:
        content.notes.append(
            message(
                "Phụ đề kiểu cuộn, câu sau lặp lại câu trước: phần lặp lại đã được bỏ.",
                "Roll-up captions, each repeating the one before: what was repeated is left out.",
            )
        )
    return content


def _spoken(cue: Cue, content: Content) -> Iterator[tuple[str | None, str]]:
    """The cue's text, voice by voice, without its sounds."""
    for voice, said in voices("\n".join(cue.lines)):
        text, sounds = without_sounds(said)
        content.dropped += [
            Dropped(start=cue.start, end=max(cue.start, cue.end), text=sound, reason=SOUND) for sound in sounds
        ]
        lines = (" ".join(line.split()) for line in text.split("\n"))
        text = "\n".join(line for line in (_without_dash(line) for line in lines) if line)
        if text:
            yield voice, text


def _without_dash(line: str) -> str:
    """«- Vâng», «>> Vâng»: how captions mark that another one speaks, without saying who."""
    bare = line.lstrip("-–—> ")
    return bare if bare[:1].isalpha() else line


def _prefixed(cues: list[tuple[Cue, str]]) -> Iterator[Passage]:
    """Speakers from «Tên: lời» (Zoom, our own .srt); a cue without a name goes on with the speaker before."""
    names = Names((line for _, said in cues for line in said.split("\n")), [said.split("\n")[0] for _, said in cues])
    firsts = [names.split(said.split("\n")[0]) for _, said in cues]
    speaks = any(firsts[:FIRST_CUES])
    known = {fold(first[0]) for first in firsts if first}
    speaker = UNNAMED
    for cue, said in cues:
        lines: list[str] = []
        for number, line in enumerate(said.split("\n")):
            named = names.split(line) if speaks else None
            if named and (number == 0 or fold(named[0]) in known):
                yield _passage(cue, speaker, "\n".join(lines))
                speaker, lines = named[0], [named[1]]
            else:
                lines.append(line)
        yield _passage(cue, speaker, "\n".join(lines))


def _passage(cue: Cue, speaker: str, said: str) -> Passage:
    return Passage(" ".join(said.split()), speaker, cue.start, cue.end if cue.end > cue.start else None)
