"""The study file as text: one JSON object a line, in a stable order."""

from __future__ import annotations

import json
from collections.abc import Iterator

from qda.store import Store

TABLES = ("transcript", "case_", "codebook", "coding", "suggestion", "memo")


def dump_lines(store: Store) -> Iterator[str]:
    """A line for each row: its table and its values, sorted by table and key."""
    for table in TABLES:
        for _key, row in sorted(store.rows_of(table).items()):
            yield json.dumps({"table": table.rstrip("_"), **row}, ensure_ascii=False, sort_keys=True) + "\n"
    for event in store.events():
        line = {
            "table": "event", "number": event.number, "when": event.when, "who": event.who, "what": event.what,
            "detail": event.detail, "undone_by": event.undone_by,
        }  # fmt: skip
        yield json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n"
