"""Signs of CHAT: fillers `&-um`, fragments `&+fr`, events `&=laughs`, retracings `<…> [/]`, `xxx`, `(be)cause`."""

from __future__ import annotations

import re

from qda.smoothing.draft import Draft

_AMPERSAND = re.compile(r"&(?P<kind>[-=+~])[^\s,.?!]+")
_KINDS = {"-": "FP", "=": "NV", "+": "FR", "~": "FR"}
_SCOPED = re.compile(r"<(?P<words>[^<>]*)>\s*\[(?P<kind>/{1,3})\]")
_RETRACED = re.compile(r"\[(?P<kind>/{1,3})\]")
_LAST_WORD = re.compile(r"[^\s<>\[\]]+\s*\Z")
_CODE = re.compile(r"\[[^\[\]]*\]")
_SHORTENED = re.compile(r"\((?P<letters>[^\W\d_]+)\)")
_UNINTELLIGIBLE = re.compile(r"(?:xxx|yyy)(?![\w@])")
_LONGEST_WORD = 60


def ampersand(draft: Draft, start: int) -> int:
    """A filler, fragment or event."""
    found = _AMPERSAND.match(draft.text, start)
    if found is None:
        return start + 1
    if found["kind"] != "=" and not draft.may_go(start, found.end()):
        draft.flag("negation_kept", start, found.end())
        return draft.protect(start, found.end())
    return draft.cut(start, found.end(), _KINDS[found["kind"]])


def scope(draft: Draft, start: int) -> int | None:
    """`<words> [/]` repeats, `<words> [//]` takes back; None where no retracing follows."""
    found = _SCOPED.match(draft.text, start)
    if found is None:
        return None
    return _retrace(draft, start, found.end(), found["kind"], words=len(found["words"].split()))


def square(draft: Draft, start: int) -> int | None:
    """`word [/]` repeats, `word [//]` takes back; other codes in square brackets stay. None where it is no code."""
    found = _RETRACED.match(draft.text, start)
    if found is None:
        code = _CODE.match(draft.text, start)
        is_code = code is not None and code.group()[1:2] in "?!*=+%/x"
        return draft.protect(start, code.end()) if code and is_code else None
    word = _LAST_WORD.search(draft.text, max(0, start - _LONGEST_WORD), start)
    if word is None:
        return draft.protect(start, found.end())
    return _retrace(draft, word.start(), found.end(), found["kind"], words=1)


def shortened(draft: Draft, start: int) -> int | None:
    """`(be)cause`: what was left out when speaking stays, the brackets go. None where no word is completed."""
    found = _SHORTENED.match(draft.text, start)
    if found is None:
        return None
    end = found.end()
    if not (draft.text[start - 1 : start].isalpha() or draft.text[end : end + 1].isalpha()):
        return None
    draft.strip(start, start + 1, "ST")
    return draft.strip(end - 1, end, "ST")


def unintelligible(draft: Draft, start: int) -> int:
    """`xxx`, `yyy`: speech that could not be understood."""
    found = _UNINTELLIGIBLE.match(draft.text, start)
    if found is None or draft.text[start - 1 : start].isalnum():
        return start + 1
    return draft.put(start, found.end(), draft.lexicon.unintelligible_canonical, "UN")


def _retrace(draft: Draft, start: int, end: int, kind: str, *, words: int) -> int:
    if kind == "/" or (kind == "//" and draft.full):
        if draft.may_go(start, end):
            rule = "FS" if kind == "//" else "RN" if words > 1 else "RP"
            return draft.cut(start, end, rule)
        draft.flag("double_negation", start, end)
    return draft.protect(start, end)
