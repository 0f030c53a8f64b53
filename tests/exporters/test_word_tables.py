from __future__ import annotations

import io
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.exporters.word import matrix_document, quotes_document, table_document
from qda.model import Case
from qda.tables import (
    Column,
    QuotedPassages,
    Table,
    case_matrix,
    frequencies,
    guide,
    quotes,
    requirements,
    requirements_cases,
    requirements_quotes,
    sample,
)
from qda.wording import say
from tests.exporters.opened import W, disorder, parts, rows, texts, xml
from tests.tables.made import CASES, COLUMNS, LABELS, codebook, coding, study, transcript

MATRIX = requirements(
    study(), QuotedPassages(), root="HK3", columns=COLUMNS, caption="Anforderungen an Community Manager"
)
ODD = 'a\x00b\x0bc\ud800d\ufffee & <f> "g" \u2028 h\ti\r\nj 👩‍💻 \x85'


def small(*cells: str, **changes: object) -> Table:
    columns = tuple(Column(f"c{n}", f"Spalte {n}") for n, _ in enumerate(cells))
    return Table(**({"name": "t", "caption": "Titel", "columns": columns, "rows": (cells,)} | changes))


DOCUMENTS = {
    "sample": lambda: table_document(sample(CASES), language="de"),
    "frequencies": lambda: table_document(frequencies(study()), language="de", number=3),
    "matrix": lambda: matrix_document(MATRIX, language="de"),
    "matrix with cases": lambda: matrix_document(MATRIX, language="en", show="cases"),
    "matrix with quotes": lambda: matrix_document(MATRIX, language="de", show="quotes"),
    "cases": lambda: table_document(requirements_cases(MATRIX), language="de"),
    "quotes of requirements": lambda: table_document(requirements_quotes(MATRIX), language="de"),
    "guide": lambda: table_document(guide(codebook()), language="de"),
    "quotes": lambda: quotes_document(quotes(study(), QuotedPassages()), language="de"),
    "case matrix": lambda: table_document(case_matrix(study()), language="de"),
    "odd signs": lambda: table_document(small(ODD, "שלום, world", "x" * 500), language="de"),
    "nothing": lambda: table_document(small("a", rows=()), language="de"),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_are_byte_identical_ordered_and_open(name: str) -> None:
    content = DOCUMENTS[name]()
    assert content == DOCUMENTS[name]()
    assert list(disorder(content)) == []
    assert docx.Document(io.BytesIO(content)).tables or name == "quotes"


def test_the_archive_has_no_date_and_no_name_of_a_person() -> None:
    content = DOCUMENTS["sample"]()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in archive.infolist()} == {3}
        assert archive.namelist()[0] == "[Content_Types].xml"
        core = archive.read("docProps/core.xml").decode()
    assert "created" not in core
    assert "creator" not in core
    assert "<dc:title>Überblick über die Fälle</dc:title>" in core


@pytest.mark.parametrize(
    ("language", "label", "tag", "note"),
    [("de", "Tabelle", "de-DE", "Anmerkung. "), ("en", "Table", "en-GB", "Note. ")],
)
def test_caption_language_and_note_follow_the_language(language: str, label: str, tag: str, note: str) -> None:
    content = table_document(sample(CASES), language=language)
    body = xml(content)
    assert texts(body)[0].startswith(f"{label} 1: ")
    assert texts(body)[-1].startswith(note)
    assert [one.text for one in body.iter(W + "instrText")] == [f" SEQ {label} \\* ARABIC "]
    assert next(body.iter(W + "bookmarkStart")).get(W + "name") == f"{label}_1"
    assert next(xml(content, "word/styles.xml").iter(W + "lang")).get(W + "val") == tag
    assert xml(content, "word/settings.xml").find(W + "autoHyphenation") is not None


def test_a_later_table_on_its_own_keeps_its_number_when_word_counts_anew() -> None:
    content = matrix_document(MATRIX, language="de", number=2)
    body = xml(content)
    assert texts(body)[0] == "Tabelle 2: Anforderungen an Community Manager"
    assert [one.text for one in body.iter(W + "instrText")] == [" SEQ Tabelle \\* ARABIC \\r 2 "]


def test_the_header_is_repeated_and_rows_stay_whole() -> None:
    body = xml(DOCUMENTS["guide"]())
    table_rows = list(body.iter(W + "tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table_rows[:2]] == [True, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table_rows)


def test_a_row_longer_than_a_page_may_be_divided() -> None:
    body = xml(table_document(small("kurz", "lang " * 2000), language="de"))
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in body.iter(W + "tr")] == [True, False]


def test_every_style_that_is_used_exists_and_has_a_name_in_the_language() -> None:
    for name, make in DOCUMENTS.items():
        content = make()
        styles = xml(content, "word/styles.xml")
        known = {style.get(W + "styleId") for style in styles.iter(W + "style")}
        used = {one.get(W + "val") for one in xml(content).iter(W + "pStyle", W + "rStyle", W + "tblStyle")}
        assert used <= known, name
    german = {style.get(W + "val") for style in xml(DOCUMENTS["sample"](), "word/styles.xml").iter(W + "name")}
    assert {"QDA Tabelle", "QDA Tabellentext", "QDA Tabellenanmerkung", "QDA Zitat", "caption"} <= german


def test_groups_are_headings_across_the_table() -> None:
    found = rows(DOCUMENTS["sample"]())
    assert found[0] == ["Fall", "Tätigkeitsfeld"]
    assert found[1] == ["Mitarbeiter"]
    assert found[2] == ["E1", "Weiterbildung 1"]
    assert found[7] == ["Consultants"]
    heading = list(xml(DOCUMENTS["sample"]()).iter(W + "tr"))[1]
    assert heading.find(f".//{W}gridSpan").get(W + "val") == "2"


def test_the_matrix_has_its_columns_side_by_side_groups_bold_items_below_each_other() -> None:
    content = matrix_document(MATRIX, language="de")
    cells = rows(content)[0]
    assert len(cells) == 2
    assert cells[1].split("\n")[:5] == [
        "Soziale Kompetenz", "Überzeugungskraft und Verhandlungsfähigkeit",
        "Innovationskompetenz und Veränderungskompetenz", "Konflikt- und Kritikkompetenz", "Motivationskompetenz",
    ]  # fmt: skip
    shown = [line for cell in cells for line in cell.split("\n")]
    assert [line for line in shown if line in LABELS.values()] == list(LABELS.values())
    bold = [p for p in xml(content).iter(W + "p") if p.find(f"{W}pPr/{W}pStyle").get(W + "val") == "QDATableGroup"]
    assert len(bold) == 5


def test_the_matrix_takes_as_many_columns_as_given() -> None:
    matrix = requirements(study(), QuotedPassages(), root="HK3", columns=[["EM"], ["VM"], ["WM"], ["SK", "PK"]])
    content = matrix_document(matrix, language="de")
    assert len(rows(content)[0]) == 4
    assert next(xml(content).iter(W + "pgSz")).get(W + "orient") == "landscape"


def test_the_matrix_with_cases_shows_k_of_n() -> None:
    item = next(MATRIX.items())
    shown = rows(matrix_document(MATRIX, language="de", show="cases"))[0][0].split("\n")[1]
    assert shown == f"{item.label}\N{NO-BREAK SPACE}({len(item.cases)}/8)"


def test_the_matrix_with_quotes_shows_one_below_each_item() -> None:
    shown = rows(matrix_document(MATRIX, language="de", show="quotes"))[0][0].split("\n")
    item = next(MATRIX.items())
    assert shown[2] == f"„{item.best.text}“ ({item.best.cite.text('de')})"


def test_an_empty_matrix_says_so() -> None:
    matrix = requirements(study(codings=()), QuotedPassages(), root="HK3")
    assert rows(matrix_document(matrix, language="de")) == [["keine Einträge"]]


def test_an_empty_table_says_so() -> None:
    assert rows(DOCUMENTS["nothing"]())[1:] == [["keine Einträge"]]


def test_odd_signs_neither_break_the_file_nor_vanish_with_their_neighbours() -> None:
    cell = rows(table_document(small(ODD), language="de"))[1][0]
    assert cell == 'ab\nc�d�e & <f> "g" \n h\ti\nj 👩‍💻 \n'


def test_text_from_right_to_left_is_marked_as_such() -> None:
    body = xml(table_document(small("שלום, world", "Hello שלום"), language="de"))
    assert len(list(body.iter(W + "bidi"))) == 1
    assert len(list(body.iter(W + "rtl"))) == 1


def test_several_values_of_a_cell_are_paragraphs() -> None:
    table = Table("t", "T", (Column("a", "A"),), (((say("Codings"), "zwei"),), (("eins",),)))
    assert rows(table_document(table, language="de"))[1:] == [["Kodierungen\nzwei"], ["eins"]]


def test_words_fit_their_columns() -> None:
    labels = [LABELS["EM3"], "Donaudampfschifffahrtsgesellschaft"]
    table = Table(
        "t", "T", (Column("a", "Kategorie"), *(Column(f"n{n}", f"E{n}", kind="count") for n in range(14))),
        tuple((label, *range(14)) for label in labels),
    )  # fmt: skip
    body = xml(table_document(table, language="de"))
    widths = [int(column.get(W + "w")) for column in body.iter(W + "gridCol")]
    assert widths[0] > 34 * 80
    assert all(width > 300 for width in widths[1:])
    assert sum(widths) == int(next(body.iter(W + "tblW")).get(W + "w"))


def test_a_wide_table_lies_and_a_wider_one_comes_in_parts() -> None:
    upright = xml(table_document(case_matrix(study()), language="de"))
    assert next(upright.iter(W + "pgSz")).get(W + "orient") is None
    cases = tuple(Case(f"Fall {n}") for n in range(100))
    content = table_document(case_matrix(study(cases=cases, codings=())), language="de")
    body = xml(content)
    assert next(body.iter(W + "pgSz")).get(W + "orient") == "landscape"
    tables = list(body.iter(W + "tbl"))
    assert len(tables) > 1
    heads = [rows(content, index)[0] for index in range(len(tables))]
    assert all(head[0] == "Kategorie" for head in heads)
    assert [name for head in heads for name in head[1:]] == [case.id for case in cases]
    assert all(len(head) <= 63 for head in heads)
    continued = [text for text in texts(body) if text.startswith("Tabelle 1 (Teil 2 von")]
    assert len(continued) == 1


def test_many_columns_of_words_come_in_parts_too() -> None:
    table = small(*(["Verantwortungsbewusstsein"] * 40))
    content = table_document(table, language="de")
    assert len(list(xml(content).iter(W + "tbl"))) > 1
    assert list(disorder(content)) == []


def test_passages_stand_under_the_heading_of_their_category() -> None:
    interview = transcript("E1")
    codings = (
        coding("1", interview, 2, "SK1"),
        coding("2", interview, 4, "SK1"),
        coding("3", interview, 2, "PK1"),
    )
    content = quotes_document(quotes(study(codings=codings), QuotedPassages()), language="de")
    found = texts(xml(content))
    place = found.index("Überzeugungskraft und Verhandlungsfähigkeit (SK1): 2 Textstellen")
    assert found[place + 1].endswith("nicht beleidigt sein.“ (E1, Abs. 2)")
    assert found[place + 3] == "Entscheidungsfähigkeit (PK1): eine Textstelle"


def test_no_passages_at_all_are_said() -> None:
    content = quotes_document(quotes(study(codings=()), QuotedPassages()), language="en", title="Quotes")
    assert "no entries" in texts(xml(content))
    assert "<dc:title>Quotes</dc:title>" in parts(content)["docProps/core.xml"].decode()


@given(st.lists(st.tuples(st.text(), st.text(st.characters(codec="utf-8"))), max_size=5))
def test_any_text_gives_a_readable_file(cells: list[tuple[str, str]]) -> None:
    table = Table("t", "T\x00\ud800", (Column("a", "A<"), Column("b", "B&", kind="quote")), tuple(cells))
    content = table_document(table, language="de")
    expected = len(cells) + 1 if cells else 2
    assert len(docx.Document(io.BytesIO(content)).tables[0].rows) == expected


def test_twenty_thousand_rows_are_written() -> None:
    table = Table(
        "t",
        "T",
        tuple(Column(f"c{n}", f"C{n}") for n in range(6)),
        tuple(("Wort",) * 6 for _ in range(20_000)),
    )
    assert parts(table_document(table, language="de"))["word/document.xml"].count(b"<w:tr>") == 20_001


def test_nothing_in_a_single_case_is_printed_as_a_dash() -> None:
    content = table_document(case_matrix(study(codings=(coding("1", transcript("E1"), 2, "SK1"),))), language="de")
    assert rows(content)[1] == ["Anforderungen", "1", *["–"] * 7]
