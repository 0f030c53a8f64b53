"""A passage of a turn with some words on either side, for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qda.model import Span, Transcript, Turn

if TYPE_CHECKING:
    from rich.text import Text

_AROUND = 60  # characters shown on either side


def in_context(transcript: Transcript, turn: Turn, place: Span, *, style: str) -> Text:
    """The passage in square brackets and in this style, between what stands around it in the turn."""
    from rich.text import Text

    start, end = max(turn.start, place.start - _AROUND), min(turn.end, place.end + _AROUND)
    text = Text(" ".join(transcript.text[start : place.start].splitlines()))
    text.append(f"[{transcript.text[place.start : place.end]}]", style=style)
    return text.append(" ".join(transcript.text[place.end : end].splitlines()))
