"""Listings in the form asked for: a table on the screen, CSV, JSON or Markdown."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qda.cli.group import language_of, option, shown
from qda.wording import Message, say

if TYPE_CHECKING:
    from qda.tables import Column, Table

MOST_NOTES = 12  # beside a listing that is about something else
FORMATS = ("table", "csv", "json", "md")


def output_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--format` and `--output` of every listing."""
    function = option(
        "--output", "output", type=click.Path(path_type=Path, dir_okay=False), help="Write to a file instead."
    )(function)
    wrapped: Callable[..., Any] = option(
        "--format", "format_", type=click.Choice(FORMATS), default="table", help="How to print."
    )(function)
    return wrapped


def emit(table: Table, format_: str, output: Path | None) -> None:
    """Print a table, or write it to a file (its ending may name a format of its own: .docx, .xlsx)."""
    language = language_of()
    if output is not None:
        _to_file(table, format_, output, language)
        return
    if format_ == "table":
        print_table(table)
        return
    from qda.exporters import BY_SUFFIX

    content = BY_SUFFIX[f".{format_}"](table, language=language)
    click.echo(content.decode("utf-8-sig"), nl=not content.endswith(b"\n"))


def side_notes(notes: Sequence[Message], *, most: int | None = None) -> None:
    """Notes beside a listing, one a line, to the error stream; at most so many, and how many there are more."""
    for note in notes[:most]:
        click.echo(shown(note), err=True)
    if most is not None and len(notes) > most:
        click.echo(shown(say("… and {n} more", n=len(notes) - most)), err=True)


def _to_file(table: Table, format_: str, output: Path, language: str) -> None:
    from qda.exporters import BY_SUFFIX
    from qda.store import replace_file

    suffix = output.suffix.lower() if format_ == "table" else f".{format_}"
    writer = BY_SUFFIX.get(suffix)
    if writer is None:
        known = ", ".join(sorted(BY_SUFFIX))
        raise click.UsageError(shown(say("'{name}': the ending must be one of {known}", name=output.name, known=known)))
    replace_file(output, writer(table, language=language))
    click.echo(shown(say("written: {path}", path=str(output))), err=True)


def print_table(table: Table) -> None:
    """A table on the screen, as wide as the screen is."""
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    from qda.tables import shown as cell_shown

    language = language_of()
    places = table.printed_places() if not table.grouped_by else table.data_places()
    made = RichTable(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for place in places:
        column = table.columns[place]
        made.add_column(
            cell_shown(column.label, language),
            justify="right" if column.kind in ("count", "share") else "left",
            overflow="fold",
            ratio=None,
        )
    for number, row in enumerate(table.rows):
        indent = "  " * table.level(number)
        cells = [_cell(row[place], table.columns[place], language) for place in places]
        if cells and indent:
            cells[0] = indent + cells[0]
        made.add_row(*[Text(cell) for cell in cells])
    width = None if sys.stdout.isatty() else 120
    console = Console(width=width, highlight=False, soft_wrap=False)
    console.print(Text(cell_shown(table.caption, language), style="bold"))
    console.print(made)
    for note in table.notes:
        console.print(Text(cell_shown(note, language), style="dim"))


def _cell(value: Any, column: Column, language: str) -> str:
    from qda.tables import shown as cell_shown

    if value is None:
        return "–" if column.kind in ("count", "share") else ""
    if column.kind == "share" and isinstance(value, float):
        text = f"{value:.2f}"
        return text.replace(".", ",") if language == "de" else text
    return cell_shown(value, language)


def draw(figure: Callable[..., dict[str, bytes]], table: Table, target: Path) -> None:
    """Draw a table and write the figure to a file, whose ending chooses the form.

    Raises:
        UsageError: the ending is none of a figure.
    """
    from qda.store import replace_file

    files = figure(table, language=language_of())
    suffix = target.suffix.lower()
    if suffix not in files:
        known = ", ".join(sorted(files))
        raise click.UsageError(shown(say("'{name}': the ending must be one of {known}", name=target.name, known=known)))
    replace_file(target, files[suffix])
    click.echo(shown(say("written: {path}", path=str(target))), err=True)
