"""Mends of single properties, each a function to be called later: direct formatting, the styles stay as they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from pipeline.word.decree30 import FONT, Element
from pipeline.word.lint.effective import SLOTS
from pipeline.word.lint.findings import Mend
from pipeline.word.lint.story import Para, Piece
from pipeline.word.lint.xml import (
    Node,
    child,
    drop,
    ensure,
    get,
    inside,
    local,
    properties,
    put,
    remove,
    set_text,
    switch,
    w,
)


def sized(pieces: Iterable[Piece], points: float) -> Mend:
    """Set the size of runs."""
    runs = [piece.run for piece in pieces]

    def mend() -> None:
        for run in runs:
            for name in ("sz", "szCs"):
                put(properties(run), name, val=round(2 * points))

    return mend


def fonted(pieces: Iterable[Piece]) -> Mend:
    """Set the decree's font for all letters of runs."""
    runs = [piece.run for piece in pieces]

    def mend() -> None:
        for run in runs:
            fonts = ensure(properties(run), "rFonts")
            drop(fonts, "asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
            for slot in SLOTS:
                fonts.set(w(slot), FONT)

    return mend


def switched(pieces: Iterable[Piece], name: str, on: bool) -> Mend:
    """Turn bold (b) or italic (i) on or off."""
    runs = [piece.run for piece in pieces]

    def mend() -> None:
        for run in runs:
            switch(run, name, on)

    return mend


def blackened(pieces: Iterable[Piece]) -> Mend:
    """Give runs the automatic color."""
    runs = [piece.run for piece in pieces]

    def mend() -> None:
        for run in runs:
            color = ensure(properties(run), "color")
            drop(color, "themeColor", "themeTint", "themeShade")
            color.set(w("val"), "000000")

    return mend


def uppercased(para: Para) -> Mend:
    """Write a paragraph in capitals."""
    nodes = [piece.node for piece in para.pieces if local(piece.node) == "t"]

    def mend() -> None:
        for node in nodes:
            set_text(node, (node.text or "").upper())

    return mend


def aligned(para: Para, alignment: str) -> Mend:
    """Set a paragraph's alignment."""
    return lambda: put(properties(para.node), "jc", val=alignment)


def indented(para: Para, first_line: int) -> Mend:
    """Set a paragraph's first line, with no other indent."""

    def mend() -> None:
        indent = ensure(properties(para.node), "ind")
        drop(indent, "hanging", "firstLineChars", "hangingChars", "leftChars", "startChars", "start")
        indent.set(w("left"), "0")
        indent.set(w("firstLine"), str(first_line))

    return mend


def spaced(para: Para, **values: str | int) -> Mend:
    """Set attributes of a paragraph's spacing, and drop what would outweigh them."""

    def mend() -> None:
        own = properties(para.node)
        if "after" in values:
            remove(own, "contextualSpacing")
            put(own, "contextualSpacing", val=0)
            drop(ensure(own, "spacing"), "afterAutospacing", "afterLines")
        put(own, "spacing", **values)

    return mend


def formed(para: Para, element: Element, pieces: Iterable[Piece]) -> dict[str, Mend]:
    """The mends of an element's form by name of property."""
    pieces = list(pieces)
    size = min(max(para.size, element.sizes.low), element.sizes.high)
    return {
        "size": sized(pieces, size),
        "bold": switched(pieces, "b", element.bold),
        "italic": switched(pieces, "i", element.italic),
        "capitals": uppercased(para),
        "alignment": aligned(para, element.alignment),
    }


def rewritten(para: Para, start: int, old: str, new: str) -> Mend:
    """Replace `old`, at `start` or as near to it as it then stands, by `new` in the paragraph's w:t."""

    def mend() -> None:
        nodes = _texts(para.node)
        whole = "".join(node.text or "" if local(node) == "t" else "\t" for node in nodes)
        places = [at for at in range(len(whole)) if whole.startswith(old, at)]
        if places:
            _replace(nodes, min(places, key=lambda at: abs(at - start)), old, new)

    return mend


def composed(root: Node) -> Mend:
    """Write the text under an element in NFC; parts of a letter in two runs are brought together."""

    def mend() -> None:
        for paragraph in root.iter(w("p")):
            nodes = [node for node in _texts(paragraph) if local(node) == "t"]
            for before, after in pairwise(nodes):
                text = after.text or ""
                marks = len(text) - len(text.lstrip("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"))
                set_text(before, (before.text or "") + text[:marks])
                set_text(after, text[marks:])
            for node in nodes:
                set_text(node, unicodedata.normalize("NFC", node.text or ""))

    return mend


def _texts(paragraph: Node) -> list[Node]:
    """What pieces_of reads, without fields' codes."""
    found = []

    def walk(node: Node) -> None:
        for each in inside(node):
            name = local(each)
            if name in ("t", "tab", "br", "cr", "noBreakHyphen", "ptab"):
                if node.tag == w("r"):
                    found.append(each)
            elif name not in ("p", "pPr", "rPr", "txbxContent", "drawing", "pict"):
                walk(each)

    walk(paragraph)
    return found


def _replace(nodes: list[Node], start: int, old: str, new: str) -> None:
    """Put `new` where `old` stands: letter by letter where both are as long, else into the first node."""
    at, rest = 0, new
    end = start + len(old)
    touched = []
    for node in nodes:
        length = len(node.text or "") if local(node) == "t" else 1
        if local(node) == "t" and at < end and at + length > start:
            touched.append((node, max(0, start - at), min(length, end - at)))
        at += length
    for index, (node, first, last) in enumerate(touched):
        text = node.text or ""
        part = rest if index == len(touched) - 1 else rest[: last - first]
        rest = rest[len(part) :]
        set_text(node, text[:first] + part + text[last:])


def language_set(roots: Iterable[Node | None], language: str) -> Mend:
    """Name the language in docDefaults and wherever another one is named."""
    found = [root for root in roots if root is not None]

    def mend() -> None:
        for root in found:
            for node in root.iter(w("lang")):
                if get(node, "val") is not None:
                    node.set(w("val"), language)
            base = child(root, "docDefaults", "rPrDefault", "rPr")
            if base is not None:
                put(base, "lang", val=language)

    return mend
