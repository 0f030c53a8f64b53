"""German for files of several transcripts and for bringing in many files."""

TEXTS = {
    "A damaged or wrong file is named with the reason, the others are imported. What was imported before Ctrl-C stays; "
    "the same command again does the rest.":
        "Eine beschädigte oder falsche Datei wird mit dem Grund genannt, die übrigen werden importiert. Was vor Strg-C "
        "importiert war, bleibt; derselbe Befehl noch einmal erledigt den Rest.",
    "{name}: {n} transcripts, {turns} turns": "{name}: {n} Transkripte, {turns} Redebeiträge",
    "new transcripts: {ids}": "neue Transkripte: {ids}",
    "transcripts that are gone: {ids}": "entfallene Transkripte: {ids}",
    "{name}: lies in transcripts/, but `transcripts: {patterns}` does not match it":
        "{name}: liegt in transcripts/, aber `transcripts: {patterns}` passt nicht darauf",
    "add `transcripts/*` to `transcripts:` in study.yaml":
        "in study.yaml unter `transcripts:` `transcripts/*` ergänzen",
    "'{id}' is one of the transcripts of {file}": "„{id}“ ist eines der Transkripte in {file}",
    "name the file: `overrides: {{{stem}: …}}`": "die Datei nennen: `overrides: {{{stem}: …}}`",
    "correct the whole file: `qda transcript update {name}`":
        "die ganze Datei korrigieren: `qda transcript update {name}`",
    "{name}: holds {n} transcripts, expected one": "{name}: enthält {n} Transkripte, erwartet war eines",
    "bring it in as a file of its own with `qda transcript import`":
        "als eigene Datei mit `qda transcript import` hereinholen",
    "{name}: reading it stopped the program that reads": "{name}: beim Lesen ist das lesende Programm abgestürzt",
    "open it in its program and save it anew, or as plain text":
        "im eigenen Programm öffnen und neu oder als reinen Text speichern",
    "give it another id in the file": "in der Datei eine andere Kennung geben",
    "{name}: lacks {ids}, whose words are coded": "{name}: {ids} fehlt, obwohl daraus kodiert ist",
    "put them back into the file; a participant leaves with `qda case withdraw {id}`":
        "in der Datei ergänzen; eine Person scheidet mit `qda case withdraw {id}` aus",
    "without what has to go, the rest of this file would be read otherwise":
        "ohne das, was gehen muss, würde der Rest dieser Datei anders gelesen",
    'name the open columns in study.yaml: `overrides: {{{stem}: {{questions: ["…"]}}}}`, then try again':
        'die offenen Spalten in study.yaml nennen: `overrides: {{{stem}: {{questions: ["…"]}}}}`, dann noch einmal',
    "{old} is called {new} now: its codings go on under the new name":
        "{old} heißt jetzt {new}: die Kodierungen laufen unter dem neuen Namen weiter",
}  # fmt: skip
