"""Which page a table takes, how wide its columns are, and where it must be cut into parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qda.exporters.widths import PADDING, Need, needs, shared_out, twips
from qda.exporters.word.page import LANDSCAPE, PORTRAIT, Page
from qda.exporters.word.styles import SMALL_POINTS, TABLE_POINTS
from qda.tables import Row, Table, printed

_MOST_COLUMNS = 60  # Word refuses more than 63
_MOST_LINES = 44  # of a table that stays on one upright page


@dataclass(frozen=True, slots=True)
class Part:
    """Columns of a table that stand side by side, by position, and their widths in twips."""

    places: tuple[int, ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A table on its pages; more than one part where the columns do not fit side by side."""

    page: Page
    points: float
    parts: tuple[Part, ...]

    @property
    def small(self) -> bool:
        """Whether the type is smaller than usual."""
        return self.points < TABLE_POINTS


def layout(table: Table, language: str) -> Layout:
    """Upright if every word fits, else lying, else in small type, else in parts that repeat the first columns."""
    places = table.printed_places()
    choices = ((PORTRAIT, TABLE_POINTS), (LANDSCAPE, TABLE_POINTS), (LANDSCAPE, SMALL_POINTS))
    for page, points in choices:
        if table.landscape and page is PORTRAIT:
            continue
        wanted = [needs(table, place, language, points=points) for place in places]
        fits = sum(need.least for need in wanted) <= page.text_width and len(places) <= _MOST_COLUMNS
        if fits or len(places) < 2:
            return Layout(page, points, (_part(table, places, wanted, page),))
    wanted = [needs(table, place, language, points=SMALL_POINTS) for place in places]
    by_place = dict(zip(places, wanted, strict=True))
    chunks = _chunks(table, places, by_place)
    parts = tuple(_part(table, chunk, [by_place[place] for place in chunk], LANDSCAPE) for chunk in chunks)
    return Layout(LANDSCAPE, SMALL_POINTS, parts)


def stays_together(table: Table, plan: Layout, language: str) -> bool:
    """Whether a table is so short that it should not be divided between pages."""
    if len(table.rows) > _MOST_LINES:
        return False
    room = _MOST_LINES * plan.page.text_height // PORTRAIT.text_height
    part = plan.parts[0]
    lines = sum(_lines(table, row, part, language, plan.points) for row in table.rows)
    groups = len(set(table.values(table.grouped_by))) if table.grouped_by else 0
    return lines + 2 * groups <= room


def _lines(table: Table, row: Row, part: Part, language: str, points: float) -> int:
    most = 1
    for place, width in zip(part.places, part.widths, strict=True):
        text = printed(row[place], table.columns[place], language)
        room = max(1, width - PADDING)
        most = max(most, sum(1 + twips(line, points=points) // room for line in text.split("\n")))
    return most


def _part(table: Table, places: Sequence[int], wanted: Sequence[Need], page: Page) -> Part:
    weights = [table.columns[place].weight for place in places]
    widths = shared_out(wanted, weights, page.text_width) if places else ()
    return Part(tuple(places), widths)


def _chunks(table: Table, places: Sequence[int], wanted: dict[int, Need]) -> list[tuple[int, ...]]:
    """Columns side by side as far as they fit; those in front of the first facet (or the first) come again."""
    first = next((index for index, place in enumerate(places) if table.columns[place].facet), 1)
    lead = tuple(places[: max(1, first)])
    room = LANDSCAPE.text_width - sum(wanted[place].least for place in lead)
    chunks: list[list[int]] = [[]]
    used = 0
    for place in places[len(lead) :]:
        width = wanted[place].least
        if chunks[-1] and (used + width > room or len(lead) + len(chunks[-1]) >= _MOST_COLUMNS):
            chunks.append([])
            used = 0
        chunks[-1].append(place)
        used += width
    return [(*lead, *chunk) for chunk in chunks]
