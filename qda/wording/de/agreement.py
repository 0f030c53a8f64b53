"""German for `qda.agreement`."""

TEXTS = {
    "all {n} units have the same category": "alle {n} Einheiten haben dieselbe Kategorie",
    "no unit that both coders judged": "keine Einheit, die beide beurteilt haben",
}  # fmt: skip
