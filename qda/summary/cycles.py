"""A further cycle of reduction: each bundle becomes a row of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qda.summary.rows import SummaryRow


def next_cycle(rows: Sequence[SummaryRow], new_id: Callable[[int, str], str]) -> tuple[SummaryRow, ...]:
    """The bundles of the last cycle as new rows, in the order of their first row, each with the rows it came from.

    A bundle that has its row already is left out. The statement of the bundle is source and paraphrase of the row;
    `new_id` makes an id from cycle and bundle.
    """
    last = max((one.cycle for one in rows), default=0)
    there = {one.id for one in rows}
    bundles: dict[str, list[SummaryRow]] = {}
    for one in rows:
        if one.cycle == last and one.reduction == "kept" and one.bundle:
            bundles.setdefault(one.bundle, []).append(one)
    number = max((one.number for one in rows), default=0)
    made = []
    for bundle, members in bundles.items():
        row_id = new_id(last + 1, bundle)
        if row_id in there:
            continue
        number += 1
        cases = dict.fromkeys(one.case for one in members)
        statement = members[0].statement or members[0].generalisation or members[0].paraphrase
        categories = dict.fromkeys(one.category for one in members)
        made.append(
            SummaryRow(
                id=row_id, number=number, cycle=last + 1, case=", ".join(cases), transcript="", turn=0,
                source=statement, paraphrase=statement, category=next(iter(categories)) if len(categories) == 1 else "",
                draft=False, origins=tuple(one.number for one in members),
            )
        )  # fmt: skip
    return tuple(made)
