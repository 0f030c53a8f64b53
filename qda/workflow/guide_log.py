"""What a person changed in the guide since the last command, for the log."""

from __future__ import annotations

from dataclasses import replace

from qda.codebook import read_codebook
from qda.errors import QdaError
from qda.model import Codebook
from qda.store import Store
from qda.workflow.folder import STUDY_FILE, read_bytes
from qda.workflow.guide import decode
from qda.workflow.loading import Gathered
from qda.workflow.revisions import hand_made

WHAT = "read guide"
_SHOWN = 8


def keep_guide(gathered: Gathered, store: Store, *, who: str, when: str) -> None:
    """Log what a person changed in the guide's file; keep it and the settings as the base of the next comparison."""
    name = gathered.settings.codebook
    settings = read_bytes(gathered.folder / STUDY_FILE, STUDY_FILE)
    if store.base_of(STUDY_FILE) != settings:
        store.remember_files({STUDY_FILE: settings})
    content = read_bytes(gathered.codebook_path, name)
    base = store.base_of(name)
    if base == content:
        return
    changes = hand_made(store, name, content)
    detail = _difference(base, name, gathered.codebook) if base is not None else ""
    store.record(WHAT, changes, who=who, when=when, detail=detail)
    store.remember_files({name: content})


def _difference(base: bytes, name: str, codebook: Codebook) -> str:
    """The ids of the categories that differ, the first of many; the name of the file where none does."""
    try:
        before = {one.id: replace(one, line=0) for one in read_codebook(decode(base, name), name=name).categories}
    except QdaError:
        return name
    after = {one.id: replace(one, line=0) for one in codebook.categories}
    ids = [key for key in dict.fromkeys((*before, *after)) if before.get(key) != after.get(key)]
    shown = ", ".join(ids[:_SHOWN]) + (" …" if len(ids) > _SHOWN else "")
    return shown or name
