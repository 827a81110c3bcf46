"""The minutes by section: I. Khai mạc, chương trình … VI. Phân công nhiệm vụ; those without items are left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from pipeline.card import Person
from pipeline.records import Item, Opinion, Proposal, Report, Tally, Vote
from pipeline.vietnamese.text import clean, sentence
from pipeline.word import decree30 as form
from pipeline.word.anchors import card_anchor, item_anchor
from pipeline.word.assigned import deadline, owner, support
from pipeline.word.items import Field, Lines, capital
from pipeline.word.material import Material
from pipeline.word.named import person_pieces, voice_pieces
from pipeline.word.pieces import Piece, Pieces, anchored, ours, time_reference
from pipeline.word.wordml import Layout

ROMAN = ("I", "II", "III", "IV", "V", "VI")
_TASK_COLUMNS = (750, 2805, 1700, 1450, 1500, 1150)
_UNTIMED_TASK_COLUMNS = (750, 3405, 1950, 1700, 1550)
_WHOM = r"đồng chí|đại biểu|thành viên|phiếu|người"
_COUNTED = re.compile(
    rf"(?:[\d/.,]+(?:\s?%)?|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s(?:{_WHOM})))(?:\s(?:{_WHOM}|ý kiến))?"
)


@dataclass(frozen=True)
class Section:
    """A heading, and what writes the rest. `table`: it ends with one."""

    title: str
    write: Callable[[], None]
    table: bool = False


def sections(material: Material, lines: Lines) -> list[Section]:
    """Those of the meeting's form that have something in them, in order."""
    decided = [_votes(material, lines), _conclusion(material, lines), _tasks(material, lines)]
    if material.chosen_form == "conclusion-only":
        return [one for one in decided if one]
    course = [_opening(material, lines), _reports(material, lines), _opinions(material, lines)]
    return [one for one in (*course, *decided) if one]


def write_sections(material: Material, lines: Lines) -> bool:
    """Write them with Roman numerals. Returns whether a table stands last."""
    found = sections(material, lines)
    for numeral, section in zip(ROMAN, found, strict=False):
        lines.flow.add(form.HEADING_ROMAN, ours(f"{numeral}. "), section.title)
        section.write()
    if not found:
        lines.flow.add(form.BODY, form.BLANK)
    return bool(found) and found[-1].table


def agenda_pieces(material: Material) -> Iterator[Pieces]:
    """«1. Báo cáo sơ kết (bà Hân trình bày).»"""
    for index, item in enumerate(material.card.agenda):
        pieces = [
            Piece(f"{index + 1}. "),
            *anchored(card_anchor(f"agenda.{index}.text"), clean(item.text).rstrip(".;")),
        ]
        if item.speaker:
            speaker = anchored(card_anchor(f"agenda.{index}.speaker"), clean(item.speaker))
            pieces += [Piece(" ("), *speaker, Piece(" trình bày)")]
        yield [*pieces, Piece(".")]


def _opening(material: Material, lines: Lines) -> Section | None:
    opened, agenda = material.minutes.opening, material.card.agenda
    by = opened.speaker if opened and opened.evidence else None
    heard = () if agenda else material.minutes.agenda
    title = ", ".join(word for word, there in (("KHAI MẠC", by), ("CHƯƠNG TRÌNH", agenda or heard)) if there)

    def write() -> None:
        if opened and by:
            chair = None if material.named(by) else concluding(by, material)
            who = person_pieces(material, chair) if chair else voice_pieces(material, by)
            lines.flow.add(form.BODY, *who, f" khai mạc {material.kind}.", *lines.reference(opened.evidence))
        for planned in agenda_pieces(material):
            lines.flow.add(form.BODY, *planned)
        for item in heard:
            lines.add(item, Field("text", sentence(item.text)))

    return Section(title, write) if title else None


def _reports(material: Material, lines: Lines) -> Section | None:
    found = material.minutes.reports

    def write() -> None:
        for index, item in enumerate(found, 1):
            by = presenter(item, material)
            after = [Piece(" ("), *by, Piece(" trình bày).")] if by else [Piece(".")]
            said = Field("topic" if item.topic else "text", capital(item.topic or item.text).rstrip(".;"))
            lines.add(item, said, before=f"{index}. ", after=after)

    return Section("BÁO CÁO, THAM LUẬN, CHUYÊN ĐỀ", write) if found else None


def presenter(item: Report, material: Material) -> Pieces:
    """Who gave a report: by name where there is one, else the voice."""
    called = clean(item.reporter or "")
    if called and not material.named(item.speaker):
        return anchored(item_anchor(material.item_id(item), item, "reporter"), called)
    return voice_pieces(material, item.speaker) if item.speaker else []


def reporter(item: Report, material: Material) -> str:
    """The voice, if it has a name, else the name by which it was called; nothing where there is neither."""
    known = material.named(item.speaker)
    return material.voice(known.id) if known else clean(item.reporter or "")


@dataclass
class _Share:
    """What one delegate, at one điểm cầu, has contributed."""

    speaker: str
    site: str | None
    opinions: list[Opinion] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)


def _opinions(material: Material, lines: Lines) -> Section | None:
    shares: dict[str, _Share] = {}
    said: list[Opinion | Proposal] = [*material.minutes.opinions, *material.minutes.proposals]
    for item in sorted(said, key=_began):
        voice = material.voice(item.speaker or "", item.site)
        share = shares.setdefault(voice, _Share(item.speaker or "", item.site))
        if isinstance(item, Opinion):
            share.opinions.append(item)
        else:
            share.proposals.append(item)

    def write() -> None:
        for index, share in enumerate(shares.values(), 1):
            voice = voice_pieces(material, share.speaker, share.site)
            lines.flow.add(form.SPEAKER, f"{index}. ", *voice, ":")
            for opinion in share.opinions:
                said = " ".join(map(sentence, opinion.sentences or (opinion.text,)))
                lines.add(opinion, Field("text", said))
            if share.proposals:
                lines.flow.add(form.BODY, "Kiến nghị, đề xuất:", layout=Layout(keep_next=True))
            for proposal in share.proposals:
                lines.add(proposal, Field("text", sentence(proposal.text)), before="- ")

    return Section("Ý KIẾN PHÁT BIỂU, THẢO LUẬN", write) if shares else None


def _began(item: Item) -> int:
    return item.evidence[0].start


def _votes(material: Material, lines: Lines) -> Section | None:
    found = material.minutes.votes

    def write() -> None:
        for index, vote in enumerate(found, 1):
            lines.add(vote, *_vote(vote), before=f"{index}. ")

    return Section("BIỂU QUYẾT", write) if found else None


def _vote(vote: Vote) -> list[str | Field]:
    tallies = (("tán thành", vote.in_favour), ("không tán thành", vote.against), ("ý kiến khác", vote.other))
    counted = "; ".join(f"{name}: {_tally(tally)}" for name, tally in tallies if tally)
    outcome = {"passed": "Kết quả: thông qua.", "rejected": "Kết quả: không thông qua.", None: ""}[vote.outcome]
    subject = Field("subject" if vote.subject else "text", sentence(capital(vote.subject or vote.text)))
    return [subject, *(f" {part}" for part in (sentence(capital(counted)) if counted else "", outcome) if part)]


def _tally(tally: Tally) -> str:
    """«7/8 đồng chí» of «7/8 đồng chí đồng ý», «hai đồng chí»; else as it was said."""
    words = clean(tally.said)
    said = f"{words[:1].lower()}{words[1:]}"
    found = _COUNTED.match(said)
    return found.group().strip() if found else said


def _conclusion(material: Material, lines: Lines) -> Section | None:
    found = material.minutes.conclusion

    def write() -> None:
        count = 0
        for speaker, group in groupby(found, key=lambda item: item.speaker):
            if by := concluding(speaker, material):
                said = (*person_pieces(material, by), " kết luận:")
                lines.flow.add(form.BODY, *said, layout=Layout(keep_next=True))
            for item in group:
                count += 1
                lines.add(item, Field("text", sentence(item.text)), before=f"{count}. ")

    return Section("KẾT LUẬN CỦA CHỦ TRÌ", write) if found else None


def concluding(speaker: str | None, material: Material) -> Person | None:
    """Who concluded or opened: the voice if it has a name; the chair of the card for the voice that presided."""
    return material.heard_as(speaker) or (material.chair if speaker in (None, material.minutes.chair) else None)


def _tasks(material: Material, lines: Lines) -> Section | None:
    return Section("PHÂN CÔNG NHIỆM VỤ", lambda: _task_table(material, lines), table=True) if (
        material.minutes.tasks
    ) else None  # fmt: skip


def _task_table(material: Material, lines: Lines) -> None:
    timed = material.timed
    table = lines.flow.table(_TASK_COLUMNS if timed else _UNTIMED_TASK_COLUMNS, borders=True)
    headings = ("STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Căn cứ")
    for cell, heading in zip(table.row(heading=True), headings, strict=False):
        cell.add(form.CELL_HEADING, heading)
    for index, task in enumerate(material.minutes.tasks, 1):
        number, *cells = table.row()
        number.add(form.CELL_CENTRED, str(index))
        said = (
            Field("text", capital(task.text)),
            Field("owner", capital(owner(task)) or form.BLANK),
            Field("support", support(task)),
            Field("deadline", capital(deadline(task))),
        )
        for cell, each in zip(cells, said, strict=False):
            cell.add(form.CELL, *lines.text(task, each))
        if timed:
            cells[-1].add(form.CELL_CENTRED, time_reference(material.reference(task.evidence)))
