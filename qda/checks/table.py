"""What the checks of a guide found, one finding a row."""

from __future__ import annotations

from collections.abc import Iterable

from qda.checks.guide import GuideFinding
from qda.model import Codebook
from qda.tables import Column, Row, Table, citation
from qda.wording import Message, say

SEVERITIES = {"error": say("error"), "warning": say("warning"), "note": say("note")}
MAX_CITED = 5


def guide_findings(codebook: Codebook, findings: Iterable[GuideFinding]) -> Table:
    """Findings with the categories that they are about and the passages to look at."""
    rows = tuple(_row(codebook, one) for one in findings)
    return Table(
        name="guide-checks",
        caption=say("Check of the coding guide"),
        columns=(
            Column("code", say("Check"), kind="id"),
            Column("severity", say("Severity"), kind="id", where="data"),
            Column("weight", say("Severity"), kind="id", where="print"),
            Column("category", say("Category"), kind="id"),
            Column("label", say("Label"), weight=2),
            Column("other", say("Other category"), kind="id", where="data"),
            Column("finding", say("Finding"), weight=4),
            Column("passages", say("Passages"), where="data"),
            Column("places", say("Passages"), weight=2, where="print"),
        ),
        rows=rows,
        notes=(say("Version of the guide: {version}; {n} categories.", version=codebook.version[:12],
                   n=len(codebook.categories)),),
    )  # fmt: skip


def _row(codebook: Codebook, one: GuideFinding) -> Row:
    category = codebook.get(one.category)
    places = tuple(dict.fromkeys(citation(it.transcript, it.turn) for it in one.passages))
    shown: tuple[Message, ...] = places
    if len(places) > MAX_CITED:
        shown = (*places[:MAX_CITED], say("and {n} more", n=len(places) - MAX_CITED))
    return (
        one.code, one.severity, SEVERITIES[one.severity], one.category, category.label if category else "",
        one.other or None, one.message, places or None, shown or None,
    )  # fmt: skip
