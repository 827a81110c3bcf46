"""Capitals on sentences that were written after the rules were finished: `python -m benchmarks.capitals`.

Twice forty sentences as they fall in meetings of a province, typed as an office would; the rules get them in lower case
(Roman numerals and the first letter stay: other stages write them). Prints how many come back whole, precision and
recall over the words with a capital, each sentence that does not come back, and the time for 10,000 utterances.
"""

from __future__ import annotations

import re
import time

from pipeline.vietnamese.capitals import capitalise

FIRST = """
Kính thưa đồng chí Lê Tấn Dũng, Phó Bí thư Tỉnh ủy, Chủ tịch Hội đồng nhân dân tỉnh.
Trước hết, tôi xin báo cáo tình hình sáp nhập hai xã Nhơn Hòa Lập và Hậu Thạnh Đông.
Vừa rồi Sở Khoa học và Công nghệ có công văn xin ý kiến các địa phương, nhưng đến nay mới có mười hai xã trả lời.
Về nội dung này, Văn phòng Tỉnh ủy đã làm việc với Ban Tổ chức Tỉnh ủy hai lần.
Đề nghị Công an phường Long An và Đội Cảnh sát giao thông phối hợp xử lý xe quá tải.
Chúng tôi rất mong Trung ương sớm phân bổ vốn cho tuyến cao tốc Thành phố Hồ Chí Minh đi Mộc Bài.
Anh Hai nói đúng, bà con mình ở vùng sâu đâu có rành chuyện nộp hồ sơ qua mạng.
Đồng chí Phó Giám đốc Sở Xây dựng cho biết dự án đường Hùng Vương nối dài còn vướng bảy hộ.
Theo Điều 12 của Luật Đầu tư công thì Hội đồng nhân dân tỉnh quyết định chủ trương.
Năm nay hạn mặn đến sớm, sông Vàm Cỏ Tây mặn lên tới Tân An rồi.
Cử tri xã Bình Hòa Nam phản ánh trạm bơm xuống cấp, tưới tiêu không kịp thời vụ.
Tôi là Huỳnh Thị Mỹ Lệ, đại diện Hội Liên hiệp Phụ nữ xã, xin có hai ý kiến.
Phần mềm một cửa hay bị treo, nhất là vào sáng thứ Hai đầu tuần.
Ngân hàng Chính sách xã hội đã cho một trăm hai mươi hộ vay làm nhà ở.
Bệnh viện Đa khoa Tây Ninh thiếu thuốc, bệnh nhân phải mua ngoài.
Ủy ban Kiểm tra Trung ương đã có kết luận, chúng ta phải nghiêm túc thực hiện.
Giao Chánh Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc và báo cáo hằng tháng.
Hộ kinh doanh chuyển sang kê khai thì Thuế tỉnh phải tập huấn cho người ta.
Mình sống ở nông thôn thì mong nhất là con đường với cái cầu, chứ có đòi hỏi gì đâu.
Tỉnh Đồng Tháp và tỉnh Vĩnh Long đã làm trước, kinh nghiệm của họ rất hay.
Đoàn giám sát của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh ghi nhận nhiều chuyển biến.
Tháng Thanh niên năm nay, Tỉnh đoàn trồng mười nghìn cây xanh.
Nhân dân rất đồng tình, nhưng cách làm của cán bộ cơ sở còn nóng vội.
Việc giáo dục đạo đức cho học sinh phải có gia đình, nhà trường và xã hội cùng làm.
Bộ Tài chính trả lời là không có quy định nào cấm, vậy sở còn chờ gì nữa.
Hiệu trưởng Trường Trung học phổ thông Hậu Nghĩa xin thêm giáo viên tin học.
Chỉ tiêu giải ngân quý III là sáu mươi phần trăm, mà đến giờ mới được bốn mươi.
Đại hội Đảng bộ xã lần thứ nhất đã bầu ba mươi đồng chí vào Ban Chấp hành.
Khi Đảng đã có chủ trương thì đảng viên phải làm trước cho dân tin.
Chúng ta học tập Bác Hồ trước hết là ở sự giản dị, gần dân.
Nghị quyết số 57-NQ/TW của Bộ Chính trị mở đường cho khoa học và công nghệ.
Các đồng chí giám đốc sở, trưởng ban ngành về rà soát lại biên chế.
Hôm qua Thủ tướng đã thị sát công trường sân bay Long Thành.
Điểm cầu Đức Hòa có ý kiến gì không, xin mời điểm cầu Đức Hòa.
Công ty Cổ phần Cấp nước Long An cam kết không để ai thiếu nước dịp Tết.
Tội phạm công nghệ cao lừa đảo người già, công an đã cảnh báo nhiều lần.
Quỹ Vì người nghèo còn hơn hai tỷ đồng, để lâu là có lỗi với bà con.
Đồng chí Trần Thị Ngọc Dung vừa nêu rất trúng, tôi chỉ bổ sung thêm một điểm.
Bảo hiểm xã hội khu vực phải trả lương hưu đúng ngày, không được để các cụ chờ.
Xin cảm ơn Đại sứ quán Nhật Bản và các doanh nghiệp Hàn Quốc đã tài trợ thiết bị.
"""
"""As they were written before their first run; RESULTS.md holds what came out then. Rules were mended by them since."""

SECOND = """
Kính thưa đồng chí Vương Quốc Tuấn, Ủy viên dự khuyết Trung ương Đảng, Bí thư Tỉnh ủy.
Sáng nay tại Quảng Ngãi mưa rất to, đường lên huyện Sơn Tây cũ bị sạt lở nhiều đoạn.
Sở Công Thương chủ trì, phối hợp với Sở Ngoại vụ đón đoàn doanh nghiệp Nhật Bản.
Chi bộ thôn họp mỗi tháng một lần, đảng viên đi làm ăn xa rất khó dự.
Công an tỉnh Nghệ An vừa bắt một nhóm đối tượng lừa đảo qua mạng.
Luật Bảo vệ môi trường quy định rất chặt, doanh nghiệp phải chấp hành.
Bà Hoàng Thị Thanh Thúy kiến nghị mở rộng đối tượng được vay vốn.
Ở Đà Nẵng người ta làm đô thị thông minh bài bản lắm.
Ngày mai đoàn của Bộ Giáo dục và Đào tạo vào kiểm tra công tác thi.
Thưa Chủ tọa, tôi xin đính chính một con số trong báo cáo.
Cầu đã xuống cấp, người dân qua sông phải đi đò rất nguy hiểm.
Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã Vĩnh Thạnh chịu trách nhiệm vận động.
Trường Đại học Quy Nhơn nhận đào tạo cán bộ chuyển đổi số cho các xã.
Tết này phải bảo đảm nhà nào cũng có Tết, không để ai bị bỏ lại phía sau.
Nghị quyết của Hội đồng nhân dân tỉnh có hiệu lực từ ngày 01 tháng 8.
Phó Trưởng Ban Nội chính Tỉnh ủy trao đổi thêm về hai vụ án.
Anh Nguyễn Đình Khoa ở tổ dân phố số 4 hỏi về tiền đền bù.
Dự án qua ba tỉnh Hà Giang, Tuyên Quang và Phú Thọ đang chậm giải phóng mặt bằng.
Hội Nông dân tỉnh và Liên minh Hợp tác xã hỗ trợ bà con lên sàn thương mại điện tử.
Lực lượng dân quân tự vệ cùng bộ đội giúp dân gặt lúa chạy lũ.
Thẻ bảo hiểm y tế tích hợp trên VNeID thì khỏi cần mang bản giấy.
Viện kiểm sát nhân dân tỉnh kiến nghị Sở Y tế chấn chỉnh việc đấu thầu thuốc.
Thực hiện Chỉ thị 40 của Ban Bí thư, nguồn vốn ủy thác tăng đều.
Phường Hải Châu và phường Hòa Khánh sáp nhập thêm hai phường nữa.
Đồng chí Tuấn nói chỗ này chưa đúng, để tôi giải thích lại.
Ban Quản lý Khu kinh tế Dung Quất báo cáo có sáu dự án xin giãn tiến độ.
Tòa án nhân dân khu vực 3 mới thành lập nên còn thiếu trụ sở.
Nhà nước thu hồi đất thì phải bồi thường thỏa đáng cho dân.
Cán bộ văn hóa xã kiêm nhiệm nhiều việc, không có thời gian xuống thôn.
Tôi đã báo cáo Thường trực Tỉnh ủy và được đồng chí Bí thư đồng ý về nguyên tắc.
Sông Hương mùa này nước trong, nhưng rác ở hạ lưu vẫn còn.
Sở trường của xã là làng nghề, cho nên phải giữ làng nghề.
Vốn ODA của Ngân hàng Thế giới giải ngân rất chậm vì thủ tục.
Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh ra quân dọn vệ sinh bãi biển.
Chiều thứ Bảy họp thì anh em cũng ráng, nhưng Chủ nhật xin cho nghỉ.
Thanh tra Chính phủ kết luận rồi, giờ chỉ còn thực hiện cho nghiêm.
Bác sĩ Đặng Thị Kim Oanh đề nghị tăng phụ cấp trực cho trạm y tế.
Đường dây 500 kV đi qua đất rừng phòng hộ nên phải xin ý kiến Chính phủ.
Người Khmer ở đây sống hòa thuận với người Kinh bao đời nay.
Kết luận lại, giao Sở Nội vụ tham mưu, trình Ủy ban nhân dân tỉnh trước thứ Sáu.
"""
"""Written after the rules were mended by the first forty, and before their own first run."""

_ROMAN = re.compile(r"[IVX]+[.,]?")
UTTERANCES, LENGTH = 10_000, 25


def main() -> None:
    """Measure and print."""
    for name, text in (("first", FIRST), ("second", SECOND)):
        measure(name, text.strip().splitlines())
    words = [word for sentence in FIRST.strip().splitlines() for word in lowered(sentence.split())]
    utterances = [[words[(start * 7 + n) % len(words)] for n in range(LENGTH)] for start in range(UTTERANCES)]
    begin = time.monotonic()
    for utterance in utterances:
        capitalise(utterance)
    print(f"{UTTERANCES} utterances of {LENGTH} words: {time.monotonic() - begin:.2f} s")


def measure(name: str, sentences: list[str]) -> None:
    """Print what does not come back whole, and how much does."""
    whole = wanted = given = right = 0
    for sentence in sentences:
        expected = sentence.split()
        written = capitalise(lowered(expected))
        whole += written == expected
        for word, token in zip(expected[1:], written[1:], strict=True):
            if not _ROMAN.fullmatch(word):
                wanted += word != word.lower()
                given += token != token.lower()
                right += word == token != token.lower()
        if written != expected:
            print(f"want {sentence}\n got {' '.join(written)}")
    print(f"{name}: {whole} of {len(sentences)} whole; precision {right / given:.3f}, recall {right / wanted:.3f}")


def lowered(words: list[str]) -> list[str]:
    """In lower case, but for the first word and Roman numerals."""
    return [words[0], *(word if _ROMAN.fullmatch(word) else word.lower() for word in words[1:])]


if __name__ == "__main__":
    main()
