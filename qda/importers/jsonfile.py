"""JSON files, read without trusting them."""

from __future__ import annotations

import json
from typing import NamedTuple

from qda.importers.encodings import decode
from qda.importers.kinds import PLAIN, damaged
from qda.model import Finding
from qda.wording import Message


class Parsed(NamedTuple):
    """What a JSON file holds, how it was encoded, and what was noticed."""

    value: object
    encoding: str
    findings: tuple[Finding, ...]


def parse_json(data: bytes, *, name: str, expected: Message, encoding: str | None = None) -> Parsed:
    """The value in `data`; raises `CannotRead` for what is no JSON or nested without measure."""
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError) as reason:
        raise damaged(name, expected, str(reason)) from reason
    return Parsed(value, decoded.encoding, decoded.findings)
