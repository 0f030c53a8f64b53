"""German for `qda.checks`."""

TEXTS = {
    "Check": "Prüfung",
    "Check of the coding guide": "Prüfung des Kodierleitfadens",
    "Finding": "Befund",
    "Other category": "Andere Kategorie",
    "Severity": "Gewicht",
    "an anchor example": "ein Ankerbeispiel",
    "anchor example {n} ({place}) is not coded with its category: “{text}”":
        "Ankerbeispiel {n} ({place}) ist nicht mit seiner Kategorie kodiert: „{text}“",
    "anchor example {n} is not found where it should stand ({place}): “{text}”":
        "Ankerbeispiel {n} steht nicht an der genannten Stelle ({place}): „{text}“",
    "anchor example {n} names a passage that the study does not have ({place})":
        "Ankerbeispiel {n} nennt eine Stelle, die die Studie nicht hat ({place})",
    "and {n} more": "und {n} weitere",
    "any transcript": "irgendein Transkript",
    "coders part it from {other} differently in {n} of {total} units; no rule has “against” it":
        "die Kodierenden trennen sie in {n} von {total} Einheiten verschieden von {other}; keine Kodierregel "
        "grenzt beide ab (`against`)",
    "deductive, but without a source (theory, guide)": "deduktiv, aber ohne Quelle (Theorie, Interviewleitfaden)",
    "definition, rule or place in the tree changed after {n} codings were made":
        "Definition, Kodierregel oder Platz im Baum geändert, nachdem {n} Kodierungen vergeben waren",
    "error": "Fehler",
    "has the same label as its sibling {other}: “{label}”": "heißt wie ihre Nachbarkategorie {other}: „{label}“",
    "inductive, but without its first passage": "induktiv, aber ohne ihre erste Textstelle",
    "never coded in the final run (this may be a result)":
        "im Hauptdurchgang nie kodiert (das kann ein Ergebnis sein)",
    "no anchor example": "kein Ankerbeispiel",
    "no definition": "keine Definition",
    "note": "Hinweis",
    "ordinal, but with {n} values of a scale": "ordinal, aber mit {n} Ausprägungen einer Skala",
    "ordinal, but without a rest value such as “cannot be inferred”":
        "ordinal, aber ohne Restausprägung wie „nicht erschließbar“",
    "the label": "die Bezeichnung",
    "warning": "Warnung",
    "{n} times on the same unit as {other}, although both exclude each other (group “{group}”)":
        "{n} mal an derselben Einheit wie {other}, obwohl beide einander ausschließen (Gruppe „{group}“)",
    "{where} holds a participant's name: “{name}”": "{where} enthält den Namen einer befragten Person: „{name}“",
}  # fmt: skip
