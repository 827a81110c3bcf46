"""The rules for how a chair decides without «tôi kết luận», and for what only sounds like it. Data."""

from __future__ import annotations

from pipeline.rules import Rule

DECIDING: tuple[Rule, ...] = (
    Rule(
        name="decision-agreed",
        kind="decision",
        say=(
            "(hội) đồng|nghị|tôi|ta|mình lựa|quyết|thống|duyệt chọn|định|nhất|mức",
            "ban thường|chấp|quản vụ|hành|trị lựa|quyết|thống|đồng", "chi bộ lựa|quyết|thống|đồng", "^ căn cứ",
            "^ về cơ bản đồng|nhất|thống", "không ai được", "ta|mình|tôi duyệt",
            "^ (tôi|ta|mình|chị|anh|tui) (xin) (cơ bản) đồng ý|tình",
            "^ (tôi|ta|mình|chị|anh|tui) (xin) (cơ bản) thống nhất",
            "^ (tôi|ta|mình|chị|anh|tui) (xin) (cơ bản) nhất trí", "hoàn toàn đồng|nhất|thống ý|trí|nhất",
            "đồng ý cho|để|chủ|phương|thuê|mua|bổ|chi|làm|giữ|hỗ|với", "chấp thuận", "cho phép",
            "ta|mình|tôi|chị|anh quyết", "quyết (định) là|luôn|thế|như|vậy",
            "(ta|mình|thì|tôi|vẫn) chọn|lấy phương|ngày|mức|cách", "ta|mình|tôi|vẫn chọn", "theo phương án",
            "làm theo phương|cách|hướng",
        ),
        yes=("Đồng ý cho Mường Hin hợp đồng hai người.", "Ta chọn phương án hai, mỗi hộ đóng 1 triệu."),
        no=("Mời đồng chí Hòa phát biểu.",),
    ),
    Rule(
        name="decision-rule",
        kind="decision",
        say=(
            "từ nay", "^ (thì) từ ngày|tháng|tuần|quý|năm|thứ|hôm|đầu|kỳ", "không được", "không|đừng để",
            "nghiêm cấm", "cấm tất|mọi|các|người|xe|tuyệt|hút|biển|chợ|đường|không", "không nhận|cho|mua|tăng",
            "^ ai … thì|là|trừ|phạt|cắt|xử|kỷ",
            "^ xã|đơn|đồng|nhà|hộ|khoa|lớp|phòng|bác|trường|thôn|cơ|người (vị|chí|sĩ|quan) nào|mô … thì|là|trừ|phạt",
            "là cưỡng|xử|phạt|cắt|kỷ|trừ|ghi", "thì cưỡng|xử|phạt|cắt|kỷ|trừ|chịu|đình",
            "chỉ được|cho|làm|dùng|nhập|thu|chi|nhận", "phải xong|có|chấm|dứt|đúng|đủ|đạt",
            "thì từ ngày|tháng|tuần|quý|năm|thứ|hôm|đầu", "toàn (bộ) … phải", "tuyệt đối không|phải", "bắt buộc",
            "chấm dứt",
        ),
        yes=("Từ nay ai thấy cưa là gọi số trực.", "Hết tháng sáu mà còn lấn chiếm là cưỡng chế."),
        no=("Mời đồng chí Hòa phát biểu.",),
    ),
    Rule(
        name="decision-disposed",
        kind="decision",
        say=(
            "giữ nguyên|như|mức|mỗi|lại|y", "thì|là bỏ", "bỏ hẳn|luôn|phần|khoản", "tạm hoãn",
            "hoãn|dời|lùi lại|sang|qua|đến|tới|việc|ngày|lịch|thời|cuộc", "tạm dừng|ngừng|thời|đình",
            "để (qua|sang|tới|đến|lại) kỳ|họp|tháng|tuần|năm|lần|phiên|buổi|cuộc|quý|sau|mùa",
            "chưa bàn|quyết|xem|làm|cho|đặt|tính|kết|bổ|điều|mua|tăng|thu|triển", "được miễn", "thì phải",
            "tháng|kỳ|tuần|quý|năm|lần sau|tới bầu|bổ|bàn|tính|họp|xét", "thì|là miễn|khỏi|thôi|dừng",
            "thì không|khỏi phải|cần|được|thu|đóng|làm", "để … lo|làm|chịu", "có hiệu lực",
            "áp dụng từ|đúng|theo|cho|mức", "thực hiện từ|theo|đúng", "cắt|bớt|giảm một|hai|ba|nửa|hết|phần",
            "không thương lượng", "không có chuyện", "khuyết|thiếu … bổ sung|bầu",
            "tăng|giảm|nâng|hạ lên|xuống|còn|mức|giá|phí|nửa|một", "tăng|giảm|nâng|hạ {number}",
            "giãn ra|sang|cho|đến|tới", "chia đều", "tiền|kinh (phí) (thì) lấy|trích|từ",
            "thì|mình|ta dùng|thuê|gắn|tổ|mở|đóng|góp|thu", "không điều|thay|tăng|giảm|làm|mua|tổ|xây|thu|trừ|cần",
            "tự lo|túc|chịu|làm", "mình|ta dừng|ngưng|thôi|khoan", "cho thi|triển công|khai",
        ),
        yes=("Về chỉ tiêu thì giữ nguyên, không điều chỉnh.", "Phần văn nghệ để sang tháng sau."),
        no=("Mời đồng chí Hòa phát biểu.",),
    ),
    Rule(
        name="decision-summed-up",
        kind="decision",
        say=(
            "^ như vậy|thế", "^ (như) vậy|thế|rứa là|thì", "^ thôi thì", "đi đến thế|thống", "vậy đi",
            "^ việc|vụ|chuyện này|đó (thì) ta|mình|tôi",
        ),
        unless=("trên|quá|đủ|đạt|được {number}", "phần trăm", "thông qua", "có mặt"),
        yes=("Như vậy là lớp mình gắn hai cái máy lạnh trong tháng này.", "Thôi thì ta làm một nửa."),
        no=("Mời đồng chí Hòa phát biểu.",),
    ),
    Rule(
        name="remark-felt",
        kind="remark",
        say=(
            "tôi|em|chị|anh|mình|tui|ta thấy|nghĩ|lo|băn|sợ|e|nhớ|hỏi|hiểu|biết|nghe|tưởng|mong|hy|hi",
            "chắc là|chắn", "hình như", "giá mà", "xin lỗi", "trời ơi|đất", "thật|thiệt ra|tình", "có lẽ", "hay là",
            "tính kỹ", "hả|sao|nhỉ|hè ?", "không|chưa|gì|chi|đâu|mô|răng ?", "được không|chưa|hả", "là sao",
            "thế nào", "ra sao", "không chấp nhận", "là không được", "không được đâu|mô", "nói thẳng",
            "^ có {number} cách|phương|luồng|ý|việc", "mời quý|các|anh|chị|đồng|bà|ông|cô|thầy", "thì nói", "im lặng",
            "^ nội dung thứ|tiếp|cuối", "quá trời",
        ),
        yes=("Tôi thấy ý kiến còn khác nhau nhiều quá.", "Tụt 5 bậc là không chấp nhận được."),
        no=("Đồng ý cho Mường Hin hợp đồng hai người.",),
    ),
    Rule(
        name="remark-past",
        kind="remark",
        say=(
            "đồng chí … nói|nêu|phát|bảo (là|rằng|biểu)", "anh|chị|ông|bà … nói|nêu|bảo (là|rằng)",
            "vừa nói|nêu|phát|báo|trình|rồi|qua", "lúc đầu", "hồi nãy|trước|đó",
            "năm|tháng|tuần|hôm|lần|kỳ ngoái|trước|rồi|kia",
            "đã được|có|làm|giao|bàn|nói|họp|xong|xin|gửi|quyết|ký|chi|bỏ|báo|triển|hoàn|thực|đạt",
        ),
        unless=(
            "như năm|tháng|lần|kỳ ngoái|trước", "^ (tôi|ta|mình) (cơ bản) đồng ý|tình",
            "^ (tôi|ta|mình) (cơ bản) thống|nhất nhất|trí",
        ),
        yes=("Năm ngoái làm rồi mà không xong.",),
        no=("Giữ như năm ngoái, mỗi ca hai người.",),
    ),
)  # fmt: skip
