"""The grammar of benchmarks/normalise.py: what is said at a provincial meeting, in lower case, all in words.

A sentence has slots in braces; a slot's value may have slots of its own.
"""

from __future__ import annotations

FAMILIES = "nguyễn trần lê phạm huỳnh võ đặng bùi đỗ hồ ngô dương lý phan vũ trương".split()
MIDDLES = "văn thị minh hoàng thanh quốc ngọc xuân hữu đức thu bảo".split()
GIVEN = "luân trinh hải sơn lương nhựt tuấn hương dũng phúc thắng loan nga khánh long giang tâm bình vinh lan".split()

SENTENCES = (
    "{filler} kính thưa {who} kính thưa các đồng chí",
    "tôi là {name} {title} {agency} {filler} xin báo cáo một số nội dung",
    "xin mời đồng chí {name} {title} {agency} phát biểu",
    "đồng chí {given} vừa nêu hai vấn đề tôi xin làm rõ {filler}",
    "{filler} tổng kinh phí thực hiện là {money} trong đó ngân sách tỉnh {money} còn lại là vốn huy động",
    "tỷ lệ giải ngân đến {date} đạt {percent} kế hoạch tăng {percent} so với cùng kỳ",
    "cuộc họp bắt đầu lúc {clock} {date}",
    "giao {agency} chủ trì phối hợp với {agency} hoàn thành trước {date}",
    "đến nay có {number} hộ dân ở {place} đã được cấp nước sạch",
    "thực hiện {law} và các văn bản hướng dẫn",
    "năm nay các anh chị cố gắng hơn năm ngoái một chút",
    "hai bên thống nhất một số nội dung nhưng {filler} còn băn khoăn",
    "ba mẹ các cháu ở {place} rất phấn khởi",
    "tuyến đường dài {measure} đi qua địa bàn {place}",
    "diện tích thu hồi là {measure} của {number} hộ",
    "biểu quyết {number} trên {number} đại biểu đồng ý đạt {percent}",
    "số điện thoại đường dây nóng là {phone}",
    "{term} là nhiệm vụ trọng tâm của {agency} trong {period}",
    "đề nghị {agency} và {term} khẩn trương rà soát",
    "theo điều {digit} khoản {digit} của {law} thì thẩm quyền thuộc {agency}",
    "mới có chín mươi mấy hộ thôi chưa tới một trăm",
    "từ {small} đến {small} năm nữa mới xong",
    "khoảng {small} {small} người dự",
    "{place} có {small} phần {small} số hộ thoát nghèo",
    "đại hội đảng bộ {place} lần thứ {small} nhiệm kỳ {years}",
    "nghị quyết đại hội mười ba của đảng {filler} đã nêu rõ",
    "trong {period} thu ngân sách đạt {money} bằng {percent} dự toán",
    "tôi nhất trí với ý kiến của anh {given} và chị {given}",
    "dạ vâng {filler} xin hết ạ",
    "trăm sự nhờ các đồng chí vạn sự khởi đầu nan",
    "mỗi xã một sản phẩm mỗi người một ý",
    "nhiệt độ từ {small} đến {small} độ xê mực nước {measure}",
    "sáng thứ hai tuần sau họp lại chiều thứ tư báo cáo kết quả",
    "thành phố hồ chí minh và tỉnh {province} ký kết hợp tác {date}",
    "quốc lộ {digit} và đường tỉnh {road} bị hư hỏng nặng",
    "phấn đấu đến năm {year} có {percent} thủ tục trực tuyến toàn trình",
)

SLOTS: dict[str, tuple[str, ...]] = {
    "filler": ("", "", "ờ", "à", "dạ", "thì", "ừm", "nói thật là", "cái này"),
    "who": ("đồng chí chủ tịch", "đoàn chủ tọa", "hội nghị", "đồng chí {name} {title}", "quý vị đại biểu"),
    "given": tuple(GIVEN),
    "title": ("giám đốc", "phó giám đốc", "chủ tịch", "phó chủ tịch", "trưởng phòng", "bí thư", "chánh văn phòng"),
    "agency": (
        "sở tài chính", "sở nông nghiệp và môi trường", "sở khoa học và công nghệ", "ủy ban nhân dân tỉnh",
        "uỷ ban nhân dân xã {commune}", "hội đồng nhân dân tỉnh", "văn phòng ủy ban", "công an tỉnh", "sở y tế",
        "ban quản lý khu kinh tế", "mặt trận tổ quốc", "sở giáo dục và đào tạo", "các sở ngành", "u bê nờ đê tỉnh",
        "hát đê en dê", "vê nờ pê tê", "sở xây dựng tỉnh {province}",
    ),
    "place": ("xã {commune}", "phường {commune}", "tỉnh {province}", "huyện {commune}", "địa phương", "ấp bình hòa"),
    "commune": ("tân an", "bến lức", "đức hòa", "cần giuộc", "vĩnh hưng", "châu thành", "mỹ lệ", "thạnh hóa"),
    "province": ("long an", "tây ninh", "đồng tháp", "nghệ an", "hà nội", "đắk lắk", "bà rịa vũng tàu"),
    "law": (
        "nghị định số ba mươi năm hai nghìn không trăm hai mươi của chính phủ", "luật đất đai", "luật đầu tư công",
        "nghị quyết số năm bảy của bộ chính trị", "quyết định số {number} ngày {date}", "bộ luật hình sự",
        "nghị định một trăm năm mươi bốn", "chỉ thị mười sáu", "kế hoạch số {small}",
    ),
    "term": ("chuyển đổi số", "đề án không sáu", "vi nê ai đi", "ai ô xi", "gờ pê mờ bê", "việt nam số"),
    "period": ("sáu tháng đầu năm", "quý {quarter}", "quý {quarter} năm {year}", "năm {year}", "tháng {month}"),
    "quarter": ("một", "hai", "ba", "tư", "bốn", "i"),
    "years": ("hai nghìn không trăm hai mươi lăm hai nghìn không trăm ba mươi", "hai lăm ba mươi"),
    "year": (
        "hai nghìn không trăm hai mươi sáu", "hai ngàn không trăm ba mươi", "hai không hai lăm", "hai lẻ năm",
        "một chín bảy lăm", "hai nghìn lẻ tám", "hai mươi hai lăm",
    ),
    "date": (
        "ngày {day} tháng {month}", "ngày {day} tháng {month} năm {year}", "mùng {small} tháng {month}",
        "mồng ba tết", "cuối tháng {month}", "ngày {day} tháng này", "hôm {day} tháng {month}", "ba mươi tháng tư",
    ),
    "day": ("một", "mười lăm", "hai mươi mốt", "ba mươi", "hai mươi tư", "hai bốn", "mười", "hăm lăm"),
    "month": ("giêng", "hai", "tư", "bốn", "năm", "sáu", "mười", "mười một", "chạp", "mười hai"),
    "clock": (
        "tám giờ", "bảy giờ ba mươi", "chín giờ kém mười", "mười ba giờ rưỡi", "hai giờ chiều", "bốn giờ bốn lăm phút",
    ),
    "money": (
        "{number} triệu đồng", "hai tỷ rưỡi", "một tỉ hai trăm triệu đồng", "ba phẩy bảy lăm tỷ đồng", "năm chục triệu",
        "một triệu hai trăm nghìn đồng", "hai ngàn tỷ", "mười lăm ngàn đồng một ký", "chín trăm lẻ năm nghìn tỷ đồng",
    ),
    "percent": (
        "tám mươi phần trăm", "chín mươi lăm phẩy hai phần trăm", "một trăm phần trăm", "hai phẩy năm phần trăm",
        "gần năm mươi phần trăm", "không phẩy tám phần trăm", "từ ba đến năm phần trăm",
    ),
    "number": (
        "một nghìn hai trăm", "ba trăm linh năm", "ba trăm lẻ năm", "hai mươi mốt", "bốn mươi tư", "năm mươi lăm",
        "hai nhăm", "bảy trăm tám", "một vạn", "mười hai ngàn ba trăm bốn mươi", "hai chục", "một tá", "trăm rưởi",
        "sáu nghìn không trăm linh bảy", "năm", "hai", "mười",
    ),
    "small": ("hai", "ba", "bốn", "năm", "sáu", "mười", "mười hai", "mười lăm", "hai mươi"),
    "digit": ("một", "hai", "năm", "mười hai", "một trăm linh ba", "sáu mươi hai"),
    "road": ("tám hai bốn", "tám trăm hai mươi lăm", "chín"),
    "measure": (
        "mười hai ki lô mét", "ba phẩy năm héc ta", "hai trăm mét vuông", "một mét sáu mươi", "năm tấn rưỡi",
        "mười lăm mét khối", "hai cây số", "ba mẫu", "một trăm ki lô oát giờ",
    ),
    "phone": (
        "không hai bảy hai ba tám hai sáu một bốn năm", "không chín một ba một hai ba bốn năm sáu", "một trăm mười ba",
    ),
}  # fmt: skip
