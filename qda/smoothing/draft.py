"""What is known about a turn while it is being smoothed.

Changes are collected against the given text; nothing is rewritten on the way. Beside the text goes a masked copy of
the same length for the rules about words: what was taken out is `GAP`, a sign inside a word that does not count is
`NOTHING`, what no rule may touch is `OPAQUE`, or `REMARK` if nobody said it. So positions are the same everywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from qda.model import Flag
from qda.smoothing.conventions import Convention
from qda.smoothing.lexicon import Lexicon

GAP, NOTHING, OPAQUE, REMARK = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"  # noncharacters: no text has them
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_UNBROKEN = re.compile(r"(?<![\w/-])[^\W_]+(?![\w/-])")


class Change(NamedTuple):
    """`text[start:end]` becomes `inserted`; what is `inside` a word leaves no blank behind."""

    start: int
    end: int
    inserted: str
    rule: str
    inside: bool = False


class Doubtful(NamedTuple):
    """A passage that goes only if the turn says something else too; else `otherwise` happens to it."""

    start: int
    end: int
    rule: str
    otherwise: tuple[Change, ...] = ()


@dataclass(slots=True)
class Draft:
    """The turn's text, the rules that hold for it, and what they have decided so far.

    `stripped` are the positions of signs taken out of words; `numbered` the starts of bracketed numbers that count
    up, once somebody has looked for them.
    """

    text: str
    lexicon: Lexicon
    convention: Convention
    full: bool = False
    changes: list[Change] = field(default_factory=list)
    doubtful: list[Doubtful] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    stripped: set[int] = field(default_factory=set)
    numbered: frozenset[int] | None = None
    _words: frozenset[str] | None = None
    _masks: list[tuple[int, int, str]] = field(default_factory=list)

    def cut(self, start: int, end: int, rule: str) -> int:
        """Take a passage out; returns where it ends."""
        self.changes.append(Change(start, end, "", rule))
        self._masks.append((start, end, GAP))
        return end

    def strip(self, start: int, end: int, rule: str) -> int:
        """Take a sign out of a word or from its edge; returns where it ends."""
        self.changes.append(Change(start, end, "", rule, inside=True))
        self._masks.append((start, end, NOTHING))
        self.stripped.update(range(start, end))
        return end

    def part(self, start: int, end: int, rule: str) -> int:
        """Take a sign out that ties two words together; returns where it ends."""
        self.changes.append(Change(start, end, "", rule))
        self._masks.append((start, end, " "))
        self.stripped.update(range(start, end))
        return end

    def lower(self, start: int, end: int, rule: str) -> int:
        """Write a word small; returns where it ends."""
        small = self.text[start:end].lower()
        self.changes.append(Change(start, end, small, rule))
        if len(small) == end - start:
            self._masks.extend((start + index, start + index + 1, letter) for index, letter in enumerate(small))
        return end

    def put(self, start: int, end: int, inserted: str, rule: str) -> int:
        """Write a passage in another way that no further rule may touch; returns where it ends."""
        if self.text[start:end] != inserted:
            self.changes.append(Change(start, end, inserted, rule))
        return self.protect(start, end)

    def protect(self, start: int, end: int) -> int:
        """Let no further rule touch a passage; returns where it ends."""
        self._masks.append((start, end, OPAQUE))
        return end

    def remark(self, start: int, end: int) -> int:
        """Keep a comment that says how something was meant; returns where it ends."""
        self._masks.append((start, end, REMARK))
        return end

    def doubt(self, start: int, end: int, rule: str, otherwise: tuple[Change, ...] = ()) -> int:
        """Decide later whether a passage goes; returns where it ends."""
        self.doubtful.append(Doubtful(start, end, rule, otherwise))
        self._masks.append((start, end, GAP))
        return end

    def before(self, position: int) -> str:
        """The character in front of a position, over signs that were taken out; empty at the head of the text."""
        while position - 1 in self.stripped:
            position -= 1
        return self.text[max(0, position - 1) : position]

    def flag(self, code: str, start: int, end: int) -> None:
        """Leave a place to a person."""
        self.flags.append(Flag(code, start, end))

    def may_go(self, start: int, end: int) -> bool:
        """Whether a passage holds neither negation nor number nor a word that the study keeps."""
        words = self.text[start:end].lower().replace("’", "'")
        return not any(self.lexicon.is_data(word.strip("'")) for word in WORD.findall(words))

    def settle(self) -> None:
        """Decide on the doubtful passages: they stay where the turn says nothing else than fillers."""
        if not self.doubtful or self._says_something():
            self.changes.extend(Change(one.start, one.end, "", one.rule) for one in self.doubtful)
            return
        kept = {(one.start, one.end) for one in self.doubtful}
        self._masks = [one for one in self._masks if one[:2] not in kept]
        for one in self.doubtful:
            self.changes.extend(one.otherwise)
            if one.otherwise:
                self._masks.extend((sign.start, sign.end, " ") for sign in one.otherwise)
            else:
                self.remark(one.start, one.end)

    def _says_something(self) -> bool:
        masked = self.masked()
        return OPAQUE in masked or any(not self.lexicon.is_filler(word) for word in WORD.findall(masked.lower()))

    def vocabulary(self) -> frozenset[str]:
        """The words of the turn that stand there unbroken, in lower case."""
        if self._words is None:
            self._words = frozenset(_UNBROKEN.findall(self.masked().replace(NOTHING, "").lower()))
        return self._words

    def masked(self) -> str:
        """The masked copy of the text."""
        if not self._masks:
            return self.text
        parts: list[str] = []
        position = 0
        for start, end, sign in sorted(self._masks):
            if start >= position:
                parts.append(self.text[position:start])
                parts.append(sign * (end - start))
                position = end
        parts.append(self.text[position:])
        return "".join(parts)
