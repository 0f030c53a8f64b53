"""Change many files of a study at once: everything is written beside first, then put in place, and can be resumed.

A stop before the plan is whole changes nothing; a stop after it is finished by the next call.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qda.store import Change, lock_study, replace_file
from qda.store.sqlite import KEYS
from qda.workflow.folder import STORE_FILE
from qda.workflow.session import Session, now, open_session

FOLDER = ".qda-staged"
_PLAN = "plan.json"

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Staged:
    """New contents of files, files to remove, and rows (by table) that the rebuilt study file gets beside its files.

    Names are relative to the study folder, with forward slashes.
    """

    files: Mapping[str, bytes]
    gone: Sequence[str] = ()
    rows: Rows = field(default_factory=dict)


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
    plan = {"files": names, "gone": list(staged.gone), "rows": rows}
    replace_file(folder / FOLDER / _PLAN, json.dumps(plan, ensure_ascii=False).encode())


def finish(folder: Path, *, who: str) -> None:
    """Put what was staged in place and rebuild the study file; without anything staged nothing happens.

    Raises:
        CannotWrite: a file does not take it; call again when it does.
    """
    staging = folder / FOLDER
    if not (staging / _PLAN).is_file():
        shutil.rmtree(staging, ignore_errors=True)
        return
    plan = json.loads((staging / _PLAN).read_text(encoding="utf-8"))
    with lock_study(folder):
        for name in (*plan["gone"], STORE_FILE, f"{STORE_FILE}-journal"):
            (folder / name).unlink(missing_ok=True)
            _drop_empty(folder, (folder / name).parent)
        for number, name in plan["files"].items():
            if (staging / number).is_file():
                replace_file(folder / name, (staging / number).read_bytes())
    with open_session(folder, who=who) as session:
        _add_rows(session, plan["rows"])
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
