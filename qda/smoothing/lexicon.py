"""The word lists that decide what is noise: German and English, with a study's own words merged in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib import resources
from typing import Any

from qda.errors import NotFound, QdaError, did_you_mean
from qda.wording import say

LANGUAGES = ("de", "en")
_ARTICLES = {"de": ("ein", "und"), "en": ("and", "-")}

_MOST_VERDICTS = 50_000

Words = frozenset[str]


class Verdicts(dict[str, bool]):
    """Whether a word in lower case may concern a rule about words; each word is decided once."""

    def __init__(self, sounds: re.Pattern[str], words: Words) -> None:
        super().__init__()
        self._sounds = sounds
        self._words = words

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_VERDICTS:
            self.clear()
        verdict = self[word] = word in self._words or self._sounds.fullmatch(word) is not None
        return verdict


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Word lists of one language, all in lower case; what each is for stands in the data file.

    `known` are all words of the lists, `function_words` those that a repeated group may consist of,
    `noise` the sounds that go somewhere, `noise_full` these and the words that `full` writes in another way.
    """

    language: str
    filler_sounds: re.Pattern[str]
    number_word: re.Pattern[str]
    unintelligible_canonical: str
    contractions_full: Mapping[str, str]
    fillers: Words
    response_only_when_turn_or_turn_initial: Words
    backchannels: Words
    answer_particles: Words
    negations: Words
    negative_prefix_fragments: Words
    number_words: Words
    repeat_safe: Words
    repeat_pronouns: Words
    repeat_finite_verbs: Words
    repeat_d_words: Words
    repeat_d_after: Words
    repeat_cautious: Words
    repeat_never: Words
    repeat_idioms_final: Words
    pronoun_identity_next: Words
    function_words_extra: Words
    subordinators: Words
    no_comma_after: Words
    no_comma_before: Words
    suspended_next: Words
    nonverbal: Words
    pause_words: Words
    gestural_answer: Words
    polarity_comments: Words
    unintelligible: Words
    placeholders: Words
    speakers: Words
    words: Words
    es_contraction_hosts: Words
    caps_lower_full: Words
    keep: Words
    known: Words
    function_words: Words
    noise: Verdicts
    noise_full: Verdicts

    @property
    def responses(self) -> Words:
        """Sounds that answer: kept as the first word of a turn or sentence."""
        return self.response_only_when_turn_or_turn_initial

    def is_filler(self, word: str) -> bool:
        """Whether a word in lower case is a filled pause of the language or of the study."""
        if word in self.keep:
            return False
        return self.filler_sounds.fullmatch(word) is not None or word in self.fillers

    def is_response(self, word: str) -> bool:
        """Whether a word in lower case is a sound that may be an answer (mhm, uh-huh)."""
        return word in self.responses and word not in self.keep

    def is_negation(self, word: str) -> bool:
        """Whether a word in lower case negates."""
        return word in self.negations or (word.endswith("n't") and "n't" in self.negations)

    def is_number(self, word: str) -> bool:
        """Whether a word in lower case is a number: a digit in it, a number word or a compound of them."""
        return any(map(str.isdigit, word)) or self.number_word.fullmatch(word) is not None

    def is_data(self, word: str) -> bool:
        """Whether no rule may take the word away: negations, numbers, and words that the study keeps."""
        return word in self.keep or self.is_negation(word) or self.is_number(word)


_DERIVED = frozenset({"language", "filler_sounds", "number_word", "known", "function_words", "noise", "noise_full"})
_SINGLE = frozenset({"unintelligible_canonical", "contractions_full"})
_LISTS = tuple(one.name for one in fields(Lexicon) if one.name not in _DERIVED | _SINGLE)


def load_lexicon(language: str, *, extra_words: Mapping[str, Sequence[str]] | None = None) -> Lexicon:
    """The lexicon of a language (`de`, `en`) with a study's words added to the lists they are named for.

    An entry for `contractions_full` reads `short = long`. The same words give the same object.

    Raises:
        QdaError: a list that does not exist, or a short form without what it stands for.
        NotFound: a language without word lists.
    """
    if not extra_words:
        return _lexicon(language, ())
    extra = tuple(sorted((name, tuple(words)) for name, words in extra_words.items()))
    return _lexicon(language, extra)


@lru_cache(maxsize=64)
def _lexicon(language: str, extra: tuple[tuple[str, tuple[str, ...]], ...]) -> Lexicon:
    lists = dict(_file(language))
    for name, words in extra:
        if name == "contractions_full":
            lists[name] = {**lists[name], **dict(map(_short_and_long, words))}
        elif name in _LISTS:
            lists[name] = [*lists[name], *words]
        else:
            known = (*_LISTS, "contractions_full")
            message = say("there is no word list '{name}' for smoothing", name=name)
            raise QdaError(message, did_you_mean(name, known) or say("there are: {names}", names=", ".join(known)))
    return _build(language, lists)


@lru_cache(maxsize=8)
def _file(language: str) -> Mapping[str, Any]:
    import yaml

    if language not in LANGUAGES:
        raise NotFound.among(say("language"), language, LANGUAGES)
    text = (resources.files("qda.smoothing") / "data" / f"{language}.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def _build(language: str, lists: Mapping[str, Any]) -> Lexicon:
    sets = {name: frozenset(word.lower() for word in lists[name]) for name in _LISTS}
    contractions = {short.lower(): long for short, long in lists["contractions_full"].items()}
    not_words = {"nonverbal", "pause_words", "unintelligible", "negative_prefix_fragments", "number_words"}
    known = frozenset().union(*(words for name, words in sets.items() if name not in not_words))
    grouped = (
        "repeat_safe",
        "repeat_finite_verbs",
        "repeat_d_words",
        "repeat_cautious",
        "function_words_extra",
    )
    sounds = re.compile(lists["filled_pause_regex"])
    noise = sets["fillers"] | sets["response_only_when_turn_or_turn_initial"]
    return Lexicon(
        language=language,
        filler_sounds=sounds,
        noise=Verdicts(sounds, noise),
        noise_full=Verdicts(sounds, noise | contractions.keys() | {"ne"}),
        number_word=_number_word(language, sets["number_words"]),
        unintelligible_canonical=lists["unintelligible_canonical"],
        contractions_full=contractions,
        known=known | contractions.keys(),
        function_words=frozenset().union(*(sets[name] for name in grouped)),
        **sets,
    )


def _number_word(language: str, parts: Words) -> re.Pattern[str]:
    """Number words and their compounds; an article or 'and' alone is none."""
    words = "|".join(sorted(map(re.escape, parts), key=len, reverse=True))
    joints = "|".join(_ARTICLES[language])
    return re.compile(rf"(?=.{{1,60}}$)(?:{joints})*(?:{words})(?:{words}|{joints})*")


def _short_and_long(entry: str) -> tuple[str, str]:
    short, sign, long = (part.strip() for part in entry.partition("="))
    if not (short and sign and long):
        raise QdaError(
            say("the short form '{entry}' does not say what it stands for", entry=entry),
            say("write it as 'short = long'"),
        )
    return short, long
