"""Read a file of any known format into a transcript."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from hashlib import sha256
from importlib import import_module
from pathlib import PurePosixPath
from types import MappingProxyType

from qda.errors import CannotRead
from qda.importers.imported import Imported, Importer
from qda.importers.kinds import kind_of
from qda.model import NOTHING, Source, Transcript
from qda.transcript import parse
from qda.wording import say


def _importer(module: str) -> Importer:
    """The `read` of a module of this package, loaded when it is first called."""

    def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
        importer: Importer = import_module(f"qda.importers.{module}").read
        return importer(data, name=name, encoding=encoding)

    return read


BY_SUFFIX: dict[str, Importer] = {
    ".txt": _importer("text"),
    ".docx": _importer("docx"),
    ".odt": _importer("odt"),
    ".rtf": _importer("rtf"),
    ".md": _importer("markdown"),
    ".html": _importer("html"),
    ".htm": _importer("html"),
    ".pdf": _importer("pdf"),
    ".vtt": _importer("subtitles"),
    ".srt": _importer("subtitles"),
}


def read_transcript(
    data: bytes,
    *,
    name: str,
    language: str = "de",
    convention: str = "auto",
    encoding: str | None = None,
    aliases: Mapping[str, str] = NOTHING,
    interviewers: Collection[str] = (),
    speaker_cases: Mapping[str, str] = NOTHING,
    id: str | None = None,  # noqa: A002 - the word of the model
    case: str = "",
) -> Transcript:
    """The transcript in the file `name` with the content `data`; its id is the name without ending unless given.

    For the other options see `qda.transcript.parse`; `encoding` concerns plain-text formats. Raises `CannotRead`.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    importer = BY_SUFFIX.get(path.suffix.lower())
    if importer is None:
        raise _unknown(name, path.suffix, data)
    imported = importer(data, name=name, encoding=encoding)
    parsed = parse(
        imported.text,
        language=language,
        convention=convention,
        aliases={**{speaker: speaker for speaker in imported.speakers}, **aliases},
        interviewers=interviewers,
        speaker_cases=speaker_cases,
    )
    return Transcript(
        id=id if id is not None else unicodedata.normalize("NFC", path.stem),
        text=imported.text,
        turns=parsed.turns,
        source=Source(name, sha256(data).hexdigest(), imported.format, imported.encoding),
        language=language,
        convention=parsed.convention,
        case=case,
        metadata=MappingProxyType({**parsed.metadata, **imported.metadata}),
        findings=(*imported.findings, *parsed.findings),
    )


def _unknown(name: str, suffix: str, data: bytes) -> CannotRead:
    if suffix.lower() == ".doc":
        hint = say("open it in Word or LibreOffice and save it as .docx")
    else:
        hint = say("readable are {suffixes}", suffixes=", ".join(BY_SUFFIX))
    shown = suffix or "–"
    return CannotRead(
        say(
            "{name}: no importer for the ending '{suffix}', found {found}",
            name=name,
            suffix=shown,
            found=kind_of(data),
        ),
        hint,
    )
