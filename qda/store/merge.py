"""The three-way rule that keeps files and study file one: one side's change is taken over, a clash is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Merged(Generic[Value]):
    """What each side has to take over (None = remove the row) and the rows that both sides changed differently."""

    to_study: Mapping[str, Value | None]
    to_file: Mapping[str, Value | None]
    conflicts: tuple[str, ...]


def three_way(base: Mapping[str, Value], file: Mapping[str, Value], study: Mapping[str, Value]) -> Merged[Value]:
    """Compare the file as last read, the file now and the study now, row by row.

    >>> three_way({"a": 1}, {"a": 2}, {"a": 1}).to_study
    {'a': 2}
    """
    to_study: dict[str, Value | None] = {}
    to_file: dict[str, Value | None] = {}
    conflicts = []
    for key in sorted({*base, *file, *study}):
        before, in_file, in_study = base.get(key), file.get(key), study.get(key)
        if in_file == in_study:
            continue
        if in_study == before:
            to_study[key] = in_file
        elif in_file == before:
            to_file[key] = in_study
        else:
            conflicts.append(key)
    return Merged(to_study, to_file, tuple(conflicts))
