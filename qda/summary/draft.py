"""A first paraphrase from the passage itself: clauses without content go, nothing is added (Z1.1 to Z1.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qda.language import no_terms, particles, without_formulas
from qda.model import Span
from qda.segments import clauses, words
from qda.smoothing.lexicon import load_lexicon
from qda.summary.rows import content_words

_HEADS = {
    "de": frozenset((
        "also", "ja", "na", "naja", "gut", "okay", "nun", "eben", "halt", "und", "so", "denn", "tja", "ach", "genau",
        "klar",
    )),
    "en": frozenset((
        "well", "so", "and", "okay", "ok", "yeah", "yes", "right", "now", "oh", "anyway", "basically", "actually",
    )),
}  # fmt: skip
_BLANKED = re.compile(r"x+(?: x+)*")
_EDGE = " ,;:–—-…"
_GAPS = re.compile(r"\s+([,;:.!?])|([,;:–—])(?=\s*[,;:–—.])|\s{2,}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft paraphrase, its words in the order of the passage, and the clauses left out."""

    text: str
    dropped: tuple[str, ...] = ()


def draft_paraphrase(passage: str, *, language: str = "de") -> Draft:
    """What a passage says without the clauses that carry no content and without what it says again.

    A clause goes when it has no content word, or no other than one earlier clause; negations and numbers count as
    content words. Formulas (“ich sag mal”, “you know”) and particles at the head of a clause go,
    too. Length ≤ the passage's; empty when nothing carries content.
    """
    masked = _without_empty_formulas(passage, language)
    seen: list[frozenset[str]] = []
    kept: list[Span] = []
    dropped: list[str] = []
    for clause in clauses(passage, language=language):
        content = content_words(masked[clause.start : clause.end], language)
        if content and not any(content <= earlier for earlier in seen):
            kept.append(clause)
            seen.append(content)
        else:
            dropped.append(passage[clause.start : clause.end])
    return Draft(_joined(masked, kept, language), tuple(dropped))


def _without_empty_formulas(passage: str, language: str) -> str:
    """The passage with blanks for formulas; one with a negation or a number (“no idea”) is content and stays."""
    masked = without_formulas(passage, language)
    lexicon = load_lexicon(language)
    clean = list(masked)
    changed = "".join(" " if one == other else "x" for one, other in zip(masked, passage, strict=True))
    for run in _BLANKED.finditer(changed):
        said = passage[run.start() : run.end()]
        if any(lexicon.is_data(said[one.start : one.end].casefold()) for one in words(said)):
            clean[run.start() : run.end()] = said
    return "".join(clean)


def _joined(text: str, kept: list[Span], language: str) -> str:
    """The kept clauses without particles at their heads; where one is missing between two, a semicolon."""
    parts: list[str] = []
    for number, clause in enumerate(kept):
        piece = _without_head(text[clause.start : clause.end], language)
        piece = _GAPS.sub(lambda match: match[1] or ("" if match[2] else " "), piece).strip()
        is_next = number + 1 < len(kept) and text[clause.end : kept[number + 1].start].strip() == ""
        parts.append(piece if is_next else piece.rstrip(_EDGE + "."))
        if number + 1 < len(kept):
            parts.append(" " if is_next else "; ")
    return "".join(parts).strip(_EDGE + ".")


def _without_head(clause: str, language: str) -> str:
    heads = _HEADS["de" if language == "de" else "en"] & (particles(language) | no_terms(language))
    spans = words(clause)
    for span in spans[:-1]:
        if clause[span.start : span.end].casefold() not in heads:
            return clause[span.start :] if not clause[: span.start].rstrip().endswith(("„", "“", '"', "(")) else clause
    return clause
