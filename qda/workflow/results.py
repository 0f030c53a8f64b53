"""The tables of a study, each made once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qda.tables import (
    RequirementMatrix,
    Table,
    case_matrix,
    frequencies,
    full_sample,
    guide,
    quotes,
    requirement_rows,
    requirements_cases,
    requirements_quotes,
    sample,
)
from qda.workflow.anchors import codebook_as_read
from qda.workflow.comparing import Comparison, comparison_table, differences, differences_table, human_codings
from qda.workflow.counting import cases_of, counted_of, passages_of
from qda.workflow.requirements import requirements_of
from qda.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Results:
    """The tables of a study, each made once."""

    study: Study
    tables: dict[str, Table]
    matrix: RequirementMatrix | None
    comparisons: tuple[Comparison, ...]


def results_of(study: Study, comparisons: Iterable[Comparison]) -> Results:
    """Make the tables that the study wants."""
    wanted = study.settings.tables
    counted, passages = counted_of(study), passages_of(study)
    tables: dict[str, Table] = {}
    matrix = None
    if "sample" in wanted:
        cases = cases_of(study)
        has_field = any("field" in case.variables for case in cases)
        tables["table-1-sample"] = sample(cases) if has_field else full_sample(cases)
    if "requirements" in wanted and study.settings.requirements.root:
        matrix = requirements_of(study)
        tables["table-2-requirements"] = requirement_rows(matrix)
        tables["requirements-cases"] = requirements_cases(matrix)
        tables["requirements-quotes"] = requirements_quotes(matrix)
    if "frequencies" in wanted:
        tables["frequencies"] = frequencies(counted)
        tables["categories-cases"] = case_matrix(counted)
    if "guide" in wanted:
        tables["guide"] = guide(codebook_as_read(study))
    if "quotes" in wanted:
        tables["quotes"] = quotes(counted, passages)
    found = tuple(comparisons)
    if found:
        tables["agreement-rules"] = comparison_table(study, found, machine=True)
    coders = list(human_codings(study))
    if len(coders) > 1:
        tables["agreement-coders"] = comparison_table(study, found, machine=False)
        tables["differences"] = differences_table(study, differences(study, coders[0], coders[1]))
    return Results(study, tables, matrix, found)
