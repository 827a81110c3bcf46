"""nguoi-noi.toml: made, kept, extended, followed; and who the speakers are."""

import tomllib
import unicodedata

import pytest

from pipeline.card import Card, Person
from pipeline.errors import SettingsError
from pipeline.records import Turn, Utterance
from pipeline.speakers.namefile import PREAMBLE, WITHOUT_AUDIO
from pipeline.speakers.naming import Given, name_speakers

CARD = Card(
    person=(
        Person(name="Nguyễn Văn Hòa", title="Chánh Văn phòng", unit="Sở Nội vụ", site="Hà Nội", role="chair"),
        Person(name="Lê Thị Thủy", title="Chuyên viên"),
        Person(name="Trần Nam", title="Trưởng phòng"),
        Person(name="Trần Nam", title="Phó Trưởng phòng"),
    )
)
SCENE = [("S1", 0, 4_000, "Kính thưa các đồng chí"), ("S2", 4_500, 30_000, "Tôi xin báo cáo kết quả quý một")]
LATER = ("S3", 31_000, 50_000, "Tôi có ý kiến thế này")


def turn(speaker: str, start: int, end: int) -> Turn:
    return Turn(start=start, end=end, speaker=speaker, overlapped=False)


def utterance(number: int, speaker: str, start: int, end: int, text: str) -> Utterance:
    return Utterance(
        id=f"u{number:04d}", start=start, end=end, speaker=speaker, raw_text=text, text=text, words=(), confidence=0.9
    )


def name(existing, scene=SCENE, card=CARD, given=None):  # type: ignore[no-untyped-def]
    turns = [turn(*item[:3]) for item in scene]
    utterances = [utterance(number + 1, *item) for number, item in enumerate(scene)]
    data = existing.encode() if isinstance(existing, str) else existing
    return name_speakers(data, turns, utterances, card, "outputs/hop/nguoi-noi.toml", given or Given())


def swapped(scene):  # type: ignore[no-untyped-def]
    other = {"S1": "S2", "S2": "S1"}
    return [(other.get(item[0], item[0]), *item[1:]) for item in scene]


def test_a_new_file_has_a_table_for_each_voice() -> None:
    made = name(None)
    assert made.text.startswith(PREAMBLE)
    tables = tomllib.loads(made.text)
    assert list(tables) == ["S1", "S2"]
    assert tables["S1"] == {
        "name": "", "title": "", "unit": "", "site": "", "sample": "samples/S1.flac", "speaking": "00:00:04",
        "first": "00:00:00–00:00:04 «Kính thưa các đồng chí»", "longest": "00:00:00–00:00:04 «Kính thưa các đồng chí»",
    }  # fmt: skip
    assert [speaker.name for speaker in made.speakers] == [None, None]
    assert made.speakers[1].speaking_ms == 25_500
    assert made.speakers[1].evidence[0].quote == "Tôi xin báo cáo kết quả quý một"
    assert made.warnings == ()


def test_a_quote_with_quotation_marks_stays_toml() -> None:
    made = name(None, [("S1", 0, 9_000, 'Nghị quyết "Về \\ việc" số 5')])
    assert '"Về \\ việc"' in tomllib.loads(made.text)["S1"]["first"]


def test_an_untouched_file_is_made_anew() -> None:
    first = name(None)
    again = name(first.text, [*SCENE, LATER])
    assert again.text == name(None, [*SCENE, LATER]).text


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_edited_file_keeps_every_byte_and_gets_new_voices(line_end: str, mark: str) -> None:
    edited = name(None).text.replace('[S1]\nname = ""', "# giọng nam, trầm\n[S1]\nname =   'Nguyễn Văn Hòa' # đã nghe")
    edited = mark + edited.replace("\n", line_end)
    same = name(edited)
    assert same.text == edited
    grown = name(edited, [*SCENE, LATER])
    assert grown.text.startswith(edited)
    added = grown.text.removeprefix(edited)
    assert list(tomllib.loads(added)) == ["S3"]
    assert "\n" not in added.replace(line_end, "")
    assert grown.speakers[0].name == "Nguyễn Văn Hòa"


@pytest.mark.parametrize("written", ["Nguyễn Văn Hòa", "nguyễn văn hoà", " NGUYỄN VĂN HOÀ "])
def test_a_name_of_the_card_brings_its_facts(written: str) -> None:
    written = unicodedata.normalize("NFD", written)
    made = name(name(None).text.replace('name = ""', f'name = "{written}"', 1))
    hoa = made.speakers[0]
    assert (hoa.name, hoa.title, hoa.unit, hoa.site, hoa.role) == (
        "Nguyễn Văn Hòa", "Chánh Văn phòng", "Sở Nội vụ", "Hà Nội", "chair",
    )  # fmt: skip
    assert made.warnings == ()


def test_what_the_secretary_writes_goes_before_the_card() -> None:
    text = name(None).text.replace('name = ""\ntitle = ""', 'name = "Lê Thị Thuỷ"\ntitle = "Trưởng phòng"', 1)
    thuy = name(text).speakers[0]
    assert (thuy.name, thuy.title, thuy.role) == ("Lê Thị Thủy", "Trưởng phòng", "delegate")


def test_two_persons_of_one_name_are_not_chosen_between() -> None:
    made = name(name(None).text.replace('name = ""', 'name = "Trần Nam"', 1))
    assert (made.speakers[0].name, made.speakers[0].title) == ("Trần Nam", None)
    assert "2 người cùng tên" in made.warnings[0]


def test_a_name_that_is_not_on_the_card_is_used_with_a_warning() -> None:
    made = name(name(None).text.replace('name = ""', 'name = "Phạm Lạ"', 1))
    assert made.speakers[0].name == "Phạm Lạ"
    assert "không có trong thẻ" in made.warnings[0]
    assert name(name(None).text.replace('name = ""', 'name = "Phạm Lạ"', 1), card=Card()).warnings == ()


def test_names_follow_the_voice_when_labels_move() -> None:
    edited = name(None).text.replace('name = ""', 'name = "Nguyễn Văn Hòa"  # chắc chắn', 1)
    made = name(edited, swapped(SCENE))
    tables = tomllib.loads(made.text)
    assert tables["S2"]["name"] == "Nguyễn Văn Hòa"
    assert tables["S2"]["sample"] == "samples/S2.flac"
    assert tables["S1"]["name"] == ""
    assert "# chắc chắn" in made.text
    assert {speaker.id: speaker.name for speaker in made.speakers} == {"S1": None, "S2": "Nguyễn Văn Hòa"}
    assert "[S1]" in made.warnings[0]
    assert "[S2]" in made.warnings[0]
    again = name(made.text, swapped(SCENE))
    assert again.text == made.text
    assert again.warnings == ()


def test_of_two_names_for_one_voice_none_is_lost() -> None:
    edited = name(None).text.replace('name = ""', 'name = "Nguyễn Văn Hòa"', 1)
    edited = edited.replace('name = ""', 'name = "Lê Thị Thủy"', 1)
    merged = [("S1", *item[1:]) for item in SCENE]
    made = name(edited, merged)
    assert [speaker.name for speaker in made.speakers] == ["Nguyễn Văn Hòa"]
    assert '# name = "Lê Thị Thủy"' in made.text
    assert "Lê Thị Thủy" in made.warnings[0]
    assert list(tomllib.loads(made.text)) == ["S1"]


def test_a_moment_that_was_deleted_leaves_the_name_at_its_label() -> None:
    text = '[S2]\nname = "Lê Thị Thủy"\n'
    made = name(text)
    assert made.text.startswith(text)
    assert made.speakers[1].name == "Lê Thị Thủy"
    assert list(tomllib.loads(made.text)) == ["S2", "S1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[S1]\nnmae = "An"\n', "nguoi-noi.toml: [S1]: nmae: khóa không có. Gần nhất: 'name'"),
        ('[s1]\nname = "An"\n', "nguoi-noi.toml: s1: khóa không có ở ngoài các mục người nói. Gần nhất: '[S1]'"),
        ('nam = "An"\n', "Gần nhất: 'name'"),
        ("[S1]\nname = An\n", "nguoi-noi.toml: sai cú pháp TOML"),
        ("[S1]\nname = 5\n", "nguoi-noi.toml: [S1]: name"),
    ],
)
def test_a_mistake_is_named(text: str, expected: str) -> None:
    with pytest.raises(SettingsError) as caught:
        name(text)
    assert expected in caught.value.text


def test_not_utf8() -> None:
    with pytest.raises(SettingsError, match="UTF-8"):
        name('[S1]\nname = "Hòa"\n'.encode("utf-16"))


def test_words_without_any_turn_still_have_a_speaker() -> None:
    made = name_speakers(None, [], [utterance(1, "S1", 0, 2_000, "xin chào")], CARD)
    assert [speaker.id for speaker in made.speakers] == ["S1"]
    assert made.speakers[0].speaking_ms == 0


def test_the_site_of_the_recording_is_used_when_nobody_says_otherwise() -> None:
    said = utterance(1, "S1", 0, 2_000, "xin chào").model_copy(update={"site": "Điểm cầu Huế"})
    made = name_speakers(None, [turn("S1", 0, 2_000)], [said], CARD)
    assert made.speakers[0].site == "Điểm cầu Huế"


GIVEN = Given({"S1": "nguyễn văn hoà", "S2": "Phạm Minh"}, has_audio=False)


def test_a_transcripts_names_are_filled_in_and_found_on_the_card() -> None:
    made = name(None, given=GIVEN)
    assert made.text.startswith(WITHOUT_AUDIO)
    tables = tomllib.loads(made.text)
    assert (tables["S2"]["name"], tables["S2"]["given"], tables["S2"]["title"]) == ("Phạm Minh", "Phạm Minh", "")
    assert "sample" not in tables["S1"]
    assert tables["S1"]["longest"].startswith("00:00:00–00:00:04")
    assert [(each.name, each.title) for each in made.speakers] == [
        ("Nguyễn Văn Hòa", "Chánh Văn phòng"),
        ("Phạm Minh", None),
    ]
    assert [warning for warning in made.warnings if "Phạm Minh" in warning]


def test_names_that_nobody_changed_may_be_made_anew() -> None:
    first = name(None, given=GIVEN)
    again = name(first.text, swapped(SCENE), given=Given({"S2": "Nguyễn Văn Hòa", "S1": "Lê An"}, has_audio=False))
    assert [each.name for each in again.speakers] == ["Lê An", "Nguyễn Văn Hòa"]
    assert "Phạm Minh" not in again.text


def test_a_correction_stays_with_whom_the_transcript_calls_so() -> None:
    edited = name(None, given=GIVEN).text.replace('name = "Phạm Minh"', 'name = "Phạm Văn Minh"')
    kept = name(edited, given=GIVEN)
    assert kept.text == edited
    assert kept.speakers[1].name == "Phạm Văn Minh"
    other = name(edited, given=Given({"S1": "Phạm Minh", "S2": "Nguyễn Văn Hoà"}, has_audio=False))
    assert [each.name for each in other.speakers] == ["Phạm Văn Minh", "Nguyễn Văn Hòa"]
    gone = name(edited, given=Given({"S1": "Nguyễn Văn Hoà", "S2": "Lê An"}, has_audio=False))
    assert gone.speakers[1].name == "Lê An"
    assert '# name = "Phạm Văn Minh"' in gone.text
    assert any("Phạm Văn Minh" in warning for warning in gone.warnings)


def test_a_name_that_the_secretary_takes_out_is_out() -> None:
    edited = name(None, given=GIVEN).text.replace('name = "Phạm Minh"', 'name = ""')
    assert name(edited, given=GIVEN).speakers[1].name is None


def test_a_sheet_of_an_earlier_recording_learns_the_transcripts_names() -> None:
    edited = name(None).text.replace('name = ""', 'name = "Lê Thị Thủy"', 1)
    made = name(edited, given=GIVEN)
    assert [each.name for each in made.speakers] == ["Lê Thị Thủy", "Phạm Minh"]
    assert made.text == edited


def test_guessed_times_are_not_written_down() -> None:
    made = name(None, given=Given({}, has_audio=False, timed=False))
    tables = tomllib.loads(made.text)
    assert tables["S2"]["first"] == "«Tôi xin báo cáo kết quả quý một»"
    assert "speaking" not in tables["S2"]
    assert "00:" not in made.text
    assert name(made.text, given=Given({}, has_audio=False, timed=False)).text == made.text
