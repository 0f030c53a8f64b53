"""A Word file from a finished body: python-docx's empty document, filled, packed to the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qda.exporters.word.ooxml import element_text, field
from qda.exporters.word.styles import LANGUAGE_TAGS, W, styles_xml

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_DROPPED = ("customXml", "fontTable", "stylesWithEffects", "theme", "thumbnail", "webSettings")
FOOTER_ID = "qdaFooter"

NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def image_id(index: int) -> str:
    """The name under which a body refers to its picture of that index; `word_file` puts the real relation there."""
    return f"qdaImage{index}."


def word_file(body: str, *, images: Sequence[bytes], title: str, language: str) -> bytes:
    """A .docx of a finished body; the pictures are PNG."""
    return archive(word_parts(body, images=images, title=title, language=language))


def word_parts(body: str, *, images: Sequence[bytes], title: str, language: str) -> dict[str, bytes]:
    """The parts of a .docx by name, before they are packed."""
    import docx
    from docx.oxml import parse_xml

    document = docx.Document()
    _drop_template_parts(document)
    _fill(document.styles.element, parse_xml(styles_xml(language).encode()))
    _fill(document.settings.element, parse_xml(_settings(language).encode()))
    _fill(document.part.numbering_part.element, parse_xml(_numbering().encode()))
    body = body.replace(f'"{FOOTER_ID}"', f'"{_footer(document)}"')
    for index, image in enumerate(images):
        relation, _image = document.part.get_or_add_image(io.BytesIO(image))
        body = body.replace(f'"{image_id(index)}"', f'"{relation}"')
    filled = parse_xml(f"<w:body {NAMESPACES}>{body}</w:body>")
    document.element.replace(document.element.body, filled)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["docProps/app.xml"] = _app().encode()
    parts["docProps/core.xml"] = _core(title, language).encode()
    return parts


def _drop_template_parts(document: Document) -> None:
    """Take out what the empty document brings along and no file of qda needs."""
    for relations in (document.part.rels, document.part.package.rels):
        for relation in [key for key, one in relations.items() if one.reltype.endswith(_DROPPED)]:
            del relations[relation]


def _fill(element: _Element, source: _Element) -> None:
    """Give an element of the empty document the children of another one."""
    for child in list(element):
        element.remove(child)
    element.extend(list(source))


def _footer(document: Document) -> str:
    """Make the footer with the page number; returns the relation that sections name."""
    from docx.oxml import parse_xml

    section = document.sections[0]
    section.footer.is_linked_to_previous = False
    opened = section.footer.paragraphs[0]._p
    styled = f'<w:p xmlns:w="{W}"><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{field("PAGE", "1")}</w:p>'
    opened.getparent().replace(opened, parse_xml(styled))
    relation: str = document.element.xpath("//w:footerReference/@r:id")[0]
    return relation


def archive(parts: Mapping[str, bytes]) -> bytes:
    """A zip of the parts in their order, with fixed dates and rights on every system."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as written:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _FIXED_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            written.writestr(entry, content)
    return output.getvalue()


def _core(title: str, language: str) -> str:
    """Title and language; no author, no clock."""
    return (
        f"{_DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{element_text(title)}</dc:title>"
        f"<dc:language>{LANGUAGE_TAGS.get(language, 'en-GB')}</dc:language></cp:coreProperties>"
    )


def _app() -> str:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{_DECLARATION}<Properties xmlns="{namespace}"><Application>qda</Application></Properties>'


def _numbering() -> str:
    return (
        f'{_DECLARATION}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:pStyle w:val="ListBullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _settings(language: str) -> str:
    """Words are hyphenated, names in capitals are not; nothing here makes Word ask when it opens the file."""
    word = "http://schemas.microsoft.com/office/word"
    options = (
        "overrideTableStyleFontSizeAndJustification",
        "enableOpenTypeFeatures",
        "doNotFlipMirrorIndents",
    )
    compatibility = "".join(f'<w:compatSetting w:name="{name}" w:uri="{word}" w:val="1"/>' for name in options)
    signs = (",", ";") if language == "de" else (".", ",")
    return (
        f'{_DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="3"/><w:hyphenationZone w:val="284"/>'
        '<w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{word}" w:val="15"/>{compatibility}</w:compat>'
        f'<w:themeFontLang w:val="{LANGUAGE_TAGS.get(language, "en-GB")}"/>'
        f'<w:decimalSymbol w:val="{signs[0]}"/><w:listSeparator w:val="{signs[1]}"/></w:settings>'
    )
