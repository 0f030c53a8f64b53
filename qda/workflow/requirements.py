"""The requirement matrix of a study."""

from __future__ import annotations

from qda.tables import RequirementMatrix, requirements
from qda.workflow.counting import counted_of, passages_of
from qda.workflow.study import Study


def requirements_of(study: Study) -> RequirementMatrix:
    """The requirement matrix as `study.yaml` lays it out.

    Raises:
        NotFound: the study names no root category, or one that the guide does not hold.
    """
    chosen = study.settings.requirements
    return requirements(
        counted_of(study),
        passages_of(study),
        root=chosen.root,
        columns=chosen.columns or None,
        caption=chosen.caption or None,
    )
