"""Capitals on sentences that were written after the rules were finished: `python -m benchmarks.capitals`.

Forty sentences as they fall in meetings of a province, typed as an office would; the rules get them in lower case
(Roman numerals and the first letter stay: other stages write them). Prints how many come back whole, precision and
recall over the words with a capital, each sentence that does not come back, and the time for 10,000 utterances.
"""

from __future__ import annotations

import re
import time

from pipeline.vietnamese.capitals import capitalise

SENTENCES = """
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
"""As they were written, before the first run; never used to mend the rules since."""

_ROMAN = re.compile(r"[IVX]+[.,]?")
UTTERANCES, LENGTH = 10_000, 25


def main() -> None:
    """Measure and print."""
    whole = wanted = given = right = 0
    sentences = SENTENCES.strip().splitlines()
    for sentence in sentences:
        expected = sentence.split()
        written = capitalise(lowered(expected))
        whole += written == expected
        for index, (word, token) in enumerate(zip(expected, written, strict=True)):
            if index and not _ROMAN.fullmatch(word):
                wanted += word != word.lower()
                given += token != token.lower()
                right += word == token != token.lower()
        if written != expected:
            print(f"want {sentence}\n got {' '.join(written)}")
    print(f"{whole} of {len(sentences)} sentences whole; precision {right / given:.3f}, recall {right / wanted:.3f}")
    words = [word for sentence in sentences for word in lowered(sentence.split())]
    utterances = [[words[(start * 7 + n) % len(words)] for n in range(LENGTH)] for start in range(UTTERANCES)]
    begin = time.monotonic()
    for utterance in utterances:
        capitalise(utterance)
    print(f"{UTTERANCES} utterances of {LENGTH} words: {time.monotonic() - begin:.2f} s")


def lowered(words: list[str]) -> list[str]:
    """In lower case, but for the first word and Roman numerals."""
    return [words[0], *(word if _ROMAN.fullmatch(word) else word.lower() for word in words[1:])]


if __name__ == "__main__":
    main()
