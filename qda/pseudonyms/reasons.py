"""Why a word was taken for a name, in the language of the list."""

from __future__ import annotations

_GERMAN = {
    "title": "Anrede",
    "title and initial": "Anrede mit Buchstabe",
    "relation": "Verwandtschaft, Beruf",
    "first name": "Vorname",
    "last name": "Nachname",
    "last name, first name": "Nachname, Vorname",
    "speaker": "Sprecherkürzel",
    "place": "Ort",
    "place behind a preposition": "Ort nach Präposition",
    "unknown word behind a preposition": "unbekanntes Wort nach Präposition",
    "ends like a place": "endet wie ein Ort",
    "street": "Straße",
    "firm": "Firma",
    "legal form": "Rechtsform",
    "kind of firm": "Art der Firma",
    "unknown word behind “bei”": "unbekanntes Wort nach „bei“",
    "address": "Adresse",
    "account": "Kontonummer",
    "telephone number": "Telefonnummer",
    "date": "Datum",
    "proper noun by grammar": "Eigenname nach der Grammatik",
    "unknown word": "unbekanntes Wort",
}
_WITH_NAME = {"part of “": "Teil von „", "holds “": "enthält „"}


def reason_in(reason: str, language: str) -> str:
    """A reason in German or English."""
    if language != "de":
        return reason
    for english, german in _WITH_NAME.items():
        if reason.startswith(english):
            return german + reason.removeprefix(english).removesuffix("”") + "“"
    return _GERMAN.get(reason, reason)
