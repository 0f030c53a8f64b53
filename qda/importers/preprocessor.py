"""Structured text for the preprocessor of MAXQDA: `#TEXT name` opens a text, `#CODE name` … `#ENDCODE` a passage.

The names of passages (a question of a form, a topic) become headings, `# name`: they stay in the verbatim text, belong
to the turn as a comment, and count as spoken by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qda.model import Finding
from qda.wording import say

_HEAD = 4096  # characters in which the first text must open
_TEXT = re.compile(r"(?m)^#TEXT\b[^\S\n]*(.*)$")
_CODE = re.compile(r"(?m)^#CODE\b[^\S\n]*(.*)$")
_END = re.compile(r"(?m)^#ENDCODE\b.*\n?")


class Part(NamedTuple):
    """One of the texts of a file: its name, empty where the file gives none, and its text."""

    name: str
    text: str


def split_texts(text: str) -> Sequence[Part]:
    """The texts of a file that begins with `#TEXT`, none for any other file."""
    opened = list(_TEXT.finditer(text)) if "#TEXT" in text[:_HEAD] else []
    if not opened or text[: opened[0].start()].strip("\ufeff \t\n"):
        return ()
    ends = [one.start() for one in opened[1:]] + [len(text)]
    return [Part(one[1].strip(), text[one.end() : end].strip("\n")) for one, end in zip(opened, ends, strict=True)]


def headings(text: str) -> tuple[str, list[Finding]]:
    """`text` with the names of its passages as headings, and the note that counts them."""
    without_ends = _END.sub("", text).strip("\n")
    rendered, passages = _CODE.subn(lambda found: f"# {found[1].strip()}", without_ends)
    if not passages:
        return rendered, []
    message = say("passages named with #CODE, the names kept as headings: {n}", n=passages)
    return rendered, [Finding("passages_named", "note", message)]
