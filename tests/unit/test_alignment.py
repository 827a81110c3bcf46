"""Which words stand behind each printed token, from rewriting to the times in the Word document."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Edit, Utterance, Word
from pipeline.vietnamese.alignment import Piece, lay_out
from pipeline.vietnamese.printed import printed_words
from pipeline.vietnamese.rewrite import Rewrite
from pipeline.vietnamese.written_form import rewritten


def layout(text: str, words: str, edits: tuple[Edit, ...] = ()) -> list[tuple[str, int, int]]:
    return [(" ".join(piece.tokens), piece.first, piece.last) for piece in lay_out(text, words.split(), edits)]


def edit(text: str, written: str, first: int, last: int, spoken: str) -> Edit:
    begin = text.index(written)
    end = begin + len(written)
    return Edit(kind="percentage", first=first, last=last, begin=begin, end=end, spoken=spoken, written=written)


def test_one_token_for_each_word() -> None:
    assert layout("Tôi xin hết.", "tôi xin hết") == [("Tôi", 0, 1), ("xin", 1, 2), ("hết.", 2, 3)]


def test_by_content_when_the_numbers_differ() -> None:
    words = "đạt ba mươi phần trăm uỷ ban"
    assert layout("Đạt 30% Ủy ban.", words) == [("Đạt", 0, 1), ("30%", 1, 5), ("Ủy", 5, 6), ("ban.", 6, 7)]
    assert layout("đạt 30% – ủy ban", words)[1] == ("30% –", 1, 5)
    assert layout("xin chào", "à xin ờ chào ạ") == [("xin", 0, 3), ("chào", 3, 5)]
    assert layout("xin chào các bạn", "xin chào") == [("xin", 0, 1), ("chào", 1, 2), ("các bạn", 2, 2)]
    assert layout("", "xin chào") == [("", 0, 2)]
    assert layout("xin chào", "") == [("xin chào", 0, 0)]


def test_an_edit_stands_for_exactly_its_words() -> None:
    words = "đạt ba mươi phần trăm ba mươi người"
    text = "Đạt (30%), ba mươi người."
    known = edit(text, "30%", 1, 5, "ba mươi phần trăm")
    expected = [("Đạt", 0, 1), ("(30%),", 1, 5), ("ba", 5, 6), ("mươi", 6, 7), ("người.", 7, 8)]
    assert layout(text, words, (known,)) == expected
    assert lay_out(text, words.split(), (known,))[1].kind == "percentage"


def test_an_edit_that_does_not_fit_counts_for_nothing() -> None:
    wrong = Edit(kind="date", first=0, last=1, begin=0, end=3, spoken="ba", written="30%")
    assert layout("ba ba", "ba ba", (wrong,)) == [("ba", 0, 1), ("ba", 1, 2)]
    beyond = Edit(kind="date", first=0, last=9, begin=0, end=2, spoken="ba", written="ba")
    assert layout("ba ba", "ba ba", (beyond,)) == [("ba", 0, 1), ("ba", 1, 2)]


def pieces(text: str) -> list[Piece]:
    return [Piece((token,), i, i + 1) for i, token in enumerate(text.split())]


def test_rewrites_join_pieces() -> None:
    given_pieces = pieces("họp ngày năm tháng sáu tại hà nội")
    changed = rewritten(given_pieces, [Rewrite(1, 5, "ngày 05 tháng 6", "date"), Rewrite(6, 8, "Hà Nội", "glossary")])
    assert [(piece.tokens, piece.first, piece.last, piece.kind) for piece in changed] == [
        (("họp",), 0, 1, None),
        (("ngày", "05", "tháng", "6"), 1, 5, "date"),
        (("tại",), 5, 6, None),
        (("Hà",), 6, 7, None),  # only letter case: the words stay apart
        (("Nội",), 7, 8, None),
    ]
    again = rewritten(changed, [Rewrite(2, 3, "5", "number"), Rewrite(4, 6, "7, tại", "date")])
    assert again[1] == Piece(("ngày", "5", "tháng", "7,", "tại"), 1, 6, "number")


WORDS = "một hai ba tôi xin hết báo cáo".split()
TOKENS = "Một 2 ba, tôi xin hết. 30% báo cáo –".split()


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.lists(st.sampled_from(TOKENS), min_size=1, max_size=12))
def test_no_word_and_no_token_is_lost(words: list[str], tokens: list[str]) -> None:
    laid = lay_out(" ".join(tokens), words)
    assert [token for piece in laid for token in piece.tokens] == tokens
    assert [number for piece in laid for number in range(piece.first, piece.last)] == list(range(len(words)))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), st.data())
def test_rewriting_loses_no_word(words: list[str], data: st.DataObject) -> None:
    laid = lay_out(" ".join(words), words)
    for _ in range(3):
        tokens = [token for piece in laid for token in piece.tokens]
        cuts = sorted(data.draw(st.sets(st.integers(0, len(tokens)), max_size=4)))
        spans = list(pairwise(cuts))[::2]
        laid = rewritten(laid, [Rewrite(first, last, "5 %, x", "number") for first, last in spans])
        assert [number for piece in laid for number in range(piece.first, piece.last)] == list(range(len(words)))
        assert all(piece.tokens and piece.first < piece.last for piece in laid)


def test_printed_words_take_time_and_confidence_from_their_edit() -> None:
    heard = "đạt ba mươi phần trăm ba mươi người".split()
    words = tuple(
        Word(start=100 * n, end=100 * n + 90, text=word, confidence=0.3 if n == 4 else 0.9)
        for n, word in enumerate(heard)
    )
    text = "Đạt 30%, 30 người."
    edits = (edit(text, "30%", 1, 5, "ba mươi phần trăm"), edit(text, "30 người", 5, 8, "ba mươi người"))
    one = Utterance(
        id="u1", start=0, end=800, speaker="S1", raw_text=" ".join(heard), text=text, words=words, confidence=0.8,
        edits=edits,
    )  # fmt: skip
    printed = {word.text: (word.start, word.end, word.confidence) for word in printed_words(one)}
    assert printed == {
        "Đạt": (0, 90, 0.9),
        "30%,": (100, 490, 0.3),
        "30": (500, 645, 0.9),
        "người.": (645, 790, 0.9),
    }
