"""What is worth saying about a transcript that was read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from qda.model import Finding, Severity, Turn
from qda.transcript.heads import Head, Lines
from qda.transcript.labels import Company, is_name_like
from qda.transcript.times import TimeMark
from qda.wording import Message, say

T = TypeVar("T")

_MOST = 20  # findings of one kind; the rest is counted
_WORD = re.compile(r"[^\W_]")


def at_most(found: Sequence[T], tell: Callable[[T], Finding]) -> list[Finding]:
    """A finding for each of the first twenty and, in one more, how many there are beyond."""
    told = [tell(one) for one in found[:_MOST]]
    if len(found) > _MOST:
        next_one = tell(found[_MOST])
        more = say("more of the kind ({n}): {message}", n=len(found) - _MOST, message=next_one.message)
        told.append(Finding(next_one.code, next_one.severity, more, next_one.line))
    return told


def backwards(lines: Lines, times: Sequence[TimeMark], leading: Sequence[Head]) -> list[Finding]:
    """A warning for each time mark that is earlier than the one before it in the text.

    A turn that begins before the end of the turn above, but not before its beginning, is talk at the same time.
    """
    moments = [(time.start, time.seconds) for time in times]
    if leading:
        moments += [(head.start, head.time or 0.0) for head in leading]
        moments.sort()
    falls = [(place, before, after) for (_, before), (place, after) in pairwise(moments) if after < before]
    if falls and leading:
        falls = [fall for fall in falls if not _overlaps(fall, leading)]

    def tell(fall: tuple[int, float, float]) -> Finding:
        place, before, after = fall
        message = say("the time runs backwards, from {before} to {after}", before=clock(before), after=clock(after))
        return Finding("time_backwards", "warning", message, line_of(lines, place))

    return at_most(falls, tell)


def _overlaps(fall: tuple[int, float, float], leading: Sequence[Head]) -> bool:
    """Whether the time after a fall opens a turn, and no earlier than the turn before was opened."""
    place, _, after = fall
    index = bisect_left(leading, place, key=lambda head: head.start)
    if not 0 < index < len(leading) or place < leading[index].at:
        return False
    return (leading[index - 1].time or 0.0) <= after


def without_words(turns: Iterable[Turn]) -> list[Finding]:
    """A note for each turn in which no word stands."""

    def tell(turn: Turn) -> Finding:
        message = say("turn {n} ({speaker}) has no words", n=turn.number, speaker=turn.speaker or "–")
        return Finding("empty_turn", "note", message, turn.line)

    return at_most([turn for turn in turns if not _WORD.search(turn.text)], tell)


def about_labels(candidates: Sequence[Head], heads: Sequence[Head], turns: Sequence[Turn]) -> list[Finding]:
    """`M` beside `W`, nobody known as interviewer, and names that opened one line only."""
    found = []
    labels = {head.label for head in heads if head.kind == "label"}
    roles = {turn.role for turn in turns}
    company = Company.of(labels)
    if company.men and company.women and "interviewer" not in roles:
        message = say("M beside W: man and woman, or moderator? The role stays unknown; declare the interviewer")
        found.append(Finding("m_w_ambiguous", "warning", message, heads[0].line + 1))
    elif labels and "interviewer" not in roles:
        shown = ", ".join(sorted(labels)[:8]) + (" …" if len(labels) > 8 else "")
        message = say("none of the labels is known as interviewer ({labels}); declare who asks", labels=shown)
        found.append(Finding("no_interviewer", "note", message))
    if len(labels) == 1 and len(turns) < 3 and len(turns[-1].text) > 2000:
        message = say(
            "'{label}' is the only label (turns: {n}): everything behind it counts as said by this speaker",
            label=next(iter(labels)),
            n=len(turns),
        )
        found.append(Finding("one_speaker", "warning", message, heads[0].line + 1))
    first = heads[0].line if heads else 0
    once = [head for head in candidates if head.label not in labels and head.line > first and _could_speak(head)]
    return found + at_most(once, _once)


def _once(head: Head) -> Finding:
    message = say(
        "'{label}:' opens one line only and was read as text; declare it if it is a speaker", label=head.label
    )
    return Finding("label_once", "note", message, head.line + 1)


def before_first(lines: Lines, loose: Sequence[int]) -> list[Finding]:
    """A note on the text before the first label that is no metadata."""
    if not loose:
        return []
    quoted = lines.lines[loose[0]].strip()
    message = say(
        "text before the first label belongs to no turn (lines: {n}), beginning with '{text}'",
        n=len(loose),
        text=quoted[:60] + (" …" if len(quoted) > 60 else ""),
    )
    return [Finding("text_before_first_label", "note", message, loose[0] + 1)]


def rivalling(conventions: Sequence[str], *, taken: str) -> list[Finding]:
    """Two or more conventions whose marks weigh nearly the same."""
    if len(conventions) < 2:
        return []
    message = say(
        "the marks fit {conventions} nearly alike; read as {taken} – name the convention to be sure",
        conventions=", ".join(conventions),
        taken=taken,
    )
    severity: Severity = "note" if taken in conventions else "warning"
    return [Finding("convention_ambiguous", severity, message)]


def simple(code: str, message: Message, *, line: int = 0) -> Finding:
    """A warning about the whole text or one line."""
    return Finding(code, "warning", message, line)


def line_of(lines: Lines, place: int) -> int:
    """The line, counted from 1, in which the code point `place` stands."""
    low, high = 0, len(lines.starts)
    while low < high:
        middle = (low + high) // 2
        if lines.starts[middle] <= place:
            low = middle + 1
        else:
            high = middle
    return low


def clock(seconds: float) -> str:
    """Seconds as `hh:mm:ss`, with tenths where there are any."""
    whole = int(seconds)
    shown = f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"
    tenths = round((seconds - whole) * 10)
    return f"{shown}.{tenths}" if 0 < tenths < 10 else shown


def _could_speak(head: Head) -> bool:
    label = head.label
    names = all(word[0].isupper() or word[0].isdecimal() for word in label.split())
    return not head.tight and not head.numbered and names and len(label) <= 24 and is_name_like(label)
