"""Words of talk that are two in writing (`gibts`, `hätt`, `don't`), written out before they are tagged."""

from __future__ import annotations

from functools import cache

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'"})

# Clitics that no rule below finds.
GERMAN = {
    "anner": "an der", "aufm": "auf dem", "aufn": "auf den", "ausm": "aus dem", "biste": "bist du",
    "bistn": "bist denn", "dat": "das", "denkste": "denkst du", "dit": "das", "fürn": "für den",
    "fürs": "für das", "gehste": "gehst du", "gesacht": "gesagt", "glaubste": "glaubst du", "ham": "haben",
    "hamma": "haben wir", "hammer": "haben wir", "hamse": "haben sie", "hamwa": "haben wir",
    "hamwer": "haben wir", "haste": "hast du", "hattn": "hatte einen", "ick": "ich", "inne": "in die",
    "inner": "in der", "is": "ist", "isn": "ist ein", "isses": "ist es", "ists": "ist es",
    "kannste": "kannst du", "kannstn": "kannst denn", "machste": "machst du", "meinste": "meinst du",
    "mitm": "mit dem", "ne": "eine", "nem": "einem", "nen": "einen", "ner": "einer", "nes": "eines",
    "nich": "nicht", "nix": "nichts", "siehste": "siehst du", "simma": "sind wir", "sollste": "sollst du",
    "son": "so ein", "sone": "so eine", "sonem": "so einem", "sonen": "so einen", "soner": "so einer",
    "verstehste": "verstehst du", "vorm": "vor dem", "wat": "was", "weißte": "weißt du", "willste": "willst du",
    "wirste": "wirst du", "zun": "zu den",
}  # fmt: skip
ENGLISH = {
    "ain't": "is n't", "can't": "can n't", "cannot": "can not", "cause": "because", "cuz": "because",
    "dunno": "do n't know", "gimme": "give me", "gonna": "going to", "gotta": "got to", "kinda": "kind of",
    "lemme": "let me", "outta": "out of", "shan't": "shall n't", "sorta": "sort of", "wanna": "want to",
    "won't": "will n't", "'cause": "because",
}  # fmt: skip
ENGLISH_TAILS = ("'s", "'re", "'ve", "'d", "'ll", "'m")


def expand(word: str, language: str) -> tuple[str, ...]:
    """The words that a word of talk stands for; most words stand for themselves.

    >>> expand("gibts", "de"), expand("don't", "en")
    (('gibt', 'es'), ('do', "n't"))
    """
    found = _expanded(word.translate(APOSTROPHES), language)
    return (found[0].capitalize(), *found[1:]) if word[:1].isupper() and found[0].islower() else found


@cache
def _expanded(word: str, language: str) -> tuple[str, ...]:
    low = word.lower()
    known = GERMAN if language == "de" else ENGLISH
    is_plain = word[1:].islower() or word.islower()  # GIS, US: capitals are no clitics
    if not is_plain or len(word) < 2:
        return (word,)
    if low in known and not (language == "de" and word[0].isupper() and _is_noun(word)):
        return tuple(known[low].split())
    return _german(low, word) if language == "de" else _english(low, word)


def _english(low: str, word: str) -> tuple[str, ...]:
    if low.endswith("n't") and len(low) > 3:
        return (word[:-3], "n't")
    for tail in ENGLISH_TAILS:
        if low.endswith(tail) and len(low) > len(tail):
            return (word[: -len(tail)], tail)
    return (word,)


def _german(low: str, word: str) -> tuple[str, ...]:
    """`gibts` → gibt es: an unknown word that is a verb form and an s; `hätt` → hätte: one without its last e."""
    import simplemma

    if low.endswith("s"):
        stem = low[:-1].rstrip("'")
        marked = low[:-1].endswith("'")
        if (marked or not simplemma.is_known(word, lang="de")) and _is_verb(stem):
            return (stem, "es")
    if not simplemma.is_known(low, lang="de") and _is_verb(f"{low}e") and not _is_noun(word):
        return (f"{low}e",)
    return (word,)


def _is_verb(word: str) -> bool:
    import simplemma

    lemma: str = simplemma.lemmatize(word, lang="de")
    return bool(simplemma.is_known(word, lang="de")) and lemma.endswith("n") and lemma.islower() and lemma != word


def _is_noun(word: str) -> bool:
    import simplemma

    known: bool = simplemma.is_known(word, lang="de")
    return known and simplemma.lemmatize(word, lang="de")[:1].isupper()
