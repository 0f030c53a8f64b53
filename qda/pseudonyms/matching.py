"""Every form of the key's names in a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from qda.pseudonyms.dates import same_day
from qda.pseudonyms.forms import TOKEN, first_forms, fold, forms, tokens_of
from qda.pseudonyms.key import Entry
from qda.pseudonyms.lists import gazetteer
from qda.pseudonyms.surroundings import CONTRACTED, PLACE_PREPOSITIONS, TITLES

_GAP = re.compile(r"[\s\-_'’/]{1,3}")
_BEFORE = re.compile(r"\.?\s{1,3}")
_GENITIVE = re.compile(r"['’]s?(?!\w)")
_PHONE_GAP = r"[\s()/.\-]*"


@dataclass(frozen=True, slots=True)
class Hit:
    """A name in a text: where, which entry, and the ending that its replacement takes.

    `sure` is false where the word may as well be an ordinary one; `inside` is true inside a longer word.
    """

    start: int
    end: int
    entry: Entry
    ending: str = ""
    sure: bool = True
    inside: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    """One entry taken apart: the forms of its first words, of its last one, and what stands between them.

    `is_word` is an ordinary word, `is_sign` has digits in it (`E3`) and stands in no longer sign.
    """

    entry: Entry
    heads: tuple[frozenset[str], ...]
    last: dict[str, str]
    signs: frozenset[str]
    is_word: bool
    is_sign: bool


class Matcher:
    """Finds the entries of a key in texts: any case, umlauts written out, inflected."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._by_first: dict[str, list[_Name]] = {}
        self._entries_of = Counter(fold(one.name) for one in self.entries)
        self._expressions: list[tuple[Entry, re.Pattern[str]]] = []
        for entry in self.entries:
            if entry.kind in ("email", "phone", "date"):
                self._expressions.append((entry, re.compile(_expression(entry), re.IGNORECASE)))
            else:
                self._add(entry)

    def _add(self, entry: Entry) -> None:
        words = tokens_of(entry.name)
        if not words:
            return
        gaps = TOKEN.sub("", entry.name)
        is_word = len(words) == 1 and gazetteer().is_ordinary(words[0])
        heads = tuple(map(first_forms, words[:-1]))
        is_sign = any(map(str.isdecimal, words))
        name = _Name(entry, heads, forms(words[-1], entry.kind), frozenset(gaps) - {" "}, is_word, is_sign)
        for form in heads[0] if heads else name.last:
            self._by_first.setdefault(form, []).append(name)

    def hits(self, text: str, *, scope: str | None = None, running: bool = True) -> list[Hit]:
        """The names in a text, in order, none overlapping; the longest wins.

        `scope` is the transcript that the text belongs to. In a text that is not `running` (a file name, an id)
        no word is an ordinary one.
        """
        found = [hit for entry, one in self._expressions for hit in _expressed(entry, one, text)]
        tokens = [(match[0], match.start(), match.end()) for match in TOKEN.finditer(text)]
        for index, (word, _start, _end) in enumerate(tokens):
            for name in self._by_first.get(fold(word), ()):
                hit = _match(name, tokens, index, text)
                if hit is None or self._is_of_others(hit.entry, scope):
                    continue
                is_doubtful = running and name.is_word and not _is_name_here(hit, tokens, index, text, scope)
                found.append(replace(hit, sure=False) if is_doubtful else hit)
        return list(_longest(found))

    def _is_of_others(self, entry: Entry, scope: str | None) -> bool:
        """Whether a name that several people have is that of another one in this transcript."""
        is_shared = scope is not None and self._entries_of[fold(entry.name)] > 1
        return is_shared and bool(entry.transcripts) and scope not in entry.transcripts


_Token = tuple[str, int, int]


def _match(name: _Name, tokens: Sequence[_Token], index: int, text: str) -> Hit | None:
    """The whole name from the token `index` on, or None."""
    last = index + len(name.heads)
    if last >= len(tokens):
        return None
    for offset, head in enumerate(name.heads):
        here, after = tokens[index + offset], tokens[index + offset + 1]
        if fold(here[0]) not in head or not _joins(text[here[2] : after[1]], name.signs):
            return None
    ending = name.last.get(fold(tokens[last][0]))
    start, end = tokens[index][1], tokens[last][2]
    if ending is None or (name.is_sign and (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())):
        return None
    if not ending and (genitive := _genitive(name.entry.name, text, end)):
        end, ending = genitive, "s"
    elif name.entry.name.endswith(".") and text.startswith(".", end):
        end += 1
    return Hit(start, end, name.entry, ending)


def _genitive(name: str, text: str, end: int) -> int | None:
    """Where the ending of `Müller's` or `Hans'` is over; a lone apostrophe elsewhere is a quotation mark."""
    found = _GENITIVE.match(text, end)
    if found is None or (len(found[0]) == 1 and not name.lower().endswith(("s", "x", "z", "ß"))):
        return None
    return found.end()


def _joins(gap: str, signs: frozenset[str]) -> bool:
    """Whether what stands between two words of a name may stand there: blanks, hyphens, the signs of the name."""
    if not gap or _GAP.fullmatch(gap):
        return True
    return len(gap) <= 4 and set(gap) - set(" \n\u00a0") <= signs


def _is_name_here(hit: Hit, tokens: Sequence[_Token], index: int, text: str, scope: str | None) -> bool:
    """Whether a name that is an ordinary word as well is one at this place (`Sommers Auto`, but `des Sommers`)."""
    word, start, _end = tokens[index]
    if index:
        before, _start, end = tokens[index - 1]
        if _BEFORE.fullmatch(text[end:start]):
            if _announces(fold(before), before, hit.entry):
                return True
            if fold(before) in CONTRACTED:
                return False
    if word[:1].islower() or (not word.isupper() and not word[1:].islower()):
        return False
    if hit.ending == "s" and not (index and fold(tokens[index - 1][0]).endswith(("es", "en"))):
        return True
    return not hit.entry.transcripts or scope in hit.entry.transcripts


def _announces(folded: str, written: str, entry: Entry) -> bool:
    if entry.kind == "place":
        return folded in PLACE_PREPOSITIONS
    lists = gazetteer()
    return folded in TITLES or (written[:1].isupper() and folded in lists.first and folded not in lists.ordinary)


def _expressed(entry: Entry, expression: re.Pattern[str], text: str) -> Iterator[Hit]:
    return (Hit(match.start(), match.end(), entry) for match in expression.finditer(text))


def _expression(entry: Entry) -> str:
    name = entry.name.strip()
    if entry.kind == "phone":
        digits = re.sub(r"\D", "", re.sub(r"^\s*(?:\+|00)\s*49[\s()]*(?:\(?0\)?)?|^\s*0", "", name))
        before = rf"(?<![\d+])(?:(?:\+|00)\s*49{_PHONE_GAP}(?:0{_PHONE_GAP})?|\(?0)?"
        return before + _PHONE_GAP.join(digits or "0") + r"(?!\d)"
    if entry.kind == "date" and (day := same_day(name)):
        return day
    return r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)"


def _longest(found: Iterable[Hit]) -> Iterator[Hit]:
    """Of overlapping hits the one that begins first, then the longest, then a sure one."""
    end = -1
    for hit in sorted(found, key=lambda one: (one.start, -one.end, not one.sure)):
        if hit.start >= end:
            end = hit.end
            yield hit
