"""A figure of matplotlib that has the same bytes whenever its content is the same."""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FONT = "DejaVu Sans"  # comes with matplotlib, so it is there on every machine
DOTS_PER_INCH = 200
# Light to dark, told apart in print without colour (the lightness of neighbours differs by a fifth at least).
FILLS = ("#1f3b57", "#8fb3d1", "#5b7f9e", "#d5e1ec", "#3d5d7a", "#b3cbe0")
HATCHES = ("", "", "////", "....", "\\\\\\\\", "xxxx")
_METADATA: Mapping[str, Mapping[str, str | None]] = {
    ".svg": {"Date": None, "Creator": "qda"},
    ".png": {"Software": None},
}
_UNKNOWN = "\N{WHITE SQUARE}"
_WRAP = 44
_MOST_DOTS = 30_000  # along a side
_MOST_AREA = 60_000_000
_BLANKS = re.compile(r"[ \t\r\n]+")


def drawn(draw: Callable[[], Figure]) -> dict[str, bytes]:
    """The figure that `draw` makes, as .svg and .png without date, version or machine in them."""
    with _settings():
        figure = draw()
        dots = _dots_per_inch(*figure.get_size_inches())
        return {suffix: _file(figure, suffix[1:], metadata, dots) for suffix, metadata in _METADATA.items()}


def _file(figure: Figure, file_format: str, metadata: Mapping[str, str | None], dots: float) -> bytes:
    output = io.BytesIO()
    figure.savefig(output, format=file_format, dpi=dots, metadata=dict(metadata), bbox_inches="tight", pad_inches=0.1)
    return output.getvalue()


def _dots_per_inch(width: float, height: float) -> float:
    """As fine as usual, coarser for a figure that would not fit into memory."""
    return float(min(DOTS_PER_INCH, _MOST_DOTS / max(width, height), sqrt(_MOST_AREA / (width * height))))


def wrapped(text: str, *, width: int = _WRAP) -> str:
    """The text in lines of at most `width` characters, longer words divided; signs that the font lacks as □."""
    known = _letters()
    legible = "".join(sign if ord(sign) in known else _UNKNOWN for sign in _BLANKS.sub(" ", text).strip())
    return "\n".join(textwrap.wrap(legible, width, break_on_hyphens=True)) or " "


@contextmanager
def _settings() -> Iterator[None]:
    """matplotlib's own defaults, whatever the user's settings are, and nothing random in SVG."""
    import matplotlib as mpl

    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(
            {
                "font.family": FONT,
                "font.size": 9,
                "svg.hashsalt": "qda",
                "svg.fonttype": "path",
                "text.parse_math": False,
                "hatch.linewidth": 0.5,
            }
        )
        yield


@cache
def _letters() -> frozenset[int]:
    from matplotlib.font_manager import FontProperties, findfont, get_font

    return frozenset(get_font(findfont(FontProperties(family=FONT))).get_charmap())
