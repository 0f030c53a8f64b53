"""German for coding in Word: what the file says, and what is said when it comes back."""

TEXTS = {
    "Take over codings from a FILE: a table (.csv, .xlsx) or comments in Word (.docx).":
        "Kodierungen aus einer Datei (FILE) übernehmen: Tabelle (.csv, .xlsx) oder Kommentare in Word (.docx).",
    "They become codings of the coder named with --coder.":
        "Sie werden Kodierungen der mit --coder genannten Person.",
    "Word: a comment names categories by id or name, several separated by a semicolon; behind a colon stands a remark. "
    "What came from the file before and is not in it any more is removed.":
        "Word: Ein Kommentar nennt Kategorien mit Kürzel oder Name, mehrere durch Semikolon getrennt; hinter einem "
        "Doppelpunkt steht eine Bemerkung. Was früher aus der Datei kam und nicht mehr darin steht, wird entfernt.",
    "Word: the transcript, if the file does not tell it itself.":
        "Word: das Transkript, wenn die Datei es nicht selbst nennt.",
    "Word: only comments of this author; may be given several times.":
        "Word: nur Kommentare dieser Person; mehrfach möglich.",
    "Word: a comment without marked words counts for its whole paragraph.":
        "Word: Ein Kommentar ohne markierte Wörter gilt für seinen ganzen Absatz.",
    "Word: leave out comments that are marked as resolved.": "Word: als erledigt markierte Kommentare auslassen.",
    "Leave out what cannot be read, and say so.": "Nicht Lesbares auslassen und nennen.",
    "back with `qda --coder NAME coding import {path}`": "zurück mit `qda --coder NAME coding import {path}`",
    "{n} codings in it as comments": "Kodierungen darin als Kommentare: {n}",
    "A TRANSCRIPT to be coded in Word or LibreOffice: codings are comments, the category guide stands behind.":
        "Ein Transkript (TRANSCRIPT) zum Kodieren in Word oder LibreOffice: Kodierungen sind Kommentare, dahinter "
        "steht der Kodierleitfaden.",
    "`qda coding import` reads the file back.": "`qda coding import` liest die Datei wieder ein.",
    "Only the codings of this coder; may be given several times.":
        "Nur die Kodierungen dieser Person; mehrfach möglich.",
    "Without codings, for a second coder who must not see them.":
        "Ohne Kodierungen, für eine zweite Person, die sie nicht sehen soll.",
    "As read after smoothing, not as transcribed.": "In der Lesefassung, nicht wörtlich.",
    "The run of the codings.": "Der Durchlauf der Kodierungen.",
    "A coder's first, second … coding of the text.": "Die erste, zweite … Kodierung des Textes durch dieselbe Person.",
    "Write over a file that is there already.": "Eine schon vorhandene Datei überschreiben.",
    "  {n} were changed or removed in the study since; the study's state stays":
        "  seither in der Studie geändert oder entfernt: {n}; es bleibt beim Stand der Studie",
    "{what}: {new} new codings, {changed} changed, {removed} removed, {same} as before":
        "{what}: Kodierungen neu: {new}, geändert: {changed}, entfernt: {removed}, wie zuvor: {same}",
    "give another name, or write it anew with --overwrite":
        "einen anderen Namen nennen oder die Datei mit --overwrite neu schreiben",
    "{path}: is there already, and somebody may have worked in it":
        "{path}: gibt es schon, und vielleicht hat jemand darin gearbeitet",
    "did you mean {names}?": "gemeint: {names}?",
    "The category guide stands at the end. Comments there count for nothing.":
        "Der Kodierleitfaden steht am Ende. Kommentare dort zählen nicht.",
    "Deleting a comment takes its coding back. Please leave the text itself as it is.":
        "Einen Kommentar löschen heißt, die Kodierung zurückzunehmen. Bitte den Text selbst nicht ändern.",
    "Write the category into the comment, by its id or its name. Separate several by a semicolon; a remark stands "
    "behind a colon: “{example}”.":
        "Die Kategorie mit Kürzel oder Namen in den Kommentar schreiben. Mehrere trennt ein Semikolon, eine Bemerkung "
        "steht hinter einem Doppelpunkt: „{example}“.",
    "Mark the words of a passage and insert a comment (Word: Review › New Comment; LibreOffice: Insert › Comment).":
        "Die Wörter einer Textstelle markieren und einen Kommentar einfügen (Word: Überprüfen › Neuer Kommentar; "
        "LibreOffice: Einfügen › Kommentar).",
    "Category guide": "Kodierleitfaden",
    "Coding in Word: {id}": "Kodieren in Word: {id}",
    "save it as CSV or as an Excel workbook (.xlsx)": "als CSV oder Excel-Arbeitsmappe (.xlsx) speichern",
    "{name}: codings are read from .csv, .xlsx and .docx":
        "{name}: Kodierungen werden aus .csv, .xlsx und .docx gelesen",
    "{n} codings are not in the file, which has nothing of their words (paragraphs {turns})":
        "Kodierungen, von deren Wörtern die Datei nichts hat und die darum fehlen: {n} (Absätze {turns})",
    "make the comment say what the study says, or remove the coding with `qda coding remove {id}`":
        "den Kommentar an die Studie anpassen oder die Kodierung mit `qda coding remove {id}` entfernen",
    "the coding {category} of “{quote}” was changed in the file and in the study, each differently":
        "die Kodierung {category} von „{quote}“ wurde in der Datei und in der Studie verschieden geändert",
    "{n} comments of {author} passed over": "übergangene Kommentare von {author}: {n}",
    "say whose count, for instance --author \"{author}\"; --author may be given several times":
        "sagen, wessen Kommentare zählen, etwa --author \"{author}\"; --author ist mehrfach möglich",
    "{name}: comments of several authors: {authors}": "{name}: Kommentare mehrerer Personen: {authors}",
    "author": "eine kommentierende Person",
    "nothing was taken over; --keep-going leaves these comments out":
        "nichts wurde übernommen; mit --keep-going bleiben diese Kommentare außer Acht",
    "mark the passage and comment anew, or let such comments count for the whole paragraph with --whole-turns":
        "die Stelle markieren und neu kommentieren, oder solche Kommentare mit --whole-turns für den ganzen Absatz "
        "gelten lassen",
    "no words are marked": "keine Wörter sind markiert",
    "mark words of the transcript itself": "Wörter des Transkripts selbst markieren",
    "the marked words “{words}” are a tracked change and not in the transcript":
        "die markierten Wörter „{words}“ sind eine nachverfolgte Änderung und stehen nicht im Transkript",
    "these words are not in the transcript (any more)": "diese Wörter stehen nicht (mehr) im Transkript",
    "mark words that stand in the transcript, or correct it with `qda transcript update`":
        "Wörter markieren, die im Transkript stehen, oder es mit `qda transcript update` berichtigen",
    "delete one of the two comments": "einen der beiden Kommentare löschen",
    "the passage has {category} twice, with other values":
        "die Stelle hat {category} zweimal mit verschiedenen Ausprägungen",
    "write the id instead": "stattdessen das Kürzel schreiben",
    "'{name}' is the name of several categories: {ids}": "„{name}“ heißen mehrere Kategorien: {ids}",
    "write an id or a name of the guide; put a colon before a mere remark":
        "ein Kürzel oder einen Namen aus dem Kodierleitfaden schreiben; vor eine bloße Bemerkung einen Doppelpunkt "
        "setzen",
    "write a category into it, or delete it": "eine Kategorie hineinschreiben oder ihn löschen",
    "the comment is empty": "der Kommentar ist leer",
    "answer without a coding, passed over: “{text}”": "Antwort ohne Kodierung, übergangen: „{text}“",
    "mark the words in the transcript itself, or delete the comment":
        "die Wörter im Transkript selbst markieren oder den Kommentar löschen",
    "the comment stands {where}, not in the transcript": "der Kommentar steht {where}, nicht im Transkript",
    "nowhere in the text": "nirgends im Text",
    "in the part “{part}” of the file": "im Teil „{part}“ der Datei",
    "{where}: “{before}” became “{after}”": "{where}: aus „{before}“ wurde „{after}“",
    "struck out": "gestrichen",
    "put in": "eingefügt",
    "… and {n} more changes of the text": "… und {n} weitere Änderungen am Text",
    "The text was changed in the file; the study keeps its own:":
        "Der Text wurde in der Datei geändert; die Studie behält ihren eigenen:",
    "{n} comments are marked as resolved": "als erledigt markierte Kommentare: {n}",
    "{n} answers kept as memos of the codings they answer":
        "Antworten, die als Memo der beantworteten Kodierung bleiben: {n}",
    "{n} remarks without a category passed over": "übergangene Bemerkungen ohne Kategorie: {n}",
    "{n} comments above the transcript passed over": "übergangene Kommentare oberhalb des Transkripts: {n}",
    "{n} comments on the category guide passed over": "übergangene Kommentare zum Kodierleitfaden: {n}",
    "{where}: the file says “{theirs}”, the coding has the transcript's “{ours}”":
        "{where}: in der Datei steht „{theirs}“, die Kodierung hat „{ours}“ aus dem Transkript",
    "{where}, comment “{text}” of {author}: {problem}": "{where}, Kommentar „{text}“ von {author}: {problem}",
    "{where}, comment “{text}” of {author} on “{words}”: {problem}":
        "{where}, Kommentar „{text}“ von {author} zu „{words}“: {problem}",
    "{name}: its text is not that of {id}": "{name}: der Text ist nicht der von {id}",
    "its text is that of {id}: name it with `--transcript {id}`":
        "es ist der Text von {id}: mit `--transcript {id}` angeben",
    "check that it is the right file; nothing was taken over":
        "prüfen, ob es die richtige Datei ist; nichts wurde übernommen",
    "{name}: belongs to transcript '{id}', which the study does not have":
        "{name}: gehört zum Transkript „{id}“, das die Studie nicht hat",
    "export the transcript with `qda export word-coding`, or name it with --transcript":
        "das Transkript mit `qda export word-coding` exportieren oder mit --transcript angeben",
    "{name}: its text is none of the study's transcripts":
        "{name}: der Text ist keines der Transkripte der Studie",
}  # fmt: skip
