"""Every measure of a biên bản, once: Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức) and III (Mẫu 1.9).

The writer takes its sizes from here and the linter its ranges. Lengths are twips (1/20 pt), sizes pt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Alignment = Literal["left", "center", "both"]

TWIPS_PER_POINT = 20
FONT = "Times New Roman"
BLACK = "000000"
LANGUAGE = "vi-VN"
BLANK = "…"
"""What stands for a fact that nobody gave: visible, to be filled in by hand."""


NEWS, TRANSCRIPT, TO_HEAR = "Tin bài", "Bản gỡ băng", "Phiếu nghe lại"
WORKING_PAPERS = frozenset({NEWS, TRANSCRIPT, TO_HEAR})
"""Category, in the properties, of our documents that are none of the decree's kinds: they have no head."""


def millimetres(length: float) -> int:
    """Millimetres in twips."""
    return round(length / 25.4 * 1440)


@dataclass(frozen=True)
class Range:
    """Limits of the decree, both included."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether a value is allowed."""
        return self.low <= value <= self.high


# Phụ lục I, phần I, mục I: A4, margins
PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
MARGIN_TOP = MARGIN_BOTTOM = millimetres(20)
MARGIN_LEFT = millimetres(30)
MARGIN_RIGHT = millimetres(15)
MARGIN_RANGES = {
    "top": Range(millimetres(20), millimetres(25)),
    "bottom": Range(millimetres(20), millimetres(25)),
    "left": Range(millimetres(30), millimetres(35)),
    "right": Range(millimetres(15), millimetres(20)),
}
HEADER_DISTANCE = millimetres(10)
"""From the paper's edge to the page number: the number is centred in the top margin."""
TEXT_WIDTH = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT

# Tables without borders, as in the decree's own Word file
HEADER_COLUMNS = (3829, 5670)
SIGNATURE_COLUMNS = (3402, 426, 5528)

# Rules are lines as long as a share of the text above them
RULE_SHARE = Range(1 / 3, 1 / 2)
RULE_SHARE_USED = 0.4
MOTTO_RULE_SHARE = 1.0

FIRST_LINE_INDENTS = (millimetres(10), millimetres(12.7))
LINE_SPACING = Range(1.0, 1.5)
LINE_SPACING_USED = 1.15
MIN_PARAGRAPH_GAP = 6 * TWIPS_PER_POINT
SIGNATURE_ROOM = millimetres(32)
"""Room above a signer's name for a signature and the image of a seal."""

NATIONAL_TITLE_TEXT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO_TEXT = "Độc lập - Tự do - Hạnh phúc"
KIND_TEXT = "BIÊN BẢN"
KIND_CODE = "BB"
NOTICE_TEXT = "THÔNG BÁO"
NOTICE_CODE = "TB"


@dataclass(frozen=True)
class Element:
    """One element of form: its Word style, the size used and the sizes that the decree allows."""

    style: str
    """Name of the paragraph style, as the reviewer sees it in Word."""
    id: str
    size: int
    sizes: Range
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    alignment: Alignment = "left"
    first_line: int = 0
    before: int = 0
    after: int = 0
    line: float = 1.0
    keep_next: bool = False
    outline: int | None = None


_SMALL = Range(12, 13)
_LARGE = Range(13, 14)
_GAP = MIN_PARAGRAPH_GAP
_INDENT = FIRST_LINE_INDENTS[0]

BODY = Element(
    "Normal",
    "Normal",
    14,
    _LARGE,
    alignment="both",
    first_line=_INDENT,
    after=_GAP,
    line=LINE_SPACING_USED,
)
NATIONAL_TITLE = Element("Quốc hiệu", "QuocHieu", 13, _SMALL, bold=True, capitals=True, alignment="center")
MOTTO = Element("Tiêu ngữ", "TieuNgu", 14, _LARGE, bold=True, alignment="center")
PARENT_AGENCY = Element("Cơ quan chủ quản", "CoQuanChuQuan", 13, _SMALL, capitals=True, alignment="center")
AGENCY = Element("Cơ quan ban hành", "CoQuanBanHanh", 13, _SMALL, bold=True, capitals=True, alignment="center")
DATE_LINE = Element("Địa danh và thời gian", "DiaDanhThoiGian", 14, _LARGE, italic=True, alignment="center")
NUMBER = Element("Số, ký hiệu", "SoKyHieu", 13, Range(13, 13), alignment="center", before=_GAP)
KIND = Element(
    "Tên loại", "TenLoai", 14, _LARGE, bold=True, capitals=True, alignment="center", before=3 * _GAP, keep_next=True
)
ABSTRACT = Element("Trích yếu", "TrichYeu", 14, _LARGE, bold=True, alignment="center", keep_next=True)
HEADING_ROMAN = Element(
    "heading 1",
    "Heading1",
    14,
    _LARGE,
    bold=True,
    capitals=True,
    alignment="both",
    first_line=_INDENT,
    before=_GAP,
    after=_GAP,
    keep_next=True,
    outline=0,
)
SPEAKER = Element(
    "Người phát biểu",
    "NguoiPhatBieu",
    14,
    _LARGE,
    bold=True,
    first_line=_INDENT,
    before=_GAP,
    after=_GAP,
    keep_next=True,
)
SIGNER_TITLE = Element(
    "Chức vụ người ký", "ChucVuNguoiKy", 14, _LARGE, bold=True, capitals=True, alignment="center", keep_next=True
)
SIGNER_NOTE = Element("Ghi chú chữ ký", "GhiChuChuKy", 13, _LARGE, italic=True, alignment="center", keep_next=True)
SIGNER_NAME = Element("Họ tên người ký", "HoTenNguoiKy", 14, _LARGE, bold=True, alignment="center", keep_next=True)
RECIPIENTS_LABEL = Element(
    "Nơi nhận", "NoiNhan", 12, Range(12, 12), bold=True, italic=True, before=2 * _GAP, keep_next=True
)
RECIPIENTS = Element("Danh sách nơi nhận", "DanhSachNoiNhan", 11, Range(11, 11), keep_next=True)
PAGE_NUMBER = Element("Số trang", "SoTrang", 14, _LARGE, alignment="center")
APPENDIX = Element("Phụ lục", "PhuLuc", 14, Range(14, 14), bold=True, alignment="center", keep_next=True)
APPENDIX_TITLE = Element(
    "Tên phụ lục", "TenPhuLuc", 14, _LARGE, bold=True, capitals=True, alignment="center", keep_next=True
)
APPENDIX_REFERENCE = Element(
    "Phụ lục kèm theo", "PhuLucKemTheo", 14, _LARGE, italic=True, alignment="center", after=2 * _GAP, keep_next=True
)

# Not elements of the decree: what the program's own tables, lines and transcript need
CELL = Element("Ô bảng", "OBang", 13, _LARGE, before=40, after=40)
CELL_CENTRED = Element("Ô bảng, giữa", "OBangGiua", 13, _LARGE, alignment="center", before=40, after=40)
CELL_HEADING = Element(
    "Đầu cột", "DauCot", 13, _LARGE, bold=True, alignment="center", before=40, after=40, keep_next=True
)
RULE = Element("Đường kẻ", "DuongKe", 1, Range(1, 1), alignment="center", before=50)
NOTE = Element("Ghi chú", "GhiChu", 12, Range(12, 14), italic=True, alignment="both", after=_GAP)

ELEMENTS = (
    BODY,
    NATIONAL_TITLE,
    MOTTO,
    PARENT_AGENCY,
    AGENCY,
    NUMBER,
    DATE_LINE,
    KIND,
    ABSTRACT,
    HEADING_ROMAN,
    SPEAKER,
    SIGNER_TITLE,
    SIGNER_NOTE,
    SIGNER_NAME,
    RECIPIENTS_LABEL,
    RECIPIENTS,
    PAGE_NUMBER,
    APPENDIX,
    APPENDIX_TITLE,
    APPENDIX_REFERENCE,
    CELL,
    CELL_CENTRED,
    CELL_HEADING,
    RULE,
    NOTE,
)

TIME_REFERENCE_STYLE = "MocThoiGian"
"""Character style of the small [00:12:34] after a speaker's name."""
TIME_REFERENCE_SIZE = 10

# The linter's figures
KIND_CODES = {
    "NGHỊ QUYẾT": "NQ",
    "QUYẾT ĐỊNH": "QĐ",
    "CHỈ THỊ": "CT",
    "QUY CHẾ": "QC",
    "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC",
    NOTICE_TEXT: NOTICE_CODE,
    "HƯỚNG DẪN": "HD",
    "CHƯƠNG TRÌNH": "CTr",
    "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA",
    "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA",
    "BÁO CÁO": "BC",
    KIND_TEXT: KIND_CODE,
    "TỜ TRÌNH": "TTr",
    "HỢP ĐỒNG": "HĐ",
    "CÔNG ĐIỆN": "CĐ",
    "BẢN GHI NHỚ": "BGN",
    "BẢN THỎA THUẬN": "BTT",
    "GIẤY ỦY QUYỀN": "GUQ",
    "GIẤY MỜI": "GM",
    "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP",
    "PHIẾU GỬI": "PG",
    "PHIẾU CHUYỂN": "PC",
    "PHIẾU BÁO": "PB",
}
"""Tên loại and its code (Phụ lục III)."""
LENGTH_TOLERANCE = millimetres(0.2)
"""Twips that programs differ in when they turn millimetres into their own units."""
RULE_TOLERANCE = 0.1
"""Of the text's width: widths are those of other fonts' letters, and nobody draws to the twip."""
SINGLE_LINE = 1.15
"""Height of a single line of Times New Roman in sizes of the font (ascent, descent and gap: 0.891 + 0.216 + 0.042)."""
PAGE_NUMBERS_FROM = 1_800
"""Characters of text that one page may hold; a shorter document may have no second page to number."""
