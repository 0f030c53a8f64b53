"""Percent agreement and Cohen's kappa of two coders over nominal units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from qda.wording import Message, say

Units = Iterable[Sequence[Hashable | None]]


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A measure with its value, or with none and the reason; `low, high` is the 95 % interval where computed."""

    measure: str
    value: float | None
    n_units: int
    n_coders: int
    observed: float | None = None
    expected: float | None = None
    low: float | None = None
    high: float | None = None
    reason: Message | None = None


def percent(units: Units) -> Coefficient:
    """The share of units that both coders put alike; units with a missing value are left out.

    `units`: one row per unit, one value per coder, None = missing.
    """
    pairs = _pairs(units)
    total = sum(pairs.values())
    if not total:
        return Coefficient("percent", None, 0, 2, reason=say("no unit that both coders judged"))
    same = sum(count for (left, right), count in pairs.items() if left == right)
    return Coefficient("percent", same / total, total, 2, observed=same / total)


def cohen(units: Units) -> Coefficient:
    """Cohen's kappa: agreement beyond what the coders' own shares of each category give by chance (Cohen 1960).

    κ = (po - pe) / (1 - pe), pe = Σ p1k p2k. `units` as in `percent`. Undefined when all units have one category.
    """
    return cohen_of_counts(_pairs(units))


def cohen_of_counts(pairs: Mapping[tuple[Hashable, Hashable], int]) -> Coefficient:
    """Cohen's kappa from the number of units with each pair of values (first coder, second coder)."""
    total = sum(pairs.values())
    if not total:
        return Coefficient("cohen", None, 0, 2, reason=say("no unit that both coders judged"))
    first: Counter[Hashable] = Counter()
    second: Counter[Hashable] = Counter()
    for (left, right), count in pairs.items():
        first[left] += count
        second[right] += count
    same = sum(count for (left, right), count in pairs.items() if left == right)
    chance = sum(first[one] * second[one] for one in first)
    observed, expected = same / total, chance / total**2
    if chance == total**2:
        reason = say("all {n} units have the same category", n=total)
        return Coefficient("cohen", None, total, 2, observed, expected, reason=reason)
    value = (same * total - chance) / (total**2 - chance)
    return Coefficient("cohen", value, total, 2, observed, expected)


def _pairs(units: Units) -> Counter[tuple[Hashable, Hashable]]:
    pairs: Counter[tuple[Hashable, Hashable]] = Counter()
    for row in units:
        if len(row) != 2:
            raise ValueError(f"two coders are compared, a row holds {len(row)} values")
        left, right = row
        if left is not None and right is not None:
            pairs[left, right] += 1
    return pairs
