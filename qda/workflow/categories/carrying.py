"""Codings that go to another category, and everything that hangs on them: memos, decisions, files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from qda.coding.resolve import content_id, value_problem
from qda.coding.rules.suggest import suggestion_id
from qda.errors import Conflict
from qda.model import Codebook, Coding, Memo, Span
from qda.store import Change, Store
from qda.store.rows import coding_row, memo_row
from qda.wording import say

Place = tuple[str, int, int, str, str, str, int]


@dataclass(slots=True)
class Carried:
    """What becomes of codings: `after` by the id of before (None = joined with another one).

    `joined` are pairs of the coding that went and the one of the same coder and passage that took its memo.
    """

    before: dict[str, Coding] = field(default_factory=dict)
    after: dict[str, Coding | None] = field(default_factory=dict)
    joined: list[tuple[Coding, Coding]] = field(default_factory=list)
    new_ids: dict[str, str] = field(default_factory=dict)

    def moved(self) -> Iterator[tuple[Coding, Coding | None]]:
        """The codings whose category changes, with what they become (None = joined), by place."""
        for key, new in self.after.items():
            if new is None or new.category != self.before[key].category:
                yield self.before[key], new


def carry(store: Store, codebook: Codebook, category_of: Callable[[Coding], str]) -> Carried:
    """Put every coding of the study under the category that `category_of` says.

    A coding that would stand beside an equal one (same coder, passage, run and pass, same category) is joined with
    it; the memos are kept, one behind the other. Codings that only overlap stay.

    Raises:
        Conflict: a coding has a value that its new category does not take.
    """
    carried = Carried()
    codings = store.codings()
    moving = [one for one in codings if category_of(one) != one.category]
    here = {_place(one): one.id for one in codings if category_of(one) == one.category}
    carried.before = {one.id: one for one in codings}
    _check_values(moving, codebook, category_of)
    for one in moving:
        new = _under(one, category_of(one))
        other = here.get(_place(new))
        if other is None:
            here[_place(new)] = one.id
            carried.after[one.id] = new
            carried.new_ids[one.id] = new.id
            continue
        kept = carried.after.get(other) or carried.before[other]
        kept = replace(kept, memo=_both(kept.memo, one.memo), value=kept.value or one.value)
        if kept != carried.before[other]:
            carried.after[other] = kept
        carried.after[one.id] = None
        carried.new_ids[one.id] = kept.id
        carried.joined.append((one, kept))
    return carried


def _place(one: Coding) -> Place:
    return (one.transcript, one.start, one.end, one.category, one.coder, one.run, one.round)


def _under(one: Coding, category: str) -> Coding:
    """The coding under another category; an id computed from the content is computed anew."""
    computed = content_id(one.transcript, one.span, one.category, one.coder, one.run, one.round)
    if one.id != computed:
        return replace(one, category=category)
    return replace(one, category=category, id=content_id(one.transcript, one.span, category, one.coder, one.run,
                                                         one.round))  # fmt: skip


def _both(kept: str, added: str) -> str:
    return kept if not added or added in kept else f"{kept}; {added}" if kept else added


def _check_values(moving: list[Coding], codebook: Codebook, category_of: Callable[[Coding], str]) -> None:
    wrong = [one for one in moving if value_problem(codebook, category_of(one), one.value) is not None]
    if wrong:
        first = wrong[0]
        problem = value_problem(codebook, category_of(first), first.value)
        raise Conflict(
            say("{n} codings have a value that {target} does not take: {problem}",
                n=len(wrong), target=category_of(first), problem=problem),
            say("give both categories the same `level` and `values` in the guide first"),
        )  # fmt: skip


def coding_changes(carried: Carried, store: Store) -> Iterator[Change]:
    """The changes of the rows of codings, and of what names codings by their ids: memos, decisions, versions."""
    new = [(carried.before[key], one) for key, one in carried.after.items()]
    for before, after in new:
        same = after is not None and after.id == before.id
        yield Change("coding", before.id, coding_row(before), coding_row(after) if after is not None and same else None)
    for before, after in new:
        if after is not None and after.id != before.id:
            yield Change("coding", after.id, None, coding_row(after))
    yield from _seen_changes(carried, store)
    yield from _memo_changes(carried.new_ids, store)


def _seen_changes(carried: Carried, store: Store) -> Iterator[Change]:
    """The version under which a coding was first seen goes with it."""
    seen = store.rows_of("seen")
    for old, new in carried.new_ids.items():
        if old != new and old in seen and new not in seen and carried.after[old] is not None:
            yield Change("seen", new, None, {"coding": new, "version": seen[old]["version"]})


def _memo_changes(new_ids: Mapping[str, str], store: Store) -> Iterator[Change]:
    for memo in store.memos():
        target = new_ids.get(memo.target, memo.target)
        if memo.target_kind == "coding" and target != memo.target:
            yield _retargeted(memo, target)


def category_memos(store: Store, new_ids: Mapping[str, str]) -> Iterator[Change]:
    """Memos on categories go to the category that takes their place."""
    for memo in store.memos():
        if memo.target_kind == "category" and memo.target in new_ids:
            yield _retargeted(memo, new_ids[memo.target])


def _retargeted(memo: Memo, target: str) -> Change:
    return Change("memo", memo.id, memo_row(memo), memo_row(replace(memo, target=target)))


def suggestion_changes(
    store: Store, codings: Mapping[str, str], *, renamed: Mapping[str, str] | None = None, closed: frozenset[str]
) -> Iterator[Change]:
    """Suggestions name their coding by its new id, renamed categories by theirs; open ones of `closed` ones go."""
    renamed = renamed or {}
    stored = store.rows_of("suggestion")
    new_rows = []
    for key, row in sorted(stored.items()):
        if row["category"] in closed and row["status"] == "suggested":
            yield Change("suggestion", key, row, None)
            continue
        category = renamed.get(row["category"], row["category"])
        new = {**row, "category": category, "coding": codings.get(row["coding"], row["coding"])}
        if category != row["category"]:
            new["id"] = suggestion_id(row["transcript"], Span(row["start"], row["end"]), category, row["origin"])
        if new["id"] != key:
            yield Change("suggestion", key, row, None)
            new_rows.append(new)
        elif new != row:
            yield Change("suggestion", key, row, new)
    for new in new_rows:
        if new["id"] not in stored:
            yield Change("suggestion", new["id"], None, new)


def lost_changes(store: Store, renamed: Mapping[str, str]) -> Iterator[Change]:
    """Codings without a place name renamed categories by their new ids."""
    for key, row in sorted(store.rows_of("lost").items()):
        coding = json.loads(row["coding"])
        if coding["category"] in renamed:
            new = json.dumps({**coding, "category": renamed[coding["category"]]}, ensure_ascii=False)
            yield Change("lost", key, row, {**row, "coding": new})
