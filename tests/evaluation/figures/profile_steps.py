"""Two million random steps over each shipped procedure never reach a state that its own checks deny."""

from collections.abc import Iterator

from service.formats.profiles.shelf import FileProfiles
from tests.evaluation.figure import Case, Figure
from tests.evaluation.material import Material
from tests.walks import Illegal, Walk

STEPS = 2_000_000
SEEDS = 8
"""So many walks, so that none is long alone; each begins with other chances."""
SHIPPED = {"profile.steps.pa_odkb": "pa-odkb", "profile.steps.mpa_sng": "mpa-sng"}


def figures(_: Material) -> Iterator[Figure]:
    """Give the steps made without coming to an illegal state, and the acts that came to their end."""
    shelf = FileProfiles()
    for name, key in SHIPPED.items():
        walks = [Walk(shelf.current(key), seed) for seed in range(SEEDS)]
        cases = [case for walk in walks if (case := _walked(walk))]
        yield Figure(name, sum(walk.steps for walk in walks) - len(cases), of=STEPS, cases=cases)
        yield Figure(f"{name}.acts", sum(walk.ended for walk in walks))


def _walked(walk: Walk) -> Case | None:
    try:
        walk.go(STEPS // SEEDS)
    except Illegal as illegal:
        return {"step": walk.steps, "state": str(illegal)}
    return None
