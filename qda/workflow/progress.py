"""How far a coder is: share of the text coded, counts per category, transcripts that are finished."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from qda.model import Coding, Span, Transcript
from qda.store import Change
from qda.workflow.session import Session, now
from qda.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Coverage:
    """Code points of interviewee speech in a transcript, and how many of them lie in a coding."""

    coded: int
    total: int

    @property
    def share(self) -> float:
        """Between 0 and 1; 0 where nobody but interviewers speaks."""
        return self.coded / self.total if self.total else 0.0


def coverage(transcript: Transcript, codings: Iterable[Coding]) -> Coverage:
    """How much of what interviewees said in a transcript lies in one of the codings (each character once)."""
    merged = _merged(one.span for one in codings if one.transcript == transcript.id)
    coded = total = first = 0
    for turn in transcript.turns:
        if turn.role == "interviewer":
            continue
        total += len(turn.span)
        while first < len(merged) and merged[first].end <= turn.start:
            first += 1
        number = first
        while number < len(merged) and merged[number].start < turn.end:
            coded += merged[number].common(turn.span)
            number += 1
    return Coverage(coded, total)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap or touch joined."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def counts(codings: Iterable[Coding]) -> Counter[str]:
    """Codings per category."""
    return Counter(one.category for one in codings)


def is_finished(study: Study, transcript: str, coder: str) -> bool:
    """Whether a coder has marked a transcript as finished."""
    return (transcript, coder) in study.finished


def mark_finished(session: Session, transcript: str, coder: str, *, finished: bool) -> Study:
    """Mark a transcript as finished by a coder, or as not finished; kept in the study file, with log and undo.

    Raises:
        NotFound: there is no such transcript.
    """
    session.study.transcript(transcript)
    key = f"{transcript}|{coder}"
    before = session.store.row("finished", key)
    after = {"id": key, "transcript": transcript, "coder": coder, "when_": now()} if finished else None
    if (before is None) == (after is None):
        return session.study
    what = "finish transcript" if finished else "reopen transcript"
    return session.record(what, [Change("finished", key, before, after)], detail=transcript)
