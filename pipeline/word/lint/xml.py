"""WordprocessingML by hand: names, switches, and children put where the schema wants them.

python-docx's objects show only part of a document (no insertions, no content controls), so the linter reads elements.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Node = Any
"""An lxml element; python-docx's own classes are among them."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
CHOICE, FALLBACK = f"{_MC}Choice", f"{_MC}Fallback"
GONE = {f"{_W}del", f"{_W}moveFrom"}
"""What was deleted while changes were tracked."""

_MOST = 10_000_000
"""More is damage, whether twips, counts or EMU (28 cm), and must not make a loop endless."""

_ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ).split(),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
        "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
        "lang eastAsianLayout specVanish oMath rPrChange"
    ).split(),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
        "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
    ).split(),
}


def w(name: str) -> str:
    """A name in the WordprocessingML namespace."""
    return _W + name


def local(node: Node) -> str:
    """An element's name without its namespace; nothing for a comment."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def get(node: Node | None, name: str, default: str | None = None) -> str | None:
    """A w: attribute."""
    value: str | None = None if node is None else node.get(w(name))
    return default if value is None else value


def number(node: Node | None, name: str) -> int | None:
    """A w: attribute that is a whole number of a size that a document can mean; None for anything else."""
    return as_number(get(node, name))


def as_number(text: str | None) -> int | None:
    """A text as a whole number, where it is one within _MOST."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return round(value) if abs(value) <= _MOST else None


def child(node: Node | None, *names: str) -> Node | None:
    """The element at the end of a path of w: names."""
    for name in names:
        if node is None:
            return None
        node = node.find(w(name))
    return node


def is_on(node: Node | None) -> bool:
    """The value of a switch such as w:b."""
    return node is not None and get(node, "val", "1") not in ("0", "false", "off")


def ensure(parent: Node, name: str) -> Node:
    """The child `name` of a w:pPr, w:rPr or w:sectPr, made in its place where it is missing."""
    found = parent.find(w(name))
    if found is not None:
        return found
    order = _ORDER[local(parent)]
    made = parent.makeelement(w(name))
    later = {w(each) for each in order[order.index(name) + 1 :]}
    following = next((each for each in parent if each.tag in later), None)
    if following is None:
        parent.append(made)
    else:
        following.addprevious(made)
    return made


def properties(node: Node) -> Node:
    """The w:pPr of a paragraph or the w:rPr of a run, made where it is missing."""
    name = "pPr" if node.tag == w("p") else "rPr"
    found = node.find(w(name))
    if found is None:
        found = node.makeelement(w(name))
        node.insert(0, found)
    return found


def put(parent: Node, name: str, **values: str | int) -> None:
    """Set attributes of a child of properties."""
    node = ensure(parent, name)
    for key, value in values.items():
        node.set(w(key), str(value))


def drop(node: Node | None, *names: str) -> None:
    """Remove attributes."""
    for name in names:
        if node is not None:
            node.attrib.pop(w(name), None)


def remove(parent: Node | None, *names: str) -> None:
    """Remove children."""
    for name in names:
        found = child(parent, name)
        if found is not None and parent is not None:
            parent.remove(found)


def switch(run: Node, name: str, on: bool) -> None:
    """Turn bold, italic or capitals of a run on or off, for complex scripts too."""
    target = properties(run)
    for each in (name, f"{name}Cs") if name in ("b", "i") else (name,):
        put(target, each, val=int(on))


def set_text(node: Node, text: str) -> None:
    """The text of a w:t; spaces at its ends are kept."""
    node.text = text
    if text != text.strip():
        node.set(_SPACE, "preserve")


def inside(node: Node) -> Iterator[Node]:
    """The children of a container that are there when all tracked changes are accepted; no second version of a
    shape."""
    for each in node:
        if each.tag not in GONE and each.tag != FALLBACK:
            yield each
