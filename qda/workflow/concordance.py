"""Concordance: the places of a search pattern with their context, chosen by case, speaker and what is coded."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from qda.codebook.patterns import pattern_of
from qda.coding.rules.compiled import CompiledCodebook
from qda.coding.rules.match import Match
from qda.coding.rules.matching import Matcher
from qda.coding.rules.nesting import longest
from qda.coding.rules.suggest import unit_of
from qda.errors import NotFound
from qda.model import Category, Codebook, Coding, Span, Transcript, Turn
from qda.segments import segment
from qda.wording import say
from qda.workflow.selecting import chosen
from qda.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Hit:
    """A place of the search: the unit around it in the verbatim text, and the matching words within the reading."""

    transcript: Transcript
    turn: Turn
    span: Span
    before: str
    match: str
    after: str
    categories: tuple[str, ...] = ()

    @property
    def case(self) -> str:
        """The case that the turn belongs to."""
        return self.transcript.case_of(self.turn)


@dataclass(frozen=True, slots=True)
class Where:
    """What a search looks at; empty means everything.

    `coded` True keeps the places that are coded, False those that are not; `category` those within its codings or
    those of its subcategories. Interviewers are searched on request, or when one is named as speaker.
    """

    transcripts: Collection[str] = ()
    cases: Collection[str] = ()
    groups: Collection[str] = ()
    speakers: Collection[str] = ()
    interviewers: bool = False
    coded: bool | None = None
    category: str = ""


def find(study: Study, pattern: str, where: Where = Where()) -> list[Hit]:
    """The places of a search pattern (the same patterns as in the guide) in the study's reading, by place.

    Raises:
        CodebookError: the pattern is not well formed.
        NotFound: the study has no such transcript, case, group, speaker or category; the nearest is named.
        SlowPattern: a regular expression took too long.
    """
    _check(study, where)
    within = chosen(study, study.codings, category=where.category) if where.category else None
    groups = {case.id: case.group for case in study.cases}
    matchers: dict[str, Matcher] = {}
    found: list[Hit] = []
    for transcript in study.transcripts:
        if where.transcripts and transcript.id not in where.transcripts:
            continue
        language = transcript.language
        if language not in matchers:
            matchers[language] = _search(pattern, language)
        coded = [one for one in study.codings if one.transcript == transcript.id]
        inside = None if within is None else [one for one in within if one.transcript == transcript.id]
        for turn in transcript.turns:
            if _is_wanted(transcript, turn, where, groups):
                found.extend(_hits(study, matchers[language], transcript, turn, where.coded, coded, inside))
    return found


def _check(study: Study, where: Where) -> None:
    cases = {one.case_of(turn) for one in study.transcripts for turn in one.turns}
    speakers = {turn.speaker for one in study.transcripts for turn in one.turns}
    known = (
        (say("transcript"), where.transcripts, {one.id for one in study.transcripts}),
        (say("case"), where.cases, cases),
        (say("group"), where.groups, {one.group for one in study.cases if one.group}),
        (say("speaker"), where.speakers, speakers),
    )
    for kind, wanted, there in known:
        for one in wanted:
            if one not in there:
                raise NotFound.among(kind, one, there)


def _is_wanted(transcript: Transcript, turn: Turn, where: Where, groups: dict[str, str]) -> bool:
    if where.speakers:
        if turn.speaker not in where.speakers:
            return False
    elif turn.role == "interviewer" and not where.interviewers:
        return False
    case = transcript.case_of(turn)
    if where.cases and case not in where.cases:
        return False
    return not where.groups or groups.get(case, "") in where.groups


def _search(pattern: str, language: str) -> Matcher:
    category = Category("search", "search", patterns=(pattern_of(pattern),))
    return Matcher(CompiledCodebook(Codebook("search", (category,), "", language), language=language))


def _hits(
    study: Study,
    matcher: Matcher,
    transcript: Transcript,
    turn: Turn,
    is_coded: bool | None,
    codings: Sequence[Coding],
    inside: Sequence[Coding] | None,
) -> Iterator[Hit]:
    view = study.readings.of(transcript, turn)
    found = matcher.find(view.text)
    if not found:
        return
    units = segment(view.text, study.settings.units.coding, language=transcript.language)
    for match in longest(found):
        place = view.to_verbatim(Span(match.start, match.end))
        categories = tuple(sorted({one.category for one in codings if one.span.overlaps(place)}))
        if is_coded is not None and is_coded != bool(categories):
            continue
        if inside is not None and not any(one.span.overlaps(place) for one in inside):
            continue
        span = view.to_verbatim(unit_of(match, units))
        yield Hit(transcript, turn, span, *_context(view.text, match), categories)


def _context(text: str, match: Match) -> tuple[str, str, str]:
    return text[: match.start], text[match.start : match.end], text[match.end :]
