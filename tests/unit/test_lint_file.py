"""Files: those that are none, what --fix writes, what it leaves, what the command prints and returns."""

import io
import json
import re
import zipfile
from pathlib import Path
from random import Random

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lint_faults import BODY, FAULT, FAULTS, bold, font
from lint_sample import changed, minutes, para, saved

from pipeline.errors import InputError, OutputError
from pipeline.word.lint.catalogue import RULES
from pipeline.word.lint.check import examine, fix, lint
from pipeline.word.lint.command import FAULTS_EXIT_CODE, lint_files
from pipeline.word.lint.package import open_package

ROOT = Path(__file__).resolve().parents[2]
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def spoilt() -> bytes:
    """A docx whose document.xml is cut off."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(minutes()))) as source, zipfile.ZipFile(target, "w") as packed:
        for name in source.namelist():
            data = source.read(name)
            packed.writestr(name, data[: len(data) // 2] if name == "word/document.xml" else data)
    return target.getvalue()


def strict() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
        )
    return target.getvalue()


def other_zip() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("a.txt", "a")
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "không phải tệp .docx"),
        (b"%PDF-1.7", "không phải tệp .docx"),
        (OLE + b"\0" * 600, ".doc (Word 97-2003)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "có mật khẩu"),
        (saved(minutes())[:9000], "hỏng"),
        (spoilt(), "hỏng"),
        (other_zip(), "hỏng"),
        (strict(), "Strict"),
    ],
    ids=["empty", "pdf", "doc", "encrypted", "cut off", "bad xml", "zip", "strict"],
)
def test_a_file_that_is_no_readable_docx(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "hop.docx"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        lint(path)
    assert words in caught.value.text
    assert "hop.docx" in caught.value.text
    assert caught.value.hint


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        lint(tmp_path / "khong-co.docx")


def test_a_workbook_renamed(tmp_path: Path) -> None:
    data = saved(minutes())
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as packed:
        for name in source.namelist():
            text = source.read(name)
            packed.writestr(name, text.replace(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main"))
    path = tmp_path / "hop.docx"
    path.write_bytes(target.getvalue())
    with pytest.raises(InputError):
        lint(path)


@pytest.fixture
def picture() -> Path:
    found = sorted((ROOT / "docs" / "images").glob("*.png"))
    return found[0]


def test_a_mended_copy_keeps_all_the_rest(tmp_path: Path, picture: Path) -> None:
    document = minutes(appendix=False)
    FAULT["tracked insertion"].change(document)
    FAULT["comment"].change(document)
    control = parse_xml(f'<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="noi"/></w:sdtPr><w:sdtContent/></w:sdt>')
    place = para(document, "Địa điểm")._p
    font("Địa điểm", "Arial")(document)
    bold("BIÊN BẢN", False)(document)
    place.addprevious(control)
    control[1].append(place)
    para(document, "Họp giao ban").add_run().add_picture(str(picture), width=100000)
    path = tmp_path / "hop.docx"
    before = saved(document)
    path.write_bytes(before)
    found = fix(path)
    assert {finding.rule for finding in found.mended} == {"font", "kind"}
    assert {finding.rule for finding in found.findings} == {"tracked-changes", "comments"}
    assert path.read_bytes() == before
    assert found.copy == tmp_path / "hop-da-sua.docx"
    assert {finding.rule for finding in lint(found.copy).findings} == {"tracked-changes", "comments"}
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(found.copy) as mended:
        assert mended.namelist() == source.namelist()
        touched = {name for name in source.namelist() if source.read(name) != mended.read(name)}
        assert touched == {"word/document.xml"}
        for tag in (b"w:ins ", b"w:sdt>", b"commentReference", b"a:blip", b'w:tag w:val="noi"', b"wps:wsp", b"v:line"):
            assert mended.read("word/document.xml").count(tag) == source.read("word/document.xml").count(tag) > 0


def test_words_are_the_same_but_for_what_was_mended(tmp_path: Path) -> None:
    path = tmp_path / "hop.docx"
    path.write_bytes(changed(minutes, FAULT["Ủy Ban Nhân Dân"].change))
    found = fix(path)
    assert found.copy is not None
    one, other = (["".join(p.itertext()) for p in docx.Document(str(each)).element.body.iter(qn("w:p"))]
                  for each in (path, found.copy))  # fmt: skip
    different = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    assert [(a.replace("Ủy Ban Nhân Dân", "Ủy ban nhân dân"), b) for a, b in different] == [different[0][1:] * 2]


def test_a_copy_is_never_overwritten_and_a_right_file_gets_none(tmp_path: Path) -> None:
    path = tmp_path / "hop.docx"
    path.write_bytes(saved(minutes()))
    assert fix(path).copy is None
    path.write_bytes(changed(minutes, bold("BIÊN BẢN", False)))
    (tmp_path / "hop-da-sua.docx").write_text("của tôi")
    assert fix(path).copy == tmp_path / "hop-da-sua-2.docx"
    assert (tmp_path / "hop-da-sua.docx").read_text() == "của tôi"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["hop-da-sua-2.docx", "hop-da-sua.docx", "hop.docx"]


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "hop.docx"
    path.write_bytes(changed(minutes, bold("BIÊN BẢN", False)))

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(OutputError):
        fix(path)
    assert [each.name for each in tmp_path.iterdir()] == ["hop.docx"]


def test_all_mendable_faults_at_once(tmp_path: Path) -> None:
    document = minutes()
    for fault in FAULTS:
        if fault.mendable and fault.make is minutes and fault.name != "gutter":
            try:
                fault.change(document)
            except AssertionError:  # its words are already changed
                continue
    path = tmp_path / "hop.docx"
    path.write_bytes(saved(document))
    assert len(lint(path).findings) > 25
    found = fix(path)
    assert found.copy is not None
    assert [finding.what for finding in found.findings if finding.mendable] == []
    assert len(found.mended) > 25


def test_the_command_tells_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "hop.docx"
    path.write_bytes(changed(minutes, font(BODY, "Arial")))
    assert lint_files([path], False, False) == FAULTS_EXIT_CODE == 9
    said = capsys.readouterr().out
    for words in ("BIÊN BẢN", "✗ Phông chữ Arial", "NĐ 30/2020, Phụ lục I, mục I.4", "đoạn 13: «Văn phòng báo cáo",
                  "→ Dùng Times New Roman. (--fix sửa được)", "1 lỗi, 0 lưu ý"):  # fmt: skip
        assert words in said
    assert lint_files([path], False, True) == 0
    said = capsys.readouterr().out
    assert "✓ đã sửa: Phông chữ Arial" in said
    assert "hop-da-sua.docx" in said


def test_the_command_in_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BIENBAN_LANG", "en")
    document = minutes()
    for fault in FAULTS:
        if fault.make is minutes and fault.rule in ("font", "heading", "recipients", "numbering", "capitals", "number"):
            try:
                fault.change(document)
            except AssertionError:
                continue
    path = tmp_path / "hop.docx"
    path.write_bytes(saved(document))
    lint_files([path], False, False)
    said = re.sub(r"«[^»]*»", "", capsys.readouterr().out)
    assert "The font Arial" in said
    assert not re.search(r"(?<!\w)(?:chữ|không|dòng|đoạn|viết|cỡ|sửa)(?!\w)", said), said


def test_several_files_and_a_bad_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "a.docx", tmp_path / "b.docx"
    good.write_bytes(changed(minutes, FAULT["a blank"].change))
    bad.write_bytes(b"%PDF")
    assert lint_files([bad, good], True, False) == InputError.exit_code
    document = json.loads(capsys.readouterr().out)
    assert [each["file"] for each in document["files"]] == [str(good)]
    assert document["files"][0]["findings"][0]["rule"] == "blank"
    assert document["files"][0]["faults"] == 0
    assert document["files"][0]["findings"][0]["places"] == [{"where": "đoạn 6", "quote": "Địa điểm: …, Sở Nội vụ."}]
    assert document["errors"][0]["exit_code"] == 3
    assert lint_files([good], False, False) == 0


def test_each_rule_is_explained() -> None:
    text = (ROOT / "docs" / "LINT.md").read_text("utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE)) == set(RULES)


GARBAGE = ("x", "", "-1", "99999", "nan", "inf", "1e400", "true")


@settings(max_examples=60)
@given(random=st.randoms(use_true_random=False))
def test_no_damage_to_the_xml_makes_the_linter_fail(random: Random) -> None:
    document = minutes()
    roots = [document.element, document.styles.element, document.part.numbering_part.element]
    for _ in range(random.randint(1, 6)):
        nodes = [node for node in random.choice(roots).iter() if node.getparent() is not None]
        if not nodes:
            continue
        node = random.choice(nodes)
        if node.attrib and random.random() < 0.6:
            node.set(random.choice(sorted(node.attrib)), random.choice(GARBAGE))
        elif not node.tag.endswith("}body"):
            node.getparent().remove(node)
    try:
        package = open_package(Path("hop.docx"), saved(document))
    except (InputError, KeyError, ValueError):  # python-docx cannot save or open it
        return
    assert examine(package).path == Path("hop.docx")
