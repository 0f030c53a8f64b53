"""Transcription conventions: which signs mean what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from qda.errors import NotFound
from qda.wording import say


@dataclass(frozen=True, slots=True)
class Convention:
    """What the signs of a transcript stand for.

    `lengthening`: a colon between letters draws a sound out; `final_colon`: one behind a word too.
    `uncertain_round`: `(word)` was not heard for certain; `double_comment`: `((…))` is always a comment.
    `overlap_square`: `[…]` is simultaneous speech. `unpunctuated`: no commas that show where clauses begin.
    `numbered_pauses`: `(3)` is a pause in seconds. `clause_slash`: `/` shows a clause that breaks off, fragments of
    words are not transcribed. `pauses` and `comments` are signs of a study's own (a comment
    sign is an opening and a closing part, `("{", "}")`).
    """

    name: str
    lengthening: bool = False
    final_colon: bool = False
    uncertain_round: bool = False
    double_comment: bool = False
    overlap_square: bool = False
    breath: bool = False
    inhaled_dot: bool = False
    quiet_degree: bool = False
    laughing_at: bool = False
    latching: str = ""
    capital_accent: bool = False
    arrows: bool = False
    pace: bool = False
    bullets: bool = False
    chat: bool = False
    unpunctuated: bool = False
    numbered_pauses: bool = False
    clause_slash: bool = False
    pauses: tuple[str, ...] = ()
    comments: tuple[tuple[str, str], ...] = ()

    def __hash__(self) -> int:
        return hash(self.name)


_GAT2 = Convention(
    "gat2", lengthening=True, final_colon=True, uncertain_round=True, double_comment=True, overlap_square=True,
    breath=True, latching="=_", capital_accent=True, arrows=True, pace=True, unpunctuated=True,
)  # fmt: skip
_JEFFERSON = Convention(
    "jefferson", lengthening=True, final_colon=True, uncertain_round=True, double_comment=True,
    overlap_square=True, inhaled_dot=True, quiet_degree=True, latching="=", arrows=True, pace=True,
    unpunctuated=True, numbered_pauses=True,
)  # fmt: skip
_TIQ = Convention(
    "tiq", lengthening=True, uncertain_round=True, double_comment=True, quiet_degree=True, laughing_at=True,
    latching="=", unpunctuated=True, numbered_pauses=True,
)  # fmt: skip

CONVENTIONS: Mapping[str, Convention] = MappingProxyType(
    {
        one.name: one
        for one in (
            Convention("generic"),
            Convention("dresing_pehl", clause_slash=True),
            Convention("dresing_pehl_ext", numbered_pauses=True),
            Convention("kuckartz", numbered_pauses=True, clause_slash=True),
            _GAT2,
            Convention("hiat", lengthening=True, uncertain_round=True, double_comment=True, bullets=True),
            _JEFFERSON,
            _TIQ,
            Convention("chat", chat=True, unpunctuated=True),
            Convention("f4"),
        )
    }
)


def convention_named(name: str) -> Convention:
    """The convention of that name.

    Raises:
        NotFound: there is none; the nearest is named.
    """
    if name not in CONVENTIONS:
        raise NotFound.among(say("convention"), name, CONVENTIONS)
    return CONVENTIONS[name]


def own_convention(
    name: str, *, based_on: str, pause: tuple[str, ...] = (), comment: tuple[str, ...] = ()
) -> Convention:
    """A study's own convention: another one with further signs.

    `pause` are signs that stand for silence (`--`), `comment` pairs of signs around a comment, written with an
    ellipsis between (`{…}`).

    Raises:
        NotFound: `based_on` is no convention.
    """
    pairs = tuple((opening, closing) for opening, _, closing in (one.partition("…") for one in comment))
    return replace(convention_named(based_on), name=name, pauses=tuple(pause), comments=pairs)
