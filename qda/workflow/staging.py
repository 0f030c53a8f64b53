"""Change many files of a study at once: everything is written beside first, then put in place, and can be resumed.

A stop before the plan is whole changes nothing; a stop after it is finished by the next command on the study.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qda.store import Change, lock_study, replace_file
from qda.store.questions import KEYS
from qda.workflow.folder import STORE_FILE
from qda.workflow.session import Session, now, open_session
from qda.workflow.vault import tidy, vault_folder

FOLDER = ".qda-staged"
_PLAN = "plan.json"

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Staged:
    """New contents of files, files to remove, and what becomes of the study file.

    Names are relative to the study folder, with forward slashes, or absolute. With `rebuild` the study file is made
    anew from the files and gets `rows` (by table) besides; without, it is one of `files` or stays. `about` says
    what for, to whoever finishes it.
    """

    files: Mapping[str, bytes]
    gone: Sequence[str] = ()
    rows: Rows = field(default_factory=dict)
    rebuild: bool = True
    about: Mapping[str, Any] = field(default_factory=dict)


def stage(folder: Path, staged: Staged) -> None:
    """Write everything beside the study; call it with the study locked.

    Raises:
        CannotWrite: full disk or the like; nothing of the study changed.
    """
    shutil.rmtree(folder / FOLDER, ignore_errors=True)
    names = {}
    for number, (name, content) in enumerate(sorted(staged.files.items())):
        names[str(number)] = name
        replace_file(folder / FOLDER / str(number), content)
    rows = {table: [dict(row) for row in staged.rows[table]] for table in staged.rows}
    plan = {
        "files": names, "gone": list(staged.gone), "rows": rows, "rebuild": staged.rebuild, "about": dict(staged.about)
    }  # fmt: skip
    replace_file(folder / FOLDER / _PLAN, json.dumps(plan, ensure_ascii=False).encode())


def is_staged(folder: Path) -> bool:
    """Whether a change of many files was stopped before it was finished."""
    return (folder / FOLDER / _PLAN).is_file()


def finish(folder: Path, *, who: str) -> Mapping[str, Any]:
    """Put what was staged in place and rebuild the study file; returns what it was about, empty if nothing was staged.

    What a stopped process left beside the vault is removed as well.

    Raises:
        CannotWrite: a file does not take it; call again when it does.
    """
    staging = folder / FOLDER
    tidy(vault_folder(folder))
    if not is_staged(folder):
        shutil.rmtree(staging, ignore_errors=True)
        return {}
    plan = json.loads((staging / _PLAN).read_text(encoding="utf-8"))
    with lock_study(folder):
        made_anew = (STORE_FILE, f"{STORE_FILE}-journal") if plan["rebuild"] else ()
        for name in (*plan["gone"], *made_anew):
            (folder / name).unlink(missing_ok=True)
            _drop_empty(folder, (folder / name).parent)
        for number, name in plan["files"].items():
            if (staging / number).is_file():
                replace_file(folder / name, (staging / number).read_bytes())
    if plan["rebuild"]:
        with open_session(folder, who=who, resume=False) as session:
            _add_rows(session, plan["rows"])
    _clear(staging)
    about: Mapping[str, Any] = plan["about"]
    return about


def _clear(staging: Path) -> None:
    """Remove the staged files, the plan first: without it nothing is done a second time."""
    (staging / _PLAN).unlink()
    shutil.rmtree(staging)


def _drop_empty(study: Path, folder: Path) -> None:
    """Remove a folder inside the study that a removed file has left empty."""
    if folder != study and study in folder.parents and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _add_rows(session: Session, tables: Rows) -> None:
    changes = []
    for table, rows in tables.items():
        for row in rows:
            key = str(row[KEYS[table]])
            changes.append(Change(table, key, session.store.row(table, key), row))
    session.store.record("rebuild", changes, who=session.who, when=now(), log=False)
    session.reload()
