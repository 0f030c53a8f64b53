"""German for `qda.tables`."""

TEXTS = {
    "2.5 %": "2,5 %",
    "97.5 %": "97,5 %",
    "'{name}' stands twice in the columns of the requirements":
        "„{name}“ steht zweimal in den Spalten der Anforderungen",
    "Age": "Alter",
    "Altogether: {codings} codings, {units} units, {cases} cases.":
        "Insgesamt: {codings} Kodierungen, {units} Einheiten, {cases} Fälle.",
    "Anchor example": "Ankerbeispiel",
    "As transcribed": "Wortlaut der Transkription",
    "Case": "Fall",
    "Cases (%)": "Fälle (%)",
    "Cases ({size})": "Fälle ({size})",
    "Cases in which it occurs": "Fälle mit Kodierung",
    "Cases: {size}.": "Fälle: {size}.",
    "Category": "Kategorie",
    "Coder": "Kodiert von",
    "Coding": "Kodierung",
    "Coding guide": "Kodierleitfaden",
    "Coding rule": "Kodierregel",
    "Codings": "Kodierungen",
    "Codings by category and case": "Kodierungen nach Kategorie und Fall",
    "Codings of a heading itself belong to no row: {n}.":
        "Kodierungen der Überschriften selbst gehören zu keiner Zeile: {n}.",
    "Codings: coded passages. Units ({unit}) and cases: those with at least one coding; a main category includes its "
    "subcategories, each unit and each case counts once.":
        "Kodierungen: kodierte Textstellen. Einheiten ({unit}) und Fälle: solche mit mindestens einer Kodierung; eine "
        "Hauptkategorie schließt ihre Unterkategorien ein, jede Einheit und jeder Fall zählt dabei nur einmal.",
    "Column": "Spalte",
    "Confidence": "Sicherheit",
    "Counted: accepted codings of the final run, coder: {coders}.":
        "Gezählt: angenommene Kodierungen des Hauptdurchlaufs, kodiert von {coders}.",
    "Counted: accepted codings of the pilot run, coder: {coders}.":
        "Gezählt: angenommene Kodierungen des Probedurchlaufs, kodiert von {coders}.",
    "Definition": "Definition",
    "End": "Ende",
    "Evidence": "Beleg",
    "Field of activity": "Tätigkeitsfeld",
    "Frequencies of the categories": "Häufigkeiten der Kategorien",
    "Gender": "Geschlecht",
    "Group": "Gruppe",
    "Groups not shown because the study names other columns: {names}.":
        "Nicht aufgeführt, weil die Studie andere Spalten nennt: {names}.",
    "Id": "Kürzel",
    "Inserted": "Eingesetzt",
    "Left out: categories no longer in use ({names}).": "Ausgelassen: nicht mehr verwendete Kategorien ({names}).",
    "Left out: codings of cases that are not in the case table ({names}).":
        "Ausgelassen: Kodierungen von Fällen, die nicht in der Falltabelle stehen ({names}).",
    "Left out: codings of categories that the guide does not hold ({names}).":
        "Ausgelassen: Kodierungen von Kategorien, die nicht im Kodierleitfaden stehen ({names}).",
    "Level": "Ebene",
    "Log of the smoothing": "Protokoll der Glättung",
    "Main category": "Hauptkategorie",
    "Memo": "Memo",
    "Number of codings (–: none); a main category includes its subcategories.":
        "Anzahl der Kodierungen (–: keine); eine Hauptkategorie schließt ihre Unterkategorien ein.",
    "Origin": "Herkunft",
    "Overview of the cases": "Überblick über die Fälle",
    "Overview of the cases with all variables": "Überblick über die Fälle mit allen Variablen",
    "Paragraph": "Absatz",
    "Passage": "Textstelle",
    "Passages": "Textstellen",
    "Passages by category": "Textstellen nach Kategorien",
    "Passages in the order of the transcripts; a passage under several categories stands under each.":
        "Textstellen in der Reihenfolge der Transkripte; eine mehrfach kodierte Textstelle steht unter jeder ihrer "
        "Kategorien.",
    "Place": "Fundstelle",
    "Profession": "Beruf",
    "Quotation": "Zitat",
    "Quotation per category: the anchor example of the guide where it is coded, else the passage whose length is "
    "closest to {n} words, of equal ones the first in the order of the transcripts.":
        "Zitat je Kategorie: das Ankerbeispiel des Kodierleitfadens, soweit es kodiert ist, sonst die Textstelle, "
        "deren Länge {n} Wörtern am nächsten kommt, bei gleicher Länge die erste in der Reihenfolge der Transkripte.",
    "Removed": "Entfernt",
    "Requirement": "Anforderung",
    "Role": "Funktion",
    "Rule": "Regel",
    "Search patterns": "Suchmuster",
    "Shown: categories with at least one coding. Codings are coded passages, cases those with at least one coding "
    "({size}).":
        "Aufgeführt sind Kategorien mit mindestens einer Kodierung. Kodierungen sind kodierte Textstellen, Fälle "
        "solche mit mindestens einer Kodierung ({size}).",
    "Start": "Beginn",
    "Status": "Status",
    "Transcript": "Transkript",
    "Units": "Einheiten",
    "Value": "Ausprägung",
    "Version of the guide": "Fassung des Kodierleitfadens",
    "Version of the guide: {version}; {n} categories.": "Fassung des Kodierleitfadens: {version}; {n} Kategorien.",
    "When": "Zeitpunkt",
    "Without a coding and therefore not shown: {names}.": "Ohne Kodierung und daher nicht aufgeführt: {names}.",
    "category": "Kategorie",
    "group of the requirements": "Gruppe von Anforderungen",
    "{size} cases ({groups}).": "{size} Fälle ({groups}).",
    "{size} cases.": "{size} Fälle.",
    "n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}": "n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{n}",
    "without group": "ohne Gruppe",
    "{caption}: a quotation for each": "{caption}: je ein Zitat",
    "{caption}: cases": "{caption}: Fälle",
    "{label} ({id})": "{label} ({id})",
    "{name} ({size})": "{name} ({size})",
    "{name}, ¶ {turn}": "{name}, Abs. {turn}",
    "{quote} ({cite})": "{quote} ({cite})",
    "“{text}”": "„{text}“",
}  # fmt: skip
