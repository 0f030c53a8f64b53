"""German for `qda.smoothing`."""

TEXTS = {
    "convention": "Transkriptionskonvention",
    "language": "Sprache",
    "profile": "Glättungsprofil",
    "the short form '{entry}' does not say what it stands for": "die Kurzform „{entry}“ sagt nicht, wofür sie steht",
    "there is no word list '{name}' for smoothing": "eine Wortliste „{name}“ gibt es für die Glättung nicht",
    "write it as 'short = long'": "so schreiben: „Kurzform = Langform“",
}
