"""Names, units, places, abbreviations and terms in typed text: candidates for the office's glossary. Pure functions.

Typed text says by its capitals what is a name. Precise rather than complete: a capital that only begins a sentence
says nothing, what every office says is left out, and a person decides in the end.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.records import nfc
from pipeline.vietnamese.abbreviations import ABBREVIATIONS
from pipeline.vietnamese.compounds import FAMILY_NAMES
from pipeline.vietnamese.mining_terms import terms
from pipeline.vietnamese.mining_text import LEVELS, Bigrams, Line, Token, read_lines
from pipeline.vietnamese.mining_units import KINDS, unit_end
from pipeline.vietnamese.sounds import spelling
from pipeline.vietnamese.text import fold

Kind = Literal["person", "unit", "place", "abbreviation", "term"]
Table = Sequence[Sequence[str]]
OFTEN = 2
"""A capitalised run that no word announces is a name when it occurs as often as this."""

_HONORIFICS = set("ông bà chí anh chị cô chú bác thầy ngài ts ths pgs gs bs ks đ/c".split())
"""«chí»: of đồng chí."""
_TITLES = set(
    "giám phó chủ trưởng bí thủ chánh viện cục chi sở ban thư ủy đại hiệu tổng thường thiếu trung thượng".split()
)
"""Begin a title or an agency, not a name, after «đồng chí»."""
_PLACED = set("xã phường trấn huyện quận tỉnh phố thôn ấp bản buôn làng sông hồ suối cầu đèo núi cảng đảo kênh".split())
_PLACED |= set("rạch đập cống bơm chợ đường lộ khu".split())
"""After one of these a run of capitals is a place."""
_STREET = _PLACED | set("trường viện giải thưởng tưởng rừng bến quốc".split())
"""After one of these a person's name is a place's or a prize's."""
_HISTORIC = {"hồ chí minh"}
_NAME_COLUMN = re.compile(r"họ\s*(và|,)?\s*(chữ đệm\s*)?tên|họ tên|đại biểu|người phát biểu", re.IGNORECASE)
_UNIT_COLUMN = re.compile(r"đơn vị|cơ quan|tổ chức", re.IGNORECASE)
_LETTERS = "A-ZĂÂĐÊÔƠƯ"
_ABBREVIATION = re.compile(rf"[{_LETTERS}]{{2,8}}")
_IN_BRACKETS = re.compile(rf"\(\s*(?:(?:gọi tắt|viết tắt|sau đây gọi) là)?\s*([{_LETTERS}]{{2,8}})\s*\)")
_MIXED = re.compile(r"(?=[^\W\d_]*[a-zđ])(?=[^\W\d_]*[^\W\d_][A-ZĐ])[^\W\d_]{3,12}")
_ROMAN = re.compile(r"[IVXLC]+")
_CAPITAL_RUN = 5


@dataclass(frozen=True)
class Candidate:
    """Something that may belong into the glossary: as it is written, what it is, how often it was seen."""

    written: str
    kind: Kind
    seen: int


@dataclass(frozen=True)
class Findings:
    """What a text gave: candidates, and the abbreviations that it explains (BQLDA → Ban Quản lý dự án)."""

    candidates: tuple[Candidate, ...]
    abbreviations: dict[str, str]


def mine(text: str, tables: Iterable[Table] = ()) -> Findings:
    """Candidates from the lines of typed text and from the columns of its tables, most seen first."""
    lines = read_lines(text)
    bigrams = Bigrams(lines)
    found: dict[str, Kind] = {}
    explained = dict(_explained(lines))
    for written in _in_columns(tables, _NAME_COLUMN):
        if 2 <= len(run := _leading_run(_without_honorific(written))) <= _CAPITAL_RUN:
            found[_joined(run)] = "person"
    for line in lines:
        for written, kind in _named(line, bigrams):
            found.setdefault(written, kind)
    for written in explained.values():
        for part in [name for name in found if written.startswith(f"{name} ")]:
            del found[part]  # it was cut short
        found.setdefault(written, "unit")
    for written in _in_columns(tables, _UNIT_COLUMN):
        parts = read_lines(written)
        if parts and (end := unit_end(parts[0], 0, bigrams)):
            found.setdefault(_joined(parts[0].tokens[:end]), "unit")
    found.update(dict.fromkeys(_repeated_runs(lines, bigrams, found), "place"))
    found.update(dict.fromkeys(_abbreviations(lines, explained), "abbreviation"))
    for written in terms(lines, bigrams):
        found.setdefault(written, "term")
    return Findings(tuple(_counted(found, lines)), explained)


def _named(line: Line, bigrams: Bigrams) -> Iterator[tuple[str, Kind]]:
    """People, units and places of a line, from left to right."""
    index = 0
    if line.shouted:
        yield from _headed(line)
    while not line.shouted and index < len(line.tokens):
        person = _person(line, index)
        end = person or unit_end(line, index, bigrams)
        kind: Kind = "person" if person else "unit"
        if not end and _is_place_word(line, index - 1):
            run = _run(line.tokens, index)
            end = index + len(run) if run and not bigrams.splits_word(line, index + len(run)) else 0
            kind = "place"
        if not end:
            index += 1
            continue
        written = _joined(line.tokens[index:end])
        if kind != "place" or end - index > 1 or line.before(index) in LEVELS:
            yield written, kind
        index = end


def _headed(line: Line) -> Iterator[tuple[str, Kind]]:
    """The place at the end of a heading in capitals: ỦY BAN NHÂN DÂN TỈNH …"""
    keys = [token.key for token in line.tokens]
    for number in range(max(1, len(keys) - 4), len(keys) - 1):
        if keys[number - 1] in ("dân", "ủy") and keys[number] in ("tỉnh", "xã", "phường", "huyện"):
            yield " ".join(key.capitalize() for key in keys[number + 1 :]), "place"


def _person(line: Line, index: int) -> int:
    """Where the name that begins here ends; 0: none begins here."""
    run = _run(line.tokens, index)
    before = line.before(index)
    if not 2 <= len(run) <= _CAPITAL_RUN or fold(_joined(run)) in _HISTORIC:
        return 0
    if before in _HONORIFICS and run[0].key not in _TITLES:
        return index + len(run)
    surnamed = spelling(run[0].text) in FAMILY_NAMES - _HONORIFICS and 3 <= len(run) <= 4
    following = line.tokens[index + len(run)] if index + len(run) < len(line.tokens) else None
    if surnamed and before not in _STREET and not _begins_kind(run) and (following is None or not following.upper):
        return index + len(run)
    return 0


def _is_place_word(line: Line, index: int) -> bool:
    """Whether a place's name comes after this word: xã …, but not Rạch …, which is a part of the name."""
    if index < 0 or line.before(index + 1) not in _PLACED:
        return False
    return line.tokens[index].begins or not line.tokens[index].capital


def _begins_kind(run: Sequence[Token]) -> bool:
    return any(kind[0] == run[0].key and (len(kind) == 1 or kind[1] == run[1].key) for kind in KINDS)


def _run(tokens: Sequence[Token], start: int) -> list[Token]:
    """The syllables with a capital from here on, without a mark between them."""
    run: list[Token] = []
    for token in tokens[start : start + _CAPITAL_RUN + 1]:
        if not token.capital or (run and token.after_mark):
            break
        run.append(token)
    return run


def _leading_run(text: str) -> list[Token]:
    lines = read_lines(text)
    return _run(lines[0].tokens, 0) if lines else []


def _without_honorific(text: str) -> str:
    return re.sub(r"^\s*(?:(?:đồng chí|đ/c|ông|bà|anh|chị|ts|ths|pgs|gs|bs)[.:]?\s+)+", "", text, flags=re.IGNORECASE)


def _in_columns(tables: Iterable[Table], title: re.Pattern[str]) -> Iterator[str]:
    """The cells below each heading that matches."""
    for table in tables:
        heads = [number for number, cell in enumerate(table[0]) if title.search(nfc(cell))] if table else []
        for row in table[1:]:
            yield from (nfc(row[number]) for number in heads if number < len(row))


def _explained(lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """Abbreviations in brackets and the words before them whose initials they are."""
    for line in lines:
        for match in _IN_BRACKETS.finditer(line.text):
            words = re.findall(r"[^\W\d_]+", line.text[: match.start()])
            reach = 3 * len(match[1]) + 4
            for start in range(len(words) - len(match[1]), max(-1, len(words) - reach), -1):
                if words[start][0].isupper() and _holds([word[0].upper() for word in words[start:]], match[1]):
                    yield match[1], " ".join(words[start:])
                    break


def _holds(initials: Sequence[str], letters: str) -> bool:
    """Whether the letters are initials in this order, the first one the first; Á is A, Ư is Ư or U."""
    rest = iter([_forms(initial) for initial in initials])
    return letters[0] in next(rest, ()) and all(any(letter in forms for forms in rest) for letter in letters[1:])


def _forms(initial: str) -> set[str]:
    """A letter without its tone, and without any mark."""
    spread = unicodedata.normalize("NFD", initial)
    return {spread[0], unicodedata.normalize("NFC", re.sub("[\u0300\u0301\u0303\u0309\u0323]", "", spread))}


def _repeated_runs(lines: Sequence[Line], bigrams: Bigrams, found: dict[str, Kind]) -> Iterator[str]:
    """Runs of two and more capitals inside sentences that nothing announces."""
    counts: Counter[str] = Counter()
    for line in lines:
        index = 0
        while not line.shouted and index < len(line.tokens):
            run = _run(line.tokens, index)
            inside = not line.tokens[index].begins
            if len(run) >= 2 and inside and not bigrams.splits_word(line, index + len(run)):
                counts[_joined(run)] += run[0].key not in _TITLES
            index += max(1, len(run))
    inner = " | ".join(found)
    yield from (run for run, count in counts.items() if count >= OFTEN and run not in inner)


def _abbreviations(lines: Sequence[Line], explained: dict[str, str]) -> Iterator[str]:
    """Words of capitals that stand alone among small letters, and those of mixed letters: BQLDA, VNeID."""
    counts: Counter[str] = Counter()
    for line in lines:
        for number, token in enumerate(line.tokens):
            beside = [*line.tokens[max(0, number - 1) : number], *line.tokens[number + 1 : number + 2]]
            alone = not line.shouted and not any(other.upper for other in beside)
            capitals = _ABBREVIATION.fullmatch(token.text) and not _ROMAN.fullmatch(token.text)
            counts[token.text] += bool((alone and capitals) or _MIXED.fullmatch(token.text))
    for written, count in counts.items():
        if written not in ABBREVIATIONS and (count >= OFTEN or written in explained):
            yield written


def _joined(tokens: Iterable[Token]) -> str:
    first, *others = tokens
    return first.text + "".join(f"{token.lead}{token.text}" for token in others)


def _counted(found: dict[str, Kind], lines: Sequence[Line]) -> list[Candidate]:
    """With counts, whatever the case; of several spellings of one name (Hoà, Hòa) the one typed most."""
    said = f" {' | '.join(' '.join(token.key for token in line.tokens) for line in lines)} "
    typed = "\n".join(line.text for line in lines)
    candidates: dict[str, Candidate] = {}
    for written in sorted(found, key=typed.count):
        form = " ".join(token.key for line in read_lines(written) for token in line.tokens)
        candidates[form] = Candidate(written, found[written], said.count(f" {form} ") or 1)
    return sorted(candidates.values(), key=lambda candidate: (-candidate.seen, candidate.written))
