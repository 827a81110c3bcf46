"""What is taken of a language model's wording: the item with words left out that may be, and nothing else."""

import json
import re

import pytest
from gold_conferences import NAMES, measured
from hypothesis import given
from hypothesis import strategies as st

from pipeline.minutes.analysis import Analyser
from pipeline.minutes.dispensable import FIRST, NEGATIONS, NUMBER_WORDS, PERSONAL, WEIGHTY, WITHIN
from pipeline.minutes.rewriting import Checker, answer_schema, sentences_of, shortened
from pipeline.minutes.tokens import TOKEN
from pipeline.records import Evidence, Item, Opinion

CHECKER = Checker(Analyser(["Nguyễn Văn Minh"], ["Sở Tài chính"]))


def opinion(*sentences: str, quotes: tuple[str, ...] = ()) -> Opinion:
    evidence = tuple(Evidence(utterance="u0001", quote=one, start=0, end=1) for one in quotes or sentences)
    return Opinion(text=". ".join(sentences), sentences=sentences, evidence=evidence, confidence=0.9)


def answer(*sentences: str, quotes: list[str]) -> str:
    return json.dumps({"sentences": [{"text": one, "quotes": quotes} for one in sentences]}, ensure_ascii=False)


def outcome(said: tuple[str, ...], told: tuple[str, ...]) -> str | list[str]:
    found = CHECKER.check(opinion(*said), answer(*told, quotes=list(said)))
    return found if isinstance(found, str) else [one.text for one in found]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("Theo tôi thì cái phương án một nó hợp lý",), ("Phương án một hợp lý",)),
        (("Theo tôi thì cái phương án một nó hợp lý",), ("phương án một hợp lý.",)),
        (("Tuy nhiên cái mức hỗ trợ thì tôi thấy nó còn thấp",), ("Tuy nhiên mức hỗ trợ còn thấp",)),
        (("Mua 12 cái máy cho Sở Tài chính",), ("Mua 12 máy cho Sở Tài chính",)),
        (("Tôi thấy không ổn",), ("Không ổn",)),
        (("Việc này, thưa các đồng chí, cần làm ngay",), ("Việc này, cần làm ngay",)),
        (("Phải làm cho xong, phải làm cho xong cái đường",), ("Phải làm cho xong đường",)),
        (("Dân ở đó khổ lắm", "Đề nghị sửa đường"), ("Đề nghị sửa đường",)),
        (("Dạ em thấy đường đó hư", "Nói chung là xe qua rất khó"), ("Dạ em thấy đường đó hư", "Xe qua rất khó")),
    ],
)
def test_what_may_go_goes(said: tuple[str, ...], told: tuple[str, ...]) -> None:
    assert outcome(said, told) == [f"{one[:1].upper()}{one[1:]}".rstrip(".") for one in told]


@pytest.mark.parametrize(
    ("said", "told", "why"),
    [
        (("Không thì hỏng",), ("Không hỏng",), "altered"),
        (("Chưa phải là xong",), ("Chưa phải xong",), "altered"),
        (("Tôi thấy không ổn",), ("Ổn",), "altered"),
        (("Tôi không, theo tôi thì đồng ý sau",), ("Tôi không đồng ý sau",), "altered"),
        (("Không tăng giá mà giữ nguyên cái mức cũ",), ("Không giữ nguyên mức cũ",), "altered"),
        (("Sở Tài chính nộp báo cáo, Sở Y tế thẩm định",), ("Sở Tài chính, Sở Y tế thẩm định",), "altered"),
        (("Bà con thấy đường hỏng",), ("Bà đường hỏng",), "altered"),
        (("Phải làm theo ý tôi",), ("Phải làm",), "altered"),
        (("Trẻ dậy thì sớm",), ("Trẻ dậy sớm",), "altered"),
        (("Cái giá trị của nó thấp",), ("Giá trị của thấp",), "altered"),
        (("Mua cái máy in cho Sở Tài chính",), ("Mua máy in",), "altered"),
        (("Mua ghế, quạt, cái bảng",), ("Mua ghế, bảng",), "altered"),
        (("Giảm cái phí cho dân nghèo",), ("Giảm phí cho dân",), "altered"),
        (("A đề nghị cái này với B",), ("B đề nghị với A",), "altered"),
        (("Mua cái bàn rồi mua cái ghế",), ("Mua ghế rồi mua bàn",), "altered"),
        (("Ngày 20 nộp cái báo cáo", "Đề nghị sửa đường"), ("Đề nghị sửa đường",), "altered"),
        (("Đề nghị sửa cái đường", "Anh Minh đi vắng"), ("Đề nghị sửa đường",), "incomplete"),
        (("Tôi đồng ý cái phương án", "Nhưng mức chi còn cao"), ("Tôi đồng ý phương án",), "incomplete"),
        (("Dân ở đó khổ lắm", "Xe chạy suốt"), ("Dân ở đó khổ lắm. Xe chạy suốt",), "altered"),
        (("Mua cái máy",), ("Mua cái máy",), "not-shorter"),
        (("Mua 12 cái máy",), ("Mua 15 máy",), "unquoted"),
        (("Chi 1.200.000 đồng cho cái máy",), ("Chi 1.200 đồng cho máy",), "unquoted"),
        (("Theo Nghị định 30/2020/NĐ-CP thì đúng",), ("Theo Nghị định 30/2021/NĐ-CP đúng",), "unquoted"),
        (("Mua cái máy",), ("Mua máy và bàn",), "unquoted"),
        (("Chi 5 tỷ cho cái cầu",), ("Chi 5 tỷ đồng cho cầu",), "unquoted"),
        (("Mua cái máy",), ("Mua cái máy\u200b",), "altered"),
        (("Anh Minh lo cái xe",), ("Anh minh lo xe",), "altered"),
    ],
)  # fmt: skip
def test_what_must_stay_stays(said: tuple[str, ...], told: tuple[str, ...], why: str) -> None:
    assert outcome(said, told) == why


@pytest.mark.parametrize(
    "text",
    ["", "xin lỗi", "[]", "{}", '{"sentences": []}', '{"sentences": [{"text": "", "quotes": ["Mua cái máy"]}]}',
     '{"sentences": [{"text": "Mua máy", "quotes": []}]}', '{"sentences": [{"text": 5, "quotes": ["a"]}]}',
     '{"sentences": [{"text": "Mua máy"', "{" * 5000],
)  # fmt: skip
def test_what_is_no_answer(text: str) -> None:
    assert CHECKER.check(opinion("Mua cái máy"), text) == "unreadable"


def test_fences_and_thoughts_around_an_answer_are_nothing() -> None:
    wrapped = f"<think>{{hm}}</think>\n```json\n{answer('Mua máy', quotes=['Mua cái máy'])}\n```"
    found = CHECKER.check(opinion("Mua cái máy"), wrapped)
    assert not isinstance(found, str)
    assert found[0].text == "Mua máy"


@pytest.mark.parametrize("quote", ["mua cái máy", "Mua cái", "ua cái máy", "Mua, cái máy", "Mua cái máy in"])
def test_quotes_are_verbatim_and_hold_every_word(quote: str) -> None:
    assert CHECKER.check(opinion("Mua cái máy"), answer("Mua máy", quotes=[quote])) == "unquoted"


def test_a_quote_may_be_a_part_of_the_evidence() -> None:
    said = opinion("Mua cái máy", quotes=("Dạ thưa, mua cái máy, rồi ta đi.",))
    assert not isinstance(CHECKER.check(said, answer("Mua máy", quotes=["mua cái máy,"])), str)


def test_what_was_corrected_does_not_come_back() -> None:
    said = opinion("Nộp cái báo cáo thứ Năm", quotes=("Nộp cái báo cáo thứ Tư, à không, thứ Năm.",))
    quotes = ["Nộp cái báo cáo thứ Tư, à không, thứ Năm."]
    assert CHECKER.check(said, answer("Nộp báo cáo thứ Tư", quotes=quotes)) == "altered"
    assert not isinstance(CHECKER.check(said, answer("Nộp báo cáo thứ Năm", quotes=quotes)), str)


def test_nothing_is_asked_where_nothing_may_go() -> None:
    assert not CHECKER.can_be_shorter(opinion("Đề nghị sửa đường trước ngày 20"))
    assert not CHECKER.can_be_shorter(opinion("Cái đường đó ai sửa?"))
    assert CHECKER.can_be_shorter(opinion("Đề nghị sửa cái đường"))
    assert CHECKER.can_be_shorter(opinion("Dân ở đó khổ lắm", "Đề nghị sửa đường"))


def test_the_words_as_extracted_stay_in_the_record() -> None:
    said = opinion("Theo tôi thì mua cái máy", "Nhưng chưa có tiền")
    found = CHECKER.check(said, answer("Mua máy", "Nhưng chưa có tiền", quotes=list(said.sentences)))
    assert not isinstance(found, str)
    shorter = shortened(said, found, "thu")
    assert isinstance(shorter, Opinion)
    assert (shorter.text, shorter.sentences) == ("Mua máy. Nhưng chưa có tiền", ("Mua máy", "Nhưng chưa có tiền"))
    assert shorter.evidence == said.evidence
    assert shorter.rewriting is not None
    assert (shorter.rewriting.model, shorter.rewriting.original) == ("thu", said.sentences)
    single = Item(text="Mua cái máy", evidence=said.evidence, confidence=0.9)
    assert shortened(single, found[:1], "thu").text == "Mua máy"


def test_the_schema_names_the_quotes_there_are() -> None:
    schema = answer_schema(opinion("Mua cái máy", "Sửa đường", quotes=("Mua cái máy.", "Sửa đường.")))
    sentences = schema["properties"]["sentences"]
    assert sentences["maxItems"] == 2
    assert sentences["items"]["properties"]["quotes"]["items"] == {"enum": ["Mua cái máy.", "Sửa đường."]}


def test_no_phrase_that_may_go_holds_a_number_or_a_condition() -> None:
    weighty = NUMBER_WORDS | NEGATIONS | {"nếu", "trừ", "nhưng", "tuy", "hoặc", "chỉ", "khoảng", "sẽ", "đồng", "yêu"}
    politely = {("phải", "nói"), ("thưa", "đồng"), ("các", "đồng")}
    for phrase in WITHIN | PERSONAL | FIRST:
        left = [
            word for n, word in enumerate(phrase) if not {phrase[n : n + 2], phrase[max(0, n - 1) : n + 1]} & politely
        ]
        assert not set(left) & weighty, phrase
    assert NEGATIONS <= WEIGHTY


SAID = [
    item
    for name in NAMES
    for item in (*measured().taken[name].minutes.opinions, *measured().taken[name].minutes.conclusion)
]


def test_some_of_what_was_said_can_be_shorter() -> None:
    """Each «cái», «thì», «là» and «theo tôi thì» on its own: some may go, and by far not all."""
    loose = re.compile(r"(?i)\b(theo tôi thì|cái|thì|là) ")
    tried = [
        CHECKER.check(item, answer(*before, shorter, *after, quotes=[one.quote for one in item.evidence]))
        for item in SAID
        for n, sentence in enumerate(sentences_of(item))
        for found in loose.finditer(sentence)
        for before, after in [(sentences_of(item)[:n], sentences_of(item)[n + 1 :])]
        for shorter in [sentence[: found.start()] + sentence[found.end() :]]
    ]
    taken = [one for one in tried if not isinstance(one, str)]
    assert 10 < len(taken) < len(tried)


@given(st.data())
def test_whatever_is_taken_is_the_item_with_words_left_out(data: st.DataObject) -> None:
    """Any wording: its words are the item's in their order; every figure, name and negation is there."""
    item = data.draw(st.sampled_from(SAID))
    told = []
    for sentence in sentences_of(item):
        words = sentence.split()
        loose = {n for n, word in enumerate(words) if word.lower() in {"cái", "thì", "là", "nó"}}
        gone = data.draw(st.sampled_from([set(), loose])) | data.draw(
            st.sets(st.integers(0, len(words) - 1), max_size=1)
        )
        swapped = data.draw(st.sampled_from([None, None, None, None, "không", "12", "Sở Y tế"]))
        kept = [word for n, word in enumerate(words) if n not in gone]
        told.append(" ".join([*kept, swapped] if swapped else kept))
    found = CHECKER.check(item, answer(*told, quotes=[one.quote for one in item.evidence]))
    if isinstance(found, str):
        return
    before = [word.lower() for one in sentences_of(item) for word in TOKEN.findall(one)]
    left = iter(before)
    after = [word.lower() for one in found for word in TOKEN.findall(one.text)]
    assert all(word in left for word in after)
    assert len(after) < len(before)
    for must in (r"\d", r"^(không|chưa|phải|cần|nếu|sẽ|đề|đồng|thống|trước)$"):
        assert [w for w in before if re.search(must, w)] == [w for w in after if re.search(must, w)]
