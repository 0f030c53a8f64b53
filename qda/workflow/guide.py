"""The category guide of a study, read without the rest."""

from __future__ import annotations

from pathlib import Path

from qda.codebook import read_codebook
from qda.errors import Problem, ProblemsFound
from qda.model import Codebook
from qda.settings import read_settings
from qda.wording import say
from qda.workflow.folder import STUDY_FILE, find_study, read_bytes


def load_codebook(start: Path, file: Path | None = None) -> Codebook:
    """The codebook of the study in or above `start`, or of a file.

    Raises:
        CodebookError: with all problems.
    """
    if file is not None:
        return read_codebook(decode(read_bytes(file, str(file)), str(file)), name=str(file))
    folder = find_study(start)
    settings = read_settings(decode(read_bytes(folder / STUDY_FILE, STUDY_FILE), STUDY_FILE), name=STUDY_FILE)
    path = folder / settings.codebook
    return read_codebook(decode(read_bytes(path, settings.codebook), settings.codebook), name=settings.codebook)


def decode(content: bytes, name: str) -> str:
    """The text of a file that a person wrote.

    Raises:
        ProblemsFound: it is not UTF-8; with the line.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        problem = Problem(name, line, "", say("not UTF-8"), say("save the file as UTF-8"))
        raise ProblemsFound([problem]) from error
