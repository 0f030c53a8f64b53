"""The key: names and what stands for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "place", "firm", "email", "phone", "date", "other"]
Decision = Literal["", "yes", "no"]
KINDS: tuple[Kind, ...] = ("person", "place", "firm", "email", "phone", "date", "other")
LABELS: dict[str, dict[Kind, str]] = {
    "de": {"person": "Person", "place": "Ort", "firm": "Firma", "email": "E-Mail", "phone": "Telefon",
           "date": "Datum", "other": "Name"},
    "en": {"person": "Person", "place": "Place", "firm": "Firm", "email": "E-mail", "phone": "Phone",
           "date": "Date", "other": "Name"},
}  # fmt: skip
_BRACKETS = re.compile(r"[\[\](){}<>]")
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name, what stands for it, and what a person decided.

    `transcripts` tells where it was found; a name that is an ordinary word as well is replaced in those only.
    `occurrences`, `example` and `reason` are there to help deciding.
    """

    name: str
    kind: Kind = "other"
    replacement: str = ""
    decision: Decision = ""
    transcripts: tuple[str, ...] = ()
    occurrences: int = 0
    example: str = ""
    reason: str = ""


def without_brackets(replacement: str) -> str:
    """A replacement as a speaker's label or in settings: `[Person 1]` → `Person 1`."""
    return _BRACKETS.sub("", replacement).strip()


def as_file_name(replacement: str) -> str:
    """A replacement as a part of an id or file name: `[Person 1]` → `Person-1`."""
    return _NOT_IN_NAMES.sub("-", without_brackets(replacement)).strip("-.") or "x"
