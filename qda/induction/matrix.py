"""Which terms stand in which passages: base forms, parts of compounds, pairs of neighbouring terms."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qda.language import Term, formulas, term_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    Numbers = NDArray[np.int64]

_WORD = re.compile(r"\w+(?:[-'’:*/_]\w+)*|[.,;:!?]")
PART_WEIGHT = 0.5  # a part of a compound tells half of what a word of its own tells
LEAST_TEXTS = 2  # with a term
LEAST_TEXTS_OF_PAIR = 3
LINKING = ("of", "der", "des", "von")  # one may stand inside a pair of terms


@dataclass(frozen=True, slots=True)
class TermMatrix:
    """`counts` has one row a text and one column a term; `keys` and `shown` name the columns."""

    counts: csr_matrix
    keys: tuple[str, ...]
    shown: tuple[str, ...]


def term_matrix(texts: Sequence[str], languages: Sequence[str]) -> TermMatrix:
    """Count the terms of each text; a term that stands in one text alone is left out, a pair that stands in two."""
    import numpy as np
    from scipy.sparse import hstack

    stream = _read(texts, languages)
    terms = _Terms(stream.distinct)
    said = np.where(stream.in_formula(), -1, terms.bases[stream.words])
    words = np.where(said >= 0, stream.words, -1)
    there = words >= 0
    single = _counted(stream.rows[there], words[there], (len(texts), len(stream.distinct))) @ terms.columns
    kept = np.flatnonzero(np.diff(single.tocsc().indptr) >= LEAST_TEXTS)
    pairs, codes = _pairs(stream, said, len(texts), len(terms.keys))
    names = [(terms.keys[code // len(terms.keys)], terms.keys[code % len(terms.keys)]) for code in codes.tolist()]
    keys = [*(terms.keys[at] for at in kept), *(f"{first} {second}" for first, second in names)]
    shown = [
        *(terms.shown[terms.keys[at]] for at in kept),
        *(f"{terms.shown[first]} {terms.shown[second]}" for first, second in names),
    ]
    return TermMatrix(hstack([single[:, kept], pairs], format="csr"), tuple(keys), tuple(shown))


@dataclass(frozen=True, slots=True)
class _Stream:
    """All texts as one run of words: the number of each word among the distinct ones, and of the text it stands in."""

    words: Numbers
    rows: Numbers
    distinct: tuple[tuple[str, str], ...]  # word and language

    def in_formula(self) -> NDArray[np.bool_]:
        """Which words belong to a formula such as “ich sag mal”."""
        import numpy as np

        folded: dict[tuple[str, str], int] = {}
        same = [folded.setdefault((word.casefold(), language), len(folded)) for word, language in self.distinct]
        run = np.array(same or [0])[self.words] if len(self.words) else self.words
        found = np.zeros(len(run), dtype=bool)
        for language in sorted({language for _word, language in self.distinct}):
            for formula in formulas(language):
                numbers = [folded.get((word, language), -1) for word in formula]
                if -1 in numbers or len(numbers) > len(run):
                    continue
                starts = np.flatnonzero(run[: len(run) - len(numbers) + 1] == numbers[0])
                for at, number in enumerate(numbers[1:], start=1):
                    starts = starts[(run[starts + at] == number) & (self.rows[starts + at] == self.rows[starts])]
                for at in range(len(numbers)):
                    found[starts + at] = True
        return found

    def numbers_of(self, words: Sequence[str]) -> Numbers:
        """The numbers of these words, in any language."""
        import numpy as np

        return np.array([at for at, (word, _language) in enumerate(self.distinct) if word in words], dtype=np.int64)


class _Numbers(dict[str, int]):
    """Numbers for the words of a language, given when a word is first asked for."""

    def __init__(self, language: str, distinct: list[tuple[str, str]]) -> None:
        super().__init__()
        self.language, self.distinct = language, distinct

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self.distinct)
        self.distinct.append((word, self.language))
        return number


def _read(texts: Sequence[str], languages: Sequence[str]) -> _Stream:
    import numpy as np

    distinct: list[tuple[str, str]] = []
    known = {language: _Numbers(language, distinct) for language in dict.fromkeys(languages)}
    words, lengths = array("q"), array("q")
    for text, language in zip(texts, languages, strict=True):
        found = _WORD.findall(text)
        words.extend(map(known[language].__getitem__, found))
        lengths.append(len(found))
    rows = np.repeat(np.arange(len(lengths)), np.array(lengths, dtype=np.int64))
    return _Stream(np.array(words, dtype=np.int64), rows, tuple(distinct))


class _Terms:
    """What each distinct word counts for: `bases` has its own term or -1, `columns` the weights of all its terms."""

    def __init__(self, distinct: Sequence[tuple[str, str]]) -> None:
        import numpy as np
        from scipy.sparse import csr_matrix

        self.keys: list[str] = []
        self.shown: dict[str, str] = {}
        numbers: dict[str, int] = {}
        rows, columns, weights, bases = array("q"), array("q"), array("d"), array("q")
        for row, (word, language) in enumerate(distinct):
            terms = term_words(language).of(word)
            found = [self._column(term, numbers) for term in terms]
            bases.append(found[0] if found else -1)
            rows.extend([row] * len(found))
            columns.extend(found)
            weights.extend(PART_WEIGHT if term.is_part else 1.0 for term in terms)
        self.bases = np.array(bases if len(bases) else [-1], dtype=np.int64)
        places = (np.array(rows, dtype=np.int64), np.array(columns, dtype=np.int64))
        self.columns: Any = csr_matrix((np.array(weights), places), shape=(len(distinct), len(self.keys)))

    def _column(self, term: Term, numbers: dict[str, int]) -> int:
        shown = self.shown.get(term.key)
        if shown is None or (shown[:1].isupper() and term.shown[:1].islower()):
            self.shown[term.key] = term.shown  # a capital at the beginning of a sentence makes no noun
        number = numbers.get(term.key)
        if number is None:
            number = numbers[term.key] = len(self.keys)
            self.keys.append(term.key)
        return number


def _pairs(stream: _Stream, said: Numbers, texts: int, terms: int) -> tuple[csr_matrix, Numbers]:
    """Neighbouring terms by text, and the code of each pair: first term times number of terms plus second."""
    import numpy as np

    at = np.flatnonzero(said >= 0)
    linking = np.isin(stream.words, stream.numbers_of(LINKING))
    first, second = at[:-1], at[1:]
    near = (second - first == 1) | ((second - first == 2) & linking[np.minimum(first + 1, max(len(linking) - 1, 0))])
    near &= stream.rows[first] == stream.rows[second]
    codes, rows = said[first[near]] * terms + said[second[near]], stream.rows[first[near]]
    distinct, places = np.unique(codes, return_inverse=True)
    often = np.bincount(places, minlength=len(distinct)) >= LEAST_TEXTS_OF_PAIR
    kept = often[places]
    renumbered = np.cumsum(often) - 1
    counts = _counted(rows[kept], renumbered[places[kept]], (texts, int(often.sum())))
    common = np.diff(counts.tocsc().indptr) >= LEAST_TEXTS_OF_PAIR
    return counts[:, np.flatnonzero(common)], distinct[often][common]


def _counted(rows: Numbers, columns: Numbers, shape: tuple[int, int]) -> Any:
    import numpy as np
    from scipy.sparse import csr_matrix

    return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
