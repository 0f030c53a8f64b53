"""Coders side by side: machine against each human, humans against each other, and of what kind the differences are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from qda.agreement import Accuracy, Coefficient, accuracy, cohen_of_counts
from qda.coding.rules.suggest import CODER as RULE_CODER
from qda.coding.units import UnitsOfTranscript, units_of_codings
from qda.model import Coding
from qda.tables import Column, Row, Table
from qda.wording import say
from qda.workflow.counting import UNIT_NAMES
from qda.workflow.neighbours import Neighbours
from qda.workflow.study import Study

Marked = dict[str, set[tuple[str, int]]]
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
    return _by_coder(study, manual=True)


def _by_coder(study: Study, *, manual: bool) -> dict[str, list[Coding]]:
    found: dict[str, list[Coding]] = {}
    for one in study.codings:
        if one.run == "final" and one.round == 1 and (one.origin == "manual") == manual:
            found.setdefault(one.coder, []).append(one)
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a coder did: units by category, transcripts worked on, units that are no independent judgement."""

    units: Marked
    transcripts: frozenset[str]
    left_out: Marked


def compare(study: Study, *, with_machine: bool = True) -> list[Comparison]:
    """Compare every pair of human coders, and the rules with each of them, category by category and over all.

    Only transcripts that both have worked on are compared (the rules work on all). Units that a coder took over from
    a suggestion are left out of that category: they are no independent judgement. A category of '' stands for all
    categories together: unit by category, coded or not.
    """
    units = study.units()
    accepted = _by_coder(study, manual=False)
    marks = {
        coder: _Marks(_marked(codings, units), frozenset(one.transcript for one in codings),
                      _marked(accepted.get(coder, ()), units))
        for coder, codings in human_codings(study).items()
    }  # fmt: skip
    pairs = list(combinations(marks, 2))
    if with_machine and study.suggestions:
        pairs += [(RULE_CODER, coder) for coder in marks]
        suggested = [one for one in study.suggestions if one.origin == "rule"]
        marks[RULE_CODER] = _Marks(_marked(suggested, units), frozenset(units), {})
    categories = [one.id for one in study.codebook.categories]
    found: list[Comparison] = []
    for first, second in pairs:
        found.extend(_compared(first, second, marks[first], marks[second], categories, units))
    return found


def _marked(codings: Iterable[Coding], units: Mapping[str, UnitsOfTranscript]) -> Marked:
    codings = list(codings)
    touched = units_of_codings(codings, units)
    found: Marked = {}
    for one in codings:
        found.setdefault(one.category, set()).update(touched[one.id])
    return found


def _compared(
    first: str, second: str, left: _Marks, right: _Marks, categories: Sequence[str],
    units: Mapping[str, UnitsOfTranscript],
) -> Iterator[Comparison]:  # fmt: skip
    common = left.transcripts & right.transcripts
    total = sum(len(units[key].spans) for key in common if key in units)
    both = Counter[str]()
    for category in categories:
        no_judgement = left.left_out.get(category, set()) | right.left_out.get(category, set())
        found = {one for one in left.units.get(category, ()) if one[0] in common} - no_judgement
        wanted = {one for one in right.units.get(category, ()) if one[0] in common} - no_judgement
        if not (found or wanted):
            continue
        judged = total - sum(1 for one in no_judgement if one[0] in common)
        result = accuracy(found, wanted)
        both.update(found=result.found, wanted=result.wanted, both=result.both, judged=judged)
        yield Comparison(first, second, category, result, _kappa(result, judged))
    overall = Accuracy(both["both"], both["found"], both["wanted"])
    yield Comparison(first, second, "", overall, _kappa(overall, both["judged"]))


def _kappa(counts: Accuracy, judged: int) -> Coefficient:
    neither = max(0, judged - counts.found - counts.wanted + counts.both)
    return cohen_of_counts({
        (True, True): counts.both,
        (True, False): counts.found - counts.both,
        (False, True): counts.wanted - counts.both,
        (False, False): neither,
    })  # fmt: skip


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
        say("Left out: transcripts that only one of the two worked on, pilot codings, and units that a coder took over "
            "from a suggestion."),
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
    found: list[Difference] = []
    for mine, others, name in pairs:
        near = Neighbours(others)
        found.extend(_difference(one, near.of(one), name) for one in mine)
    return sorted(
        found, key=lambda one: (one.coding.transcript, one.coding.start, one.coding.category, one.coding.coder)
    )


def _difference(one: Coding, near: tuple[Coding, ...], name: str) -> Difference:
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
