from __future__ import annotations

import io
import subprocess
import sys

import pytest
from PIL import Image

from qda.model import Case, Category, Codebook
from qda.plots import frequencies_figure, matrix_figure
from qda.tables import (
    QuotedPassages,
    Table,
    case_matrix,
    frequencies,
    requirement_rows,
    requirements,
    requirements_cases,
)
from tests.tables.made import study

MATRIX = requirements(study(), QuotedPassages(), root="HK3")
FIGURES = {
    "frequencies": (frequencies_figure, frequencies(study())),
    "requirements": (frequencies_figure, requirements_cases(MATRIX)),
    "without groups": (frequencies_figure, requirement_rows(MATRIX)),
    "matrix": (matrix_figure, case_matrix(study())),
    "nothing coded": (matrix_figure, case_matrix(study(codings=()))),
    "no rows": (frequencies_figure, frequencies(study(codings=(), book=Codebook("B", (), "v")))),
    "no cases": (matrix_figure, case_matrix(study(codings=(), cases=(), book=Codebook("B", (), "v")))),
}


@pytest.mark.parametrize("name", FIGURES)
def test_figures_are_byte_identical_and_readable(name: str) -> None:
    draw, table = FIGURES[name]
    files = draw(table, language="de")
    assert files == draw(table, language="de")
    picture = Image.open(io.BytesIO(files[".png"]))
    picture.load()
    assert picture.width > 100
    assert not {"Software", "Creation Time", "Date"} & set(picture.info)
    assert b"<svg" in files[".svg"]
    assert b"<dc:date>" not in files[".svg"]


def words(svg: bytes) -> set[str]:
    """What an SVG of outlines says in its comments, line by line."""
    return {line.split("<!--")[1].split("-->")[0].strip() for line in svg.decode().splitlines() if "<!--" in line}


def test_labels_are_whole_and_in_the_language() -> None:
    shown = words(frequencies_figure(frequencies(study()), language="de")[".svg"])
    assert "Fälle (n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}8)" in shown
    assert {"Kritisches Bewerten der Einsatzmöglichkeiten", "von Lern- und Wissenscommunities"} <= shown
    assert "Mitarbeiter (n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}5)" in shown


def test_groups_of_requirements_are_headings() -> None:
    assert "Soziale Kompetenz" in words(frequencies_figure(requirements_cases(MATRIX), language="de")[".svg"])


def test_signs_without_a_letter_in_the_font_and_formulas_do_no_harm() -> None:
    book = Codebook("B", (Category("A", "$\\frac{1}{2}$ 👩‍💻 社区 " + "x" * 200),), "v")
    table = frequencies(study(codings=(), book=book))
    assert any("$\\frac{1}{2}$" in line for line in words(frequencies_figure(table, language="en")[".svg"]))


def test_a_thousand_cases_still_make_a_picture() -> None:
    cases = tuple(Case(f"T{n}") for n in range(1000))
    book = Codebook("B", (Category("A", "A"), Category("B", "B")), "v")
    table = case_matrix(study(codings=(), cases=cases, book=book))
    assert isinstance(table, Table)
    picture = Image.open(io.BytesIO(matrix_figure(table, language="de")[".png"]))
    assert max(picture.size) < 40_000


def test_matplotlib_is_loaded_only_when_something_is_drawn() -> None:
    heavy = "{'matplotlib', 'xlsxwriter', 'lxml', 'docx', 'numpy'}"
    program = f"import sys, qda.plots, qda.exporters; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
