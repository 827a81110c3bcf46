"""The spaCy pipeline of a meeting: entities by rulers, the card's names, cues by the rules' patterns. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pipeline.minutes.content_rules import CONTENT
from pipeline.minutes.course_rules import COURSE
from pipeline.minutes.decision_rules import DECIDING
from pipeline.minutes.names import Names
from pipeline.minutes.patterns import START, compiled, divided
from pipeline.minutes.tokens import blank, document
from pipeline.minutes.values import DEADLINES, VALUE_WORDS, VALUES, ruler_patterns
from pipeline.minutes.verbs import ADDRESSED, CARDINALS, FILLERS, HONORIFICS, ORDINALS, VERBS
from pipeline.minutes.vote_rules import VOTING
from pipeline.rules import Rule, RuleFile, RuleKind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc, Span

BUILT_IN: tuple[Rule, ...] = COURSE + CONTENT + VOTING + DECIDING
NO_RULES = RuleFile()


@dataclass(frozen=True)
class Cue:
    """A rule found at tokens[first:last] of a sentence."""

    kind: RuleKind
    rule: str
    first: int
    last: int


@dataclass(frozen=True)
class Read:
    """A sentence that was read: its document with entities, where its content begins, and the cues in it."""

    doc: Doc
    begins: tuple[int, ...]
    """Token numbers at which the sentence may be said to begin: with the fillers, without them, …; the last one is
    that of the content."""
    cues: tuple[Cue, ...]

    @cached_property
    def start(self) -> int:
        """The content's first token."""
        return self.begins[-1]

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Which kinds of cue are in it."""
        return frozenset(cue.kind for cue in self.cues)

    @cached_property
    def keys(self) -> list[str]:
        """The folded tokens."""
        return [token.norm_ for token in self.doc]

    def of(self, *kinds: RuleKind) -> list[Cue]:
        """The cues of these kinds, in order of place."""
        return sorted((cue for cue in self.cues if cue.kind in kinds), key=lambda cue: (cue.first, -cue.last))

    def entities(self, *labels: str) -> list[Span]:
        """The entities with these labels."""
        return [entity for entity in self.doc.ents if entity.label_ in labels]


class Analyser:
    """Built once a meeting: about 0.2 s."""

    def __init__(self, persons: Iterable[str] = (), units: Iterable[str] = (), office: RuleFile = NO_RULES) -> None:
        from spacy.matcher import Matcher, PhraseMatcher

        self.names = Names(persons, [*units, *office.units])
        self.verbs = frozenset(tuple(verb.split()) for verb in (*VERBS, *office.verbs))
        self._nlp = _pipeline()
        self._rules = {rule.name: rule for rule in (*BUILT_IN, *office.rule) if rule.name not in office.without}
        self._repairs: Matcher | None = None
        self._matcher, self._phrases = Matcher(self._nlp.vocab), PhraseMatcher(self._nlp.vocab, attr="NORM")
        self._compile()

    def _compile(self) -> None:
        """Keys: the rule's name; «name!» for what makes it void; «^» after it where it must begin the sentence.

        Patterns of words alone go to the PhraseMatcher, which is faster by far.
        """
        for rule in self._rules.values():
            for mark, written in (("", rule.say), ("!", rule.unless)):
                for one in written:
                    key = f"{rule.name}{mark}{START if one.startswith(START) else ''}"
                    whole, open_ended = divided(one)
                    phrases = [document(self._nlp.vocab, words, [True] * len(words)) for words in whole]
                    if phrases:
                        self._phrases.add(key, phrases)
                    if open_ended:
                        self._matcher.add(key, open_ended)

    def document(self, words: Sequence[str], spaces: Sequence[bool]) -> Doc:
        """Tokens with their entities."""
        doc = document(self._nlp.vocab, list(words), list(spaces))
        keys = {token.norm_ for token in doc}
        if keys & VALUE_WORDS or any(key[0].isdigit() for key in keys):  # else no ruler finds anything
            for _, component in self._nlp.pipeline:
                doc = component(doc)
        return self.names(doc)

    def failing(self, rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
        """The rules' own examples that come out wrong: name and sentence."""
        for rule in rules:
            for wanted, texts in ((True, rule.yes), (False, rule.no)):
                for text in texts:
                    if (rule.name in {cue.rule for cue in self.parse(text).cues}) != wanted:
                        yield rule.name, text

    def corrections(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Where something is corrected, as token numbers; asked of whole speeches, so it looks for nothing else."""
        from spacy.matcher import Matcher

        if self._repairs is None:
            self._repairs = Matcher(self._nlp.vocab)
            for rule in self._rules.values():
                if rule.kind == "correction":
                    self._repairs.add(rule.name, [pattern for one in rule.say for pattern in compiled(one)])
        doc = document(self._nlp.vocab, list(words), [True] * len(words))
        return sorted(_longest([(first, last) for _, first, last in self._repairs(doc)]))

    def parse(self, text: str) -> Read:
        """Read a text as one sentence: for tests and for rules' examples."""
        doc = self._nlp.make_doc(text)
        return self.read([token.text for token in doc], [bool(token.whitespace_) for token in doc])

    def read(self, words: Sequence[str], spaces: Sequence[bool]) -> Read:
        """Read one sentence."""
        doc = self.document(words, spaces)
        begins = tuple(_begins([token.norm_ for token in doc], self.names.given))
        found: dict[str, list[tuple[int, int]]] = {}
        for key, first, last in (*self._phrases(doc), *self._matcher(doc)):
            name = self._nlp.vocab.strings[key]
            allowed = begins if not name.endswith(f"!{START}") else begins[-1:]
            if not name.endswith(START) or first in allowed:
                found.setdefault(name.removesuffix(START), []).append((first, last))
        cues = [
            Cue(self._rules[name].kind, name, first, last)
            for name, spans in found.items()
            if not name.endswith("!") and f"{name}!" not in found
            for first, last in _longest(spans)
        ]
        return Read(doc, begins, tuple(cues))


def _longest(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of matches that overlap the longest; of those the first."""
    taken: set[int] = set()
    for first, last in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if not taken & set(range(first, last)):
            taken |= set(range(first, last))
            yield first, last


def _pipeline() -> Language:
    nlp = blank()
    nlp.add_pipe("entity_ruler", name="values").add_patterns(ruler_patterns(VALUES))  # type: ignore[attr-defined]
    deadlines = nlp.add_pipe("entity_ruler", name="deadlines", config={"overwrite_ents": True})
    deadlines.add_patterns(ruler_patterns(DEADLINES))  # type: ignore[attr-defined]
    return nlp


def _begins(keys: Sequence[str], given: frozenset[str]) -> list[int]:
    """Where the sentence begins, and begins again after fillers, numbering and forms of address."""
    begins = [0]
    while begins[-1] < len(keys):
        start = begins[-1]
        after = max(
            _filler(keys, start), _numbering(keys, start), _address(keys, start, given),
        )  # fmt: skip
        if after <= start:
            break
        begins.append(after)
    return begins


def _filler(keys: Sequence[str], start: int) -> int:
    if keys[start] in {",", ".", ":", "-", "…", "!", "?"}:
        return start + 1
    if tuple(keys[start : start + 2]) in {
        ("bây", "giờ"),
        ("trước", "hết"),
        ("ngoài", "ra"),
        ("cuối", "cùng"),
        ("dạ", "thưa"),
        ("đồng", "thời"),
    }:
        return start + 2 if keys[start] != "dạ" else start + 1
    if keys[start] in {"và", "với", "giờ"} and start == 0:
        return start + 1
    return start + 1 if keys[start] in FILLERS - {"với", "và", "bây", "giờ", "được", "này", "nào", "đó"} else start


def _numbering(keys: Sequence[str], start: int) -> int:
    """«thứ hai là», «một là», «việc thứ ba», «ý thứ nhất», «trước hết là»."""
    at = (
        start + 1
        if keys[start] in {"điều", "việc", "ý", "vấn", "nội", "điểm"} and keys[start + 1 : start + 2] == ["thứ"]
        else start
    )
    day = keys[at + 2 : at + 3] and keys[at + 2] in {"hằng", "hàng", "tuần", "này", "tới"}
    if keys[at : at + 1] == ["thứ"] and keys[at + 1 : at + 2] and keys[at + 1] in ORDINALS and not day:
        at += 2
        return at + 1 if keys[at : at + 1] in ([","], ["là"], [":"]) else at
    if keys[at] in CARDINALS and keys[at + 1 : at + 2] in (["là"], [","], [":"]):
        return at + 2
    return start + 1 if start and keys[start] == "là" else start


def _address(keys: Sequence[str], start: int, given: frozenset[str]) -> int:
    """«kính thưa đồng chí Luân», «thưa hội nghị», «báo cáo anh»: to the comma, or to the last word of address."""
    at = start
    while at < len(keys) and keys[at] in {"kính", "trân", "trọng", "xin"} and at - start < 3:
        at += 1
    if at < len(keys) and keys[at] == "thưa":
        reported = False
    elif keys[at : at + 2] == ["báo", "cáo"]:
        at, reported = at + 1, True
    else:
        return start
    at += 1
    begun = at
    while at < len(keys) and _is_addressed(keys, at, given, begun):
        at += 1
    if reported and at == begun:
        return start
    if keys[at - 1] in {"với", "và", "trong", "các"}:
        at -= 1
    comma = next((n for n in range(at, min(at + 8, len(keys))) if keys[n] in {",", ".", "!", "?"}), None)
    if comma is not None and not {"tôi", "em", "xin", "là", "đã", "có"} & set(keys[at:comma]) and not reported:
        return comma
    return at


def _is_addressed(keys: Sequence[str], at: int, given: frozenset[str], begun: int) -> bool:
    if keys[at] in ADDRESSED:
        return True
    if at == begun:
        return False
    before = keys[at - 1]
    return (keys[at] in given and before in HONORIFICS | {"chí"}) or (
        keys[at] in {"phòng", "sở", "tỉnh", "ủy", "cục"} and before in {"trưởng", "phó", "đạo", "thư"}
    )
