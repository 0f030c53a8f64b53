"""Qualitative interview analysis after Mayring, offline.

The way of the data:

    transcripts ─ importers ─▶ transcript ─▶ smoothing ─▶ segments ─┐
    codebook.yaml ──────────▶ codebook ─────────────────▶ coding ◀──┘
                                                             │
                                                             ▼
                                                          tables ─ exporters ─▶ .docx .xlsx .csv

`store` keeps a study in one file, `workflow` does what a researcher does, `cli` is the door.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qda import agreement as agreement
    from qda.codebook import read_codebook as read_codebook
    from qda.importers import read_transcript as read_transcript
    from qda.learning.classifier import PassageClassifier as PassageClassifier
    from qda.smoothing import smooth as smooth
    from qda.workflow.library import open_study as open_study
    from qda.workflow.library import suggest as suggest

__version__ = "0.1.0"
__all__ = ["PassageClassifier", "agreement", "open_study", "read_codebook", "read_transcript", "smooth", "suggest"]

_HOME = {
    "PassageClassifier": "qda.learning.classifier",
    "agreement": "qda.agreement",
    "open_study": "qda.workflow.library",
    "read_codebook": "qda.codebook",
    "read_transcript": "qda.importers",
    "smooth": "qda.smoothing",
    "suggest": "qda.workflow.library",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is asked for: importing qda alone loads nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'qda' has no attribute '{name}'")
    module = importlib.import_module(_HOME[name])
    return module if name == "agreement" else getattr(module, name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
