"""German for corrected transcripts and for what the study's files say."""

TEXTS = {
    "'{name}' is no name for a coder: letters, digits, - and _ only; not rule or model":
        "„{name}“ ist kein Name für eine kodierende Person: nur Buchstaben, Ziffern, - und _; nicht rule oder model",
    "Left out: transcripts that only one of the two worked on, pilot codings, and units that a coder took over from a "
    "suggestion.":
        "Nicht verglichen: Transkripte, die nur eine der beiden bearbeitet hat, Kodierungen des Probedurchlaufs und "
        "Einheiten, die aus einem Vorschlag übernommen wurden.",
    "study.yaml names no category whose requirements are shown":
        "study.yaml nennt keine Kategorie, deren Anforderungen gezeigt werden",
    "write `root: ID` under `requirements:`, ID being the category whose subcategories are the groups":
        "unter `requirements:` `root: ID` schreiben; ID ist die Kategorie, deren Unterkategorien die Gruppen sind",
    "there is no format {version}": "ein Format {version} gibt es nicht",
    "{name}: the study has the transcript '{id}' already, from {other}":
        "{name}: das Transkript „{id}“ gibt es in der Studie schon, aus {other}",
    "use `qda transcript update` to replace it, or rename the new file":
        "mit `qda transcript update` ersetzen oder die neue Datei umbenennen",
    "{path}: not a study file, or damaged": "{path}: keine Studiendatei oder beschädigt",
    "{path}: belongs to another study (transcripts {names})":
        "{path}: gehört zu einer anderen Studie (Transkripte {names})",
    "'merged' needs `merged_into`, the id of another category":
        "zu „merged“ gehört `merged_into`, die Kennung einer anderen Kategorie",
    "put back what it held, or remove the file": "den Inhalt wiederherstellen oder die Datei entfernen",
    "write `codings: [codings/*.csv]` in study.yaml": "in study.yaml `codings: [codings/*.csv]` schreiben",
    "no file for codings of '{coder}' matches {patterns}":
        "keine Datei für Kodierungen von „{coder}“ passt zu {patterns}",
    "gives codings of '{coder}' like {other}": "enthält Kodierungen von „{coder}“ wie {other}",
    "{path}: stands there already and would be overwritten": "{path}: ist schon da und würde überschrieben",
    "such as {example}": "zum Beispiel {example}",
    "'{pattern}' is no pattern for file names": "„{pattern}“ ist kein Muster für Dateinamen",
    "no codings of '{coder}', whom the tables shall count":
        "keine Kodierungen von „{coder}“, nach denen die Tabellen zählen sollen",
    "use `qda transcript update FILE`, or correct the quote in the coder's file":
        "`qda transcript update DATEI` verwenden oder das Zitat in der Datei der kodierenden Person korrigieren",
    "Put a corrected FILE in the place of a transcript; codings, memos and decisions go with it.":
        "Eine korrigierte Datei FILE an die Stelle eines Transkripts setzen; Kodierungen, Memos und Entscheidungen "
        "gehen mit.",
    "Codings whose words changed are shown before and after; those that lost their place are kept, marked `lost`, in "
    "the coder's file. `qda study undo` brings the old transcript back.":
        "Kodierungen mit geändertem Wortlaut werden vorher und nachher gezeigt; solche ohne Stelle "
        "bleiben mit der Kennzeichnung `lost` in der Datei der kodierenden Person. `qda study undo` bringt das alte "
        "Transkript zurück.",
    "The transcript that FILE replaces; default: that of its name.":
        "Das Transkript, das FILE ersetzt; sonst das gleichen Namens.",
    "{id}: {same} codings kept their words, {changed} changed, {lost} lost their place":
        "{id}: Kodierungen mit gleichem Wortlaut: {same}, mit geändertem: {changed}, ohne Stelle: {lost}",
    "lost: {category} ({coder}), was ¶ {turn}": "ohne Stelle: {category} ({coder}), vorher Abs. {turn}",
    "changed: {category} ({coder}), ¶ {turn}": "geändert: {category} ({coder}), Abs. {turn}",
    "{name}: holds the same text as {id}": "{name}: enthält denselben Text wie {id}",
}  # fmt: skip
