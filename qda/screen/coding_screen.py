"""What the keys do."""

from __future__ import annotations

from rich.text import Text
from textual import work

from qda.model import Coding, Span
from qda.screen import keys
from qda.screen.app import ScreenBase
from qda.screen.chooser import Chooser
from qda.screen.describing import category_text
from qda.screen.dialogs import Field, Form, Pick
from qda.screen.marks import Mark
from qda.wording import Message, say


class CodingScreen(ScreenBase):
    """The coding screen."""

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

    # code

    def action_code(self) -> None:
        """Choose categories for the selection."""
        if self.bordering is not None:
            self._keep_borders(self.bordering)
            return
        if not self._has_selection():
            return
        span = self.view.cursor.span

        def chosen(found: tuple[str, ...] | None) -> None:
            if found:
                self._code(span, found)

        self._choose(say("Code “{words}”", words=self._words(span)), chosen, several=True)

    def action_code_again(self) -> None:
        """The last category once more."""
        if not self.desk.last_category:
            self.tell(say("no category was given yet: Enter"), warning=True)
        elif self._has_selection():
            self._code(self.view.cursor.span, (self.desk.last_category,))

    def _code(self, span: Span, categories: tuple[str, ...]) -> None:
        if self.attempt(lambda: self.desk.code(span, categories)):
            self.view.cursor.release()
            self.view.select(span)
            self.tell(say("coded as {categories}", categories=", ".join(categories)))

    def action_new_category(self) -> None:
        """Form a category from the selection."""
        if not self._has_selection():
            return
        span = self.view.cursor.span
        mark = self.mark_here()
        category = self.desk.category(mark.coding.category if mark else self.desk.last_category)

        def written(found: dict[str, str] | None) -> None:
            if found is not None:
                self._form_category(span, found)

        settings = self.desk.session.study.settings
        fields = [
            Field("label", self.speak(say("Label"))),
            Field("definition", self.speak(say("Definition"))),
            Field("parent", self.speak(say("Below which category (id; empty: a main category)")),
                  category.parent if category else ""),
            Field("id", self.speak(say("Id (empty: qda makes one)"))),
        ]  # fmt: skip
        if not settings.criterion:
            fields.append(Field("criterion", self.speak(say("Selection criterion of the study: what is relevant?"))))
        if not settings.abstraction:
            fields.append(Field("level", self.speak(say("Level of abstraction of the study: how concrete?"))))
        title = self.speak(say("New category from “{words}”", words=self._words(span)))
        self.open_window(Form(title, fields, self.speak(say("Enter next field, at the end done · Esc back"))), written)

    def _form_category(self, span: Span, found: dict[str, str]) -> None:
        made: list[str] = []
        if self.attempt(lambda: made.append(self.desk.new_category(span, found))):
            self.tell(say("{category} stands in the guide, and the passage under it", category=made[0]))

    def action_next_mark(self) -> None:
        """The next coding under the cursor; with borders in hand the other end."""
        cursor = self.view.cursor
        if self.bordering is not None and cursor.anchor is not None:
            cursor.head, cursor.anchor = cursor.anchor, cursor.head
            self.view.moved()
            return
        ids = [one.coding.id for one in self.marks_here()]
        if len(ids) > 1:
            self.view.active = ids[(ids.index(self.view.active) + 1) % len(ids)]
            self.view.redraw()
            self.show_around()

    def action_recode(self) -> None:
        """Another category for a coding; a suggestion is accepted with it."""
        mark = self._wanted()
        if mark is None:
            return

        def chosen(found: tuple[str, ...] | None) -> None:
            if found and self.attempt(lambda: self.desk.recode(mark, found[0])):
                self.tell(say("now {category}", category=found[0]))

        title = say("Instead of {category}", category=mark.coding.category)
        self._choose(title, chosen, preset=mark.coding.category)

    def action_borders(self) -> None:
        """Take the end of a coding in hand."""
        mark = self._wanted()
        if mark is None:
            return
        self.bordering = mark
        cursor = self.view.cursor
        cursor.unit = "word"
        cursor.go_to(mark.span.start)
        first = Span(mark.span.start, min(max(cursor.head.end, mark.span.start + 1), mark.span.end))
        cursor.go_to(mark.span.end - 1)
        last = Span(max(min(cursor.head.start, mark.span.end - 1), mark.span.start), mark.span.end)
        cursor.anchor, cursor.head = first, last
        self.view.moved()

    def _keep_borders(self, mark: Mark) -> None:
        span = self.view.cursor.span
        self.bordering = None
        self.view.cursor.release()
        if span == mark.span or self.attempt(lambda: self.desk.move(mark, span)):
            self.view.select(span)
            self.tell(say("borders of {category} kept", category=mark.coding.category))

    def action_memo(self) -> None:
        """Write or change the memo of a coding."""
        mark = self._wanted(suggestions=False)
        if mark is None:
            return

        def written(found: dict[str, str] | None) -> None:
            if found is not None and self.attempt(lambda: self.desk.set_memo(mark, found["memo"])):
                self.tell(say("memo kept"))

        title = self.speak(say("Memo on {category}", category=mark.coding.category))
        fields = [Field("memo", self.speak(say("Memo")), mark.coding.memo)]
        self.open_window(Form(title, fields, self.speak(say("Enter keep · Esc back"))), written)

    def action_value(self) -> None:
        """Pick the value of an ordinal category."""
        mark = self._wanted(suggestions=False)
        if mark is None:
            return
        category = self.desk.category(mark.coding.category)
        if category is None or not category.values:
            self.tell(say("{category} is not ordinal and takes no value", category=mark.coding.category), warning=True)
            return

        def picked(found: str | None) -> None:
            if found is not None and self.attempt(lambda: self.desk.set_value(mark, found)):
                self.tell(say("value kept"))

        options = [("", self.speak(say("no value"))), *((value, value) for value in category.values)]
        title = self.speak(say("Value of {category}", category=category.id))
        window = Pick(title, options, self.speak(say("Enter take · Esc back")), chosen=mark.coding.value)
        self.open_window(window, picked)

    def action_unsure(self) -> None:
        """Mark a coding to be looked at again, or take the mark away."""
        mark = self._wanted(suggestions=False)
        if mark is not None:
            self.attempt(lambda: self.desk.toggle_unsure(mark))

    def action_remove(self) -> None:
        """Delete a coding."""
        mark = self._wanted(suggestions=False)
        if mark is not None and self.attempt(lambda: self.desk.remove(mark)):
            self.tell(say("{category} deleted; u brings it back", category=mark.coding.category))

    def action_undo(self) -> None:
        """Take the last step back."""
        done: list[str] = []
        if self.attempt(lambda: done.append(self.desk.undo())):
            if done[0]:
                self.tell(say("taken back: {what}", what=STEPS.get(done[0], done[0])))
            else:
                self.tell(say("nothing more of this sitting to take back; earlier: qda study undo"), warning=True)

    def action_redo(self) -> None:
        """Do it again."""
        done: list[str] = []
        if self.attempt(lambda: done.append(self.desk.redo())):
            if done[0]:
                self.tell(say("done again: {what}", what=STEPS.get(done[0], done[0])))
            else:
                self.tell(say("nothing to do again"), warning=True)

    # suggestions

    def action_suggestion(self, by: int) -> None:
        """To the next or previous open suggestion."""
        if not self.desk.suggestions_are_current:
            self.tell(say("making suggestions from the patterns of the guide …"))
            self._make_suggestions(by)
            return
        self._go_to_suggestion(by)

    @work(thread=True, exclusive=True)
    def _make_suggestions(self, by: int) -> None:
        made = self.desk.make_suggestions()
        self.call_from_thread(self._suggestions_made, made, by)

    def _suggestions_made(self, made: list[Coding], by: int) -> None:
        if self.attempt(lambda: self.desk.take_suggestions(made)):
            self._hush()
            self._go_to_suggestion(by)

    def _go_to_suggestion(self, by: int) -> None:
        found = self._next([one.span for one in self.desk.suggestions], by)
        if found is None:
            self.tell(say("no open suggestion in this direction"), warning=True)
            return
        self.view.select(found, jumped=True)
        mark = next(one for one in self.marks_here() if one.is_suggestion and one.span == found)
        self.view.active = mark.coding.id
        self.changed()

    def action_accept(self) -> None:
        """Make a suggestion a coding and go on to the next one."""
        mark = self._suggestion()
        if mark is not None and self.attempt(lambda: self.desk.accept(mark)):
            self.tell(say("accepted: {category}", category=mark.coding.category))

    def action_reject(self) -> None:
        """Reject a suggestion."""
        mark = self._suggestion()
        if mark is not None and self.attempt(lambda: self.desk.reject(mark)):
            self.tell(say("rejected: {category}", category=mark.coding.category))

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
        found = self._next([one for one in open_turns if one != here], by)
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
        """Choose a category and go to its next passage."""
        mark = self.mark_here()

        def chosen(found: tuple[str, ...] | None) -> None:
            if found:
                self.desk.last_category = found[0]
                self._go_to_passage(found[0], 1)

        self._choose(say("Categories"), chosen, preset=mark.coding.category if mark else "")

    def _go_to_passage(self, category: str, by: int) -> None:
        self._go_to_coding([one for one in self.desk.codings if one.category == category], by,
                           say("no further passage of {category} in this direction", category=category))  # fmt: skip

    def action_unsure_next(self) -> None:
        """To the next coding marked as unsure."""
        unsure = [one for one in self.desk.codings if one.unsure]
        self._go_to_coding(unsure, 1, say("no coding marked as unsure behind this one"))

    def _go_to_coding(self, codings: list[Coding], by: int, nothing: Message) -> None:
        found = self._next([one.span for one in codings], by)
        if found is None:
            self.tell(nothing, warning=True)
            return
        self.view.select(found, jumped=True)
        self.view.active = next(one.id for one in codings if one.span == found)
        self.changed()

    def _next(self, spans: list[Span], by: int) -> Span | None:
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
        from qda.workflow.progress import coverage, is_finished

        study = self.desk.session.study
        own = [one for one in study.codings if one.coder == self.desk.coder]
        options = []
        for one in study.transcripts:
            share = self.speak(say("{n} % coded", n=round(100 * coverage(one, own).share)))
            done = " · " + self.speak(say("finished")) if is_finished(study, one.id, self.desk.coder) else ""
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

    # other

    def action_guide(self) -> None:
        """What the guide says about the category under the cursor."""
        mark = self.mark_here()
        category = self.desk.category(mark.coding.category if mark else self.desk.last_category)
        if category is None:
            self.tell(say("no category here; k shows all"), warning=True)
        else:
            self.notice(say("Guide"), category_text(category, self.palette, self.speak))

    def action_reading(self) -> None:
        """As transcribed or smoothed."""
        self.desk.smoothed = self.desk.reader.smoothed = not self.desk.reader.smoothed
        self.view.break_lines()
        self.view.moved()

    def action_finished(self) -> None:
        """The transcript is finished, or not."""
        if self.attempt(self.desk.toggle_finished):
            finished = say("{transcript} is finished", transcript=self.desk.transcript.id)
            again = say("{transcript} is open again", transcript=self.desk.transcript.id)
            self.tell(finished if self.desk.is_finished else again)

    def action_help(self) -> None:
        """All keys."""
        body = Text()
        for title, group in keys.GROUPS:
            body.append(self.speak(title) + "\n", "bold")
            for key in group:
                body.append(f"  {key.shown:<10} {self.speak(key.help)}\n")
        body.append("\n" + self.speak(MARGIN_SIGNS))
        self.notice(say("Keys"), body)

    # what several of them need

    def _has_selection(self) -> bool:
        if len(self.view.cursor.span):
            return True
        self.tell(say("there are no words here"), warning=True)
        return False

    def _wanted(self, *, suggestions: bool = True) -> Mark | None:
        mark = self.mark_here()
        if mark is None:
            self.tell(say("no coding here"), warning=True)
        elif mark.is_suggestion and not suggestions:
            self.tell(say("a suggestion: accept it first with a, or reject it with r"), warning=True)
            return None
        return mark

    def _suggestion(self) -> Mark | None:
        mark = self.mark_here()
        if mark is None or not mark.is_suggestion:
            mark = next((one for one in self.marks_here() if one.is_suggestion), None)
        if mark is None:
            self.tell(say("no suggestion here; s goes to the next one"), warning=True)
        return mark

    def _choose(self, title: Message, chosen: object, *, preset: str = "", several: bool = False) -> None:
        if not self.desk.categories:
            self.tell(say("the guide has no categories"), warning=True)
            return
        window = Chooser(
            title, self.desk.categories, counts=self.desk.counts, palette=self.palette, speak=self.speak,
            chosen=preset or self.desk.last_category, several=several,
        )  # fmt: skip
        self.open_window(window, chosen)  # type: ignore[arg-type]

    def _words(self, span: Span) -> str:
        words = " ".join(self.desk.transcript.text[span.start : span.end].split())
        return words if len(words) <= 40 else words[:39] + "…"


STEPS = {
    "add codings": say("put under a category"),
    "remove codings": say("coding deleted"),
    "move coding": say("borders moved"),
    "recode": say("another category"),
    "coding memo": say("memo"),
    "coding value": say("value"),
    "unsure": say("marked as unsure"),
    "no longer unsure": say("no longer unsure"),
    "accept suggestions": say("suggestion accepted"),
    "reject suggestions": say("suggestion rejected"),
    "new category": say("new category"),
    "finish transcript": say("transcript finished"),
    "reopen transcript": say("transcript opened again"),
}
MARGIN_SIGNS = say("In the margin: ~ suggestion, ? unsure, * memo, = value. Two codings on the same words: underlined.")
