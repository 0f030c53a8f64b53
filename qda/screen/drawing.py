"""Drawing one line of the transcript: number and speaker, words under their codings, margin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from qda.model import Span
from qda.screen.desk import Desk
from qda.screen.layout import Layout
from qda.screen.marks import Mark, bracket
from qda.screen.page import Page
from qda.screen.palette import Palette
from qda.screen.wrapping import cells_of, clipped, shown

DIM = Style(dim=True)


@dataclass(slots=True)
class Drawing:
    """Lines as segments; what was worked out for a turn is kept until codings or page change."""

    desk: Desk
    page: Page
    layout: Layout
    palette: Palette
    selection: Span
    active: str = ""
    _stretches: dict[int, list[tuple[int, int, Mark]]] = field(default_factory=dict)
    _names: dict[int, dict[int, tuple[list[Mark], int]]] = field(default_factory=dict)

    def line(self, number: int) -> list[Segment]:
        """The segments of a line, in order."""
        line = self.page.lines[number]
        return [*self._gutter(number), *([] if line.is_gap else self._words(number)), *self._margin(number)]

    def _gutter(self, number: int) -> list[Segment]:
        line = self.page.lines[number]
        if not self.layout.gutter:
            return []
        if line.is_gap or not self.page.is_first(number):
            return [Segment(" " * self.layout.gutter)]
        turn = self.page.transcript.turns[line.turn]
        label = f"{turn.number:>{self.layout.number - 1}} "
        speaker = clipped(turn.speaker, self.layout.speaker - 1) if self.layout.speaker else ""
        padding = " " * max(self.layout.speaker - cells_of(speaker), 0)
        return [Segment(label, DIM), Segment(speaker + padding, Style(bold=turn.role != "interviewer", dim=True))]

    def _words(self, number: int) -> list[Segment]:
        line = self.page.lines[number]
        turn = self.page.transcript.turns[line.turn]
        words = self.page.text(number)
        end = line.start + len(words) if cells_of(words) <= self.layout.text else line.start + len(words.rstrip())
        stretches = [one for one in self._of_turn(line.turn) if one[0] < end and one[1] > line.start]
        chosen = self._selected(line.turn)
        cuts = {line.start, end, *chosen, *(cut for one in stretches for cut in one[:2])}
        ordered = sorted(cut for cut in cuts if line.start <= cut <= end)
        text = self.page.view(line.turn).text
        segments = []
        for start, stop in pairwise(ordered):
            marks = [one[2] for one in stretches if one[0] <= start and stop <= one[1]]
            is_selected = chosen[0] <= start and stop <= chosen[1]
            style = self.palette.text(marks, active=self.active, selected=is_selected, dim=turn.role == "interviewer")
            segments.append(Segment(shown(text[start:stop]), style))
        missing = self.layout.text - sum(cells_of(segment.text) for segment in segments)
        return [*segments, Segment(" " * max(missing, 0))]

    def _of_turn(self, turn: int) -> list[tuple[int, int, Mark]]:
        """The marks of a turn with their stretches in its reading."""
        if turn not in self._stretches:
            view = self.page.view(turn)
            found = []
            for mark in self.desk.marks.of_turn(turn):
                here = view.to_reading(mark.span)
                if len(here):
                    found.append((here.start, here.end, mark))
            self._stretches[turn] = found
        return self._stretches[turn]

    def _selected(self, turn: int) -> tuple[int, int]:
        if not self.page.transcript.turns[turn].span.overlaps(self.selection):
            return (-1, -1)
        here = self.page.view(turn).to_reading(self.selection)
        return here.start, here.end

    def _margin(self, number: int) -> list[Segment]:
        line = self.page.lines[number]
        here = self.page.verbatim(number)
        before = [] if not line.is_gap else [Segment(" " * self.layout.text)]
        lanes: dict[int, list[Mark]] = {}
        for mark in self.desk.marks.touching(line.turn, here):
            lanes.setdefault(mark.lane, []).append(mark)
        segments = [*before, Segment(" ")]
        for lane in range(self.layout.lanes):
            marks = lanes.get(lane, [])
            if not marks:
                segments.append(Segment(" "))
                continue
            shown_mark = next((one for one in marks if one.coding.id == self.active), marks[-1])
            style = self.palette.margin(shown_mark, active=shown_mark.coding.id == self.active)
            segments.append(Segment(bracket(marks, here), style))
        return [*segments, *self._named(number)]

    def _named(self, number: int) -> list[Segment]:
        if not self.layout.names:
            return []
        marks, more = self._names_of_turn(self.page.lines[number].turn).get(number, ([], 0))
        room = self.layout.names
        segments = []
        for mark in marks:
            name = clipped(f" {mark.name}", room)
            segments.append(Segment(name, self.palette.margin(mark, active=mark.coding.id == self.active)))
            room -= cells_of(name)
        if more:
            segments.append(Segment(clipped(f" +{more}", room), DIM))
        return segments

    def _names_of_turn(self, turn: int) -> dict[int, tuple[list[Mark], int]]:
        """Which names stand beside which line of a turn: where the coding begins, else on the next line with room."""
        if turn not in self._names:
            self._names[turn] = _placed(self.desk.marks.of_turn(turn), self._lines_of(turn), self.page.verbatim,
                                        self.layout.names)  # fmt: skip
        return self._names[turn]

    def _lines_of(self, turn: int) -> range:
        first = self.page.line_at(turn, 0)
        last = first
        while last + 1 < len(self.page.lines) and self.page.lines[last + 1].turn == turn:
            last += 1
        return range(first, last + 1)


def _placed(
    marks: Sequence[Mark], lines: range, stretch: Callable[[int], Span], width: int
) -> dict[int, tuple[list[Mark], int]]:
    placed: dict[int, tuple[list[Mark], int]] = {}
    waiting: list[Mark] = []
    position = 0
    for number in lines:
        here = stretch(number)
        while position < len(marks) and marks[position].span.start < here.end:
            if marks[position].span.start >= here.start:
                waiting.append(marks[position])
            position += 1
        is_last = number == lines[-1]
        fitting, room = 0, width
        for mark in waiting:
            reserve = 4 if is_last and len(waiting) > fitting + 1 else 0
            if fitting and cells_of(mark.name) + 1 > room - reserve:
                break
            room -= cells_of(mark.name) + 1
            fitting += 1
        if fitting:
            placed[number] = (waiting[:fitting], len(waiting) - fitting if is_last else 0)
            waiting = waiting[fitting:]
    return placed
