"""A coder's file as it stands, and how its rows are known without looking each one up in the texts again.

A file that was read and found to say what the study says is kept as settled. Its mark falls when the file, a coding of
its coder, or anything else that decides on what its rows mean changes (`state_of`). Of a settled file that a person
edited since, only the rows that are not as they were are looked up.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from qda.coding.csvfile import CodingsFile, read_codings_file
from qda.coding.resolve import Material, Resolved, resolve
from qda.model import Coding
from qda.store import SettledFile, Store
from qda.workflow.folder import STUDY_FILE, StudyFile
from qda.workflow.loading import Gathered

Rows = tuple[CodingsFile, Resolved]


@dataclass(frozen=True, slots=True)
class CoderFile:
    """The file of one coder; `rows` reads and resolves it, when first asked for."""

    file: StudyFile
    coder: str
    content: bytes
    rows: Callable[[], Rows]
    is_open: bool = False  # both sides changed the same row; the file stays as it is until a person decides
    is_settled: bool = False  # it is one with the study; reading it anew would change nothing

    @property
    def parsed(self) -> CodingsFile:
        """The rows as written."""
        return self.rows()[0]

    @property
    def resolved(self) -> Resolved:
        """The rows with their codings."""
        return self.rows()[1]

    @property
    def is_whole(self) -> bool:
        """Whether every row of the file could be used."""
        return self.is_settled or self.resolved.is_whole


def material_of(gathered: Gathered, *, any_category: bool = False) -> Material:
    """What the rows of codings files refer to."""
    return Material(
        transcripts=gathered.transcripts,
        codebook=gathered.codebook,
        views=gathered.readings.views,
        unreadable=frozenset(gathered.unreadable),
        any_category=any_category,
    )


def resolved_file(
    file: StudyFile, content: bytes, parsed: CodingsFile, gathered: Gathered, known: Mapping[str, tuple[Coding, ...]]
) -> CoderFile:
    """The file of a coder with this content; `known` holds codings by rows as written."""
    resolved = resolve(parsed, file.stem, material_of(gathered), known)
    return CoderFile(file, file.stem, content, lambda: (parsed, resolved))


class FileReader:
    """Reads the coders' files of a study; `in_study` are its codings by coder and id."""

    def __init__(self, gathered: Gathered, store: Store, in_study: Mapping[str, Mapping[str, Coding]]) -> None:
        self._gathered, self._store, self._in_study = gathered, store, in_study
        state = state_of(gathered, store)
        self._settled = {key: one for key, one in store.settled_files().items() if one.state == state}

    def read(self, file: StudyFile) -> CoderFile:
        """The file as it stands."""
        content = file.read()
        self._gathered.note(file.name, content)
        settled = self._settled.get(file.name)
        if settled is not None and settled.sha256 == self._gathered.inputs[file.name]:
            material = replace(material_of(self._gathered), transcripts=dict(self._gathered.transcripts))
            rows = cache(lambda: self._as_settled(file, content, material))
            return CoderFile(file, file.stem, content, rows, is_settled=True)
        parsed = read_codings_file(content, name=file.name)
        return resolved_file(file, content, parsed, self._gathered, self._known(file, parsed))

    def base(self, now: CoderFile) -> dict[str, Coding]:
        """The codings of the file as it was read or written last."""
        content = self._store.base_of(now.file.name)
        if content is None:
            return {}
        if content == now.content and not now.resolved.problems and not _has_merged(self._gathered):
            return now.resolved.codings()
        parsed = read_codings_file(content, name=now.file.name)
        material = material_of(self._gathered, any_category=True)
        return resolve(parsed, now.coder, material, self._known(now.file, parsed)).codings()

    def _as_settled(self, file: StudyFile, content: bytes, material: Material) -> Rows:
        """The rows of a settled file; `material` is that of the time when it was read, whatever changed since."""
        parsed = read_codings_file(content, name=file.name)
        known = dict(self._by_row(self._settled[file.name], parsed))
        return parsed, resolve(parsed, file.stem, material, known)

    def _known(self, file: StudyFile, now: CodingsFile) -> Mapping[str, tuple[Coding, ...]]:
        """The codings of rows that stood in the file when it was settled, by the row as written."""
        settled, content = self._settled.get(file.name), self._store.base_of(file.name)
        if settled is None or content is None or _has_merged(self._gathered):
            return {}
        before = read_codings_file(content, name=file.name)
        is_alike = (before.columns, before.delimiter) == (now.columns, now.delimiter)
        return dict(self._by_row(settled, before)) if is_alike else {}

    def _by_row(self, settled: SettledFile, parsed: CodingsFile) -> Iterator[tuple[str, tuple[Coding, ...]]]:
        codings = self._in_study.get(settled.coder, {})
        for row, ids in zip(parsed.rows, json.loads(settled.rows), strict=True):
            if ids:
                yield row.raw, tuple(codings[key] for key in ids)


def _has_merged(gathered: Gathered) -> bool:
    """Whether rows of categories that others took in can stand in the files: they mean other codings than before."""
    return any(one.status == "merged" for one in gathered.codebook.categories)


def settled_mark(one: CoderFile, state: str) -> SettledFile:
    """What to keep of a file that is one with the study."""
    ids = [_ids(codings) for _row, codings in one.resolved.rows]
    sha256 = hashlib.sha256(one.content).hexdigest()
    return SettledFile(one.file.name, one.coder, sha256, state, json.dumps(ids, separators=(",", ":")))


def _ids(codings: Iterable[Coding]) -> list[str]:
    """The ids of the codings of a row; none if the study does not hold them all."""
    codings = list(codings)
    return [one.id for one in codings] if all(one.status == "accepted" for one in codings) else []


def state_of(gathered: Gathered, store: Store) -> str:
    """A hash of all that decides, besides a coder's file, which codings its rows mean."""
    settings = gathered.settings
    files = [gathered.inputs.get(name, "") for name in (STUDY_FILE, settings.codebook, settings.cases) if name]
    texts = [(key, one.source.sha256, len(one.text), len(one.turns)) for key, one in gathered.transcripts.items()]
    decisions = sorted(store.rows_of("decision").items())
    parts = [_program(), files, texts, sorted(gathered.unreadable), decisions]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


@cache
def _program() -> list[object]:
    """What tells this qda from another one: its files, by size and time, and the Python that runs it."""
    top = Path(__file__).parents[1]
    found = (Path(folder, name) for folder, _folders, names in os.walk(top) for name in names)
    parts = [(str(one.relative_to(top)), one.stat()) for one in found if one.suffix in (".py", ".yaml", ".txt")]
    return [sys.version, sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in parts)]
