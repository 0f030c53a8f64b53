"""Speakers told from their words by bold type alone: `**Anna** Ja, das stimmt.`"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from qda.transcript.labels import dots_are_abbreviations, is_name_like

_NAME = re.compile(r"[^\W\d_][^\n:,;!?…\"„“()\[\]{}<>#|=*\t]{0,39}")
_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class BoldStart:
    """A paragraph, by the index of its line, and how many characters at its beginning are bold."""

    line: int
    length: int


def mark_bold_names(lines: Sequence[str], starts: Callable[[], Iterable[BoldStart]]) -> list[str]:
    """Put `**` around the bold names, if at least 80 % of the paragraphs begin with one and few have a colon.

    `starts` is asked only where the lines have no labels with a colon.
    """
    result = list(lines)
    filled = [line for line in lines if line.strip()]
    if not filled or sum(1 for line in filled if ":" in line[:60]) * 2 >= len(filled):
        return result
    names: dict[int, str] = {}
    for start in starts():
        line = lines[start.line]
        name = line[: start.length].strip()
        if name and len(name) < len(line.strip()) and _NAME.fullmatch(name) and dots_are_abbreviations(name):
            names[start.line] = name
    seen = Counter(names.values())
    if len(names) < max(2, _SHARE * len(filled)) or len(seen) * 2 > len(names) or not all(map(is_name_like, seen)):
        return result
    for index, name in names.items():
        before, _, after = lines[index].partition(name)
        result[index] = f"{before}**{name}**{after}"
    return result
