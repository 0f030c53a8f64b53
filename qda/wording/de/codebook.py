"""German for `qda.codebook`."""

TEXTS = {
    "'all' makes suggestions from a guide; give its patterns one by one":
        "„all“ dient Vorschlägen aus dem Kodierleitfaden; die Muster einzeln angeben",
    "'all' takes at least two patterns": "„all“ braucht mindestens zwei Muster",
    "'lemma' takes one word": "„lemma“ nimmt genau ein Wort",
    "'{color}' is not a colour such as #7a9e3b": "„{color}“ ist keine Farbe wie #7a9e3b",
    "'{id}' is already used on line {line}": "„{id}“ ist schon in Zeile {line} vergeben",
    "'{id}' is its own ancestor": "„{id}“ ist sich selbst übergeordnet",
    "'{id}' may hold letters without accents, digits, . _ - only":
        "„{id}“ darf nur Buchstaben ohne Umlaute und Akzente, Ziffern und die Zeichen . _ - enthalten",
    "'{text}' holds no letter: it would match everything or nothing":
        "„{text}“ enthält keinen Buchstaben: das Muster träfe alles oder nichts",
    "expected exactly one of {kinds}": "erwartet wird genau eines von {kinds}",
    "no category '{id}'": "eine Kategorie „{id}“ gibt es nicht",
    "the expression matches the empty text": "der reguläre Ausdruck trifft auch den leeren Text",
    "the guide has no categories": "der Kodierleitfaden enthält keine Kategorien",
}  # fmt: skip
