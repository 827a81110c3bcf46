"""Telephone, hotline, account and identity numbers, said digit by digit."""

from __future__ import annotations

from pipeline.vietnamese.line import Line
from pipeline.vietnamese.numbers import dangling, digit_run
from pipeline.vietnamese.rewrite import Rewrite

_MOBILE_OR_LAND = {"02": (11,), "03": (10,), "05": (10,), "07": (10,), "08": (10,), "09": (10,)}
_CALLED = frozenset("số gọi thoại nóng đài máy hotline bàn động zalo là".split())
_OTHER = frozenset("khoản cước dân thuế phiếu hiểm máy mã công danh".split())
_HOTLINES = frozenset({"111", "112", "113", "114", "115", "1022"})
_LENGTHS = range(6, 16)


def phone(line: Line, i: int) -> Rewrite | None:
    """A run of digits at i that is a telephone number by its form, or any long one that is called a number."""
    run, last = digit_run(line, i, pairs=True)
    if len(run) < 3 or dangling(line, last):
        return None
    if len(run) in _MOBILE_OR_LAND.get(run[:2], ()):
        return line.rewrite(i, last, run, "phone")
    before = line.before(i)
    if before in _CALLED and (run in _HOTLINES or (run[:4] in {"1800", "1900"} and len(run) in (8, 10))):
        return line.rewrite(i, last, run, "phone")
    named = before == "số" or any(line.before(k) in _OTHER for k in (i, i - 1, i - 2) if k > 0)
    if named and len(run) in _LENGTHS:
        return line.rewrite(i, last, run, "number")
    return None
