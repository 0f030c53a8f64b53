"""Dates in words and figures, and every way to write the same day."""

from __future__ import annotations

import re

_MONTHS = (
    ("januar", "jänner", "january", "jan"), ("februar", "feber", "february", "feb"), ("märz", "march", "mär", "mar"),
    ("april", "apr"), ("mai", "may"), ("juni", "june", "jun"), ("juli", "july", "jul"), ("august", "aug"),
    ("september", "sept", "sep"), ("oktober", "october", "okt", "oct"), ("november", "nov"),
    ("dezember", "december", "dez", "dec"),
)  # fmt: skip
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
MONTH = "(?:" + "|".join(sorted(_NUMBER_OF, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DIGITS = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d)"
DATE = re.compile(
    rf"(?<![\d.])(?:{_DAY}\.\s?{_DIGITS}\.(?:\s?{_YEAR})?(?![\d.])"
    rf"|{_DAY}\.\s?{MONTH}(?:\s+(?:19|20)\d\d)?"
    rf"|{MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d"
    rf"|(?:19|20)\d\d-\d\d-\d\d(?!\d))",
    re.IGNORECASE,
)
"""A day: `12.3.1998`, `12. März`, `March 12, 1998`, `1998-03-12`."""

_FIGURES = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d\d)")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WORDS = re.compile(r"(\d{1,2})\.?\s*([^\W\d_]+)\.?\s+(\d{4})")
_ENGLISH = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


def same_day(written: str) -> str | None:
    """A regular expression for all ways to write a day with its year; None where there is no year in it."""
    day = _read(written.strip())
    if day is None:
        return None
    year, month, of_month = day
    names = "|".join(map(re.escape, sorted(_MONTHS[month - 1], key=len, reverse=True)))
    short = f"(?:{year}|{year % 100:02d})"
    return (
        rf"(?<!\d)(?:0?{of_month}[._\s-]{{1,2}}0?{month}[._\s-]{{1,2}}{short}"
        rf"|0?{of_month}\.?\s*(?:{names})\.?\s+{year}|(?:{names})\.?\s+0?{of_month}(?:st|nd|rd|th)?,?\s+{year}"
        rf"|{year}[-_.]?{month:02d}[-_.]?{of_month:02d})(?!\d)"
    )


def _read(written: str) -> tuple[int, int, int] | None:
    if found := _FIGURES.fullmatch(written):
        year = int(found[3])
        return _checked(year if year > 99 else year + (1900 if year > 30 else 2000), int(found[2]), int(found[1]))
    if found := _ISO.fullmatch(written):
        return _checked(int(found[1]), int(found[2]), int(found[3]))
    if found := _WORDS.fullmatch(written):
        return _checked(int(found[3]), _NUMBER_OF.get(found[2].lower(), 0), int(found[1]))
    if found := _ENGLISH.fullmatch(written):
        return _checked(int(found[3]), _NUMBER_OF.get(found[1].lower(), 0), int(found[2]))
    return None


def _checked(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
