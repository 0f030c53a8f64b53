"""Rows that a person changed in a coder's file, and files that got another coder's name: what hangs on them goes along.

A coding without an id of its own is known by its content. If the quote, the category or the coder of its row changes,
it is another coding to the study; memos and accepted suggestions must not stay behind with the old one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from qda.model import Coding
from qda.store import Change, Store
from qda.store.rows import coding_from, coding_row
from qda.workflow.folder import StudyFile

_ALIKE = 0.5  # share of the old codings that a renamed file still has


@dataclass(frozen=True, slots=True)
class Renamed:
    """A coder's file that is gone, with the codings that the study has from it, and the new file in its place."""

    old: str
    new: str
    codings: tuple[Coding, ...]


def gone_files(store: Store, patterns: Sequence[str], names: Sequence[StudyFile]) -> list[str]:
    """The coders' files read before that are not there any more, and whose coder has no other file."""
    here, coders = {file.name for file in names}, {file.stem for file in names}
    known = (name for name in store.rows_of("file") if name not in here and PurePosixPath(name).stem not in coders)
    return sorted(name for name in known if any(PurePosixPath(name).match(pattern) for pattern in patterns))


def renamed(
    gone: Iterable[str], name: str, codings: Iterable[Coding], study: Mapping[str, Sequence[Coding]]
) -> Renamed | None:
    """The file that a new one (its name, its codings) is the renamed form of: half of the codings are there."""
    new = {_passage(one) for one in codings}
    for old in gone:
        before = study.get(PurePosixPath(old).stem, ())
        if before and sum(_passage(one) in new for one in before) >= _ALIKE * len(before):
            return Renamed(old, name, tuple(before))
    return None


def taken_over(one: Renamed, store: Store, coder: str) -> Iterator[Change]:
    """The changes that let the old coder's codings go; the new file brings its own."""
    for coding in one.codings:
        yield Change("coding", coding.id, coding_row(coding), None)
    old = PurePosixPath(one.old).stem
    for key, row in store.rows_of("lost").items():
        if row["coder"] == old:
            coding_text = json.dumps({**json.loads(row["coding"]), "coder": coder}, ensure_ascii=False)
            yield Change("lost", key, row, {**row, "coder": coder, "coding": coding_text})
    yield Change("file", one.old, {"path": one.old}, None)


def with_what_hangs_on(changes: Sequence[Change], store: Store) -> list[Change]:
    """The changes of codings, one for each row, with those of memos and suggestions that go along."""
    removed = {one.key: one for one in changes if one.table == "coding" and one.before and not one.after}
    added = {one.key: one for one in changes if one.table == "coding" and one.after and not one.before}
    if not removed or not added:
        return list(changes)
    old = {key: coding_from(one.before) for key, one in removed.items() if one.before}
    new = {key: coding_from(one.after) for key, one in added.items() if one.after}
    pairs = dict(_pairs(old, new))
    details = {new_key: _kept(old[old_key], new[new_key]) for old_key, new_key in pairs.items()}
    made = [
        _whole(one, removed, details) for one in changes if one.key not in removed or one.key not in added or one.after
    ]
    return [*made, *_moved(pairs, store)]


def _whole(change: Change, removed: Mapping[str, Change], details: Mapping[str, Coding]) -> Change:
    """A new row with the details that only the study knew; a row of an id that was there before becomes one change."""
    if change.table != "coding" or change.after is None or change.before is not None:
        return change
    before = removed[change.key].before if change.key in removed else None
    after = coding_row(details[change.key]) if change.key in details else change.after
    return Change("coding", change.key, before, after)


def _pairs(old: Mapping[str, Coding], new: Mapping[str, Coding]) -> Iterator[tuple[str, str]]:
    """Which new coding comes from which old one: the same place first, then the nearest of the same category."""
    by_transcript: dict[str, list[str]] = {}
    for key, one in new.items():
        by_transcript.setdefault(one.transcript, []).append(key)
    for wanted in (_same, _overlapping, _neighbouring):
        for key, one in list(old.items()):
            near = [other for other in by_transcript.get(one.transcript, ()) if wanted(one, new[other])]
            if near:
                best = min(near, key=lambda other: (_distance(one, new[other]), other))
                by_transcript[one.transcript].remove(best)
                old = {name: value for name, value in old.items() if name != key}
                yield key, best


def _same(old: Coding, new: Coding) -> bool:
    return old.span == new.span


def _overlapping(old: Coding, new: Coding) -> bool:
    return old.category == new.category and old.span.overlaps(new.span)


def _neighbouring(old: Coding, new: Coding) -> bool:
    return old.category == new.category and old.turn == new.turn


def _distance(old: Coding, new: Coding) -> tuple[bool, bool, int]:
    other_pass = (old.run, old.round) != (new.run, new.round)
    return old.category != new.category, other_pass, abs(old.start - new.start) + abs(old.end - new.end)


def _kept(old: Coding, new: Coding) -> Coding:
    is_same = old.span == new.span
    return replace(new, when=new.when or old.when, evidence=old.evidence if is_same else (),
                   codebook_version=new.codebook_version or old.codebook_version)  # fmt: skip


def _moved(pairs: Mapping[str, str], store: Store) -> Iterator[Change]:
    for key, row in store.rows_of("memo").items():
        if row["target_kind"] == "coding" and pairs.get(row["target"], row["target"]) != row["target"]:
            yield Change("memo", key, row, {**row, "target": pairs[row["target"]]})
    for key, row in store.rows_of("suggestion").items():
        if pairs.get(row["coding"], row["coding"]) != row["coding"]:
            yield Change("suggestion", key, row, {**row, "coding": pairs[row["coding"]]})


def _passage(one: Coding) -> tuple[object, ...]:
    return one.transcript, one.start, one.end, one.category, one.run, one.round
