"""Groups spread over columns of about the same printed length, without changing their order."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Protocol, TypeVar

LINE = 38  # characters that a column of a two-column table on A4 holds


class _Item(Protocol):
    @property
    def label(self) -> str: ...


class _Group(Protocol):
    @property
    def label(self) -> str: ...

    @property
    def items(self) -> Sequence[_Item]: ...


G = TypeVar("G", bound=_Group)


def balanced(groups: Sequence[G], n_columns: int) -> tuple[tuple[G, ...], ...]:
    """At most `n_columns` columns with the groups in order, the longest column as short as possible.

    Among equally good ways the one whose earlier columns are longer.
    """
    n_columns = max(1, min(n_columns, len(groups)))
    if not groups:
        return ()
    limit = _lowest_limit([lines(group) for group in groups], n_columns)
    columns: list[list[G]] = [[]]
    height = 0
    for index, group in enumerate(groups):
        left, columns_left = len(groups) - index, n_columns - len(columns)
        if columns[-1] and (height + lines(group) > limit or left <= columns_left):
            columns.append([])
            height = 0
        columns[-1].append(group)
        height += lines(group)
    return tuple(tuple(column) for column in columns)


def lines(group: _Group) -> int:
    """How many lines a group takes: its heading, its items, and a blank line."""
    return 1 + sum(max(1, ceil(len(text) / LINE)) for text in (group.label, *(one.label for one in group.items)))


def _lowest_limit(heights: Sequence[int], n_columns: int) -> int:
    low, high = max(heights), sum(heights)
    while low < high:
        middle = (low + high) // 2
        if _columns_needed(heights, middle) <= n_columns:
            high = middle
        else:
            low = middle + 1
    return low


def _columns_needed(heights: Sequence[int], limit: int) -> int:
    needed, height = 1, 0
    for one in heights:
        if height and height + one > limit:
            needed, height = needed + 1, 0
        height += one
    return needed
