"""Bring a study folder and its study file together: read what changed, keep what did not, name what is wrong."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qda.codebook import category_hash, read_codebook
from qda.errors import CannotRead, Problem, ProblemsFound, QdaError, did_you_mean
from qda.model import Case, Codebook, Finding, Transcript
from qda.settings import Settings, read_settings
from qda.store import Change, Store
from qda.store.rows import case_row
from qda.wording import say
from qda.workflow.folder import STUDY_FILE, StudyFile, cloud_finding, copy_findings, matching, natural, read_bytes
from qda.workflow.guide import decode
from qda.workflow.reading_files import Reader
from qda.workflow.reading_many import Outcome, read_files, transcripts_of
from qda.workflow.study import Readings

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
    files: dict[str, StudyFile] = field(default_factory=dict)
    _readings: Readings | None = None

    @property
    def readings(self) -> Readings:
        """The readings of the transcripts gathered, made on demand."""
        if self._readings is None:
            self._readings = Readings(self.settings)
        return self._readings

    @property
    def reader(self) -> Reader:
        """How the study wants its files read."""
        return Reader.of(self.settings, self.cases)

    def of_one_file(self, key: str) -> tuple[str, ...]:
        """The ids of all transcripts that come from the same file as this one, if there are several; else none."""
        same = tuple(one for one, file in self.files.items() if file == self.files.get(key))
        return same if key in same and same != (self.files[key].stem,) else ()

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


def gather(folder: Path, store: Store, *, progress: Progress = no_progress, workers: int = 1) -> Gathered:
    """Read settings, guide, transcripts and cases of a folder; what the store already holds unchanged is taken from it.

    With several `workers` many new files are read by as many processes.

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
    _gather_cases(gathered)
    _gather_transcripts(gathered, store, progress, workers)
    _keep_cases(gathered, store)
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


def _gather_cases(gathered: Gathered) -> None:
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


def _keep_cases(gathered: Gathered, store: Store) -> None:
    wanted = {case.id: case_row(case, position) for position, case in enumerate(gathered.cases)}
    stored = store.rows_of("case_")
    for key in sorted({*wanted, *stored}):
        if wanted.get(key) != stored.get(key):
            gathered.changes.append(Change("case_", key, stored.get(key), wanted.get(key)))


def _gather_transcripts(gathered: Gathered, store: Store, progress: Progress, workers: int) -> None:
    files, copies = matching(gathered.folder, gathered.settings.transcripts)
    warnings = [*cloud_finding(gathered.folder), *copy_findings(copies)]
    gathered.findings.extend(("", finding) for finding in warnings)
    if not files:
        patterns = ", ".join(gathered.settings.transcripts)
        message = say("no file matches {patterns}", patterns=patterns)
        hint = say("put the transcripts there, or correct `transcripts:`")
        gathered.problems.append(Problem(STUDY_FILE, _line_of(gathered, "transcripts"), "transcripts", message, hint))
    earlier = Earlier(store.transcripts())
    reader = gathered.reader
    to_read: list[StudyFile] = []
    for file in _without_twins(gathered, files):
        unchanged = _unchanged(gathered, file, earlier)
        if unchanged is None:
            to_read.append(file)
        else:
            _take(gathered, file, unchanged)
    for number, outcome in enumerate(read_files(reader, to_read, workers=workers), start=1):
        progress(outcome.file.name, number, len(to_read))
        _take_read(gathered, outcome, earlier)
    gathered.transcripts = dict(sorted(gathered.transcripts.items(), key=lambda item: _place(gathered, item[0])))
    gathered.gone = set(earlier.stored) - set(gathered.transcripts) - gathered.unreadable
    gathered.earlier = {key: earlier.stored[key][0] for key in gathered.changed}
    _check_overrides(gathered)
    table = gathered.cases
    _cases_of_surveys(gathered)
    if table:
        _check_cases(gathered)


class Earlier:
    """The transcripts that the study file holds, by id and by the file that they were read from."""

    def __init__(self, stored: Mapping[str, tuple[Transcript, str]]) -> None:
        self.stored = stored
        self._of_file: dict[str, list[str]] = {}
        for key, (transcript, _parse_key) in stored.items():
            self._of_file.setdefault(transcript.source.name, []).append(key)

    def of_file(self, name: str) -> list[str]:
        """The ids of the transcripts read from a file of that name."""
        return self._of_file.get(name, [])


def _without_twins(gathered: Gathered, files: Sequence[StudyFile]) -> Iterable[StudyFile]:
    seen: dict[str, str] = {}
    for file in files:
        stem = file.stem
        if stem in seen:
            gathered.problems.append(_twin(file.name, stem, seen[stem]))
        else:
            seen[stem] = file.name
            yield file


def _twin(name: str, key: str, other: str) -> Problem:
    message = say("gives the transcript '{id}' like {other}", id=key, other=other)
    return Problem(name, 0, "", message, say("rename or remove one of the two files"))


def _unchanged(gathered: Gathered, file: StudyFile, earlier: Earlier) -> list[Transcript] | None:
    """What the study file holds of a file, if bytes and options are the same as then; None if it has to be read."""
    try:
        gathered.note(file.name, file.read())
    except QdaError:
        return None
    reader, found = gathered.reader, []
    for key in earlier.of_file(file.path.name):
        transcript, parse_key = earlier.stored[key]
        is_same = transcript.source.sha256 == gathered.inputs[file.name]
        if not is_same or parse_key != reader.parse_key(key, file.path.name, file.stem):
            return None
        found.append(transcript)
    return found or None


def _take(gathered: Gathered, file: StudyFile, transcripts: Iterable[Transcript]) -> list[Transcript]:
    """Take transcripts in; one whose id another file gave already is a problem."""
    taken = []
    for one in transcripts:
        if one.id in gathered.transcripts:
            gathered.problems.append(_twin(file.name, one.id, gathered.files[one.id].name))
            continue
        gathered.transcripts[one.id] = one
        gathered.files[one.id] = file
        gathered.paths[one.id] = file.path
        taken.append(one)
    return taken


def _take_read(gathered: Gathered, outcome: Outcome, earlier: Earlier) -> None:
    file = outcome.file
    if outcome.error:
        gathered.problems.append(Problem(file.name, 0, "", *outcome.error))
        gathered.unreadable.update((file.stem, *earlier.of_file(file.path.name)))
        gathered.paths.setdefault(file.stem, file.path)
        return
    read = {transcript.id: (transcript, row) for transcript, row in transcripts_of(outcome)}
    for transcript in _take(gathered, file, (one for one, _row in read.values())):
        key = transcript.id
        known = earlier.stored.get(key)
        gathered.inputs[file.name] = transcript.source.sha256
        gathered.changes.append(Change("transcript", key, {"id": key} if known else None, read[key][1]))
        if known and known[0].text != transcript.text:
            gathered.changed.add(key)


def _place(gathered: Gathered, key: str) -> tuple[object, ...]:
    """Transcripts in the order of their files, those of one file in the natural order of their ids."""
    return natural(gathered.files[key].name), natural(key)


def _check_overrides(gathered: Gathered) -> None:
    """What differs for the transcripts of one file is said under the name of the file."""
    for key in gathered.settings.overrides:
        file = gathered.files.get(key)
        if file is not None and file.stem != key:
            message = say("'{id}' is one of the transcripts of {file}", id=key, file=file.name)
            hint = say("name the file: `overrides: {{{stem}: …}}`", stem=file.stem)
            gathered.problems.append(Problem(STUDY_FILE, 0, f"overrides.{key}", message, hint))


def _cases_of_surveys(gathered: Gathered) -> None:
    """Respondents without a row in the case table become cases, the closed columns of the survey their variables.

    Without any row in the table the other transcripts become cases too, as they are without a table.
    """
    if not any(_is_of_survey(gathered, key) for key in gathered.transcripts):
        return
    found = {one.id: one for one in gathered.cases}
    for key, one in gathered.transcripts.items():
        if _is_of_survey(gathered, key):
            found.setdefault(one.case, Case(one.case, dict(one.metadata)))
        elif not gathered.cases:
            spoken = (one.case_of(turn) for turn in one.turns if turn.role != "interviewer")
            found.update({name: Case(name) for name in spoken if name not in found})
    gathered.cases = tuple(found.values())


def _is_of_survey(gathered: Gathered, key: str) -> bool:
    is_table = gathered.transcripts[key].source.format in ("csv", "tsv", "xlsx")
    return is_table and gathered.files[key].stem != key


def read_for_study(gathered: Gathered, key: str, content: bytes, name: str) -> Transcript:
    """Read a file as the one transcript of that id, the way the study wants it.

    Raises:
        CannotRead: the file cannot be read, or holds several transcripts.
    """
    found = gathered.reader.read(content, name=name, stem=key)
    if [one.id for one in found] != [key]:
        raise CannotRead(
            say("{name}: holds {n} transcripts, expected one", name=name, n=len(found)),
            say("bring it in as a file of its own with `qda transcript import`"),
        )
    return found[0]


def _check_cases(gathered: Gathered) -> None:
    """Transcripts without a row in the case table, and rows without a transcript."""
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
