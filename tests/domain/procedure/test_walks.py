"""Random walks over the shipped procedures never reach a state that their own checks deny; mutants do."""

from dataclasses import replace
from typing import Any

import pytest

from service.domain.procedure.dossier import Dossier
from service.domain.procedure.passage import enter
from service.domain.procedure.permission import decide
from service.formats.profiles.shelf import FileProfiles
from tests.walks import Illegal, Rules, Walk

STEPS = 15_000
SHELF = FileProfiles()


@pytest.mark.parametrize("key", ["pa-odkb", "mpa-sng"])
def test_no_walk_reaches_a_state_that_must_not_be(key: str) -> None:
    walk = Walk(SHELF.current(key), seed=1)
    walk.go(STEPS)
    assert walk.ended > 5, "acts come to their ends"


def without_voiding(dossier: Dossier, *rest: Any) -> Dossier:
    """A return that keeps what was recorded and the windows of what now lies ahead."""
    return replace(enter(dossier, *rest), facts=dossier.facts, deadlines={**dossier.deadlines})


def without_windows(*asked: Any) -> Any:
    """Permission that does not look at the windows."""
    actor, action, facts = asked
    return decide(actor, action, replace(facts, late=frozenset()))


def without_stages(*asked: Any) -> Any:
    """Permission that does not look at the stage."""
    actor, action, facts = asked
    return decide(actor, action, replace(facts, takes=facts.takes | {action}))


MUTANTS = {
    "the gate is ignored": Rules(is_open=lambda _: True),
    "returns are not counted": Rules(counted=False),
    "a return voids nothing": Rules(enter=without_voiding),
    "windows close nothing": Rules(decide=without_windows),
    "every stage takes everything": Rules(decide=without_stages),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_walk_notices_a_rule_that_does_not_hold(mutant: str) -> None:
    walk = Walk(SHELF.current("pa-odkb"), seed=2, rules=MUTANTS[mutant])
    with pytest.raises(Illegal):
        walk.go(20 * STEPS)


def test_a_walk_is_the_same_whenever_it_is_walked() -> None:
    ways = []
    for _ in range(2):
        walk = Walk(SHELF.current("mpa-sng"), seed=3)
        walk.go(2_000)
        ways.append((walk.at, walk.acts, dict(walk.log.made)))
    assert ways[0] == ways[1]
