from __future__ import annotations

import pytest

from qda.tables import Column, Table, shown
from qda.wording import say


def table(**changes: object) -> Table:
    known = {
        "name": "t", "caption": "T", "columns": (Column("a", "A"), Column("b", "B", where="data")),
        "rows": (("x", 1), ("y", 2)),
    }  # fmt: skip
    return Table(**(known | changes))


def test_a_row_must_fit_the_columns() -> None:
    with pytest.raises(ValueError, match="does not have 2 cells"):
        table(rows=(("x",),))


def test_two_columns_of_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="two columns of one key"):
        table(columns=(Column("a", "A"), Column("a", "B")))


def test_levels_must_match_the_rows() -> None:
    with pytest.raises(ValueError, match="1 levels for 2 rows"):
        table(levels=(0,))


def test_grouping_needs_a_column() -> None:
    with pytest.raises(ValueError, match="grouped by 'c'"):
        table(grouped_by="c")


def test_an_unknown_column_is_named() -> None:
    with pytest.raises(ValueError, match="no column 'z'"):
        table().place("z")


def test_print_and_data_see_their_own_columns() -> None:
    one = table(columns=(Column("a", "A", where="print"), Column("b", "B", where="data")))
    assert one.printed_places() == (0,)
    assert one.data_places() == (1,)
    assert list(one.records()) == [{"b": 1}, {"b": 2}]


def test_the_grouping_column_is_printed_as_headings_only() -> None:
    one = table(grouped_by="a", columns=(Column("a", "A"), Column("b", "B")))
    assert one.printed_places() == (1,)
    assert one.data_places() == (0, 1)


def test_values_come_top_to_bottom() -> None:
    assert table().values("b") == (1, 2)
    assert table().level(1) == 0
    assert table(levels=(0, 3)).level(1) == 3


@pytest.mark.parametrize(
    ("cell", "kind", "german", "english"),
    [
        (9999, "count", "9999", "9999"),
        (12345, "count", "12.345", "12,345"),
        (0.625, "share", "62,5\N{NO-BREAK SPACE}%", "62.5%"),
        (1, "share", "100,0\N{NO-BREAK SPACE}%", "100.0%"),
        (0.25, "text", "0,25", "0.25"),
        (None, "text", "", ""),
        ("", "text", "", ""),
        (("a", say("Category")), "text", "a\nKategorie", "a\nCategory"),
        (say("Codings"), "text", "Kodierungen", "Codings"),
    ],
)
def test_values_are_shown_in_the_language(cell: object, kind: str, german: str, english: str) -> None:
    assert shown(cell, "de", kind=kind) == german
    assert shown(cell, "en", kind=kind) == english
