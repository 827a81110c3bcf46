"""The rules for votes: what calls one, which side is meant, what came of it. Data.

Numbers stand in no pattern: pipeline/minutes/tallies.py finds them beside the sides.
"""

from __future__ import annotations

from pipeline.rules import Rule

VOTING: tuple[Rule, ...] = (
    Rule(
        name="vote-called",
        kind="vote-call",
        say=(
            "biểu quyết", "giơ|đưa tay|thẻ|phiếu", "bỏ|lấy phiếu", "phiếu kín", "bấm nút", "ghi phiếu",
            "vị|ai|chí|biểu|con|chị|nhà|hộ|đông|viên|em|cô|bác|huynh nào (mà) đồng|nhất|tán|thống|ủng",
            "ai (mà) đồng|nhất|tán|thống|ủng (ý|trí|thành|nhất|hộ)", "ai|nào (mà) chịu|ưng",
            "ai|nào (mà) theo|chọn phương|mức", "^ còn phương án|ai", "thì vỗ tay", "ai (mà) muốn|thích (…) giơ (tay)",
            "^ phương án {number} (thì) (sao|ai)",
        ),
        unless=(
            "không|chưa|khỏi|đừng|sẽ (cần|phải|tiến) (hành) biểu|bỏ quyết|phiếu", "lần lượt biểu quyết",
            "quy chế … biểu quyết", "không có quyền biểu quyết", "đã|từng biểu|bỏ quyết|phiếu", "giơ tay phát|xin|có",
            "kết quả biểu|bỏ|kiểm|lấy quyết|phiếu", "có|chưa|không|sao|răng giơ (tay)", "giơ (tay) rồi",
            "điểm|yêu cầu … giơ tay", "{person} giơ tay", "thời gian biểu|bỏ quyết|phiếu",
        ),
        yes=("Ta biểu quyết phương án hai.", "Ai nhất trí xin giơ tay.", "Anh chị nào chịu gắn máy lạnh thì nói."),
        no=("Phiên họp lần lượt biểu quyết từng nội dung.", "Việc này chưa biểu quyết hôm nay."),
    ),
    Rule(
        name="vote-asked",
        kind="vote-question",
        say=(
            "đồng|nhất|thống|tán ý|trí|nhất|thành … không|chưa|chứ ạ|hả|hỉ|hè|nhỉ|?",
            "có đồng|nhất|thống|tán ý|trí|nhất|thành … không|chưa", "đồng ý (hết|cả) không|chưa|chứ",
            "nhất trí (hết|cả) không|chưa|chứ", "thống nhất (hết|cả) không|chưa|chứ",
            "tán thành (hết|cả) không|chưa|chứ", "có ai|chí|vị (nào) (có) ý kiến (gì) khác",
            "ai|nào (có) ý kiến (gì) khác", "còn (có) ai|ý (kiến) (nào|gì) khác", "ai|nào (có) phản đối",
        ),
        unless=("{person} … ý kiến",),
        yes=("Các thầy cô đồng ý học hai ca không ạ?", "Có ai có ý kiến khác không?"),
        no=("Tôi đồng ý với báo cáo.",),
    ),
    Rule(
        name="vote-read-out",
        kind="vote-result",
        say=(
            "kết quả kiểm|bỏ|lấy phiếu", "kết quả bầu|biểu (cử|quyết)", "công bố kết quả",
            "số phiếu phát|thu|hợp|bầu (ra|về|vào|lệ)", "phiếu phát ra",
        ),
        unless=(
            "năm|lần|kỳ|khóa|hôm|tháng|tuần ngoái|trước|rồi … phiếu", "căn|theo|cơ cứ|sở (cứ) (vào) kết",
            "theo|qua kết quả",
        ),
        yes=("Tôi xin công bố kết quả kiểm phiếu.", "Số phiếu phát ra là 45."),
        no=("Kết quả công tác quý II.", "Ban kiểm phiếu làm việc."),
    ),
    Rule(
        name="vote-long-ago",
        kind="vote-past",
        say=(
            "năm|lần|kỳ|khóa|hôm|tháng|tuần|bữa|đợt|phiên ngoái|trước|rồi|nọ|kia", "hồi nãy|trước|đó|xưa",
            "đã|từng biểu|bỏ quyết|phiếu", "người ta", "cuộc|kỳ|buổi|lần|phiên|hội họp|nghị trước", "cử tri",
            "các hộ dân",
        ),
        unless=("không đã",),
        yes=("Năm ngoái 40 hộ đồng ý.", "Lần trước ta biểu quyết có hai đồng chí không đồng ý."),
        no=("40 hộ đồng ý, 5 hộ không đồng ý.",),
    ),
    Rule(
        name="votes-in-favour",
        kind="in-favour",
        say=(
            "đồng ý|tình|thuận", "nhất trí", "tán thành|đồng", "thống nhất", "ủng hộ", "tín nhiệm", "chấp thuận",
            "phiếu thuận", "ai|nào|hộ|người|vị|con|chị (là) (đều) chịu|ưng|thuận", "theo|chọn phương|mức (án)",
        ),
        yes=("Dạ, 7/8 đồng chí đồng ý.", "100% nhất trí ạ.", "Được 12 phiếu đồng ý.", "40 hộ theo phương án hai."),
        no=("Không có ai.",),
    ),
    Rule(
        name="votes-against",
        kind="against",
        say=(
            "không|chưa|chẳng|chả|hổng|hông|nỏ (có|được) đồng ý|tình|thuận",
            "không|chưa|chẳng|chả (có|được) nhất trí", "không|chưa|chẳng|chả thống nhất", "không|chưa tín nhiệm",
            "không|chưa|chẳng|chả|hổng|hông|nỏ (có|được) tán thành|đồng", "không|chưa|chẳng|chả|hổng|hông|nỏ ủng hộ",
            "không|chưa|chẳng|hổng|hông|nỏ chịu|ưng", "phản đối", "phiếu|bỏ chống", "chống lại",
        ),
        unless=("có chịu|ưng hông|không|hổng",),
        yes=("1 đồng chí không đồng ý.", "Ai không đồng ý?", "Còn 4 hộ chưa nhất trí."),
        no=("7 đồng chí đồng ý.",),
    ),
    Rule(
        name="votes-other",
        kind="other-vote",
        say=(
            "ý kiến khác", "phiếu trắng", "bỏ trắng", "còn ai (mà) muốn|thích|chọn|theo",
            "không giơ (tay)", "không (có) ý kiến", "chưa có ý kiến",
            "không (tham gia) biểu quyết",
        ),
        yes=("Có ý kiến khác không?", "2 phiếu trắng."),
        no=("7 đồng chí đồng ý.",),
    ),
    Rule(
        name="vote-passed",
        kind="passed",
        say=(
            "được|đã (nhất trí) thông qua", "nhất trí thông qua", "được tán|chấp thành|thuận|nhận",
            "vậy|thế (là) (coi) (như) thông qua", "thông qua", "coi như (là) thông|xong|được|qua",
            "vậy|thế|rứa là|thì được|qua|xong", "qua luôn|rồi", "(đã) trúng cử", "được (lựa) chọn",
            "trúng thầu|tuyển", "quá bán", "đa số (đều) đồng|nhất|tán|chịu|theo|ưng",
            "đa số bà con (đều) đồng|nhất|tán|chịu", "đa số các đồng chí (đều) đồng|nhất|tán",
            "như vậy (là) (ta|mình) chọn|chốt|lấy phương|mức|theo",
        ),
        unless=(
            "không|chưa (được|đủ) (điều) (kiện) (để) thông qua", "không được tán|chấp",
            "để|xin|biểu|trình (quyết) thông qua", "thông qua … không ?", "không|chưa qua",
            "không|chưa (được|đủ|đạt) trúng|quá", "không|chưa được (lựa) chọn", "đa số không|chưa",
        ),
        yes=("Như vậy danh mục được thông qua.", "Đồng chí Thảo đã trúng cử.", "Vậy đa số chịu rồi."),
        no=("Kinh phí không được thông qua.",),
    ),
    Rule(
        name="vote-rejected",
        kind="rejected",
        say=(
            "không|chưa (được|đủ) (điều) (kiện) (để) thông qua", "bị bác|loại",
            "không được tán|chấp thành|thuận|nhận", "không|chưa|trượt (được) trúng", "không (được) trúng (cử)",
            "không|chưa (đạt) quá bán|nửa", "(vậy|thế|rứa) (là) không|chưa qua|được", "không đủ (số|tỷ) phiếu|lệ",
            "đa số không|chưa đồng|nhất|tán|chịu",
        ),
        yes=("Như vậy kinh phí dự án không được thông qua.", "Tờ trình chưa được thông qua."),
        no=("Danh mục được thông qua.",),
    ),
)  # fmt: skip
