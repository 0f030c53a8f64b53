"""How a coded passage is quoted: its words in the study's reading, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from qda.model import Coding
from qda.wording import Message, say

_BLANKS = re.compile(r"\s+")


class Passages(Protocol):
    """What a table asks about a coded passage."""

    def text(self, coding: Coding, /) -> str:
        """The passage as it is shown."""

    def cite(self, coding: Coding, /) -> Message:
        """Where it stands."""


@dataclass(frozen=True, slots=True)
class QuotedPassages:
    """Passages from a function that gives a coding's words.

    `names` are the names under which transcripts are cited (the case, say), by default their ids.
    """

    words: Callable[[Coding], str] = field(default=lambda coding: coding.quote)
    names: Mapping[str, str] = field(default_factory=dict)

    def text(self, coding: Coding, /) -> str:
        """The passage on one line."""
        return _BLANKS.sub(" ", self.words(coding)).strip()

    def cite(self, coding: Coding, /) -> Message:
        """“E3, ¶ 14”."""
        return citation(self.names.get(coding.transcript, coding.transcript), coding.turn)


def citation(name: str, turn: int) -> Message:
    """“E3, ¶ 14”, in German „E3, Abs. 14“: the transcript and its numbered paragraph."""
    return say("{name}, ¶ {turn}", name=name, turn=turn)


def quoted(text: Message | str) -> Message:
    """The words in the quotation marks of the language."""
    return say("“{text}”", text=text)
