"""German for `qda.store`."""

TEXTS = {
    "`qda study log` shows what was changed": "`qda study log` zeigt, was geändert wurde",
    "bring back a backup with `qda study restore`, or delete the file: codings and codebook are read again from their "
    "own files":
        "mit `qda study restore` eine Sicherung zurückholen oder die Datei löschen: Kodierungen und Kodierleitfaden "
        "werden dann aus ihren eigenen Dateien neu gelesen",
    "change the file back; the next command takes that over":
        "die Datei zurückändern; der nächste Befehl übernimmt das",
    "entry {number} took over what the study's files say":
        "mit Eintrag {number} wurde übernommen, was in den Dateien der Studie steht",
    "install a newer version of qda": "eine neuere Version von qda installieren",
    "nothing to undo": "nichts zurückzunehmen",
    "qda needs to write in the study folder; copy the study to a folder of your own":
        "qda muss im Studienordner schreiben können; die Studie in einen eigenen Ordner kopieren",
    "the change does not fit the study: {reason}": "die Änderung passt nicht zur Studie: {reason}",
    "close the coding screen, or wait until the command has finished; then run this one again":
        "das Kodierfenster schließen oder warten, bis der andere Befehl fertig ist; dann diesen Befehl wiederholen",
    "what stood there before is unchanged; make room or close the file elsewhere, then run again":
        "die bisherige Datei ist unverändert; Speicherplatz schaffen oder die Datei in anderen Programmen schließen, "
        "dann den Befehl wiederholen",
    "{folder}: another qda works on this study, perhaps an open coding screen":
        "{folder}: an dieser Studie arbeitet gerade ein anderes qda, vielleicht ein offenes Kodierfenster",
    "{key}: was changed in the meantime": "{key}: wurde inzwischen geändert",
    "{path}: a database of another program, not a study file":
        "{path}: Datenbank eines anderen Programms, keine Studiendatei",
    "{path}: could not be written ({reason})": "{path}: nicht schreibbar ({reason})",
    "{path}: not a study file, or damaged ({reason})": "{path}: keine Studiendatei oder beschädigt ({reason})",
    "{path}: written by a newer qda (format {version}, this one knows {known})":
        "{path}: von einem neueren qda geschrieben (Format {version}, dieses kennt {known})",
}  # fmt: skip
