"""The three-way rule."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qda.store.merge import three_way

rows = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 2))


def applied(state: dict[str, int], changes: dict[str, int | None]) -> dict[str, int]:
    merged = {**state, **changes}
    return {key: value for key, value in merged.items() if value is not None}


def test_a_change_of_one_side_is_taken_over_by_the_other() -> None:
    merged = three_way({"a": 1, "b": 1, "c": 1}, {"a": 2, "b": 1}, {"a": 1, "b": 3, "c": 1})
    assert merged.to_study == {"a": 2, "c": None}
    assert merged.to_file == {"b": 3}
    assert merged.conflicts == ()


def test_different_changes_of_both_sides_are_a_conflict() -> None:
    assert three_way({"a": 1}, {"a": 2}, {"a": 3}).conflicts == ("a",)
    assert three_way({"a": 1}, {}, {"a": 3}).conflicts == ("a",)


def test_the_same_change_on_both_sides_is_none() -> None:
    merged = three_way({"a": 1}, {"a": 2}, {"a": 2})
    assert (merged.to_study, merged.to_file, merged.conflicts) == ({}, {}, ())


@given(rows, rows, rows)
def test_without_conflicts_both_sides_end_alike(base: dict, file: dict, study: dict) -> None:
    merged = three_way(base, file, study)
    if not merged.conflicts:
        assert applied(file, dict(merged.to_file)) == applied(study, dict(merged.to_study))


@given(rows, rows)
def test_an_unchanged_side_takes_everything_over(base: dict, file: dict) -> None:
    merged = three_way(base, file, base)
    assert applied(base, dict(merged.to_study)) == file
    assert not merged.conflicts
