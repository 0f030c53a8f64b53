"""The research questions answered by counted evidence; words for counts only beside the counts."""

from __future__ import annotations

from dataclasses import dataclass

from qda.model import Category
from qda.settings import Question
from qda.tables import Counted, Tally, tally
from qda.tables.tally import Tallies
from qda.wording import Message, say
from qda.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Evidence:
    """How often a category stands behind an answer: codings, cases of all cases, cases by group."""

    category: Category
    codings: int
    cases: int
    of: int
    groups: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with the evidence of its categories; `items` are the coded leaves below a category that has some."""

    question: Question
    evidence: tuple[Evidence, ...]
    items: tuple[Evidence, ...]


def answered(study: Study, counted: Counted) -> tuple[Answered, ...]:
    """Each question of the study with what was counted for it."""
    tallies = tally(counted)
    found = []
    for question in study.settings.questions:
        evidence: list[Evidence] = []
        items: list[Evidence] = []
        for category_id in question.categories:
            category = study.codebook.get(category_id)
            if category is None:
                continue
            evidence.append(_evidence(category, counted, tallies))
            leaves = [one for one in study.codebook.descendants(category_id) if not study.codebook.children(one.id)]
            known = {item.category.id for item in items}
            items.extend(_evidence(one, counted, tallies) for one in leaves if one.id not in known)
        found.append(Answered(question, tuple(evidence), tuple(one for one in items if one.codings)))
    return tuple(found)


def _evidence(category: Category, counted: Counted, tallies: Tallies) -> Evidence:
    one = tallies.by_category.get(category.id, Tally())
    groups = tuple(
        (group, sum(case in one.cases for case in counted.members(group)), len(counted.members(group)))
        for group in counted.group_names()
    )
    return Evidence(category, one.codings, len(one.cases), len(counted.cases), groups)


def in_words(count: int, total: int) -> Message:
    """A count of cases as a word, for a sentence that prints the count beside it.

    All of them, nearly all (three quarters and more), most (more than half), several (three and more), a few, one.
    """
    if count == total and total > 1:
        return say("all")
    if count >= 0.75 * total and count > 2:
        return say("nearly all")
    if count > 0.5 * total and count > 2:
        return say("most")
    if count >= 3:
        return say("several")
    return say("a few") if count == 2 else say("one") if count == 1 else say("none")
