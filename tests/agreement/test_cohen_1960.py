"""Cohen 1960, Educational and Psychological Measurement 20, p. 45: the table of proportions times 200."""

from __future__ import annotations

import pytest

from qda.agreement import cohen, percent

TABLE = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]


def units(table: list[list[int]]) -> list[tuple[int, int]]:
    return [(i, k) for i, row in enumerate(table) for k, count in enumerate(row) for _ in range(count)]


def test_published_kappa() -> None:
    result = cohen(units(TABLE))
    assert result.value == pytest.approx(0.492, abs=0.0005)
    assert result.observed == pytest.approx(0.70)
    assert result.expected == pytest.approx(0.41)


def test_two_abstractors_of_gwet() -> None:
    """The abstractors' table of the irrCAC package: kappa .7964."""
    assert cohen(units([[13, 0, 0], [0, 20, 7], [0, 4, 56]])).value == pytest.approx(0.7964, abs=0.00005)


def test_one_category_only_is_undefined_not_one() -> None:
    result = cohen([("a", "a")] * 40)
    assert result.value is None
    assert "40 units" in str(result.reason)


def test_missing_values_are_left_out() -> None:
    assert percent([("a", "a"), ("a", None), (None, "b"), ("a", "b")]).n_units == 2


def test_no_common_unit() -> None:
    assert cohen([(None, "a")]).value is None
