"""Conflicts: two texts for one place, of which the reviewer's stands until somebody has looked at both."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Literal

from pipeline.overlay.merging import Clash
from pipeline.records import Conflict, Correction

Kind = Literal["base", "reviewer", "gone"]


def conflict(correction: Correction, clash: Clash, kind: Kind, other_who: str = "") -> Conflict:
    """A clash as a record; its id is the same as long as both texts are."""
    parts = (correction.id, clash.before, clash.ours, clash.theirs)
    return Conflict(
        id=f"x{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:10]}",
        kind=kind,
        correction=correction.id,
        place=correction.place,
        before=clash.before,
        wanted=clash.ours,
        other=clash.theirs,
        who=correction.who,
        other_who=other_who,
    )


def unsettled(conflicts: Sequence[Conflict], corrections: Sequence[Correction]) -> tuple[Conflict, ...]:
    """Those that nobody has settled."""
    settled = {one.settles for one in corrections if one.settles}
    return tuple(one for one in conflicts if one.id not in settled)
