"""One pass over the signs of a turn: where a sign of the convention stands, its rule decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from qda.smoothing import chat, signs
from qda.smoothing.brackets import bracket
from qda.smoothing.conventions import Convention
from qda.smoothing.draft import GAP, NOTHING, OPAQUE, REMARK, Draft

Rule = Callable[[Draft, int], int]

APOSTROPHES = "’ʼ´`‘"
QUOTATION = re.compile(r"„[^„“”\"]*[“”\"]|“[^“”]*”|»[^«»]*«|«[^«»]*»|(?<![\w.,!?…])\"(?=\S)[^\"]*\"")
_CAPITALS = re.compile(r"(?<![^\W\d_])[^\W\d_]*?[A-ZÄÖÜ]{2}[^\W\d_]*")
_LONGEST_COMMENT = 2000
_CLOSED = {
    "(": re.compile(r"[^()]*+(?:\([^()]*+\)[^()]*+)*+"),
    "[": re.compile(r"[^\[\]]*+(?:\[[^\[\]]*+\][^\[\]]*+)*+"),
}
_VOWEL = re.compile(r"[AEIOUYÄÖÜaeiouyäöü]")


@lru_cache(maxsize=64)
def first_signs(convention: Convention) -> re.Pattern[str]:
    """Finds what may change something in the convention, or stand for an apostrophe; quotations never do.

    Where signs show the accent, or hold blanks, that is any character.
    """
    rules = _rules(convention)[1]
    signs = [sign for sign, rule in rules.items() if rule is not quotation]
    if convention.capital_accent or any(map(str.isspace, "".join(signs))):
        return re.compile("")
    single = f"{APOSTROPHES}{GAP}{NOTHING}{OPAQUE}{REMARK}"
    return re.compile("|".join([f"[{single}]", *map(re.escape, signs)]))


def scan(draft: Draft) -> None:
    """Decide on every sign of the turn, from left to right."""
    text = draft.text
    trigger, rules = _rules(draft.convention)
    found = trigger.search(text)
    if found:
        _flag_unclosed(draft)
    while found:
        start = found.start()
        position = start + 1 if start in draft.stripped else rules[found.group()](draft, start)
        found = trigger.search(text, position)
    if draft.convention.capital_accent:
        _lower_accents(draft)


def quotation(draft: Draft, start: int) -> int:
    """Quoted speech stays as it is."""
    found = QUOTATION.match(draft.text, start)
    return draft.protect(start, found.end()) if found else start + 1


def _chat_or(rule: Callable[[Draft, int], int | None], otherwise: Rule) -> Rule:
    def either(draft: Draft, start: int) -> int:
        decided = rule(draft, start)
        return otherwise(draft, start) if decided is None else decided

    return either


@lru_cache(maxsize=64)
def _rules(convention: Convention) -> tuple[re.Pattern[str], dict[str, Rule]]:
    rules: dict[str, Rule] = {
        "(": bracket, "[": bracket, "{": signs.angle, "<": signs.angle, "#": signs.time_or_name, "@": signs.at,
        "*": signs.star, "_": signs.underscore, "//": signs.slashes, "└": signs.overlap, "┘": signs.overlap,
        **dict.fromkeys("„“»«\"", quotation),
    }  # fmt: skip
    rules[":" if convention.lengthening else "::"] = signs.colon
    extra: list[tuple[bool, str, Rule]] = [
        ("=" in convention.latching, "=", signs.latch),
        (convention.quiet_degree or convention.breath, "°", signs.degree),
        (convention.inhaled_dot, ".h", signs.breath),
        (convention.inhaled_dot, "hh", signs.breath),
        (convention.capital_accent, "!", signs.accent),
        (convention.pace, ">", signs.angle),
        (convention.arrows, "↑", signs.arrow),
        (convention.arrows, "↓", signs.arrow),
        (convention.bullets, "•", signs.bullet),
        (convention.bullets, "˙", signs.utterance_end),
        (convention.chat, "&", chat.ampersand),
        (convention.chat, "xxx", chat.unintelligible),
        (convention.chat, "yyy", chat.unintelligible),
    ]
    rules.update({sign: rule for holds, sign, rule in extra if holds})
    if convention.chat:
        rules["<"] = _chat_or(chat.scope, signs.angle)
        rules["["] = _chat_or(chat.square, bracket)
        rules["("] = _chat_or(chat.shortened, bracket)
    for sign in convention.pauses:
        rules[sign] = _own_pause(sign)
    for opening, closing in convention.comments:
        rules[opening] = _own_comment(opening, closing)
    single = "".join(sorted(re.escape(sign) for sign in rules if len(sign) == 1))
    longer = sorted((re.escape(sign) for sign in rules if len(sign) > 1), key=len, reverse=True)
    return re.compile("|".join([*longer, f"[{single}]"])), rules


def _own_pause(sign: str) -> Rule:
    def pause(draft: Draft, start: int) -> int:
        end = start + len(sign)
        around = draft.text[start - 1 : start] + draft.text[end : end + 1]
        return end if any(map(str.isalnum, around)) else draft.cut(start, end, "PA")

    return pause


def _own_comment(opening: str, closing: str) -> Rule:
    def remark(draft: Draft, start: int) -> int:
        stop = draft.text.find(closing, start + len(opening), start + _LONGEST_COMMENT) if closing else -1
        if stop < 0:
            return start + len(opening)
        end = stop + len(closing)
        if draft.may_go(start, end):
            return draft.cut(start, end, "NV")
        draft.flag("negation_kept", start, end)
        return draft.protect(start, end)

    return remark


def _lower_accents(draft: Draft) -> None:
    """Capitals show the accent in GAT 2; letters without a vowel are an abbreviation."""
    masked = draft.masked()
    for found in _CAPITALS.finditer(masked):
        if _VOWEL.search(found.group()):
            draft.lower(found.start(), found.end(), "EM")


def _flag_unclosed(draft: Draft) -> None:
    for opening, closing in ("()", "[]"):
        if opening not in draft.text or _CLOSED[opening].fullmatch(draft.text):
            continue
        depth_at: list[int] = []
        for found in re.finditer(rf"[{re.escape(opening + closing)}]", draft.text):
            if found.group() == opening:
                depth_at.append(found.start())
            elif depth_at:
                depth_at.pop()
        for start in depth_at:
            draft.flag("unclosed_bracket", start, start + 1)
