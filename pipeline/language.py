"""The language of what the user reads: Vietnamese, or English with BIENBAN_LANG=en."""

from __future__ import annotations

import os


def english() -> bool:
    """Whether messages are in English (BIENBAN_LANG=en)."""
    return os.environ.get("BIENBAN_LANG", "vi").lower().startswith("en")


def message(vi: str, en: str) -> str:
    """Choose one of the two wordings of a message; both stand side by side where it is raised."""
    return en if english() else vi
