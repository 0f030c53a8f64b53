"""Suggestions from matches: the unit that a person would code, with the words that matched as evidence."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from qda.coding.locate import TurnView
from qda.coding.rules.compiled import Combination, CompiledCodebook, Rule
from qda.coding.rules.matching import Match, longest, matches, without_excluded
from qda.model import Codebook, Coding, Evidence, Span, Transcript, Turn
from qda.segments import answers, segment

CODER = "rule"
NAMESPACE = uuid.UUID("5d6f1a52-6e0b-5f0c-9a39-5b4a9d1f0c11")

ReadTurn = Callable[[Transcript, Turn], TurnView]


@dataclass(frozen=True, slots=True)
class _Reading:
    turn: Turn
    view: TurnView
    units: tuple[Span, ...]
    sentences: tuple[Span, ...]
    found: dict[int, list[Match]]


def suggest_by_rules(
    codebook: Codebook, transcripts: Iterable[Transcript], read: ReadTurn, *, unit: str = "clause"
) -> list[Coding]:
    """The passages that the patterns of the guide point to, by place.

    A suggestion is the `unit` (clause, sentence, turn …) of the reading that holds the matching words, given in the
    verbatim text; its id depends on transcript, place and category only, so that running again keeps decisions.
    """
    compiled: dict[str, CompiledCodebook] = {}
    found: list[Coding] = []
    for transcript in transcripts:
        language = transcript.language
        if language not in compiled:
            compiled[language] = CompiledCodebook(codebook, language=language)
        found.extend(_of_transcript(codebook, compiled[language], transcript, read, unit))
    return sorted(found, key=lambda one: (one.transcript, one.start, one.end, one.category))


def suggestion_id(transcript: str, span: Span, category: str, origin: str) -> str:
    """The id of a suggestion: a uuid5 of what it says, without the version of what made it."""
    return str(uuid.uuid5(NAMESPACE, f"{transcript}|{span.start}|{span.end}|{category}|{origin}"))


def _of_transcript(
    codebook: Codebook, compiled: CompiledCodebook, transcript: Transcript, read: ReadTurn, unit: str
) -> Iterator[Coding]:
    readings = [_read(turn, read(transcript, turn), compiled, transcript, unit) for turn in transcript.turns]
    groups = [[one.number for one in answer.turns] for answer in answers(transcript.turns)]
    answer_of = {number: group for group in groups for number in group}
    by_number = {one.turn.number: one for one in readings}
    for rule in compiled.rules:
        for reading in readings:
            if reading.turn.role == "interviewer" and not rule.category.match.in_interviewer:
                continue
            around = [by_number[number] for number in answer_of[reading.turn.number]]
            for span, evidence in _passages(rule, reading, around, compiled):
                yield _coding(codebook, transcript, reading, rule, span, evidence, compiled)


def _read(turn: Turn, view: TurnView, compiled: CompiledCodebook, transcript: Transcript, unit: str) -> _Reading:
    found = matches(view.text, compiled)
    if not found and not compiled.combinations:
        return _Reading(turn, view, (), (), found)
    units = tuple(segment(view.text, unit, language=transcript.language))
    sentences = tuple(segment(view.text, "sentence", language=transcript.language))
    return _Reading(turn, view, units, sentences, found)


def _passages(
    rule: Rule, reading: _Reading, around: Sequence[_Reading], compiled: CompiledCodebook
) -> Iterator[tuple[Span, list[Match]]]:
    """The units of a turn that the rule points to, each with its matches."""
    excluded = [one.span for number in rule.excluded for one in reading.found.get(number, ())]
    single = [one for number in rule.patterns for one in reading.found.get(number, ())]
    for combination in compiled.combinations:
        if combination.pattern in rule.patterns:
            single.extend(_combined(combination, reading, around))
    kept = list(without_excluded(single, excluded))
    if rule.category.match.nested == "longest":
        kept = longest(kept)
    by_unit: dict[Span, list[Match]] = {}
    for match in sorted(kept, key=lambda one: (one.span.start, one.span.end)):
        by_unit.setdefault(_unit_of(match.words, reading.units), []).append(match)
    yield from by_unit.items()


def _combined(combination: Combination, reading: _Reading, around: Sequence[_Reading]) -> Iterator[Match]:
    if combination.within == "sentence":
        for sentence in reading.sentences:
            yield from _all_within(combination, reading, [reading], sentence)
    else:
        others = (
            [one for one in around if one.turn.role != "interviewer"] if combination.within == "answer" else [reading]
        )
        yield from _all_within(combination, reading, others, Span(0, len(reading.view.text)))


def _all_within(
    combination: Combination, reading: _Reading, places: Sequence[_Reading], stretch: Span
) -> Iterator[Match]:
    """One match for the part of the combination that stands in this reading, when all its parts stand in reach."""
    words: list[Span] = []
    for part in combination.parts:
        here = [one for one in reading.found.get(part, ()) if stretch.covers(one.span)]
        anywhere = here or [one for place in places if place is not reading for one in place.found.get(part, ())]
        if not anywhere:
            return
        words.extend(here[0].words if here else ())
    if words:
        words.sort()
        yield Match(combination.pattern, Span(words[0].start, max(word.end for word in words)), tuple(words))


def _unit_of(words: Sequence[Span], units: Sequence[Span]) -> Span:
    """The stretch from the unit of the first word to the unit of the last one."""
    first, last = words[0], words[-1]
    start = next((unit.start for unit in units if unit.end > first.start), first.start)
    end = next((unit.end for unit in units if unit.end >= last.end), last.end)
    return Span(min(start, first.start), max(end, last.end))


def _coding(
    codebook: Codebook,
    transcript: Transcript,
    reading: _Reading,
    rule: Rule,
    span: Span,
    found: Sequence[Match],
    compiled: CompiledCodebook,
) -> Coding:
    verbatim = reading.view.to_verbatim(span)
    evidence = []
    for match in found:
        for word in match.words:
            place = reading.view.to_verbatim(word)
            source = compiled.sources[match.pattern]
            evidence.append(Evidence(transcript.text[place.start : place.end], place.start, place.end, source))
    return Coding(
        id=suggestion_id(transcript.id, verbatim, rule.category.id, "rule"),
        transcript=transcript.id,
        turn=reading.turn.number,
        start=verbatim.start,
        end=verbatim.end,
        quote=transcript.text[verbatim.start : verbatim.end],
        category=rule.category.id,
        coder=CODER,
        origin="rule",
        status="suggested",
        evidence=tuple(evidence),
        codebook_version=codebook.version,
    )
