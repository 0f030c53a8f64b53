"""German for the procedure of a study, revisions, and the growth of the category system."""

TEXTS = {
    "Only those shorter than the coding unit or beyond the context unit.":
        "Nur solche, die kürzer als die Kodiereinheit sind oder über die Kontexteinheit hinausgehen.",
    "Refuse a passage that does not fit the units of analysis.":
        "Eine Textstelle zurückweisen, die nicht zu den Analyseeinheiten passt.",
    "choose another passage, or change `units:` in study.yaml":
        "eine andere Textstelle wählen oder `units:` in study.yaml ändern",
    "the passage goes beyond the context unit ({unit})": "die Textstelle geht über die Kontexteinheit ({unit}) hinaus",
    "the passage is shorter than the coding unit ({unit})": "die Textstelle ist kürzer als die Kodiereinheit ({unit})",
    "{shorter} codings shorter than the coding unit, {beyond} beyond the context unit: `qda coding list --misfit`":
        "{shorter} Kodierungen kürzer als die Kodiereinheit, {beyond} über die Kontexteinheit hinaus: "
        "`qda coding list --misfit`",
    "Analysis after {authors}: {technique}.": "Auswertung nach {authors}: {technique}.",
    "Analyses, thematic summaries": "Auswertungen, thematische Zusammenfassungen",
    "Analysis with the category system": "Analyse mit dem Kategoriensystem",
    "Answer no (exit code 3) while a step is not done.":
        "Mit Nein antworten (Rückgabewert 3), solange ein Schritt fehlt.",
    "Between pilot and final run, and whenever categories change. `qda codebook changes` tells what changed in the guide.":  # noqa: E501
        "Zwischen Probe- und Hauptdurchgang und immer, wenn sich Kategorien ändern. `qda codebook changes` sagt, was "
        "sich am Leitfaden geändert hat.",
    "Categories so far": "Kategorien bis hierher",
    "Check against theory and material": "Rücküberprüfung an Theorie und Material",
    "Count all categories, not only the inductive ones.": "Alle Kategorien zählen, nicht nur die induktiven.",
    "Counted: {what}; codings of {coder}.": "Gezählt: {what}; Kodierungen von {coder}.",
    "Direction of the analysis": "Richtung der Analyse",
    "Draw the curve, too (.svg or .png).": "Auch die Kurve zeichnen (.svg oder .png).",
    "First coding process": "Erster Kodierprozess",
    "Formal characteristics": "Formale Charakteristika",
    "How the material came about": "Entstehungssituation",
    "Inductive subcategories": "Induktive Subkategorien",
    "Initiating text work, memos, case summaries": "Initiierende Textarbeit, Memos, Fallzusammenfassungen",
    "Interpretation towards the questions": "Interpretation in Richtung der Fragestellung",
    "Log a revision of the category system: WHAT was changed.":
        "Eine Revision des Kategoriensystems festhalten: WHAT, was geändert wurde.",
    "Main categories": "Hauptkategorien",
    "Material": "Material",
    "Mean of permuted orders": "Mittel vertauschter Reihenfolgen",
    "Missing": "Es fehlt",
    "New": "Neu",
    "New categories by transcript": "Neue Kategorien je Transkript",
    "New categories by transcript, in coding order and over permuted orders; no verdict.":
        "Neue Kategorien je Transkript, in der Reihenfolge des Kodierens und in vertauschten; kein Urteil.",
    "Order: by the time of the first coding where the codings name it, else that of the study.":
        "Reihenfolge: nach dem Zeitpunkt der ersten Kodierung, wo die Kodierungen ihn nennen, sonst die der Studie.",
    "Permuted orders: {n}, seed {seed}; mean and the middle 95 % of the number of categories.":
        "Vertauschte Reihenfolgen: {n}, Startwert {seed}; Mittel und mittlere 95 % der Zahl der Kategorien.",
    "Procedure after Kuckartz & Rädiker: {title}": "Ablauf nach Kuckartz & Rädiker: {title}",
    "Procedure after Mayring: {title}": "Ablauf nach Mayring: {title}",
    "Quality criteria": "Gütekriterien",
    "Research questions from theory": "Theoretische Differenzierung der Fragestellung",
    "Results in writing": "Ergebnisse verschriftlichen",
    "Second coding process": "Zweiter Kodierprozess",
    "Share of subsumptions": "Anteil der Subsumptionen",
    "State": "Stand",
    "Step": "Schritt",
    "Stop while a step of the procedure is open that later ones build on.":
        "Anhalten, solange ein Schritt des Ablaufs offen ist, auf dem spätere aufbauen.",
    "Technique": "Analysetechnik",
    "The reason, and the passages that gave it.": "Der Grund und die Textstellen, die ihn gaben.",
    "There is": "Vorhanden",
    "Units of analysis": "Analyseeinheiten",
    "Where the study stands in the procedure, and what is missing, as a checklist.":
        "Wo die Studie im Ablauf steht und was fehlt, als Liste zum Abhaken.",
    "Whether this is saturation is for the researcher to judge.":
        "Ob das Sättigung ist, beurteilen die Forschenden.",
    "a revision of the category system is due ({share} of the material is coded): criterion, level, overlaps; then `qda study revise`":  # noqa: E501
        "eine Revision des Kategoriensystems steht an (Anteil {share} des Materials ist kodiert): Kriterium, Niveau, "
        "Überschneidungen; danach `qda study revise`",
    "coding unit {coding}, context unit {context}, recording unit {recording}":
        "Kodiereinheit {coding}, Kontexteinheit {context}, Auswertungseinheit {recording}",
    "done": "erledigt",
    "fewer than two transcripts of the pilot run were coded by a second coder":
        "weniger als zwei Transkripte des Probedurchgangs hat eine zweite Person kodiert",
    "final run not complete: {transcripts}": "Hauptdurchgang nicht vollständig: {transcripts}",
    "final run: {n} codings, {coded} of {all} transcripts":
        "Hauptdurchgang: {n} Kodierungen, {coded} von {all} Transkripten",
    "how the material was chosen: `procedure.material` in study.yaml":
        "wie das Material ausgewählt wurde: `procedure.material` in study.yaml",
    "inductive categories": "induktive Kategorien",
    "no category: the guide is empty": "keine Kategorie: der Leitfaden ist leer",
    "no coding is older than its definition": "keine Kodierung ist älter als ihre Definition",
    "no coding with `pass: 2`": "keine Kodierung mit `pass: 2`",
    "no inductive category: `qda category propose --in CATEGORY`":
        "keine induktive Kategorie: `qda category propose --in CATEGORY`",
    "no level of abstraction: `inductive.level` in study.yaml":
        "kein Abstraktionsniveau: `inductive.level` in study.yaml",
    "no main category from the questions or the interview guide":
        "keine Hauptkategorie aus Fragestellung oder Interviewleitfaden",
    "no memo or case summary yet: `qda memo add`": "noch kein Memo, keine Fallzusammenfassung: `qda memo add`",
    "no passage behind {questions}": "keine Textstelle hinter {questions}",
    "no research question: `questions:` in study.yaml": "keine Forschungsfrage: `questions:` in study.yaml",
    "no second coder and no second pass: agreement cannot be told":
        "keine zweite kodierende Person und kein zweiter Durchgang: Übereinstimmung ist nicht zu bestimmen",
    "no selection criterion: `inductive.criterion` in study.yaml":
        "kein Selektionskriterium: `inductive.criterion` in study.yaml",
    "no technique named: `technique:` in study.yaml": "keine Analysetechnik genannt: `technique:` in study.yaml",
    "no thematic summary: `qda summary themes`": "keine thematische Zusammenfassung: `qda summary themes`",
    "no transcript: `qda transcript import FILE…`": "kein Transkript: `qda transcript import FILE…`",
    "no transcription convention known for {transcripts}: `overrides:` in study.yaml":
        "keine Transkriptionskonvention bekannt für {transcripts}: `overrides:` in study.yaml",
    "not coded yet: {transcripts}": "noch nicht kodiert: {transcripts}",
    "not described: `{key}` in study.yaml": "nicht beschrieben: `{key}` in study.yaml",
    "nothing is coded in the final run": "im Hauptdurchgang ist nichts kodiert",
    "nothing was written: an earlier step of the procedure is open":
        "nichts wurde geschrieben: ein früherer Schritt des Ablaufs ist offen",
    "partly": "teilweise",
    "passages behind {n} of {all} questions": "Textstellen hinter {n} von {all} Fragen",
    "pilot run: {n} codings in {share} of the material":
        "Probedurchgang: {n} Kodierungen, Anteil am Material {share}",
    "revision logged, version {version} of the guide": "Revision festgehalten, Fassung {version} des Kodierleitfadens",
    "smoothing profile {profile}": "Glättungsprofil {profile}",
    "taken as given, not stated: `units:` in study.yaml": "voreingestellt, nicht festgelegt: `units:` in study.yaml",
    "the pilot run covers {share} of the material, usual are 0.10 to 0.50":
        "der Probedurchgang umfasst den Anteil {share} des Materials, üblich sind 0,10 bis 0,50",
    "the pilot run ({transcripts}) has no codings with `run: pilot`":
        "der Probedurchgang ({transcripts}) hat keine Kodierungen mit `run: pilot`",
    "{coded} of {all} transcripts coded": "{coded} von {all} Transkripten kodiert",
    "{n} categories, {inductive} of them inductive": "{n} Kategorien, davon {inductive} induktiv",
    "{n} codings of a second pass": "{n} Kodierungen eines zweiten Durchgangs",
    "{n} codings older than their definition: `qda coding list --stale`":
        "{n} Kodierungen älter als ihre Definition: `qda coding list --stale`",
    "{n} errors in the guide: `qda codebook check`": "{n} Fehler im Leitfaden: `qda codebook check`",
    "{n} inductive categories": "{n} induktive Kategorien",
    "{n} memos": "{n} Memos",
    "{n} research questions": "{n} Forschungsfragen",
    "{n} revisions of the category system in the log": "{n} Revisionen des Kategoriensystems im Protokoll",
    "{n} suggestions undecided (they enter no table): `qda coding review`":
        "{n} Vorschläge unentschieden (sie gehen in keine Tabelle ein): `qda coding review`",
    "{n} thematic summaries": "{n} thematische Zusammenfassungen",
    "{n} transcripts": "{n} Transkripte",
    "{n} transcripts coded by {coders} coders: `qda agreement report`":
        "{n} Transkripte von {coders} Personen kodiert: `qda agreement report`",
    "explication, broad context": "Explikation, weite Kontextanalyse",
    "explication, narrow context": "Explikation, enge Kontextanalyse",
    "inductive formation of categories": "induktive Kategorienbildung",
    "structuring by content": "inhaltliche Strukturierung",
    "structuring, formal": "formale Strukturierung",
    "structuring, scaling": "skalierende Strukturierung",
    "structuring, typifying": "typisierende Strukturierung",
    "summarising": "Zusammenfassung",
}  # fmt: skip
