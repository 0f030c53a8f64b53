"""How the category system grew: new categories per transcript, in coding order and over permuted orders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qda.tables.table import Column, Row, Table, Text
from qda.wording import say

PERMUTATIONS = 1000
SEED = 0


@dataclass(frozen=True, slots=True)
class Step:
    """A recording unit in coding order: how many categories it formed, how many there are then.

    `codings` counts its codings of these categories; all but the `new` ones put a passage under a category that was
    there already (subsumption, Mayring 2000, FQS 1(2), Art. 20). `mean`, `low`, `high` are the number of categories
    after as many units in permuted orders: mean and the middle 95 %.
    """

    unit: str
    new: int
    cumulative: int
    codings: int
    mean: float
    low: float
    high: float

    @property
    def subsumed(self) -> float | None:
        """The share of codings that formed no category; None without codings."""
        return (self.codings - self.new) / self.codings if self.codings else None


def growth(units: Sequence[tuple[str, Sequence[str]]]) -> tuple[Step, ...]:
    """The steps from units (id, categories of its codings, one per coding) in coding order.

    The band comes from 1,000 permuted orders with a fixed seed.
    """
    bands = _bands([frozenset(categories) for _unit, categories in units])
    seen: set[str] = set()
    steps = []
    for (unit, categories), (mean, low, high) in zip(units, bands, strict=True):
        new = set(categories) - seen
        seen |= new
        steps.append(Step(unit, len(new), len(seen), len(categories), mean, low, high))
    return tuple(steps)


def _bands(sets: Sequence[frozenset[str]]) -> Iterator[tuple[float, float, float]]:
    import numpy as np

    categories = sorted(frozenset().union(*sets)) if sets else []
    if not categories:
        yield from ((0.0, 0.0, 0.0) for _one in sets)
        return
    present = np.array([[category in one for one in sets] for category in categories])
    generator = np.random.default_rng(SEED)
    counts = np.empty((PERMUTATIONS, len(sets)))
    for number in range(PERMUTATIONS):
        first = present[:, generator.permutation(len(sets))].argmax(axis=1)
        counts[number] = np.bincount(first, minlength=len(sets)).cumsum()
    low, high = np.quantile(counts, [0.025, 0.975], axis=0)
    yield from zip(counts.mean(axis=0).tolist(), low.tolist(), high.tolist(), strict=True)


def saturation(steps: Sequence[Step], *, counted: Text, coder: Text) -> Table:
    """The growth as a table; `counted` names the categories that count, `coder` whose codings."""
    rows: list[Row] = [
        (number, one.unit, one.new, one.cumulative, one.codings, one.subsumed, round(one.mean, 2), one.low, one.high)
        for number, one in enumerate(steps, start=1)
    ]
    return Table(
        name="saturation",
        caption=say("New categories by transcript"),
        columns=(
            Column("step", say("Step"), kind="count"),
            Column("transcript", say("Transcript"), kind="id"),
            Column("new", say("New"), kind="count"),
            Column("cumulative", say("Categories so far"), kind="count"),
            Column("codings", say("Codings"), kind="count"),
            Column("subsumed", say("Share of subsumptions"), kind="share"),
            Column("mean", say("Mean of permuted orders"), kind="count"),
            Column("low", say("2.5 %"), kind="count"),
            Column("high", say("97.5 %"), kind="count"),
        ),
        rows=tuple(rows),
        notes=(
            say("Counted: {what}; codings of {coder}.", what=counted, coder=coder),
            say("Order: by the time of the first coding where the codings name it, else that of the study."),
            say("Permuted orders: {n}, seed {seed}; mean and the middle 95 % of the number of categories.",
                n=PERMUTATIONS, seed=SEED),
            say("Whether this is saturation is for the researcher to judge."),
        ),
    )  # fmt: skip
