"""Web pages (.html, .htm): paragraphs and line breaks become lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qda.importers.bold import BoldStart, mark_bold_names
from qda.importers.encodings import Decoded, decode
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import damaged
from qda.importers.noscribe import put_times
from qda.importers.rows import render_rows
from qda.model import NOTHING, Finding
from qda.wording import Message, say

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAGE: Message = say("a web page (.html)")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_.:-]{2,30})""", re.IGNORECASE)
_BLOCK_TAGS = """
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section select summary table td
    th tbody tfoot thead tr ul caption"""
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SKIPPED_TAGS = "script style head title template noscript iframe object svg math textarea button rp rt"
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_SPACE = re.compile(r"[ \t\r\n\f]+")


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The text of a web page, one block a line; raises `CannotRead`.

    Scripts and styles are left out, tables become lines (see `rows`), the page's title is metadata. A page of
    noScribe gives the times hidden in it (see `noscribe`).
    """
    decoded = _decoded(data, name, encoding)
    root = parse_page(decoded.text, name=name, expected=_PAGE)
    if root is None:
        return Imported("", "html", decoded.encoding, decoded.findings)
    put_times(root)
    text, findings = page_text(root)
    title = " ".join((root.findtext("head/title") or "").split())
    metadata = {"title": title} if title else NOTHING
    return Imported(text, "html", decoded.encoding, (*decoded.findings, *findings), metadata)


def page_text(root: _Element) -> tuple[str, list[Finding]]:
    """The text of a parsed page, one block a line, and what was left out."""
    page = _Page()
    page.walk(root)
    lines = mark_bold_names(page.finished(), page.bold_starts)
    return verbatim("\n".join(lines).strip("\n")), page.findings()


def _decoded(data: bytes, name: str, encoding: str | None) -> Decoded:
    said = _CHARSET.search(data[:4096])
    if encoding is None and said and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        named = said[1].decode("ascii").lower()
        if named not in ("utf-8", "utf8", "utf-16"):
            encoding = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(named, named)
            return decode(data, name=name, expected=_PAGE, encoding=encoding)
    return decode(data, name=name, expected=_PAGE, encoding=encoding)


def parse_page(text: str, *, name: str, expected: Message) -> _Element | None:
    """The root of a page, None where it is empty; raises `CannotRead` where its marks cannot be read at all."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    root: _Element | None = etree.fromstring(text.encode("utf-8"), parser)
    if fatal := [entry.message for entry in parser.error_log if entry.level_name == "FATAL"]:
        raise damaged(name, expected, fatal[0])
    return root


class _Page:
    """Collects the lines of a page while its tree is walked."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._bold_lengths: dict[int, int] = {}
        self._pieces: list[str] = []
        self._bold = self._preformatted = self._tables = 0
        self._lead = 0  # pieces at the beginning of the line that are bold or blank
        self._rows: list[list[str]] = []
        self._outside: list[str] = []
        self._skipped = 0

    def walk(self, root: _Element) -> None:
        """Take the text of `root` and everything in it."""
        from lxml import etree

        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag = element.tag
            if event == "end":
                self._end(str(tag))
                self._text(element.tail)
            elif tag in _SKIPPED:
                self._skipped += tag in ("iframe", "object", "svg", "math")
                walker.skip_subtree()
            else:
                self._start(str(tag))
                self._text(element.text)

    def finished(self) -> list[str]:
        """All lines; an open one is closed."""
        self._flush()
        return self.lines

    def bold_starts(self) -> list[BoldStart]:
        """How many characters at the beginning of each line are bold."""
        return [BoldStart(line, length) for line, length in self._bold_lengths.items()]

    def findings(self) -> list[Finding]:
        """What was left out."""
        if not self._skipped:
            return []
        return [Finding("embedded_left_out", "note", say("embedded objects left out: {n}", n=self._skipped))]

    def _start(self, tag: str) -> None:
        if tag in ("b", "strong"):
            self._bold += 1
        elif tag == "br":
            self._flush(even_empty=True)
        elif tag in ("td", "th") and self._tables == 1 and self._rows:
            self._flush()
            self._outside, self.lines = self.lines, []
        elif tag in _BLOCKS:
            self._flush()
            self._preformatted += tag == "pre"
            self._tables += tag == "table"
            if tag == "tr" and self._tables == 1:
                self._rows.append([])

    def _end(self, tag: str) -> None:
        if tag in ("b", "strong"):
            self._bold -= 1
        elif tag in ("td", "th") and self._tables == 1 and self._rows:
            self._flush()
            self._rows[-1].append("\n".join(self.lines).strip("\n"))
            self.lines = self._outside
        elif tag in _BLOCKS:
            self._flush()
            self._preformatted -= tag == "pre"
            if tag == "table":
                self._tables -= 1
                if not self._tables:
                    self.lines += render_rows(self._rows)
                    self._rows = []

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self._preformatted:
            *whole, last = text.split("\n")
            for line in whole:
                self._pieces.append(line)
                self._flush(even_empty=True)
            text = last
        if self._lead == len(self._pieces) and (self._bold or not text.strip()):
            self._lead += 1
        self._pieces.append(text)

    def _flush(self, *, even_empty: bool = False) -> None:
        joined = "".join(self._pieces)
        line = joined.rstrip() if self._preformatted else _SPACE.sub(" ", joined).strip(" ")
        if line or even_empty:
            if self._lead and not self._tables:
                lead = _SPACE.sub(" ", "".join(self._pieces[: self._lead])).strip(" ")
                self._bold_lengths[len(self.lines)] = len(lead)
            self.lines.append(line if line.strip() else "")
        self._pieces, self._lead = [], 0
