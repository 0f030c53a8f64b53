from __future__ import annotations

import json

import pytest

from qda.exporters import BY_SUFFIX
from qda.exporters.json_text import table_json
from qda.exporters.legible import legible
from qda.exporters.markdown import table_markdown
from qda.tables import Column, QuotedPassages, Table, frequencies, requirement_rows, requirements, sample
from qda.wording import say
from tests.tables.made import CASES, study


def test_json_is_a_list_of_flat_objects_with_null_for_missing() -> None:
    table = Table(
        "t", "T", (Column("a", "A"), Column("b", "B"), Column("c", "C", where="print")),
        (("ä", None, "x"), (("p", say("Category")), 0.5, "x"), (say("Codings"), 3, "x")),
    )  # fmt: skip
    content = table_json(table, language="de")
    assert json.loads(content) == [
        {"a": "ä", "b": None}, {"a": ["p", "Kategorie"], "b": 0.5}, {"a": "Kodierungen", "b": 3},
    ]  # fmt: skip
    assert "ä" in content.decode()


def test_json_of_the_frequencies_has_one_column_per_group() -> None:
    first = json.loads(table_json(frequencies(study()), language="de"))[0]
    assert {"category", "label", "codings", "units", "cases", "Mitarbeiter", "Consultants"} <= set(first)


def test_json_of_the_requirements_lists_the_quotes() -> None:
    first = json.loads(
        table_json(requirement_rows(requirements(study(), QuotedPassages(), root="HK3")), language="de")
    )[0]
    assert first["cases"] == 5
    assert len(first["quotes"]) == first["codings"]


def test_half_characters_do_not_break_json() -> None:
    table = Table("t", "T", (Column("a", "A"),), (("a\ud800",),))
    assert json.loads(table_json(table, language="en")) == [{"a": "a�"}]


def test_markdown_escapes_what_would_format() -> None:
    table = Table(
        "t",
        "T*",
        (Column("a", "A|B"), Column("n", "N", kind="count")),
        (("a|b\n*c* <d>", 1),),
        ("So _nicht_.",),
    )
    assert table_markdown(table, language="en").decode() == (
        "**T\\***\n\n| A\\|B | N |\n| --- | ---: |\n| a\\|b<br>\\*c\\* \\<d\\> | 1 |\n\nSo \\_nicht\\_.\n"
    )


def test_markdown_shows_groups_as_headings() -> None:
    lines = table_markdown(sample(CASES), language="de").decode().split("\n")
    assert lines[2:6] == [
        "| Fall | Tätigkeitsfeld |",
        "| --- | --- |",
        "| **Mitarbeiter** |  |",
        "| E1 | Weiterbildung 1 |",
    ]
    assert "| **Consultants** |  |" in lines


@pytest.mark.parametrize(
    ("suffix", "start"),
    [(".csv", b"\xef\xbb\xbf"), (".docx", b"PK"), (".xlsx", b"PK"), (".json", b"["), (".md", b"**")],
)
def test_every_ending_has_its_writer(suffix: str, start: bytes) -> None:
    assert BY_SUFFIX[suffix](sample(CASES), language="de").startswith(start)
    assert set(BY_SUFFIX) == {".csv", ".docx", ".xlsx", ".json", ".md"}


def test_legible_text_has_no_controls_and_one_kind_of_line_end() -> None:
    assert legible("a\r\nb\rc\x0bd\u2028e\x00\x1bf\ufeffg\ud83dh\uffff") == "a\nb\nc\nd\nefg�h�"
