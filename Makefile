# From a bare clone with Python >= 3.11, pip and make, every target sets up what it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
ARTICLE := corpus/tuning/articles/rudekuverter-i-toftegaardsparken.txt

.PHONY: run test check evaluate ablation curve floors bench train model model-figures wheel clean

run: $(VENV)/.run
	@$(BIN)/boligsocial analyze $(ARTICLE)

test: $(VENV)/.dev
	@$(BIN)/python -m pytest

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

# Scores of every layer on both corpora, beside plain dictionary coding.
evaluate: $(VENV)/.run
	$(BIN)/boligsocial evaluate corpus/tuning --baseline
	$(BIN)/boligsocial evaluate corpus/judging --baseline
	$(BIN)/boligsocial evaluate corpus/judging-plain --baseline

# Scores on the judging articles without each mechanism.
ablation: $(VENV)/.run
	$(BIN)/python benchmarks/ablation.py corpus/judging-plain

# Cross-validated scores by the share of the corpus learned from.
curve: $(VENV)/.train
	$(BIN)/python -m boligsocial.learned.train corpus/tuning --curve

# Raise the floors that the tests hold to what is measured now.
floors: $(VENV)/.dev
	$(BIN)/python tests/test_floors.py

bench: $(VENV)/.run
	$(BIN)/python benchmarks/ratio.py

docs/matrix.svg: $(VENV)/.run $(ARTICLE) docs/screenshot.py
	$(BIN)/python docs/screenshot.py $(ARTICLE)

train: $(VENV)/.train
	$(BIN)/python -m boligsocial.learned.train corpus/tuning

model: $(VENV)/.model data-named
	OMP_NUM_THREADS=1 $(BIN)/python -m da_boligsocial_sm.recipe train --data $(DATA) --out build/model

model-figures: $(VENV)/.model data-named
	$(BIN)/python -m da_boligsocial_sm.recipe evaluate --data $(DATA) --blank-lines

.PHONY: data-named
data-named:
	@test -n "$(DATA)" || { echo "name the folder of the treebanks: make model DATA=FOLDER" >&2; exit 2; }

wheel: $(VENV)/.run
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) build dist

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "boligsocial needs Python 3.11 or later: make PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV) …" >&2
	@$(PIP) -e .
	@touch $@

$(VENV)/.dev $(VENV)/.train $(VENV)/.model: $(VENV)/.%: pyproject.toml | $(BIN)/python
	@echo "Installing into $(VENV) with the extra $* …" >&2
	@$(PIP) -e '.[$*]'
	@touch $@
