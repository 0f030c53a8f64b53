"""Files that hold no transcript `qda` could read: what they are, and what to do."""

from __future__ import annotations

from collections.abc import Iterable

from qda.errors import CannotRead
from qda.importers.kinds import kind_of
from qda.wording import Message, say

_FROM_ITS_PROGRAM = say("export the transcripts from its program as .docx, .rtf or .txt, and give `qda` those")
_TRANSCRIBE = say("transcribe it first; `qda` reads transcripts")
_REFI = (
    say("a project in the exchange format REFI-QDA (texts, codes and codings of a whole study)"),
    say(
        "its texts lie in the folder `sources` of this zip archive: unpack it, or export the transcripts from its "
        "program as .docx, .rtf or .txt"
    ),
)
_MAXQDA = (say("a project of MAXQDA (a database of a whole study)"), _FROM_ITS_PROGRAM)
_ATLAS = (say("a project of ATLAS.ti"), _FROM_ITS_PROGRAM)
_NVIVO = (say("a project of NVivo"), _FROM_ITS_PROGRAM)
_RECORDING = (say("a recording"), _TRANSCRIBE)

_KNOWN: dict[str, tuple[Message, Message]] = {
    ".qdpx": _REFI,
    ".qde": (
        say("the list of contents of a project in the exchange format REFI-QDA"),
        _FROM_ITS_PROGRAM,
    ),
    ".qdc": (
        say("a code system in the exchange format REFI-QDA"),
        say("it is no transcript; write the categories to codebook.yaml"),
    ),
    ".mex": (say("an exchange file of MAXQDA (a database of a whole study)"), _FROM_ITS_PROGRAM),
    ".requal": (say("a project of ReQual (a database of a whole study)"), _FROM_ITS_PROGRAM),
    ".nvp": _NVIVO,
    ".nvpx": _NVIVO,
    ".hpr7": _ATLAS,
    ".atlproj": _ATLAS,
    ".qda": (say("a study of `qda` or a project of QualCoder (a database)"), _FROM_ITS_PROGRAM),
    ".rqda": (say("a project of RQDA (a database of a whole study)"), _FROM_ITS_PROGRAM),
    ".f4p": (say("a project of f4"), _FROM_ITS_PROGRAM),
    ".doc": (say("an old Word file (.doc)"), say("open it in Word or LibreOffice and save it as .docx")),
    ".xls": (say("an old Excel file (.xls)"), say("open it in Excel or LibreOffice and save it as .xlsx")),
    ".yaml": (
        say("a file of settings or categories (.yaml)"),
        say("a guide is named as `codebook:` in study.yaml"),
    ),
    ".yml": (
        say("a file of settings or categories (.yaml)"),
        say("a guide is named as `codebook:` in study.yaml"),
    ),
    ".xsd": (say("a description of an XML format (.xsd)"), say("check the file: it holds no transcript")),
    **dict.fromkeys((".mp3", ".wav", ".m4a", ".ogg", ".flac", ".wma", ".mp4", ".mov", ".avi", ".mkv"), _RECORDING),
}


def refusal(name: str, suffix: str, data: bytes, *, readable: Iterable[str]) -> CannotRead:
    """The error for a file of an ending that no importer has."""
    ending = suffix.lower()
    known = _MAXQDA if ending.startswith(".mx") and ending[3:].isdecimal() else _KNOWN.get(ending)
    if ending.startswith(".atlproj"):
        known = _ATLAS
    if known:
        what, hint = known
        return CannotRead(say("{name}: {what}, no transcript", name=name, what=what), hint)
    return CannotRead(
        say(
            "{name}: no importer for the ending '{suffix}', found {found}",
            name=name,
            suffix=suffix or "–",
            found=kind_of(data),
        ),
        say("readable are {suffixes}", suffixes=", ".join(readable)),
    )
