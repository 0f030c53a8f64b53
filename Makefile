# make study: the demonstration study, from transcripts to Word. make test: lint, types, tests.
# Both make their own virtual environment in .venv (VENV=… for another place, PYTHON=… for another Python >= 3.11).
SHELL := /bin/sh
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: study test test-all bench check clean

study: $(VENV)/.installed
	$(BIN)/qda run corpus/community-managers
	@echo
	@echo "→ corpus/community-managers/output/table-2-requirements.docx"

test: check
	$(BIN)/coverage run -m pytest -m "not slow"
	$(BIN)/coverage report --skip-covered --sort=cover | tail -n 25

test-all: check
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report --skip-covered --sort=cover | tail -n 25

check: $(VENV)/.installed-dev
	$(BIN)/ruff check qda tests
	$(BIN)/ruff format --check qda tests
	$(BIN)/mypy

bench: $(VENV)/.installed-dev
	$(BIN)/pytest tests/benchmarks --benchmark-enable --benchmark-only --benchmark-columns=median,min,max,rounds -s

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "qda needs Python 3.11 or newer; found: $$($(PYTHON) --version 2>&1)."; \
	    echo "→ install it, or name it: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python's venv module is missing."; \
	    echo "→ Debian/Ubuntu: sudo apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.python pyproject.toml constraints.txt
	$(PIP) --config-settings editable_mode=compat --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed pyproject.toml constraints.txt
	$(PIP) --upgrade "pip>=25.1"
	$(PIP) --config-settings editable_mode=compat --editable . --group dev
	@touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks .coverage
	rm -rf corpus/*/output corpus/*/study.qda*
