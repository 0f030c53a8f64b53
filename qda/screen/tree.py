"""The category tree that stands beside the text on wide windows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from qda.model import Category
from qda.screen.describing import Speak, category_line
from qda.screen.palette import Palette


class CategoryTree(OptionList):
    """Categories with colours and counts; the bar follows the coding under the cursor unless the tree has the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,k,tab,q", "app.leave_tree", show=False),
        Binding("f2,ctrl+o", "app.change_in_tree", show=False),
        Binding("slash", "app.search_in_tree", show=False),
        Binding("question_mark", "app.help", show=False),
        Binding("u", "app.undo", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="tree", compact=True)
        self._shown: tuple[object, ...] = ()
        self._ids: list[str] = []

    def show(self, categories: Sequence[Category], counts: Mapping[str, int], palette: Palette, speak: Speak) -> None:
        """Fill it, if something in it changed; the bar stays on its category."""
        shown = (tuple(categories), tuple(sorted(counts.items())), palette)
        if shown == self._shown:
            return
        before = self.category
        self._shown, self._ids = shown, [one.id for one in categories]
        self.clear_options()
        self.add_options(
            [Option(category_line(one, categories, counts, palette, speak, count_first=True)) for one in categories]
        )
        self.point_at(before)

    @property
    def category(self) -> str:
        """The id under the bar, or empty."""
        return self._ids[self.highlighted] if self.highlighted is not None and self._ids else ""

    def point_at(self, category: str) -> None:
        """Put the bar on a category that it has."""
        if category in self._ids:
            self.highlighted = self._ids.index(category)
