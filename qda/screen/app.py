"""The application: puts keys to work, says what happened."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import resources

from rich.text import Text
from textual import events
from textual.app import App, ComposeResult
from textual.containers import Container
from textual.widgets import Static

from qda.errors import QdaError
from qda.screen import keys
from qda.screen.describing import category_text, marks_text
from qda.screen.desk import Desk
from qda.screen.dialogs import Notice
from qda.screen.layout import SMALLEST
from qda.screen.marks import Mark
from qda.screen.palette import Palette
from qda.screen.text_view import TranscriptView
from qda.screen.tree import CategoryTree
from qda.wording import Message, say

PLAIN_TERMINALS = ("linux", "dumb", "vt100", "vt220", "ansi")


def without_colours() -> bool:
    """Whether the terminal shows no colours, too few of them, or is asked not to (NO_COLOR)."""
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM", "").split("-", maxsplit=1)[0] in PLAIN_TERMINALS


class ScreenBase(App[None]):
    """What the screen shows; `CodingScreen` adds what it does."""

    CSS = resources.files("qda.screen").joinpath("screen.tcss").read_text(encoding="utf-8")
    ENABLE_COMMAND_PALETTE = False
    TITLE = "qda"

    def __init__(self, desk: Desk, *, language: str = "en", plain: bool | None = None) -> None:
        plain = without_colours() if plain is None else plain
        super().__init__(ansi_color=True if plain else None)
        self.desk = desk
        self.language = language
        self.palette = Palette(desk.session.study.codebook, plain=plain)
        if plain:
            self.theme = "ansi-dark"
        self.view = TranscriptView(desk, self.palette)
        self.tree_beside = CategoryTree()
        self._said: tuple[str, bool] = ("", False)
        self.bordering: Mark | None = None  # the coding whose borders are being moved

    def speak(self, message: Message) -> str:
        """A message in the language of the screen."""
        return message.text(self.language)

    def compose(self) -> ComposeResult:
        """Head, transcript, details, last line."""
        yield Static(id="head")
        with Container(id="desk"):
            yield self.view
            with Container(id="side"):
                yield self.tree_beside
                yield Static(id="details")
        yield Static(id="foot")
        yield Static(id="small")

    def on_mount(self) -> None:
        """Begin in the transcript."""
        self.view.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Divide the window anew."""
        width, height = event.size
        tiny = width < SMALLEST[0] or height < SMALLEST[1]
        self.screen_stack[0].set_class(width >= 110 and height >= 12, "wide")
        self.screen_stack[0].set_class(width >= 120 and height >= 20, "treed")
        if not self.has_tree and self.focused is self.tree_beside:
            self.view.focus()
        for screen in self.screen_stack:
            screen.set_class(width < 60, "narrow")
            screen.set_class(height < 14, "low")
        self.screen_stack[0].set_class(tiny, "tiny")
        needed = say("too small: {columns} × {rows} needed", columns=SMALLEST[0], rows=SMALLEST[1])
        self.query_one("#small", Static).update(self.speak(needed))
        if not tiny:
            self.call_after_refresh(self._listen_again)

    def _listen_again(self) -> None:
        """Give keys to the transcript again: while it was hidden, it could have none."""
        base = self.screen_stack[0]
        if base.focused is None:
            base.set_focus(self.view)

    # what is shown around the transcript

    def on_transcript_view_moved(self, _event: TranscriptView.Moved) -> None:
        """The selection changed: other codings under it."""
        self.show_around()

    def marks_here(self) -> list[Mark]:
        """The codings and suggestions under the selection."""
        return self.desk.marks_at(self.view.cursor.span)

    def mark_here(self) -> Mark | None:
        """The one that keys act on."""
        found = self.marks_here()
        return next((one for one in found if one.coding.id == self.view.active), found[0] if found else None)

    def show_around(self) -> None:
        """Head, details and last line."""
        mark = self.mark_here()
        active = mark.coding.id if mark else ""
        if active != self.view.active:
            self.view.active = active
            self.view.redraw()
        base = self.screen_stack[0]
        base.query_one("#head", Static).update(self._head())
        base.query_one("#details", Static).update(self._details(mark))
        self.tree_beside.show(self.desk.all_categories, self.desk.counts, self.palette, self.speak)
        if mark is not None and not self.tree_beside.has_focus:
            self.tree_beside.point_at(mark.coding.category)
        self._show_foot()

    @property
    def has_tree(self) -> bool:
        """Whether the window is wide enough for the category tree to stand in it."""
        return self.screen_stack[0].has_class("treed")

    def _head(self) -> Text:
        desk, reader = self.desk, self.desk.reader
        turn = desk.transcript.turns[desk.turn_index(self.view.cursor.head.start)] if desk.transcript.turns else None
        parts = [
            self.speak(say("{name}, ¶ {turn}", name=desk.transcript.id, turn=turn.number if turn else 0)),
            self.speak(say("{n} % coded", n=round(100 * desk.coverage.share))),
            self.speak(say("{n} codings", n=len(desk.codings))),
            *([self.speak(say("{n} suggestions", n=len(desk.suggestions)))] if desk.suggestions else []),
            *([self.speak(say("finished"))] if desk.is_finished else []),
            desk.coder,
            *([self.speak(say("pilot run"))] if desk.sitting.run == "pilot" else []),
            *([self.speak(say("pass {n}", n=desk.sitting.round))] if desk.sitting.round > 1 else []),
            self.speak(say("smoothed") if reader.smoothed else say("as transcribed")),
            self.speak(UNIT_NAMES[self.view.cursor.unit]),
        ]
        return Text(" · ".join(parts), style="bold", no_wrap=True, overflow="ellipsis")

    def _details(self, mark: Mark | None) -> Text:
        if mark is None:
            return Text(self.speak(say("No coding here. Enter puts the selection under a category.")), style="dim")
        text = marks_text(self.marks_here(), mark.coding.id, self.desk.category, self.palette, self.speak)
        category = self.desk.category(mark.coding.category)
        if category is not None:
            entry = category_text(category, self.palette, self.speak)
            text.append_text(entry[entry.plain.find("\n") + 1 :])
        return text

    def _show_foot(self) -> None:
        foot = self.screen_stack[0].query_one("#foot", Static)
        said, is_warning = self._said
        if self.bordering is not None and not said:
            said = self.speak(say("borders: ← → move, Tab the other end, Enter keep, Esc leave"))
        elif self.view.cursor.is_extending and not said:
            said = self.speak(say("selecting: arrows extend, Enter codes, Space or Esc lets go"))
        elif self.tree_beside.has_focus and not said:
            said = self.speak(say("↑↓ · Enter go to a passage · F2 change it · / search · Esc back to the text"))
        foot.set_class(is_warning, "warning")
        foot.update(Text(said or "  ".join(self.speak(one) for one in keys.brief()), no_wrap=True, overflow="ellipsis"))

    def tell(self, message: Message, *, warning: bool = False) -> None:
        """Say something in the last line, until the next key."""
        self._said = (self.speak(message), warning)
        if warning:
            self.bell()
        self._show_foot()

    def on_key(self, _event: events.Key) -> None:
        """What was said goes with the next key."""
        self._hush()

    def _hush(self) -> None:
        if self._said[0]:
            self._said = ("", False)
            self._show_foot()

    def attempt(self, change: Callable[[], object]) -> bool:
        """Do something that may fail; a failure is shown with what to do, and nothing has changed."""
        try:
            change()
        except QdaError as error:
            self.view.redraw()
            self.show_around()
            self.notice(say("That did not work"), Text(error.text(self.language)))
            return False
        self.view.active, self.desk.newest = self.desk.newest or self.view.active, ""
        self.changed()
        return True

    def changed(self) -> None:
        """Show the codings as they now are, in the colours of the guide as it now is."""
        codebook = self.desk.session.study.codebook
        if self.palette.codebook is not codebook:
            self.palette = self.view.palette = Palette(codebook, plain=self.palette.plain)
        self.view.redraw()
        self.show_around()

    def notice(self, title: Message, body: Text) -> None:
        """A window with a text."""
        self.open_window(Notice(self.speak(title), body, self.speak(say("Esc back"))))

    def open_window(self, window: object, callback: Callable[..., None] | None = None) -> None:
        """A window over the transcript, in the size that fits."""
        base = self.screen_stack[0]
        for name in ("narrow", "low"):
            window.set_class(base.has_class(name), name)  # type: ignore[attr-defined]
        self.push_screen(window, callback)  # type: ignore[call-overload]


UNIT_NAMES = {
    "word": say("word"),
    "clause": say("clause"),
    "sentence": say("sentence"),
    "turn": say("turn"),
}
