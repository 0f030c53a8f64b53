"""Tables: what they are, and what fills them from codings.

Every table names its counting unit, its denominator, whose codings it counts and what it left out. Values stay
values; a language and a layout are chosen by whoever prints them.
"""

from __future__ import annotations

from qda.tables.best_quote import Quote
from qda.tables.counted import Counted, Unit
from qda.tables.evidence import because
from qda.tables.frequencies import case_matrix, frequencies
from qda.tables.guide import guide
from qda.tables.listings import EDIT_COLUMNS, SmoothedTurn, coding_list, smoothing_log
from qda.tables.passages import Passages, QuotedPassages, citation, quoted
from qda.tables.quotes import quotes
from qda.tables.requirement_tables import requirement_rows, requirements_cases, requirements_quotes
from qda.tables.requirements import RequirementGroup, RequirementItem, RequirementMatrix, requirements
from qda.tables.sample import full_sample, sample
from qda.tables.saturation import Step, growth, saturation
from qda.tables.shown import printed, shown
from qda.tables.table import Cell, Column, Row, Table, Text
from qda.tables.tally import Tally, tally

__all__ = [
    "EDIT_COLUMNS", "Cell", "Column", "Counted", "Passages", "Quote", "QuotedPassages", "RequirementGroup",
    "RequirementItem",
    "RequirementMatrix", "Row", "SmoothedTurn", "Step", "Table", "Tally", "Text", "Unit", "because", "case_matrix",
    "citation", "coding_list", "frequencies", "full_sample", "growth", "guide", "printed", "quoted", "quotes",
    "requirement_rows", "requirements", "requirements_cases", "requirements_quotes", "sample", "saturation",
    "shown", "smoothing_log", "tally",
]  # fmt: skip
