"""Transcripts in CHAT (.cha; MacWhinney): the text as it is written, which the parser knows how to read."""

from __future__ import annotations

import re

from qda.errors import CannotRead
from qda.importers.encodings import decode
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import PLAIN
from qda.model import Finding
from qda.wording import say

CHAT = say("a CHAT transcript (.cha)")
_MAIN = re.compile(r"(?m)^\*[A-Z][A-Z0-9_]{0,7}:")
_BULLET = "\x15"
_BARE_TIME = re.compile(r"(?m)^(\*[A-Z][A-Z0-9_]{0,7}:.*?[^\S\n])(\d{1,9}_\d{1,9})[^\S\n]*$")


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The text with headers, main lines and tiers; raises `CannotRead` where no main line `*PAR:` stands.

    Time marks at the end of main lines that lost the control character around them get it back.
    """
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding, controls=_BULLET.encode())
    text = verbatim(decoded.text)
    if text.strip() and not _MAIN.search(text):
        raise CannotRead(
            say(
                "{name}: expected {expected}, found no line that begins with '*PAR:'",
                name=name,
                expected=CHAT,
            ),
            say("if it is plain text, give it the ending .txt"),
        )
    findings = list(decoded.findings)
    if _BULLET not in text:
        text, bare = _BARE_TIME.subn(rf"\1{_BULLET}\2{_BULLET}", text)
        if bare:
            message = say("time marks that had lost their control characters: {n}", n=bare)
            findings.append(Finding("time_marks_mended", "note", message))
    return Imported(text, "cha", decoded.encoding, tuple(findings))
