# The two commands: `make up` and `make test`. `make help` lists the others.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

EXAMPLE ?= fleet
STACK ?= dev
VERSION := $(shell sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' Directory.Build.props)
RID := $(shell eng/rid)
PULUMI_HOME ?= $(HOME)/.pulumi
CONFIGURATION ?= Release
EXE := $(if $(findstring win,$(RID)),.exe,)

export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1
# Where dotnet is on PATH only, programs built here find it by this.
export DOTNET_ROOT ?= $(shell dirname "$$(readlink -f "$$(command -v dotnet)")")
# Which Pulumi SDK the C# programs build against: the real package, or offline/pulumi-sdk where it cannot be restored.
ifndef OfflinePulumi
ifneq ($(filter-out help clean cloud-stop,$(MAKECMDGOALS)),)
OfflinePulumi := $(shell eng/pulumi-sdk)
endif
endif
export OfflinePulumi

SOURCES = $(shell find $(1) schema.json Directory.Build.props Directory.Packages.props -type f \
	\( -name '*.cs' -o -name '*.csproj' -o -name '*.proto' -o -name '*.json' -o -name '*.props' -o -name '*.html' -o -name '*.sh' -o -name '*.txt' \) -not -path '*/obj/*')

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# To run what is here, not to judge it: the analyzers run in `make test` and `make format-check`.
build up preview refresh down: export RunAnalyzers := false

.PHONY: build
build: bin/pulumi-resource-sandboxes$(EXE) bin/sandboxd/sandboxd$(EXE) bin/offline/pulumi-offline$(EXE) ## Build the provider, the local cloud and the offline engine into bin/

bin/pulumi-resource-sandboxes$(EXE): $(call SOURCES,provider)
	dotnet publish provider/cmd/pulumi-resource-sandboxes -c $(CONFIGURATION) -r $(RID) -o bin -v quiet
	@touch $@

bin/sandboxd/sandboxd$(EXE): $(call SOURCES,sandboxd)
	dotnet publish sandboxd -c $(CONFIGURATION) -o bin/sandboxd -v quiet
	@touch $@

bin/offline/pulumi-offline$(EXE): $(call SOURCES,offline/engine provider/Engine)
	dotnet publish offline/engine -c $(CONFIGURATION) -o bin/offline -v quiet
	@touch $@

.PHONY: up preview refresh down import
up: build ## Start the local cloud, deploy EXAMPLE (default: fleet), show what is running
	@eng/local-cloud start
	@eng/pulumi $(EXAMPLE) $(STACK) up --yes $(ARGS)
	@eng/local-cloud show

preview: build ## Show what `make up` would change; ARGS="--refresh --expect-no-changes" makes it a drift check
	@eng/pulumi $(EXAMPLE) $(STACK) preview --diff $(ARGS)

refresh: build ## Read what is really there into the state
	@eng/pulumi $(EXAMPLE) $(STACK) refresh --yes $(ARGS)

down: build ## Delete what EXAMPLE deployed
	@eng/pulumi $(EXAMPLE) $(STACK) destroy --yes $(ARGS)

.PHONY: cloud cloud-stop
cloud: bin/sandboxd/sandboxd$(EXE) ## Start the local cloud alone
	@eng/local-cloud start

cloud-stop: ## Stop the local cloud, and every sandbox in it
	@eng/local-cloud stop

.PHONY: install
install: build ## Put the plugin where the real Pulumi CLI finds it
	install -d "$(PULUMI_HOME)/plugins/resource-sandboxes-v$(VERSION)"
	install bin/pulumi-resource-sandboxes$(EXE) "$(PULUMI_HOME)/plugins/resource-sandboxes-v$(VERSION)/"
	install -m 644 PulumiPlugin.yaml "$(PULUMI_HOME)/plugins/resource-sandboxes-v$(VERSION)/"

.PHONY: test format format-check bench sdk pack clean
test: build ## Run every test; ends with "N passed, N failed, N skipped"
	@eng/test $(ARGS)

format: ## Format the code
	dotnet format Sandboxes.slnx

format-check: ## Fail where the code is not formatted
	dotnet restore Sandboxes.slnx -v quiet
	dotnet format Sandboxes.slnx --verify-no-changes --no-restore

sdk: ## Write sdk/dotnet anew from schema.json
	dotnet run --project sdk/generator -v quiet -- schema.json sdk/dotnet

pack: ## Pack the C# SDK as a NuGet package
	dotnet pack sdk/dotnet -c $(CONFIGURATION) -o bin/packages -v quiet

bench: build ## Measure start, stop, memory and throughput; writes bench/RESULTS.md
	bench/run

clean: ## Remove what was built
	rm -rf artifacts bin
