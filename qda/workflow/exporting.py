"""Single files for a researcher, made from a study on request."""

from __future__ import annotations

from collections.abc import Sequence

from qda.coding.dump import codings_csv
from qda.exporters.word import report_document, transcripts_document
from qda.exporters.xlsx import workbook
from qda.model import Transcript, Turn
from qda.workflow.comparing import compare
from qda.workflow.figures import draw_now
from qda.workflow.reporting import report_blocks
from qda.workflow.results import results_of
from qda.workflow.study import Study


def report_file(study: Study) -> bytes:
    """The report as .docx."""
    results = results_of(study, compare(study))
    blocks = report_blocks(results, draw_now(results.tables, study.settings.language))
    return report_document(blocks, title=study.settings.title, language=study.settings.language)


def workbook_file(study: Study) -> bytes:
    """All tables as .xlsx."""
    results = results_of(study, compare(study))
    return workbook(list(results.tables.values()), language=study.settings.language)


def codings_file(study: Study) -> bytes:
    """All codings as .csv."""
    delimiter = ";" if study.settings.language == "de" else ","
    return codings_csv(study.codings, study.reading, delimiter=delimiter)


def transcripts_file(study: Study, ids: Sequence[str], *, verbatim: bool = False, with_times: bool = False) -> bytes:
    """Transcripts as .docx with numbered paragraphs.

    Raises:
        NotFound: there is no transcript of an id.
    """
    wanted = [study.transcript(one) for one in ids] or list(study.transcripts)

    def text(transcript: Transcript, turn: Turn) -> str:
        return turn.text if verbatim else study.readings.of(transcript, turn).text

    return transcripts_document(wanted, language=study.settings.language, reading=text, with_times=with_times)
