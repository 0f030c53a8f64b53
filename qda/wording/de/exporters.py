"""German for `qda.exporters`."""

TEXTS = {
    "(part {part} of {parts})": "(Teil {part} von {parts})",
    "Content": "Inhalt",
    "Contents": "Inhalt",
    "Figure": "Abbildung",
    "In brackets: cases with at least one coding, of {n}.":
        "In Klammern: Fälle mit mindestens einer Kodierung, von {n}.",
    "Note.": "Anmerkung.",
    "Notes": "Anmerkungen",
    "QDA Figure": "QDA Abbildung",
    "QDA Matrix": "QDA Matrix",
    "QDA Paragraph Number": "QDA Absatznummer",
    "QDA Quote": "QDA Zitat",
    "QDA Section Break": "QDA Abschnittswechsel",
    "QDA Speaker": "QDA Sprecher",
    "QDA Table": "QDA Tabelle",
    "QDA Table Group": "QDA Tabellengruppe",
    "QDA Table Head": "QDA Tabellenkopf",
    "QDA Table Head Small": "QDA Tabellenkopf klein",
    "QDA Table Item": "QDA Tabelleneintrag",
    "QDA Table Lined": "QDA Tabelle mit Linien",
    "QDA Table Note": "QDA Tabellenanmerkung",
    "QDA Table Quote": "QDA Tabellenzitat",
    "QDA Table Text": "QDA Tabellentext",
    "QDA Table Text Small": "QDA Tabellentext klein",
    "QDA Transcript": "QDA Transkript",
    "Sheet": "Blatt",
    "Table": "Tabelle",
    "Tables": "Tabellen",
    "The number of a paragraph is the number by which the text is cited.":
        "Die Nummer eines Absatzes ist die Nummer, nach der zitiert wird.",
    "Transcripts": "Transkripte",
    "[cut: {n} characters; all of it in the CSV file]":
        "[gekürzt: {n} Zeichen; vollständig in der CSV-Datei]",
    "a picture for Word: PNG was expected, found {start}":
        "ein Bild für Word: erwartet wurde PNG, gefunden {start}",
    "no entries": "keine Einträge",
    "table {table}, row {row}, column {column}: {n} characters are more than an Excel cell holds; the workbook shows "
    "the beginning, the CSV file all of it":
        "Tabelle {table}, Zeile {row}, Spalte {column}: {n} Zeichen sind mehr, als eine Excel-Zelle fasst; die Mappe "
        "zeigt den Anfang, die CSV-Datei alles",
    "{category}: one passage": "{category}: eine Textstelle",
    "{category}: {n} passages": "{category}: {n} Textstellen",
    "{quote} ({cite})": "{quote} ({cite})",
}  # fmt: skip
