"""What the fields that reviewers correct are called on the screen."""

from __future__ import annotations

from pipeline.language import message

_ITEMS = {
    "agenda": ("Chương trình", "Agenda"),
    "report": ("Báo cáo", "Reports"),
    "opinion": ("Ý kiến", "Opinions"),
    "proposal": ("Kiến nghị", "Proposals"),
    "vote": ("Biểu quyết", "Votes"),
    "conclusion": ("Kết luận", "Conclusions"),
    "task": ("Nhiệm vụ", "Tasks"),
    "attendance": ("Thành phần dự", "Attendance"),
    "site": ("Điểm cầu", "Sites"),
}
_FIELDS = {
    "text": ("nội dung", "text"),
    "after": ("thêm", "added"),
    "owner": ("chủ trì thực hiện", "owner"),
    "support": ("phối hợp", "support"),
    "deadline": ("thời hạn", "deadline"),
    "name": ("họ tên", "name"),
    "title": ("chức vụ", "title"),
    "unit": ("đơn vị", "unit"),
    "site": ("điểm cầu", "site"),
    "speaker": ("người nói", "speaker"),
    "join": ("nối với đoạn trước", "joined to the one before"),
    "heard": ("đã nghe, đúng", "heard and right"),
    "topic": ("chủ đề", "topic"),
    "reporter": ("người báo cáo", "reporter"),
    "subject": ("nội dung biểu quyết", "subject"),
    "addressee": ("kiến nghị với", "addressee"),
    "place": ("địa điểm", "place"),
    "head": ("phụ trách", "head"),
    "present": ("số người dự", "present"),
}
_CARD = {
    "meeting.title": ("trích yếu", "title"),
    "meeting.kind": ("loại cuộc họp", "kind"),
    "meeting.number": ("số biên bản", "number"),
    "meeting.place": ("địa điểm", "place"),
    "meeting.start": ("bắt đầu", "start"),
    "meeting.end": ("kết thúc", "end"),
    "agency.parent": ("cơ quan chủ quản", "parent agency"),
    "agency.name": ("cơ quan", "agency"),
    "agency.code": ("ký hiệu", "code"),
}
_ROWS = {
    "person": ("người dự", "person"),
    "site": ("điểm cầu", "site"),
    "agenda": ("chương trình", "agenda"),
}


def kind_label(kind: str) -> str:
    """«Nhiệm vụ» for items of the kind task."""
    return message(*_ITEMS[kind]) if kind in _ITEMS else kind


def field_label(field: str) -> str:
    """«thời hạn» for deadline."""
    return message(*_FIELDS[field]) if field in _FIELDS else field


def card_label(identity: str) -> str:
    """«người dự 2: chức vụ» for person.1.title."""
    if identity in _CARD:
        return message(*_CARD[identity])
    table, _, rest = identity.partition(".")
    number, _, field = rest.partition(".")
    if table not in _ROWS or not number.isdecimal():
        return identity
    return f"{message(*_ROWS[table])} {int(number) + 1}: {field_label(field)}"
