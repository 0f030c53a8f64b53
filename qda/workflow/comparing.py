"""Coders side by side: machine against each human, humans against each other, and of what kind the differences are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from qda.agreement import Accuracy, Coefficient, accuracy, cohen
from qda.coding.rules.suggest import CODER as RULE_CODER
from qda.coding.units import UnitsOfTranscript, units_of_codings
from qda.model import Coding
from qda.tables import Column, Row, Table
from qda.wording import say
from qda.workflow.counting import UNIT_NAMES
from qda.workflow.study import Study

Marked = dict[str, set[Hashable]]
KINDS = ("same", "border", "category", "missing")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two coders in one category over the study's units: `accuracy` takes the first as found, the second as wanted."""

    first: str
    second: str
    category: str
    accuracy: Accuracy
    kappa: Coefficient


def human_codings(study: Study) -> dict[str, list[Coding]]:
    """The codings of the final run by coder; accepted suggestions are left out, they are not independent."""
    found: dict[str, list[Coding]] = {}
    for one in study.codings:
        if one.run == "final" and one.round == 1 and one.origin == "manual":
            found.setdefault(one.coder, []).append(one)
    return dict(sorted(found.items()))


def compare(study: Study, *, with_machine: bool = True) -> list[Comparison]:
    """Compare every pair of human coders, and the rules with each of them, category by category and over all.

    A category of '' stands for all categories together: unit by category, coded or not.
    """
    coders = human_codings(study)
    pairs = list(combinations(coders, 2))
    if with_machine and study.suggestions:
        pairs += [(RULE_CODER, coder) for coder in coders]
        coders = {**coders, RULE_CODER: [one for one in study.suggestions if one.origin == "rule"]}
    units = study.units()
    total = sum(len(one.spans) for one in units.values())
    marked = {coder: _marked(codings, units) for coder, codings in coders.items()}
    categories = [one.id for one in study.codebook.categories]
    found: list[Comparison] = []
    for first, second in pairs:
        used = [one for one in categories if marked[first].get(one) or marked[second].get(one)]
        found.extend(_compared(first, second, one, marked[first].get(one, set()), marked[second].get(one, set()), total)
                     for one in used)  # fmt: skip
        found.append(_overall(first, second, marked, used, total))
    return found


def _marked(codings: Sequence[Coding], units: Mapping[str, UnitsOfTranscript]) -> Marked:
    touched = units_of_codings(codings, units)
    found: Marked = {}
    for one in codings:
        found.setdefault(one.category, set()).update(touched[one.id])
    return found


def _compared(
    first: str, second: str, category: str, found: set[Hashable], wanted: set[Hashable], total: int
) -> Comparison:
    return Comparison(first, second, category, accuracy(found, wanted), _kappa(found, wanted, total))


def _overall(first: str, second: str, marked: Mapping[str, Marked], used: Iterable[str], total: int) -> Comparison:
    used = list(used)
    found: set[Hashable] = {(one, unit) for one in used for unit in marked[first].get(one, ())}
    wanted: set[Hashable] = {(one, unit) for one in used for unit in marked[second].get(one, ())}
    return Comparison(first, second, "", accuracy(found, wanted), _kappa(found, wanted, total * max(1, len(used))))


def _kappa(found: set[Hashable], wanted: set[Hashable], total: int) -> Coefficient:
    both = len(found & wanted)
    only_found, only_wanted = len(found) - both, len(wanted) - both
    neither = total - both - only_found - only_wanted
    rows = [(True, True)] * both + [(True, False)] * only_found
    rows += [(False, True)] * only_wanted + [(False, False)] * max(0, neither)
    return cohen(rows)


def comparison_table(study: Study, comparisons: Sequence[Comparison], *, machine: bool) -> Table:
    """The comparisons of the rules with humans (`machine`), or of humans with each other, as a table."""
    labels = {one.id: one.label for one in study.codebook.categories}
    chosen = [one for one in comparisons if (one.first == RULE_CODER) == machine]
    rows = tuple(
        (
            one.first,
            one.second,
            one.category or say("all categories"),
            labels.get(one.category, ""),
            one.accuracy.found,
            one.accuracy.wanted,
            one.accuracy.both,
            *(_rounded(value) for value in _measures(one)),
        )
        for one in chosen
    )
    title = say("Rules against human coders") if machine else say("Human coders against each other")
    n_units = sum(len(one.spans) for one in study.units().values())
    notes = [
        say("Units: {n} {unit} of interviewee speech; a unit is coded when a coding touches it.",
            n=n_units, unit=UNIT_NAMES[study.settings.units.coding]),
        say("Precision and recall take the second coder as the yardstick; κ: Cohen (1960), unit coded or not; "
            "a dash means not computable."),
        say("Left out: pilot codings and codings that began as suggestions."),
    ]  # fmt: skip
    return Table(
        name="agreement-rules" if machine else "agreement-coders",
        caption=title,
        columns=(
            Column("first", say("First"), kind="id"),
            Column("second", say("Second"), kind="id"),
            Column("category", say("Category"), kind="id"),
            Column("label", say("Label"), weight=3),
            Column("units_first", say("Units first"), kind="count"),
            Column("units_second", say("Units second"), kind="count"),
            Column("units_both", say("Units both"), kind="count"),
            Column("precision", say("Precision"), kind="count"),
            Column("recall", say("Recall"), kind="count"),
            Column("f1", "F1", kind="count"),
            Column("kappa", "κ", kind="count"),
        ),
        rows=rows,
        notes=tuple(notes),
        landscape=True,
    )


def _measures(one: Comparison) -> tuple[float | None, ...]:
    return (one.accuracy.precision, one.accuracy.recall, one.accuracy.f1, one.kappa.value)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


@dataclass(frozen=True, slots=True)
class Difference:
    """A coding of one coder and what the other did with the passage: `same`, `border`, `category` or `missing`."""

    coding: Coding
    other_coder: str
    kind: str
    others: tuple[Coding, ...]


def differences(study: Study, first: str, second: str) -> list[Difference]:
    """Every coding of both coders with its kind of agreement, by place.

    `same`: the other has the category in the same borders; `border`: the category with other borders; `category`: the
    passage under other categories only; `missing`: nothing.
    """
    coders = human_codings(study)
    pairs: list[tuple[Sequence[Coding], Sequence[Coding], str]] = [
        (coders.get(first, []), coders.get(second, []), second),
        (coders.get(second, []), coders.get(first, []), first),
    ]
    found = [_difference(one, others, name) for mine, others, name in pairs for one in mine]
    return sorted(
        found, key=lambda one: (one.coding.transcript, one.coding.start, one.coding.category, one.coding.coder)
    )


def _difference(one: Coding, others: Sequence[Coding], name: str) -> Difference:
    near = tuple(other for other in others if other.transcript == one.transcript and other.span.overlaps(one.span))
    alike = tuple(other for other in near if other.category == one.category)
    if any(other.span == one.span for other in alike):
        return Difference(one, name, "same", alike)
    if alike:
        return Difference(one, name, "border", alike)
    return Difference(one, name, "category" if near else "missing", near)


def differences_table(study: Study, found: Sequence[Difference]) -> Table:
    """How many codings of each coder are shared and of what kind the differences are, by category."""
    coders = list(dict.fromkeys(one.coding.coder for one in found))
    rows: list[Row] = []
    for category in study.codebook.categories:
        of_category = [one for one in found if one.coding.category == category.id]
        if of_category:
            rows.append((category.id, category.label, *_counts(of_category, coders)))
    rows.append((say("all categories"), "", *_counts(found, coders)))
    titles = {"same": say("same"), "border": say("other borders"), "category": say("other category"),
              "missing": say("not coded")}  # fmt: skip
    columns = [
        Column(f"{coder}_{kind}", say("{coder}: {kind}", coder=coder, kind=titles[kind]), kind="count")
        for coder in coders
        for kind in KINDS
    ]
    return Table(
        name="differences",
        caption=say("Agreement and differences of the coders by kind"),
        columns=(Column("category", say("Category"), kind="id"), Column("label", say("Label"), weight=3), *columns),
        rows=tuple(rows),
        notes=(say("Counted: codings of each coder and what the other coder did with the same passage."),),
        landscape=True,
    )


def _counts(found: Sequence[Difference], coders: Sequence[str]) -> list[int]:
    counts = Counter((one.coding.coder, one.kind) for one in found)
    return [counts[coder, kind] for coder in coders for kind in KINDS]
