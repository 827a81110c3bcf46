"""An empty document with the decree's page, styles and page number, made from decree30.py.

python-docx's own template is Letter, English, and full of styles in other fonts; this one has nothing
that the decree does not ask for.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZipFile

from pipeline.word.decree30 import (
    BLACK,
    BODY,
    ELEMENTS,
    FONT,
    HEADER_DISTANCE,
    LANGUAGE,
    MARGIN_BOTTOM,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARGIN_TOP,
    PAGE_HEIGHT,
    PAGE_NUMBER,
    PAGE_WIDTH,
    TIME_REFERENCE_SIZE,
    TIME_REFERENCE_STYLE,
    Element,
)

if TYPE_CHECKING:
    from docx.document import Document

VERSION_PART = "docProps/custom.xml"
"""Where the document's version stands: a property of its own, which Word and LibreOffice keep when they save."""
VERSION_PROPERTY = "bienban"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def blank_document() -> Document:
    """A new python-docx document: A4, the decree's margins and styles, page number from page 2."""
    import docx

    package = io.BytesIO()
    with ZipFile(package, "w") as archive:
        for name, content in _parts().items():
            archive.writestr(name, _DECLARATION + content)
    package.seek(0)
    return docx.Document(package)


def _parts() -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
            (f"{_OFFICE}/relationships/custom-properties", VERSION_PART),
        ),
        "word/document.xml": f"<w:document {_W} {_R}><w:body>{_section()}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            (f"{_OFFICE}/relationships/styles", "styles.xml"),
            (f"{_OFFICE}/relationships/settings", "settings.xml"),
            (f"{_OFFICE}/relationships/header", "header1.xml"),
        ),
        "word/styles.xml": _styles(),
        "word/settings.xml": _settings(),
        "word/header1.xml": _header(),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
        ),
        "docProps/app.xml": (
            f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>bienban</Application></Properties>'
        ),
        VERSION_PART: version_part("")[len(_DECLARATION) :],
    }


def version_part(version: str) -> str:
    """The part that says the document's version. The format's own id stands for properties that users define."""
    return (
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{VERSION_PROPERTY}">'
        f"<vt:lpwstr>{version}</vt:lpwstr></property></Properties>"
    )


def _content_types() -> str:
    parts = {
        "word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "word/styles.xml": f"{_WORD_TYPE}.styles+xml",
        "word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "word/header1.xml": f"{_WORD_TYPE}.header+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        VERSION_PART: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    }
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _section() -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{MARGIN_TOP}" w:right="{MARGIN_RIGHT}" w:bottom="{MARGIN_BOTTOM}" w:left="{MARGIN_LEFT}" '
        f'w:header="{HEADER_DISTANCE}" w:footer="{HEADER_DISTANCE}" w:gutter="0"/>'
        # titlePg without a header of its own: no number on page 1
        "<w:titlePg/></w:sectPr>"
    )


def _header() -> str:
    return (
        f'<w:hdr {_W}><w:p><w:pPr><w:pStyle w:val="{PAGE_NUMBER.id}"/></w:pPr>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>'
    )


def _settings() -> str:
    # compatibilityMode 15: without it Word opens the document in compatibility mode
    return (
        f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _styles() -> str:
    return (
        f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{_fonts()}"
        f'<w:color w:val="{BLACK}"/>{_size(BODY.size)}'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
        + "".join(_paragraph_style(element) for element in ELEMENTS)
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{TIME_REFERENCE_STYLE}">'
        f'<w:name w:val="Mốc thời gian"/><w:rPr>{_size(TIME_REFERENCE_SIZE)}</w:rPr>'
        "</w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>'
    )


def _paragraph_style(element: Element) -> str:
    built_in = element is BODY or element.outline is not None
    kind = 'w:default="1"' if element is BODY else ("" if built_in else 'w:customStyle="1"')
    based = "" if element is BODY else f'<w:basedOn w:val="{BODY.id}"/>'
    outline = "" if element.outline is None else f'<w:outlineLvl w:val="{element.outline}"/>'
    return (
        f'<w:style w:type="paragraph" {kind} w:styleId="{element.id}"><w:name w:val="{element.style}"/>{based}'
        f"<w:qFormat/><w:pPr>{'<w:keepNext/>' if element.keep_next else ''}<w:widowControl/>"
        f'<w:spacing w:before="{element.before}" w:after="{element.after}" '
        f'w:line="{round(240 * element.line)}" w:lineRule="auto"/>'
        f'<w:ind w:left="0" w:right="0" w:firstLine="{element.first_line}"/>'
        f'<w:jc w:val="{element.alignment}"/>{outline}</w:pPr>'
        f"<w:rPr>{_fonts()}{_switch('b', element.bold)}{_switch('i', element.italic)}{_size(element.size)}</w:rPr>"
        "</w:style>"
    )


def _fonts() -> str:
    scripts = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f"<w:rFonts {scripts}/>"


def _switch(name: str, on: bool) -> str:
    return f"<w:{name}/><w:{name}Cs/>" if on else ""


def _size(points: int) -> str:
    return f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'
