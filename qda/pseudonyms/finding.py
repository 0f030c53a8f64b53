"""All names in a transcript: found by shape, list and surroundings, then looked for again wherever they stand alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from qda.language import Words, words_of
from qda.model import Transcript
from qda.pseudonyms.firms import Firms
from qda.pseudonyms.forms import fold, forms
from qda.pseudonyms.lists import gazetteer
from qda.pseudonyms.persons import People
from qda.pseudonyms.places import Places
from qda.pseudonyms.shapes import find_shapes
from qda.pseudonyms.surroundings import ACRONYMS, FIRM_KINDS, NAME_TAILS, NO_NAMES, NO_STREETS, PARTICLES, ROLES, TITLES
from qda.pseudonyms.tagger import find_tagged
from qda.pseudonyms.tokens import Mention, Tokens

_STRONG = 50  # weight from which on the parts of a name are looked for by themselves
_NEVER = NO_NAMES | ROLES | TITLES | ACRONYMS | FIRM_KINDS | NO_STREETS
_LABEL = re.compile(r"[^\W\d_]{3,}")
_LEAST = 4  # letters of an unknown word, and of each part of a compound
_LINKS = ("", "s", "es", "n", "en", "er")


def find_names(transcript: Transcript) -> list[Mention]:
    """The mentions in the verbatim text (labels and header too), in order, none overlapping."""
    words = words_of(transcript.language)
    tokens = Tokens.of(transcript.text)
    knows = _known(words)
    found = [
        *find_shapes(tokens),
        *People(tokens, knows).find(),
        *Places(tokens, knows, words.knows).find(),
        *Firms(tokens, knows).find(),
        *_speakers(tokens, transcript),
        *find_tagged(tokens, transcript.language, knows),
        *_unknown(tokens, words, knows),
    ]
    kept = _apart(found)
    return _apart([*found, *_propagated(tokens, kept, knows)])


def _known(words: Words) -> Callable[[str], bool]:
    """Whether a word, or the parts of a compound, stand in the dictionary without being listed as a name."""
    lists = gazetteer()

    def knows(word: str) -> bool:
        folded = fold(word)
        if folded in lists.ordinary:
            return True
        if folded in lists.first or folded in lists.last or folded in lists.places:
            return False
        return words.knows(word) or words.knows(word.capitalize()) or is_compound(words, word)

    return knows


def is_compound(words: Words, word: str) -> bool:
    """Whether a word is made of two that the dictionary has, the second none with which names end (`Tannhuber`)."""
    for part in word.split("-")[-1:] if "-" in word else (word,):
        for at in range(_LEAST, len(part) - _LEAST + 1):
            tail = part[at:]
            if tail[0].islower() and fold(tail) not in NAME_TAILS and words.knows(tail.capitalize()):
                head = part[:at].capitalize()
                if any(words.knows(head.removesuffix(link)) for link in _LINKS if head.endswith(link)):
                    return True
        if "-" in word and words.knows(part):
            return True
    return False


def _apart(found: Iterable[Mention]) -> list[Mention]:
    """Of overlapping mentions the heaviest, then the longest."""
    taken: list[Mention] = []
    covered: set[int] = set()
    for one in sorted(found, key=lambda one: (-one.weight, one.start - one.end, one.start)):
        places = range(one.start, one.end)
        if covered.isdisjoint(places):
            covered.update(places)
            taken.append(one)
    return sorted(taken, key=lambda one: one.start)


def _speakers(tokens: Tokens, transcript: Transcript) -> Iterator[Mention]:
    """Labels that are neither roles nor signs: whoever speaks under them is named by them."""
    heads: dict[str, int] = {}
    for turn in transcript.turns:
        heads.setdefault(turn.speaker, turn.number)
    lists = gazetteer()
    for label in heads:
        for part in _LABEL.findall(label):
            folded = fold(part)
            if folded in TITLES | ROLES | PARTICLES | NO_NAMES or (folded in lists.ordinary and " " not in label):
                continue
            if folded not in lists.first and folded not in lists.last and words_of(transcript.language).knows(part):
                continue
            for word in tokens.words:
                if word.text == part:
                    yield Mention(word.start, word.end, part, "person", "speaker", 52)


def _unknown(tokens: Tokens, words: Words, knows: Callable[[str], bool]) -> Iterator[Mention]:
    """Capitalised words that no dictionary has and that are no compounds of words it has."""
    if not tokens.has_capitals:
        return
    listed = {*gazetteer().first, *gazetteer().last, *gazetteer().places, *_NEVER}
    for index, word in enumerate(tokens.words):
        if not tokens.is_name_like(index) or len(word.text) < _LEAST or word.text.isupper():
            continue
        if word.folded in listed or "'" in word.text or "’" in word.text:
            continue
        if knows(word.text) or words.knows(word.text.lower()):
            continue
        yield Mention(word.start, word.end, word.text, "other", "unknown word", 5, is_known=False)


def _propagated(tokens: Tokens, found: Iterable[Mention], knows: Callable[[str], bool]) -> Iterator[Mention]:
    """The parts of people's and firms' names wherever they stand alone: once `Ingrid Sommer`, then every `Sommer`."""
    parts: dict[str, Mention] = {}
    for one in found:
        if one.kind in ("person", "firm") and one.weight >= _STRONG and one.reason != "title and initial":
            for part in _parts_of(one, knows):
                parts.setdefault(part, one)
    table = {form: (part, parts[part]) for part in parts for form in forms(part, "other")}
    for index, word in enumerate(tokens.words):
        if word.folded not in table or not tokens.is_name_like(index):
            continue
        part, origin = table[word.folded]
        reason = f"part of “{origin.name}”"
        yield Mention(word.start, word.end, word.text, origin.kind, reason, 48)


def _parts_of(mention: Mention, knows: Callable[[str], bool]) -> Iterator[str]:
    for word in mention.name.split():
        folded = fold(word.strip(".,"))
        if len(folded) < 3 or folded in TITLES | PARTICLES | FIRM_KINDS | ROLES | NO_NAMES:
            continue
        if mention.kind == "firm" and (knows(word) or not folded.isalpha()):
            continue
        yield folded
