"""Names of agencies and organisations, by grammar: kind + function or field. Decree 30/2020, Phụ lục II, IV.

The first letter of each word or phrase that names the kind, the function or the field is a capital: Sở Thông tin và
Truyền thông, Ủy ban nhân dân. The level («tỉnh») stays small; the place after it is the gazetteer's.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.vietnamese.reading import Match, Phrases, Reading, table


def _listed(text: str) -> list[str]:
    """Names between semicolons: a comma belongs to a name."""
    return [" ".join(name.split()) for name in text.split(";") if name.strip()]


_SHARED = """
Tài chính; Nội vụ; Tư pháp; Xây dựng; Công Thương; Y tế; Nông nghiệp và Môi trường; Giáo dục và Đào tạo;
Khoa học và Công nghệ; Văn hóa, Thể thao và Du lịch; Dân tộc và Tôn giáo; Ngoại vụ; Kế hoạch và Đầu tư;
Thông tin và Truyền thông; Tài nguyên và Môi trường; Nông nghiệp và Phát triển nông thôn; Giao thông vận tải;
Lao động, Thương binh và Xã hội; Lao động - Thương binh và Xã hội; Văn hóa và Thể thao; Du lịch;
Quy hoạch - Kiến trúc; An toàn thực phẩm; Văn hóa và Thông tin; Văn hóa Thông tin
"""
_BUREAU = """
Thuế; Hải quan; Thống kê; Quản lý thị trường; Thi hành án dân sự; Dự trữ Nhà nước; Kiểm lâm; Chăn nuôi và Thú y;
Trồng trọt và Bảo vệ thực vật; Thủy lợi; Thủy sản; Phát triển nông thôn; Chuyển đổi số quốc gia; Chuyển đổi số; Bảo
vệ môi trường; Văn thư và Lưu trữ nhà nước; Kiểm soát thủ tục hành chính; An toàn thông tin; Viễn thông; Tiêu chuẩn
Đo lường Chất lượng; Dân số; Đường bộ Việt Nam; Hàng không Việt Nam; Hàng hải Việt Nam; Cảnh sát giao thông; Công
nghệ thông tin; Tần số vô tuyến điện; Báo chí; Xuất bản, In và Phát hành; Bưu điện Trung ương; Đăng ký đất đai; Quản
lý đất đai; Đầu tư nước ngoài; Quản lý đấu thầu; An toàn thực phẩm; Thi hành án; Hải quan khu vực; Thuế khu vực;
Thuế tỉnh; Quản lý xuất nhập cảnh; Cảnh sát quản lý hành chính về trật tự xã hội; Trẻ em; Thi đua - Khen thưởng
"""
_ROOM = """
Tài chính - Kế hoạch; Kinh tế; Kinh tế và Hạ tầng; Kinh tế - Hạ tầng; Kinh tế, Hạ tầng và Đô thị; Văn hóa - Xã hội;
Văn hóa và Xã hội; Quản lý đô thị; Cảnh sát giao thông; Cảnh sát hình sự; Tổ chức cán bộ; Hành chính - Tổng hợp; Tổ
chức - Hành chính; Kế hoạch - Tài chính; Bưu chính - Viễn thông; Công nghệ thông tin; Chuyển đổi số; Giáo dục trung
học; Giáo dục tiểu học; Giáo dục mầm non; Nghiệp vụ Y; Nghiệp vụ Dược; Quản lý văn hóa; Quản lý đầu tư; Đăng ký kinh
doanh; Tài nguyên môi trường; Lao động - Việc làm; Người có công; Bảo trợ xã hội; Tổng hợp - Quy hoạch; Thanh tra -
Pháp chế; Hành chính tư pháp; Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ; Cảnh sát quản lý hành chính về trật
tự xã hội; An ninh mạng; An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao; Tham mưu; Hậu cần
"""
_BOARD = """
Chấp hành; Chấp hành Trung ương; Thường vụ; Bí thư; Cán sự đảng; Chỉ huy quân sự; Tuyên giáo; Tuyên giáo và Dân vận;
Tổ chức Tỉnh ủy; Tổ chức Trung ương; Tổ chức Thành ủy; Tổ chức Huyện ủy; Dân vận; Nội chính; Kinh tế - Ngân sách;
Pháp chế; Văn hóa - Xã hội; Dân tộc; Đô thị; Dân nguyện; Công tác đại biểu; Bảo vệ, chăm sóc sức khỏe cán bộ; Tiếp
công dân; Thi đua - Khen thưởng; Thi đua khen thưởng; Tôn giáo; Cơ yếu Chính phủ; Kinh tế Trung ương; Nội chính
Trung ương; Đối ngoại Trung ương; Quản lý Khu kinh tế; Quản lý các khu công nghiệp; Quản lý khu công nghiệp; Quản lý
dự án; Quản lý dự án đầu tư xây dựng; An toàn giao thông; Công tác Mặt trận; Pháp chế HĐND; Chỉ huy phòng thủ dân
sự; Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn; Quản lý Lăng Chủ tịch Hồ Chí Minh
"""
_STEERED = """
Chuyển đổi số; Cải cách hành chính; Phòng, chống tham nhũng; Phòng, chống tham nhũng, lãng phí, tiêu cực; Đề án 06;
Phòng, chống dịch; Phòng, chống dịch COVID-19; Phòng, chống thiên tai; Phòng, chống tội phạm; Phòng, chống ma túy;
35; 389; Giảm nghèo; Xây dựng nông thôn mới; Xây dựng nông thôn mới và giảm nghèo bền vững; Công nghệ thông tin;
Phòng thủ dân sự; Toàn dân đoàn kết xây dựng đời sống văn hóa; Thi hành án dân sự; Cải cách tư pháp; Sắp xếp, tinh
gọn bộ máy; Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số; Giải phóng mặt bằng; Tổng kết Nghị
quyết; Bầu cử
"""
_MINISTRY = "Công an; Quốc phòng; Ngoại giao; Nông nghiệp; Thương mại; Thủy sản; Công nghiệp; Giáo dục; Văn hóa"
_COMMANDS = "Chỉ huy Quân sự; Chỉ huy Bộ đội Biên phòng; Tư lệnh; Tổng Tham mưu; Chính trị; Tổng tư lệnh"
_CENTRES = """
Phục vụ hành chính công; Y tế; Kiểm soát bệnh tật; Công nghệ thông tin và Truyền thông; Chuyển đổi số; Dịch vụ việc
làm; Giáo dục nghề nghiệp - Giáo dục thường xuyên; Giáo dục thường xuyên; Khuyến nông; Phát triển quỹ đất; Chính
trị; Văn hóa - Nghệ thuật; Dịch vụ đấu giá tài sản; Trợ giúp pháp lý nhà nước; Công tác xã hội; Xúc tiến đầu tư; Lưu
trữ lịch sử; Xúc tiến đầu tư, thương mại và du lịch; Giám sát, điều hành đô thị thông minh; Điều hành thông minh; Dữ
liệu quốc gia; Dịch vụ nông nghiệp; Văn hóa, Thông tin và Truyền thanh; Văn hóa - Thể thao; Nước sạch và Vệ sinh môi
trường nông thôn; Kỹ thuật tài nguyên và môi trường; Văn hóa, Thể thao và Truyền thanh; Cung ứng dịch vụ công;
Truyền thông, Văn hóa và Thể thao
"""
_UNIONS = """
Nông dân; Liên hiệp Phụ nữ; Liên hiệp Phụ nữ Việt Nam; Cựu chiến binh; Cựu chiến binh Việt Nam; Chữ thập đỏ; Khuyến
học; Nhà báo; Nhà báo Việt Nam; Luật gia; Người cao tuổi; Nông dân Việt Nam; Văn học nghệ thuật; Doanh nhân trẻ;
Đông y; Liên hiệp Thanh niên; Liên hiệp Thanh niên Việt Nam; Sinh viên; Sinh viên Việt Nam; Cựu thanh niên xung
phong; Nạn nhân chất độc da cam/dioxin; Nạn nhân chất độc da cam; Bảo trợ người khuyết tật; Làm vườn; Cựu giáo chức;
Nhà văn Việt Nam
"""
_GROUPS = """
Điện lực; Điện lực Việt Nam; Dầu khí; Dầu khí Việt Nam; Bưu chính Viễn thông; Bưu chính Viễn thông Việt Nam; Hàng
không; Công nghiệp - Viễn thông Quân đội; Công nghiệp Viễn thông Quân đội; Bưu điện Việt Nam; Viễn thông MobiFone;
Xăng dầu Việt Nam; Đường sắt Việt Nam; Hàng không Việt Nam; Cảng hàng không Việt Nam; Điện lực miền Nam; Điện lực
miền Bắc; Điện lực miền Trung; Than - Khoáng sản Việt Nam; Hóa chất Việt Nam; Lương thực miền Nam; Lương thực miền
Bắc; Công nghiệp Cao su Việt Nam
"""

_KINDS = {
    "Bộ": _SHARED + ";" + _MINISTRY + ";" + _COMMANDS,
    "Sở": _SHARED,
    "Phòng": _SHARED + ";" + _ROOM,
    "Ban": _BOARD,
    "Cục": _BUREAU,
    "Chi cục": _BUREAU,
    "Tổng cục": _BUREAU,
    "Ban Chỉ đạo": _STEERED,
    "Trung tâm": _CENTRES,
    "Hội": _UNIONS,
    "Tập đoàn": _GROUPS,
    "Tổng công ty": _GROUPS,
    "Tổ công tác": """Đề án 06""",
    "Ban Chỉ huy": """Quân sự""",
    "Vụ": """
Pháp chế; Tổ chức cán bộ; Kế hoạch - Tài chính; Hợp tác quốc tế; Công chức - Viên chức; Chính quyền địa phương
""",
    "Ủy ban": """
nhân dân; Kiểm tra; Kiểm tra Trung ương; Thường vụ Quốc hội; Dân tộc; Pháp luật và Tư pháp; Mặt trận Tổ quốc; Mặt
trận Tổ quốc Việt Nam; Trung ương Mặt trận Tổ quốc Việt Nam; MTTQ; MTTQ Việt Nam; Bầu cử; Kinh tế và Tài chính; An
toàn giao thông Quốc gia; Bầu cử tỉnh; Quốc gia về chuyển đổi số
""",
    "Hội đồng": """
nhân dân; Bầu cử quốc gia; Dân tộc; Thi đua - Khen thưởng; Thi đua khen thưởng; Nghĩa vụ quân sự; Bảo hiến; Lý luận
Trung ương; Bồi thường, hỗ trợ và tái định cư; Thẩm phán
""",
    "Ngân hàng": """
Nhà nước; Nhà nước Việt Nam; Chính sách xã hội; Nông nghiệp và Phát triển nông thôn; Thế giới; Nông nghiệp và Phát
triển nông thôn Việt Nam; Ngoại thương Việt Nam; Công thương Việt Nam; Đầu tư và Phát triển Việt Nam; Phát triển
châu Á; Phát triển Việt Nam; TMCP Công thương Việt Nam; TMCP Ngoại thương
""",
    "Học viện": """
Chính trị quốc gia Hồ Chí Minh; Hành chính Quốc gia; Cảnh sát nhân dân; An ninh nhân dân; Tài chính; Ngoại giao;
Công nghệ Bưu chính Viễn thông; Quốc phòng; Hành chính và Quản trị công
""",
    "Văn phòng": """
Chính phủ; Quốc hội; Chủ tịch nước; Trung ương Đảng; Trung ương; Đăng ký đất đai; Điều phối nông thôn mới
""",
}

_ALWAYS = _listed("""
Quốc hội; Chính phủ; Chính phủ điện tử; Chính phủ số; Bộ Chính trị; Ban Bí thư; Ban Bí thư Trung ương; Ban Bí thư
Trung ương Đảng; Ban Chấp hành Trung ương Đảng; Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam; Trung ương Đảng;
Đảng Cộng sản Việt Nam; Đảng Cộng sản; Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy; Quân ủy Trung ương; Đảng ủy
Quân sự; Đảng ủy Công an; Đảng ủy Công an Trung ương; Đảng bộ tỉnh; Đảng bộ thành phố; Đảng bộ huyện; Đảng bộ xã;
Đảng bộ phường; Đảng ủy xã; Đảng ủy phường; Đảng ủy đặc khu; Đảng ủy các cơ quan Đảng; Đảng ủy Ủy ban nhân dân; Đảng
ủy UBND; Đảng ủy thị trấn; Ủy ban Mặt trận; Mặt trận Tổ quốc; Mặt trận Tổ quốc Việt Nam; Tỉnh đoàn; Thành đoàn;
Huyện đoàn; Trung ương Đoàn; Đoàn Thanh niên; Đoàn Thanh niên Cộng sản Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh; Đội Thiếu
niên Tiền phong Hồ Chí Minh; Tổng Liên đoàn Lao động Việt Nam; Liên đoàn Lao động; Tổng Liên đoàn Lao động; Liên
minh Hợp tác xã; Quân khu 7; Quân khu 9; Liên hiệp các Hội Khoa học và Kỹ thuật; Liên hiệp các tổ chức hữu nghị;
Hiệp hội Doanh nghiệp; Công đoàn Việt Nam; Đoàn đại biểu Quốc hội; Đoàn ĐBQH; Hội đồng nhân dân; Tổ đại biểu Hội
đồng nhân dân; Ban Thanh tra nhân dân; Tòa án nhân dân; Tòa án nhân dân tối cao; Tòa án nhân dân khu vực; Viện kiểm
sát nhân dân; Viện kiểm sát nhân dân tối cao; Viện kiểm sát nhân dân khu vực; Quân đội nhân dân; Quân đội nhân dân
Việt Nam; Công an nhân dân; Công an nhân dân Việt Nam; Bộ đội Biên phòng; Cảnh sát biển Việt Nam; Kiểm toán Nhà
nước; Thanh tra Chính phủ; Thông tấn xã Việt Nam; Kho bạc Nhà nước; Đài Tiếng nói Việt Nam; Đài Truyền hình Việt
Nam; Đài Phát thanh và Truyền hình; Đài Phát thanh - Truyền hình; Bảo hiểm xã hội Việt Nam; Bảo hiểm xã hội tỉnh;
Bảo hiểm xã hội huyện; Bảo hiểm xã hội thành phố; Bảo hiểm xã hội khu vực; Viện Hàn lâm Khoa học và Công nghệ Việt
Nam; Viện Hàn lâm Khoa học xã hội Việt Nam; Đại học Quốc gia Hà Nội; Đại học Quốc gia; Đại học Bách khoa Hà Nội;
Trường Chính trị tỉnh; Trường Chính trị; Trường Cao đẳng nghề Long An; Bệnh viện Đa khoa tỉnh; Bệnh viện Đa khoa khu
vực; Bệnh viện Chợ Rẫy; Bệnh viện Bạch Mai; Bệnh viện Việt Đức; Bệnh viện K; Bệnh viện Đa khoa huyện; Bệnh viện Y
học cổ truyền tỉnh; Bệnh viện Từ Dũ; Bệnh viện Nhi Trung ương; Bệnh viện Sản Nhi tỉnh; Hội đồng Bảo an Liên hợp
quốc; Tổ chức Y tế Thế giới; Quỹ Tiền tệ Quốc tế; Thường trực Ban Bí thư; Ban Quản trị Công đoàn; Cổng Dịch vụ công
Quốc gia; Trục liên thông văn bản quốc gia; Quỹ Đầu tư phát triển tỉnh; Quỹ Hỗ trợ nông dân; Nhà xuất bản Chính trị
quốc gia Sự thật; Báo Long An; Báo Tây Ninh; Báo Nhân Dân; Báo Quân đội nhân dân; Báo Lao Động; Báo Tuổi Trẻ; Nhà
văn hóa Lao động; Bưu điện tỉnh; Viễn thông tỉnh; Kho bạc Nhà nước khu vực; Liên minh Hợp tác xã Việt Nam; Hội Liên
hiệp các dân tộc
""")

_LEVELS = "tỉnh; huyện; thành phố; thị xã; quận; xã; phường; thị trấn; đặc khu; cấp tỉnh; cấp huyện; cấp xã"
_LEVELLED = {
    "Công an": _LEVELS,
    "Trưởng Công an": _LEVELS,
    "Phó Trưởng Công an": _LEVELS,
    "Thanh tra": "tỉnh; huyện; thành phố", "Ban Chỉ huy Quân sự": _LEVELS,
    "Đoàn Thanh niên": _LEVELS,
    "Đảng bộ": "Công an tỉnh; Quân sự tỉnh", "Thuế": "tỉnh; thành phố",}  # fmt: skip
_PLACED = Phrases(
    _listed("""
Công an; Thuế; Trạm Y tế; Bảo hiểm xã hội; Công ty Điện lực; Điện lực; Viễn thông; Bưu điện; Bệnh viện; Bệnh viện Đa
khoa; Trường Đại học; Trường Cao đẳng; Đại học; Trường Trung học phổ thông; Trường Trung học phổ thông chuyên;
Trường THPT; Trường THPT chuyên; Trường Trung học cơ sở; Trường THCS; Trường Tiểu học; Trường Mầm non; Trường Mẫu
giáo; Đảng bộ; Đại học Sư phạm; Trường Đại học Kinh tế; Trường Đại học Luật; Trường Đại học Y Dược; Trường Đại học
Bách khoa; Trường Cao đẳng Sư phạm; Công ty Xổ số kiến thiết; Công ty Cấp nước; Công ty Cấp thoát nước; Công ty Môi
trường đô thị; Bệnh viện Sản Nhi; Bệnh viện Y học cổ truyền; Đài Truyền hình; Trường Chính trị; Kiểm lâm; Hải quan;
Chi cục Hải quan
""")
)
"""Named by the place or the person that follows, ordinary words otherwise."""
_OVER = Phrases(
    _listed("""
Văn phòng; Thường trực; Ban Thường trực; Thường vụ; Đảng ủy; Ban cán sự đảng; Đảng đoàn; Công đoàn; Thanh tra; Đảng bộ
""")
)
"""Parts of the agency named right after them: Văn phòng Ủy ban nhân dân, Thường trực Tỉnh ủy."""

_COMPOUND = table("""
bộ: bách bắc chi cán cục hai liên mấy một nam nội thổ thủy tiến toàn trung tây từng tỷ đường đảng đồng đội; sở: cách
công cơ hội trụ; phòng: biên căn dự hải quốc tiền văn đề; ban: chia thành tiền trực; cục: bố chi cơ kết thế tổng
đầu; vụ: chức công dịch nghiệp nghĩa nhiệm nội phục sự; hội: cơ lễ quốc vũ xã đại; trung: tập; đoàn: công huyện liên
tập tỉnh; văn: công; chính: hành tài; công: hành thi thủ; thanh: cuộc cần sẽ đang đoàn đã được đợt; ủy: cấp; tỉnh:
các mấy những; thành: các mấy những; huyện: các mấy những; đảng: các cấp mấy những; thường: bình bất khánh; học:
đại; quân: hành; thuế: giảm hoàn miễn nộp nợ thu trốn tính; báo: cảnh thông đăng; điện: cúp lưới; mặt: bề có; viện:
bệnh; bảo: tham thẻ đóng; kiểm: cuộc đoàn được
""")
"""Words before a kind's first word that make another word of the two: cán bộ y tế, cơ sở giáo dục."""

_REFUSED_AFTER = {
    "chính phủ": {"các", "nước"},
    "quốc hội": set(),
    "tỉnh ủy": {"viên"},
    "huyện ủy": {"viên"},
    "thành ủy": {"viên"},
}
_REFUSED_BEFORE = {"chính phủ": {"phi", "các"}, "huyện ủy": {"các"}, "ngân hàng thế giới": {"các"}}
_GENERAL = set("trung bệnh trường ban văn trạm chi phòng hội tập tổng cục vụ ngân học viện tòa đài".split())
_INDEFINITE = set("một các những mỗi từng mọi nhiều hai ba mấy".split())
_LEVEL_WORDS = set("tỉnh huyện thành phố thị xã quận phường trấn đặc khu".split())
_LISTED_AFTER = {"các", "hai", "ba", "những", "của", "lãnh", "với", "cho", "và"}


def _names() -> Iterator[str]:
    yield from _ALWAYS
    for kind, fields in _KINDS.items():
        yield from (f"{kind} {field}" for field in _listed(fields))
    for kind, levels in _LEVELLED.items():
        yield from (f"{kind} {level}" for level in _listed(levels))


NAMES = Phrases(_names())
_FIELDS = {kind: Phrases(_listed(_KINDS[kind.capitalize()])) for kind in ("bộ", "sở", "phòng", "cục", "ban")}
_SHORT = Phrases("UBND HĐND MTTQ UBMTTQ ĐBQH BHXH TAND VKSND".split())
"""Abbreviations of agencies; what they abbreviate is as good as named."""
STARTS = NAMES.starts | _PLACED.starts | _OVER.starts | _SHORT.starts
"""The words that an agency's name may begin with."""


def agency(reading: Reading, first: int) -> Match | None:
    """A named agency that begins at tokens[first]; not «cán bộ y tế», not «văn phòng tài chính»."""
    if reading.before(first) in _COMPOUND.get(reading.keys[first], ()):
        return None
    found = NAMES.match(reading, first)
    if found is not None:
        return None if _general(reading, found) else _extended(reading, found)
    return _SHORT.match(reading, first) or _over(reading, first)


def _general(reading: Reading, found: Match) -> bool:
    """No one agency is meant: «các bệnh viện đa khoa», «công an xã nào», «phi chính phủ»."""
    if reading.after(found.last) == "nào":
        return True
    before = reading.before(found.first)
    kind = reading.keys[found.first]
    if kind in _GENERAL and before in _INDEFINITE and not found.kind.startswith("hội đồng"):
        return True
    return before in _REFUSED_BEFORE.get(found.kind, ()) or reading.after(found.last) in _REFUSED_AFTER.get(
        found.kind, ()
    )


def placed(reading: Reading, first: int) -> Match | None:
    """The words of an organisation that a place or a person would make a name: «công an», «trường đại học»."""
    if reading.before(first) in _COMPOUND.get(reading.keys[first], ()):
        return None
    return _PLACED.match(reading, first)


def field(reading: Reading, first: int, kind: str) -> Match | None:
    """The field of an agency whose kind a title holds: (Trưởng phòng) Nội vụ."""
    return _FIELDS[kind].match(reading, first)


def _over(reading: Reading, first: int) -> Match | None:
    """Văn phòng Ủy ban nhân dân: a part, and the agency that it is a part of."""
    part = _OVER.match(reading, first)
    if part is None or part.last >= len(reading) or reading.gaps[part.last - 1]:
        return None
    whole = agency(reading, part.last)
    if whole is None or (part.kind == "thanh tra" and whole.kind.startswith("sở")):
        return None
    return Match(first, whole.last, part.forms + whole.forms, whole.kind)


def _extended(reading: Reading, found: Match) -> Match:
    """With «Trung ương» after it, and with the fields of further agencies of the kind: các Sở Tài chính, Nội vụ."""
    forms, last = list(found.forms), found.last
    if (
        reading.after(last) == "trung"
        and reading.key(last + 1) == "ương"
        and found.kind.split()[0] in {"ban", "ủy", "hội"}
    ):
        forms, last = [*forms, "Trung", "ương"], last + 2
    while (
        len(forms) > 1 and forms[-1] in _LEVEL_WORDS and found.kind.split()[0] != "bộ"
    ):  # «thành phố Hồ Chí Minh» is a place
        forms, last = forms[:-1], last - 1
    kind = reading.keys[found.first]
    fields = _FIELDS.get(kind) if reading.before(found.first) in _LISTED_AFTER else None
    while fields and last < len(reading):
        joint = last + 1 if reading.after(last) == "và" else last
        if joint >= len(reading) or (joint == last and reading.gaps[last - 1] != ","):
            break
        more = fields.match(reading, joint)
        if more is None:
            break
        forms, last = [*forms, *(["và"] if joint > last else []), *more.forms], more.last
    return Match(found.first, last, tuple(forms), found.kind)
