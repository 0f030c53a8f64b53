"""Files that hold several transcripts: surveys, and structured text for MAXQDA."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Unpack

from qda.importers.encodings import decode
from qda.importers.grid import read_grid
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import PLAIN
from qda.importers.preprocessor import headings, split_texts
from qda.importers.reading import ParseOptions, as_transcript, read_transcript
from qda.importers.survey import read_survey
from qda.importers.talktable import is_talk
from qda.model import Source, Transcript

_TABLES = (".csv", ".tsv", ".xlsx")


def read_transcripts(
    data: bytes,
    *,
    name: str,
    encoding: str | None = None,
    id: str | None = None,  # noqa: A002 - the word of the model
    case: str = "",
    questions: Collection[str] = (),
    **options: Unpack[ParseOptions],
) -> tuple[Transcript, ...]:
    """All transcripts of a file: one for most, of a survey one for each respondent, of a file of texts one for each.

    `id` and `case` concern a file of one transcript only, `questions` a survey. For the options see `read_transcript`.
    Raises `CannotRead`.
    """
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if ending in _TABLES:
        head = read_grid(data, name=name, encoding=encoding).head
        if head and not is_talk(head):
            language = options.get("language", "de")
            return read_survey(data, name=name, language=language, questions=questions, encoding=encoding)
    elif ending == ".txt" and b"#TEXT" in data[:400].replace(b"\0", b""):
        found = _texts(data, name, encoding, options)
        if len(found) > 1:
            return found
    return (read_transcript(data, name=name, encoding=encoding, id=id, case=case, **options),)


def write_texts(texts: Mapping[str, str]) -> bytes:
    """Structured text that reads as these texts, by id; there must be at least two."""
    return "\n\n".join(f"#TEXT {key}\n{text}" for key, text in texts.items()).encode() + b"\n"


def _texts(data: bytes, name: str, encoding: str | None, options: ParseOptions) -> tuple[Transcript, ...]:
    """Each text of a structured file; its id is its name, else that of the file and its number."""
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    source = Source(name, sha256(data).hexdigest(), "txt", decoded.encoding)
    stem = PurePosixPath(name.replace("\\", "/")).stem
    found: dict[str, Transcript] = {}
    for number, part in enumerate(split_texts(verbatim(decoded.text)), start=1):
        key = part.name if part.name and part.name not in found else f"{part.name or stem}-{number}"
        text, named = headings(part.text)
        imported = Imported(text, "txt", decoded.encoding, (*decoded.findings, *named))
        found[key] = as_transcript(imported, source=source, id=key, case=key, **options)
    return tuple(found.values())
