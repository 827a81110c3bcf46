"""Tables of what is said and what an office types for it, one file a kind.

A row is «spoken → written # reason»; without an arrow the text stays as it is.
"""

import re
from collections.abc import Iterator
from pathlib import Path

_ROW = re.compile(r"(?P<spoken>[^→#]+?)(?: → (?P<written>[^#]+?))?(?: # (?P<reason>.+))?")


def rows() -> Iterator[tuple[str, str, str]]:
    """(kind, spoken, written) of every row."""
    for path in sorted(Path(__file__).parent.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            match = _ROW.fullmatch(line)
            assert match is not None, line
            yield path.stem, match["spoken"], match["written"] or match["spoken"]
