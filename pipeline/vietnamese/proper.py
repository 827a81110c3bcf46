"""Other names: laws, congresses, honours, holidays, events, abbreviations. Decree 30/2020, Phụ lục II, V."""

from __future__ import annotations

from pipeline.vietnamese.reading import Phrases


def _listed(text: str) -> list[str]:
    return [" ".join(name.split()) for name in text.split(";") if name.strip()]


_LAWS = _listed("""
An ninh mạng; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động; Bảo hiểm xã hội; Bảo hiểm y tế;
Bảo vệ môi trường; Bảo vệ dữ liệu cá nhân; Bảo vệ bí mật nhà nước; Bảo vệ quyền lợi người tiêu dùng; Báo chí; Bầu
cử; Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Ban hành văn bản quy phạm pháp luật; Cán bộ, công chức;
Cảnh vệ; Căn cước; Căn cước công dân; Chăn nuôi; Chuyển đổi số; Công an nhân dân; Công chứng; Công đoàn; Công nghiệp
công nghệ số; Công nghệ thông tin; Công nghệ cao; Cư trú; Dân quân tự vệ; Di sản văn hóa; Doanh nghiệp; Du lịch; Dữ
liệu; Đất đai; Đầu tư; Đầu tư công; Đấu giá tài sản; Đấu thầu; Đường bộ; Trật tự, an toàn giao thông đường bộ; Giao
dịch điện tử; Giao thông đường bộ; Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp; Giá; Hải quan; Hòa giải ở cơ
sở; Hôn nhân và gia đình; Hộ tịch; Hợp tác xã; Khám bệnh, chữa bệnh; Khiếu nại; Khoa học và công nghệ; Khoa học,
công nghệ và đổi mới sáng tạo; Khoáng sản; Kế toán; Địa chất và khoáng sản; Kinh doanh bất động sản; Kiểm toán nhà
nước; Kiến trúc; Lâm nghiệp; Lưu trữ; Lý lịch tư pháp; Mặt trận Tổ quốc Việt Nam; Nghĩa vụ quân sự; Người cao tuổi;
Người khuyết tật; Nhà giáo; Nhà ở; Nhà ở năm 2023; Nuôi con nuôi; Ngân sách nhà nước; Nông nghiệp; Phí và lệ phí;
Phòng cháy và chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng thủ dân sự; Phòng, chống tham nhũng; Phòng,
chống ma túy; Phòng, chống thiên tai; Phòng, chống bạo lực gia đình; Phòng, chống mua bán người; Phòng, chống tác
hại của rượu, bia; Phá sản; Quản lý thuế; Quản lý, sử dụng tài sản công; Quốc phòng; Quản lý nợ công; Quy hoạch; Quy
hoạch đô thị; Quy hoạch đô thị và nông thôn; Sở hữu trí tuệ; Sĩ quan Quân đội nhân dân Việt Nam; Tài nguyên nước;
Thanh niên; Thanh tra; Thi đua, khen thưởng; Thi hành án dân sự; Thi hành án hình sự; Thi hành tạm giữ, tạm giam;
Thống kê; Thủ đô; Thủy lợi; Thủy sản; Thuế giá trị gia tăng; Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp; Thú
y; Thực hành tiết kiệm, chống lãng phí; Thực hiện dân chủ ở cơ sở; Tiếp cận thông tin; Tiếp công dân; Tố cáo; Tố
tụng hành chính; Tổ chức chính quyền địa phương; Tổ chức Chính phủ; Tổ chức Quốc hội; Tổ chức Tòa án nhân dân; Tổ
chức Viện kiểm sát nhân dân; Hoạt động giám sát của Quốc hội và Hội đồng nhân dân; Trẻ em; Trọng tài thương mại;
Trồng trọt; Trưng cầu ý dân; Viên chức; Viễn thông; Việc làm; Xây dựng; Xử lý vi phạm hành chính; Xuất bản; Điện
ảnh; Điện lực; Dược; Đê điều; Cạnh tranh; Chứng khoán; Bình đẳng giới
""")
_CODES = "Hình sự; Dân sự; Lao động; Tố tụng hình sự; Tố tụng dân sự; Hàng hải Việt Nam"

LAWS = Phrases([
    *(f"Luật {name}" for name in _LAWS), *(f"Bộ luật {name}" for name in _listed(_CODES)),
    *(f"Pháp lệnh {name}" for name in _listed("Ưu đãi người có công với cách mạng; Dân số; Cảnh sát cơ động")),
    "Hiến pháp", "Hiến pháp năm 2013", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Điều lệ Đảng",
])  # fmt: skip
"""«luật đất đai» is Luật Đất đai; «pháp luật đất đai» is not, nor is «luật chơi»."""

NAMES = _listed("""
Cầu Ngư; Bác Hồ; Cụ Hồ; Chủ tịch Hồ Chí Minh; Hồ Chí Minh; Hồ Chủ tịch; Nguyễn Ái Quốc; Võ Nguyên Giáp; Vua Hùng;
các Vua Hùng; Hùng Vương; Giỗ Tổ Hùng Vương; Bà Triệu; Bà Trưng; Tổ quốc; Tổ quốc Việt Nam; Lăng Bác; lời Bác dạy;
làm theo Bác; theo chân Bác; Bác kính yêu; theo gương Bác; học tập Bác; học tập Bác Hồ; làm theo Bác Hồ;
theo gương Bác Hồ;
Tháng Thanh niên; Tháng Công nhân; Di chúc của Bác; tư tưởng Hồ Chí Minh; tư tưởng, đạo đức, phong cách Hồ Chí Minh;
Mác - Lênin; Mác - Lê-nin; Lênin; chủ nghĩa Mác - Lênin; chủ nghĩa Mác - Lênin, tư tưởng Hồ Chí Minh; Kinh thành
Huế; Tuyên ngôn Độc lập; Độc lập - Tự do - Hạnh phúc;

Cách mạng tháng Tám; Cách mạng Tháng Mười Nga; Xô viết Nghệ - Tĩnh; Điện Biên Phủ; Chiến dịch Điện Biên Phủ; chiến
thắng Điện Biên Phủ; Chiến dịch Hồ Chí Minh; Phong trào Đồng khởi; Đồng khởi; Tổng tiến công và nổi dậy Xuân Mậu
Thân; Xuân Mậu Thân; Tết Nguyên đán; Tết Trung thu; Tết Đoan ngọ; Tết Dương lịch; Tết; Quốc khánh; Quốc tế Lao động;
Quốc tế Phụ nữ; Quốc tế Thiếu nhi; ngày Quốc khánh; ngày Phụ nữ Việt Nam; ngày Nhà giáo Việt Nam; ngày Thầy thuốc
Việt Nam; ngày Thương binh - Liệt sĩ; ngày Thương binh, Liệt sĩ; ngày Báo chí cách mạng Việt Nam; ngày Giải phóng
miền Nam; ngày Pháp luật; ngày Gia đình Việt Nam; ngày Chuyển đổi số quốc gia; ngày Doanh nhân Việt Nam; ngày Quốc
tế Hạnh phúc; ngày Môi trường thế giới; ngày Sách Việt Nam; ngày Đại đoàn kết toàn dân tộc; Ngày hội Đại đoàn kết
toàn dân tộc; Ngày hội Đại đoàn kết; ngày Truyền thống; Chủ nhật; Huân chương Sao vàng; Huân chương Hồ Chí Minh;
Huân chương Độc lập; Huân chương Lao động; Huân chương Quân công; Huân chương Chiến công; Huân chương Kháng chiến;
Huân chương Bảo vệ Tổ quốc; Huân chương Dũng cảm; Huân chương Hữu nghị; Anh hùng Lao động; Anh hùng Lực lượng vũ
trang nhân dân; Bà mẹ Việt Nam anh hùng; Mẹ Việt Nam anh hùng; Nhà giáo Nhân dân; Nhà giáo Ưu tú; Thầy thuốc Nhân
dân; Thầy thuốc Ưu tú; Nghệ sĩ Nhân dân; Nghệ sĩ Ưu tú; Chiến sĩ thi đua toàn quốc; Bằng khen của Thủ tướng Chính
phủ; Cờ thi đua của Chính phủ; Giải thưởng Hồ Chí Minh; Huy hiệu 30 năm tuổi Đảng; tuổi Đảng;

Đại hội Đảng; Đại hội Đảng bộ; Đại hội Đảng bộ tỉnh; Đại hội Đảng bộ huyện; Đại hội Đảng bộ xã; Đại hội Đảng bộ
phường; Đại hội đại biểu toàn quốc; Đại hội đại biểu Đảng bộ tỉnh; Đại hội đại biểu Đảng bộ; Đại hội đại biểu Đảng
bộ xã; Đại hội đại biểu Đảng bộ phường; Đại hội đại biểu Mặt trận Tổ quốc; Nghị quyết Đại hội Đảng; Nghị quyết Đại
hội Đảng bộ; Nghị quyết Đại hội Đảng bộ tỉnh; Nghị quyết Đại hội đại biểu toàn quốc; Hội nghị Trung ương; Nghị quyết
Trung ương; Điều lệ Đảng; Văn kiện Đại hội;

Internet; Facebook; Zalo; YouTube; TikTok; Google; Google Meet; Zoom; Microsoft; Microsoft Teams; Excel; PowerPoint;
Word; Wi-Fi; VNeID; VNPT; Viettel; MobiFone; VinaPhone; FPT; COVID-19; COVID; IoT; USB; QR; PDF; SMS; CCCD; CNTT;
GDP; GRDP; FDI; ODA; PPP; PAPI; PCI; DTI; PAR; SIPAS; ISO; OCOP; VietGAP; BHYT; BHXH; BHTN; UBND; HĐND; MTTQ; ĐBQH;
KT-XH; ANTT; PCCC; CCHC; TTHC; DVC; THPT; THCS; ATGT; VNPT-iOffice; iOffice; ChatGPT; LGSP; NGSP; IOC; GPS; kV; kWh;
MW; 4G; 5G; ThS; TS; PGS; TP.HCM; CBCCVC; NTM; KCN; CSDL; VTV; QLNN; VBQPPL; TTĐT
""")
"""Written so wherever it stands."""

DOCUMENTS = Phrases(
    _listed("""
Nghị quyết; Nghị định; Thông tư; Thông tư liên tịch; Chỉ thị; Đề án; Quyết định; Kế hoạch; Công văn; Thông báo; Tờ
trình; Báo cáo; Công điện; Hướng dẫn; Chương trình; Quy định; Quy chế; Kết luận; Nghị quyết liên tịch; Giấy mời; Quy
chuẩn; Lệnh
""")
)
"""A capital when one document is meant: a number or code follows (V.5)."""

SURE_DOCUMENTS = {"nghị quyết", "nghị định", "thông tư", "thông tư liên tịch", "chỉ thị"}
"""Of these a bare number names one: «Nghị quyết 57»; «quyết định 3 việc» is a verb."""

MEASURES = set(
    """
triệu tỷ nghìn ngàn trăm đồng người suất việc vấn đề nội dung nhiệm vụ dự án giải pháp tháng năm ngày tuần quý giờ
phút lần phần cơ quan đơn vị địa phương xã phường huyện mục nhóm chỉ tiêu điểm trường hợp hồ sơ văn bản bên bước
giai đoạn của ha km kg tấn hộ xe cán chiến tổ đội lượt cái con
""".split()
)
"""Words after a number that make it a count, not a document's number."""
