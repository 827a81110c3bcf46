"""Titles and offices. Decree 30/2020, Phụ lục II, V.3: a capital with a named person or agency, small otherwise."""

from __future__ import annotations

from pipeline.vietnamese.reading import Phrases


def _listed(text: str) -> list[str]:
    return [name.strip() for name in text.replace("\n", " ").split(",") if name.strip()]


TITLES = Phrases(
    _listed("""
Giám đốc, Phó Giám đốc, Quyền Giám đốc, Tổng Giám đốc, Phó Tổng Giám đốc, Chủ tịch, Phó Chủ tịch, Phó Chủ tịch
Thường trực, Bí thư, Phó Bí thư, Phó Bí thư Thường trực, Quyền Chủ tịch, Chánh Văn phòng, Phó Chánh Văn phòng,
Trưởng ban, Phó Trưởng ban, Phó ban, Trưởng phòng, Phó Trưởng phòng, Phó phòng, Bộ trưởng, Thứ trưởng, Thủ tướng,
Phó Thủ tướng, Cục trưởng, Phó Cục trưởng, Vụ trưởng, Phó Vụ trưởng, Chi cục trưởng, Phó Chi cục trưởng, Tổng cục
trưởng, Chánh Thanh tra, Phó Chánh Thanh tra, Chủ nhiệm, Phó Chủ nhiệm, Viện trưởng, Phó Viện trưởng, Chánh án, Phó
Chánh án, Hiệu trưởng, Phó Hiệu trưởng, Tổng Bí thư, Tổng Thư ký, Phó Tổng Thư ký, Trưởng Công an, Phó Trưởng Công
an, Trưởng đoàn, Phó Trưởng đoàn, Ủy viên, Ủy viên Thường trực, Ủy viên Thường vụ, Ủy viên dự khuyết, Tư lệnh, Phó
Tư lệnh, Chỉ huy trưởng, Phó Chỉ huy trưởng, Chính ủy, Phó Chính ủy, Trưởng trạm, Hội trưởng, Tổng Biên tập, Phó
Tổng Biên tập, Thống đốc, Phó Thống đốc, Viện phó, Tổng Kiểm toán, Tổng Thanh tra, Phó Tổng Thanh tra, Đội trưởng,
Phó Đội trưởng, Tổ trưởng, Phó Tổ trưởng, Đại sứ, Giáo sư, Phó Giáo sư, Tiến sĩ, Thạc sĩ, Giáo sư Tiến sĩ, Phó Giáo
sư Tiến sĩ, Tiến sĩ Khoa học, Đại tướng, Thượng tướng, Trung tướng, Thiếu tướng, Đại tá, Thượng tá, Trung tá, Thiếu
tá, Đại úy, Thượng úy, Trung úy, Thiếu úy, Kế toán trưởng, Thư ký, Trưởng khoa,
Phó Trưởng khoa, Tổng Lãnh sự, Trưởng đại diện
""")
)

UNIQUE = Phrases(
    _listed("""
Chủ tịch nước, Phó Chủ tịch nước, Thủ tướng Chính phủ, Phó Thủ tướng Chính phủ, Chủ tịch Quốc hội, Phó Chủ tịch Quốc
hội, Tổng Bí thư, Thường trực Ban Bí thư, Bí thư Trung ương Đảng, Ủy viên Bộ Chính trị, Trưởng Đoàn đại biểu Quốc
hội, Phó Trưởng Đoàn đại biểu Quốc hội, Ủy viên Trung ương, Ủy viên Trung ương Đảng, Ủy viên dự khuyết Trung ương
Đảng, Ủy viên Ban Chấp hành Trung ương Đảng, Tổng Thanh tra Chính phủ, Tổng Kiểm toán Nhà nước, Tổng Thư ký Quốc
hội, Bộ trưởng Chủ nhiệm Văn phòng Chính phủ, Thủ tướng, Phó Thủ tướng, Tổng Bí thư Chủ tịch nước, Bí thư Đảng ủy,
Phó Bí thư Đảng ủy, Phó Bí thư Thường trực Đảng ủy, Ủy viên Ban Thường vụ
""")
)
"""Offices that name one person of the state."""

FUSED = {
    "trưởng phòng": "phòng", "phó phòng": "phòng", "trưởng ban": "ban", "phó ban": "ban", "phó trưởng ban": "ban",
    "phó trưởng phòng": "phòng",
    "cục trưởng": "cục", "phó cục trưởng": "cục", "chi cục trưởng": "cục", "phó chi cục trưởng": "cục",
    "bộ trưởng": "bộ", "thứ trưởng": "bộ",
}  # fmt: skip
"""Titles that hold the agency's kind; its field may follow at once: Trưởng phòng Nội vụ, Trưởng ban Tuyên giáo."""

HONORIFICS = set("ông bà anh chị cô chú bác thầy ngài cụ mời chí biểu".split())
"""The last word of a form of address: đồng chí, ông, bà, đại biểu."""
