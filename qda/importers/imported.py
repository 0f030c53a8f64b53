"""What every importer takes and gives."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from qda.model import NOTHING, Finding


@dataclass(frozen=True, slots=True)
class Imported:
    """The verbatim text of a file (NFC, `\\n` line ends), its format and encoding, and what was noticed."""

    text: str
    format: str
    encoding: str = "utf-8"
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=lambda: NOTHING)


class Importer(Protocol):
    """Bytes in, `Imported` out; raises `CannotRead` for what is not of its format.

    `encoding` is the user's word on how a plain-text format is encoded; formats that say so themselves ignore it.
    """

    def __call__(self, data: bytes, *, name: str, encoding: str | None = None) -> Imported: ...


_LINE_ENDS = ("\x0b", "\x0c", "\x85", "\u2028", "\u2029")


def verbatim(text: str) -> str:
    """`text` as it is kept: NFC, every kind of line end as `\\n`."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for sign in _LINE_ENDS:
        if sign in text:
            text = text.replace(sign, "\n")
    return unicodedata.normalize("NFC", text)
