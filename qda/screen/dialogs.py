"""Small windows over the transcript: a text to read, fields to fill, one of several to pick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option


class Notice(ModalScreen[None]):
    """A text to read; any of the usual keys closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,question_mark,g,space", "dismiss(None)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(8)", show=False),
        Binding("pageup", "scroll(-8)", show=False),
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


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: its name for the program, what stands before it, what is in it at first."""

    name: str
    label: str
    text: str = ""


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
                    yield Input(field.text, id=f"field-{field.name}", compact=True, select_on_focus=False)
            yield Static(Text(self._foot, style="dim"), classes="foot")

    def on_mount(self) -> None:
        """Begin in the first field."""
        self.query(Input).first().focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """To the next field, or done."""
        inputs = list(self.query(Input))
        place = inputs.index(event.input)
        if place + 1 < len(inputs):
            inputs[place + 1].focus()
        else:
            names = [field.name for field in self._fields]
            self.dismiss(dict(zip(names, (one.value for one in inputs), strict=True)))


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
