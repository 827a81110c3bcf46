"""bienban.toml and the meeting card: strict, and clear about what is wrong."""

import unicodedata
from datetime import datetime
from pathlib import Path

import pytest

from pipeline.card import Card, read_card
from pipeline.errors import InputError, SettingsError
from pipeline.settings import Settings, load_settings

ROOT = Path(__file__).resolve().parents[2]


def written(folder: Path, text: str, name: str = "hop.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def fault(folder: Path, text: str) -> str:
    with pytest.raises(SettingsError) as caught:
        read_card(written(folder, text))
    assert caught.value.hint
    assert str(folder / "hop.toml") in caught.value.text
    return caught.value.text


def test_defaults_without_a_file() -> None:
    assert load_settings(None) == Settings()


def test_the_file_that_is_shipped_holds_the_defaults() -> None:
    assert load_settings(ROOT / "bienban.toml") == Settings()


def test_a_wrong_engine_is_named_with_the_right_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIENBAN_LANG", "en")
    path = written(tmp_path, '[transcribe]\nengine = "wisper"\n', "bienban.toml")
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    expected = "bienban.toml: transcribe.engine: 'wisper' is not one of auto, conformer, whisper, faster-whisper"
    assert caught.value.text == expected


def test_overrides_read_toml_values_or_plain_text(tmp_path: Path) -> None:
    path = written(tmp_path, '[transcribe]\nengine = "whisper"\nbeam = 2\n', "bienban.toml")
    settings = load_settings(
        path,
        ["transcribe.engine=conformer", "diarize.threshold=0.7", "punctuate.enabled=false", "office.agency.name=Sở A"],
    )
    assert settings.transcribe.engine == "conformer"
    assert settings.transcribe.beam == 2
    assert settings.diarize.threshold == 0.7
    assert settings.punctuate.enabled is False
    assert settings.office.agency.name == "Sở A"


@pytest.mark.parametrize(
    ("override", "part"),
    [
        ("transcribe", "--set transcribe"),
        ("engine=whisper", "--set engine=whisper"),
        ("transcribe.engin=whisper", "Gần nhất: 'engine'"),
        ("transcribe.beam=many", "transcribe.beam: 'many': phải là số nguyên"),
        ("transcribe.beam=0", "transcribe.beam: 0: phải từ 1 trở lên"),
        ("ingest.clipped_share=2", "ingest.clipped_share: 2: không được quá 1.0"),
        ("punctuate.enabled=perhaps", "phải là true hoặc false"),
    ],
)
def test_a_wrong_override_is_explained(override: str, part: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(None, [override])
    assert part in caught.value.text


def test_an_override_below_a_single_value_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, '[transcribe]\nengine = "whisper"\n', "bienban.toml")
    with pytest.raises(SettingsError, match="'engine' không phải một mục"):
        load_settings(path, ["transcribe.engine.name=x"])


def test_a_missing_card_is_empty() -> None:
    assert read_card(None) == Card()


def test_a_card_that_is_gone_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="không tìm thấy"):
        read_card(tmp_path / "hop.toml")


def test_a_whole_card(tmp_path: Path) -> None:
    card = read_card(
        written(
            tmp_path,
            """
            [meeting]
            title = "Giao ban tháng 5"
            number = 12
            start = 2026-05-04T08:00:00
            end = "2026-05-04 11:30"
            [[person]]
            name = "Nguyễn Văn An"
            role = "chair"
            [[person]]
            name = "Lê Thị Bình"
            [[agenda]]
            text = "Báo cáo quý I"
            [[site]]
            name = "Điểm cầu Hà Nội"
            main = true
            present = 0
            [glossary]
            terms = ["VNPT"]
            [speakers]
            min = 2
            max = 2
            """,
        )
    )
    assert card.meeting.start == datetime(2026, 5, 4, 8)
    assert card.meeting.end == datetime(2026, 5, 4, 11, 30)
    assert card.with_role("chair") == card.person[0]
    assert card.with_role("secretary") is None
    assert card.person[1].role == "delegate"
    assert [term.written for term in card.glossary.terms] == ["VNPT"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[meting]\n", ["meting: khóa không có", "Gần nhất: 'meeting'"]),
        ('[meeting]\ntitel = "x"\n', ["meeting.titel", "Gần nhất: 'title'", "number"]),
        ('[[person]]\nname = "A"\nrol = "chair"\n', ["person.0.rol", "Gần nhất: 'role'"]),
        ('[[person]]\ntitle = "Giám đốc"\n', ["person.0.name: thiếu"]),
        ('[[person]]\nname = "A"\nrole = "boss"\n', ["'boss' không thuộc: chair, secretary, delegate, speaker"]),
        ('[meeting]\nnumber = "mười"\n', ["meeting.number: 'mười': phải là số nguyên"]),
        ("[meeting]\nnumber = 0\n", ["meeting.number: 0: phải từ 1 trở lên"]),
        ("[meeting]\ntitle = 5\n", ["meeting.title: 5: phải là chữ"]),
        ("[meeting]\nstart = 20260504\n", ["meeting.start", "phải là ngày và giờ"]),
        ("[meeting]\nstart = 2026-05-04\n", ["meeting.start", "phải là ngày và giờ"]),
        ('[meeting]\nstart = "tám giờ sáng thứ hai"\n', ["meeting.start", "phải là ngày và giờ"]),
        ("[meeting]\nstart = 2026-05-04T08:00:00\nend = 2026-05-04T07:00:00\n", ["meeting: end phải sau start"]),
        ("[speakers]\nmin = 5\nmax = 3\n", ["speakers: max 3 nhỏ hơn min 5"]),
        ('[glossary]\nterms = "VNPT"\n', ["glossary.terms: 'VNPT': phải là danh sách"]),
        ('person = "An"\n', ["person: 'An': phải là danh sách"]),
        ('meeting = "An"\n', ["meeting: 'An': phải là một mục"]),
        ("[meeting]\ntitle = Giao ban\n", ["sai cú pháp TOML", "line 2"]),
        ("[meeting]\ntitle = “Giao ban”\n", ["sai cú pháp TOML"]),
        ('[meeting]\ntitle = "a"\ntitle = "b"\n', ["sai cú pháp TOML"]),
    ],
)
def test_a_fault_names_file_key_and_cure(tmp_path: Path, text: str, parts: list[str]) -> None:
    found = fault(tmp_path, text)
    assert all(part in found for part in parts), found


def test_every_fault_is_listed(tmp_path: Path) -> None:
    found = fault(tmp_path, "[meeting]\nnumber = 0\ntitle = 1\n[speakers]\nmin = 0\n")
    assert len(found.splitlines()) == 3


def test_text_is_nfc_and_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "hop.toml"
    decomposed = unicodedata.normalize("NFD", '[meeting]\r\ntitle = "Hội nghị"\r\n')
    path.write_bytes(decomposed.encode("utf-8-sig"))
    assert read_card(path).meeting.title == unicodedata.normalize("NFC", "Hội nghị")


def test_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "hop.toml").write_bytes('[meeting]\ntitle = "Hội"\n'.encode("utf-16"))
    with pytest.raises(SettingsError, match="UTF-8"):
        read_card(tmp_path / "hop.toml")
