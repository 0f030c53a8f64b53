"""The matrix of requirements as a table of columns side by side, groups in bold, requirements below each other."""

from __future__ import annotations

from typing import Literal

from qda.exporters.word.body import Body
from qda.exporters.word.ooxml import text_paragraph
from qda.exporters.word.page import LANDSCAPE, PORTRAIT
from qda.exporters.word.table import table_properties
from qda.tables import RequirementGroup, RequirementItem, RequirementMatrix, quoted, shown
from qda.tables.best_quote import RULE
from qda.wording import Message, say

Show = Literal["labels", "cases", "quotes"]

_UPRIGHT_COLUMNS = 3
_LINES_KEPT = 40
_CHARACTER = 95  # twips, about


def add_matrix(body: Body, matrix: RequirementMatrix, *, show: Show = "labels") -> None:
    """The matrix with caption and notes: labels alone, with “(5/8)” behind each, or with a quotation under each."""
    body.turn(PORTRAIT if len(matrix.columns) <= _UPRIGHT_COLUMNS else LANDSCAPE)
    body.caption("table", matrix.caption)
    columns = [column for column in matrix.columns if column]
    width = body.page.text_width // max(1, len(columns))
    widths = tuple(width for _ in columns) or (body.page.text_width,)
    kept = all(_lines(column, width, show) <= _LINES_KEPT for column in columns)
    cells = [_column(column, matrix.n_cases, body.language, show, kept=kept) for column in columns]
    if not cells:
        cells = [text_paragraph("QDATableText", say("no entries").text(body.language))]
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for wide, cell in zip(widths, cells, strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    properties = table_properties("QDAMatrix", widths, caption=matrix.caption, language=body.language, header=False)
    whole = "<w:trPr><w:cantSplit/></w:trPr>" if kept else ""
    body.parts.append(f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid><w:tr>{whole}{row}</w:tr></w:tbl>")
    body.notes((*_explained(show, matrix.n_cases), *matrix.notes))


def _column(groups: tuple[RequirementGroup, ...], n_cases: int, language: str, show: Show, *, kept: bool) -> str:
    parts: list[str] = []
    for index, group in enumerate(groups):
        first = '<w:spacing w:before="40"/>' if index == 0 else ""
        # LibreOffice takes it for the whole table if the first paragraph keeps with the next.
        free = '<w:keepNext w:val="0"/>' if index == 0 and not kept else ""
        parts.append(text_paragraph("QDATableGroup", group.label, before=free, after=first))
        for item in group.items:
            parts.extend(_item(item, n_cases, language, show))
    return "".join(parts)


def _item(item: RequirementItem, n_cases: int, language: str, show: Show) -> list[str]:
    if show == "labels":
        return [text_paragraph("QDATableItem", item.label)]
    if show == "cases":
        count = f"\N{NO-BREAK SPACE}({len(item.cases)}/{n_cases})"
        return [text_paragraph("QDATableItem", f"{item.label}{count}")]
    quote = say("{quote} ({cite})", quote=quoted(item.best.text), cite=item.best.cite)
    return [
        text_paragraph("QDATableItem", item.label, before="<w:keepNext/>"),
        text_paragraph("QDATableQuote", shown(quote, language)),
    ]


def _explained(show: Show, n_cases: int) -> tuple[Message, ...]:
    if show == "cases":
        return (say("In brackets: cases with at least one coding, of {n}.", n=n_cases),)
    return (RULE,) if show == "quotes" else ()


def _lines(groups: tuple[RequirementGroup, ...], width: int, show: Show) -> int:
    per_line = max(1, width // _CHARACTER)
    texts = [item.label for group in groups for item in group.items]
    if show == "quotes":
        texts += [item.best.text for group in groups for item in group.items]
    return sum(2 for _ in groups) + sum(1 + len(text) // per_line for text in texts)
