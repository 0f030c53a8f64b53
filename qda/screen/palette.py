"""Colours of categories on a screen, and what stands for them where there are none."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence

from rich.color import Color
from rich.style import Style

from qda.model import Codebook
from qda.screen.marks import Mark

_GROUND = (18, 18, 18)  # of Textual's dark theme
_LIGHT = (224, 224, 224)


class Palette:
    """Styles for text and margin. `plain` uses underlining, bold and reverse instead of colours."""

    def __init__(self, codebook: Codebook, *, plain: bool) -> None:
        self.plain = plain
        self.codebook = codebook
        self._colors = {one.id: _color_of(codebook, one.id, place) for place, one in enumerate(codebook.categories)}
        self._styles: dict[tuple[str, ...], Style] = {}

    def text(self, marks: Sequence[Mark], *, active: str, selected: bool, dim: bool) -> Style:
        """Words under these marks; of several the shortest coding gives the colour, and underlining says so."""
        codings = [one for one in marks if not one.is_suggestion]
        shown = next((one for one in marks if one.coding.id == active), None)
        shown = shown or min(codings, key=lambda one: len(one.span), default=None)
        key = (
            "text", shown.coding.category if shown else "", str(min(len(codings), 2)), str(bool(marks)),
            str(bool(shown and shown.coding.id == active)), str(selected), str(dim),
        )  # fmt: skip
        if key not in self._styles:
            is_active = bool(shown and shown.coding.id == active)
            self._styles[key] = self._made(shown, len(codings), bool(marks), is_active, selected, dim)
        return self._styles[key]

    def _made(
        self, shown: Mark | None, codings: int, is_marked: bool, is_active: bool, selected: bool, dim: bool
    ) -> Style:
        style = Style(
            underline=codings > (0 if self.plain else 1),
            bold=self.plain and codings > 1,
            italic=is_marked and not codings,
            dim=dim and not codings and not selected,
            reverse=selected,
        )
        if self.plain or shown is None or selected:
            return style
        share = (0.65 if is_active else 0.38) if codings else 0.18
        return style + Style(bgcolor=Color.from_rgb(*_mixed(self._colors[shown.coding.category], share)))

    def margin(self, mark: Mark, *, active: bool) -> Style:
        """Bracket and name of a mark."""
        style = Style(reverse=active, italic=mark.is_suggestion, bold=active)
        if self.plain:
            return style
        return style + self.name(mark.coding.category)

    def name(self, category: str) -> Style:
        """The name of a category, light enough to be read on a dark ground."""
        if self.plain or category not in self._colors:
            return Style()
        return Style(color=Color.from_rgb(*_readable(self._colors[category])))


def _color_of(codebook: Codebook, category: str, place: int) -> tuple[int, int, int]:
    """The guide's colour: of the category, of the nearest one above, else one made from its place in the guide."""
    for key in reversed(codebook.path(category)):
        found = codebook.get(key)
        if found is not None and found.color:
            return int(found.color[1:3], 16), int(found.color[3:5], 16), int(found.color[5:7], 16)
    red, green, blue = colorsys.hls_to_rgb(place * 0.381966 % 1, 0.5, 0.5)
    return round(red * 255), round(green * 255), round(blue * 255)


def _mixed(color: tuple[int, int, int], share: float) -> tuple[int, int, int]:
    """A colour over the ground, kept dark enough for light letters."""
    red, green, blue = (round(part * share + ground * (1 - share)) for part, ground in zip(color, _GROUND, strict=True))
    brightness = (0.299 * red + 0.587 * green + 0.114 * blue) / 120
    factor = 1 / brightness if brightness > 1 else 1
    return round(red * factor), round(green * factor), round(blue * factor)


def _readable(color: tuple[int, int, int]) -> tuple[int, int, int]:
    """A colour lightened until it stands out from the ground."""
    red, green, blue = color
    while 0.299 * red + 0.587 * green + 0.114 * blue < 130:
        red, green, blue = (min(255, part + max(8, (light - part) // 6)) for part, light in
                            zip((red, green, blue), _LIGHT, strict=True))  # fmt: skip
    return red, green, blue
