"""How wide words are, and how a page's width is shared out among columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from qda.tables import Row, Table, shown
from qda.tables.table import NUMBERS

# Widths in thousandths of the type size, Times New Roman.
_NARROW = dict.fromkeys("ijlt.,;:'|!()[]/\\-fI", 310)
_WIDE = {**dict.fromkeys("mwMW%@", 810), **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZÄÖÜ—", 690)}
_WIDTHS = {**_NARROW, **_WIDE, " ": 250, "–": 500, "…": 1000}
_USUAL = 480
_FULL = 1000  # emoji, Chinese characters
_BOLD = 1.08
_PIECES = re.compile(r"[^ \t\n\-/–]+[\-/–]?")  # what no line end divides
_SAMPLE = 400
_LONGEST_PIECE = 34  # characters; longer words (addresses) are broken
PADDING = 170  # twips left and right in a cell


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs, in twips: so that no word is broken, and so that no line is."""

    least: int
    most: int


def characters(text: str) -> int:
    """How many places of an even font the text takes; wide characters count twice, combining marks nothing."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(sign) else 1 + _is_wide(sign) for sign in text)


def twips(text: str, *, points: float, bold: bool = False) -> int:
    """The width of a line in twentieths of a point."""
    thousandths = sum(_WIDTHS.get(sign) or (_FULL if _is_wide(sign) else _USUAL) for sign in text)
    return round(thousandths * points * 20 / 1000 * (_BOLD if bold else 1))


def needs(table: Table, place: int, language: str, *, points: float) -> Need:
    """What a column of the table needs in a type size, its header included."""
    column = table.columns[place]
    cells = {shown(row[place], language, kind=column.kind) for row in _sample(table, every=column.kind in NUMBERS)}
    label = shown(column.label, language)
    lines = [line for cell in cells for line in cell.split("\n")]
    pieces = {piece[:_LONGEST_PIECE] for line in lines for piece in _PIECES.findall(line)}
    if column.kind == "id" and all(len(line) <= _LONGEST_PIECE for line in lines):
        pieces = set(lines)
    head_pieces = {piece[:_LONGEST_PIECE] for piece in _PIECES.findall(label)}
    body = max((twips(piece, points=points) for piece in pieces), default=0)
    head = max((twips(piece, points=points, bold=True) for piece in head_pieces), default=0)
    longest = max((twips(line, points=points) for line in lines), default=0)
    indent = 170 * max(table.levels, default=0) if column.kind == "text" else 0
    least = max(body, head) + PADDING + indent
    return Need(least, max(least, longest + PADDING + indent, twips(label, points=points, bold=True) // 2))


def shared_out(columns: Sequence[Need], weights: Sequence[float], total: int) -> tuple[int, ...]:
    """Widths that add up to `total`: first what each column needs, the rest by weight to those that want more.

    Where even the least needs do not fit, all columns shrink alike.
    """
    least = sum(need.least for need in columns)
    if least >= total:
        widths = [need.least * total // least for need in columns]
    else:
        widths = _grown(columns, weights, total - least)
    widths[-1] += total - sum(widths)
    return tuple(widths)


def _grown(columns: Sequence[Need], weights: Sequence[float], rest: int) -> list[int]:
    widths = [need.least for need in columns]
    while rest > len(columns):
        hungry = [index for index, need in enumerate(columns) if widths[index] < need.most]
        if not hungry:
            break
        by_weight = sum(weights[index] for index in hungry)
        given = 0
        for index in hungry:
            more = min(columns[index].most - widths[index], max(1, int(rest * weights[index] / by_weight)))
            widths[index] += more
            given += more
        rest -= given
    spread = sum(weights)
    return [width + int(rest * weight / spread) for width, weight in zip(widths, weights, strict=True)]


def _sample(table: Table, *, every: bool) -> Sequence[Row]:
    return table.rows if every else table.rows[:: max(1, len(table.rows) // _SAMPLE)]


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"
