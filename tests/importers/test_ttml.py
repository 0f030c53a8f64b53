"""Timed text in XML."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX
from qda.importers.imported import Imported

SPACES = (
    'xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" '
    'xmlns:ttp="http://www.w3.org/ns/ttml#parameter"'
)


def read(body: str, *, head: str = "", attributes: str = "") -> Imported:
    source = f"<tt {SPACES} {attributes}><head>{head}</head><body>{body}</body></tt>"
    return BY_SUFFIX[".ttml"](source.encode(), name="E1.ttml")


AGENTS = (
    '<metadata><ttm:title>Gespräch</ttm:title><ttm:agent xml:id="a" type="person"><ttm:name type="full">Anna Kurz'
    '</ttm:name></ttm:agent><ttm:agent xml:id="b" type="person"/></metadata>'
)


def test_agents_are_speakers() -> None:
    imported = read(
        '<div><p begin="1s" end="2s" ttm:agent="a">Wie war<br/>es?</p>'
        '<p begin="2s" dur="1500ms"><span ttm:agent="b">Gut.</span></p></div>',
        head=AGENTS,
    )
    assert imported.text.split("\n") == [
        "[00:00:01.000] Anna Kurz: Wie war es? [00:00:02.000]",
        "[00:00:02.000] b: Gut. [00:00:03.500]",
    ]
    assert imported.metadata == {"Title": "Gespräch"}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("00:01:02.5", "00:01:02.500"),
        ("00:01:02:12", "00:01:02.480"),
        ("01:02.25", "00:01:02.250"),
        ("62.5s", "00:01:02.500"),
        ("62.5", "00:01:02.500"),
        ("2m", "00:02:00.000"),
        ("0.5h", "00:30:00.000"),
        ("50f", "00:00:02.000"),
        ("20000t", "00:00:02.000"),
    ],
)
def test_every_form_of_a_time(written: str, shown: str) -> None:
    rates = 'ttp:frameRate="25" ttp:tickRate="10000"'
    assert read(f'<p begin="{written}">ja</p>', attributes=rates).text == f"[{shown}] ja"


def test_times_count_from_the_beginning_of_the_part_around_them() -> None:
    assert read('<div begin="10s"><p begin="1s" end="2s">ja</p></div>').text == "[00:00:11.000] ja [00:00:12.000]"


def test_a_time_that_is_none_leaves_the_words() -> None:
    assert read('<p begin="gleich" end="1s">ja</p><p>nein</p>').text == "ja\nnein"


def test_cues_without_words_are_counted() -> None:
    imported = read('<p begin="0s" end="1s"/><p begin="1s" end="2s"><metadata><ttm:desc>x</ttm:desc></metadata>ja</p>')
    assert imported.text == "[00:00:01.000] ja [00:00:02.000]"
    assert [finding.code for finding in imported.findings] == ["empty_cues"]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<html><p>ja</p></html>", "found XML that begins with <html>"),
        ("<!DOCTYPE tt [<!ENTITY a 'aaaa'>]><tt><body><p>&a;</p></body></tt>", "document type"),
        ("<tt><body>", "that is damaged"),
    ],
)
def test_other_files_are_refused(source: str, said: str) -> None:
    with pytest.raises(CannotRead, match=said):
        BY_SUFFIX[".ttml"](source.encode(), name="E1.ttml")
