"""A participant takes consent back: everything of theirs leaves the study, its log, backups, output and vault."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from qda.errors import CannotRead, NotFound
from qda.language import words_of
from qda.pseudonyms import Entry, Traces, write_list
from qda.pseudonyms.passages import Passages
from qda.store import lock_study, replace_file
from qda.store.removing import remove_from_store
from qda.wording import say
from qda.workflow.auditing import Audit, audit
from qda.workflow.folder import STORE_FILE, STUDY_FILE, find_study, read_bytes
from qda.workflow.guide import decode
from qda.workflow.leaving_files import (
    Participant,
    participant_of,
    without_in_cases,
    without_in_codings,
    without_in_guide,
    without_in_settings,
)
from qda.workflow.new_sources import TEXT_FORMATS, relative_name
from qda.workflow.pseudonymising import BACKUPS, OUTPUT, entries_of
from qda.workflow.session import Session, open_session
from qda.workflow.several_files import files_of_several, silent_ids, survey_of, without
from qda.workflow.staging import FOLDER, Staged, finish, stage
from qda.workflow.vault import OPENED, VAULT_FILE, State, Vault, open_vault, save_vault, vault_folder


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What left: transcripts, codings, memos, files changed and removed, states of the vault; the audit after it."""

    case: str
    transcripts: tuple[str, ...]
    codings: int
    memos: int
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    states: int
    audit: Audit


def needs_passphrase(start: Path, vault: Path | None = None) -> bool:
    """Whether there is a vault, which has to be opened for it."""
    return (vault_folder(find_study(start), vault) / VAULT_FILE).is_file()


def check_case(start: Path, case: str) -> None:
    """That the study has the case, before anything is asked; a withdrawal that was stopped may have taken it already.

    Raises:
        NotFound: no such case; the nearest is named.
    """
    folder = find_study(start)
    if not (folder / FOLDER).is_dir():
        with open_session(folder, keep_going=True) as session:
            _participant(session, case)


def withdraw(start: Path, case: str, *, who: str, passphrase: str = "", vault: Path | None = None) -> Withdrawn:
    """Remove everything of a case, then look for what they said (runs of words, the case's id) everywhere.

    In interviews of several people their turns are blanked. Memos that only speak of them stay, the audit names them.

    Raises:
        NotFound: no such case.
        WrongPassphrase: the vault does not open; nothing was changed.
    """
    folder = find_study(start)
    place = vault_folder(folder, vault) / VAULT_FILE
    opened = open_vault(place, passphrase) if place.is_file() else None
    stopped = finish(folder, who=who)
    if stopped.get("withdrawn") == case:
        searchers: list[Passages | Traces] = [_ids_of(stopped["left"], case)]
        left = _Left.again(stopped["left"])
    else:
        searchers = _searchers(folder, case, opened, who)
        staged, left = _planned(folder, case, who)
        if opened is not None:
            save_vault(place, _without(opened, case, left.transcripts, who, place.parent / OPENED), passphrase)
        with lock_study(folder):
            stage(folder, staged)
    with open_session(folder, who=who, keep_going=True):
        pass  # finishes what is staged and reads the changed files
    found = audit(folder, searchers)
    return Withdrawn(case, audit=found, states=len(opened.states) if opened else 0, **asdict(left))


@dataclass(frozen=True, slots=True)
class _Left:
    """What leaves: ids of whole transcripts, numbers of codings and memos, files that go and files that change."""

    transcripts: tuple[str, ...]
    codings: int
    memos: int
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    @classmethod
    def again(cls, kept: Mapping[str, Any]) -> _Left:
        """What a plan kept of it."""
        return cls(
            tuple(kept["transcripts"]), kept["codings"], kept["memos"], tuple(kept["removed"]), tuple(kept["changed"])
        )


def _searchers(folder: Path, case: str, opened: Vault | None, who: str) -> list[Passages | Traces]:
    """What proves that nothing is left: their words, their ids, names that only their interview had."""
    with open_session(folder, who=who, keep_going=True) as session:
        participant = _participant(session, case)
        blank = participant.leaving().new_texts
        others = [blank.get(one.id, one.text) for one in session.study.transcripts if one not in participant.whole]
    ids = {case, *(one.id for one in participant.whole)}
    entries = _entries(ids)
    if opened is not None:
        entries += [one for one in entries_of(opened) if one.transcripts and set(one.transcripts) <= ids]
    return [Passages(participant.texts(), others=others, name=case), Traces(entries, words_of("de").knows)]


def _ids_of(left: Mapping[str, Any], case: str) -> Traces:
    """What can still be looked for when a stopped withdrawal was finished: the ids."""
    return Traces(_entries({case, *left["transcripts"]}), words_of("de").knows)


def _entries(ids: set[str]) -> list[Entry]:
    """The ids as what is looked for; a mere number or a single letter, as surveys have them, is found anywhere."""
    return [Entry(one, decision="yes") for one in sorted(ids) if len(one) > 1 and any(map(str.isalpha, one))]


def _participant(session: Session, case: str) -> Participant:
    gathered = session.gathered
    known = {one.id for one in gathered.cases}
    known |= {one.case_of(turn) for one in gathered.transcripts.values() for turn in one.turns}
    known |= silent_ids(gathered)
    if case not in known:
        raise NotFound.among(say("case"), case, known)
    return participant_of(gathered, case)


def _planned(folder: Path, case: str, who: str) -> tuple[Staged, _Left]:
    """The study in a folder without a case, as a plan; nothing is changed yet."""
    with open_session(folder, who=who, keep_going=True) as session:
        participant = _participant(session, case)
        files, gone = _new_files(session, participant)
        codings = [one.id for one in session.store.codings() if participant.owns(one)]
        leaving = participant.leaving()
        memos = sum(leaving.owns("memo", row, codings) for row in session.store.rows_of("memo").values())
    with lock_study(folder):
        bases = {name: content for name, content in files.items() if name.endswith(".csv")}
        store = _cleaned(folder, STORE_FILE, participant, bases)
        copies = {name: _copy_cleaned(folder, name, participant, bases) for name in _copies(folder)}
    gone += [name for name, content in copies.items() if content is None]
    kept = {name: content for name, content in copies.items() if content is not None}
    left = _Left(tuple(one.id for one in participant.whole), len(codings), memos, tuple(sorted(gone)), tuple(files))
    about = {"withdrawn": case, "left": asdict(left)}
    return Staged({**files, **kept, STORE_FILE: store}, gone, rebuild=False, about=about), left


def _new_files(session: Session, participant: Participant) -> tuple[dict[str, bytes], list[str]]:
    """The changed files with their contents, and the files that go."""
    gathered, folder = session.gathered, session.folder
    files: dict[str, bytes] = {}
    settings, guide_name = gathered.settings.text, gathered.settings.codebook
    _changed(files, STUDY_FILE, settings.encode(), without_in_settings(settings, participant).encode())
    guide = read_bytes(gathered.codebook_path, guide_name)
    _changed(files, guide_name, guide, without_in_guide(decode(guide, guide_name), participant).encode())
    if gathered.settings.cases:
        content = read_bytes(folder / gathered.settings.cases, gathered.settings.cases)
        files[gathered.settings.cases] = without_in_cases(content, gathered.settings.cases, participant.case)
    for file in session.synced.files:
        files[file.file.name] = without_in_codings(file, participant)
    shared = _shared_files(session, participant, files)
    gone = [relative_name(gathered.paths[one.id], folder) for one in participant.whole if one.id not in shared]
    gone += sorted({gathered.files[key].name for key in shared} - set(files))
    for key, text in participant.leaving().new_texts.items():
        if key in shared:
            continue
        path = gathered.paths[key]
        name = relative_name(path, folder)
        if path.suffix.lower() in TEXT_FORMATS:
            files[name] = text.encode()
        else:
            gone.append(name)
            files[name.rsplit(".", 1)[0] + ".txt"] = text.encode()
    gone += [path.relative_to(folder).as_posix() for path in sorted((folder / OUTPUT).rglob("*")) if path.is_file()]
    return files, gone


def _shared_files(session: Session, participant: Participant, files: dict[str, bytes]) -> set[str]:
    """Put the files that hold several transcripts, without what leaves, among `files`; returns the ids they give."""
    gathered = session.gathered
    leaving, done = {one.id for one in participant.whole}, set[str]()
    leaving |= {participant.case} - set(gathered.transcripts)
    blanked_texts = participant.leaving().new_texts
    for file, keys in files_of_several(gathered):
        survey = survey_of(gathered, file)
        ids = {*keys, *(one.key for one in survey.respondents)} if survey else set(keys)
        if ids.isdisjoint({*leaving, *blanked_texts}):
            continue
        done |= ids & set(gathered.transcripts)
        left = without(gathered, file, leaving & ids, blanked_texts)
        if left is not None:
            files[left[0]] = left[1]
    return done


def _changed(files: dict[str, bytes], name: str, before: bytes, after: bytes) -> None:
    if after != before and after != before.removeprefix(b"\xef\xbb\xbf"):
        files[name] = after


def _copies(folder: Path) -> list[str]:
    """Backups and kept study files."""
    copies = [path for path in folder.glob(f"{STORE_FILE}.*") if not path.name.startswith(f"{STORE_FILE}.lock")]
    copies += [path for path in (folder / BACKUPS).rglob("*") if path.is_file()]
    return [path.relative_to(folder).as_posix() for path in sorted(copies)]


def _cleaned(folder: Path, name: str, participant: Participant, bases: Mapping[str, bytes]) -> bytes:
    """A study file without the participant; raises `CannotRead` if it is none, or damaged."""
    (folder / FOLDER).mkdir(exist_ok=True)
    fresh = folder / FOLDER / "clean"
    fresh.unlink(missing_ok=True)
    leaving = participant.leaving()
    remove_from_store(
        folder / name, fresh, leaving, files=bases, guide=lambda text: without_in_guide(text, participant)
    )
    content = fresh.read_bytes()
    fresh.unlink()
    return content


def _copy_cleaned(folder: Path, name: str, participant: Participant, bases: Mapping[str, bytes]) -> bytes | None:
    """A backup without the participant; None if it cannot be cleaned and has to go.

    A copy that knows an interview of several people by an earlier text cannot be cleaned turn by turn.
    """
    if participant.shared:
        return None
    try:
        return _cleaned(folder, name, participant, bases)
    except CannotRead:
        return None


def _without(vault: Vault, case: str, transcripts: tuple[str, ...], who: str, opened: Path) -> Vault:
    """The vault without a case: each state is laid out in the folder `opened`, cleaned like a study, packed again."""
    left = {case, *transcripts}
    entries = [
        _without_traces(one, left)
        for one in entries_of(vault)
        if not one.transcripts or not set(one.transcripts) <= left
    ]
    states = tuple(_state_without(state, case, who, opened) for state in vault.states)
    return Vault(write_list(entries) if vault.key else b"", states)


def _without_traces(entry: Entry, left: set[str]) -> Entry:
    """An entry of the key that others share, without who leaves and without the example, which may be their words."""
    if left.isdisjoint(entry.transcripts):
        return entry
    kept = tuple(key for key in entry.transcripts if key not in left)
    return replace(entry, transcripts=kept, example="", occurrences=0)


def _state_without(state: State, case: str, who: str, opened: Path) -> State:
    before = {new: old for old, new in state.about.get("renamed", {}).items()}
    try:
        folder = opened / "a" / "b" / "c" / "study"
        for name, content in state.files.items():
            replace_file(folder / name, content)
        old_case = before.get(case, case)
        staged, left = _planned(folder, old_case, who)
        stage(folder, staged)
        finish(folder, who=who)
        kept = {name: folder / name for name in state.files}
        gone = {old_case, *left.transcripts}
        renamed = {old: new for old, new in state.about.get("renamed", {}).items() if old not in gone}
        files = {name: path.read_bytes() for name, path in kept.items() if path.is_file()}
        for name in left.changed:
            files.setdefault(name, (folder / name).read_bytes())
        return State(files, {**state.about, "renamed": renamed})
    except NotFound:
        return state
    finally:
        shutil.rmtree(opened, ignore_errors=True)
