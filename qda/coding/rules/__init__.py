"""Rule suggestions: the patterns of the guide, looked for in the reading, reported as passages with their evidence."""

from qda.coding.rules.suggest import suggest_by_rules

__all__ = ["suggest_by_rules"]
