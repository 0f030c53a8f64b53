"""Brackets: comments, pauses, listener signals, what was not understood; and what looks like them but is content."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qda.smoothing.draft import WORD, Change, Draft
from qda.smoothing.lexicon import Lexicon

_BRACKET = re.compile(r"\(\((?P<double>[^()]*)\)\)|\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\]")
_TIME_MARK = re.compile(r"\d{1,2}:\d\d:\d\d(?:[.,]\d{1,3})?")
_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:[.,-]\d{1,3})?")
_PAUSE_SIGN = re.compile(r"\.{1,3}|…|-{1,3}")
_SECONDS = re.compile(
    r"(?P<bare>\d{1,2})|(?:pause\W{0,2})?\d{1,2}(?:[.,]\d{1,2})?\s*(?:s|sek\.?|sekunden?|secs?\.?|seconds?)?(?:\s+pause)?"
)
_NUMBERED = re.compile(r"([(\[])(\d{1,2})[)\]]")
_LABEL = r"[A-ZÄÖÜ]{1,3}[mfw]?\d{0,2}"
_SAYS = re.compile(r"\s*[A-ZÄÖÜ][\w.]{0,19}(?: \d{1,2})?:\s*(?P<what>.*\S)\s*", re.DOTALL)
_JOINED = re.compile(r"\s*(?:,|;|/|&|\bund\b|\band\b)\s*")
_OMISSION = re.compile(r"\s*(?:\.{3}|…)\s*")


def bracket(draft: Draft, start: int) -> int:
    """Decide on the bracket at `start`; returns where to read on."""
    found = _BRACKET.match(draft.text, start)
    if found is None:
        return start + 1
    inner, end = found[found.lastgroup or 0], found.end()
    double, square = found.lastgroup == "double", found.lastgroup == "square"
    if _TIME_MARK.fullmatch(inner):
        return draft.cut(start, end, "TM")
    if (double or square) and _OMISSION.fullmatch(inner):
        return draft.protect(start, end)
    decided = comment(draft, start, end, inner, numbers=True)
    if decided is not None:
        return decided
    if said := _SAYS.fullmatch(inner):
        return listener(draft, start, end, said["what"]) or draft.protect(start, end)
    if double:
        return _double(draft, start, end)
    return _square(draft, start, end, inner) if square else _round(draft, start, end, inner)


def comment(draft: Draft, start: int, end: int, inner: str, *, numbers: bool = False) -> int | None:
    """Decide on what the word lists know: unintelligible, polarity, gesture, pause, sound. None: not known."""
    what, mark, seconds = _known(draft.lexicon, inner)
    if numbers and seconds and not (seconds == "bare" and start in _numbered(draft)):
        what = "pause"
    if what == "remark":
        return draft.remark(start, end)
    if what == "unintelligible":
        gap = " " if draft.before(start).isalnum() else ""
        return draft.put(start, end, gap + mark, "UN")
    if what == "answer":
        return draft.doubt(start, end, "NV")
    if what == "pause":
        return draft.cut(start, end, "PA")
    return draft.cut(start, end, "NV") if what == "sound" else None


class _Known(NamedTuple):
    """What a bracket says, as far as the word lists know; `mark` is what is written for what was not understood.

    `seconds` is `bare` for a number that is a pause unless it counts a list, `unit` for one with its unit.
    """

    what: str
    mark: str = ""
    seconds: str = ""


@lru_cache(maxsize=4096)
def _known(lexicon: Lexicon, inner: str) -> _Known:
    plain = " ".join(inner.lower().split())
    if plain in lexicon.keep:
        return _Known("remark")
    if (mark := _unintelligible(lexicon, inner)) is not None:
        return _Known("unintelligible", mark)
    if not lexicon.polarity_comments.isdisjoint(WORD.findall(plain)) or plain in lexicon.polarity_comments:
        return _Known("remark")
    if plain.rstrip(".!") in lexicon.gestural_answer:
        return _Known("answer")
    if _PAUSE_SIGN.fullmatch(plain) or plain.rstrip(".") in lexicon.pause_words:
        return _Known("pause")
    found = _SECONDS.fullmatch(plain)
    seconds = ("bare" if found["bare"] else "unit") if found else ""
    return _Known("sound" if _is_sound(lexicon, inner) else "", "", seconds)


def listener(draft: Draft, start: int, end: int, said: str, otherwise: tuple[Change, ...] = ()) -> int | None:
    """Let a passage go that only holds signals of the listener; None if it says more than that."""
    if not is_backchannel(draft.lexicon, said):
        return None
    if draft.may_go(start, end):
        return draft.doubt(start, end, "LS", otherwise)
    draft.flag("negation_kept", start, end)
    return draft.protect(start, end)


def is_backchannel(lexicon: Lexicon, said: str) -> bool:
    """Whether all words are signals of a listener (mhm, ja, okay)."""
    words = said.lower().replace("-", " ").split()
    words = [stripped for word in words if (stripped := word.strip(".,!?;:…"))]
    signals, position = lexicon.backchannels, 0
    if said.lower().strip(" .,!?;:…") in signals:
        return True
    while position < len(words):
        if " ".join(words[position : position + 2]) in signals:
            position += 2
        elif words[position] in signals:
            position += 1
        else:
            return False
    return bool(words)


def _unintelligible(lexicon: Lexicon, inner: str) -> str | None:
    timed, timeless = _TIME.search(inner) is not None, _timeless(inner, _TIME)
    canonical = lexicon.unintelligible_canonical
    plain = timeless.lower()
    if not timeless or plain in lexicon.unintelligible:
        return canonical if timeless or not timed else None
    if reason := _with_reason(lexicon).fullmatch(timeless):
        return f"{canonical[:-1]}, {reason['reason']})"
    return None


def _timeless(inner: str, time: re.Pattern[str]) -> str:
    """What a bracket says without the time at which it was said."""
    if time.search(inner) is None:
        return " ".join(inner.split())
    return " ".join(time.sub(" ", inner).split()).strip(" ,;:–-")


@lru_cache(maxsize=16)
def _with_reason(lexicon: Lexicon) -> re.Pattern[str]:
    marks = sorted((one for one in lexicon.unintelligible if one[:1].isalpha()), key=len, reverse=True)
    ways = [rf"{re.escape(one)}\s*[,;:–-]\s*" for one in marks]
    ways += [rf"{re.escape(one)}\s+" for one in marks if one.endswith(".")]
    return re.compile(rf"(?:{'|'.join(ways)})(?P<reason>\S.*)", re.IGNORECASE | re.DOTALL)


def _numbered(draft: Draft) -> frozenset[int]:
    """Where the items of a list (1) (2) (3) stand: they ascend from one, pauses hardly ever do."""
    if draft.numbered is None:
        least = 3 if draft.convention.numbered_pauses else 2
        found: set[int] = set()
        series: list[re.Match[str]] = []
        for item in [*_NUMBERED.finditer(draft.text), None]:
            if item and series and item[1] == series[0][1] and int(item[2]) == len(series) + 1:
                series.append(item)
                continue
            if len(series) >= least:
                found.update(one.start() for one in series)
            series = [item] if item and item[2] == "1" else []
        draft.numbered = frozenset(found)
    return draft.numbered


def _is_sound(lexicon: Lexicon, inner: str) -> bool:
    described = _speaker_in_front(lexicon).sub("", _timeless(inner, _TIME_MARK)).lower().rstrip(".!")
    known = lexicon.nonverbal | lexicon.pause_words
    return described in known or all(part in known for part in _JOINED.split(described))


@lru_cache(maxsize=16)
def _speaker_in_front(lexicon: Lexicon) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, lexicon.speakers), key=len, reverse=True))
    return re.compile(rf"\A(?:{_LABEL}|(?i:{names}))(?: \d{{1,2}})?:?\s+")


def _double(draft: Draft, start: int, end: int) -> int:
    if draft.convention.double_comment:
        if draft.may_go(start, end):
            return draft.cut(start, end, "NV")
        draft.flag("negation_kept", start, end)
    return draft.protect(start, end)


def _square(draft: Draft, start: int, end: int, inner: str) -> int:
    if draft.convention.overlap_square and not is_placeholder(draft.lexicon, inner):
        draft.strip(start, start + 1, "OV")
        draft.strip(end - 1, end, "OV")
        return start + 1
    return draft.protect(start, end)


def is_placeholder(lexicon: Lexicon, inner: str) -> bool:
    """Whether a bracket holds a name that stands for another: its head is known, or all its words have capitals."""
    words = WORD.findall(inner)
    if not words or words[0].lower() in lexicon.placeholders:
        return True
    named = all(word[0].isupper() and (len(word) == 1 or not word.isupper()) for word in words if not word.isdigit())
    return named and not any(word.lower() in lexicon.known for word in words if len(word) > 1 or word == "I")


def _round(draft: Draft, start: int, end: int, inner: str) -> int:
    before, behind = draft.before(start), draft.text[end : end + 1]
    glued = before.isalnum() or behind.isalnum()
    if draft.convention.uncertain_round:
        if inner.strip("h") == "":
            return _breath(draft, start, end, before, behind)
        if glued or inner.rstrip().endswith("?") or not any(map(str.isalpha, inner)):
            return draft.protect(start, end)
        return draft.put(start, end, f"({' '.join(inner.split())}?)", "UC")
    if glued or inner.rstrip().endswith("?") or not _is_aside(draft.lexicon, inner):
        return draft.protect(start, end)
    return start + 1


def _breath(draft: Draft, start: int, end: int, before: str, behind: str) -> int:
    """`w(h)ort` is laughter inside a word, `(h)` on its own breath; at the end of a word it stays."""
    if before.isalpha() and behind.isalpha():
        return draft.strip(start, end, "ST")
    if before.isalpha() or behind.isalpha():
        return draft.protect(start, end)
    return draft.cut(start, end, "BR")


def _is_aside(lexicon: Lexicon, inner: str) -> bool:
    """Whether a bracket holds a spoken aside, whose words follow the rules as all others do."""
    words = WORD.findall(inner.lower())
    return len(words) >= 3 and not all(lexicon.is_filler(one) or lexicon.is_response(one) for one in words)
