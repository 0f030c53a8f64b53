"""What changed between two versions of a guide, in the words of a coding guide."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from qda.codebook.version import category_hash
from qda.model import Anchor, Category, Codebook, CodingRule, Pattern
from qda.wording import Message, say

Shown = Message | str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class GuideChange:
    """One change of one category: what, the value before and after; `asks_review` when its codings become stale."""

    category: str
    label: str
    what: Message
    before: Shown = None
    after: Shown = None
    asks_review: bool = False


def guide_changes(old: Codebook, new: Codebook) -> tuple[GuideChange, ...]:
    """All changes, in the order of the new guide, then what is no longer in it.

    A category whose id alone changed (same label, definition and rules) is told as one change, not as a loss and a
    new category.
    """
    moved_ids = _new_ids(old, new)
    found: list[GuideChange] = []
    if old.title != new.title:
        found.append(GuideChange("", "", say("title of the guide"), old.title, new.title))
    before = {moved_ids.get(one.id, one.id): one for one in old.categories}
    for one in new.categories:
        if one.id not in before:
            found.append(GuideChange(one.id, one.label, _added(one), None, one.definition or None))
        else:
            found.extend(_changed(before[one.id], one, moved_ids))
    present = {one.id for one in new.categories}
    for key, one in before.items():
        if key not in present:
            found.append(GuideChange(one.id, one.label, say("taken out of the guide"), one.definition or None))
    if [key for key in before if key in present] != [one.id for one in new.categories if one.id in before]:
        found.append(GuideChange("", "", say("order of the categories")))
    return tuple(found)


def _added(one: Category) -> Message:
    origin = say("deductive") if one.origin == "deductive" else say("inductive")
    if one.parent:
        return say("new category ({origin}) under {parent}", origin=origin, parent=one.parent)
    return say("new main category ({origin})", origin=origin)


def _new_ids(old: Codebook, new: Codebook) -> dict[str, str]:
    """Old ids by new ones, for categories of which only the id changed."""
    gone = [one for one in old.categories if one.id not in new]
    came = [one for one in new.categories if one.id not in old]
    found: dict[str, str] = {}
    for one in gone:
        alike = [other for other in came if _essence(other) == _essence(one) and other.id not in found.values()]
        if len(alike) == 1:
            found[one.id] = alike[0].id
    return found


def _essence(one: Category) -> tuple[object, ...]:
    return one.label, one.definition, tuple(rule.text for rule in one.rules)


def _changed(old: Category, new: Category, moved_ids: dict[str, str]) -> Iterator[GuideChange]:
    stale = category_hash(old) != category_hash(new)

    def change(what: Message, before: Shown, after: Shown, *, review: bool = False) -> GuideChange:
        return GuideChange(new.id, new.label, what, before, after, asks_review=review and stale)

    if old.id != new.id:
        yield change(say("new id"), old.id, new.id)
    for name, title in _TEXTS:
        one, other = getattr(old, name), getattr(new, name)
        if name in ("parent", "merged_into"):
            one = moved_ids.get(one, one)
        if one != other:
            yield change(title, _value(name, one), _value(name, other), review=name in ("definition", "parent"))
    for name, title, shown in _LISTS:
        before, after = tuple(map(shown, getattr(old, name))), tuple(map(shown, getattr(new, name)))
        gone = tuple(one for one in before if one not in after)
        came = tuple(one for one in after if one not in before)
        if gone or came:
            yield change(title, gone or None, came or None, review=name == "rules")
        elif before != after:
            yield change(title, None, say("in another order"), review=name == "rules")
    if old.match != new.match:
        yield change(say("how patterns are matched"), str(old.match), str(new.match))


def _value(name: str, value: str) -> Shown:
    if name == "parent" and not value:
        return say("main category")
    return value_name(name, value) or None


def value_name(field: str, value: str) -> Message | str:
    """What people read for the value of a field of a category (`origin`, `status`, `level`)."""
    return _WORDS.get((field, value), value)


def _rule(one: CodingRule) -> str:
    return f"{one.text} (→ {one.against})" if one.against and f"→ {one.against}" not in one.text else one.text


def _anchor(one: Anchor) -> str:
    place = one.transcript if one.turn is None else f"{one.transcript}, {one.turn}"
    return f"„{one.text}“ ({place})" if place else f"„{one.text}“"


def _pattern(one: Pattern) -> str:
    return one.source or one.text


_TEXTS: Sequence[tuple[str, Message]] = (
    ("label", say("label")),
    ("parent", say("place in the tree")),
    ("status", say("status")),
    ("merged_into", say("merged into")),
    ("origin", say("origin")),
    ("source", say("source")),
    ("definition", say("definition")),
    ("level", say("level of measurement")),
    ("exclusive_group", say("group of categories that exclude each other")),
    ("priority", say("priority")),
    ("color", say("colour")),
    ("memo", say("memo")),
)
_LISTS: Sequence[tuple[str, Message, Callable[..., str]]] = (
    ("rules", say("coding rules"), _rule),
    ("anchors", say("anchor examples"), _anchor),
    ("patterns", say("search patterns"), _pattern),
    ("exclude", say("excluded patterns"), _pattern),
    ("values", say("values"), str),
)
_WORDS = {
    ("origin", "deductive"): say("deductive"),
    ("origin", "inductive"): say("inductive"),
    ("status", "draft"): say("draft"),
    ("status", "pilot"): say("pilot run"),
    ("status", "final"): say("final"),
    ("status", "merged"): say("merged"),
    ("status", "retired"): say("no longer in use"),
    ("level", "nominal"): say("nominal"),
    ("level", "ordinal"): say("ordinal"),
    ("level", "type"): say("type"),
}
