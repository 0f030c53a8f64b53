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
    "footnote": ("footnotes_left_out", "{n} footnotes left out"),
    "annotation": ("comments_left_out", "{n} comments in the margin left out"),
    "deleted": ("deleted_text_left_out", "{n} deleted passages (tracked changes) left out"),
    "header": ("headers_left_out", "{n} headers left out"),
    "headerl": ("headers_left_out", "{n} headers left out"),
    "headerr": ("headers_left_out", "{n} headers left out"),
    "headerf": ("headers_left_out", "{n} headers left out"),
    "footer": ("headers_left_out", "{n} footers left out"),
    "footerl": ("headers_left_out", "{n} footers left out"),
    "footerr": ("headers_left_out", "{n} footers left out"),
    "footerf": ("headers_left_out", "{n} footers left out"),
    "pict": ("pictures_left_out", "{n} pictures left out"),
    "listtext": ("numbering_left_out", "the automatic numbers of {n} paragraphs left out"),
    "pntext": ("numbering_left_out", "the automatic numbers of {n} paragraphs left out"),
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
