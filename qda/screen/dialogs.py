"""Small windows over the transcript: a text to read, fields to fill, one of several to pick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Label, OptionList, Static, TextArea
from textual.widgets.option_list import Option

SCROLLING: list[BindingType] = [
    Binding("down", "scroll(1)", show=False),
    Binding("up", "scroll(-1)", show=False),
    Binding("pagedown", "scroll(8)", show=False),
    Binding("pageup", "scroll(-8)", show=False),
]


class Notice(ModalScreen[bool | None]):
    """A text to read; any of the usual keys closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,question_mark,g,space", "dismiss(None)", show=False),
        *SCROLLING,
    ]

    def __init__(self, title: str, body: Text, close: str) -> None:
        super().__init__()
        self._title, self._body, self._close = title, body, close

    def compose(self) -> ComposeResult:
        """Title, text, how to close."""
        with Vertical(classes="window"):
            yield Static(Text(self._title, style="bold"), classes="title")
            with VerticalScroll(can_focus=False):
                yield Static(self._body)
            yield Static(Text(self._close, style="dim"), classes="foot")

    def action_scroll(self, by: int) -> None:
        """Lines down or up."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)


class Question(Notice, inherit_bindings=False):
    """A text to read, and whether to do what it says."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *SCROLLING,
        Binding("y,j,enter", "answer(True)", show=False),
        Binding("n,escape,q", "answer(False)", show=False),
    ]

    def action_answer(self, yes: bool) -> None:
        """Done."""
        self.dismiss(yes)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: its name for the program, what stands before it, what is in it at first; a long one wraps."""

    name: str
    label: str
    text: str = ""
    is_long: bool = False


class Prose(TextArea):
    """A field for sentences, over several lines; Enter is done with it."""

    class Submitted(Message):
        """Enter was pressed."""

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted())
            return
        await super()._on_key(event)


class Form(ModalScreen[dict[str, str] | None]):
    """Fields to fill: Enter goes to the next one and at the last one ends, Esc leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, title: str, fields: Sequence[Field], foot: str) -> None:
        super().__init__()
        self._title, self._fields, self._foot = title, fields, foot

    def compose(self) -> ComposeResult:
        """Title, fields, keys."""
        with Vertical(classes="window form"):
            yield Static(Text(self._title, style="bold"), classes="title")
            with VerticalScroll(can_focus=False):
                for field in self._fields:
                    yield Label(Text(field.label))
                    yield _widget(field)
            yield Static(Text(self._foot, style="dim"), classes="foot")

    def on_mount(self) -> None:
        """Begin in the first field."""
        self._widgets()[0].focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """To the next field, or done."""
        self._go_on(event.input)

    def on_prose_submitted(self) -> None:
        """As in the other fields."""
        if self.focused is not None:
            self._go_on(self.focused)

    def _widgets(self) -> list[Input | Prose]:
        return [one for one in self.query("Input, Prose").results() if isinstance(one, (Input, Prose))]

    def _go_on(self, done: Widget) -> None:
        widgets = self._widgets()
        following = widgets[[one is done for one in widgets].index(True) + 1 :]
        if following:
            following[0].focus()
            return
        texts = (one.value if isinstance(one, Input) else one.text for one in widgets)
        self.dismiss(dict(zip((field.name for field in self._fields), texts, strict=True)))


def _widget(field: Field) -> Input | Prose:
    name = f"field-{field.name}"
    if not field.is_long:
        return Input(field.text, id=name, compact=True, select_on_focus=False)
    prose = Prose(field.text, id=name, compact=True, soft_wrap=True, highlight_cursor_line=False)
    prose.move_cursor(prose.document.end)
    return prose


class Pick(ModalScreen[str | None]):
    """One of several lines: arrows and Enter, or a click."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "dismiss(None)", show=False)]

    def __init__(self, title: str, options: Sequence[tuple[str, str]], foot: str, *, chosen: str = "") -> None:
        super().__init__()
        self._title, self._options, self._foot, self._chosen = title, options, foot, chosen

    def compose(self) -> ComposeResult:
        """Title, lines, keys."""
        with Vertical(classes="window"):
            yield Static(Text(self._title, style="bold"), classes="title")
            yield OptionList(*(Option(Text(text)) for _key, text in self._options), compact=True)
            yield Static(Text(self._foot, style="dim"), classes="foot")

    def on_mount(self) -> None:
        """Begin at what is chosen now."""
        lines = self.query_one(OptionList)
        keys = [key for key, _text in self._options]
        lines.highlighted = keys.index(self._chosen) if self._chosen in keys else 0
        lines.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Done."""
        self.dismiss(self._options[event.option_index][0])


class Menu(Pick):
    """As `Pick`; the letter that is an option's key takes it, too."""

    def on_key(self, event: events.Key) -> None:
        """A letter is enough."""
        if event.character in [key for key, _text in self._options]:
            event.stop()
            self.dismiss(event.character)
