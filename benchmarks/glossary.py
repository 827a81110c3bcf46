"""How often the glossary finds a misheard term, and how often it puts one where none was said.

`python -m benchmarks.glossary`: 250 invented names of people and 250 of communes are the glossary. Each is said in a
sentence, one syllable of it as another region would say it or as an engine might mishear it, with confidence 0.5.
Then 2,000 sentences with names that are not in the glossary, every word with confidence 0.5. Beside it the same
thresholds over letters alone (difflib), to see what the sounds are worth.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from unittest.mock import patch

from benchmarks.normalise_grammar import FAMILIES, GIVEN, MIDDLES
from pipeline.records import Term
from pipeline.vietnamese import glossary as module
from pipeline.vietnamese.communes_a_n import COMMUNES
from pipeline.vietnamese.glossary import Glossary
from pipeline.vietnamese.sounds import is_syllable, spelling

EACH = 250
UNSURE = 0.5
PEOPLE = ("xin mời đồng chí {} phát biểu", "theo ý kiến của anh {} thì nên làm ngay", "tôi là {} xin báo cáo")
PLACES = ("trên địa bàn xã {} hiện nay", "bà con ở {} rất phấn khởi", "dự án tại {} và các xã lân cận")
REGIONAL = {
    "l/n": [("l", "n"), ("n", "l")],
    "s/x": [("s", "x"), ("x", "s")],
    "tr/ch": [("tr", "ch"), ("ch", "tr")],
    "d/gi/r/v": [("v", "d"), ("d", "v"), ("r", "d"), ("gi", "d")],
}
ENDINGS = {"-n/-ng": [("n", "ng"), ("ng", "n")], "-t/-c": [("t", "c"), ("c", "t")], "-nh/-n": [("nh", "n")]}
TONES = {"hỏi/ngã": str.maketrans("ảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹ", "ãẵẫẽễĩõỗỡũữỹảẳẩẻểỉỏổởủửỷ")}
ENGINE = {
    "tone lost": str.maketrans(
        "áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữự", "".join(vowel * 5 for vowel in "aâăeêioôơuư")
    )
}


def main() -> None:
    """Print a line for each kind of mishearing, and the false replacements, with sounds and with letters."""
    chance = random.Random(5)
    people, others = halves([person(chance) for _ in range(4 * EACH)])
    places, elsewhere = halves(communes(chance))
    terms = Glossary([Term(written=name.title()) for name in (*people, *places)])
    for label, measure in (("sounds", module.distance), ("letters", by_letters)):
        with patch.object(module, "distance", measure):
            print(f"{label}:")
            for kind, counts in misheard(terms, people, places).items():
                total = counts.total()
                shares = ", ".join(f"{name} {counts[name]}" for name in ("right", "left", "wrong"))
                print(f"  {kind:10} {total:4}: {shares}")
            unknown = [*said(others[: 4 * EACH], PEOPLE), *said(elsewhere[: 4 * EACH], PLACES)]
            false = [text for text, _ in unknown if _is_replaced(terms, text.split())]
            print(f"  false replacements in {len(unknown)} sentences with other names: {len(false)}")


def misheard(terms: Glossary, people: list[str], places: list[str]) -> dict[str, Counter[str]]:
    """For each kind of mishearing: how many terms were found, left as heard, taken for another."""
    result: dict[str, Counter[str]] = {}
    for sentence, name in (*said(people, PEOPLE), *said(places, PLACES)):
        for kind, place, heard in variants(name.split()):
            tokens = sentence.split()
            first = position(tokens, name.split())
            tokens[first + place] = heard
            confidences = [0.95] * len(tokens)
            confidences[first + place] = UNSURE
            found = terms.find(tokens, confidences)
            written = [rewrite.written for rewrite in found]
            outcome = "right" if written == [name.title()] else "wrong" if written else "left"
            result.setdefault(kind, Counter())[outcome] += 1
    return result


def variants(syllables: list[str]) -> Iterator[tuple[str, int, str]]:
    """(kind, place, syllable) of each way in which one syllable may be said or heard otherwise."""
    changes: list[tuple[str, Callable[[str], str]]] = []
    for kind, pairs in REGIONAL.items():
        changes += [(kind, _onset(*pair)) for pair in pairs]
    for kind, pairs in ENDINGS.items():
        changes += [(kind, _coda(*pair)) for pair in pairs]
    for kind, table in (TONES | ENGINE).items():
        changes.append((kind, lambda syllable, table=table: syllable.translate(table)))  # type: ignore[misc]
    for place, syllable in enumerate(syllables):
        for kind, change in changes:
            heard = change(syllable)
            if heard != syllable and is_syllable(heard):
                yield kind, place, heard


def by_letters(one: str, other: str) -> float:
    """Half the share of letters that are not common: a third of a syllable then costs what a tone does."""
    return (1 - SequenceMatcher(None, spelling(one), spelling(other)).ratio()) / 2


def _is_replaced(terms: Glossary, tokens: list[str]) -> bool:
    """Whether any word becomes another one."""
    found = terms.find(tokens, [UNSURE] * len(tokens))
    return any(spelling(one.written) != spelling(" ".join(tokens[one.first : one.last])) for one in found)


def _onset(said: str, heard: str) -> Callable[[str], str]:
    longer = {"n": ("ng", "nh"), "t": ("th", "tr"), "c": ("ch",), "g": ("gi",)}.get(said, ())
    return lambda text: heard + text[len(said) :] if text.startswith(said) and not text.startswith(longer) else text


def _coda(said: str, heard: str) -> Callable[[str], str]:
    shorter = {"nh": "", "n": "", "ng": "", "t": "", "c": ""}[said]
    return lambda text: text[: -len(said)] + shorter + heard if len(text) > len(said) and text.endswith(said) else text


def person(chance: random.Random) -> str:
    """An invented name."""
    return " ".join((chance.choice(FAMILIES), chance.choice(MIDDLES), chance.choice(GIVEN)))


def communes(chance: random.Random) -> list[str]:
    """Names of two and three syllables."""
    entries = [entry.partition(":") for entry in COMMUNES.replace("\n", " ").split(";")]
    names = [f"{first.strip()} {rest.strip()}".lower() for first, _, more in entries for rest in more.split(",")]
    whole = [name for name in names if 2 <= len(name.split()) <= 3 and all(map(is_syllable, name.split()))]
    chance.shuffle(whole)
    return whole


def halves(names: list[str]) -> tuple[list[str], list[str]]:
    """EACH names for the glossary, and others."""
    unique = list(dict.fromkeys(names))
    return unique[:EACH], unique[EACH:]


def said(names: list[str], carriers: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each name in a sentence, and the name."""
    for number, name in enumerate(names):
        yield carriers[number % len(carriers)].format(name), name


def position(tokens: list[str], name: list[str]) -> int:
    """Where the name begins."""
    return next(i for i in range(len(tokens)) if tokens[i : i + len(name)] == name)


if __name__ == "__main__":
    main()
