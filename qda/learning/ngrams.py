"""Words, pairs of words and groups of 2 to 5 letters of texts, counted in one pass over all of them.

scikit-learn's vectorizers cut every n-gram of every text as a string of its own. Here all texts are one array of
letters, an n-gram is a whole number made of the numbers of its letters, and numpy counts: the same features in a
fraction of the time (`tests/benchmarks/test_learning.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Codes = NDArray[np.uint64]
Integers = NDArray[np.int64]
Places = tuple[Integers, Integers]  # texts, columns
Counts = Any  # scipy.sparse.csr_matrix of float32, a row for each text

LETTERS = (2, 3, 4, 5)
_BITS = 12  # of a letter's number: five letters fit into 64 bits
_OTHER = (1 << _BITS) - 1
_TOKEN = re.compile(r"\w+|\n")
_END = "\n"


@dataclass(slots=True)
class NGrams:
    """The n-grams of the texts it was made from; columns are words, then pairs of words, then groups of letters.

    Groups of letters lie inside a word or at its border, which counts as a blank.
    """

    words: dict[str, int]
    alphabet: dict[str, int]
    pairs: Codes
    groups: Codes

    @classmethod
    def of(cls, texts: Sequence[str], *, least: int = 1) -> tuple[NGrams, Counts]:
        """The n-grams of the texts, and their counts, a row for each text.

        Pairs of words and groups of letters count from `least` texts on; words always do.
        """
        joined = _joined(texts)
        words: dict[str, int] = {}
        singles = _word_numbers(joined, words, grow=True)
        alphabet = {letter: number for number, letter in enumerate(sorted(set(joined) - {_END}), 1)}
        pairs, placed_pairs = _common(*_pairs(*singles), least)
        groups, placed_groups = _common(*_groups(joined, alphabet), least)
        made = cls(words, alphabet, pairs, groups)
        return made, made._matrix(len(texts), singles, placed_pairs, placed_groups)

    def count(self, texts: Sequence[str]) -> Counts:
        """The counts of these n-grams in other texts, a row for each."""
        joined = _joined(texts)
        rows, numbers = _word_numbers(joined, self.words, grow=False)
        known = numbers >= 0
        return self._matrix(
            len(texts),
            (rows[known], numbers[known]),
            _placed(*_pairs(rows, numbers), self.pairs),
            _placed(*_groups(joined, self.alphabet), self.groups),
        )

    @property
    def n_terms(self) -> int:
        """How many columns are words and pairs of words; the groups of letters follow them."""
        return len(self.words) + len(self.pairs)

    @property
    def n_features(self) -> int:
        """How many columns there are."""
        return self.n_terms + len(self.groups)

    def terms(self, columns: Sequence[int]) -> list[str]:
        """The words and pairs of words of columns below `n_terms`."""
        names = list(self.words)
        found = []
        for column in columns:
            if column < len(names):
                found.append(names[column])
            else:
                code = int(self.pairs[column - len(names)])
                found.append(f"{names[code >> 32]} {names[code & 0xFFFFFFFF]}")
        return found

    def _matrix(self, n_texts: int, *parts: Places) -> Counts:
        """The counts of the three kinds side by side."""
        widths = (len(self.words), len(self.pairs), len(self.groups))
        starts = (0, widths[0], widths[0] + widths[1])
        rows = np.concatenate([rows for rows, _columns in parts])
        columns = np.concatenate([columns + start for (_rows, columns), start in zip(parts, starts, strict=True)])
        ones = np.ones(len(rows), np.float32)
        return sparse.csr_matrix((ones, (rows, columns)), shape=(n_texts, sum(widths)), dtype=np.float32)


def _joined(texts: Sequence[str]) -> str:
    """All texts in small letters, one a line, each word between single blanks."""
    return "".join(f" {line} {_END}" if (line := " ".join(text.lower().split())) else _END for text in texts)


def _word_numbers(joined: str, words: dict[str, int], *, grow: bool) -> Places:
    """The text and the number of each word, in order; −1 for a word without a number, unless the list may grow."""
    tokens = _TOKEN.findall(joined)
    if grow:
        for token in tokens:
            if token != _END and token not in words:
                words[token] = len(words)
    numbers = np.fromiter((words.get(token, -2 if token == _END else -1) for token in tokens), np.int64, len(tokens))
    ends = numbers == -2
    rows = np.cumsum(ends)
    return rows[~ends], numbers[~ends]


def _pairs(rows: Integers, numbers: Integers) -> tuple[Integers, Codes]:
    """The text and the code of each pair of neighbouring words that both have a number."""
    both = (rows[:-1] == rows[1:]) & (numbers[:-1] >= 0) & (numbers[1:] >= 0)
    codes = (numbers[:-1][both].astype(np.uint64) << np.uint64(32)) | numbers[1:][both].astype(np.uint64)
    return rows[:-1][both], codes


def _groups(joined: str, alphabet: Mapping[str, int]) -> tuple[Integers, Codes]:
    """The text and the code of each group of letters, shorter groups first.

    Letters without a number, or beyond the 4,094 that fit, share one.
    """
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    table = np.full(int(points.max(initial=0)) + 1, _OTHER, np.uint64)
    for letter, number in alphabet.items():
        if ord(letter) < len(table):
            table[ord(letter)] = min(number, _OTHER)
    letters = table[points]
    ends = points == ord(_END)
    inside = ~ends
    inner = inside & (points != ord(" "))
    text_of = np.cumsum(ends)
    rows, codes = [], []
    for length in LETTERS:
        size = max(0, len(points) - length + 1)
        valid = inside[:size] & inside[length - 1 : length - 1 + size]
        code = letters[:size].copy()
        for offset in range(1, length):
            code = (code << np.uint64(_BITS)) | letters[offset : offset + size]
            if offset < length - 1:
                valid &= inner[offset : offset + size]
        rows.append(text_of[:size][valid])
        codes.append(code[valid])
    return np.concatenate(rows), np.concatenate(codes)


def _common(rows: Integers, codes: Codes, least: int) -> tuple[Codes, Places]:
    """The codes that stand in at least `least` texts, sorted, and where they stand."""
    known, places = np.unique(codes, return_inverse=True)
    if least > 1:
        order = np.lexsort((rows, places))
        new = np.ones(len(order), bool)
        new[1:] = (np.diff(places[order]) != 0) | (np.diff(rows[order]) != 0)
        kept = np.bincount(places[order][new], minlength=len(known)) >= least
        number = np.cumsum(kept) - 1
        stays = kept[places]
        rows, places, known = rows[stays], number[places[stays]], known[kept]
    return known, (rows, places)


def _placed(rows: Integers, codes: Codes, known: Codes) -> Places:
    """Where known codes stand."""
    if not len(known):
        return rows[:0], rows[:0]
    places = np.minimum(np.searchsorted(known, codes), len(known) - 1)
    found = known[places] == codes
    return rows[found], places[found]
