"""Codings made under another definition, rule or place in the tree than the guide has now."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from qda.codebook import category_hash
from qda.errors import NotFound
from qda.model import Coding
from qda.store import Change, Store
from qda.store.rows import coding_row
from qda.wording import say
from qda.workflow.session import Session
from qda.workflow.study import Study


def stale_codings(study: Study, store: Store) -> dict[str, tuple[Coding, ...]]:
    """By category, in the order of the guide: the codings that a change of the guide asks to look at again.

    A coding is stale when definition, rules or parent of its category differ from those of the version under which it
    was made, or first seen if it names none. Of a version that this study never had nothing can be said.
    """
    versions, hashes = store.versions_of_codings(), store.hashes_of_versions()
    now = {one.id: category_hash(one) for one in study.codebook.categories}
    found: dict[str, list[Coding]] = {category: [] for category in now}
    for one in study.codings:
        then = hashes.get(versions.get(one.id, ""), {})
        if one.category in now and then.get(one.category, now[one.category]) != now[one.category]:
            found[one.category].append(one)
    return {category: tuple(codings) for category, codings in found.items() if codings}


def stale_only(session: Session) -> tuple[Coding, ...]:
    """All stale codings of the study, by place."""
    ids = {one.id for codings in stale_codings(session.study, session.store).values() for one in codings}
    return tuple(one for one in session.study.codings if one.id in ids)


def confirm(session: Session, category: str, ids: Collection[str] = ()) -> tuple[Coding, ...]:
    """Keep stale codings of a category after a second look: they count as made under the guide as it is now.

    `ids` may be shortened to what is unique; without any, all stale codings of the category are kept.

    Raises:
        NotFound: no such category, or an id that is none of a stale coding of it.
    """
    study = session.study
    if category not in study.codebook:
        raise NotFound.among(say("category"), category, [one.id for one in study.codebook.categories])
    stale = stale_codings(study, session.store).get(category, ())
    for wanted in ids:
        if sum(one.id.startswith(wanted) for one in stale) != 1:
            raise NotFound(
                say("'{id}' is no stale coding of {category}", id=wanted, category=category),
                say("`qda coding list --stale` lists them"),
            )
    chosen = [one for one in stale if not ids or any(one.id.startswith(wanted) for wanted in ids)]
    changes = [
        Change("coding", one.id, coding_row(one), coding_row(replace(one, codebook_version=study.codebook.version)))
        for one in chosen
    ]
    if changes:
        session.record("confirm codings", changes, detail=f"{category}: {len(changes)}")
    return tuple(chosen)
