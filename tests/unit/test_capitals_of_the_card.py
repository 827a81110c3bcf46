"""Names of the card that are words, too: a given name said without a form of address, a place in a unit's name."""

import pytest

from pipeline.card import Card
from pipeline.settings import Settings
from pipeline.stages.normalise import people, terms, written_form

CARD = Card.model_validate(
    {
        "meeting": {"title": "Giao ban"},
        "person": [
            {"name": "Võ Nhật Minh"},
            {"name": "Đặng Hoài Thu"},
            {"name": "Kiều Anh Tú"},
            {"name": "Đinh Tiến Dũng", "unit": "UBND xã Hòa Bình"},
        ],
    }
)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Việc khảo sát thì Minh với Thu phối hợp nhau làm.", "Việc khảo sát thì Minh với Thu phối hợp nhau làm."),
        ("Em Tú bám họ nhé.", "Em Tú bám họ nhé."),
        ("Vụ Thu hoạch này được mùa.", "Vụ thu hoạch này được mùa."),
        ("Việc này Cường làm.", "Việc này cường làm."),
        ("đề nghị ủy ban nhân dân xã hòa bình xử lý", "đề nghị Ủy ban nhân dân xã Hòa Bình xử lý"),
        ("giữ gìn hòa bình", "giữ gìn hòa bình"),
        ("lễ hội cầu ngư năm nay", "lễ hội Cầu Ngư năm nay"),
    ],
)
def test_capitals(said: str, written: str) -> None:
    settings = Settings()
    form = written_form(people(CARD), terms(CARD, settings), settings)
    assert form.write(said, ()).text == written
