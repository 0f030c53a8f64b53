"""A study with names in every corner, and a way to call `qda`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qda.cli import main
from qda.workflow import vault as sealing

Qda = Callable[..., Result]
PASSPHRASE = "three invented words"

STUDY = """\
# made with Ingrid Sommer
qda: 1
title: Studie
language: de
questions:
  - {id: F1, text: "Was sagt Frau Müller?", categories: [A]}
codebook: codebook.yaml
transcripts: [transcripts/*]
cases: cases.csv
codings: [codings/*.csv]
speakers: {interviewer: [I]}
runs: {pilot: [Interview_Sommer]}
overrides:
  Interview_Sommer: {language: de}
"""
GUIDE = """\
qda: 1
title: Leitfaden
language: de
categories:
  - id: A
    label: Haupt
    definition: Alles, was Frau Müller erzählt
    anchors:
      - {text: "Frau Müller hat gesagt, das geht nicht", transcript: E1}
      - {text: "Meine Nummer ist 0171 2345678.", transcript: Interview_Sommer}
    patterns:
      - müller*
"""
CASES = "case,group,note\nE1,x,Müllers Fall\nInterview_Sommer,y,\nE3,y,\n"
E1 = """\
I: Wie war das?

B: Also Frau Müller hat gesagt, das geht nicht. Müllers Auto war kaputt, in Wolfenbüttel.

I: Und dann?

B: Ich rief Ingrid Sommer an, und Frau Sommer kam im Sommer zu uns nach Hamburg.
"""
SOMMER = """\
I: Wer sind Sie?

Ingrid Sommer: Ich bin die Ingrid. Meine Nummer ist 0171 2345678.

I: Danke.

Ingrid Sommer: Gern. Frau Müller kenne ich schon lange, wir haben zusammen gelernt.
"""
E3 = """\
I: Erzählen Sie mal.

B: Die Kanarienvögel meiner Großtante haben damals alle Rundschreiben zerpflückt.

I: Aha.

B: Und der Hausmeister hat sie dann mit Kümmel und Geduld wieder eingefangen.
"""
CODINGS = """\
transcript,turn,quote,category,memo
E1,2,"Frau Müller hat gesagt, das geht nicht.",A,Frau Müller wichtig
E1,4,Ich rief Ingrid Sommer an,A,
Interview_Sommer,2,Meine Nummer ist 0171 2345678.,A,
E3,2,Die Kanarienvögel meiner Großtante,A,
"""


@pytest.fixture(autouse=True)
def cheap_and_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that is derived quickly, English messages, no study from outside."""
    monkeypatch.setattr(sealing, "COST", 2**10)
    for name in ("QDA_STUDY", "QDA_CODER", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QDA_LANGUAGE", "en")
    monkeypatch.setenv("QDA_PASSPHRASE", PASSPHRASE)


FILES = {
    "study.yaml": STUDY,
    "codebook.yaml": GUIDE,
    "cases.csv": CASES,
    "transcripts/E1.txt": E1,
    "transcripts/Interview_Sommer.md": SOMMER,
    "transcripts/E3.txt": E3,
    "codings/mk.csv": CODINGS,
}


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """Three short interviews, one under the name of its participant."""
    for name, text in FILES.items():
        path = tmp_path / "study" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "study"


@pytest.fixture
def qda(study: Path, monkeypatch: pytest.MonkeyPatch) -> Qda:
    """Call qda in the study; the exit code must be as expected (0 unless told)."""
    monkeypatch.chdir(study)

    def call(*arguments: str, exit_code: int = 0) -> Result:
        result = CliRunner().invoke(main, list(arguments), prog_name="qda")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == exit_code, result.output
        return result

    return call


@pytest.fixture
def vault(study: Path) -> Path:
    """The folder of the vault."""
    return study.parent / "study-vault"


def decide(vault: Path, *, but: str = "") -> None:
    """Say yes to every name of the list, but not to one."""
    path = vault / "pseudonyms.csv"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    decided = [line if but and line.startswith(but) else line + "yes" for line in lines[1:]]
    path.write_text("\n".join([lines[0], *decided]) + "\n", encoding="utf-8")


@pytest.fixture
def pseudonymised(qda: Qda, vault: Path, study: Path) -> Path:
    """The study after all names were proposed, decided and replaced."""
    qda("pseudonyms", "propose")
    decide(vault)
    qda("pseudonyms", "apply", "--yes")
    return study
