"""What the keys do."""

from __future__ import annotations

from rich.text import Text
from textual import work

from qda.model import Coding, Span
from qda.screen import keys
from qda.screen.describing import category_text
from qda.screen.dialogs import Field, Form, Pick
from qda.screen.marks import Mark
from qda.screen.proposing import Proposing
from qda.wording import say


class CodingScreen(Proposing):
    """The coding screen."""

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

        self.choose(say("Code “{words}”", words=self._words(span)), chosen, several=True)

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

        fields = self.fields_of_new("", category.parent if category else "")
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
        self.choose(title, chosen, preset=mark.coding.category)

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
        found = self.next_of([one.span for one in self.desk.suggestions], by)
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
    "adopt category": say("new category"),
    "rename category": say("category renamed"),
    "define category": say("another definition"),
    "move categories": say("category moved"),
    "merge categories": say("categories merged"),
    "retire categories": say("category retired"),
    "reopen categories": say("category opened again"),
    "finish transcript": say("transcript finished"),
    "reopen transcript": say("transcript opened again"),
}
MARGIN_SIGNS = say("In the margin: ~ suggestion, ? unsure, * memo, = value. Two codings on the same words: underlined.")
