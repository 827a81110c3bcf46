"""The rules for what was said in substance: opinions, proposals, conclusion, tasks, corrections. Data."""

from __future__ import annotations

from pipeline.rules import Rule

CONTENT: tuple[Rule, ...] = (
    Rule(
        name="opinion-said",
        kind="opinion",
        say=(
            "theo tôi|em|mình|tui", "theo (ý) kiến (của) tôi|em", "(tôi|em|chúng tôi|tụi em) cho rằng",
            "tôi|em|tui nghĩ", "tôi|em|tui thấy", "quan điểm (của) tôi|em|chúng", "nghiêng về", "ý (của) tôi|em là",
        ),
        yes=("Theo tôi thì nên làm trước ở 5 xã.", "Tôi cho rằng tài liệu còn dài.", "Tôi nghiêng về phương án hai."),
        no=("Tôi xin báo cáo kết quả công tác.",),
    ),
    Rule(
        name="opinion-agreement",
        kind="opinion",
        say=("nhất trí", "thống nhất với", "đồng ý", "đồng tình", "tán thành", "ủng hộ", "không tán thành"),
        unless=("giơ tay", "{number} đồng chí đồng ý"),
        yes=("Xã chúng tôi cơ bản nhất trí với báo cáo.", "Tôi không đồng ý với mức này."),
        no=("Tôi xin báo cáo kết quả công tác.",),
    ),
    Rule(
        name="opinion-difficulty",
        kind="opinion",
        say=(
            "khó khăn", "vướng (mắc)", "cái khó|kẹt|vướng", "băn khoăn", "lo ngại|nhất|lắng", "bất cập", "hạn chế",
            "kẹt là", "mấu chốt", "nguyên nhân", "còn thiếu", "chưa có", "quá lớn|chậm|ít|nhiều", "rất chậm|khó",
            "nên",
        ),
        yes=("Cái khó của xã là đường truyền chậm.", "Tôi băn khoăn về kinh phí."),
        no=("Tôi xin báo cáo kết quả công tác.",),
    ),
    Rule(
        name="proposal",
        kind="proposal",
        say=(
            "đề nghị", "kiến nghị", "đề xuất", "xin (được) hỗ|bổ|cấp|cho|lùi|gia", "mong (muốn|là) … quan|hỗ|sớm|xem",
            "rất mong", "^ (dạ) xin {who}", "xin sở|tỉnh|huyện|xã|ban|chi|công|ủy|lãnh … bố|cấp|hỗ|cho|xem|sớm|quan",
            "mong tỉnh|sở|huyện|xã|phường|lãnh|các|ủy|trung|ban|phòng|công|nhà|cấp",
            "mong {who}", "tôi|em|tui|xã|mình|phòng|trường|khoa xin {unit}",
            "tôi|em|tui|xã|phòng|trường|khoa xin xã|sở|tỉnh|huyện|phường mua|cho|cấp|kê|xem|hỗ",
            "tôi|em|tui|xã|phòng|trường|khoa xin bệnh|nhà|ban|công|trung|lãnh viện|trường|giám|ty|tâm|đạo",
        ),
        unless=(
            "giấy đề nghị", "hồ sơ đề nghị", "văn bản đề nghị", "tờ trình đề nghị", "theo đề|kiến nghị|xuất",
            "đề|kiến nghị|xuất của", "đề|kiến nghị|xuất đó|này", "không đề|kiến nghị|xuất gì",
            "rút (lại) … đề|kiến nghị|xuất",
        ),
        yes=(
            "Tôi kiến nghị Sở nâng băng thông.", "Đề nghị Sở cấp chữ ký số cho cán bộ mới.",
            "Rất mong tỉnh quan tâm.", "Em xin bệnh viện kê thêm hai mươi giường.", "Tui xin xã mua miếng vá.",
            "Bà con mong xã cho đổ đá.",
        ),
        no=("Hồ sơ đề nghị hỗ trợ còn thiếu.", "Theo đề nghị của xã thì làm ngay."),
    ),
    Rule(
        name="task-assigned",
        kind="assign",
        say=(
            "giao (cho) (các) {who}", "giao (cho) {who}", "^ (tôi) giao (cho)", "giao nhiệm vụ cho",
            "phân công (cho) {who}", "phân công",
        ),
        unless=("^ giao thông|lưu|dịch|ban|tiếp|hữu|mùa",),
        yes=("Giao Phòng Kế hoạch chuẩn bị tài liệu.", "Hai là, giao Bộ Chỉ huy Quân sự tỉnh điều 5 xuồng máy."),
        no=("Vốn được giao đầu năm là 20 tỷ.", "Giao thông nông thôn cần được đầu tư."),
    ),
    Rule(
        name="task-required",
        kind="assign",
        say=("^ yêu cầu", "yêu cầu (các) {who}", "tôi yêu cầu"),
        unless=("theo yêu cầu", "đáp ứng yêu cầu", "yêu cầu của"),
        yes=("Yêu cầu các xã ven biển hoàn thành sơ tán dân.",),
        no=("Theo yêu cầu của Bộ thì phải báo cáo.",),
    ),
    Rule(
        name="task-asked-by-the-chair",
        kind="assign",
        say=(
            "^ (tôi) (cũng) đề nghị", "đề nghị (các) {who}", "^ nhờ {who}", "^ phiền {who}",
            "^ mời {who} (về) làm việc",
        ),
        unless=("theo đề nghị", "giấy đề nghị", "hồ sơ đề nghị"),
        yes=("Đề nghị VNPT Tây Ninh khảo sát đường truyền.",),
        no=("Làm giấy đề nghị mua 4 kệ sắt.",),
    ),
    Rule(
        name="assigned-in-the-past",
        kind="past",
        say=(
            "đã|từng giao", "được giao", "hôm|lần|tháng|tuần trước … giao|yêu|đề|phân",
            "tôi đã yêu|đề|phân cầu|nghị|công", "đã phân công", "chưa giao", "trước đây", "năm ngoái|trước … giao",
        ),
        yes=("Tháng trước tôi đã giao Phòng Kế hoạch mà chưa làm.",),
        no=("Giao Phòng Kế hoạch làm trước ngày 20.",),
    ),
    Rule(
        name="support",
        kind="support",
        say=("(chủ trì) (,) phối hợp (chặt chẽ) với|cùng", "phối hợp (chặt chẽ) (với|cùng)", "cùng (với) {who}"),
        yes=("Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra.",),
        no=("Giao Sở Y tế kiểm tra.",),
    ),
    Rule(
        name="urgency",
        kind="urgency",
        say=("hỏa tốc", "khẩn trương", "khẩn cấp", "ngay (lập tức)", "lập tức", "gấp", "làm liền", "liền"),
        unless=("gấp đôi|ba|hai|nhiều|rưỡi", "gấp {number} lần"),
        yes=("Khẩn trương tìm kiếm tàu mất liên lạc.", "Làm ngay trong tuần này."),
        no=("Số hồ sơ tăng gấp đôi.",),
    ),
    Rule(
        name="conclusion-begun",
        kind="conclusion-start",
        say=(
            "tôi|mình|em (xin) (phép) (có) kết luận", "tôi xin kết luận", "tôi kết luận",
            "tôi (xin) (được) chốt (lại)", "vậy|mình|ta|tôi|anh|chị chốt", "chốt lại|vầy|thế",
            "phát biểu kết luận (một|mấy|như)", "kết luận như sau", "giao nhiệm vụ",
            "nhất|mạnh|đạo một|mấy|các|những|hai|ba nội|vấn|việc|điểm|ý", "thống|nhấn|chỉ nhất|mạnh|đạo một số",
            "ý kiến chỉ|kết đạo|luận", "ý kiến như|thế sau|này", "chỉ đạo (như|thế) sau|này",
            "tôi|tui|em|chị|anh|mình nói|quyết|tính|bảo|chốt vầy|vậy nè", "nói|quyết|làm|tính vầy", "^ kết luận",
            "quyết định (như|thế) sau|này", "thống nhất như sau", "xin kết luận", "lời kết luận",
            "kết luận thế|như này|sau|vầy", "chốt thế|lại|vầy", "tóm lại|gọn|cái là",
        ),
        unless=(
            "mời … (…) kết luận", "mời … phát biểu", "chưa kết luận", "mời … chỉ đạo", "ý kiến chỉ đạo của",
            "^ kết luận của|số|thanh|kiểm|điều|phiên|cuộc|hội", "kết luận thanh tra", "kết luận số", "kết luận của",
        ),
        yes=("Tôi xin kết luận mấy nội dung như sau.", "Rồi tôi chốt lại mấy việc.", "Vậy chốt vầy nha."),
        no=("Mời đồng chí Hòa phát biểu kết luận.", "Chưa kết luận phương án nào."),
    ),
    Rule(
        name="conclusion-agreed",
        kind="conclusion",
        say=(
            "thống nhất", "cơ bản nhất trí", "ghi nhận (các|ý|những)", "chưa kết luận", "chưa thống nhất",
            "kết luận là", "quyết định là", "tiếp tục bàn", "sẽ bàn tiếp", "tôi đồng ý với|cho|chủ|về",
            "chốt phương|là", "tôi nói rõ",
        ),
        unless=("được sự thống nhất", "chưa quyết định gì", "giơ tay", "mời", "có thống nhất không"),
        yes=("Hội nghị thống nhất dùng chung một hệ thống.", "Hôm nay ta ghi nhận các ý kiến, chưa kết luận."),
        no=("Được sự thống nhất của lãnh đạo Sở, hôm nay tổ chức hội nghị.",),
    ),
    Rule(
        name="correction",
        kind="correction",
        say=(
            "à không (phải)", "ấy không", "ủa không", "à (tôi|em|mình) nhầm|lộn", "tôi|em|mình (nói) nhầm|lộn (rồi)",
            "à xin lỗi", "(à) xin lỗi (,) đếm|nói|đọc lại là", "(xin) đếm|nói|đọc|sửa lại là", "ý tôi|em là",
            "(xin) đính chính (lại) (là)", "à quên", "à mà không", "nói nhầm", "đọc nhầm",
        ),
        unless=("để khỏi nhầm", "gửi nhầm", "nhầm lẫn"),
        yes=("Trước ngày 15, à không, trước ngày 20.", "350 triệu, à tôi nhầm, 530 triệu."),
        no=("Hồ sơ gửi nhầm địa chỉ.",),
    ),
    Rule(
        name="withdrawal",
        kind="withdrawal",
        say=(
            "rút lại", "xin rút (ý|đề|kiến)", "coi như (tôi|em) (chưa|không) nói", "^ à (mà) thôi", "^ mà thôi",
            "bỏ cái|việc|ý đó|này|ni|kiến", "không giao … nữa", "không cần (làm) nữa", "thôi khoan|bỏ (đã|đi)",
            "khoan đã bỏ", "bỏ không … nữa", "thôi không (làm|giao|cần)",
            "^ việc|cái|vụ|chuyện này|ni|đó|nớ (thì) để|giao|chuyển (cho)",
        ),
        unless=("rút lại còn", "rút lại thời gian"),
        yes=("Tôi xin rút lại ý kiến đó.", "À mà thôi, coi như tôi chưa nói."),
        no=("Thôi thì hôm nay ta ghi nhận các ý kiến.", "Thôi ta bắt đầu nhá."),
    ),
)  # fmt: skip
