"""Keep `codings/CODER.csv` and the study file one, by the three-way rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from qda.coding.csvfile import CodingsFile, FileRow, read_codings_file, write_codings_file
from qda.coding.resolve import LOST, content_id
from qda.errors import Conflict, Problem
from qda.model import Coding, Finding
from qda.store import Change, Store, replace_file
from qda.store.merge import three_way
from qda.store.rows import coding_row
from qda.wording import say
from qda.workflow.coder_file import CoderFile, FileReader, resolved_file, settled_mark, state_of
from qda.workflow.edited_rows import Renamed, gone_files, renamed, taken_over, with_what_hangs_on
from qda.workflow.folder import copy_findings, matching
from qda.workflow.loading import Gathered

Essence = tuple[object, ...]
DEFAULT_CODINGS = ("codings/*.csv",)


@dataclass(frozen=True, slots=True)
class Synced:
    """What reading the files changes in the study, and the files as they were read."""

    changes: tuple[Change, ...]
    files: tuple[CoderFile, ...]
    problems: tuple[Problem, ...]
    findings: tuple[tuple[str, Finding], ...]


def read_files(gathered: Gathered, store: Store) -> Synced:
    """Compare each codings file with its last state and with the study."""
    in_study: dict[str, dict[str, Coding]] = {}
    for one in store.codings():
        in_study.setdefault(one.coder, {})[one.id] = one
    changes: list[Change] = []
    problems: list[Problem] = []
    files: list[CoderFile] = []
    names, copies = matching(gathered.folder, gathered.settings.codings)
    gone = gone_files(store, gathered.settings.codings, names)
    findings = [("", finding) for finding in copy_findings(copies)]
    reader = FileReader(gathered, store, in_study)
    for file in names:
        one_file = reader.read(file)
        twin = next((one.file.name for one in files if one.coder == one_file.coder), "")
        if one_file.is_settled and not twin:
            files.append(one_file)
            continue
        base = reader.base(one_file)
        new, conflicts = _compare(one_file, base, in_study.get(one_file.coder, {}))
        conflicts += _closed(one_file, new, gathered) if base else []
        if twin:
            message = say("gives codings of '{coder}' like {other}", coder=one_file.coder, other=twin)
            conflicts.append(Problem(file.name, 0, "", message, say("rename or remove one of the two files")))
        files.append(replace(one_file, is_open=bool(conflicts), is_settled=False))
        problems.extend((*one_file.resolved.problems, *conflicts))
        changes.extend([] if twin else new)
        earlier = _renamed(one_file, gone, in_study, store)
        if earlier:
            changes.extend(taken_over(earlier, store, one_file.coder))
            gone.remove(earlier.old)
            message = say(
                "{old} is called {new} now: its codings go on under the new name", old=earlier.old, new=file.name
            )
            findings.append(("", Finding("coder_renamed", "note", message)))
    if not names and gathered.settings.codings != DEFAULT_CODINGS:
        patterns = ", ".join(gathered.settings.codings)
        message = say("no file matches {patterns}", patterns=patterns)
        findings.append(("", Finding("no_codings_file", "warning", message)))
    return Synced(tuple(with_what_hangs_on(changes, store)), tuple(files), tuple(problems), tuple(findings))


def _renamed(
    coder_file: CoderFile, gone: Sequence[str], in_study: Mapping[str, Mapping[str, Coding]], store: Store
) -> Renamed | None:
    """The file that is gone and came back under this name; only a file that was never read can be one."""
    if not gone or coder_file.coder in in_study or store.base_of(coder_file.file.name) is not None:
        return None
    codings = coder_file.resolved.codings().values()
    return renamed(gone, coder_file.file.name, codings, {key: tuple(one.values()) for key, one in in_study.items()})


def essence(coding: Coding) -> Essence:
    """What of a coding a file can say; the rest (evidence, versions) does not count in a comparison."""
    return (
        coding.transcript, coding.start, coding.end, coding.category, coding.coder, coding.run, coding.round,
        coding.origin, coding.memo, coding.value, coding.unsure,
    )  # fmt: skip


def _compare(
    coder_file: CoderFile, base: Mapping[str, Coding], study: Mapping[str, Coding]
) -> tuple[list[Change], list[Problem]]:
    in_file = coder_file.resolved.codings()
    merged = three_way(_essences(base), _essences(in_file), _essences(study))
    lines = {one.id: row.line for row, codings in coder_file.resolved.rows for one in codings}
    problems = [_conflict(key, coder_file, lines, in_file, study) for key in merged.conflicts]
    changes = []
    for key, taken in merged.to_study.items():
        if taken is None and not coder_file.is_whole:
            continue
        before = coding_row(study[key]) if key in study else None
        after = coding_row(_kept_details(in_file[key], study.get(key))) if taken is not None else None
        changes.append(Change("coding", key, before, after))
    return changes, problems


def _closed(coder_file: CoderFile, changes: Sequence[Change], gathered: Gathered) -> list[Problem]:
    """New rows of categories that were retired; a row that was corrected counts as a new one for an old one."""
    retired = {one.id for one in gathered.codebook.categories if one.status == "retired"}
    gone = {str(one.before["category"]) for one in changes if one.before is not None and one.after is None}
    lines = {one.id: row.line for row, codings in coder_file.resolved.rows for one in codings}
    return [
        Problem(
            coder_file.file.name, lines.get(one.key, 0), "category",
            say("{id} is retired and takes no new codings", id=one.after["category"]),
            say("put the passage under another category, or write `status: final` in the guide"),
        )
        for one in changes
        if one.before is None and one.after is not None and one.after["category"] in retired - gone
    ]  # fmt: skip


def _essences(codings: Mapping[str, Coding]) -> dict[str, Essence]:
    return {key: essence(one) for key, one in codings.items() if one.status == "accepted"}


def _kept_details(new: Coding, old: Coding | None) -> Coding:
    if old is None:
        return new
    return replace(
        new,
        evidence=old.evidence,
        confidence=new.confidence if new.confidence is not None else old.confidence,
        codebook_version=new.codebook_version or old.codebook_version,
        when=new.when or old.when,
    )


def _conflict(
    key: str,
    coder_file: CoderFile,
    lines: Mapping[str, int],
    in_file: Mapping[str, Coding],
    study: Mapping[str, Coding],
) -> Problem:
    shown = in_file.get(key) or study[key]
    here = _shown(in_file[key]) if key in in_file else say("deleted")
    there = _shown(study[key]) if key in study else say("deleted")
    message = say("the coding of “{quote}” was changed here ({here}) and in the study ({there})",
                  quote=" ".join(shown.quote.split())[:60], here=here, there=there)  # fmt: skip
    hint = say("decide on one: correct the row, or take the change in the study back with `qda study undo`")
    return Problem(coder_file.file.name, lines.get(key, 0), "", message, hint)


def _shown(coding: Coding) -> str:
    details = [part for part in (coding.category, coding.memo, coding.value) if part]
    return ", ".join(details)


def write_files(gathered: Gathered, store: Store, files: Sequence[CoderFile]) -> dict[str, bytes]:
    """Bring every coder's file to the state of the study; returns the files with their contents, as they now are.

    Settled files and those that have problems stay as they are and are left out.
    """
    codings, lost = _in_study(gathered, store)
    by_coder = {one.coder: one for one in files}
    written = {}
    for coder in sorted({*codings, *by_coder}):
        present = by_coder.get(coder)
        if present is not None and (present.is_settled or present.is_open or not present.is_whole):
            continue
        name, path = file_for(gathered, present, coder)
        plan = plan_of(present, codings.get(coder, ()), lost.get(coder, ()))
        content = content_of(gathered, present, plan, name)
        if present is None or content != present.content:
            replace_file(path, content)
        written[name] = content
    return written


def settle_files(
    gathered: Gathered, store: Store, files: Sequence[CoderFile], written: Mapping[str, bytes]
) -> tuple[CoderFile, ...]:
    """The files as they now are; those found to be one with the study are kept as settled."""
    if not written:
        return tuple(files)
    codings, lost = _in_study(gathered, store)
    now, marks, state = [], [], state_of(gathered, store)
    for read in files:
        content = written.get(read.file.name)
        one = read if content is None else _as_written(read, content, gathered)
        if content is not None and _is_one(one, gathered, codings.get(one.coder, ()), lost.get(one.coder, ())):
            one = replace(one, is_settled=True)
            marks.append(settled_mark(one, state))
        now.append(one)
    store.keep_settled(marks)
    return tuple(now)


def _as_written(file: CoderFile, content: bytes, gathered: Gathered) -> CoderFile:
    """A file with the content that was written: rows that were in it before are known."""
    if content == file.content:
        return file
    parsed = read_codings_file(content, name=file.file.name)
    is_alike = (parsed.columns, parsed.delimiter) == (file.parsed.columns, file.parsed.delimiter)
    known = {row.raw: codings for row, codings in file.resolved.rows if codings} if is_alike else {}
    return resolved_file(file.file, content, parsed, gathered, known)


def _is_one(file: CoderFile, gathered: Gathered, codings: Sequence[Coding], lost: Sequence[Coding]) -> bool:
    """Whether reading the file anew would find nothing to change, here or there."""
    if not file.is_whole or _essences(file.resolved.codings()) != {one.id: essence(one) for one in codings}:
        return False
    return content_of(gathered, file, plan_of(file, codings, lost), file.file.name) == file.content


def _in_study(gathered: Gathered, store: Store) -> tuple[dict[str, list[Coding]], dict[str, list[Coding]]]:
    """By coder: the codings of transcripts that are there, and those that lost their place."""
    here = (one for one in store.codings() if one.transcript in gathered.transcripts)
    return _by_coder(here), _by_coder(store.lost_codings())


def _by_coder(codings: Iterable[Coding]) -> dict[str, list[Coding]]:
    found: dict[str, list[Coding]] = {}
    for coding in codings:
        found.setdefault(coding.coder, []).append(coding)
    return found


def file_for(gathered: Gathered, present: CoderFile | None, coder: str) -> tuple[str, Path]:
    """Name and path of a coder's file, of one that is still to be made too.

    Raises:
        Conflict: the settings leave no place for it.
    """
    if present is not None:
        return present.file.name, present.file.path
    for pattern in gathered.settings.codings:
        name = (PurePosixPath(pattern).parent / f"{coder}.csv").as_posix()
        if "*" not in str(PurePosixPath(pattern).parent) and PurePosixPath(name).match(pattern):
            return name, gathered.folder / name
    patterns = ", ".join(gathered.settings.codings)
    raise Conflict(
        say("no file for codings of '{coder}' matches {patterns}", coder=coder, patterns=patterns),
        say("write `codings: [codings/*.csv]` in study.yaml"),
    )


@dataclass(frozen=True, slots=True)
class Plan:
    """What a coder's file will hold: rows that stay as they were written, then new ones."""

    kept: tuple[tuple[FileRow, tuple[Coding, ...]], ...]
    new: tuple[Coding, ...]
    lost: tuple[Coding, ...]


def plan_of(present: CoderFile | None, codings: Iterable[Coding], lost: Iterable[Coding]) -> Plan:
    """How to bring a coder's file to the codings that the study has."""
    wanted = {one.id: one for one in codings}
    lost = tuple(lost)
    kept: list[tuple[FileRow, tuple[Coding, ...]]] = []
    done: set[str] = set()
    for row, of_row in present.resolved.rows if present else ():
        is_decision = bool(of_row) and all(one.status != "accepted" for one in of_row)
        if row.cells.get("status", "").strip().lower() == LOST:
            if _is_lost_still(row, lost, wanted):
                kept.append((row, of_row))
                done.add(row.cells.get("id", ""))
            continue
        is_same = all(one.id in wanted and essence(wanted[one.id]) == essence(one) for one in of_row)
        if of_row and (is_decision or is_same):
            kept.append((row, of_row))
            done.update(one.id for one in of_row)
    new = tuple(one for one in wanted.values() if one.id not in done)
    return Plan(tuple(kept), new, tuple(one for one in lost if one.id not in done))


def content_of(gathered: Gathered, present: CoderFile | None, plan: Plan, name: str) -> bytes:
    """The bytes of a coder's file after a plan."""
    new = [*(cells_of(gathered, one) for one in plan.new), *(_lost_cells(one) for one in plan.lost)]
    if present is not None and not new and len(plan.kept) == len(present.resolved.rows):
        return present.content
    return write_codings_file(present.parsed if present else CodingsFile(name), [row for row, _ in plan.kept], new)


def _is_lost_still(row: FileRow, lost: Sequence[Coding], wanted: Mapping[str, Coding]) -> bool:
    """Rows marked lost stay, unless the study has the coding again (after an undo)."""
    key = row.cells.get("id", "")
    return any(one.id == key for one in lost) or key not in wanted


def _lost_cells(coding: Coding) -> dict[str, str]:
    return {
        "transcript": coding.transcript,
        "turn": str(coding.turn),
        "quote": coding.quote,
        "category": coding.category,
        "memo": coding.memo,
        "id": coding.id,
        "status": LOST,
    }


def cells_of(gathered: Gathered, coding: Coding) -> dict[str, str]:
    """The cells of a new row for a coding; what the columns say anyhow stays empty."""
    transcript = gathered.transcripts[coding.transcript]
    turn = transcript.turn(coding.turn)
    is_unique = turn and transcript.text.count(coding.quote, turn.start, max(turn.end, coding.end)) == 1
    computed = content_id(coding.transcript, coding.span, coding.category, coding.coder, coding.run, coding.round)
    return {
        "transcript": coding.transcript,
        "turn": str(coding.turn),
        "quote": coding.quote,
        "category": coding.category,
        "memo": coding.memo,
        "start": "" if is_unique else str(coding.start),
        "end": "" if is_unique else str(coding.end),
        "id": "" if coding.id == computed else coding.id,
        "run": "" if coding.run == "final" else coding.run,
        "pass": "" if coding.round == 1 else str(coding.round),
        "when": coding.when,
        "origin": "" if coding.origin == "manual" else coding.origin,
        "value": coding.value,
        "unsure": "yes" if coding.unsure else "",
        "confidence": "" if coding.confidence is None else f"{coding.confidence:g}",
    }
