"""Bring new transcript files into a study."""

from __future__ import annotations

import glob
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qda.errors import Conflict, ProblemsFound, QdaError
from qda.importers import read_transcript
from qda.store import replace_file
from qda.wording import say
from qda.workflow.folder import find_study, read_bytes
from qda.workflow.loading import Progress, no_progress
from qda.workflow.session import open_session


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the files: name and number of turns, or the reason why not."""

    imported: tuple[tuple[str, int], ...]
    errors: tuple[QdaError, ...]


def _check_name(folder: Path, file: Path) -> None:
    """A second file of the same stem would give the same transcript."""
    for other in sorted((folder / "transcripts").glob(f"{glob.escape(file.stem)}.*")):
        if other.name != file.name:
            raise Conflict(
                say("{name}: the study has the transcript '{id}' already, from {other}", name=file.name, id=file.stem,
                    other=other.name),
                say("use `qda transcript update` to replace it, or rename the new file"),
            )  # fmt: skip


def import_files(start: Path, files: Sequence[Path], *, who: str, progress: Progress = no_progress) -> Imported:
    """Copy files into `transcripts/` and read them; a file that cannot be read is not copied.

    Raises:
        ProblemsFound: something else in the study is wrong.
    """
    folder = find_study(start)
    done: list[tuple[str, int]] = []
    errors: list[QdaError] = []
    for number, file in enumerate(files, start=1):
        progress(file.name, number, len(files))
        try:
            content = read_bytes(file, str(file))
            transcript = read_transcript(content, name=file.name)
            _check_name(folder, file)
            target = folder / "transcripts" / file.name
            if target.exists() and target.read_bytes() != content:
                raise Conflict(
                    say("{name}: the study has another file of this name", name=file.name),
                    say("rename the new file, or replace {path} yourself", path=str(target)),
                )
            replace_file(target, content)
            done.append((file.name, len(transcript.turns)))
        except QdaError as error:
            errors.append(error)
    try:
        with open_session(folder, who=who, progress=progress):
            pass
    except ProblemsFound as error:
        errors.append(error)
    return Imported(tuple(done), tuple(errors))
