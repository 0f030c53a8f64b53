"""Proper nouns by grammar, where the package HanTa happens to be installed; qda neither needs nor fetches it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from typing import Any

from qda.pseudonyms.lists import gazetteer
from qda.pseudonyms.surroundings import ACRONYMS, NO_NAMES, ROLES, TITLES
from qda.pseudonyms.tokens import Mention, Tokens

_MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
_PROPER = {"de": "NE", "en": "NNP"}
_NEVER = NO_NAMES | ROLES | TITLES | ACRONYMS
_BORDER = re.compile(r"[.!?…]|\n")


def find_tagged(tokens: Tokens, language: str) -> Iterator[Mention]:
    """The words inside sentences that the tagger takes for proper nouns; none without the package."""
    tagger = _tagger(language)
    if tagger is None or not tokens.has_capitals:
        return
    for sentence in _sentences(tokens):
        tags = tagger.tag_sent([tokens.words[index].text for index in sentence])
        for index, (_word, _lemma, tag) in zip(sentence, tags, strict=True):
            word = tokens.words[index]
            is_left_out = word.folded in _NEVER or word.folded in gazetteer().ordinary
            if tag == _PROPER[language] and tokens.is_name_like(index) and not is_left_out and index != sentence[0]:
                yield Mention(word.start, word.end, word.text, "other", "proper noun by grammar", 15, is_known=False)


@cache
def _tagger(language: str) -> Any:
    if language not in _MODELS or find_spec("HanTa") is None:
        return None
    from HanTa import HanoverTagger

    return HanoverTagger.HanoverTagger(_MODELS[language])


def _sentences(tokens: Tokens) -> Iterator[list[int]]:
    sentence: list[int] = []
    for index, word in enumerate(tokens.words):
        if sentence and _BORDER.search(tokens.source, tokens.words[index - 1].end, word.start):
            yield sentence
            sentence = []
        sentence.append(index)
    if sentence:
        yield sentence
