"""German for `qda.importers`."""

TEXTS = {
    "check the file; nothing was imported from it": "die Datei prüfen; aus ihr wurde nichts importiert",
    "{name}: no text in it": "{name}: enthält keinen Text",
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
    "{name}: expected {expected}, found no time line '{example}'": (
        "{name}: erwartet: {expected}, gefunden: keine Zeitzeile „{example}“"
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
    # further formats
    "an ELAN file (.eaf)": "eine ELAN-Datei (.eaf)",
    "a score of EXMARaLDA (.exb)": "eine EXMARaLDA-Partitur (.exb)",
    "a CHAT transcript (.cha)": "ein CHAT-Transkript (.cha)",
    "a Praat TextGrid (.TextGrid)": "ein Praat-TextGrid (.TextGrid)",
    "subtitles of YouTube (.sbv)": "Untertitel von YouTube (.sbv)",
    "timed text (.ttml)": "Untertitel in XML (.ttml)",
    "a transcript of oTranscribe (.otr)": "ein oTranscribe-Transkript (.otr)",
    "a transcript in JSON, as Whisper writes it": "ein Transkript in JSON, wie Whisper es schreibt",
    "a database (SQLite)": "eine Datenbank (SQLite)",
    "an old Excel file (.xls)": "eine alte Excel-Datei (.xls)",
    "{name}: expected {expected}, found XML that begins with <{root}>": (
        "{name}: erwartet: {expected}, gefunden: XML, das mit <{root}> beginnt"
    ),
    "{name}: expected {expected}, found JSON with {keys}": "{name}: erwartet: {expected}, gefunden: JSON mit {keys}",
    "{name}: expected {expected}, found JSON without a 'text'": (
        "{name}: erwartet: {expected}, gefunden: JSON ohne „text“"
    ),
    "{name}: expected {expected}, found no line that begins with '*PAR:'": (
        "{name}: erwartet: {expected}, gefunden: keine Zeile, die mit „*PAR:“ beginnt"
    ),
    "{name}: found no line that begins with a time '[00:01.00]'": (
        "{name}: keine Zeile beginnt mit einer Zeit „[00:01.00]“"
    ),
    "{name}: found no part [Events], where the subtitles stand": (
        "{name}: der Abschnitt [Events], in dem die Untertitel stehen, fehlt"
    ),
    "{name}: a TextGrid in Praat's binary form": "{name}: ein TextGrid in Praats Binärform",
    "{name}: {expected} that breaks off or is damaged behind line {line}": (
        "{name}: {expected}, aber abgebrochen oder beschädigt hinter Zeile {line}"
    ),
    "{name}: {size} MB of text": "{name}: {size} MB Text",
    "{name}: would unpack to {size} MB": "{name}: wäre entpackt {size} MB groß",
    "{name}: not readable as a table, line {line} ({reason})": (
        "{name}: nicht als Tabelle lesbar, Zeile {line} ({reason})"
    ),
    "{name}: a table without columns of talk, found {columns}": (
        "{name}: eine Tabelle ohne Spalten für Gesprochenes, gefunden: {columns}"
    ),
    "{name}: no column with answers in words, found {columns}": (
        "{name}: keine Spalte mit Antworten in Worten, gefunden: {columns}"
    ),
    "{name}: the column '{column}' is missing": "{name}: die Spalte „{column}“ fehlt",
    "{name}: structured text for MAXQDA that holds {n} texts": (
        "{name}: strukturierter Text für MAXQDA mit mehreren Texten ({n})"
    ),
    "save it in Praat as a text file (Save as text file …)": "in Praat als Textdatei speichern (Save as text file …)",
    "open it in Excel or LibreOffice and save it as .xlsx": "in Excel oder LibreOffice öffnen und als .xlsx speichern",
    "open it in a spreadsheet program and save it as CSV UTF-8": (
        "in einer Tabellenkalkulation öffnen und als CSV UTF-8 speichern"
    ),
    "check where the file comes from, or save the table as CSV": (
        "prüfen, woher die Datei stammt, oder die Tabelle als CSV speichern"
    ),
    "open it in oTranscribe and save it anew": "in oTranscribe öffnen und neu speichern",
    "export the transcript as .docx, .txt, .vtt or .srt": "das Transkript als .docx, .txt, .vtt oder .srt exportieren",
    "a survey, a row for each respondent, is read by `qda.importers.read_survey`; a transcript needs a column `text` "
    "beside `speaker` or `start`": (
        "eine Umfrage mit einer Zeile je Person liest `qda.importers.read_survey`; ein Transkript braucht eine Spalte "
        "`text` neben `speaker` oder `start`"
    ),
    "a table of cases is named as `cases:` in study.yaml; open columns of a survey under `overrides:`": (
        "eine Falltabelle wird in study.yaml unter `cases:` genannt, offene Spalten einer Umfrage unter `overrides:`"
    ),
    "`qda.importers.read_transcripts` reads each as a transcript; or save each in a file of its own": (
        "`qda.importers.read_transcripts` liest jeden als Transkript; oder jeden in einer eigenen Datei speichern"
    ),
    # what holds no transcript
    "{name}: {what}, no transcript": "{name}: {what}, kein Transkript",
    "a project in the exchange format REFI-QDA (texts, codes and codings of a whole study)": (
        "ein Projekt im Austauschformat REFI-QDA (Texte, Kategorien und Codierungen einer ganzen Studie)"
    ),
    "the list of contents of a project in the exchange format REFI-QDA": (
        "das Inhaltsverzeichnis eines Projekts im Austauschformat REFI-QDA"
    ),
    "a code system in the exchange format REFI-QDA": "ein Kategoriensystem im Austauschformat REFI-QDA",
    "a project of MAXQDA (a database of a whole study)": "ein MAXQDA-Projekt (Datenbank einer ganzen Studie)",
    "an exchange file of MAXQDA (a database of a whole study)": (
        "eine MAXQDA-Austauschdatei (Datenbank einer ganzen Studie)"
    ),
    "a project of ReQual (a database of a whole study)": "ein ReQual-Projekt (Datenbank einer ganzen Studie)",
    "a study of `qda` or a project of QualCoder (a database)": (
        "eine Studie von `qda` oder ein QualCoder-Projekt (Datenbank)"
    ),
    "a project of RQDA (a database of a whole study)": "ein RQDA-Projekt (Datenbank einer ganzen Studie)",
    "a project of ATLAS.ti": "ein ATLAS.ti-Projekt",
    "a project of NVivo": "ein NVivo-Projekt",
    "a project of f4": "ein f4-Projekt",
    "a file of settings or categories (.yaml)": "eine Datei mit Einstellungen oder Kategorien (.yaml)",
    "a description of an XML format (.xsd)": "die Beschreibung eines XML-Formats (.xsd)",
    "its texts lie in the folder `sources` of this zip archive: unpack it, or export the transcripts from its program "
    "as .docx, .rtf or .txt": (
        "die Texte liegen im Ordner `sources` dieses Zip-Archivs: es entpacken oder die Transkripte aus dem Programm "
        "als .docx, .rtf oder .txt exportieren"
    ),
    "export the transcripts from its program as .docx, .rtf or .txt, and give `qda` those": (
        "die Transkripte aus dem Programm als .docx, .rtf oder .txt exportieren und `qda` diese geben"
    ),
    "it is no transcript; write the categories to codebook.yaml": (
        "das ist kein Transkript; die Kategorien in codebook.yaml eintragen"
    ),
    "a guide is named as `codebook:` in study.yaml": (
        "ein Kodierleitfaden wird in study.yaml unter `codebook:` genannt"
    ),
    # what was noticed in them
    "parts without a speaker, shown as '{label}': {n}": "Abschnitte ohne Person, bezeichnet als „{label}“: {n}",
    "times below zero or above 99 hours left out: {n}": "Zeiten unter null oder über 99 Stunden nicht übernommen: {n}",
    "halves of characters, shown as '\ufffd': {n}": "halbe Zeichen, dargestellt als „\ufffd“: {n}",
    "invisible signs for the direction of writing, kept in the text: {n}": (
        "unsichtbare Zeichen für die Schreibrichtung, im Text belassen: {n}"
    ),
    "lines without a time, kept in place: {n}": "Zeilen ohne Zeit, an ihrem Ort belassen: {n}",
    "tiers left out, which are not talk: {tiers}": "Spuren ohne Gesprochenes nicht übernommen: {tiers}",
    "time marks that had lost their control characters: {n}": "Zeitmarken, denen die Steuerzeichen fehlten: {n}",
    "note of the transcription service left out: {text}": "Vermerk des Transkriptionsdienstes nicht übernommen: {text}",
    "passages named with #CODE, the names kept as headings: {n}": (
        "mit #CODE benannte Abschnitte, die Namen stehen als Überschriften: {n}"
    ),
    "segments without a text left out: {n}": "Abschnitte ohne Text nicht übernommen: {n}",
    "rows with cells beyond the last column, which were left out: {n}": (
        "Zeilen mit Zellen hinter der letzten Spalte, diese nicht übernommen: {n}"
    ),
    "respondents without an open answer left out: {n}": "Personen ohne offene Antwort nicht übernommen: {n}",
    "survey, columns read as open questions: {columns}": "Umfrage, als offene Fragen gelesene Spalten: {columns}",
}
