"""Whether an id, a label or a category can be used."""

from __future__ import annotations

import re

from qda.errors import Conflict, NotFound
from qda.model import Codebook
from qda.wording import say

_ID = re.compile(r"[A-Za-z0-9._\-]+")


def check_id(codebook: Codebook, category_id: str) -> None:
    """Whether an id is well formed and free.

    Raises:
        Conflict: it is not.
    """
    if not _ID.fullmatch(category_id):
        raise Conflict(say("'{id}' may hold letters without accents, digits, . _ - only", id=category_id))
    if category_id in codebook:
        raise Conflict(say("the guide has a category '{id}' already", id=category_id))


def check_label(codebook: Codebook, label: str, parent: str, *, itself: str = "") -> None:
    """Whether no sibling has that label (capitals, blanks and hyphens do not count).

    Raises:
        Conflict: one has.
    """
    same = [
        one.id
        for one in codebook.children(parent)
        if one.id != itself and one.status != "merged" and _alike(one.label) == _alike(label)
    ]
    if same:
        raise Conflict(
            say("'{id}' beside it is called '{label}' too", id=same[0], label=label),
            say("use {id}, or choose another label", id=same[0]),
        )


def check_open(codebook: Codebook, category: str) -> None:
    """Whether a category takes new codings and subcategories.

    Raises:
        NotFound: there is none of that id.
        Conflict: it was merged or retired.
    """
    found = codebook.get(category)
    if found is None:
        raise NotFound.among(say("category"), category, [one.id for one in codebook.categories])
    if found.status == "merged":
        message = say("{id} was merged into {target}", id=category, target=found.merged_into)
        raise Conflict(message, say("use {target}", target=found.merged_into))
    if found.status == "retired":
        raise Conflict(
            say("{id} is retired and takes no new codings", id=category),
            say("open it again: `qda category reopen {id}`", id=category),
        )


def _alike(label: str) -> str:
    return re.sub(r"[\s\-‐‑–]+", "", label).casefold()
