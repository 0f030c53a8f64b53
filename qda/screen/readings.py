"""The two readings of the screen: as transcribed (marks out, nothing else), and as the study smooths it."""

from __future__ import annotations

from dataclasses import dataclass, field

from qda.alignment import Alignment
from qda.model import Edit, Span, Transcript, Turn
from qda.segments import segment
from qda.smoothing.turns import TurnReading
from qda.workflow.study import Readings

UNITS = ("word", "clause", "sentence", "turn")


@dataclass(slots=True)
class Reader:
    """What a transcript's turns read like, and their words, clauses, sentences as verbatim stretches."""

    transcript: Transcript
    readings: Readings
    smoothed: bool = False
    _spoken: dict[int, TurnReading] = field(default_factory=dict)
    _units: dict[tuple[int, str, bool], tuple[Span, ...]] = field(default_factory=dict)

    def view(self, turn: Turn) -> TurnReading:
        """The reading of a turn that is on the screen now."""
        if self.smoothed:
            return self.readings.of(self.transcript, turn)
        if turn.number not in self._spoken:
            self._spoken[turn.number] = spoken(turn, self.transcript.text)
        return self._spoken[turn.number]

    def units(self, turn: Turn, unit: str) -> tuple[Span, ...]:
        """The units of a turn in the reading on the screen, as stretches of the verbatim text, in order."""
        key = (turn.number, unit, self.smoothed)
        if key not in self._units:
            view = self.view(turn)
            pieces = segment(view.text, unit, language=self.transcript.language)
            self._units[key] = tuple(view.to_verbatim(piece) for piece in pieces)
        return self._units[key]


def spoken(turn: Turn, text: str) -> TurnReading:
    """A turn as transcribed: its stretch without the marks (times, line numbers) that nobody spoke."""
    stretch = text[turn.start : turn.end]
    cuts: list[Edit] = []
    position = 0
    for mark in sorted(turn.marks):
        start, end = max(mark.start - turn.start, position), min(mark.end - turn.start, len(stretch))
        if start < end:
            cuts.append(Edit(start, stretch[start:end], "", "mark"))
            position = end
    alignment = Alignment.from_edits(cuts, len(stretch))
    return TurnReading(alignment.apply(stretch) if cuts else stretch, (), (), alignment, turn.start)
