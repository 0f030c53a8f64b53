"""German for decisions on doubtful places of the smoothing."""

TEXTS = {
    "--number needs the ID of a transcript": "--number braucht die ID eines Transkripts",
    "A negation, number or quotation that may go by this.":
        "Eine Verneinung, Zahl oder ein Zitat, das dadurch wegfallen darf.",
    "Doubtful place": "Zweifelsfall",
    "Doubtful places of the smoothing": "Zweifelsfälle der Glättung",
    "Doubtful places that smoothing left alone; decide on them.":
        "Zweifelsfälle, die die Glättung unverändert gelassen hat; über sie entscheiden.",
    "Leave the places as they are.": "Die Stellen lassen, wie sie sind.",
    "Leave them out of the reading; of a word said again the first copy stays.":
        "Sie in der Lesefassung weglassen; von einem doppelt gesagten Wort bleibt das erste.",
    "List the decided places too.": "Auch die entschiedenen Stellen auflisten.",
    "Only places of this kind; may be given several times.": "Nur Stellen dieser Art; mehrfach möglich.",
    "Only the place of this number; may be given several times.": "Nur die Stelle mit dieser Nummer; mehrfach möglich.",
    "Possible": "Möglich",
    "Read this in their place.": "An ihrer Stelle dies lesen.",
    "Take the decision back.": "Die Entscheidung zurücknehmen.",
    "Without a decision they are listed. The verbatim text stays; a decision stands in the log and can be undone.":
        "Ohne Entscheidung werden sie aufgelistet. Der wörtliche Text bleibt; eine Entscheidung steht im Protokoll und "
        "lässt sich zurücknehmen.",
    "article or pronoun said twice": "Artikel oder Pronomen doppelt gesagt",
    "bracket that is not closed": "Klammer, die nicht geschlossen wird",
    "broken-off word that may negate": "abgebrochenes Wort, das verneinen kann",
    "doubtful place, decided by a person": "Zweifelsfall, von einem Menschen entschieden",
    "if that is meant, name what goes: {options}": "wenn das gemeint ist, nennen, was wegfällt: {options}",
    "keep": "bleibt",
    "list them: {command}": "auflisten: {command}",
    "negation in a comment or listener signal": "Verneinung in einem Kommentar oder Hörersignal",
    "negation said twice": "Verneinung doppelt gesagt",
    "nothing is left of the paragraph": "vom Absatz bleibt nichts",
    "only one of these at a time: {options}": "nur eines davon auf einmal: {options}",
    "paragraph {n} has no doubtful place": "Absatz {n} hat keinen Zweifelsfall",
    "possible: {choices}": "möglich: {choices}",
    "remove": "entfällt",
    "replace": "ersetzt",
    "say which places: a paragraph, --number or --kind": "angeben, welche Stellen: ein Absatz, --number oder --kind",
    "there is no doubtful place of the kind '{kind}'": "es gibt keinen Zweifelsfall der Art „{kind}“",
    "there is no doubtful place {n}; there are {total}": "es gibt keinen Zweifelsfall {n}; es sind {total}",
    "verb said twice": "Verb doppelt gesagt",
    "word said twice, perhaps for emphasis": "Wort doppelt gesagt, vielleicht zur Betonung",
    "{n} doubtful places": "Zweifelsfälle: {n}",
    "{n} doubtful places are open again": "wieder offene Zweifelsfälle: {n}",
    "{n} doubtful places decided": "entschiedene Zweifelsfälle: {n}",
    "“das das”, perhaps meant as “dass das”": "„das das“, vielleicht „dass das“ gemeint",
    "“{quote}” ({kind}) cannot be decided so: {choice}": "„{quote}“ ({kind}) lässt sich so nicht entscheiden: {choice}",
    "“{quote}”: the reading would lose {words}": "„{quote}“: die Lesefassung würde {words} verlieren",
}  # fmt: skip
