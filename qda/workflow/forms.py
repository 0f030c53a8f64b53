"""A filled-in workbook read back: rows by their ids, decisions in either language, everything that is wrong named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qda.errors import CannotRead, Problem, did_you_mean
from qda.exporters.forms import HIDDEN_SHEET, Field, as_cell
from qda.importers.excel import read_sheets
from qda.tables import Text
from qda.wording import LANGUAGES, Message, say

Rows = Sequence[tuple[int, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row of the form: its number in the sheet and its cells by key."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.cells.get(key, "").strip()


@dataclass(frozen=True, slots=True)
class FilledForm:
    """The rows as they came back, and the ids that the form had when it was written (empty: not known)."""

    name: str
    rows: tuple[FilledRow, ...]
    ids: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids whose rows were deleted."""
        present = {row["id"] for row in self.rows}
        return tuple(one for one in self.ids if one not in present)

    def problem(self, row: FilledRow, message: Message, hint: Message | None = None) -> Problem:
        """Something that is wrong in a row."""
        return Problem(self.name, row.number, "", message, hint)


def read_form(data: bytes, *, name: str, kind: str, fields: Sequence[Field]) -> FilledForm:
    """Read a form of a kind; columns are found by their heads, wherever they stand and in whatever language.

    Raises:
        CannotRead: no workbook, a form of another kind, or a column is missing.
    """
    sheets = read_sheets(data, name=name)
    hidden = [cells[0] for _line, cells in sheets.pop(HIDDEN_SHEET, []) if cells and cells[0]]
    if hidden and hidden[0] != kind:
        message = say("{name}: a form for “{found}”, not for “{wanted}”", name=name, found=hidden[0], wanted=kind)
        raise CannotRead(message, say("give the file to the command that wrote it"))
    wanted = [one.key for one in fields if one.fill or one.key == "id"]
    best: dict[str, int] = {}
    rows: Rows = []
    for table in sheets.values():
        heads = _heads(table, fields)
        if len(heads) > len(best):
            best, rows = heads, table
    missing = [one.label for one in fields if one.key in wanted and one.key not in best]
    if missing:
        message = say("{name}: the column '{column}' is missing", name=name, column=missing[0])
        raise CannotRead(message, say("put the column's head back, or have the form written anew"))
    found = [FilledRow(line, {key: _cell(cells, place) for key, place in best.items()}) for line, cells in rows[1:]]
    filled = tuple(row for row in found if any(value.strip() for value in row.cells.values()))
    return FilledForm(name, filled, tuple(hidden[1:]))


def _heads(table: Rows, fields: Sequence[Field]) -> dict[str, int]:
    if not table:
        return {}
    known = {spelling.casefold(): one.key for one in fields for spelling in spellings(one.label)}
    heads = [" ".join(cell.split()).casefold() for cell in table[0][1]]
    return {known[head]: place for place, head in reversed(list(enumerate(heads))) if head in known}


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def spellings(text: Text) -> tuple[str, ...]:
    """A text in every language that qda speaks."""
    return tuple(text.text(one) for one in LANGUAGES) if isinstance(text, Message) else (text,)


def choice(cell: str, options: Mapping[str, Iterable[Text]]) -> str | None:
    """The key of the option that a cell names, in whatever language; None where it names none."""
    wanted = " ".join(cell.split()).casefold()
    for key, names in options.items():
        if wanted in {spelling.casefold() for name in names for spelling in spellings(name)}:
            return key
    return None


def nearest_choice(cell: str, options: Iterable[Text], language: str) -> Message:
    """What may be written where something else was."""
    names = [one.text(language) if isinstance(one, Message) else one for one in options]
    return did_you_mean(cell.strip().casefold(), names) or say("possible are: {names}", names=", ".join(names))


def same_words(cell: str, given: str) -> bool:
    """Whether a cell still says what the form gave, blanks aside."""
    return cell.split() == as_cell(given).split()
