"""What themes are made of: passages of interviewee speech, a few sentences long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qda.model import Span
from qda.segments import sentences, words

WORDS_OF_PASSAGE = 30
LEAST_WORDS = 10  # what is left at the end of a turn joins the passage before if it is shorter


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage in the order of its transcript.

    `start, end` are positions in the verbatim text, `text` is the reading. `categories` cover at least half of it.
    """

    transcript: str
    turn: int
    start: int
    end: int
    text: str
    case: str
    language: str = "de"
    categories: frozenset[str] = frozenset()


def cut_turn(
    text: str, covered_by: Callable[[Span], frozenset[str]], *, language: str = "de"
) -> Iterator[tuple[Span, frozenset[str]]]:
    """Cut the reading of a turn into passages: sentences that the same categories cover, about 30 words together."""
    start = end = count = 0
    held: frozenset[str] | None = None
    ready: tuple[Span, frozenset[str]] | None = None
    for sentence in sentences(text, language=language):
        categories = covered_by(sentence)
        if held is not None and (held != categories or count >= WORDS_OF_PASSAGE):
            yield from [ready] if ready else []
            ready, held = (Span(start, end), held), None
        if held is None:
            start, count, held = sentence.start, 0, categories
        end = sentence.end
        count += len(words(text[sentence.start : sentence.end]))
    if held is None:
        return
    if ready and ready[1] == held and count < LEAST_WORDS:
        ready = (Span(ready[0].start, end), held)
    else:
        yield from [ready] if ready else []
        ready = (Span(start, end), held)
    yield ready
