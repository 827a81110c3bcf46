"""Everyday words of two syllables in administrative speech: a word that makes one of these with its neighbour is
right even when the engine was unsure, and the glossary leaves it alone. And common names, which are other people's.
Written by hand; pure data."""

from __future__ import annotations

from pipeline.vietnamese.sounds import spelling

_WORDS = """
an ninh, an sinh, an toàn, ảnh hưởng, áp dụng, âm thanh, ban đầu, ban hành, bán hàng, bản án, bản đồ, bàn bạc,
bàn giao, bàn thảo, báo cáo, báo chí, bảo đảm, bảo hiểm, bảo mật, bảo tồn, bảo trì, bảo trợ, bảo vệ, bắt buộc,
bắt đầu, bằng cách, bất cập, bất động, bệnh nhân, bệnh viện, bền vững, bế mạc, bên cạnh, bí thư, biên bản, biên chế,
biên giới, biên soạn, biến động, biểu dương, biểu mẫu, biểu quyết, bình đẳng, bình quân, bình thường, bình luận,
bổ nhiệm, bổ sung, bộ máy, bộ phận, bộ đội, bộ trưởng, bồi dưỡng, bồi thường, bưu chính, bưu điện, cá nhân, các anh,
các bác, các bạn, các cấp, các chị, các đồng, các vị, các xã, cải cách, cải thiện, cải tạo, can thiệp, cán bộ,
cảm ơn, cảm xúc, cảnh báo, cảnh quan, cảnh sát, canh tác, cao điểm, cao tốc, cắt giảm, cầm quyền, cấm túc,
cân bằng, cân đối, cân nhắc, căn cứ, cấp bách, cấp dưới, cấp phép, cấp thiết, cấp trên, cập nhật, câu hỏi, cây trồng,
chánh án, chăm sóc, chăn nuôi, chấm dứt, chấp hành, chấp nhận, chấp thuận, chất lượng, chất thải, chất vấn, chậm trễ,
chế biến, chế độ, chi cục, chi bộ, chi phí, chi tiết, chi trả, chỉ đạo, chỉ số, chỉ thị, chỉ tiêu, chỉ ra, chia sẻ,
chiếm đoạt, chiến dịch, chiến lược, chiều nay, chiều mai, chính phủ, chính quyền, chính sách, chính thức, chính trị,
chính xác, chỉnh lý, chỉnh sửa, chỉnh trang, cho biết, cho phép, cho rằng, chồng chéo, chống lại, chủ động, chủ đầu,
chủ nhật, chủ nhiệm, chủ quan, chủ tịch, chủ tọa, chủ trì, chủ trương, chủ yếu, chú trọng, chú ý, chung tay,
chuẩn bị, chung cư, chúng ta, chúng tôi, chức danh, chức năng, chức vụ, chứng cứ, chứng chỉ, chứng khoán, chứng nhận,
chương trình, chuyên đề, chuyên gia, chuyên môn, chuyên nghiệp, chuyên trách, chuyển biến, chuyển đổi, chuyển giao,
chuyển tải, cơ bản, cơ cấu, cơ chế, cơ hội, cơ quan, cơ sở, cơ động, con em, con người, còn lại, cố gắng, cổ phần,
cổ đông, công an, công bằng, công bố, công chức, công cộng, công cụ, công dân, công đoàn, công khai, công lập,
công nghệ, công nghiệp, công nhân, công nhận, công sở, công suất, công tác, công tâm, công trình, công ty, công văn,
công việc, cộng đồng, cộng tác, cụ thể, cung cấp, cung ứng, cuộc họp, cuộc sống, cuối cùng, cuối năm, cùng với,
cư dân, cư trú, cử tri, cứu hộ, cứu trợ, dân chủ, dân cư, dân phố, dân số, dân sự, dân tộc, dân vận, danh mục,
danh sách, dầu khí, dẫn đến, di dân, di dời, di sản, di tích, dịch bệnh, dịch vụ, diễn biến, diễn đàn, diễn ra,
diện tích, doanh nghiệp, doanh thu, du khách, du lịch, dung lượng, dụng cụ, dư luận, dư nợ, dự án, dự báo, dự kiến,
dự phòng, dự thảo, dự toán, dữ liệu, dưới đây, dừng lại, duy trì, duyệt binh, đa dạng, đa số, đại biểu, đại diện,
đại hội, đại học, đảm bảo, đàm phán, đánh giá, đào tạo, đáp ứng, đặc biệt, đặc điểm, đặc thù, đăng ký, đấu giá,
đấu nối, đấu thầu, đất đai, đầu năm, đầu tư, đầu tiên, đầu vào, đầy đủ, đẩy mạnh, đẩy nhanh, đề án, đề cập, đề nghị,
đề tài, đề xuất, đến nay, đi lại, địa bàn, địa chỉ, địa chính, địa điểm, địa giới, địa phương, điểm cầu, điểm nghẽn,
điện áp, điện lực, điện tử, điện thoại, điều chỉnh, điều động, điều hành, điều kiện, điều tra, điều trị, đình chỉ,
định cư, định hướng, định kỳ, định mức, đoàn kết, đoàn thể, đoàn viên, đô thị, độc lập, đối chiếu, đối tác, đối thoại,
đối tượng, đối với, đổi mới, đội ngũ, đồng bào, đồng bằng, đồng bộ, đồng chí, đồng hành, đồng loạt, đồng tình,
đồng thời, đồng thuận, đồng ý, động lực, động viên, đơn giản, đơn giá, đơn vị, đường bộ, đường dây, đường điện,
đường thủy, đưa ra, đưa vào, được biết, em bé, gây ra, ghi nhận, gia cầm, gia đình, gia hạn, gia súc, gia tăng,
giá cả, giá đất, giá trị, giải ngân, giải pháp, giải phóng, giải quyết, giải tỏa, giải trình, giám đốc, giám sát,
giảm nghèo, gian lận, gián tiếp, gián đoạn, giáo dục, giáo viên, giao ban, giao cho, giao dịch, giao lưu, giao thông,
giấy phép, giấy tờ, giới hạn, giới thiệu, giữ gìn, giữ nguyên, góp phần, góp ý, gửi về, hạ tầng, hai bên, hài hòa,
hải quan, hải sản, hàng hóa, hàng năm, hằng năm, hành chính, hành động, hành lang, hành vi, hạn chế, hạn hán, hạn mặn,
hạng mục, hệ thống, hết sức, hiện đại, hiện hành, hiện nay, hiện tại, hiện trạng, hiệp hội, hiệu lực, hiệu quả,
hiệu trưởng, hình sự, hình thành, hình thức, hoa màu, hòa bình, hòa giải, hóa chất, hoàn chỉnh, hoàn thành,
hoàn thiện, hoàn toàn, hoạt động, hoan nghênh, học sinh, học tập, học viên, hội chợ, hội đồng, hội nghị, hội nhập,
hội thảo, hội trường, hội viên, hộ dân, hộ khẩu, hộ nghèo, hỗ trợ, hồ sơ, hôm nay, hôm qua, họp báo, hợp đồng,
hợp lệ, hợp lý, hợp nhất, hợp pháp, hợp tác, huy động, hướng dẫn, hướng tới, hy vọng, in ấn, kê khai,
kế hoạch, kế thừa, kế toán, kết cấu, kết luận, kết nối, kết quả, kết thúc, khai mạc, khai thác, khám bệnh, khác nhau,
khách hàng, khách quan, khảo sát, khắc phục, khẳng định, khẩn cấp, khẩn trương, khen thưởng, khiếu nại, khiếu kiện,
khó khăn, khoa học, khoáng sản, khoảng cách, khối lượng, khởi công, khởi nghiệp, khởi động, khu dân, khu phố,
khu vực, khuyến cáo, khuyến khích, khuyến nông, kiểm điểm, kiểm kê, kiểm soát, kiểm tra, kiểm toán, kiên quyết,
kiên cố, kiến nghị, kiến thức, kiến trúc, kinh doanh, kinh nghiệm, kinh phí, kinh tế, kính chúc, kính gửi,
kính mời, kính thưa, kỷ luật, kỷ niệm, kỹ năng, kỹ thuật, ký kết, ký số, kỳ họp, kỳ vọng, lao động, lãnh đạo, lãng phí,
lắng nghe, lâm nghiệp, lần lượt, lần này, lập tức, lập trình, lĩnh vực, lịch sử, liên kết, liên quan, liên hệ,
liên tục, liên thông, linh hoạt, lo lắng, loại bỏ, lợi ích, lợi thế, lưu thông, lưu trữ, lưu ý, luân chuyển,
lực lượng, lương thực, lượng mưa, lý do, lý luận, ma túy, mạng lưới, mạnh dạn, mặt bằng, mặt trận, máy móc, máy tính,
mẫu mực, miền núi, minh bạch, môi trường, mô hình, mục tiêu, mục đích, mùa khô, mùa mưa, mùa màng, mức độ, năm học,
năm nay, năm ngoái, năng lực, năng lượng, năng suất, nâng cao, nâng cấp, ngày nay, ngay ngắn, ngân hàng, ngân sách,
ngăn chặn, ngành nghề, ngập lụt, nghe rõ, nghề nghiệp, nghị định, nghị quyết, nghiêm túc, nghiêm trọng, nghiên cứu,
nghiệm thu, nghiệp vụ, nghĩa vụ, ngoài ra, ngoại giao, nguồn lực, nguồn vốn, nguyên nhân, nguyên tắc, nguyện vọng,
người dân, người lao, nhà đất, nhà máy, nhà nước, nhà trường, nhà văn, nhanh chóng, nhắc lại, nhắc nhở, nhân dân,
nhân lực, nhân rộng, nhân sự, nhân viên, nhận định, nhận thức, nhận xét, nhấn mạnh, nhất là, nhất quán, nhất trí,
nhiệm kỳ, nhiệm vụ, nhiệt tình, nhiều hơn, nhỏ lẻ, nhóm họp, nhu cầu, như vậy, nợ đọng, nổi bật, nội bộ, nội dung,
nội vụ, nông dân, nông nghiệp, nông sản, nông thôn, nỗ lực, nước ngoài, nước mặn, nước ngọt, nước sạch, nuôi trồng,
ô nhiễm, ổn định, phạm vi, phải làm, pháp luật, pháp lý, pháp chế, phát biểu, phát động, phát hành, phát hiện,
phát huy, phát sinh, phát triển, phản ánh, phản biện, phản hồi, phân bổ, phân cấp, phân công, phân loại, phân tích,
phấn đấu, phần lớn, phần mềm, phần trăm, phê bình, phê duyệt, phiên họp, phó ban, phó phòng, phong trào, phong phú,
phòng ban, phòng bệnh, phòng cháy, phòng chống, phòng họp, phòng ngừa, phối hợp, phụ nữ, phụ trách, phù hợp, phục hồi,
phục vụ, phương án, phương châm, phương hướng, phương pháp, phương thức, phương tiện, quá trình, quan điểm, quan hệ,
quan tâm, quan trọng, quản lý, quản trị, quán triệt, quảng bá, quảng cáo, quân đội, quân sự, quận huyện, quốc gia,
quốc hội, quốc lộ, quốc phòng, quốc tế, quy chế, quy chuẩn, quy định, quy hoạch, quy mô, quy trình, quy tắc, quý vị,
quyền hạn, quyền lợi, quyết định, quyết liệt, quyết tâm, quyết toán, ra quân, ra soát, rà soát, rác thải, ranh giới,
rõ ràng, rộng rãi, rủi ro, rút gọn, rút kinh, sai phạm, sai sót, sản lượng, sản phẩm, sản xuất, sáng kiến, sáng mai,
sáng nay, sáng tạo, sạt lở, sắp tới, sắp xếp, sâu rộng, sẵn sàng, sinh hoạt, sinh viên, số hóa, số liệu, số lượng,
số ngành, song song, sơ bộ, sơ kết, sở hữu, sở ngành, sở tại, suy thoái, sửa chữa, sửa đổi, sức khỏe, sự cố, sự kiện,
sự nghiệp, sử dụng, tài chính, tài khoản, tài liệu, tài nguyên, tài sản, tái định, tạm thời, tạo điều, tạo ra,
tăng cường, tăng tốc, tăng trưởng, tập đoàn, tập hợp, tập huấn, tập thể, tập trung, tất cả, tầm nhìn, tận dụng,
tâm lý, thách thức, tham dự, tham gia, tham khảo, tham luận, tham mưu, tham nhũng, tham quan, thanh lý, thanh niên,
thanh tra, thanh toán, thành công, thành lập, thành phần, thành phố, thành tích, thành tựu, thành viên, tháng này,
thay đổi, thay mặt, thảo luận, thắng lợi, thẩm định, thẩm quyền, thân thiện, thất nghiệp, thế giới, thế nào, thể chế,
thể hiện, thể thao, theo dõi, theo tôi, thí điểm, thị trấn, thị trường, thị xã, thiên tai, thiệt hại, thiết bị,
thiết kế, thiết lập, thiết thực, thiết yếu, thiếu hụt, thiếu nhi, thông báo, thông qua, thông suốt, thông tin,
thông thường, thống kê, thống nhất, thời gian, thời hạn, thời điểm, thời tiết, thu chi, thu hoạch, thu hồi, thu hút,
thu nhập, thu nợ, thu phí, thủ trưởng, thủ tục, thủ tướng, thuận lợi, thuê bao, thúc đẩy, thủy lợi, thủy sản,
thường niên, thường trực, thường vụ, thường xuyên, thực hiện, thực phẩm, thực tế, thực trạng, thực tiễn, thương binh,
thương mại, thư ký, thư viện, thưa các, thưa hội, tích cực, tích hợp, tiềm năng, tiêm chủng, tiền lương, tiến bộ,
tiến độ, tiến hành, tiến trình, tiện ích, tiện lợi, tiếp cận, tiếp công, tiếp nhận, tiếp theo, tiếp thu, tiếp tục,
tiết kiệm, tiêu biểu, tiêu chí, tiêu chuẩn, tiêu cực, tiêu dùng, tiêu thụ, tin tưởng, tín dụng, tinh gọn, tinh giản,
tinh thần, tình hình, tình huống, tình trạng, tính toán, toàn bộ, toàn dân, toàn diện, toàn huyện, toàn quốc,
toàn tỉnh, toàn thể, toàn xã, tòa án, tọa đàm, tổ chức, tổ dân, tổ trưởng, tổng hợp, tổng kết, tổng số, tổng thể,
tồn đọng, tồn tại, tội phạm, trả lời, trách nhiệm, trạm y, trang bị, trang thiết, tranh chấp, tranh thủ, tránh né,
trân trọng, trật tự, tri thức, trí tuệ, triển khai, triển lãm, triển vọng, triệt để, trình bày, trình duyệt,
trình độ, trình tự, trong đó, trong năm, trọng điểm, trọng tâm, trồng trọt, trở lại, trở nên, trở ngại, trợ cấp,
trợ giúp, trụ sở, trung bình, trung hạn, trung tâm, trung ương, trước đây, trước hết, trước mắt, trưởng ban,
trưởng phòng, trường học, trường hợp, truy cập, truyền hình, truyền thanh, truyền thông, truyền thống, trực thuộc,
trực tiếp, trực tuyến, tuân thủ, tuần này, tuần sau, tuổi trẻ, tuy nhiên, tuyên bố, tuyên dương, tuyên giáo,
tuyên truyền, tuyến đường, tuyển dụng, tuyển sinh, tư pháp, tư nhân, tư tưởng, tư vấn, từng bước, tự chủ, tự động,
tự giác, tự nhiên, tương đối, tương lai, ứng dụng, ứng phó, ủng hộ, ủy ban, ủy quyền, ủy viên, ưu đãi, ưu tiên,
vai trò, văn bản, văn hóa, văn minh, văn phòng, vận chuyển, vận dụng, vận động, vận hành, vấn đề, vật liệu, vật nuôi,
vật tư, vệ sinh, vi phạm, vì vậy, việc làm, viên chức, viện trợ, viễn thông, vinh dự, vinh danh, vốn vay, vụ việc,
vùng sâu, vùng xa, vướng mắc, vượt qua, xác định, xác minh, xác nhận, xã hội, xanh sạch, xăng dầu, xây dựng,
xâm nhập, xem xét, xếp hạng, xin cảm, xin hết, xin mời, xin phép, xóa bỏ, xóa đói, xu hướng, xu thế, xuất hiện,
xuất khẩu, xử lý, xử phạt, xúc tiến, ý chí, ý kiến, ý nghĩa, ý thức, yên tâm, yêu cầu, y tế
"""

COMPOUNDS = frozenset(" ".join(map(spelling, word.split())) for word in _WORDS.replace("\n", " ").split(","))
"""By `sounds.spelling`."""

_FAMILY = """
nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương lâm đoàn trịnh mai đào cao hà tô
tạ lưu lương thái châu tăng quách vương phùng từ kiều triệu la chu tống thạch sơn danh kim mạc khổng nghiêm bạch
âu trà văn viên ông ninh giang cù đàm thân tôn nông ma lò quàng cầm hứa diệp lục mã nhan
"""
FAMILY_NAMES = frozenset(map(spelling, _FAMILY.split()))
"""How a full name begins."""

_GIVEN = """
an anh ánh bách bảo bắc bích bình cẩm cảnh châu chi chiến chính chung chương công cúc cường danh diễm diệp diệu dung
duy duyên dũng dương đan đào đạt đăng điệp định đông đoàn đồng đức giang hà hải hạnh hân hằng hậu hiền hiển hiếu hiệp
hoa hòa hoài hoàn hoàng hoan học hồng huân huệ hùng huy huyền hưng hương hường hữu kha khải khang khanh khánh khiêm
khoa khôi kiên kiệt kiều kim kỳ lài lam lan lành lâm lân lê lệ liên liễu linh loan long lộc lợi luân luận luyến lực
lương lý mai mạnh mẫn mận minh mơ my mỹ na nam năm nga ngà ngân nghi nghĩa nghị ngọc nguyên nguyệt nhã nhàn nhân nhật
nhi nhiên nhu nhung như nhựt ninh oanh phát phi phong phú phúc phước phụng phương phượng quân quang quốc quý
quyên quyết quyền quỳnh sang sáng sâm sinh sơn sương tài tâm tân tấn thạch thái thanh thành thảo thắm thắng thế
thi thiện thiên thịnh thoa thoại thọ thông thơ thu thuận thuần thục thúy thùy thủy thư thương thức tiên tiến tiền tín
tình tỉnh toàn toản tố trang tráng trâm trân trí triết triều trinh trình trọng trung trúc trường tú tuân tuấn tuệ tùng
tuyên tuyến tuyền tuyết tư từ tường ước uyên vân văn viên việt vinh vĩnh vũ vui vương vy vỹ xuân xuyến ý yên yến
"""
GIVEN_NAMES = frozenset(map(spelling, _GIVEN.split()))
"""Names that many people bear: one of them, heard after a family name, is rather somebody else's."""

_SMALL = """
ai anh bà bác bao bên bị biết bốn bởi các cái cần chỉ chị cho chú chưa cô có con còn của cũng cùng cuộc cứ dạ do đã đang
đây để đến đều đi đó do được em gì giờ hai hay hãy hết hoặc hơn khi không là lại làm lên mà mấy mình mỗi mọi một mới
mười nào này nay nên nếu ngày nhất nhiều những như nhưng nói nữa ở ông phải qua quá ra rất rồi sau sẽ sự tại thấy
theo thì thôi tôi trên trong trước từ tự và vẫn vào vì việc với về vừa xin ạ ba bảy chín sáu tám
"""
SMALL_WORDS = frozenset(map(spelling, _SMALL.split()))
"""Words that hold a sentence together: too frequent to be a mishearing of a rare one."""
