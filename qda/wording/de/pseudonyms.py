"""German for `qda.pseudonyms` and the commands and steps around it."""

TEXTS = {
    # lists
    "'{name}' has another replacement on line {line}": "„{name}“ hat in Zeile {line} eine andere Ersetzung",
    "a name needs letters or digits": "ein Name braucht Buchstaben oder Ziffern",
    "a name that is to be replaced needs a replacement": "ein Name, der ersetzt werden soll, braucht eine Ersetzung",
    "the replacement '{replacement}' holds '{name}', which is to be replaced itself":
        "die Ersetzung „{replacement}“ enthält „{name}“, das selbst ersetzt werden soll",
    "make one with `qda pseudonyms propose`": "eine anlegen mit `qda pseudonyms propose`",
    "{path}: no such list": "{path}: keine solche Liste",
    "{path}: no name is decided": "{path}: noch über keinen Namen entschieden",
    "write `yes` into the column decision of each name that is to be replaced":
        "bei jedem Namen, der ersetzt werden soll, `ja` in die Spalte decision schreiben",
    "Names found": "Gefundene Namen",
    "Name": "Name",
    "Kind": "Art des Namens",
    "Replacement": "Ersetzung",
    "Decision": "Entscheidung",
    "Example": "Beispiel",
    # replacing
    "'{one}' and '{other}' would both be called '{new}'": "„{one}“ und „{other}“ hießen dann beide „{new}“",
    "give their names different replacements, or rename the files first":
        "ihren Namen verschiedene Ersetzungen geben oder die Dateien zuerst umbenennen",
    "'{sign}' cannot be written in {encoding}": "„{sign}“ lässt sich in {encoding} nicht schreiben",
    "take `encoding:` of this transcript out of study.yaml, or choose another replacement":
        "`encoding:` dieses Transkripts aus study.yaml nehmen oder eine andere Ersetzung wählen",
    "would be read as {new} instead of {old}": "würde als {new} statt als {old} gelesen",
    "name the convention in study.yaml: `overrides: {{{id}: {{convention: {old}}}}}`":
        "die Konvention in study.yaml angeben: `overrides: {{{id}: {{convention: {old}}}}}`",
    "with these replacements turn {n} would be read otherwise":
        "mit diesen Ersetzungen würde Redebeitrag {n} anders gelesen",
    "choose replacements that look like names, or declare the labels under `speakers:` in study.yaml":
        "Ersetzungen wählen, die wie Namen aussehen, oder die Sprecherkürzel in study.yaml unter `speakers:` angeben",
    "the study file changed while it was read": "die Studiendatei hat sich beim Lesen geändert",
    # the vault
    "{folder}: lies inside the study folder": "{folder}: liegt im Studienordner",
    "the names of the people must lie elsewhere, or whoever gets the study gets them too":
        "die Namen müssen anderswo liegen; sonst bekommt sie, wer die Studie bekommt",
    "{folder}: is not empty": "{folder}: ist nicht leer",
    "name a new folder": "einen neuen Ordner angeben",
    "{name}: damaged": "{name}: beschädigt",
    "take a copy of it, if there is one": "eine Kopie davon nehmen, wenn es eine gibt",
    "{name}: not a vault of qda": "{name}: kein Tresor von qda",
    "{name}: the passphrase is wrong": "{name}: die Passphrase ist falsch",
    "nothing was changed; try again": "nichts wurde geändert; noch einmal versuchen",
    "{name}: what was encrypted could not be read back":
        "{name}: das Verschlüsselte ließ sich nicht wieder lesen",
    # the audit
    "Traces of names": "Spuren von Namen",
    "Part": "Teil",
    "Words": "Wörter",
    "Name in the key": "Name im Schlüssel",
    "Places": "Stellen",
    "Certainty": "Sicherheit",
    "Surroundings": "Umgebung",
    "found": "gefunden",
    "perhaps an ordinary word": "vielleicht ein gewöhnliches Wort",
    "not looked into (encrypted, damaged or too large): {part}":
        "nicht durchsucht (verschlüsselt, beschädigt oder zu groß): {part}",
    "no name to look for: there is no vault, and no name of a list is decided":
        "kein Name zum Suchen: Es gibt keinen Tresor, und in keiner Liste ist über einen Namen entschieden",
    "name a list with `--list FILE`, or words with `--also WORD`":
        "eine Liste mit `--list DATEI` angeben oder Wörter mit `--also WORT`",
    # the command line
    "Find names, replace them, search for what is left": "Namen finden, ersetzen und nach Resten suchen",
    "Find names, replace them, search for what is left of them.": "Namen finden, ersetzen und nach Resten suchen.",
    "The names of the list that waits for decisions.": "Die Namen der Liste, über die noch zu entscheiden ist.",
    "Write a list of all names found, for you to decide on.":
        "Eine Liste aller gefundenen Namen schreiben, über die dann zu entscheiden ist.",
    "People, places, firms, addresses, telephone numbers, dates. The list holds real names, so it never lies in the "
    "study folder. Open it as a table, write yes or no into the column decision, correct the replacements, save it as "
    "CSV.":
        "Personen, Orte, Firmen, Adressen, Telefonnummern, Daten. Die Liste enthält echte Namen und liegt deshalb nie "
        "im Studienordner. Als Tabelle öffnen, in die Spalte decision ja oder nein schreiben, die Ersetzungen "
        "verbessern, als CSV speichern.",
    "Replace the names decided yes, everywhere in the study.":
        "Die mit ja entschiedenen Namen ersetzen, überall in der Studie.",
    "The originals, the list, log, backups and output go into the vault, an encrypted file; the study is made anew. "
    "Codings keep their places. Without the passphrase nobody can bring the originals back.":
        "Originale, Liste, Protokoll, Sicherungen und Ausgabe kommen in den Tresor, eine verschlüsselte Datei; die "
        "Studiendatei wird neu angelegt. Kodierungen behalten ihre Stellen. Ohne die Passphrase kann niemand die "
        "Originale zurückholen.",
    "Search the study for every name of the list; exit code 3 if one is found.":
        "Die Studie nach jedem Namen der Liste durchsuchen; Rückgabewert 3, wenn einer gefunden wird.",
    "Texts, memos, guide, file names, parts and properties of Word, Excel and pictures, output and the study file with "
    "its freed pages are searched, in any case, inflected, and in other encodings.":
        "Durchsucht werden Texte, Memos, Leitfaden, Dateinamen, Bestandteile und Eigenschaften von Word, Excel und "
        "Bildern, die Ausgabe und die Studiendatei samt freigegebenen Seiten, in jeder Groß- und Kleinschreibung, "
        "gebeugt und in anderen Zeichenkodierungen.",
    "Write the originals from the vault into the new folder TARGET.":
        "Die Originale aus dem Tresor in den neuen Ordner TARGET schreiben.",
    "The study itself stays as it is. If names were replaced several times, each state gets a folder: 1, 2 …":
        "Die Studie selbst bleibt, wie sie ist. Wurden mehrmals Namen ersetzt, bekommt jeder Stand einen Ordner: "
        "1, 2 …",
    "Folder of the vault; default: NAME-vault beside the study folder.":
        "Ordner des Tresors; sonst NAME-vault neben dem Studienordner.",
    "File of the list; default: pseudonyms.csv in the folder of the vault.":
        "Datei der Liste; sonst pseudonyms.csv im Ordner des Tresors.",
    "File of the list.": "Datei der Liste.",
    "Look for this word as well; may be given several times.": "Auch nach diesem Wort suchen; mehrfach möglich.",
    "Passphrase of the vault": "Passphrase des Tresors",
    "note: a passphrase of {n} characters or more is safer":
        "Hinweis: Eine Passphrase mit {n} oder mehr Zeichen ist sicherer",
    "{n} names in {path}, {decided} of them decided": "{n} Namen in {path}, {decided} davon entschieden",
    "next: decide on each name (column decision: yes or no), then `qda pseudonyms apply`":
        "weiter: über jeden Namen entscheiden (Spalte decision: ja oder nein), dann `qda pseudonyms apply`",
    "Replace the names and put the originals into the vault?":
        "Die Namen ersetzen und die Originale in den Tresor legen? (y = ja, n = nein)",
    "names: {replaced} replaced, {left} left, {undecided} undecided":
        "Namen: {replaced} ersetzt, {left} belassen, {undecided} nicht entschieden",
    "{transcript}: {n} names replaced": "{transcript}: {n} Namen ersetzt",
    "renamed: {old} → {new}": "umbenannt: {old} → {new}",
    "{name}: is plain text now, because its old format may hold hidden names":
        "{name}: ist jetzt einfacher Text, weil das alte Format verborgene Namen enthalten kann",
    "{n} codings carried over": "{n} Kodierungen übernommen",
    "vault: {path}": "Tresor: {path}",
    "{n} files written to {folder}": "{n} Dateien nach {folder} geschrieben",
    "{files} files searched: {n} traces": "{files} Dateien durchsucht: {n} Spuren",
    "{n} words that may be ordinary ones; `qda pseudonyms audit --doubtful` shows them":
        "{n} vielleicht gewöhnliche Wörter; `qda pseudonyms audit --doubtful` zeigt sie",
    "Show words that may be ordinary ones as well.": "Auch Wörter zeigen, die gewöhnliche sein können.",
    # withdrawing
    "Remove a participant who takes consent back: everything of CASE, everywhere.":
        "Eine Person entfernen, die ihre Einwilligung zurückzieht: alles zu CASE, überall.",
    "Transcripts, codings, memos, anchor examples, the row of the case table, log, backups, output and vault. Then the "
    "study is searched for the participant's words; exit code 3 if some are left. This cannot be undone.":
        "Transkripte, Kodierungen, Memos, Ankerbeispiele, Zeile der Falltabelle, Protokoll, Sicherungen, Ausgabe und "
        "Tresor. Danach wird die Studie nach den Worten der Person durchsucht; Rückgabewert 3, wenn welche übrig "
        "sind. Das lässt sich nicht zurücknehmen.",
    "Remove everything of {case}? This cannot be undone.":
        "Alles zu {case} entfernen? Das lässt sich nicht zurücknehmen. (y = ja, n = nein)",
    "{case}: {n} transcripts, {codings} codings, {memos} memos removed":
        "{case}: {n} Transkripte, {codings} Kodierungen, {memos} Memos entfernt",
    "removed: {file}": "entfernt: {file}",
    "changed: {file}": "geändert: {file}",
    "the vault was cleaned as well": "der Tresor wurde ebenfalls bereinigt",
    "copies that were mailed or lie on other devices are not reached; `qda run` makes the output anew":
        "verschickte Kopien und solche auf anderen Geräten bleiben unberührt; `qda run` erzeugt die Ausgabe neu",
}  # fmt: skip
