"""What people decided on proposed self-repairs, as kept in the study file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from qda.model import Transcript
from qda.smoothing.repairs import Repair
from qda.store import Store

TABLE = "decision"


def accepted_repairs(store: Store, transcripts: Mapping[str, Transcript]) -> dict[str, frozenset[tuple[int, int]]]:
    """The places of accepted self-repairs by transcript; those whose text has changed are left out."""
    found: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for row in store.rows_of(TABLE).values():
        if row["decision"] == "accepted" and holds(row, transcripts.get(row["transcript"])):
            found[row["transcript"]].add((row["start"], row["end"]))
    return {key: frozenset(places) for key, places in found.items()}


def holds(row: Mapping[str, Any], transcript: Transcript | None) -> bool:
    """Whether the transcript still has at the place what was decided on."""
    return transcript is not None and transcript.text[row["start"] : row["end"]] == row["quote"]


def decision_key(transcript: str, repair: Repair) -> str:
    """The key of a decision: transcript and verbatim stretch."""
    return f"{transcript}|{repair.start}|{repair.end}"


def decision_row(transcript: str, turn: int, repair: Repair, decision: str, *, who: str, when: str) -> dict[str, Any]:
    """A decision (`accepted` or `rejected`) as a row."""
    return {
        "id": decision_key(transcript, repair),
        "transcript": transcript,
        "turn": turn,
        "start": repair.start,
        "end": repair.end,
        "quote": repair.removed,
        "kind": "repair",
        "decision": decision,
        "who": who,
        "when_": when,
    }
