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

SEPARABLE = (
    "ab", "an", "auf", "aus", "bei", "dar", "durch", "ein", "fest", "fort", "her", "hin", "los", "mit", "nach",
    "statt", "teil", "um", "vor", "vorbei", "weg", "weiter", "wieder", "zu", "zurück", "zusammen",
)  # fmt: skip
