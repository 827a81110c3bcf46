"""Words that numbers count and measure. Data."""

from __future__ import annotations

from pipeline.vietnamese.line import Line


def _table(text: str) -> dict[tuple[str, ...], str]:
    """Lines of «spoken form, spoken form → written form»."""
    table: dict[tuple[str, ...], str] = {}
    for row in text.strip().splitlines():
        spoken, written = row.split(" → ")
        for form in spoken.split(", "):
            table[tuple(form.split())] = written.strip()
    return table


MEASURES = _table("""
ki lô mét vuông, ki-lô-mét vuông, kilômét vuông, kilomet vuông, cây số vuông → km²
ki lô mét, ki-lô-mét, kilômét, kilomet, km → km
mét vuông → m²
mét khối → m³
xăng ti mét, xen ti mét, xăng-ti-mét, xentimét, xăng-ti-met → cm
mi li mét, mi-li-mét, milimét, milimet → mm
mét → m
héc ta, hec ta, héc-ta, hécta, hecta → ha
ki lô gam, ki lô gram, ki-lô-gam, kilôgam, kilogam → kg
mi li gam, miligam → mg
mi li lít, mililít → ml
ki lô oát giờ, ki-lô-oát giờ → kWh
ki lô oát, ki-lô-oát → kW
mê ga oát, mê-ga-oát → MW
ki lô vôn, ki-lô-vôn → kV
độ c, độ xê → °C
cây số → cây số
tấn → tấn
tạ → tạ
yến → yến
lít → lít
gam, gram → g
tá → tá
công đất → công đất
giây → giây
phút → phút
giờ → giờ
tuổi → tuổi
độ → độ
vôn → V
ampe → A
""")
"""What is measured, and the sign an office types for it; words without a usual sign stay."""

_OTHER_WORDS = {
    "độ": {"tuổi", "dốc", "dày", "dài", "sâu", "lượng", "tin"},
    "gam": {"màu"},
    "giây": {"phút", "lát"},
    "phút": {"chốc", "giây"},
    "tạ": {"lỗi", "ơn", "từ"},
    "tấn": {"công", "phong"},
    "tuổi": {"trẻ", "thơ"},
    "yến": {"sào", "tiệc"},
    "tá": {"điền", "lả"},
    "giờ": {"phút"},
}
"""What makes another word of a unit: «hai độ tuổi», «ba giây phút»."""

RATES = _table("""
giờ → h
giây → s
phút → phút
héc ta, hec ta, héc-ta, ha → ha
người → người
hộ → hộ
năm → năm
tháng → tháng
ngày → ngày
km, ki lô mét → km
mét vuông → m²
mét khối → m³
tấn → tấn
lít → lít
kg, ki lô gam → kg
""")
"""What may stand after «trên» in a rate: ki lô mét trên giờ → km/h."""

CURRENCIES = frozenset({"đồng", "đô", "đô-la", "euro", "usd"})

_COUNTED = """
người đại|biểu đồng|chí vị hộ gia|đình nhân|khẩu xã phường huyện tỉnh thành|phố thị|trấn thị|xã ấp thôn bản buôn làng
khu tổ cơ|quan đơn|vị dự|án công|trình hồ|sơ văn|bản nhiệm|vụ chỉ|tiêu giải|pháp nội|dung ý|kiến kiến|nghị trường lớp
học|sinh sinh|viên giáo|viên cán|bộ công|chức viên|chức đảng|viên đoàn|viên hội|viên chi|bộ đảng|bộ vụ việc trường|hợp
lượt lần ngày tuần tháng năm tiếng điểm cuộc buổi phiên hội|nghị cháu em con cái chiếc căn ngôi cây tờ bộ cuốn quyển
trang điều khoản mục câu loại nhóm đoàn đội doanh|nghiệp hợp|tác thủ|tục dịch|vụ phòng ban sở ngành phiếu suất giường ca
km ha tập|thể cá|nhân bệnh|nhân bác|sĩ lao|động công|nhân hội|đồng máy xe thửa lô hạng|mục gói|thầu chương|trình đề|án
kế|hoạch nghị|quyết quyết|định báo|cáo tờ|trình bài tham|luận đợt vòng tiêu|chí sản|phẩm mô|hình tàu thuyền cầu tuyến
đường kênh cống trạm nhà bàn ghế chức|danh ủy|viên phó hòa|giải tổ|chức hội nước quốc|gia đối|tượng mặt|hàng chuyên|đề
phần suất|quà quà thanh|niên phụ|nữ nông|dân cựu|chiến thương|binh liệt|sĩ giấy đơn khách hợp|đồng vườn trang|trại
anh chị ông cô chú thầy bạn chàng thùng bao hộp kiện số|liệu câu|hỏi tài|khoản giao|dịch khu|phố cụm
"""
COUNTED = {tuple(entry.split("|")) for entry in _COUNTED.split()}
"""Nouns and classifiers that are counted in offices; a compound is written with |."""
_COUNTED_FIRST = {entry[0] for entry in COUNTED}

_LONGEST = 4


def unit_at(line: Line, i: int, table: dict[tuple[str, ...], str]) -> tuple[str, int] | None:
    """The longest entry of the table right at i: its written form and its end."""
    words: list[str] = []
    while len(words) < _LONGEST and (word := line.after(i + len(words))):
        words.append(word)
    for size in range(len(words), 0, -1):
        written = table.get(tuple(words[:size]))
        if written is not None:
            other = line.after(i + size) in _OTHER_WORDS.get(words[size - 1], ())
            return None if other else (written, i + size)
    return None


def counted_at(line: Line, i: int) -> bool:
    """Whether a noun that offices count stands right at i."""
    word = line.after(i)
    if word not in _COUNTED_FIRST:
        return False
    return (word,) in COUNTED or (word, line.after(i + 1)) in COUNTED


def _phrases(text: str) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in text.strip().splitlines():
        words = tuple(row.split())
        found.setdefault(words[0], []).append(words)
    return {first: sorted(group, key=len, reverse=True) for first, group in found.items()}


IDIOMS = _phrases("""
ba mươi sáu kế
ba mươi sáu phố phường
mười hai bến nước
mười phân vẹn mười
mười mươi
mười năm trồng cây
trăm năm trồng người
trăm năm
nghìn năm
ngàn năm
trăm hoa đua nở
trăm công nghìn việc
trăm công ngàn việc
trăm trận trăm thắng
trăm nghe không bằng một thấy
nghìn lẻ một đêm
một nghìn lẻ một đêm
ba chìm bảy nổi
ba chìm bảy nổi chín lênh đênh
bảy nổi ba chìm
năm thì mười họa
năm lần bảy lượt
ba bảy hai mươi mốt ngày
mười tám đôi mươi
mười bảy bẻ gãy sừng trâu
một nắng hai sương
một vốn bốn lời
ba đầu sáu tay
chín bỏ làm mười
mười voi không được bát nước xáo
cách mạng tháng tám
cách mạng tháng mười
cách mạng tháng hai
tổng khởi nghĩa tháng tám
mùa thu tháng tám
phong trào ba sẵn sàng
ba không
hai không
bốn tại chỗ
ba tại chỗ
năm châu bốn biển
bốn phương tám hướng
mười ngón tay
ngã ba
ngã tư
ngã năm
ngã sáu
ngã bảy
mười thương
""")
"""Fixed phrases that stay in words."""


def idiom_end(line: Line, i: int) -> int | None:
    """The end of the fixed phrase that begins at i."""
    for phrase in IDIOMS.get(line.words[i], ()):
        if line.has(i, phrase):
            return i + len(phrase)
    return None
