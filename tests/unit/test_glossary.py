"""The glossary's second look by sound. A wrong term is worse than a missed one: most cases say what must not change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Term
from pipeline.vietnamese.compounds import COMPOUNDS
from pipeline.vietnamese.glossary import SURE, Glossary
from pipeline.vietnamese.sounds import spelling

TERMS = (
    *(
        Term(written=written)
        for written in (
            "UBND tỉnh", "HĐND", "VNPT", "ICT", "KH", "chuyển đổi số", "Nguyễn Văn Luân", "Trần Thị Trinh",
            "Sở Thông tin và Truyền thông", "Thành Phú", "Tân An", "Bến Lức", "Đức Hòa", "Châu Thành", "Mỹ Tho",
            "Phạm Thị Lương", "Lê Hoàng Sơn", "Lê Hoàng Xuân", "Võ Minh Nhựt", "Vinh", "Teams", "thông tin",
            "Vĩnh Hưng", "Cần Giuộc", "Đỗ Quang Hải", "Đỗ Quang Hãi", "Trung tâm Điều hành thông minh", "Phan Văn Công",
            "Văn Hóa", "bưu chính công ích", "Đề án 06", "Nghị quyết 57",
        )
    ),
    Term(written="VNeID", spoken=("vi nê ai đi",)),
    Term(written="IOC", spoken=("ai âu xi",)),
    Term(written="Viettel", spoken=("việt teo", "viết teo")),
)  # fmt: skip
GLOSSARY = Glossary(TERMS)


def written(text: str, glossary: Glossary = GLOSSARY) -> str:
    """The text after the glossary; «nương/.4» was heard with confidence 0.4, a bare word with 0.95."""
    tokens, confidences = [], []
    for token in text.split():
        word, _, confidence = token.partition("/")
        tokens.append(word)
        confidences.append(float(confidence or 0.95))
    for rewrite in reversed(glossary.find(tokens, confidences)):
        tokens[rewrite.first : rewrite.last] = [rewrite.written]
    return " ".join(tokens)


SAME = [
    ("đồng chí nguyễn văn luân phát biểu", "đồng chí Nguyễn Văn Luân phát biểu"),
    ("về Chuyển Đổi Số,", "về chuyển đổi số,"),
    ("Chuyển đổi số là việc chung. Chuyển Đổi số", "Chuyển đổi số là việc chung. Chuyển đổi số"),
    ("u bê nờ đê tỉnh giao v n p t", "UBND tỉnh giao v n p t"),
    ("u bê en dê tỉnh, hát đê en dê", "UBND tỉnh, HĐND"),
    ("đề nghị vê nờ pê tê, việt teo phối hợp", "đề nghị VNPT, Viettel phối hợp"),
    ("(vi en pi ti) và «ai xi ti»", "(VNPT) và «ICT»"),
    ("tài khoản vi nê ai đi.", "tài khoản VNeID."),
    ("tài khoản vê nờ e i đê", "tài khoản VNeID"),
    ("ubnd tỉnh, Ict, teams", "UBND tỉnh, ICT, Teams"),
    ("về đức hoà và ĐỨC HÒA", "về Đức Hòa và Đức Hòa"),
    ("thành phố mĩ tho", "thành phố Mỹ Tho"),
    ("sở thông tin và truyền thông báo cáo", "Sở Thông tin và Truyền thông báo cáo"),
    ("về đề án không sáu và nghị quyết năm mươi bảy", "về Đề án 06 và Nghị quyết 57"),
    ("nghị quyết năm bảy, nghị quyết 57", "Nghị quyết 57, Nghị quyết 57"),
    ("nghị quyết năm bảy mươi lăm", "nghị quyết năm bảy mươi lăm"),
    ("trung tâm điều hành thông minh ai âu xi", "Trung tâm Điều hành thông minh IOC"),
]


@pytest.mark.parametrize(("heard", "text"), SAME)
def test_what_sounds_exactly_like_a_term_is_written_like_it(heard: str, text: str) -> None:
    assert written(heard) == text


CLOSE = [
    ("đồng chí nguyễn văn nuân/.5 nói", "đồng chí Nguyễn Văn Luân nói"),  # l/n
    ("trần thị chinh,/.6 tôi", "Trần Thị Trinh, tôi"),  # tr/ch
    ("phạm thị nương/.4", "Phạm Thị Lương"),
    ("võ minh nhặt/.4 phát biểu", "Võ Minh Nhựt phát biểu"),
    ("sở thông tin và chuyền/.5 thông", "Sở Thông tin và Truyền thông"),
    ("tại bến/.5 nức/.5", "tại Bến Lức"),
    ("huyện cần duộc/.6", "huyện Cần Giuộc"),  # d/gi
    ("huyện dĩnh/.6 hưng", "huyện Vĩnh Hưng"),  # v/d
    ("châu thàn/.6", "Châu Thành"),  # -n/-nh
    ("tại tân ân./.3", "tại Tân An."),
    ("xã đức hõa/.4", "xã Đức Hòa"),
    ("bưu chính công ít/.6", "bưu chính công ích"),
    ("viết tèo/.4 báo cáo", "Viettel báo cáo"),
    ("nguyễn/.5 văn/.5 nuân/.5", "Nguyễn Văn Luân"),
]


@pytest.mark.parametrize(("heard", "text"), CLOSE)
def test_what_was_heard_unsurely_and_is_close_is_the_term(heard: str, text: str) -> None:
    assert written(heard) == text


STAYS = """
đồng chí nguyễn văn nuân nói
trần thị chinh
nguyễn văn nuân/.75
nguyễn văn tuấn/.3
nguyễn văn minh/.2
nguyễn văn lâm/.5 phát biểu
lê hoàng xân/.4
đỗ quang hai/.3
thành phố/.4 tân/.9 trụ
thành phố/.2
thành phần/.3
tân ân/.6
tâm an/.65
tân/.3 ấn/.3
kế hoạch/.3 công tác
châu thanh/.9
đức tính/.4 thật thà
đức hạnh/.3
các anh ca hát rất hay
vinh dự được đón tiếp
vinh/.3 danh
ai đi ai ở
ai ti/.4 vi
thông tin/.3
thông tư/.3
truyền/.3 thống/.3
thành lập/.4
thành phú/.3 hào
công khai/.3
bến đò/.3
bến bãi/.3
mức lương/.3
võ minh nhật/.4
mỹ thuật/.3
mỹ phẩm/.4
tổ chức/.3
ban thường vụ/.3
văn hóa/.4
nguyễn văn luận/.3
phạm thị hương/.3
phạm thị hường/.3
phan văn công/.3 tác
nguyễn, văn nuân/.4
nguyễn văn. nuân/.4
sở nông nghiệp/.3 và môi trường/.4
trung tâm hành chính/.4 công
chuyển đổi nghề/.4
chuyển đến/.3 số nhà
tin/.2 tức
tê tê và nhím
con bê đê
bờ đê bị sạt
hát/.3 đê/.3
một trăm phần trăm/.4
xin cảm ơn/.2
""".strip().splitlines()


@pytest.mark.parametrize("heard", STAYS)
def test_every_doubt_leaves_the_words_alone(heard: str) -> None:
    said = " ".join(token.partition("/")[0] for token in heard.split())
    assert spelling(written(heard)) == spelling(said)


def test_the_less_sure_the_ear_the_farther_the_term_may_be() -> None:
    near = [c for c in range(0, 100, 5) if written(f"phạm thị nương/{c / 100}") == "Phạm Thị Lương"]
    far = [c for c in range(0, 100, 5) if written(f"phạm thị xương/{c / 100}") == "Phạm Thị Lương"]
    assert near == list(range(0, 70, 5))
    assert far == list(range(0, len(far) * 5, 5))
    assert 0 < len(far) < len(near)


def test_two_terms_that_fit_equally_are_none() -> None:
    names = (Term(written="Nguyễn Văn Luân"), Term(written="Nguyễn Văn Luận"))
    assert written("nguyễn văn luần/.2", Glossary(names)) == "nguyễn văn luần"
    assert written("nguyễn văn luần/.2", Glossary(names[:1])) == "Nguyễn Văn Luân"


def test_another_term_is_never_replaced() -> None:
    names = (Term(written="Lê Hoàng Sơn"), Term(written="Lê Hoàng Xơn"))
    assert written("lê hoàng xơn/.1", Glossary(names)) == "Lê Hoàng Xơn"
    assert written("hoàng xơn/.1", Glossary([*names[:1], Term(written="Hoàng Xơn")])) == "Hoàng Xơn"


def test_a_term_that_was_said_is_not_cut_in_two() -> None:
    both = Glossary([Term(written="UBND tỉnh"), Term(written="tỉnh Tây Ninh")])
    assert written("u bê nờ đê tỉnh tây linh/.5", both) == "UBND tỉnh tây linh"
    assert written("ở tỉnh tây linh/.5", both) == "ở tỉnh Tây Ninh"


def test_two_terms_that_are_read_alike_are_left_as_they_were_heard() -> None:
    alike = (Term(written="ABC", spoken=("an bình",)), Term(written="XYZ", spoken=("an bình",)))
    assert written("công ty an bình", Glossary(alike)) == "công ty an bình"


def test_no_terms() -> None:
    assert Glossary([]).find(["xin", "chào"], [0.1, 0.1]) == []
    assert GLOSSARY.find([], []) == []
    assert GLOSSARY.find(["…", "–", "?"], [0.1, 0.1, 0.1]) == []


def test_compounds_are_spelled_as_they_are_looked_up() -> None:
    assert len(COMPOUNDS) > 900
    assert all(len(compound.split()) == 2 for compound in COMPOUNDS)
    assert "ủi ban" not in COMPOUNDS
    assert {"thành phố", "kế hoạch", spelling("kỹ") + " thuật"} <= COMPOUNDS


WORDS = [
    *" ".join(term.written for term in TERMS).lower().split(),
    *"của và tại nuân chinh nức u bê nờ đê tỉnh".split(),
]


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", "", ",", "."]), st.floats(0, 1)), max_size=15))
def test_rewrites_are_in_order_and_what_they_write_stays(heard: list[tuple[str, str, float]]) -> None:
    tokens = [word + mark for word, mark, _ in heard]
    found = GLOSSARY.find(tokens, [confidence for *_, confidence in heard])
    edges = [edge for rewrite in found for edge in (rewrite.first, rewrite.last)]
    assert edges == sorted(edges)
    assert all(rewrite.first < rewrite.last <= len(tokens) and rewrite.written for rewrite in found)
    for rewrite in found:
        # every mark of the text is kept
        marks = "".join(sign for sign in " ".join(tokens[rewrite.first : rewrite.last]) if sign in ",.")
        assert "".join(sign for sign in rewrite.written if sign in ",.") == marks
        assert GLOSSARY.find(rewrite.written.split(), [1.0] * len(rewrite.written.split())) == []


@given(st.lists(st.sampled_from(WORDS), max_size=15))
def test_sure_words_are_only_written_differently(words: list[str]) -> None:
    """Without doubt the glossary changes letters' case and abbreviations, not what was said."""
    for rewrite in GLOSSARY.find(words, [SURE] * len(words)):
        said = [spelling(word) for word in words[rewrite.first : rewrite.last]]
        literal = [spelling(word) for word in rewrite.written.split()]
        assert literal == said or any(sign.isupper() for sign in rewrite.written[1:])
