"""Firms: by the list, by their legal form, by what kind of house they are, by “bei” before an unknown word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qda.pseudonyms.lists import gazetteer
from qda.pseudonyms.persons import Knows
from qda.pseudonyms.surroundings import ACRONYMS, FIRM_KINDS, LEGAL_FORMS, NO_FIRMS, NO_NAMES, ROLES
from qda.pseudonyms.tokens import Mention, Tokens

_PART = r"(?:[A-ZÄÖÜ0-9][\w.+’'-]*(?<!\.)|&|\+|und|u\.)"
_WITH_FORM = re.compile(rf"(?:{_PART}[ \u00a0]){{1,5}}(?:{LEGAL_FORMS})(?![\w-])")
_WITH_AND = re.compile(r"[A-ZÄÖÜ][\w-]+ (?:&|\+|und) (?:Söhne|Sohn|Co\.?|Partner|Kollegen|Töchter|Cie\.?)(?!\w)")
_AT = frozenset(("bei", "fuer", "zu", "von", "at", "for"))
_SMALL = frozenset(("am", "im", "zum", "zur", "an", "der", "den", "st"))
_NEVER_FIRST = frozenset(("der", "den"))
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Firms:
    """Finds firms in the words of one text."""

    tokens: Tokens
    knows: Knows

    def find(self) -> Iterator[Mention]:
        """All mentions."""
        yield from self._by_form()
        for index in range(len(self.tokens)):
            if self.tokens.is_name_like(index):
                yield from self._listed(index)
                yield from self._by_kind(index)
                yield from self._behind_at(index)

    def _by_form(self) -> Iterator[Mention]:
        for expression in (_WITH_FORM, _WITH_AND):
            for found in expression.finditer(self.tokens.source):
                start = found.start() + self._leading(found[0])
                name = " ".join(self.tokens.source[start : found.end()].split())
                if " " in name:
                    yield Mention(start, found.end(), name, "firm", "legal form", 78)

    @staticmethod
    def _leading(text: str) -> int:
        """How long the words at the head are that do not belong to the name (`Die Hagedorn GmbH`)."""
        cut = 0
        for word in text.split(" "):
            if word.lower() not in NO_NAMES and word not in ("Firma", "und", "&"):
                break
            cut += len(word) + 1
        return cut

    def _listed(self, index: int) -> Iterator[Mention]:
        lists, words = gazetteer(), self.tokens.words
        for name in self._long_from(words[index].folded):
            here = [one.folded for one in words[index : index + len(name)]]
            joined = all(self.tokens.follows(index + offset, dotted=True) for offset in range(1, len(name)))
            if joined and _is_form(here, name):
                last = index + len(name) - 1
                written = words[index].text
                head = written if here[0] == name[0] else written[:-1]
                whole = head + self.tokens.text(index, last)[len(written) :]
                yield Mention(words[index].start, words[last].end, whole, "firm", "firm", 66)
        word = words[index]
        bare = word.folded if word.folded in lists.firms else word.folded.removesuffix("s")
        if bare in lists.firms and bare not in lists.ordinary and self.tokens.has_capitals:
            yield self._mention(index, index, "firm", 46)

    @staticmethod
    def _long_from(folded: str) -> tuple[tuple[str, ...], ...]:
        """The firms of several words that begin with a word in any form (`Deutschen Bahn`)."""
        listed = gazetteer().long_firms
        return listed.get(folded) or (listed.get(folded[:-1], ()) if folded[:-1].endswith("e") else ())

    def _by_kind(self, index: int) -> Iterator[Mention]:
        """`Bäckerei Hagedorn`, `Gasthof Zum Goldenen Hirsch`, `Volksbank Halle`."""
        words = self.tokens.words
        if not self._is_kind(words[index].folded) or not self.tokens.has_capitals:
            return
        if index + 1 < len(words) and words[index + 1].folded in _NEVER_FIRST:
            return
        last = index
        while last - index < _MOST_WORDS and self.tokens.follows(last + 1) and self._belongs(last + 1):
            last += 1
        while last > index and words[last].folded in _SMALL:
            last -= 1
        if last > index:
            first = index + 1 if words[index].folded == "firma" else index
            yield self._mention(first, last, "kind of firm", 62)

    @staticmethod
    def _is_kind(folded: str) -> bool:
        return folded in FIRM_KINDS or folded.endswith(("baeckerei", "metzgerei", "apotheke", "klinik", "kanzlei"))

    def _belongs(self, index: int) -> bool:
        word = self.tokens.words[index]
        if word.folded in _SMALL:
            return index + 1 < len(self.tokens) and self.tokens.follows(index + 1)
        return self.tokens.is_name_like(index) and word.folded not in NO_FIRMS and word.folded not in ROLES

    def _behind_at(self, index: int) -> Iterator[Mention]:
        """`bei Trumpf`, `bei der EnBW`: a word that no dictionary has."""
        words = self.tokens.words
        before = index - 1
        if before > 0 and words[before].folded in ("der", "dem", "den", "die") and self.tokens.follows(before):
            before -= 1
        word = words[index]
        if (
            before < 0
            or words[before].folded not in _AT
            or not self.tokens.follows(index)
            or not self.tokens.has_capitals
        ):
            return
        if word.folded in ACRONYMS or self.knows(word.text) or word.folded in gazetteer().first:
            return
        if before == index - 1 and words[before].folded != "bei" and not word.text[1:].islower():
            return
        yield self._mention(index, index, "unknown word behind “bei”", 25)

    def _mention(self, first: int, last: int, reason: str, weight: int) -> Mention:
        words = self.tokens.words
        return Mention(words[first].start, words[last].end, self.tokens.text(first, last), "firm", reason, weight)


def _is_form(here: Sequence[str], name: Sequence[str]) -> bool:
    """Whether words are those of a listed name, in any form."""
    if len(here) != len(name) or here[-1] not in (name[-1], name[-1] + "s"):
        return False
    heads = zip(here[:-1], name[:-1], strict=True)
    return all(one == bare or (bare.endswith("e") and one[:-1] == bare) for one, bare in heads)
