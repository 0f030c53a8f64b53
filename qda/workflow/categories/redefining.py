"""Give a category another definition; open retired categories again."""

from __future__ import annotations

from collections.abc import Sequence

from qda.errors import Conflict, NotFound
from qda.model import Category
from qda.wording import say
from qda.workflow.categories.checking import check_open
from qda.workflow.categories.guide_text import GuideText, SettingsText
from qda.workflow.categories.plan import Plan, planned
from qda.workflow.coder_files import read_anew
from qda.workflow.session import Session


def plan_definition(session: Session, category: str, definition: str) -> Plan:
    """Give a category another definition; its codings stay, and are to be looked at again.

    Raises:
        NotFound: no such category.
        Conflict: it is merged or retired, the definition is empty or the one that it has.
    """
    read_anew(session)
    check_open(session.study.codebook, category)
    wanted = " ".join(definition.split())
    if not wanted:
        raise Conflict(
            say("a category needs a label and a definition"),
            say("the definition says what belongs here and what does not"),
        )
    if wanted == " ".join(_known(session, category).definition.split()):
        raise Conflict(say("{id} is defined so already", id=category))
    guide, settings = GuideText(session.gathered), SettingsText(session.gathered)
    guide.set(category, "definition", wanted)
    return planned(session, "define category", category, guide, settings)


def plan_reopen(session: Session, categories: Sequence[str]) -> Plan:
    """Let retired categories take codings again; their status becomes `final`.

    Raises:
        NotFound: no such category.
        Conflict: one of them is not retired, or stands below one that stays retired.
    """
    read_anew(session)
    guide, settings = GuideText(session.gathered), SettingsText(session.gathered)
    for category in dict.fromkeys(categories):
        found = _known(session, category)
        if found.status != "retired":
            raise Conflict(say("{id} is not retired", id=category))
        above = session.study.codebook.get(found.parent)
        if above is not None and above.status == "retired" and above.id not in categories:
            raise Conflict(
                say("{id} stands below {parent}, which is retired", id=category, parent=above.id),
                say("open {parent} again too, or first", parent=above.id),
            )
        guide.set(category, "status", "final")
    return planned(session, "reopen categories", ", ".join(categories), guide, settings)


def _known(session: Session, category: str) -> Category:
    codebook = session.study.codebook
    found = codebook.get(category)
    if found is None:
        raise NotFound.among(say("category"), category, [one.id for one in codebook.categories])
    return found
