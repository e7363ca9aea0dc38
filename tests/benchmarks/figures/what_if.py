"""One amendment toggled on the act with the GDPR's amendments: from the request to the answer read.

Each request supposes one amendment more or less than the one before, out of those that can all stand
together; the time that a browser takes to paint is measured with the pages.
"""

import statistics
import time
from collections.abc import Iterator, Sequence

import httpx2

from service.domain.consolidation.what_if import what_if
from service.domain.ids import AmendmentId
from service.usecases.access import OPERATOR, take_up
from tests.benchmarks.servers import clausula
from tests.benchmarks.sitting import sign_in
from tests.evaluation.material import Material

NEEDS_CORPUS = True
LONGEST_MS = 100
SIZES = (1, 50, 200, 1_000)
USUAL = 200
TIMES = 15


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Toggle with so many amendments supposed; ``value`` is the median with ``USUAL`` of them."""
    chosen = together(material)
    with clausula(material.settings) as address:
        head = sign_in(address, material.person(material.gdpr.reader))
        with httpx2.Client(base_url=address, headers=dict(head.headers), timeout=60) as browser:
            url = f"/api/acts/{material.gdpr.slug}/what-if"
            taken = {size: toggled(browser, url, chosen[:size]) for size in SIZES}
    yield {
        "figure": "bench.what_if",
        "value": round(statistics.median(taken[USUAL]) * 1000, 1),
        "most": LONGEST_MS,
        "supposed": {
            str(size): {
                "median_ms": round(statistics.median(times) * 1000, 1),
                "least_ms": round(min(times) * 1000, 1),
                "longest_ms": round(max(times) * 1000, 1),
            }
            for size, times in taken.items()
        },
        "amendments": len(material.gdpr.loaded.tabled),
        "can_stand_together": len(chosen),
        "times": TIMES,
    }


def together(material: Material) -> Sequence[AmendmentId]:
    """Give amendments of the act that can all stand in one text."""
    with material.house.reading(OPERATOR) as uow:
        case = take_up(uow, material.house, material.gdpr.slug)
        tree = uow.acts.tree(case.act.id, case.dossier.version, case.act.language)
        found = [record.amendment for record in uow.amendments.of_act(case.act.id, ())]
    left_out = what_if(tree, found).left_out
    return [one.id for one in found if one.id not in left_out]


def toggled(browser: httpx2.Client, url: str, chosen: Sequence[AmendmentId]) -> Sequence[float]:
    """Give the seconds of every request but the first two, which warm up."""
    times: list[float] = []
    for number in range(TIMES + 2):
        ids = chosen if number % 2 else chosen[:-1]
        began = time.perf_counter()
        answer = browser.post(url, json={"amendments": ids})
        assert answer.status_code == 200, answer.text
        assert not answer.json()["left_out"]
        if number >= 2:
            times.append(time.perf_counter() - began)
    return times
