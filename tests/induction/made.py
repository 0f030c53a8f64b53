"""Synthetic talk for the tests: sentences put together from word lists, with themes planted in them."""

from __future__ import annotations

from random import Random

from qda.induction import Passage

THEMES = {
    "garden": ["Garten", "Beet", "Tomaten", "gießen", "Unkraut", "Gießkanne", "Gartenzaun"],
    "bus": ["Bus", "Haltestelle", "Fahrplan", "Verspätung", "Busfahrer", "Umsteigen", "Buslinie"],
    "money": ["Rechnung", "Konto", "Sparen", "Miete", "Gehalt", "Nebenkosten", "Bankkonto"],
}
REST = [
    "Abend", "Bild", "Dach", "Eimer", "Feder", "Glas", "Hut", "Insel", "Jacke", "Kanne", "Lampe", "Mantel",
    "Nagel", "Ofen", "Pinsel", "Quelle", "Regal", "Schere", "Tasse", "Uhrwerk", "Vase", "Wand", "Zange",
    "Brett", "Draht", "Eisen", "Faden", "Gabel", "Hammer", "Igel", "Kleid", "Leiter", "Messer", "Nadel",
    "Papier", "Ring", "Seil", "Turm", "Wolke", "Zelt", "Kamin", "Teppich", "Kissen", "Spiegel", "Koffer",
    "Flasche", "Löffel", "Teller", "Bürste", "Kette", "Knopf", "Stoff", "Hafen", "Segel", "Anker", "Mühle",
    "Brunnen", "Treppe", "Fenster", "Tür", "Schloss", "Schlüssel", "Kerze", "Korb", "Besen", "Decke", "Lineal",
    "Stempel", "Kreide", "Tafel", "Heft", "Mappe", "Brille", "Schirm", "Stiefel", "Gürtel", "Hemd", "Socke",
    "Mütze", "Schal", "Pfanne", "Topf", "Deckel", "Sieb", "Waage", "Pumpe", "Säge", "Feile", "Schraube",
    "Mutter", "Bolzen", "Hebel", "Rolle", "Feuer", "Rauch", "Asche", "Nebel", "Regen", "Schnee", "Sturm",
    "Welle", "Strand", "Felsen", "Höhle",
]  # fmt: skip


def talk(*, covered: str = "", cases: int = 6, seed: int = 1, one_person: str = "") -> list[Passage]:
    """Ten passages of each theme and sixty of others, over several cases; the theme `covered` is coded with T.

    All passages of the theme `one_person` come from the first case.
    """
    random = Random(seed)
    wanted = [name for name in THEMES for _ in range(10)] + [""] * 60
    random.shuffle(wanted)
    made = []
    for number, name in enumerate(wanted):
        own = random.sample(THEMES[name], 4) if name else []
        words = [*own, *random.sample(REST, 3 if name else 6)]
        random.shuffle(words)
        case = "C0" if name and name == one_person else f"C{number % cases}"
        text = "Also da war halt " + " und dann ".join(words) + "."
        categories = frozenset(("T",)) if name and name == covered else frozenset[str]()
        made.append(Passage(case, number, number * 200, number * 200 + len(text), text, case, "de", categories))
    return sorted(made, key=lambda one: (one.transcript, one.turn))


def share_of(passages: tuple[Passage, ...], theme: str) -> float:
    """The share of passages that hold two words of a theme."""
    hits = [sum(word in one.text for word in THEMES[theme]) >= 2 for one in passages]
    return sum(hits) / len(hits)
