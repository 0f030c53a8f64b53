"""Where a line opens a turn: the grammar of line number, time mark, label and colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from qda.transcript.labels import accept, dots_are_abbreviations, role_of
from qda.transcript.times import BRACKETED, CLOCK, seconds_of

_LABEL = r"[^\W\d_][^\n:：,;!?…\"„“”«»()\[\]{}<>#|=*\t]{0,39}"
_WITH_GENDER = r"[^\W\d_]{4,30}[:*](?:innen|in|r|n)\b(?: ?\d{1,3})?(?=[ \t]*[:：*])"
_LINE = re.compile(
    r"[^\S\n]*\ufeff?"
    r"(?P<number>(?:\d{1,5}[.)]?|[\[(]\d{1,5}[\])])[^\S\n]+)?"
    rf"(?:(?P<time>{BRACKETED}|{CLOCK})[^\S\n]*(?:[-–][^\S\n]+)?)?"
    r"(?P<bold>\*{1,3}|__)?"
    rf"(?P<label>{_WITH_GENDER}|{_LABEL})"
    r"(?P<aside>\([^()\n:#]{1,24}\))?"
    rf"(?:[^\S\n]*(?P<inner>{BRACKETED}))?"
    r"(?P<close>\*{1,3})?[^\S\n]*"
    r"[:：](?!//)"
    r"(?P<after>\*{1,3}|__)?(?:\{:[^}\n]{0,80}\})?"
)
_PLAIN = re.compile(r"([^\W\d_]\w{0,19}): ")  # the form of nearly all lines, read at a third of the cost
_TIER = re.compile(r"[^\S\n]*(?:\d{1,4}[ \t]+)?(?P<label>[^\W\d_][^\n:\[\]]{0,39}?)[^\S\n]*\[(?P<tier>[a-z]{1,5})\]")
_TIME_ALONE = re.compile(rf"[^\S\n]*(?:{BRACKETED}|{CLOCK})[^\S\n]*")
_REACH = 130  # number, time, 40 characters of label, aside, time: no label ends behind it

Kind = Literal["label", "aside", "metadata"]


@dataclass(frozen=True, slots=True)
class Lines:
    """A text cut at its line ends, the place where each begins and the signs they begin with."""

    text: str
    lines: list[str]
    starts: list[int]
    first_signs: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Lines:
        """The lines of `text`; an empty text has one empty line."""
        lines = text.split("\n")
        starts = list(accumulate([len(line) + 1 for line in lines[:-1]], initial=0))
        return cls(text, lines, starts, frozenset({line[:1] for line in lines}))


class Head(NamedTuple):
    """The opening of a turn in line `line` (from 0): it begins at `at`, the words behind the label at `start`.

    `kind` is `aside` for a tier that nobody spoke and `metadata` for a header of the format; both end the turn
    before. `bold` is a mark that stands open behind the label (`**I: Wie?**`).
    """

    line: int
    at: int
    start: int
    label: str
    time: float | None = None
    kind: Kind = "label"
    tight: bool = False
    numbered: bool = False
    bold: str = ""
    comments: tuple[str, ...] = ()


def candidates(lines: Lines, *, first: int = 0) -> list[Head]:
    """Every line from `first` on that looks as if it opened a turn; which to believe is decided by `believed`."""
    found = []
    colon = ":" if "：" not in lines.text else ""
    plain, full, starts = _PLAIN.match, _LINE.match, lines.starts
    for index in range(first, len(lines.lines)):
        line = lines.lines[index]
        if simple := plain(line):
            found.append(Head(index, starts[index], starts[index] + simple.end(), simple[1]))
        elif not colon or line.find(colon, 0, _REACH) >= 0:
            matched = full(line)
            if matched and (head := _head(matched, index, starts[index])):
                found.append(head)
    return found


def tiers(lines: Lines) -> list[Head]:
    """The lines of a score in HIAT: `LABEL [v] words`; every other tier (`[nv]`, `[k]` …) is an aside."""
    found = []
    for index, line in enumerate(lines.lines):
        matched = _TIER.match(line) if "[" in line[:_REACH] else None
        if matched:
            at = lines.starts[index]
            kind: Kind = "label" if matched["tier"] == "v" else "aside"
            found.append(Head(index, at, at + matched.end(), matched["label"].strip(), kind=kind))
    return found


def believed(
    heads: list[Head], *, declared: Collection[str] = (), lower_case: bool = False, numbered: bool = False
) -> list[Head]:
    """The candidates whose label is accepted (known, declared, repeated or of an accepted family)."""
    spoken = {one.casefold() for one in declared}
    seen = Counter(
        head.label
        for head in heads
        if (not head.tight and (numbered or not head.numbered))
        or head.label.casefold() in spoken
        or role_of(head.label) != "unknown"
    )
    accepted = accept(seen, declared=declared, lower_case=lower_case)
    return [head for head in heads if head.label in accepted]


def times_above(lines: Lines, heads: list[Head]) -> list[Head]:
    """Move a time that stands alone above a label to that label, if the first turn of the text has it so."""
    if not heads or _time_above(lines, heads[0], 0) is None:
        return heads
    moved = []
    floor = 0
    for head in heads:
        above = _time_above(lines, head, floor)
        floor = head.line + 1
        if above is None or head.time is not None:
            moved.append(head)
        else:
            moved.append(head._replace(at=lines.starts[above], time=seconds_of(lines.lines[above])))
    return moved


def _time_above(lines: Lines, head: Head, floor: int) -> int | None:
    index = head.line - 1
    while index >= floor and not lines.lines[index].strip():
        index -= 1
    return index if index >= floor and _TIME_ALONE.fullmatch(lines.lines[index]) else None


def _head(matched: re.Match[str], index: int, at: int) -> Head | None:
    number, time, bold, written, aside, inner, close, after = matched.groups()
    label = written.strip()
    closed = bold is not None and bold in (close, after)
    if bold == "__" and label.endswith("__"):
        label, closed = label[:-2].strip(), True
    end = matched.end()
    rest = matched.string[end : end + 1]
    if ("." in label and not dots_are_abbreviations(label)) or (rest.isdecimal() and label[-1].isdecimal()):
        return None
    comments: tuple[str, ...] = ()
    if aside:
        said = aside[1:-1].strip()
        if said[:1].islower() and len(said) > 1:
            comments = (said,)
        else:
            label += written[len(written.rstrip()) :] + aside
    time = time or inner
    return Head(
        index,
        at,
        at + end,
        " ".join(label.split()) if "  " in label or not label.isprintable() else label,
        seconds_of(time) if time else None,
        "label",
        bool(rest) and not rest.isspace() and not close and not after,
        number is not None,
        bold if bold and not closed else "",
        comments,
    )
