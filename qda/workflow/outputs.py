"""What `qda run` writes: every file of `output/` as bytes, built from a study, nothing written here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qda.coding.dump import codings_csv
from qda.exporters.csv_text import table_csv
from qda.exporters.word import matrix_document, quotes_document, report_document, table_document
from qda.exporters.xlsx import workbook
from qda.tables import Table, smoothing_log
from qda.workflow.listings import smoothed_turn
from qda.workflow.reporting import report_blocks
from qda.workflow.results import Results
from qda.workflow.study import Study


def smoothing_table(study: Study) -> Table:
    """The log of all edits of the study's profile."""
    turns = [smoothed_turn(study, transcript, turn) for transcript in study.transcripts for turn in transcript.turns]
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
