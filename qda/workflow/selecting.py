"""Choose codings by category, transcript, coder; choose hits by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qda.errors import NotFound
from qda.model import Coding
from qda.wording import say
from qda.workflow.study import Study

_NUMBER = re.compile(r"[0-9]{1,9}")


def chosen(
    study: Study,
    codings: Iterable[Coding],
    *,
    category: str = "",
    transcript: str = "",
    coder: str = "",
    unsure: bool = False,
) -> list[Coding]:
    """Those codings that fit, with `unsure` only those marked so; a category brings its subcategories.

    Raises:
        NotFound: the study has no such category or transcript; the nearest is named.
    """
    categories: set[str] = set()
    if category:
        if category not in study.codebook:
            raise NotFound.among(say("category"), category, [one.id for one in study.codebook.categories])
        categories = {category, *(one.id for one in study.codebook.descendants(category))}
    if transcript:
        study.transcript(transcript)
    if coder and coder not in study.coders:
        raise NotFound.among(say("coder"), coder, study.coders)
    return [
        one
        for one in codings
        if (not categories or one.category in categories)
        and (not transcript or one.transcript == transcript)
        and (not coder or one.coder == coder)
        and (not unsure or one.unsure)
    ]


def numbers_of(text: str, total: int) -> list[int]:
    """The numbers of a list such as `1,3-5`; all up to `total` for an empty text.

    Raises:
        NotFound: a number is out of range or not a number.
    """
    if not text:
        return list(range(1, total + 1))
    found: list[int] = []
    for part in text.split(","):
        first, _, last = part.strip().partition("-")
        if not _NUMBER.fullmatch(first) or (last and not _NUMBER.fullmatch(last)):
            raise NotFound(say("'{part}' is not a number or a range such as 3-5", part=part.strip()))
        outside = [number for number in (int(first), int(last or first)) if not 1 <= number <= total]
        if outside:
            raise NotFound(say("there is no hit {number}; there are {total}", number=outside[0], total=total))
        found.extend(range(int(first), int(last or first) + 1))
    return list(dict.fromkeys(found))
