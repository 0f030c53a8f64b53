"""Signs between and inside words: lengthening, emphasis, overlap, breath, quiet and laughing speech, latching."""

from __future__ import annotations

import re

from qda.smoothing.brackets import comment, is_placeholder, listener
from qda.smoothing.draft import Change, Draft

_TIME_MARK = re.compile(r"#\d{1,2}:\d\d:\d\d(?:[-.,]\d{1,3})?#|[<{]\d{1,2}:\d\d:\d\d(?:[.,]\d{1,3})?[>}]")
_HASH_NAME = re.compile(r"#[^\W\d_][^#\n]{0,40}#")
_ADDRESS = re.compile(r"\S+")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_SLASHES = re.compile(r"//(?P<said>[^/].{0,400}?)(?<!:)//(?!/(?!/))", re.DOTALL)
_COLONS = re.compile(r":+")
_GENDER = re.compile(r"in(?:nen)?(?![^\W\d_])|[rnsm](?![^\W\d_])")
_GENDER_HOST = re.compile(r"(?:jede|eine|keine|welche|diese|manche|andere|meine|unsere|ihre|ein|kein)\Z", re.IGNORECASE)
_TIED = re.compile(r"[^\W\d_]+[_=][^\W\d_]+")
_STAR = re.compile(r"(\*{1,2})(?=[^\s*])(?P<inner>[^*\n]{1,80})(?<=\S)\1(?![\w*])")
_UNDERSCORE = re.compile(r"(_{1,2})(?=[^\s_])(?P<inner>[^_\n]{1,80})(?<=\S)\1(?!\w)")
_TAG = re.compile(r"</?(?:u|b|i|em|strong)>", re.IGNORECASE)
_ANGLE = re.compile(r"<(?P<inner>[^<>\n]{1,80})>")
_SCOPE = re.compile(r"<<[^<>\n]{1,40}>")
_BREATH = re.compile(r"°h+(?!\w)|h+°")
_INHALED = re.compile(r"\.h+(?!\w)|h{2,}(?!\w)")
_LAUGHTER = re.compile(r"@\([.\d]{1,3}\)@")
_ACCENT = re.compile(r"!(?P<inner>[^\W\d_]+)!")


def time_or_name(draft: Draft, start: int) -> int:
    """`#00:01:23-4#` goes, a placeholder `#Name#` stays."""
    if found := _TIME_MARK.match(draft.text, start):
        return draft.cut(start, found.end(), "TM")
    if found := _HASH_NAME.match(draft.text, start):
        return draft.protect(start, found.end())
    return start + 1


def slashes(draft: Draft, start: int) -> int:
    """`//mhm//` is a signal of the listener, `//text//` simultaneous speech, `https://` an address."""
    text = draft.text
    if text[start - 1 : start] == ":":
        return _address(draft, start)
    found = _SLASHES.match(text, start)
    if found is None:
        return start + 2
    end = found.end()
    marks = (Change(start, start + 2, "", "OV"), Change(end - 2, end, "", "OV"))
    decided = listener(draft, start, end, found["said"], otherwise=marks)
    if decided is not None:
        return decided
    draft.part(end - 2, end, "OV")
    return draft.part(start, start + 2, "OV")


def colon(draft: Draft, start: int) -> int:
    """Two or more colons behind a letter draw it out; a single one only where the convention says so."""
    text = draft.text
    found = _COLONS.match(text, start)
    end = found.end() if found else start + 1
    if text.startswith("//", end):
        return _address(draft, end)
    if not draft.before(start).isalpha():
        return end
    if end - start == 1 and not _draws_out(draft, start):
        return end
    return draft.strip(start, end, "ST")


def star(draft: Draft, start: int) -> int:
    """`*lacht*` is a comment, `*wort*` emphasis."""
    return _emphasis(draft, start, _STAR)


def underscore(draft: Draft, start: int) -> int:
    """`_wort_` is emphasis; in GAT 2 `und_äh` is two words spoken as one."""
    text = draft.text
    if not text[start - 1 : start].isalnum():
        return _emphasis(draft, start, _UNDERSCORE)
    return latch(draft, start) if "_" in draft.convention.latching else start + 1


def latch(draft: Draft, start: int) -> int:
    """`oh=nee`: the sign between two words goes, unless both are one sound (`hm=hm`)."""
    text = draft.text
    left = text[start - 1 : start].isalnum()
    right = text[start + 1 : start + 2].isalnum()
    if not (left and right):
        return draft.strip(start, start + 1, "LA")
    sound = _TIED.match(text, _word_start(text, start))
    if sound and sound.group().lower() in draft.lexicon.responses:
        return sound.end()
    return draft.part(start, start + 1, "LA")


def angle(draft: Draft, start: int) -> int:
    """`<u>wort</u>` is emphasis, `<lacht>` a comment, `<Ort>` a placeholder; `>schnell<` shows the pace."""
    text = draft.text
    if found := _TIME_MARK.match(text, start):
        return draft.cut(start, found.end(), "TM")
    if found := _TAG.match(text, start):
        return draft.strip(start, found.end(), "EM")
    if found := _SCOPE.match(text, start):
        end = found.end()
        return draft.cut(start, end, "NV") if draft.convention.pace else draft.protect(start, end)
    found = _ANGLE.match(text, start)
    if found:
        decided = comment(draft, start, found.end(), found["inner"])
        if decided is not None:
            return decided
        if not draft.convention.pace or is_placeholder(draft.lexicon, found["inner"]):
            return draft.protect(start, found.end())
    return draft.strip(start, start + 1, "EM") if draft.convention.pace else start + 1


def at(draft: Draft, start: int) -> int:
    """A mail address stays; in TiQ `@(.)@` is laughter and `@wort@` laughing speech."""
    text = draft.text
    if text[start - 1 : start].isalnum() and (found := _MAIL.match(text, _word_start(text, start))):
        return draft.protect(found.start(), found.end())
    if not draft.convention.laughing_at:
        return start + 1
    if found := _LAUGHTER.match(text, start):
        return draft.cut(start, found.end(), "BR")
    return draft.strip(start, start + 1, "BR")


def degree(draft: Draft, start: int) -> int:
    """`°h` is breath in GAT 2, `°leise°` quiet speech in Jefferson and TiQ; degrees of heat stay."""
    text = draft.text
    if draft.convention.breath:
        while text[start - 1 : start] == "h":
            start -= 1
        found = _BREATH.match(text, start)
        if found and not text[start - 1 : start].isalnum():
            return draft.cut(start, found.end(), "BR")
        return found.end() if found else start + 1
    if text[max(0, start - 2) : start].rstrip(" ")[-1:].isdigit():
        return start + 1
    return draft.strip(start, start + 1, "BR")


def breath(draft: Draft, start: int) -> int:
    """`.hh` and `hh` are breathing in Jefferson's system."""
    found = _INHALED.match(draft.text, start)
    if found is None or draft.text[start - 1 : start].isalnum():
        return start + 1
    return draft.cut(start, found.end(), "BR")


def accent(draft: Draft, start: int) -> int:
    """`ak!ZENT!`: a very strong accent in GAT 2."""
    found = _ACCENT.match(draft.text, start)
    if found is None:
        return start + 1
    draft.strip(found.end() - 1, found.end(), "EM")
    return draft.strip(start, start + 1, "EM")


def overlap(draft: Draft, start: int) -> int:
    """A corner that shows where simultaneous speech begins or ends."""
    return draft.strip(start, start + 1, "OV")


def arrow(draft: Draft, start: int) -> int:
    """An arrow for a step in pitch."""
    return draft.strip(start, start + 1, "EM")


def bullet(draft: Draft, start: int) -> int:
    """A pause in HIAT."""
    return draft.cut(start, start + 1, "PA")


def utterance_end(draft: Draft, start: int) -> int:
    """The end of an utterance in HIAT."""
    return draft.strip(start, start + 1, "PU")


def _emphasis(draft: Draft, start: int, pattern: re.Pattern[str]) -> int:
    text = draft.text
    found = pattern.match(text, start)
    if found is None or text[start - 1 : start].isalnum():
        return start + 1
    width, end = len(found[1]), found.end()
    decided = comment(draft, start, end, found["inner"])
    if decided is not None:
        return decided
    draft.strip(end - width, end, "EM")
    return draft.strip(start, start + width, "EM")


def _draws_out(draft: Draft, start: int) -> bool:
    text = draft.text
    if not text[start + 1 : start + 2].isalpha():
        return draft.convention.final_colon
    gender = _GENDER.match(text, start + 1)
    if gender is None:
        return True
    return not (gender.group().startswith("in") or _GENDER_HOST.search(text, max(0, start - 8), start))


def _address(draft: Draft, inside: int) -> int:
    text = draft.text
    start = inside
    while start and not text[start - 1].isspace():
        start -= 1
    found = _ADDRESS.match(text, start)
    end = found.end() if found else inside + 1
    while end > inside + 1 and text[end - 1] in ".,;:!?)“”\"'":
        end -= 1
    return draft.protect(start, end)


def _word_start(text: str, position: int) -> int:
    while position and (text[position - 1].isalnum() or text[position - 1] in "._+-"):
        position -= 1
    return position
