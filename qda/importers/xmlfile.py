"""Files that are one XML document: ELAN, EXMARaLDA, TTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qda.errors import CannotRead
from qda.importers.archive import parse_xml
from qda.importers.kinds import check_size, wrong_kind
from qda.wording import Message, say

if TYPE_CHECKING:
    from lxml.etree import _Element

_BEFORE_MARKUP = b"\xef\xbb\xbf\xff\xfe \t\r\n"


def xml_root(data: bytes, *, name: str, expected: Message, root: str) -> _Element:
    """The root element of a document whose root is called `root` (its namespace does not matter).

    Raises `CannotRead` for what is no XML, another kind of XML, damaged, or declares a document type.
    """
    check_size(data, name=name)
    if not data[:200].replace(b"\0", b"").lstrip(_BEFORE_MARKUP).startswith(b"<"):
        raise wrong_kind(name, expected, data)
    found = parse_xml(data, name=name, expected=expected)
    if local_name(found) != root:
        raise CannotRead(
            say(
                "{name}: expected {expected}, found XML that begins with <{root}>",
                name=name,
                expected=expected,
                root=local_name(found),
            ),
            say("give the file the name ending of what it is"),
        )
    return found


def local_name(element: _Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: _Element, name: str) -> str:
    """The value of the attribute of that name in whatever namespace, empty where there is none."""
    plain = element.get(name)
    if plain is not None:
        return str(plain)
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith(f"}}{name}")), "")
