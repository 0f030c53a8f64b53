"""How the width of the window is divided: number and speaker, text, margin."""

from __future__ import annotations

from dataclasses import dataclass

from qda.model import Transcript

SMALLEST = (20, 5)


@dataclass(frozen=True, slots=True)
class Layout:
    """Cells for the number of the turn, its speaker, the text, the lanes of the margin, and the names in it."""

    number: int
    speaker: int
    text: int
    lanes: int
    names: int

    @property
    def gutter(self) -> int:
        """Cells left of the text."""
        return self.number + self.speaker

    @property
    def margin(self) -> int:
        """Cells right of the text, the blank between included."""
        return 1 + self.lanes + self.names


def layout(width: int, transcript: Transcript) -> Layout:
    """The division for a window `width` cells wide; a narrow one does without names, then without numbers."""
    number = len(str(transcript.turns[-1].number)) + 1 if transcript.turns else 2
    longest = max((len(turn.speaker) for turn in transcript.turns), default=0)
    speaker = min(longest, 8) + 1 if longest else 0
    if width >= 60:
        lanes, names = 4, 11
    elif width >= 40:
        lanes, names, speaker = 2, 6, 0
    elif width >= 28:
        lanes, names, speaker = 2, 0, 0
    else:
        lanes, names, speaker, number = 1, 0, 0, 0
    text = max(width - number - speaker - 1 - lanes - names, 8)
    return Layout(number, speaker, min(text, 100), lanes, names)
