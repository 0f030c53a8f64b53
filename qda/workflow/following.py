"""After a change of single rows: bring study and coders' files along without reading everything anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, TypeVar

from qda.coding.csvfile import read_codings_file
from qda.coding.resolve import Resolved, content_key, resolve
from qda.errors import CannotRead
from qda.model import Coding, Memo
from qda.store import Change, Store, replace_file
from qda.store.rows import coding_from, memo_from, suggestion_from
from qda.workflow.coder_file import CoderFile, material_of, settled_mark, state_of
from qda.workflow.codings_sync import Plan, Synced, content_of, essence, file_for, plan_of
from qda.workflow.folder import StudyFile, matching
from qda.workflow.loading import Gathered
from qda.workflow.study import Study

FOLLOWED = ("coding", "suggestion", "memo", "finished")
Kept = TypeVar("Kept", Coding, Memo)


def follow(
    gathered: Gathered, store: Store, synced: Synced, study: Study, changes: Sequence[Change]
) -> tuple[Synced, Study] | None:
    """The files as they now are and the study, after `changes` that the store has recorded.

    None where everything must be read anew: a file was changed meanwhile or has problems, or the changes reach
    further than codings, suggestions and memos. What is written is what reading everything anew would write.
    """
    if any(one.table not in FOLLOWED for one in changes) or not _are_as_read(gathered, synced):
        return None
    rows = _of(changes, "coding")
    if any(one.after is not None and not one.after["codebook_version"] for one in rows):
        store.remember_seen(gathered.codebook.version)
    touched = {str(row["coder"]) for one in rows for row in (one.before, one.after) if row is not None}
    here = [one for one in rows if _transcript(one) in gathered.transcripts]
    study = replace(
        study,
        codings=_changed(study.codings, here, coding_from, _by_place),
        suggestions=_changed(study.suggestions, _of(changes, "suggestion"), suggestion_from, _by_place),
        memos=_changed(study.memos, _of(changes, "memo"), memo_from, None),
        finished=store.finished(),
    )
    return _written(gathered, store, synced, study, touched), study


def _are_as_read(gathered: Gathered, synced: Synced) -> bool:
    """Whether the coders' files are the ones that were read or written last, all in order."""
    files, _copies = matching(gathered.folder, gathered.settings.codings)
    if [one.path for one in files] != [one.file.path for one in synced.files]:
        return False
    try:
        return all(not one.is_open and one.is_whole and one.file.read() == one.content for one in synced.files)
    except CannotRead:
        return False


def _transcript(change: Change) -> str:
    row = change.after or change.before or {}
    return str(row["transcript"])


def _of(changes: Sequence[Change], table: str) -> list[Change]:
    return [one for one in changes if one.table == table]


def _changed(
    known: tuple[Kept, ...],
    changes: Sequence[Change],
    read: Callable[[Mapping[str, Any]], Kept],
    order: Callable[[Kept], Any] | None,
) -> tuple[Kept, ...]:
    if not changes:
        return known
    by_id = {one.id: one for one in known}
    for change in changes:
        if change.after is None:
            by_id.pop(change.key, None)
        else:
            by_id[change.key] = read(change.after)
    return tuple(sorted(by_id.values(), key=order)) if order else tuple(by_id.values())


def _by_place(one: Coding) -> tuple[Any, ...]:
    return (one.transcript, one.start, one.end, one.category, one.coder, one.id)


def _written(gathered: Gathered, store: Store, synced: Synced, study: Study, coders: set[str]) -> Synced:
    """Write the files of the coders whose codings changed."""
    files = {one.coder: one for one in synced.files}
    lost = store.lost_codings() if coders else ()
    contents = {}
    for coder in sorted(coders):
        present = files.get(coder)
        codings = [one for one in study.codings if one.coder == coder]
        plan = plan_of(present, codings, [one for one in lost if one.coder == coder])
        name, path = file_for(gathered, present, coder)
        content = content_of(gathered, present, plan, name)
        if present is None or content != present.content:
            replace_file(path, content)
        contents[name] = content
        file = _as_written(present.file if present else StudyFile(path, name), coder, content, plan)
        is_settled = (present is None or present.is_settled) and _says_the_new(file, plan, gathered)
        files[coder] = replace(file, is_settled=is_settled)
    if contents:
        store.remember_files(contents)
        state = state_of(gathered, store)
        store.keep_settled(settled_mark(files[one], state) for one in sorted(coders) if files[one].is_settled)
        for name, content in contents.items():
            gathered.note(name, content)
    ordered, _copies = matching(gathered.folder, gathered.settings.codings)
    place = {one.path: number for number, one in enumerate(ordered)}
    return replace(synced, files=tuple(sorted(files.values(), key=lambda one: place.get(one.file.path, -1))))


def _as_written(file: StudyFile, coder: str, content: bytes, plan: Plan) -> CoderFile:
    """A coder's file as reading it would give it: the rows are known, they need not be looked up in the text."""
    parsed = read_codings_file(content, name=PurePosixPath(file.name).as_posix())
    codings = [*(of_row for _row, of_row in plan.kept), *((one,) for one in plan.new), *(() for _one in plan.lost)]
    resolved = Resolved(tuple(zip(parsed.rows, codings, strict=True)), ())
    return CoderFile(file, coder, content, lambda: (parsed, resolved))


def _says_the_new(file: CoderFile, plan: Plan, gathered: Gathered) -> bool:
    """Whether reading the new rows of a file, as the next command would, gives the codings they were written for."""
    rows = tuple(row for row, _codings in file.resolved.rows[len(plan.kept) :])
    read = resolve(replace(file.parsed, rows=rows), file.coder, material_of(gathered))
    if not read.is_whole or [essence(one) for one in read.codings().values()] != [essence(one) for one in plan.new]:
        return False
    before = {content_key(one) for _row, codings in plan.kept for one in codings} if plan.new else ()
    return all(content_key(one) not in before for one in plan.new)
