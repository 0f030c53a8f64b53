"""Hits on the screen: one a line, the words found under each other in the middle."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from qda.cli.group import shown
from qda.tables import citation

if TYPE_CHECKING:
    from qda.workflow.concordance import Hit

_NARROW = 44  # cells left for the text beside number and place; below, the place has a line of its own
_WIDE = 120  # where the output is no screen


def print_hits(hits: Sequence[Hit], context: int | None = None) -> None:
    """Print the hits as wide as the screen is; `context` limits the letters on either side."""
    from rich.console import Console
    from rich.text import Text

    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)
    for line in kwic_lines(hits, console.width, context):
        made = Text(line.text, no_wrap=True, overflow="crop", end="")
        made.stylize("bold", line.start, line.end)
        console.print(made, crop=True)


class Line:
    """A line of the concordance; `start` to `end` are the words found."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int = 0, end: int = 0) -> None:
        self.text = text
        self.start = start
        self.end = end


def kwic_lines(hits: Sequence[Hit], width: int, context: int | None = None) -> list[Line]:
    """The lines for a screen of `width` cells, none longer."""
    if not hits:
        return []
    digits = len(str(len(hits)))
    places = [shown(citation(hit.transcript.id, hit.turn.number)) for hit in hits]
    longest = max(map(len, places))
    is_narrow = width - digits - longest - 4 < _NARROW
    indent = 2 if is_narrow else digits + longest + 4
    room = max(width - indent, 12)
    words = min(max(len(" ".join(hit.match.split())) for hit in hits), max(room // 3, 8))
    left = (room - words) // 2
    lines = []
    for number, (hit, place) in enumerate(zip(hits, places, strict=True), start=1):
        head = f"{number:>{digits}}  {place}"
        if is_narrow:
            lines.append(Line(head[:width]))
        lines.append(_line("" if is_narrow else head, indent, hit, left, room, context))
    return lines


def _line(head: str, indent: int, hit: Hit, left: int, room: int, context: int | None) -> Line:
    before, after = " ".join(hit.before.split()), " ".join(hit.after.split())
    if hit.before[-1:].isspace():
        before += " "
    if hit.after[:1].isspace():
        after = " " + after
    before = _end_of(before, left if context is None else min(left, context))
    match = _both_ends(" ".join(hit.match.split()), max(room - left - 4, 8))
    rest = room - left - len(match)
    after = _beginning_of(after, rest if context is None else min(rest, context))
    start = indent + left
    return Line(f"{head:<{indent}}{before:>{left}}{match}{after}", start, start + len(match))


def _end_of(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    return "…" + text[len(text) - room + 1 :] if room > 1 else ""


def _beginning_of(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    return text[: room - 1] + "…" if room > 1 else ""


def _both_ends(text: str, room: int) -> str:
    """A long match, such as a verb and its particle far behind, without its middle."""
    if len(text) <= room:
        return text
    end = (room - 3) // 2
    return f"{text[: room - 3 - end]} … {text[len(text) - end :]}"[:room]
