"""Proper nouns by grammar: what the tagger takes for a name inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from qda.language import tagger_of
from qda.pseudonyms.surroundings import ACRONYMS, NO_NAMES, ROLES, TITLES
from qda.pseudonyms.tokens import Mention, Tokens

_NEVER = NO_NAMES | ROLES | TITLES | ACRONYMS
_BORDER = re.compile(r"[.!?…]|\n")


def find_tagged(tokens: Tokens, language: str, knows: Callable[[str], bool]) -> Iterator[Mention]:
    """The words inside sentences that the tagger takes for proper nouns and no dictionary has (`knows`).

    None in a text without capitals.
    """
    if not tokens.has_capitals:
        return
    tagger = tagger_of(language)
    for sentence in _sentences(tokens):
        tagged = tagger.sentence([tokens.words[index].text for index in sentence])
        for place in sorted({one.place for one in tagged if one.part == "name"} - {0}):
            index = sentence[place]
            word = tokens.words[index]
            if tokens.is_name_like(index) and word.folded not in _NEVER and not knows(word.text):
                yield Mention(word.start, word.end, word.text, "other", "proper noun by grammar", 15, is_known=False)


def _sentences(tokens: Tokens) -> Iterator[list[int]]:
    sentence: list[int] = []
    for index, word in enumerate(tokens.words):
        if sentence and _BORDER.search(tokens.source, tokens.words[index - 1].end, word.start):
            yield sentence
            sentence = []
        sentence.append(index)
    if sentence:
        yield sentence
