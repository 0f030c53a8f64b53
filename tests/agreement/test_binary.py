"""Precision, recall, F1."""

from __future__ import annotations

import pytest

from qda.agreement import accuracy


def test_counts_of_units() -> None:
    result = accuracy({1, 2, 3}, {2, 3, 4, 5})
    assert (result.precision, result.recall, result.f1) == (2 / 3, 2 / 4, pytest.approx(4 / 7))


def test_nothing_found_has_no_precision_but_a_recall() -> None:
    result = accuracy(set(), {1})
    assert (result.precision, result.recall, result.f1) == (None, 0.0, 0.0)


def test_nothing_on_either_side_is_not_computable() -> None:
    assert accuracy(set(), set()).f1 is None
