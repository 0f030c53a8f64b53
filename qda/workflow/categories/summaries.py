"""Tables of reduction, explications and thematic summaries follow codings and categories to their new ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qda.store import Change, Store


def summary_changes(store: Store, codings: Mapping[str, str], categories: Mapping[str, str]) -> Iterator[Change]:
    """The changes of all rows that name a coding or a category by its id.

    A row whose new key another row has already keeps its own, so that no text is lost; two thematic summaries of one
    case that come together stand one behind the other.
    """
    yield from _rekeyed(store, "summary_row", codings, categories)
    yield from _rekeyed(store, "explication", codings, {})
    yield from _themes(store, categories)


def _rekeyed(store: Store, table: str, codings: Mapping[str, str], categories: Mapping[str, str]) -> Iterator[Change]:
    stored = store.rows_of(table)
    new_rows: list[dict[str, Any]] = []
    for key, row in sorted(stored.items()):
        new = {**row, "coding": codings.get(row["coding"], row["coding"])}
        if "category" in row:
            new["category"] = categories.get(row["category"], row["category"])
        wanted = codings.get(key, key)
        if wanted != key and wanted not in stored:
            new["id"] = wanted
            yield Change(table, key, row, None)
            new_rows.append(new)
        elif new != row:
            yield Change(table, key, row, new)
    for new in new_rows:
        yield Change(table, new["id"], None, new)


def _themes(store: Store, categories: Mapping[str, str]) -> Iterator[Change]:
    stored = store.rows_of("theme")
    after: dict[str, dict[str, Any]] = {key: row for key, row in stored.items() if row["category"] not in categories}
    for _key, row in sorted(stored.items()):
        if row["category"] not in categories:
            continue
        category = categories[row["category"]]
        key = f"{row['case_id']}|{category}"
        other = after.get(key)
        text = row["text"] if other is None else f"{other['text']}\n\n{row['text']}"
        after[key] = {**row, "id": key, "category": category, "text": text}
    for key in sorted({*stored, *after}):
        if stored.get(key) != after.get(key) and key in stored:
            yield Change("theme", key, stored[key], after.get(key))
    for key in sorted(after):
        if key not in stored:
            yield Change("theme", key, None, after[key])
