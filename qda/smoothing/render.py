"""From decisions to edits: what is cut out leaves one blank, or none, and every edit names one rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qda.model import Edit
from qda.smoothing.blanks import with_single_blanks
from qda.smoothing.draft import Change

_JOINED = frozenset({"PU", "RP", "RN", "FS"})
_ENDING = frozenset(",.;:!?…)]}")
_BEGINNING = frozenset("([{")
_MARKS = frozenset("-/")
_DASHES = frozenset("–—")
_QUOTES = frozenset("„“”\"»«'")


class _Hole(NamedTuple):
    """Neighbouring cuts and the blanks around them, `text[start:end]`, between two visible characters."""

    start: int
    end: int
    cuts: Sequence[Change]
    left: str
    right: str


def edits_of(text: str, changes: Sequence[Change]) -> list[Edit]:
    """The edits that make the decided changes in `text` and leave single blanks everywhere, sorted and disjoint.

    Of changes that overlap the longer one counts, or the first: a sign in a word that goes goes with it.
    """
    found: list[Edit] = []
    for one in _steps(text, _disjoint(changes)) if changes else ():
        if isinstance(one, _Hole):
            found.extend(_fill(text, one) if len(one.cuts) > 1 else (_fill_one(text, one),))
        else:
            found.append(Edit(one.start, text[one.start : one.end], one.inserted, one.rule))
    return with_single_blanks(text, found)


def _disjoint(changes: Sequence[Change]) -> list[Change]:
    kept: list[Change] = []
    for one in sorted(changes, key=lambda change: (change.start, -change.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


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
            stop < len(changes) and not changes[stop].inserted and _only_blanks(text, changes[stop - 1], changes[stop])
        ):
            stop += 1
        cuts = changes[index:stop]
        start, end = _widened(text, cuts[0].start, cuts[-1].end)
        before = changes[index - 1] if index else None
        behind = changes[stop] if stop < len(changes) else None
        left = before.inserted if before and before.end == start and before.inserted else text[start - 1 : start]
        right = behind.inserted if behind and behind.start == end and behind.inserted else text[end : end + 1]
        yield _Hole(start, end, cuts, left[-1:], right[:1])
        index = stop


def _only_blanks(text: str, before: Change, behind: Change) -> bool:
    between = text[before.end : behind.start]
    return not between or between.isspace()


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    while start and text[start - 1].isspace():
        start -= 1
    length = len(text)
    while end < length and text[end].isspace():
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


def _fill_one(text: str, hole: _Hole) -> Edit:
    """The edit of a single cut, with the blanks beside it but for one."""
    start, end, cuts, _, _ = hole
    blank = _blank(text, hole)
    stays = _staying_blank(text, hole) if blank else -1
    if stays < 0:
        return Edit(start, text[start:end], blank, cuts[0].rule)
    if stays == start:
        return Edit(start + 1, text[start + 1 : end], "", cuts[0].rule)
    return Edit(start, text[start:stays], "", cuts[0].rule)


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
    if hole.end - hole.start == sum([one.end - one.start for one in hole.cuts]):
        apart = any(not one.inside for one in hole.cuts)
        joins = (left.isalnum() or left in _ENDING or left in _MARKS) and (right.isalnum() or right in _BEGINNING)
        return " " if apart and joins else ""
    if right in "….":
        return " " if blank_right and (right == "…" or text.startswith("..", hole.end)) else ""
    if right in _ENDING or (right in _DASHES and not blank_right and left.isalnum()):
        return ""
    if right in _QUOTES:
        return " " if blank_right else ""
    if left in _BEGINNING or left in _QUOTES:
        return " " if blank_left else ""
    return " "
