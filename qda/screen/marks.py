"""What the margin says: codings and suggestions in lanes beside the text, each named where it begins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qda.model import Coding, Span, Transcript


@dataclass(frozen=True, slots=True)
class Mark:
    """A coding or an open suggestion, and the lane of the margin that is its own from beginning to end."""

    coding: Coding
    lane: int

    @property
    def span(self) -> Span:
        """The coded stretch."""
        return self.coding.span

    @property
    def is_suggestion(self) -> bool:
        """Whether nobody has decided on it yet."""
        return self.coding.status == "suggested"

    @property
    def name(self) -> str:
        """The category; ~ before a suggestion, behind it = value, ? unsure, * memo."""
        coding = self.coding
        value = f"={coding.value}" if coding.value else ""
        return (
            f"{'~' if self.is_suggestion else ''}{coding.category}{value}"
            f"{'?' if coding.unsure else ''}{'*' if coding.memo else ''}"
        )


class Marks:
    """All marks of a transcript, found by place."""

    def __init__(self, transcript: Transcript, codings: Iterable[Coding]) -> None:
        ordered = sorted(codings, key=lambda one: (one.start, -one.end, one.category, one.id))
        self._turns = transcript.turns
        self._of_turn: list[list[Mark]] = [[] for _turn in transcript.turns]
        self.all: list[Mark] = []
        ends: list[int] = []
        for coding in ordered:
            lane = next((number for number, end in enumerate(ends) if end <= coding.start), len(ends))
            ends[lane : lane + 1] = [coding.end]
            mark = Mark(coding, lane)
            self.all.append(mark)
            self._spread(mark)
        self.lanes = len(ends)

    def _spread(self, mark: Mark) -> None:
        """Note a mark at every turn that it touches, gaps behind turns included."""
        index = bisect_left(self._turns, mark.span.start + 1, key=lambda turn: turn.start) - 1
        index = max(index, 0)
        while index < len(self._turns) and self._turns[index].start < mark.span.end:
            self._of_turn[index].append(mark)
            index += 1

    def touching(self, turn: int, span: Span) -> list[Mark]:
        """The marks that share a character with a stretch of the turn at a place, or of the gap behind it."""
        return [one for one in self._of_turn[turn] if one.span.overlaps(span)]

    def of_turn(self, turn: int) -> Sequence[Mark]:
        """The marks that touch the turn at a place, by their beginning."""
        return self._of_turn[turn]

    def at(self, span: Span, turns: Iterable[int]) -> list[Mark]:
        """The marks that share a character with a selection, the shortest first."""
        found = {one.coding.id: one for turn in turns for one in self.touching(turn, span)}
        return sorted(found.values(), key=lambda one: (one.is_suggestion, len(one.span), one.span, one.name))


def bracket(marks: Sequence[Mark], line: Span) -> str:
    """The sign in a lane beside a line: there a coding begins, goes on, ends, does both; or one follows another."""
    begins = line.start <= marks[-1].span.start < line.end
    ends = line.start < marks[0].span.end <= line.end
    if begins and ends:
        return "├" if marks[0].span.start < line.start or marks[-1].span.end > line.end else "╶"
    if begins:
        return "┌"
    return "└" if ends else "│"
