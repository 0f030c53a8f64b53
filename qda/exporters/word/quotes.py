"""All passages behind each category as running text."""

from __future__ import annotations

from qda.exporters.word.body import Body
from qda.exporters.word.ooxml import text_paragraph
from qda.tables import Table, quoted, shown
from qda.wording import say


def add_quotes(body: Body, table: Table, *, level: int) -> None:
    """A heading for each category with the number of its passages, then “…” (E3, ¶ 14), one paragraph each.

    The table is that of `qda.tables.quotes`.
    """
    language = body.language
    categories = table.values("category")
    labels, cites, texts = table.values("heading"), table.values("cite"), table.values("quote")
    total: dict[object, int] = {}
    for category in categories:
        total[category] = total.get(category, 0) + 1
    before: object = None
    for category, label, cite, text in zip(categories, labels, cites, texts, strict=True):
        if category != before:
            before = category
            name = shown(label, language)
            heading = say("{category}: {n} passages", category=name, n=total[category])
            if total[category] == 1:
                heading = say("{category}: one passage", category=name)
            body.text(f"Heading{level}", heading)
        words = say("{quote} ({cite})", quote=quoted(shown(text, language)), cite=shown(cite, language))
        body.parts.append(text_paragraph("QDAQuote", shown(words, language)))
    if not table.rows:
        body.text("Normal", say("no entries"))
    body.notes(table.notes)
