"""Classes of little words: what is begun with one of them is begun anew with one of the same class."""

from __future__ import annotations

from dataclasses import dataclass

Words = frozenset[str]


def _words(text: str) -> Words:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Classes:
    """The little words of one language by class, in lower case.

    `open_ended` need something behind them, so that a clause that ends with one broke off (`governing`: the
    prepositions that never stand alone); `editing` are the terms
    that announce a correction, without negations; of these the `particles` do so only where two words come again.
    `phrases` are said for themselves; `finite` are verbs in the singular; `stems` begin determiners that differ only
    in their ending.
    """

    determiners: Words
    prepositions: Words
    pronouns: Words
    auxiliaries: Words
    governing: Words
    conjunctions: Words
    demonstratives: Words
    editing: tuple[tuple[str, ...], ...]
    particles: frozenset[tuple[str, ...]]
    phrases: frozenset[tuple[str, ...]]
    finite: Words
    stems: tuple[str, ...]

    @property
    def all(self) -> tuple[Words, ...]:
        """The classes whose members replace each other."""
        return (self.determiners, self.prepositions, self.pronouns, self.auxiliaries)

    def has(self, word: str) -> bool:
        """Whether a word belongs to one of the classes, a short form after its host (`I'm`, `geht's`)."""
        host, sign, _ = word.partition("'")
        return any(word in one for one in (*self.all, self.conjunctions, self.demonstratives)) or (
            bool(sign) and (host in self.pronouns or host in self.demonstratives)
        )

    def alike(self, word: str, other: str) -> bool:
        """Whether two words are of the same class."""
        return any(word in one and other in one for one in self.all)

    def is_subject(self, word: str) -> bool:
        """Whether a word is a subject pronoun, perhaps with its verb (`I'm`)."""
        return word.partition("'")[0] in self.pronouns

    def is_open_ended(self, word: str) -> bool:
        """Whether a clause cannot end with the word."""
        if word.partition("'")[0] != word:
            return self.is_subject(word)
        return word in self.determiners or word in self.auxiliaries or word in self.governing


_GERMAN = Classes(
    determiners=_words(
        "ein eine einen einem einer eines mein meine meinen meinem meiner meines dein deine deinen deinem deiner "
        "deines sein seine seinen seinem seiner seines unser unsere unseren unserem unserer euer eure euren eurem "
        "eurer"
    ),
    prepositions=_words(
        "in im ins an am auf aus bei beim mit nach von vom zu zum zur über unter um durch für gegen seit vor hinter "
        "neben zwischen wegen bis"
    ),
    governing=_words("in im ins am beim mit nach von vom zum zur für gegen seit wegen bei aus"),
    pronouns=_words("ich du er sie es wir ihr man"),
    auxiliaries=_words(
        "bin bist ist sind seid war warst waren wäre wären habe hab hast hat haben habt hatte hatten hätte hätten "
        "werde wirst wird werden wurde wurden würde würden kann kannst können konnte konnten könnte könnten muss musst "
        "müssen musste mussten müsste soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte mag "
        "möchte möchten"
    ),
    conjunctions=_words("und aber oder denn weil dass wenn ob als damit obwohl sondern"),
    demonstratives=_words(
        "der die das den dem des da dann so was wer wie wo wann warum wieso dieser diese dieses diesen "
        "diesem auch also ja mir mich dir dich uns euch sich ihm ihn ihnen"
    ),
    editing=tuple(
        tuple(one.split())
        for one in (
            "ich meine", "ich mein", "ich meinte", "also", "beziehungsweise", "bzw", "besser gesagt", "oder besser",
            "oder vielmehr", "vielmehr", "quatsch", "entschuldigung", "sorry", "moment", "wie sagt man", "ja",
        )
    ),
    particles=frozenset({("also",), ("ja",)}),
    phrases=frozenset({("weißt", "du"), ("ich", "meine"), ("ich", "mein"), ("wie", "gesagt")}),
    finite=_words("bin habe hab war hatte hat ist kann muss will soll wird werde möchte"),
    stems=("ein", "mein", "dein", "sein", "unser", "dies", "jed", "welch", "kein"),
)  # fmt: skip
_ENGLISH = Classes(
    determiners=_words("a an the my your our their his its every"),
    prepositions=_words("in on at of to for from with by into about over under through between against"),
    governing=_words(""),
    pronouns=_words("i you he she it we they"),
    auxiliaries=_words(
        "am is are was were be been have has had do does did will would can could shall should may might must"
    ),
    conjunctions=_words("and but or because if that so when while since"),
    demonstratives=_words("this these those there here then what who how where why which him them us me all like"),
    editing=tuple(
        tuple(one.split())
        for one in (
            "i mean", "i meant", "or rather", "rather", "or well", "well", "sorry", "wait", "excuse me", "oops",
            "make that", "what i mean", "or i mean", "actually", "or actually", "or should i say", "scratch that",
        )
    ),
    particles=frozenset({("well",), ("rather",), ("actually",), ("wait",)}),
    phrases=frozenset({("you", "know"), ("i", "mean"), ("i", "think")}),
    finite=_words("is was has had does did can could will would"),
    stems=(),
)  # fmt: skip
CLASSES = {"de": _GERMAN, "en": _ENGLISH}
