"""Rows of a codings file → codings: ids checked, quotes found, every problem noted with its line."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from qda.coding.csvfile import CodingsFile, FileRow
from qda.coding.locate import Place, TurnView, locate, nearest
from qda.errors import Problem, did_you_mean
from qda.model import Codebook, Coding, CodingStatus, Origin, RunKind, Span, Transcript, Turn
from qda.wording import Message, say

NAMESPACE = uuid.UUID("0b6f3f0e-3c1d-5a57-8a53-7a1c0f5a9e21")
LOST = "lost"  # a row whose passage a corrected transcript no longer holds; kept, counted nowhere
_SEPARATORS = re.compile(r"[|;]")
_NUMBER = re.compile(r"[0-9]{1,9}")
_YES = ("yes", "ja", "true", "x", "1")
_NO = ("", "no", "nein", "false", "0")
NOTHING_KNOWN: Mapping[str, tuple[Coding, ...]] = {}

ViewsOf = Callable[[Transcript, Turn], Sequence[TurnView]]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a file says: each row with its codings, and the problems."""

    rows: tuple[tuple[FileRow, tuple[Coding, ...]], ...]
    problems: tuple[Problem, ...]
    passed_over: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether every row of the file could be used."""
        return not self.problems and not self.passed_over

    def codings(self) -> dict[str, Coding]:
        """All codings by id."""
        return {coding.id: coding for _row, codings in self.rows for coding in codings}


@dataclass(frozen=True, slots=True)
class Material:
    """What codings refer to.

    Rows of `unreadable` transcripts (their file is damaged at the moment) are passed over without a problem;
    `any_category` accepts categories that the guide does not know (any more).
    """

    transcripts: Mapping[str, Transcript]
    codebook: Codebook
    views: ViewsOf
    unreadable: frozenset[str] = frozenset()
    any_category: bool = False


def resolve(
    file: CodingsFile, coder: str, material: Material, known: Mapping[str, tuple[Coding, ...]] = NOTHING_KNOWN
) -> Resolved:
    """The codings of a file for a coder; a row with a problem gives none.

    `known` holds codings of rows, by the row as written, that need not be looked up in the texts.
    """
    problems = list(file.problems)
    rows: list[tuple[FileRow, tuple[Coding, ...]]] = []
    seen: dict[object, int] = {}
    passed_over = 0
    for row in file.rows:
        if row.cells.get("status", "").strip().lower() == LOST:
            rows.append((row, ()))
            continue
        if row.cells.get("transcript", "").strip() in material.unreadable:
            passed_over += 1
            continue
        found = known.get(row.raw) or _Row(file.name, row, coder, material, problems).codings()
        codings = []
        for coding in found:
            keys = (coding.id, content_key(coding))
            line = next((seen[key] for key in keys if key in seen), 0)
            if line:
                message = say("the same coding stands on line {line} already", line=line)
                problems.append(Problem(file.name, row.line, "", message, say("delete one of the two rows")))
            else:
                seen.update(dict.fromkeys(keys, row.line))
                codings.append(coding)
        rows.append((row, tuple(codings)))
    return Resolved(tuple(rows), tuple(problems), passed_over)


def content_id(transcript: str, span: Span, category: str, coder: str, run: str, round_: int) -> str:
    """The id of a coding whose file gives none."""
    return str(uuid.uuid5(NAMESPACE, f"{transcript}|{span.start}|{span.end}|{category}|{coder}|{run}|{round_}"))


def living(codebook: Codebook, category: str) -> str:
    """The category that counts today: a merged one leads to the one that took it in, over several steps too."""
    seen: set[str] = set()
    current = codebook.get(category)
    while current is not None and current.status == "merged" and current.merged_into and current.id not in seen:
        seen.add(current.id)
        category, current = current.merged_into, codebook.get(current.merged_into)
    return category


def content_key(one: Coding) -> tuple[object, ...]:
    """What makes a coding the same as another one of another id."""
    return one.transcript, one.start, one.end, one.category, one.coder, one.run, one.round


@dataclass(slots=True)
class _Row:
    file: str
    row: FileRow
    coder: str
    material: Material
    problems: list[Problem]

    def codings(self) -> Sequence[Coding]:
        before = len(self.problems)
        transcript = self._transcript()
        categories = self._categories()
        options = self._options()
        self._check_value(categories)
        place = self._place(transcript) if transcript else None
        if len(self.problems) > before or transcript is None or place is None:
            return []
        return [self._coding(transcript, place, category, options) for category in categories]

    def _cell(self, name: str) -> str:
        return self.row.cells.get(name, "").strip()

    def _problem(self, message: Message, column: str, hint: Message | None = None) -> None:
        self.problems.append(Problem(self.file, self.row.line, column, message, hint))

    def _transcript(self) -> Transcript | None:
        wanted = self._cell("transcript")
        found = self.material.transcripts.get(wanted)
        if found is None:
            known = list(self.material.transcripts)
            self._problem(say("no transcript '{id}'", id=wanted), "transcript", did_you_mean(wanted, known))
        return found

    def _categories(self) -> list[str]:
        codebook, found = self.material.codebook, []
        for wanted in _SEPARATORS.split(self._cell("category")):
            category = wanted.strip()
            if not category:
                continue
            if not self.material.any_category and category not in codebook:
                known = [one.id for one in codebook.categories]
                self._problem(say("no category '{id}'", id=category), "category", did_you_mean(category, known))
                continue
            found.append(category if self.material.any_category else living(codebook, category))
        if not found and not self._cell("category"):
            self._problem(say("the category is missing"), "category")
        return list(dict.fromkeys(found))

    def _check_value(self, categories: Sequence[str]) -> None:
        for category in categories:
            problem = value_problem(self.material.codebook, category, self._cell("value"))
            if problem is not None:
                self._problem(problem, "value")

    def _options(self) -> dict[str, str]:
        options = {
            "run": self._choice("run", ("final", "pilot")),
            "origin": self._choice("origin", ("manual", "rule", "model")),
            "status": self._choice("status", ("accepted", "suggested", "rejected", LOST)),
        }
        if self._cell("unsure").lower() not in (*_YES, *_NO):
            message = say("'{value}' is none of {options}", value=self._cell("unsure"), options="yes, no")
            self._problem(message, "unsure")
        self._whole("pass")
        self._whole("turn")
        if self._cell("confidence"):
            self._fraction()
        return options

    def _choice(self, column: str, options: tuple[str, ...]) -> str:
        value = self._cell(column).lower() or options[0]
        if value not in options:
            message = say("'{value}' is none of {options}", value=value, options=", ".join(options))
            self._problem(message, column, did_you_mean(value, options))
        return value

    def _whole(self, column: str) -> int | None:
        value = self._cell(column)
        if not value:
            return None
        if not _NUMBER.fullmatch(value):
            self._problem(say("'{value}' is not a whole number", value=value), column)
            return None
        return int(value)

    def _fraction(self) -> float | None:
        try:
            return float(self._cell("confidence").replace(",", "."))
        except ValueError:
            self._problem(say("'{value}' is not a number", value=self._cell("confidence")), "confidence")
            return None

    def _place(self, transcript: Transcript) -> Place | None:
        quote = self._cell("quote")
        number = int(self._cell("turn")) if _NUMBER.fullmatch(self._cell("turn")) else None
        if number is not None and transcript.turn(number) is None:
            message = say("{transcript} has no turn {turn}, it has {n}",
                          transcript=transcript.id, turn=number, n=len(transcript.turns))  # fmt: skip
            self._problem(message, "turn")
            return None
        if not quote:
            self._problem(say("the quote is missing"), "quote")
            return None
        places = locate(quote, transcript, lambda turn: self.material.views(transcript, turn), turn=number)
        start = self._whole("start") if self._cell("start") else None
        if start is not None:
            places = tuple(place for place in places if place.span.start == start) or places
        if len(places) == 1:
            return places[0]
        self._not_found(quote, transcript, number) if not places else self._ambiguous(quote, transcript, places)
        return None

    def _not_found(self, quote: str, transcript: Transcript, number: int | None) -> None:
        views = self.material.views
        elsewhere = locate(quote, transcript, lambda turn: views(transcript, turn)) if number is not None else ()
        hint = None
        if elsewhere:
            turns = ", ".join(str(place.turn) for place in elsewhere)
            hint = say("it stands in turn {turns}", turns=turns)
        else:
            near = nearest(quote, transcript, lambda turn: views(transcript, turn), turn=number)
            if near is not None:
                passage = _short(transcript.text[near.span.start : near.span.end])
                hint = say("the nearest words are in turn {turn}: “{passage}”", turn=near.turn, passage=passage)
        where = f"{transcript.id}, {number}" if number is not None else transcript.id
        message = say("the quote “{quote}” is not in the text ({where})", quote=_short(quote), where=where)
        self._problem(message, "quote", hint)

    def _ambiguous(self, quote: str, transcript: Transcript, places: Sequence[Place]) -> None:
        shown = ", ".join(say_place(place) for place in places)
        message = say("the quote “{quote}” occurs {n} times in {transcript}: {places}",
                      quote=_short(quote), n=len(places), transcript=transcript.id, places=shown)  # fmt: skip
        hint = say("make the quote longer, or give the place in the columns turn and start")
        self._problem(message, "quote", hint)

    def _coding(self, transcript: Transcript, place: Place, category: str, options: dict[str, str]) -> Coding:
        coder = self._cell("coder") or self.coder
        round_ = self._whole("pass") or 1
        given = self._cell("id")
        several = len(_SEPARATORS.split(self._cell("category"))) > 1
        computed = content_id(transcript.id, place.span, category, coder, options["run"], round_)
        return Coding(
            id=given if given and not several else computed,
            transcript=transcript.id,
            turn=place.turn,
            start=place.span.start,
            end=place.span.end,
            quote=transcript.text[place.span.start : place.span.end],
            category=category,
            coder=coder,
            origin=cast("Origin", options["origin"]),
            status=cast("CodingStatus", options["status"]),
            memo=self._cell("memo"),
            run=cast("RunKind", options["run"]),
            round=round_,
            value=self._cell("value"),
            confidence=self._fraction() if self._cell("confidence") else None,
            codebook_version=self._cell("codebook_version"),
            when=self._cell("when"),
            unsure=self._cell("unsure").lower() in _YES,
        )


def value_problem(codebook: Codebook, category: str, value: str) -> Message | None:
    """What is wrong with the value of a coding: ordinal categories take one of their values, others none."""
    found = codebook.get(category)
    if found is None or not value:
        return None
    if found.level != "ordinal":
        return say("{category} is not ordinal and takes no value", category=category)
    if value in found.values:
        return None
    return say("'{value}' is none of {options}", value=value, options=", ".join(found.values))


def say_place(place: Place) -> str:
    """A place for people who look it up: turn and first character."""
    return f"¶ {place.turn} (start {place.span.start})"


def _short(text: str, length: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
