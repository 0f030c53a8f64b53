"""Codings from a filled-in file (Word, Excel), taken over by comparing file before, file now and study now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from qda.coding.resolve import content_id
from qda.model import Coding
from qda.store import Change
from qda.store.merge import three_way
from qda.store.rows import coding_row
from qda.store.sqlite import LOGGED
from qda.workflow.session import Session, now

Base = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What a file did to the study: codings that are new, changed, removed, as before.

    `kept` were changed or removed in the study since the file was read last; the study's state stays.
    """

    new: int
    changed: int
    removed: int
    same: int
    kept: int


def key_of(one: Coding) -> str:
    """What makes a coding the same in file and study: place, category, coder, run, pass."""
    return content_id(one.transcript, one.span, one.category, one.coder, one.run, one.round)


def essence(one: Coding) -> str:
    """What else a file says of a coding, as a hash."""
    return hashlib.sha256(f"{one.memo}\x00{one.value}".encode()).hexdigest()[:16]


def source_key(*parts: str) -> str:
    """The key under which the study keeps what a file said; no name can be read from it."""
    return "source:" + hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:32]


def base_of(session: Session, source: str) -> dict[str, str] | None:
    """What a file said when it was written or read last; None where the study does not know it."""
    value = session.store.setting(source)
    return dict(json.loads(value)) if value else None


def base_change(session: Session, source: str, codings: Iterable[Coding], also: Base | None = None) -> Change:
    """The change that keeps what a file says now."""
    says = {**(also or {}), **{key_of(one): essence(one) for one in codings}}
    value = json.dumps(says, sort_keys=True, separators=(",", ":"))
    return Change("meta", source, session.store.row("meta", source), {"key": source, "value": value})


def conflicts(wanted: Mapping[str, Coding], mine: Mapping[str, Coding], base: Base) -> list[str]:
    """The keys of codings that file and study changed differently."""
    return list(three_way(base, _essences(wanted), _touched(mine, wanted, base)).conflicts)


def take_over(
    session: Session, what: str, wanted: Mapping[str, Coding], mine: Mapping[str, Coding], *,
    sources: Sequence[str], base: Base, is_whole: bool,
) -> TakenOver:  # fmt: skip
    """Bring the study's codings `mine` (by key) to what the file says; others are not touched. One log entry.

    Of a file that is not `is_whole` (parts could not be read) nothing is taken as removed; conflicts keep the study's
    state. What the file says is kept under each of `sources`.
    """
    study = _touched(mine, wanted, base)
    merged = three_way(base, _essences(wanted), study)
    changes: list[Change] = []
    counts = {"new": 0, "changed": 0, "removed": 0}
    for key in merged.to_study:
        if key not in wanted:
            if is_whole:
                counts["removed"] += 1
                changes.append(Change("coding", mine[key].id, coding_row(mine[key]), None))
        elif key in mine:
            counts["changed"] += 1
            after = replace(mine[key], memo=wanted[key].memo, value=wanted[key].value)
            changes.append(Change("coding", after.id, coding_row(mine[key]), coding_row(after)))
        else:
            counts["new"] += 1
            changes.append(Change("coding", wanted[key].id, None, coding_row(wanted[key])))
    kept = len(merged.to_file) + len(merged.conflicts)
    same = sum(1 for key in wanted if key not in merged.to_study) - sum(1 for key in merged.to_file if key in wanted)
    remembered = [base_change(session, source, wanted.values(), None if is_whole else base) for source in sources]
    detail = f"+{counts['new']} ~{counts['changed']} −{counts['removed']}"
    session.store.record(
        what, [*changes, *remembered], who=session.who, when=now(), detail=detail, log=bool(changes),
        logged=(*LOGGED, "meta"),
    )  # fmt: skip
    session.refresh()
    return TakenOver(**counts, same=same - len(merged.conflicts), kept=kept)


def _essences(codings: Mapping[str, Coding]) -> dict[str, str]:
    return {key: essence(one) for key, one in codings.items()}


def _touched(mine: Mapping[str, Coding], wanted: Mapping[str, Coding], base: Base) -> dict[str, str]:
    """The study's side of the comparison: only codings that the file has or had."""
    return {key: essence(one) for key, one in mine.items() if key in wanted or key in base}
