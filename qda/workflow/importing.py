"""Bring new transcript files into a study, one by one, so that a stop loses nothing that is in already."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qda.errors import CannotRead, Conflict, QdaError
from qda.importers.cases import read_cases
from qda.settings import Settings, read_settings
from qda.store import Change, Store, lock_study, replace_file
from qda.store.files import clear_leftovers, to_disk
from qda.wording import say
from qda.workflow.folder import STORE_FILE, STUDY_FILE, find_study, matching, read_bytes
from qda.workflow.guide import decode
from qda.workflow.loading import Progress, no_progress
from qda.workflow.reading_files import Reader
from qda.workflow.reading_many import Outcome, outside, read_files
from qda.workflow.session import now
from qda.workflow.staging import finish

_FOLDER = "transcripts"
_TOGETHER = 100  # files whose transcripts are stored in one transaction


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that was imported: its name, how many transcripts it holds, and how many turns they have in all."""

    name: str
    transcripts: int
    turns: int


@dataclass(slots=True)
class Imported:
    """What became of the files: those that were imported, and the reasons why others were not."""

    imported: list[Brought] = field(default_factory=list)
    errors: list[QdaError] = field(default_factory=list)


def import_files(
    start: Path, files: Sequence[Path], *, who: str, progress: Progress = no_progress, workers: int = 1
) -> Imported:
    """Copy files into `transcripts/` and read them; a file that cannot be read is not copied.

    What was imported before a stop stays; the same call again does the rest. With several `workers` many files are
    read by as many processes.

    Raises:
        ProblemsFound: the settings of the study or its case table cannot be read.
    """
    folder = find_study(start)
    finish(folder, who=who)
    settings = read_settings(decode(read_bytes(folder / STUDY_FILE, STUDY_FILE), STUDY_FILE), name=STUDY_FILE)
    table = settings.cases
    cases = read_cases(read_bytes(folder / table, table), name=table) if table else ()
    result = Imported()
    with lock_study(folder):
        clear_leftovers(folder)
        with Store.open(folder / STORE_FILE) as store:
            work = _Work(folder, store, who, store.transcript_files(), result)
            outcomes = read_files(Reader.of(settings, cases), [outside(one) for one in files], workers=workers)
            with work.storing():
                for number, outcome in enumerate(outcomes, start=1):
                    progress(outcome.file.path.name, number, len(files))
                    work.bring(outcome)
    _check_patterns(folder, settings, result)
    return result


def _nothing_in(outcome: Outcome) -> QdaError | None:
    """A file without a word would become an empty transcript and a case that never spoke."""
    if outcome.turns or any(row["text"].strip() for row in outcome.rows):
        return None
    name = outcome.file.path.name
    return CannotRead(say("{name}: no text in it", name=name), say("check the file; nothing was imported from it"))


@dataclass(slots=True)
class _Work:
    """An import in progress; `known` is the file of each transcript of the study, `there` the files by stem."""

    folder: Path
    store: Store
    who: str
    known: dict[str, str]
    result: Imported
    waiting: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: int = 0
    there: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path in (self.folder / _FOLDER).glob("*"):
            self._note(path.name)

    def bring(self, outcome: Outcome) -> None:
        """Put one file into the study, or note why not."""
        problem = outcome.problem() or _nothing_in(outcome)
        if problem is not None:
            self.result.errors.append(problem)
            return
        try:
            self._check(outcome)
            self._copy(outcome)
        except QdaError as error:
            self.result.errors.append(error)
            return
        name = outcome.file.path.name
        self._note(name)
        self.known.update({row["id"]: name for row in outcome.rows})
        self.waiting.update({row["id"]: row for row in outcome.rows})
        self.files += 1
        self.result.imported.append(Brought(name, len(outcome.rows), outcome.turns))
        if self.files % _TOGETHER == 0:
            self.store_waiting()

    @contextmanager
    def storing(self) -> Iterator[None]:
        """At the end, also at an early one, store what was copied."""
        try:
            yield
        finally:
            self.store_waiting()

    def store_waiting(self) -> None:
        """Store the transcripts of the files copied since the last time, these files being safe on the disk."""
        if not self.waiting:
            return
        to_disk()
        changes = [
            Change("transcript", key, {"id": key} if self.store.row("transcript", key) else None, row)
            for key, row in self.waiting.items()
        ]
        self.store.record("import", changes, who=self.who, when=now())
        self.waiting.clear()

    def _note(self, name: str) -> None:
        """Remember a file in the folder under each stem that it may be called to have: E1.a.txt under E1 and E1.a."""
        key = os.path.normcase(name)
        for place in (index for index, sign in enumerate(key) if sign == "."):
            self.there.setdefault(key[:place], set()).add(name)

    def _check(self, outcome: Outcome) -> None:
        """A second file of the same stem, or one whose transcripts are there, would give the same transcripts."""
        name, stem = outcome.file.path.name, outcome.file.stem
        for other in sorted(self.there.get(os.path.normcase(stem), ())):
            if other != name:
                raise _is_there(name, stem, other)
        for row in outcome.rows:
            other_name = self.known.get(row["id"], name)
            if other_name != name:
                raise _is_there(name, row["id"], other_name)

    def _copy(self, outcome: Outcome) -> None:
        name = outcome.file.path.name
        content = read_bytes(outcome.file.path, outcome.file.name)
        target = self.folder / _FOLDER / name
        if target.exists():
            before = target.read_bytes()
            if before == content:
                return
            if before:
                raise Conflict(
                    say("{name}: the study has another file of this name", name=name),
                    say("use `qda transcript update` to replace it, or rename the new file"),
                )
        replace_file(target, content, at_once=False)


def _is_there(name: str, key: str, other: str) -> Conflict:
    return Conflict(
        say("{name}: the study has the transcript '{id}' already, from {other}", name=name, id=key, other=other),
        say("use `qda transcript update` to replace it, or rename the new file"),
    )


def _check_patterns(folder: Path, settings: Settings, result: Imported) -> None:
    """A file that no pattern of the study matches would be left out by the next command."""
    names = {file.path for file in matching(folder, settings.transcripts)[0]}
    for one in result.imported:
        if folder / _FOLDER / one.name not in names:
            patterns = ", ".join(settings.transcripts)
            message = say("{name}: lies in transcripts/, but `transcripts: {patterns}` does not match it",
                          name=one.name, patterns=patterns)  # fmt: skip
            result.errors.append(CannotRead(message, say("add `transcripts/*` to `transcripts:` in study.yaml")))
