"""Words that no topic is made of. For lists of terms and for proposals only, never as features of a classifier."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources


@cache
def stop_words(language: str) -> frozenset[str]:
    """Words of the closed classes, in lower case (`de`: the package stop-words and a few more, `en`: an own list)."""
    if language != "de":
        return frozenset(_data("stopwords_en")["stopwords"])
    from stop_words import get_stop_words

    return frozenset(word.casefold() for word in (*get_stop_words("de"), *_data("stopwords_de")["stopwords"]))


@cache
def fillers(language: str) -> frozenset[str]:
    """The sounds alone (`äh`, `uh-huh`), in lower case."""
    return frozenset(word.casefold() for word in _data(_name(language))["fillers"])


@cache
def particles(language: str) -> frozenset[str]:
    """Sounds and words that colour talk (`halt, quasi, you know`), in lower case; single words only."""
    data = _data(_name(language))
    return frozenset(word.casefold() for kind in ("fillers", "particles") for word in data[kind])


@cache
def vague_words(language: str) -> frozenset[str]:
    """Lemmas that stand for anything (`Sache, machen, thing`), in lower case."""
    return frozenset(word.casefold() for word in _data(_name(language))["vague"])


@cache
def no_terms(language: str) -> frozenset[str]:
    """Everything that a list of terms leaves out: stop words, particles, vague words; in lower case."""
    return stop_words(language) | particles(language) | vague_words(language)


@cache
def formulas(language: str) -> tuple[tuple[str, ...], ...]:
    """Several words that are said without meaning them (`ich sag mal`, `you know`), in lower case."""
    return tuple(tuple(one.casefold().split()) for one in _data(_name(language))["formulas"])


def without_formulas(text: str, language: str) -> str:
    """A text of the same length in which formulas such as “ich sag mal” or “you know” are blanks."""
    return _formulas(language).sub(lambda found: " " * len(found.group()), text)


@cache
def _formulas(language: str) -> re.Pattern[str]:
    words = sorted(_data(_name(language))["formulas"], key=lambda formula: (-len(formula), formula))
    return re.compile(
        r"\b(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in words) + r")\b", re.IGNORECASE
    )


def _name(language: str) -> str:
    return "particles_de" if language == "de" else "particles_en"


@cache
def _data(name: str) -> dict[str, tuple[str, ...]]:
    import yaml

    text = resources.files("qda.language").joinpath("data").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return {kind: tuple(words.split(", ")) for kind, words in yaml.safe_load(text).items()}
