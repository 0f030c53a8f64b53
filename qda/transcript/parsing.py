"""From a text to its turns."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from qda.model import Finding, Role, Turn
from qda.transcript import findings as notice
from qda.transcript.chat import is_chat, read_chat
from qda.transcript.conventions import CONVENTIONS, Layout, Recognised, recognise
from qda.transcript.grammars import recognise_grammar
from qda.transcript.heads import Head, Lines, believed, candidates, tiers, times_above
from qda.transcript.labels import Company, is_moderator, is_team_or_gendered, role_of
from qda.transcript.preamble import (
    Preamble,
    front_matter_end,
    header_block_end,
    read_preamble,
    without_legend,
)
from qda.transcript.stretches import Margin, Stretch, measure
from qda.transcript.times import TimeMark, disjoint, find_times
from qda.wording import say

_NO_NAMES: Mapping[str, str] = {}
_LINE_NUMBER = re.compile(r"[^\S\n]*(\d{1,5})(?=[^\S\n]|$)")
_VERBAL_TIER = re.compile(r"\[v\]")
_SAMPLE = 3_000  # code points of talk that the test for capital letters looks at


@dataclass(frozen=True, slots=True)
class Parsed:
    """What `parse` found: turns in order, metadata, the convention with its evidence, findings.

    `evidence` gives for each convention the marks that speak for it and how often each occurs.
    """

    turns: tuple[Turn, ...]
    metadata: Mapping[str, str]
    convention: str
    evidence: Mapping[str, Mapping[str, int]]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Reading:
    """The work in progress on one text."""

    lines: Lines
    first: int = 0  # the line behind the front matter
    heads: list[Head] = field(default_factory=list)
    candidates: list[Head] = field(default_factory=list)
    numbered: bool = False
    preamble: Preamble = field(default_factory=Preamble)
    findings: list[Finding] = field(default_factory=list)
    times: list[TimeMark] = field(default_factory=list)
    first_letters: str = ""


def parse(
    text: str,
    *,
    language: str = "de",
    convention: str = "auto",
    aliases: Mapping[str, str] = _NO_NAMES,
    interviewers: Collection[str] = (),
    speaker_cases: Mapping[str, str] = _NO_NAMES,
) -> Parsed:
    """Read the turns of a transcript (NFC, `\\n` line ends); positions are code points of `text`.

    `aliases` maps a label to the speaker's name, `interviewers` are labels or names of those who ask,
    `speaker_cases` maps a speaker (or label) to a case. All of them count as declared labels. With the convention
    `auto` it is recognised by its marks. The text is never altered; whatever is doubtful becomes a finding.
    """
    if not text.strip():
        nothing = notice.simple("empty_transcript", say("the transcript is empty"))
        return Parsed((), {}, _named(convention), {}, (nothing,))
    declared = {*aliases, *interviewers, *speaker_cases}
    reading = _Reading(Lines.of(text), times=find_times(text))
    _find_heads(reading, declared, convention)
    stretches = _stretches(reading)
    recognised = _recognise(reading, stretches, language)
    taken = recognised.convention if convention == "auto" else convention
    turns = _turns(reading, stretches, _people(reading, taken, aliases, interviewers, speaker_cases))
    _notice(reading, turns, language)
    if convention == "auto":
        reading.findings += notice.rivalling(recognised.rivals, taken=taken)
    return Parsed(turns, reading.preamble.metadata, taken, recognised.evidence, tuple(reading.findings))


def _named(convention: str) -> str:
    return "generic" if convention == "auto" else convention


def _find_heads(reading: _Reading, declared: Collection[str], convention: str) -> None:
    lines = reading.lines
    reading.numbered = _has_line_numbers(lines)
    if convention in ("auto", "chat") and is_chat(lines):
        chat = read_chat(lines)
        reading.heads = chat.heads
        reading.preamble = Preamble(chat.metadata, chat.roles, ())
        return
    reading.first = first = front_matter_end(lines)
    reading.candidates = candidates(lines, first=first)
    lower_case = convention in ("gat2", "jefferson", "tiq") or (convention == "auto" and reading.numbered)
    heads = believed(reading.candidates, declared=declared, lower_case=lower_case, numbered=reading.numbered)
    if "[" in lines.text and _VERBAL_TIER.search(lines.text):
        scored = tiers(lines)
        taken = {head.line for head in scored}
        heads = sorted([*scored, *(one for one in heads if one.line not in taken)], key=lambda one: one.line)
    heads = without_legend(lines, heads, first)
    heads = _own_grammar(reading, heads)
    reading.heads = times_above(lines, heads)
    _read_preamble(reading)


def _own_grammar(reading: _Reading, heads: list[Head]) -> list[Head]:
    """The heads of a grammar of its own, where the ordinary one explains less than half of the paragraphs."""
    lines = reading.lines
    if heads and len(heads) * 2 >= len(lines.lines) - lines.lines.count("") - heads[0].line:
        return heads
    found = recognise_grammar(lines, first=reading.first, at_least=max(2, len(heads) + 1))
    if found is None:
        return heads
    message = say(
        "read by a pattern of its own, '{pattern}': {n} of {all} paragraphs follow it",
        pattern=found.grammar.name,
        n=len(found.heads),
        all=found.paragraphs,
    )
    reading.findings.append(Finding("own_grammar", "note", message, found.heads[0].line + 1))
    reading.times = disjoint([*reading.times, *found.times])
    return list(found.heads)


def _read_preamble(reading: _Reading) -> None:
    lines, heads = reading.lines, reading.heads
    upto = notice.line_of(lines, heads[0].at) - 1 if heads else header_block_end(lines, reading.first)
    reading.preamble = read_preamble(lines, upto, {head.label for head in heads})


def _has_line_numbers(lines: Lines) -> bool:
    """Whether at least 80 % of the lines, and three of them, begin with a number and the numbers rise."""
    filled = matched = rising = 0
    before = -1
    for line in lines.lines:
        if not line or line.isspace():
            continue
        filled += 1
        found = _LINE_NUMBER.match(line)
        if found:
            matched += 1
            rising += int(found[1]) > before
            before = int(found[1])
        elif filled > 40 and matched * 2 < filled:
            return False
    return matched >= max(3, 0.8 * filled) and rising >= 0.9 * matched


def _stretches(reading: _Reading) -> list[Stretch]:
    """The stretch of every head; for a text without labels one stretch behind its metadata."""
    text, heads, times = reading.lines.text, reading.heads, reading.times
    if not any(head.kind == "label" for head in heads):
        return [_whole(reading)]
    margin = _margin(reading)
    measured = []
    low = high = 0
    for head, stop in zip(heads, [*(head.at for head in heads[1:]), len(text)], strict=True):
        while low < len(times) and times[low].start < head.start:
            low += 1
        high = max(low, high)
        while high < len(times) and times[high].start < stop:
            high += 1
        measured.append(measure(text, head.start, stop, times[low:high], margin=margin, bold=head.bold))
        low = high
    return measured


def _whole(reading: _Reading) -> Stretch:
    """The stretch of a text without labels, which becomes the one head of the reading."""
    lines = reading.lines
    index = header_block_end(lines, reading.first)
    start = lines.starts[index]
    if reading.numbered and (number := _LINE_NUMBER.match(lines.lines[index])):
        start += number.end()
    inside = [one for one in reading.times if one.start >= start]
    whole = measure(lines.text, start, len(lines.text), inside, margin=_margin(reading))
    reading.heads = [Head(notice.line_of(lines, whole.start) - 1, start, start, "")]
    message = say("no speaker labels found: the whole text is one turn of an unknown speaker")
    reading.findings.append(notice.simple("no_labels", message))
    return whole


def _margin(reading: _Reading) -> Margin:
    signs = reading.lines.first_signs
    return Margin(
        numbered=reading.numbered,
        indented=any(sign.isspace() for sign in signs),
        headings=not signs.isdisjoint("#-*_"),
    )


def _recognise(reading: _Reading, stretches: Sequence[Stretch], language: str) -> Recognised:
    text, heads = reading.lines.text, reading.heads
    spoken = [one for one in zip(heads, stretches, strict=True) if one[0].kind == "label"]
    hashed = sum(1 for time in reading.times if text[time.start] == "#") if "#" in text else 0
    labels = {head.label for head, _ in spoken if head.label}
    reading.first_letters = _first_letters(stretches)
    layout = Layout(
        language=language,
        line_numbers=reading.numbered,
        lower_case=_is_lower_case(reading.first_letters, least=5, share=0.03),
        times=hashed,
        times_at_paragraph_end=sum(1 for _, one in spoken if one.time_end is not None) if hashed else 0,
        blank_lines_between=reading.lines.lines.count(""),
        team_labels=sum(1 for one in labels if is_team_or_gendered(one)),
        moderator=any(map(is_moderator, labels)) and not Company.of(labels).women,
    )
    return recognise(text, layout)


def _first_letters(stretches: Sequence[Stretch]) -> str:
    """The first letters of the words at the beginning of the talk."""
    letters: list[str] = []
    left = _SAMPLE
    for one in stretches:
        letters += [word[0] for word in one.spoken[:left].split()]
        left -= len(one.spoken)
        if left <= 0:
            break
    return "".join(letters)


def _is_lower_case(first_letters: str, *, least: int, share: float) -> bool:
    letters = sum(map(str.isalpha, first_letters))
    return letters >= least and sum(map(str.isupper, first_letters)) <= share * letters


def _turns(reading: _Reading, stretches: Sequence[Stretch], people: Callable[[str], _Person]) -> tuple[Turn, ...]:
    turns: list[Turn] = []
    known: dict[str, _Person] = {}
    for head, stretch in zip(reading.heads, stretches, strict=True):
        if head.kind != "label":
            continue
        label = head.label
        person = known[label] if label in known else known.setdefault(label, people(label))
        turns.append(
            Turn(
                len(turns) + 1,
                person.name,
                person.role,
                stretch.start,
                stretch.end,
                stretch.spoken,
                stretch.time_start if head.time is None else head.time,
                stretch.time_end,
                stretch.marks,
                head.comments + stretch.headings,
                head.line + 1,
                person.case,
            )
        )
    return _with_asides(turns, reading.heads, stretches)


def _with_asides(turns: list[Turn], heads: Sequence[Head], stretches: Sequence[Stretch]) -> tuple[Turn, ...]:
    """Put what nobody spoke (a tier, `%com:`) to the comments of the turn above, a speaker's tier to that speaker's."""
    if len(turns) == len(heads):
        return tuple(turns)
    comments: dict[int, list[str]] = {}
    waiting: dict[str, list[str]] = {}
    latest: dict[str, int] = {}
    count = 0
    for head, stretch in zip(heads, stretches, strict=True):
        if head.kind == "label":
            latest[head.label] = count
            if head.label in waiting:
                comments.setdefault(count, []).extend(waiting.pop(head.label))
            count += 1
        elif head.kind == "aside" and stretch.spoken:
            target = latest.get(head.label) if head.label else count - 1
            if target is None or target < 0:
                waiting.setdefault(head.label, []).append(stretch.spoken)
            else:
                comments.setdefault(target, []).append(stretch.spoken)
    for left in waiting.values():
        comments.setdefault(len(turns) - 1, []).extend(left)
    for index, added in comments.items():
        turns[index] = turns[index]._replace(comments=(*turns[index].comments, *added))
    return tuple(turns)


@dataclass(frozen=True, slots=True)
class _Person:
    """Who stands behind a label."""

    name: str
    role: Role
    case: str | None


def _people(
    reading: _Reading,
    convention: str,
    aliases: Mapping[str, str],
    interviewers: Collection[str],
    cases: Mapping[str, str],
) -> Callable[[str], _Person]:
    """A function from a label to the person: name, role and case as declared, else as the label says."""
    labels = frozenset(head.label for head in reading.heads if head.kind == "label" and head.label)
    company = Company.of(labels, lower_case=convention == "gat2")
    asking = {one.casefold() for one in interviewers}
    declared = reading.preamble.roles

    def person(label: str) -> _Person:
        name = _lookup(aliases, label, label)
        role: Role = role_of(label, company) if label else "unknown"
        if role == "unknown" and name and name != label:
            role = role_of(name, company)
        if label and not asking.isdisjoint((label.casefold(), name.casefold())):
            role = "interviewer"
        elif label in declared:
            role = declared[label]
        case = _lookup(cases, name, _lookup(cases, label, ""))
        return _Person(name, role, case or None)

    return person


def _lookup(names: Mapping[str, str], wanted: str, default: str) -> str:
    if wanted in names:
        return names[wanted]
    folded = wanted.casefold()
    return next((value for key, value in names.items() if key.casefold() == folded), default)


def _notice(reading: _Reading, turns: Sequence[Turn], language: str) -> None:
    lines, heads = reading.lines, reading.heads
    reading.findings += notice.before_first(lines, reading.preamble.loose)
    reading.findings += notice.about_labels(reading.candidates, heads if heads[0].label else [], turns)
    first = heads[0].at
    times = [one for one in reading.times if one.start >= first]
    reading.findings += notice.backwards(lines, times, [one for one in heads if one.time is not None])
    reading.findings += notice.without_words(turns)
    if language == "de" and _is_lower_case(reading.first_letters, least=30, share=0.05):
        message = say("nearly all words are lower case: without capital letters nouns are not recognised")
        reading.findings.append(Finding("no_noun_capitals", "note", message))


__all__ = ["CONVENTIONS", "Parsed", "parse"]
