"""German for `qda.errors`."""

TEXTS = {
    "did you mean '{near}'?": "gemeint ist vielleicht „{near}“?",
    "there are: {names}": "vorhanden sind: {names}",
    "{kind} '{wanted}' does not exist": "{kind} „{wanted}“ gibt es nicht",
    "{n} problems": "{n} Fehler",
}  # fmt: skip
