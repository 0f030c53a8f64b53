"""Where a study stands in the procedure: Mayring's eleven steps, or the seven phases of Kuckartz & Rädiker.

Steps after Mayring (2010, 2015), phases after Kuckartz & Rädiker (2022); gates between them warn and do not block.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from qda.wording import Message, say

State = Literal["done", "partly", "open"]
EARLIEST_REVISION, LATEST_REVISION = 0.10, 0.50
_LAST = 20
_FEW = 0.10


TECHNIQUES = {
    "summarising": say("summarising"),
    "inductive": say("inductive formation of categories"),
    "explication_narrow": say("explication, narrow context"),
    "explication_broad": say("explication, broad context"),
    "formal": say("structuring, formal"),
    "content_structuring": say("structuring by content"),
    "scaling": say("structuring, scaling"),
    "typifying": say("structuring, typifying"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its state, what there is, and what is missing, each with what to do about it."""

    number: str
    name: Message
    state: State
    found: tuple[Message, ...] = ()
    missing: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class ProcedureFacts:
    """What is known of a study; names are ids, shares lie between 0 and 1.

    `uncoded` are transcripts without a final coding of the main coder, `compared` those that two coders worked on,
    `unanswered` questions without a coding behind them. `formed` tells for each coding in coding order whether it
    formed an inductive category.
    """

    transcripts: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    stated: frozenset[str] = frozenset()
    unconventional: tuple[str, ...] = ()
    profile: str = ""
    questions: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    techniques: tuple[str, ...] = ()
    units: tuple[Message | str, Message | str, Message | str] = ("", "", "")
    n_categories: int = 0
    n_inductive: int = 0
    has_criterion: bool = False
    has_level: bool = False
    pilot: tuple[str, ...] = ()
    pilot_share: float = 0.0
    n_pilot_codings: int = 0
    n_pilot_compared: int = 0
    n_revisions: int = 0
    share_done: float = 0.0
    formed: tuple[bool, ...] = ()
    n_shorter: int = 0
    n_beyond: int = 0
    n_final: int = 0
    n_second_pass: int = 0
    uncoded: tuple[str, ...] = ()
    n_stale: int = 0
    n_guide_errors: int = 0
    n_open_suggestions: int = 0
    n_coders: int = 0
    compared: tuple[str, ...] = ()
    n_memos: int = 0
    n_theme_summaries: int = 0


def steps(facts: ProcedureFacts, workflow: str) -> tuple[Step, ...]:
    """The steps of the workflow (`mayring` or `kuckartz`) with their state."""
    if workflow == "kuckartz":
        from qda.checks.phases import phases

        return phases(facts)
    return tuple(one(facts) for one in _STEPS)


def gates_open(found: Sequence[Step]) -> bool:
    """Whether a step that should be done before a later one that has begun is not done."""
    last = max((number for number, one in enumerate(found) if one.state != "open"), default=-1)
    return any(one.state == "open" for one in found[:last])


def state_of(found: Sequence[Message], missing: Sequence[Message]) -> State:
    """Done without anything missing, open without anything there, else partly."""
    if not missing:
        return "done"
    return "partly" if found else "open"


def step(number: str, name: Message, found: Sequence[Message], missing: Sequence[Message]) -> Step:
    """A step whose state follows from what there is and what is missing."""
    return Step(number, name, state_of(found, missing), tuple(found), tuple(missing))


def material(facts: ProcedureFacts) -> Step:
    """1: the material is chosen."""
    found = [say("{n} transcripts", n=len(facts.transcripts))] if facts.transcripts else []
    missing = [] if facts.transcripts else [say("no transcript: `qda transcript import FILE…`")]
    if "material" not in facts.texts:
        missing.append(say("how the material was chosen: `procedure.material` in study.yaml"))
    return step("1", say("Material"), found, missing)


def situation(facts: ProcedureFacts) -> Step:
    """2: how the material came about."""
    return _text(facts, "2", say("How the material came about"), "situation")


def form(facts: ProcedureFacts) -> Step:
    """3: formal characteristics: transcription convention and smoothing."""
    found, missing = [], []
    if facts.transcripts:
        found.append(say("smoothing profile {profile}", profile=facts.profile))
    else:
        missing.append(say("no transcript: `qda transcript import FILE…`"))
    if facts.unconventional:
        missing.append(
            say("no transcription convention known for {transcripts}: `overrides:` in study.yaml",
                transcripts=", ".join(facts.unconventional))
        )  # fmt: skip
    return step("3", say("Formal characteristics"), found, missing)


def direction(facts: ProcedureFacts) -> Step:
    """4: direction of the analysis."""
    return _text(facts, "4", say("Direction of the analysis"), "direction")


def _text(facts: ProcedureFacts, number: str, name: Message, key: str) -> Step:
    given = facts.texts.get(key, "")
    found = [say("{text}", text=given if len(given) <= 90 else given[:87].rstrip() + " …")] if given else []
    missing = [] if given else [say("not described: `{key}` in study.yaml", key=f"procedure.{key}")]
    return step(number, name, found, missing)


def questions(facts: ProcedureFacts) -> Step:
    """5: questions, from theory."""
    found = [say("{n} research questions", n=len(facts.questions))] if facts.questions else []
    missing = [] if facts.questions else [say("no research question: `questions:` in study.yaml")]
    return step("5", say("Research questions from theory"), found, missing)


def technique(facts: ProcedureFacts) -> Step:
    """6: technique; forming categories inductively needs a selection criterion and a level of abstraction first."""
    found = [TECHNIQUES[one] for one in facts.techniques] if "technique" in facts.stated else []
    missing = [] if found else [say("no technique named: `technique:` in study.yaml")]
    if facts.n_inductive or "inductive" in facts.techniques:
        if not facts.has_criterion:
            missing.append(say("no selection criterion: `inductive.criterion` in study.yaml"))
        if not facts.has_level:
            missing.append(say("no level of abstraction: `inductive.level` in study.yaml"))
    return step("6", say("Technique"), found, missing)


def units(facts: ProcedureFacts) -> Step:
    """7: units of analysis."""
    coding, context, recording = facts.units
    shown = say("coding unit {coding}, context unit {context}, recording unit {recording}",
                coding=coding, context=context, recording=recording)  # fmt: skip
    missing = [] if "units" in facts.stated else [say("taken as given, not stated: `units:` in study.yaml")]
    if facts.n_shorter or facts.n_beyond:
        missing.append(say("{shorter} codings shorter than the coding unit, {beyond} beyond the context unit: "
                           "`qda coding list --misfit`", shorter=facts.n_shorter, beyond=facts.n_beyond))  # fmt: skip
    return step("7", say("Units of analysis"), [shown], missing)


def analysis(facts: ProcedureFacts) -> Step:
    """8: pilot run, revision, final run over all material."""
    found, missing = list(_runs(facts)), list(_unfinished(facts))
    return step("8", say("Analysis with the category system"), found, missing)


def _runs(facts: ProcedureFacts) -> Iterator[Message]:
    if facts.n_categories:
        yield say("{n} categories, {inductive} of them inductive", n=facts.n_categories, inductive=facts.n_inductive)
    if facts.n_pilot_codings:
        yield say("pilot run: {n} codings in {share} of the material", n=facts.n_pilot_codings, share=facts.pilot_share)
    if facts.n_revisions:
        yield say("{n} revisions of the category system in the log", n=facts.n_revisions)
    if facts.n_final:
        n_coded = len(facts.transcripts) - len(facts.uncoded)
        yield say("final run: {n} codings, {coded} of {all} transcripts",
                  n=facts.n_final, coded=n_coded, all=len(facts.transcripts))  # fmt: skip


def _unfinished(facts: ProcedureFacts) -> Iterator[Message]:
    if not facts.n_categories:
        yield say("no category: the guide is empty")
    if facts.pilot and not facts.n_pilot_codings:
        yield say("the pilot run ({transcripts}) has no codings with `run: pilot`", transcripts=", ".join(facts.pilot))
    if facts.pilot and not EARLIEST_REVISION <= facts.pilot_share <= LATEST_REVISION:
        yield say("the pilot run covers {share} of the material, usual are 0.10 to 0.50", share=facts.pilot_share)
    if facts.n_pilot_codings and facts.n_pilot_compared < 2:
        yield say("fewer than two transcripts of the pilot run were coded by a second coder")
    if revision_is_due(facts):
        yield say("a revision of the category system is due ({share} of the material is coded): criterion, level, "
                  "overlaps; then `qda study revise`", share=facts.share_done)  # fmt: skip
    if facts.uncoded:
        yield say("final run not complete: {transcripts}", transcripts=", ".join(facts.uncoded))
    if facts.n_open_suggestions:
        yield say("{n} suggestions undecided (they enter no table): `qda coding review`", n=facts.n_open_suggestions)


def revision_is_due(facts: ProcedureFacts) -> bool:
    """Whether a first revision of inductive categories is due.

    From a tenth of the material on, when fewer than a tenth of the last 20 codings formed a category; at half of it in
    any case (Mayring 2000, FQS 1(2), Art. 20: after 10 to 50 percent of the material).
    """
    if facts.n_revisions or not any(facts.formed) or facts.share_done < EARLIEST_REVISION:
        return False
    last = facts.formed[-_LAST:]
    return facts.share_done >= LATEST_REVISION or (len(last) == _LAST and sum(last) / _LAST < _FEW)


def review(facts: ProcedureFacts) -> Step:
    """9: checked again against theory and material."""
    found = [say("no coding is older than its definition")] if facts.n_final and not facts.n_stale else []
    missing = []
    if facts.n_stale:
        missing.append(say("{n} codings older than their definition: `qda coding list --stale`", n=facts.n_stale))
    if facts.n_guide_errors:
        missing.append(say("{n} errors in the guide: `qda codebook check`", n=facts.n_guide_errors))
    if not facts.n_final:
        missing.append(say("nothing is coded in the final run"))
    return step("9", say("Check against theory and material"), found, missing)


def answers(facts: ProcedureFacts) -> Step:
    """10: interpretation towards the questions."""
    return answered("10", say("Interpretation towards the questions"), facts)


def answered(number: str, name: Message, facts: ProcedureFacts) -> Step:
    """A step that is done when every question has a passage behind it."""
    behind = len(facts.questions) - len(facts.unanswered)
    found = [say("passages behind {n} of {all} questions", n=behind, all=len(facts.questions))] if behind else []
    missing = []
    if facts.unanswered or not facts.questions:
        missing.append(say("no passage behind {questions}", questions=", ".join(facts.unanswered) or "–"))
    return step(number, name, found, missing)


def quality(facts: ProcedureFacts) -> Step:
    """11: quality criteria: agreement between coders or of a coder with herself."""
    found, missing = [], []
    if facts.compared:
        found.append(say("{n} transcripts coded by {coders} coders: `qda agreement report`",
                         n=len(facts.compared), coders=facts.n_coders))  # fmt: skip
    if facts.n_second_pass:
        found.append(say("{n} codings of a second pass", n=facts.n_second_pass))
    if not found:
        missing.append(say("no second coder and no second pass: agreement cannot be told"))
    if "quality" not in facts.texts:
        missing.append(say("not described: `{key}` in study.yaml", key="procedure.quality"))
    return step("11", say("Quality criteria"), found, missing)


_STEPS = (
    material, situation, form, direction, questions, technique, units, analysis, review, answers, quality,
)  # fmt: skip
