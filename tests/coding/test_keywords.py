"""Which words a keyword is found in: forms, compounds, spellings."""

from __future__ import annotations

import pytest

from qda.coding.rules.keywords import Keyword, KeywordIndex
from qda.model import MatchOptions

WANTED = """
Community: Lerncommunity Lerncommunities Lern-Community Community-Manager Communitymanager Communities
Technik: Motivationstechniken Techniken Technikfrage
Konflikt: Konflikten Unternehmenskonflikten Konfliktpotentiale Konfliktlösung Rollen-Konflikt
Haus: Häuser Haeuser Krankenhäuser Hausarbeit
Rat: Betriebsrat Betriebsräte Räte
Zeit: Arbeitszeit Arbeitszeiten Zeitdruck
Lohn: Mindestlohn Lohnerhöhung
Angebot: Hilfsangebot Weiterbildungsangebote
Maßnahme: Gamification-Maßnahmen Massnahmen Fördermaßnahme
Straße: Strassen Hauptstraße Hauptstrasse
Änderung: Aenderung Verhaltensänderung ÄNDERUNGEN
Kollege: Kollegen Kolleg:innen Kolleg*innen Kolleg_innen KollegInnen Arbeitskollegen
Kollegin: Kolleginnen Kolleg:innen Kolleg/innen
Arzt: Ärzte Ärzt*innen Arztbesuch Hausärzte
Mitarbeiter: Mitarbeitern Mitarbeiter:innen Mitarbeiter(innen) Mitarbeiter/-innen Mitarbeitergespräch
Schule: Schulen Schulleitung Grundschulen
Woche: Wochenende Arbeitswoche
Thema: Themen Themenauswahl Hauptthema
helfen: hilft geholfen half
gehen: ging gegangen geht
sprechen: spricht sprach gesprochen
durchsetzen: durchgesetzt durchzusetzen durchsetzt
üben: übte geübt uebt
gut: besser guten beste
konflikt*: Konfliktfähigkeit Unternehmenskonflikte konfliktscheu
*kompetenz: Medienkompetenz Kompetenz
E-Mail: Email E-Mails
Wissen: Wissens Fachwissen
wissen: weiß gewusst
community: Communities communities Lerncommunities
"""
UNWANTED = """
Rat: Beratung Rathgeber Literatur beraten
Zeit: Zeitung Hochzeiten derzeit
Lohn: Belohnung belohnen
Ort: Wort Worte Antwort Sport
Not: Notiz Notizen
Kommune: Kommunikation kommunizieren
Konflikt: Konfirmation
Amt: Beamter gesamte
Ton: Beton Tonne
Bank: bankrott
Community: Kommunikation Commun
Haus: hausen Hausen
Art: Partner Artikel zart
Ehe: Gehege sehen
Reise: Preise
gehen: Gehege
Wissen: weiß wusste
Spiel: Beispiel Beispiele
Stand: Bestand verstanden
Gang: Eingang vergangen
*kompetenz: kompetent
"""


def pairs(listed: str) -> list[tuple[str, str]]:
    rows = [line.split(": ", 1) for line in listed.strip().split("\n")]
    return [(keyword, word) for keyword, words in rows for word in words.split()]


def finds(keyword: str, word: str, **options: object) -> bool:
    index = KeywordIndex("de")
    number = index.add(Keyword(keyword, MatchOptions(**options)))  # type: ignore[arg-type]
    return number in index.of(word)


@pytest.mark.parametrize(("keyword", "word"), pairs(WANTED))
def test_a_keyword_is_found_in_forms_compounds_and_spellings(keyword: str, word: str) -> None:
    assert finds(keyword, word)


@pytest.mark.parametrize(("keyword", "word"), pairs(UNWANTED))
def test_letters_inside_another_word_are_no_keyword(keyword: str, word: str) -> None:
    assert not finds(keyword, word)


def test_options_narrow_what_is_found() -> None:
    assert not finds("Konflikt", "Rollenkonflikt", compounds=False)
    assert finds("Konflikt", "Konflikte", compounds=False)
    assert not finds("Konflikt", "Konflikte", inflection=False)
    assert finds("Konflikt", "KONFLIKT", inflection=False)
    assert not finds("Gut", "gut", case="keep")
    assert finds("IT", "IT-Abteilung", case="keep")
    assert not finds("IT", "It", case="keep")


def test_a_keyword_with_a_gender_sign_finds_all_forms() -> None:
    for word in ("Kollegen", "Kollegin", "Kolleg:innen", "KollegInnen"):
        assert finds("Kolleg:innen", word)


def test_english_words_are_found_in_their_forms_but_not_inside_others() -> None:
    index = KeywordIndex("en")
    number = index.add(Keyword("mean", MatchOptions()))
    assert number in index.of("meant")
    assert number in index.of("means")
    assert number not in index.of("meanwhile")


@pytest.mark.parametrize(
    ("keyword", "language", "word"),
    [
        ("nutzen", "de", "Nutzungen"), ("nutzen", "de", "nützlichen"), ("Nutzung", "de", "nutzt"),
        ("nutzen", "de", "Mediennutzung"), ("abhängig", "de", "Abhängigkeiten"),
        ("Verantwortung", "de", "verantwortlicher"),
        ("Automatisierung", "de", "automatisierten"), ("explain", "en", "explanations"), ("privacy", "en", "private"),
    ],
)  # fmt: skip
def test_with_derivation_a_keyword_finds_its_family(keyword: str, language: str, word: str) -> None:
    for derivation in (False, True):
        index = KeywordIndex(language)
        index.add(Keyword(keyword, MatchOptions(derivation=derivation)))
        assert bool(index.of(word)) is derivation
        assert index.of_all([word, "x"])[word] == index.of(word)
