"""The stretch of a turn: what was said, without the marks that nobody spoke."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qda.model import Span
from qda.transcript.times import TimeMark

_INDENT = re.compile(r"\n[^\S\n]+(?=\S)")
_NUMBERED = re.compile(r"\n([^\S\n]*+(?:\d{1,5}+(?:[^\S\n]++|(?=\n|\Z)))?)")
_HEADING = re.compile(r"\n((?:#{1,6}[^\S\n]+[^\n]*|(?:-{3,}|\*{3,}|_{3,})[^\S\n]*(?=\n|\Z)))")


@dataclass(frozen=True, slots=True)
class Margin:
    """What the lines of a transcript may begin with: numbers, indentation, headings and rules."""

    numbered: bool = False
    indented: bool = False
    headings: bool = False

    @property
    def marked_lines(self) -> bool:
        """Whether the lines of a turn have to be looked at at all."""
        return self.numbered or self.indented or self.headings


PLAIN = Margin()


class Stretch(NamedTuple):
    """What was said in `text[start:end]`: `spoken` is that stretch without its `marks`."""

    start: int
    end: int
    spoken: str
    marks: tuple[Span, ...] = ()
    time_start: float | None = None
    time_end: float | None = None
    headings: tuple[str, ...] = ()


def measure(
    text: str,
    start: int,
    stop: int,
    inside: Sequence[TimeMark] = (),
    *,
    margin: Margin = PLAIN,
    bold: str = "",
) -> Stretch:
    """The stretch between a label and the next (`text[start:stop]`), `inside` being the time marks in it, in order.

    Blanks and time marks at either edge stay outside; a time at the front is the turn's start, at the end its end.
    Line numbers, indentation, headings and inner times become marks, with the white space that goes with them.
    """
    region = text[start:stop]
    said = region.strip()
    left = start + region.find(said[0]) if said else start
    one_line = "\n" not in said or not margin.marked_lines
    if not inside and not bold and one_line:
        return Stretch(left, left + len(said), said)
    if one_line and not bold and len(inside) == 1 and inside[0].end == left + len(said) and inside[0].start > left:
        spoken = text[left : inside[0].start].rstrip()
        begun = None if inside[0].until is None else inside[0].seconds
        return Stretch(left, left + len(spoken), spoken, (), begun, inside[0].until or inside[0].seconds)
    marks: list[tuple[int, int]] = [_with_blanks(text, start, stop, time) for time in inside]
    headings: list[str] = []
    if not one_line:
        _line_marks(text, start, stop, marks, headings, margin)
    if bold and (closing := text.find(bold, start, _line_end(text, start, stop))) >= 0:
        marks.append((closing, closing + len(bold)))
    if not marks:
        return Stretch(left, left + len(said), said)
    return _cut(text, start, stop, _joined(marks), inside, tuple(headings))


def _cut(
    text: str,
    start: int,
    stop: int,
    marks: list[tuple[int, int]],
    times: Sequence[TimeMark],
    headings: tuple[str, ...],
) -> Stretch:
    left, first = _from_left(text, start, stop, marks)
    right, last = _from_right(text, left, stop, marks, first)
    kept = marks[first:last]
    pieces = []
    at = left
    for begin, end in kept:
        pieces.append(text[at:begin])
        at = end
    pieces.append(text[at:right])
    begun, ended = _moments(times, left, right)
    return Stretch(left, right, "".join(pieces), tuple(Span(*one) for one in kept), begun, ended, headings)


def _moments(times: Sequence[TimeMark], left: int, right: int) -> tuple[float | None, float | None]:
    """When a turn begins and ends by the marks at its edges; a mark that names a stretch gives both."""
    if not times:
        return None, None
    if left == right:
        return times[0].seconds, times[-1].seconds if len(times) > 1 else times[0].until
    first, last = times[0], times[-1]
    begun = first.seconds if first.end <= left or first.until is not None else None
    if last.until is not None:
        return begun, last.until
    return begun, last.seconds if last.start >= right else None


def _from_left(text: str, start: int, stop: int, marks: list[tuple[int, int]]) -> tuple[int, int]:
    at, index = start, 0
    while at < stop:
        if index < len(marks) and marks[index][0] <= at:
            at = max(at, marks[index][1])
            index += 1
        elif text[at].isspace():
            at += 1
        else:
            break
    return at, index


def _from_right(text: str, left: int, stop: int, marks: list[tuple[int, int]], first: int) -> tuple[int, int]:
    at, index = stop, len(marks)
    while at > left:
        if index > first and marks[index - 1][1] >= at:
            at = min(at, marks[index - 1][0])
            index -= 1
        elif text[at - 1].isspace():
            at -= 1
        else:
            break
    return at, index


def _with_blanks(text: str, start: int, stop: int, time: TimeMark) -> tuple[int, int]:
    """The mark with the white space that goes with it, so that one blank or line end stays between the words."""
    begin, end = time.start, time.end
    opens = begin == start or text[begin - 1] == "\n"
    if opens or (text[begin - 1].isspace() and text[end : end + 1].isspace() and text[end] != "\n"):
        while end < stop and text[end].isspace() and (opens or text[end] != "\n"):
            end += 1
    elif end == stop or text[end] == "\n":
        while begin > start and text[begin - 1].isspace():
            begin -= 1
    return begin, end


def _line_marks(
    text: str, start: int, stop: int, marks: list[tuple[int, int]], headings: list[str], margin: Margin
) -> None:
    if margin.numbered:
        marks += [found.span(1) for found in _NUMBERED.finditer(text, start, stop) if found[1]]
    elif margin.indented:
        marks += [(found.start() + 1, found.end()) for found in _INDENT.finditer(text, start, stop)]
    if margin.headings:
        for found in _HEADING.finditer(text, start, stop):
            begin, end = found.span(1)
            while end < stop and text[end].isspace():
                end += 1
            marks.append((begin, end))
            if title := found[1].strip(" #*_-"):
                headings.append(title)


def _line_end(text: str, start: int, stop: int) -> int:
    end = text.find("\n", start, stop)
    return stop if end < 0 else end


def _joined(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    marks.sort()
    joined = [marks[0]]
    for begin, end in marks[1:]:
        if begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined
