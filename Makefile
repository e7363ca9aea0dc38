# Clausula: every task of a newcomer, a developer and the checks of record. `make` alone explains.
#
# What is installed and built carries a stamp named for the hash of what it was made from, so that a second run does
# nothing twice, whatever the clock or the branch says.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh

# The oldest Python we support, or a newer one; `make run PYTHON=…` names another.
FOUND := $(shell for one in $(PYTHON) python3.11 python3.12 python3.13 python3.14 python3; do \
	"$$one" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v "$$one"; break; }; done)
PY := .venv/bin/python
NPM := npm --prefix frontend

hash = $(shell { cat $(1); echo "$(FOUND)"; } 2>/dev/null | sha256sum | cut -c1-16)
files = $(shell find $(1) -type f -not -path '*/node_modules/*' -not -path 'frontend/dist/*' -not -path '*/.*' \
	2>/dev/null | LC_ALL=C sort)
LOCKED := .venv/.packages-$(call hash,requirements.lock)
LOCKED_DEV := .venv/.tools-$(call hash,requirements-dev.lock)
INSTALLED := .venv/.clausula-$(call hash,pyproject.toml)
NODE_LOCKED := frontend/node_modules/.locked-$(call hash,frontend/package-lock.json)
PROVIDER_LOCKED := tests/oidc/node_modules/.locked-$(call hash,tests/oidc/package-lock.json)
WEB_BUILT := frontend/dist/.built-$(call hash,$(call files,frontend))

# $(call say,English,Russian)
say = @case "$${LC_ALL:-$${LC_MESSAGES:-$$LANG}}" in ru*) echo "$(2)";; *) echo "$(1)";; esac
# $(call fail,English,Russian)
fail = { case "$${LC_ALL:-$${LC_MESSAGES:-$$LANG}}" in ru*) echo "$(2)";; *) echo "$(1)";; esac >&2; exit 1; }

.PHONY: help
help: ## show this list / показать этот список
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## (.*) \/ (.*)/\1|\2|\3/' | \
		case "$${LC_ALL:-$${LC_MESSAGES:-$$LANG}}" in \
			ru*) awk -F'|' '{ printf "  make %-12s %s\n", $$1, $$3 }';; \
			*) awk -F'|' '{ printf "  make %-12s %s\n", $$1, $$2 }';; esac

.PHONY: run
run: install web postgres ## install, build, start with the demonstration assembly / установить, собрать и запустить с демонстрационной ассамблеей
	@exec .venv/bin/clausula serve --demo $(if $(PORT),--port $(PORT)) $(if $(HOST),--host $(HOST))

.PHONY: test
test: dev provider web postgres ## every check that CI makes / все проверки, которые делает CI
	@exec $(PY) -m tests.everything

.PHONY: evaluate
evaluate: dev postgres ## check against real acts in ../shared/data / проверить на настоящих актах из ../shared/data
	@exec $(PY) -m tests.evaluation

.PHONY: bench
bench: dev web postgres ## measure against bare floors / измерить в сравнении с голыми образцами
	@exec $(PY) -m tests.benchmarks

.PHONY: lint
lint: dev node ## style, imports / стиль, импорты
	@.venv/bin/ruff check && .venv/bin/ruff format --check && .venv/bin/lint-imports --no-logo && $(NPM) run lint

.PHONY: types
types: dev node ## strict types, Python and TypeScript / строгие типы, Python и TypeScript
	@.venv/bin/mypy && $(NPM) run typecheck

.PHONY: format
format: dev ## format the Python code / отформатировать код Python
	@.venv/bin/ruff format && .venv/bin/ruff check --fix

.PHONY: client
client: install node ## regenerate the front end's types from the API / обновить типы веб-клиента по API
	@.venv/bin/clausula openapi > frontend/openapi.json.new && mv frontend/openapi.json.new frontend/openapi.json
	@$(NPM) run --silent api:types

.PHONY: reference
reference: dev ## write the reference pages made from the code / записать страницы справочника, выводимые из кода
	@$(PY) -m tests.reference

.PHONY: screenshots
screenshots: dev web postgres ## draw every screen into docs/ / сделать снимки всех экранов в docs/
	@$(NPM) run --silent screenshots

.PHONY: lock
lock: dev ## pin the newest versions with their hashes / закрепить новейшие версии с их суммами
	@$(PY) -c 'import uv' 2>/dev/null || $(PY) -m pip install --quiet uv
	@lock="$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--no-emit-index-url --no-emit-find-links $(LOCK_OPTIONS)"; \
	$$lock --extra build pyproject.toml --output-file requirements.lock >/dev/null && \
	$$lock --extra build --extra dev --constraint requirements.lock pyproject.toml --output-file requirements-dev.lock >/dev/null && \
	sed -n '/^postgres = \[/,/^\]/s/^  "\(.*\)",.*/\1/p' pyproject.toml | $$lock - --output-file requirements-postgres.lock >/dev/null

.PHONY: clean
clean: ## remove what was built; your data in .clausula stay / удалить собранное; данные в .clausula остаются
	rm -rf .venv build dist frontend/dist frontend/node_modules tests/oidc/node_modules .mypy_cache .pytest_cache .ruff_cache \
		.import_linter_cache .hypothesis .coverage .coverage.* htmlcov

# ------------------------------------------------------------------------------------------------ what they stand on
.PHONY: install dev node provider web postgres
install: $(LOCKED) $(INSTALLED)
dev: $(LOCKED) $(LOCKED_DEV) $(INSTALLED)
node: $(NODE_LOCKED)
provider: $(PROVIDER_LOCKED)
web: $(NODE_LOCKED) $(WEB_BUILT)

.venv/pyvenv.cfg:
	@[ -n "$(FOUND)" ] || $(call fail,Python 3.11 or newer is needed and was not found (Debian 12: apt-get install python3 python3-venv).,Нужен Python 3.11 или новее$(comma) он не найден (Debian 12: apt-get install python3 python3-venv).)
	$(call say,Making a Python environment in .venv,Создаю окружение Python в .venv)
	@"$(FOUND)" -m venv .venv || { rm -rf .venv; \
		$(call fail,Python cannot make an environment: install its venv module (Debian: apt-get install python3-venv).,Python не может создать окружение: установите модуль venv (Debian: apt-get install python3-venv).); }

# A stamp of an older lock is removed, so that going back installs again.
.venv/.tools-%: .venv/pyvenv.cfg
	$(call say,Installing the tools for checking from requirements-dev.lock,Устанавливаю инструменты проверки из requirements-dev.lock)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@rm -f .venv/.tools-* && touch $@

.venv/.packages-%: .venv/pyvenv.cfg
	$(call say,Installing the Python packages from requirements.lock,Устанавливаю пакеты Python из requirements.lock)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@rm -f .venv/.packages-* && touch $@

.venv/.clausula-%: $(LOCKED)
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@rm -f .venv/.clausula-* && touch $@

frontend/node_modules/.locked-%:
	@command -v npm >/dev/null || $(call fail,Node.js 20.19 or newer with npm is needed to build the web pages and was not found.,Нужен Node.js 20.19 или новее с npm: без него не собрать веб-страницы. Он не найден.)
	$(call say,Installing the JavaScript packages from package-lock.json,Устанавливаю пакеты JavaScript из package-lock.json)
	@$(NPM) ci --loglevel=error --no-audit --no-fund
	@rm -f frontend/node_modules/.locked-* && touch $@

tests/oidc/node_modules/.locked-%:
	@command -v npm >/dev/null || $(call fail,Node.js 20.19 or newer with npm is needed for the tests of signing in and was not found.,Нужен Node.js 20.19 или новее с npm: без него не проверить вход. Он не найден.)
	@npm --prefix tests/oidc ci --loglevel=error --no-audit --no-fund
	@touch $@

frontend/dist/.built-%: $(NODE_LOCKED)
	$(call say,Building the web pages,Собираю веб-страницы)
	@cd frontend && node_modules/.bin/vite build --logLevel warn
	@touch $@

postgres: $(LOCKED) $(INSTALLED)
	@.ci/postgres $(PY)

comma := ,
