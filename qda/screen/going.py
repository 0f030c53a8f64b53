"""Moving through a transcript and to other ones: what these keys do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.widgets import OptionList

from qda.model import Category, Coding, Span
from qda.screen.app import ScreenBase
from qda.screen.chooser import Chooser
from qda.screen.dialogs import Field, Form, Pick
from qda.wording import Message, say
from qda.workflow.progress import coverage, is_finished


class Going(ScreenBase):
    """Selecting, searching, going to turns, passages and transcripts."""

    # move and select

    def action_step(self, by: int, extend: bool = False) -> None:
        """To the next or previous unit."""
        self.view.step(by, extend=extend)

    def action_line(self, by: int, extend: bool = False) -> None:
        """Down or up."""
        self.view.step_line(by, extend=extend)

    def action_page(self, by: int) -> None:
        """A page down or up."""
        self.view.step_page(by)

    def action_top(self) -> None:
        """To the beginning."""
        self.view.go_to(0, extend=self.view.cursor.is_extending)

    def action_bottom(self) -> None:
        """To the end."""
        self.view.go_to(len(self.desk.transcript.text), extend=self.view.cursor.is_extending)

    def action_unit(self, unit: str) -> None:
        """Words, clauses, sentences or turns."""
        self.view.cursor.change_unit(unit)
        self.view.moved()

    def action_widen(self, by: int) -> None:
        """A larger or smaller unit."""
        self.view.cursor.widen(by)
        self.view.moved()

    def action_hold(self) -> None:
        """Hold an end of the selection, or let go."""
        cursor = self.view.cursor
        cursor.release() if cursor.is_extending else cursor.hold()
        self.view.moved()

    def action_let_go(self) -> None:
        """Leave what was begun."""
        self.bordering = None
        self.view.cursor.release()
        self.view.moved()

    # go to

    def action_uncoded(self, by: int) -> None:
        """To the next turn of an interviewee without a coding."""
        turns = self.desk.transcript.turns
        open_turns = [
            turn.span
            for index, turn in enumerate(turns)
            if turn.role != "interviewer"
            and not any(not mark.is_suggestion for mark in self.desk.marks.of_turn(index))
            and self.desk.reader.units(turn, "word")
        ]
        here = turns[self.desk.turn_index(self.view.cursor.head.start)].span if turns else Span(0, 0)
        found = self.next_of([one for one in open_turns if one != here], by)
        if found is None:
            self.tell(say("every turn in this direction has a coding"), warning=True)
        else:
            self.view.cursor.release()
            self.view.go_to(found.start)

    def action_passage(self, by: int) -> None:
        """To the next passage of the category in hand."""
        mark = self.mark_here()
        category = mark.coding.category if mark else self.desk.last_category
        if category:
            self._go_to_passage(category, by)
        else:
            self.action_of_category()

    def action_of_category(self) -> None:
        """Choose a category and go to its next passage: in the tree beside the text, else in a window."""
        if self.has_tree:
            self.tree_beside.focus()
            self.call_after_refresh(self.show_around)
        else:
            self.action_search_in_tree()

    def action_leave_tree(self) -> None:
        """Back to the text."""
        self.view.focus()
        self.call_after_refresh(self.show_around)

    def action_change_in_tree(self) -> None:
        """Rename, move, merge … the category under the bar of the tree."""
        self.rework(self.tree_beside.category)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click in the tree: to the next passage of a category."""
        if event.option_list is self.tree_beside:
            self.desk.last_category = self.tree_beside.category
            self.view.focus()
            self._go_to_passage(self.desk.last_category, 1)

    def action_search_in_tree(self) -> None:
        """Choose a category by a few letters and go to its next passage."""
        mark = self.mark_here()

        def chosen(found: tuple[str, ...] | None) -> None:
            if found:
                self.desk.last_category = found[0]
                self.view.focus()
                self._go_to_passage(found[0], 1)

        self.choose(say("Categories"), chosen, preset=mark.coding.category if mark else "",
                    among=self.desk.all_categories, change=self.rework)  # fmt: skip

    def rework(self, category_id: str) -> None:
        """Change a category; see `reworking`."""
        raise NotImplementedError

    def _go_to_passage(self, category: str, by: int) -> None:
        self._go_to_coding([one for one in self.desk.codings if one.category == category], by,
                           say("no further passage of {category} in this direction", category=category))  # fmt: skip

    def action_unsure_next(self) -> None:
        """To the next coding marked as unsure."""
        unsure = [one for one in self.desk.codings if one.unsure]
        self._go_to_coding(unsure, 1, say("no coding marked as unsure behind this one"))

    def _go_to_coding(self, codings: list[Coding], by: int, nothing: Message) -> None:
        found = self.next_of([one.span for one in codings], by)
        if found is None:
            self.tell(nothing, warning=True)
            return
        self.view.select(found, jumped=True)
        self.view.active = next(one.id for one in codings if one.span == found)
        self.changed()

    def next_of(self, spans: list[Span], by: int) -> Span | None:
        """The first of some stretches behind (1) or before (-1) the selection."""
        here = self.view.cursor.span
        if by > 0:
            return min((one for one in spans if (one.start, one.end) > (here.start, here.end)), default=None)
        return max((one for one in spans if (one.start, one.end) < (here.start, here.end)), default=None)

    def action_search(self) -> None:
        """Look for words behind the cursor, from the beginning again at the end."""

        def written(found: dict[str, str] | None) -> None:
            if found and found["words"].strip():
                self._search(found["words"].strip())

        fields = [Field("words", self.speak(say("Words")))]
        self.open_window(Form(self.speak(say("Search")), fields, self.speak(say("Enter search · Esc back"))), written)

    def _search(self, words: str) -> None:
        turns = self.desk.transcript.turns
        start = self.desk.turn_index(self.view.cursor.head.start)
        wanted = words.casefold()
        for index in [*range(start, len(turns)), *range(start)]:
            view = self.desk.reader.view(turns[index])
            place = view.text.casefold().find(wanted)
            while place >= 0 and place + len(words) <= len(view.text):
                span = view.to_verbatim(Span(place, place + len(words)))
                if index != start or span.start > self.view.cursor.head.start:
                    self.view.select(span, jumped=True)
                    return
                place = view.text.casefold().find(wanted, place + 1)
        self.tell(say("“{words}” is not further in this transcript", words=words), warning=True)

    def action_transcripts(self) -> None:
        """Another transcript."""
        study = self.desk.session.study
        options = []
        for one in study.transcripts:
            share = self.speak(say("{n} % coded", n=round(100 * coverage(one, self.desk.own).share)))
            done = " · " + self.speak(say("finished")) if is_finished(study, one.id, self.desk.sitting.finisher) else ""
            options.append((one.id, f"{one.id} · {share}{done}"))

        def picked(found: str | None) -> None:
            if found is not None and found != self.desk.transcript.id:
                self.desk.open(found)
                self.view.open()

        window = Pick(
            self.speak(say("Transcripts")), options, self.speak(say("Enter take · Esc back")),
            chosen=self.desk.transcript.id,
        )  # fmt: skip
        self.open_window(window, picked)

    def choose(
        self,
        title: Message,
        chosen: Callable[[tuple[str, ...] | None], None],
        *,
        preset: str = "",
        several: bool = False,
        among: Sequence[Category] | None = None,
        change: Callable[[str], None] | None = None,
    ) -> None:
        """Let the coder choose categories: those that can be given, or those `among` which to choose."""
        categories = self.desk.categories if among is None else among
        if not categories:
            self.tell(say("the guide has no categories"), warning=True)
            return
        window = Chooser(
            title, categories, counts=self.desk.counts, palette=self.palette, speak=self.speak,
            chosen=preset or self.desk.last_category, several=several, change=change,
        )  # fmt: skip
        self.open_window(window, chosen)
