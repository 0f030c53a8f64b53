"""Suggestions from matches: the unit that a person would code, with the words that matched as evidence."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha1
from operator import attrgetter

from qda.coding.locate import TurnView
from qda.coding.rules.collecting import no_collecting
from qda.coding.rules.combining import combined
from qda.coding.rules.compiled import CompiledCodebook, Rule
from qda.coding.rules.match import Match
from qda.coding.rules.matching import Matcher
from qda.coding.rules.nesting import longest, without_excluded
from qda.model import Codebook, Coding, Evidence, Span, Transcript, Turn
from qda.segments import answers, segment

CODER = "rule"
NAMESPACE = uuid.UUID("5d6f1a52-6e0b-5f0c-9a39-5b4a9d1f0c11")
_PLACE = attrgetter("start", "end", "category")

ReadTurn = Callable[[Transcript, Turn], TurnView]


@dataclass(slots=True)
class TurnMatches:
    """What was found in a turn: hits and exclusions by rule, parts of combinations by pattern."""

    turn: Turn
    view: TurnView
    language: str
    hits: dict[int, list[Match]] = field(default_factory=dict)
    exclusions: dict[int, list[Match]] = field(default_factory=dict)
    parts: dict[int, list[Match]] = field(default_factory=dict)

    def segments(self, unit: str) -> list[Span]:
        """The units of the reading."""
        return segment(self.view.text, unit, language=self.language)


def suggest_by_rules(
    codebook: Codebook,
    transcripts: Iterable[Transcript],
    read: ReadTurn,
    *,
    unit: str = "clause",
    matchers: dict[str, Matcher] | None = None,
) -> list[Coding]:
    """The passages that the patterns of the guide point to, by place.

    A suggestion is the `unit` (clause, sentence, turn …) of the reading that holds the matching words, given in the
    verbatim text; its id depends on transcript, place and category only, so that running again keeps decisions.
    `matchers`, by language, keep what they learn about words for the next call.

    Raises:
        SlowPattern: a regular expression took too long.
    """
    with no_collecting():
        return _suggested(codebook, transcripts, read, unit, {} if matchers is None else matchers)


def _suggested(
    codebook: Codebook,
    transcripts: Iterable[Transcript],
    read: ReadTurn,
    unit: str,
    matchers: dict[str, Matcher],
) -> list[Coding]:
    found: list[list[Coding]] = []
    for transcript in transcripts:
        language = transcript.language
        if language not in matchers:
            matchers[language] = Matcher(CompiledCodebook(codebook, language=language))
        of_transcript = list(_of_transcript(codebook.version, matchers[language], transcript, read, unit))
        of_transcript.sort(key=_PLACE)
        found.append(of_transcript)
    return [one for group in sorted(found, key=_first) for one in group]


def suggestion_id(transcript: str, span: Span, category: str, origin: str) -> str:
    """The id of a suggestion: a uuid5 of what it says, without the version of what made it."""
    return _id_of(f"{transcript}|{span.start}|{span.end}|{category}|{origin}")


def matches_of(transcript: Transcript, read: ReadTurn, matcher: Matcher) -> Iterator[TurnMatches]:
    """Turn by turn what the patterns match, the interviewer's turns only for categories that ask for them."""
    compiled = matcher.compiled
    for_interviewer = {number for number, rule in enumerate(compiled.rules) if rule.category.match.in_interviewer}
    turns = [turn for turn in transcript.turns if for_interviewer or turn.role != "interviewer"]
    views = [read(transcript, turn) for turn in turns]
    of_turns = matcher.find_all([view.text for view in views])
    for turn, view, matches in zip(turns, views, of_turns, strict=True):
        if not matches:
            continue
        found = TurnMatches(turn, view, transcript.language)
        _sort_in(matches, found, compiled, for_interviewer if turn.role == "interviewer" else None)
        if found.hits or found.parts:
            yield found


def passages(
    rule: int, here: TurnMatches, around: Sequence[TurnMatches], compiled: CompiledCodebook, units: Sequence[Span]
) -> dict[Span, list[Match]]:
    """The units of a turn that a rule points to, each with its matches."""
    of_rule = compiled.rules[rule]
    kept = here.hits.get(rule, [])
    for combination in of_rule.combinations:
        kept = [*kept, *combined(combination, here, around)]
    if here.exclusions:
        kept = list(without_excluded(kept, here.exclusions.get(rule, ())))
    if len(kept) > 1:
        kept = longest(kept) if of_rule.category.match.nested == "longest" else sorted(kept)
    by_unit: dict[Span, list[Match]] = {}
    for match in kept:
        by_unit.setdefault(unit_of(match, units), []).append(match)
    return by_unit


def unit_of(match: Match, units: Sequence[Span]) -> Span:
    """The stretch from the unit of the match's beginning to the unit of its end."""
    low, high = 0, len(units)
    while low < high:
        middle = (low + high) // 2
        if units[middle].end > match.start:
            high = middle
        else:
            low = middle + 1
    if low == len(units):
        return Span(match.start, match.end)
    last = low
    while units[last].end < match.end and last + 1 < len(units):
        last += 1
    first_unit = units[low]
    if low == last and first_unit.start <= match.start and first_unit.end >= match.end:
        return first_unit
    return Span(min(first_unit.start, match.start), max(units[last].end, match.end))


def _sort_in(found: Iterable[Match], into: TurnMatches, compiled: CompiledCodebook, allowed: set[int] | None) -> None:
    rule_of, roles = compiled.rule_of, compiled.roles
    for match in found:
        pattern = match.pattern
        rule = rule_of[pattern]
        if allowed is not None and rule not in allowed:
            continue
        role = roles[pattern]
        if role == "hit":
            into.hits.setdefault(rule, []).append(match)
        elif role == "exclusion":
            into.exclusions.setdefault(rule, []).append(match)
        else:
            into.parts.setdefault(pattern, []).append(match)


def _of_transcript(
    version: str, matcher: Matcher, transcript: Transcript, read: ReadTurn, unit: str
) -> Iterator[Coding]:
    compiled = matcher.compiled
    combining = [number for number, rule in enumerate(compiled.rules) if rule.combinations]
    if not combining:
        for here in matches_of(transcript, read, matcher):
            yield from _of_turn(version, compiled, transcript, here, (here,), sorted(here.hits), unit)
        return
    turns = list(matches_of(transcript, read, matcher))
    by_number = {one.turn.number: one for one in turns}
    for answer in answers(transcript.turns):
        around = [by_number[one.number] for one in answer.turns if one.number in by_number]
        for here in around:
            rules = sorted({*here.hits, *combining})
            yield from _of_turn(version, compiled, transcript, here, around, rules, unit)


def _of_turn(
    version: str,
    compiled: CompiledCodebook,
    transcript: Transcript,
    here: TurnMatches,
    around: Sequence[TurnMatches],
    rules: Iterable[int],
    unit: str,
) -> Iterator[Coding]:
    units = here.segments(unit)
    to_verbatim = here.view.to_verbatim
    places: dict[Span, Span] = {}
    for number in rules:
        rule = compiled.rules[number]
        for span, found in passages(number, here, around, compiled, units).items():
            verbatim = places.get(span)
            if verbatim is None:
                verbatim = places[span] = to_verbatim(span)
            evidence = _evidence(found, here, transcript.text, compiled)
            yield _coding(transcript, here.turn.number, rule, verbatim, evidence, version)


def _evidence(found: Sequence[Match], here: TurnMatches, text: str, compiled: CompiledCodebook) -> tuple[Evidence, ...]:
    made = []
    for match in found:
        source = compiled.sources[match.pattern]
        for start, end in match.words:
            place = here.view.to_verbatim(Span(start, end))
            made.append(Evidence(text[place.start : place.end], place.start, place.end, source))
    return tuple(made)


def _coding(
    transcript: Transcript, turn: int, rule: Rule, place: Span, evidence: tuple[Evidence, ...], version: str
) -> Coding:
    category = rule.category.id
    return Coding(
        id=suggestion_id(transcript.id, place, category, "rule"),
        transcript=transcript.id,
        turn=turn,
        start=place.start,
        end=place.end,
        quote=transcript.text[place.start : place.end],
        category=category,
        coder=CODER,
        origin="rule",
        status="suggested",
        evidence=evidence,
        codebook_version=version,
    )


def _id_of(name: str) -> str:
    """What `str(uuid.uuid5(NAMESPACE, name))` gives (RFC 9562, section 5.5), without the steps in between."""
    digits = sha1(NAMESPACE.bytes + name.encode(), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"


def _first(group: Sequence[Coding]) -> str:
    return group[0].transcript if group else ""
