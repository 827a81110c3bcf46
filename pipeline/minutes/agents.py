"""Who may be given a task without being on the card or in the list of units; what else a task's clause holds. Data."""

from __future__ import annotations


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.split(";") if phrase.strip())


AGENTS = _phrases("""
    thanh niên; phụ nữ; nông dân; cựu chiến binh; hạt kiểm lâm; hạt; điều dưỡng trưởng; trưởng bản; tổng đài; đài
    truyền thanh; báo tỉnh; cửa hàng; siêu thị; ban quản lý; ban quản trị; nhà xe; bến xe; cảng; kho; anh em; chị
    em; giáo viên; thầy cô; thầy giáo; cô giáo; kế toán; thủ quỹ; văn thư; thư ký; bảo vệ; lái xe; tài xế; thủ kho;
    thủ thư; tạp vụ; nhân viên; cán bộ; công chức; viên chức; chuyên viên; bác sĩ; điều dưỡng; kỹ sư; kỹ thuật; kỹ
    thuật viên; trưởng ấp; trưởng thôn; trưởng khu phố; trưởng khóm; bí thư; chủ tịch; phó chủ tịch; giám đốc; phó
    giám đốc; hiệu trưởng; phó hiệu trưởng; hiệu phó; trưởng phòng; phó phòng; trưởng khoa; phó khoa; trưởng ban; tổ
    trưởng; tổ phó; đội trưởng; nhóm trưởng; trưởng trạm; trưởng đoàn; chỉ huy; chỉ huy trưởng; chủ đầu tư; nhà
    thầu; đơn vị; cơ quan; doanh nghiệp; công ty; hợp tác xã; ngân hàng; nhà trường; mặt trận; chính quyền; lực
    lượng; dân quân; bộ đội; biên phòng; kiểm lâm; kho bạc; hải quan; điện lực; bưu điện; đoàn trường; đoàn viên;
    hội viên; thành viên; hiệp hội; câu lạc bộ; xí nghiệp; nhà máy; phân xưởng; ca trưởng; quản đốc; tòa soạn; cổng
    thông tin; bệnh viện; trung tâm; bộ phận; hội đồng; văn phòng; chủ hộ; chủ trọ; chủ nhiệm; lớp trưởng; phụ
    huynh; địa phương; khu phố; khối; ban giám hiệu; ban cán sự; tổ chức đoàn; y tế; mầm non; trưởng; đầu mối; người
    phụ trách; thường trực; thanh tra; tư pháp; địa chính; hộ tịch; công an; quân sự; đoàn thể; ban ngành; bên;
    phía; hợp tác; tổ hợp tác; ông; bà
""")
"""Words with which somebody may be meant whose name is not known: «giáo viên chủ nhiệm», «mấy ông trưởng ấp»."""

QUANTIFIERS = frozenset("các mấy những từng mỗi hai ba bốn".split())
PLURAL = frozenset("các mấy những từng mỗi".split())

NAMED_AFTER = frozenset("phòng ban tổ đội nhóm trạm viện khoa cục hội đài nhà".split()) | {
    "trung tâm", "bộ phận", "công ty", "hội đồng", "văn phòng", "chi cục", "lực lượng", "tổng đài", "xí nghiệp",
    "hợp tác xã",
}  # fmt: skip
"""Kinds of unit whose name may begin with a verb: «tổ kiểm tra», «phòng quản lý nhà»."""
NAME_VERBS = _phrases("""
    tổ chức; quản lý; kiểm tra; giám sát; thi công; bảo vệ; thanh tra; tiếp nhận; tham mưu; tư vấn; xây dựng; thẩm
    định; tuyên truyền; hỗ trợ; điều hành; vận hành; bảo trì; nghiên cứu; đào tạo; khám; cấp cứu; kiểm soát; giải
    phóng; hướng dẫn; tuần tra; trực; thu; tiếp; đo đạc; chăm sóc; phục vụ; đăng ký; cung ứng; xử lý; sửa chữa; sửa;
    thu gom; tuyển dụng; bồi dưỡng; theo dõi; điều phối; phòng chống; cứu hộ; quản trị; công bố; in; dịch; may; điều
    dưỡng; trồng trọt; chăn nuôi; cắt; lắp; lắp ráp; kiểm định; kiểm đếm; kiểm kê; phát; vận động; chỉ đạo; đấu
    thầu; quy hoạch; thiết kế; gia công; giao; nhận
""")
"""Verbs of such names."""
AUXILIARIES = _phrases("""
    mỗi đơn vị; mỗi xã; mỗi phòng; mỗi người; mỗi thôn; mỗi trường; mỗi bên; mỗi huyện; mỗi tổ; mỗi chi bộ; tự; sẽ;
    phải; cần; cũng; nên; hãy; cứ; ngay; luôn; sớm; chủ động; khẩn trương; kịp thời; nhanh chóng; trực tiếp; cùng;
    đều; lập tức; tiếp tục; thường xuyên; chịu khó; ráng; cố gắng; tranh thủ; nhớ; gấp; tạm; nhanh; liền; mau; mau
    chóng; chịu trách nhiệm; có trách nhiệm; có nhiệm vụ; giúp tôi; giúp anh; giúp chị; giúp em; giúp mình; giúp;
    giùm; dùm; quyết liệt; nghiêm túc; tập trung; chỉ cần; chính thức; phối hợp; bắt đầu; lại; vẫn; kiên quyết; tích
    cực; làm ơn; chỉ
""")
"""Between who and the verb."""
FORBIDDEN = _phrases("""
    không được; không để; đừng; đừng để; tuyệt đối không; cấm; nghiêm cấm; hạn chế; dừng; ngừng; khoan
""")
"""What is not to be done is a task too."""
NO_VERB = frozenset(
    "mỗi từng thì là mà và với cùng của cho ở tại từ đến tới trong ngoài trên dưới trước sau khi nếu vì do bởi"
    " nên nhưng hay hoặc như theo về có không chưa đã sẽ đang vừa mới rồi này đó kia ấy nọ ni nớ ơi à ạ nhé nha"
    " cũng vẫn đều rất quá lắm bị được tôi em anh chị ông bà chú bác cô mình ta họ nó ai gì nào sao đâu mấy bao"
    " người cái con chiếc những các một hai ba bốn năm sáu bảy tám chín mười hôm ngày tháng tuần quý giờ nói thấy"
    " nghĩ biết hiểu tin mong muốn thích ý bên phía còn để nhờ lên ra vào qua hết luôn thôi vậy thế răng chừ tuy"
    " đồng cả toàn tất riêng nữa thêm hả chứ lại cứ cần phải cam hứa đại trưởng phó tỉnh xã phường huyện thành mời"
    " phát trình đề kiến hỏi nêu xin cảm cám thưa kính giỏi tốt".split()
)
"""They begin no verb after a name."""
RELATIVE = frozenset(
    "nuôi trồng có kinh sản chăn tham thi giáp chậm nợ vi thuộc ở bị đạt chưa được đang mới khai".split()
)
"""After «các xã», «những hộ» they tell which: «các xã nuôi tôm gửi …»."""
NO_TASK = frozenset(
    "đã vừa mới từng đang chưa bị được có là của mà nào đâu vẫn rất quá thấy nghĩ biết nói hết khỏi chẳng".split()
)
"""After who they tell a state, not a task."""
LIGHT = _phrases("""
    lo; làm; phụ trách; đảm nhận; đảm nhiệm; đảm trách; chịu trách nhiệm; chịu trách nhiệm chính; làm đầu mối; đầu
    mối; chủ trì; theo dõi; xử lý; gánh; cáng đáng; quán xuyến; thực hiện; triển khai; giải quyết; nhận; đảm đương;
    phụ; giúp; trực tiếp phụ trách; trực tiếp làm; trực tiếp lo; trực tiếp chỉ đạo; chỉ đạo; tính; quyết
""")
"""Verbs that say nothing beyond whose task it is: what it is stands before."""
BACKWARD = _phrases("""
    việc này; việc đó; việc ni; việc nớ; việc ấy; việc trên; cái này; cái đó; cái ni; cái nớ; phần này; phần đó;
    phần ni; chuyện này; chuyện đó; chuyện ni; vụ này; vụ đó; vụ ni; nội dung này; nội dung đó; khâu này; khâu đó;
    mảng này; mấy việc này; mấy cái này; hai việc này; các việc này; nhiệm vụ này; các nội dung này; khoản này;
    khoản đó; chỗ này; chỗ đó; này; đó
""")
"""They mean what was said before."""
TOPIC_MARKS = frozenset("về việc phần chuyện vụ riêng còn đối khoản mảng nội kinh khâu cái công".split())
"""How what a task is about begins: «việc khen thưởng», «còn về chợ»."""
TOPIC_EDGES = frozenset(
    "về còn riêng đối với thì là , : để do giao cho nhờ tôi mình ta yêu cầu đề nghị hiện bên cái".split()
)
"""Left at its edges."""
NOUNS = _phrases("""
    địa bàn; bàn giao; văn nghệ; ven đường; con đường; đồng bào; máy móc; tiền thưởng; giải thưởng; ngân sách; nhân
    sự; công trình; chương trình; tờ trình; quy trình; lộ trình; giáo trình; máy tính; vi tính; máy in; các cấp; cao
    cấp; trung cấp; sơ cấp; khẩn cấp; nguồn thu; doanh thu; tổng thu; cảnh báo; dự báo; tình báo; cuộc họp; phòng
    họp; kỳ họp; buổi họp; phiên họp; phòng khám; biên nhận; giấy mời; thư mời; bến xe; chi bộ; cán bộ; tiến độ;
    trường học; đường đi; tài sản; nước thải; dự thảo; bản vẽ; nhà in; khách mời; nợ thu; tiền gửi; đơn xin; trực
    thu; hệ thống
""")
"""Two syllables that are no verb, though the second alone is one."""
ABSENT = _phrases("""
    khỏi; xin về; xin nghỉ; nghỉ; vắng; đi công tác; đi học; đi vắng; đi họp; xin phép; nghỉ phép; ốm; bận; xin lỗi
""")
"""What somebody does who is not there; no task."""
HELPING = _phrases("""
    phối hợp; hỗ trợ; phối hợp thực hiện; cùng phối hợp; phối hợp chặt chẽ; cùng làm; cùng tham gia; tham gia; hỗ
    trợ thêm; phụ một tay; giúp một tay; phụ; phụ giúp; giúp sức; góp một tay
""")
"""All that is said of one who helps."""
TAKES_OBJECT = frozenset(
    "cả tất toàn đạo diện phần cho với của và cùng các để giúp gửi gởi đưa trình báo mời nhờ bảo nhắc gọi hỏi"
    " giao từ tại ở do bởi theo như lên về đến tới vào ra qua xuống thưa ơn mấy những hộ kiến nghị yêu cầu phối"
    " hợp nộp phát tặng trao cấp là bằng trong ngoài trên dưới sang khỏi chờ đợi xin cử phiền tên đồng chí anh chị"
    " ông bà cô chú bác thầy em vì nếu khi hoặc hay".split()
)
"""Before a name they make it no subject: «gửi Sở Y tế thẩm định»."""
TOGETHER = _phrases("""
    hai phòng; hai đồng chí; hai đơn vị; hai bên; hai anh; hai chị; hai anh em; hai anh chị; cả hai; hai sở; hai
    ngành; hai người; ba phòng; ba đơn vị; ba đồng chí; tất cả; các đồng chí; hai cô; hai thầy; hai thầy cô; hai
    ban; hai tổ
""")
"""Those who were named before in the sentence."""
SPEAKING = _phrases("""
    ghi; ghi giùm; đóng giùm; đóng cửa; mở cửa; tắt; bật; đọc; cho mượn; nhắc lại; nói; phát biểu; trình bày; báo
    cáo; nêu; hỏi; thấy; nghĩ; biết; cho biết; đề nghị; kiến nghị; đề xuất; cho rằng; trao đổi; cho ý kiến; có ý
    kiến; góp ý; nhận xét; bổ sung; trả lời; tham gia; tham gia ý kiến; giải trình; giới thiệu; giải thích; làm rõ;
    xin; xin phép; xin nghỉ; nghỉ; vắng; đồng ý
""")
"""What is asked of somebody at the meeting itself."""
ASKING = frozenset("không chưa hả hử sao gì nào đâu mấy chứ bao ai răng mô à hông hổng hở".split())
"""A sentence without marks that ends with one of them asks."""
CALLS = frozenset("ơi này à ạ nè nha nhé".split())
"""After a name that is called."""
DIRECT = frozenset("nhé nha nghen nghe hỉ hí hen đi giúp giùm luôn ngay liền nhá hỉ ha nghe gấp dùm".split())
"""At a sentence's end they make an order of it."""
