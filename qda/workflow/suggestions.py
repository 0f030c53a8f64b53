"""Suggestions beside the codings: made anew without losing a decision, accepted, rejected."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from qda import __version__
from qda.coding.rules import suggest_by_rules
from qda.errors import NotFound
from qda.model import Coding, Origin, RunKind, Span
from qda.store import Change
from qda.store.rows import coding_row, suggestion_row
from qda.wording import say
from qda.workflow.borders import placed
from qda.workflow.categories.checking import check_open
from qda.workflow.manifest import pipelines
from qda.workflow.session import Session, now
from qda.workflow.study import Study

MADE_FOR = "suggested_for"


def rule_suggestions(study: Study) -> list[Coding]:
    """What the patterns of the guide suggest in the study's reading."""
    return suggest_by_rules(study.codebook, study.transcripts, study.readings.of, unit=study.settings.units.coding)


def refresh(session: Session, *, again: bool = False, made: Sequence[Coding] | None = None) -> Study:
    """Make the rule suggestions anew; `made` are those that `rule_suggestions` has made of this study already.

    Decided ones stay as they are; a rejection blocks overlapping suggestions of its category, unless `again`.
    """
    made = rule_suggestions(session.study) if made is None else made
    replace_suggestions(session, made, "rule", again=again)
    session.store.set_setting(MADE_FOR, suggestion_key(session.study))
    return session.study


def replace_suggestions(session: Session, made: Sequence[Coding], origin: Origin, *, again: bool = False) -> None:
    """Put suggestions in the place of the open ones of their origin; decisions of any origin count."""
    study = session.study
    stored = {key: row for key, row in session.store.rows_of("suggestion").items() if row["origin"] == origin}
    open_again = ("suggested", "rejected") if again else ("suggested",)
    decided = [one for one in study.suggestions if one.status not in open_again]
    rejected = [one for one in decided if one.status == "rejected"]
    kept = {one.id for one in decided}
    wanted = {one.id: one for one in made if one.id not in kept and not _blocked(one, rejected)}
    changes = []
    for key in sorted({*wanted, *stored} - kept):
        new = suggestion_row(wanted[key]) if key in wanted else None
        changes.append(Change("suggestion", key, stored.get(key), new))
    if again:
        taken_back = [one for one in changes if one.before and one.before["status"] == "rejected"]
        session.store.record("forget rejections", taken_back, who=session.who, when=now(), detail=str(len(taken_back)))
        changes = [one for one in changes if one not in taken_back]
    session.store.record("suggest", changes, who=origin, when=now(), log=False)
    session.reload()


def ensure(session: Session) -> None:
    """Make the rule suggestions anew when guide, texts, speakers or reading changed since."""
    if not are_current(session):
        refresh(session)


def are_current(session: Session) -> bool:
    """Whether the suggestions were made for the study as it is."""
    return session.store.setting(MADE_FOR) == suggestion_key(session.study)


def suggestion_key(study: Study) -> str:
    """Everything that decides what the rules suggest, as a hash."""
    parts = [
        __version__, repr(pipelines(study)), study.codebook.version,
        repr(study.settings.smoothing), study.settings.units.coding,
        *(
            f"{one.id} {one.source.sha256} {one.convention} {one.language} "
            f"{[(turn.start, turn.end, turn.role) for turn in one.turns]}"
            for one in study.transcripts
        ),
    ]  # fmt: skip
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _blocked(one: Coding, rejected: Iterable[Coding]) -> bool:
    return any(
        other.category == one.category and other.transcript == one.transcript and other.span.overlaps(one.span)
        for other in rejected
    )


def pick(study: Study, wanted: Collection[str]) -> list[Coding]:
    """The open suggestions whose ids begin with one of the given texts.

    Raises:
        NotFound: no suggestion has such an id, or several have.
    """
    found = []
    for start in wanted:
        fitting = [one for one in study.suggestions if one.status == "suggested" and one.id.startswith(start)]
        if len(fitting) != 1:
            kind = say("suggestion")
            if not fitting:
                raise NotFound.among(kind, start, [one.id for one in study.suggestions][:12])
            raise NotFound(say("{n} suggestions begin with '{start}'", n=len(fitting), start=start))
        found.extend(fitting)
    return found


def accept(
    session: Session,
    suggestions: Sequence[Coding],
    coder: str,
    *,
    category: str = "",
    span: Span | None = None,
    run: RunKind = "final",
    round_: int = 1,
) -> Study:
    """Turn suggestions into codings of `coder`; with `category` under another category, with `span` in other borders.

    The coding keeps the suggestion's origin; it counts in tables like any other coding of the coder. What the coder
    has coded so already is not coded twice.

    Raises:
        NotFound: the guide has no such category.
        Conflict: it takes no codings any more.
    """
    for wanted in sorted({category or one.category for one in suggestions}):
        check_open(session.study.codebook, wanted)
    when = now()
    changes = []
    known = {(one.transcript, one.start, one.end, one.category): one.id for one in session.study.codings
             if (one.coder, one.run, one.round) == (coder, run, round_)}  # fmt: skip
    for suggested in suggestions:
        one = _corrected(session.study, suggested, category, span)
        place = (one.transcript, one.start, one.end, one.category)
        if place in known:
            changes.append(_decision(session, replace(suggested, status="accepted"), coder, when, known[place]))
            continue
        coding = replace(
            one,
            id=str(uuid.uuid4()),
            coder=coder,
            status="accepted",
            run=run,
            round=round_,
            when=when,
        )
        known[place] = coding.id  # rule and model may suggest the same
        changes.append(Change("coding", coding.id, None, coding_row(coding)))
        decided = replace(suggested, status="accepted")
        changes.append(_decision(session, decided, coder, when, coding.id))
    return session.record("accept suggestions", changes, detail=str(len(suggestions)))


def _corrected(study: Study, suggestion: Coding, category: str, span: Span | None) -> Coding:
    """The suggestion as a person wants it."""
    corrected = replace(suggestion, category=category or suggestion.category)
    if span is None:
        return corrected
    transcript = study.transcript(suggestion.transcript)
    place = placed(transcript, span)
    start, end = place.span.start, place.span.end
    return replace(corrected, turn=place.turn, start=start, end=end, quote=transcript.text[start:end])


def reject(session: Session, suggestions: Sequence[Coding], coder: str) -> Study:
    """Reject suggestions; overlapping ones of the same category are not made again."""
    when = now()
    changes = [_decision(session, replace(one, status="rejected"), coder, when, "") for one in suggestions]
    return session.record("reject suggestions", changes, detail=str(len(suggestions)))


def _decision(session: Session, decided: Coding, coder: str, when: str, coding: str) -> Change:
    before = session.store.row("suggestion", decided.id)
    after = suggestion_row(decided, decided_by=coder, decided_when=when, coding=coding)
    return Change("suggestion", decided.id, before, after)


Place = tuple[str, int, int, str]


def coded_places(study: Study, coder: str) -> dict[Place, str]:
    """Where a coder has coded what, with the id of the coding."""
    return {(one.transcript, one.start, one.end, one.category): one.id for one in study.codings if one.coder == coder}


def decision_changes(
    session: Session, one: Coding, coder: str, when: str, *, accepted: bool, known: dict[Place, str],
    category: str = "", memo: str = "",
) -> list[Change]:  # fmt: skip
    """What accepting or rejecting one suggestion changes: an accepted one as a coding, with a memo if one was given.

    A place that is `known` is not coded again; a new one is added to it.
    """
    decided = replace(one, status="accepted" if accepted else "rejected")
    if not accepted:
        return [_decision(session, decided, coder, when, "")]
    wanted = category or one.category
    place = (one.transcript, one.start, one.end, wanted)
    if place in known:
        return [_decision(session, decided, coder, when, known[place])]
    coding = replace(one, id=str(uuid.uuid4()), category=wanted, coder=coder, status="accepted", memo=memo, when=when)
    known[place] = coding.id
    new = Change("coding", coding.id, None, coding_row(coding))
    return [new, _decision(session, decided, coder, when, coding.id)]
