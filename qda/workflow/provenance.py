"""Human and machine apart: how many codings came from where, and what became of the suggestions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from qda.model import Coding
from qda.wording import Message, say
from qda.workflow.study import Study

MACHINES = {"rule": say("the rules"), "model": say("the classifier")}


def origin_lines(study: Study) -> list[Message]:
    """One line on the codings, one on the suggestions of each machine that made any, one on what tables count."""
    lines = [_codings_line(study.codings)]
    for origin, machine in MACHINES.items():
        made = Counter(one.status for one in study.suggestions if one.origin == origin)
        if made:
            lines.append(
                say("Suggestions of {machine}: {made}, of them {open} open, {taken} accepted, {rejected} rejected.",
                    machine=machine, made=made.total(), open=made["suggested"], taken=made["accepted"],
                    rejected=made["rejected"])
            )  # fmt: skip
    lines.append(say("Suggestions enter no table; accepted ones are codings and keep their origin."))
    return lines


def _codings_line(codings: Iterable[Coding]) -> Message:
    codings = list(codings)
    by_origin = Counter(one.origin for one in codings)
    by_coder = Counter(one.coder for one in codings)
    coders = ", ".join(f"{coder} {count}" for coder, count in sorted(by_coder.items())) or "–"
    return say(
        "Codings: {n}, of them {manual} by hand, {rule} accepted suggestions of the rules, {model} of the classifier; "
        "by coder: {coders}.",
        n=len(codings), manual=by_origin["manual"], rule=by_origin["rule"], model=by_origin["model"], coders=coders,
    )  # fmt: skip
