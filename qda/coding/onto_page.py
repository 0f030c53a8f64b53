"""A copy of a page that someone worked on, laid onto the page itself: where its passages belong, what was changed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from qda.coding.carry import Carried, Carrier, Outcome
from qda.coding.page import Line, Page
from qda.model import Span

_NUMBERED = re.compile(r"^\t(\d+)\t", re.MULTILINE)
_CONTEXT = 25


@dataclass(frozen=True, slots=True)
class Changed:
    """A turn whose words are not those of the page any more: the stretch that differs, before and after."""

    turn: int
    before: str
    after: str


@dataclass(slots=True)
class _Piece:
    """A stretch of the copy from one paragraph's number to the next, and the line of the page with that number."""

    start: int
    end: int
    line: Line
    carrier: Carrier | None = None


class OntoPage:
    """The map from a copy's text to a page. Paragraph numbers are followed where they stand; words decide elsewhere."""

    def __init__(self, text: str, page: Page) -> None:
        self.text, self.page = text, page
        self.is_same = text.rstrip("\n") == page.text.rstrip("\n")
        self._pieces = [] if self.is_same else list(_pieces(text, page))
        self._starts = [piece.start for piece in self._pieces]
        self._whole: Carrier | None = None

    def place(self, span: Span) -> Carried:
        """Where a stretch of the copy stands on the page: with the `same` words, `changed` ones, or `lost`."""
        if self.is_same:
            return Carried("same", span)
        found = [carried for part in self._parts(span) if (carried := self._carried(*part)) is not None]
        spans = [one.span for one in found if one.span is not None]
        if not spans:
            return Carried("lost", None)
        outcome: Outcome = "same" if all(one.outcome == "same" for one in found) else "changed"
        return Carried(outcome, Span(min(one.start for one in spans), max(one.end for one in spans)))

    def _parts(self, span: Span) -> Iterator[tuple[Span, _Piece | None]]:
        """A stretch cut at the paragraphs' numbers."""
        position = span.start
        while position < span.end:
            index = bisect_right(self._starts, position) - 1
            piece = self._pieces[index] if index >= 0 and position < self._pieces[index].end else None
            following = self._starts[index + 1] if index + 1 < len(self._starts) else span.end
            end = min(span.end, piece.end if piece else following)
            yield Span(position, end), piece
            position = end

    def _carried(self, part: Span, piece: _Piece | None) -> Carried | None:
        if not self.text[part.start : part.end].strip():
            return None
        if piece is None:
            self._whole = self._whole or Carrier(self.text, self.page.text)
            return self._whole.carry(part)
        line = piece.line
        if piece.carrier is None:
            piece.carrier = Carrier(self.text[piece.start : piece.end], self.page.text[line.start : line.end])
        carried = piece.carrier.carry(part.shift(-piece.start))
        return Carried(carried.outcome, carried.span.shift(line.start) if carried.span else None)

    def turn_near(self, position: int) -> int | None:
        """The turn that a position of the copy is in or behind, as far as its paragraphs have numbers."""
        if self.is_same:
            lines = [line for line in self.page.lines if line.start <= position]
            return lines[-1].turn.number if lines else None
        index = bisect_right(self._starts, position) - 1
        return self._pieces[index].line.turn.number if index >= 0 else None

    def changes(self) -> list[Changed]:
        """The numbered turns whose words differ from the page's."""
        found = []
        for piece in self._pieces:
            before = self.page.text[piece.line.start : piece.line.end]
            after = self.text[piece.start : piece.end].rstrip("\n")
            if before.rstrip("\n") != after:
                found.append(Changed(piece.line.turn.number, *_differing(before, after)))
        return found


def likeness(text: str, page: Page) -> float:
    """How much of a page's runs of three words a text has, from 0 to 1; two interviews share hardly any."""
    wanted, there = _runs(page.text), _runs(text)
    return (wanted & there).total() / wanted.total() if wanted else 1.0


def _runs(text: str) -> Counter[tuple[str, str, str]]:
    words = [word for word in text.split() if not word.isdecimal()]
    return Counter(zip(words, words[1:], words[2:], strict=False))


def common_lines(text: str, page: Page) -> float:
    """How much of a page, measured in characters, stands in a text as whole lines, from 0 to 1."""
    there = {line.strip() for line in text.split("\n")}
    lines = [line.strip() for line in page.text.split("\n")]
    total = sum(map(len, lines))
    return sum(len(line) for line in lines if line in there) / total if total else 0.0


def _pieces(text: str, page: Page) -> Iterator[_Piece]:
    if not page.is_numbered:
        return
    lines = {line.turn.number: line for line in page.lines}
    found = [(match.start(), int(match.group(1))) for match in _NUMBERED.finditer(text)]
    counts = Counter(number for _start, number in found)
    ends = [*(start for start, _number in found[1:]), len(text)]
    for (start, number), end in zip(found, ends, strict=True):
        if counts[number] == 1 and number in lines:
            yield _Piece(start, end, lines[number])


def _differing(before: str, after: str) -> tuple[str, str]:
    """The stretches in which two texts differ, with a little of what is around them."""
    shorter = min(len(before), len(after))
    head = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    tail = next((n for n in range(shorter - head) if before[-1 - n] != after[-1 - n]), shorter - head)
    return tuple(_with_context(one, head, len(one) - tail) for one in (before, after))  # type: ignore[return-value]


def _with_context(text: str, start: int, end: int) -> str:
    low, high = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    shown = " ".join(text[low:high].split())
    return ("…" if low else "") + shown + ("…" if high < len(text) else "")
