"""German for `qda.importers`."""

TEXTS = {
    # what a file is
    "a Word file (.docx)": "eine Word-Datei (.docx)",
    "an OpenDocument text (.odt)": "ein OpenDocument-Text (.odt)",
    "a rich text file (.rtf)": "eine Rich-Text-Datei (.rtf)",
    "a PDF file": "eine PDF-Datei",
    "plain text": "reiner Text",
    "subtitles (.vtt, .srt)": "Untertitel (.vtt, .srt)",
    "a web page (.html)": "eine Webseite (.html)",
    "a zip archive": "ein Zip-Archiv",
    "an Excel file (.xlsx)": "eine Excel-Datei (.xlsx)",
    "a PowerPoint file (.pptx)": "eine PowerPoint-Datei (.pptx)",
    "a password-protected Office file": "eine kennwortgeschützte Office-Datei",
    "an old Word file (.doc)": "eine alte Word-Datei (.doc)",
    "an empty file (0 bytes)": "eine leere Datei (0 Bytes)",
    "a picture": "ein Bild",
    "a recording": "eine Aufnahme",
    "a binary file": "eine Binärdatei",
    # what is wrong with it, and what to do
    "{name}: expected {expected}, found {found}": "{name}: erwartet: {expected}, gefunden: {found}",
    "{name}: {expected} that is damaged ({reason})": "{name}: {expected}, aber beschädigt ({reason})",
    "{name}: {expected} that is protected by a password": "{name}: {expected}, aber durch ein Kennwort geschützt",
    "{name}: '{member}' in it would unpack to {size} MB": "{name}: „{member}“ darin wäre entpackt {size} MB groß",
    "{name}: the file declares a document type of its own, which {expected} never does": (
        "{name}: die Datei erklärt einen eigenen Dokumenttyp; so etwas kommt hier nicht vor: {expected}"
    ),
    "{name}: no importer for the ending '{suffix}', found {found}": (
        "{name}: die Endung „{suffix}“ ist nicht lesbar, gefunden: {found}"
    ),
    "{name}: expected {expected}, found no time line '00:00:01.000 --> 00:00:04.000'": (
        "{name}: erwartet: {expected}, gefunden: keine Zeitzeile „00:00:01.000 --> 00:00:04.000“"
    ),
    "{name}: a PDF file without text, probably a scan ({n} pages)": (
        "{name}: eine PDF-Datei ohne Text, vermutlich eingescannt (Seiten: {n})"
    ),
    "{name}: there is no encoding '{encoding}'": "{name}: die Zeichenkodierung „{encoding}“ gibt es nicht",
    "{name}: is not in {encoding} ({reason})": "{name}: ist nicht in {encoding} kodiert ({reason})",
    "copy the file again from its source, or open it in its program and save it anew": (
        "die Datei noch einmal von der Quelle kopieren oder in ihrem Programm öffnen und neu speichern"
    ),
    "open it in its program and save it anew, or check where it comes from": (
        "in ihrem Programm öffnen und neu speichern, oder prüfen, woher sie stammt"
    ),
    "a transcript is never that large; take out pictures or check where the file comes from": (
        "so groß ist kein Transkript; Bilder herausnehmen oder prüfen, woher die Datei stammt"
    ),
    "open it in Word or LibreOffice and save it as .docx": "in Word oder LibreOffice öffnen und als .docx speichern",
    "open it, take the password off and save it again": "öffnen, das Kennwort entfernen und neu speichern",
    "transcribe it first; `qda` reads transcripts": "erst transkribieren; `qda` liest Transkripte",
    "check the file: it holds no transcript": "die Datei prüfen: Sie enthält kein Transkript",
    "give the file the name ending of what it is": "der Datei die Endung geben, die zu ihrem Inhalt passt",
    "if it is plain text, give it the ending .txt": "falls es reiner Text ist, die Endung .txt geben",
    "let a program for text recognition (OCR) read it first, and give its text to `qda`": (
        "erst ein Programm zur Texterkennung (OCR) darüberlaufen lassen und `qda` dessen Text geben"
    ),
    "known are, among others, utf-8, utf-16, cp1252, latin-9, cp850, mac-roman": (
        "bekannt sind unter anderem utf-8, utf-16, cp1252, latin-9, cp850, mac-roman"
    ),
    "leave the encoding out, and it is recognised": "die Angabe weglassen, dann wird die Kodierung erkannt",
    "readable are {suffixes}": "lesbar sind {suffixes}",
    # what was noticed
    "encoding guessed: {encoding}; name another if umlauts or signs look wrong": (
        "Zeichenkodierung erschlossen: {encoding}; bei falschen Umlauten oder Zeichen eine andere angeben"
    ),
    "encoding guessed: {encoding}": "Zeichenkodierung erschlossen: {encoding}",
    "UTF-8 with bytes that do not belong there, read as cp1252: {n}": (
        "UTF-8 mit fremden Bytes, gelesen als cp1252: {n}"
    ),
    "characters that could not be decoded, shown as '\ufffd': {n}": (
        "nicht lesbare Zeichen, dargestellt als „\ufffd“: {n}"
    ),
    "NUL characters taken out: {n}": "NUL-Zeichen entfernt: {n}",
    "control characters in the text: {n}": "Steuerzeichen im Text: {n}",
    "footnotes left out: {n}": "Fußnoten nicht übernommen: {n}",
    "endnotes left out: {n}": "Endnoten nicht übernommen: {n}",
    "comments in the margin left out: {n}": "Randkommentare nicht übernommen: {n}",
    "deleted passages (tracked changes) left out: {n}": (
        "gelöschte Stellen (nachverfolgte Änderungen) nicht übernommen: {n}"
    ),
    "moved passages left out at their old place: {n}": "verschobene Stellen am alten Ort nicht übernommen: {n}",
    "automatic numbers of paragraphs left out: {n}": "automatische Absatznummern nicht übernommen: {n}",
    "automatic numbers of lists left out: {n}": "automatische Nummern von Listen nicht übernommen: {n}",
    "symbols of a special font shown as '\ufffd': {n}": "Zeichen einer Sonderschrift, dargestellt als „\ufffd“: {n}",
    "headers and footers left out: {text}": "Kopf- und Fußzeilen nicht übernommen: {text}",
    "headers left out: {n}": "Kopfzeilen nicht übernommen: {n}",
    "footers left out: {n}": "Fußzeilen nicht übernommen: {n}",
    "pictures left out: {n}": "Bilder nicht übernommen: {n}",
    "embedded objects left out: {n}": "eingebettete Objekte nicht übernommen: {n}",
    "page numbers, headers and footers taken out ({n}): {text}": (
        "Seitenzahlen, Kopf- und Fußzeilen herausgenommen ({n}): {text}"
    ),
    "{n} of {all} pages hold no text; pictures of text are not read": (
        "{n} von {all} Seiten enthalten keinen Text; Bilder von Text werden nicht gelesen"
    ),
    "changes of speaker marked by a dash only, speakers unknown: {n}": (
        "Sprecherwechsel nur durch Strich markiert, Personen unbekannt: {n}"
    ),
    "cues without words left out: {n}": "Untertitel ohne Wörter nicht übernommen: {n}",
    "repeated lines of rolling captions taken once: {n}": (
        "wiederholte Zeilen laufender Untertitel nur einmal übernommen: {n}"
    ),
    "notes left out: {n}": "Notizen nicht übernommen: {n}",
    "style or region blocks left out: {n}": "Gestaltungsblöcke nicht übernommen: {n}",
    "cues without a readable time, their words stay in place: {n}": (
        "Untertitel ohne lesbare Zeit, die Wörter bleiben an ihrem Ort: {n}"
    ),
}
