"""What a table counts: the codings, over which units and cases, and what was left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from qda.model import Case, Codebook, Coding, RunKind, Transcript
from qda.wording import Message

Unit = tuple[str, int]
Place = str | Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """The basis of a count.

    `codings` are already chosen: accepted, of the run and the coders that count. `transcripts` is by id, in the order
    of the study. `cases` are the cases that count, in order: they are the denominator. `units` gives the units
    (transcript, index) that a coding touches, `unit` names such a unit in the plural (“answers”). `coders` says whose
    codings these are. `left_out` are whole sentences about what was not counted. `groups` are the values of the
    variable `group_by`, in order; by default as the cases bring them.
    """

    codings: Sequence[Coding]
    codebook: Codebook
    transcripts: Mapping[str, Transcript]
    cases: tuple[Case, ...]
    units: Callable[[Coding], Iterable[Unit]]
    unit: Message
    coders: Message | str
    run: RunKind = "final"
    left_out: tuple[Message, ...] = ()
    group_by: str = "group"
    groups: tuple[str, ...] = ()

    def case_ids(self) -> tuple[str, ...]:
        """The cases that count, in order."""
        return tuple(case.id for case in self.cases)

    def group_names(self) -> tuple[str, ...]:
        """The groups in order, each once; none where the cases are not grouped."""
        found = dict.fromkeys((*self.groups, *(case.variables.get(self.group_by, "") for case in self.cases)))
        return tuple(found) if any(found) else ()

    def members(self, group: str) -> tuple[str, ...]:
        """The cases of a group."""
        return tuple(case.id for case in self.cases if case.variables.get(self.group_by, "") == group)

    def case_of(self) -> Callable[[Coding], str]:
        """A function from a coding to the case it counts for: that of its turn, else that of its transcript."""
        places = {name: _place(transcript) for name, transcript in self.transcripts.items()}

        def case(coding: Coding) -> str:
            place = places.get(coding.transcript, coding.transcript)
            return place if isinstance(place, str) else place.get(coding.turn, coding.transcript)

        return case


def _place(transcript: Transcript) -> Place:
    """The case of the whole transcript, or, where turns belong to several, the case of each turn."""
    of_turns = {turn.number: transcript.case_of(turn) for turn in transcript.turns}
    different = set(of_turns.values())
    if len(different) > 1:
        return of_turns
    return different.pop() if different else transcript.case or transcript.id
