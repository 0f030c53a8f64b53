"""OpenDocument texts (.odt), read from `content.xml` itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qda.errors import CannotRead
from qda.importers.archive import Archive, open_archive
from qda.importers.bold import BoldStart, mark_bold_names
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import OPEN_DOCUMENT, wrong_kind
from qda.importers.rows import render_rows
from qda.model import Finding
from qda.wording import say

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"

_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_SKIPPED = frozenset(
    {
        f"{_TEXT}note",
        f"{_OFFICE}annotation",
        f"{_TEXT}tracked-changes",
        f"{_TEXT}ruby-text",
        f"{_TEXT}sequence-decls",
        f"{_OFFICE}forms",
    }
)
_LEFT_OUT = {
    f"{_TEXT}note": ("footnotes_left_out", "footnotes left out: {n}"),
    f"{_OFFICE}annotation": ("comments_left_out", "comments in the margin left out: {n}"),
    f"{_TEXT}deletion": ("deleted_text_left_out", "deleted passages (tracked changes) left out: {n}"),
    f"{_TEXT}list": ("numbering_left_out", "automatic numbers of lists left out: {n}"),
}
# signs that XML cannot hold stand for explicit white space until the ordinary white space has been collapsed
_EXPLICIT = {f"{_TEXT}tab": "\x01", f"{_TEXT}line-break": "\x02"}
_BLANK = "\x03"
_COLLAPSE = re.compile(r"[ \t\r\n]+")
_MOST_BLANKS = 1000


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The paragraphs and headings of an OpenDocument text, one a line; raises `CannotRead`.

    Tables become lines (see `rows`), text boxes stand behind their paragraph. Left out and named in the findings:
    footnotes, comments, deleted passages, list numbers.
    """
    archive = open_archive(data, name=name, expected=OPEN_DOCUMENT)
    if "content.xml" not in archive.members:
        raise wrong_kind(name, OPEN_DOCUMENT, data)
    _refuse_locked(archive)
    root = archive.xml("content.xml")
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise wrong_kind(name, OPEN_DOCUMENT, data)
    reader = _Reader(root)
    reader.blocks(body)
    lines = mark_bold_names(reader.lines, reader.bold_starts)
    return Imported(verbatim("\n".join(lines)), "odt", "utf-8", tuple(_left_out(body)))


def _refuse_locked(archive: Archive) -> None:
    if "META-INF/manifest.xml" in archive.members and b"encryption-data" in archive.member("META-INF/manifest.xml"):
        raise CannotRead(
            say(
                "{name}: {expected} that is protected by a password",
                name=archive.name,
                expected=OPEN_DOCUMENT,
            ),
            say("open it, take the password off and save it again"),
        )


def _left_out(body: _Element) -> list[Finding]:
    seen: dict[str, int] = {}
    for element in body.iter(*_LEFT_OUT):
        seen[str(element.tag)] = seen.get(str(element.tag), 0) + 1
    return [Finding(_LEFT_OUT[tag][0], "note", say(_LEFT_OUT[tag][1], n=count)) for tag, count in seen.items()]


class _Reader:
    """Walks the text block by block and collects its lines."""

    def __init__(self, root: _Element) -> None:
        self.lines: list[str] = []
        self._paragraphs: list[tuple[int, _Element]] = []
        self._bold = frozenset(
            style.get(f"{_STYLE}name", "")
            for style in root.iter(f"{_STYLE}style")
            if any(one.get(f"{_FO}font-weight") == "bold" for one in style)
        )

    def blocks(self, parent: _Element) -> None:
        """Collect the lines of everything in `parent`."""
        for child in parent:
            if child.tag in _PARAGRAPHS:
                self._paragraph(child)
            elif child.tag == f"{_TABLE}table":
                rows = [
                    [self._cell(cell) for cell in row if cell.tag == f"{_TABLE}table-cell"]
                    for row in child.iter(f"{_TABLE}table-row")
                ]
                self.lines += render_rows(rows)
            elif child.tag not in _SKIPPED and isinstance(child.tag, str):
                self.blocks(child)

    def _paragraph(self, paragraph: _Element) -> None:
        self._paragraphs.append((len(self.lines), paragraph))
        boxes: list[_Element] = []
        self.lines.append(_words(paragraph, boxes))
        for box in boxes:
            self.blocks(box)

    def _cell(self, cell: _Element) -> str:
        inner = _Reader(cell)
        inner.blocks(cell)
        return "\n".join(inner.lines).strip("\n")

    def bold_starts(self) -> Iterator[BoldStart]:
        """For every paragraph outside tables how many characters at its beginning are in a bold style."""
        for index, paragraph in self._paragraphs:
            length = 0
            if not (paragraph.text or "").strip():
                for part in paragraph:
                    if part.tag != f"{_TEXT}span" or part.get(f"{_TEXT}style-name") not in self._bold:
                        break
                    length += len(_words(part, []))
                    if (part.tail or "").strip():
                        break
            yield BoldStart(index, length)


def _words(paragraph: _Element, boxes: list[_Element]) -> str:
    """The text of a paragraph: white space collapsed as OpenDocument wants it, explicit white space kept."""
    pieces: list[str] = []
    _collect(paragraph, pieces, boxes)
    collapsed = _COLLAPSE.sub(" ", "".join(pieces)).strip(" ")
    return collapsed.replace("\x01", "\t").replace("\x02", "\n").replace(_BLANK, " ")


def _collect(element: _Element, pieces: list[str], boxes: list[_Element]) -> None:
    if element.text:
        pieces.append(element.text)
    for child in element:
        tag = child.tag
        if tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c", "1")
            pieces.append(_BLANK * min(int(count) if count.isdecimal() else 1, _MOST_BLANKS))
        elif tag in _EXPLICIT:
            pieces.append(_EXPLICIT[str(tag)])
        elif tag == f"{_DRAW}text-box":
            boxes.append(child)
        elif tag not in _SKIPPED and isinstance(tag, str):
            _collect(child, pieces, boxes)
        if child.tail:
            pieces.append(child.tail)
