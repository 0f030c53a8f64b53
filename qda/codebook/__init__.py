"""The category guide: YAML → `Codebook`, with every problem and its line; what changed between versions."""

from qda.codebook.changes import GuideChange, guide_changes, value_name
from qda.codebook.read import read_codebook
from qda.codebook.version import category_hash

__all__ = ["GuideChange", "category_hash", "guide_changes", "read_codebook", "value_name"]
