"""Zip archives and the XML in them, read without trusting them."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from qda.errors import CannotRead
from qda.importers.kinds import LARGEST, damaged, wrong_kind
from qda.wording import Message, say

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    OverflowError,
)


@dataclass(frozen=True, slots=True)
class Archive:
    """An opened zip file, its name for messages, and what it should be."""

    zip: zipfile.ZipFile
    name: str
    expected: Message
    members: frozenset[str]

    def member(self, path: str) -> bytes:
        """The bytes of one member; raises `CannotRead` if it is damaged or larger than 100 MB."""
        try:
            size = self.zip.getinfo(path).file_size
            if size > LARGEST:
                raise CannotRead(
                    say(
                        "{name}: '{member}' in it would unpack to {size} MB",
                        name=self.name,
                        member=path,
                        size=size // 1_000_000,
                    ),
                    say("a transcript is never that large; take out pictures or check where the file comes from"),
                )
            return self.zip.read(path)
        except (*_DAMAGE, KeyError) as reason:
            raise damaged(self.name, self.expected, str(reason) or type(reason).__name__) from reason

    def xml(self, path: str) -> _Element:
        """The root of an XML member; raises `CannotRead` if it is not well-formed or declares a document type."""
        return parse_xml(self.member(path), name=self.name, expected=self.expected)


def open_archive(data: bytes, *, name: str, expected: Message) -> Archive:
    """Open a zip file held in `data`; raises `CannotRead` naming what was found instead."""
    if not data.startswith(b"PK"):
        raise wrong_kind(name, expected, data)
    try:
        opened = zipfile.ZipFile(BytesIO(data))
        members = frozenset(opened.namelist())
    except _DAMAGE as reason:
        raise damaged(name, expected, str(reason) or type(reason).__name__) from reason
    return Archive(opened, name, expected, members)


def parse_xml(data: bytes, *, name: str, expected: Message) -> _Element:
    """Parse XML without entities, document types or network; raises `CannotRead`."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as reason:
        raise damaged(name, expected, str(reason)) from reason
    if root.getroottree().docinfo.internalDTD is not None:
        raise CannotRead(
            say(
                "{name}: the file declares a document type of its own, which {expected} never does",
                name=name,
                expected=expected,
            ),
            say("open it in its program and save it anew, or check where it comes from"),
        )
    return root
