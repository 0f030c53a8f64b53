"""The page: A4, its margins, upright or lying."""

from __future__ import annotations

from dataclasses import dataclass

from qda.exporters.word.package import FOOTER_ID

_SHORT, _LONG = 11906, 16838  # A4 in twips
_MARGIN = 1417  # 2.5 cm


@dataclass(frozen=True, slots=True)
class Page:
    """A page in twentieths of a point."""

    width: int
    height: int

    @property
    def text_width(self) -> int:
        """What lies between the margins."""
        return self.width - 2 * _MARGIN

    @property
    def text_height(self) -> int:
        """What lies between head and foot."""
        return self.height - 2 * _MARGIN

    def section(self) -> str:
        """The properties of a section of such pages."""
        orientation = ' w:orient="landscape"' if self.width > self.height else ""
        return (
            f'<w:sectPr><w:footerReference w:type="default" r:id="{FOOTER_ID}"/><w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{self.width}" w:h="{self.height}"{orientation}/>'
            f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_MARGIN}" w:left="{_MARGIN}" '
            'w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
        )


PORTRAIT = Page(_SHORT, _LONG)
LANDSCAPE = Page(_LONG, _SHORT)
