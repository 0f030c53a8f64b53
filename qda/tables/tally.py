"""Counting three different things: codings, units, cases with at least one coding."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from qda.model import Coding
from qda.tables.counted import Counted, Unit
from qda.tables.tree import Node, tree


@dataclass(slots=True)
class Tally:
    """What was counted for one category, its subcategories included: codings, units, codings of each case."""

    codings: int = 0
    units: set[Unit] = field(default_factory=set)
    cases: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Tallies:
    """The counts of every category of the guide, and the codings that have no place in them.

    `of_unknown_category` are codings of categories that the guide does not hold, `of_unknown_case` those of cases
    that are not counted.
    """

    by_category: dict[str, Tally]
    total: Tally
    of_unknown_category: tuple[str, ...]
    of_unknown_case: tuple[str, ...]


def tally(counted: Counted) -> Tallies:
    """Count the codings per category."""
    own, strangers = _count_own(counted)
    known = {category.id for category in counted.codebook.categories}
    by_category: dict[str, Tally] = {}
    total = Tally()
    for main in tree(counted.codebook):
        _add(total, _roll_up(main, own, by_category))
    return Tallies(by_category, total, tuple(sorted(set(own) - known)), tuple(sorted(strangers)))


def countable(counted: Counted) -> list[Coding]:
    """The codings of the cases that count, in the order of transcripts and text."""
    case_of, listed = counted.case_of(), set(counted.case_ids())
    order = {name: index for index, name in enumerate(counted.transcripts)}
    last = len(order)
    return sorted(
        (coding for coding in counted.codings if case_of(coding) in listed),
        key=lambda one: (
            order.get(one.transcript, last),
            one.transcript,
            one.start,
            one.end,
            one.category,
            one.id,
        ),
    )


def _count_own(counted: Counted) -> tuple[dict[str, Tally], set[str]]:
    case_of, units_of, listed = counted.case_of(), counted.units, set(counted.case_ids())
    own: dict[str, Tally] = {}
    strangers: set[str] = set()
    for coding in counted.codings:
        case = case_of(coding)
        if case not in listed:
            strangers.add(case)
            continue
        found = own.get(coding.category)
        if found is None:
            found = own[coding.category] = Tally()
        found.codings += 1
        found.units.update(units_of(coding))
        found.cases[case] += 1
    return own, strangers


def _roll_up(node: Node, own: dict[str, Tally], into: dict[str, Tally]) -> Tally:
    total = Tally()
    if node.category.id in own:
        _add(total, own[node.category.id])
    for child in node.children:
        _add(total, _roll_up(child, own, into))
    into[node.category.id] = total
    return total


def _add(total: Tally, part: Tally) -> None:
    total.codings += part.codings
    total.units |= part.units
    total.cases.update(part.cases)
