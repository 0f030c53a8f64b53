"""Work on a study: lock it, load it, change it, keep files and study file one."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from qda.errors import Conflict, Problem, ProblemsFound, did_you_mean
from qda.model import Event, Transcript
from qda.store import Change, Store, lock_study, replace_file
from qda.store.files import WAIT_SECONDS, clear_leftovers
from qda.store.sqlite import LOGGED
from qda.wording import Message, say
from qda.workflow.codings_sync import Synced, read_files, settle_files, write_files
from qda.workflow.decisions import decided
from qda.workflow.folder import STORE_FILE, STUDY_FILE, find_study, study_file
from qda.workflow.following import follow
from qda.workflow.guide_log import keep_guide
from qda.workflow.loading import Gathered, Progress, gather, no_progress, read_guide
from qda.workflow.revisions import check_undoable, digest, file_changes, put_in_place
from qda.workflow.settling import settle
from qda.workflow.study import Study


def now() -> str:
    """The time for the log: UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def user_name() -> str:
    """The name under which a person is logged who gave none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "user"


@dataclass(slots=True)
class Session:
    """An open, locked study. Get one from `open_session`."""

    folder: Path
    store: Store
    who: str
    gathered: Gathered
    synced: Synced
    study: Study
    keep_going: bool = False

    def record(self, what: str, changes: Iterable[Change], *, detail: str = "") -> Study:
        """Make the changes with one log entry, bring the coders' files up to date, and the study in memory too."""
        changes = list(changes)
        self.store.record(what, changes, who=self.who, when=now(), detail=detail)
        self._go_along(changes)
        return self.study

    def revise(self, what: str, changes: Iterable[Change], files: Mapping[str, bytes], *, detail: str = "") -> Study:
        """As `record`, together with new contents of files of the study (by name): all of it happens, or nothing.

        Changes of the hashes of earlier guides go into the log too, so that undoing brings them back.

        Raises:
            Conflict: a person changed one of the files since the command began.
        """
        for name in files:
            path = self.folder / name
            read = self.gathered.inputs.get(name)
            if path.exists() and read is not None and digest(path.read_bytes()) != read:
                raise Conflict(say("{key}: was changed in the meantime", key=name))
        noted = file_changes(self.folder, self.store, files)
        logged = (*LOGGED, "codebook", "seen")
        self.store.record(what, [*changes, *noted], who=self.who, when=now(), detail=detail, logged=logged)
        self._reread()
        self.refresh()
        return self.study

    def _reread(self) -> None:
        """Put files in place that the study file names, and read guide and settings anew."""
        problems = put_in_place(self.folder, self.store)
        if problems and not self.keep_going:
            raise ProblemsFound(problems)
        read_guide(self.gathered, self.store)
        self.store.record("import", self.gathered.changes, who=self.who, when=now())
        keep_guide(self.gathered, self.store, who=self.who, when=now())

    def _go_along(self, changes: Sequence[Change]) -> None:
        """Bring memory and files to what was changed: row by row if that is enough, else everything anew."""
        followed = follow(self.gathered, self.store, self.synced, self.study, changes)
        if followed is None:
            self.refresh()
        else:
            self.synced, self.study = followed

    def undo(self, number: int | None = None) -> Event:
        """Take back the newest log entry, or the one of that number."""
        _event, changes = self.store.undoable(number)
        check_undoable(self.folder, self.store, changes)
        event = self.store.undo(who=self.who, when=now(), number=number)
        if any(one.table == "revision" for one in changes):
            self._reread()
            self.synced = read_files(self.gathered, self.store)
        if any(one.table == "transcript" for one in changes) and self._bring_back_sources():
            self.rewrite_files()
        else:
            self._go_along(changes)
        return event

    def _bring_back_sources(self) -> bool:
        """Where an undoing changed a transcript, write the file of the version that the study has again."""
        stored = self.store.transcripts()
        changed = not set(self.gathered.transcripts) <= set(stored)
        for key in set(self.gathered.transcripts) - set(stored):
            del self.gathered.transcripts[key]
        for key, (transcript, _parse_key) in stored.items():
            here = self.gathered.transcripts.get(key)
            if here is None or here.source.sha256 == transcript.source.sha256:
                continue
            held = self.store.version_content(key, transcript.source.sha256)
            if held is not None:
                replace_source(self.gathered, key, self.folder / held[0], held[1])
            self.gathered.transcripts[key] = transcript
            self.gathered.forget_readings()
            changed = True
        return changed

    def rewrite_files(self) -> None:
        """After a transcript was replaced: write the coders' files, whose old rows no longer fit its text."""
        self.gathered.readings.take(decided(self.store, self.gathered.transcripts))
        files = [replace(one, is_settled=False) for one in self.synced.files]
        contents = write_files(self.gathered, self.store, files)
        self.store.remember_files(contents)
        self.synced = read_files(self.gathered, self.store)
        self.reload()

    def refresh(self) -> None:
        """Bring files and study to one state, what a person changed meanwhile included, and load everything anew.

        Raises:
            ProblemsFound: a coder's file was changed so that both do not fit; it stays as it is.
        """
        self.synced = _synchronise(self.gathered, self.store, self.who)
        self.reload()
        if self.synced.problems and not self.keep_going:
            raise ProblemsFound(self.synced.problems)

    def reload(self) -> None:
        """Load the study anew from the store."""
        self.study = _study(self.folder, self.gathered, self.store, self.synced, self.study.left_out)


def replace_source(gathered: Gathered, key: str, target: Path, content: bytes) -> None:
    """Write a transcript's file; the one that stood for the transcript before goes, if it has another name."""
    before = gathered.paths.get(key)
    replace_file(target, content)
    if before is not None and before != target:
        before.unlink(missing_ok=True)
    together = {one for one, path in gathered.paths.items() if path == before} | {key}
    gathered.paths.update(dict.fromkeys(together, target))
    gathered.files.update(dict.fromkeys(together, study_file(gathered.folder, target)))


@contextmanager
def open_session(
    start: Path,
    *,
    who: str = "",
    keep_going: bool = False,
    progress: Progress = no_progress,
    workers: int = 1,
    resume: bool = True,
    wait: float = WAIT_SECONDS,
) -> Iterator[Session]:
    """Lock and load the study in or above `start`.

    A change of many files that was stopped halfway is finished first (`resume`). What is in order is imported even if
    something else is not. With `keep_going` the bad parts are left out and named
    in `study.left_out`; without, they end the work. Another process may take `wait` seconds to let the study go.

    Raises:
        ProblemsFound: all problems of the study's files, unless `keep_going`.
        StudyInUse: another process works on it.
    """
    folder = find_study(start)
    who = who or user_name()
    if resume:
        from qda.workflow.staging import finish  # it opens a session itself

        finish(folder, who=who)
    with lock_study(folder, wait=wait):
        clear_leftovers(folder)
        with Store.open(folder / STORE_FILE) as store:
            waiting = put_in_place(folder, store)
            gathered = gather(folder, store, progress=progress, workers=workers)
            settled = settle(gathered, store)
            store.record("import", [*gathered.changes, *settled.changes], who=who, when=now())
            found = [*waiting, *gathered.problems, *settled.problems]
            gathered.readings.take(decided(store, gathered.transcripts))
            synced = read_files(gathered, store)
            problems = [*found, *synced.problems, *_misnamed_coder(gathered, synced)]
            if problems and not keep_going:
                raise ProblemsFound(problems)
            if not waiting:
                keep_guide(gathered, store, who=who, when=now())
            synced = _synchronise(gathered, store, who, synced)
            left_out = tuple(problem.as_message() for problem in problems)
            study = _study(folder, gathered, store, synced, left_out)
            yield Session(folder, store, who, gathered, synced, study, keep_going)


def _synchronise(gathered: Gathered, store: Store, who: str, synced: Synced | None = None) -> Synced:
    """Take over what the coders' files say, then bring the files to the state of the study."""
    synced = synced or read_files(gathered, store)
    store.record("read codings", synced.changes, who=who, when=now())
    store.remember_seen(gathered.codebook.version)
    written = write_files(gathered, store, synced.files)
    store.remember_files(written)
    return replace(synced, files=settle_files(gathered, store, synced.files, written))


def _misnamed_coder(gathered: Gathered, synced: Synced) -> list[Problem]:
    """The coder whom the tables shall count must have a file, once any coder has one."""
    wanted, coders = gathered.settings.main_coder, [one.coder for one in synced.files]
    if not wanted or not coders or wanted in coders:
        return []
    message = say("no codings of '{coder}', whom the tables shall count", coder=wanted)
    return [Problem(STUDY_FILE, 0, "coders.main", message, did_you_mean(wanted, coders))]


def _study(folder: Path, gathered: Gathered, store: Store, synced: Synced, left_out: tuple[Message, ...]) -> Study:
    transcripts: dict[str, Transcript] = gathered.transcripts
    return Study(
        folder=folder,
        settings=gathered.settings,
        codebook=gathered.codebook,
        transcripts=tuple(transcripts[key] for key in transcripts),
        cases=gathered.cases,
        codings=tuple(one for one in store.codings() if one.transcript in transcripts),
        suggestions=tuple(one for one in store.suggestions() if one.transcript in transcripts),
        memos=store.memos(),
        finished=store.finished(),
        findings=(
            *gathered.findings,
            *((one.id, finding) for one in transcripts.values() for finding in one.findings),
            *synced.findings,
        ),
        left_out=left_out,
        inputs=tuple(sorted(gathered.inputs.items())),
        readings=gathered.readings,
    )
