"""What `qda run` writes: every file of `output/` as bytes, built from a study, nothing written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from qda.coding.dump import codings_csv
from qda.exporters.csv_text import table_csv
from qda.exporters.word import matrix_document, quotes_document, report_document, table_document
from qda.exporters.xlsx import workbook
from qda.tables import (
    RequirementMatrix,
    SmoothedTurn,
    Table,
    case_matrix,
    frequencies,
    full_sample,
    guide,
    quotes,
    requirement_rows,
    requirements_cases,
    requirements_quotes,
    sample,
    smoothing_log,
)
from qda.workflow.anchors import codebook_as_read
from qda.workflow.comparing import Comparison, comparison_table, differences, differences_table, human_codings
from qda.workflow.counting import cases_of, counted_of, passages_of
from qda.workflow.reporting import report_blocks
from qda.workflow.requirements import requirements_of
from qda.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Results:
    """The tables of a study, each made once."""

    study: Study
    tables: dict[str, Table]
    matrix: RequirementMatrix | None
    comparisons: tuple[Comparison, ...]


def results_of(study: Study, comparisons: Iterable[Comparison]) -> Results:
    """Make the tables that the study wants."""
    wanted = study.settings.tables
    counted, passages = counted_of(study), passages_of(study)
    tables: dict[str, Table] = {}
    matrix = None
    if "sample" in wanted:
        cases = cases_of(study)
        has_field = any("field" in case.variables for case in cases)
        tables["table-1-sample"] = sample(cases) if has_field else full_sample(cases)
    if "requirements" in wanted and study.settings.requirements.root:
        matrix = requirements_of(study)
        tables["table-2-requirements"] = requirement_rows(matrix)
        tables["requirements-cases"] = requirements_cases(matrix)
        tables["requirements-quotes"] = requirements_quotes(matrix)
    if "frequencies" in wanted:
        tables["frequencies"] = frequencies(counted)
        tables["categories-cases"] = case_matrix(counted)
    if "guide" in wanted:
        tables["guide"] = guide(codebook_as_read(study))
    if "quotes" in wanted:
        tables["quotes"] = quotes(counted, passages)
    found = tuple(comparisons)
    if found:
        tables["agreement-rules"] = comparison_table(study, found, machine=True)
    coders = list(human_codings(study))
    if len(coders) > 1:
        tables["agreement-coders"] = comparison_table(study, found, machine=False)
        tables["differences"] = differences_table(study, differences(study, coders[0], coders[1]))
    return Results(study, tables, matrix, found)


def smoothing_table(study: Study) -> Table:
    """The log of all edits of the study's profile."""
    turns = []
    for transcript in study.transcripts:
        for turn in transcript.turns:
            view = study.readings.of(transcript, turn)
            if view.edits or view.flags:
                turns.append(SmoothedTurn(transcript.id, turn.number, view.edits, view.flags))
    return smoothing_log(turns)


def output_files(results: Results, figures: Callable[[], Mapping[str, bytes]]) -> dict[str, bytes]:
    """Every file of `output/` but the manifest, by name; `figures` gives those of the figures, asked for last."""
    study, language = results.study, results.study.settings.language
    delimiter = ";" if language == "de" else ","
    files: dict[str, bytes] = {}
    for name, table in results.tables.items():
        files[f"{name}.csv"] = table_csv(table, language=language)
        if name in _DOCUMENTS:
            files[f"{name}.docx"] = _document(results, name, table)
    files["tables.xlsx"] = workbook(list(results.tables.values()), language=language)
    files["codings.csv"] = codings_csv(study.codings, study.reading, delimiter=delimiter)
    files["smoothing-log.csv"] = table_csv(smoothing_table(study), language=language)
    drawn = figures()
    files.update(drawn)
    files["report.docx"] = report_document(report_blocks(results, drawn), title=study.settings.title, language=language)
    return dict(sorted(files.items()))


_DOCUMENTS = {
    "table-1-sample": 1, "table-2-requirements": 2, "requirements-cases": 2, "requirements-quotes": 2,
    "frequencies": 3, "guide": 4, "quotes": 5,
}  # fmt: skip


def _document(results: Results, name: str, table: Table) -> bytes:
    language, number = results.study.settings.language, _DOCUMENTS[name]
    if results.matrix is not None and name == "table-2-requirements":
        return matrix_document(results.matrix, language=language, number=number)
    if results.matrix is not None and name == "requirements-cases":
        return matrix_document(results.matrix, language=language, number=number, show="cases")
    if results.matrix is not None and name == "requirements-quotes":
        return matrix_document(results.matrix, language=language, number=number, show="quotes")
    if name == "quotes":
        return quotes_document(table, language=language)
    return table_document(table, language=language, number=number)
