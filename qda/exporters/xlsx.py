"""Tables as an Excel workbook: one sheet each, and a first sheet that says what they are."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from qda.exporters.legible import well_formed
from qda.exporters.widths import characters
from qda.model import Finding
from qda.tables import Cell, Column, Table, shown
from qda.tables.table import NUMBERS
from qda.wording import Message, say

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

CELL_LIMIT = 32_767  # UTF-16 units that a cell of Excel holds
ROW_LIMIT = 1_048_575  # rows of a sheet under the header
_NAME_LIMIT = 31
_CREATED = datetime(2000, 1, 1)
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_SAMPLE = 200
_DEEPEST = 15  # levels that Excel can indent
_LINE_HEIGHT = 15  # points
_TALLEST = 409  # points, the most that Excel allows


@dataclass(frozen=True, slots=True)
class _Formats:
    head: Format
    head_of_numbers: Format
    text: Format
    long: Format
    share: Format
    bold: Format
    levels: tuple[Format, ...]


def workbook(tables: Sequence[Table], *, language: str) -> bytes:
    """All tables as one workbook: header fixed and filtered, numbers as numbers, words never as formulas.

    A cell longer than Excel allows is cut and says so; `cut_cells` names these. Dates are fixed, so equal tables
    give equal bytes.
    """
    import xlsxwriter

    output = io.BytesIO()
    book = xlsxwriter.Workbook(
        output,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    book.set_properties({"created": _CREATED, "title": shown(say("Tables"), language)})
    formats = _formats(book)
    sheets = list(_sheets(tables))
    names = _sheet_names([table.name for table in sheets], taken=shown(say("Contents"), language))
    _contents(book, formats, list(zip(names, sheets, strict=True)), language)
    for name, table in zip(names, sheets, strict=True):
        _sheet(book.add_worksheet(name), table, formats, language)
    book.close()
    return output.getvalue()


def table_xlsx(table: Table, *, language: str) -> bytes:
    """One table as a workbook."""
    return workbook([table], language=language)


def cut_cells(tables: Sequence[Table], *, language: str) -> tuple[Finding, ...]:
    """A finding for every cell that Excel cannot hold whole."""
    return tuple(
        Finding(
            "cell_cut",
            "warning",
            say(
                "table {table}, row {row}, column {column}: {n} characters are more than an Excel cell holds; the "
                "workbook shows the beginning, the CSV file all of it",
                table=table.name, row=number, column=table.columns[place].key, n=len(text),
            ),
        )
        for table in tables
        for number, row in enumerate(table.rows, 1)
        for place in table.data_places()
        if _may_be_long(row[place]) and _units(text := shown(row[place], language)) > CELL_LIMIT
    )  # fmt: skip


def _sheets(tables: Sequence[Table]) -> Iterator[Table]:
    """The tables, those with more rows than a sheet holds in parts."""
    for table in tables:
        for start in range(0, max(1, len(table.rows)), ROW_LIMIT):
            end = start + ROW_LIMIT
            if len(table.rows) <= ROW_LIMIT:
                yield table
            else:
                yield replace(table, rows=table.rows[start:end], levels=table.levels[start:end])


def _sheet_names(wanted: Sequence[str], *, taken: str) -> list[str]:
    """Names that Excel takes: at most 31 characters, none of []:*?/\\, each once whatever its case."""
    used = {taken.casefold(), "history"}
    names: list[str] = []
    for name in wanted:
        base = _NOT_IN_NAMES.sub("-", well_formed(name)).strip("'").strip() or "table"
        found, number = base[:_NAME_LIMIT], 1
        while found.casefold() in used:
            number += 1
            suffix = f" ({number})"
            found = base[: _NAME_LIMIT - len(suffix)] + suffix
        used.add(found.casefold())
        names.append(found)
    return names


def _formats(book: Workbook) -> _Formats:
    top = {"valign": "top"}
    head = {"bold": True, "bottom": 1, "valign": "vcenter", "text_wrap": True}
    return _Formats(
        head=book.add_format(head),
        head_of_numbers=book.add_format({**head, "align": "right"}),
        text=book.add_format(top),
        long=book.add_format({**top, "text_wrap": True}),
        share=book.add_format({**top, "num_format": "0.0%"}),
        bold=book.add_format({**top, "bold": True, "text_wrap": True}),
        levels=tuple(
            book.add_format({**top, "text_wrap": True, "align": "left", "indent": depth})
            for depth in range(_DEEPEST + 1)
        ),
    )


def _contents(book: Workbook, formats: _Formats, sheets: Sequence[tuple[str, Table]], language: str) -> None:
    sheet = book.add_worksheet(shown(say("Contents"), language))
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 2, 100)
    for place, label in enumerate((say("Sheet"), say("Content"), say("Notes"))):
        sheet.write_string(0, place, shown(label, language), formats.head)
    sheet.freeze_panes(1, 0)
    for number, (name, table) in enumerate(sheets, 1):
        notes = "\n".join(shown(note, language) for note in table.notes)
        sheet.write_string(number, 0, name, formats.bold)
        sheet.write_string(number, 1, _fitting(shown(table.caption, language), language), formats.long)
        sheet.write_string(number, 2, _fitting(notes, language), formats.long)
        lines = sum(1 + len(line) // 90 for line in notes.split("\n"))
        sheet.set_row(number, min(lines * _LINE_HEIGHT, _TALLEST))
    _for_print(sheet, n_rows=len(sheets), n_columns=3)


def _sheet(sheet: Worksheet, table: Table, formats: _Formats, language: str) -> None:
    places = table.data_places()
    labels = [well_formed(shown(table.columns[place].label, language)) for place in places]
    widths = [_width(table, place, label, language) for place, label in zip(places, labels, strict=True)]
    for index, (place, label, width) in enumerate(zip(places, labels, widths, strict=True)):
        is_number = table.columns[place].kind in NUMBERS
        sheet.set_column(index, index, width)
        sheet.write_string(0, index, label, formats.head_of_numbers if is_number else formats.head)
    if any(len(label) + 3 > width for label, width in zip(labels, widths, strict=True)):
        sheet.set_row(0, 2 * _LINE_HEIGHT)
    sheet.freeze_panes(1, 0)
    if places:
        sheet.autofilter(0, 0, max(1, len(table.rows)), len(places) - 1)
    _fill(sheet, table, formats, language, widths)
    _for_print(sheet, n_rows=len(table.rows), n_columns=len(places))


def _fill(sheet: Worksheet, table: Table, formats: _Formats, language: str, widths: Sequence[float]) -> None:
    styles = [
        (index, place, _format(table.columns[place], formats), max(1, int(width) - 3))
        for index, (place, width) in enumerate(zip(table.data_places(), widths, strict=True))
    ]
    tree_place = table.place("label") if any(table.levels) else -1
    write_string, write_number = sheet.write_string, sheet.write_number
    for number, row in enumerate(table.rows, 1):
        lines = 1
        for index, place, style, per_line in styles:
            cell = row[place]
            if cell is None:
                continue
            if isinstance(cell, int | float):
                write_number(number, index, cell, style)
                continue
            text = cell if type(cell) is str else shown(cell, language)
            if len(text) > CELL_LIMIT // 2:
                text = _fitting(text, language)
            if len(text) > per_line or "\n" in text:
                lines = max(lines, sum(1 + len(line) // per_line for line in text.split("\n")))
            level = formats.levels[min(table.level(number - 1), _DEEPEST)] if place == tree_place else style
            write_string(number, index, text if text.isascii() else well_formed(text), level)
        if lines > 1:
            sheet.set_row(number, min(lines * _LINE_HEIGHT, _TALLEST))


def _for_print(sheet: Worksheet, *, n_rows: int, n_columns: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&C&P / &N")
    if n_columns:
        sheet.print_area(0, 0, n_rows, n_columns - 1)


def _format(column: Column, formats: _Formats) -> Format:
    if column.kind == "share":
        return formats.share
    return formats.long if column.kind in {"text", "quote"} else formats.text


def _width(table: Table, place: int, label: str, language: str) -> float:
    """Wide enough for the longest cell of a sample, words of the header whole, quotes at most 80 characters."""
    column = table.columns[place]
    most = {"quote": 80, "text": 48}.get(column.kind, 40)
    step = max(1, len(table.rows) // _SAMPLE)
    cells = [shown(row[place], language, kind=column.kind) for row in table.rows[::step]]
    lines = (line for cell in cells for line in cell[:4000].split("\n"))
    longest = max((characters(line) for line in lines), default=0)
    head = max((characters(word) for word in label.split()), default=0) + 3
    return float(max(6, head, min(longest + 2, most)))


def _fitting(text: str, language: str) -> str:
    """The text, or its beginning with a remark how long it is, if Excel cannot hold it."""
    if _units(text) <= CELL_LIMIT:
        return text
    remark = " […] " + shown(say("[cut: {n} characters; all of it in the CSV file]", n=len(text)), language)
    room = CELL_LIMIT - len(remark)
    raw = text.encode("utf-16-le", "surrogatepass")[: 2 * room]
    return raw.decode("utf-16-le", "ignore") + remark


def _may_be_long(cell: Cell) -> bool:
    if isinstance(cell, str):
        return len(cell) > CELL_LIMIT // 2
    return isinstance(cell, tuple | Message)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
