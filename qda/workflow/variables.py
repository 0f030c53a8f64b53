"""The types of case variables, inferred from their values."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qda.model import Case
from qda.wording import Message, say

_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}")
_TRUTH = frozenset({"true", "false", "yes", "no", "ja", "nein", "wahr", "falsch"})


def variable_types(cases: Iterable[Case]) -> dict[str, Message]:
    """Each variable with its type: number, date, truth value or text; empty cells do not count."""
    values: dict[str, list[str]] = {}
    for case in cases:
        for name, value in case.variables.items():
            values.setdefault(name, []).append(value)
    return {name: _type([value for value in of_name if value]) for name, of_name in values.items()}


def _type(values: list[str]) -> Message:
    if values and all(_NUMBER.fullmatch(value) for value in values):
        return say("number")
    if values and all(_DATE.fullmatch(value) for value in values):
        return say("date")
    if values and all(value.lower() in _TRUTH for value in values):
        return say("truth value")
    return say("text")
