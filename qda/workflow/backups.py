"""Copies of the study file, and the way back."""

from __future__ import annotations

import os
from pathlib import Path

from qda.errors import CannotRead
from qda.store import Store, lock_study
from qda.wording import say
from qda.workflow.folder import STORE_FILE, find_study
from qda.workflow.session import now, open_session


def back_up(start: Path, target: Path | None, *, who: str) -> Path:
    """Write a consistent copy of the study file; returns its path. An existing file is not overwritten."""
    with open_session(start, who=who) as session:
        if target is None:
            stamp = now().replace(":", "").replace("-", "")
            target = session.folder / "backups" / f"study-{stamp}.qda"
        elif target.is_dir():
            target = target / STORE_FILE
        target.parent.mkdir(parents=True, exist_ok=True)
        target = _free(target)
        session.store.backup(target)
    return target


def bring_back(start: Path, source: Path, *, who: str) -> Path:
    """Put a backup in the place of the study file; returns where the replaced one is kept.

    Codings of the backup are written to the coders' files; what only the files had is in the kept study file.

    Raises:
        CannotRead: the backup is no study file, or damaged.
    """
    folder = find_study(start)
    if not source.is_file():
        raise CannotRead(say("{path}: no such file", path=str(source)))
    with open_session(folder, who=who) as session:
        bases = {one.file.name: one.content for one in session.synced.files}
    with lock_study(folder):
        path = folder / STORE_FILE
        kept = _free(folder / f"{STORE_FILE}.before-restore")
        fresh = folder / f".{STORE_FILE}.restore.new"
        with Store.open(source) as backup:
            backup.backup(fresh)
        with Store.open(fresh) as store:
            store.remember_files(bases)
        path.replace(kept)
        os.replace(fresh, path)
    with open_session(folder, who=who):
        return kept


def _free(path: Path) -> Path:
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return candidate
