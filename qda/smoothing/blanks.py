"""Single blanks everywhere (WS)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qda.model import Edit

_DOUBLE = re.compile(r"  +")
_BLANKS = re.compile(r"\s\s+|[^\S ]")


def with_single_blanks(text: str, edits: Sequence[Edit], *, keep_lines: bool = False) -> list[Edit]:
    """The edits and those that leave single blanks elsewhere; line breaks become blanks unless they are kept."""
    merged = list(edits)
    position = 0
    for blank in _blank_edits(text, keep_lines=keep_lines):
        while position < len(edits) and edits[position].end <= blank.start:
            position += 1
        if position == len(edits) or edits[position].start >= blank.end:
            merged.append(blank)
    if len(merged) > len(edits):
        merged.sort(key=lambda edit: edit.start)
    return merged


def has_single_blanks(text: str) -> bool:
    """Whether a text has single blanks between its words, none around them, and no line breaks or hidden signs."""
    return text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " "


def _blank_edits(text: str, *, keep_lines: bool) -> Iterator[Edit]:
    if has_single_blanks(text):
        return
    plain = text.isprintable()
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    if first:
        yield Edit(0, text[:first], "", "WS")
    for found in (_DOUBLE if plain else _BLANKS).finditer(text, first, last):
        run = found.group()
        inserted = "\n" * run.count("\n") if keep_lines and "\n" in run else " "
        if run != inserted:
            yield Edit(found.start(), run, inserted, "WS")
    if last < len(text) and last >= first:
        yield Edit(last, text[last:], "", "WS")
