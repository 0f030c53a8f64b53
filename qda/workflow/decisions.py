"""What people decided on proposed self-repairs and on doubtful places, as kept in the study file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qda.model import Flag, Span, Transcript
from qda.smoothing.deciding import Decision
from qda.store import Store

TABLE = "decision"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions on a transcript that hold: places of accepted self-repairs, and what doubtful places became."""

    repairs: frozenset[tuple[int, int]] = frozenset()
    flags: tuple[Decision, ...] = ()

    def changes(self) -> list[tuple[int, int, str]]:
        """The stretches that are read in another way, with what is read there."""
        return [change for one in self.flags if (change := one.change()) is not None]

    def of_turn(self, span: Span) -> tuple[Decision, ...]:
        """The decisions on doubtful places of one turn."""
        return tuple(one for one in self.flags if span.start <= one.flag.start and one.flag.end <= span.end)


NOTHING_DECIDED = Decided()


def decided(store: Store, transcripts: Mapping[str, Transcript]) -> dict[str, Decided]:
    """The decisions by transcript; those whose text has changed are left out."""
    repairs: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    flags: defaultdict[str, list[Decision]] = defaultdict(list)
    for _key, row in sorted(store.rows_of(TABLE).items()):
        if not holds(row, transcripts.get(row["transcript"])):
            continue
        if row["kind"] == "flag":
            flags[row["transcript"]].append(_decision(row))
        elif row["decision"] == "accepted":
            repairs[row["transcript"]].add((row["start"], row["end"]))
    return {
        key: Decided(frozenset(repairs[key]), tuple(sorted(flags[key], key=lambda one: one.flag.start)))
        for key in sorted({*repairs, *flags})
    }


def holds(row: Row, transcript: Transcript | None) -> bool:
    """Whether the transcript still has at the place what was decided on."""
    return transcript is not None and transcript.text[row["start"] : row["end"]] == row["quote"]


def decision_key(transcript: str, start: int, end: int, flag: str = "") -> str:
    """The key of a decision: transcript, verbatim stretch, and the kind of a doubtful place."""
    return "|".join([transcript, str(start), str(end), *([flag] if flag else [])])


def repair_row(
    transcript: str, turn: int, place: Span, quote: str, decision: str, *, who: str, when: str
) -> dict[str, Any]:
    """A decision on a self-repair (`accepted` or `rejected`) as a row."""
    return _row(transcript, turn, place, quote, kind="repair", decision=decision, who=who, when_=when)


def flag_row(transcript: str, turn: int, one: Decision, *, who: str, when: str) -> dict[str, Any]:
    """A decision on a doubtful place (`keep`, `remove` or `replace`) as a row."""
    place, code = Span(one.flag.start, one.flag.end), one.flag.code
    row = _row(transcript, turn, place, one.quote, kind="flag", decision=one.choice, who=who, when_=when)
    return {**row, "id": decision_key(transcript, place.start, place.end, code), "flag": code, "inserted": one.inserted}


def _row(transcript: str, turn: int, place: Span, quote: str, **cells: str) -> dict[str, Any]:
    return {
        "id": decision_key(transcript, place.start, place.end),
        "transcript": transcript,
        "turn": turn,
        "start": place.start,
        "end": place.end,
        "quote": quote,
        "flag": "",
        "inserted": "",
        **cells,
    }


def _decision(row: Row) -> Decision:
    return Decision(Flag(row["flag"], row["start"], row["end"]), row["quote"], row["decision"], row["inserted"])
