"""The table of reduction as files: Excel and YAML to edit, Word and listings to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from qda.checks.table import SEVERITIES
from qda.errors import CannotRead, Problem, ProblemsFound
from qda.exporters.forms import Field, Form, form_workbook
from qda.model import Codebook
from qda.summary import EDITABLE, SummaryFinding, SummaryRow
from qda.summary.edited import COLUMNS
from qda.tables import Column, Table, Text, shown
from qda.wording import say
from qda.workflow.folder import read_bytes
from qda.workflow.forms import read_form
from qda.workflow.guide import decode
from qda.workflow.summarising import place_of

KIND = "reduction"
CATEGORIES = say("Categories")
REDUCTIONS = {"kept": say("kept"), "dropped": say("dropped")}
_WIDTHS = {
    "id": 5, "number": 6, "case": 8, "place": 14, "source": 46, "paraphrase": 40, "generalisation": 34, "reduction": 13,
    "reason": 18, "bundle": 9, "statement": 34, "category": 12, "above_level": 9, "theory_note": 20, "draft": 8,
}  # fmt: skip
ORDER = ("id", "number", "case", "place", "source", *EDITABLE)
FIELDS = tuple(
    Field(key, COLUMNS[key], _WIDTHS[key], fill=key in EDITABLE,
          choices=tuple(REDUCTIONS.values()) if key == "reduction" else (),
          from_list=CATEGORIES if key == "category" else "")
    for key in ORDER
)  # fmt: skip
Cells = Mapping[str, str]


def to_edit(rows: Sequence[SummaryRow], codebook: Codebook, *, suffix: str, language: str) -> bytes:
    """The rows as a file to edit: `.xlsx` or `.yaml`.

    Raises:
        CannotRead: another ending.
    """
    cells = [_cells(one, language) for one in rows]
    if suffix == ".xlsx":
        for one in cells:
            one["reduction"] = shown(REDUCTIONS.get(str(one["reduction"]), one["reduction"]), language)
        lists: dict[Text, Sequence[tuple[str, ...]]] = {
            CATEGORIES: [(one.id, one.label) for one in codebook.categories]
        }
        table = tuple(tuple(one[key] for key in ORDER) for one in cells)
        return form_workbook(Form(KIND, say("Table of reduction"), FIELDS, table, _HOW_TO, lists), language=language)
    if suffix in (".yaml", ".yml"):
        text = yaml.safe_dump(cells, allow_unicode=True, sort_keys=False, width=110)
        return text.encode()
    raise CannotRead(
        say("'{suffix}': the table of reduction is edited as .xlsx or .yaml", suffix=suffix),
        say("`qda summary table --output FILE.docx` writes it for reading"),
    )


_HOW_TO = (
    say("Fill in the yellow columns. The others belong to the passage; please leave them as they are."),
    say("First reduction: kept or dropped. A dropped row names a reason: same_as 3, not_essential: …, or other words."),
    say("Rows of one bundle carry the same name and the same statement; each kept row belongs to one bundle."),
    say("Sorting, filtering and hiding rows do no harm. Back with: qda summary import FILE.xlsx"),
)


def _cells(one: SummaryRow, language: str) -> dict[str, str | int]:
    return {
        "id": one.id, "number": one.number, "case": one.case, "place": shown(place_of(one), language),
        "source": one.source, "paraphrase": one.paraphrase, "generalisation": one.generalisation,
        "reduction": one.reduction, "reason": one.reason, "bundle": one.bundle, "statement": one.statement,
        "category": one.category, "above_level": "x" if one.above_level else "", "theory_note": one.theory_note,
        "draft": "x" if one.draft else "",
    }  # fmt: skip


def edited_cells(path: Path) -> list[tuple[int, Cells]]:
    """The rows of an edited file with their line (of YAML: their number), by column.

    Raises:
        CannotRead: neither Excel nor YAML, or damaged.
        ProblemsFound: a column is missing, or it is no list of rows.
    """
    content = read_bytes(path, str(path))
    if path.suffix.lower() in (".yaml", ".yml"):
        return _from_yaml(decode(content, str(path)), path.name)
    filled = read_form(content, name=path.name, kind=KIND, fields=FIELDS)
    missing = [shown(COLUMNS[key], "en") for key in ORDER if filled.rows and key not in filled.rows[0].cells]
    if missing:
        names = ", ".join(f"'{one}'" for one in missing)
        message = say("the columns {names} are missing", names=names)
        raise ProblemsFound([Problem(path.name, 1, "", message, say("export the table again; do not rename columns"))])
    return [(row.number, row.cells) for row in filled.rows]


def _from_yaml(text: str, name: str) -> list[tuple[int, Cells]]:
    try:
        found = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        message = say("not readable as YAML: {reason}", reason=getattr(error, "problem", None) or str(error))
        raise ProblemsFound([Problem(name, mark.line + 1 if mark else 0, "", message)]) from error
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ProblemsFound([Problem(name, 0, "", say("not a list of rows"))])
    return [
        (number, {str(key): "" if value is None else str(value) for key, value in one.items()})
        for number, one in enumerate(found, start=1)
    ]


def reading_table(rows: Sequence[SummaryRow], *, cycle: int) -> Table:
    """Mayring's table in its usual layout: case, place, number, paraphrase, generalisation, reduction.

    A dropped paraphrase is named as such; a draft that nobody has looked at is marked.
    """
    shown_rows = [one for one in rows if one.cycle == cycle]
    drafts = sum(1 for one in shown_rows if one.draft)
    notes: tuple[Text, ...] = (
        say("{n} rows; {kept} kept, {dropped} dropped.", n=len(shown_rows),
            kept=sum(one.reduction == "kept" for one in shown_rows),
            dropped=sum(one.reduction == "dropped" for one in shown_rows)),
    )  # fmt: skip
    if drafts:
        drafted = say("{n} paraphrases are drafts made by rule and not yet looked at (marked with °).", n=drafts)
        notes = (*notes, drafted)
    return Table(
        name="reduction",
        caption=say("Table of reduction, cycle {cycle}", cycle=cycle) if cycle > 1 else say("Table of reduction"),
        columns=(
            Column("case", say("Case"), kind="id"),
            Column("place", say("Place"), kind="id"),
            Column("number", say("No."), kind="count"),
            Column("source", say("Passage"), kind="quote", where="data"),
            Column("paraphrase", say("Paraphrase"), weight=4),
            Column("generalisation", say("Generalisation"), weight=3),
            Column("reduction", say("First reduction"), where="data"),
            Column("reason", say("Reason if dropped"), where="data"),
            Column("bundle", say("Bundle"), kind="id", where="data"),
            Column("statement", say("Reduction"), weight=4, where="data"),
            Column("outcome", say("Reduction"), weight=4, where="print"),
            Column("category", say("Category"), kind="id"),
        ),
        rows=tuple(
            (
                one.case, place_of(one), one.number, one.source, one.paraphrase + ("°" if one.draft else "") or None,
                one.generalisation or (say("(above the level)") if one.above_level else None), one.reduction or None,
                one.reason or None, one.bundle or None, one.statement or None, _outcome(one), one.category or None,
            )
            for one in shown_rows
        ),
        notes=notes,
        landscape=True,
    )  # fmt: skip


def _outcome(one: SummaryRow) -> Text | None:
    if one.reduction == "dropped":
        same = one.same_as
        return say("dropped: as no. {n}", n=same) if same else say("dropped: {reason}", reason=one.reason)
    if one.bundle:
        return say("{bundle}: {statement}", bundle=one.bundle, statement=one.statement or "–")
    return None


def findings_table(findings: Sequence[SummaryFinding]) -> Table:
    """What the check found, a finding a row."""
    return Table(
        name="summary-checks",
        caption=say("Check of the table of reduction"),
        columns=(
            Column("severity", say("Severity"), kind="id", where="data"),
            Column("weight", say("Severity"), kind="id", where="print"),
            Column("rows", say("Rows"), kind="id"),
            Column("finding", say("Finding"), weight=4),
        ),
        rows=tuple(
            (one.severity, SEVERITIES[one.severity], ", ".join(map(str, one.rows)), one.message) for one in findings
        ),
    )
