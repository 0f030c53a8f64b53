"""The facts that the checks of a guide look at, gathered from a study."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from qda.checks import AnchorPlace, Clash, Confusion, GuideFacts, GuideFinding, check_guide
from qda.coding.locate import locate
from qda.coding.units import UnitsOfTranscript, units_of_codings
from qda.language import words_of
from qda.model import Anchor, Codebook, Coding
from qda.pseudonyms import Traces, read_list
from qda.store import Store
from qda.wording import Message
from qda.workflow.comparing import human_codings
from qda.workflow.folder import read_bytes
from qda.workflow.guide import load_codebook
from qda.workflow.neighbours import Neighbours
from qda.workflow.pattern_notes import pattern_notes
from qda.workflow.session import open_session
from qda.workflow.stale import stale_codings
from qda.workflow.study import Study
from qda.workflow.vault import LIST_FILE, vault_folder

Unit = tuple[str, int]


def checked_study(start: Path, *, who: str = "") -> tuple[Codebook, tuple[GuideFinding, ...], list[Message]]:
    """The guide of the study in or above `start`, what the checks found in it and its use, and notes on its patterns.

    Raises:
        ProblemsFound: all problems of the study's files.
        SlowPattern: a regular expression took too long.
    """
    with open_session(start, who=who) as session:
        findings = check_guide(guide_facts(session.study, session.store))
        return session.study.codebook, findings, pattern_notes(session.study)


def checked_file(file: Path) -> tuple[Codebook, tuple[GuideFinding, ...]]:
    """A guide by itself, and what can be checked without a study.

    Raises:
        CodebookError: the file is no guide.
    """
    codebook = load_codebook(file.parent, file)
    return codebook, check_guide(GuideFacts(codebook))


def guide_facts(study: Study, store: Store) -> GuideFacts:
    """What is known about the guide of a study and its use."""
    return GuideFacts(
        codebook=study.codebook,
        codings=study.codings,
        anchors=_anchor_places(study),
        clashes=tuple(_clashes(study)),
        confusions=tuple(_confusions(study)),
        stale=stale_codings(study, store),
        names=tuple(_names(study.folder, study.codebook)),
    )


def _anchor_places(study: Study) -> dict[tuple[str, int], AnchorPlace]:
    near = Neighbours(study.codings)
    return {
        (category.id, number): _place(study, within, anchor, near)
        for category in study.codebook.categories
        for within in [{category.id, *(one.id for one in study.codebook.descendants(category.id))}]
        for number, anchor in enumerate(category.anchors)
        if anchor.transcript
    }


def _place(study: Study, within: Collection[str], anchor: Anchor, near: Neighbours) -> AnchorPlace:
    transcript = next((one for one in study.transcripts if one.id == anchor.transcript), None)
    if transcript is None or (anchor.turn is not None and all(one.number != anchor.turn for one in transcript.turns)):
        return AnchorPlace(is_known=False, n_found=0, is_coded=False)
    places = locate(anchor.text, transcript, lambda turn: study.readings.views(transcript, turn), turn=anchor.turn)
    is_coded = any(one.category in within for place in places for one in near.at(transcript.id, place.span))
    return AnchorPlace(is_known=True, n_found=len(places), is_coded=is_coded)


def _clashes(study: Study) -> Iterator[Clash]:
    """Units that one coder put, in one run and pass, under two categories of one exclusive group."""
    groups = {one.id: one.exclusive_group for one in study.codebook.categories if one.exclusive_group}
    exclusive = [one for one in study.codings if one.category in groups]
    touched = units_of_codings(exclusive, study.units())
    by_unit: dict[tuple[object, ...], list[Coding]] = {}
    for one in exclusive:
        for unit in sorted(touched[one.id]):
            by_unit.setdefault((one.coder, one.run, one.round, groups[one.category], unit), []).append(one)
    for together in by_unit.values():
        for first, second in combinations(together, 2):
            if first.category != second.category:
                yield Clash(first, second)


def _confusions(study: Study) -> Iterator[Confusion]:
    """Pairs of categories that two human coders gave to the same unit, one each; over all pairs of coders."""
    units = study.units()
    apart: Counter[tuple[str, str]] = Counter()
    passages: dict[tuple[str, str], dict[str, Coding]] = {}
    either: Counter[tuple[str, str]] = Counter()
    for mine, others in combinations(human_codings(study).values(), 2):
        common = {one.transcript for one in mine} & {one.transcript for one in others}
        first = _by_unit((one for one in mine if one.transcript in common), units)
        second = _by_unit((one for one in others if one.transcript in common), units)
        pairs: Counter[tuple[str, str]] = Counter()
        for unit in first.keys() & second.keys():
            for pair, both in _taken_apart(first[unit], second[unit]):
                pairs[pair] += 1
                passages.setdefault(pair, {}).update({one.id: one for one in both})
        apart.update(pairs)
        for pair in pairs:
            here = sum(1 for unit in first.keys() | second.keys()
                       if any(one in first.get(unit, ()) or one in second.get(unit, ()) for one in pair))  # fmt: skip
            either[pair] += here
    for pair in sorted(apart):
        shown = sorted(passages[pair].values(), key=lambda one: (one.transcript, one.start, one.category, one.coder))
        yield Confusion(*pair, n_apart=apart[pair], n_units=either[pair], passages=tuple(shown))


def _by_unit(codings: Iterable[Coding], units: Mapping[str, UnitsOfTranscript]) -> dict[Unit, dict[str, Coding]]:
    """By unit: a coding for each category that the coder gave it."""
    listed = list(codings)
    touched = units_of_codings(listed, units)
    found: dict[Unit, dict[str, Coding]] = {}
    for one in listed:
        for unit in touched[one.id]:
            found.setdefault(unit, {})[one.category] = one
    return found


def _taken_apart(
    first: dict[str, Coding], second: dict[str, Coding]
) -> Iterator[tuple[tuple[str, str], tuple[Coding, Coding]]]:
    """The pairs of which one coder gave only the one and the other only the other."""
    for mine in first.keys() - second.keys():
        for other in second.keys() - first.keys():
            pair = (mine, other) if mine < other else (other, mine)
            yield pair, (first[mine], second[other])


def _names(folder: Path, codebook: Codebook) -> Iterator[tuple[str, str, str]]:
    """Names of the list of pseudonyms in the guide: category, `label` or `anchor`, the name as it stands there."""
    path = vault_folder(folder) / LIST_FILE
    if not path.is_file():
        return
    traces = Traces(read_list(read_bytes(path, str(path)), name=path.name), words_of(codebook.language).knows)
    if traces.is_empty:
        return
    for category in codebook.categories:
        for where, text in [("label", category.label), *(("anchor", one.text) for one in category.anchors)]:
            for name in dict.fromkeys(text[hit.start : hit.end] for hit in traces.find(text)):
                yield category.id, where, name
