"""Change a YAML file that people wrote so that only the lines concerned change."""

from qda.yamledit.editing import CannotEdit, insert_item, plain, remove_item, remove_key, set_value
from qda.yamledit.writing import Written

__all__ = ["CannotEdit", "Written", "insert_item", "plain", "remove_item", "remove_key", "set_value"]
