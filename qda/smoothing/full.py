"""What only the profile `full` does: short forms (CT), capitals of emphasis (EC), false starts (FS)."""

from __future__ import annotations

from qda.smoothing.draft import Draft
from qda.smoothing.guards import is_noun
from qda.smoothing.tokens import Sentence, Token

_LONGEST_START = 4


def drop_false_start(sentence: Sentence, draft: Draft) -> None:
    """Take out a start of at most four words that ends in a slash and begins anew with the same word."""
    live = sentence.live
    if not live or not live[0].is_word:
        return
    words = 0
    for index, token in enumerate(live):
        words += token.is_word
        if words > _LONGEST_START or token.kind not in ("word", "comma") or draft.lexicon.is_data(token.low):
            return
        if is_noun(token, sentence, draft):
            return
        again = live[index + 1] if index + 1 < len(live) else None
        if again and again.is_word and again.low == live[0].low and _breaks_off(sentence, token, again):
            for gone in live[: index + 1]:
                gone.gone = "FS"
            sentence.refresh()
            return


def expand(sentence: Sentence, draft: Draft) -> None:
    """Write short forms out and lower words that stand in capitals for emphasis."""
    for index, token in enumerate(sentence.live):
        if not token.is_word:
            continue
        long = _long_form(sentence, draft, index)
        if long:
            token.new, token.why = _like(token.text, long), "CT"
        elif len(token.text) > 1 and token.text.isupper() and token.low in draft.lexicon.caps_lower_full:
            token.new, token.why = (token.low.capitalize() if sentence.starts(index) else token.low), "EC"


def _breaks_off(sentence: Sentence, token: Token, again: Token) -> bool:
    """Whether a slash stands between the two words, be it behind a fragment that went."""
    if token.breaks_off:
        return True
    between = [one for one in sentence.tokens if token.end <= one.start and one.end <= again.start]
    return any(one.gone == "FR" and one.mark == "/" for one in between)


def _long_form(sentence: Sentence, draft: Draft, index: int) -> str:
    token, lexicon = sentence.live[index], draft.lexicon
    if token.low in lexicon.keep or (len(token.text) > 1 and token.text.isupper()):
        return ""
    if token.low in lexicon.contractions_full:
        return lexicon.contractions_full[token.low]
    host, sign, clitic = token.text.partition("'")
    if sign and clitic.lower() == "s" and host.lower() in lexicon.es_contraction_hosts:
        return f"{host} es"
    if lexicon.language == "de" and token.low == "ne" and _is_article(sentence, draft, index):
        return "eine"
    return ""


def _is_article(sentence: Sentence, draft: Draft, index: int) -> bool:
    """Whether a bare `ne` is 'eine': between a word and a noun, with at most two adjectives in -e before the noun."""
    live = sentence.live
    if index == 0 or not live[index - 1].is_word:
        return False
    for token in live[index + 1 : index + 4]:
        if is_noun(token, sentence, draft):
            return True
        if not (token.is_word and token.low.endswith("e")):
            return False
    return False


def _like(short: str, long: str) -> str:
    return long[:1].upper() + long[1:] if short.lstrip("'")[:1].isupper() else long
