"""The first sheet of an Excel file as rows of text."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib

from qda.errors import CannotRead
from qda.importers.kinds import LARGEST
from qda.wording import say

EXCEL = say("an Excel file (.xlsx)")
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_START = 4096  # bytes: a document type stands before the root element
_DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    SyntaxError,  # XML that is not well-formed
    LookupError,
    ValueError,
    OSError,
    EOFError,
    RuntimeError,
    TypeError,
    AttributeError,
)


def read_excel(data: bytes, *, name: str) -> list[tuple[int, list[str]]]:
    """The rows of the first sheet with their numbers; whole numbers without a point, dates as `2016-03-01`.

    Raises `CannotRead` for what is no Excel file, is damaged, would unpack to more than 100 MB, or declares a
    document type.
    """
    sheets = read_sheets(data, name=name)
    return next(iter(sheets.values()), [])


def read_sheets(data: bytes, *, name: str) -> dict[str, list[tuple[int, list[str]]]]:
    """The rows of every sheet, hidden ones too, by its name; raises `CannotRead` like `read_excel`."""
    try:
        _check_members(data, name)
        return _sheets(data)
    except _DAMAGE as error:
        raise CannotRead(
            say(
                "{name}: not an Excel file, or damaged ({reason})",
                name=name,
                reason=str(error) or type(error).__name__,
            ),
            say("open it in Excel and save it again as .xlsx, or as CSV"),
        ) from error


def _sheets(data: bytes) -> dict[str, list[tuple[int, list[str]]]]:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # styles and checks that are of no interest here
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return {
            sheet.title: [
                (line, ["" if cell is None else _shown(cell) for cell in row])
                for line, row in enumerate(sheet.iter_rows(values_only=True), start=1)
            ]
            for sheet in book.worksheets
        }


def _check_members(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        unpacked = sum(member.file_size for member in opened.infolist())
        if unpacked > LARGEST:
            raise CannotRead(
                say("{name}: would unpack to {size} MB", name=name, size=unpacked // 1_000_000),
                say("check where the file comes from, or save the table as CSV"),
            )
        for member in opened.namelist():
            with opened.open(member) as stream:
                if _DECLARES.search(stream.read(_START).replace(b"\0", b"")):
                    raise CannotRead(
                        say(
                            "{name}: the file declares a document type of its own, which {expected} never does",
                            name=name,
                            expected=EXCEL,
                        ),
                        say("open it in its program and save it anew, or check where it comes from"),
                    )


def _shown(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.date().isoformat() if hasattr(cell, "date") and callable(cell.date) else str(cell)
