"""A small study for tests: eight experts in two groups, the 23 requirements in five groups.

The labels are those of the requirement table of a published interview study on community managers (eight experts,
2015/2016), typed anew; codings and words are invented.
"""

from __future__ import annotations

from qda.model import Anchor, Case, Category, Codebook, Coding, CodingRule, Source, Transcript, Turn
from qda.tables import Counted
from qda.wording import say

GROUPS = {
    "EM": ("Erweiterte Medienkompetenz", (
        "Ausgeprägte Kenntnis von Social Software", "Anwendung vielfältiger Social Software",
        "Kritisches Bewerten der Einsatzmöglichkeiten von Lern- und Wissenscommunities")),
    "VM": ("Virtuelle Motivationskompetenz", (
        "Anreize zur Steigerung der Beteiligung und Aktivität", "Motivationstechniken im virtuellen Raum")),
    "WM": ("Weitere Methodenkompetenz/ Zusatzqualifikation", (
        "Steigerung der Bekanntheit und proaktiven Nutzung von Communities", "Erstellen von virtuellen Lerninhalten",
        "Learning Analytics", "Kenntnis von Gamification-Maßnahmen",
        "kritisches Bewerten der Einsatzmöglichkeiten von Gamification-Maßnahmen", "Inhaltserstellung",
        "Kuratieren der Inhaltserstellung", "Interne Werbemaßnahmen/ Eventmanagement")),
    "SK": ("Soziale Kompetenz", (
        "Überzeugungskraft und Verhandlungsfähigkeit", "Innovationskompetenz und Veränderungskompetenz",
        "Konflikt- und Kritikkompetenz", "Motivationskompetenz")),
    "PK": ("Persönlichkeitskompetenz", (
        "Entscheidungsfähigkeit", "Kritikfähigkeit", "Fähigkeit, sich in Strukturen bewegen zu können",
        "Initiative ergreifen können", "Frustrationstoleranz", "Durchsetzungsvermögen")),
}  # fmt: skip
LEAVES = tuple(f"{group}{number}" for group, (_, items) in GROUPS.items() for number in range(1, len(items) + 1))
LABELS = {f"{group}{n}": label for group, (_, items) in GROUPS.items() for n, label in enumerate(items, 1)}
COLUMNS = (("EM", "VM", "WM"), ("SK", "PK"))
ANSWER = "Wenn nach drei Wochen keiner antwortet, darf man nicht beleidigt sein."
CASES = (
    *(Case(f"E{n}", {"group": "Mitarbeiter", "field": f"Weiterbildung {n}", "age": str(30 + n)}) for n in range(1, 6)),
    *(Case(f"E{n}", {"group": "Consultants", "field": f"Vertrieb {n}", "age": ""}) for n in range(6, 9)),
)


def transcript(case: str, *answers: str) -> Transcript:
    """An interview of questions and answers in turn; answers have even numbers."""
    text, turns = "", []
    for index, answer in enumerate(answers or (ANSWER,) * 5):
        for number, speaker, words in (
            (2 * index + 1, "I", "Und wie ist das?"),
            (2 * index + 2, case, answer),
        ):
            start = len(text) + len(speaker) + 2
            text += f"{speaker}: {words}\n"
            role = "interviewer" if speaker == "I" else "interviewee"
            turns.append(Turn(number, speaker, role, start, start + len(words), words, time_start=61.0 * number))
    return Transcript(case, text, tuple(turns), Source(f"{case}.txt", "0" * 64, "txt"), case=case)


def coding(identity: str, interview: Transcript, turn: int, category: str, quote: str = "") -> Coding:
    """The whole turn, or the words `quote` in it, under a category."""
    place = interview.turns[turn - 1]
    start = interview.text.index(quote, place.start) if quote else place.start
    words = quote or place.text
    return Coding(identity, interview.id, turn, start, start + len(words), words, category, "mk")


def codebook(*more: Category) -> Codebook:
    """The requirements below HK3, each with definition; EM1 with anchor example and rule."""
    categories = [Category("HK3", "Anforderungen", definition="Was Unternehmen verlangen.")]
    for group, (label, items) in GROUPS.items():
        categories.append(Category(group, label, parent="HK3"))
        categories.extend(
            Category(f"{group}{n}", item, parent=group, origin="inductive", definition=f"Aussagen zu {item}.")
            for n, item in enumerate(items, 1)
        )
    categories[2] = Category(
        "EM1", LABELS["EM1"], parent="EM", anchors=(Anchor("drei Wochen keiner antwortet", "E2", 4),),
        rules=(CodingRule("Kennen, nicht anwenden.", "EM2"),), patterns=(),
    )  # fmt: skip
    return Codebook("Community Manager", (*categories, *more), "a3f9c1d27be40155")


def study(*, codings: tuple[Coding, ...] | None = None, book: Codebook | None = None, **changes: object) -> Counted:
    """The study with one coding per requirement and case of a fixed pattern, or with the codings given."""
    transcripts = {case.id: transcript(case.id) for case in CASES}
    if codings is None:
        codings = tuple(
            coding(f"{case}-{leaf}", transcripts[case], 2 + 2 * (number % 5), leaf)
            for number, leaf in enumerate(LEAVES)
            for index, case in enumerate(transcripts)
            if (number + index) % 3 or index == 1
        )
    known = {
        "codings": codings, "codebook": book or codebook(), "transcripts": transcripts, "cases": CASES,
        "units": lambda one: ((one.transcript, one.turn // 2),), "unit": say("answers"), "coders": "mk",
    }  # fmt: skip
    return Counted(**(known | changes))
