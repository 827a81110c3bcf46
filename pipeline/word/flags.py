"""How the transcript shows that an utterance should be heard again."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.records import Flag, Utterance

MARKS: dict[Flag, tuple[str, str]] = {
    "overlap": ("[nói chồng]", "có người nói cùng lúc"),
    "clipped": ("[âm thanh vỡ]", "chỗ này ghi quá to, tiếng bị vỡ"),
    "low-confidence": ("[nghe chưa rõ]", "máy nghe cả đoạn chưa chắc"),
    "number": ("[số cần nghe lại]", "hai lần nghe bằng máy cho hai con số khác nhau, xem chú thích bên lề"),
    "unknown-name": ("[tên ngoài danh sách]", "có tên người không thấy trong thông tin cuộc họp"),
}
"""Flag → what stands behind the utterance, and what it means; in the order in which they are printed."""


def shown(utterance: Utterance) -> str:
    """«[nói chồng] [âm thanh vỡ]»; empty when nothing is wrong."""
    return " ".join(mark for flag, (mark, _) in MARKS.items() if flag in utterance.flags)


def explained(utterances: Iterable[Utterance]) -> str:
    """A sentence for each mark that occurs."""
    used = {flag for utterance in utterances for flag in utterance.flags}
    return " ".join(f"{mark}: {meaning}." for flag, (mark, meaning) in MARKS.items() if flag in used)
