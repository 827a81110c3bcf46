"""Signs of document kinds and of the agencies that issue them, and how they are said. Data, after Nghị định 30/2020.

Ministries as they are named since March 2025. An office's own codes come with its documents' text, not from here.
"""

from __future__ import annotations

KINDS = {
    "nghị quyết": "NQ", "quyết định": "QĐ", "chỉ thị": "CT", "quy chế": "QC", "quy định": "QyĐ", "thông cáo": "TC",
    "thông báo": "TB", "hướng dẫn": "HD", "chương trình": "CTr", "kế hoạch": "KH", "phương án": "PA", "đề án": "ĐA",
    "dự án": "DA", "báo cáo": "BC", "biên bản": "BB", "tờ trình": "TTr", "hợp đồng": "HĐ", "công điện": "CĐ",
    "giấy mời": "GM", "giấy giới thiệu": "GGT", "nghị định": "NĐ", "thông tư": "TT", "công văn": "",
}  # fmt: skip
"""Kind → sign; a công văn has none."""

AGENCIES = {
    "chính phủ": "CP", "thủ tướng": "TTg", "thủ tướng chính phủ": "TTg",
    "ủy ban": "UBND", "ủy ban nhân dân": "UBND", "hội đồng nhân dân": "HĐND", "hội đồng": "HĐND",
    "đoàn đại biểu quốc hội": "ĐBQH", "ban chấp hành": "BCH", "ban thường vụ": "BTV", "ban chỉ đạo": "BCĐ",
    "ban tổ chức": "BTC", "văn phòng": "VP", "sở thông tin và truyền thông": "STTTT",
    "sở khoa học và công nghệ": "SKHCN", "sở tài chính": "STC", "sở nội vụ": "SNV",
    "sở giáo dục và đào tạo": "SGDĐT", "sở giáo dục đào tạo": "SGDĐT", "sở y tế": "SYT", "sở xây dựng": "SXD",
    "sở công thương": "SCT", "sở tư pháp": "STP",
}  # fmt: skip

MINISTRIES = {
    "bộ tài chính": "BTC", "bộ nội vụ": "BNV", "bộ giáo dục và đào tạo": "BGDĐT", "bộ y tế": "BYT",
    "bộ khoa học và công nghệ": "BKHCN", "bộ công thương": "BCT", "bộ xây dựng": "BXD", "bộ tư pháp": "BTP",
    "bộ công an": "BCA", "bộ quốc phòng": "BQP", "bộ ngoại giao": "BNG",
    "bộ nông nghiệp và môi trường": "BNNMT", "bộ thông tin và truyền thông": "BTTTT",
    "bộ kế hoạch và đầu tư": "BKHĐT", "bộ giao thông vận tải": "BGTVT", "bộ tài nguyên và môi trường": "BTNMT",
    "bộ nông nghiệp và phát triển nông thôn": "BNNPTNT", "bộ lao động thương binh và xã hội": "BLĐTBXH",
}  # fmt: skip
"""Their circulars bear the year in their number, always (Luật Ban hành văn bản quy phạm pháp luật)."""

LETTERS = {
    "a": "A", "bê": "B", "bờ": "B", "xê": "C", "cê": "C", "cờ": "C", "dê": "D", "dờ": "D", "đê": "D", "đờ": "D",
    "giê": "G", "gờ": "G",
    "hát": "H", "hờ": "H", "ca": "K", "ka": "K", "mờ": "M", "nờ": "N", "en": "N", "pê": "P", "pờ": "P",
    "quy": "Q", "quờ": "Q", "cu": "Q", "sờ": "S", "tê": "T", "tờ": "T", "u": "U", "vê": "V", "vờ": "V", "bcđ": "BCD",
    "nđ": "ND", "cp": "CP", "qđ": "QD", "ubnd": "UBND", "hđnd": "HDND", "nq": "NQ", "ttg": "TTG", "kh": "KH",
    "tb": "TB", "bc": "BC", "ct": "CT", "tt": "TT", "btc": "BTC", "bnv": "BNV", "ttr": "TTR",
}  # fmt: skip
"""How letters are named, and signs that a transcript may hold already, folded."""

SIGNS = {
    f"{kind}-{agency}"
    for kind in KINDS.values() if kind
    for agency in {*AGENCIES.values(), *MINISTRIES.values()}
}  # fmt: skip


def bare(sign: str) -> str:
    """A sign's letters as they are heard: «đê» may be D or Đ."""
    return sign.replace("-", "").upper().replace("Đ", "D")


_HEARD = [bare(sign) for sign in SIGNS]
BY_LETTERS = {bare(sign): sign for sign in SIGNS if _HEARD.count(bare(sign)) == 1}
"""NDCP → NĐ-CP; signs that sound alike (HD, HĐ) are left out."""
