"""Plain text in whatever encoding it comes."""

from __future__ import annotations

from qda.importers.encodings import decode
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import PLAIN


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The text of the file; raises `CannotRead` where it is no text or not in the encoding the user named."""
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    return Imported(verbatim(decoded.text), "txt", decoded.encoding, decoded.findings)
