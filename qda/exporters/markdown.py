"""Tables as Markdown (GitHub's tables)."""

from __future__ import annotations

import re

from qda.exporters.legible import legible
from qda.tables import Table, printed, shown
from qda.tables.table import NUMBERS

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")


def table_markdown(table: Table, *, language: str) -> bytes:
    """The printed columns with the caption above and the notes below; a group's heading is a row of its own."""
    places = table.printed_places()
    columns = [table.columns[place] for place in places]
    lines = [
        f"**{_inline(shown(table.caption, language))}**",
        "",
        _line([_inline(shown(column.label, language)) for column in columns]),
        _line(["---:" if column.kind in NUMBERS else "---" for column in columns]),
    ]
    group_place = table.place(table.grouped_by) if table.grouped_by else None
    group = ""
    for row in table.rows:
        if group_place is not None and (name := shown(row[group_place], language)) != group:
            group = name
            lines.append(_line([f"**{_inline(name)}**", *[""] * (len(places) - 1)]))
        cells = [printed(row[place], table.columns[place], language) for place in places]
        lines.append(_line([_inline(cell) for cell in cells]))
    for note in table.notes:
        lines += ["", _inline(shown(note, language))]
    return ("\n".join(lines) + "\n").encode()


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _inline(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", legible(text)).replace("\n", "<br>")
