"""Markdown: the text as it is written; a YAML front matter gives metadata."""

from __future__ import annotations

from qda.importers.encodings import decode
from qda.importers.endings import without_ending
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import PLAIN
from qda.model import NOTHING


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The text with all its marks (they belong to the verbatim text); raises `CannotRead`."""
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    text, left_out = without_ending(verbatim(decoded.text))
    return Imported(text, "md", decoded.encoding, (*decoded.findings, *left_out), front_matter(text) or NOTHING)


def front_matter(text: str) -> dict[str, str]:
    """The `key: value` lines between `---` and `---` at the beginning, empty where there is none."""
    if not text.startswith("---\n"):
        return {}
    found: dict[str, str] = {}
    for line in text[4:20_000].split("\n"):
        if line.rstrip() in ("---", "..."):
            return found
        key, colon, value = line.partition(":")
        if colon and key.strip() and not line.startswith((" ", "\t", "-", "#")):
            found[key.strip()] = value.strip().strip("\"'")
    return {}
