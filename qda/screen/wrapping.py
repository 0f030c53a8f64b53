"""Breaking text into the lines of a screen, by cells: wide characters, emoji, combining marks and tabs included."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import split_graphemes

TAB = "    "
_NARROW = re.compile(r"[ -~¡-¬®-˿Ͱ-ͷͺ-Ϳ΄-ЀЁ-҂–—‘-‟•…‹›€]*")  # one character, one cell
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def wrap(text: str, width: int) -> Iterator[tuple[int, int]]:
    """The lines of a text, `width` cells wide: stretches that tile it.

    A line ends behind a blank where it can, and behind each line break; blanks at its end may stand beyond the width.
    """
    start = 0
    while True:
        stop = text.find("\n", start)
        end = len(text) if stop < 0 else stop
        yield from _paragraph(text, start, end, stop + 1 if stop >= 0 else end, max(width, 1))
        if stop < 0:
            return
        start = stop + 1


def _paragraph(text: str, start: int, end: int, tiled_to: int, width: int) -> Iterator[tuple[int, int]]:
    """The lines of a stretch without line breaks; the last one reaches to `tiled_to`."""
    narrow = _NARROW.fullmatch(text, start, end) is not None
    while True:
        ahead = text[start : min(end, start + 4 * width + 16)]
        fits = min(start + width, end) if narrow else start + at_cell(ahead, width)
        if fits >= end:
            yield start, tiled_to
            return
        cut = _break(text, start, fits, end)
        if cut >= end:
            yield start, tiled_to
            return
        yield start, cut
        start = cut


def _break(text: str, start: int, fits: int, end: int) -> int:
    """Where a line that begins at `start` and has room up to `fits` ends: behind blanks, else where the room ends."""
    blank = text.rfind(" ", start, fits + 1)
    if blank <= start:
        return fits if fits > start else start + 1
    cut = blank + 1
    while cut < end and text[cut] == " ":
        cut += 1
    return cut


def graphemes(text: str) -> Iterator[tuple[int, int, int]]:
    """What is shown as one: start, end, cells; a tab has four, a control character one."""
    if _NARROW.fullmatch(text):
        for index in range(len(text)):
            yield index, index + 1, 1
        return
    position = 0
    for piece in re.split(r"([\t\n]|" + _CONTROL.pattern + ")", text):
        if piece in ("\t", "\n") or (piece and _CONTROL.fullmatch(piece)):
            yield position, position + 1, len(shown(piece))
        elif piece:
            for start, end, cells in split_graphemes(piece)[0]:
                yield position + start, position + end, cells
        position += len(piece)


def shown(text: str) -> str:
    """A text as it may go to a terminal: tabs as blanks, control characters as a dot, no line breaks."""
    if _NARROW.fullmatch(text):
        return text
    return _CONTROL.sub("·", text.replace("\t", TAB).replace("\n", ""))


def cells_of(text: str) -> int:
    """How many cells a text takes."""
    return len(text) if _NARROW.fullmatch(text) else sum(cells for _start, _end, cells in graphemes(text))


def at_cell(text: str, cell: int) -> int:
    """The character of a line that stands on a cell; behind the last one its length."""
    used = 0
    for start, _end, cells in graphemes(text):
        used += cells
        if used > cell:
            return start
    return len(text)


def clipped(text: str, width: int) -> str:
    """A text cut to `width` cells, with … where something is missing."""
    text = shown(text)
    if cells_of(text) <= width:
        return text
    used, kept = 0, 0
    for start, end, cells in graphemes(text):
        if used + cells > width - 1:
            kept = start
            break
        used, kept = used + cells, end
    return text[:kept] + "…" if width > 0 else ""
