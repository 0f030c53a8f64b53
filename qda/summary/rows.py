"""A row of the table of reduction: from the passage to the bundle that it ends in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from qda.language import no_terms, words_of
from qda.segments import words
from qda.smoothing.lexicon import load_lexicon

Reduction = Literal["", "kept", "dropped"]
EDITABLE = (
    "paraphrase", "generalisation", "reduction", "reason", "bundle", "statement", "category", "above_level",
    "theory_note", "draft",
)  # fmt: skip
SAME_AS = "same_as"
NOT_ESSENTIAL = "not_essential"
NO_CONTENT = "no_content"


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One passage on its way (Mayring 2015, Z1–Z4).

    `number` counts from 1 over all cycles. A row of the first cycle stands for a coding, its `source` is the passage
    in the study's reading; a row of a later cycle stands for a bundle of the cycle before, whose row numbers are
    `origins`. `reduction`: kept or dropped (first reduction, Z3), undecided where empty; a dropped row names a
    `reason`: `same_as 3`, `not_essential: …`, `no_content`, or free words. `bundle` joins rows (Z4), `statement` is
    what the bundle says. `above_level` marks paraphrases at or above the level of abstraction (Z2.3). A `draft` was
    made by rule and not yet looked at.
    """

    id: str
    number: int
    cycle: int
    case: str
    transcript: str
    turn: int
    source: str
    coding: str = ""
    paraphrase: str = ""
    generalisation: str = ""
    reduction: Reduction = ""
    reason: str = ""
    bundle: str = ""
    statement: str = ""
    category: str = ""
    above_level: bool = False
    theory_note: str = ""
    draft: bool = True
    origins: tuple[int, ...] = ()

    @property
    def same_as(self) -> int | None:
        """The number of the row that this one repeats, where the reason says so."""
        head, _blank, number = self.reason.partition(" ")
        return int(number) if head.rstrip(":") == SAME_AS and number.strip().isdigit() else None


def same_meaning(rows: Iterable[SummaryRow], language: str) -> dict[str, int]:
    """Rows whose paraphrase has the content words of an earlier one of the same case and category: id → its number.

    Equal base forms of all content words, negations and numbers: a proposal for Z3.1, never a decision. A passage under
    two categories stays in both: bundles belong to one category, and each needs its passages.
    """
    first: dict[tuple[str, str, int, frozenset[str]], int] = {}
    found: dict[str, int] = {}
    for row in rows:
        content = content_words(row.paraphrase, language)
        if not content:
            continue
        number = first.setdefault((row.case, row.category, row.cycle, content), row.number)
        if number != row.number:
            found[row.id] = number
    return found


def content_words(text: str, language: str) -> frozenset[str]:
    """The base forms of the words that carry content, and every negation and number as it stands."""
    lexicon, known, left_out = load_lexicon(language), words_of(language), no_terms(language)
    found = set()
    for span in words(text):
        word = text[span.start : span.end]
        if lexicon.is_data(word.casefold()) or any(sign.isdigit() for sign in word):
            found.add(word.casefold())
        elif word.casefold() not in left_out:
            found.add(known.lemma(word))
    return frozenset(found)
