"""Combinations: several patterns that must all occur within a sentence, an answer or a turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from qda.coding.rules.compiled import Combination
from qda.coding.rules.match import Match
from qda.model import Span, Turn


class FoundInTurn(Protocol):
    """What was found in one turn."""

    @property
    def turn(self) -> Turn:
        """The turn."""

    @property
    def parts(self) -> Mapping[int, Sequence[Match]]:
        """The matches of parts of combinations, by pattern."""

    def segments(self, unit: str) -> Sequence[Span]:
        """The units of the turn's reading."""


def combined(combination: Combination, here: FoundInTurn, around: Sequence[FoundInTurn]) -> Iterator[Match]:
    """The combination's matches in a turn; `around` are the turns of its answer.

    Within an answer the parts may stand in different turns of it, those of the interviewer left out; each turn then
    has a match of the parts that stand there.
    """
    if not any(part in here.parts for part in combination.parts):
        return
    if combination.within == "sentence":
        for sentence in here.segments("sentence"):
            yield from _within(combination, here, (), sentence)
        return
    elsewhere: Sequence[FoundInTurn] = ()
    if combination.within == "answer":
        elsewhere = [one for one in around if one is not here and one.turn.role != "interviewer"]
    yield from _within(combination, here, elsewhere, None)


def _within(
    combination: Combination, here: FoundInTurn, elsewhere: Sequence[FoundInTurn], stretch: Span | None
) -> Iterator[Match]:
    words: list[tuple[int, int]] = []
    for part in combination.parts:
        found = [one for one in here.parts.get(part, ()) if stretch is None or _covers(stretch, one)]
        if found:
            words.extend(found[0].words)
        elif not any(part in one.parts for one in elsewhere):
            return
    if words:
        words.sort()
        yield Match(words[0][0], max(end for _start, end in words), combination.pattern, tuple(words))


def _covers(stretch: Span, match: Match) -> bool:
    return stretch.start <= match.start and match.end <= stretch.end
