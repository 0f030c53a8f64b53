"""A participant takes consent back: everything of theirs leaves the study, its log, backups, output and vault."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

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
from qda.workflow.staging import finish
from qda.workflow.vault import VAULT_FILE, State, Vault, open_vault, save_vault, vault_folder


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


def withdraw(start: Path, case: str, *, who: str, passphrase: str = "", vault: Path | None = None) -> Withdrawn:
    """Remove everything of a case, then look for what they said (runs of words, the case's id) everywhere.

    In interviews of several people their turns are blanked. Memos that only speak of them stay, the audit names them.

    Raises:
        NotFound: no such case.
        WrongPassphrase: the vault does not open; nothing was changed.
    """
    folder = find_study(start)
    finish(folder, who=who)
    place = vault_folder(folder, vault) / VAULT_FILE
    opened = open_vault(place, passphrase) if place.is_file() else None
    searchers = _searchers(folder, case, opened, who)
    left = _withdraw_here(folder, case, who)
    if opened is not None:
        save_vault(place, _without(opened, case, left.whole_ids, who), passphrase)
    found = audit(folder, searchers)
    return Withdrawn(
        case, left.whole_ids, left.codings, left.memos, left.removed, left.changed,
        len(opened.states) if opened else 0, found,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Left:
    whole_ids: tuple[str, ...]
    codings: int
    memos: int
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def _searchers(folder: Path, case: str, opened: Vault | None, who: str) -> list[Passages | Traces]:
    """What proves that nothing is left: their words, their ids, names that only their interview had."""
    with open_session(folder, who=who, keep_going=True) as session:
        participant = _participant(session, case)
        blank = participant.leaving().new_texts
        others = [blank.get(one.id, one.text) for one in session.study.transcripts if one not in participant.whole]
    ids = {case, *(one.id for one in participant.whole)}
    entries = [Entry(one, decision="yes") for one in sorted(ids)]
    if opened is not None:
        entries += [one for one in entries_of(opened) if one.transcripts and set(one.transcripts) <= ids]
    return [Passages(participant.texts(), others=others, name=case), Traces(entries, words_of("de").knows)]


def _participant(session: Session, case: str) -> Participant:
    gathered = session.gathered
    known = {one.id for one in gathered.cases}
    known |= {one.case_of(turn) for one in gathered.transcripts.values() for turn in one.turns}
    if case not in known:
        raise NotFound.among(say("case"), case, known)
    return participant_of(gathered, case)


def _withdraw_here(folder: Path, case: str, who: str) -> _Left:
    """The study in a folder without a case, everything that has to go removed.

    The transcripts go last: after a stop at any moment the case is still known and the next call does the rest.
    """
    with open_session(folder, who=who, keep_going=True) as session:
        participant = _participant(session, case)
        files, gone = _new_files(session, participant)
        codings = sum(1 for one in session.store.codings() if participant.owns(one))
        before = len(session.store.memos())
    with lock_study(folder):
        leaving = participant.leaving()
        bases = {name: content for name, content in files.items() if name.endswith(".csv")}
        clean = folder / f".{STORE_FILE}.withdraw.new"
        clean.unlink(missing_ok=True)
        remove_from_store(
            folder / STORE_FILE, clean, leaving, files=bases, guide=lambda text: without_in_guide(text, participant)
        )
        clean.replace(folder / STORE_FILE)
        removed = [*_clean_copies(folder, participant, bases), *gone]
        for name, content in files.items():
            replace_file(folder / name, content)
        for name in removed:
            (folder / name).unlink(missing_ok=True)
    with open_session(folder, who=who, keep_going=True) as session:
        memos = before - len(session.store.memos())
    return _Left(tuple(one.id for one in participant.whole), codings, memos, tuple(sorted(removed)), tuple(files))


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
    gone = [relative_name(gathered.paths[one.id], folder) for one in participant.whole]
    for key, text in participant.leaving().new_texts.items():
        path = gathered.paths[key]
        name = relative_name(path, folder)
        if path.suffix.lower() in TEXT_FORMATS:
            files[name] = text.encode()
        else:
            gone.append(name)
            files[name.rsplit(".", 1)[0] + ".txt"] = text.encode()
    gone += [path.relative_to(folder).as_posix() for path in sorted((folder / OUTPUT).rglob("*")) if path.is_file()]
    return files, gone


def _changed(files: dict[str, bytes], name: str, before: bytes, after: bytes) -> None:
    if after != before and after != before.removeprefix(b"\xef\xbb\xbf"):
        files[name] = after


def _clean_copies(folder: Path, participant: Participant, bases: Mapping[str, bytes]) -> Iterator[str]:
    """Clean backups and kept study files in place; the names of those that cannot be cleaned, which have to go.

    A copy that knows an interview of several people by an earlier text cannot be cleaned turn by turn.
    """
    copies = [path for path in folder.glob(f"{STORE_FILE}.*") if not path.name.startswith(f"{STORE_FILE}.lock")]
    copies += [path for path in (folder / BACKUPS).rglob("*") if path.is_file()]
    for path in sorted(copies):
        fresh = path.with_name(f".{path.name}.new")
        fresh.unlink(missing_ok=True)
        if participant.shared or not _is_cleaned(path, fresh, participant, bases):
            fresh.unlink(missing_ok=True)
            yield path.relative_to(folder).as_posix()
        else:
            fresh.replace(path)


def _is_cleaned(path: Path, fresh: Path, participant: Participant, bases: Mapping[str, bytes]) -> bool:
    try:
        remove_from_store(
            path, fresh, participant.leaving(), files=bases, guide=lambda text: without_in_guide(text, participant)
        )
    except CannotRead:
        return False
    return True


def _without(vault: Vault, case: str, transcripts: tuple[str, ...], who: str) -> Vault:
    """The vault without a case: each state is laid out, cleaned like a study, and packed again."""
    left = {case, *transcripts}
    entries = [
        _without_traces(one, left)
        for one in entries_of(vault)
        if not one.transcripts or not set(one.transcripts) <= left
    ]
    states = tuple(_state_without(state, case, who) for state in vault.states)
    return Vault(write_list(entries) if vault.key else b"", states)


def _without_traces(entry: Entry, left: set[str]) -> Entry:
    """An entry of the key that others share, without who leaves and without the example, which may be their words."""
    if left.isdisjoint(entry.transcripts):
        return entry
    kept = tuple(key for key in entry.transcripts if key not in left)
    return replace(entry, transcripts=kept, example="", occurrences=0)


def _state_without(state: State, case: str, who: str) -> State:
    before = {new: old for old, new in state.about.get("renamed", {}).items()}
    base = Path(tempfile.mkdtemp(prefix="qda-"))
    try:
        folder = base / "a" / "b" / "c" / "study"
        for name, content in state.files.items():
            replace_file(folder / name, content)
        old_case = before.get(case, case)
        left = _withdraw_here(folder, old_case, who)
        kept = {name: folder / name for name in state.files}
        gone = {old_case, *left.whole_ids}
        renamed = {old: new for old, new in state.about.get("renamed", {}).items() if old not in gone}
        files = {name: path.read_bytes() for name, path in kept.items() if path.is_file()}
        for name in left.changed:
            files.setdefault(name, (folder / name).read_bytes())
        return State(files, {**state.about, "renamed": renamed})
    except NotFound:
        return state
    finally:
        shutil.rmtree(base, ignore_errors=True)
