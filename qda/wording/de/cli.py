"""German for `qda.cli`: messages and help; the words of click itself are in `qda.cli.locale`."""

TEXTS = {
    "please answer y or n": "bitte mit j oder n antworten",
    "y/n": "j/n",
    "… and {n} more": "… und {n} weitere",
    "Accept all that are still open.": "Alle noch offenen annehmen.",
    "Accept the self-repair of this number; may be given several times.":
        "Die Selbstkorrektur mit dieser Nummer annehmen; mehrfach möglich.",
    "Accepted ones are left out of the reading and stand in the log; the verbatim text stays.":
        "Angenommene entfallen in der Lesefassung und stehen im Protokoll; der Wortlaut bleibt erhalten.",
    "Reject the self-repair of this number; may be given several times.":
        "Die Selbstkorrektur mit dieser Nummer ablehnen; mehrfach möglich.",
    "Self-repairs that are proposed in a transcript; accept or reject them.":
        "Vorgeschlagene Selbstkorrekturen eines Transkripts; annehmen oder ablehnen.",
    "all are left out: study.yaml says `repairs: apply`":
        "alle entfallen: in study.yaml steht `repairs: apply`",
    "none is left out: study.yaml says `repairs: off`":
        "keine entfällt: in study.yaml steht `repairs: off`",
    "{n} self-repairs proposed": "{n} Selbstkorrekturen vorgeschlagen",
    "  because of: {words}": "  wegen: {words}",
    "'{name}': the ending must be one of {known}": "„{name}“: als Endung möglich sind {known}",
    "A remark on the coding.": "Bemerkung zur Kodierung.",
    "Accept all that are chosen by --category and --transcript.":
        "Alle mit --category und --transcript ausgewählten Vorschläge annehmen.",
    "Accept or reject suggestions, one after the other, or those named.":
        "Vorschläge annehmen oder ablehnen, der Reihe nach oder die genannten.",
    "Accept this suggestion; may be given several times.":
        "Diesen Vorschlag annehmen; mehrfach möglich.",
    "Accepted ones become your codings and keep their origin; rejected ones are not suggested again.":
        "Angenommene werden eigene Kodierungen und behalten ihre Herkunft; abgelehnte werden nicht noch einmal "
        "vorgeschlagen.",
    "Agreement over the study's units of interviewee speech, all categories together":
        "Übereinstimmung über die Einheiten der Befragten, alle Kategorien zusammen",
    "The rules against each human coder, category by category (precision, recall, F1, κ)":
        "Die Regeln gegen jede kodierende Person, je Kategorie (Genauigkeit, Trefferquote, F1, κ)",
    "All codings as one CSV file with every column.": "Alle Kodierungen als eine CSV-Datei mit allen Spalten.",
    "All memos.": "Alle Memos.",
    "All tables as one Excel file.": "Alle Tabellen als eine Excel-Datei.",
    "As transcribed, not as read.": "Wörtlich, nicht in der Lesefassung.",
    "Because of": "Wegen",
    "Bring a backup back; the present study file is kept beside it.":
        "Eine Sicherung zurückholen; die jetzige Studiendatei bleibt daneben erhalten.",
    "Bring files and study file together; every command does this when it begins.":
        "Dateien und Studiendatei abgleichen; jeder Befehl beginnt damit.",
    "COMMAND [ARGS]...": "BEFEHL [ARGUMENTE]...",
    "Changes": "Änderungen",
    "Check and show the category guide": "Den Kodierleitfaden prüfen und zeigen",
    "Check and show the category guide.": "Den Kodierleitfaden prüfen und zeigen.",
    "Code passages; find, list, review suggestions": "Textstellen kodieren, suchen, auflisten; Vorschläge sichten",
    "Code passages; find, list, review suggestions.": "Textstellen kodieren, suchen, auflisten; Vorschläge sichten.",
    "Code {n} passages as {category}?": "{n} Textstellen mit {category} kodieren? (y = ja, n = nein)",
    "Coders and rules compared": "Kodierende und Regeln im Vergleich",
    "Coders and rules compared.": "Kodierende und Regeln im Vergleich.",
    "Codings of each category in each case.": "Kodierungen jeder Kategorie in jedem Fall.",
    "Codings, units and cases of each category, by group.":
        "Kodierungen, Einheiten und Fälle jeder Kategorie, nach Gruppen.",
    "Commands": "Befehle",
    "Copy FILES into the study and read them.": "Dateien (FILES) in die Studie kopieren und einlesen.",
    "Copy an example study with transcripts and codings.":
        "Eine Beispielstudie mit Transkripten und Kodierungen kopieren.",
    "Copy the study file to TARGET (default: backups/ in the study folder).":
        "Die Studiendatei nach TARGET kopieren (sonst nach backups/ im Studienordner).",
    "Do not ask.": "Ohne Rückfrage.",
    "Do the whole study in FOLDER: import, smooth, code, tables, Word.":
        "Die ganze Studie in FOLDER auswerten: Import, Glättung, Kodierung, Tabellen, Word.",
    "Do the whole study: import, smooth, code, tables, Word":
        "Die ganze Studie auswerten: Import, Glättung, Kodierung, Tabellen, Word",
    "Everything that was changed: who, when, what.": "Alle Änderungen: wer, wann, was.",
    "Everything that was noticed when the transcripts were read.":
        "Alles, was beim Lesen der Transkripte aufgefallen ist.",
    "Everything works offline; nothing leaves this machine.":
        "Alles läuft ohne Internet; nichts verlässt diesen Rechner.",
    "Examples: 'konflikt*' · 'Luft nach oben' · 'lemma: durchsetzen' · '/kritik(los|fähig)/'":
        "Beispiele: 'konflikt*' · 'Luft nach oben' · 'lemma: durchsetzen' · '/kritik(los|fähig)/'",
    "PATTERN is a regular expression; /…/ does the same.":
        "PATTERN ist ein regulärer Ausdruck; /…/ bewirkt dasselbe.",
    "Only this case; may be given several times.": "Nur dieser Fall; mehrfach möglich.",
    "Only cases of this group; may be given several times.": "Nur Fälle dieser Gruppe; mehrfach möglich.",
    "Only turns of this speaker; may be given several times.": "Nur Beiträge dieser Person; mehrfach möglich.",
    "Only places that are coded, or that are not.": "Nur codierte Stellen, oder nur nicht codierte.",
    "Only within passages of this category.": "Nur innerhalb der Fundstellen dieser Kategorie.",
    "Letters on either side; default: what the screen holds.":
        "Zeichen auf jeder Seite; Vorgabe: so viel der Bildschirm fasst.",
    "Which of them as {category}? Numbers such as 1,3-5; Enter: all; 0: none":
        "Welche davon als {category}? Nummern wie 1,3-5; Eingabetaste: alle; 0: keine",
    "{n} passages were coded so already": "{n} Stellen waren schon so codiert",
    "Folder of the study; default: here.": "Ordner der Studie; sonst der jetzige.",
    "Frequencies, requirements, passages …": "Häufigkeiten, Anforderungen, Textstellen …",
    "Frequencies, requirements, passages … computed from the codings that count.":
        "Häufigkeiten, Anforderungen, Textstellen …, berechnet aus den Kodierungen, die zählen.",
    "How to print.": "Form der Ausgabe.",
    "Id of a category, case, transcript or coding; default: the study.":
        "Kürzel von Kategorie, Fall, Transkript oder Kodierung; sonst die Studie.",
    "Import, list and show transcripts": "Transkripte importieren, auflisten und zeigen",
    "Import, list and show transcripts.": "Transkripte importieren, auflisten und zeigen.",
    "Language of messages and help.": "Sprache der Meldungen und der Hilfe.",
    "Leave bad parts out and say so under every table.":
        "Fehlerhaftes auslassen und das unter jeder Tabelle vermerken.",
    "Look for a PATTERN, as patterns stand in the guide, in what was said.":
        "In dem, was gesagt wurde, nach einem Muster (PATTERN) suchen, wie es im Kodierleitfaden steht.",
    "Make a study in FOLDER.": "Eine Studie in FOLDER anlegen.",
    "Make a study, look at its state, its log; undo, back up":
        "Eine Studie anlegen, Stand und Protokoll ansehen, zurücknehmen, sichern",
    "Make a study, look at its state, its log; undo, back up.":
        "Eine Studie anlegen, Stand und Protokoll ansehen, zurücknehmen, sichern.",
    "Make rejected suggestions again.": "Auch Abgelehntes wieder vorschlagen.",
    "Name of the file.": "Name der Datei.",
    "Name the codings of each turn.": "Die Kodierungen jedes Redebeitrags nennen.",
    "One memo, whole.": "Ein Memo im Ganzen.",
    "One transcript, turn by turn, as transcribed and as read.":
        "Ein Transkript, Redebeitrag für Redebeitrag, wörtlich und in der Lesefassung.",
    "Only the reading.": "Nur die Lesefassung.",
    "Only this category and its subcategories.": "Nur diese Kategorie und ihre Unterkategorien.",
    "Only this coder.": "Nur diese kodierende Person.",
    "Only those marked as unsure.": "Nur die als unsicher markierten.",
    "Only this paragraph; may be given several times.": "Nur dieser Absatz; mehrfach möglich.",
    "Only this transcript.": "Nur dieses Transkript.",
    "Only this transcript; may be given several times.": "Nur dieses Transkript; mehrfach möglich.",
    "Precision, recall, F1 and kappa of each pair of coders, category by category.":
        "Genauigkeit, Trefferquote, F1 und Kappa für je zwei kodierende Personen, nach Kategorien.",
    "Profiles: verbatim (nothing but blanks), light (noise goes, every word stays), full (light, and contractions, "
    "capitals, marked false starts)":
        "Profile: verbatim (nur Leerzeichen), light (Beiwerk entfällt, jedes Wort bleibt), full (wie light, dazu "
        "Kurzformen, Großbuchstaben, markierte Neuansätze)",
    "Put a passage of a TRANSCRIPT under one or several categories.":
        "Eine Textstelle eines Transkripts (TRANSCRIPT) mit einer oder mehreren Kategorien kodieren.",
    "Put the passages found under this category, after showing them.":
        "Die gefundenen Textstellen nach dem Anzeigen mit dieser Kategorie kodieren.",
    "Qualitative interview analysis after Mayring: from transcripts to category tables in Word.":
        "Qualitative Inhaltsanalyse von Interviews nach Mayring: vom Transkript zur Kategorientabelle in Word.",
    "Reading": "Lesefassung",
    "Reading transcripts": "Transkripte werden gelesen",
    "Reads study.yaml and what it names, writes output/. If anything in the files is wrong, all problems are listed, "
    "nothing in output/ changes, and the exit code is 1.":
        "Liest study.yaml und die dort genannten Dateien, schreibt nach output/. Ist in den Dateien etwas falsch, "
        "werden alle Fehler genannt, in output/ ändert sich nichts, und der Exit-Code ist 1.",
    "Reject this suggestion; may be given several times.": "Diesen Vorschlag ablehnen; mehrfach möglich.",
    "Replace the study file by {path}?": "Die Studiendatei durch {path} ersetzen? (y = ja, n = nein)",
    "Search the interviewer's turns too.": "Auch in den Redebeiträgen der interviewenden Person suchen.",
    "Show the version and exit.": "Die Version nennen.",
    "Show this help and exit.": "Diese Hilfe zeigen.",
    "Take back the last change, or the one with this NUMBER in the log.":
        "Die letzte Änderung zurücknehmen oder die mit dieser Nummer (NUMBER) im Protokoll.",
    "Take codings out; `qda study undo` brings them back.":
        "Kodierungen entfernen; `qda study undo` holt sie zurück.",
    "The cases and their variables": "Die Fälle und ihre Variablen",
    "The cases and their variables.": "Die Fälle und ihre Variablen.",
    "The cases of the study with their variables.": "Die Fälle der Studie mit ihren Variablen.",
    "The coders' files are brought to the state of the backup.":
        "Die Dateien der Kodierenden werden auf den Stand der Sicherung gebracht.",
    "The coding guide: category, definition, anchor example, coding rule.":
        "Der Kodierleitfaden: Kategorie, Definition, Ankerbeispiel, Kodierregel.",
    "The codings of the study.": "Die Kodierungen der Studie.",
    "The guide of the study, or of a FILE.": "Der Kodierleitfaden der Studie oder einer Datei (FILE).",
    "The paragraph; alone: the whole paragraph.": "Der Absatz; ohne --quote: der ganze Absatz.",
    "The passage is named by its words (--quote), its paragraph (--turn), or both.":
        "Die Textstelle wird durch ihren Wortlaut (--quote), ihren Absatz (--turn) oder beides angegeben.",
    "The passages behind each category, with transcript and paragraph.":
        "Die Textstellen zu jeder Kategorie, mit Transkript und Absatz.",
    "The requirement matrix, an item a row, with the cases and passages behind it.":
        "Die Anforderungsmatrix, eine Anforderung je Zeile, mit den Fällen und Textstellen dazu.",
    "The rules against each human coder.": "Die Regeln im Vergleich mit jeder kodierenden Person.",
    "The rules and their signs.": "Die Regeln und ihre Kürzel.",
    "The sample: the cases with their variables.": "Die Stichprobe: die Fälle mit ihren Variablen.",
    "The study file as lines of JSON in a stable order.": "Die Studiendatei als JSON-Zeilen in fester Reihenfolge.",
    "The transcripts as a Word appendix with numbered paragraphs, all or those named.":
        "Die Transkripte als Word-Anhang mit nummerierten Absätzen, alle oder die genannten.",
    "The transcripts of the study.": "Die Transkripte der Studie.",
    "The value of an ordinal category.": "Die Ausprägung einer ordinalen Kategorie.",
    "The whole report as one Word file.": "Der ganze Bericht als eine Word-Datei.",
    "The words of the passage, as transcribed or as read.":
        "Der Wortlaut der Textstelle, wörtlich oder in der Lesefassung.",
    "Title of the new study.": "Titel der neuen Studie.",
    "Verbatim text and reading side by side, with the rule of each change.":
        "Wörtlicher Text und Lesefassung nebeneinander, mit der Regel jeder Änderung.",
    "What FIRST and SECOND coded alike and of what kind their differences are.":
        "Was FIRST und SECOND gleich kodiert haben und worin sie abweichen.",
    "What kind of memo.": "Art des Memos.",
    "What makes the suggestions.": "Woher die Vorschläge kommen.",
    "What smoothing changes, and by which rule": "Was die Glättung ändert und nach welcher Regel",
    "What smoothing changes, and by which rule.": "Was die Glättung ändert und nach welcher Regel.",
    "What the study holds: transcripts, cases and their variables, categories, codings.":
        "Was die Studie enthält: Transkripte, Fälle und ihre Variablen, Kategorien, Kodierungen.",
    "Which example; a wrong name lists them.": "Welche Beispielstudie; ein falscher Name zeigt die Liste.",
    "With --accept: under this category instead.": "Mit --accept: stattdessen mit dieser Kategorie.",
    "With --code: the numbers of the hits, such as 1,3-5; default: all.":
        "Mit --code: die Nummern der Treffer, etwa 1,3-5; sonst alle.",
    "With time marks.": "Mit Zeitmarken.",
    "Word, Excel, CSV, transcripts as an appendix": "Word, Excel, CSV, Transkripte als Anhang",
    "Word, Excel, CSV, transcripts as an appendix.": "Word, Excel, CSV, Transkripte als Anhang.",
    "Write a memo with this TEXT.": "Ein Memo mit diesem Text (TEXT) schreiben.",
    "Write all files anew even if nothing changed.": "Alle Dateien neu schreiben, auch wenn sich nichts geändert hat.",
    "Write and read memos": "Memos schreiben und lesen",
    "Write and read memos.": "Memos schreiben und lesen.",
    "Write to a file instead.": "Statt auf den Bildschirm in eine Datei schreiben.",
    "Your name or sign as a coder.": "Name oder Kürzel der kodierenden Person.",
    "[COMMAND] [ARGS]...": "[BEFEHL] [ARGUMENTE]...",
    "[OPTIONS]": "[OPTIONEN]",
    "[a]ccept, [r]eject, [c]orrect the category, [s]kip, [q]uit":
        "[a] annehmen, [r] ablehnen, [c] andere Kategorie, [s] überspringen, [q] beenden",
    "case variable {name}: {kind}": "Fallvariable {name}: {kind}",
    "coder": "Kodierende Person",
    "coder {coder}: {n} codings": "Kodierungen von {coder}: {n}",
    "left out: {problem}": "ausgelassen: {problem}",
    "made: {files}": "angelegt: {files}",
    "memo": "Memo",
    "memo {id} written": "Memo {id} geschrieben",
    "next: `qda run {study}`": "weiter mit `qda run {study}`",
    "no command '{name}'": "den Befehl „{name}“ gibt es nicht",
    "not computable": "nicht berechenbar",
    "warning: {what}": "Warnung: {what}",
    "error: {what}": "Fehler: {what}",
    "put your transcripts into {folder}": "die Transkripte in {folder} ablegen",
    "restored; the state before is kept in {path}": "zurückgeholt; der vorige Stand liegt in {path}",
    "suggestions: {n}": "Vorschläge: {n}",
    "taken back: {number} {what} {detail}": "zurückgenommen: Nr. {number}, {what} {detail}",
    "unchanged: {path} ({n} files)": "unverändert: {path} ({n} Dateien)",
    "who codes? Name yourself with `qda --coder NAME …` or set QDA_CODER":
        "wer kodiert? Den Namen mit `qda --coder NAME …` angeben oder QDA_CODER setzen",
    "written: {path}": "geschrieben: {path}",
    "written: {path} ({n} files)": "geschrieben: {path} ({n} Dateien)",
    "{first} – {second}: precision {precision}, recall {recall}, F1 {f1}, κ {kappa}":
        "{first} – {second}: Genauigkeit {precision}, Trefferquote {recall}, F1 {f1}, κ {kappa}",
    "{id}: {category} ← {transcript}, ¶ {turn}: “{text}”": "{id}: {category} ← {transcript}, Abs. {turn}: „{text}“",
    "{name}: {turns} turns": "{name}: {turns} Redebeiträge",
    "{new} codings taken over, {known} were there already":
        "übernommene Kodierungen: {new}; schon vorhanden: {known}",
    "{n} codings": "Kodierungen: {n}",
    "{n} codings added": "neue Kodierungen: {n}",
    "{n} codings removed": "entfernte Kodierungen: {n}",
    "{n} codings, files and study file agree": "{n} Kodierungen, Dateien und Studiendatei stimmen überein",
    "{n} notes on the transcripts: `qda transcript check`":
        "Hinweise zu den Transkripten: {n} (`qda transcript check`)",
    "{n} passages": "Textstellen: {n}",
    "{n} suggestions": "Vorschläge: {n}",
    "{n} transcripts, {cases} cases, {categories} categories (version {version})":
        "{n} Transkripte, {cases} Fälle, {categories} Kategorien (Fassung {version})",
    "{n} transcripts, {turns} turns, {words} words; {cases} cases; {categories} categories; {codings} codings":
        "{n} Transkripte, {turns} Redebeiträge, {words} Wörter; {cases} Fälle; {categories} Kategorien; {codings} "
        "Kodierungen",
    "{taken} accepted, {refused} rejected": "angenommen: {taken}, abgelehnt: {refused}",
    "{title}: {n} categories, no problem (version {version})":
        "{title}: {n} Kategorien, fehlerfrei (Fassung {version})",
}  # fmt: skip
