"""Plain text in which each speech begins with its speaker's name, with or without a time.

Read are «Tên: lời», «[00:01:02] Tên: lời», «00:01:02 Tên: lời» (Zoom), «Tên (00:01:02): lời», and a line of name
and time with the speech under it (Teams, «[Tên] 09:12:33» of Zoom's saved captions). Lines without a name go on
with the speech before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.errors import InputError
from pipeline.language import message
from pipeline.records import Dropped
from pipeline.transcripts.captions import milliseconds
from pipeline.transcripts.content import Content, Passage
from pipeline.transcripts.markup import without_sounds
from pipeline.transcripts.prefixes import Names, looks_like_name, tidy_name
from pipeline.vietnamese.text import fold

_T = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_STAMP = re.compile(rf"(?P<open>[\[(])? ?(?P<start>{_T})(?: ?(?:-->|[-–—]) ?(?P<end>{_T}))? ?[\])]?(?: ?[-–—|])? ?:? ?")
_NAME_AND_STAMP = re.compile(rf"(?P<name>[^:]{{2,80}}?) ?(?P<open>[\[(])?(?P<start>{_T})[\])]? ?:? ?(?P<text>.*)")
_CHAT = re.compile(r"(?:from|từ) .{1,80} (?:to|đến|tới) .{1,60}:.*", re.IGNORECASE)
"""«08:31:05 From Nguyễn Văn An to Everyone: …»."""
EARLIEST_CLOCK_MS = 6 * 60_000
"""06:00 read as minutes and seconds: nobody is silent that long, and no meeting begins earlier."""
DAY_MS = 86_400_000
BEFORE_FIRST = "đứng trước lượt nói đầu tiên"
SOUND = "không phải lời nói"


@dataclass(frozen=True)
class _Line:
    text: str
    name: str | None = None
    start: int | None = None
    end: int | None = None
    whole: str = ""
    """The line as it stands."""
    minutes: bool = False
    """Whether its time has two parts only: mm:ss, or hh:mm on the clock."""


def read_dialogue(text: str, origin: str) -> Content:
    """The speeches of a text. Raises InputError when none begins with a name, and for what was typed in a chat."""
    raw = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in raw if line]
    bare = [_without_stamp(line) for line in lines]
    if 2 * sum(1 for line in bare if _CHAT.fullmatch(line)) > len([line for line in bare if ":" in line]):
        raise _chat(origin)
    names = Names(bare)
    content = Content("txt", [])
    title: list[str] = []
    for line in _timed(_only_stamped_names([replace(_read(line, names), whole=line) for line in lines])):
        if line.name is None and not content.passages:
            title.append(line.text)
            continue
        said, sounds = without_sounds(line.text)
        speaker = content.passages[-1].speaker if line.name is None else line.name
        content.passages.append(Passage(" ".join(said.split()), speaker, line.start, line.end))
        at = line.start or 0
        content.dropped += [Dropped(start=at, end=at, text=sound, reason=SOUND) for sound in sounds]
    if not content.passages:
        raise _no_speaker(origin)
    content.passages = list(_joined(content.passages))
    content.dropped[:0] = [Dropped(start=0, end=0, text=line, reason=BEFORE_FIRST) for line in title]
    return content


def _timed(lines: Iterable[_Line]) -> Iterator[_Line]:
    """Lines with text; a time alone on its line is the next one's. «08:30» is a time on the clock where all times
    are like it and the first is too late to be minutes and seconds of a meeting's beginning."""
    found: list[_Line] = []
    alone: _Line | None = None
    for line in lines:
        if alone and line.start is None:
            found.append(replace(line, start=alone.start, end=alone.end, minutes=alone.minutes))
        elif line.text or line.name:
            found.append(line)
        alone = line if line.start is not None and not line.text and line.name is None else None
    timed = [line for line in found if line.start is not None]
    starts = [line.start or 0 for line in timed]
    on_clock = bool(timed) and all(line.minutes for line in timed) and starts == sorted(starts)
    factor = 60 if on_clock and starts[0] >= EARLIEST_CLOCK_MS and starts[-1] < DAY_MS // 60 else 1
    for line in found:
        end = line.end * factor if line.end is not None else None
        yield line if line.start is None else replace(line, start=line.start * factor, end=end)


def _only_stamped_names(lines: list[_Line]) -> Iterator[_Line]:
    """Where names come with times, other words before a colon are no names («Kết quả: …»)."""
    stamped = {fold(line.name) for line in lines if line.name and line.start is not None}
    bare = sum(1 for line in lines if line.name and line.start is None and fold(line.name) not in stamped)
    sure = sum(1 for line in lines if line.name and line.start is not None) > bare
    for line in lines:
        doubtful = sure and line.name and line.start is None and fold(line.name) not in stamped
        yield _Line(line.whole) if doubtful else line


def _without_stamp(line: str) -> str:
    found = _STAMP.match(line)
    return line[found.end() :] if found else line


def _read(line: str, names: Names) -> _Line:
    stamp = _STAMP.match(line)
    if stamp:
        rest = line[stamp.end() :]
        timed = _Line("", None, milliseconds(stamp["start"]), milliseconds(stamp["end"] or ""))
        timed = replace(timed, minutes=stamp["start"].count(":") == 1)
        if named := names.split(rest):
            return replace(timed, text=named[1], name=named[0])
        if rest and looks_like_name(tidy_name(rest)) and len(rest.split()) > 1:
            return replace(timed, name=tidy_name(rest))
        if not rest or stamp["open"]:  # without a bracket, a time may begin a sentence
            return replace(timed, text=rest)
    if (under := _NAME_AND_STAMP.fullmatch(line)) and (under["open"] or not under["text"]):
        name = tidy_name(under["name"])
        if names.is_speaker(name):
            minutes = under["start"].count(":") == 1
            return _Line(under["text"], name, milliseconds(under["start"]), minutes=minutes)
    if named := names.split(line):
        return _Line(named[1], named[0])
    return _Line(line)


def _joined(passages: list[Passage]) -> Iterator[Passage]:
    """A speech's lines without a time of their own belong to the line before."""
    kept: Passage | None = None
    for passage in passages:
        if kept is None:
            kept = passage
        elif passage.start is None and passage.speaker == kept.speaker:
            kept = Passage(f"{kept.text} {passage.text}".strip(), kept.speaker, kept.start, kept.end)
        else:
            yield kept
            kept = passage
    if kept is not None:
        yield kept


def _chat(origin: str) -> InputError:
    return InputError(
        message(f"{origin}: đây là nội dung trò chuyện (chat), không phải lời nói.", f"{origin}: a chat, not speech."),
        message(
            "Xuất bản chữ (transcript) của cuộc họp; chuyển tệp này đi nơi khác.",
            "Export the meeting's transcript; move this file elsewhere.",
        ),
    )


def _no_speaker(origin: str) -> InputError:
    return InputError(
        message(
            f"{origin}: không có dòng nào dạng «Tên: lời nói», không biết ai nói gì.",
            f"{origin}: no line reads «Name: text»; nobody can tell who says what.",
        ),
        message(
            "Ghi tên người nói và dấu hai chấm ở đầu mỗi lượt nói, ví dụ «Nguyễn Văn An: Tôi nhất trí.»; "
            "nếu tệp này không phải bản chữ của cuộc họp thì chuyển nó đi nơi khác.",
            "Begin each speech with its speaker's name and a colon; or move the file elsewhere if it is no transcript.",
        ),
    )
