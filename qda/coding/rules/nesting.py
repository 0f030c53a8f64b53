"""Which of several matches count: none inside an exclusion, of nested ones the longest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qda.coding.rules.match import Match


def without_excluded(found: Iterable[Match], excluded: Sequence[Match]) -> Iterator[Match]:
    """The matches of which no word lies inside an excluded match."""
    for match in found:
        inside = any(outer.start <= start and end <= outer.end for outer in excluded for start, end in match.words)
        if not inside:
            yield match


def longest(found: Iterable[Match]) -> list[Match]:
    """Of nested matches the longest ones only; of equal ones the pattern that stands first in the guide."""
    kept: list[Match] = []
    reach = -1
    for match in sorted(found, key=lambda one: (one.start, -one.end, one.pattern)):
        if match.end > reach:
            kept.append(match)
            reach = match.end
    return kept
