"""Every example in the domain runs, and the text engine has one for each of its public functions."""

import doctest
import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import FunctionType, ModuleType

import pytest

import service.domain
from tests.domain.vocabulary import VOCABULARY

ENGINE = ("alignment", "diff", "edit", "islands", "merge", "rebase", "sense", "words")
"""Modules of ``service.domain.text`` of which every public function has an example."""

ORDER = (
    "arranging",
    "closing",
    "compromise",
    "disposal",
    "division",
    "en_bloc",
    "exclusivity",
    "families",
    "grouping",
    "marshalling",
    "precedence",
    "putting",
)
"""The same of ``service.domain.amendment``: order and disposal."""

MODULES = [found.name for found in pkgutil.walk_packages(service.domain.__path__, "service.domain.")]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name: str) -> None:
    runner = doctest.DocTestRunner()
    module = import_module(name)
    known = {**VOCABULARY, **vars(module)}
    for example in doctest.DocTestFinder(exclude_empty=True).find(module, name, globs=known):
        runner.run(example)
    assert runner.summarize(verbose=False).failed == 0


@pytest.mark.parametrize("name", [*(f"text.{name}" for name in ENGINE), *(f"amendment.{name}" for name in ORDER)])
def test_every_public_function_of_the_engine_has_an_example(name: str) -> None:
    module = import_module(f"service.domain.{name}")
    without = [function for function, words in public(module) if ">>>" not in words]
    assert without == []


def public(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Functions and methods of a module that do not begin with an underscore, with their docstrings."""
    for name, thing in vars(module).items():
        if name.startswith("_") or getattr(thing, "__module__", None) != module.__name__:
            continue
        function = inspect.unwrap(thing) if callable(thing) else None
        if isinstance(function, FunctionType):
            yield name, inspect.getdoc(function) or ""
        elif inspect.isclass(thing):
            for method, inner in vars(thing).items():
                if isinstance(inner, FunctionType) and not method.startswith("_"):
                    yield f"{name}.{method}", inspect.getdoc(inner) or ""
