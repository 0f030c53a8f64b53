"""Comments of a Word file: who wrote what beside which words, replies and resolved ones included.

Read from the parts themselves: `comments.xml`, `commentsExtended.xml` (replies, resolved), `document.xml` (ranges).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qda.importers.archive import Archive, open_archive
from qda.importers.docx import main_part
from qda.importers.kinds import WORD, wrong_kind
from qda.importers.word_text import TrackedChange, Version, WordText, mentioned, read_text
from qda.importers.xmlfile import attribute, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OTHER_PARTS = ("footnotes", "endnotes", "header", "footer")


@dataclass(frozen=True, slots=True)
class MarginComment:
    """A comment: author, date (ISO 8601 or empty), words, and the stretch of the text it stands at.

    `has_range` is False where no words were marked; `start` is None where the text has no place for it, then `part`
    says where it stands (`footnotes`, `header1` …; empty: nowhere). `hidden` are marked words that this version of
    the text does not have. `reply_to` is the id of the comment that it answers.
    """

    id: str
    author: str
    when: str
    text: str
    start: int | None = None
    end: int | None = None
    has_range: bool = False
    hidden: str = ""
    part: str = ""
    reply_to: str = ""
    is_resolved: bool = False


@dataclass(frozen=True, slots=True)
class CommentedText:
    """A Word file as text with comments, bookmarks, tracked changes, and the properties that a program gave it."""

    text: str
    comments: tuple[MarginComment, ...]
    bookmarks: Mapping[str, tuple[int, int]]
    changes: tuple[TrackedChange, ...]
    properties: Mapping[str, str]


def read_commented(data: bytes, *, name: str, version: Version = "before") -> CommentedText:
    """A Word file as it was before its tracked changes, or as it is after them.

    Raises:
        CannotRead: no Word file, damaged, or locked.
    """
    archive = open_archive(data, name=name, expected=WORD)
    root = archive.xml(main_part(archive, data))
    if local_name(root) != "document":
        raise wrong_kind(name, WORD, data)
    found = read_text(root, version)
    comments = _placed(_comments(archive), found, archive)
    return CommentedText(found.text, comments, found.bookmarks, found.changes, _properties(archive))


def _comments(archive: Archive) -> list[MarginComment]:
    if "word/comments.xml" not in archive.members:
        return []
    found: list[MarginComment] = []
    owners: dict[str, str] = {}
    for element in archive.xml("word/comments.xml"):
        if local_name(element) != "comment":
            continue
        key = attribute(element, "id")
        for paragraph in element.iter():
            if local_name(paragraph) == "p":
                owners[attribute(paragraph, "paraId").upper()] = key
        found.append(MarginComment(key, attribute(element, "author").strip(), _date(element), _words(element)))
    replies, resolved = _threads(archive, owners)
    return [replace(one, reply_to=replies.get(one.id, ""), is_resolved=one.id in resolved) for one in found]


def _threads(archive: Archive, owners: Mapping[str, str]) -> tuple[dict[str, str], set[str]]:
    """Which comment answers which, and which are resolved (with the answers to them)."""
    replies: dict[str, str] = {}
    resolved: set[str] = set()
    if "word/commentsExtended.xml" in archive.members:
        for element in archive.xml("word/commentsExtended.xml"):
            key = owners.get(attribute(element, "paraId").upper(), "")
            parent = owners.get(attribute(element, "paraIdParent").upper(), "")
            if key and parent and key != parent:
                replies[key] = parent
            if key and attribute(element, "done") in ("1", "true", "on"):
                resolved.add(key)
    resolved |= {key for key, parent in replies.items() if parent in resolved}
    return replies, resolved


def _date(element: _Element) -> str:
    """The date of a comment; LibreOffice writes `0-00-00T00:00:00` where there is none."""
    date = attribute(element, "date")
    return "" if date.startswith("0") else date


def _words(comment: _Element) -> str:
    lines = []
    for paragraph in comment.iter():
        if local_name(paragraph) == "p":
            pieces = [
                one.text or "" if local_name(one) == "t" else _SIGNS[local_name(one)]
                for one in paragraph.iter()
                if local_name(one) == "t" or (local_name(one) in _SIGNS and _is_sign(one))
            ]
            lines.append("".join(pieces))
    return unicodedata.normalize("NFC", "\n".join(lines)).strip()


def _is_sign(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and local_name(parent) == "r"


def _placed(comments: list[MarginComment], found: WordText, archive: Archive) -> tuple[MarginComment, ...]:
    """The comments in the order of the text, those without a place in it behind."""
    elsewhere = [one.id for one in comments if one.id not in found.anchors]
    parts = _other_parts(archive) if elsewhere else {}
    places = mentioned(parts, elsewhere)
    placed = []
    for one in comments:
        anchor = found.anchors.get(one.id)
        if anchor is None:
            placed.append(replace(one, part=places.get(one.id, "")))
        else:
            placed.append(
                replace(one, start=anchor.start, end=max(anchor.start, anchor.end), has_range=anchor.has_range,
                        hidden=anchor.hidden)
            )  # fmt: skip
    order = {one.id: index for index, one in enumerate(comments)}
    placed.sort(key=lambda one: (one.start is None, one.start or 0, -(one.end or 0), order[one.id]))
    return tuple(placed)


def _other_parts(archive: Archive) -> dict[str, _Element]:
    names = sorted(
        name
        for name in archive.members
        if name.startswith(tuple(f"word/{part}" for part in _OTHER_PARTS)) and name.endswith(".xml")
    )
    return {name.removeprefix("word/").removesuffix(".xml"): archive.xml(name) for name in names}


def _properties(archive: Archive) -> dict[str, str]:
    if "docProps/custom.xml" not in archive.members:
        return {}
    return {
        attribute(one, "name"): "".join(value.text or "" for value in one)
        for one in archive.xml("docProps/custom.xml")
        if local_name(one) == "property"
    }
