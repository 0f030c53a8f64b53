"""What is selected: a unit (word, clause, sentence, turn) or the stretch between two of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from qda.model import Span
from qda.screen.page import Page
from qda.screen.readings import UNITS, Reader


@dataclass(slots=True)
class Cursor:
    """A selection in verbatim positions.

    `head` is the unit that moves; `anchor`, where there is one, is the other end. Moving keeps to the units of the
    reading on the screen.
    """

    reader: Reader
    unit: str = "clause"
    head: Span = field(default_factory=lambda: Span(0, 0))
    anchor: Span | None = None

    @property
    def span(self) -> Span:
        """The whole selection."""
        if self.anchor is None:
            return self.head
        return Span(min(self.head.start, self.anchor.start), max(self.head.end, self.anchor.end))

    @property
    def is_extending(self) -> bool:
        """Whether movements extend the selection."""
        return self.anchor is not None

    def hold(self) -> None:
        """Keep the present unit as the fixed end; movements extend the selection from now on."""
        self.anchor = self.head

    def release(self) -> None:
        """Go back to one unit, the one that moved last."""
        self.anchor = None

    def go_to(self, position: int, *, extend: bool = False) -> None:
        """Select the unit at a verbatim position, or the next one behind it."""
        found = self._unit_at(position)
        if found is not None:
            self._move(found, extend=extend)

    def select(self, span: Span) -> None:
        """Select a stretch as it is."""
        self.head, self.anchor = span, None

    def change_unit(self, unit: str) -> None:
        """Select the unit of another kind that holds the beginning of the present one."""
        self.unit = unit
        self.anchor = None
        self.go_to(self.head.start)

    def widen(self, by: int) -> None:
        """A larger (1) or smaller (-1) kind of unit."""
        place = UNITS.index(self.unit) + by
        self.change_unit(UNITS[min(max(place, 0), len(UNITS) - 1)])

    def step(self, by: int, *, extend: bool = False) -> None:
        """To the next (1) or previous (-1) unit, over the borders of turns."""
        found = self._after(self.head) if by > 0 else self._before(self.head)
        if found is not None:
            self._move(found, extend=extend)

    def step_line(self, page: Page, by: int, cell: int, *, extend: bool = False) -> None:
        """`by` lines down or up, near a cell of the line; at least one unit further."""
        number = page.line_of(self.head.end - 1 if by > 0 and len(self.head) else self.head.start)
        wanted = min(max(number + by, 0), len(page.lines) - 1)
        step = 1 if by > 0 else -1
        while 0 <= wanted < len(page.lines):
            found = self.at_cell(page, wanted, cell)
            if found is not None and found != self.head and (found.start > self.head.start) == (by > 0):
                self._move(found, extend=extend)
                return
            wanted += step
        self.step(by, extend=extend)

    def at_cell(self, page: Page, number: int, cell: int) -> Span | None:
        """The unit at a cell of a line; None on a gap and on a line without words."""
        line = page.lines[number]
        if line.is_gap or line.end <= line.start:
            return None
        index, offset = page.offset_at(number, cell)
        return self._unit_at(page.view(index).to_verbatim(Span(offset, offset + 1)).start)

    def _move(self, found: Span, *, extend: bool) -> None:
        if extend and self.anchor is None:
            self.anchor = self.head
        self.head = found

    def _unit_at(self, position: int) -> Span | None:
        turns = self.reader.transcript.turns
        if not turns:
            return None
        index = max(bisect_right(turns, position, key=lambda turn: turn.start) - 1, 0)
        units = self.reader.units(turns[index], self.unit)
        place = bisect_right(units, position, key=lambda unit: unit.start) - 1
        if place >= 0 and units[place].end > position:
            return units[place]
        if place + 1 < len(units):
            return units[place + 1]
        return self._first_from(index + 1) or (units[-1] if units else self._last_to(index - 1))

    def _after(self, span: Span) -> Span | None:
        turns = self.reader.transcript.turns
        index = max(bisect_right(turns, span.start, key=lambda turn: turn.start) - 1, 0)
        for number in range(index, len(turns)):
            units = self.reader.units(turns[number], self.unit)
            place = bisect_left(units, max(span.end, span.start + 1), key=lambda unit: unit.start)
            if place < len(units):
                return units[place]
        return None

    def _before(self, span: Span) -> Span | None:
        turns = self.reader.transcript.turns
        index = bisect_right(turns, span.start, key=lambda turn: turn.start) - 1
        for number in range(index, -1, -1):
            units = self.reader.units(turns[number], self.unit)
            place = bisect_left(units, span.start, key=lambda unit: unit.start) - 1
            if place >= 0:
                return units[place]
        return None

    def _first_from(self, index: int) -> Span | None:
        for turn in self.reader.transcript.turns[index:]:
            if units := self.reader.units(turn, self.unit):
                return units[0]
        return None

    def _last_to(self, index: int) -> Span | None:
        for turn in reversed(self.reader.transcript.turns[: index + 1]):
            if units := self.reader.units(turn, self.unit):
                return units[-1]
        return None
