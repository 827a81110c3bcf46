"""The course of a meeting: what each speaker said, in order of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.overlay.drafts import is_added
from pipeline.records import Utterance
from pipeline.vietnamese.text import clean
from pipeline.word import decree30 as form
from pipeline.word.anchors import utterance_anchor
from pipeline.word.comments import Comments
from pipeline.word.document import Flow
from pipeline.word.marked import marked
from pipeline.word.material import Material
from pipeline.word.named import voice_pieces
from pipeline.word.pieces import Piece, Pieces, anchored, joined, time_reference
from pipeline.word.wording import stamp

PARAGRAPH_CHARACTERS = 700
"""A long speech is cut into paragraphs, at ends of sentences, about this long."""
_SENTENCE_ENDS = (".", "?", "!", "…", "”", "»")


def write_course(flow: Flow, material: Material, comments: Comments) -> None:
    """The form by speaker: every word, under its speaker."""
    for speech in speeches(material.spoken):
        first = speech.utterances[0]
        heading = voice_pieces(material, first.speaker, first.site, first)
        began = time_reference(f"[{stamp(first.start)}]")
        flow.add(form.SPEAKER, *heading, *((": ", began) if material.timed else (":",)))
        for index, paragraph in enumerate(speech.paragraphs()):
            said = not is_added(paragraph.utterances[0].id)
            reference = time_reference(f" [{stamp(paragraph.start)}]") if index and said and material.timed else None
            pieces = paragraph.pieces(comments)
            flow.add(form.BODY, *(piece for piece in (*pieces, reference) if piece))


@dataclass(frozen=True)
class Paragraph:
    """Some utterances of a speech."""

    utterances: tuple[Utterance, ...]

    @property
    def start(self) -> int:
        """Where it starts in the recording, ms."""
        return self.utterances[0].start

    @property
    def text(self) -> str:
        """The utterances' texts, one after the other."""
        return " ".join(clean(utterance.text) for utterance in self.utterances)

    def pieces(self, comments: Comments) -> Pieces:
        """The text, with comments on what is doubtful."""
        pieces: Pieces = []
        for utterance in self.utterances:
            said = anchored(utterance_anchor(utterance), *marked(utterance, comments))
            pieces += [*([Piece(" ")] if pieces else []), *said]
        return joined(pieces)


@dataclass(frozen=True)
class Speech:
    """What one speaker said before another one spoke."""

    utterances: tuple[Utterance, ...]

    def paragraphs(self) -> Iterator[Paragraph]:
        """The utterances joined into paragraphs of a readable length; what a reviewer added is one of its own."""
        some, length = list[Utterance](), 0
        for utterance in self.utterances:
            text = clean(utterance.text)
            if some and (is_added(some[-1].id) or is_added(utterance.id)):
                yield Paragraph(tuple(some))
                some, length = [], 0
            length += len(text) + bool(some)
            some.append(utterance)
            at_end = text.endswith(_SENTENCE_ENDS)
            if length >= 2 * PARAGRAPH_CHARACTERS or (at_end and length >= PARAGRAPH_CHARACTERS):
                yield Paragraph(tuple(some))
                some, length = [], 0
        if some:
            yield Paragraph(tuple(some))


def speeches(utterances: Sequence[Utterance]) -> Iterator[Speech]:
    """Consecutive utterances of one speaker, at one site, together."""
    for _, group in groupby(utterances, key=lambda utterance: (utterance.speaker, utterance.site)):
        yield Speech(tuple(group))
