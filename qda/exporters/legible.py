"""Text that a file format can hold: without half characters and invisible control signs."""

from __future__ import annotations

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")


def well_formed(text: str) -> str:
    """The text in a form that UTF-8 can hold: half surrogate pairs become �."""
    return text if text.isascii() else _BROKEN.sub(REPLACEMENT, text)


def legible(text: str) -> str:
    r"""The text as a page can show it.

    Every line end is `\n`, control signs are gone, half surrogate pairs and non-characters become �.
    """
    return _BROKEN.sub(REPLACEMENT, _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)))
