"""New categories by transcript, in coding order and over permuted orders."""

from __future__ import annotations

import random
from itertools import permutations
from math import comb

import pytest

from qda.tables import growth, saturation


def test_new_and_subsumed_are_counted_in_coding_order() -> None:
    steps = growth([("E1", ["A", "A", "B"]), ("E2", ["B", "C"]), ("E3", []), ("E4", ["A"])])
    assert [(one.new, one.cumulative, one.codings) for one in steps] == [(2, 2, 3), (1, 3, 2), (0, 3, 0), (0, 3, 1)]
    assert [one.subsumed for one in steps] == [pytest.approx(1 / 3), 0.5, None, 1.0]


def test_the_mean_of_permuted_orders_is_that_of_all_orders() -> None:
    generator = random.Random(1)
    units = [(f"E{n}", generator.sample("ABCDEFGH", generator.randint(0, 4))) for n in range(6)]
    exact = [0.0] * 6
    for order in permutations(units):
        seen: set[str] = set()
        for place, (_unit, categories) in enumerate(order):
            seen |= set(categories)
            exact[place] += len(seen) / 720
    hypergeometric = [
        sum(
            1 - comb(6 - present, drawn) / comb(6, drawn)
            for category in "ABCDEFGH"
            if (present := sum(category in categories for _unit, categories in units))
        )
        for drawn in range(1, 7)
    ]
    assert exact == pytest.approx(hypergeometric)
    assert [one.mean for one in growth(units)] == pytest.approx(exact, abs=0.15)


def test_the_band_holds_the_mean_and_closes_at_the_end() -> None:
    steps = growth([("E1", ["A", "B"]), ("E2", ["C"]), ("E3", ["A", "D"])])
    assert all(one.low <= one.mean <= one.high for one in steps)
    assert (steps[-1].low, steps[-1].high) == (4, 4)
    assert growth([("E1", ["A", "B"]), ("E2", ["C"]), ("E3", ["A", "D"])]) == steps


def test_nothing_coded_gives_zeros_and_no_unit_no_step() -> None:
    assert [(one.new, one.mean, one.high) for one in growth([("E1", []), ("E2", [])])] == [(0, 0.0, 0.0)] * 2
    assert growth([]) == ()


def test_the_table_gives_no_verdict() -> None:
    table = saturation(growth([("E1", ["A"])]), counted="inductive", coder="mk")
    assert next(iter(table.records()))["subsumed"] == 0.0
    assert any("for the researcher" in str(note) for note in table.notes)
