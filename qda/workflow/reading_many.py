"""Many files at once: read one after the other, or by several processes; the results are the same and in order."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from qda.errors import CannotRead, QdaError
from qda.model import Transcript
from qda.store.rows import transcript_from, transcript_row
from qda.wording import Message, say
from qda.workflow.folder import StudyFile, read_bytes
from qda.workflow.reading_files import Reader

SERIAL_BELOW = 50  # files; starting processes takes longer than reading fewer
_AHEAD = 4  # files that wait for each process, so that results do not pile up


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its transcripts as rows of the study file with all their turns, or why there are none."""

    file: StudyFile
    rows: tuple[dict[str, Any], ...] = ()
    turns: int = 0
    error: tuple[Message, Message | None] | None = None

    def problem(self) -> QdaError | None:
        """The reason why nothing was read, as an error."""
        return CannotRead(*self.error) if self.error else None


def read_file(reader: Reader, file: StudyFile) -> Outcome:
    """Read one file."""
    try:
        content = read_bytes(file.path, file.name)
        found = reader.read(content, name=file.path.name, stem=file.stem)
    except QdaError as error:
        return Outcome(file, error=(error.message, error.hint))
    keys = [reader.parse_key(one.id, file.path.name, file.stem) for one in found]
    rows = tuple(transcript_row(one, key) for one, key in zip(found, keys, strict=True))
    return Outcome(file, rows, sum(len(one.turns) for one in found))


def read_files(reader: Reader, files: Sequence[StudyFile], *, workers: int = 1) -> Iterator[Outcome]:
    """Read files, each when it is asked for; with several `workers` and many files in as many processes.

    A file at which a process dies is named as unreadable; the others are read all the same.
    """
    if workers < 2 or len(files) < SERIAL_BELOW:
        yield from (read_file(reader, file) for file in files)
        return
    done = 0
    while done < len(files):
        try:
            for outcome in _by_processes(reader, files[done:], workers):
                done += 1
                yield outcome
        except BrokenProcessPool:
            for file in files[done : done + workers * _AHEAD]:
                done += 1
                yield _read_apart(reader, file)


def _by_processes(reader: Reader, files: Sequence[StudyFile], workers: int) -> Iterator[Outcome]:
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_ignore_interrupts)
    waiting: deque[Future[Outcome]] = deque()
    try:
        for file in files:
            waiting.append(pool.submit(read_file, reader, file))
            if len(waiting) >= workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _read_apart(reader: Reader, file: StudyFile) -> Outcome:
    """Read a file in a process of its own, whose death concerns no other file."""
    try:
        (outcome,) = _by_processes(reader, [file], 1)
    except BrokenProcessPool:
        message = say("{name}: reading it stopped the program that reads", name=file.name)
        hint = say("open it in its program and save it anew, or as plain text")
        return Outcome(file, error=(message, hint))
    return outcome


def _ignore_interrupts() -> None:
    """Ctrl-C reaches all processes of a terminal; the first of them decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def transcripts_of(outcome: Outcome) -> Iterator[tuple[Transcript, dict[str, Any]]]:
    """The transcripts of a file with their rows."""
    for row in outcome.rows:
        yield transcript_from(row), row


def outside(path: Path) -> StudyFile:
    """A file that is not in the study (yet), named as the researcher named it."""
    return StudyFile(path, str(path))
