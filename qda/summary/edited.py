"""A table of reduction that a person edited, against what was given out: mistakes are named, nothing is half-read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from qda.errors import Problem
from qda.summary.rows import EDITABLE, Reduction, SummaryRow
from qda.wording import Message, say

Cells = Mapping[str, str]
FIXED = ("number", "case", "place", "source")
_YES = frozenset(("x", "ja", "yes", "true", "wahr", "1", "j", "y"))
_NO = frozenset(("", "nein", "no", "false", "falsch", "0", "n", "-"))
_REDUCTIONS: Mapping[str, Reduction] = {
    "": "", "kept": "kept", "keep": "kept", "behalten": "kept", "dropped": "dropped", "drop": "dropped",
    "gestrichen": "dropped", "streichen": "dropped",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edited:
    """What came back: the rows as they shall be, or all problems (then `rows` are the old ones)."""

    rows: tuple[SummaryRow, ...]
    problems: tuple[Problem, ...]
    changed: tuple[int, ...] = ()


def read_edits(
    old: Sequence[SummaryRow], edited: Sequence[tuple[int, Cells]], *, place: Mapping[str, str], name: str
) -> Edited:
    """Take the edits of a file over, if all of it is in order.

    `edited` are the rows of the file `name` with their line, by column; `id` names the row, FIXED columns may not
    change (`place` gives the place of each row as it was written), EDITABLE ones may. Rows may stand in any order.
    """
    by_id = {one.id: one for one in old}
    problems = list(_wrong_rows(by_id, edited, name))
    found: dict[str, SummaryRow] = {}
    for line, cells in edited:
        row = by_id.get(cells.get("id", "").strip())
        if row is None or row.id in found:
            continue
        problems.extend(_changed_fixed(row, cells, place.get(row.id, ""), line, name))
        new, wrong = _applied(row, cells, line, name)
        problems.extend(wrong)
        found[row.id] = new
    new_rows = tuple(found.get(one.id, one) for one in old)
    problems.extend(_swapped(old, new_rows, name))
    if problems:
        return Edited(tuple(old), tuple(sorted(problems, key=lambda one: one.line)))
    changed = tuple(new.number for one, new in zip(old, new_rows, strict=True) if new != one)
    return Edited(new_rows, (), changed)


def _wrong_rows(by_id: Mapping[str, SummaryRow], edited: Sequence[tuple[int, Cells]], name: str) -> Iterator[Problem]:
    counts = Counter(cells.get("id", "").strip() for _line, cells in edited)
    for line, cells in edited:
        row_id = cells.get("id", "").strip()
        number = cells.get("number", "").strip()
        if not row_id and any(value.strip() for value in cells.values()):
            message = say("row {number} has lost its key in the column `id`", number=number or "?")
            yield Problem(name, line, "id", message, say("do not add rows; export the table again and edit that"))
        elif row_id and row_id not in by_id:
            yield Problem(name, line, "id", say("no row of the study has the key '{id}'", id=row_id))
        elif counts[row_id] > 1 and row_id:
            yield Problem(
                name, line, "id", say("row {number} stands {n} times", number=by_id[row_id].number, n=counts[row_id])
            )
    for row in by_id.values():
        if not counts[row.id]:
            message = say("row {number} is missing", number=row.number)
            yield Problem(name, 0, "", message, say("keep the row; to leave it out write dropped and a reason"))


def _changed_fixed(row: SummaryRow, cells: Cells, place: str, line: int, name: str) -> Iterator[Problem]:
    was = {"number": str(row.number), "case": row.case, "place": place, "source": row.source}
    for column in FIXED:
        now = cells.get(column)
        if now is not None and " ".join(now.split()) != " ".join(was[column].split()):
            message = say("{column} of row {number} was changed: '{now}' instead of '{was}'", column=COLUMNS[column],
                          number=row.number, now=_short(now), was=_short(was[column]))  # fmt: skip
            yield Problem(name, line, column, message, say("change it back; it belongs to the passage"))


def _applied(row: SummaryRow, cells: Cells, line: int, name: str) -> tuple[SummaryRow, list[Problem]]:
    """The row with the edited cells; a paraphrase that was edited is no draft any more."""
    problems: list[Problem] = []
    given = {key: cells[key].strip() for key in EDITABLE if key in cells}
    reduction = given.pop("reduction", row.reduction).casefold()
    if reduction not in _REDUCTIONS:
        problems.append(
            Problem(name, line, "reduction", say("row {number}: '{value}' is neither kept nor dropped",
                                                 number=row.number, value=reduction))
        )  # fmt: skip
    flags = {}
    for key in ("above_level", "draft"):
        value = given.pop(key, "x" if getattr(row, key) else "").casefold()
        if value not in _YES | _NO:
            problems.append(
                Problem(name, line, key, say("row {number}: '{value}' is neither x nor empty",
                                             number=row.number, value=value))
            )  # fmt: skip
        flags[key] = value in _YES
    if given.get("paraphrase", row.paraphrase) != row.paraphrase:
        flags["draft"] = False
    new = replace(row, **given, **flags, reduction=_REDUCTIONS.get(reduction, row.reduction))  # type: ignore[arg-type]
    return new, problems


def _swapped(old: Sequence[SummaryRow], new: Sequence[SummaryRow], name: str) -> Iterator[Problem]:
    """Two bundles whose statements changed places: most likely their names were mixed up."""
    before, after = _statements(old), _statements(new)
    names = sorted(before.keys() & after.keys())
    for place, first in enumerate(names):
        for second in names[place + 1 :]:
            one, other = before[first], before[second]
            if one and other and one != other and (after[first], after[second]) == (other, one):
                message = say("bundles {first} and {second} have changed places", first=first[1], second=second[1])
                yield Problem(name, 0, "bundle", message, say("give the rows the bundles that they had, or new names"))


def _statements(rows: Sequence[SummaryRow]) -> dict[tuple[int, str], str]:
    found: dict[tuple[int, str], set[str]] = {}
    for one in rows:
        if one.bundle:
            found.setdefault((one.cycle, one.bundle), set()).add(one.statement.strip())
    return {key: next(iter(texts)) for key, texts in found.items() if len(texts) == 1}


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"


COLUMNS: Mapping[str, Message] = {
    "id": say("Key (leave as it is)"),
    "number": say("No."),
    "case": say("Case"),
    "place": say("Place"),
    "source": say("Passage"),
    "paraphrase": say("Paraphrase"),
    "generalisation": say("Generalisation"),
    "reduction": say("First reduction (kept/dropped)"),
    "reason": say("Reason if dropped"),
    "bundle": say("Bundle"),
    "statement": say("Reduction"),
    "category": say("Category"),
    "above_level": say("Above the level (x)"),
    "theory_note": say("Note on theory"),
    "draft": say("Draft (x)"),
}
