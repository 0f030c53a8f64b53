"""German for the table of reduction, explications and thematic summaries."""

TEXTS = {
    "a summary needs CASE, CATEGORY and --text": "für eine Zusammenfassung sind Fall, Kategorie und --text anzugeben",
    "'{value}' does not belong to the cell {cell}": "„{value}“ gehört nicht zur Zelle {cell}",
    "Back with: qda summary themes --import FILE.xlsx": "Zurück mit: qda summary themes --import DATEI.xlsx",
    "Cell": "Zelle",
    "Fill in the yellow columns. The others belong to the passage; please leave them as they are.":
        "Füllen Sie die gelben Spalten aus. Die anderen gehören zur Textstelle; bitte so lassen.",
    "First reduction: kept or dropped. A dropped row names a reason: same_as 3, not_essential: …, or other words.":
        "Erste Reduktion: behalten oder gestrichen. Eine gestrichene Zeile nennt einen Grund: same_as 3, "
        "not_essential: … oder andere Worte.",
    "Rows of one bundle carry the same name and the same statement; each kept row belongs to one bundle.":
        "Zeilen eines Bündels tragen denselben Namen und dieselbe Aussage; jede behaltene gehört zu einem Bündel.",
    "Sorting, filtering and hiding rows do no harm. Back with: qda summary import FILE.xlsx":
        "Sortieren, Filtern und Ausblenden schaden nicht. Zurück mit: qda summary import DATEI.xlsx",
    "Write what the case says on the category into the yellow column; an emptied cell takes a summary out.":
        "Schreiben Sie in die gelbe Spalte, was der Fall zur Kategorie sagt; eine geleerte Zelle nimmt eine "
        "Zusammenfassung heraus.",
    "'{bundle}' names more than one bundle": "„{bundle}“ nennt mehr als ein Bündel",
    "'{id}' is the id of {n} codings": "„{id}“ ist das Kürzel von {n} Kodierungen",
    "'{reason}' names no other row": "„{reason}“ nennt keine andere Zeile",
    "'{suffix}': the table of reduction is edited as .xlsx or .yaml":
        "„{suffix}“: die Reduktionstabelle wird als .xlsx oder .yaml bearbeitet",
    "(above the level)": "(über dem Niveau)",
    "A draft holds words of the passage only and is marked as a draft. Rows that you edited stay as they are.":
        "Ein Entwurf enthält nur Wörter der Textstelle und ist als Entwurf markiert. Bearbeitete Zeilen bleiben.",
    "A passage of the same text that helps; may be given several times.":
        "Eine Stelle desselben Textes, die hilft; mehrfach möglich.",
    "Above the level (x)": "Über dem Niveau (x)",
    "Begin the table of reduction: a row for each counted coding, with a draft paraphrase.":
        "Die Reduktionstabelle beginnen: eine Zeile je gezählter Kodierung, mit einer Paraphrase als Entwurf.",
    "Broad context": "Weiter Kontext",
    "Bundle": "Bündel",
    "Check of the table of reduction": "Prüfung der Reduktionstabelle",
    "Check that every step can be followed both ways; the answer is no (exit code 3) when an error is found.":
        "Prüfen, ob jeder Schritt in beide Richtungen nachzuvollziehen ist; bei einem Fehler ist die Antwort Nein "
        "(Rückgabewert 3).",
    "Draft (x)": "Entwurf (x)",
    "Explain an unclear passage (the id of its CODING); without one: list all explications.":
        "Eine unklare Stelle explizieren (Kürzel ihrer Kodierung); ohne: alle Explikationen zeigen.",
    "Explicating paraphrase": "Explizierende Paraphrase",
    "Explications": "Explikationen",
    "First reduction": "Erste Reduktion",
    "dropped": "gestrichen",
    "kept": "behalten",
    "First reduction (kept/dropped)": "Erste Reduktion (behalten/gestrichen)",
    "Generalisation": "Generalisierung",
    "Key (leave as it is)": "Schlüssel (so lassen)",
    "Material from outside that helps; may be given several times.":
        "Material von außerhalb, das hilft; mehrfach möglich.",
    "Meaning of the words": "Wortbedeutung",
    "Narrow context": "Enger Kontext",
    "Note on theory": "Anmerkung zur Theorie",
    "Paraphrase": "Paraphrase",
    "Paraphrase, generalise, reduce; explications; thematic summaries":
        "Paraphrasieren, generalisieren, reduzieren; Explikationen; thematische Zusammenfassungen",
    "Read a filled form back.": "Ein ausgefülltes Formular einlesen.",
    "Read an edited FILE back; every mistake in it is named, and nothing is taken over then.":
        "Eine bearbeitete Datei einlesen; jeder Fehler darin wird genannt, und dann wird nichts übernommen.",
    "Reason if dropped": "Grund, falls gestrichen",
    "Reduce once more: each bundle becomes a row of a further cycle.":
        "Noch einmal reduzieren: jedes Bündel wird eine Zeile eines weiteren Durchgangs.",
    "Reduction": "Reduktion",
    "Rows": "Zeilen",
    "Suffices": "Genügt",
    "Summarise passages: paraphrase, generalisation, reduction; explications; thematic summaries.":
        "Textstellen zusammenfassen: Paraphrase, Generalisierung, Reduktion; Explikationen; thematische "
        "Zusammenfassungen.",
    "Table of reduction": "Reduktionstabelle",
    "Table of reduction, cycle {cycle}": "Reduktionstabelle, Durchgang {cycle}",
    "The cycle of reduction; default: the first.": "Der Durchgang der Reduktion; ohne Angabe der erste.",
    "The explicating paraphrase.": "Die explizierende Paraphrase.",
    "The paraphrase suffices.": "Die Paraphrase genügt.",
    "The summary of what CASE says on CATEGORY; an empty one takes it out.":
        "Die Zusammenfassung dessen, was ein Fall zu einer Kategorie sagt; eine leere nimmt sie heraus.",
    "The table of reduction in its usual layout; --output takes .docx, too.":
        "Die Reduktionstabelle in der üblichen Form; --output nimmt auch .docx.",
    "Thematic summaries": "Thematische Zusammenfassungen",
    "Thematic summaries by case and category: list them, write one, or fill in a form.":
        "Thematische Zusammenfassungen je Fall und Kategorie: zeigen, eine schreiben oder ein Formular ausfüllen.",
    "Thematic summary": "Thematische Zusammenfassung",
    "What its words mean.": "Was ihre Wörter bedeuten.",
    "Why the passage is unclear.": "Warum die Stelle unklar ist.",
    "Why unclear": "Warum unklar",
    "Write a form (.xlsx) with the passages beside an open column.":
        "Ein Formular (.xlsx) schreiben, die Textstellen neben einer offenen Spalte.",
    "Write the table of reduction to FILE (.xlsx or .yaml) to edit it there.":
        "Die Reduktionstabelle in eine Datei schreiben (.xlsx oder .yaml), um sie dort zu bearbeiten.",
    "`qda coding list`": "`qda coding list`",
    "`qda summary table --output FILE.docx` writes it for reading":
        "`qda summary table --output DATEI.docx` schreibt sie zum Lesen",
    "a row of cycle {cycle} without the rows it came from":
        "eine Zeile aus Durchgang {cycle} ohne die Zeilen, aus denen sie kommt",
    "bundle {bundle} belongs to several categories": "Bündel {bundle} gehört zu mehreren Kategorien",
    "bundle {bundle} has no statement yet": "Bündel {bundle} hat noch keine Aussage",
    "bundle {bundle} says different things in its rows": "Bündel {bundle} sagt in seinen Zeilen Verschiedenes",
    "bundles {first} and {second} have changed places": "die Bündel {first} und {second} sind vertauscht",
    "came from rows that are gone: {rows}": "kommt aus Zeilen, die es nicht mehr gibt: {rows}",
    "change it back; it belongs to the passage": "zurückändern; das gehört zur Textstelle",
    "do not add rows; export the table again and edit that":
        "keine Zeilen hinzufügen; die Tabelle neu ausgeben und diese bearbeiten",
    "dropped without a reason": "gestrichen ohne Grund",
    "dropped, but in bundle {bundle}": "gestrichen, aber in Bündel {bundle}",
    "dropped: as no. {n}": "gestrichen: wie Nr. {n}",
    "dropped: {reason}": "gestrichen: {reason}",
    "export the table again; do not rename columns": "die Tabelle neu ausgeben; Spalten nicht umbenennen",
    "found no category": "hat keine Kategorie gefunden",
    "give the rows the bundles that they had, or new names":
        "den Zeilen ihre früheren Bündel geben oder neue Namen",
    "its coding is gone or was changed": "ihre Kodierung ist weg oder wurde geändert",
    "keep the row; to leave it out write dropped and a reason":
        "die Zeile behalten; zum Weglassen „gestrichen“ und einen Grund eintragen",
    "kept, but in no bundle": "behalten, aber in keinem Bündel",
    "kept, but not generalised and not marked as above the level":
        "behalten, aber nicht generalisiert und nicht als über dem Niveau markiert",
    "neither a paraphrase nor a reason why there is none": "weder eine Paraphrase noch ein Grund, warum keine",
    "neither kept nor dropped yet": "noch weder behalten noch gestrichen",
    "next: `qda summary export FILE.xlsx`, edit it, `qda summary import FILE.xlsx`":
        "weiter: `qda summary export DATEI.xlsx`, bearbeiten, `qda summary import DATEI.xlsx`",
    "no": "nein",
    "no category '{id}' in the guide": "keine Kategorie „{id}“ im Leitfaden",
    "no new bundle to reduce": "kein neues Bündel zu reduzieren",
    "no row of the study has the key '{id}'": "keine Zeile der Studie hat den Schlüssel „{id}“",
    "not a list of rows": "keine Liste von Zeilen",
    "not readable as YAML: {reason}": "nicht als YAML lesbar: {reason}",
    "row {number} has lost its key in the column `id`": "Zeile {number} hat den Schlüssel in der Spalte `id` verloren",
    "row {number} is missing": "Zeile {number} fehlt",
    "row {number} stands {n} times": "Zeile {number} steht {n} mal da",
    "row {number}: '{value}' is neither kept nor dropped": "Zeile {number}: „{value}“ ist weder kept noch dropped",
    "row {number}: '{value}' is neither x nor empty": "Zeile {number}: „{value}“ ist weder x noch leer",
    "row {rows}: {what}": "Zeile {rows}: {what}",
    "rows {rows}": "Zeilen {rows}",
    "say it with `--why TEXT`": "angeben mit `--why TEXT`",
    "says the same as row {other}, which is dropped itself":
        "sagt dasselbe wie Zeile {other}, die selbst gestrichen ist",
    "says the same as row {other}, which is of another case or cycle":
        "sagt dasselbe wie Zeile {other}, die zu einem anderen Fall oder Durchgang gehört",
    "the columns {names} are missing": "die Spalten {names} fehlen",
    "the paraphrase is longer than the passage ({n} characters instead of {source})":
        "die Paraphrase ist länger als die Textstelle ({n} Zeichen statt {source})",
    "there is no '{id}'": "„{id}“ gibt es nicht",
    "this number stands twice": "diese Nummer steht zweimal da",
    "why is the passage unclear?": "warum ist die Stelle unklar?",
    "yes": "ja",
    "{case} and {category} stand in two rows": "{case} und {category} stehen in zwei Zeilen",
    "{column} of row {number} was changed: '{now}' instead of '{was}'":
        "{column} von Zeile {number} wurde geändert: „{now}“ statt „{was}“",
    "{n} of {all} cells with codings are summarised.": "{n} von {all} Zellen mit Kodierungen sind zusammengefasst.",
    "{n} paraphrases are drafts made by rule and not yet looked at (marked with °).":
        "{n} Paraphrasen sind nach Regeln gemachte, noch nicht durchgesehene Entwürfe (mit ° markiert).",
    "{n} rows changed": "{n} Zeilen geändert",
    "{n} rows drafted": "{n} Zeilen entworfen",
    "{n} rows in cycle {cycle}": "{n} Zeilen in Durchgang {cycle}",
    "{n} rows; {kept} kept, {dropped} dropped.": "{n} Zeilen; {kept} behalten, {dropped} gestrichen.",
    "{n} summaries changed": "{n} Zusammenfassungen geändert",
}  # fmt: skip
