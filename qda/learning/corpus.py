"""Texts in the form that models learn from: n-grams counted, vectors made, the guide's texts with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from qda.learning.arrays import Marks, Numbers
from qda.learning.ngrams import Counts, NGrams

MANY_TEXTS = 1000  # from here on a pair of words or group of letters must stand in two texts
Encode = Callable[[Sequence[str]], Numbers]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Counts and vectors of the same texts, row by row; vectors are None without an encoder."""

    counts: Counts
    vectors: Numbers | None

    def rows(self, which: Marks) -> Corpus:
        """Some of the texts."""
        return Corpus(self.counts[which], None if self.vectors is None else self.vectors[which])

    def __len__(self) -> int:
        return int(self.counts.shape[0])


def read_corpus(texts: Sequence[str], encode: Encode | None) -> tuple[NGrams, Corpus]:
    """The n-grams of the texts, and the texts in them."""
    ngrams, counts = NGrams.of(texts, least=2 if len(texts) >= MANY_TEXTS else 1)
    return ngrams, Corpus(counts, encode(texts) if encode else None)


def centred(vectors: Numbers, centre: Numbers) -> Numbers:
    """The vectors as seen from `centre`, of length 1."""
    moved = vectors - centre
    return np.asarray(moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9), np.float32)
