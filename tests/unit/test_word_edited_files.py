"""Files that are no edited document of ours: each is refused with the file, the cause and what to do."""

import io
import zipfile
from collections.abc import Callable

import pytest
from word_edits import Desk, packed, written

from pipeline.errors import InputError
from pipeline.word.edited import package
from pipeline.word.edited.package import read_parts
from pipeline.word.edited.reading import read_edited

DATA, PRINTED = written([("", [("u.u0001", "Kính thưa các đồng chí.")])])
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600


def changed(change: Callable[[dict[str, bytes]], object]) -> bytes:
    desk = Desk(DATA)
    change(desk.parts)
    return packed(desk.parts)


def without(name: str) -> bytes:
    return changed(lambda parts: parts.pop(name))


def with_part(name: str, content: bytes) -> bytes:
    return changed(lambda parts: parts.update({name: content}))


def broken() -> bytes:
    """Some of the bytes of the packed document changed."""
    data = bytearray(DATA)
    begin = DATA.index(b"word/document.xml") + 40
    for at in range(begin, begin + 50):
        data[at] ^= 0x5A
    return bytes(data)


FILES = {
    "empty": (b"", "không phải tệp .docx"),
    "text": (b"Bien ban hop", "không phải tệp .docx"),
    "an old Word file": (OLE, ".doc (Word 97-2003)"),
    "with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "có mật khẩu"),
    "cut off": (DATA[: len(DATA) // 2], "tệp hỏng"),
    "damaged": (broken(), "tệp hỏng"),
    "an archive of something else": (packed({"a.txt": b"x"}), "tệp hỏng"),
    "without its document": (without("word/document.xml"), "tệp hỏng"),
    "without relations": (without("_rels/.rels"), "tệp hỏng"),
    "broken XML": (with_part("word/document.xml", b"<w:document>"), "tệp hỏng"),
    "a document type": (
        with_part("word/document.xml", b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'),
        "tệp hỏng",
    ),
    "entities that grow": (
        with_part(
            "word/document.xml",
            b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>',
        ),
        "tệp hỏng",
    ),
    "with macros": (
        with_part(
            "[Content_Types].xml",
            Desk(DATA).parts["[Content_Types].xml"].replace(
                b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                b"application/vnd.ms-word.document.macroEnabled.main+xml",
            ),
        ),
        "có macro",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_refused_with_a_remedy(name: str) -> None:
    data, cause = FILES[name]
    with pytest.raises(InputError) as refused:
        read_edited(data, PRINTED, "sua/bien-ban.docx")
    assert "sua/bien-ban.docx" in refused.value.text
    assert cause in refused.value.text
    assert refused.value.hint


def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_BYTES", 3_000_000)
    bomb = with_part("word/media/a.png", b"\0" * 4_000_000)
    assert len(bomb) < 50_000
    with pytest.raises(InputError, match="quá lớn"):
        read_parts(bomb, "x.docx")
    monkeypatch.setattr(package, "MOST_PARTS", 3)
    with pytest.raises(InputError, match="quá lớn"):
        read_parts(DATA, "x.docx")


def test_a_size_that_lies_is_damage() -> None:
    """The archive says that the document is smaller than it is."""
    with zipfile.ZipFile(io.BytesIO(DATA)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    lying = DATA.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != DATA
    with pytest.raises(InputError, match="tệp hỏng"):
        read_parts(lying, "x.docx")


def test_names_of_parts_may_be_written_in_other_ways() -> None:
    desk = Desk(DATA)
    relations = desk.parts["_rels/.rels"].replace(b'"word/document.xml"', b'"/Word/document.xml"')
    moved = {name: data for name, data in desk.parts.items() if name != "_rels/.rels"}
    assert read_edited(packed(moved | {"_rels/.rels": relations}), PRINTED).passages["u.u0001"].changes == ()
