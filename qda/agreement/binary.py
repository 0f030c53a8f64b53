"""Precision, recall and F1 of one set of units against another."""

from __future__ import annotations

from collections.abc import Hashable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Counts of units: `both` found and wanted, `found` by the one, `wanted` by the other."""

    both: int
    found: int
    wanted: int

    @property
    def precision(self) -> float | None:
        """The share of the found units that were wanted; None when nothing was found."""
        return self.both / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of the wanted units that were found; None when nothing was wanted."""
        return self.both / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None when neither side has a unit."""
        return 2 * self.both / (self.found + self.wanted) if self.found + self.wanted else None


def accuracy(found: AbstractSet[Hashable], wanted: AbstractSet[Hashable]) -> Accuracy:
    """Compare two sets of units."""
    return Accuracy(len(found & wanted), len(found), len(wanted))
