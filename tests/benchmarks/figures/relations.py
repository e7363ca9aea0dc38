"""All relations of the amendments of a real act, with nothing remembered; and how the time grows with their number."""

import math
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from service.domain.amendment import meeting
from service.domain.amendment.amendment import Amendment
from service.domain.amendment.neighbourhood import Standing, standing
from service.domain.amendment.relation import relations
from service.domain.ids import AmendmentId, Language
from service.domain.text.diff import compared
from service.usecases.access import OPERATOR, take_up
from tests.benchmarks.large import LargeAct
from tests.benchmarks.turns import milliseconds, timed
from tests.evaluation.material import Material

NEEDS_CORPUS = True
ROUNDS = 3
LONGEST_MS = 2_000
SIZES = (1_000, 2_000, 4_000, 8_000)


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Time the act with the GDPR's amendments; then made ones, always as many to a clause."""
    seats = gdpr(material)
    taken = timed({"relations": partial(forgetful, seats)}, ROUNDS)
    grown = timed({str(size): partial(forgetful, large(size)) for size in SIZES}, ROUNDS)
    times = {name: statistics.median(rounds) for name, rounds in grown.items()}
    first, last = SIZES[0], SIZES[-1]
    slope = math.log(times[str(last)] / times[str(first)]) / math.log(last / first)
    n_log_n = math.log(last * math.log(last) / (first * math.log(first))) / math.log(last / first)
    yield {
        "figure": "bench.relations",
        "value": milliseconds(taken)["relations_ms"],
        "most": LONGEST_MS,
        "amendments": len(seats),
        "relations": sum(map(len, relations(seats).values())),
        "log_log_slope": round(slope, 2),
        "slope_of_n_log_n": round(n_log_n, 2),
        **milliseconds(grown),
    }


def gdpr(material: Material) -> Sequence[Standing]:
    """Give the amendments of the act as they stand on its text."""
    with material.house.reading(OPERATOR) as uow:
        case = take_up(uow, material.house, material.gdpr.slug)
        found: list[Amendment] = [record.amendment for record in uow.amendments.of_act(case.act.id, ())]
        languages = sorted({one.language for one in found})
        trees = {language: uow.acts.tree(case.act.id, case.dossier.version, language) for language in languages}
    return standing(found, trees)


def large(many: int) -> Sequence[Standing]:
    """Give amendments to an act that grows with them: as many to a clause at every size."""
    act = LargeAct(many * 42)
    thirds = [act.amendments(many // 3) for _ in range(3)]
    made = [replace(one, id=AmendmentId(f"{one.id}-{place}")) for place, third in enumerate(thirds) for one in third]
    return standing(made, {Language("ru"): act.tree})


def forgetful(seats: Sequence[Standing]) -> None:
    """Find all relations, no comparison of words remembered."""
    compared.cache_clear()
    for kept in (meeting._meet_in_words, meeting._swaying):
        kept.cache_clear()
    relations(seats)
