"""Proposals of categories on the screen: look for them, read their passages, adopt one."""

from __future__ import annotations

from rich.text import Text
from textual import work
from textual.worker import Worker, get_current_worker

from qda.induction import Proposal
from qda.screen.dialogs import Field
from qda.screen.reworking import Reworking
from qda.screen.themes import AGAIN, Chosen, Passages, Themes, Waiting, proposal_text
from qda.wording import say
from qda.workflow.categories.adopting import Proposed


class Proposing(Reworking):
    """The key T, and what follows from it."""

    _last_proposal = ""
    _last_passage = 0
    _searching: Worker[None] | None = None

    def action_themes(self) -> None:
        """The proposals that are kept, or a search for some."""
        if self.desk.proposals:
            self._list_themes()
        else:
            self._look_for_themes()

    def _list_themes(self) -> None:
        def picked(found: str | None) -> None:
            if found == AGAIN:
                self._look_for_themes()
            elif found is not None:
                self._show_proposal(found)

        codebook = self.desk.session.study.codebook
        self.open_window(Themes(self.desk.proposals, codebook, self.speak, chosen=self._last_proposal), picked)

    def _look_for_themes(self) -> None:
        """Search beside the screen; Esc throws away what comes of it."""

        def left(_found: bool | None) -> None:
            if self._searching is not None:
                self._searching.cancel()
                self._searching = None
                self.tell(say("no longer looking for themes; nothing was changed"))

        text = Text(self.speak(say("Looking for recurring themes in what no category covers …")))
        self.open_window(Waiting(self.speak(say("Proposals for categories")), text, self.speak(say("Esc stop"))), left)
        self._searching = self._search_themes()

    @work(thread=True, exclusive=True, group="themes", exit_on_error=True)
    def _search_themes(self) -> None:
        worker = get_current_worker()
        found = self.desk.look_for_themes(lambda: worker.is_cancelled)
        if found is not None and not worker.is_cancelled:
            self.call_from_thread(self._themes_found, worker, found)

    def _themes_found(self, worker: Worker[None], found: tuple[Proposal, ...]) -> None:
        if worker is not self._searching:
            return
        self._searching = None
        if isinstance(self.screen, Waiting):
            self.screen.dismiss(False)
        if not self.attempt(lambda: self.desk.keep_themes(found)):
            return
        if found:
            self._list_themes()
        else:
            self.tell(say("no recurring theme: what is left without a category is too little or too different"))

    def _show_proposal(self, proposal_id: str) -> None:
        found: list[Proposed] = []
        if not self.attempt(lambda: found.append(self.desk.proposal(proposal_id))):
            return
        study = self.desk.session.study
        kept = next(one for one in self.desk.proposals if one.id == proposal_id)
        passages = found[0].passages
        texts = {one: " ".join(study.read(study.transcript(one.transcript), one.span).split()) for one in passages}
        chosen = self._last_passage if proposal_id == self._last_proposal else 0
        self._last_proposal = proposal_id

        def done(what: Chosen | None) -> None:
            if what is None:
                self._list_themes()
                return
            self._last_passage = what.passage
            if what.verb == "adopt":
                self._name_it(found[0], what)
            else:
                self._go_to_place(found[0], what.passage)

        head = proposal_text(kept, study.codebook, self.speak)
        self.open_window(Passages(kept, passages, texts, head, self.speak, chosen=chosen), done)

    def _go_to_place(self, proposal: Proposed, place: int) -> None:
        passage = proposal.passages[place]
        if passage.transcript != self.desk.transcript.id:
            self.desk.open(passage.transcript)
            self.view.open()
        self.view.cursor.release()
        self.view.select(passage.span, jumped=True)
        self.tell(say("T goes back to the proposal"))

    def _name_it(self, proposal: Proposed, what: Chosen) -> None:
        """Label, definition, place in the system: that a person says."""

        def written(found: dict[str, str] | None) -> None:
            made: list[str] = []
            if found is not None and self.attempt(
                lambda: made.append(self.desk.adopt(proposal, what.passage, what.coded, found))
            ):
                self.tell(say("{category} stands in the guide, {n} passages under it; u takes it back",
                              category=made[0], n=len({what.passage, *what.coded})))  # fmt: skip

        title = say("New category from the proposal “{label}”", label=proposal.label)
        self._fill_in(title, self.fields_of_new(proposal.label, ""), written)

    def fields_of_new(self, label: str, parent: str) -> list[Field]:
        """What a new category needs; criterion and level only where the study has none yet."""
        settings = self.desk.session.study.settings
        fields = [
            Field("label", self.speak(say("Label")), label),
            Field("definition", self.speak(say("Definition"))),
            Field("parent", self.speak(say("Below which category (id; empty: a main category)")), parent),
            Field("id", self.speak(say("Id (empty: qda makes one)"))),
        ]
        if not settings.criterion:
            fields.append(Field("criterion", self.speak(say("Selection criterion of the study: what is relevant?"))))
        if not settings.abstraction:
            fields.append(Field("level", self.speak(say("Level of abstraction of the study: how concrete?"))))
        return fields
