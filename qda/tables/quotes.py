"""Every passage behind each category."""

from __future__ import annotations

from qda.tables.basis import coded_by, denominator, not_counted
from qda.tables.counted import Counted
from qda.tables.passages import Passages
from qda.tables.table import Column, Row, Table
from qda.tables.tally import countable, tally
from qda.tables.tree import rows
from qda.wording import say


def quotes(counted: Counted, passages: Passages) -> Table:
    """All counted passages by category, in the order of the guide, then of the transcripts."""
    case_of = counted.case_of()
    by_category: dict[str, list[Row]] = {}
    labels = {category.id: category.label for category in counted.codebook.categories}
    for one in countable(counted):
        label = labels.get(one.category)
        if label is not None:
            by_category.setdefault(one.category, []).append((
                one.category, label, say("{label} ({id})", label=label, id=one.category), case_of(one),
                passages.cite(one), passages.text(one), one.quote, one.value or None, one.memo or None,
                one.transcript, one.turn, one.start, one.end, one.coder, one.id,
            ))  # fmt: skip
    return Table(
        name="quotes",
        caption=say("Passages by category"),
        columns=(
            Column("category", say("Id"), kind="id", where="data"),
            Column("label", say("Category"), weight=2, where="data"),
            Column("heading", say("Category"), weight=2, where="print"),
            Column("case", say("Case"), kind="id"),
            Column("cite", say("Place"), kind="id"),
            Column("quote", say("Passage"), kind="quote", weight=8),
            Column("verbatim", say("As transcribed"), kind="quote", weight=8, where="data"),
            Column("value", say("Value"), kind="id", where="data"),
            Column("memo", say("Memo"), where="data"),
            Column("transcript", say("Transcript"), kind="id", where="data"),
            Column("turn", say("Paragraph"), kind="count", where="data"),
            Column("start", say("Start"), kind="count", where="data"),
            Column("end", say("End"), kind="count", where="data"),
            Column("coder", say("Coder"), kind="id", where="data"),
            Column("id", say("Coding"), kind="id", where="data"),
        ),
        rows=tuple(row for node in rows(counted.codebook) for row in by_category.get(node.category.id, ())),
        notes=(
            say("Passages in the order of the transcripts; a passage under several categories stands under each."),
            denominator(counted),
            coded_by(counted),
            *not_counted(counted, tally(counted)),
        ),
        grouped_by="heading",
    )
