"""German for the learning classifier."""

TEXTS = {
    "How well the categories are learned from your codings.":
        "Wie gut die Kategorien aus Ihren Kodierungen gelernt werden.",
    "How well the categories are learned from your codings, judged on cases that the model has not seen.":
        "Wie gut die Kategorien aus Ihren Kodierungen gelernt werden, beurteilt an Fällen, die das Modell nicht kennt.",
    "Examples: qda coding learn · qda coding learn --output learning.docx · qda coding learn --figure curve.png":
        "Beispiele: qda coding learn · qda coding learn --output lernen.docx · qda coding learn --figure kurve.png",
    "Which table to print as data or to write to a file.":
        "Welche Tabelle als Daten ausgegeben oder in eine Datei geschrieben wird.",
    "Draw the learning curve (.png or .svg).": "Die Lernkurve zeichnen (.png oder .svg).",
    "Make suggestions from the patterns of the guide, or from what was coded, with what speaks for them.":
        "Vorschläge machen: nach den Suchmustern des Leitfadens oder gelernt aus dem Kodierten, mit den Gründen.",
    "--by rules: the patterns of the guide, with the words that matched.":
        "--by rules: die Suchmuster des Leitfadens, mit den Wörtern, die getroffen haben.",
    "--by model: learned from the codings so far and from the guide's definitions, anchor examples and keywords; with "
    "the words that carried it and the coded passages most like it (≈).":
        "--by model: gelernt aus den bisherigen Kodierungen und aus Definitionen, Ankerbeispielen und Stichwörtern des "
        "Leitfadens; mit den Wörtern, die den Ausschlag gaben, und den ähnlichsten kodierten Stellen (≈).",
    "Model: by place, or those first that teach it most, or those it is surest of.":
        "Modell: nach Fundstelle, die lehrreichsten zuerst (uncertain) oder die sichersten zuerst (sure).",
    "fewer than {least} coded passages, so no decision, only the {n} nearest passages: {categories}":
        "weniger als {least} kodierte Stellen, daher keine Entscheidung, nur die {n} ähnlichsten Stellen: {categories}",
    "learning is judged on cases that the model has not seen; coded are {n} cases":
        "das Lernen wird an Fällen beurteilt, die das Modell nicht kennt; kodiert sind {n} Fälle",
    "code passages of at least two cases; `qda coding suggest --by model` works with the guide alone":
        "Stellen aus mindestens zwei Fällen kodieren; `qda coding suggest --by model` geht auch ohne Kodierungen",
    "sentence vectors of {model} in {n} of {folds} models, where they ranked better":
        "Satzvektoren von {model} in {n} von {folds} Modellen, wo sie besser ordneten",
    "no sentence vectors: the extra 'vectors' is not installed":
        "keine Satzvektoren: der Zusatz „vectors“ ist nicht installiert",
    "Learned from {coded} coded of {n} {unit} of {cases} cases, coder {coder}; what carries no coding counts as no "
    "category.":
        "Gelernt aus {coded} kodierten von {n} {unit} aus {cases} Fällen, kodiert von {coder}; was keine Kodierung "
        "trägt, gilt als „keine Kategorie“.",
    "Each passage was judged by a model that learned from no passage of its case ({folds} parts); cutoffs and "
    "probabilities were learned without it too.":
        "Jede Stelle wurde von einem Modell beurteilt, das aus keiner Stelle ihres Falls gelernt hatte ({folds} "
        "Teile); auch Schwellen und Wahrscheinlichkeiten wurden ohne sie gelernt.",
    "Features: words, pairs of words, groups of 2 to 5 letters (TF-IDF); {vectors}. Model: least squares with a "
    "penalty (ridge); seed {seed}.":
        "Merkmale: Wörter, Wortpaare, Gruppen von 2 bis 5 Buchstaben (TF-IDF); {vectors}. Modell: kleinste "
        "Quadrate mit Strafterm (Ridge); Startwert {seed}.",
    "Interval of the average precision: 95 %, logit (Boyd, Eng & Page 2013); it takes passages as independent and is "
    "therefore rather too narrow.":
        "Intervall der mittleren Genauigkeit: 95 %, Logit (Boyd, Eng & Page 2013); es nimmt Stellen als unabhängig an "
        "und ist daher eher zu schmal.",
    "No decision below {least} coded passages.": "Unter {least} kodierten Stellen keine Entscheidung.",
    "Not coded yet, so not judged: {categories}": "Noch nicht kodiert, daher nicht beurteilt: {categories}",
    "How well the categories are learned": "Wie gut die Kategorien gelernt werden",
    "Coded": "Kodiert",
    "Proposed": "Vorgeschlagen",
    "Average precision": "Mittlere Genauigkeit",
    "from": "von",
    "to": "bis",
    "Among the first three": "Unter den ersten drei",
    "Learning curve: quality by number of coded passages": "Lernkurve: Güte nach Zahl der kodierten Stellen",
    "Coded passages learned from": "Kodierte Stellen, aus denen gelernt wurde",
    "F1, mean of categories": "F1, Mittel der Kategorien",
    "Average precision, mean of categories": "Mittlere Genauigkeit, Mittel der Kategorien",
    "A category among the first three": "Eine Kategorie unter den ersten drei",
    "0: definitions, anchor examples and keywords of the guide alone.":
        "0: allein Definitionen, Ankerbeispiele und Stichwörter des Leitfadens.",
    "Model and first coder, each against the second coder (F1)":
        "Modell und erste kodierende Person, jeweils gegen die zweite (F1)",
    "left open, because the model did not decide for them: {n}":
        "offen gelassen, weil das Modell sich nicht für sie entschieden hat: {n}",
    "Second coder": "Zweite Person",
    "Coded by the second coder": "Von der zweiten Person kodiert",
    "Model": "Modell",
    "First coder": "Erste Person",
}  # fmt: skip
