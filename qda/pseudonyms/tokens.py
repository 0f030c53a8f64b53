"""The words of a text as finding sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qda.pseudonyms.forms import fold
from qda.pseudonyms.key import Kind
from qda.pseudonyms.surroundings import NO_NAMES

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NEAR = re.compile(r"[ \t\u00a0]{1,3}|[ \t]*\n[ \t]*")
_DOTTED = re.compile(r"\.?[ \t\u00a0]{1,3}|\.?[ \t]*\n[ \t]*")
_FEW_CAPITALS = 0.06


class Token(NamedTuple):
    """A word with its place and folded form."""

    text: str
    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text, and whether it has capital letters at all (GAT 2 has none)."""

    source: str
    words: Sequence[Token]
    has_capitals: bool

    @classmethod
    def of(cls, text: str) -> Tokens:
        """The words of `text`."""
        words = [Token(one[0], one.start(), one.end(), fold(one[0])) for one in _WORD.finditer(text)]
        capitals = sum(1 for one in words if one.text[0].isupper())
        return cls(text, words, capitals >= _FEW_CAPITALS * len(words))

    def __len__(self) -> int:
        return len(self.words)

    def is_name_like(self, index: int) -> bool:
        """Whether the word could be a name by its first letter (where there are capitals) and is no function word."""
        if not 0 <= index < len(self.words):
            return False
        word = self.words[index]
        return (word.text[0].isupper() or not self.has_capitals) and word.folded not in NO_NAMES and len(word.text) > 1

    def follows(self, index: int, *, dotted: bool = False) -> bool:
        """Whether the word stands right behind the one before, with blanks (or a full stop) between them only."""
        if not 0 < index < len(self.words):
            return False
        gap = self.source[self.words[index - 1].end : self.words[index].start]
        return (_DOTTED if dotted else _NEAR).fullmatch(gap) is not None

    def text(self, first: int, last: int) -> str:
        """The words from `first` to `last`, both included, on one line."""
        return " ".join(self.source[self.words[first].start : self.words[last].end].split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a text; `weight` tells which of two that overlap is kept, `reason` why it was taken."""

    start: int
    end: int
    name: str
    kind: Kind
    reason: str
    weight: int
    is_known: bool = True
