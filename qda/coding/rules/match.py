"""What is found: a match of a pattern in a text, and a word with the keywords that it counts for."""

from __future__ import annotations

from typing import NamedTuple


class Match(NamedTuple):
    """A pattern found in a text: the whole stretch, and the stretches of the words if they are not the whole."""

    start: int
    end: int
    pattern: int
    parts: tuple[tuple[int, int], ...] = ()

    @property
    def words(self) -> tuple[tuple[int, int], ...]:
        """The stretches of the words that matched."""
        return self.parts or ((self.start, self.end),)


class Word(NamedTuple):
    """A word of a piece: where it stands in it and which keywords it counts for."""

    start: int
    end: int
    keywords: frozenset[int]
