"""A workbook that a person fills in: given cells, cells to fill with drop-down lists, and what is read back by."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from qda.exporters.legible import legible, well_formed
from qda.tables import Text, shown
from qda.wording import say

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

HIDDEN_SHEET = "qda"
LONGEST = 30_000  # characters of a cell; Excel holds 32,767 UTF-16 units
_CREATED = datetime(2000, 1, 1)
_LINE_HEIGHT, _TALLEST = 15, 409  # points


@dataclass(frozen=True, slots=True)
class Field:
    """A column: given, or to `fill` in, by hand, from `choices`, or from the first column of a list sheet."""

    key: str
    label: Text
    width: int
    fill: bool = False
    choices: tuple[Text, ...] = ()
    from_list: Text = ""
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """Rows to be decided on. The first field is the id of a row; `lists` are further sheets by title."""

    kind: str
    title: Text
    fields: tuple[Field, ...]
    rows: tuple[tuple[str | int, ...], ...]
    instructions: tuple[Text, ...] = ()
    lists: Mapping[Text, Sequence[tuple[str, ...]]] = field(default_factory=dict)


def form_workbook(form: Form, *, language: str) -> bytes:
    """The form as .xlsx; equal forms give equal bytes.

    Besides the rows a hidden sheet holds the kind of the form and the ids of its rows, so that deleted rows are missed.
    """
    import xlsxwriter

    output = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(output, options)
    book.set_properties({"created": _CREATED, "title": shown(form.title, language)})
    sheet = book.add_worksheet(shown(form.title, language)[:31])
    _rows(book, sheet, form, language)
    _instructions(book, form, language)
    for title, rows in form.lists.items():
        _list(book, shown(title, language), rows)
    hidden = book.add_worksheet(HIDDEN_SHEET)
    hidden.write_column(0, 0, [form.kind, *(str(row[0]) for row in form.rows)])
    hidden.very_hidden()
    book.close()
    return output.getvalue()


def _rows(book: Workbook, sheet: Worksheet, form: Form, language: str) -> None:
    top = {"valign": "top", "text_wrap": True}
    head = book.add_format({"bold": True, "bottom": 1, "valign": "vcenter", "text_wrap": True, "bg_color": "#E7E6E6"})
    given, bold = book.add_format({**top, "num_format": "@"}), book.add_format({**top, "bold": True})
    filled = book.add_format({**top, "num_format": "@", "bg_color": "#FFF8DC", "border": 1, "border_color": "#D9D9D9"})
    for place, one in enumerate(form.fields):
        sheet.set_column(place, place, one.width)
        sheet.write_string(0, place, shown(one.label, language), head)
    for number, row in enumerate(form.rows, 1):
        lines = 1
        for place, (one, cell) in enumerate(zip(form.fields, row, strict=True)):
            if isinstance(cell, int):
                sheet.write_number(number, place, cell, given)
                continue
            text = as_cell(cell)
            lines = max(lines, sum(1 + len(line) // one.width for line in text.split("\n")))
            style = filled if one.fill else bold if one.emphasis else given
            sheet.write_string(number, place, text, style)
        sheet.set_row(number, min(lines * _LINE_HEIGHT, _TALLEST))
    last = max(1, len(form.rows))
    for place, one in enumerate(form.fields):
        _choices(sheet, one, place, last, form, language)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(form.fields) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _choices(sheet: Worksheet, one: Field, place: int, last: int, form: Form, language: str) -> None:
    if one.choices:
        source: object = [shown(choice, language) for choice in one.choices]
    elif one.from_list:
        title = shown(one.from_list, language)
        source = f"='{title}'!$A$1:$A${max(1, len(form.lists[one.from_list]))}"
    else:
        return
    sheet.data_validation(1, place, last, place, {"validate": "list", "source": source, "error_type": "warning"})


def _instructions(book: Workbook, form: Form, language: str) -> None:
    sheet = book.add_worksheet(shown(say("How to"), language))
    sheet.set_column(0, 0, 110)
    wrap = book.add_format({"valign": "top", "text_wrap": True})
    for number, line in enumerate(form.instructions):
        sheet.write_string(number, 0, shown(line, language), wrap)


def _list(book: Workbook, title: str, rows: Sequence[tuple[str, ...]]) -> None:
    sheet = book.add_worksheet(title[:31])
    wrap = book.add_format({"valign": "top", "text_wrap": True})
    for place, width in enumerate((44, 100)):
        sheet.set_column(place, place, width)
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.write_string(number, place, as_cell(cell), wrap)


def as_cell(text: str) -> str:
    """A text as a cell can hold it."""
    return well_formed(legible(text))[:LONGEST]
