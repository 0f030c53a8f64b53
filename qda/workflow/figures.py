"""Figures drawn beside the other work, in a process of their own: matplotlib takes longer than all tables together."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from qda.errors import CannotWrite
from qda.plots.drawing import FIGURES, draw_figures
from qda.tables import Table, case_matrix, requirements_cases
from qda.wording import say
from qda.workflow.counting import counted_of
from qda.workflow.requirements import requirements_of
from qda.workflow.study import Study


@dataclass(slots=True)
class Drawing:
    """Figures in the making."""

    process: subprocess.Popen[bytes] | None

    def files(self) -> dict[str, bytes]:
        """Wait for the figures; their files by name.

        Raises:
            CannotWrite: the drawing process failed; with the last line that it said.
        """
        if self.process is None:
            return {}
        out, said = self.process.communicate()
        if self.process.returncode:
            last = said.decode(errors="replace").strip().rsplit("\n", 1)[-1]
            raise CannotWrite(say("the figures could not be drawn ({reason})", reason=last))
        files: dict[str, bytes] = pickle.loads(out)
        return files

    def stop(self) -> None:
        """Give the figures up."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.communicate()


def figure_tables(study: Study) -> dict[str, Table]:
    """The tables that figures are drawn from, as far as the study wants them."""
    wanted = study.settings.tables
    tables: dict[str, Table] = {}
    if "requirements" in wanted and study.settings.requirements.root:
        tables["requirements-cases"] = requirements_cases(requirements_of(study))
    if "frequencies" in wanted:
        tables["categories-cases"] = case_matrix(counted_of(study))
    return tables


def start_drawing(study: Study) -> Drawing:
    """Begin to draw the figures of a study."""
    tables = figure_tables(study)
    if not tables:
        return Drawing(None)
    command = [sys.executable, "-m", "qda.plots"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if process.stdin is not None:
        process.stdin.write(pickle.dumps((tables, study.settings.language)))
        process.stdin.close()
        process.stdin = None
    return Drawing(process)


def draw_now(tables: Mapping[str, Table], language: str) -> dict[str, bytes]:
    """The figures, drawn in this process."""
    return draw_figures({name: table for name, table in tables.items() if name in FIGURES}, language)
