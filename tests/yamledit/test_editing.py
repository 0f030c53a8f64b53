"""Single values of a YAML file changed; every other line stays."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from qda.yamledit import CannotEdit, insert_item, plain, remove_item, remove_key, set_value
from tests.conftest import ROOT

GUIDES = sorted((ROOT / "codebooks").glob("*.yaml"))
SOME = [
    pytest.param(path, marks=pytest.mark.slow) if path.stat().st_size > 40_000 else path for path in GUIDES
]  # the large ones take seconds
FORMS = {
    "as written": lambda text: text,
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "no line end at the end": lambda text: text.rstrip("\n"),
    "document marks": lambda text: "---\n" + text + ("" if text.endswith("\n") else "\n") + "...\n",
}


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = before.split("\n"), after.split("\n")
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    blocks = [one for one in matcher.get_opcodes() if one[0] != "equal"]
    went = [line for _tag, start, end, _a, _b in blocks for line in old[start:end]]
    came = [line for _tag, _a, _b, start, end in blocks for line in new[start:end]]
    return went, came


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)
def test_every_category_of_real_guides_is_changed_on_its_own_lines(path: Path, form: object) -> None:
    text = form(path.read_text(encoding="utf-8"))  # type: ignore[operator]
    categories = plain(text)["categories"]
    for number in range(0, len(categories), 7):
        here = ("categories", number)
        merged = set_value(text, (*here, "merged_into"), categories[0]["id"], order=("label", "status", "merged_into"))
        went, came = lines_changed(text, merged)
        assert went == []
        assert [line.strip() for line in came] == [f"merged_into: {categories[0]['id']}"]
        assert remove_key(merged, (*here, "merged_into")) == text
        longer = insert_item(text, ("categories",), number + 1, {"id": "NEW", "definition": "said " * 40 + "last"})
        assert lines_changed(text, longer)[0] == []
        assert remove_item(longer, ("categories", number + 1)).split() == text.split()


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)
def test_a_text_set_and_set_back_leaves_the_file_as_it_was(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for number, category in list(enumerate(plain(text)["categories"]))[::5]:
        for key in ("label", "status", "source", "color"):
            if key in category:
                here = ("categories", number, key)
                changed = set_value(text, here, "Neuer Name")
                went, came = lines_changed(text, changed)
                assert len(came) == 1
                if len(went) == 1:
                    assert set_value(changed, here, category[key]) == text


EXAMPLES = {
    "plain": ("a: x  # why\nb: y\n", ("a",), "z", "a: z  # why\nb: y\n"),
    "plain that must be quoted": ("a: x\n", ("a",), "z: w", 'a: "z: w"\n'),
    "double quotes stay": ('a: "x" # c\n', ("a",), "z", 'a: "z" # c\n'),
    "single quotes stay": ("a: 'x'\n", ("a",), "it's", "a: 'it''s'\n"),
    "word that reads as a truth value": ("a: x\n", ("a",), "no", 'a: "no"\n'),
    "number as text": ("a: x\n", ("a",), "12", 'a: "12"\n'),
    "nothing becomes a text": ("a:\nb: y\n", ("a",), "z", "a: z\nb: y\n"),
    "nothing with a comment": ("a:   # later\nb: y\n", ("a",), "z", "a: z   # later\nb: y\n"),
    "folded text": ("a: >-\n  one\n  two\n\nb: y\n", ("a",), "z", "a: z\n\nb: y\n"),
    "literal text": ("a: |\n  one\n  two\n# c\nb: y\n", ("a",), "z", "a: z\n# c\nb: y\n"),
    "plain over two lines": ("a: one\n  two\nb: y\n", ("a",), "z", "a: z\nb: y\n"),
    "tab behind the colon": ("a:\tx\nb: y\n", ("a",), "z", "a:\tz\nb: y\n"),
    "in braces": ("m: {a: x, b: y}  # c\n", ("m", "a"), "p, q", 'm: {a: "p, q", b: y}  # c\n'),
    "in braces over lines": ("m: {a: x,\n    b: y}\n", ("m", "b"), "p, q", 'm: {a: x,\n    b: "p, q"}\n'),
    "in brackets": ("m: [a, b]\n", ("m", 1), "c]", 'm: [a, "c]"]\n'),
    "text with brackets in a block": ("a: x\n", ("a",), "[later]", 'a: "[later]"\n'),
    "several lines": ("a: x\n", ("a",), "one\ntwo", 'a: "one\\ntwo"\n'),
    "signs beyond the first plane": ("e: 😀😀\na: x\n", ("a",), "z", "e: 😀😀\na: z\n"),
    "new key, list in block": ("- a: x\n  c: z\n- a: y\n", (0, "b"), "w", "- a: x\n  b: w\n  c: z\n- a: y\n"),
    "new key in braces": ("- {a: x, c: z}\n", (0, "b"), "w, v", '- {a: x, b: "w, v", c: z}\n'),
    "new key in empty braces": ("m: {}\n", ("m", "b"), "w", "m: {b: w}\n"),
    "new key behind a list": ("a:\n  - x\n  - y\n# end\n", ("b",), "w", "a:\n  - x\n  - y\nb: w\n# end\n"),
    "new mapping": (
        "a: x\n",
        ("b",),
        {"c": "y", "d": ["1", "e: f"]},
        'a: x\nb:\n  c: y\n  d:\n    - "1"\n    - "e: f"\n',
    ),
    "Windows line ends": ("a: x\r\nc: z\r\n", ("b",), "w", "a: x\r\nb: w\r\nc: z\r\n"),
    "no end of line at the end": ("a: x", ("b",), "w", "a: x\nb: w"),
}


@pytest.mark.parametrize(("text", "path", "value", "expected"), EXAMPLES.values(), ids=EXAMPLES)
def test_set(text: str, path: tuple[str | int, ...], value: object, expected: str) -> None:
    assert set_value(text, path, value, order=("a", "b", "c")) == expected  # type: ignore[arg-type]


ITEMS = {
    "block": ("l:\n  - a: x\n  # c\n  - a: y\n", 1, "l:\n  - a: x\n  - a: n\n  # c\n  - a: y\n"),
    "first": ("l:\n- a: x\n", 0, "l:\n- a: n\n- a: x\n"),
    "last, comment below": ("l:\n- a: x\n# end\n", 1, "l:\n- a: x\n- a: n\n# end\n"),
    "blank lines between": ("l:\n- a: x\n\n- a: y\n", 2, "l:\n- a: x\n\n- a: y\n\n- a: n\n"),
    "braces": ("l: [{a: x}, {a: y}]\n", 1, "l: [{a: x}, {a: n}, {a: y}]\n"),
    "empty": ("l: []\n", 0, "l: [{a: n}]\n"),
    "behind a folded text": ("l:\n- a: >\n    x\n    y\n\nm: z\n", 1, "l:\n- a: >\n    x\n    y\n- a: n\n\nm: z\n"),
    "dash on its own line": ("l:\n-\n  a: x\n", 1, "l:\n-\n  a: x\n- a: n\n"),
}


@pytest.mark.parametrize(("text", "index", "expected"), ITEMS.values(), ids=ITEMS)
def test_insert(text: str, index: int, expected: str) -> None:
    assert insert_item(text, ("l",), index, {"a": "n"}) == expected


REMOVED = {
    "key in block": ("a: x  # c\nb: y\n", ("a",), "b: y\n"),
    "key with a folded text": ("a: >\n  x\n  y\nb: y\n", ("a",), "b: y\n"),
    "first key of a member": ("- a: x\n  b: y\n", (0, "a"), "- b: y\n"),
    "key in braces": ("{a: x, b: y}\n", ("b",), "{a: x}\n"),
    "first key in braces": ("{a: x, b: y}\n", ("a",), "{b: y}\n"),
    "only key": ("m:\n  a: x\n", ("m", "a"), "m:\n  {}\n"),
}


@pytest.mark.parametrize(("text", "path", "expected"), REMOVED.values(), ids=REMOVED)
def test_remove_key(text: str, path: tuple[str | int, ...], expected: str) -> None:
    assert remove_key(text, path) == expected


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("l: [a, b, c]\n", ("l", 0), "l: [b, c]\n"),
        ("l: [a, b, c]\n", ("l", 2), "l: [a, b]\n"),
        ("l: [a]\n", ("l", 0), "l: []\n"),
        ("l:\n  - a # c\n  - b\n", ("l", 0), "l:\n  - b\n"),
        ("l: [[a], [b]]\n", ("l", 1), "l: [[a]]\n"),
    ],
)
def test_remove_item(text: str, path: tuple[str | int, ...], expected: str) -> None:
    assert remove_item(text, path) == expected


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: &x {k: v}\nb: *x\n", ("b", "k")),
        ("a: &x v\nb: *x\n", ("b",)),
        ("a: &x v\nb: *x\n", ("a",)),
    ],
)
def test_what_another_place_shares_is_refused_with_its_line(text: str, path: tuple[str, ...]) -> None:
    with pytest.raises(CannotEdit) as caught:
        set_value(text, path, "w")
    assert caught.value.line in (1, 2)


def test_a_text_that_keeps_its_blank_lines_is_not_cut_short() -> None:
    text = "a: |+\n  x\n\n\nb: y\n"
    changed = set_value(text, ("c",), "z", order=("a", "c"))
    assert plain(changed) == {"a": "x\n\n\n", "b": "y", "c": "z"}


@given(
    st.dictionaries(st.sampled_from("abcd"), st.text(max_size=12), min_size=1),
    st.text(max_size=30),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.booleans(),
)
def test_any_text_is_written_so_that_it_reads_back(
    values: dict[str, str], new: str, style: str | None, flow: bool
) -> None:
    try:
        text = yaml.safe_dump(values, default_style=style, default_flow_style=flow, allow_unicode=True, width=20)
        before = plain(text)
    except yaml.YAMLError:
        return
    for key in values:
        changed = set_value(text, (key,), new)
        assert plain(changed) == {**before, key: new}
    assert plain(set_value(text, ("e",), new)) == {**before, "e": new}
