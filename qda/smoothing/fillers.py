"""Filled pauses go, with the commas that belong to them (FP, PU)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain, takewhile

from qda.smoothing.draft import NOTHING, OPAQUE, Draft
from qda.smoothing.guards import is_noun
from qda.smoothing.tokens import Sentence, Token

_SAID = re.compile(r"(?P<word>\w+(?:[-'=]\w+)*)(?P<mark>[-/](?![\w/-]))?")

_CONTENT = ("opaque", "remark")


def says_something(masked: str, draft: Draft) -> bool:
    """Whether a turn says more than fillers, responses and fragments; if not, they are what was said."""
    if OPAQUE in masked:
        return True
    lexicon = draft.lexicon
    for said in _SAID.finditer(masked.replace(NOTHING, "")):
        low = said["word"].lower()
        if lexicon.noise[low]:
            continue
        if not said["mark"] or lexicon.is_data(low) or (said["mark"] == "/" and low in lexicon.known):
            return True
    return False


def is_filler(sentence: Sentence, index: int, draft: Draft) -> bool:
    """Whether a word is a filled pause; initials, abbreviations (M., ER) and units (5 mm) look like some."""
    token = sentence.live[index]
    if not draft.lexicon.is_filler(token.low):
        return False
    if token.text.isupper() and token.text.isascii():
        return False
    measured = index > 0 and sentence.live[index - 1].text[-1:].isdigit()
    return not (measured and set(token.low) == {"m"})


def drop_fillers(sentence: Sentence, draft: Draft) -> None:
    """Take the fillers of a sentence out, and the responses that do not open it."""
    noise = _noise(sentence, draft)
    if not noise:
        return
    if not any(token.is_word or token.kind in _CONTENT for token in sentence.live if token not in noise):
        _drop_whole(sentence, noise)
        return
    for first, last in _stretches(sentence.tokens, noise):
        _settle_commas(sentence, draft, first, last, noise)
    for token in noise:
        token.gone = "FP"
    sentence.refresh()


def _noise(sentence: Sentence, draft: Draft) -> set[Token]:
    found: set[Token] = set()
    spoken = False
    noise = draft.lexicon.noise
    if True not in map(noise.__getitem__, sentence.lows):
        return found
    for index, token in enumerate(sentence.live):
        if token.is_word:
            if not noise[token.low]:
                spoken = True
            elif is_filler(sentence, index, draft) or (spoken and draft.lexicon.is_response(token.low)):
                found.add(token)
            else:
                spoken = True
        elif token.kind == "opaque":
            spoken = True
    return found


def _drop_whole(sentence: Sentence, noise: Set[Token]) -> None:
    """A sentence of fillers goes with its punctuation; asked as a question it is a reaction and stays."""
    if any("?" in token.text for token in sentence.live if token.kind == "end"):
        return
    for token in sentence.live:
        token.gone = "FP" if token in noise else "PU"
    sentence.refresh()


def _stretches(tokens: Sequence[Token], noise: Set[Token]) -> Iterator[tuple[int, int]]:
    """Fillers in a row with the commas and gaps around them: first index, index behind the last."""
    stop = 0
    for index in [index for index, token in enumerate(tokens) if token in noise]:
        if index < stop:
            continue
        first = index
        while first and tokens[first - 1].kind in ("gap", "comma"):
            first -= 1
        stop = index + 1
        while stop < len(tokens) and (tokens[stop].kind in ("gap", "comma") or tokens[stop] in noise):
            stop += 1
        yield first, stop


def _settle_commas(sentence: Sentence, draft: Draft, first: int, last: int, noise: Set[Token]) -> None:
    tokens = sentence.tokens
    stretch = tokens[first:last]
    opening = next(index for index, token in enumerate(stretch) if token in noise)
    left = [token for token in stretch[:opening] if token.kind == "comma"]
    right = [token for token in stretch[opening:] if token.kind == "comma"]
    if not left and not right:
        return
    before = tokens[first - 1] if first else None
    behind = tokens[last] if last < len(tokens) else None
    kept = None
    if _keeps_one(sentence, draft, before, behind, left=bool(left), right=bool(right)):
        kept = left[0] if left else right[-1]
    for token in (*left, *right):
        if token is not kept:
            token.gone = "PU"


def _keeps_one(
    sentence: Sentence, draft: Draft, before: Token | None, behind: Token | None, *, left: bool, right: bool
) -> bool:
    """Whether one comma stays where a filler stood."""
    lexicon = draft.lexicon
    if before is None or behind is None or behind.kind in ("end", "dots") or _opens(before) or _closes(behind):
        return False
    if _only_answers(sentence, draft, before):
        return True
    if before.low in lexicon.no_comma_after:
        return False
    if behind.low in lexicon.no_comma_before and not is_noun(before, sentence, draft):
        return False
    if not left:
        return behind.low in lexicon.subordinators
    return True


def _opens(token: Token) -> bool:
    return token.kind == "sign" and token.text in "([{"


def _closes(token: Token) -> bool:
    return token.kind == "sign" and token.text in ")]}"


def _only_answers(sentence: Sentence, draft: Draft, last: Token) -> bool:
    """Whether the sentence up to `last` consists of answers (ja, nein, genau)."""
    lexicon = draft.lexicon
    head = takewhile(lambda token: token is not last, sentence.live)
    return all(
        token.low in lexicon.answer_particles or lexicon.is_filler(token.low) or not token.is_word
        for token in chain(head, (last,))
    )
