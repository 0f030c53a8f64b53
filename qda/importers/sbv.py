"""Subtitles as YouTube writes them (.sbv): `0:00:01.000,0:00:04.000` above the words."""

from __future__ import annotations

import re
from dataclasses import replace

from qda.importers.encodings import decode
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import PLAIN
from qda.importers.subtitles import from_cues
from qda.wording import say

SBV = say("subtitles of YouTube (.sbv)")
_TIMES = re.compile(r"(?m)^[ \t]*(\d+:[\w:.]{4,14}),[ \t]*(\d+:[\w:.]{4,14})[ \t]*$")


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The cues as lines with times and speakers; raises `CannotRead` where no cue is found."""
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    text = _TIMES.sub(r"\1 --> \2", verbatim(decoded.text)).replace("[br]", "\n")
    return from_cues(
        replace(decoded, text=text), name=name, kind="sbv", expected=SBV, example="0:00:01.000,0:00:04.000"
    )
