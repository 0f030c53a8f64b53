"""Suggestions decided on in Excel: written as a form, read back as a whole or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qda.coding.names import CategoryNames
from qda.errors import Problem, ProblemsFound
from qda.exporters.forms import Field, Form, form_workbook
from qda.model import Coding
from qda.store import Change
from qda.store.rows import memo_row
from qda.tables import because, citation, shown
from qda.wording import Message, say
from qda.workflow.folder import read_bytes
from qda.workflow.forms import FilledForm, FilledRow, choice, nearest_choice, read_form, same_words
from qda.workflow.memos import new_memo
from qda.workflow.session import Session, now
from qda.workflow.study import Study
from qda.workflow.suggestions import Place, coded_places, decision_changes

KIND = "suggestions"
ACCEPT, REJECT, CORRECT = say("accept"), say("reject"), say("correct")
DECISIONS = {
    "accept": (ACCEPT, say("accepted"), say("yes"), "y", "j", "x"),
    "reject": (REJECT, say("rejected"), say("no"), "n"),
    "correct": (CORRECT, say("corrected"), say("other category")),
    "open": (say("open"), say("later"), "?", "-", "–", ""),
}
CATEGORIES = say("Categories")
FIELDS = (
    Field("id", say("Id"), 15),
    Field("place", say("Place"), 13),
    Field("before", say("Before"), 30),
    Field("passage", say("Passage"), 48, emphasis=True),
    Field("after", say("After"), 30),
    Field("category", say("Category"), 26),
    Field("evidence", say("Because of"), 22),
    Field("decision", say("Decision"), 13, fill=True, choices=(ACCEPT, REJECT, CORRECT)),
    Field("other", say("Other category"), 26, fill=True, from_list=CATEGORIES),
    Field("note", say("Remark"), 30, fill=True),
)
_ID = 13  # signs of an id that are shown
_CONTEXT = 120


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a filled-in form decided: accepted, rejected, decided so before, and left open; deleted rows stay open."""

    accepted: int
    rejected: int
    known: int
    open: int
    notes: tuple[Message, ...]


def review_form(study: Study, suggestions: Sequence[Coding]) -> bytes:
    """Suggestions as a workbook: passage, context, category, evidence, and columns to decide in."""
    language = study.settings.language
    names = CategoryNames(study.codebook)
    rows = tuple(_row(study, one, names, language) for one in suggestions)
    guide = [(names.title(one.id), one.definition) for one in study.codebook.categories
             if one.status not in ("merged", "retired")]  # fmt: skip
    form = Form(KIND, say("Suggestions"), FIELDS, rows, _instructions(), {CATEGORIES: guide})
    return form_workbook(form, language=language)


def _instructions() -> tuple[Message, ...]:
    return (
        say("Write into the column Decision: accept, reject, or correct. A row without a decision stays open."),
        say("correct: the passage belongs to another category; choose it in the column Other category."),
        say("A remark becomes the memo of the coding; of a rejected suggestion it becomes a memo on the category."),
        say("Sorting, filtering and hiding rows do no harm. Please leave the white columns as they are."),
        say("Back with: qda --coder NAME coding review --from FILE.xlsx"),
    )


def _row(study: Study, one: Coding, names: CategoryNames, language: str) -> tuple[str, ...]:
    turn = study.turn(one)
    view = study.readings.of(study.transcript(one.transcript), turn)
    place = view.to_reading(one.span)
    before, after = view.text[: place.start][-_CONTEXT:], view.text[place.end :][:_CONTEXT]
    before = f"…{before.strip()}" if place.start > _CONTEXT else before.strip()
    after = f"{after.strip()}…" if place.end + _CONTEXT < len(view.text) else after.strip()
    evidence = "; ".join(shown(piece, language) for piece in because(one.evidence, with_patterns=True))
    where = shown(citation(one.transcript, one.turn), language)
    return (one.id[:_ID], where, before, study.reading(one), after, names.title(one.category), evidence, "", "", "")


@dataclass(slots=True)
class _Reader:
    session: Session
    form: FilledForm
    coder: str
    names: CategoryNames
    when: str
    known: dict[Place, str]
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    seen: dict[str, tuple[int, str]] = field(default_factory=dict)

    def row(self, row: FilledRow) -> None:
        one = self._suggestion(row)
        verdict = self._verdict(row)
        if one is None or verdict is None:
            return
        category = self._category(row, verdict)
        if category is None or not self._is_new(row, one, f"{verdict} {category}"):
            return
        if verdict == "open":
            self.counts["open" if one.status == "suggested" else "known"] += 1
            self.counts["idle remarks"] += bool(row["note"]) and one.status == "suggested"
        elif one.status == "suggested":
            self._decide(row, one, accepted=verdict != "reject", category=category)
        elif (one.status == "rejected") == (verdict == "reject"):
            self.counts["known"] += 1
        else:
            was = say("rejected") if one.status == "rejected" else say("accepted")
            self._problem(row, say("the suggestion was {was} in the meantime", was=was),
                          say("take that back with `qda study undo`, or empty the decision here"))  # fmt: skip

    def _suggestion(self, row: FilledRow) -> Coding | None:
        """The suggestion of a row, if the row still shows what was written into it."""
        wanted = row["id"]
        study = self.session.study
        fitting = [one for one in study.suggestions if one.id[:_ID] == wanted]
        if not fitting:
            hint = say("the id was changed, or text or guide changed since: have the form written anew")
            self._problem(row, say("no suggestion '{id}'", id=wanted), hint)
            return None
        one = fitting[0]
        given = (study.reading(one), one.quote)
        if row["passage"] and not any(same_words(row["passage"], words) for words in given):
            self._mixed_up(row, say("passage"))
            return None
        if row["category"] and one.category not in self.names.find(row["category"]):
            self._mixed_up(row, say("category"))
            return None
        return one

    def _mixed_up(self, row: FilledRow, what: Message) -> None:
        self._problem(row, say("the {what} is not that of the suggestion '{id}'", what=what, id=row["id"]),
                      say("it was written over, or a part of the columns was sorted alone: undo that, or have the form "
                          "written anew"))  # fmt: skip

    def _verdict(self, row: FilledRow) -> str | None:
        found = choice(row["decision"], DECISIONS)
        if found is None:
            language = self.session.study.settings.language
            hint = nearest_choice(row["decision"], (ACCEPT, REJECT, CORRECT), language)
            self._problem(row, say("'{value}' is no decision", value=row["decision"]), hint)
        return found

    def _category(self, row: FilledRow, verdict: str) -> str | None:
        """The other category; empty where none is wanted, None where that is not clear."""
        wanted = row["other"]
        if verdict == "correct":
            found = self.names.find(wanted)
            if len(found) == 1:
                return found[0]
            if not wanted:
                self._problem(row, say("the other category is missing"), say("choose one, or decide otherwise"))
            else:
                self._problem(row, say("no category '{id}'", id=wanted), self.names.hint(wanted))
            return None
        if wanted:
            message = say("another category is named, but the decision is “{value}”", value=row["decision"] or "–")
            self._problem(row, message, say("write “correct”, or empty the other category"))
            return None
        return ""

    def _is_new(self, row: FilledRow, one: Coding, decision: str) -> bool:
        line, before = self.seen.setdefault(one.id, (row.number, decision))
        if line != row.number and before != decision:
            message = say("the suggestion '{id}' stands in row {line} too, decided otherwise", id=row["id"], line=line)
            self._problem(row, message, say("delete one of the two rows"))
        return line == row.number

    def _decide(self, row: FilledRow, one: Coding, *, accepted: bool, category: str) -> None:
        self.counts["accepted" if accepted else "rejected"] += 1
        self.changes += decision_changes(
            self.session,
            one,
            self.coder,
            self.when,
            accepted=accepted,
            known=self.known,
            category=category,
            memo=row["note"],
        )
        if row["note"] and not accepted:
            text = f"{one.transcript}, {one.turn}: “{' '.join(one.quote.split())}” – {row['note']}"
            memo = new_memo("category", text, self.coder, target_kind="category", target=one.category)
            self.changes.append(Change("memo", memo.id, None, memo_row(memo)))

    def _problem(self, row: FilledRow, message: Message, hint: Message | None = None) -> None:
        self.problems.append(self.form.problem(row, message, hint))


def read_review(session: Session, path: Path, coder: str) -> Reviewed:
    """Take over the decisions of a filled-in form with one log entry.

    Raises:
        CannotRead: no such form.
        ProblemsFound: every row that cannot be taken over; then none is.
    """
    form = read_form(read_bytes(path, path.name), name=path.name, kind=KIND, fields=FIELDS)
    study = session.study
    reader = _Reader(session, form, coder, CategoryNames(study.codebook), now(), coded_places(study, coder))
    for row in form.rows:
        reader.row(row)
    if reader.problems:
        raise ProblemsFound(reader.problems, say("nothing was taken over"))
    counts = reader.counts
    if reader.changes:
        session.record("review suggestions", reader.changes, detail=f"+{counts['accepted']} −{counts['rejected']}")
    notes = []
    if form.missing:
        notes.append(say("{n} rows were deleted from the form; their suggestions stay open", n=len(form.missing)))
    if counts["idle remarks"]:
        notes.append(say("{n} remarks stand in rows without a decision and stay in the form", n=counts["idle remarks"]))
    return Reviewed(counts["accepted"], counts["rejected"], counts["known"], counts["open"], tuple(notes))
