"""Doubtful places that a person decided (DC): kept as they are, taken out, or written in another way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from qda.model import Edit, Flag
from qda.smoothing.draft import WORD, Change
from qda.smoothing.lexicon import Lexicon
from qda.smoothing.render import edits_of
from qda.smoothing.repairs import capital_edit
from qda.smoothing.scan import QUOTATION

RULE = "DC"
KEEP, REMOVE, REPLACE = "keep", "remove", "replace"
_SAID_AGAIN = frozenset({"dd_kept", "das_das_maybe_dass", "verb_double_kept", "double_negation", "repeat_unknown_kept"})
_FIRST_COPY = re.compile(r"[^\s,–—<]+(?<![-/])(?!\S*\s*\[/)")
_WHOLE = (KEEP, REMOVE, REPLACE)

CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(_SAID_AGAIN, _WHOLE),
        "negative_fragment_kept": _WHOLE,
        "negation_kept": _WHOLE,
        "unclosed_bracket": (KEEP, REMOVE),
        "empty_turn": (KEEP,),
    }
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided on the doubtful place `flag`, which holds `quote` of the text that it is counted in.

    `choice` is `keep`, `remove` or `replace`; for the last, `inserted` is what the reading has there.
    """

    flag: Flag
    quote: str
    choice: str
    inserted: str = ""

    def change(self) -> tuple[int, int, str] | None:
        """The stretch that is read in another way and what is read there; None where all stays.

        Of a word said again the first copy stays.
        """
        if self.choice == KEEP:
            return None
        first = _FIRST_COPY.match(self.quote)
        if self.choice == REMOVE and first and self.flag.code in _SAID_AGAIN:
            return self.flag.start + first.end(), self.flag.end, ""
        return self.flag.start, self.flag.end, self.inserted if self.choice == REPLACE else ""


def decision_edits(text: str, changes: Iterable[tuple[int, int, str]]) -> list[Edit]:
    """The edits of a reading that make decided changes (start, end, what is inserted), with blanks and capitals."""
    wanted = [Change(*one, RULE) for one in changes if text[one[0] : one[1]] != one[2]]
    edits = edits_of(text, wanted)
    for edit in list(edits):
        if not edit.inserted and edit.rule == RULE:
            edits += capital_edit(text, edit.start, edit.end)
    return sorted(edits, key=lambda edit: edit.start)


def lost_data(before: str, after: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The negations, numbers and quotations of a reading that another one no longer has, each as often as it is gone.

    Words that the study keeps and fragments that may negate count too.
    """
    lost = _data(before, lexicon) - _data(after, lexicon)
    return tuple(sorted(lost.elements()))


def _data(text: str, lexicon: Lexicon) -> Counter[str]:
    words = WORD.findall(text.lower())
    kept = [one for one in words if lexicon.is_data(one) or one in lexicon.negative_prefix_fragments]
    return Counter([*kept, *QUOTATION.findall(text)])
