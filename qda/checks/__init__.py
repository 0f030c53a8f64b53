"""Checks of the guide (G01–G12) on plain facts; where they come from is the caller's business."""

from qda.checks.facts import AnchorPlace, Clash, Confusion, GuideFacts
from qda.checks.guide import GuideFinding, check_guide, worst
from qda.checks.table import guide_findings

__all__ = [
    "AnchorPlace", "Clash", "Confusion", "GuideFacts", "GuideFinding", "check_guide", "guide_findings", "worst",
]  # fmt: skip
