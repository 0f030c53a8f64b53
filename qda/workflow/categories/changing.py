"""Merge, move, rename and retire categories."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from qda.codebook import category_hash
from qda.errors import Conflict, NotFound
from qda.model import Category, Codebook
from qda.store import Change
from qda.wording import Message, say
from qda.workflow.categories.carrying import carry, category_memos, lost_changes, suggestion_changes
from qda.workflow.categories.checking import check_id, check_label, check_open
from qda.workflow.categories.guide_text import GuideText, SettingsText
from qda.workflow.categories.plan import Plan, planned
from qda.workflow.categories.references import merge_in_settings, named_in_settings, rename_in_settings
from qda.workflow.categories.summaries import summary_changes
from qda.workflow.coder_files import read_anew
from qda.workflow.session import Session


def plan_merge(session: Session, sources: Sequence[str], target: str) -> Plan:
    """Let categories go into another one: their codings, memos and subcategories move there, they stay as `merged`.

    Raises:
        NotFound: no such category.
        Conflict: one of them is merged or retired, the target stands deeper below a source, values do not fit.
    """
    read_anew(session)
    codebook = session.study.codebook
    sources = list(dict.fromkeys(sources))
    check_open(codebook, target)
    for source in sources:
        _check_present(codebook, source)
        if source == target:
            raise Conflict(say("{id} cannot be merged into itself", id=source))
        _check_not_deeper(codebook, source, target)
    guide, settings = GuideText(session.gathered), SettingsText(session.gathered)
    for source in sources:
        _move_children(guide, codebook, source, sources, target)
        guide.set(source, "status", "merged")
        guide.set(source, "merged_into", target)
    new_ids = dict.fromkeys(sources, target)
    merge_in_settings(settings, new_ids, guide.codebook())
    carried = carry(session.store, guide.codebook(), lambda one: new_ids.get(one.category, one.category))
    more = [
        *category_memos(session.store, new_ids),
        *suggestion_changes(session.store, carried.new_ids, closed=frozenset(sources)),
        *summary_changes(session.store, carried.new_ids, new_ids),
    ]
    detail = f"{', '.join(sources)} → {target}"
    notes = [*_unlike(codebook, sources, target), *_patterns_left(codebook, sources, target)]
    return planned(session, "merge categories", detail, guide, settings, carried=carried, more=more, notes=notes)


def _check_present(codebook: Codebook, category: str) -> Category:
    found = codebook.get(category)
    if found is None:
        raise NotFound.among(say("category"), category, [one.id for one in codebook.categories])
    if found.status == "merged":
        raise Conflict(say("{id} was merged into {target}", id=category, target=found.merged_into))
    return found


def _check_not_deeper(codebook: Codebook, source: str, target: str) -> None:
    path = codebook.path(target)
    if source in path and path[-2] != source:
        raise Conflict(
            say("{target} stands below {id}, but not directly", target=target, id=source),
            say("move {target} up first: `qda category move {target} --under …`", target=target),
        )


def _move_children(guide: GuideText, codebook: Codebook, source: str, sources: Sequence[str], target: str) -> None:
    """Subcategories go along; a target right below the source takes its place."""
    for child in codebook.children(source):
        if child.id == target:
            above = codebook.path(source)[:-1]
            free = [one for one in above if one not in sources]
            guide.set(target, "parent", free[-1] if free else "")
        elif child.status != "merged" and child.id not in sources:
            guide.set(child.id, "parent", target)


def _unlike(codebook: Codebook, sources: Sequence[str], target: str) -> Iterator[Message]:
    wanted = codebook.get(target)
    for source in sources:
        found = codebook.get(source)
        if found and wanted and found.origin != wanted.origin:
            yield say("{id} is {origin}, {target} is {other}: name both origins in the report", id=source,
                      origin=_origin(found), target=target, other=_origin(wanted))  # fmt: skip


def _origin(category: Category) -> Message:
    return say("deductive") if category.origin == "deductive" else say("inductive")


def _patterns_left(codebook: Codebook, sources: Sequence[str], target: str) -> Iterator[Message]:
    for source in sources:
        found = codebook.get(source)
        if found and (found.patterns or found.anchors or found.rules):
            yield say("definition, anchor examples, rules and patterns of {id} stay in its entry and rest; take over "
                      "what {target} shall keep", id=source, target=target)  # fmt: skip


def plan_move(session: Session, categories: Sequence[str], parent: str) -> Plan:
    """Give categories a new parent ('' = none); their codings stay, and are to be looked at again.

    Raises:
        NotFound: no such category.
        Conflict: the parent is (below) the category, or takes no subcategories.
    """
    read_anew(session)
    codebook = session.study.codebook
    if parent:
        check_open(codebook, parent)
    guide, settings = GuideText(session.gathered), SettingsText(session.gathered)
    for category in dict.fromkeys(categories):
        found = _check_present(codebook, category)
        if found.parent == parent:
            raise Conflict(say("{id} is there already", id=category))
        if category in codebook.path(parent):
            raise Conflict(say("{id} cannot go below itself ({path})", id=category,
                               path=" › ".join(codebook.path(parent))))  # fmt: skip
        check_label(codebook, found.label, parent, itself=category)
        guide.set(category, "parent", parent)
    detail = f"{', '.join(categories)} → {parent or '–'}"
    return planned(session, "move categories", detail, guide, settings)


def plan_rename(session: Session, category: str, *, new_id: str = "", label: str = "") -> Plan:
    """Give a category another id or label (or both); whatever names it by its id goes along, patterns stay.

    Raises:
        NotFound: no such category.
        Conflict: the id is taken or not well formed, a sibling has the label, nothing changes.
    """
    read_anew(session)
    codebook = session.study.codebook
    found = _check_present(codebook, category)
    guide, settings = GuideText(session.gathered), SettingsText(session.gathered)
    new_ids = {category: new_id} if new_id and new_id != category else {}
    new_label = label.strip() if label.strip() != found.label else ""
    if not new_ids and not new_label:
        raise Conflict(say("{id} is called so already", id=category), say("give a new --id or --label"))
    if new_label:
        check_label(codebook, new_label, found.parent, itself=category)
        guide.set(category, "label", new_label)
    detail = " → ".join([category, " ".join(part for part in (new_id, new_label) if part)])
    if not new_ids:
        return planned(session, "rename category", detail, guide, settings)
    check_id(codebook, new_id)
    _rename_in_guide(guide, codebook, category, new_id)
    rename_in_settings(settings, new_ids)
    carried = carry(session.store, guide.codebook(), lambda one: new_ids.get(one.category, one.category))
    store = session.store
    more = [
        *category_memos(store, new_ids),
        *suggestion_changes(store, carried.new_ids, renamed=new_ids, closed=frozenset()),
        *lost_changes(store, new_ids),
        *summary_changes(store, carried.new_ids, new_ids),
        *_hash_changes(session, guide.codebook(), new_ids),
    ]
    notes = list(_mentioned(codebook, category))
    return planned(
        session, "rename category", detail, guide, settings, carried=carried, more=more, renamed=new_ids, notes=notes
    )


def _rename_in_guide(guide: GuideText, codebook: Codebook, category: str, new_id: str) -> None:
    guide.set(category, "id", new_id)
    for one in codebook.categories:
        key = new_id if one.id == category else one.id
        for name, value in (("parent", one.parent), ("merged_into", one.merged_into)):
            if value == category:
                guide.set(key, name, new_id)
        for number, rule in enumerate(one.rules):
            if rule.against == category:
                guide.set_in_rule(key, number, new_id)


def _hash_changes(session: Session, new: Codebook, new_ids: Mapping[str, str]) -> Iterator[Change]:
    """Earlier versions know a renamed category, and those that name it, so that no coding goes stale by a name."""
    old = {one.id: category_hash(one) for one in session.study.codebook.categories}
    now = {one.id: category_hash(one) for one in new.categories}
    for version, row in sorted(session.store.rows_of("codebook").items()):
        hashes = json.loads(row["hashes"])
        known = dict(hashes)
        for key, before in old.items():
            if key in hashes:
                new_key = new_ids.get(key, key)
                known[new_key] = now[new_key] if hashes[key] == before else hashes[key]
        if known != hashes:
            text = json.dumps(known, sort_keys=True)
            yield Change("codebook", version, {"hashes": row["hashes"]}, {"hashes": text})


def _mentioned(codebook: Codebook, category: str) -> Iterator[Message]:
    """Texts of the guide that speak of a category by its id: for a person to read."""
    word = re.compile(rf"(?<![\w.-]){re.escape(category)}(?![\w-])")
    for one in codebook.categories:
        texts = [one.definition, one.memo, *(rule.text for rule in one.rules)]
        if any(word.search(text) for text in texts):
            yield say("{id}: definition, rules or memo speak of {category}; the text stays as it is", id=one.id,
                      category=category)  # fmt: skip


def plan_retire(session: Session, categories: Sequence[str]) -> Plan:
    """Close categories for new codings; those that are there stay, and are left out of tables.

    Raises:
        NotFound: no such category.
        Conflict: one is retired or merged already, or has subcategories that are not.
    """
    read_anew(session)
    codebook = session.study.codebook
    guide, settings = GuideText(session.gathered), SettingsText(session.gathered)
    notes: list[Message] = []
    for category in dict.fromkeys(categories):
        _check_present(codebook, category)
        check_open(codebook, category)
        open_ones = [one.id for one in codebook.children(category)
                     if one.status not in ("merged", "retired") and one.id not in categories]  # fmt: skip
        if open_ones:
            raise Conflict(
                say("{id} has subcategories in use: {names}", id=category, names=", ".join(open_ones)),
                say("move or retire them first"),
            )
        guide.set(category, "status", "retired")
        notes += [say("study.yaml: {place} still names {id}", place=place, id=category)
                  for place in named_in_settings(session.study.settings, category)]  # fmt: skip
        kept = sum(1 for one in session.study.codings if one.category == category)
        notes += [say("{id}: {n} codings stay, tables leave them out", id=category, n=kept)] if kept else []
    more = list(suggestion_changes(session.store, {}, closed=frozenset(categories)))
    detail = ", ".join(categories)
    return planned(session, "retire categories", detail, guide, settings, more=more, notes=notes)
