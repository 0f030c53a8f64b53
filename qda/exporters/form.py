"""A sheet for people to fill in: fixed columns grey, open ones white, choices as drop-down lists."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from qda.exporters.legible import well_formed
from qda.tables import Text, shown

_CREATED = datetime(2000, 1, 1)
_LINE_HEIGHT = 15  # points
_TALLEST = 409  # points, the most that Excel allows
_MOST_IN_LIST = 255  # characters that a list of choices may have


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column: its key in data, its heading, whether people write in it, and what they may choose from.

    `width` is in characters. A hidden column holds keys by which the rows are known again.
    """

    key: str
    label: Text
    is_open: bool = False
    width: int = 12
    choices: tuple[str, ...] = ()
    is_hidden: bool = False


def form_xlsx(
    title: Text, columns: Sequence[FormColumn], rows: Sequence[Mapping[str, str | int]], *, language: str
) -> bytes:
    """The form as a workbook of one sheet; equal content gives equal bytes.

    Words are never formulas. Longer lists of choices than Excel takes in a cell stand on a second, hidden sheet.
    """
    import xlsxwriter

    output = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(output, options)
    book.set_properties({"created": _CREATED, "title": shown(title, language)})
    look = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D0D7DE"}
    head = book.add_format({**look, "bold": True, "bg_color": "#D5E1EC"})
    fixed = book.add_format({**look, "bg_color": "#F3F4F6"})
    free = book.add_format(look)
    sheet = book.add_worksheet("qda")
    lists = None
    for number, row in enumerate(rows, start=1):
        sheet.set_row(number, _height(columns, row))
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width, None, {"hidden": column.is_hidden})
        sheet.write_string(0, place, well_formed(shown(column.label, language)), head)
        cell = free if column.is_open else fixed
        for number, row in enumerate(rows, start=1):
            value = row.get(column.key, "")
            if isinstance(value, int):
                sheet.write_number(number, place, value, cell)
            else:
                sheet.write_string(number, place, well_formed(value), cell)
        if column.choices and rows:
            source: list[str] | str = list(column.choices)
            if len(",".join(column.choices)) > _MOST_IN_LIST or any("," in one for one in column.choices):
                lists = lists or book.add_worksheet("lists")
                lists.write_column(0, place, column.choices)
                letter = xlsxwriter.utility.xl_col_to_name(place)
                source = f"=lists!${letter}$1:${letter}${len(column.choices)}"
            check = {"validate": "list", "source": source, "error_type": "warning", "ignore_blank": True}
            sheet.data_validation(1, place, len(rows), place, check)
    if lists is not None:
        lists.hide()
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return output.getvalue()


def _height(columns: Sequence[FormColumn], row: Mapping[str, str | int]) -> int:
    """The height of a row in points: as many lines as its longest cell takes, within what Excel allows."""
    lines = 1
    for column in columns:
        if not column.is_hidden:
            text = str(row.get(column.key, ""))
            lines = max(lines, sum(1 + len(line) // column.width for line in text.split("\n")))
    return min(_LINE_HEIGHT * lines, _TALLEST)
