"""Straight lines drawn in a paragraph: DrawingML, and VML as older Words wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.word.lint.xml import FALLBACK, Node, as_number

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_EMU_PER_TWIP = 635
_LINES = {"line", "straightConnector1"}
_VML_WIDTH = re.compile(r"(?:^|;)\s*width:(\d+(?:\.\d+)?)(pt|in|cm|mm)?")
_VML_POINT = re.compile(r"(-?\d+(?:\.\d+)?)(pt|in|cm|mm)?,")
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "px": 15.0}


def drawn_lines(paragraph: Node) -> Iterator[int]:
    """The lengths of the lines drawn from a paragraph, twips; 0 where the length is written in a way not known."""
    for node in paragraph.iter(f"{_A}prstGeom", f"{_V}line", f"{_V}shape"):
        if any(parent.tag == FALLBACK for parent in node.iterancestors()):
            continue
        if node.tag == f"{_A}prstGeom":
            holder = next((up for up in node.iterancestors() if up.tag in (f"{_WP}anchor", f"{_WP}inline")), None)
            extent = None if holder is None else holder.find(f"{_WP}extent")
            if node.get("prst") in _LINES and extent is not None:
                yield round((as_number(extent.get("cx")) or 0) / _EMU_PER_TWIP)
        elif node.tag == f"{_V}line":
            ends = [_VML_POINT.match(node.get(name, "0,0")) for name in ("from", "to")]
            yield round(abs(_vml_length(ends[1]) - _vml_length(ends[0])))
        elif node.get("type", "").endswith("_t32"):
            yield round(_vml_length(_VML_WIDTH.search(node.get("style", ""))))


def _vml_length(match: re.Match[str] | None) -> float:
    return float(match.group(1)) * _TWIPS[match.group(2) or "px"] if match else 0.0
