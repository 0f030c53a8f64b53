"""The packed examples are the demonstration studies as they stand."""

from __future__ import annotations

import importlib.util
import zipfile

import pytest

from tests.conftest import ROOT

spec = importlib.util.spec_from_file_location("pack_examples", ROOT / "tools" / "pack_examples.py")
assert spec is not None
assert spec.loader is not None
pack_examples = importlib.util.module_from_spec(spec)
spec.loader.exec_module(pack_examples)


@pytest.mark.parametrize("name", sorted(pack_examples.FILES))
def test_the_archive_holds_the_study_as_it_stands(name: str) -> None:
    with zipfile.ZipFile(ROOT / "qda" / "examples" / f"{name}.zip") as archive:
        held = {member: archive.read(member) for member in archive.namelist()}
    assert held == pack_examples.FILES[name](), "run tools/pack_examples.py"
