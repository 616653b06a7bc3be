# One command runs a local (`make run`), one passes its tests (`make test`).
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
MODEL := .model
MODELS := $(MODEL)/bridge.stamp $(MODEL)/question.onnx $(MODEL)/second_reader.onnx
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
  command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3,11))' 2>/dev/null && echo $$p && break; done)
PYTEST := $(BIN)/python -m pytest

.PHONY: help run demo test test-all quick check coverage bench model clean

help: ## say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/run.stamp $(MODELS) ## serve the local; the first time builds all it needs
	@exec $(BIN)/python -m organizer serve

demo: $(VENV)/run.stamp $(MODELS) ## the same with the sample local, in a folder of its own
	@ORGANIZER_HOME=$${ORGANIZER_HOME:-instance-demo} $(BIN)/python -m organizer init --demo
	@ORGANIZER_HOME=$${ORGANIZER_HOME:-instance-demo} exec $(BIN)/python -m organizer serve

model: $(MODELS) ## make the models again if they are missing

test: $(VENV)/dev.stamp $(MODELS) ## unit, integration and browser tests
	@sh .ci/browser
	$(PYTEST) -n 2 --dist worksteal -m "not slow"

test-all: test ## the same, then the slow corpus and kill tests
	$(PYTEST) -n 2 --dist worksteal -m slow

quick: $(VENV)/dev.stamp $(MODELS) ## under a minute: tests of what changed, lint, floor plan
	$(BIN)/ruff check .
	$(PYTEST) tests/test_architecture.py
	$(PYTEST) --testmon -m "not slow and not browser" || test $$? -eq 5

check: $(VENV)/dev.stamp ## lint, types, floor plan, pinned packages, migrations
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(PYTEST) tests/test_architecture.py tests/storage/test_migrations.py
	$(BIN)/python -m pip check

coverage: $(VENV)/dev.stamp $(MODELS) ## branch coverage of the rules, then of the rest
	$(PYTEST) -n 2 --dist worksteal -m "not slow" --cov=organizer --cov-branch --cov-report=
	$(BIN)/coverage report --include='organizer/core/*' --skip-covered -m
	$(BIN)/coverage report --omit='organizer/core/*' --skip-covered

bench: $(VENV)/dev.stamp $(MODELS) ## figures, as ratios measured in one run
	@for f in bench/bench_*.py; do echo "== $$f"; $(BIN)/python $$f || exit 1; done

$(VENV)/run.stamp: requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, then run make again."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements-dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(MODEL)/model.onnx: organizer/search/export.py organizer/search/lean.py | $(VENV)/run.stamp
	$(BIN)/python -W ignore -m organizer.search.export $(MODEL)
	@touch $@

$(MODEL)/bridge.stamp: $(MODEL)/model.onnx $(MODEL)/question.onnx organizer/search/bridge.py organizer/search/spoken.py organizer/search/words.py organizer/search/stemming.py organizer/search/signals.py organizer/search/ragged.py organizer/search/bridged.py organizer/search/bridge_files.py organizer/search/narrow.py organizer/search/said.py $(wildcard organizer/search/topics/*.toml) $(wildcard organizer/search/pairs/*.txt)
	$(BIN)/python -m organizer.search.bridged $(MODEL)
	@touch $@

$(MODEL)/question.onnx: $(MODEL)/model.onnx organizer/search/question_export.py organizer/search/lean.py organizer/search/coarse.py organizer/search/asked.npz
	$(BIN)/python -W ignore -m organizer.search.question_export $(MODEL)
	@touch $@

$(MODEL)/second_reader.onnx: $(MODEL)/model.onnx organizer/second_reader/export.py organizer/second_reader/weights.npz
	$(BIN)/python -W ignore -m organizer.second_reader.export $(MODEL)
	@touch $@

clean: ## remove what make built; data folders stay
	rm -rf $(VENV) $(MODEL) .mypy_cache .ruff_cache .pytest_cache
