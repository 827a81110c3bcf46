"""Sentences as an office types them, by what they show; the rules see them without their capitals.

A line: what is to come out. The test takes every capital away but the first word's, and wants all of them back.
"""

LOWERED = {
    "agencies": """
Ủy ban nhân dân tỉnh Long An đã ban hành kế hoạch.
Hội đồng nhân dân tỉnh họp vào tuần sau.
Thường trực Hội đồng nhân dân xã giám sát việc này.
Sở Thông tin và Truyền thông là cơ quan thường trực.
Sở Tài chính phối hợp với Sở Kế hoạch và Đầu tư tham mưu.
Giao Sở Nông nghiệp và Môi trường chủ trì.
Bộ Kế hoạch và Đầu tư có văn bản trả lời.
Theo hướng dẫn của Bộ Nội vụ và Bộ Tài chính thì được phép làm.
Sở Lao động, Thương binh và Xã hội báo cáo số liệu.
Sở Văn hóa, Thể thao và Du lịch lo phần trang trí.
Các Sở Tài chính, Nội vụ và Xây dựng cho ý kiến trước.
Ban Chỉ đạo Chuyển đổi số tỉnh họp phiên thứ hai.
Ban Chỉ đạo Cải cách hành chính của tỉnh sẽ kiểm tra.
Ban Thường vụ Tỉnh ủy đã cho chủ trương.
Thường trực Tỉnh ủy đồng ý với đề xuất.
Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh gửi giấy mời.
Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc.
Công an tỉnh đã triển khai định danh điện tử.
Phối hợp với Công an xã tuần tra ban đêm.
Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh phản biện dự thảo.
Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội vào cuộc.
Trung tâm Phục vụ hành chính công tỉnh tiếp nhận hồ sơ.
Trung tâm Y tế huyện Bến Lức thiếu thuốc.
Hội Liên hiệp Phụ nữ và Hội Nông dân xã vận động bà con.
Hội Cựu chiến binh phối hợp với Đoàn Thanh niên làm đường.
Liên đoàn Lao động tỉnh chăm lo cho công nhân.
Tòa án nhân dân tối cao và Viện kiểm sát nhân dân tối cao đã thống nhất.
Viện kiểm sát nhân dân khu vực kiến nghị khắc phục.
Ngân hàng Nhà nước và Ngân hàng Chính sách xã hội giải ngân.
Kho bạc Nhà nước kiểm soát chi rất chặt.
Bảo hiểm xã hội tỉnh đã cấp thẻ.
Chi cục Kiểm lâm kiểm tra rừng phòng hộ.
Cục Thuế và Cục Hải quan cung cấp số liệu thu.
Phòng Văn hóa - Xã hội xã còn thiếu người.
Phòng Kinh tế phối hợp với Phòng Nội vụ.
Phòng Tài chính - Kế hoạch thẩm định dự toán.
Quốc hội đã thông qua, Chính phủ sẽ hướng dẫn.
Ủy ban Thường vụ Quốc hội giám sát chuyên đề.
Bộ Chính trị và Ban Bí thư đã kết luận.
Ban Chấp hành Trung ương Đảng ban hành nghị quyết.
Ban Tổ chức Tỉnh ủy thẩm định nhân sự.
Ủy ban Kiểm tra Tỉnh ủy kết luận vụ việc.
Đảng ủy xã và Hội đồng nhân dân xã thống nhất.
Bộ Chỉ huy Quân sự tỉnh tuyển quân đạt chỉ tiêu.
Tập đoàn Điện lực Việt Nam và Tổng công ty Điện lực miền Nam cam kết cấp điện.
Công ty Điện lực Long An xin lỗi vì cắt điện.
Bệnh viện Đa khoa Long An đã triển khai bệnh án điện tử.
Bệnh viện Chợ Rẫy cử bác sĩ xuống hỗ trợ.
Trường Đại học Cần Thơ tư vấn cho tỉnh.
Trường Tiểu học Nguyễn Văn Tiệp đang sửa chữa.
Trường Chính trị tỉnh mở lớp bồi dưỡng.
Đài Phát thanh và Truyền hình đưa tin về hội nghị.
Thông tấn xã Việt Nam đã đăng bài.
Quân đội nhân dân và Công an nhân dân là nòng cốt.
UBND tỉnh giao cho HĐND xã giám sát.
UBND các xã báo cáo trước ngày 15.
Kiểm toán Nhà nước kiến nghị thu hồi.
Thanh tra tỉnh đã công bố kết luận.
Huyện ủy Đức Hòa và Thành ủy Tân An đã chỉ đạo.
Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát.
Bệnh viện Đa khoa khu vực Hậu Nghĩa quá tải.
Trường THPT chuyên Long An và Trường THPT Lê Quý Đôn đạt giải.
Đại học Quốc gia Thành phố Hồ Chí Minh ký kết với tỉnh.
Trạm Y tế xã Tân Lập thiếu bác sĩ.
Bộ Chỉ huy Bộ đội Biên phòng tỉnh tuần tra.
Hội đồng Thi đua - Khen thưởng tỉnh bình xét.
Công an Hà Nội và Công an Thành phố Hồ Chí Minh phối hợp.
""",
    "people and titles": """
Mời đồng chí Trần Văn Minh phát biểu.
Ông Lê Văn Hiến xin phép vắng mặt.
Bà Nguyễn Thị Trường Giang trình bày.
Xin mời đồng chí Nguyễn Văn Út phát biểu.
Đồng chí Lê Thị Hồng Hạnh trình bày báo cáo.
Tiếp theo là ông Trần Văn Nam, đại diện cho doanh nghiệp.
Bà Phạm Thị Thu Hương kiến nghị hai nội dung.
Nguyễn Thị Minh Khai là tên của ngôi trường.
Giám đốc Sở Tài chính báo cáo giải trình.
Phó Giám đốc Sở Y tế Huỳnh Minh Phúc trả lời.
Đồng chí Bí thư Tỉnh ủy kết luận hội nghị.
Chủ tịch Ủy ban nhân dân tỉnh Nguyễn Văn Út chủ trì.
Phó Chủ tịch UBND tỉnh chỉ đạo trực tiếp.
Phó Chủ tịch Thường trực Hội đồng nhân dân tỉnh điều hành phiên họp.
Phó Bí thư Thường trực Tỉnh ủy dự và phát biểu.
Chánh Văn phòng Ủy ban nhân dân tỉnh gửi thông báo.
Trưởng phòng Nội vụ báo cáo nhân sự.
Trưởng ban Tuyên giáo Tỉnh ủy định hướng dư luận.
Thủ tướng Chính phủ yêu cầu giải ngân nhanh.
Phó Thủ tướng đã về kiểm tra công trường.
Tổng Bí thư Tô Lâm nhấn mạnh điều này.
Bộ trưởng Bộ Y tế trả lời chất vấn.
Chủ tịch nước ký lệnh công bố.
Chủ tịch Quốc hội phát biểu bế mạc.
Chủ tịch Hồ Chí Minh đã dạy như vậy.
Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân xã tiếp dân hằng tuần.
Chủ tịch UBND các xã chịu trách nhiệm.
Hiệu trưởng Trường Đại học Cần Thơ gửi lời chúc.
Ủy viên Ban Thường vụ Tỉnh ủy dự hội nghị.
Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy đến dự.
Tiến sĩ Võ Văn Hùng trình bày tham luận.
Thượng tá Đặng Quốc Bảo báo cáo tình hình.
Giám đốc Công an tỉnh trực tiếp chỉ huy.
Trưởng Công an xã phải nắm chắc địa bàn.
Các đại biểu Quốc hội và đại biểu Hội đồng nhân dân tiếp xúc cử tri.
Cảm ơn chị Trần Ngọc Lan đã góp ý.
Đồng chí Luân bổ sung thêm số liệu.
Kế toán trưởng Nguyễn Thị Hoa ký xác nhận.
Mời bác Hồ Văn Tám cho ý kiến.
Kính thưa đồng chí Nguyễn Văn Được, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Trưởng Đoàn đại biểu Quốc hội tỉnh.
Giám đốc Trung tâm Y tế thành phố Tân An báo cáo.
Mẹ Việt Nam anh hùng Nguyễn Thị Rành được phụng dưỡng.
Chủ tịch xã Lê Văn Dũng hứa sẽ khắc phục.
""",
    "places": """
Tỉnh Long An và tỉnh Tây Ninh đã sáp nhập.
Đoàn công tác của tỉnh Tây Ninh về Bến Lức khảo sát.
Huyện Bến Lức và huyện Cần Giuộc có nhiều khu công nghiệp.
Huyện Đức Hòa dẫn đầu về thu ngân sách.
Thành phố Hồ Chí Minh hỗ trợ kỹ thuật.
Thủ đô Hà Nội đang thí điểm.
Các xã Mỹ Lộc, Phước Lý và Long Hậu của huyện Cần Giuộc.
Ở Bến Lức, Cần Đước, Tân Trụ thì dân trồng thanh long.
Khu công nghiệp Tân Đức và cửa khẩu Mộc Bài quá tải.
Huyện Thống Nhất, tỉnh Đồng Nai trồng nhiều cao su.
Xã Hòa Bình, tỉnh Vĩnh Long đạt chuẩn sớm.
Ngập ở phố Lê Lợi và đường Nguyễn Huệ.
Ở phía đông Hà Nội, phía bắc Quảng Ngãi.
Thành phố Cần Thơ và thành phố Đà Nẵng đã làm trước.
Thành phố Thái Nguyên có cách làm hay.
Quận 1 và Quận 7 triển khai cùng lúc.
Phường Điện Biên Phủ đã hoàn thành chỉ tiêu.
Phường Tân An và xã Tân Lập nộp báo cáo sớm.
Thị xã Kiến Tường và thị trấn Bến Lức bị ngập.
Xã Mỹ Hạnh Nam đề nghị hỗ trợ kinh phí.
Bà con ở Hòa Bình bị thiệt hại nặng do lũ.
Tỉnh Hòa Bình và tỉnh Cao Bằng xin thêm vốn.
Điểm cầu Đức Huệ nghe rõ không?
Cử tri ở Cần Đước phản ánh về giá điện.
Ở miền Bắc trời lạnh, miền Nam vẫn nóng.
Khu vực Tây Nguyên và Nam Trung Bộ đang hạn.
Vùng đồng bằng sông Cửu Long bị xâm nhập mặn.
Sông Vàm Cỏ Đông đang ô nhiễm.
Sạt lở bờ sông Tiền và sông Hậu rất nghiêm trọng.
Các tỉnh phía Nam tiêm xong mũi một.
Chủ quyền ở Biển Đông, Hoàng Sa và Trường Sa.
Đoàn đi học tập ở Hàn Quốc và Nhật Bản.
Sinh viên học tiếng Anh và tiếng Nhật.
Xuất khẩu sang Trung Quốc, Hoa Kỳ và Thái Lan tăng.
Thị trường châu Âu và châu Phi còn nhiều dư địa.
Biên giới với Campuchia cơ bản ổn định.
Đồng bào Khmer ở Trà Vinh và Sóc Trăng đón lễ.
Quốc lộ qua Tiền Giang, Vĩnh Long và Hậu Giang kẹt xe.
Cao tốc từ Đồng Nai đi Bình Thuận đã thông xe.
Lạng Sơn, Yên Bái và Hưng Yên báo cáo thiệt hại.
Ấp Bình Hòa chưa có nước sạch.
Đặc khu Phú Quốc phát triển nhanh.
Nước Lào và nước Nga hợp tác với ta.
Huyện Côn Đảo nay là đặc khu Côn Đảo.
Nông sản của Lâm Đồng và Đắk Lắk rớt giá.
""",
    "laws and documents": """
Luật Đất đai năm 2024 có hiệu lực.
Theo Luật Tổ chức chính quyền địa phương thì thẩm quyền thuộc xã.
Bộ luật Hình sự quy định rất rõ.
Thực hiện Luật Giao dịch điện tử và Luật An ninh mạng.
Luật Phòng, chống tham nhũng yêu cầu kê khai tài sản.
Căn cứ Luật Ngân sách nhà nước và Luật Đầu tư công.
Nghị định số 30/2020/NĐ-CP quy định về công tác văn thư.
Quyết định số 749/QĐ-TTg phê duyệt chương trình.
Nghị quyết số 57-NQ/TW là kim chỉ nam.
Nghị quyết 57 đã đi vào cuộc sống.
Thông tư số 01/2011/TT-BNV đã hết hiệu lực.
Thực hiện Đề án 06 của Chính phủ.
Công văn số 1234/UBND-KSTTHC yêu cầu rà soát.
Theo điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của luật.
Điều 4 và Điều 5 cần sửa lại câu chữ.
Xem Phụ lục II kèm theo kế hoạch.
Theo Hiến pháp, mọi người đều bình đẳng.
Chỉ thị số 05-CT/TW phải được thực hiện thường xuyên.
""",
    "party, state, honours, days": """
Đảng và Nhà nước luôn quan tâm đến đồng bào.
Chính sách của Nhà nước phải đến tận tay Nhân dân.
Đảng Cộng sản Việt Nam lãnh đạo.
Đại hội XIII của Đảng đề ra ba đột phá.
Đại hội đại biểu toàn quốc lần thứ XIII của Đảng thành công tốt đẹp.
Đại hội Đảng bộ tỉnh lần thứ XI xác định mục tiêu.
Nghị quyết Đại hội XIII của Đảng đã nêu rõ.
Hội nghị Trung ương 8 bàn về nội dung này.
Phục vụ Nhân dân là niềm vinh dự.
Mọi tầng lớp Nhân dân đều đồng tình.
Bác Hồ dạy phải gần dân.
Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.
Anh hùng Lao động và Bà mẹ Việt Nam anh hùng được mời dự.
Trao Huân chương Sao vàng và Huân chương Lao động hạng nhất.
Nhà giáo Nhân dân và Nghệ sĩ Ưu tú đến chia vui.
Chuẩn bị tốt cho Tết Nguyên đán.
Trước Tết phải trả xong lương.
Ngày Quốc khánh treo cờ đầy đủ.
Kỷ niệm ngày Thương binh - Liệt sĩ chu đáo.
Chiến thắng Điện Biên Phủ mãi là niềm tự hào.
Cách mạng tháng Tám thành công.
Bảo vệ Tổ quốc là nghĩa vụ thiêng liêng.
Giỗ Tổ Hùng Vương được nghỉ một ngày.
Họp vào sáng thứ Hai tuần sau.
Nộp trước thứ Sáu tuần này.
Làm việc từ thứ Hai đến thứ Bảy.
Chủ nhật không làm việc.
Trong tháng Tư phải xong.
Cuối tháng Năm sẽ tổng kết.
Ra tháng Giêng mới khởi công.
Báo cáo kết quả quý II và quý III.
Ngày 15 tháng 6 năm 2022 khai mạc.
Cài ứng dụng VNeID và họp qua Zoom.
Dịch COVID-19 ảnh hưởng lớn đến GRDP.
Điện thoại thông minh kết nối Internet tốc độ cao.
""",
}

HINTED = """
Độc Lập, Dân Chủ là mục tiêu. → Độc lập, dân chủ là mục tiêu.
Bước vào Thế Kỷ mới, ai cũng Háo Hức. → Bước vào thế kỷ mới, ai cũng háo hức.
Ủy Ban Nhân Dân tỉnh Long An → Ủy ban nhân dân tỉnh Long An
Sở Thông Tin Và Truyền Thông → Sở Thông tin và Truyền thông
kính thưa Quý Vị Đại Biểu → kính thưa quý vị đại biểu
Xin mời Đồng Chí Luân phát biểu → Xin mời đồng chí Luân phát biểu
anh Tài và chị Bích trao đổi thêm → anh Tài và chị Bích trao đổi thêm
ông Sơn cho rằng như vậy → ông Sơn cho rằng như vậy
theo Nguyễn Hoàng Phương thì chưa đủ → theo Nguyễn Hoàng Phương thì chưa đủ
đại diện Công Ty Hoàng Long phát biểu → đại diện công ty Hoàng Long phát biểu
dự án khu đô thị Ánh Dương chậm → dự án khu đô thị Ánh Dương chậm
Về Chuyển Đổi Số, Ủy Ban Nhân Dân xã An Bình đã họp → Về chuyển đổi số, Ủy ban nhân dân xã An Bình đã họp
qua cầu Mỹ Thuận là tới → qua cầu Mỹ Thuận là tới
tuyến đường Võ Chí Công đang thi công → tuyến đường Võ Chí Công đang thi công
họp trên Microsoft Teams nhé → họp trên Microsoft Teams nhé
đại diện Sun Group phát biểu → đại diện Sun Group phát biểu
gửi qua Zalo hoặc Gmail → gửi qua Zalo hoặc Gmail
Tôi xin hết. cảm ơn các đồng chí → Tôi xin hết. Cảm ơn các đồng chí
đúng không ạ? vâng, đúng → đúng không ạ? Vâng, đúng
Kết luận: Thống nhất phương án một. → Kết luận: Thống nhất phương án một.
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM → CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
uỷ ban nhân dân tỉnh hoà bình → Uỷ ban nhân dân tỉnh Hoà Bình
chỉ số PCI, PAR Index và DTI → chỉ số PCI, PAR Index và DTI
PGS. TS. Trần Đình Thiên phân tích → PGS. TS. Trần Đình Thiên phân tích
hết. độc lập - tự do - hạnh phúc → hết. Độc lập - Tự do - Hạnh phúc
xã Hội và Đường Lối của Đảng → xã hội và đường lối của Đảng
chúng tôi, Tôi nghĩ vậy → chúng tôi, tôi nghĩ vậy
bài «Tiến quân ca» vang lên → bài «Tiến quân ca» vang lên
đại diện xã Cù Lao Xanh phát biểu → đại diện xã Cù Lao Xanh phát biểu
Rất Cảm Ơn Anh Tài đã góp ý → Rất cảm ơn anh Tài đã góp ý
xin cảm ơn anh Hùng đã góp ý → xin cảm ơn anh Hùng đã góp ý
"""

OWN_PEOPLE = ("Ksor H'Bơ Khăp", "Nguyễn Mạnh Luân", "Trần Thị Ý")
OWN_TERMS = ("iGate", "chuyển đổi số", "Đề án Sao Khuê", "LONG AN Number One", "Bến Cỏ")
OWN = """
mời bà ksor h'bơ khăp trình bày → mời bà Ksor H'Bơ Khăp trình bày
ý kiến của anh luân rất đúng → ý kiến của anh Luân rất đúng
đồng chí trần thị ý báo cáo → đồng chí Trần Thị Ý báo cáo
giám đốc nguyễn mạnh luân kết luận → Giám đốc Nguyễn Mạnh Luân kết luận
phần mềm igate kết nối tốt → phần mềm iGate kết nối tốt
thực hiện đề án sao khuê từ năm nay → thực hiện Đề án Sao Khuê từ năm nay
Chuyển Đổi Số là việc chung → Chuyển đổi số là việc chung
ban chỉ đạo chuyển đổi số tỉnh → Ban Chỉ đạo Chuyển đổi số tỉnh
về bến cỏ khảo sát → về Bến Cỏ khảo sát
sản phẩm long an number one → sản phẩm LONG AN Number One
"""


def pairs(text: str) -> list[tuple[str, str]]:
    """Lines «given → written»."""
    rows = (line.split(" → ") for line in text.strip().splitlines())
    return [(given, written) for given, written in rows]


def lines(text: str) -> list[str]:
    """One sentence a line."""
    return text.strip().splitlines()
