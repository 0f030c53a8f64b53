"""Coding by hand: find a passage by its words, put it under categories, import codings from a file."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path

from qda.coding.csvfile import CodingsFile, codings_of_rows, read_codings_file
from qda.coding.locate import Place, locate, nearest
from qda.coding.resolve import resolve, value_problem
from qda.errors import CannotRead, Conflict, NotFound, Problem, ProblemsFound
from qda.importers.excel import read_excel
from qda.model import Coding, RunKind, Span
from qda.store import Change
from qda.store.rows import coding_row
from qda.wording import say
from qda.workflow.borders import placed
from qda.workflow.categories.checking import check_open
from qda.workflow.coder_file import material_of
from qda.workflow.folder import read_bytes
from qda.workflow.session import Session, now
from qda.workflow.study import Study
from qda.workflow.unit_borders import refuse_misfits


def place_of(study: Study, transcript: str, *, quote: str = "", turn: int | None = None) -> Place:
    """The one place of a quote in a transcript, or a whole turn where no quote is given.

    Raises:
        NotFound: no such transcript, turn or quote; the nearest passage is named.
        Conflict: the quote occurs several times.
    """
    material = study.transcript(transcript)
    if turn is not None and not any(one.number == turn for one in material.turns):
        raise NotFound(say("{transcript} has no turn {turn}, it has {n}", transcript=transcript, turn=turn,
                           n=len(material.turns)))  # fmt: skip
    if not quote:
        if turn is None:
            raise NotFound(say("a quote or a turn is needed"), say("name one with --quote or --turn"))
        whole = next(one for one in material.turns if one.number == turn)
        return Place(whole.number, whole.span)
    places = locate(quote, material, lambda one: study.readings.views(material, one), turn=turn)
    if len(places) == 1:
        return places[0]
    if places:
        turns = ", ".join(str(place.turn) for place in places)
        raise Conflict(
            say("the quote “{quote}” occurs {n} times in {transcript} (turns {turns})",
                quote=quote, n=len(places), transcript=transcript, turns=turns),
            say("make the quote longer, or name the turn with --turn"),
        )  # fmt: skip
    near = nearest(quote, material, lambda one: study.readings.views(material, one), turn=turn)
    hint = None
    if near is not None:
        passage = " ".join(material.text[near.span.start : near.span.end].split())
        hint = say("the nearest words are in turn {turn}: “{passage}”", turn=near.turn, passage=passage[:80])
    raise NotFound(say("the quote “{quote}” is not in {transcript}", quote=quote[:60], transcript=transcript), hint)


def add(
    session: Session,
    places: Iterable[tuple[str, int, Span]],
    categories: Sequence[str],
    coder: str,
    *,
    memo: str = "",
    value: str = "",
    strict: bool = False,
    run: RunKind = "final",
    round_: int = 1,
) -> list[Coding]:
    """Code passages (transcript, turn, span) under one or several categories; white space at the ends is left out.

    With `strict` no passage may be shorter than the coding unit or go beyond the context unit. The codings are of the
    pilot run or the final one, and of the coder's first, second … pass.

    Raises:
        NotFound: a category that the guide does not know; the nearest is named.
        Conflict: the coder has the very same coding already, a passage has no words, or the category takes none any
            more.
    """
    study = session.study
    _check_categories(study, categories, value)
    when, made = now(), []
    known = {
        (one.transcript, one.start, one.end, one.category)
        for one in study.codings
        if (one.coder, one.run, one.round) == (coder, run, round_)
    }
    for transcript_id, _turn, stretch in places:
        transcript = study.transcript(transcript_id)
        place = placed(transcript, stretch)
        turn, span = place.turn, place.span
        for category in dict.fromkeys(categories):
            if (transcript_id, span.start, span.end, category) in known:
                message = say("{coder} has coded this passage as {category} already", coder=coder, category=category)
                raise Conflict(message)
            quote = transcript.text[span.start : span.end]
            made.append(
                Coding(str(uuid.uuid4()), transcript_id, turn, span.start, span.end, quote, category, coder,
                       run=run, round=round_, memo=memo, value=value, when=when,
                       codebook_version=study.codebook.version)
            )  # fmt: skip
    if strict:
        refuse_misfits(study, made)
    changes = [Change("coding", one.id, None, coding_row(one)) for one in made]
    session.record("add codings", changes, detail=", ".join(categories))
    return made


def _check_categories(study: Study, categories: Sequence[str], value: str) -> None:
    for category in categories:
        check_open(study.codebook, category)
        problem = value_problem(study.codebook, category, value)
        if problem is not None:
            raise Conflict(problem)


def remove(session: Session, coding_ids: Sequence[str]) -> int:
    """Take codings out; `undo` brings them back."""
    found = []
    for start in dict.fromkeys(coding_ids):
        fitting = [one for one in session.study.codings if one.id.startswith(start)]
        if len(fitting) != 1:
            raise NotFound.among(say("coding"), start, [one.id for one in session.study.codings][:12])
        found.extend(fitting)
    found = list({one.id: one for one in found}.values())
    changes = [Change("coding", one.id, coding_row(one), None) for one in found]
    session.record("remove codings", changes, detail=str(len(found)))
    return len(found)


def import_codings(
    session: Session, path: Path, coder: str, *, keep_going: bool = False
) -> tuple[int, int, tuple[Problem, ...]]:
    """Take over the codings of a table (CSV or Excel) for a coder.

    Returns how many were new, how many were there already, and the problems passed over with `keep_going`.

    Raises:
        ProblemsFound: all problems of the file; then nothing is taken over.
        CannotRead: no such table.
    """
    parsed = _table(read_bytes(path, path.name), path)
    resolved = resolve(parsed, coder, material_of(session.gathered))
    if resolved.problems and not (keep_going and resolved.rows):
        raise ProblemsFound(resolved.problems)
    known = {one.id for one in session.study.codings}
    places = {
        (one.transcript, one.start, one.end, one.category, one.coder, one.run, one.round)
        for one in session.study.codings
    }
    new = [
        one
        for one in resolved.codings().values()
        if one.status == "accepted"
        and one.id not in known
        and (one.transcript, one.start, one.end, one.category, one.coder, one.run, one.round) not in places
    ]
    for category in sorted({one.category for one in new}):
        check_open(session.study.codebook, category)
    session.record("import codings", [Change("coding", one.id, None, coding_row(one)) for one in new], detail=path.name)
    return len(new), len(resolved.codings()) - len(new), resolved.problems


def _table(content: bytes, path: Path) -> CodingsFile:
    suffix = path.suffix.lower()
    if suffix in (".xlsx", ".xlsm"):
        return codings_of_rows(read_excel(content, name=path.name), name=path.name)
    if suffix in ("", ".csv", ".txt", ".tsv"):
        return read_codings_file(content, name=path.name)
    raise CannotRead(
        say("{name}: codings are read from .csv, .xlsx and .docx", name=path.name),
        say("save it as CSV or as an Excel workbook (.xlsx)"),
    )
