"""A corrected transcript takes the place of the old one; codings, memos and decisions go with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qda.coding.carry import Carrier, Outcome
from qda.coding.rules.suggest import suggestion_id
from qda.errors import Conflict
from qda.model import Coding, Memo, Span, Transcript
from qda.store import Change
from qda.store.rows import coding_row, memo_row, suggestion_row, transcript_row
from qda.store.sqlite import LOGGED
from qda.wording import say
from qda.workflow.decisions import TABLE as DECISIONS
from qda.workflow.decisions import decision_key
from qda.workflow.folder import read_bytes, study_file
from qda.workflow.loading import read_for_study
from qda.workflow.session import Session, now, replace_source
from qda.workflow.settling import moved_id

WHAT = "update transcript"


@dataclass(frozen=True, slots=True)
class Moved:
    """A coding before and after: `same` words, `changed` words, or `lost`."""

    outcome: Outcome
    before: Coding
    after: Coding | None


@dataclass(frozen=True, slots=True)
class Updated:
    """What a corrected file did: its name for people, each coding's fate, the ids of new and of removed transcripts."""

    name: str
    moved: tuple[Moved, ...]
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def update(session: Session, file: Path, transcript_id: str = "") -> Updated:
    """Put `file` in the place of the one of its name (or of `transcript_id`); a survey replaces the whole survey.

    Raises:
        NotFound: the study has no such transcript or file of several.
        Conflict: the file says the same, or lacks a respondent whose answers are coded.
        CannotRead: the file cannot be read; nothing changes.
    """
    stem = transcript_id or file.stem
    old = _replaced_by(session, stem)
    content = read_bytes(file, str(file))
    name = f"{stem}{file.suffix}"
    new = _read(session, stem, content, name, is_one=list(old) == [stem])
    added, removed = tuple(key for key in new if key not in old), tuple(key for key in old if key not in new)
    if not added and not removed and all(new[key].text == old[key].text for key in old):
        raise Conflict(say("{name}: holds the same text as {id}", name=file.name, id=stem))
    _check_new(session, file.name, added, removed)
    source = session.gathered.paths[next(iter(old))]
    target = source.with_name(name)
    _keep_versions(session, next(iter(old)), ((old, source, source.read_bytes()), (new, target, content)))
    moved, changes = _all_changes(session, stem, old, new)
    session.store.record(WHAT, changes, who=session.who, when=now(), detail=stem, logged=(*LOGGED, "transcript"))
    _put_in_place(session, old, new, target, content)
    return Updated(stem, tuple(moved), added, removed)


def _replaced_by(session: Session, stem: str) -> dict[str, Transcript]:
    """The transcripts whose file is replaced, by id."""
    gathered = session.gathered
    found = {key: one for key, one in gathered.transcripts.items() if gathered.files[key].stem == stem}
    if found:
        return found
    transcript = session.study.transcript(stem)
    whole = gathered.files[transcript.id]
    raise Conflict(
        say("'{id}' is one of the transcripts of {file}", id=stem, file=whole.name),
        say("correct the whole file: `qda transcript update {name}`", name=whole.path.name),
    )


def _read(session: Session, stem: str, content: bytes, name: str, *, is_one: bool) -> dict[str, Transcript]:
    if is_one:
        return {stem: read_for_study(session.gathered, stem, content, name)}
    return {one.id: one for one in session.gathered.reader.read(content, name=name, stem=stem)}


def _check_new(session: Session, name: str, added: Sequence[str], removed: Sequence[str]) -> None:
    """No new transcript may have the id of another one, none that is coded may be missing."""
    for key in added:
        if key in session.gathered.transcripts:
            other = session.gathered.files[key].name
            message = say("{name}: the study has the transcript '{id}' already, from {other}",
                          name=name, id=key, other=other)  # fmt: skip
            raise Conflict(message, say("give it another id in the file"))
    coded = {one.transcript for one in session.study.codings}
    missing = [key for key in removed if key in coded]
    if missing:
        raise Conflict(
            say("{name}: lacks {ids}, whose words are coded", name=name, ids=", ".join(missing)),
            say("put them back into the file; a participant leaves with `qda case withdraw {id}`", id=missing[0]),
        )


def _all_changes(
    session: Session, stem: str, old: Mapping[str, Transcript], new: Mapping[str, Transcript]
) -> tuple[list[Moved], list[Change]]:
    moved: list[Moved] = []
    changes: list[Change] = []
    for key, one in new.items():
        row = transcript_row(one, session.gathered.reader.parse_key(key, one.source.name, stem))
        changes.append(Change("transcript", key, session.store.row("transcript", key), row))
        if key in old:
            carrier = Carrier(old[key].text, one.text)
            here = [
                _moved(coding, one, carrier, moved_id) for coding in session.study.codings if coding.transcript == key
            ]
            moved += here
            if one.text != old[key].text:
                changes.extend(_changes(session, one, here, carrier))
    for key in old:
        if key not in new:
            changes.append(Change("transcript", key, session.store.row("transcript", key), None))
            changes.extend(
                Change("suggestion", one.id, session.store.row("suggestion", one.id), None)
                for one in session.study.suggestions
                if one.transcript == key
            )
    return moved, changes


def _put_in_place(
    session: Session, old: Mapping[str, Transcript], new: Mapping[str, Transcript], target: Path, content: bytes
) -> None:
    gathered = session.gathered
    replace_source(gathered, next(iter(old)), target, content)
    file = study_file(gathered.folder, target)
    for key in old:
        del gathered.transcripts[key]
    for key, one in new.items():
        gathered.transcripts[key], gathered.files[key], gathered.paths[key] = one, file, target
    gathered.forget_readings()
    session.rewrite_files()


def _keep_versions(
    session: Session, key: str, versions: Sequence[tuple[Mapping[str, Transcript], Path, bytes]]
) -> None:
    """Keep the files of both versions in the study file, so that undoing (and undoing that) finds them.

    A file of several transcripts is kept once, under the first that it held before.
    """
    kept = []
    for transcripts, path, data in versions:
        sha256 = next(iter(transcripts.values())).source.sha256
        version = f"{key}:{sha256}"
        if session.store.row("version", version) is None:
            name = path.relative_to(session.folder).as_posix()
            row = {"id": version, "transcript": key, "file": name, "content": data, "when_": now()}
            kept.append(Change("version", version, None, row))
    session.store.record(WHAT, kept, who=session.who, when=now(), log=False)


def _changes(session: Session, new: Transcript, moved: Sequence[Moved], carrier: Carrier) -> Iterator[Change]:
    new_ids: dict[str, str] = {}
    for one in moved:
        yield from _coding_changes(one)
        if one.after is not None:
            new_ids[one.before.id] = one.after.id
    for memo in session.study.memos:
        if memo.target_kind == "coding" and memo.target in new_ids and new_ids[memo.target] != memo.target:
            yield Change("memo", memo.id, memo_row(memo), memo_row(_retargeted(memo, new_ids)))
    yield from _suggestion_changes(session, new, carrier)
    yield from _decision_changes(session, new, carrier)


def _retargeted(memo: Memo, new_ids: Mapping[str, str]) -> Memo:
    return replace(memo, target=new_ids[memo.target])


def _moved(one: Coding, new: Transcript, carrier: Carrier, new_id: Callable[[Coding, Coding], str]) -> Moved:
    carried = carrier.carry(one.span)
    turn = _turn_of(new, carried.span)
    if carried.span is None or turn is None:
        return Moved("lost", one, None)
    span = carried.span
    quote = new.text[span.start : span.end]
    after = replace(one, turn=turn, start=span.start, end=span.end, quote=quote, evidence=())
    return Moved(carried.outcome, one, replace(after, id=new_id(one, after)))


def _turn_of(new: Transcript, span: Span | None) -> int | None:
    if span is None:
        return None
    turn = next((one for one in new.turns if one.span.overlaps(span)), None)
    return turn.number if turn else None


def _coding_changes(one: Moved) -> Iterator[Change]:
    before = coding_row(one.before)
    if one.after is None:
        yield Change("coding", one.before.id, before, None)
        lost: dict[str, Any] = {
            "id": one.before.id, "coding": json.dumps(before, ensure_ascii=False), "coder": one.before.coder,
            "when_": now(),
        }  # fmt: skip
        yield Change("lost", one.before.id, None, lost)
    elif one.after.id == one.before.id:
        yield Change("coding", one.before.id, before, coding_row(one.after))
    else:
        yield Change("coding", one.before.id, before, None)
        yield Change("coding", one.after.id, None, coding_row(one.after))


def _suggestion_changes(session: Session, new: Transcript, carrier: Carrier) -> Iterator[Change]:
    """Decided suggestions go along; open ones are dropped, they are made anew."""
    made: set[str] = set()
    for one in session.study.suggestions:
        if one.transcript != new.id:
            continue
        row = session.store.row("suggestion", one.id)
        moved = None if one.status == "suggested" else _moved(one, new, carrier, _suggestion_id)
        yield Change("suggestion", one.id, row, None)
        if row and moved and moved.after is not None and moved.after.id not in made:
            made.add(moved.after.id)
            kept = {key: row[key] for key in ("decided_by", "decided_when", "coding")}
            yield Change("suggestion", moved.after.id, None, {**suggestion_row(moved.after), **kept})


def _decision_changes(session: Session, new: Transcript, carrier: Carrier) -> Iterator[Change]:
    """Decisions on self-repairs and doubtful places go along where the words are the same; the others lapse."""
    rows = {key: row for key, row in session.store.rows_of(DECISIONS).items() if row["transcript"] == new.id}
    moved = {key: _decision_moved(row, new, carrier) for key, row in rows.items()}
    arriving = {row["id"]: row for row in moved.values() if row is not None}
    for key in sorted(rows.keys() | arriving.keys()):
        if rows.get(key) != arriving.get(key):
            yield Change(DECISIONS, key, rows.get(key), arriving.get(key))


def _decision_moved(row: dict[str, Any], new: Transcript, carrier: Carrier) -> dict[str, Any] | None:
    carried = carrier.carry(Span(row["start"], row["end"]))
    turn = _turn_of(new, carried.span)
    if carried.span is None or carried.outcome != "same" or turn is None:
        return None
    start, end = carried.span.start, carried.span.end
    key = decision_key(new.id, start, end, row["flag"])
    return {**row, "id": key, "turn": turn, "start": start, "end": end}


def _suggestion_id(_old: Coding, new: Coding) -> str:
    return suggestion_id(new.transcript, new.span, new.category, new.origin)
