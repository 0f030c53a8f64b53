"""Turns headed by a line of name and time, as Teams, Otter and Zoom write them.

    Anna Meier   0:03                 00:00:03.120 --> 00:00:07.400          [Anna Meier] 14:02:24
    Guten Tag.                        Anna Meier                             Guten Tag.
                                      Guten Tag.

Where the words below fill several lines nothing but the head tells where the next turn begins; so the turns are
rendered like those of subtitles. Where one line stands below each name, the parser reads the text as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from qda.importers.cues import distinct_labels, one_line
from qda.importers.voices import Said, as_label
from qda.transcript.labels import is_name_like
from qda.transcript.times import seconds_of

_TIME = r"(?:\d{1,3}:)?\d{1,3}:[0-5]?\d"
_NAMED = re.compile(rf"[^\S\n]*(?P<name>[^\W\d_][^\n:]{{0,79}}?)[^\S\n]{{2,40}}(?P<start>{_TIME})[^\S\n]*")
_IN_BRACKETS = re.compile(rf"\[(?P<name>[^\[\]\n]{{1,80}})\][^\S\n]+(?P<start>{_TIME})[^\S\n]*")
_ARROW = re.compile(rf"[^\S\n]*(?P<start>{_TIME}(?:\.\d{{1,3}})?) --> (?P<end>{_TIME}(?:\.\d{{1,3}})?)[^\S\n]*")
_FEWEST = 2
_PLAIN = 2.2  # lines to a head, its own included: one line of words, with few exceptions
_SHARE = 0.05  # of the lines are heads: a turn may have twenty lines


class Headed(NamedTuple):
    """What stands above the first turn, and the turns."""

    above: tuple[str, ...]
    said: tuple[Said, ...]


def read_headed(lines: Sequence[str]) -> Headed | None:
    """The turns, if at least two lines (and one of twenty) are heads of one kind whose times rise; else None.

    None too where the parser reads the heads by itself.
    """
    if sum(1 for line in lines if line.rstrip()[-1:].isdecimal() and ":" in line[-16:]) < _FEWEST:
        return None
    filled = [line for line in lines if line.strip()]
    for pattern in (_NAMED, _IN_BRACKETS, _ARROW):
        matched = {index: head for index, line in enumerate(filled) if (head := pattern.fullmatch(line))}
        heads = {index: head for index, head in matched.items() if _may_name(head)}
        if len(heads) >= max(_FEWEST, _SHARE * len(filled)) and _rise(list(heads.values())):
            first = min(heads)
            if pattern is _NAMED and len(filled) - first <= _PLAIN * len(heads):
                return None
            return Headed(tuple(filled[:first]), tuple(_said(filled, heads)))
    return None


def _may_name(head: re.Match[str]) -> bool:
    name = head.groupdict().get("name")
    label = as_label(name) if name is not None else "-"
    return bool(label) and is_name_like(label)


def _rise(heads: Sequence[re.Match[str]]) -> bool:
    starts = [seconds_of(head["start"]) for head in heads]
    falls = sum(1 for before, after in pairwise(starts) if after < before)
    return falls * 5 <= len(starts)


def _said(lines: Sequence[str], heads: dict[int, re.Match[str]]) -> list[Said]:
    found: list[tuple[re.Match[str], str, list[str]]] = []
    ends = [*list(heads)[1:], len(lines)]
    for (index, head), end in zip(heads.items(), ends, strict=True):
        below = list(lines[index + 1 : end])
        name = head.groupdict().get("name")
        if name is None and len(below) > 1:
            name = below.pop(0)
        found.append((head, one_line(name or ""), below))
    labels = distinct_labels(name for _, name, _ in found if name)
    return [
        Said(seconds_of(head["start"]), _end(head), labels.get(name, ""), one_line(" ".join(below)))
        for head, name, below in found
    ]


def _end(head: re.Match[str]) -> float | None:
    end = head.groupdict().get("end")
    return seconds_of(end) if end else None
