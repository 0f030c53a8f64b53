"""German for `qda.transcript`."""

TEXTS = {
    "the transcript is empty": "das Transkript ist leer",
    "no speaker labels found: the whole text is one turn of an unknown speaker": (
        "keine Sprecherkürzel gefunden: Der ganze Text gilt als ein Beitrag einer unbekannten Person"
    ),
    "read by a pattern of its own, '{pattern}': {n} of {all} paragraphs follow it": (
        "nach eigenem Muster gelesen, „{pattern}“: {n} von {all} Absätzen folgen ihm"
    ),
    "nearly all words are lower case: without capital letters nouns are not recognised": (
        "fast alles ist kleingeschrieben: Ohne Großschreibung werden Substantive nicht erkannt"
    ),
    "'{label}:' opens one line only and was read as text; declare it if it is a speaker": (
        "„{label}:“ eröffnet nur eine Zeile und gilt als Text; falls hier jemand spricht, das Kürzel angeben"
    ),
    "text before the first label belongs to no turn (lines: {n}), beginning with '{text}'": (
        "Text vor dem ersten Sprecherkürzel gehört zu keinem Beitrag (Zeilen: {n}), Anfang: „{text}“"
    ),
    "the marks fit {conventions} nearly alike; read as {taken} – name the convention to be sure": (
        "die Zeichen passen fast gleich gut zu {conventions}; gelesen als {taken} – "
        "wer sichergehen will, gibt die Konvention an"
    ),
    "more of the kind ({n}): {message}": "weitere dieser Art ({n}): {message}",
    "the time runs backwards, from {before} to {after}": "die Zeit läuft rückwärts, von {before} nach {after}",
    "turn {n} ({speaker}) has no words": "Beitrag {n} ({speaker}) enthält keine Wörter",
    "M beside W: man and woman, or moderator? The role stays unknown; declare the interviewer": (
        "M neben W: Mann und Frau oder Moderation? Die Rolle bleibt unbekannt; bitte angeben, wer fragt"
    ),
    "'{label}' is the only label (turns: {n}): everything behind it counts as said by this speaker": (
        "„{label}“ ist das einzige Sprecherkürzel (Beiträge: {n}): Alles danach gilt als von dieser Person gesagt"
    ),
    "none of the labels is known as interviewer ({labels}); declare who asks": (
        "keines der Kürzel ist als interviewende Person bekannt ({labels}); bitte angeben, wer fragt"
    ),
    "time label: words": "Zeit Kürzel: Text",
    "label time: words": "Kürzel Zeit: Text",
    "label, time; words below": "Kürzel, Zeit; Text darunter",
    "time, label; words below": "Zeit, Kürzel; Text darunter",
    "[label] words": "[Kürzel] Text",
    "<label> words": "<Kürzel> Text",
    "(label) words": "(Kürzel) Text",
    "**label** words": "**Kürzel** Text",
    "label, tab, words": "Kürzel, Tabulator, Text",
    "label – words": "Kürzel – Text",
    "time label words": "Zeit Kürzel Text",
    "label; words below": "Kürzel; Text darunter",
}
