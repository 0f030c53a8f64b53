"""The seven phases of a content-structuring analysis after Kuckartz & Rädiker (2022)."""

from __future__ import annotations

from qda.checks.procedure import ProcedureFacts, Step, answered, step
from qda.wording import say


def phases(facts: ProcedureFacts) -> tuple[Step, ...]:
    """The phases with their state."""
    return tuple(one(facts) for one in _PHASES)


def initiating(facts: ProcedureFacts) -> Step:
    """1: initiating work with the text, memos."""
    found = [say("{n} transcripts", n=len(facts.transcripts))] if facts.transcripts else []
    missing = [] if facts.transcripts else [say("no transcript: `qda transcript import FILE…`")]
    if facts.n_memos:
        found.append(say("{n} memos", n=facts.n_memos))
    else:
        missing.append(say("no memo or case summary yet: `qda memo add`"))
    return step("1", say("Initiating text work, memos, case summaries"), found, missing)


def main_categories(facts: ProcedureFacts) -> Step:
    """2: main categories."""
    deductive = facts.n_categories - facts.n_inductive
    found = [say("{n} categories, {inductive} of them inductive", n=facts.n_categories,
                 inductive=facts.n_inductive)] if deductive else []  # fmt: skip
    missing = [] if deductive else [say("no main category from the questions or the interview guide")]
    return step("2", say("Main categories"), found, missing)


def first_pass(facts: ProcedureFacts) -> Step:
    """3: first coding process, all data."""
    n_coded = len(facts.transcripts) - len(facts.uncoded)
    found = [say("{coded} of {all} transcripts coded", coded=n_coded, all=len(facts.transcripts))] if n_coded else []
    missing = []
    if facts.uncoded or not facts.transcripts:
        missing.append(say("not coded yet: {transcripts}", transcripts=", ".join(facts.uncoded) or "–"))
    return step("3", say("First coding process"), found, missing)


def subcategories(facts: ProcedureFacts) -> Step:
    """4: inductive subcategories."""
    found = [say("{n} inductive categories", n=facts.n_inductive)] if facts.n_inductive else []
    missing = [] if found else [say("no inductive category: `qda category propose --in CATEGORY`")]
    return step("4", say("Inductive subcategories"), found, missing)


def second_pass(facts: ProcedureFacts) -> Step:
    """5: second coding process with the differentiated categories."""
    found = [say("{n} codings of a second pass", n=facts.n_second_pass)] if facts.n_second_pass else []
    missing = [] if found else [say("no coding with `pass: 2`")]
    if facts.n_stale:
        missing.append(say("{n} codings older than their definition: `qda coding list --stale`", n=facts.n_stale))
    return step("5", say("Second coding process"), found, missing)


def analyses(facts: ProcedureFacts) -> Step:
    """6: simple and complex analyses; thematic summaries by case and category."""
    found = [say("{n} thematic summaries", n=facts.n_theme_summaries)] if facts.n_theme_summaries else []
    missing = [] if found else [say("no thematic summary: `qda summary themes`")]
    return step("6", say("Analyses, thematic summaries"), found, missing)


def writing(facts: ProcedureFacts) -> Step:
    """7: results written up, towards the questions."""
    return answered("7", say("Results in writing"), facts)


_PHASES = (initiating, main_categories, first_pass, subcategories, second_pass, analyses, writing)
