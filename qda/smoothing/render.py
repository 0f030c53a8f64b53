"""From decisions to edits: what is cut out leaves one blank, or none, and every edit names one rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qda.model import Edit
from qda.smoothing.draft import Change

_JOINED = frozenset({"PU", "RP", "RN", "FS"})
_ENDING = frozenset(",.;:!?…)]}")
_BEGINNING = frozenset("([{")
_QUOTES = frozenset("„“”\"»«'")
_BLANKS = re.compile(r"\A\s+|\s+\Z|\s{2,}|[^\S ]")
_BLANKS_IN_LINE = re.compile(r"\A\s+|\s+\Z|[^\S\n]*\n[^\S\n]+|[^\S\n]+\n|[^\S\n]{2,}|[^\S \n]")


class _Hole(NamedTuple):
    """Neighbouring cuts and the blanks around them, `text[start:end]`, between two visible characters."""

    start: int
    end: int
    cuts: Sequence[Change]
    left: str
    right: str


def edits_of(text: str, changes: Iterable[Change]) -> list[Edit]:
    """The edits that make the decided changes in `text` and leave single blanks everywhere, sorted and disjoint."""
    found: list[Edit] = []
    for one in _steps(text, sorted(changes)):
        if isinstance(one, _Hole):
            found.extend(_fill(text, one))
        else:
            found.append(Edit(one.start, text[one.start : one.end], one.inserted, one.rule))
    return with_single_blanks(text, found)


def with_single_blanks(text: str, edits: list[Edit], *, keep_lines: bool = False) -> list[Edit]:
    """The edits and those that leave single blanks elsewhere; line breaks become blanks unless they are kept."""
    if _has_single_blanks(text):
        return edits
    pattern = _BLANKS_IN_LINE if keep_lines else _BLANKS
    blanks = list(pattern.finditer(text))
    merged = list(edits)
    position = 0
    for found in blanks:
        while position < len(edits) and edits[position].end <= found.start():
            position += 1
        if position < len(edits) and edits[position].start < found.end():
            continue
        if position and edits[position - 1].end == found.start() and edits[position - 1].inserted == " ":
            continue
        inner = found.start() > 0 and found.end() < len(text)
        inserted = (
            ("\n" * found.group().count("\n") if keep_lines and "\n" in found.group() else " ")
            if inner
            else ""
        )
        if found.group() != inserted:
            merged.append(Edit(found.start(), found.group(), inserted, "WS"))
    merged.sort(key=lambda edit: edit.start)
    return merged


def _has_single_blanks(text: str) -> bool:
    """Whether blanks are all single, single line breaks and the like not among them."""
    if text.isprintable():
        return "  " not in text and text == text.strip()
    return " ".join(text.split()) == text


def _steps(text: str, changes: Sequence[Change]) -> Iterator[Change | _Hole]:
    """Replacements as they are; cuts that only blanks separate as one hole."""
    index = 0
    while index < len(changes):
        first = changes[index]
        if first.inserted:
            yield first
            index += 1
            continue
        stop = index + 1
        while (
            stop < len(changes)
            and not changes[stop].inserted
            and _only_blanks(text, changes[stop - 1], changes[stop])
        ):
            stop += 1
        cuts = changes[index:stop]
        start, end = _widened(text, cuts[0].start, cuts[-1].end)
        before = changes[index - 1] if index else None
        behind = changes[stop] if stop < len(changes) else None
        left = (
            before.inserted if before and before.end == start and before.inserted else text[start - 1 : start]
        )
        right = behind.inserted if behind and behind.start == end and behind.inserted else text[end : end + 1]
        yield _Hole(start, end, cuts, left[-1:], right[:1])
        index = stop


def _only_blanks(text: str, before: Change, behind: Change) -> bool:
    between = text[before.end : behind.start]
    return not between or between.isspace()


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    return start, end


def _fill(text: str, hole: _Hole) -> list[Edit]:
    """One edit per cut, neighbours by the same rule joined; blanks go with the cut beside them, but for one."""
    blank = _blank(text, hole)
    stays = _staying_blank(text, hole) if blank else -1
    start = hole.start
    if stays == start:
        start += 1
    found: list[Edit] = []
    for index, cut in enumerate(hole.cuts):
        end = hole.cuts[index + 1].start if index + 1 < len(hole.cuts) else hole.end
        stop = stays if cut.end <= stays < end else end
        before = found[-1] if found else None
        if before and before.rule == cut.rule and cut.rule in _JOINED and before.end == start:
            found[-1] = Edit(before.start, text[before.start : stop], before.inserted, cut.rule)
        else:
            inserted = blank if stays < 0 and index == 0 else ""
            found.append(Edit(start, text[start:stop], inserted, cut.rule))
        start = end if stop == end else stop + 1
    return found


def _staying_blank(text: str, hole: _Hole) -> int:
    """Where the blank stands that stays: in front of the cuts, behind them, between two; -1 where there is none."""
    if hole.start < hole.cuts[0].start and text[hole.start] == " ":
        return hole.start
    if hole.cuts[-1].end < hole.end and text[hole.end - 1] == " ":
        return hole.end - 1
    return next((one.end for one in hole.cuts[:-1] if text[one.end] == " "), -1)


def _blank(text: str, hole: _Hole) -> str:
    """What separates the characters left and right of a hole: a blank or nothing."""
    left, right = hole.left, hole.right
    if not left or not right:
        return ""
    blank_left, blank_right = text[hole.start].isspace(), text[hole.end - 1].isspace()
    if hole.end - hole.start == sum(one.end - one.start for one in hole.cuts):
        apart = any(not one.inside for one in hole.cuts)
        joins = (left.isalnum() or left in _ENDING) and (right.isalnum() or right in _BEGINNING)
        return " " if apart and joins else ""
    if right in "….":
        return " " if blank_right and (right == "…" or text.startswith("..", hole.end)) else ""
    if right in _ENDING:
        return ""
    if right in _QUOTES:
        return " " if blank_right else ""
    if left in _BEGINNING or left in _QUOTES:
        return " " if blank_left else ""
    return " "
