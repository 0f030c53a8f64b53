"""German for the case table (`qda.importers.cases`)."""

TEXTS = {
    "'{id}' stands there twice": "„{id}“ steht zweimal da",
    "open it in Excel and save it again as .xlsx, or as CSV": "in Excel öffnen, neu als .xlsx oder als CSV speichern",
    "the case is missing": "der Fall fehlt",
    "the first column must be called `case`": "die erste Spalte muss `case` heißen",
    "{name}: not a text file in UTF-8": "{name}: keine Textdatei in UTF-8",
    "{name}: not an Excel file, or damaged ({reason})": "{name}: keine Excel-Datei oder beschädigt ({reason})",
}
