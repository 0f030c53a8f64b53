"""Which value of an ordinal category is the rest value: the one for passages that cannot be placed on the scale."""

from __future__ import annotations

import re

# „nicht erschließbar“ is Mayring's example; the others are what guides in both languages write for the same.
_CANNOT_DE = (
    "erschlie(?:ß|ss)bar|einsch[äa]tzbar|einzusch[äa]tzen|beurteilbar|zu beurteilen|bestimmbar|zuzuordnen|zuorden?bar|"
    "erkennbar|klassifizierbar|kodierbar|anwendbar|ermittelbar|thematisiert|angesprochen|entscheidbar|klar|eindeutig"
)
_CANNOT_EN = (
    "inferr?able|classifiable|codable|assessable|applicable|determinable|determined|clear|known|specified|stated|"
    "mentioned|decidable"
)
_REST = re.compile(
    rf"\b(?:(?:nicht|kaum)[ -](?:{_CANNOT_DE})|un(?:{_CANNOT_DE})"
    r"|keine? (?:angaben?|aussagen?|zuordnung|information(?:en)?|einsch[äa]tzung)|k\.\s?a\."
    r"|unbestimmt|restkategorie|sonstiges|rest|wei(?:ß|ss) nicht"
    rf"|(?:not|non)[ -](?:{_CANNOT_EN})|(?:un|in)(?:{_CANNOT_EN})"
    r"|(?:cannot|can't|can not) (?:be \w+|tell|say|judge)|no (?:answer|statement|information|indication)"
    r"|n/?a|residual|other)(?!\w)",
    re.IGNORECASE,
)


def is_rest_value(value: str) -> bool:
    """Whether a value stands for “cannot be placed on the scale”.

    >>> is_rest_value("nicht erschließbar"), is_rest_value("hoch")
    (True, False)
    """
    return _REST.search(value) is not None
