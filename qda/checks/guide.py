"""The checks of a coding guide (Kodierleitfaden): definition, anchor example and rule after Mayring, and their use.

`docs/guide-checks.md` lists the conditions and their weight.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from qda.checks.facts import GuideFacts, Passages
from qda.checks.rest_values import is_rest_value
from qda.model import Category, Severity
from qda.wording import Message, say

MAX_DISAGREEMENT = 0.10
OUT_OF_USE = ("merged", "retired")
_IGNORED = re.compile(r"[\s\-‐‑–]+")


@dataclass(frozen=True, slots=True)
class GuideFinding:
    """What a check found: its code (G01 … G12), how serious it is, the category (or pair), and passages to look at."""

    code: str
    severity: Severity
    category: str
    message: Message
    other: str = ""
    passages: Passages = ()


Check = Callable[[GuideFacts], Iterator[GuideFinding]]


def check_guide(facts: GuideFacts) -> tuple[GuideFinding, ...]:
    """All findings, by code, then in the order of the guide."""
    place = {one.id: number for number, one in enumerate(facts.codebook.categories)}
    found = [one for check in CHECKS for one in check(facts)]
    return tuple(sorted(found, key=lambda one: (one.code, place.get(one.category, 0), place.get(one.other, 0))))


def _in_use(facts: GuideFacts) -> list[Category]:
    return [one for one in facts.codebook.categories if one.status not in OUT_OF_USE]


def _coded(facts: GuideFacts, run: str = "") -> set[str]:
    return {one.category for one in facts.codings or () if run in ("", one.run)}


def _weight(facts: GuideFacts, category: Category) -> Severity:
    """An error once a final category is coded in the final run, a warning before."""
    return "error" if category.status == "final" and category.id in _coded(facts, "final") else "warning"


def without_definition(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G01: a used category without definition."""
    used = _coded(facts)
    for one in _in_use(facts):
        if not one.definition.strip() and (facts.codings is None or one.id in used):
            yield GuideFinding("G01", _weight(facts, one), one.id, say("no definition"))


def without_anchor(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G02: a category without anchor example; one that only groups others needs none."""
    used = _coded(facts)
    for one in _in_use(facts):
        if not one.anchors and (one.id in used or not facts.codebook.children(one.id)):
            yield GuideFinding("G02", _weight(facts, one), one.id, say("no anchor example"))


def anchor_not_found(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G03: an anchor example that does not stand in the turn that it names."""
    for category, number in sorted(facts.anchors):
        place = facts.anchors[category, number]
        if place.n_found:
            continue
        anchor = _anchor_of(facts, category, number)
        message = (
            say("anchor example {n} is not found where it should stand ({place}): “{text}”",
                n=number + 1, place=anchor[0], text=anchor[1])
            if place.is_known
            else say("anchor example {n} names a passage that the study does not have ({place})",
                     n=number + 1, place=anchor[0])
        )  # fmt: skip
        yield GuideFinding("G03", "error", category, message)


def anchor_not_coded(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G04: an anchor example that no coder put under its category or one of its subcategories."""
    for category, number in sorted(facts.anchors):
        place = facts.anchors[category, number]
        if place.n_found and not place.is_coded:
            where, text = _anchor_of(facts, category, number)
            message = say("anchor example {n} ({place}) is not coded with its category: “{text}”",
                          n=number + 1, place=where, text=text)  # fmt: skip
            yield GuideFinding("G04", "warning", category, message)


def _anchor_of(facts: GuideFacts, category: str, number: int) -> tuple[Message | str, str]:
    found = facts.codebook.get(category)
    if found is None:
        raise ValueError(f"no category '{category}' in the guide")
    anchor = found.anchors[number]
    if anchor.turn is not None:
        where: Message | str = say("{name}, ¶ {turn}", name=anchor.transcript, turn=anchor.turn)
    else:
        where = anchor.transcript or say("any transcript")
    return where, anchor.text if len(anchor.text) <= 60 else anchor.text[:57].rstrip() + " …"


def exclusive_together(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G05: one coder put one unit under two categories that exclude each other (`exclusive_group`)."""
    groups = {one.id: one.exclusive_group for one in _in_use(facts) if one.exclusive_group}
    together: dict[tuple[str, str], list[Passages]] = {}
    for clash in facts.clashes:
        group = groups.get(clash.first.category)
        if group and group == groups.get(clash.second.category):
            first, second = sorted((clash.first, clash.second), key=lambda one: _place(facts, one.category))
            together.setdefault((first.category, second.category), []).append((first, second))
    for (first_id, second_id), pairs in together.items():
        message = say("{n} times on the same unit as {other}, although both exclude each other (group “{group}”)",
                      n=len(pairs), other=second_id, group=groups[first_id])  # fmt: skip
        passages = tuple(dict.fromkeys(one for pair in pairs for one in pair))
        yield GuideFinding("G05", "error", first_id, message, second_id, passages)


def confused_without_rule(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G06: coders take two categories for each other in more than a tenth of the units, and no rule parts them."""
    known = {one.id: one for one in _in_use(facts)}
    for one in facts.confusions:
        first, second = known.get(one.first), known.get(one.second)
        if first is None or second is None or one.share <= MAX_DISAGREEMENT:
            continue
        if any(rule.against == second.id for rule in first.rules) or any(
            rule.against == first.id for rule in second.rules
        ):
            continue
        message = say("coders part it from {other} differently in {n} of {total} units; no rule has “against” it",
                      other=second.id, n=one.n_apart, total=one.n_units)  # fmt: skip
        yield GuideFinding("G06", "warning", first.id, message, second.id, one.passages)


def same_label(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G07: two siblings of one label; capitals, blanks and hyphens do not count."""
    for first, second in combinations(_in_use(facts), 2):
        if first.parent == second.parent and _bare(first.label) == _bare(second.label):
            message = say("has the same label as its sibling {other}: “{label}”", other=second.id, label=second.label)
            yield GuideFinding("G07", "error", first.id, message, second.id)


def poor_scale(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G08: an ordinal category with fewer than two values, or without a rest value (“nicht erschließbar”)."""
    for one in _in_use(facts):
        if one.level != "ordinal":
            continue
        scale = [value for value in one.values if not is_rest_value(value)]
        if len(scale) < 2:
            yield GuideFinding("G08", "error", one.id, say("ordinal, but with {n} values of a scale", n=len(scale)))
        if len(scale) == len(one.values):
            message = say("ordinal, but without a rest value such as “cannot be inferred”")
            yield GuideFinding("G08", "error", one.id, message)


def never_coded(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G09: a category without a coding in the final run, its subcategories included. It may be a result."""
    coded = _coded(facts, "final")
    if not coded:
        return
    for one in _in_use(facts):
        below = {child.id for child in facts.codebook.descendants(one.id)}
        if coded.isdisjoint({one.id, *below}):
            yield GuideFinding("G09", "note", one.id, say("never coded in the final run (this may be a result)"))


def without_source(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G10: a deductive category without a source in theory, an inductive one without its first passage."""
    for one in _in_use(facts):
        if one.source.strip():
            continue
        if one.origin == "deductive":
            yield GuideFinding("G10", "warning", one.id, say("deductive, but without a source (theory, guide)"))
        elif not any(anchor.transcript for anchor in one.anchors):
            yield GuideFinding("G10", "warning", one.id, say("inductive, but without its first passage"))


def stale_codings(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G11: definition, rule or parent changed after passages were coded in the final run."""
    for category, codings in facts.stale.items():
        final = tuple(one for one in codings if one.run == "final")
        if final:
            message = say("definition, rule or place in the tree changed after {n} codings were made", n=len(final))
            yield GuideFinding("G11", "error", category, message, passages=final)


def names_in_guide(facts: GuideFacts) -> Iterator[GuideFinding]:
    """G12: a label or an anchor example holds a participant's name of the pseudonym list."""
    for category, where, name in facts.names:
        message = say("{where} holds a participant's name: “{name}”", where=_PARTS[where], name=name)
        yield GuideFinding("G12", "error", category, message)


_PARTS = {"label": say("the label"), "anchor": say("an anchor example")}
CHECKS: Sequence[Check] = (
    without_definition, without_anchor, anchor_not_found, anchor_not_coded, exclusive_together, confused_without_rule,
    same_label, poor_scale, never_coded, without_source, stale_codings, names_in_guide,
)  # fmt: skip


def _bare(label: str) -> str:
    return _IGNORED.sub("", label.casefold())


def _place(facts: GuideFacts, category: str) -> int:
    return next((number for number, one in enumerate(facts.codebook.categories) if one.id == category), 0)


def worst(findings: Iterable[GuideFinding]) -> Severity | None:
    """The gravest severity among findings, None where there is none."""
    found = {one.severity for one in findings}
    order: tuple[Severity, ...] = ("error", "warning", "note")
    return next((one for one in order if one in found), None)
