"""A change of the category system, worked out before anything is written."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from qda.codebook import category_hash
from qda.model import Codebook, Coding
from qda.store import Change
from qda.wording import Message, say
from qda.workflow.categories.carrying import Carried, coding_changes
from qda.workflow.categories.guide_text import GuideText, SettingsText
from qda.workflow.coder_files import future_files
from qda.workflow.session import Session


@dataclass(frozen=True, slots=True)
class Plan:
    """What a change of the category system will do.

    `codings` are pairs of a coding and what it becomes (None = joined), `joined` pairs of a coding that goes and the
    equal one that stays, `texts` the YAML files before and after, by name.
    """

    what: str
    detail: str
    changes: tuple[Change, ...]
    files: Mapping[str, bytes]
    codings: tuple[tuple[Coding, Coding | None], ...] = ()
    joined: tuple[tuple[Coding, Coding], ...] = ()
    texts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    notes: tuple[Message, ...] = ()

    def counts(self) -> list[tuple[str, str, str, int, int]]:
        """Coder, category of before and after, how many codings go there, how many of them are joined; sorted."""
        moved: Counter[tuple[str, str, str]] = Counter()
        joined: Counter[tuple[str, str, str]] = Counter()
        targets = {gone.id: kept.category for gone, kept in self.joined}
        for before, after in self.codings:
            key = (before.coder, before.category, after.category if after else targets[before.id])
            moved[key] += 1
            joined[key] += after is None
        return [(*key, moved[key], joined[key]) for key in sorted(moved)]

    def diff(self) -> Iterator[str]:
        """The lines of guide and settings that change, as a unified diff without context."""
        for name, (before, after) in sorted(self.texts.items()):
            lines = (before.splitlines(), after.splitlines())
            yield from difflib.unified_diff(*lines, name, name, n=0, lineterm="")


def planned(
    session: Session,
    what: str,
    detail: str,
    guide: GuideText,
    settings: SettingsText,
    *,
    carried: Carried | None = None,
    more: Sequence[Change] = (),
    renamed: Mapping[str, str] | None = None,
    notes: Sequence[Message] = (),
) -> Plan:
    """The plan of a change: guide and settings as edited, codings as carried, the coders' files as they will be."""
    carried = carried or Carried()
    files = {**guide.files(), **settings.files(), **future_files(session, carried.after, renamed=renamed)}
    texts = {one.name: (one.before, one.text) for one in (guide, settings) if one.text != one.before}
    changes = (*coding_changes(carried, session.store), *more)
    return Plan(
        what, detail, changes, files, tuple(carried.moved()), tuple(carried.joined), texts,
        (*notes, *_stale(session, guide.codebook(), renamed or {})),
    )  # fmt: skip


def carry_out(session: Session, plan: Plan) -> None:
    """Do what the plan says, with one entry in the log.

    Raises:
        Conflict: a file was changed meanwhile.
        CannotWrite: full disk or the like; the next command does the rest.
    """
    detail = plan.detail
    if plan.codings:
        detail += f": {len(plan.codings)} codings"
    if plan.joined:
        detail += f", {len(plan.joined)} joined"
    session.revise(plan.what, plan.changes, plan.files, detail=detail)


def _stale(session: Session, new: Codebook, renamed: Mapping[str, str]) -> Iterator[Message]:
    """Which categories have codings to look at again because definition, rules or parent changed."""
    if renamed:
        return
    before = {one.id: category_hash(one) for one in session.study.codebook.categories}
    counts = Counter(one.category for one in session.study.codings)
    for one in new.categories:
        if one.id in before and before[one.id] != category_hash(one) and counts[one.id] and one.status != "merged":
            yield say("{id}: {n} codings to look at again (`qda coding list --stale`)", id=one.id, n=counts[one.id])
