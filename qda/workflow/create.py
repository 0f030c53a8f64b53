"""Make a study folder: an empty one to fill, or a copy of an example that comes with qda."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

from qda.errors import Conflict, NotFound
from qda.store import replace_file
from qda.wording import say

# Each example and the archives that make it; a later one replaces files of an earlier one.
EXAMPLES = {
    "community-managers": ("community-managers",),
    "community-managers-without-areas": ("community-managers", "community-managers-without-areas"),
    "repair-cafes": ("repair-cafes",),
}
_STUDY = {
    "de": """\
# Eine Studie mit qda. Alle Angaben können später geändert werden; `qda run` sagt, was fehlt.
qda: 1
title: {title}
language: de
questions:
  - {{id: F1, text: "Forschungsfrage hier eintragen", categories: [A]}}
codebook: codebook.yaml
transcripts: [transcripts/*]      # docx, odt, rtf, txt, md, html, pdf, vtt, srt
cases: cases.csv                  # erste Spalte: case (der Dateiname des Transkripts)
codings: [codings/*.csv]          # eine Datei je kodierender Person
smoothing: {{profile: light}}
speakers: {{interviewer: [I, Interviewer, Interviewerin]}}
requirements: {{root: A}}
""",
    "en": """\
# A study with qda. Everything can be changed later; `qda run` says what is missing.
qda: 1
title: {title}
language: en
questions:
  - {{id: Q1, text: "Put your research question here", categories: [A]}}
codebook: codebook.yaml
transcripts: [transcripts/*]      # docx, odt, rtf, txt, md, html, pdf, vtt, srt
cases: cases.csv                  # first column: case (the file name of the transcript)
codings: [codings/*.csv]          # one file per coder
smoothing: {{profile: light}}
speakers: {{interviewer: [I, Interviewer]}}
requirements: {{root: A}}
""",
}
_CODEBOOK = {
    "de": """\
# Der Kategorienleitfaden: jede Kategorie mit Definition, Ankerbeispiel und Kodierregel.
qda: 1
title: {title}
language: de
categories:
  - id: A
    label: Hauptkategorie
    definition: "Was gehört hierher?"
    source: "Woher kommt die Kategorie?"
  - id: A1
    label: Gruppe
    parent: A
    definition: "Was gehört hierher?"
  - id: A1a
    label: Unterkategorie
    parent: A1
    origin: inductive
    definition: "Was gehört hierher, was nicht?"
    rules:
      - "Wann wird so kodiert, wann nicht?"
    patterns:
      - beispiel*
""",
    "en": """\
# The category guide: every category with definition, anchor example and coding rule.
qda: 1
title: {title}
language: en
categories:
  - id: A
    label: Main category
    definition: "What belongs here?"
    source: "Where does the category come from?"
  - id: A1
    label: Group
    parent: A
    definition: "What belongs here?"
  - id: A1a
    label: Subcategory
    parent: A1
    origin: inductive
    definition: "What belongs here, what does not?"
    rules:
      - "When is a passage coded so, when not?"
    patterns:
      - example*
""",
}


def create(folder: Path, *, title: str, language: str) -> list[str]:
    """Write the files of an empty study; returns their names.

    Raises:
        Conflict: the folder holds a study already.
    """
    heading = title or folder.resolve().name
    shown = '"' + heading.replace("\\", "\\\\").replace('"', '\\"') + '"'
    files = {
        "study.yaml": _STUDY[language].format(title=shown),
        "codebook.yaml": _CODEBOOK[language].format(title=shown),
        "cases.csv": "case,group\n",
    }
    _check_free(folder, files)
    for name, text in files.items():
        replace_file(folder / name, text.encode())
    for name in ("transcripts", "codings"):
        (folder / name).mkdir(exist_ok=True)
    return [*files, "transcripts/", "codings/"]


def copy_example(folder: Path, name: str) -> list[str]:
    """Copy an example study with its guide; returns the names of the files.

    Raises:
        NotFound: there is no such example.
        Conflict: the folder holds a study already.
    """
    if name not in EXAMPLES:
        raise NotFound.among(say("example"), name, EXAMPLES)
    files: dict[str, bytes] = {}
    for archive in EXAMPLES[name]:
        content = resources.files("qda").joinpath("examples").joinpath(f"{archive}.zip").read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            files.update({member: packed.read(member) for member in packed.namelist()})
    _check_free(folder, files)
    for member, content in files.items():
        replace_file(folder / member, content)
    return list(files)


def _check_free(folder: Path, names: Iterable[str]) -> None:
    if (folder / "study.yaml").exists():
        message = say("{folder}: holds a study already", folder=str(folder))
        raise Conflict(message, say("choose another folder"))
    for name in names:
        if (folder / name).exists():
            message = say("{path}: stands there already and would be overwritten", path=str(folder / name))
            raise Conflict(message, say("choose another folder"))
