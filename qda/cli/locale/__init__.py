"""The words of click, which come from click through gettext: one catalogue (`click-LANGUAGE.po`) per language.

A changed `.po` is compiled by `python -m qda.cli.locale.compiling`.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager

FOLDER = os.path.dirname(__file__)
DOMAIN = "qda-click"


@contextmanager
def click_speaks(language: str) -> Iterator[None]:
    """Let click speak `language` inside the block; English where it has no catalogue."""
    domain, before = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before
