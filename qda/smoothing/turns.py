"""The reading of a transcript's turn, in coordinates of the transcript's verbatim text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from qda.alignment import Alignment
from qda.model import Edit, Flag, Span, Turn
from qda.smoothing.conventions import Convention
from qda.smoothing.lexicon import Lexicon
from qda.smoothing.lift import lift
from qda.smoothing.reading import smooth
from qda.smoothing.repairs import Repair, propose_repairs


@dataclass(frozen=True, slots=True)
class TurnReading:
    """What a turn reads like.

    `edits` and `flags` are in verbatim coordinates of the transcript; an edit that meets a mark of the turn (a time,
    a line number) holds it too, the other marks are left out of the reading without an edit. `alignment` maps the
    turn's stretch, which begins at `start`, to the reading.
    """

    text: str
    edits: tuple[Edit, ...]
    flags: tuple[Flag, ...]
    alignment: Alignment
    start: int

    def to_verbatim(self, span: Span) -> Span:
        """A stretch of the reading as a stretch of the transcript's verbatim text."""
        return self.alignment.to_source(span).shift(self.start)

    def to_reading(self, span: Span) -> Span:
        """What the reading has of a stretch of the transcript, clipped to the turn."""
        length = self.alignment.source_length
        start = min(max(span.start - self.start, 0), length)
        end = min(max(span.end - self.start, 0), length)
        return self.alignment.to_reading(Span(start, end))


def read_turn(
    turn: Turn,
    text: str,
    *,
    language: str = "de",
    convention: str | Convention = "generic",
    profile: str = "light",
    repairs: bool = False,
    accepted: Collection[tuple[int, int]] = (),
    decided: Collection[tuple[int, int, str]] = (),
    lexicon: Lexicon | None = None,
) -> TurnReading:
    """Smooth a turn of a transcript whose verbatim text is `text`.

    `repairs` takes all self-repairs out, `accepted` those at these places (start, end) of `text`; at the places
    `decided` stands in the reading what they name.

    Raises:
        NotFound: an unknown language, convention or profile.
    """
    stretch = text[turn.start : turn.end]
    marks = _cuts(turn, stretch) if turn.marks else []
    spoken = Alignment(None, marks, len(stretch))

    def inside(start: int, end: int) -> Span:
        return spoken.to_reading(Span(start - turn.start, end - turn.start))

    reading = smooth(
        spoken.apply(stretch) if marks else stretch,
        language=language,
        convention=convention,
        profile=profile,
        repairs=repairs,
        accepted=[
            (place.start, place.end)
            for start, end in accepted
            if turn.start <= start and end <= turn.end and (place := inside(start, end))
        ],
        decided=[
            (place.start, place.end, inserted)
            for start, end, inserted in decided
            if turn.start <= start and end <= turn.end and (place := inside(start, end))
        ],
        lexicon=lexicon,
    )
    edits: Sequence[Edit] = reading.edits
    alignment, flags = reading.alignment, reading.flags
    if marks:
        edits, alignment = lift(stretch, spoken, reading.edits, rules={})
        places = [spoken.to_source(Span(flag.start, flag.end)) for flag in flags]
        flags = tuple(Flag(one.code, at.start, at.end) for one, at in zip(flags, places, strict=True))
    return TurnReading(
        text=reading.text,
        edits=tuple([Edit(one.start + turn.start, one.removed, one.inserted, one.rule) for one in edits]),
        flags=tuple([Flag(one.code, one.start + turn.start, one.end + turn.start) for one in flags]),
        alignment=alignment,
        start=turn.start,
    )


def turn_repairs(
    turn: Turn,
    text: str,
    *,
    language: str = "de",
    convention: str | Convention = "generic",
    profile: str = "light",
    lexicon: Lexicon | None = None,
) -> tuple[Repair, ...]:
    """The self-repairs proposed in a turn of a transcript whose verbatim text is `text`, in its coordinates.

    Raises:
        NotFound: an unknown language, convention or profile.
    """
    stretch = text[turn.start : turn.end]
    spoken = Alignment.from_edits(_cuts(turn, stretch), len(stretch))
    found = propose_repairs(
        spoken.apply(stretch), language=language, convention=convention, profile=profile, lexicon=lexicon
    )
    places = [spoken.to_source(Span(one.start, one.end)).shift(turn.start) for one in found]
    return tuple(
        Repair(at.start, at.end, text[at.start : at.end], one.why) for one, at in zip(found, places, strict=True)
    )


def _cuts(turn: Turn, stretch: str) -> list[Edit]:
    """The marks of a turn as edits of its stretch."""
    cuts: list[Edit] = []
    position = 0
    for mark in sorted(turn.marks):
        start = max(mark.start - turn.start, position)
        end = min(mark.end - turn.start, len(stretch))
        if start < end:
            cuts.append(Edit(start, stretch[start:end], "", "mark"))
            position = end
    return cuts
