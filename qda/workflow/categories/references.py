"""Where `study.yaml` names categories, brought along when they are renamed or merged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from qda import yamledit
from qda.model import Codebook
from qda.settings import Settings
from qda.workflow.categories.guide_text import SettingsText, edited

Path = tuple[str | int, ...]


def named_in_settings(settings: Settings, category: str) -> list[str]:
    """The places of `study.yaml` that name a category, as a person would call them."""
    found = [f"questions.{one.id}.categories" for one in settings.questions if category in one.categories]
    if settings.requirements.root == category:
        found.append("requirements.root")
    if any(category in column for column in settings.requirements.columns):
        found.append("requirements.columns")
    return found


def rename_in_settings(text: SettingsText, new_ids: dict[str, str]) -> None:
    """Write the new ids wherever the settings name a category."""
    _replace(text, new_ids, lambda _path, _new, _members: True)


def merge_in_settings(text: SettingsText, new_ids: dict[str, str], codebook: Codebook) -> None:
    """Name the target of a merging instead of what went into it, once; no column gets a group that is none."""

    def is_wanted(path: Path, new: str, members: list[str]) -> bool:
        if path[0] == "questions":
            return new not in members
        columns = yamledit.plain(text.text)["requirements"].get("columns", [])
        root = yamledit.plain(text.text)["requirements"].get("root", "")
        is_group = any(one.id == new for one in codebook.children(root))
        return is_group and not any(new in column for column in columns)

    _replace(text, new_ids, is_wanted)


def _replace(text: SettingsText, new_ids: dict[str, str], is_wanted: Callable[[Path, str, list[str]], bool]) -> None:
    done = False
    while not done:
        done = True
        for path, value, members in _names(yamledit.plain(text.text)):
            if value not in new_ids:
                continue
            new = new_ids[value]
            if members is None or is_wanted(path, new, members):
                text.text = edited(partial(yamledit.set_value, text.text, path, new), text.name)
            else:
                is_empty_column = path[0] == "requirements" and len(members) == 1
                text.text = edited(
                    partial(yamledit.remove_item, text.text, path[:-1] if is_empty_column else path), text.name
                )
            done = False
            break


def _names(top: dict[str, object]) -> Iterator[tuple[Path, str, list[str] | None]]:
    """Each id in the settings: its path, the id, and the list it stands in (None: it stands alone)."""
    questions = top.get("questions")
    for number, question in enumerate(questions if isinstance(questions, list) else ()):
        named = question.get("categories") if isinstance(question, dict) else None
        yield from _in_list(("questions", number, "categories"), named)
    requirements = top.get("requirements")
    if isinstance(requirements, dict):
        root = requirements.get("root")
        if isinstance(root, str):
            yield ("requirements", "root"), root.strip(), None
        columns = requirements.get("columns")
        for number, column in enumerate(columns if isinstance(columns, list) else ()):
            yield from _in_list(("requirements", "columns", number), column)


def _in_list(path: Path, named: object) -> Iterator[tuple[Path, str, list[str] | None]]:
    if isinstance(named, str):
        yield path, named.strip(), None
    elif isinstance(named, list):
        members = [one.strip() for one in named if isinstance(one, str)]
        for number, one in enumerate(named):
            if isinstance(one, str):
                yield (*path, number), one.strip(), members
