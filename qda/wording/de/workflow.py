"""German for `qda.workflow`."""

TEXTS = {
    "Dresing & Pehl, simple": "Dresing & Pehl, einfach",
    "Dresing & Pehl, extended": "Dresing & Pehl, erweitert",
    "none named": "ohne benannte",
    "Kuckartz": "Kuckartz",
    "GAT 2": "GAT 2",
    "HIAT": "HIAT",
    "Jefferson": "Jefferson",
    "TiQ": "TiQ",
    "CHAT": "CHAT",
    "f4": "f4",
    "'{part}' is not a number or a range such as 3-5": "„{part}“ ist weder eine Zahl noch ein Bereich wie 3-5",
    "After": "Danach",
    "Agreement": "Übereinstimmung",
    "Agreement and differences of the coders by kind":
        "Übereinstimmung und Abweichungen der Kodierenden nach ihrer Art",
    "Anchor examples": "Ankerbeispiele",
    "Answers to the research questions": "Antworten auf die Forschungsfragen",
    "Author": "Verfasst von",
    "Before": "Davor",
    "Below: {n} coded categories without further subcategories, each backed by a passage.":
        "Darunter: {n} kodierte Kategorien ohne weitere Unterkategorien, jede durch eine Textstelle belegt.",
    "Cases": "Fälle",
    "Category guide: {title}": "Kodierleitfaden: {title}",
    "Category system: {n} categories, {deductive} deductive and {inductive} inductive (version {version}).":
        "Kategoriensystem: {n} Kategorien, davon {deductive} deduktiv und {inductive} induktiv (Fassung {version}).",
    "Code": "Kennung",
    "Coding rules": "Kodierregeln",
    "Coding unit: {coding}; context unit: {context}; recording unit: {recording}.":
        "Kodiereinheit: {coding}; Kontexteinheit: {context}; Auswertungseinheit: {recording}.",
    "Codings by coder: {coders}; {accepted} of them began as suggestions of the rules. Suggestions: {open} open, "
    "{taken} accepted, {rejected} rejected. Suggestions enter no table.":
        "Kodierungen je kodierende Person: {coders}; {accepted} davon gehen auf Vorschläge der Regeln zurück. "
        "Vorschläge: {open} offen, {taken} angenommen, {rejected} abgelehnt. Vorschläge gehen in keine Tabelle ein.",
    "Convention": "Konvention",
    "Counted: codings of each coder and what the other coder did with the same passage.":
        "Gezählt: die Kodierungen jeder kodierenden Person und was die jeweils andere an derselben Stelle kodiert hat.",
    "Detail": "Näheres",
    "File": "Datei",
    "Findings": "Auffälligkeiten",
    "First": "Erste",
    "Found": "Treffer",
    "From (s)": "Von (s)",
    "Human coders against each other": "Kodierende Personen im Vergleich",
    "Label": "Bezeichnung",
    "Language": "Sprache",
    "Left out: pilot codings and codings that began as suggestions.":
        "Ausgelassen: Kodierungen des Probedurchlaufs und solche, die auf Vorschläge zurückgehen.",
    "Left out: {problem}": "Ausgelassen: {problem}",
    "Level of abstraction: {text}": "Abstraktionsniveau: {text}",
    "Line": "Zeile",
    "Log": "Protokoll",
    "Material and preparation": "Material und Aufbereitung",
    "Memos": "Memos",
    "No category stands behind this question.": "Hinter dieser Frage steht keine Kategorie.",
    "No.": "Nr.",
    "Not counted: {n} codings of the pilot run.": "Nicht gezählt: {n} Kodierungen des Probedurchlaufs.",
    "Not counted: {n} open suggestions of the rules.": "Nicht gezählt: {n} offene Vorschläge der Regeln.",
    "On": "Bezug",
    "Parent": "Übergeordnet",
    "Passages behind the categories": "Textstellen zu den Kategorien",
    "Passages found": "Gefundene Textstellen",
    "Patterns": "Muster",
    "Precision": "Genauigkeit",
    "Precision and recall take the second coder as the yardstick; κ: Cohen (1960), unit coded or not; a dash means "
    "not computable.":
        "Genauigkeit (precision) und Trefferquote (recall) messen an der zweiten Person; κ: Cohen (1960), Einheit "
        "kodiert oder nicht; ein Strich steht für „nicht berechenbar“.",
    "Procedure": "Vorgehen",
    "Recall": "Trefferquote",
    "Requirements by number of cases": "Anforderungen nach der Zahl der Fälle",
    "Rules against human coders": "Regeln im Vergleich mit kodierenden Personen",
    "Second": "Zweite",
    "Seconds": "Sekunden",
    "Selection criterion: {text}": "Selektionskriterium: {text}",
    "Smoothing of {transcript}": "Glättung von {transcript}",
    "Speaker": "Sprecher",
    "Text": "Text",
    "The transcripts (conventions: {convention}) are read with the smoothing profile {profile} ({fillers} "
    "fillers, {repetitions} repetitions, {comments} comments on non-verbal events, {pauses} pauses and {fragments} "
    "word fragments removed; {flags} doubtful cases left as they are). The verbatim text is unchanged.":
        "Die Transkripte (Konventionen: {convention}) werden mit dem Glättungsprofil {profile} gelesen "
        "(entfernt: {fillers} Füllaute, {repetitions} Wiederholungen, {comments} Kommentare zu Nonverbalem, {pauses} "
        "Pausen und {fragments} Wortfragmente; {flags} Zweifelsfälle unverändert belassen). Der wörtliche Text bleibt "
        "unverändert.",
    "The transcripts of this study are synthetic: figures on them prove nothing about the quality of the rules.":
        "Die Transkripte dieser Studie sind synthetisch: Zahlen dazu belegen nichts über die Güte der Regeln.",
    "To (s)": "Bis (s)",
    "Transcripts: {n} ({formats}).": "Transkripte: {n} ({formats}).",
    "Turns": "Redebeiträge",
    "Turns of the interviewer are not counted.": "Redebeiträge der interviewenden Person sind nicht gezählt.",
    "Turns of {transcript}": "Redebeiträge von {transcript}",
    "Type": "Art",
    "Undone by": "Zurückgenommen durch",
    "Units both": "Einheiten beider",
    "Units first": "Einheiten der ersten",
    "Units second": "Einheiten der zweiten",
    "Units: {n} {unit} of interviewee speech; a unit is coded when a coding touches it.":
        "Einheiten: {n} {unit} aus den Redebeiträgen der Befragten; eine Einheit gilt als kodiert, wenn eine Kodierung "
        "sie berührt.",
    "Version": "Fassung",
    "Weight": "Schwere",
    "What": "Was",
    "What was noticed": "Was aufgefallen ist",
    "Which": "Kürzel",
    "Who": "Wer",
    "Words": "Wörter",
    "a few": "einzelne",
    "a quote or a turn is needed": "ein Zitat oder ein Absatz ist anzugeben",
    "all": "alle",
    "all categories": "alle Kategorien",
    "answer": "Antwort",
    "answer sound": "Antwortlaut",
    "blanks and line breaks": "Leerzeichen und Zeilenumbrüche",
    "breath, laughing or quiet voice": "Atmen, Lachen oder leises Sprechen",
    "bring the file back, or delete its rows in the codings files and run again":
        "die Datei zurückholen oder ihre Zeilen in den Dateien der Kodierungen löschen, dann den Befehl wiederholen",
    "bring the old text back, or correct the quote in the coder's file":
        "den alten Text zurückholen oder das Zitat in der Datei der kodierenden Person berichtigen",
    "capitals for emphasis (profile full)": "Großbuchstaben als Betonung (Profil full)",
    "case": "Fall",
    "case {id}: has no transcript": "Fall {id}: hat kein Transkript",
    "category, case, transcript or coding": "Kategorie, Fall, Transkript oder Kodierung",
    "character": "Zeichen",
    "characters": "Zeichen",
    "check the name and whether another program holds the file":
        "den Namen prüfen und ob ein anderes Programm die Datei geöffnet hält",
    "choose another folder": "einen anderen Ordner wählen",
    "clause": "Teilsatz",
    "clause broken off": "abgebrochener Satz",
    "clauses": "Teilsätze",
    "coding": "Kodierung",
    "comma, blank or capital that follows from another change":
        "Komma, Leerzeichen oder Großschreibung als Folge einer anderen Änderung",
    "comment on something non-verbal": "Kommentar zu Nonverbalem",
    "consensus of {coders}": "{coders} (Konsens)",
    "contraction written out (profile full)": "Kurzform ausgeschrieben (Profil full)",
    "date": "Datum",
    "decide on one: correct the row, or take the change in the study back with `qda study undo`":
        "sich für eine Fassung entscheiden: die Zeile berichtigen oder die Änderung in der Studie mit "
        "`qda study undo` zurücknehmen",
    "deleted": "gelöscht",
    "example": "Beispielstudie",
    "false start (profile full)": "Neuansatz (Profil full)",
    "filler": "Füllaut",
    "gives the transcript '{id}' like {other}": "ergibt das Transkript „{id}“ ebenso wie {other}",
    "make one with `qda study init FOLDER`, or name one with `--study FOLDER`":
        "mit `qda study init ORDNER` eine anlegen oder mit `--study ORDNER` eine angeben",
    "make the quote longer, or name the turn with --turn":
        "das Zitat länger fassen oder den Absatz mit --turn angeben",
    "mark of a stretched sound": "Zeichen für Dehnung",
    "mark of emphasis": "Zeichen für Betonung",
    "mark of overlapping talk": "Zeichen für Überlappung",
    "mark of something unintelligible, unified": "Zeichen für Unverständliches, vereinheitlicht",
    "mark of uncertain hearing, unified": "Zeichen für unsicher Verstandenes, vereinheitlicht",
    "most": "der Großteil",
    "name one with --quote or --turn": "mit --quote oder --turn angeben",
    "nearly all": "nahezu alle",
    "no file matches {patterns}": "keine Datei passt zu {patterns}",
    "nobody": "niemandem",
    "none": "keiner",
    "not UTF-8": "kein UTF-8",
    "not coded": "nicht kodiert",
    "not reported": "nicht angegeben",
    "number": "Zahl",
    "one": "eine Person",
    "other borders": "andere Grenzen",
    "other category": "andere Kategorie",
    "paragraph": "Absatz",
    "paragraphs": "Absätze",
    "pause": "Pause",
    "put the transcripts there, or correct `transcripts:`":
        "die Transkripte dort ablegen oder `transcripts:` berichtigen",
    "rename or remove one of the two files": "eine der beiden Dateien umbenennen oder entfernen",
    "rename the new file, or replace {path} yourself": "die neue Datei umbenennen oder {path} selbst ersetzen",
    "same": "gleich",
    "save the file as UTF-8": "die Datei als UTF-8 speichern",
    "sentence": "Satz",
    "sentences": "Sätze",
    "several": "mehrere",
    "signal of the listener": "Hörersignal",
    "suggestion": "Vorschlag",
    "text": "Text",
    "the coding of “{quote}” was changed here ({here}) and in the study ({there})":
        "die Kodierung von „{quote}“ wurde hier ({here}) und in der Studie ({there}) geändert",
    "the figures could not be drawn ({reason})": "die Abbildungen ließen sich nicht zeichnen ({reason})",
    "the file of transcript '{id}' is gone, but {n} codings refer to it":
        "die Datei des Transkripts „{id}“ fehlt, Kodierungen dazu: {n}",
    "the quote “{quote}” is not in {transcript}": "das Zitat „{quote}“ steht nicht in {transcript}",
    "the quote “{quote}” occurs {n} times in {transcript} (turns {turns})":
        "das Zitat „{quote}“ kommt in {transcript} {n}-mal vor (Abs. {turns})",
    "the study lies in a folder that {cloud} synchronises: confidential data leave this machine, and a file may change "
    "while qda works on it":
        "die Studie liegt in einem Ordner, den {cloud} synchronisiert: vertrauliche Daten verlassen diesen Rechner, "
        "und eine Datei kann sich ändern, während qda mit ihr arbeitet",
    "the text changed and the quote “{quote}” ({category}, {coder}) is no longer in it":
        "der Text wurde geändert, das Zitat „{quote}“ ({category}, {coder}) steht nicht mehr darin",
    "there is no hit {number}; there are {total}": "einen Treffer {number} gibt es nicht; es sind {total}",
    "time mark": "Zeitmarke",
    "transcript": "Transkript",
    "truth value": "Wahrheitswert",
    "turn": "Redebeitrag",
    "turns": "Redebeiträge",
    "union of {coders}": "{coders} (Vereinigung)",
    "way to suggest": "Weg zu Vorschlägen",
    "whole material": "gesamtes Material",
    "word": "Wort",
    "word broken off": "abgebrochenes Wort",
    "word repeated": "wiederholtes Wort",
    "words": "Wörter",
    "words drawn together": "Verschleifung",
    "words repeated as a group": "wiederholte Wortgruppe",
    "{coder} has coded this passage as {category} already":
        "{coder} hat diese Textstelle schon mit {category} kodiert",
    "{folder}: holds a study already": "{folder}: enthält schon eine Studie",
    "{folder}: no study here (no study.yaml)": "{folder}: hier liegt keine Studie (keine study.yaml)",
    "{id} {label}: {word} ({n} of {total} cases), {codings} codings":
        "{id} {label}: {word} ({n} von {total} Fällen), Kodierungen: {codings}",
    "{id} {label}: {word} ({n} of {total} cases; {groups}), {codings} codings":
        "{id} {label}: {word} ({n} von {total} Fällen; {groups}), Kodierungen: {codings}",
    "{id}: has no row in {file}": "{id}: hat keine Zeile in {file}",
    "{name}: a conflict copy of a synchronising service, left out; compare it with the original and delete one of "
    "them":
        "{name}: Konfliktkopie eines Synchronisierungsdienstes, ausgelassen; mit dem Original vergleichen und eine "
        "der beiden löschen",
    "{name}: cannot be opened ({reason})": "{name}: lässt sich nicht öffnen ({reason})",
    "{name}: the study has another file of this name": "{name}: die Studie hat schon eine andere Datei dieses Namens",
    "{n} of the counted codings began as suggestions and were accepted by a person.":
        "Von den gezählten Kodierungen gehen {n} auf Vorschläge zurück, die eine Person angenommen hat.",
    "{n} suggestions begin with '{start}'": "mit „{start}“ beginnen {n} Vorschläge",
    "{path}: no such file": "{path}: keine solche Datei",
}  # fmt: skip
