"""Speed of the importers beside what they are measured against; `pytest --benchmark-only` prints the figures."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree
from striprtf.striprtf import rtf_to_text

from qda.importers import BY_SUFFIX, read_transcript
from tests.importers.making import W, p, word

WORDS = "und dann haben wir das äh im Haus vorgestellt (lacht) und alle waren überrascht weil es so schnell ging"
LINES = [f"{'I' if n % 2 else 'B'}: {' '.join([WORDS] * 3)}. #00:{n // 4:02d}:{n % 4 * 15:02d}-0#" for n in range(200)]
DOCX = word("".join(p(*line.replace("(", "|(").split("|")) for line in LINES))
RTF = "{\\rtf1\\ansi\\ansicpg1252 " + "".join(
    "{\\pard {\\b " + line[:2] + "}" + line[2:].replace("ä", "\\'e4").replace("ü", "\\'fc") + "\\par}\n"
    for line in LINES
)


def bare_docx(data: bytes) -> str:
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return "\n".join("".join(t.text or "" for t in one.iter(f"{{{W}}}t")) for one in root.iter(f"{{{W}}}p"))


READERS: dict[str, Callable[[], str]] = {
    "docx bare": lambda: bare_docx(DOCX),
    "docx": lambda: BY_SUFFIX[".docx"](DOCX, name="a.docx").text,
    "docx to turns": lambda: read_transcript(DOCX, name="a.docx").text,
    "txt to turns": lambda: read_transcript("\n".join(LINES).encode(), name="a.txt").text,
    "rtf striprtf": lambda: rtf_to_text(RTF + "}").removesuffix("\n"),
    "rtf": lambda: BY_SUFFIX[".rtf"]((RTF + "}").encode("ascii"), name="a.rtf").text,
}


@pytest.mark.parametrize("reader", READERS)
def test_an_hour_of_interview_is_read(benchmark: Any, reader: str) -> None:
    assert benchmark(READERS[reader]) == "\n".join(LINES)
