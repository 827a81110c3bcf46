"""Sentences in which nothing but the sentence's start has a capital; one a line. They hold every trap that we know."""

PLAIN = """
Sở dĩ tiến độ chậm là do chưa có mặt bằng.
Bộ phận một cửa đã tiếp nhận bộ hồ sơ đầy đủ.
Bộ máy sau sắp xếp đã đi vào hoạt động ổn định.
Cán bộ y tế phải trực hai mươi bốn trên hai mươi bốn.
Cán bộ tư pháp hộ tịch còn thiếu ở nhiều nơi.
Cán bộ tài chính của đơn vị chưa qua đào tạo.
Toàn bộ giáo dục mầm non được miễn học phí.
Nội bộ xây dựng quy chế chi tiêu rất chặt chẽ.
Cơ sở y tế tuyến dưới đang quá tải.
Cơ sở giáo dục ngoài công lập gặp nhiều khó khăn.
Cơ sở xây dựng kế hoạch là số liệu điều tra.
Trụ sở công an đã xuống cấp trầm trọng.
Văn phòng tài chính kế toán sẽ quyết toán sau.
Phòng cháy hơn chữa cháy là phương châm hàng đầu.
Phòng chống dịch bệnh trên đàn vật nuôi phải chủ động.
Quốc phòng an ninh được giữ vững.
An ninh trật tự trên địa bàn cơ bản ổn định.
Ban đầu chúng tôi dự kiến làm trong ba tháng.
Văn bản này được ban hành từ năm ngoái.
Ban công của tòa nhà bị nứt.
Tình trạng cục bộ địa phương vẫn còn.
Cục diện đã thay đổi, kết cục sẽ khác.
Hội thảo diễn ra trong hai ngày.
Xã hội an toàn thì người dân yên tâm.
Xã hội hóa giáo dục là chủ trương đúng.
Chúng ta mong muốn hòa bình và phát triển.
Tỷ lệ giải ngân năm nay cao bằng năm ngoái.
Thu nhập bình quân tăng so với cùng kỳ.
Cuộc sống của bà con đã trở lại bình thường.
Đây là một công trình lớn, thu hút nhiều nhà đầu tư.
Các giám đốc sở phải chịu trách nhiệm về việc này.
Chủ tịch các xã báo cáo kết quả trước cuối tháng.
Lãnh đạo sở đã họp và thống nhất phương án.
Giám đốc các sở cần quan tâm chỉ đạo.
Bí thư chi bộ là người nêu gương trước.
Anh ấy được bổ nhiệm làm phó giám đốc.
Xin mời đồng chí chủ tịch phát biểu.
Đề nghị đồng chí thư ký ghi lại ý kiến này.
Thưa các đồng chí, thưa toàn thể hội nghị.
Đồng chí nào còn ý kiến thì giơ tay.
Đồng chí đã nghiên cứu kỹ tài liệu chưa?
Bác sĩ ở tuyến xã còn thiếu rất nhiều.
Bác ấy năm nay đã ngoài bảy mươi tuổi.
Anh em công nhân làm việc cả ngày lẫn đêm.
Anh hùng là những người dám hy sinh.
Ông cha ta đã dạy rằng đoàn kết là sức mạnh.
Bà con nông dân phấn khởi vì được mùa được giá.
Cô giáo vùng cao vượt mọi khó khăn để bám lớp.
Chú ý kiểm tra kỹ trước khi ký.
Lý do chậm là thiếu kinh phí.
Từ đầu năm đến nay giá vật liệu tăng cao.
Mai kia có thay đổi thì chúng tôi báo lại.
Cao điểm mùa khô nguồn nước bị nhiễm mặn.
Hồ sơ trễ hạn phải có thư xin lỗi.
Thái độ phục vụ của nhân viên cần cải thiện.
Kim loại nặng trong nước vượt ngưỡng cho phép.
Đào tạo nguồn nhân lực là khâu then chốt.
Lại có ý kiến cho rằng nên lùi thời gian.
Đỗ xe sai quy định bị phạt nặng.
Tăng cường kiểm tra đột xuất vào ban đêm.
Lương cơ sở tăng thì nguồn chi cũng phải tăng.
Lưu ý các đơn vị gửi báo cáo đúng hạn.
Đoàn kiểm tra sẽ xuống cơ sở vào tuần tới.
Đàm phán với nhà thầu chưa đi đến kết quả.
Triệu chứng ban đầu là sốt và ho.
Hứa thì phải làm, không làm được thì xin lỗi dân.
Phương án hai có chi phí thấp hơn.
Các đảng viên trẻ rất năng động.
Đảng viên phải gương mẫu đi đầu.
Quản lý nhà nước về đất đai còn lỏng lẻo.
Ngân sách nhà nước năm nay hụt thu.
Doanh nghiệp nhà nước cần đổi mới quản trị.
Cơ quan nhà nước không được gây phiền hà.
Vốn nhà nước đầu tư phải đúng mục đích.
Pháp luật đất đai có nhiều quy định mới.
Luật chơi phải công bằng với mọi người.
Lần thứ hai chúng tôi kiến nghị nội dung này.
Vấn đề thứ ba là giải phóng mặt bằng.
Thứ nhất là con người, thứ hai là kinh phí.
Mỗi tháng hai lần tổ chức đối thoại với dân.
Điền đầy đủ ngày tháng năm sinh vào mẫu.
Chúng ta mới làm được hai tháng năm ngày.
Một trăm phần trăm đại biểu nhất trí.
Phần lớn ý kiến đồng tình với dự thảo.
Chương trình họp hôm nay có ba nội dung.
Mục tiêu là nâng cao chất lượng phục vụ.
Điều kiện tiên quyết là phải có quy hoạch.
Có 3 điều 5 đơn vị cùng kiến nghị.
Quyết định 3 nội dung quan trọng trong hôm nay.
Kế hoạch 5 năm tới cần xây dựng sớm.
Báo cáo 6 tháng đầu năm gửi trước ngày 15.
Đây là kho dữ liệu tập trung quốc gia về dân cư.
Vốn tập trung trung hạn phải phân bổ xong trước.
Đơn vị thanh toán phải đối chiếu công nợ.
Trạng thái nguyên vẹn của niêm phong được giữ.
Phần mềm đã cập nhật bản đồ mới nhất.
Dư luận trong nước ý kiến còn khác nhau.
Người kinh doanh nhỏ lẻ được miễn thuế.
Chỉ tiêu trung bình của cụm là tám mươi phần trăm.
Việc quản lý sơn sửa trụ sở giao cho văn thư.
Chúng tôi cần giờ làm việc linh hoạt hơn.
Đại hội chi bộ tổ chức vào cuối tháng.
Hội trường lớn đang sửa nên họp ở phòng nhỏ.
Xã kiểu mẫu, đô thị văn minh.
Xã an toàn về phòng chống thiên tai.
Các xã thống nhất cách làm trước khi triển khai.
Phường văn hóa phải đạt đủ tiêu chí.
Xã đồng ý thì huyện mới trình.
Bản thân tôi rất băn khoăn về số liệu này.
Làng nghề truyền thống đang bị mai một.
Cầu thị, lắng nghe là yêu cầu đối với cán bộ.
Đường lối đúng thì dân theo.
Sông suối bị bồi lấp sau mưa lũ.
Khu dân cư mới chưa có điện.
Các bệnh viện đa khoa phải chuẩn bị đủ giường.
Trường tiểu học đang thiếu giáo viên tiếng nước ngoài.
Một trung tâm y tế không thể làm hết việc.
Công an viên ở ấp trực cả đêm.
Lực lượng công an và quân sự phối hợp tuần tra.
Mặt trận và các đoàn thể vào cuộc quyết liệt.
Chính quyền địa phương hai cấp bước đầu vận hành thông suốt.
Các tổ chức phi chính phủ hỗ trợ vốn vay.
Tòa án hai cấp đã giải quyết hết án tồn.
Thanh tra đột xuất phát hiện nhiều sai phạm.
Kế hoạch thanh tra tỉnh nào cũng phải lập từ đầu năm.
Nghị quyết chuyên đề về kinh tế biển sẽ trình sau.
Nghị định mới có nhiều điểm cần hướng dẫn.
Độc lập, tự do và hạnh phúc của mỗi người.
Thế kỷ này là thế kỷ của công nghệ.
Các em học sinh háo hức đến trường.
Chuyển đổi số là nhiệm vụ trọng tâm của năm.
Cải cách hành chính phải thực chất.
Xin trân trọng cảm ơn và kính chúc sức khỏe quý vị đại biểu.
Xã chỉ đạo thế nào thì ấp làm thế ấy.
Các xã liên quan phải phối hợp chặt chẽ.
Xã duy nhất chưa có điểm bưu điện văn hóa.
Các xã duyên hải chịu ảnh hưởng của thủy triều.
Phường thiết kế lại quy trình tiếp công dân.
Ngày thứ hai của hội nghị dành cho thảo luận tổ.
Phía tây nam khu đất còn vướng mắc.
Trạm y tế xã xuống cấp, thiếu thiết bị.
Danh mục 5 nhóm dịch vụ đã được công khai.
Cổ phần 30% do người lao động nắm giữ.
Hạng mục 2 của công trình chậm ba tháng.
Đơn vị đã điều 2 xe cứu hỏa đến hiện trường.
Mỗi phường 5 người tham gia tổ công nghệ số.
Các cơ quan cùng nhau xây dựng kế hoạch chung.
Lý do thứ hai ngày càng rõ.
Trong tháng tư vấn cho hơn hai trăm lượt người.
Lời bác ấy nói rất có lý.
Vấn đề thứ tư tới đây phải tháo gỡ.
Các huyện thống nhất cách làm trước khi trình.
Con sông chảy qua ba xã đang ô nhiễm.
Thị trấn đông dân nên rác thải nhiều.
và tôi cũng nhất trí với ý kiến vừa rồi
nên đề nghị các đồng chí cho ý kiến thêm
"""
