"""Every rule finds its fault and nothing else; right documents pass; what is mended is mended."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lint_faults import (
    BODY,
    FAULT,
    FAULTS,
    MOTTO,
    NATIONAL,
    Change,
    Fault,
    align,
    line,
    section,
    size,
    spacing,
    text,
)
from lint_sample import changed, minutes, notice, saved
from word_sample import CARD, material

from pipeline.card import Card, Person
from pipeline.word.decree30 import NEWS
from pipeline.word.lint.catalogue import RULES
from pipeline.word.lint.check import Report, examine, mend
from pipeline.word.lint.findings import Severity
from pipeline.word.lint.package import open_package
from pipeline.word.material import Material
from pipeline.word.minutes import minutes_document
from pipeline.word.news import news_document
from pipeline.word.transcript import transcript_document


def report(data: bytes) -> Report:
    return examine(open_package(Path("van-ban.docx"), data))


def rules(data: bytes) -> list[str]:
    return [finding.rule for finding in report(data).findings]


@pytest.mark.parametrize("make", [minutes, notice, lambda: minutes(appendix=False)])
def test_a_document_made_by_hand_after_the_decree_passes(make: object) -> None:
    assert report(saved(make())).findings == []  # type: ignore[operator]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_is_found_and_nothing_else(fault: Fault) -> None:
    found = report(changed(fault.make, fault.change)).findings
    assert [(finding.rule, finding.mendable) for finding in found] == [(fault.rule, fault.mendable)]
    assert found[0].places
    assert found[0].how


def test_every_rule_has_a_fault() -> None:
    assert {fault.rule for fault in FAULTS} == set(RULES) - {"unchecked"}


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.mendable], ids=lambda fault: fault.name)
def test_a_mended_fault_is_gone_and_the_words_stay(fault: Fault) -> None:
    data = changed(fault.make, fault.change)
    mended, after = mend(open_package(Path("van-ban.docx"), data))
    assert after.findings == []
    assert rules(mended) == []


TEN = (
    "left margin", "Quốc hiệu light", "number without zero", "no line below the agency", "tên loại too large",
    "one paragraph too small", "3. after 1.", "no ; in Nơi nhận", "academic title", "Ủy Ban Nhân Dân",
)  # fmt: skip


def ten_faults() -> bytes:
    document = minutes()
    for name in TEN:
        FAULT[name].change(document)
    return saved(document)


def test_ten_planted_faults_are_exactly_what_is_found() -> None:
    found = report(ten_faults()).findings
    assert sorted(finding.rule for finding in found) == sorted(FAULT[name].rule for name in TEN)
    assert len(found) == 10
    assert all(len(finding.places) == 1 for finding in found)


def test_of_ten_faults_the_mechanical_ones_are_mended() -> None:
    _, after = mend(open_package(Path("van-ban.docx"), ten_faults()))
    assert sorted(finding.rule for finding in after.findings) == sorted(
        FAULT[name].rule for name in TEN if not FAULT[name].mendable
    )


def outside(low: float, high: float, least: float, most: float, step: float) -> st.SearchStrategy[float]:
    """Values that the decree does not allow, in steps that Word can hold."""
    below = st.integers(round(least / step), round(low / step) - 1)
    above = st.integers(round(high / step) + 1, round(most / step))
    return st.one_of(below, above).map(lambda value: value * step)


def sized(start: str) -> object:
    return lambda value: size(start, value)


MEASURES: dict[str, tuple[str, object, st.SearchStrategy[float]]] = {
    "top": ("margins", lambda mm: section(0, top_margin=docx.shared.Mm(mm)), outside(20, 25, 5, 60, 0.5)),
    "bottom": ("margins", lambda mm: section(0, bottom_margin=docx.shared.Mm(mm)), outside(20, 25, 5, 60, 0.5)),
    "left": ("margins", lambda mm: section(0, left_margin=docx.shared.Mm(mm)), outside(30, 35, 5, 60, 0.5)),
    "right": ("margins", lambda mm: section(0, right_margin=docx.shared.Mm(mm)), outside(15, 20, 5, 60, 0.5)),
    "Quốc hiệu": ("national-title", sized(NATIONAL), outside(12, 13, 6, 30, 0.5)),
    "Tiêu ngữ": ("motto", sized(MOTTO), outside(13, 14, 6, 30, 0.5)),
    "parent": ("parent-agency", sized("ỦY BAN NHÂN DÂN"), outside(12, 13, 6, 30, 0.5)),
    "number": ("number", sized("Số: 05"), outside(13, 13, 6, 30, 0.5)),
    "tên loại": ("kind", sized("BIÊN BẢN"), outside(13, 14, 6, 30, 0.5)),
    "text": ("size", sized(BODY), outside(13, 14, 6, 30, 0.5)),
    "Nơi nhận": ("recipients", sized("Nơi nhận"), outside(12, 12, 6, 30, 0.5)),
    "recipients": ("recipients", sized("- Ban Giám đốc"), outside(11, 11, 6, 30, 0.5)),
    "signer": ("signers", sized("CHỦ TỌA"), outside(13, 14, 6, 30, 0.5)),
    "Phụ lục": ("appendix", sized("Phụ lục"), outside(14, 14, 6, 30, 0.5)),
    "first line": (
        "first-line",
        lambda cm: spacing(BODY, first_line_indent=docx.shared.Cm(cm)),
        st.one_of(outside(1, 1.27, 0, 5, 0.05), st.sampled_from([1.1, 1.15, 1.2])),
    ),
    "gap": (
        "paragraph-gap",
        lambda pt: spacing(BODY, space_before=docx.shared.Pt(pt)),
        st.sampled_from([step / 2 for step in range(12)]),
    ),
    "lines": ("line-spacing", lambda value: spacing(BODY, line_spacing=value), outside(1.0, 1.5, 0.5, 3, 0.1)),
    "agency's line": ("agency-rule", lambda length: line("SỞ NỘI VỤ", int(length)), outside(300, 950, 20, 2000, 1)),
    "motto's line": ("motto-rule", lambda length: line(MOTTO, int(length)), outside(2800, 4100, 100, 6000, 1)),
}


@pytest.mark.parametrize("name", MEASURES)
@settings(max_examples=12)
@given(data=st.data())
def test_a_measure_outside_of_its_range_is_found(name: str, data: st.DataObject) -> None:
    rule, change, values = MEASURES[name]
    found = {finding.rule for finding in report(changed(minutes, change(data.draw(values)))).findings}  # type: ignore[operator]
    # a line that was right under smaller letters may be too short under larger ones
    assert found - {f"{rule}-rule"} == {rule}


ALLOWED: dict[str, Change] = {
    "margins at their other ends": section(
        0, top_margin=docx.shared.Mm(25), bottom_margin=docx.shared.Mm(25), left_margin=docx.shared.Mm(35),
        right_margin=docx.shared.Mm(20),
    ),
    "indent of 1 cm": spacing(BODY, first_line_indent=docx.shared.Cm(1)),
    "12 pt apart": spacing(BODY, space_before=docx.shared.Pt(12)),
    "single": spacing(BODY, line_spacing=1.0),
    "one and a half": spacing(BODY, line_spacing=1.5),
    "exactly 18 pt": spacing(BODY, line_spacing=docx.shared.Pt(18)),
    "line of a third": line("SỞ NỘI VỤ", 470),
    "line of a half": line("SỞ NỘI VỤ", 700),
    "signers of 13": size("CHỦ TỌA", 13),
}  # fmt: skip


@pytest.mark.parametrize("name", ALLOWED)
def test_what_the_decree_allows_is_no_fault(name: str) -> None:
    assert rules(changed(minutes, ALLOWED[name])) == []


def test_the_same_fault_at_many_places_is_one_finding() -> None:
    def change(document: object) -> None:
        for start in (BODY, "Thời gian", "Địa điểm"):
            align(start, docx.enum.text.WD_ALIGN_PARAGRAPH.LEFT)(document)  # type: ignore[arg-type]

    (finding,) = report(changed(minutes, change)).findings
    assert [place.quote[:8] for place in finding.places] == ["Thời gia", "Địa điểm", "Văn phòn"]
    assert all(place.where.startswith("đoạn ") for place in finding.places)


def test_notes_are_no_faults() -> None:
    found = report(changed(FAULT["a blank"].make, FAULT["a blank"].change))
    assert [finding.severity for finding in found.findings] == [Severity.NOTE]
    assert found.faults == []


def test_a_kind_whose_form_is_not_known_in_full_is_said_to_be() -> None:
    document = notice()
    text("THÔNG BÁO", "KẾ HOẠCH")(document)
    text("TB", "KH", "Số: 12")(document)
    found = report(saved(document))
    assert found.kind == "KẾ HOẠCH"
    assert [finding.rule for finding in found.findings] == ["unchecked"]


def test_a_document_that_is_no_form_of_the_decree_is_read_all_the_same() -> None:
    document = docx.Document()
    document.add_paragraph("Ghi chép trong buổi họp")
    target = io.BytesIO()
    document.save(target)
    found = report(target.getvalue())
    assert found.kind is None
    assert {"unchecked", "page-size", "font", "national-title", "motto"} <= {each.rule for each in found.findings}


MANY = tuple(Person(name=f"Trần Văn {letter}", title="Chuyên viên") for letter in "ABCDEGHIKLMNOPQRSTUVXY")


@pytest.mark.parametrize(
    "card", [CARD, CARD.model_copy(update={"person": MANY}), Card()], ids=["full", "with a Phụ lục", "empty"]
)
def test_our_own_minutes_have_nothing_but_blanks(card: Card) -> None:
    found = report(minutes_document(material(card=card)))
    assert {finding.rule for finding in found.findings} == {"blank", "remarks"}
    assert found.kind == "BIÊN BẢN"


@pytest.mark.parametrize("made", [news_document, transcript_document], ids=["news", "transcript"])
def test_our_working_papers_need_no_head(made: Callable[[Material], bytes]) -> None:
    found = report(made(material()))
    assert not found.faults
    (note,) = (finding for finding in found.findings if finding.rule == "unchecked")
    assert "không phải loại văn bản của Nghị định" in note.what


def test_a_category_does_not_excuse_a_document_that_has_a_kind() -> None:
    document = docx.Document(io.BytesIO(minutes_document(material())))
    document.core_properties.category = NEWS
    first = document.tables[0]._tbl
    first.getparent().remove(first)
    target = io.BytesIO()
    document.save(target)
    assert {"national-title", "motto"} <= {finding.rule for finding in report(target.getvalue()).findings}
