from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.exporters.csv_text import FORMULA_STARTS, table_csv
from qda.tables import Column, Table
from qda.wording import say


def table(*rows: tuple[object, ...], keys: str = "ab") -> Table:
    return Table("t", "T", tuple(Column(key, say("Codings")) for key in keys), rows)


def read(content: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_german_csv_opens_in_a_german_spreadsheet() -> None:
    content = table_csv(table(("Größe; breit", 0.5)), language="de")
    assert content == '\ufeffa;b\r\n"Größe; breit";0,5\r\n'.encode()


def test_english_csv_has_commas_and_points() -> None:
    content = table_csv(table(('say "no"', 0.5)), language="en")
    assert content == b'\xef\xbb\xbfa,b\r\n"say ""no""",0.5\r\n'


@pytest.mark.parametrize("sign", sorted(FORMULA_STARTS))
def test_what_a_spreadsheet_would_calculate_gets_an_apostrophe(sign: str) -> None:
    assert read(table_csv(table((f"{sign}1+1", "x")), language="en"))[1][0] == f"'{sign}1+1"


def test_numbers_below_zero_stay_numbers() -> None:
    assert read(table_csv(table((-5, -0.5)), language="en"))[1] == ["-5", "-0.5"]


def test_without_protection_the_text_is_unaltered() -> None:
    assert read(table_csv(table(("=1+1", "-x")), language="en", protect=False))[1] == ["=1+1", "-x"]


def test_keys_that_look_like_a_formula_are_protected_too() -> None:
    assert read(table_csv(table((1, 2), keys="=b"), language="en"))[0] == ["'=", "b"]


def test_the_header_can_hold_the_labels() -> None:
    one = Table("t", "T", (Column("codings", say("Codings")),), ((1,),))
    assert read(table_csv(one, language="de", header="labels"), ";")[0] == ["Kodierungen"]


def test_missing_values_are_empty_and_lists_stand_on_lines() -> None:
    content = table_csv(table((None, ("=a", say("Category"))), ("", say("Codings"))), language="de")
    assert read(content, ";")[1:] == [["", "'=a\nKategorie"], ["", "Kodierungen"]]


def test_columns_for_print_only_are_left_out() -> None:
    one = Table("t", "T", (Column("a", "A", where="print"), Column("b", "B")), (("x", "y"),))
    assert read(table_csv(one, language="en")) == [["b"], ["y"]]


def test_half_characters_do_not_break_the_file() -> None:
    assert read(table_csv(table(("a\ud800b", "👩‍💻")), language="en"))[1] == ["a�b", "👩‍💻"]


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"))


@given(
    st.lists(st.tuples(WORDS, st.one_of(st.none(), st.integers(), WORDS)), max_size=6),
    st.sampled_from(["de", "en"]),
)
def test_reading_gives_back_every_cell(rows: list[tuple[str, object]], language: str) -> None:
    delimiter = ";" if language == "de" else ","
    found = read(table_csv(table(*rows), language=language), delimiter)[1:]

    def unprotected(cell: str) -> str:
        return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell

    assert [[unprotected(cell) for cell in row] for row in found] == [
        [unprotected("" if cell is None else str(cell)) for cell in row] for row in rows
    ]
    assert not [cell for row in found for cell in row if cell[:1] in FORMULA_STARTS - {"-"}]
