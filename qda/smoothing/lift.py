"""Edits on a text that other edits made, brought back to the text before."""

from __future__ import annotations

from collections.abc import Sequence

from qda.alignment import Alignment
from qda.model import Edit


def lift(
    text: str, first: Alignment, second: Sequence[Edit], *, own_rule: str = ""
) -> tuple[list[Edit], Alignment]:
    """Edits of the reading of `first` as edits of its source `text`, and the map of both.

    An edit that meets a change of the first map absorbs it. Changes of the first map that no edit meets are named
    `own_rule`, or left out of the edits where that is empty.
    """
    both = first.then(Alignment.from_edits(second, first.length))
    lifted: list[Edit] = []
    position = 0
    places = [first.to_source(edit.span) for edit in second]
    for block in both.blocks:
        if block.same:
            continue
        while position < len(places) and places[position].end <= block.start:
            position += 1
        met = position < len(places) and places[position].start < block.end
        rule = second[position].rule if met else own_rule
        if rule:
            lifted.append(Edit(block.start, text[block.start : block.end], block.inserted, rule))
    return lifted, both
