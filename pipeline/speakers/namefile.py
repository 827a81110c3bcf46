"""nguoi-noi.toml: the file in which the secretary writes who S1, S2, … are.

What a person wrote in it is never rewritten: new speakers are added, and an entry whose voice got
another label in a new diarization takes that label; every other byte stays.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.errors import SettingsError
from pipeline.language import message
from pipeline.records import Record, Span, Text
from pipeline.toml import parse_toml, validate

NAME_FILE = "nguoi-noi.toml"
PREAMBLE = """\
# AI LÀ S1, S2, …?
#
# Máy phân biệt được các giọng nói nhưng không biết tên. Với mỗi mục dưới đây:
#   1. Nghe tệp mẫu ghi ở dòng sample, hoặc nghe bản ghi vào lúc ghi ở dòng longest.
#   2. Ghi họ và tên vào giữa hai dấu ngoặc kép của dòng name. Ví dụ: name = "Nguyễn Văn An"
#   3. Lưu tệp này, rồi chạy lại: make minutes
#
# Tên trùng với một người trong thẻ cuộc họp thì chức vụ, đơn vị, điểm cầu được lấy từ thẻ.
# Người không có trong thẻ: ghi chức vụ vào title, đơn vị vào unit, điểm cầu vào site.
# Một người bị nghe thành hai giọng: ghi cùng một tên ở cả hai mục. Chưa rõ là ai: để trống.
# Những gì đã ghi ở đây được giữ nguyên; khi có thêm giọng nói, máy chỉ thêm mục mới.
"""
WITHOUT_AUDIO = """\
# AI LÀ S1, S2, …?
#
# Cuộc họp này không có bản ghi âm, lời nói lấy từ bản chữ. Tên mà bản chữ ghi (dòng given) đã được điền sẵn vào
# dòng name; tên nào sai hoặc còn trống thì:
#   1. Tìm lời ghi ở dòng first hoặc longest trong bản chữ để biết là ai.
#   2. Ghi họ và tên vào giữa hai dấu ngoặc kép của dòng name. Ví dụ: name = "Nguyễn Văn An"
#   3. Lưu tệp này, rồi chạy lại: make minutes
#
# Tên trùng với một người trong thẻ cuộc họp thì chức vụ, đơn vị, điểm cầu được lấy từ thẻ.
# Người không có trong thẻ: ghi chức vụ vào title, đơn vị vào unit, điểm cầu vào site.
# Một người có hai tên trong bản chữ: ghi cùng một tên ở cả hai mục. Chưa rõ là ai: để trống.
# Những gì đã ghi ở đây được giữ nguyên; khi có thêm người nói, máy chỉ thêm mục mới.
"""
SET_ASIDE = "# Mục dưới đây không còn ứng với giọng nói nào; giữ lại để tham khảo."
BYTE_ORDER_MARK = "\ufeff"
_LABEL = re.compile(r"S[1-9]\d*")
_MOMENT = re.compile(r"(\d+):(\d\d):(\d\d)\s*[–-]\s*(\d+):(\d\d):(\d\d)")


class Entry(Record):
    """One speaker's table. An empty text is a blank still to be filled."""

    name: Text = ""
    title: Text = ""
    unit: Text = ""
    site: Text = ""
    given: Text = ""
    sample: Text = ""
    speaking: Text = ""
    first: Text = ""
    longest: Text = ""

    @property
    def filled(self) -> bool:
        """Whether the secretary gave anything; the name that the transcript gives is not theirs."""
        return self.name.strip() != self.given.strip() or any(
            text.strip() for text in (self.title, self.unit, self.site)
        )

    @property
    def moment(self) -> Span | None:
        """When this voice speaks, by the line `longest`; whole seconds, the last one included."""
        found = _MOMENT.match(self.longest.strip())
        if found is None:
            return None
        hours, minutes, seconds, *end = (int(part) for part in found.groups())
        start = ((hours * 60 + minutes) * 60 + seconds) * 1000
        return Span(start=start, end=max(start, ((end[0] * 60 + end[1]) * 60 + end[2]) * 1000) + 1000)


def parse_entries(data: bytes, origin: str) -> dict[str, Entry]:
    """Label → entry, in the file's order.

    Raises SettingsError naming the file, the key and the nearest valid one.
    """
    entries: dict[str, Entry] = {}
    for label, table in parse_toml(data, origin).items():
        if not isinstance(table, Mapping) or not _LABEL.fullmatch(label):
            raise _not_a_speaker(label, isinstance(table, Mapping), origin)
        entries[label] = validate(Entry, table, f"{origin}: [{label}]")
    return entries


def _not_a_speaker(key: str, is_table: bool, origin: str) -> SettingsError:
    if is_table:
        digits = re.sub(r"\D", "", key).lstrip("0") or "1"
        near = f"[S{digits}]"
    else:
        near = difflib.get_close_matches(key, Entry.model_fields, n=1, cutoff=0.0)[0]
    return SettingsError(
        message(
            f"{origin}: {key}: khóa không có ở ngoài các mục người nói. Gần nhất: '{near}'.",
            f"{origin}: {key}: unknown key outside the speakers' tables. Nearest: '{near}'.",
        ),
        message(
            "Mỗi người nói là một mục [S1], [S2], …; các dòng name, title, unit, site nằm dưới tên mục.",
            "Each speaker is a table [S1], [S2], …; the lines name, title, unit, site stand under it.",
        ),
    )


@dataclass(frozen=True)
class Placement:
    """Where the entries of a file belong now: old label → new label; None when the voice is gone or taken."""

    new_label: Mapping[str, str | None]

    @property
    def moved(self) -> bool:
        """Whether any entry changes its place."""
        return any(old != new for old, new in self.new_label.items())


def place_entries(entries: Mapping[str, Entry], wanted: Mapping[str, str | None]) -> Placement:
    """Give every entry the voice that it `wanted`; of two that want one voice, the filled or earlier one has it."""
    taken: dict[str, str] = {}
    for label in sorted(entries, key=lambda label: not entries[label].filled):  # sorted() keeps the file's order
        voice = wanted[label]
        if voice is not None:
            taken.setdefault(voice, label)
    return Placement(
        {label: voice if (voice := wanted[label]) and taken[voice] == label else None for label in entries}
    )


def write_entries(entries: Mapping[str, Entry]) -> str:
    """A whole new file."""
    heard = any(entry.sample for entry in entries.values()) or not entries
    return (PREAMBLE if heard else WITHOUT_AUDIO) + "".join(_table(label, entry) for label, entry in entries.items())


def is_untouched(text: str, entries: Mapping[str, Entry]) -> bool:
    """Whether nobody has written anything into a file: it may be made anew."""
    return not any(entry.filled for entry in entries.values()) and text == write_entries(entries)


def update_file(text: str, entries: Mapping[str, Entry], placement: Placement, added: Mapping[str, Entry]) -> str:
    """The text of an edited file with entries at their new labels and new speakers at its end.

    Bytes that need not change do not. An entry without a voice becomes comment lines at the end.
    """
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    body = text.removeprefix(BYTE_ORDER_MARK)
    line_end = "\r\n" if "\r\n" in body else "\n"
    aside: list[str] = []
    if placement.moved:
        body, aside = _relabel(body, entries, placement)
    if (added or aside) and body and not body.endswith("\n"):
        body += line_end
    end = "".join(_table(label, entry) for label, entry in added.items())
    end += "".join(f"\n{SET_ASIDE}\n" + "".join(f"# {line}\n" for line in lines.splitlines()) for lines in aside)
    return mark + body + end.replace("\n", line_end)


def _relabel(text: str, entries: Mapping[str, Entry], placement: Placement) -> tuple[str, list[str]]:
    """Change table names (and the sample's file beside them) only; returns also the tables that lost their place."""
    import tomlkit
    from tomlkit.items import SingleKey, Table

    document = tomlkit.parse(text)
    aside: list[str] = []
    kept = []
    for key, item in document.body:
        if key is None or not isinstance(item, Table):
            kept.append((key, item))
            continue
        new = placement.new_label[key.key]
        if new is None:
            aside.append(f"[{key.key}]\n{item.as_string()}".strip())
            continue
        if entries[key.key].sample == sample_file(key.key):
            item["sample"] = sample_file(new)
        item.display_name = new
        kept.append((SingleKey(new), item))
    document.body[:] = kept
    return document.as_string(), aside


def sample_file(label: str) -> str:
    """Where a speaker's sample lies in the meeting's folder."""
    return f"samples/{label}.flac"


def hours_minutes_seconds(ms: int) -> str:
    """hh:mm:ss, rounded down."""
    seconds = ms // 1000
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def describe_moment(span: Span, quote: str) -> str:
    """«00:03:12–00:03:58 «Tôi xin báo cáo …»», as in the lines `first` and `longest`."""
    time = f"{hours_minutes_seconds(span.start)}–{hours_minutes_seconds(span.end)}"
    return f"{time} «{quote}»" if quote else time


def _table(label: str, entry: Entry) -> str:
    import tomlkit

    # what only a recording has, or only a transcript, is not there as a blank to fill
    blank = {key for key in ("given", "sample", "speaking") if not getattr(entry, key)}
    facts = entry.model_dump(exclude=blank)
    lines = [f"{key} = {tomlkit.string(value).as_string()}" for key, value in facts.items()]
    return "\n".join(["", f"[{label}]", *lines, ""])


def labels_in_order(labels: Sequence[str]) -> list[str]:
    """S1, S2, …, S10: by number."""
    return sorted(set(labels), key=lambda label: (len(label), label))
