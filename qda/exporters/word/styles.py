"""The styles of the documents, made for journals: Times, rules above and below a table, none between columns."""

from __future__ import annotations

from collections.abc import Mapping

from qda.wording import say

FONT = "Times New Roman"
LANGUAGE_TAGS: Mapping[str, str] = {"de": "de-DE", "en": "en-GB"}
BODY_POINTS = 11.0
TABLE_POINTS = 9.5
SMALL_POINTS = 8.0

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_NAMES = {
    "QDATable": say("QDA Table"),
    "QDATableLined": say("QDA Table Lined"),
    "QDAMatrix": say("QDA Matrix"),
    "QDATableText": say("QDA Table Text"),
    "QDATableSmall": say("QDA Table Text Small"),
    "QDATableHead": say("QDA Table Head"),
    "QDATableHeadSmall": say("QDA Table Head Small"),
    "QDATableGroup": say("QDA Table Group"),
    "QDATableItem": say("QDA Table Item"),
    "QDATableQuote": say("QDA Table Quote"),
    "QDATableNote": say("QDA Table Note"),
    "QDAFigure": say("QDA Figure"),
    "QDAQuote": say("QDA Quote"),
    "QDATranscript": say("QDA Transcript"),
    "QDABreak": say("QDA Section Break"),
    "QDASpeaker": say("QDA Speaker"),
    "QDANumber": say("QDA Paragraph Number"),
}


def styles_xml(language: str) -> str:
    """`word/styles.xml`; the names of our own styles are in the language, their ids are not."""
    tag = LANGUAGE_TAGS.get(language, "en-GB")
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="{W}">'
        f"{_defaults(tag)}{_base_styles()}{_headings()}{_paragraph_styles(language)}{_character_styles(language)}"
        f"{_table_styles(language)}</w:styles>"
    )


def _defaults(tag: str) -> str:
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        f'{_size(BODY_POINTS)}<w:lang w:val="{tag}" w:eastAsia="en-US" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _base_styles() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def _headings() -> str:
    title = _paragraph(
        "Title",
        "Title",
        "<w:keepNext/><w:suppressAutoHyphens/>" + _spacing(0, 240, 264),
        "<w:b/>" + _size(18),
    )
    sizes = ((1, 14.0, 360, 120), (2, 12.0, 280, 80), (3, 11.0, 220, 60))
    return title + "".join(
        _paragraph(
            f"Heading{level}",
            f"heading {level}",
            f"<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>{_spacing(before, after, 264)}"
            f'<w:outlineLvl w:val="{level - 1}"/>',
            f"<w:b/>{'<w:i/>' if level == 3 else ''}{_size(points)}",
        )
        for level, points, before, after in sizes
    )


def _paragraph_styles(language: str) -> str:
    table, small = _size(TABLE_POINTS), _size(SMALL_POINTS)
    head = "<w:keepNext/><w:suppressAutoHyphens/>"
    hanging = '<w:ind w:left="170" w:hanging="170"/>'
    own = (
        ("QDATableText", _spacing(20, 20, 240), table),
        ("QDATableSmall", _spacing(10, 10, 240), small),
        ("QDATableHead", f"{head}{_spacing(40, 40, 240)}", f"<w:b/>{table}"),
        ("QDATableHeadSmall", f"{head}{_spacing(20, 20, 240)}", f"<w:b/>{small}"),
        ("QDATableGroup", f"{head}{_spacing(120, 40, 240)}", f"<w:b/>{table}"),
        ("QDATableItem", f"<w:keepLines/>{_spacing(0, 50, 240)}{hanging}", table),
        ("QDATableQuote", f'{_spacing(0, 80, 240)}<w:ind w:left="340"/>', _size(9)),
        ("QDATableNote", f"<w:keepLines/>{_spacing(80, 280, 240)}", _size(8.5)),
        ("QDAFigure", f'<w:keepNext/>{_spacing(120, 60, 240)}<w:jc w:val="center"/>', ""),
        ("QDAQuote", f'{_spacing(0, 100, 264)}<w:ind w:left="397" w:right="397"/>', _size(10.5)),
        ("QDATranscript", _spacing(0, 100, 264), ""),
        ("QDABreak", _spacing(0, 0, 20, rule="exact"), _size(1)),
    )
    caption = _paragraph(
        "Caption", "caption", f"<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>{_spacing(200, 100, 240)}",
        _size(TABLE_POINTS),
    )  # fmt: skip
    footer = _paragraph("Footer", "footer", f'{_spacing(0, 0, 240)}<w:jc w:val="center"/>', _size(9))
    bullets = _paragraph(
        "ListBullet", "List Bullet",
        f'<w:numPr><w:numId w:val="1"/></w:numPr>{_spacing(0, 60, 276)}<w:contextualSpacing/>', "",
    )  # fmt: skip
    named = (_paragraph(name, _NAMES[name].text(language), pp, rp, own=True) for name, pp, rp in own)
    return caption + footer + bullets + "".join(named)


def _character_styles(language: str) -> str:
    kinds = (("QDASpeaker", "<w:b/>"), ("QDANumber", f'<w:color w:val="595959"/>{_size(9)}'))
    return "".join(
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{name}">'
        f'<w:name w:val="{_NAMES[name].text(language)}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{properties}</w:rPr></w:style>"
        for name, properties in kinds
    )


def _table_styles(language: str) -> str:
    rules = (
        '<w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
        '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
    )
    head = (
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>'
        '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tcBorders>'
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    )
    margins = (
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="{0}" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="{0}" w:type="dxa"/></w:tblCellMar>'
    )
    between = '<w:insideH w:val="single" w:sz="2" w:space="0" w:color="A6A6A6"/>'
    kinds = (("QDATable", 85, "", head), ("QDATableLined", 85, between, head), ("QDAMatrix", 113, "", ""))
    return "".join(
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{_NAMES[name].text(language)}"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
        f"<w:pPr>{_spacing(0, 0, 240)}</w:pPr><w:rPr>{_size(TABLE_POINTS)}</w:rPr>"
        f"<w:tblPr><w:tblBorders>{rules}{inner}</w:tblBorders>{margins.format(margin)}</w:tblPr>{conditional}</w:style>"
        for name, margin, inner, conditional in kinds
    )


def _paragraph(identity: str, name: str, paragraph: str, characters: str, *, own: bool = False) -> str:
    custom = ' w:customStyle="1"' if own else ""
    following = '<w:next w:val="Normal"/>' if identity.startswith(("Heading", "Title")) else ""
    properties = f"<w:rPr>{characters}</w:rPr>" if characters else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{following}<w:qFormat/><w:pPr>{paragraph}</w:pPr>{properties}</w:style>'
    )


def _spacing(before: int, after: int, line: int, *, rule: str = "auto") -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="{rule}"/>'


def _size(points: float) -> str:
    half_points = round(points * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
