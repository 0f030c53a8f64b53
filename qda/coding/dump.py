"""All codings as one CSV with every column: the form that codings files have, plus coder and reading."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable

from qda.coding.csvfile import COLUMNS
from qda.model import Coding


def codings_csv(codings: Iterable[Coding], reading: Callable[[Coding], str], *, delimiter: str = ",") -> bytes:
    """The codings as CSV with a byte-order mark, texts unaltered; `qda coding import` reads it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in codings:
        cells = _cells(one, reading(one))
        writer.writerow([cells[column] for column in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def _cells(one: Coding, reading: str) -> dict[str, object]:
    evidence = [{"text": e.text, "start": e.start, "end": e.end, "pattern": e.pattern} for e in one.evidence]
    return {
        "transcript": one.transcript,
        "turn": one.turn,
        "quote": one.quote,
        "category": one.category,
        "memo": one.memo,
        "start": one.start,
        "end": one.end,
        "id": one.id,
        "run": one.run,
        "pass": one.round,
        "when": one.when,
        "origin": one.origin,
        "status": one.status,
        "value": one.value,
        "unsure": "yes" if one.unsure else "",
        "confidence": "" if one.confidence is None else one.confidence,
        "evidence": json.dumps(evidence, ensure_ascii=False) if evidence else "",
        "codebook_version": one.codebook_version,
        "coder": one.coder,
        "reading": reading,
    }
