"""Codings of the study file meet transcripts that changed, moved their turns, or are gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from qda.coding.csvfile import FileRow, read_codings_file
from qda.coding.locate import locate
from qda.coding.resolve import content_id
from qda.errors import Problem
from qda.model import Coding
from qda.store import Change, Store
from qda.store.rows import coding_row
from qda.wording import say
from qda.workflow.folder import matching
from qda.workflow.loading import Gathered


@dataclass(slots=True)
class Settled:
    """Changes that go into the study file together with the new texts, and what could not be settled."""

    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def settle(gathered: Gathered, store: Store) -> Settled:
    """Find the codings of changed texts again by their quotes, and let go what went with its transcript.

    A changed text in which a coding is not found any more is not taken over: the study goes on with the earlier one,
    and that is a problem. A coding whose row the coder's file no longer has goes without a word.
    """
    settled = Settled()
    rows = _rows_by_coder(gathered) if gathered.gone or gathered.changed else {}
    by_transcript: dict[str, list[Coding]] = {}
    for coding in store.codings():
        by_transcript.setdefault(coding.transcript, []).append(coding)
    for key, codings in sorted(by_transcript.items()):
        if key in gathered.gone:
            settled.changes.extend(_without_rows(codings, rows))
        elif key in gathered.changed:
            _settle_changed(gathered, key, codings, rows, settled)
        elif key in gathered.transcripts:
            settled.changes.extend(_turns_corrected(gathered, codings))
    settled.changes.extend(_gone(gathered, store, settled))
    return settled


def _rows_by_coder(gathered: Gathered) -> dict[str, Sequence[FileRow]]:
    files, _copies = matching(gathered.folder, gathered.settings.codings)
    return {file.stem: read_codings_file(file.read(), name=file.name).rows for file in files}


def _has_row(coding: Coding, rows: dict[str, Sequence[FileRow]]) -> bool:
    """Whether the coder's file still names the passage; a file that is not there counts as naming it."""
    if coding.coder not in rows:
        return True
    quote = coding.quote.split()
    return any(
        row.cells.get("transcript", "").strip() == coding.transcript and row.cells.get("quote", "").split() == quote
        for row in rows[coding.coder]
    )


def _without_rows(codings: Sequence[Coding], rows: dict[str, Sequence[FileRow]]) -> Iterator[Change]:
    for coding in codings:
        if coding.coder in rows and not any(
            row.cells.get("transcript", "").strip() == coding.transcript for row in rows[coding.coder]
        ):
            yield Change("coding", coding.id, coding_row(coding), None)


def _settle_changed(
    gathered: Gathered, key: str, codings: Sequence[Coding], rows: dict[str, Sequence[FileRow]], settled: Settled
) -> None:
    changes: list[Change] = []
    lost: list[Coding] = []
    for coding in codings:
        found = _found_again(coding, gathered)
        if found is not None:
            changes.extend(_moved(coding, found))
        elif _has_row(coding, rows):
            lost.append(coding)
        else:
            changes.append(Change("coding", coding.id, coding_row(coding), None))
    if not lost:
        settled.changes.extend(changes)
        return
    source = gathered.transcripts[key].source.name
    settled.problems.extend(_no_longer_there(coding, source) for coding in lost)
    gathered.go_back(key)


def _no_longer_there(coding: Coding, source: str) -> Problem:
    message = say(
        "the text changed and the quote “{quote}” ({category}, {coder}) is no longer in it",
        quote=" ".join(coding.quote.split())[:60],
        category=coding.category,
        coder=coding.coder,
    )
    hint = say("use `qda transcript update FILE`, or correct the quote in the coder's file")
    return Problem(source, 0, "", message, hint)


def _moved(old: Coding, new: Coding) -> Iterator[Change]:
    if new.id == old.id:
        yield Change("coding", old.id, coding_row(old), coding_row(new))
    else:
        yield Change("coding", old.id, coding_row(old), None)
        yield Change("coding", new.id, None, coding_row(new))


def _found_again(coding: Coding, gathered: Gathered) -> Coding | None:
    transcript = gathered.transcripts[coding.transcript]
    for turn in (coding.turn, None):
        places = locate(coding.quote, transcript, lambda one: gathered.readings.views(transcript, one), turn=turn)
        if len(places) == 1:
            span = places[0].span
            quote = transcript.text[span.start : span.end]
            new = replace(coding, turn=places[0].turn, start=span.start, end=span.end, quote=quote)
            return replace(new, id=moved_id(coding, new))
    return None


def moved_id(old: Coding, new: Coding) -> str:
    """The id of a coding at its new place: one computed from the content is computed anew, a given one stays."""
    if old.id != content_id(old.transcript, old.span, old.category, old.coder, old.run, old.round):
        return old.id
    return content_id(new.transcript, new.span, new.category, new.coder, new.run, new.round)


def _turns_corrected(gathered: Gathered, codings: Sequence[Coding]) -> Iterator[Change]:
    """Where turns are numbered otherwise than before (other speakers declared), codings get the new number."""
    for coding in codings:
        turn = gathered.transcripts[coding.transcript].turn_at(coding.start)
        if turn is not None and turn.number != coding.turn:
            yield Change("coding", coding.id, coding_row(coding), coding_row(replace(coding, turn=turn.number)))


def _gone(gathered: Gathered, store: Store, settled: Settled) -> Iterator[Change]:
    """Transcripts whose file is gone and that no coding needs any more, with their suggestions."""
    removed = {change.key for change in settled.changes if change.table == "coding" and change.after is None}
    needed = {coding.transcript for coding in store.codings() if coding.id not in removed}
    leaving = gathered.gone - needed
    for suggestion in store.suggestions() if leaving else ():
        if suggestion.transcript in leaving:
            yield Change("suggestion", suggestion.id, store.row("suggestion", suggestion.id), None)
    for key in sorted(leaving):
        yield Change("transcript", key, {"id": key}, None)
