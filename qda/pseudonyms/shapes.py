"""What is recognised by its shape: e-mail and web addresses, telephone numbers, dates, streets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qda.pseudonyms.dates import DATE
from qda.pseudonyms.key import Kind
from qda.pseudonyms.surroundings import NO_STREETS, STREETS
from qda.pseudonyms.tokens import Mention, Tokens

_EMAIL = re.compile(r"[\w.+-]{1,64}(?:@|\s?\((?:at|ät)\)\s?|\s?\[at\]\s?)[\w-]+(?:\.[\w-]+){1,4}")
_WEB = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)]|(?<![\w@.])[\w-]{2,40}\.(?:de|at|ch|com|org|net|eu)\b"
)
_HANDLE = re.compile(r"(?<![\w@.])@(?=[A-Za-z]*[\d_.])[A-Za-z_][\w.]{2,29}\w")
_IBAN = re.compile(r"\b(?:DE|AT|CH)\d\d(?:\s?\d{4}){4}(?:\s?\d{1,4})?\b")
_PHONE = re.compile(
    r"(?<![\d.,:+/-])(?:(?:\+|00)\d{2}[\s/.-]?(?:\(0\))?[\s/.-]?\d{2,5}|\(?0\d{2,5}\)?)[\s/.-]{0,3}"
    r"\d{2,}(?:[\s/.-]?\d{1,}){0,6}(?![\d:]|\.\d)"
)
_SHAPES: tuple[tuple[Kind, str, re.Pattern[str]], ...] = (
    ("email", "address", _EMAIL), ("other", "address", _WEB), ("other", "address", _HANDLE),
    ("other", "account", _IBAN), ("date", "date", DATE),
)  # fmt: skip
_LEAST_DIGITS = 7
_NUMBER_BEHIND = re.compile(r"\s+\d{1,4}\s?[a-z]?\b")
_POSTCODE = re.compile(r"\b(?:[ADC]H?-)?\d{4,5}\s+(?=[A-ZÄÖÜ])")


def find_shapes(tokens: Tokens) -> Iterator[Mention]:
    """All of them; what looks like a time mark or a count is none."""
    text = tokens.source
    for kind, reason, expression in _SHAPES:
        for found in expression.finditer(text):
            yield Mention(found.start(), found.end(), _one_line(found[0]), kind, reason, 100)
    for found in _PHONE.finditer(text):
        if sum(sign.isdigit() for sign in found[0]) >= _LEAST_DIGITS:
            yield Mention(found.start(), found.end(), _one_line(found[0]), "phone", "telephone number", 90)
    yield from _streets(tokens)


def _streets(tokens: Tokens) -> Iterator[Mention]:
    for index, word in enumerate(tokens.words):
        if not tokens.is_name_like(index):
            continue
        start = word.start
        tail = next((one for one in (*STREETS, "str") if word.folded.endswith(one)), "")
        number = _NUMBER_BEHIND.match(tokens.source, word.end + (tokens.source[word.end : word.end + 1] == "."))
        if not tail or (word.folded in NO_STREETS and not (number and tail in ("strasse", "str", "allee", "gasse"))):
            continue
        if word.folded == tail:
            if not (tail == "strasse" and index and tokens.follows(index) and tokens.is_name_like(index - 1)):
                continue
            start = tokens.words[index - 1].start
        elif tail not in ("strasse", "gasse", "allee", "chaussee", "twiete") and not number:
            continue
        end = number.end() if number else word.end
        yield Mention(start, end, _one_line(tokens.source[start:end]), "place", "street", 80)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def is_behind_postcode(tokens: Tokens, index: int) -> bool:
    """Whether a postcode stands right before the word."""
    start = tokens.words[index].start
    return any(one.end() == start for one in _POSTCODE.finditer(tokens.source, max(0, start - 12), start + 1))
