"""A small synthetic study in which every kind of row and every style of YAML occurs."""

from __future__ import annotations

from pathlib import Path

STUDY = """\
# synthetic
qda: 1
title: Small
language: en
questions:
  - {id: Q1, text: "What?", categories: [A, B]}   # both
  - id: Q2
    text: 'Why?'
    categories:
      - A1
      - C
codebook: codebook.yaml
transcripts: [transcripts/*]
codings: [codings/*.csv]
coders: {main: xy}
inductive: {criterion: "what counts", level: "how concrete"}
requirements: {root: A, columns: [[A1], [A2]]}
"""
GUIDE = """\
# synthetic guide
qda: 1
title: "Small guide"
language: en
categories:   # flat list
  # --- A
  - id: A
    label: 'Main: one'
    definition: >-
      A folded text that goes
      over two lines.

  - id: A1
    label: "First of A"
    parent: A       # below A
    rules:
      - {text: "this, not B", against: B}
      - text: |
          kept as it is
        against: A2
  - {id: A2, label: Second of A, parent: A, patterns: [tea*, "two words"]}
  # --- B
  - id: B
    label: B
    color: "#7a9e3b"
    memo: "speaks of A1"
    rules:
      - against: A1
        text: against A1
  - id: B1
    parent: "B"
    label: Below B
    status: final   # done
  - id: C
    label: Sea
    definition: plain text
"""
TEXT = "I: {q}\n\nB: I drink tea. I drink two words of milk. Nobody asked me. I went home then.\n\nI: And?\n\nB: No.\n"
XY = """\
transcript,turn,quote,category,memo
E1,2,I drink tea.,A1,first

E1,2,I drink tea.,A2,
E1,2,I drink two words of milk.,A1|B,both
E1,2,Nobody asked me.,C,"with, comma"
E2,2,I drink tea.,B1,
E2,4,No.,A,
"""
ZZ = """\
transcript;turn;quote;category;memo;id;run
E1;2;I drink tea.;A1;;c-1;
E1;2;I drink tea.;B;zz;;
E2;2;"I drink tea. I drink two words";A2;;;pilot
E2;2;I drink two words of milk.;C;;;
"""


def make_small(folder: Path) -> Path:
    """Write the study into a folder; Windows line ends in one coder's file."""
    for name, text in {
        "study.yaml": STUDY,
        "codebook.yaml": GUIDE,
        "transcripts/E1.txt": TEXT.format(q="What?"),
        "transcripts/E2.txt": TEXT.format(q="Why?"),
        "codings/xy.csv": XY,
        "codings/zz.csv": ZZ.replace("\n", "\r\n"),
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    """Guide, settings and coders' files."""
    paths = [folder / "study.yaml", folder / "codebook.yaml", *sorted((folder / "codings").glob("*"))]
    return {path.name: path.read_bytes() for path in paths}
