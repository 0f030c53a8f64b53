"""The rules about words, in their order, on the sentences of a turn."""

from __future__ import annotations

from collections.abc import Iterator

from qda.smoothing.between import fillers_among_words
from qda.smoothing.chunks import MARKED, Chunks, has_content, said_again
from qda.smoothing.draft import Change, Draft
from qda.smoothing.fillers import drop_fillers, says_something
from qda.smoothing.fragments import drop_fragments
from qda.smoothing.full import drop_false_start, expand
from qda.smoothing.groups import collapse_groups
from qda.smoothing.punctuation import capital_of, drop_stray, tidy
from qda.smoothing.repetitions import collapse_repetitions
from qda.smoothing.suspects import Stretch, Suspects
from qda.smoothing.tokens import Sentence, Token, sentences


def word_changes(draft: Draft) -> list[Change]:
    """What the rules about words decide for a turn whose signs are already decided."""
    masked, lexicon = draft.masked(), draft.lexicon
    chunks = Chunks.of(masked, lexicon, full=draft.full)
    suspects = Suspects(chunks, masked)
    stretch = suspects.behind(0)
    if stretch is None:
        return []
    speaks = has_content(chunks) or says_something(masked, draft)
    brief = speaks and not draft.full and not draft.convention.capital_accent
    changes: list[Change] = []
    capital = False
    while stretch is not None:
        simple = brief and not (stretch.doubtful or capital)
        found = fillers_among_words(chunks, stretch, lexicon) if simple else None
        if found is None:
            found, capital = _decided(draft, chunks, stretch, speaks, capital)
        changes.extend(found)
        follows = capital and stretch.last < len(chunks.chunks)
        stretch = suspects.at(stretch.last) if follows else suspects.behind(stretch.last)
    return changes


def _decided(draft: Draft, chunks: Chunks, stretch: Stretch, speaks: bool, capital: bool) -> tuple[list[Change], bool]:
    """The changes of a stretch by all rules, and whether a sentence vanished whose capital the next one gets."""
    changes: list[Change] = []
    capitals = not draft.convention.capital_accent
    for sentence in sentences(chunks, stretch.first, stretch.last, draft.text, noise=draft.lexicon.noise):
        _apply(sentence, draft, stretch, speaks)
        pending, capital = capital, tidy(sentence, capital, capitals=capitals)
        if sentence.torn or draft.full or pending:
            changes.extend(_changes(sentence, draft))
    return changes, capital


def _apply(sentence: Sentence, draft: Draft, stretch: Stretch, speaks: bool) -> None:
    if speaks:
        drop_fillers(sentence, draft)
    if stretch.signals & MARKED:
        drop_fragments(sentence, draft)
    if sentence.torn:
        drop_stray(sentence)
    if said_again([low for low in sentence.lows if low != ","]):
        _collapse(sentence, draft)
    if draft.full:
        drop_false_start(sentence, draft)
        expand(sentence, draft)


def _collapse(sentence: Sentence, draft: Draft) -> None:
    """Repetitions, then groups, until nothing is left that either takes out."""
    changed = True
    while changed:
        changed = collapse_repetitions(sentence, draft)
        changed = collapse_groups(sentence, draft) or changed


def _changes(sentence: Sentence, draft: Draft) -> Iterator[Change]:
    for token in sentence.tokens:
        if token.gone:
            yield Change(token.start, token.end, "", token.gone)
        elif token.why or token.unmarked:
            yield from _rewritten(token, draft)


def _rewritten(token: Token, draft: Draft) -> Iterator[Change]:
    if token.new:
        yield Change(token.start, token.end - len(token.mark), token.new, token.why)
    elif token.why:
        first, large = capital_of(draft, token)
        yield Change(first, first + 1, large, token.why)
    if token.unmarked:
        yield Change(token.end - 1, token.end, "", "RP", inside=True)
