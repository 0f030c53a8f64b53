"""The English demonstration study and a way to call `qda` in it."""

from __future__ import annotations

from tests.cli.conftest import plain_environment, qda, study

__all__ = ["plain_environment", "qda", "study"]
