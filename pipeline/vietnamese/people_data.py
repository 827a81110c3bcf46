"""Family names, given names, and the pairs of words that look like either. Vietnamese of all regions."""

from __future__ import annotations

CLEAR = set(
    "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ ngô trịnh trương đinh phùng quách tạ khuất doãn".split()
)
"""Family names that are hardly ever another word before «văn», «thị» or a given name."""

FAMILY = CLEAR | set(
    """
hồ dương lý lâm mai đoàn lương tô hà thái tăng châu chu kiều triệu la từ cao kim đào nghiêm tống tôn thạch sơn danh
lưu hứa đàm vương bạch bành cù giang giáp hàn khổng khương lã lại lục lữ mạc mạch ninh nông phí phương quản thân
thẩm tiêu trang ung ưng uông viên vi vòng thiều đậu đồng đổng cung âu ấu an biện cái cam cấn chử cổ công diệp hạ hầu
hoa hình hồng kha khúc kiên liêu long lò lôi lường ma mã mẫn nhữ ông sầm sử sùng thào giàng vàng tẩn lù quàng cầm
tòng hoàng bế nùng y ksor rmah siu rơ hờ niê mlô êban kpă nay thập văn trầm trì tề yên nhan nhâm ngụy nhiêu phú quế
tất thi thiệu thông thượng tri trưng vạn bàng mông đèo hạng hảng cháng chẻo phàn lồ vừ sồng thò tếnh lỳ pờ khoàng
quàng ngần rcom kpuih rahlan byă êung kbuôr kđoh ayun knul ênuôl hmok hdơk cil
""".split()
)

GIVEN = set(
    """
ái an anh ánh ân âu bách bạch bảo bằng bích biên bình bính bội ca cẩm cần cảnh cát châu chánh chấn chất chi chí
chiến chiêu chín chinh chính chung chuyên chương công cúc cung cường cương danh dân diễm diên diện diệp diệu dinh
doanh du dũng duy duyên dung dư dương dực dưỡng đài đại đạm đan đăng đạo đạt đệ điềm điền điển điệp định đoan đoàn
đông đồng đương đường đức gấm gấn giang giàu giáp giới hà hạ hải hán hàn hân hằng hạnh hào hảo hậu hiên hiến hiền
hiển hiệp hiệu hiếu hinh hoa hóa hòa hoài hoan hoàn hoàng hoạt hội hồng hợp huân huấn huế huệ hùng huy huyên huyền
huynh huỳnh hưng hương hướng hường hữu hỷ kha khả khải khang khai khanh khánh khiêm khoa khoan khôi khởi khuê khuyên
khương kiên kiện kiệt kiều kim kính kỳ kỷ la lai lam lãm lan lành lâm lân lập lệ lễ lịch liêm liên liễu linh lĩnh
loan long lộc lợi luân luận lục lương lượng lưu ly lý mai mạnh mão mẫn mận mậu mến miên minh mơ mùi mười mừng muội
mỹ my na nam năng nga ngà ngân nghi nghĩa nghiêm nghiệp ngoan ngọc ngôn nguyên nguyện nguyệt nhã nhạn nhàn nhân nhâm
nhật nhi nhiên nhơn nhu nhung nhuận như nhựt ninh nương oanh phát phan phi phong phú phúc phùng phụng phước phương
phượng quân quang quế quí quý quốc quyên quyền quyết quỳnh sa sang sáng sâm sắc sen sinh song sơn sương sửu tài tâm
tấn tân tần thạch thái thanh thành thạnh thảo thạo thắm thăng thắng thân thế thể thi thiên thiện thiết thiệu thìn
thịnh thọ thoa thoại thoan thông thơ thơm thu thuần thuận thuật thục thùy thúy thủy thụy thuyên thuyết thư thường
thương thức thy tiên tiến tiền tiệp tín tình tính toại toán toàn tố tôn tơ tùng tuân tuấn tuệ túc tuyên tuyền
tuyển tuyến tuyết tú tư tường tươi tý tỵ tỷ trà trai trang tráng trâm trân trí triết triển triều triệu trinh trình
trọng trúc trung trưởng trường trực trước uyên uyển út văn vân vấn vi viên viện viết việt vinh vĩnh vịnh vọng vũ vui
vượng vương vy vỹ xoan xuân xuyên xuyến y ý yên yến thị bé hai ba tám sáu bảy cúc đào tửu nên lài lụa nhạc nết nở
sanh thiều quới nhứt ngạn khương ngãi đổng sĩ bá đình đăng tam tự phi trọng kế quách
""".split()
)

MIDDLE = set(
    "văn thị hữu đức ngọc minh thanh xuân quốc công đình bá duy kim hoàng mỹ thu tấn trọng quang thành tuấn".split()
)

SURE_GIVEN = set(
    """
luân hùng dũng tuấn lan hạnh thảo hương loan nga thúy thủy trang linh huyền oanh phượng vinh tùng khải khánh kiệt
nghĩa phúc phước lộc quyên quỳnh trâm trinh uyên yến vân việt vũ hoàng huy hưng hiếu hiền hiệp hằng hoa dung duyên
diệu đạt điệp khang khoa khôi lâm liên liễu mai minh my ngân ngọc nguyệt nhàn nhung như ninh phong sơn sương thắng
thịnh thoa thùy tuyết tú tường thư vy xuân bình cường
""".split()
)
"""Given names that, alone after «đồng chí», are hardly anything else."""

WORDS = {
    " ".join(pair.split())
    for pair in """
ba mẹ, tư vấn, an cư, an giang, an ninh, an sinh, an toàn, an tâm, anh em, anh hùng, ba là, ba ngày, ba năm, biên
bản, biên chế, biên giới, biên soạn, biện pháp, bình dương, bình luận, bình phước, bình quân, bình thuận, bình
thường, bình đẳng, bình định, bình ổn, bùi ngùi, bảo hiểm, bảo trì, bảo tồn, bảo vệ, bảo đảm, bảy ngày, bằng cách,
bằng khen, ca ngợi, cao cấp, cao hơn, cao nhất, cao tuổi, cao tốc, chi bộ, chi cục, chi hội, chi ngân, chi nhánh,
chi phí, chi thường, chi tiết, chi trả, chi đoàn, chi đầu, chiến dịch, chiến lược, chiến sĩ, chu kỳ, chu trình, chu
đáo, chung quanh, chung tay, chuyên gia, chuyên môn, chuyên ngành, chuyên trách, chuyên viên, chuyên đề, châu á,
châu âu, chính là, chính phủ, chính quyền, chính sách, chính thức, chính trị, chính xác, chính đáng, chương trình,
chất lượng, chất vấn, chỉ đạo, cung cấp, cung đường, cung ứng, cái này, công an, công bằng, công bố, công bộc, công
chức, công cụ, công dân, công khai, công lập, công minh, công nghiệp, công nghệ, công nhân, công nhận, công suất,
công thương, công trình, công ty, công tác, công tâm, công việc, công văn, công điện, công đoàn, cương quyết, cường
điệu, cường độ, cảnh báo, cảnh sát, cần phải, cần thiết, cần thơ, cổ phần, cổ đông, danh dự, danh hiệu, danh mục,
danh nhân, danh sách, diện tích, doanh nghiệp, doanh nhân, doanh thu, dung lượng, duy nhất, duy trì, dân chủ, dân
cư, dân sinh, dân số, dân tộc, dân vận, dư luận, dương tính, dưỡng lão, dự án, giang sơn, giàu có, giáp ranh, giới
chức, giới hạn, giới thiệu, giới trẻ, hai bên, hai là, hai ngày, hai năm, hiến kế, hiến máu, hiến pháp, hiển nhiên,
hiện nay, hiệp hội, hiệp thương, hiệp định, hiệu lực, hiệu quả, hiệu trưởng, hoa hồng, hoan nghênh, hoàn thiện, hoàn
thành, hoàn toàn, hoàng gia, hoàng hôn, hoàng sa, hoàng thành, hoạt động, huy động, huấn luyện, hà giang, hà nam, hà
nội, hà tĩnh, hài hòa, hào hứng, hình thức, hình ảnh, hòa bình, hòa chung, hòa giải, hòa hợp, hòa nhập, hóa chất,
hóa đơn, hùng biện, hưng yên, hương ước, hướng dẫn, hướng tới, hạ sĩ, hạ tầng, hạnh phúc, hải dương, hải phòng, hải
quan, hậu cần, hậu giang, hậu quả, hồ chứa, hồ nước, hồ sơ, hồ tiêu, hồng hào, hồng quân, hội họp, hội nghị, hội
nông, hội thảo, hội trường, hội viên, hội ý, hội đồng, hợp lý, hợp nhất, hợp pháp, hợp phần, hợp tác, hợp đồng, hữu
quan, hữu ích, khoa học, khoan hồng, khánh hòa, khánh thành, khả năng, khả thi, khải hoàn, khởi công, khởi nghiệp,
khởi động, kim loại, kim ngạch, kiên giang, kiên quyết, kiên trì, kiên định, kiến nghị, kiện toàn, kính chúc, kính
mời, kính thưa, kính trình, kế hoạch, kế thừa, kế tiếp, kế toán, kỳ họp, kỷ cương, kỷ luật, kỷ niệm, la liệt, lai
châu, lan tỏa, linh hoạt, liên hệ, liên kết, liên ngành, liên quan, liên thông, liên tục, long an, long lanh, long
trọng, long đong, luân chuyển, luân phiên, lành mạnh, lâm nghiệp, lâm đồng, lê lết, lý do, lý giải, lý luận, lý
lịch, lĩnh vực, lưu giữ, lưu hành, lưu lượng, lưu thông, lưu trữ, lưu ý, lưu động, lương cơ, lương thực, lương tâm,
lượng hóa, lại có, lại nói, lập dự, lập kế, lập tức, lễ hội, lễ phép, lễ tân, lệ phí, lịch sử, lịch sự, lợi thế, lợi
ích, mai kia, mai này, mai sau, minh bạch, minh chứng, minh họa, minh mẫn, mười giờ, mạnh dạn, mạnh mẽ, mạnh tay,
mừng thọ, mừng tuổi, mỹ quan, mỹ thuật, nam bộ, nam nữ, nam định, nghi ngờ, nghiêm chỉnh, nghiêm cấm, nghiêm trọng,
nghiêm túc, nghiệp vụ, nghĩa là, nghĩa vụ, nguyên bí, nguyên chủ, nguyên giám, nguyên là, nguyên nhân, nguyên phó,
nguyên tắc, nguyện vọng, ngô lai, ngô đồng, nhiên liệu, nhân dân, nhân dịp, nhân lực, nhân rộng, nhân sự, nhân tố,
nhân viên, nhân văn, như các, như là, như sau, như thế, như trên, như vậy, như đã, nhật ký, ninh bình, nên có, nên
tôi, nông dân, nông nghiệp, nông sản, nông thôn, nông trường, năng lượng, năng lực, năng suất, năng động, phan rang,
phan thiết, phong phú, phong trào, phong tục, phát biểu, phát hiện, phát huy, phát hành, phát ngôn, phát sinh, phát
triển, phát động, phí tổn, phú quốc, phú thọ, phú yên, phúc lợi, phúc đáp, phương châm, phương hướng, phương pháp,
phương thức, phương tiện, phương án, phạm nhân, phạm pháp, phạm tội, phạm vi, quang cảnh, quang vinh, quyết liệt,
quyết nghị, quyết toán, quyết tâm, quyết định, quyền hạn, quyền lợi, quán triệt, quân nhân, quân sự, quân đội, quý
báu, quý khách, quý vị, quản giáo, quản lý, quản trị, quản đốc, quảng nam, quốc gia, quốc hội, quốc lộ, quốc phòng,
quốc tế, sinh hoạt, sinh ra, sinh sống, sinh thái, sinh viên, song phương, song song, sáng kiến, sáng mai, sáng nay,
sáng suốt, sáng tạo, sáu tháng, sơn la, sắc nét, sử dụng, tam nông, tham gia, tham mưu, thanh hóa, thanh lý, thanh
niên, thanh thiếu, thanh toán, thanh tra, thi công, thi cử, thi hành, thi tuyển, thi đua, thiên tai, thiết bị, thiết
kế, thiết thực, thiện chí, thu chi, thu hút, thu hồi, thu ngân, thu nhập, thu thập, thuyết minh, thuyết phục, thuận
lợi, thuận tiện, thành công, thành lập, thành phần, thành phố, thành thật, thành tích, thành tựu, thành viên, thành
đoàn, thành ủy, thái bình, thái nguyên, thái độ, thân mật, thân nhân, thân thiết, thân thiện, thân thể, thông báo,
thông qua, thông suốt, thông thoáng, thông thường, thông tin, thông tư, thăng tiến, thư ký, thư mời, thương binh,
thương hiệu, thương mại, thương vụ, thường kỳ, thường trực, thường vụ, thường xuyên, thượng tá, thượng úy, thạch
anh, thảo luận, thẩm phán, thẩm quyền, thẩm định, thập kỷ, thắng cảnh, thắng lợi, thế giới, thế hệ, thế kỷ, thế
mạnh, thế nào, thế này, thể chế, thể hiện, thể thao, thị sát, thị trường, thị trấn, thị xã, thống nhất, thủy lợi,
thủy sản, thừa thiên, thực hiện, tiên lượng, tiên phong, tiên tiến, tiêu biểu, tiêu chuẩn, tiêu chí, tiêu cực, tiêu
dùng, tiến bộ, tiến hành, tiến sĩ, tiến độ, tiền giang, tiền lương, toàn bộ, toàn diện, toàn dân, toàn quốc, toàn
thể, toàn tỉnh, toàn văn, toán học, trang bị, trang thiết, trang trại, trang trọng, tri thức, triển khai, triển
vọng, triệu chứng, triệu lượt, triệu người, triệu tập, triệu đồng, trung bình, trung hạn, trung học, trung thực,
trung tá, trung tâm, trung tướng, trung ương, trà vinh, trì hoãn, trì trệ, trình bày, trình tự, trình độ, trình ủy,
trí thức, trí tuệ, trương mục, trương trình, trước hết, trước khi, trước mắt, trước ngày, trước tiên, trước đây,
trường học, trường hợp, trường tiểu, trường trung, trường đại, trưởng ban, trưởng công, trưởng phòng, trưởng thành,
trưởng đoàn, trần nhà, trần thuật, trọng tâm, trọng điểm, trọng đại, trực ban, trực thuộc, trực tiếp, trực tuyến,
tuyên bố, tuyên dương, tuyên giáo, tuyên quang, tuyên truyền, tuyến đường, tuyến đầu, tuyển dụng, tuyển sinh, tài
chính, tài khoản, tài liệu, tài nguyên, tài sản, tài trợ, tám giờ, tám mươi, tâm huyết, tâm lý, tâm sự, tâm tư, tân
binh, tân tiến, tây ninh, tình huống, tình hình, tình trạng, tín dụng, tín nhiệm, tính chất, tính toán, tính đến, tô
điểm, tôn giáo, tôn trọng, tôn vinh, tăng cường, tăng thu, tăng thêm, tăng trưởng, tư cách, tư duy, tư liệu, tư
lệnh, tư nhân, tư pháp, tư tưởng, tư vấn, tường trình, tạ ơn, tấn công, tấn hàng, tần suất, tần số, tập huấn, tập
thể, tập trung, tế nhị, tỉnh đoàn, tỉnh ủy, tổng hợp, từ chối, từ khi, từ nay, từ ngày, từ năm, từ tháng, từ đây, từ
đó, tự chủ, tự do, tự giác, tự động, vi mô, vi phạm, vi rút, vinh danh, vinh dự, viên chức, viên mãn, viết tắt, viện
dẫn, viện kiểm, viện trưởng, viện trợ, vui lòng, vui mừng, vàng miếng, vân vân, võ sư, võ thuật, võ đường, văn bản,
văn hoá, văn hóa, văn kiện, văn minh, văn nghệ, văn phòng, văn thư, vĩnh long, vĩnh phúc, vũ khí, vũ lực, vũ thuật,
vũ trang, vũ trụ, vượng khí, vạn người, vọng lại, xuyên suốt, xuân này, xuân về, yên bái, yên tâm, ý chí, ý kiến, ý
nghĩa, ý thức, ý tưởng, đoàn công, đoàn giám, đoàn kiểm, đoàn kết, đoàn thanh, đoàn thể, đoàn viên, đoàn đại, đào
tạo, đình chỉ, đông đảo, đông đủ, đường bộ, đường dây, đường sá, đại biểu, đại diện, đại học, đại hội, đại lý, đại
đa, đạo đức, đạt chuẩn, đạt tỷ, đạt được, đậu tương, đặng mà, định hướng, định kỳ, định mức, đồng bào, đồng bộ, đồng
chí, đồng hành, đồng lòng, đồng nai, đồng nghiệp, đồng ruộng, đồng thuận, đồng tháp, đồng thời, đồng tình, đồng ý,
đồng đội, đỗ xe, đỗ đạt, đức tính
""".split(",")
}
"""Pairs that are one word: a name stops before it, and does not begin with it."""

HISTORICAL = {
    name.strip()
    for name in """
hồ chí minh, lê duẩn, lê lợi, nguyễn du, nguyễn huệ, nguyễn trãi, nguyễn ái quốc, phạm văn đồng, quang trung, trường
chinh, trần hưng đạo, tôn đức thắng, võ nguyên giáp, võ thị sáu
""".split(",")
}
"""Named often, never present."""
