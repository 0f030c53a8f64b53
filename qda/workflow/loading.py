"""Bring a study folder and its study file together: read what changed, keep what did not, name what is wrong."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from qda.codebook import category_hash, read_codebook
from qda.errors import Problem, ProblemsFound, QdaError, did_you_mean
from qda.model import Case, Codebook, Finding, Transcript
from qda.settings import Override, Settings, read_settings
from qda.store import Change, Store
from qda.store.rows import case_row, transcript_row
from qda.wording import say
from qda.workflow.folder import STUDY_FILE, StudyFile, cloud_finding, copy_findings, matching, read_bytes
from qda.workflow.guide import decode
from qda.workflow.study import Readings

PARSE_VERSION = 1
Progress = Callable[[str, int, int], None]


def no_progress(_what: str, _done: int, _all: int) -> None:
    """Progress that nobody watches."""


@dataclass(slots=True)
class Gathered:
    """What was read so far, with the problems found on the way."""

    folder: Path
    settings: Settings
    codebook: Codebook
    codebook_path: Path
    transcripts: dict[str, Transcript] = field(default_factory=dict)
    cases: tuple[Case, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    findings: list[tuple[str, Finding]] = field(default_factory=list)
    inputs: dict[str, str] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    changed: set[str] = field(default_factory=set)
    unreadable: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    earlier: dict[str, Transcript] = field(default_factory=dict)
    paths: dict[str, Path] = field(default_factory=dict)
    _readings: Readings | None = None

    @property
    def readings(self) -> Readings:
        """The readings of the transcripts gathered, made on demand."""
        if self._readings is None:
            self._readings = Readings(self.settings)
        return self._readings

    def forget_readings(self) -> None:
        """Make the readings anew: a transcript was replaced."""
        self._readings = None

    def go_back(self, key: str) -> None:
        """Go on with the earlier text of a changed transcript."""
        self.transcripts[key] = self.earlier[key]
        self.changes = [one for one in self.changes if (one.table, one.key) != ("transcript", key)]
        self.changed.discard(key)
        self._readings = None

    def note(self, name: str, content: bytes) -> None:
        """Remember an input file by its hash."""
        self.inputs[name] = hashlib.sha256(content).hexdigest()


def gather(folder: Path, store: Store, *, progress: Progress = no_progress) -> Gathered:
    """Read settings, guide, transcripts and cases of a folder; what the store already holds unchanged is taken from it.

    Raises:
        ProblemsFound: settings or guide cannot be used; other problems gather in the result.
    """
    settings_bytes = read_bytes(folder / STUDY_FILE, STUDY_FILE)
    settings = read_settings(decode(settings_bytes, STUDY_FILE), name=STUDY_FILE)
    codebook_path = (folder / settings.codebook).resolve()
    codebook_bytes = read_bytes(codebook_path, settings.codebook)
    codebook = read_codebook(decode(codebook_bytes, settings.codebook), name=settings.codebook)
    gathered = Gathered(folder, settings, codebook, codebook_path)
    gathered.note(STUDY_FILE, settings_bytes)
    gathered.note(settings.codebook, codebook_bytes)
    _check_settings(gathered)
    _keep_codebook(gathered, store, codebook_bytes)
    _gather_cases(gathered, store)
    _gather_transcripts(gathered, store, progress)
    return gathered


def read_guide(gathered: Gathered, store: Store) -> None:
    """Read settings and guide of a gathered study anew, after a command has changed them.

    Raises:
        ProblemsFound: one of them cannot be used.
    """
    settings_bytes = read_bytes(gathered.folder / STUDY_FILE, STUDY_FILE)
    gathered.settings = read_settings(decode(settings_bytes, STUDY_FILE), name=STUDY_FILE)
    name = gathered.settings.codebook
    gathered.codebook_path = (gathered.folder / name).resolve()
    content = read_bytes(gathered.codebook_path, name)
    gathered.codebook = read_codebook(decode(content, name), name=name)
    gathered.note(STUDY_FILE, settings_bytes)
    gathered.note(name, content)
    gathered.changes = []
    _keep_codebook(gathered, store, content)


def _check_settings(gathered: Gathered) -> None:
    """Categories that `study.yaml` names must be in the guide."""
    settings, codebook = gathered.settings, gathered.codebook
    named = [(f"questions.{one.id}.categories", category) for one in settings.questions for category in one.categories]
    if settings.requirements.root:
        named.append(("requirements.root", settings.requirements.root))
    named += [("requirements.columns", one) for column in settings.requirements.columns for one in column]
    known = [one.id for one in codebook.categories]
    for path, category in named:
        if category not in codebook:
            message = say("no category '{id}'", id=category)
            gathered.problems.append(Problem(STUDY_FILE, 0, path, message, did_you_mean(category, known)))


def _keep_codebook(gathered: Gathered, store: Store, content: bytes) -> None:
    version = gathered.codebook.version
    if store.row("codebook", version) is None:
        hashes = {one.id: category_hash(one) for one in gathered.codebook.categories}
        row = {"version": version, "yaml": content.decode("utf-8-sig"), "hashes": json.dumps(hashes, sort_keys=True)}
        gathered.changes.append(Change("codebook", version, None, row))


def _gather_cases(gathered: Gathered, store: Store) -> None:
    name = gathered.settings.cases
    if name:
        from qda.importers.cases import read_cases

        try:
            content = read_bytes(gathered.folder / name, name)
            gathered.note(name, content)
            gathered.cases = read_cases(content, name=name)
        except ProblemsFound as error:
            gathered.problems.extend(error.problems)
        except QdaError as error:
            gathered.problems.append(Problem(name, 0, "", error.message, error.hint))
    wanted = {case.id: case_row(case, position) for position, case in enumerate(gathered.cases)}
    stored = store.rows_of("case_")
    for key in sorted({*wanted, *stored}):
        if wanted.get(key) != stored.get(key):
            gathered.changes.append(Change("case_", key, stored.get(key), wanted.get(key)))


def _gather_transcripts(gathered: Gathered, store: Store, progress: Progress) -> None:
    files, copies = matching(gathered.folder, gathered.settings.transcripts)
    warnings = [*cloud_finding(gathered.folder), *copy_findings(copies)]
    gathered.findings.extend(("", finding) for finding in warnings)
    if not files:
        patterns = ", ".join(gathered.settings.transcripts)
        message = say("no file matches {patterns}", patterns=patterns)
        hint = say("put the transcripts there, or correct `transcripts:`")
        gathered.problems.append(Problem(STUDY_FILE, _line_of(gathered, "transcripts"), "transcripts", message, hint))
    stored = store.transcripts()
    for number, file in enumerate(_without_twins(gathered, files), start=1):
        progress(file.name, number, len(files))
        _gather_one(gathered, file, stored)
    gathered.gone = set(stored) - set(gathered.transcripts) - gathered.unreadable
    gathered.earlier = {key: stored[key][0] for key in gathered.changed}
    _check_cases(gathered)


def _without_twins(gathered: Gathered, files: Sequence[StudyFile]) -> Iterable[StudyFile]:
    seen: dict[str, str] = {}
    for file in files:
        stem = file.stem
        if stem in seen:
            message = say("gives the transcript '{id}' like {other}", id=stem, other=seen[stem])
            hint = say("rename or remove one of the two files")
            gathered.problems.append(Problem(file.name, 0, "", message, hint))
        else:
            seen[stem] = file.name
            yield file


def _gather_one(gathered: Gathered, file: StudyFile, stored: dict[str, tuple[Transcript, str]]) -> None:
    key = file.stem
    gathered.paths[key] = file.path
    try:
        content = file.read()
        gathered.note(file.name, content)
        parse_key = parse_key_of(gathered, key, file.path.name)
        known = stored.get(key)
        digest = gathered.inputs[file.name]
        if known and known[1] == parse_key and known[0].source.sha256 == digest:
            gathered.transcripts[key] = known[0]
            return
        transcript = read_for_study(gathered, key, content, file.path.name)
    except QdaError as error:
        gathered.problems.append(Problem(file.name, 0, "", error.message, error.hint))
        gathered.unreadable.add(key)
        return
    gathered.transcripts[key] = transcript
    row = transcript_row(transcript, parse_key)
    gathered.changes.append(Change("transcript", key, {"id": key} if known else None, row))
    if known and known[0].text != transcript.text:
        gathered.changed.add(key)


def read_for_study(gathered: Gathered, key: str, content: bytes, name: str) -> Transcript:
    """Read a file as the transcript of that id, the way the study wants it.

    A convention of the study's own is parsed as the one that it is based on, and keeps its name for the smoothing.

    Raises:
        CannotRead: the file cannot be read.
    """
    from qda.importers import read_transcript

    options = reading_options(gathered, key)
    own = gathered.settings.smoothing.conventions.get(options["convention"])
    if own is None:
        return read_transcript(content, name=name, **options)
    transcript = read_transcript(content, name=name, **{**options, "convention": own.based_on})
    return replace(transcript, convention=options["convention"])


def reading_options(gathered: Gathered, key: str) -> dict[str, Any]:
    """How the study wants the transcript of that id to be read, as arguments of `read_transcript`."""
    settings = gathered.settings
    override = settings.overrides.get(key, Override())
    return {
        "language": override.language or settings.language,
        "convention": override.convention or settings.smoothing.convention,
        "encoding": override.encoding or None,
        "aliases": {**settings.aliases, **override.aliases},
        "interviewers": settings.interviewers,
        "speaker_cases": settings.speaker_cases,
        "id": key,
        "case": _case_of(gathered, key),
    }


def parse_key_of(gathered: Gathered, key: str, name: str) -> str:
    """Everything besides the bytes that decides how a file is read, as a hash."""
    options = reading_options(gathered, key)
    parts = [PARSE_VERSION, name, *(options[one] for one in sorted(options))]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=dict).encode()).hexdigest()[:16]


def _case_of(gathered: Gathered, transcript: str) -> str:
    named = [case.id for case in gathered.cases if case.transcript == transcript]
    same = [case.id for case in gathered.cases if case.id == transcript and not case.transcript]
    return next(iter((*named, *same)), transcript)


def _check_cases(gathered: Gathered) -> None:
    """Transcripts without a row in the case table, and rows without a transcript."""
    if not gathered.cases:
        return
    known = {case.id for case in gathered.cases}
    used = {one.case_of(turn) for one in gathered.transcripts.values() for turn in one.turns}
    used |= {one.case for one in gathered.transcripts.values()}
    for key, transcript in gathered.transcripts.items():
        if transcript.case not in known:
            message = say("{id}: has no row in {file}", id=key, file=gathered.settings.cases)
            gathered.findings.append((key, Finding("case_missing", "warning", message)))
    for case in gathered.cases:
        if case.id not in used:
            message = say("case {id}: has no transcript", id=case.id)
            gathered.findings.append(("", Finding("transcript_missing", "warning", message)))


def _line_of(gathered: Gathered, key: str) -> int:
    for number, line in enumerate(gathered.settings.text.splitlines(), start=1):
        if line.startswith(f"{key}:"):
            return number
    return 0
