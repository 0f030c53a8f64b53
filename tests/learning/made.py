"""Passages made for the tests (synthetic)."""

from __future__ import annotations

import random

from qda.model import Anchor, Category, Codebook, Pattern

WORDS = {
    "time": ["Zeit", "Stunden", "Termine", "Kalender", "pünktlich", "Frist", "Woche"],
    "money": ["Geld", "Budget", "Kosten", "bezahlen", "teuer", "Förderung", "Euro"],
    "people": ["Team", "Kollegin", "gemeinsam", "Menschen", "Gruppe", "Vertrauen", "Gespräch"],
}
FILLING = ["wir", "haben", "das", "dann", "auch", "so", "gemacht", "weil", "es", "eben", "immer", "man", "sagt", "ja"]


def passages(n: int, *, seed: int = 0) -> tuple[list[str], list[set[str]], list[str]]:
    """Texts, their categories (half of them none, some two) and their cases."""
    draw = random.Random(seed)
    texts, labels, cases = [], [], []
    for number in range(n):
        wanted = set(draw.sample(sorted(WORDS), draw.choice([0, 0, 1, 1, 1, 2])))
        words = draw.choices(FILLING, k=8)
        for name in sorted(wanted):
            words += draw.sample(WORDS[name], 2)
        draw.shuffle(words)
        texts.append(" ".join(words))
        labels.append(wanted)
        cases.append(f"E{number % 6}")
    return texts, labels, cases


def guide() -> Codebook:
    """A guide to the three categories, one of them merged away."""
    return Codebook(
        "made",
        (
            Category("time", "Zeit", definition="Termine und Fristen im Kalender"),
            Category("money", "Geld", definition="Budget, Kosten, Förderung", patterns=(Pattern("words", "bezahl*"),)),
            Category("people", "Menschen", anchors=(Anchor("Das Team hat Vertrauen, wir reden gemeinsam."),)),
            Category("gone", "Weg", status="merged", merged_into="time"),
        ),
        "v",
    )
