"""The study folder: which files belong to it, and what a synchronising service may have left in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qda.errors import CannotRead, NotFound, Problem, ProblemsFound, reason_of
from qda.model import Finding
from qda.wording import say

STUDY_FILE = "study.yaml"
STORE_FILE = "study.qda"
CLOUDS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "icloud": "iCloud",
    "google drive": "Google Drive",
    "nextcloud": "Nextcloud",
}
# Dropbox, Nextcloud, OneDrive (name of the computer behind the stem) and iCloud (a number) mark their copies so.
_CONFLICT = re.compile(
    r"\((?:.*(?:conflicted copy|conflict(?:ed)? copy|in Konflikt stehende Kopie|Konfliktkopie|Konflikt).*)\)"
    r"|[-_ ]conflict(?:ed)?[-_ ]?\d*(?=\.)|\.sync-conflict-|-(?:DESKTOP|LAPTOP|PC|MACBOOK)[-\w]*(?=\.)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StudyFile:
    """A file of the study: its path and its name relative to the folder, with forward slashes."""

    path: Path
    name: str

    @property
    def stem(self) -> str:
        """The name without folder and ending, in composed characters (macOS takes umlauts apart)."""
        return unicodedata.normalize("NFC", self.path.stem)

    def read(self) -> bytes:
        """The bytes.

        Raises:
            CannotRead: the file cannot be opened.
        """
        return read_bytes(self.path, self.name)


def read_bytes(path: Path, name: str) -> bytes:
    """The bytes of a file.

    Raises:
        CannotRead: it is not there or cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRead(
            say("{name}: cannot be opened ({reason})", name=name, reason=reason_of(error)),
            say("check the name and whether another program holds the file"),
        ) from error


def find_study(start: Path) -> Path:
    """The study folder: `start`, or the nearest folder above it that holds a `study.yaml`.

    Raises:
        NotFound: there is none.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / STUDY_FILE).is_file():
            return folder
    raise NotFound(
        say("{folder}: no study here (no study.yaml)", folder=str(start)),
        say("make one with `qda study init FOLDER`, or name one with `--study FOLDER`"),
    )


def study_file(folder: Path, path: Path) -> StudyFile:
    """A file with its name in the study."""
    return StudyFile(path, path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix())


def matching(folder: Path, patterns: Sequence[str]) -> tuple[list[StudyFile], list[StudyFile]]:
    """The files that the globs match, sorted by name, and those among them that are conflict copies.

    Hidden files and the lock files of word processors are passed over.
    """
    found = {
        path: study_file(folder, path)
        for pattern in patterns
        for path in _glob(folder, pattern)
        if path.is_file() and not path.name.startswith((".", "~$", ".~lock"))
    }
    files = sorted(found.values(), key=lambda file: natural(file.name))
    names = {file.path.name for file in files}
    copies = [file for file in files if _original(file.path.name) in names]
    return [file for file in files if file not in copies], copies


def _original(name: str) -> str:
    """The file that a conflict copy is a copy of, by its name; empty for a name that is none of a copy.

    >>> _original("E1 (conflicted copy 2016-03-01).docx")
    'E1.docx'
    """
    found = _CONFLICT.search(name)
    return re.sub(r"\s+(?=\.)", "", name[: found.start()] + name[found.end() :]) if found else ""


def cloud_finding(folder: Path) -> list[Finding]:
    """A warning when the study lies in a folder that a cloud service synchronises."""
    cloud = _cloud(folder)
    if not cloud:
        return []
    message = say(
        "the study lies in a folder that {cloud} synchronises: confidential data leave this machine, "
        "and a file may change while qda works on it",
        cloud=cloud,
    )
    return [Finding("cloud_folder", "warning", message)]


def copy_findings(copies: Iterable[StudyFile]) -> list[Finding]:
    """A warning for each conflict copy."""
    template = (
        "{name}: a conflict copy of a synchronising service, left out; "
        "compare it with the original and delete one of them"
    )
    return [Finding("conflict_copy", "warning", say(template, name=copy.name)) for copy in copies]


def _cloud(folder: Path) -> str:
    for part in folder.resolve().parts:
        for sign, name in CLOUDS.items():
            if part.lower() == sign or part.lower().startswith((sign + " ", sign + "-")):
                return name
    return ""


def _glob(folder: Path, pattern: str) -> Iterable[Path]:
    base = folder
    if Path(pattern).is_absolute():
        base = Path(Path(pattern).anchor)
        pattern = str(Path(pattern).relative_to(base))
    while pattern.startswith("../"):
        base, pattern = base.parent, pattern[3:]
    try:
        return list(base.glob(pattern))
    except (ValueError, NotImplementedError, IndexError) as error:
        message = say("'{pattern}' is no pattern for file names", pattern=pattern)
        raise ProblemsFound(
            [Problem(STUDY_FILE, 0, "", message, say("such as {example}", example="transcripts/*"))]
        ) from error


def natural(name: str) -> list[tuple[int, str]]:
    """A key that sorts E2 before E10."""
    return [(int(part), "") if part.isdigit() else (-1, part.lower()) for part in re.split(r"(\d+)", name)]
