"""The study's units of what interviewees said, as stretches of the verbatim text: what tables and agreement count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from qda.coding.locate import TurnView
from qda.model import Coding, Span, Transcript, Turn
from qda.segments import segment


@dataclass(frozen=True, slots=True)
class UnitsOfTranscript:
    """The units of one transcript in the order of the text, none overlapping another."""

    transcript: str
    spans: tuple[Span, ...]

    def touched(self, span: Span) -> range:
        """The numbers of the units that share a character with `span`."""
        first = bisect_left(self.spans, span.start + 1, key=lambda unit: unit.end)
        last = bisect_left(self.spans, span.end, key=lambda unit: unit.start)
        return range(first, max(first, last))


def study_units(
    transcript: Transcript,
    read: Callable[[Transcript, Turn], TurnView],
    *,
    unit: str = "clause",
    interviewers: bool = False,
) -> UnitsOfTranscript:
    """Cut the reading of each turn into units; interviewers are left out unless asked for."""
    spans: list[Span] = []
    for turn in transcript.turns:
        if turn.role == "interviewer" and not interviewers:
            continue
        view = read(transcript, turn)
        pieces = segment(view.text, unit, language=transcript.language)
        spans.extend(view.to_verbatim(piece) for piece in pieces)
    return UnitsOfTranscript(transcript.id, tuple(spans))


def units_of_codings(
    codings: Iterable[Coding], units: Mapping[str, UnitsOfTranscript]
) -> dict[str, frozenset[tuple[str, int]]]:
    """The units that each coding touches, by id of the coding; a unit is (transcript, number)."""
    found = {}
    for coding in codings:
        of_transcript = units.get(coding.transcript)
        numbers: Sequence[int] = of_transcript.touched(coding.span) if of_transcript else ()
        found[coding.id] = frozenset((coding.transcript, number) for number in numbers)
    return found
