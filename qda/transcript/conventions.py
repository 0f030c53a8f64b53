"""Which transcription convention a text follows, told by the marks it uses.

Scored are Dresing & Pehl (simple and extended), Kuckartz, GAT 2, HIAT, Jefferson, TiQ and CHAT. A sign that
several of them share counts for each; what decides are the signs that only one of them has.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

CONVENTIONS = (
    "generic",
    "dresing_pehl",
    "dresing_pehl_ext",
    "kuckartz",
    "gat2",
    "hiat",
    "jefferson",
    "tiq",
    "chat",
    "f4",
)

_ENOUGH = 2.5  # below this score the text stays `generic`
_MOST = 1.5  # what a mark that occurs often counts more than one that occurs once
_NEAR = 0.8  # two conventions within 20 % of each other are a question to the user
_ORTHOGRAPHIC = frozenset({"generic", "dresing_pehl", "dresing_pehl_ext", "kuckartz", "f4"})
_NOTATIONS = frozenset({"gat2", "jefferson", "tiq"})
_GERMAN = frozenset({"gat2", "tiq"})

_SOUNDS = (
    "lach|läch|schmunzel|kicher|räusper|seufz|hust|nick|schnalz|stöhn|weint|flüster|zöger|nachdenk|überleg|atmet"
    "|holt luft|pause|unterbrech|telefon|handy|klingel|laugh|chuckl|sigh|cough|clears|nods|whisper|giggl|smil|crosstalk"
)


@dataclass(frozen=True, slots=True)
class _Mark:
    name: str
    probe: str  # pieces with blanks between: where all are missing the pattern is not tried, and not compiled either
    pattern: str
    weights: Mapping[str, float]


def _mark(name: str, probe: str, pattern: str, **weights: float) -> _Mark:
    return _Mark(name, probe, pattern, weights)


# marks in round brackets, looked for in the brackets alone
_ROUND = (
    _mark("(...)", "(", r"\((?:\.\.\.|…)\)", dresing_pehl=1, dresing_pehl_ext=1, kuckartz=1, chat=0.5),
    _mark("(..)", "(", r"\(\.\.\)", dresing_pehl_ext=1.5, kuckartz=1.5, chat=0.5),
    _mark("(.)", "(", r"\(\.\)", gat2=1, jefferson=1, tiq=1, dresing_pehl_ext=1, kuckartz=1, chat=0.5),
    _mark("(4)", "(", r"\(\d{1,2}(?: ?(?:s|Sek\.?|sec))?\)", dresing_pehl_ext=1, kuckartz=1, tiq=1),
    _mark("(0.5)", "(", r"\(\d{1,2}\.\d{1,2}\)", gat2=1.5, jefferson=1.5),
    _mark("(-)", "(", r"\(-{1,3}\)", gat2=3),
    _mark("(unv.)", "(", r"\(unv[^()\n]{0,40}\)", dresing_pehl=2, dresing_pehl_ext=1.5),
    _mark("(word?)", "(", r"\([^()\n?]{1,30}\?\)", dresing_pehl=1.5, dresing_pehl_ext=1),
    _mark(
        "(lacht)",
        "(",
        rf"\((?<!\(\()(?i:{_SOUNDS})[^()\n]{{0,30}}\)",
        dresing_pehl=1,
        dresing_pehl_ext=1,
        kuckartz=1,
    ),
    _mark("((lacht))", "(", r"\(\([^()\n]{1,60}\)\)", gat2=1, tiq=1, hiat=1, jefferson=0.5),
    _mark("((1,5s))", "(", r"\(\(\d{1,2}(?:[.,]\d{1,2})? ?s\)\)", hiat=3),
    _mark("w(h)ord", "(", r"\(h+\)", jefferson=2, gat2=1),
)
# marks in square brackets
_SQUARE = (
    _mark("[v]", "[", r"\[n?v\]", hiat=4),
    _mark("[overlap]", "[", r"\[[a-zäöü(°][^\[\]\n:]{0,60}\](?!\()", gat2=1, jefferson=1),
    _mark("[/]", "[", r"\[/{1,3}\]", chat=3),
)
_MARKS = (
    _mark("word/", "/", r"/(?<=[^\W\d_]/)(?=[\s,.?!])", dresing_pehl=1, dresing_pehl_ext=1, hiat=0.5),
    _mark("//mhm//", "//", r"//(?<!://)\s?[\w ,.?]{1,30}\s?//", dresing_pehl_ext=2, tiq=1),
    _mark("•", "•", r"•(?:(?<=[\w.,\]…˙] •)|(?<=\]•))•*", hiat=2),
    _mark("˙", "˙", "˙", hiat=2),
    _mark("└", "└", "└", tiq=3),
    _mark("@(.)@", "@", r"@(?<!\w@)(?:\([.\d]{1,3}\)|[^@\s](?:[^@\n]{0,40}[^@\s])?)@", tiq=3),
    _mark("°word°", "°", r"°(?<!\d°)(?<!\d °)[^\W\d][^°\n]{0,60}°", jefferson=2, tiq=1.5),
    _mark("°h", "°h h°", r"°h+\b|\bh+°", gat2=3),
    _mark("<<word>", "<", r"<<[^<>\n]{1,30}>", gat2=3),
    _mark("!AK!", "!", r"![A-ZÄÖÜ]{1,12}!", gat2=2),
    _mark("und_äh", "_", r"_(?<=[a-zäöüß]_)(?=[a-zäöüß])", gat2=1.5),
    _mark("↑↓", "↑", "↑", jefferson=3, gat2=1),
    _mark("↓", "↓", "↓", jefferson=3, gat2=1),
    _mark(">word<", ">", r">(?<![\w/\"'>-]>)[^\W\d_][^<>\n]{0,60}<", jefferson=2),
    _mark("oh=nee", "=", r"=(?<=[\w.?,\]]=)(?=[\w\[\n])", jefferson=1.5, tiq=1, gat2=1),
    _mark("&-um", "&", r"&[-+=~][a-zäöü]", chat=3),
    _mark("*PAR:", "*", r"(?m)\*(?<=^\*)[A-Z][A-Z0-9]{0,6}:\t", chat=4),
    _mark("%com:", "%", r"(?m)%(?<=^%)[a-z]{3}:\t", chat=3),
    _mark("@Begin", "@", r"(?m)@(?<=^@)Begin", chat=4),
    _mark("+...", "+", r"\+\.\.\.|\+//?\.", chat=2),
)
# signs so frequent in ordinary text that they are looked at only beside others of the kind
_BESIDE_OTHERS = (
    _mark("wo::rd", "::", r"::(?<=\w::)", gat2=1, jefferson=1, tiq=0.5),
    _mark(".hh", ".hh", r"\.(?<!\w\.)h{2,}\b", jefferson=3),
)
_ROUND_BRACKETS = r"\(\(?[^()\n]{0,60}\)\)?"
_SQUARE_BRACKETS = r"\[[^\[\]\n]{0,60}\]\(?"
_ACCENT = r"(?<=[a-zäöüß])[A-ZÄÖÜ]{2,}"


@dataclass(frozen=True, slots=True)
class Layout:
    """What the turns show beside their signs; see `recognise`."""

    language: str = "de"
    line_numbers: bool = False
    lower_case: bool = False
    times: int = 0
    times_at_paragraph_end: int = 0
    blank_lines_between: int = 0
    team_labels: int = 0
    moderator: bool = False


@dataclass(frozen=True, slots=True)
class Recognised:
    """The convention found, the marks counted for each, and those within 20 % of the first."""

    convention: str
    evidence: Mapping[str, Mapping[str, int]]
    rivals: tuple[str, ...] = ()


def recognise(text: str, layout: Layout) -> Recognised:
    """Score every convention by its marks and name the best.

    The score is the sum of weight × (1 + log10 of the count, 1.5 at most); a convention needs 2.5 and marks of two
    kinds. Below that the text is `f4` if it has time marks with `#`, else `generic`. Where a rival within 20 % reads
    brackets in another way than the best, it is no better known.
    """
    counts = _count(text, layout)
    evidence: dict[str, dict[str, int]] = {}
    scores: dict[str, float] = {}
    for name, weights, count in counts:
        for convention, weight in weights.items():
            worth = weight * min(_MOST, 1 + math.log10(count))
            if convention in _GERMAN and layout.language != "de":
                worth /= 2
            scores[convention] = scores.get(convention, 0.0) + worth
            evidence.setdefault(convention, {})[name] = count
    if layout.times:
        evidence.setdefault("f4", {})["#00:01:23-4#"] = layout.times
    scores = {one: score for one, score in scores.items() if len(evidence[one]) > 1}
    best, rivals = _best(scores, fallback="f4" if layout.times else "generic")
    return Recognised(best, evidence, rivals)


def _best(scores: Mapping[str, float], fallback: str) -> tuple[str, tuple[str, ...]]:
    ranked = sorted(scores, key=lambda one: (-scores[one], CONVENTIONS.index(one)))
    if not ranked or scores[ranked[0]] < _ENOUGH:
        return fallback, ()
    first = ranked[0]
    near = tuple(one for one in ranked[1:] if scores[one] >= _NEAR * scores[first])
    same_reading = all((one in _ORTHOGRAPHIC) == (first in _ORTHOGRAPHIC) for one in near)
    if near and not same_reading:
        return fallback, (first, *near)
    return (first, (first, *near)) if near else (first, ())


def _count(text: str, layout: Layout) -> list[tuple[str, Mapping[str, float], int]]:
    counts: list[tuple[str, Mapping[str, float], int]] = []
    if "(" in text and (round_ones := "\n".join(re.findall(_ROUND_BRACKETS, text))):
        counts += _found(_ROUND, round_ones)
    if "[" in text and (square_ones := "\n".join(re.findall(_SQUARE_BRACKETS, text))):
        counts += _found(_SQUARE, square_ones)
    counts += _found(_MARKS, text)
    if layout.lower_case or layout.line_numbers or any(_is_telling(weights) for _, weights, _ in counts):
        counts += _found(_BESIDE_OTHERS, text)
    if layout.lower_case and (accents := len(re.findall(_ACCENT, text))):
        counts.append(("akZENT", {"gat2": 3}, accents))
    shape: tuple[tuple[str, Mapping[str, float], int], ...] = (
        ("line numbers", {"gat2": 1, "jefferson": 1}, int(layout.line_numbers)),
        ("lower case", {"gat2": 2.5, "tiq": 1}, int(layout.lower_case)),
        (
            "time at paragraph end",
            {"dresing_pehl": 1, "dresing_pehl_ext": 0.5},
            layout.times_at_paragraph_end,
        ),
        ("blank line between speakers", {"kuckartz": 0.5}, int(layout.blank_lines_between > 1)),
        ("Y1, Am, Bf", {"tiq": 2}, layout.team_labels),
        ("M", {"kuckartz": 1.5}, int(layout.moderator)),
    )
    return counts + [one for one in shape if one[2]]


def _is_telling(weights: Mapping[str, float]) -> bool:
    return not weights.keys().isdisjoint(_NOTATIONS) and weights.keys().isdisjoint(_ORTHOGRAPHIC)


def _found(marks: Sequence[_Mark], text: str) -> list[tuple[str, Mapping[str, float], int]]:
    return [
        (mark.name, mark.weights, found)
        for mark in marks
        if any(probe in text for probe in mark.probe.split()) and (found := len(re.findall(mark.pattern, text)))
    ]
