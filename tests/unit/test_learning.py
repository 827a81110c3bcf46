"""bienban learn and bienban glossary: reading documents, the office's model, the glossary's file."""

import zipfile
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml import OxmlElement
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject

from pipeline.errors import BusyError, InputError, SettingsError
from pipeline.glossary import Entry, accepted_terms, read_entries, with_changes, with_entries, without_entries
from pipeline.learning import commands
from pipeline.learning.documents import joined_lines, read_document
from pipeline.learning.office import OfficeModel
from pipeline.records import Term
from pipeline.settings import load_settings
from pipeline.speech.language_model import OFFICE_MODEL, load

MINUTES = """SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Chủ trì: đồng chí Trương Quốc Khải, Giám đốc Sở
1. Ông Đinh Công Luận báo cáo độ mặn tại xã Suối Kiết đạt 4,2 phần nghìn.
Kết luận: giao Chi cục Thủy lợi vận hành cống ngăn mặn trước ngày 10/3/2026.
"""
GLOSSARY = """# của văn phòng, đừng xóa

[[term]]
written = "VNeID"      # ứng dụng định danh
spoken = ["vi nê ai đi"]

# hai mục dưới: chờ hỏi anh Khải
[[term]]
written = "cống ngăn mặn"
seen = 3
accepted = false

# mục cuối
[[term]]
written = "Suối Kiết"
accepted = false
"""


def inserted(paragraph: Any, text: str, tag: str = "w:ins") -> None:
    """A run inside a tracked revision."""
    revision, run, content = (OxmlElement(name) for name in (tag, "w:r", "w:t" if tag != "w:del" else "w:delText"))
    content.text = text
    run.append(content)
    revision.append(run)
    paragraph._p.append(revision)


@pytest.fixture
def word(tmp_path: Path) -> Path:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Sở Nông nghiệp và Môi trường"
    paragraph = document.add_paragraph("Ông Đinh Công Luận báo cáo")
    inserted(paragraph, " xâm nhập mặn")
    inserted(paragraph, " bỏ đi", "w:del")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Họ và tên", "Đơn vị", "Ksor Hlăn", "Hạt Kiểm lâm"), strict=True):
        cell.text = text
    path = tmp_path / "họp.docx"
    document.save(str(path))
    return path


def pdf(path: Path, text: str) -> Path:
    """A page of text in a font that maps codes to Unicode, as Word's own PDFs do; without text: an empty page."""
    letters = sorted(set(text))
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(600, 800)
    lines = "\n".join(f"<{number:04x}> <{ord(letter):04x}>" for number, letter in enumerate(letters, 1))
    unicode_map = DecodedStreamObject()
    unicode_map.set_data(
        f"begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{len(letters)} beginbfchar\n{lines}\n"
        "endbfchar\nendcmap".encode()
    )
    font = DictionaryObject({
        NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type0"),
        NameObject("/BaseFont"): NameObject("/F"), NameObject("/Encoding"): NameObject("/Identity-H"),
        NameObject("/ToUnicode"): writer._add_object(unicode_map),
        NameObject("/DescendantFonts"): ArrayObject([DictionaryObject({
            NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/BaseFont"): NameObject("/F"), NameObject("/DW"): NumberObject(500),
        })]),
    })  # fmt: skip
    content = DecodedStreamObject()
    shown = [
        f"BT /F 12 Tf 40 {780 - 16 * row} Td <{''.join(f'{letters.index(letter) + 1:04x}' for letter in line)}> Tj ET"
        for row, line in enumerate(text.splitlines())
    ]
    content.set_data("\n".join(shown).encode())
    page[NameObject("/Contents")] = writer._add_object(content)
    page[NameObject("/Resources")] = DictionaryObject({
        NameObject("/Font"): DictionaryObject({NameObject("/F"): writer._add_object(font)})
    })  # fmt: skip
    writer.write(str(path))
    return path


def test_word_with_header_table_and_revisions(word: Path) -> None:
    before = word.read_bytes()
    document = read_document(word)
    assert "Ông Đinh Công Luận báo cáo xâm nhập mặn" in document.lines
    assert "bỏ đi" not in document.text
    assert "Sở Nông nghiệp và Môi trường" in document.lines
    assert document.tables == ((("Họ và tên", "Đơn vị"), ("Ksor Hlăn", "Hạt Kiểm lâm")),)
    assert word.read_bytes() == before


def test_text_and_pdf_read_alike(tmp_path: Path) -> None:
    (tmp_path / "cũ.txt").write_bytes(b"\xef\xbb\xbf" + MINUTES.encode())
    assert read_document(pdf(tmp_path / "cũ.pdf", MINUTES)).text == read_document(tmp_path / "cũ.txt").text
    (tmp_path / "rộng.txt").write_text(MINUTES, "utf-16")
    assert read_document(tmp_path / "rộng.txt").lines == read_document(tmp_path / "cũ.txt").lines


def test_printed_lines_become_paragraphs() -> None:
    page = (
        "Địa điểm: Phòng họp số 2, trụ sở Sở Nông nghiệp và Môi\ntrường tỉnh\n"
        "2. Ông Luận báo cáo tình hình xâm nhập mặn trên sông La\nBình năm nay.\nKết luận"
    )
    assert list(joined_lines(page)) == [
        "Địa điểm: Phòng họp số 2, trụ sở Sở Nông nghiệp và Môi trường tỉnh",
        "2. Ông Luận báo cáo tình hình xâm nhập mặn trên sông La Bình năm nay.",
        "Kết luận",
    ]


OLD_FONT = "ñy ban nh©n d©n tØnh B×nh L©m b¸o c¸o t×nh h×nh thùc hiÖn nhiÖm vô ph¸t triÓn kinh tÕ x· héi n¨m nay " * 3


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("cũ.doc", b"x", "không phải tệp"),
        ("hỏng.docx", b"x", "hỏng"),
        ("hỏng.pdf", b"%PDF-1.4 x", "hỏng"),
        ("lạ.txt", "Đúng".encode("utf-16-be"), "UTF-8"),
        ("rỗng.txt", b" \n", "không có chữ"),
        ("tcvn3.txt", OLD_FONT.encode(), "TCVN3"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=said) as raised:
        read_document(path)
    assert name in raised.value.text
    assert raised.value.hint


def test_a_scanned_pdf_and_one_with_a_password(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bản quét"):
        read_document(pdf(tmp_path / "quét.pdf", ""))
    writer = pypdf.PdfWriter(clone_from=str(pdf(tmp_path / "cũ.pdf", MINUTES)))
    writer.encrypt("mật khẩu", algorithm="RC4-128")
    writer.write(str(tmp_path / "khóa.pdf"))
    with pytest.raises(InputError, match="mật khẩu"):
        read_document(tmp_path / "khóa.pdf")


def test_a_word_file_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: Path) -> None:
    monkeypatch.setattr("pipeline.learning.documents.MOST_BYTES", 1_000)
    with pytest.raises(InputError, match="hỏng"):
        read_document(word)
    with zipfile.ZipFile(tmp_path / "không.docx", "w") as package:
        package.writestr("a.txt", "a")
    with pytest.raises(InputError, match="hỏng"):
        read_document(tmp_path / "không.docx")


def test_the_accepted_terms_are_settings(tmp_path: Path) -> None:
    glossary = tmp_path / "tu-dien.toml"
    assert load_settings(None, (), glossary).office.glossary == ()
    glossary.write_text(GLOSSARY)
    term = Term(written="VNeID", spoken=("vi nê ai đi",))
    assert load_settings(None, (), glossary).office.glossary == (term,)
    settings = tmp_path / "bienban.toml"
    settings.write_text('[[office.glossary]]\nwritten = "VNeID"\nspoken = ["vê nê"]\n')
    assert load_settings(settings, (), glossary).office.glossary == (Term(written="VNeID", spoken=("vê nê",)),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[term]]\nwriten = "a"\n', "term.0.writen: khóa không có. Gần nhất: 'written'"),
        ("[[term]]\nwritten = 5\n", "term.0.written: 5: phải là chữ"),
        ("[[term]]\nwritten = \n", "sai cú pháp TOML"),
        ('[[term]]\nwritten = "a"\nseen = -1\n', "term.0.seen: -1: phải từ 0 trở lên"),
    ],
)
def test_faults_name_file_key_and_remedy(tmp_path: Path, text: str, said: str) -> None:
    glossary = tmp_path / "tu-dien.toml"
    glossary.write_text(text)
    with pytest.raises(SettingsError) as raised:
        load_settings(None, (), glossary)
    assert "tu-dien.toml" in raised.value.text
    assert said in raised.value.text
    assert raised.value.hint


def test_hand_edits_and_comments_survive() -> None:
    changed = with_changes(GLOSSARY, {"cống ngăn mặn": {"accepted": True}})
    assert changed == GLOSSARY.replace("seen = 3\naccepted = false", "seen = 3\naccepted = true")
    added = with_entries(changed, [Entry(written="Đắk Krông", kind="place", seen=2, accepted=False)])
    assert added.startswith(changed)
    assert added.endswith('[[term]]\nwritten = "Đắk Krông"\nkind = "place"\nseen = 2\naccepted = false\n')
    assert with_entries(added, []) == added
    removed = without_entries(GLOSSARY, {"cống ngăn mặn"})
    assert removed == GLOSSARY.replace('[[term]]\nwritten = "cống ngăn mặn"\nseen = 3\naccepted = false\n', "")
    assert "# mục cuối" in removed
    assert without_entries('term = [{ written = "a" }, { written = "b" }]\n', {"a"}).count("written") == 1


def test_windows_line_ends_stay() -> None:
    text = GLOSSARY.replace("\n", "\r\n")
    added = with_entries(text, [Entry(written="a", accepted=False)])
    assert added.count("\n") == added.count("\r\n")
    assert without_entries(text, {"VNeID"}).count("[[term]]") == 2


@pytest.fixture
def place(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A past minutes, the models' folder, the glossary."""
    past = tmp_path / "cũ" / "tháng 3.txt"
    past.parent.mkdir()
    past.write_text(MINUTES)
    return past, tmp_path / "models", tmp_path / "tu-dien.toml"


def test_learning_from_a_folder(place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    past, models, glossary = place
    (past.parent / "~$áng 3.docx").write_bytes(b"x")
    before = past.read_bytes()
    assert commands.learn([past.parent], models, glossary) == 0
    assert "✓ tháng 3.txt: " in capsys.readouterr().out
    assert past.read_bytes() == before
    entries = {entry.written: entry for entry in read_entries(glossary)}
    assert {"Trương Quốc Khải", "Đinh Công Luận", "Chi cục Thủy lợi", "Suối Kiết"} <= set(entries)
    assert all(entry.waiting and entry.source == "tháng 3.txt" and entry.seen == 1 for entry in entries.values())
    assert accepted_terms(entries.values()) == ()
    model = load(models / OFFICE_MODEL)
    assert model.knows("mặn")
    assert model.score(model.score(model.start(), "cống")[1], "ngăn")[0] > model.score(model.start(), "ngăn")[0]
    commands.list_sources(models)
    assert "tháng 3.txt" in capsys.readouterr().out


def test_the_same_file_again_changes_nothing(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    past, models, glossary = place
    commands.learn([past], models, glossary)
    files = {path: path.read_bytes() for path in [glossary, *models.rglob("*")] if path.is_file()}
    assert commands.learn([past], models, glossary) == 0
    assert "đã học rồi" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in files} == files


def test_another_file_adds_to_counts_and_sources(place: tuple[Path, Path, Path]) -> None:
    past, models, glossary = place
    commands.learn([past], models, glossary)
    commands.decide(glossary, ["Suối Kiết"], "accept")
    other = past.with_name("tháng 4.txt")
    other.write_text("Độ mặn tại xã Suối Kiết giảm. Bà Tô Kim Xuyến báo cáo.\n")
    commands.learn([other], models, glossary)
    entries = {entry.written: entry for entry in read_entries(glossary)}
    assert entries["Suối Kiết"] == Entry(
        written="Suối Kiết", kind="place", source="tháng 3.txt; tháng 4.txt", seen=2, accepted=True
    )
    assert entries["Tô Kim Xuyến"].source == "tháng 4.txt"
    commands.forget(["tháng 3.txt"], models, glossary)
    entries = {entry.written: entry for entry in read_entries(glossary)}
    assert set(entries) == {"Suối Kiết", "Tô Kim Xuyến"}
    assert entries["Suối Kiết"].source == "tháng 4.txt"
    model = load(models / OFFICE_MODEL)
    assert not model.knows("cống")
    assert model.knows("giảm")


def test_one_entry_for_two_spellings(place: tuple[Path, Path, Path]) -> None:
    past, models, glossary = place
    past.write_text("phường Tân Hòa Đông họp; phường Tân Hoà Đông họp. Phường Tân Hòa Đông nghỉ.\n")
    commands.learn([past], models, glossary)
    assert [(entry.written, entry.seen) for entry in read_entries(glossary)] == [("Tân Hòa Đông", 3)]


def test_a_changed_file_takes_the_place_of_the_old_one(place: tuple[Path, Path, Path]) -> None:
    past, models, glossary = place
    commands.learn([past], models, glossary)
    past.write_text("Bà Tô Kim Xuyến báo cáo về đất đai.\n")
    commands.learn([past], models, glossary)
    assert [source.sentences for source in OfficeModel(models).sources] == [1]
    assert not load(models / OFFICE_MODEL).knows("cống")
    assert len(list((models / "office").glob("*.sentences"))) == 1


def test_forgetting_all_leaves_no_model(place: tuple[Path, Path, Path]) -> None:
    past, models, glossary = place
    commands.learn([past], models, glossary)
    commands.forget([str(past)], models, glossary)
    assert not (models / OFFICE_MODEL).exists()
    assert not list((models / "office").glob("*.sentences"))
    assert read_entries(glossary) == ()
    with pytest.raises(InputError, match="chưa học tệp nào"):
        commands.forget(["tháng 3.txt"], models, glossary)


def test_a_bad_file_does_not_stop_the_others(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    past, models, glossary = place
    assert commands.learn([past.with_name("không có.docx"), past], models, glossary) == InputError.exit_code
    out, err = capsys.readouterr()
    assert "không có.docx" in err
    assert "✓ tháng 3.txt" in out
    with pytest.raises(InputError, match="tệp nào để học"):
        commands.learn([], models, glossary)


def test_a_broken_glossary_is_told_first(place: tuple[Path, Path, Path]) -> None:
    past, models, glossary = place
    glossary.write_text("[[term]]\n")
    with pytest.raises(SettingsError, match=r"term\.0\.written: thiếu"):
        commands.learn([past], models, glossary)
    assert not models.exists()


def test_two_at_once(place: tuple[Path, Path, Path]) -> None:
    past, models, glossary = place
    with OfficeModel(models).lock(), pytest.raises(BusyError):
        commands.learn([past], models, glossary)


def test_decisions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary = tmp_path / "tu-dien.toml"
    glossary.write_bytes(b"\xef\xbb\xbf" + GLOSSARY.encode())
    commands.show_glossary(glossary, everything=False)
    shown = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in shown[:3]] == [["?", "1"], ["?", "2"], ["✓", "VNeID"]]
    commands.decide(glossary, ["2", "CỐNG NGĂN MẶN"], "accept")
    assert [entry.accepted for entry in read_entries(glossary)] == [True, True, True]
    commands.decide(glossary, ["VNeID"], "refuse")
    assert [entry.written for entry in read_entries(glossary) if entry.refused] == ["VNeID"]
    capsys.readouterr()
    commands.show_glossary(glossary, everything=False)
    assert "VNeID" not in capsys.readouterr().out
    commands.decide(glossary, ["VNeID"], "accept")
    assert not any(entry.refused for entry in read_entries(glossary))
    commands.decide(glossary, ["Suối Kiết"], "remove")
    assert [entry.written for entry in read_entries(glossary)] == ["VNeID", "cống ngăn mặn"]
    assert glossary.read_bytes().startswith(b"\xef\xbb\xbf# c")
    assert "# hai mục dưới: chờ hỏi anh Khải" in glossary.read_text("utf-8-sig")
    with pytest.raises(SettingsError, match="không có mục 'lạ'"):
        commands.decide(glossary, ["lạ"], "accept")


def test_all_that_wait(tmp_path: Path) -> None:
    glossary = tmp_path / "tu-dien.toml"
    glossary.write_text(GLOSSARY)
    commands.decide(glossary, ["all"], "accept")
    assert all(entry.accepted for entry in read_entries(glossary))


def test_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from pipeline import cli

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("signal.signal", lambda number, handler: None)
    (tmp_path / "cũ.txt").write_text(MINUTES)

    def run(*arguments: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as left:
            cli.main(arguments)
        return int(left.value.code or 0), "".join(capsys.readouterr())

    assert run("learn", "cũ.txt")[0] == 0
    assert "cũ.txt" in run("learn", "--list")[1]
    assert "Trương Quốc Khải" in run("glossary")[1]
    assert run("glossary", "--accept", "Trương Quốc Khải")[0] == 0
    from pipeline.commands import load_office_settings

    assert load_office_settings(()).office.glossary == (Term(written="Trương Quốc Khải"),)
    code, said = run("glossary", "1")
    assert (code, "--accept" in said) == (SettingsError.exit_code, True)
    assert run("learn", "--forget", "cũ.txt")[0] == 0
    assert run("learn")[0] == InputError.exit_code
