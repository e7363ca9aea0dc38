"""Every refusal is known at the edge: one status, one page that explains it."""

import pkgutil
from importlib import import_module

import service
from service.api.problems import STATUS
from service.domain.errors import DomainError
from service.usecases.ports.formats import Unreadable
from tests.people_words import FILES, PROBLEMS, worded


def every(kind: type[DomainError]) -> set[type[DomainError]]:
    return {kind for child in kind.__subclasses__() for kind in {child, *every(child)}}


def refusals() -> set[type[DomainError]]:
    for module in pkgutil.walk_packages(service.__path__, "service."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return {kind for kind in every(DomainError) if not kind.__subclasses__()}


def test_every_refusal_has_its_status_in_one_table() -> None:
    missing = {kind.__qualname__ for kind in refusals() if kind not in STATUS}
    assert missing == set()


def test_a_status_is_one_of_a_refusal() -> None:
    assert {kind.__qualname__ for kind, status in STATUS.items() if not 400 <= status < 600} == set()


def test_every_refusal_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in refusals()]
    assert sorted(codes) == sorted(set(codes))


def test_the_web_client_has_words_for_every_refusal() -> None:
    assert sorted(kind.code for kind in refusals() if kind.code not in worded(PROBLEMS)) == []


def test_the_web_client_has_words_for_every_file_that_cannot_be_read() -> None:
    assert sorted(reason.value for reason in Unreadable if reason.value not in worded(FILES)) == []
