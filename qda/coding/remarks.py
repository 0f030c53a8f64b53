"""What a coder writes beside a passage: `PK1; SK3=high: a remark` ↔ categories, values, memo."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from qda.coding.names import CategoryNames
from qda.coding.page import printable
from qda.model import Codebook

_BETWEEN = re.compile(r"[;|,\s]*")
_PIECE = re.compile(r"[^;|:\n]+")
_VALUE = re.compile(r"[ \t]*=[ \t]*([^;|:,\n]*)")


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment as read: (category, value) pairs, the memo, and what stands for a category but names none or several.

    With anything `unknown` or `ambiguous` the comment must not be used in part.
    """

    categories: tuple[tuple[str, str], ...] = ()
    memo: str = ""
    unknown: tuple[str, ...] = ()
    ambiguous: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not (self.categories or self.memo or self.unknown or self.ambiguous)

    @property
    def is_clear(self) -> bool:
        """Whether it names categories and nothing that is none."""
        return bool(self.categories) and not (self.unknown or self.ambiguous)


def read_remark(text: str, names: CategoryNames, values: Mapping[str, tuple[str, ...]]) -> Remark:
    """Categories separated by `;`, `|`, a comma or a new line; a memo behind `:` or on a line of its own.

    `values` are the values of the ordinal categories, written behind the category as `=value`. A line below the
    categories is memo unless it is nearly the name of a category.
    """
    categories: list[tuple[str, str]] = []
    unknown: list[str] = []
    ambiguous: list[tuple[str, tuple[str, ...]]] = []
    memo, position = "", 0
    while True:
        gap = _BETWEEN.match(text, position)
        new_line = gap is not None and not gap.group().strip(" \t\n") and "\n" in gap.group()
        position = gap.end() if gap else position
        if position >= len(text):
            break
        named = names.at(text, position)
        if named is not None:
            written = text[position : position + named.length]
            position += named.length
            value, position = _value(text, position, values.get(named.ids[0], ()))
            if len(named.ids) > 1:
                ambiguous.append((written.strip(), named.ids))
            else:
                categories.append((named.ids[0], value))
        elif text[position] == ":":
            memo = text[position + 1 :]
            break
        else:
            match = _PIECE.match(text, position)
            piece = match.group() if match else text[position:]
            if new_line and categories and not names.resembles(piece):
                memo = text[position:]
                break
            unknown.append(piece.strip())
            position += len(piece)
        colon = re.compile(r"[ \t]*:").match(text, position)
        if colon:
            memo = text[colon.end() :]
            break
    return Remark(tuple(dict.fromkeys(categories)), memo.strip(), tuple(unknown), tuple(ambiguous))


def _value(text: str, position: int, known: tuple[str, ...]) -> tuple[str, int]:
    sign = re.compile(r"[ \t]*=[ \t]*").match(text, position)
    if sign is None:
        return "", position
    for value in sorted(known, key=lambda one: (-len(one), one)):
        end = sign.end() + len(value)
        if text[sign.end() : end] == value and re.compile(r"[ \t]*(?:[;|:,\n]|\Z)").match(text, end):
            return value, end
    match = _VALUE.match(text, position)
    assert match is not None
    return match.group(1).strip(), match.end()


def write_remark(names: CategoryNames, category: str, *, value: str = "", memo: str = "") -> str:
    """The comment for one coding, such that `read_remark` gives the same again: with the label where that is clear."""
    rest = (f"={value}" if value else "") + (f": {memo}" if memo else "")
    for form in names.forms(category):
        named = names.at(form + rest, 0)
        if named is not None and (named.ids, named.length) == ((category,), len(form)):
            return form + rest
    return names.title(category) + rest


def in_a_comment(text: str) -> str:
    """A text as a comment can hold it: no tabs, which LibreOffice drops, no signs that no page shows."""
    return printable(text).replace("\t", " ").strip()


def values_of(codebook: Codebook) -> dict[str, tuple[str, ...]]:
    """The values of the ordinal categories of a guide."""
    return {one.id: one.values for one in codebook.categories if one.values}
