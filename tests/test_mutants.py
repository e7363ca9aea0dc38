"""The list of mutants fits the code: each changes something that stands there once."""

import pytest

from tests.mutants import MUTANTS, ROOT, TEXT, Mutant


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_mutant_changes_what_stands_there_once(mutant: Mutant) -> None:
    assert (ROOT / TEXT / mutant.file).read_text(encoding="utf-8").count(mutant.old) == 1


def test_there_are_enough_and_none_twice() -> None:
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS) >= 10
