"""What joins the parts of German compounds, and what is no part although a dictionary lists it."""

LINKS = ("", "s", "es", "n", "en", "er", "e", "ns", "ens")

# Prefixes, suffixes and short words that stand in word lists as nouns but begin derived words, not compounds.
NO_HEADS = frozenset(
    (
        "ab", "abs", "an", "auf", "aus", "be", "bei", "bis", "dar", "der", "des", "die", "ein", "ent", "er", "ers",
        "fort", "für", "ge", "ger", "gen", "her", "hin", "hoch", "inn", "innen", "ins", "ion", "ist", "keit", "lich",
        "los", "mal", "miss", "mit", "nach", "neben", "ober", "ort", "rat", "schaft", "sein", "sich", "tat", "über",
        "um", "ung", "unter", "ver", "vor", "weit", "weiter", "wieder", "zer", "zu", "zur", "zusammen", "zwischen",
    )
)  # fmt: skip

# Words that are no nouns and begin compounds often.
MORE_HEADS = frozenset(
    (
        "allein", "besonders", "einzel", "extra", "fern", "gesamt", "groß", "haupt", "höchst", "innen", "klein", "kurz",
        "lang", "mindest", "neben", "neu", "online", "rück", "selbst", "social", "sofort", "sonder", "vize", "voll",
        "vorder", "zusatz", "zweit", "außen",
    )
)  # fmt: skip

# Particles that separate from their verb, the longer before the shorter one that they begin with.
SEPARABLE = (
    "auseinander", "gegenüber", "entgegen", "zusammen", "herunter", "hinunter", "hinüber", "herüber", "überein",
    "vorüber", "hindurch", "zurecht", "heraus", "herein", "herauf", "heran", "herum", "herbei", "hinaus", "hinein",
    "hinauf", "hinzu", "hinweg", "voraus", "vorbei", "voran", "vorher", "bereit", "weiter", "wieder", "zurück",
    "nieder", "empor", "dabei", "daran", "davon", "dazu", "statt", "durch", "frei", "fest", "fort", "raus", "rein",
    "rauf", "rüber", "runter", "nach", "teil", "klar", "hoch", "auf", "aus", "bei", "dar", "ein", "her", "hin", "los",
    "mit", "ran", "rum", "vor", "weg", "ab", "an", "um", "zu",
)  # fmt: skip

# Endings that make an adjective of a noun; a dictionary lists some of them as words.
NO_TAILS = frozenset(("bar", "haft", "isch", "lich", "los", "mal", "mals", "sam", "weise", "wärts", "schaft", "innen"))
