"""The matrix of requirements: the leaves below a root category, in groups, the groups in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qda.errors import Conflict, NotFound
from qda.model import Category, Coding
from qda.tables.balance import balanced
from qda.tables.basis import coded_by, listing, not_counted, size
from qda.tables.best_quote import Quote, best_quote, quote_of
from qda.tables.counted import Counted
from qda.tables.frequencies import OUT_OF_USE
from qda.tables.passages import Passages
from qda.tables.table import Text
from qda.tables.tally import countable, tally
from qda.tables.tree import Node, rows
from qda.wording import Message, say


@dataclass(frozen=True, slots=True)
class RequirementItem:
    """One requirement: how many codings it has, in which cases, its passages and the one that stands for it."""

    id: str
    label: str
    group: str
    cases: tuple[str, ...]
    codings: int
    quotes: tuple[Quote, ...]
    best: Quote


@dataclass(frozen=True, slots=True)
class RequirementGroup:
    """A group of requirements under its heading."""

    id: str
    label: str
    items: tuple[RequirementItem, ...]


@dataclass(frozen=True, slots=True)
class RequirementMatrix:
    """Groups of requirements side by side; which groups stand in one row of the page has no meaning.

    `left_out` are the requirements below the root that have no coding. `counted` is what the counts rest on.
    """

    caption: Text
    columns: tuple[tuple[RequirementGroup, ...], ...]
    counted: Counted
    left_out: tuple[Category, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def n_cases(self) -> int:
        """The denominator of every count of cases."""
        return len(self.counted.cases)

    def groups(self) -> Iterator[tuple[int, RequirementGroup]]:
        """Every group with the number of its column, from 1."""
        for number, column in enumerate(self.columns, 1):
            for group in column:
                yield number, group

    def items(self) -> Iterator[RequirementItem]:
        """Every requirement, column by column."""
        for _, group in self.groups():
            yield from group.items


def requirements(
    counted: Counted,
    passages: Passages,
    *,
    root: str,
    columns: Sequence[Sequence[str]] | None = None,
    n_columns: int = 2,
    caption: Text | None = None,
) -> RequirementMatrix:
    """The matrix below `root`: its subcategories are the groups, their coded leaves the requirements.

    Leaves directly below the root form a group under the root's own name. `columns` lists the ids of the groups
    column by column; without it the groups are spread in order so that the columns are about equally long. A group
    that `columns` does not name is not shown, which a note says. Raises NotFound for a root or group that does not
    exist, Conflict for a group named twice.
    """
    top = _root(counted, root)
    found, uncoded = _groups(top, counted, passages)
    shown_columns = balanced(found, n_columns) if columns is None else _placed(found, columns, top)
    placed = {group.id for column in shown_columns for group in column}
    hidden = [group for group in found if group.id not in placed]
    tallies = tally(counted)
    notes = (
        say(
            "Shown: categories with at least one coding. Codings are coded passages, cases those with at least one "
            "coding ({size}).",
            size=size(len(counted.cases)),
        ),
        coded_by(counted),
        *_unshown(uncoded, hidden),
        *_own_codings(top, counted),
        *not_counted(counted, tallies),
    )
    return RequirementMatrix(caption or top.category.label, shown_columns, counted, uncoded, notes)


def _root(counted: Counted, root: str) -> Node:
    for node in rows(counted.codebook):
        if node.category.id == root:
            return node
    raise NotFound.among(say("category"), root, (one.id for one in counted.codebook.categories))


def _groups(
    top: Node, counted: Counted, passages: Passages
) -> tuple[tuple[RequirementGroup, ...], tuple[Category, ...]]:
    by_category: dict[str, list[Coding]] = {}
    for coding in countable(counted):
        by_category.setdefault(coding.category, []).append(coding)
    case_of = counted.case_of()
    uncoded: list[Category] = []

    def item(leaf: Node, group: str) -> Iterator[RequirementItem]:
        codings = by_category.get(leaf.category.id)
        if codings:
            cases = {case_of(coding) for coding in codings}
            yield RequirementItem(
                id=leaf.category.id,
                label=leaf.category.label,
                group=group,
                cases=tuple(case for case in counted.case_ids() if case in cases),
                codings=len(codings),
                quotes=tuple(quote_of(coding, passages, case_of(coding)) for coding in codings),
                best=best_quote(leaf.category, codings, passages, case_of),
            )
        elif leaf.category.status not in OUT_OF_USE:
            uncoded.append(leaf.category)

    groups: list[RequirementGroup] = []
    for heading, leaves in _leaves(top):
        items = tuple(one for leaf in leaves for one in item(leaf, heading.id))
        groups.append(RequirementGroup(heading.id, heading.label, items))
    return tuple(group for group in groups if group.items), tuple(uncoded)


def _leaves(top: Node) -> Iterator[tuple[Category, tuple[Node, ...]]]:
    direct = tuple(child for child in top.children if not child.children)
    if direct:
        yield top.category, direct
    for child in top.children:
        if child.children:
            yield child.category, tuple(node for node in child.walk() if not node.children)


def _placed(
    groups: Sequence[RequirementGroup], columns: Sequence[Sequence[str]], top: Node
) -> tuple[tuple[RequirementGroup, ...], ...]:
    possible = {heading.id for heading, _ in _leaves(top)}
    by_id = {group.id: group for group in groups}
    seen: set[str] = set()
    for name in (name for column in columns for name in column):
        if name not in possible:
            raise NotFound.among(say("group of the requirements"), name, possible)
        if name in seen:
            raise Conflict(say("'{name}' stands twice in the columns of the requirements", name=name))
        seen.add(name)
    return tuple(tuple(by_id[name] for name in column if name in by_id) for column in columns)


def _unshown(uncoded: Sequence[Category], hidden: Sequence[RequirementGroup]) -> Iterator[Message]:
    if uncoded:
        names = listing([f"{one.label} ({one.id})" for one in uncoded], separator="; ")
        yield say("Without a coding and therefore not shown: {names}.", names=names)
    if hidden:
        names = listing([f"{one.label} ({one.id})" for one in hidden], separator="; ")
        yield say("Groups not shown because the study names other columns: {names}.", names=names)


def _own_codings(top: Node, counted: Counted) -> Iterator[Message]:
    """Codings of a heading itself are in no requirement."""
    inner = {node.category.id for node in top.walk() if node.children}
    number = sum(1 for coding in countable(counted) if coding.category in inner)
    if number:
        yield say("Codings of a heading itself belong to no row: {n}.", n=number)
