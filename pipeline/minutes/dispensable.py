"""What may be left out when an item is shortened, and what keeps a sentence from being left out. Data, folded.

A phrase may go only if the sentence says the same without it: no negation, no condition, no number, no name, nobody's
source («theo báo cáo của …»). «cái này», «việc đó», «cũng», «luôn», «mà» may carry the meaning and are not here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from pipeline.minutes.verbs import CARDINALS
from pipeline.vietnamese.numbers import DIGITS, HALF, SCALES

Phrase = tuple[str, ...]


def _phrases(text: str) -> list[Phrase]:
    return [tuple(one.split()) for one in text.split(";") if one.strip()]


def _said_by(speakers: Iterable[Phrase], phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """Each phrase with each speaker in the place of «{i}»."""
    for phrase, speaker in product(phrases, speakers):
        yield tuple(part for word in phrase for part in (speaker if word == "{i}" else (word,)))


_I = _phrases("tôi; tui; chúng tôi")
_JUNIOR = _phrases("em; con; cháu; mình; chúng em; chúng cháu")
_THINK = _phrases("""
    {i} nghĩ; {i} nghĩ là; {i} nghĩ rằng; {i} thấy; {i} thấy là; {i} thấy rằng; {i} cho rằng; {i} cho là; {i} nhận thấy;
    {i} nhận thấy rằng; {i} nói thật; {i} nói thật là; {i} nói thiệt; {i} nói thiệt là
""")
_FROM = _phrases("""
    theo {i}; theo {i} thì; theo {i} là; theo {i} nghĩ; theo {i} nghĩ là; theo {i} nghĩ thì; theo {i} thấy;
    theo {i} thấy thì; theo ý {i}; theo ý {i} thì; theo ý kiến {i}; theo ý kiến của {i}; theo ý kiến của {i} thì;
    theo quan điểm của {i}; theo quan điểm cá nhân {i}; theo ý kiến cá nhân {i}; ý {i} là; ý của {i} là;
    ý kiến của {i} là; quan điểm của {i} là; {i} xin nói; {i} xin nói là; {i} xin nói thêm; {i} xin nói thêm là;
    {i} xin bổ sung là; {i} xin có ý kiến là; {i} xin có ý kiến như sau; {i} xin phát biểu; {i} xin phát biểu như sau;
    như {i} đã nói; như {i} vừa nói; như {i} đã trình bày; như {i} vừa trình bày; cá nhân {i}; cá nhân {i} thấy;
    cá nhân {i} nghĩ; bản thân {i}; bản thân {i} thấy; về phía {i}; về phần {i}
""")

WITHIN: frozenset[Phrase] = frozenset(
    _phrases("""
    cái; thì; là; rằng; rằng là; rằng thì là; thì là; ạ; nhé; nghen; ấy mà; tức là; như sau;
    nói chung; nói chung là; nhìn chung; nhìn chung là; nói thật; nói thật là; nói thiệt; nói thiệt là; thật ra;
    thật ra là; thật ra thì; thực ra; thực ra là; thực ra thì; phải nói là; phải nói rằng; phải nói thật là;
    có thể nói là; có thể nói rằng; thưa các đồng chí; thưa đồng chí; thưa anh; thưa chị; thưa ông; thưa bà;
    thưa các anh; thưa các chị; thưa các anh các chị; thưa các anh chị; thưa quý vị; thưa quý vị đại biểu;
    thưa hội nghị; thưa đồng chí chủ trì; thưa chủ tọa; kính thưa các đồng chí; kính thưa đồng chí chủ trì;
    kính thưa hội nghị; kính thưa quý vị; kính thưa quý vị đại biểu
    """)
)
"""What may go wherever it stands, but for COMPOUNDS."""
COMPOUNDS = frozenset(
    _phrases("""
    thì giờ; thì thầm; dậy thì; con cái; giống cái; nhà cái; cái thai; là lượt; là ủi; gọi là; coi là; xem là; nhất là;
    hay là; hoặc là
    """)
)
"""Two words of which neither goes alone."""
PERSONAL: frozenset[Phrase] = frozenset(_said_by(_I, _THINK)) | {("nó",)}
"""What may go, but for after one of BOUND."""
BOUND = frozenset(
    "và của với cho cùng do để bởi như khi nếu lúc chúng bọn bên giao mời nhờ bảo hỏi từ về đến tới ở trong".split()
)
"""Words that need a person or thing after them."""
FIRST: frozenset[Phrase] = frozenset(
    [*_said_by(_I + _JUNIOR, _FROM), *_said_by(_JUNIOR, _THINK)]
) | frozenset(_phrases("""
    ngoài ra; bên cạnh đó; có thể nói; nói gì thì nói; như đã nói; như đã trình bày; như các đồng chí đã biết;
    như các đồng chí biết; như chúng ta đã biết; như chúng ta biết; như quý vị đã biết
    """))  # fmt: skip
"""What may go where a sentence or a clause begins: «bà con thấy», «làm theo ý tôi» say something."""
LONGEST = max(map(len, WITHIN | PERSONAL | FIRST))

NEGATIONS = frozenset("không chưa chẳng chả đừng chớ khỏi phải cần nên được cấm".split())
"""After one of these nothing may go: of «không thì hỏng» there must never be left «không hỏng»."""
NUMBER_WORDS = frozenset(DIGITS) | frozenset(CARDINALS) | HALF | frozenset(SCALES) | frozenset(
    "mươi trăm chục vạn nửa đôi vài mấy dăm nhiều ít hàng bao".split()
)  # fmt: skip
WEIGHTY = (
    NEGATIONS
    | NUMBER_WORDS
    | frozenset(
        (
            # conditions, exceptions, contrasts, choices
            "nếu trừ ngoại khi nhưng tuy song mặc dù dẫu mà hoặc hay"
            # what limits and compares
            " chỉ mỗi từng cả toàn bộ mọi hơn kém dưới trên trước sau nhất tối đa khoảng gần quá"
            # what may, must, will, is no longer
            " sẽ đã đang sắp vẫn thể bắt buộc hết thôi"
            # positions, requests, decisions
            " đồng nhất thống ủng phản nghị xin mong yêu giao quyết duyệt thông bác chấp thuận hứa cam kết trách nhiệm"
            " hủy bỏ ngừng dừng hoãn lùi rút"
        ).split()
    )
)
"""A sentence with one of these is not left out as a whole."""
