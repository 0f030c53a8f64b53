"""German for the versions of a guide: `qda.codebook.changes`, `qda.workflow.guide_changes`, `qda.workflow.stale`."""

TEXTS = {
    "'{id}' is no stale coding of {category}": "„{id}“ ist keine veraltete Kodierung von {category}",
    "A coding is stale when definition, rules or parent of its category changed after it was made.":
        "Eine Kodierung ist veraltet, wenn sich danach Definition, Kodierregeln oder Oberkategorie ihrer Kategorie "
        "geändert haben.",
    "Answer no (exit code 3) to warnings, too.": "Auch bei Warnungen mit Nein antworten (Rückgabewert 3).",
    "Changes of the coding guide": "Änderungen am Kodierleitfaden",
    "Check the guide of the study, or a FILE alone: definitions, anchor examples, rules, and how they are used.":
        "Den Kodierleitfaden der Studie oder allein eine Datei prüfen: Definitionen, Ankerbeispiele, Kodierregeln und "
        "ihren Gebrauch.",
    "Effect": "Folge",
    "From version {old} to version {new}.": "Von Fassung {old} zu Fassung {new}.",
    "Keep stale codings of a CATEGORY after a second look: all of them, or those named.":
        "Veraltete Kodierungen einer Kategorie nach erneuter Durchsicht behalten: alle oder die genannten.",
    "No change in content.": "Inhaltlich hat sich nichts geändert.",
    "OLD and NEW are versions that the study has seen, or files. Without NEW: up to the guide as it is. Without both: since the version before. --output takes .docx, too.":  # noqa: E501
        "OLD und NEW sind Fassungen, die die Studie gesehen hat, oder Dateien. Ohne NEW: bis zum jetzigen Stand. Ohne "
        "beide: seit der vorigen Fassung. --output nimmt auch .docx.",
    "Only those made before definition, rule or parent of their category changed.":
        "Nur solche, nach denen sich Definition, Kodierregel oder Oberkategorie ihrer Kategorie geändert hat.",
    "Remark": "Anmerkung",
    "The answer is no (exit code 3) when an error is found.":
        "Die Antwort ist Nein (Rückgabewert 3), wenn ein Fehler gefunden wird.",
    "The versions of the guide that the study has seen, oldest first, and how many codings were made under each.":
        "Die Fassungen des Kodierleitfadens, die die Studie gesehen hat, älteste zuerst, und wie viele Kodierungen "
        "unter jeder entstanden sind.",
    "The study has seen one version of the guide only.":
        "Die Studie kennt bisher nur eine Fassung des Kodierleitfadens.",
    "Versions of the guide": "Fassungen des Kodierleitfadens",
    "What changed": "Was sich geändert hat",
    "What changed between two versions of the guide, in words.":
        "Was sich zwischen zwei Fassungen des Kodierleitfadens geändert hat, in Worten.",
    "`qda coding list --stale` lists them": "`qda coding list --stale` zeigt sie",
    "anchor examples": "Ankerbeispiele",
    "as it is now": "jetziger Stand",
    "coding rules": "Kodierregeln",
    "colour": "Farbe",
    "deductive": "deduktiv",
    "definition": "Definition",
    "draft": "Entwurf",
    "excluded patterns": "ausgeschlossene Suchmuster",
    "final": "endgültig",
    "group of categories that exclude each other": "Gruppe einander ausschließender Kategorien",
    "how patterns are matched": "Vergleich der Suchmuster",
    "in another order": "in anderer Reihenfolge",
    "inductive": "induktiv",
    "label": "Bezeichnung",
    "level of measurement": "Skalenniveau",
    "main category": "Hauptkategorie",
    "merged": "zusammengelegt",
    "merged into": "aufgegangen in",
    "new category ({origin}) under {parent}": "neue Kategorie ({origin}) unter {parent}",
    "new id": "neues Kürzel",
    "new main category ({origin})": "neue Hauptkategorie ({origin})",
    "no longer in use": "nicht mehr in Gebrauch",
    "nominal": "nominal",
    "order of the categories": "Reihenfolge der Kategorien",
    "ordinal": "ordinal",
    "origin": "Herkunft",
    "pilot run": "Probedurchgang",
    "place in the tree": "Platz im Kategorienbaum",
    "priority": "Priorität",
    "search patterns": "Suchmuster",
    "source": "Quelle",
    "status": "Status",
    "taken out of the guide": "aus dem Leitfaden genommen",
    "title of the guide": "Titel des Leitfadens",
    "type": "Typ",
    "values": "Ausprägungen",
    "version of the guide": "Fassung des Kodierleitfadens",
    "{n} codings of {category} kept under version {version} of the guide":
        "{n} Kodierungen von {category} unter Fassung {version} des Kodierleitfadens beibehalten",
    "{n} codings to look at again": "{n} Kodierungen erneut durchzusehen",
}  # fmt: skip
