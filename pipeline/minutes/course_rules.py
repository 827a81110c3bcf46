"""The rules for a meeting's course: opening, floor, reports, courtesy, procedure, closing. Data; docs/MINUTES.md."""

from __future__ import annotations

from pipeline.rules import Rule

COURSE: tuple[Rule, ...] = (
    Rule(
        name="opening-declared",
        kind="opening",
        say=(
            "tuyên bố khai mạc", "tuyên bố lý do", "xin khai mạc", "khai mạc hội|cuộc|phiên|lớp", "tuyên bố bắt đầu",
        ),
        unless=("mời … (…) khai mạc", "lễ khai mạc"),
        yes=("Tôi xin tuyên bố khai mạc hội nghị.", "Khai mạc hội nghị."),
        no=("Xin kính mời đồng chí Hòa phát biểu khai mạc hội nghị.", "Lễ khai mạc tuần sau dời lại."),
    ),
    Rule(
        name="opening-begun",
        kind="opening",
        say=(
            "bắt đầu cuộc|buổi|phiên|hội (họp|nghị)", "ta|mình bắt đầu (nhá|nhé|nha|hỉ|thôi|làm)",
            "mình (vô|vào) họp", "ta (vào) họp", "cho|được bắt đầu (luôn|cuộc|buổi)", "xin (phép) bắt đầu",
            "đi thẳng vô|vào việc|nội", "bắt đầu họp|làm", "bắt đầu đi|nghen|nhé|nha|nhá", "tranh thủ bắt đầu",
        ),
        unless=("trước khi bắt đầu", "chưa bắt đầu"),
        yes=("Thôi ta bắt đầu nhá.", "Dạ rồi mình vô họp nghen.", "Tôi xin phép bắt đầu cuộc họp."),
        no=("Mùa mưa bắt đầu sớm.",),
    ),
    Rule(
        name="closing-declared",
        kind="closing",
        say=(
            "bế mạc", "kết thúc tại|ở đây", "kết thúc (cuộc|buổi|phiên) họp", "kết thúc kỳ họp", "giải tán",
            "^ (thôi) ta|mình nghỉ", "kết thúc hội nghị", "cuộc|buổi|phiên họp … kết thúc", "hội nghị … kết thúc",
            "dừng tại|ở đây", "nghỉ (ở|tại) đây", "^ bà con về", "chị em về nghỉ|nhé|nha",
            "bà|cô con|bác về nghỉ|nhé|nha|nghen|hí|hỉ", "anh chị|em về nghỉ|nhé|nha|nghen|hí|hỉ",
            "^ (thôi) (vậy|thế|rứa) nghỉ", "bà con về .", "các đồng chí về .", "mọi người về .", "anh em|chị về .",
        ),
        unless=("mời … (…) bế mạc", "sau khi kết thúc", "phần … dừng", "phần … kết thúc", "lễ bế mạc"),
        yes=(
            "Tôi xin tuyên bố bế mạc hội nghị.", "Cuộc họp xin dừng tại đây.", "Thế nhá ta kết thúc cuộc họp ở đây.",
        ),
        no=("Sau khi kết thúc hội nghị thì các đồng chí ở lại.", "Phần trình bày của tôi dừng tại đây."),
    ),
    Rule(
        name="handover",
        kind="handover",
        say=(
            "mời (đồng chí|ông|bà|anh|chị|cô|chú|bác|đại biểu|bên|điểm|đại diện) … phát|trình|báo|cho|điều|tham|nêu",
            "mời (đồng chí|ông|bà|anh|chị|cô|chú|bác|bên) {who}", "mời điểm cầu", "mời bên|đại|bà|ông|anh|chị|đồng",
            "{person} có ý kiến", "{who} báo cáo (trước) đi", "em|anh|chị nói trước|đi", "nói nghe coi|xem",
        ),
        unless=("trân trọng kính mời … dự", "giấy mời", "thư mời", "đã mời", "việc mời"),
        yes=(
            "Xin mời đồng chí Đỗ Minh Trí trình bày chuyên đề.", "Mời điểm cầu Hải Lăng.",
            "Đồng chí Dũng có ý kiến gì không?",
        ),
        no=("Giấy mời đã gửi cho các đơn vị.", "Kính thưa đồng chí Nguyễn Văn Luân."),
    ),
    Rule(
        name="chair-called",
        kind="chair",
        say=(
            "mời … (…) khai|kết mạc|luận", "mời … chỉ đạo", "mời {person} , … , (lên) chủ trì|tọa",
            "mời … chủ trì|tọa", "mời … điều hành|khiển", "mời {person} , … , (lên) điều hành|khiển",
        ),
        unless=("báo cáo", "chuyên đề"),
        yes=("Xin kính mời đồng chí Phạm Tấn Hòa phát biểu kết luận hội nghị.",),
        no=("Mời đồng chí Trí báo cáo, sau đó đồng chí Hòa kết luận.",),
    ),
    Rule(
        name="acting-chair-called",
        kind="acting-chair",
        say=(
            "nhờ|giao|mời|ủy|để {person} … chủ trì|tọa (tiếp|thay|giúp)",
            "nhờ|giao|mời|ủy|để {person} … điều hành|khiển", "{person} … chủ|điều trì|hành tiếp|thay|giúp|giùm|hộ",
            "nhờ {person} ngồi ghế chủ",
        ),
        unless=("chủ trì , phối|tham|rà|xây", "chủ trì phối|tham|rà|xây|làm|lập"),
        yes=("Tôi có việc, nhờ chị Thảo chủ trì tiếp giúp tôi.", "Mời đồng chí Thảo điều hành thay tôi."),
        no=("Giao Phòng Kế hoạch chủ trì, phối hợp với Công an tỉnh.",),
    ),
    Rule(
        name="secretary-called",
        kind="secretary",
        say=("{person} ghi biên bản", "{person} làm thư ký", "mời (đồng chí) thư ký"),
        unless=("không ghi", "đừng ghi"),
        yes=("Đồng chí Thảo ghi biên bản giúp tôi hỉ.", "Mời đồng chí thư ký trình bày nội dung thứ nhất."),
        no=("Đồng chí Thảo đừng ghi biên bản.",),
    ),
    Rule(
        name="report-begun",
        kind="report",
        say=(
            "(tôi|em|mình|cháu|tui) xin (phép) (được) báo|trình cáo|bày",
            "(tôi|em) xin (phép) (được) (thay mặt) … báo cáo", "tôi|em báo cáo", "chúng tôi báo cáo",
            "{unit} (xin) báo cáo", "đài|phòng|ban|sở xin báo cáo", "tôi|em trình bày",
            "(tôi|em) xin (phép) (được) giới thiệu", "(tôi|em) xin (phép) quán triệt", "^ báo cáo tình|kết|tiến|công",
        ),
        unless=(
            "báo cáo hết", "^ báo cáo (với) (các) đồng|anh|chị|bác|chủ|trưởng|hội|giám", "mời … báo cáo",
            "mời … trình bày", "đã báo cáo", "vừa báo cáo", "như … báo cáo",
        ),
        yes=("Em xin báo cáo chuyên đề bảo đảm an toàn thông tin.", "Phòng Kế hoạch báo cáo tiến độ giải ngân."),
        no=("Em báo cáo hết ạ.", "Báo cáo đồng chí Trưởng ban, xã đã sơ tán dân.", "Như đồng chí Trí vừa báo cáo."),
    ),
    Rule(
        name="courtesy-greeting",
        kind="courtesy",
        say=(
            "^ kính thưa|gửi|chào", "lời chào", "lời cảm ơn", "xin cảm ơn", "cảm ơn (các|quý|đồng|anh|chị|ý|mấy)",
            "em|tôi cảm ơn", "chúc … sức|thành khỏe|công", "chào mừng", "thay mặt (cho) … cảm ơn", "rất vui",
            "nghe rõ không|chưa", "dạ vâng", "chúc mừng", "xin lỗi các", "^ (xin) (kính) chúc", "chúc các|quý|toàn",
            "tràng pháo tay", "xin trân trọng", "^ xin cám ơn", "cám ơn (các|quý|đồng|anh|chị)",
        ),
        yes=("Xin cảm ơn các đồng chí đã lắng nghe.", "Chúc các đồng chí sức khỏe.", "Alô, nghe rõ không?"),
        no=("Xã đề nghị cấp thêm máy tính.",),
    ),
    Rule(
        name="end-of-speech",
        kind="end-of-speech",
        say=(
            "(tôi|em) xin hết", "(tôi|em) hết ý kiến", "báo cáo hết", "em|tôi hết", "đến đây là hết",
            "đến đây xin hết", "xin dừng lời", "xin dừng (ở|tại) đây", "tóm tắt vậy thôi", "^ hết",
        ),
        unless=("^ hết tháng|quý|năm|tuần|ngày|đợt|hạn|giờ|năm", "{number} hết"),
        yes=("Dạ em xin hết ạ.", "Phần trình bày của tôi đến đây là hết."),
        no=("Tiền đã chi hết từ tháng 6.", "Hết tháng sáu mà còn lấn chiếm là cưỡng chế."),
    ),
    Rule(
        name="self-introduction",
        kind="introduction",
        say=(
            "^ (tôi|em) (tên) là {person}", "^ (tôi|em) tên (là)", "^ em|tôi là … bên",
            "^ em|tôi (ở|bên) bên|xã|ấp|thôn|phường|chi|phòng|ban|sở|trường|tổ|đội|công",
        ),
        yes=("Tôi là Trần Văn Lợi, chuyên viên phường Long An.", "Em là Bảo bên VNPT."),
        no=("Tôi là người làm trực tiếp nên tôi thấy vướng.",),
    ),
    Rule(
        name="host-introduced",
        kind="introduction",
        say=(
            "tôi|em|con|cháu|tui|mình (xin) (phép) (được) dẫn chương trình",
            "tôi|em|con|cháu|tui|mình (xin) (được) làm dẫn|mc (chương) (trình)",
        ),
        yes=("Bữa nay con dẫn chương trình nghen.",),
        no=("Chương trình hôm nay có ba phần.",),
    ),
    Rule(
        name="procedure",
        kind="procedure",
        say=(
            "tắt micro|mic|mi|máy", "bật micro|mic|mi", "kiểm tra đường truyền", "giữ trật tự", "ổn định (chỗ|tổ)",
            "giơ tay", "tập trung theo dõi|nghe", "cho ý kiến", "có ý kiến (gì|nào|không)", "còn ý kiến nào|khác|gì",
            "không còn ý kiến", "ai có ý kiến", "ai còn", "còn gì nữa không", "ghi biên bản", "ghi tiếp",
            "phát biểu ngắn|đi|trước", "nghe cho kỹ", "nghe rồi", "tiếp theo chương trình", "qua|sang|chuyển phần",
            "xem xét … nội dung", "giải lao", "nghỉ ăn|trưa|giải|thôi|ha", "tôi có hai|ba|mấy|một|vài ý",
            "(tôi|em) xin nêu|góp|có mấy|vài|một|hai|ba ý", "tản ra", "đông đủ chưa", "khỏi giới thiệu", "em ghi đây",
            "vào việc", "nói thoải mái", "được sự thống nhất của", "hôm nay … tổ chức", "(tôi|em) xin trả lời",
            "tôi xin nói", "thưa … hết ý", "xin nói trước", "như thế này", "như sau",
            "^ (thôi) vậy|thế|rứa nha|nhé|nhá|nghe|thôi|hí|hỉ|nghen", "làm việc nấy",
            "cho em|tôi nói|xin (tí|chút|thêm|cái)", "điểm danh", "đủ chưa", "vào phòng họp", "đưa tay",
            "xin có ý kiến", "đếm giùm|giúp", "góp ý đi", "các đồng|anh|thầy chí|chị|cô làm đi", "mời phát biểu",
            "tôi nghe đây", "^ (tôi) xin ghi nhận ý|các", "ghi nhận cả|hết",
        ),
        yes=("Đề nghị các đồng chí tắt micro.", "Ai có ý kiến gì nào?", "Dạ bây giờ mình qua phần thảo luận."),
        no=("Xã đề nghị cấp thêm máy tính.",),
    ),
    Rule(
        name="agenda",
        kind="agenda",
        say=(
            "hôm|bữa|tối|sáng|chiều nay … họp|sinh|hội", "(cuộc) họp hôm|bữa|tối|sáng|chiều nay là|bàn",
            "chương trình (hôm|hội|cuộc|làm) … gồm|có", "hôm nay (ta|mình|chúng) … bàn|xem|rà|giao|họp|nghe",
            "hội nghị hôm nay có", "hôm nay bàn|rà|xem|họp", "nội dung (cuộc|buổi|phiên|hội|hôm) … gồm|là|có",
            "hội|phiên|cuộc|buổi nghị|họp (hôm nay) có|gồm {number} chuyên|nội|vấn|phần", "họp … chuẩn bị",
            "tổ chức hội nghị|cuộc|lễ", "họp lấy ý kiến",
        ),
        unless=("dự họp", "đã họp"),
        yes=(
            "Hôm nay ta giao ban tuần 30.", "Hội nghị hôm nay có hai chuyên đề.",
            "Hôm nay bàn vụ tiếp đoàn kiểm tra.",
        ),
        no=("Chương trình mục tiêu quốc gia giải ngân chậm.",),
    ),
    Rule(
        name="present",
        kind="present",
        say=(
            "có mặt (là) (hôm nay) {number}", "dự họp (là) (có) {number}", "dự {number} đại|đồng|vị|người",
            "{number} vị (tham) dự|có", "tổng cộng (có) {number} người|đại|đồng|vị",
            "{number} đại|đồng|người|thành (biểu|chí|viên) (tham) dự|họp",
            "{number} đại|đồng|thành biểu|chí|viên (có) mặt", "tới|đến được {number}", "có|hiện (đã) mặt|diện {number}",
        ),
        unless=("điểm cầu … {number} đại", "nhất trí", "đồng ý"),
        yes=("Hôm nay có mặt 8 đồng chí.", "Với trên 620 đại biểu tham dự."),
        no=("Tại điểm cầu Đức Hòa có 45 đại biểu.",),
    ),
    Rule(
        name="absent",
        kind="absent",
        say=("vắng {number}", "vắng (mặt) {number} đồng chí|người|đại biểu"),
        yes=("Vắng 1 đồng chí có lý do.",),
        no=("Tuần này vắng đồng chí Hạnh.",),
    ),
    Rule(
        name="sites",
        kind="sites",
        say=("{number} điểm cầu",),
        yes=("Hội nghị kết nối với 15 điểm cầu.",),
        no=("Mời điểm cầu Đức Hòa.",),
    ),
    Rule(
        name="off-record",
        kind="off-record",
        say=(
            "không|đừng|khỏi|chưa|miễn ghi (vào|vô|trong) biên bản", "không|đừng đưa vào|vô biên bản",
            "ngoài biên bản", "không|đừng|khỏi ghi âm", "tắt (máy) ghi âm", "nội dung (này|ni) (là) mật",
            "là nội dung mật", "trao đổi nội bộ", "nói nội bộ", "nội bộ với nhau",
            "không|đừng|khỏi ghi (lại) đoạn|phần|nội|cái|chuyện|câu|ý này|ni|đó|dung", "đừng ghi",
            "(đoạn|phần|chuyện|câu|cái) này|ni|đó (thì) (xin) không|khỏi|miễn ghi nha|nhé|hỉ|nghe|lại|biên|vô|vào|hen",
            "bí mật nhà nước", "nói riêng (với nhau|trong)", "thư ký (tạm) dừng|ngừng ghi", "dừng|ngừng ghi biên bản",
        ),
        unless=(
            "vì|tại sao … không ghi biên", "hôm trước … không ghi", "lần trước … không ghi", "bảo vệ bí mật nhà nước",
            "quy định … bí mật nhà nước", "luật … bí mật nhà nước", "đừng ghi sai|nhầm|thiếu|tắt|chung",
        ),
        yes=("Đoạn này xin không ghi biên bản.", "Nội dung này là mật.", "Phần này trao đổi nội bộ thôi."),
        no=(
            "Vì sao không ghi biên bản cuộc họp hôm đó?", "Phải thực hiện Luật Bảo vệ bí mật nhà nước.",
            "Đồng chí Thảo ghi biên bản.",
        ),
    ),
    Rule(
        name="off-record-back",
        kind="off-record-back",
        say=(
            "vừa rồi|nói|nêu … không|đừng|khỏi ghi", "nãy giờ … không|đừng|khỏi ghi", "lúc nãy … không|đừng|khỏi ghi",
            "hồi nãy … không|đừng|khỏi ghi", "không|đừng|khỏi ghi … vừa rồi|nói|nêu",
            "không|đừng|khỏi ghi … nãy|hồi (giờ|nãy)",
        ),
        yes=("Những gì tôi vừa nói thì không ghi biên bản nhé.", "Nãy giờ đừng ghi nha."),
        no=("Đoạn này xin không ghi biên bản.",),
    ),
    Rule(
        name="on-record",
        kind="on-record",
        say=(
            "ghi biên bản tiếp|lại", "tiếp tục ghi", "ghi tiếp", "ghi lại (được|bình|tiếp)",
            "giờ (thì) ghi (biên bản)", "quay|trở lại nội|chương|phần|vấn (dung|trình)", "bật (lại) ghi âm",
            "từ đây ghi", "vào|vô lại nội dung|biên bản", "bắt đầu ghi",
        ),
        yes=("Chừ ta ghi biên bản tiếp.", "Ta quay lại nội dung chính."),
        no=("Đoạn này xin không ghi biên bản.",),
    ),
    Rule(
        name="new-topic",
        kind="new-topic",
        say=(
            "chuyển|sang (sang) nội dung", "nội dung tiếp theo", "chuyển sang phần|mục",
            "sang|qua phần (thảo|biểu|kết)", "^ (ta|mình) sang|qua việc|vụ|chuyện|vấn|tờ|mục|dự|phương|thứ|cái|báo",
        ),
        yes=("Sang nội dung thứ hai là kinh phí dự án.",),
        no=("Nội dung này là mật.",),
    ),
)  # fmt: skip
"""In the order of docs/MINUTES.md; a pattern is tried wherever it fits, unless it begins with ^."""
