"""Every error of `qda`.

QdaError                  exit 1: the researcher can put it right; `.hint` says how
├── CannotRead            a file: what was expected, what was found
├── ProblemsFound         many problems at once, each with file, line and place
│   └── CodebookError     the problems of a codebook
├── TextChanged           a stored quote or checksum does not match the text
├── NotFound              a transcript, category, coder …; names the nearest
├── Conflict              two changes of the same thing
├── SlowPattern           a regular expression that takes too long
├── StudyInUse            another `qda` works on the study
└── NotComputable         nothing to compute on
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qda.wording import Message, say


class QdaError(Exception):
    """Something the researcher can put right; `message` says what, `hint` what to do."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def text(self, language: str = "en") -> str:
        """Message and, on a line of its own behind `→`, the hint."""
        shown = self.message.text(language)
        return f"{shown}\n→ {self.hint.text(language)}" if self.hint else shown

    def __str__(self) -> str:
        return self.text()


class CannotRead(QdaError):
    """A file that cannot be read: damaged, of another kind than its name says, or not there."""


class CannotWrite(QdaError):
    """A file or folder that does not take what is written; what stood there before still stands."""


class TextChanged(QdaError):
    """A stored quote or checksum that does not match the text."""


class Conflict(QdaError):
    """Two changes of the same thing, or two things of one name."""


class SlowPattern(QdaError):
    """A regular expression that takes too long on one turn."""


class StudyInUse(QdaError):
    """Another process works on the study."""


class NotComputable(QdaError):
    """Nothing to compute on: one coder only, no common unit."""


class NotFound(QdaError):
    """Something that is not there; the hint names the nearest that is."""

    @classmethod
    def among(cls, kind: Message, wanted: str, known: Iterable[str]) -> NotFound:
        """The error for a name that is not among the known ones."""
        names = sorted(known)
        return cls(say("{kind} '{wanted}' does not exist", kind=kind, wanted=wanted), _nearest(wanted, names))


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file a person wrote. `line` counts from 1, 0 = the whole file."""

    file: str
    line: int
    path: str
    message: Message
    hint: Message | None = None

    def as_message(self) -> Message:
        """The problem as a message: its place and what is wrong, without the hint."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return say("{place}: {problem}", place=place, problem=self.message)

    def text(self, language: str = "en") -> str:
        """`file:line: path: what is wrong`, the hint on a line of its own."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        head = f"{place}: {self.path}: " if self.path else f"{place}: "
        shown = head + self.message.text(language)
        return f"{shown}\n  → {self.hint.text(language)}" if self.hint else shown


class ProblemsFound(QdaError):
    """Problems of files that a person wrote, all of them at once."""

    def __init__(self, problems: Sequence[Problem], hint: Message | None = None) -> None:
        self.problems = tuple(problems)
        super().__init__(say("{n} problems", n=len(self.problems)), hint)

    def text(self, language: str = "en") -> str:
        """One problem a line (its hint behind it), in the order of the file."""
        lines = [problem.text(language) for problem in self.problems]
        if self.hint:
            lines.append(f"→ {self.hint.text(language)}")
        return "\n".join(lines)


class CodebookError(ProblemsFound):
    """The problems of a codebook."""


def reason_of(error: OSError) -> Message | str:
    """Why a file could not be read or written: the frequent reasons in the reader's language, others as they came."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


_REASONS = {
    errno.ENOENT: say("No such file or directory"),
    errno.EACCES: say("Permission denied"),
    errno.EROFS: say("Read-only file system"),
    errno.ENOSPC: say("No space left on device"),
    errno.EISDIR: say("Is a directory"),
}


def did_you_mean(wanted: str, known: Iterable[str]) -> Message | None:
    """“did you mean …?” for a misspelt name, or nothing where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(wanted, list(known), n=1, cutoff=0.6)
    return say("did you mean '{near}'?", near=near[0]) if near else None


def _nearest(wanted: str, names: Sequence[str]) -> Message | None:
    near = did_you_mean(wanted, names)
    if near or not names:
        return near
    shown = ", ".join(names[:12]) + (" …" if len(names) > 12 else "")
    return say("there are: {names}", names=shown)
