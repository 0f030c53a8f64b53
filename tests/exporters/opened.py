"""Word files taken apart: their parts as XML, and the order of elements that ECMA-376 asks for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# The sequences of ECMA-376 part 1, as far as these elements are written here.
ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens bidi spacing "
        "ind contextualSpacing jc outlineLvl rPr sectPr"
    ),
    "rPr": "rStyle rFonts b bCs i iCs caps color sz szCs u rtl cs lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW gridSpan tcBorders shd noWrap vAlign",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "sectPr": "footerReference type pgSz pgMar cols",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "settings": (
        "zoom defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps "
        "characterSpacingControl compat themeFontLang decimalSymbol listSeparator"
    ),
    "lvl": "start numFmt pStyle lvlText lvlJc pPr",
    "styles": "docDefaults style",
    "numbering": "abstractNum num",
}


def parts(docx: bytes) -> dict[str, bytes]:
    """The members of the archive."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml(docx: bytes, name: str = "word/document.xml") -> etree._Element:
    """A part, parsed."""
    return etree.fromstring(parts(docx)[name])


def disorder(docx: bytes) -> Iterator[str]:
    """Every element whose children are not in the order of the schema."""
    for name, content in parts(docx).items():
        if not name.startswith("word/") or not name.endswith(".xml"):
            continue
        for element in etree.fromstring(content).iter():
            order = ORDER.get(etree.QName(element).localname, "").split()
            if order:
                children = [etree.QName(child).localname for child in element]
                places = [order.index(child) if child in order else -1 for child in children]
                if -1 in places or places != sorted(places):
                    yield f"{name}: {etree.QName(element).localname}: {children}"


def texts(element: etree._Element) -> list[str]:
    """The text of each paragraph; a line end inside it as `\\n`, a tab as `\\t`."""
    signs = {W + "br": "\n", W + "tab": "\t"}
    found = []
    for paragraph in element.iter(W + "p"):
        pieces = (
            signs.get(one.tag, one.text or "")
            for one in paragraph.iter(W + "t", W + "br", W + "tab")
            if one.getparent().tag == W + "r"
        )
        found.append("".join(pieces))
    return found


def rows(docx: bytes, table: int = 0) -> list[list[str]]:
    """The cells of a table; several paragraphs of a cell as lines."""
    body = list(xml(docx).iter(W + "tbl"))[table]
    return [["\n".join(texts(cell)) for cell in row.iter(W + "tc")] for row in body.iter(W + "tr")]
