"""German for `qda.coding`."""

TEXTS = {
    "avoid repetitions inside repetitions, such as (a+)+":
        "Wiederholungen in Wiederholungen vermeiden, etwa (a+)+",
    "category {category}, pattern '{pattern}': no answer after {n} s on “{text}”":
        "Kategorie {category}, Suchmuster „{pattern}“: nach {n} s keine Antwort bei „{text}“",
    "{category} is not ordinal and takes no value": "{category} ist nicht ordinal und hat keinen Wert",
    "'{value}' is none of {options}": "„{value}“ ist nicht zulässig; möglich sind {options}",
    "'{value}' is not a number": "„{value}“ ist keine Zahl",
    "'{value}' is not a whole number": "„{value}“ ist keine ganze Zahl",
    "a quotation mark is probably not closed": "wahrscheinlich ist ein Anführungszeichen nicht geschlossen",
    "delete one of the two rows": "eine der beiden Zeilen löschen",
    "it stands in turn {turns}": "es steht in Abs. {turns}",
    "make the quote longer, or give the place in the columns turn and start":
        "das Zitat länger fassen oder die Stelle in den Spalten turn und start angeben",
    "no transcript '{id}'": "ein Transkript „{id}“ gibt es nicht",
    "not a text file in UTF-8": "keine Textdatei in UTF-8",
    "not readable as CSV: {reason}": "nicht als CSV lesbar: {reason}",
    "put a text that holds the separator '{delimiter}' in quotation marks":
        "einen Text, der das Trennzeichen „{delimiter}“ enthält, in Anführungszeichen setzen",
    "save it as CSV UTF-8": "die Datei als „CSV UTF-8“ speichern",
    "the category is missing": "die Kategorie fehlt",
    "the column '{column}' is missing": "die Spalte „{column}“ fehlt",
    "the first line must be: {header}": "die erste Zeile muss lauten: {header}",
    "the nearest words are in turn {turn}: “{passage}”": "am ähnlichsten ist Abs. {turn}: „{passage}“",
    "the quote is missing": "das Zitat fehlt",
    "the quote “{quote}” is not in the text ({where})": "das Zitat „{quote}“ steht nicht im Text ({where})",
    "the quote “{quote}” occurs {n} times in {transcript}: {places}":
        "das Zitat „{quote}“ kommt in {transcript} {n}-mal vor: {places}",
    "the same coding stands on line {line} already": "dieselbe Kodierung steht schon in Zeile {line}",
    "unknown column '{column}'": "unbekannte Spalte „{column}“",
    "{found} fields where the header names {wanted}": "{found} Felder, die Kopfzeile nennt {wanted}",
    "{transcript} has no turn {turn}, it has {n}": "{transcript} hat keinen Abs. {turn}; es sind {n} Absätze",
}  # fmt: skip
