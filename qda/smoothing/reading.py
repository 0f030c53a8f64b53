"""Smoothing (Glättung) of one turn: its reading, every edit that led there, and the doubtful places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple, get_args

from qda.alignment import Alignment, edited
from qda.errors import NotFound
from qda.model import Edit, Flag, Span
from qda.smoothing.blanks import with_single_blanks
from qda.smoothing.conventions import Convention, convention_named
from qda.smoothing.deciding import decision_edits
from qda.smoothing.draft import Draft
from qda.smoothing.lexicon import Lexicon, load_lexicon
from qda.smoothing.lift import lift
from qda.smoothing.render import edits_of
from qda.smoothing.repairs import repair_edits
from qda.smoothing.scan import APOSTROPHES, QUOTATION, scan
from qda.smoothing.suspects import is_clean
from qda.smoothing.words import word_changes
from qda.wording import say

Profile = Literal["verbatim", "light", "full"]
PROFILES: tuple[str, ...] = get_args(Profile)
_MOST_PASSES = 5  # a short form written out may be a word said twice: `is is`
_BY_WORDS = frozenset({"FP", "FR", "RP", "RN"})
_BREAKS = frozenset("-–—/….;:")
_APOSTROPHES = re.compile(r"[’ʼ´`‘](?:(?<=\w.)(?=\w)|(?<!\S.)(?=\w))|[’ʼ´`](?<=\w.)")
_ANY_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_COMPOSED = re.compile(r".[^\x00-\u02ff]*", re.DOTALL)


class Reading(NamedTuple):
    """The smoothed text of a turn. Positions are code points of the text that was given.

    `edits` are sorted and disjoint; what they leave and what they insert is, in order, `text`.
    """

    text: str
    edits: tuple[Edit, ...]
    flags: tuple[Flag, ...]
    alignment: Alignment


def smooth(
    text: str,
    *,
    language: str = "de",
    convention: str | Convention = "generic",
    profile: str = "light",
    repairs: bool = False,
    accepted: Collection[tuple[int, int]] = (),
    decided: Collection[tuple[int, int, str]] = (),
    lexicon: Lexicon | None = None,
) -> Reading:
    """Smooth one turn, given without its label.

    `verbatim` leaves single blanks; `light` takes out sounds, comments, pauses, word fragments and involuntary
    repetitions and keeps every word, the dialect and the syntax; `full` also writes short forms out, lowers capitals
    of emphasis and drops short false starts that are marked. `lexicon` defaults to the word lists of `language`.
    `repairs` takes self-repairs out too, in `light` and `full`, by the rule SR; without it only those `accepted`, the
    stretches (start, end) of `text` that `propose_repairs` named. `decided` are stretches (start, end) that a person
    reads in another way, and what stands there then, by the rule DC, in `light` and `full`.

    >>> smooth("Ähm, ich ich brauch das äh offline.").text
    'Ich brauch das offline.'

    Raises:
        NotFound: an unknown language, convention or profile.
    """
    if profile not in PROFILES:
        raise NotFound.among(say("profile"), profile, PROFILES)
    if lexicon is None:
        lexicon = load_lexicon(language)
    if isinstance(convention, str):
        convention = convention_named(convention)
    reading = _smoothed(text, lexicon, convention, profile)
    if profile == "verbatim":
        return reading
    if repairs or accepted:
        reading = _repaired(text, reading, lexicon, convention, profile, None if repairs else accepted)
    return _decided(text, reading, lexicon, convention, profile, decided) if decided else reading


def _smoothed(text: str, lexicon: Lexicon, convention: Convention, profile: str) -> Reading:
    """The reading without repairs."""
    if profile != "verbatim" and is_clean(text, lexicon, convention, profile == "full"):
        return Reading(text, (), (), Alignment.identity(len(text)))
    edits = list(_composed(text))
    alignment = Alignment(None, edits, len(text))
    reading = edited(text, edits) if edits else text
    flags: list[Flag] = []
    for _ in range(_MOST_PASSES):
        further, found = _once(reading, lexicon, convention, profile)
        flags = [_moved(flag, alignment) for flag in found] if edits else found
        if not further:
            break
        if edits:
            edits, alignment = lift(text, alignment, further, rules={one.start: one.rule for one in edits})
        else:
            edits, alignment = further, Alignment(None, further, len(text))
        reading = edited(text, edits)
        if profile == "verbatim" or (profile == "light" and not _uncovers(further, reading)):
            break
    if not reading and text.strip():
        flags.append(Flag("empty_turn", 0, len(text)))
    return Reading(reading, tuple(edits), tuple(flags), alignment)


def _uncovers(edits: Sequence[Edit], reading: str) -> bool:
    """Whether words went beside a sign that shows a break: what now stands there may be a fragment or a new start."""
    shift = 0
    for edit in edits:
        place = edit.start - shift
        shift += len(edit.removed) - len(edit.inserted)
        if edit.rule in _BY_WORDS:
            before = reading[max(0, place - 2) : place].rstrip()[-1:]
            behind = reading[place : place + 2].lstrip()[:1]
            if before in _BREAKS or behind in _BREAKS:
                return True
    return False


def _repaired(
    text: str,
    reading: Reading,
    lexicon: Lexicon,
    convention: Convention,
    profile: str,
    accepted: Collection[tuple[int, int]] | None,
) -> Reading:
    """The reading without self-repairs: all, or the `accepted` ones; what they leave is smoothed again."""
    while further := repair_edits(reading, lexicon, convention, accepted=accepted):
        reading = _smoothed_again(text, reading, further, lexicon, convention, profile)
        if accepted is not None:
            break
    return reading


def _decided(
    text: str,
    reading: Reading,
    lexicon: Lexicon,
    convention: Convention,
    profile: str,
    decided: Collection[tuple[int, int, str]],
) -> Reading:
    """The reading as a person decided; what is no longer in the reading needs no decision."""
    places = [(reading.alignment.to_reading(Span(start, end)), inserted) for start, end, inserted in sorted(decided)]
    changes = [(place.start, place.end, inserted) for place, inserted in places if len(place)]
    further = decision_edits(reading.text, changes)
    return _smoothed_again(text, reading, further, lexicon, convention, profile) if further else reading


def _smoothed_again(
    text: str, reading: Reading, further: Sequence[Edit], lexicon: Lexicon, convention: Convention, profile: str
) -> Reading:
    """A reading with further edits of its text, and what they leave smoothed once more."""
    changed = _over_reading(text, reading, further, reading.flags)
    again = _smoothed(changed.text, lexicon, convention, profile)
    flags = tuple(_moved(flag, changed.alignment) for flag in again.flags)
    return _over_reading(text, changed, again.edits, flags)


def _over_reading(text: str, reading: Reading, further: Sequence[Edit], flags: tuple[Flag, ...]) -> Reading:
    """A reading with further edits of its text."""
    rules = {one.start: one.rule for one in reading.edits}
    edits, alignment = lift(text, reading.alignment, further, rules=rules)
    return Reading(alignment.apply(text), tuple(edits), flags, alignment)


def _once(text: str, lexicon: Lexicon, convention: Convention, profile: str) -> tuple[list[Edit], list[Flag]]:
    """The edits and flags of one pass over a text."""
    if profile == "verbatim":
        return with_single_blanks(text, [], keep_lines=True), []
    signs = _apostrophes(text)
    draft = Draft(_with_apostrophes(text, signs) if signs else text, lexicon, convention, profile == "full")
    scan(draft)
    draft.settle()
    edits = edits_of(draft.text, [*word_changes(draft), *draft.changes])
    flags = sorted(set(draft.flags), key=lambda flag: (flag.start, flag.end, flag.code)) if draft.flags else []
    return (_over(text, edits, signs) if signs else edits), flags


def _apostrophes(text: str) -> list[int]:
    """Where other signs stand for an apostrophe, quoted speech left out."""
    if _ANY_APOSTROPHE.search(text) is None:
        return []
    found = [one.start() for one in _APOSTROPHES.finditer(text)]
    quoted = [place for one in QUOTATION.finditer(text) for place in range(*one.span())] if found else []
    return sorted(set(found).difference(quoted)) if quoted else found


def _with_apostrophes(text: str, places: Sequence[int]) -> str:
    bounds = zip([0, *(place + 1 for place in places)], [*places, len(text)], strict=True)
    return "'".join([text[start:end] for start, end in bounds])


def _over(text: str, edits: list[Edit], places: Sequence[int]) -> list[Edit]:
    """The edits of a text in which apostrophe signs were unified, as edits of the text before."""
    found = [Edit(one.start, text[one.start : one.end], one.inserted, one.rule) for one in edits]
    covered = {place for one in edits for place in range(one.start, one.end)} if edits else ()
    found += [Edit(place, text[place], "'", "PU") for place in places if place not in covered]
    return sorted(found, key=lambda edit: edit.start)


def _composed(text: str) -> Iterator[Edit]:
    """The edits that compose letters with their accents (NFC)."""
    if unicodedata.is_normalized("NFC", text):
        return
    for found in _COMPOSED.finditer(text):
        before, composed = found.group(), unicodedata.normalize("NFC", found.group())
        if composed == before:
            continue
        same = 0
        while before[-1 - same] == composed[-1 - same] and same < min(len(before), len(composed)) - 1:
            same += 1
        yield Edit(found.start(), before[: len(before) - same], composed[: len(composed) - same], "WS")


def _moved(flag: Flag, alignment: Alignment) -> Flag:
    span = alignment.to_source(Span(flag.start, flag.end))
    return Flag(flag.code, span.start, span.end)
