"""What speaks for a suggestion, in words."""

from __future__ import annotations

from collections.abc import Iterable

from qda.model import Evidence
from qda.tables.passages import citation
from qda.tables.table import Text
from qda.wording import say

_TERM, _NEAREST = "term", "nearest"  # evidence of the classifier: a word, and a coded passage as `≈ E3:14`


def because(evidence: Iterable[Evidence], *, with_patterns: bool = False) -> tuple[Text, ...]:
    """The words that matched, each once, and the coded passages most alike, as tables cite them.

    `with_patterns` puts the pattern of the guide behind words that differ from it, where people can read it.
    """
    return tuple(dict.fromkeys(_piece(one, with_patterns) for one in evidence))


def _piece(one: Evidence, with_patterns: bool) -> Text:
    if one.pattern == _NEAREST:
        transcript, _, turn = one.text.removeprefix("≈ ").rpartition(":")
        return say("≈ {place}", place=citation(transcript, int(turn))) if turn.isdigit() else one.text
    is_plain = one.pattern == _TERM or one.pattern.startswith("regex") or one.pattern.casefold() == one.text.casefold()
    return one.text if is_plain or not with_patterns else f"{one.text} ({one.pattern})"
