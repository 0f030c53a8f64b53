"""German for `qda.errors`."""

TEXTS = {
    "Permission denied": "keine Berechtigung",
    "No space left on device": "kein Platz mehr auf dem Datenträger",
    "Read-only file system": "der Datenträger ist schreibgeschützt",
    "No such file or directory": "gibt es nicht",
    "Is a directory": "das ist ein Ordner",
    "did you mean '{near}'?": "gemeint ist vielleicht „{near}“?",
    "there are: {names}": "vorhanden sind: {names}",
    "{kind} '{wanted}' does not exist": "{kind} „{wanted}“ gibt es nicht",
    "{n} problems": "{n} Fehler",
}  # fmt: skip
