"""Names of places and the words that announce them. Decree 30/2020, Phụ lục II, III.

Provinces of before and after 2025-07-01, cities, countries and seas stand here; districts and communes in the
gazetteer's modules. Only what is no ordinary word is recognised without an announcing word.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from pipeline.vietnamese.communes_a_n import COMMUNES as FIRST_COMMUNES
from pipeline.vietnamese.communes_o_y import COMMUNES as LAST_COMMUNES
from pipeline.vietnamese.districts import DISTRICTS
from pipeline.vietnamese.people_data import WORDS
from pipeline.vietnamese.proper import MEASURES
from pipeline.vietnamese.reading import Match, Phrases, Reading, look
from pipeline.vietnamese.text import fold


def _listed(text: str) -> list[str]:
    return [name.strip() for name in text.replace("\n", " ").split(",") if name.strip()]


PROVINCES = _listed("""
An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước,
Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắc Lắc, Đắk Nông, Đắc Nông, Điện Biên, Đồng Nai, Đồng Tháp,
Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Huế, Hưng Yên,
Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình,
Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh,
Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái,
Hà Tây, Sài Gòn, Vũng Tàu
""")
"""Of before and after the mergers, with those that one still names."""

CITIES = _listed("""
Biên Hòa, Buôn Ma Thuột, Bà Rịa, Cam Ranh, Cao Lãnh, Châu Đốc, Dĩ An, Đà Lạt, Điện Biên Phủ, Đông Hà, Đồng Hới, Gò
Công, Hạ Long, Hội An, Long Khánh, Long Xuyên, Móng Cái, Mỹ Tho, Nha Trang, Phan Rang, Phan Thiết, Phú Quốc, Pleiku,
Plei Ku, Quy Nhơn, Rạch Giá, Sa Đéc, Sầm Sơn, Tam Kỳ, Tân An, Thủ Dầu Một, Thủ Đức, Tuy Hòa, Uông Bí, Vị Thanh, Việt
Trì, Yên Tử, Côn Đảo, Bến Lức, Cần Giuộc, Cần Đước, Mộc Hóa, Đức Huệ, Thủ Thừa, Vĩnh Hưng, Kiến Tường, Bến Cát,
Trảng Bàng, Gò Dầu, Củ Chi, Cần Giờ, Nhà Bè, Hóc Môn, Bình Chánh, Bát Tràng, Hà Đông, Sóc Sơn, Đông Anh, Gia Lâm, Mê
Linh, Sapa, Sa Pa, Mộc Bài, Cát Lái, Nội Bài, Tân Sơn Nhất, Dung Quất, Cái Mép, Bạch Long Vĩ, Lý Sơn, Phú Quý, Thổ
Chu
""")

WORLD = _listed("""
Việt Nam, Trung Quốc, Nhật Bản, Hàn Quốc, Triều Tiên, Thái Lan, Campuchia, Cam-pu-chia, Căm-pu-chia, Ấn Độ, Hoa Kỳ,
Xin-ga-po, Singapore, Ma-lai-xi-a, Malaysia, In-đô-nê-xi-a, Indonesia, Phi-líp-pin, Philippines, Mi-an-ma, Myanmar,
Bru-nây, Đông Ti-mo, Ô-xtrây-li-a, Australia, Niu Di-lân, Ca-na-đa, Canada, Cu-ba, Cuba, I-ta-li-a, Italia, Thụy Sĩ,
Thụy Điển, Phần Lan, Na Uy, Đan Mạch, Hà Lan, Ba Lan, Bồ Đào Nha, Tây Ban Nha, Hy Lạp, Thổ Nhĩ Kỳ, Ai Cập, Nam Phi,
Mông Cổ, Đài Loan, Hồng Kông, Ma Cao, U-crai-na, Ukraine, Bra-xin, Ác-hen-ti-na, Mê-hi-cô, Liên bang Nga, Vương quốc
Anh, Cộng hòa Pháp, Cộng hòa Liên bang Đức, Cộng hòa Dân chủ Nhân dân Lào, Lào Cai, Cộng hòa xã hội chủ nghĩa Việt
Nam, Nước Cộng hòa xã hội chủ nghĩa Việt Nam, Hợp chúng quốc Hoa Kỳ, Cộng hòa nhân dân Trung Hoa, Trung Hoa, Liên
Xô, Liên minh châu Âu, Liên hợp quốc, Liên Hợp quốc, ASEAN, APEC, WTO, Bắc Kinh, Thượng Hải, Quảng Châu, Quảng Tây,
Vân Nam, Tô-ky-ô, Tokyo, Seoul, Xơ-un, Viêng Chăn, Phnôm Pênh, Băng Cốc, Bangkok, Mát-xcơ-va, Pa-ri, Paris, Luân
Đôn, Oa-sinh-tơn, New York, Niu Oóc, Giơ-ne-vơ, châu Á, châu Âu, châu Phi, châu Mỹ, châu Đại Dương, Đông Nam Á, Đông
Bắc Á, Tây Á, Nam Á, Thái Bình Dương, Đại Tây Dương, Ấn Độ Dương, Bắc Băng Dương, Biển Đông, Hoàng Sa, Trường Sa,
Vịnh Hạ Long, vịnh Bắc Bộ, Bắc Bộ, Trung Bộ, Nam Bộ, Nam Trung Bộ, Bắc Trung Bộ, Đông Nam Bộ, Tây Nam Bộ, Tây
Nguyên, Đông Dương, Trường Sơn, Đồng Tháp Mười, Tứ giác Long Xuyên, Cửu Long, Mê Công, Mê Kông, Vàm Cỏ Đông, Vàm Cỏ
Tây, Vàm Cỏ, miền Bắc, miền Nam, miền Trung, miền Tây, miền Tây Nam Bộ, miền Đông Nam Bộ, các tỉnh phía Nam, các
tỉnh phía Bắc, khu vực phía Nam, khu vực phía Bắc, tỉnh thành phía Nam, tỉnh thành phía Bắc, vùng Tây Bắc, vùng Đông
Bắc, nước Mỹ, nước Nga, nước Anh, nước Pháp, nước Đức, nước Ý, nước Lào, nước Nhật, nước Úc, người Mỹ, người Nga,
người Pháp, người Nhật, người Hoa, người Việt, người Việt Nam, người Hàn, người Lào, tiếng Anh, tiếng Pháp, tiếng
Nga, tiếng Nhật, tiếng Hàn, tiếng Việt, tiếng Hoa, tiếng Trung, tiếng Đức, tiếng Lào, tiếng Khmer, tiếng Khơ-me,
tiếng Mông, Anh ngữ, người Kinh, người Tày, người Thái, người Mường, người Khmer, người Khơ-me, người Chăm, người
Mông, người Dao, người Ê-đê, người Ba-na, dân tộc Kinh, dân tộc Tày, dân tộc Thái, dân tộc Mường, dân tộc Khmer, dân
tộc Khơ-me, dân tộc Chăm, dân tộc Mông, dân tộc Dao, dân tộc Nùng, dân tộc Hoa, đồng bào Khmer, đồng bào Khơ-me,
đồng bào Chăm, đồng bào Mông, Phật giáo, Công giáo, đạo Tin lành, Hồi giáo, Cao Đài, Hòa Hảo, Phật giáo Hòa Hảo, Thủ
đô Hà Nội, Thành phố Hồ Chí Minh, Cố đô Huế, Cố đô Hoa Lư, đất nước Việt Nam, Khu di tích Pác Bó, Điện Biên
""")

RIVERS = _listed("""
Hồng, Tiền, Hậu, Đà, Mã, Lam, Lô, Gâm, Thương, Đuống, Đáy, Hương, Hàn, Thu Bồn, Trà Khúc, Sài Gòn,
Đồng Nai, Cửu Long, Vàm Cỏ, Vàm Cỏ Đông, Vàm Cỏ Tây, Mê Công, Mê Kông, Bến Hải, Bạch Đằng, Thái Bình, Sê San, Sêrêpôk,
La Ngà, Gianh, Nhật Lệ, Thạch Hãn, Tô Lịch, Nhuệ, Bến Lức, Cần Giuộc, Cái Lớn, Cái Bé, Cổ Chiên, Hàm Luông, Ô Lâu
""")

HISTORICAL = Phrases(
    _listed("""
Điện Biên Phủ, Hai Bà Trưng, Trần Hưng Đạo, Lê Lợi, Lê Chân, Ngô Quyền, Lý Thường Kiệt, Nguyễn Trãi, Nguyễn Du,
Nguyễn Huệ, Nguyễn Trung Trực, Lê Hồng Phong, Trần Phú, Nguyễn Thái Học, Nguyễn Thái Bình, Lê Đại Hành, Quang Trung,
Lý Thái Tổ, Trưng Trắc, Trưng Nhị, Trần Nguyên Hãn, Phan Chu Trinh, Phan Bội Châu, Hoàng Văn Thụ, Ngô Mây, Lê Lai,
Phan Đình Phùng, Trần Quang Khải, Trần Quang Diệu, Trần Quý Cáp, Trần Tế Xương, Nguyễn Nghiêm, Nguyễn Phúc, Lê Bình,
Bùi Thị Xuân, Đoàn Thị Điểm, Võ Thị Sáu, Phạm Ngũ Lão, Yết Kiêu, Chu Văn An, Cao Thắng, Đinh Công Tráng, Lương Khánh
Thiện, Lê Thanh Nghị, Nguyễn Cư Trinh, Nguyễn Văn Cừ, Trường Chinh, Hoàng Diệu, Lý Văn Lâm, Trần Hợi, Trần Thới,
Trần Phán, Nguyễn Phích, Nguyễn Huân, Nguyễn Việt Khái, Võ Văn Kiệt, Lê Duẩn, Hồ Thị Kỷ, Phan Rí Cửa, Tô Hiệu, Bùi
Hữu Nghĩa
""")
)
"""People and events that give a ward its name: «Phường Điện Biên Phủ», as «Quận 1» (III.1.b)."""

_WORDS_TOO = set(
    _listed("""
an dân, an khang, an ninh, an toàn, ba vì, ban công, biên giới, biển động, bách khoa, báo đáp, bình dân, bình minh,
bình phục, bình quân, bình tâm, bình yên, bảo toàn, bảy ngàn, cao bằng, cao thượng, chính nghĩa, chế tạo, cây thị,
công bằng, công chính, công lý, cần giờ, cần kiệm, cẩm nang, cộng hòa, danh thắng, duyên hải, dân chủ, dân quyền,
giao hòa, hiệp lực, hòa bình, hòa thuận, hòa đồng, hạnh phúc, hải lý, hải đường, hội an, hội hợp, hội nghĩa, hội
phú, hội thịnh, hợp nhất, hợp thành, hợp tiến, hợp đồng, kháng chiến, khánh thành, kế sách, liêm chính, liên hiệp,
liên hợp, liên kết, liên minh, lý sơn, lương thiện, một ngàn, nghĩa hiệp, nghĩa tình, nguyên lý, nhân nghĩa, nhân
quyền, nhân đạo, nông trường, nội bài, phong hóa, phong phú, pháo đài, phú hộ, phú quý, phúc lợi, phương đông, quang
minh, quyết chiến, quyết thắng, quyết tiến, quyết tâm, quảng trường, quốc khánh, sinh tồn, sơn thủy, tam nông, thanh
bình, thanh liêm, thanh long, thanh minh, thanh nghị, thanh tâm, thành công, thành thật, thành tâm, thân thuộc,
thường xuyên, thắng lợi, thể dục, thịnh vượng, thống nhất, thủy triều, thứ ba, tinh nhuệ, tiên tiến, tiến bộ, tiến
hóa, tiền phong, tiền tiến, toàn thắng, trung bình, trung hòa, trung kiên, trung lập, trung thu, trung thành, trung
tâm, trung đông, trí lực, trường học, trường sinh, trường thành, trường thọ, trường xuân, tân kỳ, tân tiến, tây bắc,
tây nam, tự cường, tự do, tự lập, tự nhiên, tự tân, vinh quang, vui vẻ, vô tranh, văn chương, văn hóa, văn minh,
vĩnh cửu, vũ hội, vị thanh, xuân thu, yên tĩnh, đoàn kết, đông bắc, đông các, đông kết, đông nam, đông phương, đại
hóa, đại lý, đại thành, đại thắng, đại đồng, đạo lý, đạo đức, đất mới, đất nước, đất đỏ, đồng bằng, đồng bộ, đồng
hóa, đồng lòng, đồng minh, đồng thanh, đồng tiến, đồng tâm, đồng ý, độc lập, đức hạnh
""")
)
COMMON = _WORDS_TOO | (WORDS - {fold(name) for name in [*PROVINCES, *CITIES, *WORLD]})
"""Names that are words, too: not recognised by their letters alone, even after «xã»."""

_NUMBERED = {"quận", "phường"}
_LONE = set("ba tư đông thuận thắng vương cồn láng dùng dang lát hiếu thanh hồ bo".split())
"""Townships of one syllable that are words."""
_COUNTING = {"mấy", "các", "số", "mỗi", "một", "từng", "nhiều", "những"}
_COMMUNE = {"xã", "phường", "đặc"}
_SETTLEMENT = {"thôn", "ấp", "làng", "bản", "buôn", "khóm", "khu"}
_SURE_AT = {"hòa bình", "hội an", "cao bằng", "vị thanh", "cần giờ", "lý sơn", "nội bài"}
AT = {"tại", "ở", "cầu", "ubnd", "hđnd", "quê"}


@cache
def gazetteer() -> tuple[Phrases, Phrases]:
    """Districts (with provinces and cities) and communes, as Phrases; built when first needed."""
    districts = Phrases([*PROVINCES, *CITIES, *_spread(DISTRICTS)])
    communes = Phrases([*_spread(FIRST_COMMUNES), *_spread(LAST_COMMUNES)])
    return districts, communes


def _spread(text: str) -> list[str]:
    """«Tân: An, Bình Hưng; Chũ: » → Tân An, Tân Bình Hưng, Chũ."""
    names = []
    for group in " ".join(text.split()).split(";"):
        head, _, tails = group.strip().partition(":")
        names += [f"{head} {tail.strip()}".strip() for tail in tails.split(",")]
    return names


_PROVINCE = Phrases(PROVINCES)
_RIVER = Phrases(RIVERS)
FREE = [
    name
    for name in [*PROVINCES, *CITIES, *WORLD]
    if fold(name) not in COMMON and (" " in name or name == "Huế" or look(name).fixed)
]
"""What is a place wherever it is said."""


_SITES = Phrases(
    _listed("""
khu công nghiệp, cụm công nghiệp, khu đô thị, khu dân cư, khu kinh tế, khu chế xuất, cảng, cảng hàng không, sân bay,
cầu, chợ, hồ chứa nước, nhà máy nước, nhà máy điện, trạm bơm, cống, kênh, đập, công viên, chùa, đền, cửa khẩu, bến
xe, ga, trạm thu phí
""")
)
"""What is named after the place where it stands."""

_STREETS = Phrases(["đường", "phố", "quảng trường", "hẻm", "đại lộ", "phố đi bộ", "tuyến đường", "nút giao"])
"""What is named after people."""

LISTED = "place"
"""The kind of a place that more may follow: các xã Mỹ Lộc, Phước Lý."""
WORLD_KEYS = {fold(name) for name in WORLD}
CITY_KEYS = {fold(name) for name in CITIES}
PROVINCE_KEYS = {fold(name) for name in PROVINCES + CITIES} | {fold(name.replace(" - ", " ")) for name in PROVINCES}


def in_gazetteer(reading: Reading, first: int) -> Match | None:
    """A district, city or commune of two syllables or more that is no ordinary word."""
    districts, communes = gazetteer()
    found = districts.match(reading, first, shortest=2) or communes.match(reading, first, shortest=2)
    return found if found and found.kind not in COMMON else None


def site(reading: Reading, first: int) -> Match | None:
    """Khu công nghiệp Long Hậu, phố Lê Lợi: small words, and the place or person they are named after."""
    words = _SITES.match(reading, first) or _STREETS.match(reading, first)
    if words is None or words.last >= len(reading) or reading.gaps[words.last - 1]:
        return None
    street = words.kind in _STREETS
    found = HISTORICAL.match(reading, words.last) if street else in_gazetteer(reading, words.last)
    if found is None or found.kind in COMMON:
        return None
    return Match(first, found.last, words.forms + found.forms, "site")


def announced(reading: Reading, first: int) -> Match | None:
    """A place after the word for its kind: tỉnh Long An, Quận 1, xã Tân Lập, sông Hồng."""
    kind = reading.keys[first]
    if reading.gaps[first]:
        return None
    if kind in _NUMBERED and reading.key(first + 1).isdigit():
        return _numbered(reading, first)
    start = first + 1
    words = [kind]
    if (pair := f"{kind} {reading.key(start)}") in {"thành phố", "thị xã", "thị trấn", "đặc khu", "khu phố"}:
        words, start = pair.split(), start + 1
    elif kind in {"thành", "thị", "đặc", "khu"}:
        return None
    if start >= len(reading) or reading.gaps[start - 1]:
        return None
    found = _name(reading, start, words)
    if found is None or _ordinary(reading, first, found):
        return None
    whole = len(words) == 1 and found.kind in HISTORICAL and kind in {"quận", "phường", "xã", "huyện", "tỉnh"}
    whole = whole or (words == ["thành", "phố"] and found.kind == "hồ chí minh")
    written = (kind.capitalize(), *words[1:]) if whole else tuple(words)
    listing = kind in {"huyện", "quận", "xã", "phường", "tỉnh"} or len(words) == 2
    return Match(first, found.last, written + found.forms, LISTED if listing else "site")


def _ordinary(reading: Reading, first: int, found: Match) -> bool:
    """The words are no name: «các huyện thống nhất»; but «huyện Thống Nhất, tỉnh Đồng Nai»."""
    if len(found.forms) == 1 and reading.keys[found.last - 1] in _LONE:
        return True
    if found.kind not in COMMON or (found.kind in PROVINCE_KEYS and reading.keys[first] not in _COMMUNE):
        return False
    return reading.before(first) in _COUNTING or reading.key(found.last) not in {
        "huyện",
        "tỉnh",
        "quận",
        "thị",
        "thành",
    }


def _numbered(reading: Reading, first: int) -> Match | None:
    """Quận 1, Phường 5; not «mỗi phường 5 người»."""
    if reading.before(first) in _COUNTING or reading.after(first + 2) in MEASURES:
        return None
    return Match(first, first + 2, (reading.keys[first].capitalize(), reading.looks[first + 1].core), LISTED)


def _name(reading: Reading, start: int, words: list[str]) -> Match | None:
    """The name at tokens[start] that fits the kind of place."""
    kind = words[-1] if words[0] != "đặc" else "đặc"
    districts, communes = gazetteer()
    if words == ["tỉnh"]:
        return _PROVINCE.match(reading, start)
    if words == ["sông"]:
        return _RIVER.match(reading, start)
    if kind in {"phố", "huyện", "quận"} or words == ["thị", "xã"]:
        return districts.match(reading, start) or HISTORICAL.match(reading, start)
    if words[0] == "thị":
        return communes.match(reading, start) or districts.match(reading, start)
    found = None
    if kind in _COMMUNE:
        found = HISTORICAL.match(reading, start) or communes.match(reading, start, shortest=2)
        found = found or districts.match(reading, start, shortest=2)
    elif kind in _SETTLEMENT or words[0] in _SETTLEMENT:
        found = communes.match(reading, start, shortest=2)
    return found


KINDS = {
    "tỉnh",
    "thành",
    "quận",
    "huyện",
    "thị",
    "xã",
    "phường",
    "đặc",
    "sông",
    "thôn",
    "ấp",
    "làng",
    "bản",
    "buôn",
    "khóm",
}
KINDS |= {"khu"}
STARTS = KINDS | _SITES.starts | _STREETS.starts


def at_place(reading: Reading, first: int) -> Match | None:
    """A district or town after «tại», «ở», «điểm cầu»; at «điểm cầu» a commune, too."""
    before = reading.before(first)
    site_of = before == "cầu" and reading.before(first - 1) == "điểm"
    if before not in AT or (before == "cầu" and not site_of):
        return None
    districts, communes = gazetteer()
    found = districts.match(reading, first, shortest=2)
    if found is None and site_of:
        found = communes.match(reading, first, shortest=2)
    if found is None or (found.kind in COMMON and found.kind not in _SURE_AT):
        return None
    return replace(found, kind=LISTED)
