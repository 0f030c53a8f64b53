"""German for changing the category system from the coding screen, and what it needs of `qda.workflow`."""

# fmt: off
TEXTS = {
    "Enter go there · Space code too · a adopt (passage = anchor) · Esc back":
        "Enter hingehen · Leer mitkodieren · a übernehmen (Stelle = Anker) · Esc",
    "Esc stop": "Esc abbrechen",
    "Looking for recurring themes in what no category covers …":
        "Wiederkehrende Themen werden gesucht, wo keine Kategorie zugeordnet ist …",
    "New category from the proposal “{label}”": "Neue Kategorie aus dem Vorschlag „{label}“",
    "T goes back to the proposal": "T führt zurück zum Vorschlag",
    "cases: {n}": "Fälle: {n}",
    "may belong to {id} {label}": "gehört vielleicht zu {id} {label}",
    "mostly from one case: {case}": "meist aus einem Fall: {case}",
    "no longer looking for themes; nothing was changed": "Suche nach Themen abgebrochen; nichts wurde geändert",
    "passages: {n}": "Stellen: {n}",
    "proposals for categories: recurring themes in what no category covers":
        "Vorschläge für Kategorien: wiederkehrende Themen, wo keine Kategorie zugeordnet ist",
    "terms: {terms}": "Begriffe: {terms}",
    "{category} stands in the guide, {n} passages under it; u takes it back":
        "{category} steht im Leitfaden, Stellen darunter: {n}; u nimmt es zurück",
    "↑↓ · Enter go to a passage · F2 change it · / search · Esc back to the text":
        "↑↓ · Enter zu einer Stelle · F2 ändern · / suchen · Esc zurück zum Text",
    "↑↓ · Enter its passages · R look for themes anew · Esc back":
        "↑↓ · Enter Stellen zeigen · R Themen neu suchen · Esc zurück",
    "Below which category comes {id}?": "Unter welche Kategorie kommt {id}?",
    "Change the definition of {id}?": "Definition von {id} ändern?",
    "Change {id} {label}": "{id} {label} ändern",
    "Definition of {id}": "Definition von {id}",
    "Enter or letter · Esc back": "Enter oder Buchstabe · Esc zurück",
    "Enter, y do it · Esc, n leave it": "Enter, j tun · Esc, n lassen",
    "Fill in the column `part` and give the file back with --sheet; `qda category split --help` tells all.":
        "Spalte `part` ausfüllen und die Datei mit --sheet zurückgeben; `qda category split --help` sagt alles.",
    "Id": "Kürzel",
    "Into which category goes {id}?": "In welche Kategorie geht {id} auf?",
    "Let retired categories take codings again": "Stillgelegte Kategorien wieder öffnen",
    "Let retired categories take codings again; their status becomes `final`.":
        "Stillgelegte Kategorien wieder öffnen; ihr Status wird `final`.",
    "Merge {id} into {target}?": "{id} mit {target} zusammenführen?",
    "Move {id}?": "{id} verschieben?",
    "Open {id} again?": "{id} wieder öffnen?",
    "Rename {id}": "{id} umbenennen",
    "Rename {id}?": "{id} umbenennen?",
    "Retire {id}?": "{id} stilllegen?",
    "Split {id}": "{id} aufteilen",
    "Splitting goes by a list of codings. Leave the screen (q), then:\n\n{command}":
        "Aufgeteilt wird nach einer Liste der Kodierungen. Das Kodierfenster verlassen (q), dann:\n\n{command}",
    "another definition": "andere Definition",
    "another name: label or id": "anderer Name: Bezeichnung oder Kürzel",
    "at the top: a main category": "ganz oben: eine Hauptkategorie",
    "categories merged": "Kategorien zusammengeführt",
    "category moved": "Kategorie verschoben",
    "category opened again": "Kategorie wieder geöffnet",
    "category renamed": "Kategorie umbenannt",
    "category retired": "Kategorie stillgelegt",
    "letters search · ↑↓ · Enter go there · F2 change it · Esc back":
        "Buchstaben suchen · ↑↓ · Enter hingehen · F2 ändern · Esc zurück",
    "merge it into another category": "mit einer anderen zusammenführen",
    "move it below another category": "unter eine andere Kategorie verschieben",
    "open it again": "wieder öffnen",
    "open {parent} again too, or first": "{parent} auch oder vorher wieder öffnen",
    "qda category split {id} --write-sheet split.xlsx": "qda category split {id} --write-sheet split.xlsx",
    "retire it: no new codings": "stilllegen: keine neuen Kodierungen",
    "retired": "stillgelegt",
    "split it: at the terminal": "aufteilen: am Terminal",
    "{id} has a new definition; u takes it back": "{id} hat eine neue Definition; u nimmt es zurück",
    "{id} is defined so already": "{id} ist schon so definiert",
    "{id} is not retired": "{id} ist nicht stillgelegt",
    "{id} merged into {target}; u takes it back": "{id} mit {target} zusammengeführt; u nimmt es zurück",
    "{id} moved; u takes it back": "{id} verschoben; u nimmt es zurück",
    "{id} renamed; u takes it back": "{id} umbenannt; u nimmt es zurück",
    "{id} retired; u takes it back": "{id} stillgelegt; u nimmt es zurück",
    "{id} stands below {parent}, which is retired": "{id} steht unter {parent}, das stillgelegt ist",
    "{id} takes codings again": "{id} nimmt wieder Kodierungen auf",
}
