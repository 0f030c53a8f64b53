"""From a study to what tables count: the codings that count, the cases, the units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from qda.coding.units import units_of_codings
from qda.model import Case, Coding
from qda.tables import Counted, QuotedPassages
from qda.wording import Message, say
from qda.workflow.provenance import MACHINES
from qda.workflow.study import Study

UNIT_NAMES = {
    "char": say("characters"),
    "word": say("words"),
    "clause": say("clauses"),
    "sentence": say("sentences"),
    "turn": say("turns"),
    "paragraph": say("paragraphs"),
}


def cases_of(study: Study) -> tuple[Case, ...]:
    """The cases that count: those of the case table that have a transcript, else one per transcript."""
    present = {one.case_of(turn) for one in study.transcripts for turn in one.turns if turn.role != "interviewer"}
    present |= {one.case for one in study.transcripts if one.case}
    if not study.cases:
        named = (one.case_of(turn) for one in study.transcripts for turn in one.turns if turn.role != "interviewer")
        silent = (one.case or one.id for one in study.transcripts if not one.turns)
        return tuple(Case(name) for name in dict.fromkeys((*named, *silent)))
    return tuple(case for case in study.cases if case.id in present)


def counted_of(study: Study) -> Counted:
    """What the study's tables count."""
    retired = {one.id: one.label for one in study.codebook.categories if one.status == "retired"}
    codings = tuple(one for one in study.counted() if one.category not in retired)
    units = units_of_codings(codings, study.units())
    return Counted(
        codings=codings,
        codebook=study.codebook,
        transcripts={one.id: one for one in study.transcripts},
        cases=cases_of(study),
        units=lambda coding: units.get(coding.id, frozenset()),
        unit=UNIT_NAMES[study.settings.units.coding],
        coders=_coders(study),
        left_out=(*_left_out(study, codings), *_retired(study, retired)),
    )


def passages_of(study: Study) -> QuotedPassages:
    """How the study's passages are shown and cited: in its reading, by transcript and paragraph."""
    return QuotedPassages(words=study.reading)


def _coders(study: Study) -> Message | str:
    if study.settings.count == "union":
        return say("union of {coders}", coders=", ".join(study.coders))
    if study.settings.count == "consensus":
        return say("consensus of {coders}", coders=", ".join(study.coders))
    return study.main_coder or say("nobody")


def _retired(study: Study, labels: Mapping[str, str]) -> Iterator[Message]:
    """How many codings of retired categories are not counted."""
    counts = Counter(one.category for one in study.counted() if one.category in labels)
    if counts:
        names = ", ".join(labels[key] for key in labels if counts[key])
        yield say("Not counted: {n} codings of retired categories ({names}).", n=counts.total(), names=names)


def _left_out(study: Study, counted: tuple[Coding, ...]) -> tuple[Message, ...]:
    notes = [say("Turns of the interviewer are not counted.")]
    for origin, machine in MACHINES.items():
        suggested = sum(1 for one in study.suggestions if one.status == "suggested" and one.origin == origin)
        if suggested:
            notes.append(say("Not counted: {n} open suggestions of {machine}.", n=suggested, machine=machine))
    pilot = sum(1 for one in study.codings if one.run == "pilot")
    if pilot:
        notes.append(say("Not counted: {n} codings of the pilot run.", n=pilot))
    from_rules = sum(1 for one in counted if one.origin != "manual")
    if from_rules:
        notes.append(
            say("{n} of the counted codings began as suggestions and were accepted by a person.", n=from_rules)
        )
    notes.extend(say("Left out: {problem}", problem=problem) for problem in study.left_out)
    return tuple(notes)
