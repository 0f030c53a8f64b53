"""What the guide says about its categories, as texts to learn from."""

from __future__ import annotations

from qda.model import Category, Codebook, Pattern

_CLOSED = ("merged", "retired")


def categories_in_use(guide: Codebook) -> list[Category]:
    """The categories that may still be given, in the order of the guide."""
    return [one for one in guide.categories if one.status not in _CLOSED]


def guide_texts(guide: Codebook) -> list[tuple[str, str]]:
    """(category, text): label with definition, each anchor example, the keywords of the patterns."""
    found: list[tuple[str, str]] = []
    for category in categories_in_use(guide):
        keywords = " ".join(word for pattern in category.patterns for word in _keywords(pattern))
        texts = [f"{category.label}. {category.definition}".strip(), *(one.text for one in category.anchors), keywords]
        found.extend((category.id, text) for text in texts if text.strip(" ."))
    return found


def _keywords(pattern: Pattern) -> list[str]:
    if pattern.kind == "regex":
        return []
    if pattern.kind == "all":
        return [word for part in pattern.parts for word in _keywords(part)]
    return [pattern.text.replace("*", "").replace("?", "")]
