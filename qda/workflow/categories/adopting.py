"""From proposal to category: a person names and defines what recurring passages only suggest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from qda.errors import CannotRead, Conflict, NotFound
from qda.model import Span
from qda.wording import say
from qda.workflow.categories.forming import Passage
from qda.workflow.proposals import find_proposal
from qda.workflow.session import Session
from qda.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal as `qda category propose` lists it: words that recur, and the passages they recur in."""

    id: str
    label: str
    terms: Sequence[str]
    passages: Sequence[Passage]


def read_proposals(data: bytes, study: Study, *, name: str) -> list[Proposed]:
    """The proposals of a file written by `qda category propose --format json --output FILE`.

    Raises:
        CannotRead: it is no such file.
        NotFound: a passage's transcript is not in the study.
        Conflict: a passage no longer stands where the file says.
    """
    try:
        return [_proposal(one, study) for one in json.loads(data)]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise CannotRead(
            say("{name}: not a list of proposals ({reason})", name=name, reason=str(error)),
            say("write one with `qda category propose --format json --output FILE`"),
        ) from error


def kept_proposal(session: Session, wanted: str) -> Proposed:
    """The proposal of that id (or of the only one that begins so), as `qda category propose` found it last.

    Raises:
        NotFound: nothing was proposed, there is no such proposal, or its transcript is gone.
        Conflict: a passage no longer stands in its turn: the transcript was corrected since.
    """
    found = find_proposal(session.store, wanted)
    passages = [Passage(*place) for place in found.places]
    for one in passages:
        transcript = session.study.transcript(one.transcript)
        turn = next((turn for turn in transcript.turns if turn.number == one.turn), None)
        if turn is None or not turn.span.covers(one.span):
            raise Conflict(
                say("a passage of {id} no longer stands in {transcript}", id=found.id, transcript=transcript.id),
                say("make the proposals anew with `qda category propose`"),
            )
    return Proposed(found.id, found.label, found.terms, passages)


def _proposal(one: dict[str, Any], study: Study) -> Proposed:
    passages = [_passage(passage, study) for passage in one["passages"]]
    terms = one["terms"]
    words = [terms] if isinstance(terms, str) else [str(term) for term in terms]
    return Proposed(str(one["proposal"]), str(one["label"]), tuple(words), tuple(passages))


def _passage(one: dict[str, Any], study: Study) -> Passage:
    span = Span(int(one["start"]), int(one["end"]))
    transcript = study.transcript(str(one["transcript"]))
    if transcript.text[span.start : span.end] != one["quote"]:
        raise Conflict(
            say("“{quote}” no longer stands there in {transcript}", quote=str(one["quote"])[:60],
                transcript=transcript.id),
            say("make the proposals anew with `qda category propose`"),
        )  # fmt: skip
    return Passage(transcript.id, int(one["turn"]), span)


def picked(proposals: Iterable[Proposed], wanted: str) -> Proposed:
    """The proposal of an id, or of the beginning of one.

    Raises:
        NotFound: none or several begin so.
    """
    found = list(proposals)
    fitting = [one for one in found if one.id == wanted] or [one for one in found if one.id.startswith(wanted)]
    if len(fitting) != 1:
        raise NotFound.among(say("proposal"), wanted, [one.id for one in found])
    return fitting[0]


def with_anchor(proposal: Proposed, anchor: int, coded: Sequence[int]) -> list[Passage]:
    """The passages of a new category: the anchor example first, then the others that are coded (numbers from 1)."""
    numbers = dict.fromkeys([anchor, *coded])
    return [proposal.passages[number - 1] for number in numbers]
