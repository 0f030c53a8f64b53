"""Word documents (.docx): bodies written as WordprocessingML into python-docx's empty document.

All bytes depend on the content alone: no clock, no author, no machine.
"""

from __future__ import annotations

from qda.exporters.word.coding import coding_document
from qda.exporters.word.comments import Comment
from qda.exporters.word.documents import matrix_document, quotes_document, table_document
from qda.exporters.word.matrix import Show
from qda.exporters.word.report import (
    Block,
    Bullets,
    Figure,
    Heading,
    Matrix,
    Paragraph,
    Quotes,
    report_document,
)
from qda.exporters.word.transcripts import transcripts_document

__all__ = [
    "Block", "Bullets", "Comment", "Figure", "Heading", "Matrix", "Paragraph", "Quotes", "Show", "coding_document",
    "matrix_document", "quotes_document", "report_document", "table_document", "transcripts_document",
]  # fmt: skip
