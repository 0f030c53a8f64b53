"""Where a speaker breaks off and begins anew: reparandum, editing term, repair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qda.smoothing.classes import CLASSES, Classes
from qda.smoothing.draft import WORD
from qda.smoothing.lexicon import Lexicon
from qda.smoothing.tokens import Sentence, Token

_LONGEST = 6  # words of a reparandum
_FAR = 8  # words of the repair in which a word that goes is looked for
_BRACKET_ENDS = frozenset(")]}>")


@dataclass(slots=True)
class Word:
    """A word and what stands in front of it.

    `pause` is "" (nothing), "," or "-" (a dash, dots, a cut-off); `hesitant` says that a filler or fragment stood
    there, `barred` that something did which no repair may cross; `cut` that the word itself is broken off, `glued`
    that it is the rest of a word that begins in brackets.
    """

    token: Token
    low: str
    pause: str = ""
    hesitant: bool = False
    barred: bool = False
    cut: bool = False
    initial: bool = False
    glued: bool = False

    @property
    def strong(self) -> bool:
        """Whether something in front shows that the speaker stopped."""
        return self.pause == "-" or self.hesitant


@dataclass(frozen=True, slots=True)
class Restart:
    """The words from `first` up to `behind`, which is the first word of the repair, and why they would go."""

    first: Token
    last: Token
    behind: Token
    why: str


def words_of(sentence: Sentence, hesitations: Sequence[int]) -> list[Word]:
    """The words of a sentence; `hesitations` are the places where fillers and fragments stood."""
    found: list[Word] = []
    pause, barred = "", False
    places = iter(sorted(hesitations))
    place = next(places, -1)
    previous: Token | None = None
    last: Token | None = None
    for token in sentence.live:
        if token.is_word:
            hesitant = False
            while 0 <= place <= token.start:
                hesitant = hesitant or previous is None or place >= previous.end
                place = next(places, -1)
            word = Word(token, token.low, pause, hesitant, barred, bool(token.mark), initial=not found)
            word.glued = last is not None and last.end == token.start and last.text[-1] in _BRACKET_ENDS
            found.append(word)
            pause, barred = ("-" if token.mark else ""), False
            previous = token
        elif token.kind in ("comma", "dots") or token.text == "-":
            pause = "," if token.text == "," and not pause else "-"
            if found and token.text in ("-", "—", "–") and found[-1].token.end == token.start:
                found[-1].cut = True
        else:
            barred = True
        last = token
    return found


class Restarts:
    """Looks for restarts in one sentence, the shortest at each place first, until there are none."""

    def __init__(self, words: list[Word], lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._classes: Classes = CLASSES[lexicon.language]

    def found(self) -> Iterator[Restart]:
        """The restarts, from left to right; each is looked for in what those before it leave."""
        first = 0
        while first < len(self._words) - 1:
            taken = next(self._at(first), None)
            if taken is None:
                first += 1
                continue
            behind, why = taken
            words = self._words
            yield Restart(words[first].token, words[behind - 1].token, words[behind].token, why)
            words[behind].pause, words[behind].hesitant = words[first].pause, words[first].hesitant
            words[behind].initial, words[behind].barred = words[first].initial, words[first].barred
            del words[first:behind]
            first = max(first - _LONGEST, 0)

    def _at(self, first: int) -> Iterator[tuple[int, str]]:
        for behind in range(first + 1, min(first + _LONGEST + 1, len(self._words))):
            if self._words[behind].barred:
                return
            why = self._why(first, behind)
            if why and self._may_go(first, behind):
                yield behind, why
            for repair in self._behind_editing(first, behind):
                if self._may_go(first, repair):
                    yield repair, "corrected"

    def _why(self, first: int, behind: int) -> str:
        """Why `words[first:behind]` is a reparandum of what follows; empty if it is none."""
        words, size = self._words, behind - first
        if size == 1 and words[first].cut and self._is_fragment(first):
            return "fragment"
        same = self._same(first, behind)
        if same == size:
            fits = self._is_copy_of_one(first) if size == 1 else self._is_copy(first, behind)
            return "repeated" if fits else ""
        if same:
            if self._is_restart(first, behind, same) or self._is_frame(first, behind):
                return "restarted"
            return ""
        if size == 1 and self._is_replaced(first):
            return "replaced"
        if size == 2 and self._is_pair(first):
            return "replaced"
        return "abandoned" if self._is_abandoned(first, behind) else ""

    def _same(self, first: int, behind: int) -> int:
        """How many words the repair has in common with the beginning of the reparandum."""
        return self._same_at(first, behind, behind)

    def _same_at(self, first: int, behind: int, repair: int) -> int:
        words, count = self._words, 0
        while (
            count < behind - first
            and repair + count < len(words)
            and words[first + count].low == words[repair + count].low
            and not (count and words[repair + count].barred)
        ):
            count += 1
        return count

    def _is_fragment(self, first: int) -> bool:
        word = self._words[first]
        low = word.low
        if word.token.mark and self._words[first + 1].low in self._lexicon.suspended_next:
            return False
        following = [one.low for one in self._words[first + 1 : first + 4]]
        if any(one.startswith(low) and one != low for one in following):
            return True
        return low not in self._lexicon.known and not self._classes.has(low)

    def _is_copy_of_one(self, first: int) -> bool:
        word, again, lexicon = self._words[first], self._words[first + 1], self._lexicon
        low = word.low
        if low in lexicon.repeat_never and not (again.strong and self._classes.has(low)):
            return word.initial and low in lexicon.subordinators and self._goes_on(first + 2) and not again.pause
        if again.strong:
            return self._is_function(low) or again.pause == "-"
        if not self._is_function(low) or low in lexicon.repeat_d_words or low in lexicon.repeat_finite_verbs:
            return False
        if again.pause == "," and (low in lexicon.repeat_pronouns or low in self._classes.prepositions):
            return False
        return self._goes_on(first + 2)

    def _is_copy(self, first: int, behind: int) -> bool:
        words, size = self._words, behind - first
        if tuple(one.low for one in words[first:behind]) in self._classes.phrases:
            return False
        if words[behind].strong:
            return True
        if any(one.low in self._lexicon.repeat_never for one in words[first:behind]) and words[behind].pause:
            return False
        if not self._goes_on(behind + size) or self._two_clauses(first, behind):
            return False
        return any(self._is_function(one.low) for one in words[first:behind])

    def _is_restart(self, first: int, behind: int, same: int) -> bool:
        words, classes, size = self._words, self._classes, behind - first
        last = words[behind - 1].low
        if not self._is_function(words[first].low) or last in classes.conjunctions:
            return False
        if any(one.pause for one in words[first + 1 : behind]):
            return False
        if words[behind].strong:
            return same >= 2 or size <= (4 if words[behind].pause == "-" else 2)
        if self._two_clauses(first, behind):
            return False
        if size == 2 and classes.is_subject(words[first].low) and last in classes.auxiliaries:
            return self._goes_on(behind + 1) and words[behind + 1].low in classes.auxiliaries
        return same >= 2 and classes.is_open_ended(last) and self._goes_on(behind + same)

    def _is_frame(self, first: int, behind: int) -> bool:
        """Whether the same words follow again with one little word replaced ('in dem Leben in deinem Leben')."""
        words, size = self._words, behind - first
        if size < 2 or behind + size > len(words) or (words[behind].pause == "," and not words[behind].hesitant):
            return False
        if any(one.pause or one.barred for one in (*words[first + 1 : behind], *words[behind + 1 : behind + size])):
            return False
        pairs = zip(words[first:behind], words[behind : behind + size], strict=True)
        other = [(one.low, again.low) for one, again in pairs if one.low != again.low]
        return len(other) == 1 and self._alike(*other[0]) and not self._two_clauses(first, behind)

    def _is_pair(self, first: int) -> bool:
        """Whether two little words follow again with the first replaced ('sind wir, haben wir', 'ob ich wenn ich')."""
        words, classes = self._words, self._classes
        if first + 4 >= len(words) or words[first + 1].pause or words[first + 3].pause or words[first + 3].barred:
            return False
        one, subject, other, again = (word.low for word in words[first : first + 4])
        if subject != again or subject not in classes.pronouns or not self._goes_on(first + 4):
            return False
        if one in classes.conjunctions and other in classes.conjunctions:
            return one in self._lexicon.subordinators and other in self._lexicon.subordinators
        return bool(words[first + 2].pause) and one in classes.auxiliaries and other in classes.auxiliaries

    def _alike(self, low: str, other: str) -> bool:
        articles = self._classes.determiners | self._lexicon.repeat_d_words
        return self._classes.alike(low, other) or (low in articles and other in articles)

    def _is_replaced(self, first: int) -> bool:
        word, other = self._words[first], self._words[first + 1]
        if word.low == other.low:
            return False
        for stem in self._classes.stems:
            endings = [one.low.removeprefix(stem) for one in (word, other) if one.low.startswith(stem)]
            if len(endings) == 2 and all(len(one) <= 2 for one in endings):
                return True
        if other.strong:
            return self._classes.alike(word.low, other.low)
        if not other.pause and first and self._words[first - 1].low in self._classes.pronouns and not word.pause:
            verbs = self._classes.finite
            return word.low in verbs and other.low in verbs and not self._two_clauses(first, first + 1)
        both = self._classes.determiners
        return other.pause == "," and word.low in both and other.low in both

    def _is_abandoned(self, first: int, behind: int) -> bool:
        """Whether a start of at most three little words breaks off and a clause with its own subject follows."""
        words, classes = self._words, self._classes
        if behind - first > 3 or words[behind].pause != "-":
            return False
        if not (words[first].initial or words[first].pause or words[first - 1].low in classes.conjunctions):
            return False
        if not all(self._is_function(one.low) for one in words[first:behind]):
            return False
        if tuple(one.low for one in words[first:behind]) in classes.phrases:
            return False
        begins = classes.is_subject(words[behind].low) or words[behind].low in classes.demonstratives
        return begins and classes.is_subject(words[first].low)

    def _behind_editing(self, first: int, behind: int) -> Iterator[int]:
        """Where the repair begins if an editing term stands at `behind` and the repair begins like the reparandum.

        A particle (`also`, `ja`, `well`) belongs to the repair and stays.
        """
        words = self._words
        for term in self._classes.editing:
            repair = behind + len(term)
            if repair >= len(words) or [one.low for one in words[behind:repair]] != list(term):
                continue
            if any(one.barred for one in words[behind : repair + 1]):
                continue
            low, onset = words[first].low, words[repair].low
            if words[behind - 1].low in self._classes.conjunctions or not self._is_function(low):
                continue
            paused = words[behind].pause or words[repair].pause or len(term) > 1
            again = self._same_at(first, behind, repair)
            if term in self._classes.particles:
                if again >= 2:
                    yield behind
            elif again >= 2 or (low == onset and paused):
                yield repair

    def _two_clauses(self, first: int, behind: int) -> bool:
        """Whether one clause may end here and the next begin ('wer das ist, das ist …')."""
        last = self._words[behind - 1].low
        verbs = self._classes.auxiliaries | self._lexicon.repeat_finite_verbs
        if last not in verbs:
            return False
        return any(one.low in self._lexicon.subordinators for one in self._words[:first])

    def _goes_on(self, index: int) -> bool:
        """Whether a word stands there without a pause in front."""
        return index < len(self._words) and not self._words[index].pause

    def _is_function(self, low: str) -> bool:
        return low in self._lexicon.function_words or self._classes.has(low)

    def _may_go(self, first: int, behind: int) -> bool:
        """Whether the words hold no negation, number, answer or name."""
        return not any(self._is_kept(index, behind) for index in range(first, behind))

    def _is_kept(self, index: int, behind: int) -> bool:
        word, lexicon = self._words[index], self._lexicon
        low = word.low
        if word.glued or lexicon.is_response(low) or any(map(lexicon.is_data, (low, *WORD.findall(low)))):
            return True
        if word.cut:
            following = self._words[index + 1].low
            negates = lexicon.is_negation(following) and following.startswith(low)
            return negates or low in lexicon.negative_prefix_fragments
        if not word.token.is_capital or self._is_little(low):
            return False
        return low not in [one.low for one in self._words[behind : behind + _FAR]]

    def _is_little(self, low: str) -> bool:
        return self._is_function(low) or low in self._lexicon.known
