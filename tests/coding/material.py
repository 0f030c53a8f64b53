"""A small transcript and a view of its turns, for tests that need no smoothing."""

from __future__ import annotations

from dataclasses import dataclass

from qda.model import Source, Span, Transcript, Turn


@dataclass(frozen=True)
class AsSpoken:
    """A turn as it was spoken; the turn has no marks."""

    turn: Turn

    @property
    def text(self) -> str:
        return self.turn.text

    def to_verbatim(self, span: Span) -> Span:
        return span.shift(self.turn.start)


def as_spoken(_transcript: Transcript, turn: Turn) -> AsSpoken:
    return AsSpoken(turn)


def transcript(*turns: tuple[str, str], key: str = "E1", language: str = "de") -> Transcript:
    """A transcript from (label, text) pairs; I is the interviewer."""
    text, made = "", []
    for number, (label, words) in enumerate(turns, start=1):
        text += f"{label}: "
        role = "interviewer" if label == "I" else "interviewee"
        made.append(Turn(number, label, role, len(text), len(text) + len(words), words))  # type: ignore[arg-type]
        text += words + "\n"
    return Transcript(key, text.rstrip("\n"), tuple(made), Source(f"{key}.txt", "", "txt"), language=language, case=key)
