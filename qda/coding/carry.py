"""Carry passages from one version of a text to the next."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from qda.model import Span

_PIECES = re.compile(r"\w+|\s+|[^\w\s]")
CONTEXT = 60

Outcome = Literal["same", "changed", "lost"]


@dataclass(frozen=True, slots=True)
class Common:
    """A stretch that both texts share."""

    old: int
    new: int
    length: int


@dataclass(frozen=True, slots=True)
class Carried:
    """Where a passage is in the new text: with the `same` words, with `changed` ones, or `lost` (no span)."""

    outcome: Outcome
    span: Span | None


class Carrier:
    """The map from an old text to a new one.

    Lines are compared first, words only where lines differ, so that long transcripts stay quick.
    """

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._common = tuple(_joined(_common_lines(old, new)))
        self._starts = [one.old for one in self._common]

    def carry(self, span: Span) -> Carried:
        """Where a passage of the old text is now.

        A passage of which no character was touched keeps its words, wherever the text around it went.
        """
        parts = list(self._surviving(span))
        whole = self._old[span.start : span.end]
        if len(parts) == 1 and len(parts[0]) == len(span):
            return Carried("same", parts[0])
        again = self._same_words(whole, span)
        if again is not None:
            return Carried("same", again)
        if not parts:
            return Carried("lost", None)
        found = Span(parts[0].start, parts[-1].end)
        kept = sum(len(part) for part in parts)
        if 2 * kept < len(span) or len(found) > 3 * len(span) + CONTEXT or not re.search(r"\w", self._between(found)):
            return Carried("lost", None)
        return Carried("changed", found)

    def _between(self, span: Span) -> str:
        return self._new[span.start : span.end]

    def _surviving(self, span: Span) -> Iterator[Span]:
        """The stretches of the new text that come from the passage, in order."""
        index = max(0, bisect_right(self._starts, span.start) - 1)
        for one in self._common[index:]:
            if one.old >= span.end:
                break
            start, end = max(one.old, span.start), min(one.old + one.length, span.end)
            if start < end:
                yield Span(one.new + start - one.old, one.new + end - one.old)

    def _same_words(self, whole: str, span: Span) -> Span | None:
        """The very words elsewhere in the new text; of several places the one whose surroundings are most alike."""
        places, position = [], self._new.find(whole)
        while position >= 0:
            places.append(position)
            position = self._new.find(whole, position + 1)
        if not places:
            return None
        before, after = self._old[max(0, span.start - CONTEXT) : span.start], self._old[span.end : span.end + CONTEXT]
        best = max(places, key=lambda place: (self._likeness(place, len(whole), before, after), -place))
        return Span(best, best + len(whole))

    def _likeness(self, place: int, length: int, before: str, after: str) -> int:
        here_before = self._new[max(0, place - len(before)) : place]
        here_after = self._new[place + length : place + length + len(after)]
        alike_before = _common_prefix(before[::-1], here_before[::-1])
        return alike_before + _common_prefix(after, here_after)


def _common_prefix(left: str, right: str) -> int:
    return next((n for n, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]),
                min(len(left), len(right)))  # fmt: skip


def _common_lines(old: str, new: str) -> Iterator[Common]:
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    old_at, new_at = _offsets(old_lines), _offsets(new_lines)
    matcher = SequenceMatcher(None, old_lines, new_lines, autojunk=False)
    for tag, old_low, old_high, new_low, new_high in matcher.get_opcodes():
        if tag == "equal":
            yield Common(old_at[old_low], new_at[new_low], old_at[old_high] - old_at[old_low])
        elif tag == "replace":
            yield from _common_words(
                old[old_at[old_low] : old_at[old_high]], new[new_at[new_low] : new_at[new_high]],
                old_at[old_low], new_at[new_low],
            )  # fmt: skip


def _common_words(old: str, new: str, old_from: int, new_from: int) -> Iterator[Common]:
    old_words, new_words = _PIECES.findall(old), _PIECES.findall(new)
    old_at, new_at = _offsets(old_words), _offsets(new_words)
    matcher = SequenceMatcher(None, old_words, new_words, autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.size:
            length = old_at[block.a + block.size] - old_at[block.a]
            yield Common(old_from + old_at[block.a], new_from + new_at[block.b], length)


def _offsets(pieces: Sequence[str]) -> list[int]:
    found = [0]
    for piece in pieces:
        found.append(found[-1] + len(piece))
    return found


def _joined(common: Iterator[Common]) -> Iterator[Common]:
    """Neighbouring stretches that follow each other in both texts, as one."""
    last: Common | None = None
    for one in common:
        if last and (last.old + last.length, last.new + last.length) == (one.old, one.new):
            last = Common(last.old, last.new, last.length + one.length)
        else:
            if last:
                yield last
            last = one
    if last:
        yield last
