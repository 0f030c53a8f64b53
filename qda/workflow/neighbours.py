"""Codings that overlap a passage, found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from qda.model import Coding, Span


class Neighbours:
    """Codings by place."""

    def __init__(self, codings: Iterable[Coding]) -> None:
        self._by_transcript: dict[str, list[Coding]] = {}
        for one in codings:
            self._by_transcript.setdefault(one.transcript, []).append(one)
        for of_transcript in self._by_transcript.values():
            of_transcript.sort(key=lambda one: (one.start, one.end, one.category, one.id))
        self._longest = {
            key: max(one.end - one.start for one in of_transcript) for key, of_transcript in self._by_transcript.items()
        }

    def of(self, coding: Coding) -> tuple[Coding, ...]:
        """The codings that share a character with a coding, by place."""
        return self.at(coding.transcript, coding.span)

    def at(self, transcript: str, span: Span) -> tuple[Coding, ...]:
        """The codings that share a character with a stretch of a transcript, by place."""
        here = self._by_transcript.get(transcript, [])
        if not here:
            return ()
        first = bisect_left(here, span.start - self._longest[transcript], key=lambda one: one.start)
        last = bisect_left(here, span.end, key=lambda one: one.start)
        return tuple(one for one in here[first:last] if one.span.overlaps(span))
