"""What is said to people: English templates in the code, other languages in catalogues beside this file.

A message is a value. It is built where something happens (`say("{n} turns", n=3)`), and put into a language
where it is shown (`message.text("de")`); so the pure modules know nothing of languages.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

LANGUAGES = ("de", "en")


@dataclass(frozen=True, slots=True)
class Message:
    """A template with its values, not yet in any language."""

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def text(self, language: str = "en") -> str:
        """The message in `language`; English where the catalogue has no entry.

        A value that is itself a message is put into the same language; a fraction is shown with two decimals.
        """
        shown = {key: _shown(value, language) for key, value in self.values}
        template = self.template if language == "en" else _catalogue(language).get(self.template)
        template = self.template if template is None else template
        return template.format(**shown) if shown else template

    def __str__(self) -> str:
        return self.text("en")


def say(template: str, /, **values: object) -> Message:
    """A message from an English template and the values of its places.

    >>> str(say("{n} turns", n=3))
    '3 turns'
    """
    return Message(template, tuple(values.items()))


def _shown(value: object, language: str) -> object:
    if isinstance(value, Message):
        return value.text(language)
    if isinstance(value, float):
        return f"{value:.2f}".replace(".", ",") if language == "de" else f"{value:.2f}"
    return value


def catalogue(language: str) -> Mapping[str, str]:
    """All templates of a language, English template → translation."""
    return _catalogue(language)


@cache
def _catalogue(language: str) -> dict[str, str]:
    if language == "en":
        return {}
    package = importlib.import_module(f"qda.wording.{language}")
    merged: dict[str, str] = {}
    for module in pkgutil.iter_modules(package.__path__):
        merged.update(importlib.import_module(f"{package.__name__}.{module.name}").TEXTS)
    return merged
