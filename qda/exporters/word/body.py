"""The body of a document as it grows: sections, captions with numbers, tables, pictures."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from qda.errors import CannotRead
from qda.exporters.word.layout import layout, stays_together
from qda.exporters.word.ooxml import attribute, paragraph, run, text_paragraph
from qda.exporters.word.ooxml import field as word_field
from qda.exporters.word.package import image_id, word_file
from qda.exporters.word.page import PORTRAIT, Page
from qda.exporters.word.table import table_xml
from qda.tables import Table, Text, shown
from qda.wording import say

_EMU_PER_TWIP = 635
_EMU_PER_INCH = 914_400
_PNG = b"\x89PNG\r\n\x1a\n"
_BOLD = "<w:b/>"
_LABELS = {"table": say("Table"), "figure": say("Figure")}


@dataclass(slots=True)
class Body:
    """Collects the XML of a document in one language.

    Captions count from `first_table`. A document that is one table of a paper restarts Word's own counter there.
    """

    language: str
    first_table: int = 1
    parts: list[str] = field(default_factory=list)
    images: list[bytes] = field(default_factory=list)
    page: Page = PORTRAIT
    counts: dict[str, int] = field(default_factory=dict)
    bookmarks: int = 0
    held: list[str] = field(default_factory=list)

    def turn(self, page: Page) -> None:
        """Go on on pages of this shape: a new section if they are of another than before.

        Headings go to the page of what follows them.
        """
        if page != self.page and self.parts:
            self.parts.append(paragraph("QDABreak", "", after=self.page.section()))
        self.page = page
        self.parts.extend(self.held)
        self.held.clear()

    def heading(self, level: int, text: Text, *, before: str = "") -> None:
        """A heading over whatever comes next."""
        self.held.append(text_paragraph(f"Heading{level}", shown(text, self.language), before=before))

    def text(self, style: str, text: Text, *, before: str = "") -> None:
        """A paragraph of a style."""
        self.parts.append(text_paragraph(style, shown(text, self.language), before=before))

    def caption(self, kind: str, text: Text, *, before: str = "<w:keepNext/>") -> None:
        """“Table 1: …” with a field for the number and a bookmark for cross-references."""
        number = self.counts.get(kind, self.first_table - 1 if kind == "table" else 0) + 1
        restart = f" \\r {number}" if kind not in self.counts and number > 1 else ""
        self.counts[kind] = number
        label = _LABELS[kind].text(self.language)
        self.bookmarks += 1
        mark = f'w:id="{self.bookmarks}"'
        counter = word_field(f"SEQ {label} \\* ARABIC{restart}", str(number), _BOLD)
        content = (
            f'<w:bookmarkStart {mark} w:name="{label}_{number}"/>{run(f"{label} ", _BOLD)}{counter}'
            f"<w:bookmarkEnd {mark}/>{run(': ', _BOLD)}{run(shown(text, self.language))}"
        )
        self.parts.append(paragraph("Caption", content, before=before))

    def continuation(self, part: int, parts: int) -> None:
        """The caption of a further part of the table before; Word's counter stays where it is."""
        label = _LABELS["table"].text(self.language)
        number = word_field(f"SEQ {label} \\* ARABIC \\c", str(self.counts["table"]), _BOLD)
        remark = say("(part {part} of {parts})", part=part, parts=parts).text(self.language)
        self.parts.append(paragraph("Caption", f"{run(f'{label} ', '<w:b/>')}{number}{run(f' {remark}')}"))

    def table(self, table: Table) -> None:
        """A table with caption and notes, on pages where its words fit."""
        plan = layout(table, self.language)
        together = stays_together(table, plan, self.language)
        self.turn(plan.page)
        for number, part in enumerate(plan.parts, 1):
            if number == 1:
                self.caption("table", table.caption)
            else:
                self.continuation(number, len(plan.parts))
            self.parts.append(table_xml(table, part, self.language, small=plan.small, together=together))
            if number < len(plan.parts):
                self.parts.append(paragraph("QDABreak", ""))
        self.notes(table.notes)

    def notes(self, notes: tuple[Text, ...]) -> None:
        """“Note.” and the notes in one paragraph under a table; an empty line where there are none."""
        if not notes:
            self.parts.append(paragraph("QDATableNote", ""))
            return
        said = " ".join(shown(note, self.language) for note in notes)
        opening = run(f"{say('Note.').text(self.language)} ", "<w:i/>")
        self.parts.append(paragraph("QDATableNote", opening + run(said)))

    def figure(self, png: bytes, caption: Text, *, width: int | None = None) -> None:
        """A picture with its caption under it, at most as large as the page; `width` in twips."""
        self.turn(PORTRAIT)
        cx, cy = _extent(png, self.page, width)
        self.images.append(png)
        alternative = attribute(shown(caption, self.language))
        drawing = _drawing(len(self.images), image_id(len(self.images) - 1), cx, cy, alternative)
        self.parts.append(paragraph("QDAFigure", f"<w:r>{drawing}</w:r>"))
        self.caption("figure", caption, before='<w:keepNext w:val="0"/>')

    def content(self) -> tuple[str, list[bytes]]:
        """The XML of the finished body, and the pictures that it refers to."""
        return "".join(self.parts + self.held) + self.page.section(), self.images

    def file(self, title: Text) -> bytes:
        """The finished .docx."""
        body, images = self.content()
        return word_file(body, images=images, title=shown(title, self.language), language=self.language)


def _extent(png: bytes, page: Page, width: int | None) -> tuple[int, int]:
    """The size of a picture on the page, in EMU: as wide as wished or as its own resolution says."""
    if not png.startswith(_PNG) or len(png) < 33:
        raise CannotRead(say("a picture for Word: PNG was expected, found {start}", start=repr(png[:8])))
    pixels_x, pixels_y = struct.unpack(">II", png[16:24])
    widest = page.text_width * _EMU_PER_TWIP
    highest = (page.text_height - 1400) * _EMU_PER_TWIP
    wanted = width * _EMU_PER_TWIP if width else pixels_x * _EMU_PER_INCH // _dots_per_inch(png)
    cx = min(wanted, widest)
    cy = cx * pixels_y // max(1, pixels_x)
    return (cx, cy) if cy <= highest else (cx * highest // cy, highest)


def _dots_per_inch(png: bytes) -> int:
    place = png.find(b"pHYs", 0, 4096)
    if place < 0 or png[place + 12] != 1:
        return 96
    per_metre = int(struct.unpack(">I", png[place + 4 : place + 8])[0])
    return max(1, round(per_metre * 0.0254))


def _drawing(number: int, relation: str, cx: int, cy: int, description: str) -> str:
    size = f'cx="{cx}" cy="{cy}"'
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="image{number}" descr="{description}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="image{number}.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
