"""``python -m tests.faults [R3 R4 R4:hall,voted R5 R6 R7 R9]``: races and faults in full size, a figure a line of JSON.

R3: 200 acts, each adopted by 16 chairs at once. R4: every pair of deciding commands in every class of interleavings,
some of them in every interleaving by itself as well. R5: every command on 20 scenes, each sent one to five
times in no order. R6: cut off after the commit, ten times each. R7: every write of every command fails. R9: the clock
of the computer is wrong. The letters are those of the catalogue of faults. What runs in seconds runs with the tests;
this is for before a release. It ends with 1 where a figure falls short or a record does not hold together.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from service.persistence.migrate import upgrade
from service.persistence.private_postgres import DATABASE, OWNER, PrivatePostgres
from service.settings import migrations_folder
from tests.conftest import FAST
from tests.faults.adopting import adopted_at_once, unpaced
from tests.faults.alone import Alone
from tests.faults.clocks import MINUTE, tabled_by_wrong_clock
from tests.faults.commands import ALONE, COMMANDS
from tests.faults.cutting import far_house
from tests.faults.failing import wrecked
from tests.faults.ground import Store, Supply, seat
from tests.faults.meeting import PAIRS, Meeting, Met, Pair, out_of_turn
from tests.faults.record import became
from tests.faults.repeating import sent_again_and_again

CHAIRS, ACTS, SCENES, CUTS = 16, 200, 20, 10
STOCK = 11
COMPARED = {
    ("adopt 10", "adopt 60"),
    ("by agrees", "kz objects"),
    ("kz objects", "end round"),
    ("end vote", "cancel vote"),
}
"""Pairs that are also gone through one by one, to compare; the last of them so far only as ``MOST`` says."""
MOST = 700
Figure = dict[str, object]


@dataclass(frozen=True, slots=True)
class Place:
    """A server with a database in which the assembly is seated."""

    postgres: PrivatePostgres

    def store(self, kinds: Mapping[str, int]) -> Store:
        """A store of its own."""
        return Store(self.postgres, DATABASE, f"of_{'_'.join(kinds) or 'none'}", kinds)


@contextmanager
def place() -> Iterator[Place]:
    """A migrated database for one figure."""
    with tempfile.TemporaryDirectory(prefix="clausula-faults-") as folder:
        Path(folder).chmod(0o711)
        with PrivatePostgres(Path(folder) / "home", None, FAST) as server:
            upgrade(server.url(OWNER), migrations_folder())
            seat(server, DATABASE)
            yield Place(server)


def r3(at: Place) -> Figure:
    """Count adoptions of acts that sixteen adopt at once."""
    with at.store({}).ground("adopting") as ground:
        with unpaced(ground.url) as app:
            answers = adopted_at_once(app, (f"act-{number}" for number in range(ACTS)), CHAIRS)
        made = ground.owner.scalar(text("select count(*) from transitions where move = 'adopt'"))
        # Acts brought to the plenary by hand have made no moves before.
        wrong = [fault for fault in ground.wrong() if "skipped" not in fault]
    told = sum(number for answer, number in answers.items() if answer.startswith(("201", "409")))
    return {"value": made, "of": ACTS, "answers": dict(answers), "told": told, "wrong": wrong}


def r4(at: Place, kinds: Sequence[str] = ()) -> Figure:
    """Count the schedules that end as one command after the other; on some kinds of scene, or on all."""
    stores = {kind: at.store({kind: STOCK}) for kind in kinds or dict.fromkeys(one.scene for one in COMMANDS.values())}
    rows = [_pair(pair, stores[pair[0].scene]) for pair in PAIRS if pair[0].scene in stores]
    sums = {key: sum(row[key] for row in rows) for key in ("value", "of", "stands_for", "one_by_one")}
    wrong = sum(row["wrong"] for row in rows)
    return {**sums, "pairs": len(rows), "compared": sum(bool(row["one_by_one"]) for row in rows), "wrong": wrong}


def _pair(pair: Pair, store: Store) -> dict[str, int]:
    began, names = time.monotonic(), tuple(one.name for one in pair)
    supply = Supply(store, "meeting")
    met, each = [*Meeting(pair, supply.ground_for).by_class()], list[Met]()
    if names in COMPARED:
        each = [*Meeting(pair, supply.ground_for).one_by_one(MOST)]
    supply.close()
    wrong = out_of_turn(met)
    row = {
        "value": len(met) - len(wrong),
        "of": len(met),
        "stands_for": sum(one.stands_for for one in met),
        "one_by_one": len(each),
        "wrong": len(supply.wrong) + len({one.ended for one in each} - {one.ended for one in met}),
    }
    shown = {"pair": names, "seconds": round(time.monotonic() - began, 1), **row}
    print(json.dumps(shown | {"ends": sorted({one.ended.answers for one in met})}), flush=True)
    for one in wrong:
        print(
            json.dumps({"out_of_turn": one.run.chosen, "answers": one.ended.answers, "act": one.ended.act}), flush=True
        )
    return row


def r5(at: Place) -> Figure:
    """Count the commands whose answers are all alike."""
    with at.store({}).ground("repeating") as ground:
        sent = sent_again_and_again(ground, [*COMMANDS.values()] * SCENES, 1905)
        wrong = ground.wrong()
    requests = sum(len(one.answers) for one in sent)
    return {"value": sum(one.alike for one in sent), "of": len(sent), "requests": requests, "wrong": wrong}


def r6(at: Place) -> Figure:
    """Count the commands whose answer was lost and that were done once."""
    store, done = at.store({}), list[bool]()
    with store.ground("quiet") as quiet, store.ground("cut") as ground, far_house(at.postgres, ground) as far:
        alone = Alone(quiet)
        for command in ALONE * CUTS:
            told, scene = far.given_twice(command)
            done.append(isinstance(told, dict) and became(ground.owner, scene.act) == alone.became(command))
        return {"value": sum(done), "of": len(done), "commands": len(ALONE), "wrong": ground.wrong()}


def r7(at: Place) -> Figure:
    """Count the failed writes that left nothing."""
    store, writes, left = at.store({}), 0, list[object]()
    with store.ground("quiet") as quiet, store.ground("failing") as ground:
        alone = Alone(quiet)
        for command in ALONE:
            scene, until, kept = wrecked(command, ground)
            writes += until - 1
            left += [(command.name, write) for write in kept]
            if became(ground.owner, scene.act) != alone.became(command):
                left.append((command.name, "in the end"))
        return {"value": writes - len(left), "of": writes, "commands": len(ALONE), "wrong": [*left, *ground.wrong()]}


def r9(at: Place) -> Figure:
    """Count the amendments that are taken or refused as the clock of the database says."""
    with at.store({}).ground("clocks") as ground:
        told = [*tabled_by_wrong_clock(ground, MINUTE), *(not one for one in tabled_by_wrong_clock(ground, -MINUTE))]
        return {"value": sum(told), "of": len(told), "wrong": ground.wrong()}


FIGURES: dict[str, Callable[[Place], Figure]] = {"R3": r3, "R4": r4, "R5": r5, "R6": r6, "R7": r7, "R9": r9}


def main(names: list[str]) -> int:
    """Print the figures."""
    short = False
    for name in names or FIGURES:
        with place() as at:
            began = time.monotonic()
            figure = r4(at, kinds.split(",")) if (kinds := name[3:]) else FIGURES[name](at)
            seconds = round(time.monotonic() - began, 1)
            print(json.dumps({"figure": f"faults.{name}", **figure, "seconds": seconds}), flush=True)
            short |= bool(figure["wrong"]) or figure["value"] != figure["of"]
    return int(short)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
