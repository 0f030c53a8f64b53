"""Word files (.docx), read from `word/document.xml` itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qda.importers.archive import Archive, open_archive
from qda.importers.bold import BoldStart, mark_bold_names
from qda.importers.cues import timed
from qda.importers.endings import without_ending
from qda.importers.headed import read_headed
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import WORD, wrong_kind
from qda.importers.rows import render_rows
from qda.model import Finding
from qda.wording import say

if TYPE_CHECKING:
    from lxml.etree import _Element

_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}

_LEFT_OUT = {
    "footnoteReference": ("footnotes_left_out", "footnotes left out: {n}"),
    "endnoteReference": ("footnotes_left_out", "endnotes left out: {n}"),
    "commentReference": ("comments_left_out", "comments in the margin left out: {n}"),
    "delText": ("deleted_text_left_out", "deleted passages (tracked changes) left out: {n}"),
    "moveFrom": ("deleted_text_left_out", "moved passages left out at their old place: {n}"),
    "numPr": ("numbering_left_out", "automatic numbers of paragraphs left out: {n}"),
    "sym": ("symbols_left_out", "symbols of a special font shown as '\ufffd': {n}"),
}


@dataclass(frozen=True, slots=True)
class _Tags:
    """The tags of one namespace of WordprocessingML."""

    namespace: str
    text: str
    paragraph: str
    table: str
    row: str
    cell: str
    signs: dict[str, str]
    symbol: str

    def of(self, *names: str) -> tuple[str, ...]:
        return tuple(f"{{{self.namespace}}}{name}" for name in names)


@lru_cache(maxsize=2)
def _tags(namespace: str) -> _Tags:
    def one(name: str) -> str:
        return f"{{{namespace}}}{name}"

    signs = {one(name): sign for name, sign in _SIGNS.items()}
    return _Tags(namespace, one("t"), one("p"), one("tbl"), one("tr"), one("tc"), signs, one("sym"))


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The paragraphs of a Word file, one a line; raises `CannotRead`.

    Inserted text counts, deleted text does not. Tables become lines (see `rows`), text boxes stand behind their
    paragraph. Left out and named in the findings: footnotes, comments, headers, footers, automatic numbering.
    """
    archive = open_archive(data, name=name, expected=WORD)
    root = archive.xml(main_part(archive, data))
    namespace = root.tag[1:].partition("}")[0] if root.tag.startswith("{") else ""
    if namespace not in (_TRANSITIONAL, _STRICT):
        raise wrong_kind(name, WORD, data)
    tags = _tags(namespace)
    findings = _left_out(root, tags)
    merged = _prune(root, tags)
    reader = _Reader(root, tags, merged)
    lines = mark_bold_names(reader.lines, reader.bold_starts)
    findings += _headers(archive, namespace)
    text, left_out = without_ending(verbatim("\n".join(lines)))
    findings += left_out
    if headed := read_headed(text.split("\n")):
        return timed(headed.said, kind="docx", findings=findings, head=headed.above)
    return Imported(text, "docx", "utf-8", tuple(findings))


def main_part(archive: Archive, data: bytes) -> str:
    """The name of the part that holds the body; raises `CannotRead` for what is no Word file."""
    if "word/document.xml" in archive.members:
        return "word/document.xml"
    if "_rels/.rels" in archive.members:
        for relation in archive.xml("_rels/.rels"):
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                target = str(relation.get("Target", "")).lstrip("/")
                if target in archive.members and target.startswith("word/"):
                    return target
    raise wrong_kind(archive.name, WORD, data)


class _Reader:
    """Walks the body block by block and collects its lines."""

    def __init__(self, root: _Element, tags: _Tags, merged: frozenset[_Element]) -> None:
        self.tags = tags
        self.merged = merged
        others = (*tags.signs, tags.symbol)
        present = {element.tag for element in root.iter(*others)}
        self.inline = (tags.text, *sorted(str(tag) for tag in present))
        self.wrappers = frozenset(
            tags.of("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body", "document")
        )
        self.lines: list[str] = []
        self.paragraphs: list[tuple[int, _Element]] = []
        self._open = False
        self._blocks(root)

    def _blocks(self, parent: _Element) -> None:
        for child in parent:
            if child.tag == self.tags.paragraph:
                self._line(child)
            elif child.tag == self.tags.table:
                self._open = False
                self.lines += render_rows([[self._cell(cell) for cell in cells] for cells in self._rows(child)])
            elif child.tag in self.wrappers:
                self._blocks(child)

    def _line(self, paragraph: _Element) -> None:
        words = self.words(paragraph)
        if self._open:
            self.lines[-1] += words
        else:
            self.paragraphs.append((len(self.lines), paragraph))
            self.lines.append(words)
        self._open = paragraph in self.merged if self.merged else False

    def words(self, paragraph: _Element) -> str:
        """The text of one paragraph."""
        text = self.tags.text
        if len(self.inline) == 1:
            return "".join([element.text or "" for element in paragraph.iter(text)])
        return "".join(
            [
                element.text or "" if element.tag == text else self._sign(element)
                for element in paragraph.iter(*self.inline)
            ]
        )

    def _sign(self, element: _Element) -> str:
        if element.tag == self.tags.symbol:
            return "\ufffd"
        parent = element.getparent()
        if parent is not None and parent.tag.endswith("}tabs"):
            return ""
        return self.tags.signs[str(element.tag)]

    def _rows(self, table: _Element) -> Iterator[list[_Element]]:
        for row in self._parts(table, self.tags.row):
            yield list(self._parts(row, self.tags.cell))

    def _parts(self, parent: _Element, wanted: str) -> Iterator[_Element]:
        for child in parent:
            if child.tag == wanted:
                yield child
            elif child.tag in self.wrappers:
                yield from self._parts(child, wanted)

    def _cell(self, cell: _Element) -> str:
        return "\n".join(self.words(one) for one in cell.iter(self.tags.paragraph)).strip("\n")

    def bold_starts(self) -> Iterator[BoldStart]:
        """For every paragraph outside tables the bold words it begins with and its other words."""
        run, properties, bold = self.tags.of("r", "rPr", "b")
        value = f"{{{self.tags.namespace}}}val"
        for index, paragraph in self.paragraphs:
            length = 0
            for part in paragraph.iter(run):
                words = self.words(part)
                settings = part.find(properties)
                mark = settings.find(bold) if settings is not None else None
                is_bold = mark is not None and mark.get(value, "1") not in ("0", "false", "off")
                if words.strip() and not is_bold:
                    break
                length += len(words)
            yield BoldStart(index, length)


def _prune(root: _Element, tags: _Tags) -> frozenset[_Element]:
    """Take out what is not text and put text boxes behind their paragraph.

    Returns the paragraphs whose end was deleted in a tracked change: the next one goes on in the same line.
    """
    deleted, moved, rubies, boxes = tags.of("del", "moveFrom", "rt", "txbxContent")
    merged = set()
    for element in list(root.iter(deleted, moved, _FALLBACK, rubies)):
        parent = element.getparent()
        if parent is None:
            continue
        if element.tag == deleted and parent.tag.endswith("}rPr"):
            merged.update(_ended_by(parent, tags))
        parent.remove(element)
    for box in list(root.iter(boxes)):
        anchor = next(box.iterancestors(tags.paragraph), None)
        parent = box.getparent()
        if anchor is not None and parent is not None:
            parent.remove(box)
            for block in reversed(list(box)):
                anchor.addnext(block)
    return frozenset(merged)


def _ended_by(mark: _Element, tags: _Tags) -> list[_Element]:
    """The paragraph whose end has the properties `mark`; none where they are those of a run."""
    (ending,) = tags.of("pPr")
    owner = mark.getparent()
    return list(mark.iterancestors(tags.paragraph))[:1] if owner is not None and owner.tag == ending else []


def _left_out(root: _Element, tags: _Tags) -> list[Finding]:
    """Findings for everything in the body that the text does not show."""
    wanted = dict(zip(tags.of(*_LEFT_OUT), _LEFT_OUT.values(), strict=True))
    seen: dict[str, int] = {}
    for element in root.iter(*wanted):
        seen[str(element.tag)] = seen.get(str(element.tag), 0) + 1
    return [Finding(wanted[tag][0], "note", say(wanted[tag][1], n=count)) for tag, count in seen.items()]


def _headers(archive: Archive, namespace: str) -> list[Finding]:
    text = f"{{{namespace}}}t"
    words = []
    for member in sorted(archive.members):
        if member.startswith(("word/header", "word/footer")) and member.endswith(".xml"):
            said = "".join(element.text or "" for element in archive.xml(member).iter(text)).strip()
            if said and not said.isdecimal() and said not in words:
                words.append(said)
    if not words:
        return []
    shown = " / ".join(one[:60] for one in words[:3])
    return [Finding("headers_left_out", "note", say("headers and footers left out: {text}", text=shown))]
