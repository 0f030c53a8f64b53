"""The transcript on the screen: only the lines in the window are drawn."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from qda.model import Span
from qda.screen import keys
from qda.screen.cursor import Cursor
from qda.screen.desk import Desk
from qda.screen.drawing import Drawing
from qda.screen.layout import layout
from qda.screen.page import Page
from qda.screen.palette import Palette


class TranscriptView(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines of the transcript with their codings; it holds the cursor, and the keys as long as no window is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(key.keys), f"app.{key.action}", key.help.template, show=False) for key in keys.ALL
    ]

    class Moved(Message):
        """The selection changed."""

    def __init__(self, desk: Desk, palette: Palette) -> None:
        super().__init__(id="text")
        self.desk = desk
        self.palette = palette
        self.cursor = Cursor(desk.reader)
        self.active = ""  # the id of the coding that keys act on
        self.page = Page(desk.transcript, desk.reader.view, width=60)
        self._drawing: Drawing | None = None
        self._strips: dict[int, Strip] = {}
        self._dragging: Cursor | None = None
        self._division = layout(60, desk.transcript)

    # what is shown

    def on_resize(self) -> None:
        """Break the lines for the new width."""
        if self.cursor.head == Span(0, 0):
            self.open()
        else:
            self.break_lines()
            self.moved()

    def open(self) -> None:
        """Show what is on the desk now, from its beginning."""
        self.cursor = Cursor(self.desk.reader, self.cursor.unit)
        self.break_lines()
        self.cursor.go_to(0)
        self.scroll_to(y=0, animate=False)
        self.moved()

    def break_lines(self) -> None:
        """Compute the lines anew: another transcript, reading or width."""
        self._division = layout(self.size.width, self.desk.transcript)
        self.page = Page(
            self.desk.transcript, self.desk.reader.view, width=self._division.text, gaps=self.size.height > 8
        )
        self.virtual_size = Size(self.size.width, len(self.page.lines))
        self.redraw()

    def redraw(self) -> None:
        """Draw the lines anew: codings or selection changed."""
        self._drawing = None
        self._strips.clear()
        self.refresh()

    def moved(self, *, jumped: bool = False) -> None:
        """Show the selection where it now is; after a jump with some lines around it."""
        self.redraw()
        self.show_cursor(around=self.size.height // 3 if jumped else 0)
        self.post_message(self.Moved())

    def show_cursor(self, *, around: int = 0) -> None:
        """Scroll as little as needed to see the end of the selection that moves, with so many lines around it."""
        if not self.page.lines or not self.size.height:
            return
        first = self.page.line_of(self.cursor.head.start)
        last = self.page.line_of(max(self.cursor.head.end - 1, self.cursor.head.start))
        top, height = self.scroll_offset.y, self.size.height
        if first < top + around or last - first >= height:
            self.scroll_to(y=max(first - around, 0), animate=False)
        elif last >= top + height - around:
            self.scroll_to(y=min(last - height + 1 + around, first), animate=False)

    def render_line(self, y: int) -> Strip:
        """One line of the window."""
        number = y + self.scroll_offset.y
        if number >= len(self.page.lines):
            return Strip.blank(self.size.width, self.rich_style)
        if number not in self._strips:
            if self._drawing is None:
                self._drawing = Drawing(
                    self.desk, self.page, self._division, self.palette, self.cursor.span, self.active
                )
            ground: Style = self.rich_style
            strip = Strip(self._drawing.line(number)).apply_style(ground)
            self._strips[number] = strip.adjust_cell_length(self.size.width, ground)
        return self._strips[number]

    # keys

    def step(self, by: int, *, extend: bool = False) -> None:
        """To the next or previous unit."""
        self.cursor.step(by, extend=extend)
        self.moved()

    def step_line(self, by: int, *, extend: bool = False) -> None:
        """Lines down (positive) or up."""
        if not self.page.lines:
            return
        number = self.page.line_of(self.cursor.head.start)
        _turn, offset = self.page.place(self.cursor.head.start)
        self.cursor.step_line(self.page, by, offset - self.page.lines[number].start, extend=extend)
        self.moved()

    def step_page(self, by: int, *, extend: bool = False) -> None:
        """A window down (1) or up (-1); the selection keeps its place in the window."""
        height = max(self.size.height - 1, 1)
        self.scroll_to(y=self.scroll_offset.y + by * height, animate=False)
        self.step_line(by * height, extend=extend)

    def go_to(self, position: int, *, extend: bool = False) -> None:
        """Select the unit at a verbatim position."""
        self.cursor.go_to(position, extend=extend)
        self.moved(jumped=not extend)

    def select(self, span: Span, *, jumped: bool = False) -> None:
        """Select a stretch."""
        self.cursor.select(span)
        self.moved(jumped=jumped)

    # mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor under the mouse; what follows may drag."""
        position = self._position(event)
        if position is None or event.button != 1:
            return
        if not event.shift:
            self.cursor.release()
        self.cursor.go_to(position, extend=event.shift)
        self.moved()
        self._dragging = Cursor(self.desk.reader, "word")
        self._dragging.go_to(position)
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag: select word by word from where the button went down."""
        if self._dragging is None:
            return
        position = self._position(event)
        if position is None:
            return
        before = self._dragging.span
        self._dragging.go_to(position, extend=True)
        if self._dragging.span != before:
            self.select(self._dragging.span)

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """Stop dragging."""
        self._dragging = None
        self.release_mouse()

    def _position(self, event: events.MouseEvent) -> int | None:
        number = min(max(event.y, 0), self.size.height - 1) + self.scroll_offset.y
        if not self.page.lines or number >= len(self.page.lines):
            return None
        cell = min(event.x - self._division.gutter, self._division.text - 1)
        line = self.page.lines[number]
        if line.is_gap or line.end <= line.start:
            return self.desk.transcript.turns[line.turn].start
        index, offset = self.page.offset_at(number, cell)
        return self.page.view(index).to_verbatim(Span(offset, offset + 1)).start
