"""Who codes in which run and in which pass: what the coding screen works in."""

from __future__ import annotations

from dataclasses import dataclass

from qda.model import Coding, RunKind


@dataclass(frozen=True, slots=True)
class Sitting:
    """A coder's run (pilot or final) and pass (1, 2 … over the same material).

    Codings of another run or pass are another piece of work: Mayring's check of one coder against herself compares
    two passes, and the second one must not see the first.
    """

    coder: str
    run: RunKind = "final"
    round: int = 1

    def holds(self, coding: Coding) -> bool:
        """Whether a coding was made in it."""
        return (coding.coder, coding.run, coding.round) == (self.coder, self.run, self.round)

    @property
    def finisher(self) -> str:
        """Under which name transcripts are marked as finished in it; of the first pass of the final run the coder's."""
        if (self.run, self.round) == ("final", 1):
            return self.coder
        return f"{self.coder}|{self.run}|{self.round}"
