"""The control words of rich text that matter for its plain text (Rich Text Format specification 1.9.1)."""

from __future__ import annotations

# private signs of the reader, not characters of a text
CELL, ROW, ROW_BEGINS = "\x07", "\x08", "\x06"
LINES = "\n"

SIGNS = {
    "par": "\n",
    "sect": "\n\n",
    "page": "\n\n",
    "line": "\n",
    "lbr": "\n",
    "softline": "",
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "cell": CELL,
    "nestcell": "\t",
    "row": ROW,
    "nestrow": "\n",
    "trowd": ROW_BEGINS,
}
SYMBOLS = {
    "~": "\xa0",
    "-": "\xad",
    "_": "\u2011",
    "{": "{",
    "}": "}",
    "\\": "\\",
    "\n": "\n",
    "\r": "\n",
    "\t": "\t",
}

LEFT_OUT = {
    "footnote": ("footnotes_left_out", "footnotes left out: {n}"),
    "annotation": ("comments_left_out", "comments in the margin left out: {n}"),
    "deleted": ("deleted_text_left_out", "deleted passages (tracked changes) left out: {n}"),
    "header": ("headers_left_out", "headers left out: {n}"),
    "headerl": ("headers_left_out", "headers left out: {n}"),
    "headerr": ("headers_left_out", "headers left out: {n}"),
    "headerf": ("headers_left_out", "headers left out: {n}"),
    "footer": ("headers_left_out", "footers left out: {n}"),
    "footerl": ("headers_left_out", "footers left out: {n}"),
    "footerr": ("headers_left_out", "footers left out: {n}"),
    "footerf": ("headers_left_out", "footers left out: {n}"),
    "pict": ("pictures_left_out", "pictures left out: {n}"),
    "listtext": ("numbering_left_out", "automatic numbers of paragraphs left out: {n}"),
    "pntext": ("numbering_left_out", "automatic numbers of paragraphs left out: {n}"),
}
_DESTINATIONS = """
    fonttbl colortbl stylesheet info generator filetbl listtable listoverridetable rsidtbl revtbl xmlnstbl
    themedata colorschememapping datastore latentstyles pgptbl mmathPr operator title author company subject keywords
    doccomm comment category manager hlinkbase creatim revtim printim buptim objdata objclass objname fldinst
    fldtype shpinst sp sn sv do nonshppict blipuid bkmkstart bkmkend atnid atnauthor atndate atnref atnparent
    atnicn atntime atrfstart atrfend tc xe rxe txe template private panose falt fontemb fontfile mailmerge
    ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pn pnseclvl pntxta pntxtb leveltext levelnumbers
    oldcprops oldpprops oldsprops oldtprops nonesttables wgrffmtfilter userprops upr ud passwordhash htmltag
    mhtmltag protusertbl"""
NO_TEXT = frozenset(_DESTINATIONS.split()) | (frozenset(LEFT_OUT) - {"deleted"})

CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
FONT_NAMES = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
