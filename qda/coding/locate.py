"""Where a quote stands: looked for in the verbatim text, in what was spoken, and in the smoothed reading."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Protocol

from qda.model import Span, Transcript, Turn

_QUOTES = "\"'„“”‚‘’»«›‹"
_DASHES = "-–—‑"


class TurnView(Protocol):
    """A reading of a turn that knows where its characters come from."""

    @property
    def text(self) -> str:
        """The reading."""

    def to_verbatim(self, span: Span) -> Span:
        """A stretch of the reading as a stretch of the verbatim text."""


Views = Callable[[Turn], Sequence[TurnView]]
Finder = Callable[[str, int, int], Iterator[Span]]  # in a text, what begins from here on, before there


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a transcript and the turn it begins in."""

    turn: int
    span: Span


def locate(quote: str, transcript: Transcript, views: Views, *, turn: int | None = None) -> tuple[Place, ...]:
    """All places of a quote, in the order of the text; of the first kind of text that has any.

    White space, quotation marks and dashes may differ in kind. A quote may run over several turns only as verbatim
    text with the labels in it.
    """
    if not quote.strip():
        return ()
    turns = _turns(transcript, turn)
    found = tuple(_verbatim(_literal(quote.strip()), transcript, turns))
    if found:
        return found
    pattern = _tolerant(quote)
    found = tuple(_verbatim(pattern, transcript, turns))
    if found:
        return found
    deepest = max((len(views(one)) for one in turns), default=0)
    for index in range(deepest):
        found = tuple(_in_view(pattern, turns, views, index))
        if found:
            return found
    return ()


def _turns(transcript: Transcript, number: int | None) -> Sequence[Turn]:
    if number is None:
        return transcript.turns
    found = transcript.turn(number)
    return (found,) if found else ()


def nearest(quote: str, transcript: Transcript, views: Views, *, turn: int | None = None) -> Place | None:
    """The passage most like a quote that was not found, or None where nothing is alike."""
    best, best_size = None, 0
    for one in _turns(transcript, turn):
        for view in views(one):
            matcher = SequenceMatcher(None, view.text, quote, autojunk=False)
            match = matcher.find_longest_match()
            if match.size > best_size:
                span = view.to_verbatim(Span(match.a, match.a + match.size))
                best, best_size = Place(one.number, span), match.size
    return best if best_size >= min(12, len(quote) // 2) else None


def _literal(quote: str) -> Finder:
    """Finds the very characters."""

    def find(text: str, start: int, stop: int) -> Iterator[Span]:
        last = stop + len(quote) - 1
        position = text.find(quote, start, last)
        while position >= 0:
            yield Span(position, position + len(quote))
            position = text.find(quote, position + len(quote), last)

    return find


def _tolerant(quote: str) -> Finder:
    """Finds the words with other blanks, quotation marks or dashes."""
    pattern = re.compile(r"\s+".join(_word(word) for word in quote.split()))

    def find(text: str, start: int, stop: int) -> Iterator[Span]:
        spans = (Span(*match.span()) for match in pattern.finditer(text, start))
        return takewhile(lambda span: span.start < stop, spans)

    return find


def _word(word: str) -> str:
    parts = []
    for character in word:
        if character in _QUOTES:
            parts.append(f"[{re.escape(_QUOTES)}]")
        elif character in _DASHES:
            parts.append(f"[{re.escape(_DASHES)}]")
        else:
            parts.append(re.escape(character))
    return "".join(parts)


def _verbatim(find: Finder, transcript: Transcript, turns: Sequence[Turn]) -> Iterator[Place]:
    """The places that begin in one of the turns; they may end in a later one."""
    if len(turns) > 1:
        for span in find(transcript.text, 0, len(transcript.text)):
            turn_here = transcript.turn_at(span.start)
            if turn_here is not None:
                yield Place(turn_here.number, span)
        return
    for turn in turns:
        for span in find(transcript.text, turn.start, turn.end):
            yield Place(turn.number, span)


def _in_view(find: Finder, turns: Sequence[Turn], views: Views, index: int) -> Iterator[Place]:
    for turn in turns:
        views_of_turn = views(turn)
        if index >= len(views_of_turn):
            continue
        view = views_of_turn[index]
        for span in find(view.text, 0, len(view.text)):
            yield Place(turn.number, view.to_verbatim(span))
