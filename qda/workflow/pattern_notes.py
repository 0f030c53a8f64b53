"""Patterns of the guide that say nothing: they match no unit of the study, or half of all units and more."""

from __future__ import annotations

from qda.coding.rules.counting import count_patterns
from qda.wording import Message, say
from qda.workflow.study import Study


def pattern_notes(study: Study, *, category: str = "") -> list[Message]:
    """One message a pattern, those that match too much first; only of a category and its subcategories if one is named.

    Raises:
        SlowPattern: a regular expression took too long.
    """
    wanted = {category, *(one.id for one in study.codebook.descendants(category))} if category else set()
    unit = study.settings.units.coding
    counts = count_patterns(study.codebook, study.transcripts, study.readings.of, unit=unit)
    counts = [one for one in counts if not wanted or one.category in wanted]
    wide = [
        say("{category}: the pattern '{pattern}' matches {n} of {all} units and tells nothing apart",
            category=one.category, pattern=one.pattern, n=one.units, all=one.of)
        for one in counts if one.is_too_wide
    ]  # fmt: skip
    idle = [
        say("{category}: the pattern '{pattern}' matches nothing in {all} units",
            category=one.category, pattern=one.pattern, all=one.of)
        for one in counts if one.is_idle
    ]  # fmt: skip
    return [*wide, *idle]
