"""What holds for every record, and so for every public file."""

import unicodedata

import pytest
from pydantic import ValidationError

from pipeline.records import PUBLIC, Evidence, Item, Record, Turn, Utterances, Word

WORD = {"start": 0, "end": 200, "text": "nghị", "confidence": 0.5}


@pytest.mark.parametrize(
    "change",
    [{"end": -1}, {"start": 300}, {"start": 0.5}, {"confidence": 1.5}, {"text": None}, {"speaker": "S1"}],
    ids=str,
)
def test_what_a_word_cannot_be(change: dict[str, object]) -> None:
    Word.model_validate(WORD)
    with pytest.raises(ValidationError):
        Word.model_validate(WORD | change)


def test_text_becomes_nfc() -> None:
    decomposed = unicodedata.normalize("NFD", "nghị")
    assert decomposed != "nghị"
    assert Word.model_validate(WORD | {"text": decomposed}).text == unicodedata.normalize("NFC", "nghị")


def test_records_do_not_change() -> None:
    word = Word.model_validate(WORD)
    with pytest.raises(ValidationError, match="frozen"):
        word.start = 5  # type: ignore[misc]
    assert word.duration == 200


def test_no_evidence_no_item() -> None:
    evidence = Evidence(utterance="u0001", quote="nhất trí", start=0, end=900)
    assert Item(text="Nhất trí.", evidence=(evidence,), confidence=1).evidence == (evidence,)
    with pytest.raises(ValidationError):
        Item(text="Nhất trí.", evidence=(), confidence=1)


@pytest.mark.parametrize("kind", [*PUBLIC.values(), Turn])
def test_every_public_record_refuses_unknown_keys(kind: type[Record]) -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        kind.model_validate({"no_such_key": 1})


def test_keys_keep_their_order() -> None:
    empty = Utterances(stage="attribute", utterances=())
    assert empty.model_dump_json() == '{"stage":"attribute","utterances":[]}'
