"""The guide's file with one category changed or added; all other lines stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from qda import yamledit
from qda.codebook import read_codebook
from qda.codebook.read import CATEGORY_KEYS
from qda.errors import Conflict
from qda.model import Codebook
from qda.wording import say
from qda.workflow.folder import STUDY_FILE, read_bytes
from qda.workflow.loading import Gathered
from qda.yamledit import CannotEdit, Written


class GuideText:
    """The text of a guide under change."""

    def __init__(self, gathered: Gathered) -> None:
        self.name = gathered.settings.codebook
        self.before = self.text = read_bytes(gathered.codebook_path, self.name).decode("utf-8")

    def files(self) -> dict[str, bytes]:
        """The file, if it changed."""
        return {} if self.text == self.before else {self.name: self.text.encode("utf-8")}

    def codebook(self) -> Codebook:
        """The codebook that the text holds.

        Raises:
            CodebookError: it would no longer be one.
        """
        return read_codebook(self.text.removeprefix("\ufeff"), name=self.name)

    def set(self, category: str, key: str, value: Written) -> None:
        """Give a key of a category a value; an empty one takes the key out."""
        index = self._index(category)
        path = ("categories", index, key)
        if value == "" and key not in self._categories()[index]:
            return
        if value == "":
            self._change(partial(yamledit.remove_key, self.text, path))
        else:
            self._change(partial(yamledit.set_value, self.text, path, value, order=CATEGORY_KEYS))

    def set_in_rule(self, category: str, rule: int, against: str) -> None:
        """Let a coding rule name another category that it keeps apart."""
        path = ("categories", self._index(category), "rules", rule, "against")
        self._change(partial(yamledit.set_value, self.text, path, against))

    def add(self, category: Mapping[str, Written], *, behind: Sequence[str] = ()) -> None:
        """Add a category behind the last one of `behind`, else at the end."""
        ids = [one.get("id", "") for one in self._categories()]
        places = [ids.index(one) + 1 for one in behind if one in ids]
        place = max(places, default=len(ids))
        self._change(partial(yamledit.insert_item, self.text, ("categories",), place, category))

    def _categories(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = yamledit.plain(self.text)["categories"]
        return found

    def _index(self, category: str) -> int:
        return next(index for index, one in enumerate(self._categories()) if str(one.get("id", "")).strip() == category)

    def _change(self, change: Callable[[], str]) -> None:
        self.text = edited(change, self.name)


def edited(change: Callable[[], str], name: str) -> str:
    """The text that an edit makes.

    Raises:
        Conflict: the file is written so that the line cannot be changed alone.
    """
    try:
        return change()
    except CannotEdit as error:
        path = ".".join(str(step) for step in error.path)
        raise Conflict(
            say("{name}:{line}: {path} cannot be changed without touching other lines",
                name=name, line=error.line, path=path),
            say("write this place out as `key: value` lines of its own, then run the command again"),
        ) from error  # fmt: skip


class SettingsText:
    """The text of `study.yaml` under change."""

    name = STUDY_FILE

    def __init__(self, gathered: Gathered) -> None:
        self.before = self.text = read_bytes(gathered.folder / STUDY_FILE, STUDY_FILE).decode("utf-8")

    def files(self) -> dict[str, bytes]:
        """The file, if it changed."""
        return {} if self.text == self.before else {self.name: self.text.encode("utf-8")}

    def set_inductive(self, criterion: str, level: str) -> None:
        """Write down the selection criterion and the level of abstraction (those that are given)."""
        given = {key: value for key, value in (("criterion", criterion), ("level", level)) if value}
        if not given:
            return
        if not isinstance(yamledit.plain(self.text).get("inductive"), dict):
            self.text = edited(partial(yamledit.set_value, self.text, ("inductive",), given), self.name)
            return
        for key, value in given.items():
            self.text = edited(partial(yamledit.set_value, self.text, ("inductive", key), value), self.name)
