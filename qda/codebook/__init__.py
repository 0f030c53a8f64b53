"""The category guide: YAML → `Codebook`, with every problem and its line."""

from qda.codebook.read import read_codebook
from qda.codebook.version import category_hash

__all__ = ["category_hash", "read_codebook"]
