"""The requirement matrix of a study."""

from __future__ import annotations

from qda.errors import NotFound
from qda.tables import RequirementMatrix, requirements
from qda.wording import say
from qda.workflow.counting import counted_of, passages_of
from qda.workflow.study import Study


def requirements_of(study: Study) -> RequirementMatrix:
    """The requirement matrix as `study.yaml` lays it out.

    Raises:
        NotFound: the study names no root category, or one that the guide does not hold.
    """
    chosen = study.settings.requirements
    if not chosen.root:
        raise NotFound(
            say("study.yaml names no category whose requirements are shown"),
            say("write `root: ID` under `requirements:`, ID being the category whose subcategories are the groups"),
        )
    return requirements(
        counted_of(study),
        passages_of(study),
        root=chosen.root,
        columns=chosen.columns or None,
        caption=chosen.caption or None,
    )
