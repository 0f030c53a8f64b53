"""Where a coding may begin and end."""

from __future__ import annotations

from qda.coding.locate import Place
from qda.errors import Conflict
from qda.model import Span, Transcript
from qda.wording import say


def placed(transcript: Transcript, span: Span) -> Place:
    """A passage without the white space at its ends, and the turn it begins in.

    Raises:
        Conflict: nothing is left, or it begins outside of what was said.
    """
    words = transcript.text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    turn = transcript.turn_at(start)
    if turn is None or not words.strip():
        raise Conflict(say("a coding needs at least one word that somebody said"))
    return Place(turn.number, Span(start, start + len(words.strip())))
