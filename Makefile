# From a bare clone with Python >= 3.11, pip and make: `make run` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARTICLE := corpus/tuning/articles/partnerskabet-skole-og-fritid-moellekvarteret.txt

.PHONY: run test check evaluate bench train model model-figures clean

run: $(VENV)/.installed
	$(BIN)/boligsocial analyze $(ARTICLE)

test: $(VENV)/.dev
	$(BIN)/python -m pytest

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

evaluate: $(VENV)/.installed
	$(BIN)/boligsocial evaluate corpus/judging --baseline

bench: $(VENV)/.installed
	$(BIN)/python benchmarks/ratio.py

docs/matrix.svg: $(VENV)/.installed
	$(BIN)/python docs/screenshot.py $(ARTICLE)

train: $(VENV)/.train
	$(BIN)/python -m boligsocial.learned.train corpus/tuning

model: $(VENV)/.model
	OMP_NUM_THREADS=1 $(BIN)/python -m da_boligsocial_sm.recipe train --data $(DATA) --out build/model

model-figures: $(VENV)/.model
	$(BIN)/python -m da_boligsocial_sm.recipe evaluate --data $(DATA)
	$(BIN)/python -m da_boligsocial_sm.recipe evaluate --data $(DATA) --blank-lines

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.dev $(VENV)/.train $(VENV)/.model: $(VENV)/.%: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[$*]'
	touch $@

clean:
	rm -rf $(VENV) build dist
