"""Words said twice by accident (RP); emphasis and words that only look alike stay."""

from __future__ import annotations

from itertools import zip_longest
from typing import NamedTuple

from qda.smoothing.draft import Draft
from qda.smoothing.guards import is_noun, names_something
from qda.smoothing.tokens import Sentence, Token


class Run(NamedTuple):
    """The same word several times in a row: `live[first:last]`, commas between included."""

    sentence: Sentence
    first: int
    last: int
    copies: int
    comma: bool
    gap: bool

    @property
    def word(self) -> Token:
        """The first copy, the one that stays."""
        return self.sentence.live[self.first]

    @property
    def before(self) -> Token | None:
        """What stands in front."""
        return self.sentence.live[self.first - 1] if self.first else None

    @property
    def behind(self) -> Token | None:
        """What follows."""
        return self.sentence.live[self.last] if self.last < len(self.sentence.live) else None

    @property
    def initial(self) -> bool:
        """Whether the sentence begins here."""
        return self.sentence.starts(self.first)


def collapse_repetitions(sentence: Sentence, draft: Draft) -> bool:
    """Leave one of several copies where the doubling is a slip; returns whether there was one."""
    collapsed = False
    behind = 0
    for index in _said_again(sentence):
        run = _run(sentence, index) if index >= behind else None
        if run is None:
            continue
        behind = run.last - 1
        if _is_slip(run, draft):
            collapse(sentence, run.first, run.first + 1, run.last, "RP")
            collapsed = True
    if collapsed:
        sentence.refresh()
    return collapsed


def _said_again(sentence: Sentence) -> list[int]:
    """Where live words stand that follow again, next to each other or over one other."""
    lows = sentence.lows
    return [
        index
        for index, (low, second, third) in enumerate(zip_longest(lows, lows[1:], lows[2:]))
        if (low == second or (low == third and second == ",")) and sentence.live[index].is_word
    ]


def collapse(sentence: Sentence, first: int, kept: int, last: int, rule: str) -> None:
    """Leave `live[first:kept]`, mark the copies `live[kept:last]` as gone.

    A comma goes by the same rule as the copy it touches; one that a filler parted from it is mere punctuation. The
    mark of a cut-off goes where the last copy has none.
    """
    copies = sentence.live[kept:last]
    for index, token in enumerate(copies):
        parted = token.kind == "comma" and index + 1 < len(copies) and copies[index + 1].gap
        token.gone = "PU" if parted else rule
    sentence.live[kept - 1].unmarked = bool(sentence.live[kept - 1].mark) and not copies[-1].mark


def _run(sentence: Sentence, index: int) -> Run | None:
    live = sentence.live
    word = live[index]
    copies, comma, gap, last = 1, False, False, index + 1
    while last < len(live):
        step = 1 if live[last].text == "," else 0
        if last + step >= len(live) or live[last + step].low != word.low or not live[last + step].is_word:
            break
        joined = live[last : last + step + 1]
        comma = comma or bool(step)
        gap = gap or any(token.gap for token in joined) or bool(live[last - 1].mark)
        copies += 1
        last += step + 1
    return Run(sentence, index, last, copies, comma, gap) if copies > 1 else None


def _is_slip(run: Run, draft: Draft) -> bool:
    lexicon, low = draft.lexicon, run.word.low
    if lexicon.is_negation(low):
        return _kept(run, draft, "double_negation")
    if lexicon.is_data(low) or low in lexicon.repeat_never or lexicon.is_response(low):
        return False
    if low in lexicon.repeat_safe:
        return _safe(run, draft)
    if low in lexicon.repeat_d_words:
        return _d_word(run, draft) or _kept(run, draft, _doubt_of(run))
    if low in lexicon.repeat_finite_verbs:
        return _finite_verb(run, draft) or _kept(run, draft, "verb_double_kept")
    if low in lexicon.repeat_cautious:
        return _cautious(run, draft)
    if is_noun(run.word, run.sentence, draft) and all(token.is_capital or not token.is_word for token in _copies(run)):
        return run.gap or not run.comma
    return _kept(run, draft, "repeat_unknown_kept")


def _safe(run: Run, draft: Draft) -> bool:
    lexicon, low, behind = draft.lexicon, run.word.low, run.behind
    if low in lexicon.repeat_idioms_final and (behind is None or behind.kind in ("end", "comma", "dots")):
        return False
    if low not in lexicon.repeat_pronouns:
        return True
    if behind is not None and behind.low in lexicon.pronoun_identity_next:
        return False
    return run.initial if run.comma else True


def _d_word(run: Run, draft: Draft) -> bool:
    if draft.convention.unpunctuated or not names_something(run.behind):
        return False
    if run.copies >= 3:
        return True
    if run.comma:
        return False
    behind_article = run.before is not None and run.before.low in draft.lexicon.repeat_d_after
    return run.gap or run.initial or behind_article


def _finite_verb(run: Run, draft: Draft) -> bool:
    return not (run.comma or draft.convention.unpunctuated or in_subordinate_clause(run.sentence, run.first, draft))


def _cautious(run: Run, draft: Draft) -> bool:
    if run.word.low in ("is", "was", "do", "does") and in_subordinate_clause(run.sentence, run.first, draft):
        return _kept(run, draft, "verb_double_kept")
    return run.gap or run.copies >= 3 or run.initial


def in_subordinate_clause(sentence: Sentence, index: int, draft: Draft) -> bool:
    """Whether a subordinator or question word stands earlier in the sentence: then two verbs may meet."""
    return sentence.first_of(draft.lexicon.subordinators) < index


def _copies(run: Run) -> list[Token]:
    return run.sentence.live[run.first : run.last]


def _doubt_of(run: Run) -> str:
    after_comma = run.before is not None and run.before.kind == "comma"
    return "das_das_maybe_dass" if run.word.low == "das" and after_comma else "dd_kept"


def _kept(run: Run, draft: Draft, code: str) -> bool:
    draft.flag(code, run.word.start, run.sentence.live[run.last - 1].end)
    return False
