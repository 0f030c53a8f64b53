"""Differences of two coders settled in Excel: written as a form, read back as the codings of a consensus coder."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qda.coding.names import CategoryNames
from qda.errors import Conflict, Problem, ProblemsFound
from qda.exporters.forms import Field, Form, form_workbook
from qda.model import Coding, Span
from qda.tables import Text, citation, shown
from qda.wording import Message, say
from qda.workflow.comparing import Difference, differences, differences_table
from qda.workflow.folder import read_bytes
from qda.workflow.forms import FilledForm, FilledRow, choice, nearest_choice, read_form, same_words
from qda.workflow.session import Session
from qda.workflow.study import Study
from qda.workflow.taking_over import TakenOver, base_of, conflicts, key_of, source_key, take_over

BOTH, NEITHER, OTHER = say("both"), say("neither"), say("other category")
CATEGORIES = say("Categories")
KIND_NAMES = {"border": say("other borders"), "category": say("other category"), "missing": say("not coded")}
_ID = 13


@dataclass(frozen=True, slots=True)
class Dispute:
    """Overlapping codings on which two coders differ: what each has there, and the stretch that all of them cover."""

    id: str
    transcript: str
    turn: int
    span: Span
    first: tuple[Coding, ...]
    second: tuple[Coding, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What a filled-in form settled: the codings of the consensus coder, how many were agreed on from the start."""

    taken: TakenOver
    agreed: int
    settled: int
    open: int
    notes: tuple[Message, ...]


def disputes(study: Study, first: str, second: str) -> tuple[list[Dispute], list[Coding]]:
    """Where two coders differ, by place, and the codings (of `first`) on which they agree to the character.

    Only transcripts that both worked on count.
    """
    found = differences(study, first, second)
    both = {one.coding.transcript for one in found if one.coding.coder == first}
    both &= {one.coding.transcript for one in found if one.coding.coder == second}
    found = [one for one in found if one.coding.transcript in both]
    agreed = [one.coding for one in found if one.kind == "same" and one.coding.coder == first]
    groups: list[list[Difference]] = []
    end = -1
    for one in (one for one in found if one.kind != "same"):
        last = groups[-1][0].coding if groups else None
        if last is not None and last.transcript == one.coding.transcript and one.coding.start < end:
            groups[-1].append(one)
            end = max(end, one.coding.end)
        else:
            groups.append([one])
            end = one.coding.end
    return [_dispute(group, first) for group in groups], agreed


def _dispute(group: Sequence[Difference], first: str) -> Dispute:
    codings = [one.coding for one in group]
    start = min(codings, key=lambda one: (one.start, one.end))
    identity = hashlib.sha256("\x00".join(sorted(key_of(one) for one in codings)).encode()).hexdigest()[:_ID]
    return Dispute(
        id=f"d{identity[1:]}",
        transcript=start.transcript,
        turn=start.turn,
        span=Span(start.start, max(one.end for one in codings)),
        first=tuple(one for one in codings if one.coder == first),
        second=tuple(one for one in codings if one.coder != first),
        kinds=tuple(sorted({one.kind for one in group})),
    )


def form_fields(first: str, second: str) -> tuple[Field, ...]:
    """The columns of the form of two coders."""
    return (
        Field("id", say("Id"), 15),
        Field("place", say("Place"), 13),
        Field("passage", say("Passage"), 56, emphasis=True),
        Field("first", say("Solution of {coder}", coder=first), 44),
        Field("second", say("Solution of {coder}", coder=second), 44),
        Field("kind", say("Difference"), 16),
        Field("decision", say("Decision"), 16, fill=True, choices=(first, second, BOTH, NEITHER, OTHER)),
        Field("other", say("Other category"), 28, fill=True, from_list=CATEGORIES),
        Field("note", say("Remark"), 30, fill=True),
    )


def differences_form(study: Study, first: str, second: str) -> tuple[bytes, int]:
    """The differences of two coders as a workbook to decide in, and how many there are."""
    language = study.settings.language
    names = CategoryNames(study.codebook)
    found, _agreed = disputes(study, first, second)
    rows = tuple(_row(study, one, names, language) for one in found)
    guide = [(names.title(one.id), one.definition) for one in study.codebook.categories
             if one.status not in ("merged", "retired")]  # fmt: skip
    table = differences_table(study, differences(study, first, second))
    overview = [tuple(shown(column.label, language) for column in table.columns)]
    overview += [tuple(shown(cell, language) for cell in row) for row in table.rows]
    form = Form(
        _kind(first, second), say("Differences"), form_fields(first, second), rows, _instructions(first, second),
        {CATEGORIES: guide, say("Overview"): overview},
    )  # fmt: skip
    return form_workbook(form, language=language), len(rows)


def _kind(first: str, second: str) -> str:
    return f"differences {first} {second}"


def _instructions(first: str, second: str) -> tuple[Message, ...]:
    return (
        say("Write into the column Decision whose solution is adopted: {first}, {second}, both, neither, or another "
            "category for the whole passage.", first=first, second=second),
        say("A row without a decision stays open; codings on which both agree are taken over by themselves."),
        say("A remark becomes the memo of the coding."),
        say("Sorting, filtering and hiding rows do no harm. Please leave the white columns as they are."),
        say("Back with: qda --coder consensus agreement differences {first} {second} --from FILE.xlsx", first=first,
            second=second),
    )  # fmt: skip


def _row(study: Study, one: Dispute, names: CategoryNames, language: str) -> tuple[str, ...]:
    passage = study.read(study.transcript(one.transcript), one.span)
    kinds = ", ".join(shown(KIND_NAMES[kind], language) for kind in one.kinds)
    where = shown(citation(one.transcript, one.turn), language)
    solutions = (_solution(study, codings, names) for codings in (one.first, one.second))
    return (one.id, where, passage, *solutions, kinds, "", "", "")


def _solution(study: Study, codings: Sequence[Coding], names: CategoryNames) -> str:
    return "\n".join(f"{names.title(one.category)}: “{study.reading(one)}”" for one in codings) or "–"


@dataclass(slots=True)
class _Reader:
    study: Study
    form: FilledForm
    first: str
    second: str
    coder: str
    problems: list[Problem]
    counts: Counter[str]

    def codings(self, found: Mapping[str, Dispute]) -> Iterator[Coding]:
        seen: dict[str, tuple[int, tuple[str, str]]] = {}
        for row in self.form.rows:
            dispute = found.get(row["id"])
            if dispute is None:
                hint = say("the id or one of the codings was changed since: have the form written anew")
                self._problem(row, say("no difference '{id}'", id=row["id"]), hint)
                continue
            passage = self.study.read(self.study.transcript(dispute.transcript), dispute.span)
            if row["passage"] and not same_words(row["passage"], passage):
                self._problem(row, say("the {what} is not that of the difference '{id}'", what=say("passage"),
                                       id=row["id"]),
                              say("it was written over, or a part of the columns was sorted alone: undo that, or have "
                                  "the form written anew"))  # fmt: skip
                continue
            line, before = seen.setdefault(row["id"], (row.number, (row["decision"], row["other"])))
            if line != row.number:
                if before != (row["decision"], row["other"]):
                    message = say("the difference '{id}' stands in row {line} too, decided otherwise", id=row["id"],
                                  line=line)  # fmt: skip
                    self._problem(row, message, say("delete one of the two rows"))
                continue
            yield from self._decided(row, dispute)

    def _decided(self, row: FilledRow, one: Dispute) -> Iterator[Coding]:
        options: dict[str, tuple[Text, ...]] = {
            "first": (self.first,), "second": (self.second,), "both": (BOTH,), "neither": (NEITHER,), "other": (OTHER,),
            "open": ("", "?", "-", "–", say("open")),
        }  # fmt: skip
        verdict = choice(row["decision"], options)
        if verdict is None:
            hint = nearest_choice(row["decision"], (self.first, self.second, BOTH, NEITHER, OTHER),
                                  self.study.settings.language)  # fmt: skip
            self._problem(row, say("'{value}' is no decision", value=row["decision"]), hint)
            return
        if row["other"] and verdict != "other":
            message = say("another category is named, but the decision is “{value}”", value=row["decision"] or "–")
            self._problem(row, message, say("write “other category”, or empty the other category"))
            return
        self.counts["open" if verdict == "open" else "settled"] += 1
        if verdict == "other":
            yield from self._other(row, one)
        wanted = {"first": one.first, "second": one.second, "both": (*one.first, *one.second)}.get(verdict, ())
        for coding in wanted:
            yield adopted(coding, self.coder, row["note"])

    def _other(self, row: FilledRow, one: Dispute) -> Iterator[Coding]:
        names = CategoryNames(self.study.codebook)
        found = names.find(row["other"])
        if len(found) == 1:
            text = self.study.transcript(one.transcript).text[one.span.start : one.span.end]
            template = (*one.first, *one.second)[0]
            whole = replace(template, category=found[0], turn=one.turn, start=one.span.start, end=one.span.end,
                            quote=text, value="", memo="")  # fmt: skip
            yield adopted(whole, self.coder, row["note"])
        elif not row["other"]:
            self._problem(row, say("the other category is missing"), say("choose one, or decide otherwise"))
        else:
            self._problem(row, say("no category '{id}'", id=row["other"]), names.hint(row["other"]))

    def _problem(self, row: FilledRow, message: Message, hint: Message | None = None) -> None:
        self.problems.append(self.form.problem(row, message, hint))


def adopted(coding: Coding, coder: str, note: str = "") -> Coding:
    """A coding as one of the consensus coder."""
    mine = replace(
        coding, coder=coder, memo=note or coding.memo, origin="manual", when="", evidence=(), confidence=None
    )
    return replace(mine, id=key_of(mine))


def read_settled(session: Session, path: Path, first: str, second: str, coder: str) -> Settled:
    """Take over what was settled: agreed codings and adopted solutions become codings of `coder`.

    What an earlier reading of the form gave and this one does not is removed, unless rows of the form are missing.

    Raises:
        CannotRead: no such form.
        Conflict: `coder` is one of the two.
        ProblemsFound: every row that cannot be taken over; then nothing is.
    """
    if coder in (first, second):
        raise Conflict(
            say("'{coder}' is one of the two coders compared", coder=coder),
            say("give the solution a name of its own: `qda --coder consensus …`"),
        )
    study = session.study
    fields = form_fields(first, second)
    form = read_form(read_bytes(path, path.name), name=path.name, kind=_kind(first, second), fields=fields)
    found, agreed = disputes(study, first, second)
    reader = _Reader(study, form, first, second, coder, [], Counter())
    codings = [adopted(one, coder) for one in agreed]
    codings += list(reader.codings({one.id: one for one in found}))
    wanted = {key_of(one): one for one in codings}
    mine = {key_of(one): one for one in study.codings if one.coder == coder}
    source = source_key("differences", first, second, coder)
    base = base_of(session, source) or {}
    problems = [*reader.problems, *_clashes(form, wanted, conflicts(wanted, mine, base))]
    if problems:
        raise ProblemsFound(problems, say("nothing was taken over"))
    taken = take_over(
        session, "settle differences", wanted, mine, sources=(source,), base=base, is_whole=not form.missing
    )  # fmt: skip
    notes = []
    if form.missing:
        notes.append(say("{n} rows were deleted from the form; they stay open, and nothing was removed",
                         n=len(form.missing)))  # fmt: skip
    return Settled(
        taken, len(agreed), reader.counts["settled"], reader.counts["open"] + len(form.missing), tuple(notes)
    )


def _clashes(form: FilledForm, wanted: Mapping[str, Coding], keys: Sequence[str]) -> Iterator[Problem]:
    for key in keys:
        one = wanted.get(key)
        message = say(
            "the coding {category} of “{quote}” was changed in the file and in the study, each differently",
            category=one.category if one else "?", quote=" ".join(one.quote.split())[:60] if one else "?",
        )  # fmt: skip
        yield Problem(form.name, 0, "", message, say("make the remark in the form that of the study"))
