"""The category tree with search: type a few letters, tick one or several, Enter."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from qda.model import Category
from qda.screen.describing import Speak, category_line, category_text
from qda.screen.fuzzy import ranked
from qda.screen.palette import Palette
from qda.wording import Message, say


class Chooser(ModalScreen[tuple[str, ...] | None]):
    """Categories to choose from; `several` allows to tick more than one, `change` is called with one to be changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("pagedown", "move(8)", show=False, priority=True),
        Binding("pageup", "move(-8)", show=False, priority=True),
        Binding("tab", "tick", show=False, priority=True),
        Binding("enter", "done", show=False, priority=True),
        Binding("f2,ctrl+o", "change", show=False, priority=True),
    ]

    def __init__(
        self,
        title: Message,
        categories: Sequence[Category],
        *,
        counts: Mapping[str, int],
        palette: Palette,
        speak: Speak,
        chosen: str = "",
        several: bool = False,
        change: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self._title, self._categories, self._counts = title, categories, counts
        self._palette, self._speak, self._several = palette, speak, several
        self._chosen, self._change = chosen, change
        self._ticked: list[str] = []
        self._shown: list[Category] = []

    def compose(self) -> ComposeResult:
        """Search field, categories, what the guide says about the one under the bar."""
        with Vertical(classes="window chooser"):
            yield Static(Text(self._speak(self._title), style="bold"), classes="title")
            yield Input(id="wanted", compact=True)
            with Horizontal():
                lines = OptionList(compact=True)
                lines.can_focus = False
                yield lines
                with VerticalScroll(id="entry", can_focus=False):
                    yield Static(id="definition")
            yield Static(Text(self._speak(self._foot()), style="dim"), classes="foot")

    def _foot(self) -> Message:
        if self._several:
            return say("letters search · ↑↓ · Tab several · Enter take · Esc back")
        if self._change is not None:
            return say("letters search · ↑↓ · Enter go there · F2 change it · Esc back")
        return say("letters search · ↑↓ · Enter take · Esc back")

    def on_mount(self) -> None:
        """All categories first."""
        self.query_one(Input).focus()
        self._fill("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search while typing."""
        self._fill(event.value)

    def action_move(self, by: int) -> None:
        """The bar down or up."""
        lines = self.query_one(OptionList)
        if self._shown:
            lines.highlighted = min(max((lines.highlighted or 0) + by, 0), len(self._shown) - 1)

    def action_tick(self) -> None:
        """Tick the category under the bar, or take the tick away; the search begins anew."""
        category = self._under_bar()
        if category is None or not self._several:
            return
        if category.id in self._ticked:
            self._ticked.remove(category.id)
        else:
            self._ticked.append(category.id)
        self._chosen = category.id
        field = self.query_one(Input)
        if field.value:
            field.value = ""
        else:
            self._fill("")

    def action_done(self) -> None:
        """Take what is ticked, or what is under the bar."""
        category = self._under_bar()
        if self._ticked:
            self.dismiss(tuple(self._ticked))
        elif category is not None:
            self.dismiss((category.id,))

    def action_change(self) -> None:
        """Rename, move, merge … the category under the bar."""
        category = self._under_bar()
        if category is not None and self._change is not None:
            self.dismiss(None)
            self._change(category.id)

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Show what the guide says."""
        category = self._under_bar()
        text = category_text(category, self._palette, self._speak) if category else Text()
        self.query_one("#definition", Static).update(text)
        self.query_one("#entry").scroll_home(animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes a category."""
        self.query_one(OptionList).highlighted = event.option_index
        self.action_done()

    def _under_bar(self) -> Category | None:
        place = self.query_one(OptionList).highlighted
        return self._shown[place] if place is not None and place < len(self._shown) else None

    def _fill(self, wanted: str) -> None:
        lines = self.query_one(OptionList)
        self._shown = ranked(self._categories, wanted)
        lines.clear_options()
        if not self._shown:
            lines.add_option(Option(Text(self._speak(say("no category fits"))), disabled=True))
            self.query_one("#definition", Static).update("")
            return
        lines.add_options([Option(self._line(one, indented=not wanted.strip())) for one in self._shown])
        ids = [one.id for one in self._shown]
        lines.highlighted = ids.index(self._chosen) if not wanted.strip() and self._chosen in ids else 0

    def _line(self, category: Category, *, indented: bool) -> Text:
        tick = ("[x] " if category.id in self._ticked else "[ ] " if self._ticked else "") if self._several else ""
        among = self._categories if indented else ()
        line = category_line(category, among, self._counts, self._palette, self._speak)
        return Text(tick, no_wrap=True, overflow="ellipsis").append_text(line)
