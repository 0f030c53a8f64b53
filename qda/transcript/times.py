"""Time marks: what form they take and what moment they name.

Read are `#00:01:23-4#` (f4, f5), three-part times in `[ ] ( ) < > { }`, ranges such as
`[00:00.000 --> 00:07.680]` and the media bullets of CHAT. `10:30` or `(10:30)` is talk, never a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

CLOCK = r"\d{1,2}:[0-5]\d:[0-5]\d(?:[.,-]\d{1,3})?"
_SPAN = r"\[\s?[\d:.,]{4,12} *--> *[\d:.,]{4,12}\s?\]"
_ONE_MOMENT = rf"#{CLOCK}#|\[{CLOCK}\]|\({CLOCK}\)|<{CLOCK}>|\{{{CLOCK}\}}"
BRACKETED = rf"(?:{_ONE_MOMENT}|#\d{{1,2}}:[0-5]\d(?:[.,-]\d{{1,3}})?#|{_SPAN})"

# each pattern begins with one fixed character: the search for it costs next to nothing
_FRACTION = r"(?:[.,-](\d{1,3}))?"
_MARKS = (
    ("#", re.compile(rf"#(?:(\d{{1,2}}):)?(\d{{1,2}}):([0-5]\d){_FRACTION}#")),
    ("[", re.compile(rf"\[(\d{{1,2}}):([0-5]\d):([0-5]\d){_FRACTION}\]")),
    ("(", re.compile(rf"\((\d{{1,2}}):([0-5]\d):([0-5]\d){_FRACTION}\)")),
    ("<", re.compile(rf"<(\d{{1,2}}):([0-5]\d):([0-5]\d){_FRACTION}>")),
    ("{", re.compile(rf"\{{(\d{{1,2}}):([0-5]\d):([0-5]\d){_FRACTION}\}}")),
)
_SCALE = (1, 10, 100, 1000)
_RANGE = re.compile(r"\[\s?((?:\d+:)?\d{1,3}:\d\d(?:[.,]\d{1,3})?) *--> *((?:\d+:)?\d{1,3}:\d\d(?:[.,]\d{1,3})?)\s?\]")
_BULLET = re.compile("\x15(\\d{1,12})_(\\d{1,12})\x15")
_PARTS = re.compile(r"(?:(\d+):)?(\d+):(\d+)(?:[.,-](\d{1,3}))?")


class TimeMark(NamedTuple):
    """A time mark `text[start:end]`; `until` is its second moment where it names a stretch. Seconds."""

    start: int
    end: int
    seconds: float
    until: float | None = None


def seconds_of(written: str) -> float:
    """The seconds of `hh:mm:ss`, `mm:ss`, each with an optional fraction and any bracket around it."""
    found = _PARTS.search(written)
    if not found:
        raise ValueError(f"no time in {written!r}")
    hours, minutes, whole, fraction = found.groups()
    return _seconds(hours, minutes, whole, fraction)


def find_times(text: str) -> list[TimeMark]:
    """Every time mark of `text`, in order, none overlapping another."""
    found = [
        [TimeMark(*one.span(), _seconds(*one.groups())) for one in pattern.finditer(text)]
        for opening, pattern in _MARKS
        if opening in text
    ]
    if ">" in text:
        found.append([TimeMark(*one.span(), seconds_of(one[1]), seconds_of(one[2])) for one in _RANGE.finditer(text)])
    if "\x15" in text:
        found.append([TimeMark(*one.span(), int(one[1]) / 1000, int(one[2]) / 1000) for one in _BULLET.finditer(text)])
    marked = [marks for marks in found if marks]
    if len(marked) < 2:
        return marked[0] if marked else []
    return disjoint(mark for marks in marked for mark in marks)


def disjoint(marks: Iterable[TimeMark]) -> list[TimeMark]:
    """The marks in order; of two that overlap the first stays."""
    kept: list[TimeMark] = []
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _seconds(hours: str | None, minutes: str, whole: str, fraction: str | None) -> float:
    total = int(minutes) * 60 + int(whole) + (int(hours) * 3600 if hours else 0)
    if not fraction:
        return float(total)
    scale = _SCALE[len(fraction)]
    return (total * scale + int(fraction)) / scale
