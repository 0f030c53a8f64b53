"""Candidates for inductive categories: recurring themes in what no category covers. Never a category by itself.

    passages ─ terms ─▶ matrix ─ space ─▶ grouping ──┐
                          └────────────▶ by_terms ───┴─▶ choosing ─▶ describing ─▶ proposals

Nothing here invents a sentence: labels are words of the passages, passages are verbatim.
"""

from qda.induction.passages import Passage, cut_turn
from qda.induction.proposing import Proposal, propose

__all__ = ["Passage", "Proposal", "cut_turn", "propose"]
