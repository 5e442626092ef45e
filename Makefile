# Two commands do everything on a fresh machine with Python 3.11+, git and make: `make run` and `make test`.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
CHOSEN = $(or $(PYTHON),python3)
BIN := .venv/bin
# More than there are cores: what tests a screen waits for it a third of the time.
WORKERS ?= 5

.PHONY: run test gates lint types floors snapshots picture benchmarks clean

run: .venv/installed
	@$(BIN)/interview-coach

test: .venv/installed-dev
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

gates: lint types floors

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed-dev
	$(BIN)/mypy

floors: .venv/installed-dev
	$(BIN)/lint-imports

snapshots: .venv/installed-dev
	$(BIN)/python -m pytest tests/tui --snapshot-update

picture: .venv/installed-dev
	$(BIN)/python scripts/picture.py

benchmarks: .venv/installed-dev
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[benchmarks]'
	$(BIN)/python -m benchmarks.agreement tests/scoring/written.jsonl benchmarks/data/judged_answers.jsonl benchmarks/data/judged_range.jsonl
	$(BIN)/python -m benchmarks.feedback benchmarks/data/judged_feedback.jsonl
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.scoring
	$(BIN)/python -m benchmarks.banks
	$(BIN)/python -m benchmarks.gaps
	$(BIN)/python -m benchmarks.progress
	$(BIN)/python -m benchmarks.adverts
	$(BIN)/python -m benchmarks.demands
	$(BIN)/python -m benchmarks.review
	$(BIN)/python -m benchmarks.simulation

clean:
	rm -rf .venv

.venv/bin/python:
	@$(CHOSEN) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "interview-coach needs Python 3.11 or newer; found: $$($(CHOSEN) --version 2>/dev/null || echo none)."; \
		echo "Install one (python.org, your package manager), or name it: make run PYTHON=/path/to/python3.12"; exit 1; }
	@echo "Making .venv with $$($(CHOSEN) --version) ..."
	@$(CHOSEN) -m venv .venv || { rm -rf .venv; \
		echo "Could not make .venv. On Debian and Ubuntu: apt install python3-venv, then run this again."; exit 1; }

.venv/installed: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing interview-coach into .venv (about a minute the first time) ..."
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/installed-dev: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing interview-coach and its test tools into .venv ..."
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ .venv/installed
