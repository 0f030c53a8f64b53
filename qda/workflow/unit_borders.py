"""Codings that do not fit the units of analysis: shorter than the coding unit, or beyond the context unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from qda.errors import Conflict
from qda.model import Coding, Span, Transcript
from qda.segments import answers
from qda.wording import Message, say
from qda.workflow.reporting import unit_word
from qda.workflow.study import Study

Misfit = Literal["shorter", "beyond"]
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")


def misfits(study: Study, codings: Iterable[Coding]) -> dict[str, Misfit]:
    """By id of the coding: `shorter` than the coding unit (Mayring's smallest part that may be coded), or `beyond` the
    context unit (the largest part that may fall under one category).

    Signs at the ends of a unit do not count. Where a passage touches no unit, as in the interviewer's turns, nothing is
    said.
    """
    groups: dict[str, dict[int, int]] = {}
    found: dict[str, Misfit] = {}
    for one in codings:
        transcript = study.transcript(one.transcript)
        if one.transcript not in groups:
            groups[one.transcript] = _context_of_turns(study, transcript)
        if _is_shorter(study, transcript, one.span):
            found[one.id] = "shorter"
        elif _is_beyond(groups[one.transcript], transcript, one.span):
            found[one.id] = "beyond"
    return found


def refuse_misfits(study: Study, codings: Iterable[Coding]) -> None:
    """End with the first coding that does not fit the units.

    Raises:
        Conflict: a coding is shorter than the coding unit or goes beyond the context unit.
    """
    first = next(iter(misfits(study, codings).values()), None)
    if first is not None:
        raise Conflict(told(study, first), say("choose another passage, or change `units:` in study.yaml"))


def told(study: Study, misfit: Misfit) -> Message:
    """What does not fit, in words."""
    units = study.settings.units
    if misfit == "shorter":
        return say("the passage is shorter than the coding unit ({unit})", unit=unit_word(units.coding))
    return say("the passage goes beyond the context unit ({unit})", unit=unit_word(units.context))


def _is_shorter(study: Study, transcript: Transcript, span: Span) -> bool:
    units = study.readings.units(transcript)
    touched = [units.spans[number] for number in units.touched(span)]
    return bool(touched) and not any(span.covers(_core(transcript.text, unit)) for unit in touched)


def _core(text: str, unit: Span) -> Span:
    """The unit without signs at its ends."""
    words = text[unit.start : unit.end]
    left = _EDGE.match(words)
    start = unit.start + (left.end() if left else 0)
    end = unit.start + len(_EDGE.sub("", words)) + (start - unit.start)
    return Span(start, max(start, min(end, unit.end)))


def _context_of_turns(study: Study, transcript: Transcript) -> dict[int, int]:
    """The number of the context unit of each turn."""
    context = study.settings.units.context
    if context == "turn":
        return {turn.number: turn.number for turn in transcript.turns}
    if context == "answer":
        return {turn.number: answer.number for answer in answers(transcript.turns) for turn in answer.turns}
    return {turn.number: 0 for turn in transcript.turns}


def _is_beyond(context: dict[int, int], transcript: Transcript, span: Span) -> bool:
    touched = {context[turn.number] for turn in transcript.turns if turn.span.overlaps(span)}
    return len(touched) > 1
