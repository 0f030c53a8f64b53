"""Words that stand before names, folded: titles, prepositions of places, kinds of firms, and what looks like a name."""

from __future__ import annotations

from qda.pseudonyms.forms import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


TITLES = _words(
    """Herr Herrn Hr Frau Fr Fräulein Frl Dr Doktor Prof Professor Professorin Familie Fam Dipl Ing Mag Lic Mr Mrs Ms
    Miss Mister Sir Lady Madam Mx"""
)
"""Before a name; whatever capitalised word follows is one."""

RELATIONS = _words(
    """Kollege Kollegen Kollegin Chef Chefin Nachbar Nachbarn Nachbarin Freund Freundin Lehrer Lehrerin Meister
    Meisterin Bruder Schwester Sohn Tochter Mann Frau Mutter Vater Onkel Tante Oma Opa Cousin Cousine Pfarrer
    Pfarrerin Pastor Pastorin Bürgermeister Bürgermeisterin Trainer Trainerin Hausarzt Hausärztin Ärztin Arzt
    Pfleger Pflegerin namens heißt heiße hieß genannt Name called named brother sister uncle aunt colleague boss"""
)
"""Before a name now and then; what follows must look like one."""

ROLES = _words(
    """Doktor Professor Professorin Kollege Kollegin Kollegen Nachbar Nachbarin Minister Ministerin Präsident
    Präsidentin Direktor Direktorin Lehrer Lehrerin Pfarrer Pfarrerin Pastor Ober Oberin Oberarzt Oberärztin
    Chefarzt Richter Anwalt Kanzler Kanzlerin Bürgermeister Bürgermeisterin Vorsitzender Vorsitzende Kommissar
    General Hauptmann Oberst Gott Abgeordneter Abgeordnete Landrat Staatsanwalt Wachtmeister Meister Schaffner
    Kapitän Ingenieur Apotheker Notar Makler Interviewer Interviewerin Befragte Befragter Name Namen Person Soundso
    Sowieso und oder von Mann Frau Kind Sohn Tochter Mutter Vater Freundin Freund Partner Partnerin Chefin Chef"""
)
"""After a title without being a name."""

PARTICLES = _words("von van vom zu zum zur de da di du la le del della der den ter ten al el bin ben und")
"""Small words inside a name."""

CONTRACTED = _words("im am ins ans beim")
"""Before an ordinary word that is a name as well, and never before the name (`im Sommer`)."""

PLACE_PREPOSITIONS = _words("in nach aus bei von bis um ab near from to")
PLACE_WORDS = _words(
    """Stadt Gemeinde Dorf Ort Raum Kreis Landkreis Region Bezirk Stadtteil Ortsteil Viertel Kanton Großraum Richtung
    Bahnhof Hauptbahnhof Flughafen Insel Landgericht Amtsgericht Standort Werk Filiale town city village district"""
)
"""Before a place."""

PLACE_TAILS = (
    "hausen", "heim", "dorf", "burg", "stadt", "stedt", "berg", "bach", "feld", "furt", "brueck", "bruecken", "kirchen",
    "ingen", "weiler", "rode", "leben", "hofen", "felden", "muenster", "walde", "wald", "tal", "thal", "haven",
    "moor", "au", "ach", "itz", "ow", "wil", "ikon", "lingen", "buettel", "koog", "siel", "loh", "ungen", "scheid",
)  # fmt: skip
"""How names of places end, folded."""

NAME_TAILS = (
    "huber", "hoff", "hof", "bach", "kamp", "mann", "meier", "mayer", "maier", "meyer", "mueller", "berg",
    "berger", "burg", "heim", "heimer", "dorf", "dorfer", "dorff", "feld", "felde", "felder", "feldt", "baum",
    "stein", "steiner", "tal", "thal", "brink", "horst", "schlaeger", "hauser", "hausen", "bauer", "wald",
    "walder", "brock", "haus", "reiter", "hammer", "egger", "eder", "moser", "lechner", "hofer", "huth",
    "haupt", "schmidt", "schmied", "wirth", "stroem", "rath", "roth", "holz", "holt", "horn", "winkel",
    "winkler", "garten", "gaertner", "kirchner", "macher", "becker", "beck", "broich", "rieder", "au", "auer",
    "zarten", "kirch", "kirchen", "ski", "sky", "wicz", "owski",
)  # fmt: skip
"""How last names end that look like compounds, folded."""

STREETS = ("strasse", "gasse", "allee", "platz", "weg", "ufer", "ring", "damm", "chaussee", "steig", "twiete")
NO_STREETS = _words(
    """Straße Gasse Allee Platz Weg Ufer Ring Damm Einbahnstraße Hauptstraße Nebenstraße Seitenstraße Landstraße
    Bundesstraße Schnellstraße Sackgasse Fußweg Radweg Gehweg Umweg Ausweg Rückweg Heimweg Hinweg Dienstweg
    Rechtsweg Schulweg Arbeitsweg Mittelweg Lösungsweg Arbeitsplatz Parkplatz Marktplatz Spielplatz Sportplatz
    Stellplatz Sitzplatz Bahnsteig Bürgersteig Bauplatz Fußballplatz Campingplatz Rastplatz Umsteigeplatz
    Studienplatz Ausbildungsplatz Kitaplatz Betreuungsplatz Praktikumsplatz Platzring Lernplatz Schwarzmarktplatz
    Lehrling Frühling Hering Fertigungsstraße Produktionsstraße Waschstraße Postweg Beschwerdeweg Instanzenweg
    Werdegang Vertriebsweg Lernweg Schlafplatz Treffplatz Liegeplatz Logenplatz Startplatz Tabellenplatz Stammplatz
    Fensterplatz Pflegeplatz Heimplatz Therapieplatz Krippenplatz Kindergartenplatz Computerarbeitsplatz
    Bildschirmarbeitsplatz"""
)
"""Streets and the like that are everywhere."""

LEGAL_FORMS = (
    r"gGmbH|GmbH\s*&\s*Co\.?\s*KGa?A?|GmbH|mbH|KGaA|AG|e\.\s?V\.|eV|KG|OHG|oHG|GbR|UG|SE|e\.\s?K\.|eG|e\.\s?G\."
    r"|Ltd\.?|Inc\.?|PLC|S\.A\.|Sàrl|B\.V\.|Co\.\s*KG|Holding|Group|Stiftung"
)
FIRM_KINDS = _words(
    """Firma Bäckerei Konditorei Metzgerei Fleischerei Schlachterei Volksbank Sparkasse Kreissparkasse Stadtsparkasse
    Raiffeisenbank Privatbank Autohaus Hotel Gasthof Gasthaus Landgasthof Restaurant Ristorante Pizzeria Café Cafe
    Bar Apotheke Kanzlei Praxis Klinik Klinikum Krankenhaus Hospital Pflegeheim Seniorenheim Seniorenresidenz
    Altenheim Universität Uni Hochschule Fachhochschule Schule Grundschule Realschule Gesamtschule Gymnasium
    Berufsschule Kindergarten Kita Verlag Brauerei Werkstatt Tischlerei Schreinerei Spedition Druckerei Möbelhaus
    Kaufhaus Baumarkt Stadtwerke Verein Institut Agentur Maschinenbau Elektro Sanitär Reisebüro Fahrschule Gärtnerei
    Baumschule Buchhandlung Optik Optiker Friseur Salon Zimmerei Dachdeckerei Malerbetrieb Schlosserei Mühle Weingut
    Molkerei Versicherung Krankenkasse Software Systemhaus Logistik Transporte Bau Pflegedienst Ingenieurbüro
    Architekturbüro Steuerbüro Steuerkanzlei Notariat Zahnarztpraxis Hausarztpraxis Landbäckerei Chemie Pharma Werft
    Stahlwerk Textil Möbel Modehaus Juwelier Druckhaus Zeitung Hofladen Reederei Kelterei Sägewerk company firm
    university hospital"""
)
"""Before the name of a firm or house."""

NO_FIRMS = _words(
    """Mitarbeiter Mitarbeiterin Mitarbeiterinnen Kunde Kunden Kundin Leute Menschen Team Chef Chefin Leitung Bereich
    Abteilung Leiter Leiterin Jahr Jahre Zeit Woche Monat Tag Ende Anfang Teil Frau Herr Und Oder Aber Dann Das Der
    Die Da Also Ja Nein Ich Wir Sie Er Es"""
)
"""After a kind of firm without being its name."""

NO_NAMES = _words(
    """Also Ja Nein Und Oder Aber Dann Das Der Die Da Ich Wir Sie Er Es Man Ein Eine So Wenn Weil Wie Was Wo Wer In Im
    An Am Auf Bei Mit Von Zu Zum Zur Für Nach Aus Mein Meine Dein Sein Ihr Ihre Unser Unsere Nicht Kein Keine Auch
    Nur Noch Schon Sehr Doch Mal Genau Okay Ok Gut Ähm Äh Hm Mhm Hat Ist War Sind Wird Kann The And But Then He She
    It They We You I A An This That What When Where How Yes No Well So Not"""
)
"""Capitalised at the head of a sentence and never a name."""

ACRONYMS = _words(
    """EDV IT PC PCs BWL VWL HR EU USA ADHS TV DVD CD USB WLAN SMS Mail CRM ERP CEO CFO CTO GL BR JAV PR QM ISO DIN TÜV
    LKW PKW Lkw Pkw KG AG GmbH WC ID FAQ PDF App Apps Web OK Chat GPT KI"""
)
"""In capitals without being a name."""
