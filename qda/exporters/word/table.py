"""A table as WordprocessingML: header repeated on every page, rows kept whole, groups under headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qda.exporters.widths import PADDING, twips
from qda.exporters.word.layout import Part
from qda.exporters.word.ooxml import (
    SPECIAL,
    TEXT,
    TEXT_END,
    attribute,
    run,
    runs_right_to_left,
    text_paragraph,
)
from qda.exporters.word.styles import SMALL_POINTS, TABLE_POINTS
from qda.tables import Cell, Column, Table, Text, printed, shown
from qda.tables.table import NUMBERS
from qda.wording import say

_INDENT = 170  # twips per level of the category tree
_LINES_KEPT = 24  # a row of more lines may be divided between pages
_CHARACTER = 95  # twips, about
_END = TEXT_END + "</w:p></w:tc>"
_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_ROW_DIVISIBLE = "<w:tr>"
_KEEP_NEXT = "<w:keepNext/>"


@dataclass(frozen=True, slots=True)
class _Shape:
    """A printed column: its place in the row, what opens its cells, and how many characters make one long."""

    place: int
    column: Column
    width: int
    open: str
    long: int


def table_xml(table: Table, part: Part, language: str, *, small: bool, together: bool) -> str:
    """The columns of a part as one `w:tbl`; `together` keeps all rows on one page."""
    rows = _Rows(table, part, language, small=small, together=together)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in part.widths)
    style = "QDATableLined" if any(table.columns[place].kind == "quote" for place in part.places) else "QDATable"
    properties = table_properties(style, part.widths, caption=table.caption, language=language)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows.parts())}</w:tbl>"


def table_properties(style: str, widths: Sequence[int], *, caption: Text, language: str, header: bool = True) -> str:
    """The properties of a table: a fixed layout, so that it looks the same in every program."""
    first_row = int(header)
    return (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{0x0600 | 0x0020 * first_row:04X}" w:firstRow="{first_row}" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(shown(caption, language))}"/></w:tblPr>'
    )


class _Rows:
    """Builds the rows of one table."""

    def __init__(self, table: Table, part: Part, language: str, *, small: bool, together: bool) -> None:
        self.table = table
        self.language = language
        self.widths = part.widths
        self.style = "QDATableSmall" if small else "QDATableText"
        self.head_style = "QDATableHeadSmall" if small else "QDATableHead"
        self.points = SMALL_POINTS if small else TABLE_POINTS
        self.keep = _KEEP_NEXT if together else ""
        is_tree = max(table.levels, default=0) > 0
        texts = (place for place in part.places if table.columns[place].kind == "text")
        self.tree_place = next(texts, -1) if is_tree else -1
        pairs = zip(part.places, part.widths, strict=True)
        self.shapes = tuple(self._shape(place, width) for place, width in pairs)

    def parts(self) -> Iterator[str]:
        """The rows, header first; a new value of the grouping column gives a heading across all columns."""
        yield self._head()
        if not self.table.rows:
            yield self._across(say("no entries").text(self.language), self.style)
        group_place = self.table.place(self.table.grouped_by) if self.table.grouped_by else -1
        group: Cell = None
        for number, row in enumerate(self.table.rows):
            if group_place >= 0 and (number == 0 or row[group_place] != group):
                group = row[group_place]
                yield self._across(shown(group, self.language), "QDATableGroup")
            cells: list[str] = []
            divisible = False
            for shape in self.shapes:
                cell = row[shape.place]
                if shape.place == self.tree_place:
                    cells.append(self._tree_cell(shape, shown(cell, self.language), number))
                elif type(cell) is str and not SPECIAL.search(cell):
                    cells.append(f"{shape.open}{TEXT}{cell}{_END}")
                    divisible = divisible or len(cell) > shape.long
                else:
                    text = printed(cell, shape.column, self.language)
                    cells.append(self._cell(shape, cell, text))
                    divisible = divisible or len(text) > shape.long
            yield f"{_ROW_DIVISIBLE if divisible else _ROW}{''.join(cells)}</w:tr>"

    def _cell(self, shape: _Shape, cell: Cell, text: str) -> str:
        if isinstance(cell, tuple) and len(cell) > 1:
            texts = (shown(one, self.language) for one in cell)
            paragraphs = "".join(text_paragraph(self.style, one, before=self.keep) for one in texts)
            return f"{_cell_open(shape.width)}{paragraphs}</w:tc>"
        if runs_right_to_left(text):
            return f"{_cell_open(shape.width)}{text_paragraph(self.style, text, before=self.keep)}</w:tc>"
        return f"{shape.open}{run(text)}</w:p></w:tc>"

    def _tree_cell(self, shape: _Shape, text: str, row: int) -> str:
        """A category, indented by its depth; main categories bold, further ones that have subcategories italic."""
        level = self.table.level(row)
        has_children = row + 1 < len(self.table.rows) and self.table.level(row + 1) > level
        weight = "<w:b/>" if level == 0 else "<w:i/>" if has_children else ""
        indent = f'<w:ind w:left="{_INDENT * level}"/>' if level else ""
        keep = self.keep or (_KEEP_NEXT if has_children else "")
        content = text_paragraph(self.style, text, before=keep, after=indent, properties=weight)
        return f"{_cell_open(shape.width)}{content}</w:tc>"

    def _shape(self, place: int, width: int) -> _Shape:
        column = self.table.columns[place]
        alignment = self._alignment(place, width) if column.kind in NUMBERS else ""
        opened = f'{_cell_open(width)}<w:p><w:pPr><w:pStyle w:val="{self.style}"/>{self.keep}{alignment}</w:pPr>'
        return _Shape(place, column, width, opened, _LINES_KEPT * max(1, width // _CHARACTER))

    def _alignment(self, place: int, width: int) -> str:
        """Figures one under the other, the block of them in the middle of the column."""
        column = self.table.columns[place]
        longest = max((printed(row[place], column, self.language) for row in self.table.rows), key=len, default="")
        right = max(0, width - PADDING - twips(longest, points=self.points)) // 2
        return f'<w:ind w:right="{right}"/><w:jc w:val="right"/>'

    def _head(self) -> str:
        cells = "".join(self._head_cell(shape) for shape in self.shapes)
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"

    def _head_cell(self, shape: _Shape) -> str:
        middle = '<w:jc w:val="center"/>' if shape.column.kind in NUMBERS else ""
        label = text_paragraph(self.head_style, shown(shape.column.label, self.language), after=middle)
        return f"{_cell_open(shape.width)}{label}</w:tc>"

    def _across(self, text: str, style: str) -> str:
        span = f'<w:gridSpan w:val="{len(self.widths)}"/>' if len(self.widths) > 1 else ""
        content = text_paragraph(style, text, before=_KEEP_NEXT if self.table.rows else "")
        opened = f'<w:tc><w:tcPr><w:tcW w:w="{sum(self.widths)}" w:type="dxa"/>{span}</w:tcPr>'
        return f"{_ROW}{opened}{content}</w:tc></w:tr>"


def _cell_open(width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
