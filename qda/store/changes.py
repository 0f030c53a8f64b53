"""A change of the study as data: which row, what it was, what it is. The log keeps them, `undo` turns them round."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; `before` is None for a new row, `after` for a removed one."""

    table: str
    key: str
    before: Row | None
    after: Row | None

    def reversed(self) -> Change:
        """The change that takes this one back."""
        return Change(self.table, self.key, self.after, self.before)


def changes_to_json(changes: Iterable[Change]) -> str:
    """The changes as they stand in the log."""
    rows = [
        [one.table, one.key, dict(one.before) if one.before else None, dict(one.after) if one.after else None]
        for one in changes
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def changes_from_json(text: str) -> list[Change]:
    """The inverse of `changes_to_json`."""
    return [Change(table, key, before, after) for table, key, before, after in json.loads(text)]
