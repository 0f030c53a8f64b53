"""What must hold of a table of reduction so that every step can be followed both ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from qda.model import Severity
from qda.summary.rows import SAME_AS, SummaryRow
from qda.wording import Message, say

_SEVERAL = re.compile(r"[;,|/+]")


@dataclass(frozen=True, slots=True)
class SummaryFinding:
    """A violated invariant (error), something undone (warning) or a row without category (note); `rows` are numbers."""

    severity: Severity
    rows: tuple[int, ...]
    message: Message


Check = Callable[[Sequence[SummaryRow], Collection[str]], Iterator[SummaryFinding]]


def check_rows(rows: Sequence[SummaryRow], categories: Collection[str]) -> tuple[SummaryFinding, ...]:
    """All findings, by row; `categories` are the ids of the guide."""
    found = [one for check in _CHECKS for one in check(rows, categories)]
    return tuple(sorted(found, key=lambda one: (one.rows[:1], str(one.message))))


def paraphrases(rows: Sequence[SummaryRow], _categories: Collection[str]) -> Iterator[SummaryFinding]:
    """Z1: a paraphrase or a reason why there is none; no longer than its passage (Z1.3)."""
    for one in rows:
        if not one.paraphrase.strip() and not one.reason.strip():
            yield _error(one, say("neither a paraphrase nor a reason why there is none"))
        elif len(one.paraphrase) > len(one.source):
            yield _error(one, say("the paraphrase is longer than the passage ({n} characters instead of {source})",
                                  n=len(one.paraphrase), source=len(one.source)))  # fmt: skip


def reductions(rows: Sequence[SummaryRow], _categories: Collection[str]) -> Iterator[SummaryFinding]:
    """Z3: each row kept or dropped; a dropped one names a reason, and `same_as` a row that stays."""
    by_number = {one.number: one for one in rows}
    for one in rows:
        if not one.reduction:
            yield SummaryFinding("warning", (one.number,), say("neither kept nor dropped yet"))
        elif one.reduction == "dropped":
            if not one.reason.strip():
                yield _error(one, say("dropped without a reason"))
            elif one.reason.startswith(SAME_AS):
                yield from _same_as(one, by_number)


def _same_as(one: SummaryRow, by_number: dict[int, SummaryRow]) -> Iterator[SummaryFinding]:
    other = by_number.get(one.same_as or 0)
    if other is None or other.number == one.number:
        yield _error(one, say("'{reason}' names no other row", reason=one.reason))
    elif other.reduction == "dropped":
        yield _error(one, say("says the same as row {other}, which is dropped itself", other=other.number))
    elif other.cycle != one.cycle or other.case != one.case:
        yield _error(one, say("says the same as row {other}, which is of another case or cycle", other=other.number))


def bundles(rows: Sequence[SummaryRow], _categories: Collection[str]) -> Iterator[SummaryFinding]:
    """Z4: every kept row reaches exactly one bundle, every bundle says one thing under one category."""
    members: dict[tuple[int, str], list[SummaryRow]] = {}
    for one in rows:
        if one.reduction == "dropped" and one.bundle:
            yield _error(one, say("dropped, but in bundle {bundle}", bundle=one.bundle))
        if one.reduction == "kept" and not one.bundle:
            yield _error(one, say("kept, but in no bundle"))
        if _SEVERAL.search(one.bundle):
            yield _error(one, say("'{bundle}' names more than one bundle", bundle=one.bundle))
        elif one.reduction == "kept" and one.bundle:
            members.setdefault((one.cycle, one.bundle), []).append(one)
    for (_cycle, bundle), of_bundle in members.items():
        numbers = tuple(one.number for one in of_bundle)
        statements = {one.statement.strip() for one in of_bundle}
        if len(statements) > 1:
            yield SummaryFinding(
                "error", numbers, say("bundle {bundle} says different things in its rows", bundle=bundle)
            )
        elif statements == {""}:
            yield SummaryFinding("warning", numbers, say("bundle {bundle} has no statement yet", bundle=bundle))
        if len({one.category for one in of_bundle}) > 1:
            yield SummaryFinding("error", numbers, say("bundle {bundle} belongs to several categories", bundle=bundle))


def generalisations(rows: Sequence[SummaryRow], _categories: Collection[str]) -> Iterator[SummaryFinding]:
    """Z2: a kept paraphrase is generalised or stands above the level already."""
    for one in rows:
        if one.reduction == "kept" and not one.generalisation.strip() and not one.above_level:
            yield SummaryFinding(
                "warning", (one.number,), say("kept, but not generalised and not marked as above the level")
            )


def lineage(rows: Sequence[SummaryRow], categories: Collection[str]) -> Iterator[SummaryFinding]:
    """Numbers are unique, later cycles come from rows, categories are of the guide; rows without one are listed."""
    seen: set[int] = set()
    cycles = {one.number: one.cycle for one in rows}
    for one in rows:
        if one.number in seen:
            yield _error(one, say("this number stands twice"))
        seen.add(one.number)
        if one.cycle > 1 and not one.origins:
            yield _error(one, say("a row of cycle {cycle} without the rows it came from", cycle=one.cycle))
        lost = [number for number in one.origins if cycles.get(number) != one.cycle - 1]
        if lost:
            yield _error(one, say("came from rows that are gone: {rows}", rows=", ".join(map(str, lost))))
        if one.category and one.category not in categories:
            yield _error(one, say("no category '{id}' in the guide", id=one.category))
        elif not one.category and one.reduction == "kept":
            yield SummaryFinding("note", (one.number,), say("found no category"))


def _error(one: SummaryRow, message: Message) -> SummaryFinding:
    return SummaryFinding("error", (one.number,), message)


_CHECKS: Sequence[Check] = (paraphrases, generalisations, reductions, bundles, lineage)
