"""Summarising after Mayring: passage → paraphrase → generalisation → reduction → category, each step traceable."""

from qda.summary.cycles import next_cycle
from qda.summary.draft import Draft, draft_paraphrase
from qda.summary.edited import Edited, read_edits
from qda.summary.invariants import SummaryFinding, check_rows
from qda.summary.rows import EDITABLE, Reduction, SummaryRow, same_meaning

__all__ = [
    "EDITABLE", "Draft", "Edited", "Reduction", "SummaryFinding", "SummaryRow", "check_rows", "draft_paraphrase",
    "next_cycle", "read_edits", "same_meaning",
]  # fmt: skip
