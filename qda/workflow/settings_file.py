"""`study.yaml` alone, read without the rest of the study."""

from __future__ import annotations

from pathlib import Path

from qda.settings import Settings, read_settings
from qda.workflow.folder import STUDY_FILE, read_bytes
from qda.workflow.guide import decode


def settings_of(folder: Path) -> Settings:
    """The settings of the study in a folder.

    Raises:
        ProblemsFound: with all problems of the file.
    """
    return read_settings(decode(read_bytes(folder / STUDY_FILE, STUDY_FILE), STUDY_FILE), name=STUDY_FILE)
