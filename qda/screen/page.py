"""A transcript broken into the lines of a window: which stretch of which turn stands on which line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from qda.model import Span, Transcript, Turn
from qda.screen.wrapping import at_cell, wrap
from qda.smoothing.turns import TurnReading

Reading = Callable[[Turn], TurnReading]


class Line(NamedTuple):
    """A line: the place of its turn in the transcript, and its stretch of the turn's reading; a gap has none."""

    turn: int
    start: int
    end: int
    is_gap: bool = False


class Page:
    """All lines of a transcript in one reading at one width; computed once, looked up afterwards."""

    def __init__(self, transcript: Transcript, reading: Reading, *, width: int, gaps: bool = True) -> None:
        self.transcript = transcript
        self.reading = reading
        self.lines: list[Line] = []
        self._first: list[int] = []
        last = len(transcript.turns) - 1
        for index, turn in enumerate(transcript.turns):
            self._first.append(len(self.lines))
            self.lines.extend(Line(index, start, end) for start, end in wrap(reading(turn).text, width))
            if gaps and index < last:
                self.lines.append(Line(index, 0, 0, is_gap=True))

    def text(self, number: int) -> str:
        """The words of a line."""
        line = self.lines[number]
        return "" if line.is_gap else self.view(line.turn).text[line.start : line.end]

    def view(self, turn: int) -> TurnReading:
        """The reading of the turn at a place."""
        return self.reading(self.transcript.turns[turn])

    def is_first(self, number: int) -> bool:
        """Whether a line is the first one of its turn."""
        return self._first[self.lines[number].turn] == number

    def place(self, position: int) -> tuple[int, int]:
        """The turn and the character of its reading that a verbatim position is shown at."""
        turn = self.turn_index(position)
        view = self.view(turn)
        return turn, view.to_reading(Span(position, position)).start

    def turn_index(self, position: int) -> int:
        """The place of the turn that holds a verbatim position, or of the last one before it."""
        found = bisect_right(self.transcript.turns, position, key=lambda turn: turn.start) - 1
        return max(found, 0)

    def line_of(self, position: int) -> int:
        """The line on which a verbatim position stands."""
        return self.line_at(*self.place(position))

    def line_at(self, turn: int, offset: int) -> int:
        """The line on which a character of a turn's reading stands."""
        number = bisect_right(self.lines, offset, lo=self._first[turn], hi=self._stop(turn), key=lambda one: one.start)
        return max(number - 1, self._first[turn])

    def _stop(self, turn: int) -> int:
        stop = self._first[turn + 1] if turn + 1 < len(self._first) else len(self.lines)
        return stop - 1 if self.lines[stop - 1].is_gap else stop

    def offset_at(self, number: int, cell: int) -> tuple[int, int]:
        """The turn and the character of its reading at a cell of a line; of a gap the end of the turn above."""
        line = self.lines[number]
        text = self.view(line.turn).text
        if line.is_gap:
            return line.turn, max(len(text) - 1, 0)
        words = text[line.start : line.end]
        within = min(at_cell(words, max(cell, 0)), max(len(words.rstrip()) - 1, 0))
        return line.turn, line.start + within

    def verbatim(self, number: int) -> Span:
        """The stretch of the transcript that a line stands for; the lines tile turns, what smoothing removed included.

        A gap stands for what lies between two turns.
        """
        line = self.lines[number]
        turn = self.transcript.turns[line.turn]
        if line.is_gap:
            following = self.transcript.turns[line.turn + 1 :][:1]
            return Span(turn.end, following[0].start if following else turn.end)
        start = turn.start if self.is_first(number) else self._verbatim_start(line)
        is_last = number + 1 == self._stop(line.turn)
        return Span(start, turn.end if is_last else self._verbatim_start(self.lines[number + 1]))

    def _verbatim_start(self, line: Line) -> int:
        view = self.view(line.turn)
        if line.start >= len(view.text):
            return self.transcript.turns[line.turn].end
        return view.to_verbatim(Span(line.start, line.start + 1)).start
