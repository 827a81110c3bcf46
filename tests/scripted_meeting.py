"""A meeting as it is said: lower case, no marks, all numbers in words; and what an office would type for it.

Thirty numbers, dates and amounts and twenty names; people, figures and decisions are invented.
"""

CARD = """\
[meeting]
kind = "hội nghị"
title = "Sơ kết công tác chuyển đổi số sáu tháng đầu năm 2026"
number = 12
place = "Hội trường A, trụ sở Ủy ban nhân dân tỉnh"
start = 2026-07-15T08:00:00

[agency]
parent = "Ủy ban nhân dân tỉnh Tây Ninh"
name = "Sở Khoa học và Công nghệ"
code = "SKHCN"

[[person]]
name = "Nguyễn Văn Luân"
title = "Giám đốc"
unit = "Sở Khoa học và Công nghệ"
role = "chair"

[[person]]
name = "Trần Thị Ngọc Trinh"
title = "Phó Giám đốc"
unit = "Sở Tài chính"

[[person]]
name = "Huỳnh Hữu Phước"
title = "Chủ tịch"
unit = "Ủy ban nhân dân xã Cần Giuộc"

[[person]]
name = "Lê Hoàng Sơn"
title = "Giám đốc"
unit = "VNPT Tây Ninh"

[[person]]
name = "Phạm Minh Nhựt"
title = "Chánh Văn phòng"
unit = "Sở Khoa học và Công nghệ"
role = "secretary"

[[site]]
name = "điểm cầu Đức Hòa"

[glossary]
terms = [
    "chuyển đổi số", "Đề án 06", "UBND tỉnh", "VNPT", { written = "VNeID", spoken = ["vi nê ai đi"] },
    "Trung tâm Phục vụ hành chính công",
]
"""

LUAN, TRINH, PHUOC, SON = "Nguyễn Văn Luân", "Trần Thị Ngọc Trinh", "Huỳnh Hữu Phước", "Lê Hoàng Sơn"

SAID: tuple[tuple[str, str], ...] = (
    (LUAN, "kính thưa các đồng chí hội nghị bắt đầu lúc tám giờ ba mươi phút"),
    (LUAN, "hôm nay ngày mười lăm tháng bảy năm hai nghìn không trăm hai mươi sáu sở khoa học và công nghệ sơ kết"),
    (LUAN, "chúng ta thực hiện nghị quyết số năm mươi bảy của bộ chính trị và nghị quyết đại hội mười bốn của đảng"),
    (LUAN, "về văn bản thì áp dụng nghị định số ba mươi năm hai nghìn không trăm hai mươi của chính phủ"),
    (LUAN, "trong quý hai toàn tỉnh tiếp nhận một nghìn hai trăm bốn mươi lăm hồ sơ trực tuyến"),
    (LUAN, "tỷ lệ đúng hạn đạt chín mươi lăm phẩy hai phần trăm tăng hai mươi mốt phần trăm so với cùng kỳ"),
    (LUAN, "xin mời đồng chí trần thị ngọc trinh phó giám đốc sở tài chính phát biểu"),
    (TRINH, "kính thưa đồng chí nguyễn văn luân kính thưa hội nghị"),
    (TRINH, "tổng kinh phí đã bố trí là ba phẩy bảy lăm tỷ đồng trong đó ngân sách tỉnh là hai tỷ rưỡi đồng"),
    (TRINH, "mức hỗ trợ cho mỗi hộ là một triệu hai trăm nghìn đồng"),
    (TRINH, "dự toán phải gửi về ủy ban nhân dân tỉnh tây ninh trước ngày ba mươi tháng chín"),
    (TRINH, "theo khoản ba điều mười hai của luật ngân sách nhà nước thì thẩm quyền thuộc hội đồng nhân dân tỉnh"),
    (TRINH, "đồng chí phước vừa nêu hai vấn đề tôi xin trả lời sau"),
    (LUAN, "mời đồng chí huỳnh hữu phước chủ tịch ủy ban nhân dân xã cần giuộc"),
    (PHUOC, "thưa các đồng chí xã có ba trăm linh năm hộ ở ấp xa chưa có mạng"),
    (PHUOC, "tuyến cáp mới dài mười hai ki lô mét đi qua huyện vĩnh hưng cũ và phường long an"),
    (PHUOC, "diện tích quy hoạch là ba trăm hai mươi héc ta trong đó hai phần ba là đất lúa"),
    (PHUOC, "đường dây nóng của trung tâm phục vụ hành chính công là không hai bảy hai ba tám hai sáu một bốn năm"),
    (PHUOC, "bà con đã cài vi nê ai đi được tám mươi phần trăm"),
    (LUAN, "mời đồng chí lê hoàng sơn giám đốc vê nờ pê tê tây ninh"),
    (SON, "kính thưa đồng chí giám đốc chúng tôi đã lắp bốn mươi tư trạm từ mùng năm tháng hai"),
    (SON, "đến năm hai nghìn không trăm ba mươi sẽ phủ sóng chín mươi sáu xã"),
    (SON, "giá cước là hai mươi lăm ngàn đồng một tháng"),
    (SON, "về đề án không sáu chúng tôi phối hợp với công an tỉnh và thành phố hồ chí minh"),
    (LUAN, "đề nghị biểu quyết có mười hai trên mười lăm đại biểu đồng ý"),
    (LUAN, "tôi kết luận giao đồng chí phạm minh nhựt chánh văn phòng sở tham mưu u bê nờ đê tỉnh"),
    (LUAN, "hoàn thành trong tháng tám năm hai không hai sáu và báo cáo thủ tướng chính phủ"),
    (LUAN, "đảng bộ sở sẽ đại hội lần thứ mười hai vào cuối năm"),
    (LUAN, "về chuyển đổi số hai bên thống nhất một số nội dung năm nay làm trước"),
    (LUAN, "hội nghị kết thúc lúc mười một giờ kém mười lăm xin cảm ơn các đồng chí"),
)

NUMBERS = (
    "8 giờ 30 phút", "ngày 15 tháng 7 năm 2026", "số 57", "Đại hội XIV", "30/2020/NĐ-CP",
    "quý II", "1.245 hồ sơ", "95,2%", "21%", "3,75 tỷ đồng",
    "2,5 tỷ đồng", "1.200.000 đồng", "ngày 30 tháng 9", "khoản 3", "Điều 12",
    "305 hộ", "12 km", "320 ha", "2/3", "02723826145",
    "80%", "44 trạm", "ngày 05 tháng 02", "năm 2030", "96 xã",
    "25.000 đồng", "12/15", "tháng 8 năm 2026", "lần thứ XII", "10 giờ 45 phút",
)  # fmt: skip

NAMES = (
    "Nguyễn Văn Luân", "Trần Thị Ngọc Trinh", "Huỳnh Hữu Phước", "Lê Hoàng Sơn", "Phạm Minh Nhựt", "chí Phước vừa",
    "Sở Khoa học và Công nghệ", "Phó Giám đốc Sở Tài chính", "Ủy ban nhân dân tỉnh Tây Ninh",
    "Chủ tịch Ủy ban nhân dân xã Cần Giuộc", "Hội đồng nhân dân tỉnh", "Trung tâm Phục vụ hành chính công",
    "VNPT Tây Ninh", "UBND tỉnh", "Bộ Chính trị", "Thủ tướng Chính phủ", "Luật Ngân sách nhà nước",
    "huyện Vĩnh Hưng", "Đề án 06", "Thành phố Hồ Chí Minh",
)  # fmt: skip

STAYS = ("hai vấn đề", "hai bên", "một số nội dung", "năm nay", "chuyển đổi số", "cuối năm")
"""What is no number and no name."""

SECONDS_EACH, PAUSE = 8, 2


def vtt() -> str:
    """The meeting as a WebVTT file with its speakers."""
    cues = [
        f"{_clock(n * SECONDS_EACH)} --> {_clock((n + 1) * SECONDS_EACH - PAUSE)}\n<v {speaker}>{said}</v>\n"
        for n, (speaker, said) in enumerate(SAID)
    ]
    return "WEBVTT\n\n" + "\n".join(cues)


def plain() -> str:
    """The meeting as lines of «Name: text»."""
    return "\n".join(f"{speaker}: {said}" for speaker, said in SAID) + "\n"


def _clock(seconds: int) -> str:
    return f"00:{seconds // 60:02d}:{seconds % 60:02d}.000"
