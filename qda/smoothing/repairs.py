"""Self-repairs (SR): what a speaker took back by beginning anew, as proposals and as edits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qda.alignment import Alignment
from qda.model import Edit, Span
from qda.smoothing.chunks import Chunks
from qda.smoothing.conventions import Convention, convention_named
from qda.smoothing.draft import Draft
from qda.smoothing.lexicon import Lexicon, load_lexicon
from qda.smoothing.restarts import Restart, Restarts, words_of
from qda.smoothing.scan import scan
from qda.smoothing.tokens import Token, sentences

if TYPE_CHECKING:
    from qda.smoothing.reading import Reading

RULE = "SR"
_HESITATIONS = frozenset({"FP", "FR"})


@dataclass(frozen=True, slots=True, order=True)
class Repair:
    """A proposal: `removed` stands at `start` to `end` of the text that was given and would go.

    `why` is `repeated`, `restarted`, `replaced`, `abandoned`, `corrected` (with an editing term) or `fragment`.
    """

    start: int
    end: int
    removed: str
    why: str


@dataclass(frozen=True, slots=True)
class _Cut:
    """A stretch of a reading that would go, up to the first word of the repair."""

    start: int
    end: int
    behind: int
    why: str


def propose_repairs(
    text: str,
    *,
    language: str = "de",
    convention: str | Convention = "generic",
    profile: str = "light",
    lexicon: Lexicon | None = None,
) -> tuple[Repair, ...]:
    """The self-repairs of one turn, in order and disjoint; nothing is changed.

    Raises:
        NotFound: an unknown language, convention or profile.
    """
    from qda.smoothing.reading import smooth

    lexicon = lexicon or load_lexicon(language)
    reading = smooth(text, language=language, convention=convention, profile=profile, lexicon=lexicon)
    if profile == "verbatim":
        return ()
    found = []
    for cut in _cuts(reading, lexicon, convention):
        place = reading.alignment.to_source(Span(cut.start, cut.end))
        found.append(Repair(place.start, place.end, text[place.start : place.end], cut.why))
    return tuple(found)


def repair_edits(
    reading: Reading,
    lexicon: Lexicon,
    convention: str | Convention,
    *,
    accepted: Collection[tuple[int, int]] | None = None,
) -> list[Edit]:
    """The edits of a reading's text that take its self-repairs out; of `accepted` stretches of the source only."""
    cuts = list(_cuts(reading, lexicon, convention))
    if accepted is not None:
        cuts = [one for one in cuts if _source(reading.alignment, one) in accepted]
    joined: list[_Cut] = []
    for cut in cuts:
        start = joined.pop().start if joined and joined[-1].behind == cut.start else cut.start
        joined.append(_Cut(start, cut.end, cut.behind, cut.why))
    return [edit for cut in joined for edit in _edits(reading.text, cut)]


def _source(alignment: Alignment, cut: _Cut) -> tuple[int, int]:
    place = alignment.to_source(Span(cut.start, cut.end))
    return (place.start, place.end)


def _edits(text: str, cut: _Cut) -> Iterator[Edit]:
    """What goes, up to the repair; its first letter is written large where the sentence began."""
    yield Edit(cut.start, text[cut.start : cut.behind], "", RULE)
    yield from capital_edit(text, cut.start, cut.behind)


def capital_edit(text: str, start: int, end: int) -> Iterator[Edit]:
    """The edit that writes the letter behind `text[start:end]` large, if that goes and opened a sentence."""
    first = text[end : end + 1]
    if first.islower() and text[start].isupper() and _begins_sentence(text, start):
        yield Edit(end, first, first.upper(), "PU")


def _begins_sentence(text: str, place: int) -> bool:
    before = text[:place].rstrip()
    return not before or before[-1] in ".!?…:"


def _cuts(reading: Reading, lexicon: Lexicon, convention: str | Convention) -> Iterator[_Cut]:
    """The stretches that would go, those that overlap joined."""
    pending: _Cut | None = None
    for cut in sorted(_single(reading, lexicon, convention), key=lambda one: (one.start, one.behind)):
        if pending is not None and cut.start < pending.behind:
            last = max(pending, cut, key=lambda one: one.behind)
            pending = _Cut(pending.start, last.end, last.behind, cut.why if last is cut else pending.why)
            continue
        if pending is not None:
            yield pending
        pending = cut
    if pending is not None:
        yield pending


def _single(reading: Reading, lexicon: Lexicon, convention: str | Convention) -> Iterator[_Cut]:
    if isinstance(convention, str):
        convention = convention_named(convention)
    draft = Draft(reading.text, lexicon, convention)
    scan(draft)
    draft.settle()
    places = _hesitations(reading)
    chunks = Chunks.of(draft.masked(), lexicon, full=False)
    for sentence in sentences(chunks, 0, len(chunks.chunks), reading.text, noise=lexicon.noise):
        words = words_of(sentence, places)
        for restart in Restarts(words, lexicon).found():
            yield _cut_of(restart)


def _cut_of(restart: Restart) -> _Cut:
    last: Token = restart.last
    return _Cut(restart.first.start, last.end, restart.behind.start, restart.why)


def _hesitations(reading: Reading) -> Sequence[int]:
    """Where in the reading fillers and fragments stood."""
    places = {edit.start for edit in reading.edits if edit.rule in _HESITATIONS}
    return [one.out_start for one in reading.alignment.blocks if not one.same and one.start in places]
