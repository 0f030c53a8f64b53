"""Where a study stands in the procedure, gathered from its files, codings and log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import yaml

from qda.checks import check_guide
from qda.checks.procedure import ProcedureFacts, Step, steps
from qda.model import Coding, Memo, Transcript
from qda.store import Change, Store
from qda.store.rows import memo_row
from qda.tables import Column, Table
from qda.wording import Message, say
from qda.workflow.answers import answered
from qda.workflow.counting import counted_of
from qda.workflow.guide_facts import guide_facts
from qda.workflow.memos import new_memo
from qda.workflow.reporting import unit_word
from qda.workflow.session import Session, open_session
from qda.workflow.study import Study
from qda.workflow.themes import TABLE as THEMES
from qda.workflow.unit_borders import misfits

REVISED = "revise"


def checked_procedure(start: Path, *, who: str = "") -> tuple[Study, tuple[Step, ...]]:
    """The study in or above `start` and the steps of its workflow.

    Raises:
        ProblemsFound: all problems of the study's files.
    """
    with open_session(start, who=who) as session:
        facts = procedure_facts(session.study, session.store)
        return session.study, steps(facts, session.study.settings.workflow)


def revise(session: Session, what: str, why: str, author: str) -> Memo:
    """Log a revision of the category system: what was changed and why, with the version of the guide."""
    text = f"{what}\n\n{why}" if why else what
    memo = new_memo("method", text, author)
    detail = f"{session.study.codebook.version}: {what}"
    session.record(REVISED, [Change("memo", memo.id, None, memo_row(memo))], detail=detail)
    return memo


def procedure_facts(study: Study, store: Store) -> ProcedureFacts:
    """What the steps of the procedure are judged by."""
    settings = study.settings
    final = [one for one in study.codings if one.run == "final"]
    mine = [one for one in final if one.coder == study.main_coder]
    pilot = [one for one in study.codings if one.run == "pilot"]
    coded = {one.transcript for one in mine}
    misfit = Counter(misfits(study, study.codings).values())
    guide = guide_facts(study, store)
    words = {one.id: _words(one) for one in study.transcripts}
    stated = yaml.safe_load(settings.text) if settings.text else {}
    return ProcedureFacts(
        transcripts=tuple(one.id for one in study.transcripts),
        texts={key: value for key, value in settings.procedure.items() if value},
        stated=frozenset(stated if isinstance(stated, dict) else ()),
        unconventional=_unconventional(study),
        profile=settings.smoothing.profile,
        questions=tuple(one.id for one in settings.questions),
        unanswered=_unanswered(study),
        techniques=settings.technique,
        units=(
            unit_word(settings.units.coding),
            unit_word(settings.units.context),
            unit_word(settings.units.recording),
        ),
        n_categories=len(study.codebook.categories),
        n_inductive=sum(1 for one in study.codebook.categories if one.origin == "inductive"),
        has_criterion=bool(settings.criterion),
        has_level=bool(settings.abstraction),
        pilot=settings.pilot,
        pilot_share=_share(words, settings.pilot),
        n_pilot_codings=len(pilot),
        n_pilot_compared=_compared(pilot),
        n_revisions=sum(1 for one in store.events() if one.what == REVISED and one.undone_by is None),
        share_done=_share(words, {one.transcript for one in study.codings}),
        formed=_formed(study, mine),
        n_shorter=misfit["shorter"],
        n_beyond=misfit["beyond"],
        n_final=len(final),
        n_second_pass=sum(1 for one in final if one.round > 1),
        uncoded=tuple(one.id for one in study.transcripts if one.id not in coded),
        n_stale=sum(map(len, guide.stale.values())),
        n_guide_errors=sum(1 for one in check_guide(guide) if one.severity == "error"),
        n_open_suggestions=sum(1 for one in study.suggestions if one.status == "suggested"),
        n_coders=len({one.coder for one in final}),
        compared=_by_two(final),
        n_memos=len(study.memos),
        n_theme_summaries=len(store.rows_of(THEMES)),
    )


def _words(transcript: Transcript) -> int:
    return sum(len(turn.text.split()) for turn in transcript.turns if turn.role != "interviewer")


def _share(words: dict[str, int], some: Iterable[str]) -> float:
    """The share of interviewee words in some transcripts."""
    total = sum(words.values())
    return sum(words.get(one, 0) for one in some) / total if total else 0.0


def _unconventional(study: Study) -> tuple[str, ...]:
    if study.settings.smoothing.convention != "auto":
        return ()
    overrides = study.settings.overrides
    return tuple(
        one.id
        for one in study.transcripts
        if one.convention == "generic" and not (one.id in overrides and overrides[one.id].convention)
    )


def _unanswered(study: Study) -> tuple[str, ...]:
    return tuple(
        one.question.id
        for one in answered(study, counted_of(study))
        if not any(it.codings for it in (*one.evidence, *one.items))
    )


def _by_two(codings: Iterable[Coding]) -> tuple[str, ...]:
    """The transcripts that two coders worked on."""
    coders: dict[str, set[str]] = {}
    for one in codings:
        coders.setdefault(one.transcript, set()).add(one.coder)
    return tuple(sorted(key for key, names in coders.items() if len(names) > 1))


def _compared(codings: Iterable[Coding]) -> int:
    return len(_by_two(codings))


def _formed(study: Study, codings: Iterable[Coding]) -> tuple[bool, ...]:
    """For each coding, in the order of coding, whether it was the first of an inductive category."""
    inductive = {one.id for one in study.codebook.categories if one.origin == "inductive"}
    place = {one.id: number for number, one in enumerate(study.transcripts)}
    seen: set[str] = set()
    formed = []
    for one in sorted(codings, key=lambda one: (one.when, place[one.transcript], one.start)):
        formed.append(one.category in inductive and one.category not in seen)
        seen.add(one.category)
    return tuple(formed)


STATES = {"done": say("done"), "partly": say("partly"), "open": say("open")}
_MARKS = {"done": "✓", "partly": "○", "open": "–"}


def checklist(study: Study, found: Iterable[Step]) -> Table:
    """The steps as a checklist: what there is, what is missing and how to get on."""
    titles = {
        "mayring": say("Procedure after Mayring: {title}", title=study.settings.title),
        "kuckartz": say("Procedure after Kuckartz & Rädiker: {title}", title=study.settings.title),
    }
    return Table(
        name="procedure",
        caption=titles[study.settings.workflow],
        columns=(
            Column("step", say("Step"), kind="id"),
            Column("name", say("What"), weight=2),
            Column("state", say("State"), kind="id", where="data"),
            Column("mark", say("State"), kind="id", where="print"),
            Column("found", say("There is"), weight=3),
            Column("missing", say("Missing"), weight=4),
        ),
        rows=tuple(
            (one.number, one.name, one.state, _mark(one), one.found or None, one.missing or None) for one in found
        ),
    )


def _mark(one: Step) -> Message:
    return say("{mark} {state}", mark=_MARKS[one.state], state=STATES[one.state])
