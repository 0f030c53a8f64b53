"""The text of a Word file with the places of its comments and bookmarks, before or after its tracked changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from qda.importers.xmlfile import attribute, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

Version = Literal["before", "after"]
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "\N{REPLACEMENT CHARACTER}"}
_WORDS = frozenset({"t", "delText"})
_PASSED_OVER = frozenset({"Fallback", "rt", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "instrText"})
_INSERTED, _DELETED = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """Words that a tracked change put in or took out, and where they stand in the text (or would stand)."""

    kind: Literal["inserted", "deleted"]
    words: str
    at: int


@dataclass(slots=True)
class Anchor:
    """Where a comment stands: its range, or only its mark (then `has_range` is False).

    `hidden` are words of the range that this version of the text does not have.
    """

    start: int
    end: int
    has_range: bool
    hidden: str = ""


@dataclass(slots=True)
class WordText:
    """The text, a line for each paragraph, with everything that has a place in it."""

    text: str
    anchors: dict[str, Anchor]
    bookmarks: dict[str, tuple[int, int]]
    changes: tuple[TrackedChange, ...]


def read_text(root: _Element, version: Version) -> WordText:
    """The text of `word/document.xml` before its tracked changes or after them."""
    walker = _Walker(_INSERTED if version == "before" else _DELETED)
    walker.blocks(root)
    return walker.finished()


@dataclass(slots=True)
class _Walker:
    left_out: frozenset[str]
    parts: list[str] = field(default_factory=list)
    position: int = 0
    anchors: dict[str, Anchor] = field(default_factory=dict)
    bookmarks: dict[str, tuple[int, int]] = field(default_factory=dict)
    changes: list[TrackedChange] = field(default_factory=list)
    _open: set[str] = field(default_factory=set)
    _names: dict[str, str] = field(default_factory=dict)
    _boxes: list[_Element] = field(default_factory=list)

    def finished(self) -> WordText:
        text = "".join(self.parts)
        for name, (start, end) in list(self.bookmarks.items()):
            if end < 0:
                self.bookmarks[name] = (start, len(text))
        for key in self._open:
            self.anchors[key].end = self.anchors[key].start
        return WordText(text, self.anchors, self.bookmarks, tuple(self.changes))

    def blocks(self, parent: _Element, *, silent: bool = False) -> None:
        for child in parent:
            self._element(child, silent)

    def _element(self, element: _Element, silent: bool) -> None:
        name = local_name(element)
        if name in _WORDS:
            self._say(element.text or "", silent)
        elif name in _SIGNS:
            self._say(_SIGNS[name], silent)
        elif name == "p":
            self._paragraph(element, silent)
        elif name in _INSERTED | _DELETED:
            self._change(element, name, silent)
        elif name == "txbxContent":
            self._boxes.append(element)
        elif name not in _PASSED_OVER and not self._mark(element, name):
            self.blocks(element, silent=silent)

    def _paragraph(self, element: _Element, silent: bool) -> None:
        outer, self._boxes = self._boxes, []
        self.blocks(element, silent=silent)
        self._say("\n", silent or self._goes_on(element))
        boxes, self._boxes = self._boxes, outer
        for box in boxes:
            self.blocks(box, silent=silent)

    def _goes_on(self, paragraph: _Element) -> bool:
        """Whether this version of the text does not have the end of the paragraph."""
        properties = (child for child in paragraph if local_name(child) == "pPr")
        marks = (mark for one in properties for child in one if local_name(child) == "rPr" for mark in child)
        return any(local_name(mark) in self.left_out for mark in marks)

    def _change(self, element: _Element, name: str, silent: bool) -> None:
        words = "".join(one.text or "" for one in element.iter() if local_name(one) in _WORDS)
        if words:
            kind: Literal["inserted", "deleted"] = "inserted" if name in _INSERTED else "deleted"
            self.changes.append(TrackedChange(kind, words, self.position))
        self.blocks(element, silent=silent or name in self.left_out)

    def _say(self, words: str, silent: bool) -> None:
        if silent:
            for key in self._open:
                self.anchors[key].hidden += words
            return
        self.parts.append(words)
        self.position += len(words)

    def _mark(self, element: _Element, name: str) -> bool:
        """Note the place of a comment or bookmark; whether the element was such a mark."""
        key = attribute(element, "id")
        if name == "commentRangeStart":
            self.anchors[key] = Anchor(self.position, self.position, True)
            self._open.add(key)
        elif name == "commentRangeEnd":
            if key in self._open:
                self._open.discard(key)
                self.anchors[key].end = self.position
        elif name == "commentReference":
            self.anchors.setdefault(key, Anchor(self.position, self.position, False))
        elif name == "bookmarkStart":
            self._names[key] = attribute(element, "name")
            self.bookmarks[self._names[key]] = (self.position, -1)
        elif name == "bookmarkEnd":
            named = self._names.pop(key, "")
            if named:
                self.bookmarks[named] = (self.bookmarks[named][0], self.position)
        else:
            return False
        return True


def mentioned(roots: Mapping[str, _Element], ids: Iterable[str]) -> dict[str, str]:
    """In which other part of a file (footnotes, headers …) comments of these ids stand."""
    wanted = set(ids)
    return {
        key: part
        for part, root in roots.items()
        for element in root.iter()
        if local_name(element) in ("commentRangeStart", "commentReference")
        and (key := attribute(element, "id")) in wanted
    }
