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
from qda.workflow.folder import read_bytes
from qda.workflow.loading import parse_key_of, read_for_study
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
    """What a corrected transcript did: the new version and what became of each coding."""

    transcript: Transcript
    moved: tuple[Moved, ...]


def update(session: Session, file: Path, transcript_id: str = "") -> Updated:
    """Put `file` in the place of the transcript of its name (or of `transcript_id`).

    Raises:
        NotFound: the study has no such transcript.
        Conflict: the file holds the same text.
        CannotRead: the file cannot be read; nothing changes.
    """
    key = transcript_id or file.stem
    old = session.study.transcript(key)
    content = read_bytes(file, str(file))
    new = read_for_study(session.gathered, key, content, f"{key}{file.suffix}")
    if new.text == old.text:
        raise Conflict(say("{name}: holds the same text as {id}", name=file.name, id=key))
    carrier = Carrier(old.text, new.text)
    moved = [_moved(one, new, carrier, moved_id) for one in session.study.codings if one.transcript == key]
    source = session.gathered.paths[key]
    _keep_versions(session, old, source, new, content)
    changes = list(_changes(session, old, new, moved, carrier))
    session.store.record(WHAT, changes, who=session.who, when=now(), detail=key, logged=(*LOGGED, "transcript"))
    replace_source(session.gathered, key, source.with_name(new.source.name), content)
    session.gathered.transcripts[key] = new
    session.gathered.forget_readings()
    session.rewrite_files()
    return Updated(new, tuple(moved))


def _keep_versions(session: Session, old: Transcript, source: Path, new: Transcript, content: bytes) -> None:
    """Keep the files of both versions in the study file, so that undoing (and undoing that) finds them."""
    kept = []
    for transcript, path, data in (
        (old, source, source.read_bytes()),
        (new, source.with_name(new.source.name), content),
    ):
        key = f"{transcript.id}:{transcript.source.sha256}"
        if session.store.row("version", key) is None:
            name = path.relative_to(session.folder).as_posix()
            row = {"id": key, "transcript": transcript.id, "file": name, "content": data, "when_": now()}
            kept.append(Change("version", key, None, row))
    session.store.record(WHAT, kept, who=session.who, when=now(), log=False)


def _changes(
    session: Session, old: Transcript, new: Transcript, moved: Sequence[Moved], carrier: Carrier
) -> Iterator[Change]:
    store = session.store
    before = store.row("transcript", old.id)
    parse_key = parse_key_of(session.gathered, old.id, new.source.name)
    yield Change("transcript", old.id, before, transcript_row(new, parse_key))
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
