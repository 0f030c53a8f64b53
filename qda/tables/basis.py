"""The sentences under a table: what was counted, over what, by whom, and what was left out."""

from __future__ import annotations

from collections.abc import Sequence

from qda.tables.counted import Counted
from qda.tables.tally import Tallies
from qda.wording import Message, say


def coded_by(counted: Counted) -> Message:
    """Whose codings of which run were counted."""
    if counted.run == "pilot":
        return say("Counted: accepted codings of the pilot run, coder: {coders}.", coders=counted.coders)
    return say("Counted: accepted codings of the final run, coder: {coders}.", coders=counted.coders)


def size(n: int) -> Message:
    """“n = 8”, never broken at the end of a line."""
    return say("n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}", n=n)


def denominator(counted: Counted) -> Message:
    """How many cases there are."""
    return say("Cases: {size}.", size=size(len(counted.cases)))


def not_counted(counted: Counted, tallies: Tallies) -> tuple[Message, ...]:
    """What was left out: the study's own choices, then codings without a place in guide or case table."""
    notes = list(counted.left_out)
    if tallies.of_unknown_category:
        notes.append(
            say("Left out: codings of categories that the guide does not hold ({names}).",
                names=listing(tallies.of_unknown_category))
        )  # fmt: skip
    if tallies.of_unknown_case:
        notes.append(
            say("Left out: codings of cases that are not in the case table ({names}).",
                names=listing(tallies.of_unknown_case))
        )  # fmt: skip
    return tuple(notes)


def listing(names: Sequence[str], *, separator: str = ", ") -> str:
    """Names in a row."""
    return separator.join(names)
