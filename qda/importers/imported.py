"""What every importer takes and gives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from qda.model import NOTHING, Finding
from qda.wording import say


@dataclass(frozen=True, slots=True)
class Imported:
    """The verbatim text of a file (NFC, `\\n` line ends), its format and encoding, and what was noticed.

    `speakers` are the labels of which the format itself says that they are some (the voices of subtitles).
    """

    text: str
    format: str
    encoding: str = "utf-8"
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    speakers: tuple[str, ...] = ()


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


_DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SURROGATE = re.compile("[\ud800-\udfff]")


def sound(text: str) -> tuple[str, list[Finding]]:
    """`text` without NUL characters and halves of characters (`\ufffd` stands there instead), and the findings."""
    text, findings = without_nul(text)
    mended, halves = _SURROGATE.subn("\ufffd", text)
    if halves:
        message = say("halves of characters, shown as '\ufffd': {n}", n=halves)
        findings.append(Finding("surrogates_replaced", "warning", message))
    return mended, findings


def direction_signs(text: str) -> list[Finding]:
    """A note that counts the invisible signs which turn the direction of writing; they stay in the text."""
    signs = sum(map(text.count, _DIRECTION)) if not text.isascii() else 0
    if not signs:
        return []
    message = say("invisible signs for the direction of writing, kept in the text: {n}", n=signs)
    return [Finding("direction_signs", "note", message)]


def without_nul(text: str) -> tuple[str, list[Finding]]:
    """`text` without NUL characters, which no text can mean, and the finding that says so."""
    zeros = text.count("\0")
    if not zeros:
        return text, []
    message = say("NUL characters taken out: {n}", n=zeros)
    return text.replace("\0", ""), [Finding("nul_removed", "warning", message)]
