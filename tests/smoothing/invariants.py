"""What must hold for every reading (I1 to I10), checked from outside: on texts, not on the engine's own decisions."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import partial

from qda.model import Edit
from qda.smoothing import Lexicon, load_lexicon, smooth

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED = re.compile(r"„[^„“”\"]*[“”\"]|“[^“”]*”|»[^«»]*«|«[^«»]*»|(?<![\w.,!?…])\"(?=\S)[^\"]*\"")
_PLACEHOLDER = re.compile(r"\[(?:Firma|Name|Ort|Company|City)(?: [A-Z0-9])?\]|<Ort>|#Name#")
_UNCERTAIN = re.compile(r"\([^()\s]+\?\)")
_TIME = re.compile(r"#\d\d?:\d\d:\d\d(?:-\d)?#|[\[(<{]\d\d?:\d\d:\d\d(?:[.,]\d+)?[\])>}]")
_MEASURED = re.compile(
    r"\(\(?\s*\d{1,2}(?:[.,]\d{1,2})?\s*(?:s|Sek\.?|sec\.?|Sekunden|seconds)?\s*\)?\)"
    r"|\[\d{1,2}(?:[.,]\d{1,2})?\s*(?:s|Sek\.?|sec\.?)?\]|@\(\d+\)@"
    r"|[*(\[]+[A-Z]{1,3}\d{1,2} (?:lach|hust|laugh|cough)\w*[*)\]]+"  # who laughs
    r"|[\[(](?:lach|lacht|laugh|laughs|laughter|crosstalk|silence|pause)[ ,]+\d[\d:.]*[\])]"  # and when
    r"|[\[(](?:unv\.?|unverständlich|inaudible|unintelligible|unclear)[^\])]*[\])]",
    re.IGNORECASE,
)


def violations(text: str, language: str, convention: str, profile: str) -> Iterator[str]:
    """The invariants that the reading of `text` breaks, each with what was found."""
    reading = smooth(text, language=language, convention=convention, profile=profile)
    plain = unicodedata.normalize("NFC", text)
    if rebuilt(text, reading.edits) != reading.text:
        yield "edits do not rebuild the reading"
    if smooth(reading.text, language=language, convention=convention, profile=profile).text != reading.text:
        yield "I1 not idempotent"
    if smooth(text, language=language, convention=convention, profile=profile) != reading:
        yield "I10 not deterministic"
    if profile == "verbatim":
        if "".join(plain.split()) != "".join(reading.text.split()):
            yield "verbatim lost a character"
        return
    yield from _lost_words(plain, reading.text, load_lexicon(language))
    yield from _lost_marks(plain, reading.text)
    if profile == "light" and not is_subsequence(words(reading.text), words(plain)):
        yield "I5 a word that was not said"
    if profile == "full":
        light = smooth(text, language=language, convention=convention, profile="light")
        if any(not covered(edit, reading.edits) for edit in light.edits if not edit.inserted):
            yield "I9 light takes out more than full"


def repair_violations(text: str, language: str, convention: str, profile: str) -> Iterator[str]:
    """The invariants that the reading of `text` without self-repairs breaks."""
    read = partial(smooth, language=language, convention=convention, profile=profile, repairs=True)
    reading = read(text)
    plain = unicodedata.normalize("NFC", text)
    if rebuilt(text, reading.edits) != reading.text:
        yield "edits do not rebuild the reading"
    if read(reading.text).text != reading.text:
        yield "I1 not idempotent"
    if read(text) != reading:
        yield "I10 not deterministic"
    yield from _lost_words(plain, reading.text, load_lexicon(language))
    yield from _lost_marks(plain, reading.text)
    if profile == "light" and not is_subsequence(words(reading.text), words(plain)):
        yield "I5 a word that was not said"


def _lost_words(plain: str, reading: str, lexicon: Lexicon) -> Iterator[str]:
    if count_negations(reading, lexicon) < count_negations(plain, lexicon):
        yield "I2 negations fell"
    if lost := numbers(plain, lexicon) - numbers(reading, lexicon):
        yield f"I3 numbers {lost}"
    if not reading and any(map(lexicon.is_response, words(plain))) and not _LISTENER.search(plain):
        yield "I6 a response vanished with its turn"


def _lost_marks(plain: str, reading: str) -> Iterator[str]:
    blanked = " ".join(reading.split())
    for quoted in _QUOTED.findall(plain):
        if " ".join(quoted.split()) not in blanked:
            yield f"I4 quotation {quoted}"
    for mark in _UNCERTAIN.findall(_QUOTED.sub("", plain)):
        if mark not in reading and mark not in ("(?)", "(??)", "(???)"):
            yield f"I7 uncertain hearing {mark}"
    if Counter(_PLACEHOLDER.findall(plain)) - Counter(_PLACEHOLDER.findall(reading)):
        yield "I8 a placeholder vanished"


_LISTENER = re.compile(r"//|:")


def rebuilt(text: str, edits: tuple[Edit, ...]) -> str:
    """The reading, made from the edits alone; they must be sorted, disjoint and true to the text."""
    parts, position = [], 0
    for edit in edits:
        assert edit.start >= position
        assert text[edit.start : edit.end] == edit.removed
        parts += [text[position : edit.start], edit.inserted]
        position = edit.end
    return "".join([*parts, text[position:]])


def covered(edit: Edit, others: tuple[Edit, ...]) -> bool:
    """Whether what an edit takes out is taken out or written in another way by others; blanks and commas aside."""
    taken = {place for other in others for place in range(other.start, other.end)}
    places = range(edit.start, edit.end)
    return all(place in taken or not edit.removed[place - edit.start].isalnum() for place in places)


def words(text: str) -> list[str]:
    """Words in lower case, without the signs of a notation inside them and marks for what was not understood."""
    text = re.sub(r"\((?:unv\.|inaudible)", " (", re.sub(r"\[(?=unv|inaud|unint|uncl)", " [", text))
    text = text.replace("](", "(")  # a bracket of overlap closes and another one opens
    plain = re.sub(r"(?<=[^\W\d])(?:::+|[:](?!in)|\(h+\)|[()°↑↓└┘@!\[\]])(?=[^\W\d])", "", re.sub("[’ʼ´`‘]", "'", text))
    return [word.casefold() for word in _WORD.findall(plain)]


def count_negations(text: str, lexicon: Lexicon) -> int:
    """How many negations there are; the fragment `nich/` does not count."""
    plain = re.sub(r"\bnich[/-](?!\w)", "", text.lower().replace("’", "'"))
    plain = re.sub(r"\bne\b|\beine\b", "", plain)
    plain = re.sub(r"\bnich\b", "nicht", plain)
    return sum(lexicon.is_negation(word) for word in _WORD.findall(plain))


def numbers(text: str, lexicon: Lexicon) -> Counter[str]:
    """Digits and number words outside time marks, pauses and what was not understood."""
    plain = _MEASURED.sub(" ", _TIME.sub(" ", text))
    return Counter(word.lower() for word in _WORD.findall(plain) if lexicon.is_number(word.lower()))


def is_subsequence(part: list[str], whole: list[str]) -> bool:
    """Whether `part` is `whole` with words left out."""
    rest = iter(whole)
    return all(any(word == other for other in rest) for word in part)
