"""What a comment says: categories by id or name, values, memo; nothing is guessed."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.coding.names import CategoryNames
from qda.coding.remarks import read_remark, values_of, write_remark
from qda.model import Category, Codebook

GUIDE = Codebook(
    "Guide",
    (
        Category("HK", "Kompetenzen"),
        Category("SK3", "Konflikt- und Kritikkompetenz", "HK"),
        Category("SK30", "Rest", "HK"),
        Category("EM: 1", "Motivation: innen; außen", "HK"),
        Category("ORD", "Zufriedenheit", "HK", level="ordinal", values=("hoch", "eher hoch", "niedrig")),
        Category("A1", "Sonstiges"),
        Category("B1", "Sonstiges"),
        Category("Maß", "Groß"),
    ),
    "v1",
)
NAMES = CategoryNames(GUIDE)


def read(text: str):  # type: ignore[no-untyped-def]
    return read_remark(text, NAMES, values_of(GUIDE))


@pytest.mark.parametrize(
    "text",
    ["SK3", " sk3 ", "SK3 Konflikt- und Kritikkompetenz", "Konflikt-  und\nKritikkompetenz", "SK3;", "SK3 |",
     "konflikt- und kritikkompetenz", "SK3: Konflikt- und Kritikkompetenz", "SK3 – Konflikt- und Kritikkompetenz",
     "Konflikt- und Kritikkompetenz (SK3)"],
)  # fmt: skip
def test_a_category_is_named_by_its_id_its_label_or_both(text: str) -> None:
    remark = read(text)
    assert remark.is_clear
    assert remark.categories == (("SK3", ""),)
    assert remark.memo == ""


@pytest.mark.parametrize("text", ["SK3; SK30", "SK3|SK30", "SK3, SK30", "SK3\nSK30", "SK3 ;; SK30;", "SK3\r\nRest"])
def test_several_categories_are_separated_by_semicolon_bar_comma_or_line(text: str) -> None:
    assert read(text).categories == (("SK3", ""), ("SK30", ""))


def test_the_rest_behind_a_colon_is_the_memo_whatever_it_holds() -> None:
    remark = read("SK3; SK30: siehe A1; B1 | 10:30 Uhr\nund mehr")
    assert remark.categories == (("SK3", ""), ("SK30", ""))
    assert remark.memo == "siehe A1; B1 | 10:30 Uhr\nund mehr"
    assert remark.is_clear


def test_an_id_or_label_may_hold_the_signs_that_separate() -> None:
    assert read("EM: 1").categories == (("EM: 1", ""),)
    assert read("Motivation: innen; außen; SK3: ja").categories == (("EM: 1", ""), ("SK3", ""))


def test_a_line_below_that_is_no_category_is_memo() -> None:
    remark = read("SK3\nweil er das zweimal sagt")
    assert (remark.categories, remark.memo) == ((("SK3", ""),), "weil er das zweimal sagt")


@pytest.mark.parametrize("text", ["SK3\nSK33", "SK3\nKonfliktkompetenz und Kritik", "SK3; SK33", "SK3 und mehr", "SK"])
def test_what_is_nearly_a_category_is_never_passed_over(text: str) -> None:
    remark = read(text)
    assert remark.unknown
    assert not remark.is_clear


def test_a_misspelt_category_gets_proposals_with_their_labels() -> None:
    hint = NAMES.hint("Konflickt- und Kritikkompetenz")
    assert hint is not None
    assert "SK3 Konflikt- und Kritikkompetenz" in str(hint)
    assert NAMES.hint("zzzzzzzz") is None


def test_a_label_of_two_categories_stands_for_neither() -> None:
    remark = read("Sonstiges")
    assert remark.ambiguous == (("Sonstiges", ("A1", "B1")),)
    assert not remark.is_clear
    assert read("Sonstiges (B1)").categories == (("B1", ""),)


def test_a_value_stands_behind_the_category() -> None:
    assert read("ORD=eher hoch; SK3: x").categories == (("ORD", "eher hoch"), ("SK3", ""))
    assert read("Zufriedenheit = niedrig").categories == (("ORD", "niedrig"),)
    assert read("ORD=mittel").categories == (("ORD", "mittel"),)


def test_nothing_written_and_a_mere_remark_are_told_apart() -> None:
    assert read(" \n ").is_empty
    remark = read(": schöne Stelle")
    assert (remark.categories, remark.memo, remark.unknown) == ((), "schöne Stelle", ())


labels = st.text(alphabet=string.ascii_letters + " äöüßÄ;:|,=-()/&'\"", min_size=0, max_size=24)
ids = st.text(alphabet=string.ascii_letters + string.digits + "._-", min_size=1, max_size=5)
memos = st.text(alphabet=string.ascii_letters + " ;:|,=\näö🙂", max_size=40).map(str.strip)


@given(st.lists(st.tuples(ids, labels), min_size=1, max_size=6, unique_by=lambda pair: pair[0].casefold()), memos,
       st.data())  # fmt: skip
def test_what_is_written_is_read_again(pairs: list[tuple[str, str]], memo: str, data: st.DataObject) -> None:
    guide = Codebook("Guide", tuple(Category(key, label) for key, label in pairs), "v")
    names = CategoryNames(guide)
    key = data.draw(st.sampled_from([key for key, _label in pairs]))
    remark = read_remark(write_remark(names, key, memo=memo), names, {})
    assert remark.categories == ((key, ""),)
    assert remark.memo == memo
    assert remark.is_clear


def test_a_label_that_reads_like_another_category_is_not_written() -> None:
    names = CategoryNames(Codebook("Guide", (Category("A", "B foo"), Category("B", "foo"), Category("C", "B: x")), "v"))
    for key in ("A", "B", "C"):
        for memo in ("", "x", "foo"):
            remark = read_remark(write_remark(names, key, memo=memo), names, {})
            assert (remark.categories, remark.memo) == (((key, ""),), memo)
