# make run opens the program, make test checks it; both set up everything first.
PY := .venv/bin/python
TESTS ?= tests

.PHONY: setup run test bench format lock clean

setup:
	@packaging/setup.sh

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  $(PY) -m sistemkerja_desktop; \
	else \
	  echo "No display: running 'sistemkerja demo --keluaran keluaran/' instead. Start it in a desktop session to open the window."; \
	  $(PY) -m sistemkerja_desktop.cli demo --keluaran keluaran/; \
	fi

test: setup
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2 $(TESTS)

bench: setup
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench

format: setup
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .

lock:
	$(PY) -m pip install -q uv
	$(PY) -m uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock

clean:
	rm -rf .venv keluaran build dist
