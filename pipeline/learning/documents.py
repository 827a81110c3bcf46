"""Reading the office's past minutes: .docx with tables, headers and tracked insertions, .txt, .pdf with text in it.

Files are only read. Raises InputError with what to do about a file that holds no readable Vietnamese text.
"""

from __future__ import annotations

import logging
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import InputError, readable_os_errors
from pipeline.language import message
from pipeline.vietnamese.sounds import parse

MOST_BYTES = 200_000_000
"""A .docx that unpacks to more is refused."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = {f"{_W}del", f"{_W}moveFrom", _FALLBACK}
_SENTENCE_END = tuple(".;!?…")
_LABELS = "Thời gian|Địa điểm|Chủ trì|Chủ tọa|Thư ký|Thành phần|Nội dung|Kính gửi|Nơi nhận|Đại biểu"
_BEGINS = re.compile(rf"[-+•–]\s|\d+[.)]\s|[IVX]+\.\s|[a-zđ]\)\s|(?:{_LABELS})[^:]{{0,40}}:")
"""A list's item, a heading's number, or a label: «Địa điểm: …»"""
READABLE = 0.6
"""Of the words of a Vietnamese text as many are syllables at least; of one in an old font's codes (TCVN3, VNI:
«ñy ban nh©n d©n», «UÛY BAN NHAÂN DAÂN») or in another language fewer."""
SCATTERED = 0.15
"""Where more than this share of the words is a single letter, a PDF drew some letters apart from the others."""
_WORDS = re.compile(r"[^\W\d_]+")

Row = tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """What a file says: its lines of text, table cells' included, in order, and its tables for their columns."""

    name: str
    lines: tuple[str, ...]
    tables: tuple[tuple[Row, ...], ...] = field(default=())

    @property
    def text(self) -> str:
        """All lines."""
        return "\n".join(self.lines)


def read_document(path: Path) -> Document:
    """Read a past document by its suffix; text in NFC."""
    readers = {".docx": _docx, ".txt": _txt, ".pdf": _pdf}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise InputError(
            message(f"{path}: không phải tệp .docx, .txt hoặc .pdf.", f"{path}: not a .docx, .txt or .pdf file."),
            message("Mở bằng Word và lưu lại thành .docx.", "Open it with Word and save it as .docx."),
        )
    with readable_os_errors(path):
        path.open("rb").close()
        document = reader(path)
    if not any(line.strip() for line in document.lines):
        raise _no_text(path)
    _check_letters(path, document.text)
    return document


def _docx(path: Path) -> Document:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        with zipfile.ZipFile(path) as package:
            if sum(member.file_size for member in package.infolist()) > MOST_BYTES:
                raise _damaged(path)
        opened = docx.Document(str(path))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:
        raise _damaged(path) from error
    roots = [opened.element.body]
    for section in opened.sections:
        for part in (section.header, section.first_page_header, section.footer):
            if not part.is_linked_to_previous:
                roots.append(part._element)
    lines = [line for root in roots for paragraph in root.iter(f"{_W}p") for line in _paragraph(paragraph)]
    tables = [_table(table) for root in roots for table in root.iter(f"{_W}tbl")]
    return Document(path.name, tuple(lines), tuple(tables))


def _paragraph(paragraph: Any) -> Iterator[str]:
    """The lines of a w:p as they stand after its insertions are taken and its deletions left out."""
    if any(parent.tag in _GONE for parent in paragraph.iterancestors()):
        return
    yield from (unicodedata.normalize("NFC", line) for line in "".join(_pieces(paragraph)).split("\n") if line.strip())


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag == f"{_W}tab":
            yield "\t"
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag not in _GONE and child.tag not in (f"{_W}p", f"{_W}pPr", f"{_W}rPr", f"{_W}txbxContent"):
            yield from _pieces(child)


def _table(table: Any) -> tuple[Row, ...]:
    return tuple(
        tuple(
            " ".join(line for paragraph in cell.iter(f"{_W}p") for line in _paragraph(paragraph))
            for cell in row.iter(f"{_W}tc")
        )
        for row in table.iter(f"{_W}tr")
    )


def _txt(path: Path) -> Document:
    data = path.read_bytes()
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            message(f"{path}: không phải văn bản UTF-8.", f"{path}: not UTF-8 text."),
            message("Lưu lại tệp với mã UTF-8.", "Save the file as UTF-8."),
        ) from error
    lines = unicodedata.normalize("NFC", text).splitlines()
    return Document(path.name, tuple(line for line in lines if line.strip()))


def _pdf(path: Path) -> Document:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what matters is told below
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(
                message(f"{path}: tệp PDF có mật khẩu.", f"{path}: the PDF has a password."),
                message("Lưu lại tệp không có mật khẩu.", "Save it without a password."),
            )
        pages = [page.extract_text() or "" for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged(path) from error
    lines = [line for page in pages for line in joined_lines(unicodedata.normalize("NFC", page))]
    if not any(len(line.split()) > 2 for line in lines):
        raise InputError(
            message(
                f"{path}: PDF chỉ có hình ảnh (bản quét), không có chữ.", f"{path}: a scanned PDF, it holds no text."
            ),
            message("Dùng tệp Word gốc, hoặc nhận dạng chữ (OCR) trước.", "Use the Word file, or run OCR first."),
        )
    return Document(path.name, tuple(lines))


def joined_lines(page: str) -> Iterator[str]:
    """The paragraphs of a page's printed lines: a full line goes on in the next one."""
    printed = [" ".join(line.split()) for line in page.splitlines()]
    width = max(map(len, printed), default=0)
    paragraph = above = ""
    for line in printed:
        if above and line and not above.endswith(_SENTENCE_END) and _goes_on(above, line, width):
            paragraph = f"{paragraph} {line}"
        else:
            if paragraph:
                yield paragraph
            paragraph = line
        above = line
    if paragraph:
        yield paragraph


def _goes_on(above: str, line: str, width: int) -> bool:
    """Whether a printed line ended because it was full, and not because the paragraph did."""
    if _BEGINS.match(line):
        return False
    return line[0].islower() or (len(above) > 0.8 * width and not above.endswith(":"))


def _check_letters(path: Path, text: str) -> None:
    """Refuse text that would teach nonsense."""
    words = _WORDS.findall(text)
    syllables = sum(parse(word) is not None for word in words)
    single = sum(len(word) == 1 for word in words)
    if len(words) < 20 or (syllables >= READABLE * len(words) and single <= SCATTERED * len(words)):
        return
    raise InputError(
        message(
            f"{path}: không đọc được thành tiếng Việt theo mã Unicode (có thể là phông cũ TCVN3, VNI).",
            f"{path}: not readable as Vietnamese in Unicode (an old font's code, TCVN3 or VNI, perhaps).",
        ),
        message(
            "Dùng tệp Word gốc, hoặc chuyển mã sang Unicode (ví dụ bằng UniKey).",
            "Use the Word file, or convert it to Unicode (for example with UniKey).",
        ),
    )


def _damaged(path: Path) -> InputError:
    return InputError(
        message(f"{path}: tệp hỏng hoặc không đúng dạng.", f"{path}: damaged, or not of this kind."),
        message("Mở bằng Word và lưu lại thành .docx.", "Open it with Word and save it as .docx."),
    )


def _no_text(path: Path) -> InputError:
    return InputError(
        message(f"{path}: không có chữ nào.", f"{path}: holds no text."),
        message("Kiểm tra lại tệp này.", "Check this file."),
    )
