"""How often each pattern of a guide matches: to name those that match nothing, or nearly everything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qda.coding.rules.combining import combined
from qda.coding.rules.compiled import CompiledCodebook
from qda.coding.rules.match import Match
from qda.coding.rules.matching import Matcher
from qda.coding.rules.suggest import ReadTurn, TurnMatches, matches_of, unit_of
from qda.model import Codebook, Transcript
from qda.segments import answers, segment

MOST = 0.5  # share of all units from which on a pattern says nothing
_LEAST_UNITS = 20


@dataclass(slots=True)
class PatternCount:
    """A pattern of a category (as it was written) and the units that it matches, of `of` units in all."""

    category: str
    pattern: str
    units: int = 0
    of: int = 0

    @property
    def is_idle(self) -> bool:
        """Whether the pattern matches nothing."""
        return self.units == 0 and self.of > 0

    @property
    def is_too_wide(self) -> bool:
        """Whether the pattern matches half of all units or more."""
        return self.of >= _LEAST_UNITS and self.units >= MOST * self.of


def count_patterns(
    codebook: Codebook, transcripts: Iterable[Transcript], read: ReadTurn, *, unit: str = "clause"
) -> list[PatternCount]:
    """The counts of all patterns in use, exclusions left out, in the order of the guide.

    Units are those of the turns that a pattern is looked for in. Several languages are added up.

    Raises:
        SlowPattern: a regular expression took too long.
    """
    matchers: dict[str, Matcher] = {}
    counts: dict[int, PatternCount] = {}
    for transcript in transcripts:
        language = transcript.language
        if language not in matchers:
            matchers[language] = Matcher(CompiledCodebook(codebook, language=language), every=True)
        matcher = matchers[language]
        if not counts:
            counts = _empty(matcher.compiled)
        _add(counts, transcript, read, matcher, unit)
    return list(counts.values())


def _empty(compiled: CompiledCodebook) -> dict[int, PatternCount]:
    return {
        number: PatternCount(rule.category.id, compiled.sources[number])
        for rule in compiled.rules
        for number in rule.patterns
    }


def _add(counts: dict[int, PatternCount], transcript: Transcript, read: ReadTurn, matcher: Matcher, unit: str) -> None:
    sizes = {"interviewee": 0, "interviewer": 0}
    for turn in transcript.turns:
        size = len(segment(read(transcript, turn).text, unit, language=transcript.language))
        sizes["interviewer" if turn.role == "interviewer" else "interviewee"] += size
    compiled = matcher.compiled
    for number, count in counts.items():
        in_interviewer = compiled.rules[compiled.rule_of[number]].category.match.in_interviewer
        count.of += sizes["interviewee"] + (sizes["interviewer"] if in_interviewer else 0)
    by_number = {one.turn.number: one for one in matches_of(transcript, read, matcher)}
    for answer in answers(transcript.turns):
        around = [by_number[turn.number] for turn in answer.turns if turn.number in by_number]
        for here in around:
            _add_turn(counts, here, around, compiled, unit)


def _add_turn(
    counts: dict[int, PatternCount],
    here: TurnMatches,
    around: list[TurnMatches],
    compiled: CompiledCodebook,
    unit: str,
) -> None:
    found: list[Match] = [match for of_rule in here.hits.values() for match in of_rule]
    for rule in compiled.rules:
        for combination in rule.combinations:
            found += combined(combination, here, around)
    units = here.segments(unit)
    for number, _place in {(match.pattern, unit_of(match, units)) for match in found}:
        counts[number].units += 1
