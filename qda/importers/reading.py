"""Read a file of any known format into a transcript."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from hashlib import sha256
from importlib import import_module
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TypedDict, Unpack

from qda.importers.imported import Imported, Importer, direction_signs
from qda.importers.unreadable import refusal
from qda.model import NOTHING, Source, Transcript
from qda.transcript import parse


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
    ".sbv": _importer("sbv"),
    ".ttml": _importer("ttml"),
    ".dfxp": _importer("ttml"),
    ".ass": _importer("substation"),
    ".ssa": _importer("substation"),
    ".lrc": _importer("lyrics"),
    ".json": _importer("whisper"),
    ".tsv": _importer("talktable"),
    ".csv": _importer("talktable"),
    ".xlsx": _importer("talktable"),
    ".otr": _importer("otranscribe"),
    ".eaf": _importer("elan"),
    ".exb": _importer("exmaralda"),
    ".textgrid": _importer("textgrid"),
    ".cha": _importer("chat"),
}


class ParseOptions(TypedDict, total=False):
    """How a text is parsed; see `qda.transcript.parse`."""

    language: str
    convention: str
    aliases: Mapping[str, str]
    interviewers: Collection[str]
    speaker_cases: Mapping[str, str]


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
        raise refusal(name, path.suffix, data, readable=BY_SUFFIX)
    imported = importer(data, name=name, encoding=encoding)
    return as_transcript(
        imported,
        source=Source(name, sha256(data).hexdigest(), imported.format, imported.encoding),
        language=language,
        convention=convention,
        aliases=aliases,
        interviewers=interviewers,
        speaker_cases=speaker_cases,
        id=id if id is not None else unicodedata.normalize("NFC", path.stem),
        case=case,
    )


def as_transcript(
    imported: Imported,
    *,
    source: Source,
    id: str,  # noqa: A002 - the word of the model
    case: str = "",
    **options: Unpack[ParseOptions],
) -> Transcript:
    """The transcript of what an importer gave: its text parsed, its findings before those of the parser."""
    named = {speaker: speaker for speaker in imported.speakers}
    options["aliases"] = {**named, **options.get("aliases", NOTHING)}
    parsed = parse(imported.text, **options)
    return Transcript(
        id=id,
        text=imported.text,
        turns=parsed.turns,
        source=source,
        language=options.get("language", "de"),
        convention=parsed.convention,
        case=case,
        metadata=MappingProxyType({**parsed.metadata, **imported.metadata}),
        findings=(*imported.findings, *direction_signs(imported.text), *parsed.findings),
    )
