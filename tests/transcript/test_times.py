"""Time marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.transcript.times import TimeMark, disjoint, find_times, seconds_of


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("#00:01:23-4#", 83.4),
        ("#00:01:23#", 83.0),
        ("#01:23-4#", 83.4),
        ("[00:01:23]", 83.0),
        ("[1:01:23.4]", 3683.4),
        ("[00:01:23,400]", 83.4),
        ("(00:01:23)", 83.0),
        ("<00:01:23>", 83.0),
        ("{00:01:23}", 83.0),
    ],
)
def test_every_form_is_read(written: str, seconds: float) -> None:
    assert find_times(f"ja {written} nein") == [TimeMark(3, 3 + len(written), seconds)]


@pytest.mark.parametrize(
    "written", ["10:30", "3:1", "(10:30)", "[10:30]", "00:01:23", "[00:01:23)", "[00:61:00]", "#10#", "[00:01:23:12]"]
)
def test_what_is_no_time_mark(written: str) -> None:
    assert find_times(f"um {written} Uhr") == []


def test_a_range_and_a_bullet_name_two_moments() -> None:
    assert find_times("[00:01.5 --> 00:02.0] a \x15100_2500\x15") == [
        TimeMark(0, 21, 1.5, 2.0),
        TimeMark(24, 34, 0.1, 2.5),
    ]


def test_of_two_marks_that_overlap_the_first_stays() -> None:
    assert disjoint([TimeMark(3, 6, 1), TimeMark(0, 4, 2)]) == [TimeMark(0, 4, 2)]


def test_seconds_need_a_time() -> None:
    with pytest.raises(ValueError, match="no time"):
        seconds_of("nie")


@given(st.integers(0, 99), st.integers(0, 59), st.integers(0, 59), st.integers(0, 9))
def test_a_mark_gives_back_its_time(hours: int, minutes: int, seconds: int, tenths: int) -> None:
    (mark,) = find_times(f"#{hours:02d}:{minutes:02d}:{seconds:02d}-{tenths}#")
    assert mark.seconds == (hours * 36000 + minutes * 600 + seconds * 10 + tenths) / 10
