"""One SQLite file per study; SQL is written in this package only."""

from qda.store.changes import Change
from qda.store.files import lock_study, replace_file
from qda.store.questions import SettledFile
from qda.store.sqlite import Store

__all__ = ["Change", "SettledFile", "Store", "lock_study", "replace_file"]
