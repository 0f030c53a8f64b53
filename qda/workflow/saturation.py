"""How the category system of a study grew from transcript to transcript."""

from __future__ import annotations

from collections.abc import Sequence

from qda.model import Coding
from qda.tables import Table, growth, saturation
from qda.wording import Message, say
from qda.workflow.study import Study


def saturation_of(study: Study, *, all_categories: bool = False) -> Table:
    """New categories by transcript in coding order, counted over the inductive ones (or all).

    Where the guide has no inductive category, all count; the note of the table says which.
    """
    inductive = {one.id for one in study.codebook.categories if one.origin == "inductive"}
    counted = {one.id for one in study.codebook.categories} if all_categories or not inductive else inductive
    by_transcript: dict[str, list[Coding]] = {}
    for one in study.counted():
        if one.category in counted:
            by_transcript.setdefault(one.transcript, []).append(one)
    steps = growth([(key, [one.category for one in by_transcript.get(key, ())]) for key in _order(study)])
    what: Message = say("all categories") if counted != inductive else say("inductive categories")
    coder = study.main_coder if not study.settings.count else ", ".join(study.coders)
    return saturation(steps, counted=what, coder=coder or say("nobody"))


def _order(study: Study) -> Sequence[str]:
    """The transcripts in the order in which they were coded; those whose codings name no time stay in their places."""
    ids = [one.id for one in study.transcripts]
    first: dict[str, str] = {}
    for one in study.counted():
        if one.when:
            first[one.transcript] = min(one.when, first.get(one.transcript, one.when))
    if len(first) < len(ids):
        return ids
    return sorted(ids, key=lambda key: (first[key], ids.index(key)))
