"""A document from a sequence of blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from qda.exporters.word.body import Body
from qda.exporters.word.matrix import Show, add_matrix
from qda.exporters.word.page import PORTRAIT
from qda.exporters.word.quotes import add_quotes
from qda.tables import RequirementMatrix, Table, Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the highest."""

    text: Text
    level: Literal[1, 2, 3] = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, or a quotation set off from it."""

    text: Text
    quotation: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (PNG) with its caption; `width_cm` at most that of the page, by default the picture's own."""

    png: bytes
    caption: Text
    width_cm: float | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """A matrix of requirements: labels alone, with counts of cases, or with a quotation for each."""

    matrix: RequirementMatrix
    show: Show = "labels"


@dataclass(frozen=True, slots=True)
class Quotes:
    """The table of passages as running text: a heading for each category, its passages below."""

    table: Table
    level: Literal[1, 2, 3] = 2


Block = Heading | Paragraph | Bullets | Figure | Matrix | Quotes | Table

_TWIPS_PER_CM = 567


def report_document(blocks: Iterable[Block], *, title: Text, language: str) -> bytes:
    """A .docx of the blocks in order; tables and figures are numbered."""
    body = Body(language)
    body.text("Title", title)
    for block in blocks:
        add_block(body, block)
    return body.file(title)


def add_block(body: Body, block: Block) -> None:
    """One block at the end of the body."""
    match block:
        case Table():
            body.table(block)
        case Matrix():
            add_matrix(body, block.matrix, show=block.show)
        case Figure():
            width = round(block.width_cm * _TWIPS_PER_CM) if block.width_cm else None
            body.figure(block.png, block.caption, width=width)
        case Heading():
            body.heading(block.level, block.text)
        case _:
            body.turn(PORTRAIT)
            _add_words(body, block)


def _add_words(body: Body, block: Paragraph | Bullets | Quotes) -> None:
    match block:
        case Paragraph():
            body.text("QDAQuote" if block.quotation else "Normal", block.text)
        case Bullets():
            for item in block.items:
                body.text("ListBullet", item)
        case _:
            add_quotes(body, block.table, level=block.level)
