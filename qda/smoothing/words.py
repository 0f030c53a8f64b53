"""The rules about words, in their order, on the sentences of a turn."""

from __future__ import annotations

from collections.abc import Iterator

from qda.smoothing.between import fillers_between_words
from qda.smoothing.draft import MASKED, Change, Draft
from qda.smoothing.fillers import drop_fillers, says_something
from qda.smoothing.fragments import drop_fragments
from qda.smoothing.full import drop_false_start, expand
from qda.smoothing.groups import collapse_groups
from qda.smoothing.punctuation import capital_of, drop_stray, tidy
from qda.smoothing.repetitions import collapse_repetitions
from qda.smoothing.suspects import stretches
from qda.smoothing.tokens import Sentence, Token, sentences


def word_changes(draft: Draft) -> list[Change]:
    """What the rules about words decide for a turn whose signs are already decided."""
    masked = draft.masked()
    low = masked.lower()
    if len(low) != len(masked):
        low = masked
    whole = masked is draft.text
    speaks: bool | None = None
    capital, capitals = False, not draft.convention.capital_accent
    changes: list[Change] = []
    for one in stretches(masked, low, draft.lexicon, full=draft.full):
        if not (one.noisy or one.doubtful or capital):
            continue
        if not (one.doubtful or capital or draft.full) and (whole or not MASKED.search(masked, one.start, one.end)):
            found = fillers_between_words(masked, low, one.start, one.end, one.words, draft.lexicon)
            if found is not None:
                changes.extend(found)
                continue
        if speaks is None:
            speaks = says_something(masked, draft)
        for sentence in sentences(masked, draft.text, one.start, one.end, noise=draft.lexicon.noise):
            _apply(sentence, draft, speaks)
            pending, capital = capital, tidy(sentence, capital, capitals=capitals)
            if sentence.torn or draft.full or pending:
                changes.extend(_changes(sentence, draft))
    return changes


def _apply(sentence: Sentence, draft: Draft, speaks: bool) -> None:
    if speaks:
        drop_fillers(sentence, draft)
    drop_fragments(sentence, draft)
    if sentence.torn:
        drop_stray(sentence)
    if len(set(sentence.lows)) < len(sentence.lows):
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
