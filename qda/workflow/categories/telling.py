"""What a planned change of the category system would do, in words."""

from __future__ import annotations

from collections.abc import Iterator

from qda.model import Coding
from qda.wording import Message, say
from qda.workflow.categories.plan import Plan


def told(plan: Plan, *, joined_of: str = "") -> Iterator[Message]:
    """Counts per coder, codings that are joined, remarks; with `joined_of` no words of other coders' codings."""
    for coder, before, after, n, joined in plan.counts():
        yield say("{coder}: {n} codings {before} → {after}, {joined} of them joined",
                  coder=coder, n=n, before=before, after=after, joined=joined)  # fmt: skip
    for gone, kept in plan.joined:
        if joined_of in ("", gone.coder):
            yield say("joined: {coder}, {transcript}, ¶ {turn} “{text}”: {before} with {after}", coder=gone.coder,
                      transcript=gone.transcript, turn=gone.turn, text=_words(gone), before=gone.category,
                      after=kept.category)  # fmt: skip
    for note in plan.notes:
        yield say("note: {what}", what=note)


def lines_changed(plan: Plan) -> Message:
    """How many lines of which files change."""
    changed = [one for one in plan.diff() if one.startswith(("+", "-")) and not one.startswith(("+++", "---"))]
    return say("{n} lines changed in {files}", n=len(changed), files=", ".join(sorted(plan.texts)))


def _words(coding: Coding) -> str:
    words = " ".join(coding.quote.split())
    return words if len(words) <= 60 else words[:59].rstrip() + "…"
