"""Look through everything that belongs to a study for what should no longer be in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from qda.coding.csvfile import read_codings_file
from qda.errors import QdaError
from qda.importers import BY_SUFFIX
from qda.pseudonyms.matching import Hit
from qda.pseudonyms.readings import LARGEST, Closed, Part, readings
from qda.settings import Settings, read_settings
from qda.store.traces import cells_of
from qda.tables import Column, Table
from qda.wording import say
from qda.workflow.folder import STORE_FILE, STUDY_FILE, matching, read_bytes
from qda.workflow.guide import decode
from qda.workflow.new_sources import relative_name

_AROUND = 30
_SHOWN = 20  # traces of one name in one place, then only their number


class Searcher(Protocol):
    """Finds traces in a text; `Traces` and `Passages` do."""

    def find(
        self, text: str, *, scope: str | None = None, running: bool = True, glued: bool = False
    ) -> Sequence[Hit]: ...


@dataclass(frozen=True, slots=True)
class Trace:
    """What was found: file, part of it, the words, the name of the key, their surroundings, how often."""

    file: str
    part: str
    words: str
    name: str
    context: str
    sure: bool
    count: int = 1


@dataclass(frozen=True, slots=True)
class Audit:
    """All traces; `closed` are the parts that nobody can look into, `files` how many were looked through."""

    traces: tuple[Trace, ...]
    closed: tuple[str, ...]
    files: int

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found that is a name for sure."""
        return not any(one.sure for one in self.traces)


def audit(folder: Path, searchers: Sequence[Searcher]) -> Audit:
    """Search names of files and all they hold: texts, archives and their parts, properties, the study file's bytes."""
    work = _Work(folder, tuple(searchers), _settings(folder))
    files = work.files()
    for name, path in files.items():
        work.search_file(name, path)
    return Audit(tuple(work.found.values()), tuple(dict.fromkeys(work.closed)), len(files))


def audit_table(found: Audit, *, doubtful: bool = True) -> Table:
    """The traces, sure ones first, then (unless not wanted) the doubtful ones."""
    wanted = [one for one in found.traces if one.sure or doubtful]
    rows = sorted(wanted, key=lambda one: (not one.sure, one.file, one.part, one.name))
    notes = [say("not looked into (encrypted, damaged or too large): {part}", part=part) for part in found.closed]
    return Table(
        "audit",
        say("Traces of names"),
        (
            Column("file", say("File"), "id"),
            Column("part", say("Part")),
            Column("words", say("Words"), "id"),
            Column("name", say("Name in the key"), "id"),
            Column("count", say("Places"), "count"),
            Column("sure", say("Certainty"), "id"),
            Column("context", say("Surroundings"), "quote"),
        ),
        tuple(
            (one.file, one.part or None, one.words, one.name, one.count,
             say("found") if one.sure else say("perhaps an ordinary word"), one.context)
            for one in rows
        ),
        tuple(notes),
    )  # fmt: skip


@dataclass(slots=True)
class _Work:
    """The search in progress."""

    folder: Path
    searchers: tuple[Searcher, ...]
    settings: Settings | None
    found: dict[tuple[str, str, str, str, bool], Trace] = field(default_factory=dict)
    closed: list[str] = field(default_factory=list)
    scopes: dict[str, str] = field(default_factory=dict)

    def files(self) -> Mapping[str, Path]:
        """All files of the folder, and those beside it that the settings name."""
        here = [path for path in sorted(self.folder.rglob("*")) if path.is_file()]
        found = {path.relative_to(self.folder).as_posix(): path for path in here}
        if self.settings is not None:
            transcripts, copies = matching(self.folder, self.settings.transcripts)
            for file in (*transcripts, *copies):
                self.scopes[str(file.path.resolve())] = file.path.stem
            beside = [file.path for file in (*transcripts, *matching(self.folder, self.settings.codings)[0])]
            beside.append(self.folder / self.settings.codebook)
            for path in beside:
                found.setdefault(relative_name(path.resolve(), self.folder), path)
        return {name: path for name, path in found.items() if path.is_file()}

    def search_file(self, name: str, path: Path) -> None:
        """The name of a file and all that it holds."""
        self._search(name, Part("", unicodedata.normalize("NFC", name), running=False))
        if path.stat().st_size > LARGEST:
            self.closed.append(name)
            return
        content = read_bytes(path, name)
        scope = self.scopes.get(str(path.resolve()))
        if path.suffix.lower() == ".csv" and content and self._is_codings(name):
            self._search_codings(name, content)
        else:
            self._search_bytes(name, content, scope)
        if path.name.startswith(STORE_FILE) or content.startswith(b"SQLite format 3"):
            for cell in cells_of(path):
                for part in readings(cell.content, place=cell.place):
                    self._take(name, part, cell.scope)
        self._search_imported(name, path.suffix.lower(), content, scope)

    def _search_bytes(self, name: str, content: bytes, scope: str | None) -> None:
        for part in readings(content):
            self._take(name, part, scope)

    def _take(self, name: str, part: Part | Closed, scope: str | None) -> None:
        if isinstance(part, Closed):
            self.closed.append(f"{name} › {part.place}" if part.place else name)
        else:
            self._search(name, part, scope)

    def _search_imported(self, name: str, suffix: str, content: bytes, scope: str | None) -> None:
        """The text as a transcript's importer reads it: words are whole there."""
        if suffix in (".docx", ".odt", ".rtf", ".pdf", ".html", ".htm"):
            try:
                imported = BY_SUFFIX[suffix](content, name=name)
            except QdaError:
                return
            self._search(name, Part("", imported.text), scope)

    def _is_codings(self, name: str) -> bool:
        if self.settings is None:
            return False
        files = matching(self.folder, self.settings.codings)[0]
        return any(relative_name(file.path, self.folder) == name for file in files)

    def _search_codings(self, name: str, content: bytes) -> None:
        """Row by row, because a row tells its transcript."""
        parsed = read_codings_file(content, name=name)
        if parsed.problems:
            self._search_bytes(name, content, None)
            return
        self._search_bytes(name, content.split(b"\n", 1)[0], None)
        for row in parsed.rows:
            for column, value in row.cells.items():
                running = column not in ("transcript", "id", "coder", "category")
                part = Part(f"{row.line}, {column}", value, running=running)
                self._search(name, part, row.cells.get("transcript", "").strip() or None)

    def _search(self, name: str, part: Part, scope: str | None = None) -> None:
        for searcher in self.searchers:
            for hit in searcher.find(part.text, scope=scope, running=part.running, glued=part.glued):
                if hit.sure or not part.glued:
                    self._note(name, part, hit)

    def _note(self, name: str, part: Part, hit: Hit) -> None:
        words = " ".join(part.text[hit.start : hit.end].split())
        key = (name, part.place, words.casefold(), hit.entry.name, hit.sure)
        before = self.found.get(key)
        if before is None:
            context = " ".join(part.text[max(0, hit.start - _AROUND) : hit.end + _AROUND].split())
            self.found[key] = Trace(name, part.place, words, hit.entry.name, context, hit.sure)
        elif before.count < _SHOWN:
            self.found[key] = Trace(
                before.file, before.part, before.words, before.name, before.context, before.sure, before.count + 1
            )


def _settings(folder: Path) -> Settings | None:
    """The settings, if they can be read: an audit must not fail because a study is broken."""
    try:
        return read_settings(decode(read_bytes(folder / STUDY_FILE, STUDY_FILE), STUDY_FILE), name=STUDY_FILE)
    except QdaError:
        return None
