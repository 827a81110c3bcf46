"""What a vote is on: from the call, from what was announced before it, from what was declared after it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.minutes.making import number
from pipeline.minutes.sentences import Sentence
from pipeline.minutes.tallies import sides

Subject = tuple[Sentence, int, int]
"""Tokens of a sentence."""
SHORTEST, LONGEST = 2, 40
"""Words."""
LONGEST_COUNT = 4
_WHO = frozenset({"ai", "nào"})
_OBJECT_AFTER = (
    ("biểu", "quyết"), ("bỏ", "phiếu"), ("lấy", "phiếu"), ("lấy", "ý", "kiến"), ("cho", "ý", "kiến"), ("kiểm", "phiếu"),
)  # fmt: skip
_MANNER = (
    ("bằng", "hình", "thức", "giơ", "tay"), ("bằng", "hình", "thức", "bỏ", "phiếu", "kín"), ("bằng", "phiếu", "kín"),
    ("bằng", "hình", "thức", "giơ", "thẻ"), ("bằng", "hình", "thức", "biểu", "quyết"), ("bằng", "giơ", "tay"),
    ("bằng", "thẻ"), ("giơ", "tay"), ("công", "khai"), ("kín",), ("luôn",), ("riêng",), ("ngay",), ("giúp",), ("giùm",),
    ("lần", "lượt"), ("một", "cái"), ("lại",),
)  # fmt: skip
_LEADING = (
    ("bây", "giờ"), ("sau", "đây"), ("tiếp", "theo"), ("tiếp", "tục"), ("đối", "với"), ("như", "vậy"), ("vậy", "là"),
    ("thế", "là"), ("nội", "dung"), ("vấn", "đề"), ("thứ", "nhất"), ("thứ", "hai"), ("thứ", "ba"), ("thứ", "tư"),
    ("cuối", "cùng"), ("của",), ("về",), ("việc",), ("là",), ("với",), ("cho",), ("nhé",), ("nha",), ("đi",), ("thì",),
    ("ta",), ("mình",), ("giờ",), ("vậy",), ("và",), (",",), (":",), ("-",), ("các", "đồng", "chí"), ("quý", "vị"),
    ("chuyện",), ("cái",), ("vụ",), ("rồi",), ("qua",), ("sang",), ("chuyển",), ("tiếp",), ("còn",), ("hai",), ("một",),
    ("ba",), ("để",), ("xin",), ("đề", "nghị"), ("mời",),
)  # fmt: skip
_ENDS = frozenset(". ? ! ai giơ đưa bấm bằng đâu ạ hông hở nhỉ chứ nhé nha nghen hỉ hen hay hết".split())
_ASKS = frozenset({"đề", "xin", "mời", "thì", ",", "kính"})
_ACTS = frozenset({"ghi", "giơ", "đưa", "bấm", "quyết", "bỏ", "biểu", "cho"})
_RESULTS = frozenset({"phát", "số", "tổng", "kết", "có"})
_ADDRESSED = frozenset(
    "đồng chí đại biểu cổ đông vị bà con anh chị em cô bác thầy các quý những nhà hộ phụ huynh thành viên ủy".split()
)
_EMPTY = frozenset(
    "này đó kia ni nớ đấy việc cái nội dung vấn đề phương án vậy thế như trên là ý kiến và có thì được về cho nêu tờ"
    " trình các đồng chí đại biểu hội nghị vừa rồi ta mình tôi em đây bằng hình thức giơ tay phiếu biểu quyết với nhất"
    " hai ba thứ một xin đề mời nghị từng lần lượt sau ban đại theo quyết không ai cuối cùng tiếp đến những chúng luôn"
    " bây giờ nhé nha rồi thôi khác gì nữa kính thưa quý vị bà con cô bác anh chị làm tiến hành".split()
)
"""A subject of these words only says nothing by itself."""
_NO_SUBJECT = frozenset({"nếu", "tôi", "em", "kiến", "khác", "cảm", "ơi", "giơ", "đưa", "đếm"})
_NAMED = frozenset({"án", "trình", "nội", "quyết", "số"})
_VERBS = frozenset({"theo", "chọn", "lấy", "ưng", "muốn", "chịu"})


def called(sentence: Sentence) -> Subject | None:
    """«Ai đồng ý S thì giơ tay», «ta biểu quyết S», «S, ai đồng ý», «các đồng chí có nhất trí S không»."""
    return next(filter(None, (_subject(sentence, *span) for span in _called(sentence))), None)


def names(sentence: Sentence) -> Subject | None:
    """As called(), and «S, đồng chí nào đồng ý», «S đề nghị các đồng chí giơ tay»."""
    if found := called(sentence):
        return found
    keys, start = sentence.read.keys, sentence.read.start
    asked = next((n for n in range(len(keys)) if keys[n] in _WHO), None)
    end = _before(keys, start, asked)
    end = min([end, *(mark.first for mark in sides(sentence) if mark.first >= start)])
    while end > start and keys[end - 1] in _ADDRESSED | {"thì", "có", "còn", ",", "mà", "cho"}:
        end -= 1
    if set(keys[start:end]) & _NO_SUBJECT or _counted(keys, start, end):
        return None
    return _subject(sentence, start, end)


def _counted(keys: Sequence[str], start: int, end: int) -> bool:
    """«61 người (đồng ý)»: a count is no subject."""
    return end - start <= LONGEST_COUNT and any(number(key) is not None for key in keys[start:end][:2])


def announced(sentence: Sentence) -> Subject | None:
    """«Nội dung cuối cùng là S», «qua việc hai, S», «tiếp theo S», «về S» before the vote."""
    keys, start = sentence.read.keys, sentence.read.start
    heads = {
        "nội",
        "việc",
        "vấn",
        "phần",
        "tiếp",
        "về",
        "chuyện",
        "tờ",
        "cuối",
        "sang",
        "qua",
        "kế",
        "dự",
        "mục",
        "thứ",
    }
    if "bầu" in keys[start : start + 4]:
        return _subject(sentence, keys.index("bầu", start), len(keys))
    if not heads & set(keys[start : start + 3]):
        return None
    at = next((n + 1 for n in range(start, min(start + 12, len(keys) - 1)) if keys[n] in {"là", ":"}), start)
    return _subject(sentence, at, len(keys)) or _subject(sentence, start, len(keys))


def declared(sentence: Sentence) -> Subject | None:
    """«Như vậy S (không) được thông qua», «thông qua S», «đồng chí S trúng cử»."""
    keys = sentence.read.keys
    ends = {"được", "không", "chưa", "đã", "bị", "trúng"}
    end = next((n for n in range(sentence.read.start + 1, len(keys)) if keys[n] in ends), None)
    if end is not None and (found := _subject(sentence, sentence.read.start, end)):
        return found
    at = next((n + 2 for n in range(len(keys) - 1) if keys[n : n + 2] == ["thông", "qua"]), None)
    return _subject(sentence, at, len(keys)) if at is not None else None


def _called(sentence: Sentence) -> Iterator[tuple[int, int]]:
    keys = sentence.read.keys
    asked = next((n for n in range(len(keys)) if keys[n] in _WHO), None)
    favour = [mark for mark in sides(sentence) if mark.side == "in_favour" and (asked is None or mark.first > asked)]
    if asked is not None:
        verb = next((n for n in range(asked, min(asked + 4, len(keys))) if keys[n] in _VERBS), None)
        after = verb + 1 if verb is not None else favour[0].last if favour else None
        if after is not None:
            yield after, _end(keys, after)
    elif favour:
        yield favour[0].last, _end(keys, favour[0].last)
    for n in range(len(keys) - 1):
        if keys[n] == "bầu" and keys[n + 1] not in {"cử", "không", "chọn"}:
            yield n, _end(keys, n + 1)
    for words in _OBJECT_AFTER:
        for n in range(len(keys) - len(words)):
            if tuple(keys[n : n + len(words)]) == words and keys[n - 1 : n] not in (["ban"], ["tổ"]):
                at = _past(keys, n + len(words), _MANNER)
                yield at, _end(keys, at)


def _before(keys: Sequence[str], start: int, asked: int | None) -> int:
    """Where what is asked of the voters begins: «…, đồng chí nào», «… đề nghị các đồng chí giơ tay»."""
    acts = [n for n in range(start, len(keys)) if keys[n] in {"đề", "xin", "mời"} and _ACTS & set(keys[n : n + 8])]
    end = min([*acts, asked if asked is not None else len(keys), len(keys)])
    while end > start and keys[end - 1] in _ADDRESSED | {"thì", "có", "còn", ","}:
        end -= 1
    return end


def _end(keys: Sequence[str], first: int) -> int:
    last = first
    while last < len(keys):
        if keys[last] in _ENDS:
            break
        if keys[last] in _ASKS and _ACTS & set(keys[last + 1 : last + 9]):
            break
        after = keys[last + 1 : last + 2]
        if keys[last] == "," and after and after[0] in _RESULTS:
            break
        if keys[last] in {"không", "chưa"} and (not after or after[0] in {"?", "ạ", ".", "nào", "hả", ","}):
            break
        last += 1
    return last


def _past(keys: Sequence[str], at: int, words: Sequence[tuple[str, ...]]) -> int:
    while found := next((one for one in words if tuple(keys[at : at + len(one)]) == one), None):
        at += len(found)
    return at


def _subject(sentence: Sentence, first: int, last: int) -> Subject | None:
    keys = sentence.read.keys
    first, last = sentence.trimmed(first, last)
    first = _past(keys[:last], first, _LEADING)
    own = keys[first:last]
    if not own:
        return None
    told = set(own) - _EMPTY
    if number(own[0]) is not None and any(first <= mark.first < last for mark in sides(sentence)):
        return None  # «1 phiếu không đồng ý»
    named = _NAMED & set(own) and any(key.isdigit() or key in {"một", "hai", "ba"} for key in own)
    if not SHORTEST <= last - first <= LONGEST or not (told or named):
        return None
    return sentence, first, last
