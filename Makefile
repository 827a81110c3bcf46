# The secretariat's interface: each target is one line on the command line of bienban.
#   make minutes            minutes of every recording in recordings/   (REC=name for one, FORCE=1 to redo)
#   make watch              the same, whenever a recording arrives
#   make review             hear again and correct, on a page in the browser  (REC=name; Ctrl-C ends it)
#   make review-import      take in what reviewers changed in the Word files  (FILE=… for a copy sent by mail)
#   make learn FILES=…      names, terms and language of past minutes (LIST=1: what was learnt, FORGET=name)
#   make lint FILE=…        check a Word file against Nghị định 30   (FIX=1: mend a copy)

PYTHON ?= python3.11
VENV := .venv
BIENBAN := $(VENV)/bin/bienban
SETUP := $(VENV)/.ready
WEIGHTS := $(VENV)/.weights
STAGES := import ingest transcribe diarize attribute punctuate normalise extract

.PHONY: minutes setup models sample $(STAGES) watch status review review-import learn glossary lint doctor bench test lint-code clean

minutes: $(WEIGHTS)
	@$(BIENBAN) run $(REC) --or-sample $(if $(FORCE),--force)

$(STAGES): $(WEIGHTS)
	@$(BIENBAN) run $(REC) --or-sample --until $@ $(if $(FORCE),--from $@)

watch: $(WEIGHTS)
	@$(BIENBAN) watch

status: $(SETUP)
	@$(BIENBAN) status $(REC) $(if $(WHY),--why)

# shows what was changed in Word and asks; YES=1: without asking (in scripts)
review: $(SETUP)
	@$(BIENBAN) review $(REC)

review-import: $(SETUP)
	@$(BIENBAN) review import $(if $(YES),--yes) $(if $(DRY),--dry-run) $(if $(FILE),"$(FILE)")

learn: $(SETUP)
	@$(BIENBAN) learn $(FILES) $(if $(LIST),--list) $(if $(FORGET),--forget "$(FORGET)")

glossary: $(SETUP)
	@$(BIENBAN) glossary

lint: $(SETUP)
	@$(BIENBAN) lint $(if $(FIX),--fix) "$(FILE)"

doctor: $(SETUP)
	@$(BIENBAN) doctor

sample: $(WEIGHTS)
	@$(BIENBAN) sample

setup: $(SETUP)

models: $(SETUP)
	@$(BIENBAN) models --fetch

test: $(WEIGHTS)
	$(VENV)/bin/ruff check pipeline tests benchmarks
	$(VENV)/bin/ruff format --check pipeline tests benchmarks
	$(VENV)/bin/mypy
	$(VENV)/bin/pytest $(ARGS)

bench: $(WEIGHTS)
	$(VENV)/bin/python -m benchmarks $(ARGS)

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache *.egg-info

$(SETUP): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Cần Python 3.11 (needs Python 3.11): $(PYTHON)"; exit 1; }
	@echo "Cài đặt thư viện lần đầu: khoảng 6 GB, vài phút… (first set-up: about 6 GB, some minutes)"
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(WEIGHTS): $(SETUP) models/manifest.toml
	@$(BIENBAN) models --fetch
	@touch $@
