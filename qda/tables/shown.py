"""Values of a table as words and figures in a language."""

from __future__ import annotations

from qda.tables.table import Cell, Column, Kind
from qda.wording import Message

_THOUSANDS = {"de": ".", "en": ","}
_NO_BREAK = "\N{NO-BREAK SPACE}"


def shown(cell: Cell, language: str, *, kind: Kind = "text") -> str:
    """What a reader sees: 12.345 and 62,5 % in German, 12,345 and 62.5% in English; nothing for a missing value.

    The parts of a list stand on lines of their own.
    """
    if type(cell) is str:
        return cell
    if cell is None:
        return ""
    if isinstance(cell, Message):
        return cell.text(language)
    if isinstance(cell, tuple):
        return "\n".join(shown(part, language) for part in cell)
    if kind == "share":
        return percent(float(cell), language)
    if isinstance(cell, float):
        return decimal(cell, language)
    return whole(int(cell), language) if isinstance(cell, int) else cell


def printed(cell: Cell, column: Column, language: str) -> str:
    """What a printed page shows: as `shown`, but – where a single case has nothing (DIN 55301)."""
    if cell == 0 and column.facet == "case":
        return "–"
    return shown(cell, language, kind=column.kind)


def whole(number: int, language: str) -> str:
    """A whole number; thousands are set off from five digits on (DIN 5008)."""
    if abs(number) < 10_000:
        return str(number)
    return f"{number:,}".replace(",", _THOUSANDS.get(language, ","))


def decimal(number: float, language: str) -> str:
    """A number as short as it is exact, with the language's decimal sign."""
    text = repr(round(number, 6))
    return text.replace(".", ",") if language == "de" else text


def percent(share: float, language: str) -> str:
    """A share of 1 as per cent with one decimal."""
    text = f"{100 * share:.1f}"
    return f"{text.replace('.', ',')}{_NO_BREAK}%" if language == "de" else f"{text}%"
