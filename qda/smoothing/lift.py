"""Edits on a text that other edits made, brought back to the text before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qda.alignment import Alignment
from qda.model import Edit


def lift(
    text: str, first: Alignment, second: Sequence[Edit], *, rules: Mapping[int, str]
) -> tuple[list[Edit], Alignment]:
    """Edits of the reading of `first` as edits of its source `text`, and the map of both.

    An edit that meets a change of the first map absorbs it. Other changes of the first map become edits by the rule
    that `rules` names for their start, or no edits where it names none.
    """
    both = first.then(Alignment.from_edits(second, first.length))
    places = [first.to_source(edit.span) for edit in second]
    lifted: list[Edit] = []
    position = 0
    for block in both.blocks:
        if block.same:
            continue
        while position < len(places) and places[position].end <= block.start:
            position += 1
        met = position < len(places) and places[position].start < block.end
        rule = second[position].rule if met else rules.get(block.start, "")
        if rule:
            lifted.append(Edit(block.start, text[block.start : block.end], block.inserted, rule))
    return lifted, both
