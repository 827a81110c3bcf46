"""What begins a task after the unit's name; units that are on no card; words to be left at a sentence's edges. Data."""

from __future__ import annotations

VERBS: tuple[str, ...] = tuple(
    " ".join(verb.split())
    for verb in """
    cọ rửa; cọ; kêu; kêu gọi; thúc; dự trù; nhắn tin; mở chuyên mục; dẹp; chỉnh trang; chấn chỉnh; đi nói chuyện;
    nói chuyện; phải; cần; sẽ; tiếp tục; sớm; khẩn trương; tập trung; chủ động; kịp thời; nhanh chóng; thường xuyên;
    tăng cường; ngay; chịu trách nhiệm; có trách nhiệm; có văn bản; có báo cáo; có phương án; có mặt; chủ trì; phối
    hợp; đẩy nhanh; đẩy mạnh; tham mưu; rà soát; rà lại; hoàn thiện; hoàn thành; hoàn chỉnh; chuẩn bị; báo cáo; thực
    hiện; triển khai; tổ chức; thanh tra; giám sát; theo dõi; đôn đốc; hướng dẫn; tập huấn; xây dựng; lập; soạn;
    soạn thảo; dự thảo; cấp; gửi; nộp; trình; ban hành; phê duyệt; bố trí; khảo sát; quay; thuê; mua; mua sắm; sắm;
    liên hệ; liên lạc; làm việc; làm; lo; cử; điều; điều động; tìm kiếm; tìm; thông báo; tuyên truyền; vận động;
    phát; phát động; cung cấp; cập nhật; nhập; tổng hợp; thống kê; bàn giao; tiếp nhận; giải quyết; xử lý; tháo gỡ;
    khắc phục; sửa; sửa chữa; bổ sung; điều chỉnh; điều chuyển; giải ngân; giải phóng; chi trả; thanh toán; quyết
    toán; đấu thầu; nghiệm thu; thi công; tăng; giảm; in; in ấn; dọn; dọn dẹp; chốt; họp; mời; đặt; xin; kiểm kê;
    đối chiếu; xác minh; xác nhận; niêm yết; công khai; đăng; đăng ký; đăng tải; kết nối; lắp; lắp đặt; vận hành;
    bảo đảm; đảm bảo; bảo trì; nghiên cứu; đề xuất; đánh giá; xem xét; xem lại; ký; ký kết; trả lời; phúc đáp; sơ
    tán; di dời; cưỡng chế; trực ban; gia cố; ứng trực; chuyển; đưa; giao; nhận; chấm; phân loại; thu; thu gom; rút;
    kê khai; công bố; hỗ trợ; trồng; chăm; phun; tiêm; khám; dạy; mở; đóng; treo; trang trí; viết; vẽ; dịch; gọi;
    nhắc; tiến hành; phân công; quản lý; lưu ý; quan tâm; nâng cấp; nâng; tạo điều kiện; rút kinh nghiệm; kiểm điểm;
    nghiêm túc; xây; gom; scan; số hóa; quét; bảo vệ; quy hoạch; thành lập; kiện toàn; tuyển; tuyển dụng; bồi dưỡng;
    cho; giữ; ghép; tính; tính toán; gia hạn; thay; thay thế; hỏi; gởi; báo; báo lại; trích; giám định; dán; khóa;
    sắp xếp; bổ nhiệm; điều phối; trao; tặng; hoàn trả; đền bù; bồi thường; nhân rộng; áp dụng; soát; lấy; kẻ; ráng;
    cố gắng; nhớ; tranh thủ; hoàn tất; thống nhất lại; bàn; bàn bạc; gặp; gặp gỡ; tiếp; đón; khoanh; phân; chia;
    cắt; gắn; chạy; kiểm đếm; trực tiếp; rải; đào; đổ; chở; nuôi; bắt; phạt; xử phạt; lắp ráp; tháo; dời; kéo; thiết
    kế; biên soạn; chỉ đạo; yêu cầu; tổng kết; sơ kết; đo; đo đạc; cắm; thu hồi; nạo vét; khơi thông; nhắn; đi; lên;
    xuống; qua; ra; về; đến; tới; coi; cân đối; tính toán lại; rào; rào lại; rào chắn; huy động; sinh hoạt; duyệt;
    phê chuẩn; bóc; tháo dỡ; phá dỡ; xúc; san; san lấp; đắp; hàn; quét dọn; vệ sinh; phát quang; tỉa; chặt; ươm;
    cấy; gieo; gặt; thu hoạch; bón; tưới; bơm; tiêu úng; thả; cách ly; tiêu độc; khử khuẩn; khử trùng; phun thuốc;
    tiêm phòng; xét nghiệm; chẩn đoán; điều trị; cấp cứu; chăm sóc; thăm hỏi; thăm; động viên; tặng quà; trao quà;
    chi tiền; tạm ứng; ứng; hoàn ứng; quyết định; phân bổ; bố trí lại; sắp xếp lại; luân chuyển; tiếp quản; tiếp
    thu; giải trình; tham gia; thương lượng; đàm phán; thương thảo; ký hợp đồng; thanh lý; kiểm định; kiểm toán; đối
    soát; đối chứng; soi; dò; dò lại; xem; coi lại; kiểm lại; rà; lọc; phân tích; nắm; nắm lại; nắm tình hình; bám;
    bám sát; chốt lại; lên kế hoạch; lên lịch; lên danh sách; lên chương trình; lên phương án; lên dự toán; ra thông
    báo; ra văn bản; ra quân; viết lại; làm lại; làm rõ; làm tờ trình; làm văn bản; làm báo cáo; làm thủ tục; làm hồ
    sơ; làm đầu mối; xác định; truy; truy thu; thu nợ; đòi; trả; trả lại; nộp lại; lưu; lưu trữ; nhập liệu; cài; cài
    đặt; cấu hình; sao lưu; mở khóa; đổi; đổi mới; cải tiến; cải tạo; tu sửa; duy tu; chống thấm; chống dột; lợp;
    sơn lại; quét vôi; kê; chuyển giao; vận chuyển; giao nhận; phát hành; cấp phát; phân phát; phát thanh; loa;
    truyền đạt; phổ biến; quán triệt; đốc thúc; nhắc nhở; giục; đeo bám; cam kết; đăng cai; dàn dựng; tập dượt; diễn
    tập; tổng duyệt; luyện tập; ôn tập; dự giờ; coi thi; chấm thi; ra đề; biên tập; in sao; photo; đóng dấu; đóng
    gói; đính chính; rao; bán; thanh lọc; sàng lọc; tuyển chọn; lựa chọn; chọn; bầu; giới thiệu; đề cử; cử người;
    cắt cử; phân công lại; thay phiên; canh; canh gác; canh phòng; chốt chặn; kiểm soát; ngăn chặn; xua; bắt giữ;
    tạm giữ; lập biên bản; lập danh sách; lập kế hoạch; khoanh vùng; truy vết; di chuyển; dời lại; hoãn; lùi; gia
    hạn thêm; rút ngắn; đẩy; đẩy nhanh tiến độ; tăng ca; cung ứng; đặt hàng; đặt mua; đặt phòng; đặt xe; đặt cơm;
    nấu; nấu cơm; trải; treo băng rôn; chụp; chụp ảnh; ghi hình; livestream; phát sóng; đưa tin; viết bài; làm phóng
    sự; liên kết; ký cam kết; khảo nghiệm; thử nghiệm; chạy thử; vận hành thử; nhận bàn giao; bàn giao lại; tiếp
    dân; đối thoại; hòa giải; giải thích; thuyết phục; vận động lại; giải tỏa; thu dọn; thay mới; bảo dưỡng; châm;
    sạc; khóa lại; tắt; bật; theo sát; báo trước; hẹn; hẹn lịch; mời thầu; chào giá; hỏi giá; so sánh; xếp; xếp
    lịch; xếp loại; bình xét; khen thưởng; xét; xét duyệt; xét chọn; biểu dương; phê bình; kỷ luật; xử lý dứt điểm;
    chấm dứt; dứt điểm; làm việc lại; làm sạch; làm mới; số hóa xong; chuẩn hóa; đồng bộ; tích hợp; chép; ghi; ghi
    lại; thuê mướn; mượn; giải chấp; bảo lãnh; góp; đóng góp; quyên góp; ủng hộ; tài trợ; dựng; dựng rạp; lát; lát
    gạch; đổ bê tông; làm đường; thông đường; thông tuyến; thông báo lại; báo cáo lại; đào tạo; dạy nghề; phụ đạo;
    kèm; kèm cặp; đỡ đầu; phân luồng; điều tiết; cấm; gác; hộ tống; đưa đón; rước; tập kết; tập hợp; gộp; tách; hạ;
    hạ tải; ngắt; đấu; đấu nối; kết nối lại; về nhắc; về làm; về họp; về rà; giữ nguyên; duy trì; tổng rà soát; kê
    lại; trực chốt; ứng cứu; cứu trợ; cứu hộ; chia sẻ; giúp; giúp đỡ; dứt; lo liệu; củng cố; rút gọn; đơn giản; niêm
    phong; khám lại; tái khám; đề ra; đưa ra; trao đổi; kiểm tra; thẩm định; thẩm tra; tư vấn; tuần tra; trực; đi
    kiểm tra; đi khảo sát; xuống kiểm tra; ra kiểm tra; chi
    trả; chi cho; chi trong; chi đủ; chi ngay
    """.split(";")
    if verb.strip()
)

UNITS: tuple[str, ...] = tuple(
    " ".join(unit.split())
    for unit in """
    nhà thầu; chủ đầu tư; tư vấn giám sát; đơn vị tư vấn; đơn vị thi công; đơn vị giám sát; nhà cung cấp; văn phòng;
    văn phòng sở; ban quản lý dự án; ban tổ chức; tổ giúp việc; tổ công tác; tổ thư ký; các phòng; các ban; các xã;
    các phường; các xã , phường; các xã phường; các đơn vị; các địa phương; các sở; các ngành; các sở , ngành; các
    sở ngành; các cơ quan; các trường; các thôn; các ấp; các tổ; các tổ công tác; các doanh nghiệp; các thành viên;
    các điểm cầu; các huyện; công an xã; công an phường; công an tỉnh; đoàn thanh niên; hội phụ nữ; hội nông dân;
    hội cựu chiến binh; mặt trận; mặt trận tổ quốc; ban chỉ huy quân sự; quân sự xã; trạm y tế; trường mầm non; kế
    toán; văn thư; thủ quỹ; bảo vệ; thư ký; phòng kế toán; ban giám hiệu; chính quyền; điện lực; bưu điện; ủy ban;
    ủy ban xã; đảng ủy; công đoàn; các đồng chí; các anh chị; chi bộ; chi đoàn; các chi đoàn; các chi bộ; hội chữ
    thập đỏ; quản lý thị trường; trung tâm y tế; các hộ; các thầy cô; tổ dân phố; các tổ dân phố; ban nhân dân ấp;
    đội quản lý thị trường; các sở , ngành , địa phương; các sở , ban , ngành; các cấp , các ngành; các cấp , ngành;
    các phòng , ban; các khoa , phòng; các ban , ngành , đoàn thể; các ban , ngành; các đơn vị , địa phương; các cơ
    quan , đơn vị; các cơ quan , đơn vị , địa phương; các phòng , đơn vị; các khoa; các trạm; các hội; các hội ,
    đoàn thể; các đoàn thể; các hợp tác xã; các công ty; các nhà thầu; ban quản trị; ban giám đốc; ban thanh tra
    nhân dân
    """.split(";")
    if unit.strip()
)

UNIT_HEADS = frozenset(
    "phòng ban sở tổ đội trung bộ chi công cục trạm trường hội đoàn ủy bên xã phường huyện thôn ấp khoa viện nhóm"
    " đài quản lực ngành vnpt viettel các".split()
)
"""How a unit's name may begin; up to its verb, all of it is the name."""

FILLERS = frozenset(
    "dạ vâng ờ à ừ ừm ơ rồi thôi thế vậy thì ok okê alô này nào chừ ạ dà đó đấy được tốt bây giờ với và hả".split()
)
"""Left at a sentence's beginning."""
TAILS = frozenset("ạ nha nhé nhá hỉ hí ha hen nghen nghe à nhe giùm thôi luôn vậy đi".split())
"""Left at its end."""
KEPT_TAILS = frozenset("giùm luôn thôi vậy đi nghe".split())
"""At the end, but left only of tasks."""
HESITATIONS = frozenset("ờ ơ ừm ừ ưm".split())
"""Left wherever they stand."""
DOUBLED = frozenset("các là thì cái tôi của và mà có cho với em này những được".split())
"""Said twice, they are a false start: «các các»."""
ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
CARDINALS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
HONORIFICS = frozenset("anh chị ông bà cô chú bác thầy cụ em thằng dì thím cậu".split())
ADDRESSED = frozenset(
    "các toàn thể quý vị đồng chí đại biểu anh chị ông bà cô chú bác hội nghị chủ tịch tọa trì trưởng phó ban"
    " giám đốc bí thư lãnh đạo cấp và thành viên trong chỉ huy".split()
)
"""Words of those who are addressed, after «thưa» or «báo cáo»."""
