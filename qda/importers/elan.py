"""ELAN files (.eaf): the tiers that hold what is said, each with its participant as speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from qda.importers.cues import distinct_labels, moment, one_line, timed
from qda.importers.imported import Imported
from qda.importers.tiers import left_out, most_words
from qda.importers.voices import Said
from qda.importers.xmlfile import xml_root
from qda.wording import say

if TYPE_CHECKING:
    from lxml.etree import _Element

ELAN = say("an ELAN file (.eaf)")


class _Slot(NamedTuple):
    """A moment: its seconds where it is aligned, and what it is sorted by."""

    seconds: float | None
    order: tuple[float, int]


class _Passage(NamedTuple):
    """What one annotation of a tier says, and from when to when."""

    start: _Slot
    end: _Slot
    words: str


_NOWHERE = _Slot(None, (float("inf"), 0))


@dataclass(slots=True)
class _Tier:
    name: str
    participant: str
    parent: str
    controlled: bool
    passages: list[_Passage] = field(default_factory=list)

    @property
    def speaker(self) -> str:
        """The participant; else what stands behind `@` in the name, else the name."""
        return self.participant or self.name.partition("@")[2] or self.name

    @property
    def level(self) -> str:
        """What the name says the tier holds, where it is of the form `tx@A`."""
        return self.name.partition("@")[0].lower()

    @property
    def words(self) -> list[str]:
        return [passage.words for passage in self.passages if passage.words]


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """What the independent tiers say, in the order of time; raises `CannotRead` for what is no ELAN file.

    A tier whose values come from a controlled vocabulary (gestures) is not talk, nor is one that depends on another
    (translations, words, parts of speech). Of several tiers of one participant the one with most words counts. What
    is left out is named in a finding.
    """
    root = xml_root(data, name=name, expected=ELAN, root="ANNOTATION_DOCUMENT")
    tiers = _tiers(root)
    spoken = _spoken(tiers)
    labels = distinct_labels(tier.speaker for tier in spoken)
    said = [
        (one.start.order, Said(one.start.seconds, one.end.seconds, labels[tier.speaker], one.words))
        for tier in spoken
        for one in tier.passages
        if one.words
    ]
    said.sort(key=lambda one: one[0])
    findings = left_out({tier.name: len(tier.words) for tier in tiers.values() if tier not in spoken})
    return timed([one for _, one in said], kind="eaf", findings=findings)


def _tiers(root: _Element) -> dict[str, _Tier]:
    kinds = root.iter("LINGUISTIC_TYPE")
    controlled = {str(kind.get("LINGUISTIC_TYPE_ID")) for kind in kinds if kind.get("CONTROLLED_VOCABULARY_REF")}
    spans = _spans(root)
    tiers: dict[str, _Tier] = {}
    for element in root.iter("TIER"):
        tier = _Tier(
            str(element.get("TIER_ID", "")),
            one_line(str(element.get("PARTICIPANT", ""))),
            str(element.get("PARENT_REF", "")),
            str(element.get("LINGUISTIC_TYPE_REF")) in controlled,
        )
        for annotation in element.iter("ALIGNABLE_ANNOTATION", "REF_ANNOTATION"):
            start, end = spans.get(str(annotation.get("ANNOTATION_ID")), (_NOWHERE, _NOWHERE))
            words = one_line(annotation.findtext("ANNOTATION_VALUE") or "")
            tier.passages.append(_Passage(start, end, words))
        tiers[tier.name] = tier
    return tiers


def _spans(root: _Element) -> dict[str, tuple[_Slot, _Slot]]:
    """From when to when each annotation lasts; one that refers to another lasts as long as that."""
    slots = _slots(root)
    spans: dict[str, tuple[_Slot, _Slot]] = {}
    for one in root.iter("ALIGNABLE_ANNOTATION"):
        start, end = (slots.get(str(one.get(f"TIME_SLOT_REF{side}")), _NOWHERE) for side in (1, 2))
        spans[str(one.get("ANNOTATION_ID"))] = (start, end)
    references = {str(one.get("ANNOTATION_ID")): str(one.get("ANNOTATION_REF")) for one in root.iter("REF_ANNOTATION")}
    for key in references:
        chain = [key]
        while chain[-1] in references and references[chain[-1]] not in chain:
            chain.append(references[chain[-1]])
        spans[key] = spans.get(chain[-1], (_NOWHERE, _NOWHERE))
    return spans


def _slots(root: _Element) -> dict[str, _Slot]:
    """The moments of the file; one without a time is sorted behind the last that has one."""
    slots: dict[str, _Slot] = {}
    latest = 0.0
    for index, element in enumerate(root.iter("TIME_SLOT")):
        seconds = moment(element.get("TIME_VALUE"), scale=1000)
        latest = latest if seconds is None else seconds
        slots[str(element.get("TIME_SLOT_ID"))] = _Slot(seconds, (latest, index))
    return slots


def _spoken(tiers: Mapping[str, _Tier]) -> list[_Tier]:
    """The tiers that hold talk: for each participant one."""
    roots = [tier for tier in tiers.values() if tier.parent not in tiers]
    talk = [tier for root in roots if not root.controlled and (tier := _with_words(root, tiers))]
    by_speaker: dict[str, list[_Tier]] = {}
    for tier in talk:
        by_speaker.setdefault(tier.speaker, []).append(tier)
    return [most_words(several, words=lambda tier: tier.words) for several in by_speaker.values()]


def _with_words(tier: _Tier, tiers: Mapping[str, _Tier]) -> _Tier | None:
    """The tier itself, or the first below it where it only numbers the passages (`ref@A` above `tx@A`) or is empty."""
    waiting, seen = [tier], set()
    while waiting:
        one = waiting.pop(0)
        seen.add(one.name)
        if one.words and one.level not in ("ref", "rf"):
            return one
        below = _children(one, tiers)
        waiting += sorted((child for child in below if child.name not in seen), key=_is_no_text)
    return tier if tier.words else None


def _children(tier: _Tier, tiers: Mapping[str, _Tier]) -> Iterator[_Tier]:
    return (one for one in tiers.values() if one.parent == tier.name and not one.controlled)


def _is_no_text(tier: _Tier) -> bool:
    return tier.level not in ("tx", "text", "utterance")
