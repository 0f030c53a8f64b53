"""Which terms stand in which passages: base forms, parts of compounds, pairs of neighbouring terms."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qda.language import Term, term_words, without_formulas

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_WORD = re.compile(r"\w+(?:[-'’:*/_]\w+)*|[.,;:!?]")
PART_WEIGHT = 0.5  # a part of a compound tells half of what a word of its own tells
_LINKING = frozenset(("of", "der", "des", "von"))  # may stand inside a pair of terms


@dataclass(frozen=True, slots=True)
class TermMatrix:
    """`counts` has one row a text and one column a term; `keys` and `shown` name the columns."""

    counts: csr_matrix
    keys: tuple[str, ...]
    shown: tuple[str, ...]

    def is_pair(self, column: int) -> bool:
        """Whether the column stands for two neighbouring terms."""
        return " " in self.keys[column]


def term_matrix(texts: Sequence[str], languages: Iterable[str]) -> TermMatrix:
    """Count the terms of each text; a term that stands in one text alone is left out."""
    import numpy as np
    from scipy.sparse import csr_matrix

    columns = _Columns()
    rows, places, weights = array("i"), array("i"), array("f")
    for row, (text, language) in enumerate(zip(texts, languages, strict=True)):
        found = columns.of(text, language)
        rows.extend([row] * len(found))
        places.extend(found.keys())
        weights.extend(found.values())
    shape = (len(texts), len(columns.keys))
    counts: Any = csr_matrix((np.array(weights), (np.array(rows), np.array(places))), shape=shape)
    frequency = np.bincount(np.asarray(places, dtype=int), minlength=shape[1])
    kept = np.flatnonzero(frequency > 1)
    keys = [*columns.keys]
    return TermMatrix(
        counts[:, kept].tocsr(), tuple(keys[at] for at in kept), tuple(columns.shown[keys[at]] for at in kept)
    )


class _Columns:
    """Numbers for terms, in the order in which they are met."""

    def __init__(self) -> None:
        self.keys: dict[str, int] = {}
        self.shown: dict[str, str] = {}
        self._words: dict[tuple[str, str], tuple[tuple[int, float], ...]] = {}
        self._pairs: dict[tuple[int, int], int] = {}
        self._names: list[str] = []

    def of(self, text: str, language: str) -> dict[int, float]:
        """The terms of a text and how often each stands in it."""
        found: dict[int, float] = {}
        before = -1
        for word in _WORD.findall(without_formulas(text, language)):
            terms = self._words.get((word, language))
            if terms is None:
                terms = self._words[word, language] = self._terms(word, language)
            if not terms:
                before = before if word in _LINKING else -1
                continue
            for column, weight in terms:
                found[column] = found.get(column, 0.0) + weight
            first = terms[0][0]
            if before >= 0:
                pair = self._pairs.get((before, first))
                if pair is None:
                    pair = self._pairs[before, first] = self._pair(before, first)
                found[pair] = found.get(pair, 0.0) + 1
            before = first
        return found

    def _terms(self, word: str, language: str) -> tuple[tuple[int, float], ...]:
        terms = term_words(language).of(word)
        return tuple((self._column(term), PART_WEIGHT if term.is_part else 1.0) for term in terms)

    def _column(self, term: Term) -> int:
        shown = self.shown.get(term.key)
        if shown is None or (shown[:1].isupper() and term.shown[:1].islower()):
            self.shown[term.key] = term.shown  # a capital at the beginning of a sentence makes no noun
        return self._number(term.key)

    def _pair(self, before: int, after: int) -> int:
        key = f"{self._names[before]} {self._names[after]}"
        self.shown[key] = f"{self.shown[self._names[before]]} {self.shown[self._names[after]]}"
        return self._number(key)

    def _number(self, key: str) -> int:
        number = self.keys.get(key)
        if number is None:
            number = self.keys[key] = len(self.keys)
            self._names.append(key)
        return number
