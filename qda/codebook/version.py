"""Versions: a hash of the whole guide, and one per category that tells whether its codings went stale."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from qda.model import Category


def content_version(title: str, language: str, categories: Iterable[Category]) -> str:
    """The version of a codebook: the first 12 hex digits of the sha256 of its content.

    Order, comments and layout of the file do not count, lines neither.
    """
    content = {"title": title, "language": language, "categories": [_content(one) for one in categories]}
    return _digest(content)


def category_hash(category: Category) -> str:
    """A hash of definition, coding rules and parent: when it changes, the codings of the category are stale.

    Label, colour and memo do not count (Mayring: only a changed definition or rule asks for a second look).
    """
    return _digest(
        {
            "definition": category.definition,
            "rules": [asdict(rule) for rule in category.rules],
            "parent": category.parent,
        }
    )


def _content(category: Category) -> dict[str, Any]:
    content = asdict(category)
    del content["line"]
    if not category.match.derivation:
        del content["match"]["derivation"]  # so that guides from before there was this option keep their version
    return content


def _digest(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]
