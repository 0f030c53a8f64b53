"""Proposals for categories: made from what no category covers, kept until they are made anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from qda.errors import NotFound
from qda.induction import Passage, Proposal, cut_turn, propose
from qda.induction.proposing import Embed
from qda.model import Category, Coding, Span, Transcript
from qda.store import Store
from qda.tables import Column, Row, Table, Text, citation
from qda.wording import say
from qda.workflow.session import Session
from qda.workflow.study import Study

UNUSED = ("merged", "retired")
KEPT_AS = "proposals"
COVERED = 0.5  # share of a sentence that codings must touch for their category to cover it


@dataclass(frozen=True, slots=True)
class KeptProposal:
    """A proposal as `propose` kept it: what it was called, and where its passages stand, the most typical first.

    `cases` is 0 where an earlier qda kept it.
    """

    id: str
    label: str
    terms: tuple[str, ...]
    places: tuple[tuple[str, int, Span], ...]
    cases: int = 0
    mostly: str = ""
    near: tuple[str, ...] = ()


def make_proposals(session: Session, *, within: str = "", vectors: bool = False) -> tuple[Proposal, ...]:
    """Propose categories for what none covers, or subcategories `within` one; keep them for `find_proposal`.

    Raises:
        NotFound: the guide has no such category.
        CannotRead: `vectors` are wanted and their package is not installed.
    """
    study = session.study
    if within and within not in study.codebook:
        raise NotFound.among(say("category"), within, [one.id for one in study.codebook.categories])
    embed = None
    if vectors:
        from qda.induction.vectors import sentence_vectors

        embed = sentence_vectors
    found = _proposed(study, passages_of(study, within=within), within=within, embed=embed)
    keep_proposals(session.store, found)
    return found


def find_themes(study: Study, *, stopped: Callable[[], bool] = lambda: False) -> tuple[Proposal, ...] | None:
    """As `make_proposals`, but keeps nothing: it may run beside other work. None where `stopped` says so."""
    passages: list[Passage] = []
    for transcript in study.transcripts:
        if stopped():
            return None
        passages += _spoken(study, transcript, [one for one in study.codings if one.transcript == transcript.id])
    return _proposed(study, passages)


def _proposed(
    study: Study, passages: Sequence[Passage], *, within: str = "", embed: Embed | None = None
) -> tuple[Proposal, ...]:
    return propose(
        passages,
        within=within,
        asked=[text for one in study.transcripts for text in _asked(study, one)],
        guide={
            one.id: _guide_text(one) for one in study.codebook.categories if one.status not in ("merged", "retired")
        },
        embed=embed,
    )


def passages_of(study: Study, *, within: str = "") -> list[Passage]:
    """What the interviewees said, cut into passages, each with the categories that codings of any coder give it.

    `within` a category its own codings are the passages, unless a subcategory covers them already.
    """
    found = list(_coded_with(study, within)) if within else []
    for transcript in study.transcripts:
        codings = [one for one in study.codings if one.transcript == transcript.id]
        for one in _spoken(study, transcript, codings):
            found.append(replace(one, categories=one.categories - {within}) if within else one)
    return found


def kept_proposals(store: Store) -> list[KeptProposal]:
    """The proposals as they were found last, the best first; empty where nothing was proposed."""
    return [_from_json(one) for one in json.loads(store.setting(KEPT_AS) or "[]")]


def find_proposal(store: Store, wanted: str) -> KeptProposal:
    """The proposal of that id, or of the only one that begins so, as `propose` found it last.

    Raises:
        NotFound: nothing was proposed, or there is no such proposal.
    """
    kept = kept_proposals(store)
    if not kept:
        raise NotFound(say("nothing is proposed yet"), say("`qda category propose` looks for themes"))
    fitting = [one for one in kept if one.id.casefold().startswith(wanted.casefold())]
    if len(fitting) != 1:
        raise NotFound.among(say("proposal"), wanted, [one.id for one in fitting or kept])
    return fitting[0]


def proposals_table(found: Sequence[Proposal]) -> Table:
    """One proposal a row."""
    rows: list[Row] = [
        (one.id, one.label, one.terms, one.size, one.cases, _quotes(one), one.score, one.method,
         one.mostly or None, one.near or None)
        for one in found
    ]  # fmt: skip
    return Table(
        "proposals",
        say("Proposals for categories"),
        (
            Column("proposal", say("Proposal"), "id"),
            Column("label", say("Working label")),
            Column("terms", say("Characteristic terms"), weight=2),
            Column("size", say("Passages"), "count"),
            Column("cases", say("Cases"), "count"),
            Column("passages", say("Passages, the most typical first"), "quote", weight=3),
            Column("score", say("Score"), "share"),
            Column("method", say("Found by"), "id"),
            Column("mostly", say("Mostly from"), "id"),
            Column("near", say("May belong to"), "id"),
        ),
        tuple(rows),
    )


def proposal_records(found: Sequence[Proposal], study: Study) -> list[dict[str, Any]]:
    """The proposals as flat objects for JSON; each passage with its place and verbatim words."""
    texts = {one.id: one.text for one in study.transcripts}
    return [
        {
            "proposal": one.id, "label": one.label, "terms": list(one.terms), "size": one.size, "cases": one.cases,
            "passages": [
                {"transcript": at.transcript, "turn": at.turn, "start": at.start, "end": at.end,
                 "quote": texts[at.transcript][at.start : at.end]}
                for at in one.passages
            ],
            "score": one.score, "method": one.method, "mostly": one.mostly or None, "near": list(one.near),
        }
        for one in found
    ]  # fmt: skip


def _spoken(study: Study, transcript: Transcript, codings: Sequence[Coding]) -> Iterator[Passage]:
    for turn in transcript.turns:
        if turn.role == "interviewer":
            continue
        view = study.readings.of(transcript, turn)
        here = [one for one in codings if one.span.overlaps(turn.span)]

        def covered(sentence: Span, view: Any = view, here: Sequence[Coding] = here) -> frozenset[str]:
            return _covering(view.to_verbatim(sentence), here)

        for span, categories in cut_turn(view.text, covered, language=transcript.language):
            place = view.to_verbatim(span)
            yield Passage(
                transcript.id, turn.number, place.start, place.end, view.text[span.start : span.end],
                transcript.case_of(turn), transcript.language, categories,
            )  # fmt: skip


def _covering(place: Span, codings: Sequence[Coding]) -> frozenset[str]:
    return frozenset(one.category for one in codings if one.span.common(place) >= COVERED * len(place))


def _coded_with(study: Study, category: str) -> Iterator[Passage]:
    below = {one.id for one in study.codebook.descendants(category)}
    taken = [one for one in study.codings if one.category in below]
    seen: set[tuple[str, Span]] = set()
    for one in study.codings:
        place = (one.transcript, one.span)
        if one.category != category or place in seen:
            continue
        seen.add(place)
        if not _covering(one.span, [other for other in taken if other.transcript == one.transcript]):
            transcript = study.transcript(one.transcript)
            yield Passage(
                one.transcript, one.turn, one.start, one.end, study.reading(one), study.case_of(one),
                transcript.language, frozenset((category,)),
            )  # fmt: skip


def _asked(study: Study, transcript: Transcript) -> Iterator[str]:
    for turn in transcript.turns:
        if turn.role == "interviewer":
            yield study.readings.of(transcript, turn).text


def _guide_text(category: Category) -> str:
    return " . ".join((category.label, category.definition, *(one.text for one in category.anchors)))


def _quotes(one: Proposal) -> tuple[Text, ...]:
    return tuple(say("{place}: {text}", place=citation(at.transcript, at.turn), text=at.text) for at in one.passages)


def keep_proposals(store: Store, found: Sequence[Proposal]) -> None:
    """Keep proposals for `kept_proposals` and `find_proposal`, in the place of earlier ones."""
    rows = [
        [
            one.id,
            one.label,
            list(one.terms),
            [[at.transcript, at.turn, at.start, at.end] for at in one.passages],
            one.cases,
            one.mostly,
            list(one.near),
        ]
        for one in found
    ]
    store.set_setting(KEPT_AS, json.dumps(rows, ensure_ascii=False, separators=(",", ":")))


def _from_json(row: list[Any]) -> KeptProposal:
    name, label, terms, places, *more = row
    cases, mostly, near = more or (0, "", ())
    spans = tuple((key, turn, Span(start, end)) for key, turn, start, end in places)
    return KeptProposal(name, label, tuple(terms), spans, cases, mostly, tuple(near))
