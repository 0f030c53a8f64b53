"""Copies of the study file, and the way back; both work when something else in the study is wrong."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from qda.errors import CannotRead, CannotWrite, Conflict
from qda.store import Store, lock_study, replace_file
from qda.store.files import clear_leftovers
from qda.store.migrations import APPLICATION_ID
from qda.wording import say
from qda.workflow.folder import STORE_FILE, STUDY_FILE, find_study, matching
from qda.workflow.guide import load_codebook
from qda.workflow.session import now, open_session
from qda.workflow.settings_file import settings_of


def back_up(start: Path, target: Path | None, *, who: str) -> Path:
    """Write a consistent copy of the study file; returns its path. An existing file is not overwritten.

    Raises:
        CannotWrite: the target takes no file.
    """
    with open_session(start, who=who, keep_going=True) as session:
        if target is None:
            stamp = now().replace(":", "").replace("-", "")
            target = session.folder / "backups" / f"study-{stamp}.qda"
        elif target.is_dir():
            target = target / STORE_FILE
        target = _free(target)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            session.store.backup(target)
        except (OSError, sqlite3.Error) as error:
            raise CannotWrite(
                say("{path}: could not be written ({reason})", path=str(target), reason=str(error))
            ) from error
    return target


def bring_back(start: Path, source: Path, *, who: str) -> Path:
    """Put a backup in the place of the study file; returns where the replaced one is kept.

    The coders' files are brought to the state of the backup; what only they had is in the kept study file. Guide and
    settings stay as they are, unless the backup has codings of categories that this guide does not know (they were
    renamed since): then all these files come back as the backup knew them, and the present ones are kept beside them.

    Raises:
        CannotRead: the backup is no study file, or damaged.
        Conflict: the backup belongs to another study.
    """
    folder = find_study(start)
    _check_is_study(source)
    with lock_study(folder):
        clear_leftovers(folder)
        path, fresh = folder / STORE_FILE, folder / f".{STORE_FILE}.restore.new"
        shutil.copyfile(source, fresh)
        with Store.open(fresh) as store:
            _check_belongs(folder, store, source)
            files, _copies = matching(folder, settings_of(folder).codings)
            names = [file.name for file in files]
            if _knows_other_categories(folder, store):
                _bring_back_files(folder, store, [settings_of(folder).codebook, STUDY_FILE, *names])
            store.remember_files({name: (folder / name).read_bytes() for name in names})
        kept = _free(folder / f"{STORE_FILE}.before-restore")
        if path.exists():
            os.replace(path, kept)
        os.replace(fresh, path)
    with open_session(folder, who=who, keep_going=True):
        return kept


def _knows_other_categories(folder: Path, store: Store) -> bool:
    """Whether codings of a backup have categories that the present guide does not hold."""
    known = {one.id for one in load_codebook(folder).categories}
    return any(one.category not in known for one in store.codings())


def _bring_back_files(folder: Path, store: Store, names: Sequence[str]) -> None:
    """Put files in place as the backup knew them; the present ones are kept beside them."""
    for name in names:
        path, content = folder / name, store.base_of(name)
        if content is not None and path.read_bytes() != content:
            shutil.copyfile(path, _free(path.with_name(f"{path.name}.before-restore")))
            replace_file(path, content)


def _check_is_study(source: Path) -> None:
    if not source.is_file():
        raise CannotRead(say("{path}: no such file", path=str(source)))
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            application = connection.execute("pragma application_id").fetchone()[0]
            is_whole = connection.execute("pragma quick_check").fetchone()[0] == "ok"
    except sqlite3.DatabaseError:
        application, is_whole = 0, False
    if application != APPLICATION_ID or not is_whole:
        raise CannotRead(say("{path}: not a study file, or damaged", path=str(source)))


def _check_belongs(folder: Path, store: Store, source: Path) -> None:
    files, _copies = matching(folder, settings_of(folder).transcripts)
    held, here = set(store.transcripts()), {file.stem for file in files}
    if held and here and not held & here:
        shown = ", ".join(sorted(held)[:5])
        raise Conflict(say("{path}: belongs to another study (transcripts {names})", path=str(source), names=shown))


def _free(path: Path) -> Path:
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return candidate
