"""``python -m tests.faults [R3 R4 R5]``: races and repeats in full size, each figure one line of JSON.

R3: 200 acts, each adopted by 16 chairs at once. R4: every interleaving of every pair of deciding commands. R5: every
command on 20 scenes, each sent one to five times in no order. The letters are those of the catalogue of faults.
What runs in seconds runs with the tests; this is for before a release.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, text

from service.bootstrap import house_on
from service.formats.profiles.shelf import FileProfiles
from service.main import create_app
from service.persistence.engine import make_engine
from service.persistence.migrate import upgrade
from service.persistence.private_postgres import OWNER, PrivatePostgres
from service.settings import migrations_folder
from tests.api.conftest import settings_on
from tests.api.people import Assembly
from tests.conftest import FAST
from tests.faults.adopting import adopted_at_once
from tests.faults.meeting import PAIRS, Meetings
from tests.faults.record import faults
from tests.faults.repeating import sent_again_and_again
from tests.faults.scene import Stage

CHAIRS, ACTS, SCENES = 16, 200, 20
Figure = dict[str, object]


@dataclass(frozen=True, slots=True)
class Ground:
    """A house with a database of its own, and a connection beside it."""

    url: str
    engine: Engine
    owner: Connection

    @property
    def stage(self) -> Stage:
        return Stage(Assembly.read(house_on(self.engine, ZoneInfo("Europe/Moscow"))))

    def wrong(self) -> list[str]:
        """What the checker finds; acts brought to the plenary by hand have made no moves before."""
        found = faults(self.owner, FileProfiles().current("pa-odkb"))
        return [fault for fault in found if "skipped" not in fault]


@contextmanager
def ground() -> Iterator[Ground]:
    """A seated, migrated database for one figure."""
    with tempfile.TemporaryDirectory(prefix="clausula-faults-") as folder:
        Path(folder).chmod(0o711)
        with PrivatePostgres(Path(folder) / "home", None, FAST) as server:
            upgrade(server.url(OWNER), migrations_folder())
            engine, owner = make_engine(server.url(), 24), make_engine(server.url(OWNER), 2)
            Assembly.seated(house_on(engine, ZoneInfo("Europe/Moscow")))
            with owner.connect() as beside:
                yield Ground(server.url(), engine, beside.execution_options(isolation_level="AUTOCOMMIT"))
            engine.dispose()
            owner.dispose()


def r3(on: Ground) -> Figure:
    """Count adoptions of acts that sixteen adopt at once."""
    app = create_app(settings_on(on.url))
    answers = adopted_at_once(app, (f"act-{number}" for number in range(ACTS)), CHAIRS)
    app.state.assembled.close()
    made = on.owner.scalar(text("select count(*) from transitions where move = 'adopt'"))
    return {"value": made, "of": ACTS, "answers": dict(answers)}


def r4(on: Ground) -> Figure:
    """Count the interleavings that end as one command after the other."""
    meetings, told = Meetings(on.stage, on.engine, on.owner), list[bool]()
    for pair in PAIRS:
        allowed = meetings.in_turn(pair)
        told += [ended in allowed for _, ended in meetings.at_once(pair)]
    return {"value": sum(told), "of": len(told), "pairs": len(PAIRS)}


def r5(on: Ground) -> Figure:
    """Count the commands whose answers are all alike."""
    sent = sent_again_and_again(on.stage, SCENES, 1905)
    alike = sum(len({json.dumps(told, default=str, sort_keys=True) for told in one.answers}) == 1 for one in sent)
    return {"value": alike, "of": len(sent), "requests": sum(len(one.answers) for one in sent)}


FIGURES: dict[str, Callable[[Ground], Figure]] = {"R3": r3, "R4": r4, "R5": r5}


def main(names: list[str]) -> int:
    """Print the figures; ends with 1 where one falls short or the record does not hold together."""
    short = False
    for name in names or FIGURES:
        with ground() as on:
            began = time.monotonic()
            figure = FIGURES[name](on)
            wrong = on.wrong()
            seconds = round(time.monotonic() - began, 1)
            print(json.dumps({"figure": f"faults.{name}", **figure, "wrong": wrong, "seconds": seconds}), flush=True)
            short |= bool(wrong) or figure["value"] != figure["of"]
    return int(short)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
