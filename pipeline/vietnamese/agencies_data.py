"""Kinds, functions and fields of agencies, and agencies that have a name of their own; between semicolons.

«Sở» with «Tài chính» is Sở Tài chính: how they are put together stands in agencies.py.
"""

from __future__ import annotations


def listed(text: str) -> list[str]:
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
Chấp hành; Chấp hành Trung ương; Thường vụ; Bí thư; Cán sự đảng; Chỉ huy Quân sự; Tuyên giáo; Tuyên giáo và Dân vận;
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

KINDS = {
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
    "Tổ công tác": "Đề án 06",
    "Đội": "Cảnh sát giao thông; Cảnh sát hình sự; Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ",
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

ALWAYS = listed("""
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
Nam; Viện Hàn lâm Khoa học xã hội Việt Nam; Quỹ Vì người nghèo; Đại học Quốc gia Hà Nội; Đại học Quốc gia; Đại học
Bách khoa Hà Nội; Trường Chính trị tỉnh; Trường Chính trị; Trường Cao đẳng nghề Long An; Bệnh viện Đa khoa tỉnh;
Bệnh viện Đa khoa khu vực; Bệnh viện Chợ Rẫy; Bệnh viện Bạch Mai; Bệnh viện Việt Đức; Bệnh viện K; Bệnh viện Đa khoa
huyện; Bệnh viện Y học cổ truyền tỉnh; Bệnh viện Từ Dũ; Bệnh viện Nhi Trung ương; Bệnh viện Sản Nhi tỉnh; Hội đồng
Bảo an Liên hợp quốc; Tổ chức Y tế Thế giới; Quỹ Tiền tệ Quốc tế; Thường trực Ban Bí thư; Ban Quản trị Công đoàn;
Cổng Dịch vụ công Quốc gia; Trục liên thông văn bản quốc gia; Quỹ Đầu tư phát triển tỉnh; Quỹ Hỗ trợ nông dân; Nhà
xuất bản Chính trị quốc gia Sự thật; Báo Long An; Báo Tây Ninh; Báo Nhân Dân; Báo Quân đội nhân dân; Báo Lao Động;
Báo Tuổi Trẻ; Nhà văn hóa Lao động; Bưu điện tỉnh; Viễn thông tỉnh; Kho bạc Nhà nước khu vực; Liên minh Hợp tác xã
Việt Nam; Hội Liên hiệp các dân tộc
""")

_LEVELS = "tỉnh; huyện; thành phố; thị xã; quận; xã; phường; thị trấn; đặc khu; cấp tỉnh; cấp huyện; cấp xã"
LEVELLED = {
    "Công an": _LEVELS,
    "Trưởng Công an": _LEVELS,
    "Phó Trưởng Công an": _LEVELS,
    "Thanh tra": "tỉnh; huyện; thành phố", "Ban Chỉ huy Quân sự": _LEVELS,
    "Đoàn Thanh niên": _LEVELS,
    "Đảng bộ": "Công an tỉnh; Quân sự tỉnh", "Thuế": "tỉnh; thành phố",}  # fmt: skip
_COMPANIES = ("Công ty", "Công ty Cổ phần", "Công ty TNHH", "Công ty TNHH Một thành viên", "Công ty TNHH MTV")
_TRADES = """
Điện lực; Cấp nước; Cấp thoát nước; Xổ số kiến thiết; Môi trường đô thị; Công trình đô thị; Đô thị; Thủy lợi; Dược
phẩm; Xây dựng; Đầu tư; Vận tải; Bến xe; Lương thực; Xăng dầu; Viễn thông; Vật tư nông nghiệp
"""
PLACED = [
    *listed("""
Công an; Thuế; Trạm Y tế; Bảo hiểm xã hội; Điện lực; Viễn thông; Bưu điện; Bệnh viện; Bệnh viện Đa khoa; Trường Đại
học; Trường Cao đẳng; Đại học; Trường Trung học phổ thông; Trường Trung học phổ thông chuyên; Trường THPT; Trường
THPT chuyên; Trường Trung học cơ sở; Trường THCS; Trường Tiểu học; Trường Mầm non; Trường Mẫu giáo; Đảng bộ; Đại học
Sư phạm; Trường Đại học Kinh tế; Trường Đại học Luật; Trường Đại học Y Dược; Trường Đại học Bách khoa; Trường Cao
đẳng Sư phạm; Bệnh viện Sản Nhi; Bệnh viện Y học cổ truyền; Đài Truyền hình; Trường Chính trị; Kiểm lâm; Hải quan;
Chi cục Hải quan; Đại sứ quán; Tổng Lãnh sự quán; Lãnh sự quán; Đội Quản lý thị trường; Chi nhánh Văn phòng Đăng ký
đất đai
"""),
    *(f"{company} {trade}" for company in _COMPANIES for trade in listed(_TRADES)),
]
"""Named by the place or the person that follows, ordinary words otherwise."""
