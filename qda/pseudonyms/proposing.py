"""From the names found to a list that a person decides on, with a replacement proposed for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from qda.language import words_of
from qda.model import Transcript
from qda.pseudonyms.finding import find_names
from qda.pseudonyms.forms import fold, tokens_of
from qda.pseudonyms.key import KINDS, LABELS, Entry, Kind
from qda.pseudonyms.lists import gazetteer
from qda.pseudonyms.places import listed_place
from qda.pseudonyms.reasons import reason_in
from qda.pseudonyms.searching import Traces
from qda.pseudonyms.surroundings import PARTICLES, TITLES
from qda.pseudonyms.tokens import Mention

_AROUND = 45  # characters of context on each side of an example
_NUMBER = re.compile(r"\[?(?:\w+ )*([\w-]+) (\d+)\]?")
_INITIAL = "title and initial"


@dataclass(slots=True)
class _Row:
    """What gathers for one name."""

    name: str
    kind: Kind
    reason: str
    example: str
    order: int
    is_known: bool
    count: int = 0
    transcripts: list[str] = field(default_factory=list)


def propose(transcripts: Iterable[Transcript], *, language: str = "de", known: Sequence[Entry] = ()) -> list[Entry]:
    """A list of all names in the transcripts; what stands in the list `known` keeps its decision and replacement."""
    transcripts = list(transcripts)
    rows: dict[str, _Row] = {}
    for transcript in transcripts:
        mentions = find_names(transcript)
        alone = {fold(one.name) for one in mentions}
        for one in mentions:
            _add(rows, one, transcript, base_form(one, alone))
    found = [_entry(row) for row in sorted(rows.values(), key=_order)]
    holding = {fold(one.name): one for one in _compounds(found, transcripts)}
    found = [holding.pop(fold(one.name)) if _is_unknown(one) and fold(one.name) in holding else one for one in found]
    seen = {fold(one.name) for one in found}
    found += [one for key, one in holding.items() if key not in seen]
    return _with_replacements(found, known, language)


def _is_unknown(entry: Entry) -> bool:
    return entry.kind == "other" and entry.reason == "unknown word"


def base_form(mention: Mention, alone: Iterable[str]) -> str:
    """The name without its ending: `Müllers` → `Müller`, `Kölner` → `Köln`, where that is a name as well."""
    name = mention.name
    if mention.kind in ("email", "phone", "date"):
        return name
    if mention.kind == "place" and " " not in name:
        return gazetteer().places.get(listed_place(fold(name)) or "", name)
    if name.endswith(("'s", "’s")):
        return name[:-2]
    last = fold(name.split(" ")[-1])
    lists = gazetteer()
    if not last.endswith("s") or last in lists.first or last in lists.last or last in lists.firms:
        return name
    is_name = last[:-1] in lists.first or last[:-1] in lists.last or last[:-1] in lists.firms
    return name[:-1] if is_name or fold(name)[:-1] in alone else name


def _add(rows: dict[str, _Row], mention: Mention, transcript: Transcript, name: str) -> None:
    key = fold(name)
    row = rows.get(key)
    if row is None:
        example = _example(transcript.text, mention.start, mention.end)
        row = _Row(name, mention.kind, mention.reason, example, len(rows), mention.is_known)
        rows[key] = row
    elif mention.is_known and not row.is_known:
        row.kind, row.reason, row.is_known = mention.kind, mention.reason, True
    row.count += 1
    if transcript.id not in row.transcripts:
        row.transcripts.append(transcript.id)


def _order(row: _Row) -> tuple[int, int]:
    return (KINDS.index(row.kind) if row.is_known else len(KINDS), row.order)


def _entry(row: _Row) -> Entry:
    return Entry(
        row.name, row.kind, transcripts=tuple(row.transcripts), occurrences=row.count, example=row.example,
        reason=row.reason,
    )  # fmt: skip


def _example(text: str, start: int, end: int) -> str:
    before = " ".join(text[max(0, start - _AROUND) : start].split(" ")[1 if start > _AROUND else 0 :])
    after = text[end : end + _AROUND].rsplit(" ", 1)[0]
    return " ".join(f"{before}«{text[start:end]}»{after}".split())


def _compounds(found: Sequence[Entry], transcripts: Iterable[Transcript]) -> Iterator[Entry]:
    """Longer words that hold a name (`Müllerstraße`), each an entry of its own."""
    named = [replace(one, decision="yes") for one in found if one.kind in ("person", "place", "firm")]
    rows: dict[str, _Row] = {}
    for transcript in transcripts:
        traces = Traces(named, words_of(transcript.language).knows)
        for hit in traces.find(transcript.text, scope=transcript.id):
            if hit.inside and hit.sure:
                word = transcript.text[hit.start : hit.end]
                reason = f"holds “{hit.entry.name}”"
                _add(rows, Mention(hit.start, hit.end, word, "other", reason, 10), transcript, word)
    return map(_entry, rows.values())


def _with_replacements(found: Iterable[Entry], known: Sequence[Entry], language: str) -> list[Entry]:
    before = {fold(one.name): one for one in known}
    numbers = _Numbers(LABELS.get(language, LABELS["en"]), known)
    merged: list[Entry] = []
    for one in found:
        old = before.pop(fold(one.name), None)
        merged.append(one if old is None else _as_decided(one, old))
    people = _people(merged)
    done: dict[str, str] = {one.name: one.replacement for one in merged if one.replacement}
    for one in merged:
        if not one.replacement:
            done[one.name] = _replacement(one, people, done, numbers)
    shown = [replace(one, replacement=done[one.name], reason=reason_in(one.reason, language)) for one in merged]
    return [*shown, *before.values()]


def _as_decided(one: Entry, old: Entry) -> Entry:
    """What was found now with the decision of the list before."""
    transcripts = tuple(dict.fromkeys((*old.transcripts, *one.transcripts))) if old.transcripts else ()
    return replace(
        one, name=old.name, kind=old.kind, replacement=old.replacement, decision=old.decision, transcripts=transcripts
    )


def _replacement(one: Entry, people: Mapping[str, str], done: Mapping[str, str], numbers: _Numbers) -> str:
    title = ""
    if one.reason == _INITIAL:
        title = one.name.rsplit(" ", 1)[0] + " "
    whole = people.get(one.name)
    if whole is not None and whole in done:
        return title + done[whole]
    return title + numbers.next(one.kind)


@dataclass(slots=True)
class _Numbers:
    """The next free number of each kind, behind those of the known list."""

    labels: Mapping[Kind, str]
    known: Sequence[Entry]
    _last: dict[str, int] = field(default_factory=dict)

    def next(self, kind: Kind) -> str:
        """`[Person 3]`."""
        label = self.labels[kind]
        if label not in self._last:
            used = [
                int(found[2])
                for one in self.known
                if (found := _NUMBER.fullmatch(one.replacement)) and found[1] == label
            ]
            self._last[label] = max(used, default=0)
        self._last[label] += 1
        return f"[{label} {self._last[label]}]"


def _people(entries: Sequence[Entry]) -> dict[str, str]:
    """For each part of a whole name (`Sommer`, `Frau S.`) the whole one, if it belongs to exactly one person."""
    people = [one for one in entries if one.kind == "person"]
    wholes = [one for one in people if one.reason != _INITIAL and len(_name_words(one)) > 1]
    found: dict[str, str] = {}
    for one in people:
        if one.reason != _INITIAL and one not in wholes:
            fitting = {whole.name for whole in wholes if fold(one.name) in map(fold, _name_words(whole))}
            if len(fitting) == 1:
                found[one.name] = fitting.pop()
    for one in people:
        if one.reason == _INITIAL:
            fitting = {found.get(other.name, other.name) for other in people if _may_be(one, other)}
            if len(fitting) == 1:
                found[one.name] = fitting.pop()
    return found


def _may_be(short: Entry, other: Entry) -> bool:
    """Whether `Frau S.` may be short for another name of the same transcript, `Ingrid Sommer` or `Sommer`."""
    is_first_name = other.reason == "first name" and len(_name_words(other)) == 1
    if is_first_name or other.reason == _INITIAL:
        return False
    initial, last = fold(tokens_of(short.name)[-1]), fold(_name_words(other)[-1])
    return last.startswith(initial) and not set(short.transcripts).isdisjoint(other.transcripts)


def _name_words(entry: Entry) -> list[str]:
    words = [word for word in tokens_of(entry.name) if fold(word) not in TITLES | PARTICLES]
    return words or list(tokens_of(entry.name))
