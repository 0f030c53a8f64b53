"""A transcript as it stands on a page to be coded: a numbered line for each turn, every character traceable."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from qda.model import Span, Transcript, Turn

_LINE_ENDS = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff\ufffe\uffff]")


class PageView(Protocol):
    """The words of a turn as a page has them, traceable in both directions."""

    @property
    def text(self) -> str:
        """The words."""

    def to_verbatim(self, span: Span) -> Span:
        """A stretch of the words as a stretch of the verbatim text."""

    def to_reading(self, span: Span) -> Span:
        """What the words have of a stretch of the verbatim text, clipped to the turn."""


@dataclass(frozen=True, slots=True)
class Line:
    """A turn on the page: the line begins at `start`, its words at `words`, and both end at `end`."""

    turn: Turn
    start: int
    words: int
    end: int
    view: PageView


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the verbatim text and the turn that it begins in."""

    turn: int
    span: Span


@dataclass(frozen=True, slots=True)
class Page:
    """The text of the page, one line a turn, and where each turn stands."""

    text: str
    lines: tuple[Line, ...]
    is_numbered: bool = True

    def show(self, span: Span) -> Span | None:
        """Where a stretch of the verbatim text stands on the page; None where the page has nothing of it."""
        parts = []
        for line in self.lines:
            if line.turn.span.overlaps(span):
                part = line.view.to_reading(span)
                if len(part):
                    parts.append(part.shift(line.words))
        return Span(parts[0].start, parts[-1].end) if parts else None

    def passage(self, span: Span) -> Passage | None:
        """The verbatim text behind a stretch of the page; None where only numbers and labels are in it."""
        found = [
            (line, line.view.to_verbatim(Span(start - line.words, end - line.words)))
            for line in self.touched(span)
            if (start := max(span.start, line.words)) < (end := min(span.end, line.end))
        ]
        if not found:
            return None
        return Passage(found[0][0].turn.number, Span(found[0][1].start, found[-1][1].end))

    def touched(self, span: Span) -> Iterator[Line]:
        """The lines that a stretch of the page lies in; of an empty stretch the line around it."""
        index = max(0, bisect_right(self.lines, span.start, key=lambda line: line.start) - 1)
        for line in self.lines[index:]:
            if line.start > span.end or (line.start == span.end and len(span)):
                break
            if line.end >= span.start:
                yield line


def lay_out(transcript: Transcript, reading: Callable[[Transcript, Turn], PageView]) -> Page:
    """The page of a transcript: tab, number, tab, label, tab, words; without any label: tab, number, tab, words."""
    labelled = any(turn.speaker for turn in transcript.turns)
    lines: list[Line] = []
    parts: list[str] = []
    position = 0
    for turn in transcript.turns:
        view = reading(transcript, turn)
        opening = opening_of(turn, labelled=labelled)
        words = printable(view.text)
        end = position + len(opening) + len(words)
        lines.append(Line(turn, position, position + len(opening), end, view))
        parts.append(opening + words)
        position = end + 1
    return Page("\n".join(parts), tuple(lines))


def as_written(transcript: Transcript) -> Page:
    """The verbatim text itself as a page, with labels and marks as they stand in the transcript's file."""
    text = transcript.text
    lines = (
        Line(turn, max(0, text.rfind("\n", 0, turn.start) + 1), turn.start, turn.end,
             _AsWritten(text[turn.start : turn.end], turn.start))
        for turn in transcript.turns
    )  # fmt: skip
    return Page(text, tuple(lines), is_numbered=False)


@dataclass(frozen=True, slots=True)
class _AsWritten:
    text: str
    start: int

    def to_verbatim(self, span: Span) -> Span:
        return span.shift(self.start)

    def to_reading(self, span: Span) -> Span:
        start, end = (min(max(place - self.start, 0), len(self.text)) for place in (span.start, span.end))
        return Span(start, end)


def opening_of(turn: Turn, *, labelled: bool) -> str:
    """What stands before the words of a turn."""
    label = (printable(turn.speaker) + ":" if turn.speaker else "") + "\t" if labelled else ""
    return f"\t{turn.number}\t{label}"


def printable(text: str) -> str:
    """The text with a sign in the place of every one that no page can show; positions stay."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", _LINE_ENDS.sub("\n", text))
