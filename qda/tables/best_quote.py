"""The one passage that stands for a category in a table: its anchor example if coded, else a typical one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qda.model import Anchor, Category, Coding
from qda.tables.passages import Passages
from qda.wording import Message, say

TYPICAL_WORDS = 25
_WORDS = re.compile(r"\w+")

RULE = say(
    "Quotation per category: the anchor example of the guide where it is coded, else the passage whose length is "
    "closest to {n} words, of equal ones the first in the order of the transcripts.",
    n=TYPICAL_WORDS,
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage to print: its case, where it stands, its words in the reading, and the words as transcribed."""

    case: str
    cite: Message
    text: str
    verbatim: str


def quote_of(coding: Coding, passages: Passages, case: str) -> Quote:
    """A coded passage as a quotation."""
    return Quote(case, passages.cite(coding), passages.text(coding), coding.quote)


def best_quote(
    category: Category, codings: Sequence[Coding], passages: Passages, case_of: Callable[[Coding], str]
) -> Quote:
    """The quotation that stands for the category; `codings` are its own, in the order of the text, at least one.

    Where the anchor example is a part of a longer coded passage, its words are printed alone.
    """
    for anchor in category.anchors:
        for coding in codings:
            found = quote_of(coding, passages, case_of(coding))
            if _is_at(anchor, coding):
                words = _words_of(anchor, found)
                if words:
                    return Quote(found.case, found.cite, words, found.verbatim)
    typical = min(codings, key=lambda one: abs(len(_WORDS.findall(passages.text(one))) - TYPICAL_WORDS))
    return quote_of(typical, passages, case_of(typical))


def _is_at(anchor: Anchor, coding: Coding) -> bool:
    place_fits = not anchor.transcript or anchor.transcript == coding.transcript
    return place_fits and (anchor.turn is None or anchor.turn == coding.turn)


def _words_of(anchor: Anchor, quote: Quote) -> str:
    """What to print of a passage that holds the anchor example or is a part of it; nothing if it is another."""
    wanted, shown, verbatim = (" ".join(text.split()) for text in (anchor.text, quote.text, quote.verbatim))
    if wanted and wanted in shown:
        return wanted
    same = wanted and (wanted in verbatim or (shown and shown in wanted) or (verbatim and verbatim in wanted))
    return shown if same else ""
