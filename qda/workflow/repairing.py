"""Self-repairs of a transcript: proposed, accepted, rejected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qda.errors import NotFound
from qda.model import Span, Transcript, Turn
from qda.smoothing.repairs import Repair
from qda.store import Change, Store
from qda.tables import Column, Table
from qda.wording import say
from qda.workflow.decisions import TABLE, decision_key, holds, repair_row
from qda.workflow.session import Session, now
from qda.workflow.study import Study

WHY = {
    "repeated": say("said again"),
    "restarted": say("begun anew"),
    "replaced": say("one word replaced"),
    "abandoned": say("start given up"),
    "corrected": say("corrected in so many words"),
    "fragment": say("word broken off"),
}
DECISIONS = {"": say("open"), "accepted": say("accepted"), "rejected": say("rejected")}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A self-repair of a transcript by its number; `decision` is `accepted`, `rejected` or empty."""

    number: int
    turn: Turn
    repair: Repair
    decision: str


def proposals(study: Study, store: Store, transcript: Transcript) -> list[Proposal]:
    """The self-repairs of a transcript, numbered in its order, with what was decided on them."""
    rows = store.rows_of(TABLE)
    found = [(turn, one) for turn in transcript.turns for one in study.readings.repairs(transcript, turn)]
    made = []
    for number, (turn, repair) in enumerate(found, start=1):
        row = rows.get(decision_key(transcript.id, repair.start, repair.end))
        decision = row["decision"] if row and holds(row, transcript) else ""
        made.append(Proposal(number, turn, repair, decision))
    return made


def pick(found: Sequence[Proposal], numbers: Sequence[int]) -> list[Proposal]:
    """The proposals of these numbers.

    Raises:
        NotFound: there is no proposal of a number.
    """
    for number in numbers:
        if not 1 <= number <= len(found):
            raise NotFound(say("there is no self-repair {number}; there are {total}", number=number, total=len(found)))
    return [found[number - 1] for number in dict.fromkeys(numbers)]


def decide(
    session: Session, transcript: Transcript, *, accepted: Sequence[Proposal] = (), rejected: Sequence[Proposal] = ()
) -> Study:
    """Keep the decisions with one log entry; the study's readings follow at once."""
    when = now()
    changes = []
    for decision, chosen in (("accepted", accepted), ("rejected", rejected)):
        for one in chosen:
            if one.decision != decision:
                place, quote = Span(one.repair.start, one.repair.end), one.repair.removed
                row = repair_row(transcript.id, one.turn.number, place, quote, decision, who=session.who, when=when)
                changes.append(Change(TABLE, row["id"], session.store.row(TABLE, row["id"]), row))
    detail = f"{transcript.id}: +{len(accepted)} −{len(rejected)}"
    return session.record("decide on self-repairs", changes, detail=detail)


def repairs_table(transcript: Transcript, found: Sequence[Proposal]) -> Table:
    """The proposals of a transcript: number, paragraph, what would go, why, and what was decided."""
    return Table(
        "self-repairs",
        say("Self-repairs of {transcript}", transcript=transcript.id),
        (
            Column("number", say("Number"), "count"),
            Column("turn", say("Paragraph"), "count"),
            Column("removed", say("Would go")),
            Column("why", say("Why")),
            Column("decision", say("Decision"), "id"),
        ),
        tuple(
            (one.number, one.turn.number, one.repair.removed, WHY[one.repair.why], DECISIONS[one.decision])
            for one in found
        ),
    )
