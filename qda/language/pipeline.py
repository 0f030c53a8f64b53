"""A trained spaCy pipeline, if the researcher has one installed; nothing is ever downloaded.

It is asked for one thing only: which particle belongs to which verb. Everything else comes from the defaults of this
package, so that results differ as little as can be between machines with and without a pipeline.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from typing import Any

PIPELINES = {
    "de": ("de_core_news_md", "de_core_news_lg", "de_core_news_sm"),
    "en": ("en_core_web_md", "en_core_web_lg", "en_core_web_sm"),
}
_PARTICLE = ("svp", "compound:prt", "prt")  # TIGER, Universal Dependencies, spaCy's English labels


@dataclass(slots=True)
class Pipeline:
    """A loaded pipeline."""

    name: str
    nlp: Any
    _last: tuple[str, frozenset[tuple[int, int]]] = field(default=("", frozenset()))

    def particles(self, text: str) -> frozenset[tuple[int, int]]:
        """Where separated verbs stand: (start of the verb, start of its particle)."""
        if self._last[0] != text:
            doc = self.nlp(text)
            found = frozenset((token.head.idx, token.idx) for token in doc if token.dep_ in _PARTICLE)
            self._last = (text, found)
        return self._last[1]


def installed_pipeline(language: str) -> str | None:
    """Name and version of the first pipeline of the list that is installed; spaCy is not loaded for it."""
    for name in PIPELINES.get(language, ()):
        if _is_package(name):
            try:
                return f"{name} {metadata.version(name)}"
            except metadata.PackageNotFoundError:
                return name
    return None


def pipeline_of(language: str) -> Pipeline | None:
    """The installed pipeline of a language, loaded; None if there is none, or it does not know dependencies."""
    found = installed_pipeline(language)
    return _loaded(found.split(" ")[0]) if found else None


@cache
def _loaded(name: str) -> Pipeline | None:
    import spacy

    nlp = spacy.load(name)
    return Pipeline(name, nlp) if nlp("Probe.").has_annotation("DEP") else None


def _is_package(name: str) -> bool:
    """What `spacy.util.is_package` answers."""
    spacy = sys.modules.get("spacy")
    if spacy is not None:
        return bool(spacy.util.is_package(name))
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True
