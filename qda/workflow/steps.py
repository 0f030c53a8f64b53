"""The steps of one sitting: what was done since it began can be taken back and done again, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from qda.model import Event
from qda.store.sqlite import FROM_FILES
from qda.workflow.session import Session


@dataclass(slots=True)
class Steps:
    """Undo and redo over the study's log; both are logged, as `qda study undo` is."""

    session: Session
    _done: list[int] = field(default_factory=list)
    _undone: list[tuple[int, int]] = field(default_factory=list)

    @contextmanager
    def step(self) -> Iterator[None]:
        """What happens inside is one step (all entries that it makes in the log)."""
        before = self.session.store.newest_entry()
        try:
            yield
        finally:
            new = self._since(before)
            if new:
                self._done.extend(new)
                self._undone.clear()

    def undo(self) -> Event | None:
        """Take the last step back; None where there is none left of this sitting.

        Raises:
            Conflict: something later has changed the same rows.
        """
        if not self._done:
            return None
        event = self.session.undo(self._done[-1])
        self._undone.append((self._done.pop(), self.session.store.newest_entry(what="undo")))
        return event

    def redo(self) -> Event | None:
        """Do the step again that was taken back last; None where there is none.

        Raises:
            Conflict: something later has changed the same rows.
        """
        if not self._undone:
            return None
        number, undoing = self._undone[-1]
        self.session.undo(undoing)
        self._undone.pop()
        self._done.append(number)
        return next(one for one in self.session.store.events() if one.number == number)

    def _since(self, before: int) -> list[int]:
        events = self.session.store.events(after=before)
        return [one.number for one in events if one.what not in FROM_FILES]
