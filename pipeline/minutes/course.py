"""Attendance, điểm cầu, agenda and reports. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.minutes.making import facts, number
from pipeline.minutes.roles import Roles
from pipeline.minutes.sentences import Sentence
from pipeline.records import Attendance, Item, Report, SiteHeard

EARLY = 0.3
"""Attendance and agenda are told in this share of the meeting."""
_BEFORE_TOPIC = frozenset(
    "chuyên đề nội dung tham luận về tóm tắt nhanh sơ bộ với hội nghị các đồng chí qua thứ nhất hai ba".split()
)
_TOPIC_ENDS = frozenset({"đề", "trong", "với", "gồm", "cụ", "như", "nếu", "mời", "sau", "xin"})
_FIRST_SENTENCES = 4
_LEAST_REPORTED = 2
_SHORT = 10
"""Words."""


def attendance(said: Sequence[Sentence], roles: Roles) -> Iterator[Attendance]:
    """«có mặt 8 đồng chí», «vắng 1», «15 điểm cầu», each kind once."""
    told: set[str] = set()
    for sentence in _early(said, roles):
        for cue in sentence.read.of("present", "absent", "sites"):
            count = next(
                (n for key in sentence.read.keys[cue.first : cue.last] if (n := number(key)) is not None), None
            )
            if count is None or cue.kind in told:
                continue
            told.add(cue.kind)
            text = sentence.text(*sentence.content)
            yield Attendance(text=text, kind=cue.kind, count=count, **facts([sentence], cue.rule))  # type: ignore[arg-type]


def sites(said: Sequence[Sentence]) -> Iterator[SiteHeard]:
    """«điểm cầu Đức Hòa (có 45 đại biểu)»: each name once, with the number when it was said."""
    found: dict[str, SiteHeard] = {}
    for sentence in said:
        keys, doc = sentence.read.keys, sentence.read.doc
        for n in range(len(keys) - 2):
            if keys[n : n + 2] != ["điểm", "cầu"]:
                continue
            unit = next((entity for entity in sentence.read.entities("UNIT") if entity.start == n + 2), None)
            last = unit.end if unit else n + 2
            while last < len(keys) and doc[last].text[:1].isupper() and doc[last].is_alpha:
                last += 1
            if last == n + 2:
                continue
            name = sentence.text(n + 2, last)
            present = number(keys[last + 1]) if keys[last : last + 1] == ["có"] and last + 1 < len(keys) else None
            if name not in found or (present is not None and found[name].present is None):
                text = sentence.text(*sentence.content)
                found[name] = SiteHeard(text=text, name=name, present=present, **facts([sentence], "site-named"))
    yield from found.values()


def agenda(said: Sequence[Sentence], roles: Roles) -> Iterator[Item]:
    """What was announced: the sentences that say it."""
    for sentence in _early(said, roles):
        cues = sentence.read.of("agenda")
        if cues and not sentence.read.kinds & {"handover", "procedure", "new-topic", "courtesy"}:
            yield Item(text=sentence.text(*sentence.content), **facts([sentence], cues[0].rule))


def _early(said: Sequence[Sentence], roles: Roles) -> Iterator[Sentence]:
    limit = said[-1].start * EARLY if said else 0
    for sentence in said:
        if sentence.start <= limit and (roles.leads(sentence.speaker) or sentence.speaker == roles.secretary):
            yield sentence


def reports(said: Sequence[Sentence], roles: Roles) -> Iterator[tuple[Report, int]]:
    """Each report and the number of the speech in which it is given."""
    speeches: dict[int, list[Sentence]] = {}
    for sentence in said:
        speeches.setdefault(sentence.speech, []).append(sentence)
    before: Sentence | None = None
    for number_, own in speeches.items():
        if own[0].speaker in roles.hosts:
            if (report := _hosts_report(own)) is not None:
                yield report, number_
        elif not roles.leads(own[0].speaker):
            report = next(filter(None, map(_own_report, own[:_FIRST_SENTENCES])), None)
            short = sum(len(sentence.tokens) for sentence in own) < _SHORT
            if report is None and before is not None and not short:
                report = _called_report(before, own[0])
            if report is not None:
                yield report, number_
            elif short:
                continue  # «Dạ vâng.»: the floor is not taken yet
        handed = [sentence for sentence in own if "handover" in sentence.read.kinds]
        before = handed[-1] if handed and roles.leads(own[0].speaker) else None


def _hosts_report(own: Sequence[Sentence]) -> Report | None:
    """Of a host, who also presents people and the programme: said in so many words, with what is reported after it."""
    for n, sentence in enumerate(own):
        after = [one for one in own[n + 1 :] if not one.read.kinds & {"handover", "courtesy", "procedure"}]
        introduces = ("giới", "thiệu") in pairwise(sentence.read.keys)
        if len(after) >= _LEAST_REPORTED and not introduces and (report := _own_report(sentence)):
            return report
    return None


def _own_report(sentence: Sentence) -> Report | None:
    """«tôi xin báo cáo …»"""
    for cue in sentence.read.of("report"):
        topic = _topic(sentence, cue.first)
        if topic is not None and cue.last > sentence.read.start + 1:
            text = sentence.text(*sentence.content)
            return Report(text=text, topic=topic or None, **facts([sentence], cue.rule))
    return None


def _called_report(call: Sentence, first: Sentence) -> Report | None:
    """«mời đồng chí Trí trình bày …», and who then speaks."""
    topic = _topic(call, call.read.start)
    if not topic:
        return None
    found = facts([call, first], "report-called") | {"speaker": first.speaker}
    called = call.read.entities("PERSON", "UNIT")
    return Report(text=call.text(*call.content), topic=topic, reporter=called[0].text if called else None, **found)


def _topic(sentence: Sentence, first: int) -> str | None:
    """What stands after «báo cáo», «trình bày», to the end of the clause; None for less than two words.

    Empty when what is reported follows at once: «tôi xin báo cáo: tỉnh đã …».
    """
    keys = sentence.read.keys
    pairs = [("báo", "cáo"), ("trình", "bày"), ("quán", "triệt"), ("giới", "thiệu"), ("phổ", "biến")]
    at = next((n + 2 for n in range(first, len(keys) - 1) if (keys[n], keys[n + 1]) in pairs), None)
    if at is None:
        return None
    if keys[at : at + 1] == [":"]:
        return ""
    while at < len(keys) and keys[at] in _BEFORE_TOPIC:
        at += 1
    last = at
    while last < len(keys) and not (keys[last] == "," and keys[last + 1 : last + 2] and keys[last + 1] in _TOPIC_ENDS):
        last += 1
    at, last = sentence.trimmed(at, last, task=True)
    if last - at < 2 or keys[at] in {"đi", "trước", "hết", "của", "đồng", "anh"}:
        return None
    return sentence.text(at, last)
