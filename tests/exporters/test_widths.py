from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qda.exporters.widths import Need, characters, needs, shared_out, twips
from qda.tables import Column, Table

NEEDS = st.tuples(st.integers(1, 3000), st.integers(0, 9000)).map(lambda pair: Need(pair[0], sum(pair)))


@given(st.lists(st.tuples(NEEDS, st.floats(0.5, 8)), min_size=1, max_size=12), st.integers(500, 14_000))
def test_widths_add_up_and_give_everyone_the_least_if_there_is_room(
    columns: list[tuple[Need, float]], total: int
) -> None:
    wanted = [need for need, _ in columns]
    widths = shared_out(wanted, [weight for _, weight in columns], total)
    assert sum(widths) == total
    assert all(width >= 0 for width in widths)
    if sum(need.least for need in wanted) <= total:
        assert all(width >= need.least for width, need in zip(widths, wanted, strict=True))


def test_a_column_never_breaks_its_longest_word() -> None:
    word = "Veränderungskompetenz"
    table = Table("t", "T", (Column("a", "A"),), ((f"in {word} und mehr",),))
    need = needs(table, 0, "de", points=10)
    assert twips(word, points=10) < need.least < twips(f"in {word} und mehr", points=10)
    assert need.most > need.least


def test_an_endless_word_does_not_claim_the_page() -> None:
    table = Table("t", "T", (Column("a", "A"),), (("x" * 5000,),))
    assert needs(table, 0, "de", points=10).least < 4000


def test_ids_stay_on_one_line() -> None:
    table = Table("t", "T", (Column("a", "A", kind="id"),), (("E3, Abs. 14",),))
    assert needs(table, 0, "de", points=10).least > twips("E3, Abs. 14", points=10)


def test_wide_signs_count_twice_and_marks_above_letters_not_at_all() -> None:
    assert characters("abc") == 3
    assert characters("社区") == 4
    assert characters("a\N{COMBINING DIAERESIS}") == 1
