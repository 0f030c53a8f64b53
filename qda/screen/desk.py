"""What lies on the desk of one coder: a transcript, the coder's codings in it, open suggestions, what was done."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager

from qda.induction import Proposal
from qda.model import Category, Coding, RunKind, Span, Transcript
from qda.screen.marks import Mark, Marks
from qda.screen.readings import Reader
from qda.workflow import coding as by_hand
from qda.workflow import editing, progress, suggestions
from qda.workflow.categories.adopting import Proposed, kept_proposal, with_anchor
from qda.workflow.categories.forming import NewCategory, Passage, new_category
from qda.workflow.categories.plan import Plan, carry_out
from qda.workflow.proposals import KeptProposal, find_themes, keep_proposals, kept_proposals
from qda.workflow.session import Session
from qda.workflow.sitting import Sitting
from qda.workflow.steps import Steps


class Desk:
    """One coder's work on one transcript; every change is saved and logged before the method returns."""

    def __init__(
        self, session: Session, coder: str, transcript: str, *, run: RunKind = "final", round_: int = 1
    ) -> None:
        self.session = session
        self.sitting = Sitting(coder, run, round_)
        self.steps = Steps(session)
        self.last_category = ""
        self.newest = ""  # the id of the coding that the last change made
        self.smoothed = False
        self.open(transcript)

    def open(self, transcript: str) -> None:
        """Put another transcript on the desk.

        Raises:
            NotFound: there is none of that id.
        """
        self.transcript: Transcript = self.session.study.transcript(transcript)
        self.reader = Reader(self.transcript, self.session.study.readings, self.smoothed)
        self.look()

    @property
    def coder(self) -> str:
        """Who codes."""
        return self.sitting.coder

    def look(self) -> None:
        """See what the study now has; call it after each change."""
        study = self.session.study
        if self.last_category not in study.codebook:
            self.last_category = ""
        self.own = [one for one in study.codings if self.sitting.holds(one)]
        self.counts: Counter[str] = progress.counts(self.own)
        self.codings: Sequence[Coding] = [one for one in self.own if one.transcript == self.transcript.id]
        self.suggestions: Sequence[Coding] = _unanswered(study.suggestions, self.codings, self.transcript.id)
        self.marks = Marks(self.transcript, [*self.codings, *self.suggestions])
        self.coverage = progress.coverage(self.transcript, self.codings)

    @property
    def categories(self) -> list[Category]:
        """The categories that can be given, in the order of the guide."""
        return [one for one in self.session.study.codebook.categories if one.status not in ("merged", "retired")]

    @property
    def all_categories(self) -> list[Category]:
        """Those that can be given and those that are retired, in the order of the guide."""
        return [one for one in self.session.study.codebook.categories if one.status != "merged"]

    @property
    def is_finished(self) -> bool:
        """Whether the coder has finished this transcript."""
        return progress.is_finished(self.session.study, self.transcript.id, self.sitting.finisher)

    def category(self, category: str) -> Category | None:
        """The category of that id, or None."""
        return self.session.study.codebook.get(category)

    def marks_at(self, span: Span) -> list[Mark]:
        """The codings and suggestions that a selection touches, the shortest coding first."""
        first, last = self.turn_index(span.start), self.turn_index(max(span.end - 1, span.start))
        return self.marks.at(span, range(first, last + 1)) if self.transcript.turns else []

    def turn_index(self, position: int) -> int:
        """The place of the turn that holds a verbatim position, or of the last one before it."""
        return max(bisect_right(self.transcript.turns, position, key=lambda turn: turn.start) - 1, 0)

    # changes

    def code(self, span: Span, categories: Sequence[str]) -> None:
        """Put a passage under one or several categories.

        Raises:
            NotFound, Conflict: see `workflow.coding.add`.
        """
        turn = self.transcript.turns[self.turn_index(span.start)]
        place = (self.transcript.id, turn.number, span)
        sitting = self.sitting
        self._do(
            lambda: by_hand.add(self.session, [place], categories, sitting.coder, run=sitting.run, round_=sitting.round)
        )
        self.last_category = categories[-1]

    def new_category(self, span: Span, texts: Mapping[str, str]) -> str:
        """Form an inductive category from a passage and put the passage under it; returns the category's id.

        `texts` are fields of `NewCategory`.

        Raises:
            NotFound, Conflict: see `workflow.categories.forming.new_category`.
        """
        turn = self.transcript.turns[self.turn_index(span.start)]
        return self._formed([Passage(self.transcript.id, turn.number, span)], texts, "new category")

    def _formed(self, passages: Sequence[Passage], texts: Mapping[str, str], what: str) -> str:
        sitting = self.sitting
        wanted = NewCategory(
            passages=passages, coder=sitting.coder, run=sitting.run, round=sitting.round,
            **{key: text.strip() for key, text in texts.items()},
        )  # fmt: skip
        made: list[str] = []
        self._do(lambda: made.append(new_category(self.session, wanted, what=what)[0].id))
        self.last_category = made[0]
        return made[0]

    @property
    def proposals(self) -> list[KeptProposal]:
        """The proposals of categories that were made last."""
        return kept_proposals(self.session.store)

    def proposal(self, wanted: str) -> Proposed:
        """One of them, its passages checked against the transcripts.

        Raises:
            NotFound, Conflict: see `workflow.categories.adopting.kept_proposal`.
        """
        return kept_proposal(self.session, wanted)

    def look_for_themes(self, stopped: Callable[[], bool]) -> tuple[Proposal, ...] | None:
        """What recurs without a category; it takes seconds, changes nothing, and may run beside the screen."""
        return find_themes(self.session.study, stopped=stopped)

    def keep_themes(self, found: Sequence[Proposal]) -> None:
        """Put proposals in the place of those that were kept."""
        keep_proposals(self.session.store, found)

    def adopt(self, proposal: Proposed, anchor: int, coded: Sequence[int], texts: Mapping[str, str]) -> str:
        """Make a category of a proposal; places of passages from 0, `texts` are fields of `NewCategory`.

        Raises:
            NotFound, Conflict: see `workflow.categories.forming.new_category`.
        """
        passages = with_anchor(proposal, anchor + 1, [place + 1 for place in coded])
        return self._formed(passages, texts, "adopt category")

    def planned(self, make: Callable[[], Plan]) -> Plan:
        """What a change of the category system would do, worked out on guide and files as they are now."""
        try:
            return make()
        finally:
            self.look()

    def carry_out(self, plan: Plan, now_called: Mapping[str, str]) -> None:
        """Change the category system; `now_called` are new ids by the old ones.

        Raises:
            Conflict, CannotWrite: see `workflow.categories.plan.carry_out`.
        """
        last = now_called.get(self.last_category, self.last_category)
        self._do(lambda: carry_out(self.session, plan))
        self.last_category = last if last in self.session.study.codebook else ""

    def recode(self, mark: Mark, category: str) -> None:
        """Put a coding under another category, or accept a suggestion under another category."""
        if mark.is_suggestion:
            self._accept(mark, category=category)
        else:
            self._do(lambda: editing.recode(self.session, mark.coding, category))
        self.last_category = category

    def move(self, mark: Mark, span: Span) -> None:
        """Give a coding other borders, or accept a suggestion in other borders."""
        if mark.is_suggestion:
            self._accept(mark, span=span)
        else:
            self._do(lambda: editing.move(self.session, mark.coding, span))

    def accept(self, mark: Mark) -> None:
        """Make a suggestion a coding."""
        self._accept(mark)

    def _accept(self, mark: Mark, *, category: str = "", span: Span | None = None) -> None:
        sitting = self.sitting
        self._do(
            lambda: suggestions.accept(
                self.session, [mark.coding], sitting.coder, category=category, span=span,
                run=sitting.run, round_=sitting.round,
            )
        )  # fmt: skip

    def reject(self, mark: Mark) -> None:
        """Reject a suggestion."""
        self._do(lambda: suggestions.reject(self.session, [mark.coding], self.coder))

    def remove(self, mark: Mark) -> None:
        """Take a coding out."""
        self._do(lambda: by_hand.remove(self.session, [mark.coding.id]))

    def set_memo(self, mark: Mark, memo: str) -> None:
        """Write the remark on a coding."""
        self._do(lambda: editing.set_memo(self.session, mark.coding, memo))

    def set_value(self, mark: Mark, value: str) -> None:
        """Give a coding of an ordinal category its value."""
        self._do(lambda: editing.set_value(self.session, mark.coding, value))

    def toggle_unsure(self, mark: Mark) -> None:
        """Mark a coding to be looked at again, or take the mark away."""
        self._do(lambda: editing.set_unsure(self.session, mark.coding, unsure=not mark.coding.unsure))

    def toggle_finished(self) -> None:
        """Mark the transcript as finished, or as not finished."""
        self._do(
            lambda: progress.mark_finished(
                self.session, self.transcript.id, self.sitting.finisher, finished=not self.is_finished
            )
        )

    @property
    def suggestions_are_current(self) -> bool:
        """Whether the suggestions were made from guide and texts as they are."""
        return suggestions.are_current(self.session)

    def make_suggestions(self) -> list[Coding]:
        """What the rules suggest now; it takes seconds, changes nothing, and may run beside the screen."""
        return suggestions.rule_suggestions(self.session.study)

    def take_suggestions(self, made: Sequence[Coding]) -> None:
        """Put new suggestions in the place of the old ones; decisions stay."""
        suggestions.refresh(self.session, made=made)
        self.look()

    def undo(self) -> str:
        """Take the last step of this sitting back; returns what it was, empty where there is none."""
        event = self.steps.undo()
        self.look()
        return event.what if event else ""

    def redo(self) -> str:
        """Do the step again that was taken back last; returns what it is, empty where there is none."""
        event = self.steps.redo()
        self.look()
        return event.what if event else ""

    def _do(self, change: Callable[[], object]) -> None:
        known = {one.id for one in self.codings}
        step: AbstractContextManager[None] = self.steps.step()
        try:
            with step:
                change()
        finally:
            self.look()
        self.newest = next((one.id for one in reversed(self.codings) if one.id not in known), "")


def _unanswered(suggested: Sequence[Coding], codings: Sequence[Coding], transcript: str) -> list[Coding]:
    """The open suggestions of a transcript, without those whose category the coder has put on the words already."""
    coded: dict[str, list[Span]] = {}
    for one in codings:
        coded.setdefault(one.category, []).append(one.span)
    return [
        one
        for one in suggested
        if one.status == "suggested"
        and one.transcript == transcript
        and not any(span.overlaps(one.span) for span in coded.get(one.category, ()))
    ]
