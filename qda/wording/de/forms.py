"""German for suggestions and differences that are decided on in Excel."""

TEXTS = {
    "With --output FILE.xlsx every difference is a row to decide on; --from reads the file back, and what was settled "
    "becomes the codings of a consensus coder.":
        "Mit --output DATEI.xlsx wird jede Abweichung eine Zeile zum Entscheiden; --from liest die Datei wieder ein, "
        "und was geklärt wurde, wird Kodierung einer Konsens-Person.",
    "Read what was settled in such an Excel file; --coder names the consensus coder.":
        "Einlesen, was in einer solchen Excel-Datei geklärt wurde; --coder nennt die Konsens-Person.",
    "Write them into an Excel file to decide in.": "In eine Excel-Datei schreiben, um dort zu entscheiden.",
    "Read the decisions of such a file.": "Die Entscheidungen aus einer solchen Datei einlesen.",
    "  {known} were decided so before, {open} are still open": "  schon so entschieden: {known}, noch offen: {open}",
    "{n} suggestions to decide on; back with `qda --coder NAME coding review --from {path}`":
        "Vorschläge zum Entscheiden: {n}; zurück mit `qda --coder NAME coding review --from {path}`",
    "  the tables count them with `coders: {{main: {coder}}}` in study.yaml":
        "  die Tabellen zählen sie mit `coders: {{main: {coder}}}` in study.yaml",
    "  {agreed} codings on which both agreed, {settled} differences settled, {open} still open":
        "  übereinstimmende Kodierungen: {agreed}, geklärte Abweichungen: {settled}, noch offen: {open}",
    "{n} differences to settle; back with `qda --coder consensus agreement differences {first} {second} --from {path}`":
        "Abweichungen zu klären: {n}; zurück mit "
        "`qda --coder konsens agreement differences {first} {second} --from {path}`",
    "How to": "Anleitung",
    "make the remark in the form that of the study": "die Bemerkung im Formular an die Studie anpassen",
    "{n} rows were deleted from the form; they stay open, and nothing was removed":
        "im Formular gelöschte Zeilen: {n}; sie bleiben offen, entfernt wurde nichts",
    "nothing was taken over": "nichts wurde übernommen",
    "give the solution a name of its own: `qda --coder consensus …`":
        "der Lösung einen eigenen Namen geben: `qda --coder konsens …`",
    "'{coder}' is one of the two coders compared": "„{coder}“ ist eine der beiden verglichenen Personen",
    "choose one, or decide otherwise": "eine wählen oder anders entscheiden",
    "the other category is missing": "die andere Kategorie fehlt",
    "write “other category”, or empty the other category":
        "„andere Kategorie“ schreiben oder die andere Kategorie leeren",
    "another category is named, but the decision is “{value}”":
        "eine andere Kategorie ist genannt, die Entscheidung ist aber „{value}“",
    "'{value}' is no decision": "„{value}“ ist keine Entscheidung",
    "the difference '{id}' stands in row {line} too, decided otherwise":
        "die Abweichung „{id}“ steht auch in Zeile {line}, anders entschieden",
    "it was written over, or a part of the columns was sorted alone: undo that, or have the form written anew":
        "sie wurde überschrieben, oder nur ein Teil der Spalten wurde sortiert: das rückgängig machen oder das "
        "Formular neu schreiben lassen",
    "the {what} is not that of the difference '{id}'": "die {what} ist nicht die der Abweichung „{id}“",
    "passage": "Textstelle",
    "no difference '{id}'": "eine Abweichung „{id}“ gibt es nicht",
    "the id or one of the codings was changed since: have the form written anew":
        "das Kürzel oder eine der Kodierungen wurde seither geändert: das Formular neu schreiben lassen",
    "Back with: qda --coder consensus agreement differences {first} {second} --from FILE.xlsx":
        "Zurück mit: qda --coder konsens agreement differences {first} {second} --from DATEI.xlsx",
    "Sorting, filtering and hiding rows do no harm. Please leave the white columns as they are.":
        "Zeilen sortieren, filtern und ausblenden schadet nicht. Die weißen Spalten bitte nicht ändern.",
    "A remark becomes the memo of the coding.": "Eine Anmerkung wird zum Memo der Kodierung.",
    "A row without a decision stays open; codings on which both agree are taken over by themselves.":
        "Eine Zeile ohne Entscheidung bleibt offen; übereinstimmende Kodierungen werden von selbst übernommen.",
    "Write into the column Decision whose solution is adopted: {first}, {second}, both, neither, or another category "
    "for the whole passage.":
        "In die Spalte Entscheidung schreiben, wessen Lösung gilt: {first}, {second}, beide, keine, oder eine andere "
        "Kategorie für die ganze Textstelle.",
    "Overview": "Übersicht",
    "Differences": "Abweichungen",
    "Difference": "Abweichung",
    "Solution of {coder}": "Lösung von {coder}",
    "Categories": "Kategorien",
    "neither": "keine",
    "both": "beide",
    "possible are: {names}": "möglich sind: {names}",
    "put the column's head back, or have the form written anew":
        "die Überschrift der Spalte wiederherstellen oder das Formular neu schreiben lassen",
    "give the file to the command that wrote it": "die Datei mit dem Befehl einlesen, der sie geschrieben hat",
    "{name}: a form for “{found}”, not for “{wanted}”": "{name}: ein Formular für „{found}“, nicht für „{wanted}“",
    "{n} remarks stand in rows without a decision and stay in the form":
        "Anmerkungen in Zeilen ohne Entscheidung, die im Formular bleiben: {n}",
    "{n} rows were deleted from the form; their suggestions stay open":
        "im Formular gelöschte Zeilen: {n}; ihre Vorschläge bleiben offen",
    "the suggestion '{id}' stands in row {line} too, decided otherwise":
        "der Vorschlag „{id}“ steht auch in Zeile {line}, anders entschieden",
    "write “correct”, or empty the other category": "„ändern“ schreiben oder die andere Kategorie leeren",
    "the {what} is not that of the suggestion '{id}'": "die {what} ist nicht die des Vorschlags „{id}“",
    "no suggestion '{id}'": "einen Vorschlag „{id}“ gibt es nicht",
    "the id was changed, or text or guide changed since: have the form written anew":
        "das Kürzel wurde geändert, oder Text oder Kodierleitfaden seither: das Formular neu schreiben lassen",
    "take that back with `qda study undo`, or empty the decision here":
        "das mit `qda study undo` zurücknehmen oder die Entscheidung hier leeren",
    "the suggestion was {was} in the meantime": "der Vorschlag wurde inzwischen {was}",
    "Back with: qda --coder NAME coding review --from FILE.xlsx":
        "Zurück mit: qda --coder NAME coding review --from DATEI.xlsx",
    "A remark becomes the memo of the coding; of a rejected suggestion it becomes a memo on the category.":
        "Eine Anmerkung wird zum Memo der Kodierung; bei einem abgelehnten Vorschlag zum Memo der Kategorie.",
    "correct: the passage belongs to another category; choose it in the column Other category.":
        "ändern: die Textstelle gehört zu einer anderen Kategorie; sie in der Spalte „Andere Kategorie“ wählen.",
    "Write into the column Decision: accept, reject, or correct. A row without a decision stays open.":
        "In die Spalte Entscheidung schreiben: annehmen, ablehnen oder ändern. Ohne Entscheidung bleibt die Zeile "
        "offen.",
    "Suggestions": "Vorschläge",
    "later": "später",
    "corrected": "geändert",
    "no": "nein",
    "yes": "ja",
    "correct": "ändern",
    "reject": "ablehnen",
    "accept": "annehmen",
}  # fmt: skip
