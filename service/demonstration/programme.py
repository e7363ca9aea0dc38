"""Two programmes of the demonstration: the one of the years past, and the next, which waits for the plenary.

The years are counted from today, so that the demonstration is the same in any year: the programme that is approved
covers the five years before, and so no act of today has to be an item of it.
"""

from collections.abc import Mapping
from datetime import date

from service.demonstration.cast import Cast
from service.demonstration.material import Entry, material
from service.domain.ids import PlanChangeId, PlannedId, PlanSetId, ProgrammeId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.programme import Planned, What
from service.usecases.approving import DecideSet, PutChanges, decide_set, put_changes
from service.usecases.planning import OpenProgramme, ProposeChange, open_programme, propose_change
from service.usecases.programme_shown import ShowProgramme, show_programme
from service.usecases.views.programmes import ProgrammeView

COUNCIL, PLENARY = "by-head", "assembly-chair"


def plan(cast: Cast) -> Mapping[str, PlannedId]:
    """Have both programmes proposed and approved as far as they are; gives the items of acts by the acts' keys."""
    told = material("programme.yaml")
    year = _today(cast).year
    past = _opened(cast, year - told["years"])
    first = [_propose(cast, past, entry, year - told["years"]) for entry in told["past"]]
    _put(cast, past, first, told["decisions"][:2])
    shown = _shown(cast, past)
    numbers = {item.number: item.id for item in shown.items}
    items = {entry["act"]: numbers[at] for at, entry in enumerate(told["past"], 1) if "act" in entry}
    changed = told["changed"]
    altered = _said(cast, told["past"][changed["item"] - 1] | changed, year - told["years"])
    change = ProposeChange(
        cast.actor("secretariat-1"), past, What.ALTER, changed["reason"], 1, numbers[changed["item"]], altered
    )
    _put(cast, past, [PlanChangeId(propose_change(change, cast.house).id)], told["decisions"][2:4])
    coming = _opened(cast, year)
    next_ones = [_propose(cast, coming, entry, year) for entry in told["coming"]]
    _put(cast, coming, next_ones, told["decisions"][4:])
    _go_on(cast, coming, told["past"], told["waiting"], (year, numbers))
    return items


def _go_on(
    cast: Cast, programme: ProgrammeId, past: list[Entry], on: Entry, of: tuple[int, Mapping[int, PlannedId]]
) -> None:
    """Propose that a programme goes on with an item of the one before."""
    year, numbers = of
    said = _said(cast, past[on["takes"] - 1] | on, year)
    taken = numbers[on["takes"]]
    change = ProposeChange(cast.actor(on["by"]), programme, What.ADD, on["reason"], 0, None, said, taken)
    propose_change(change, cast.house)


def _today(cast: Cast) -> date:
    with cast.house.reading(Actor(None)) as uow:
        return uow.now().date()


def _opened(cast: Cast, year: int) -> ProgrammeId:
    return ProgrammeId(open_programme(OpenProgramme(cast.actor("secretariat-1"), year), cast.house).id)


def _said(cast: Cast, entry: Entry, year: int) -> Planned:
    return Planned(
        title={"ru": entry["title_ru"], "en": entry["title_en"]},
        kind=entry["kind"],
        threat=entry["threat"],
        basis=entry["basis"],
        developer=cast.bodies[entry["developer"]],
        year=year + entry["year"],
        session=entry["session"],
    )


def _propose(cast: Cast, programme: ProgrammeId, entry: Entry, year: int) -> PlanChangeId:
    said = _said(cast, entry, year)
    change = ProposeChange(cast.actor(entry["by"]), programme, What.ADD, entry["reason"], 0, None, said)
    return PlanChangeId(propose_change(change, cast.house).id)


def _put(cast: Cast, programme: ProgrammeId, changes: list[PlanChangeId], decisions: list[Entry]) -> None:
    """Put changes, and enter the decisions that there are on them."""
    secretariat = cast.actor("secretariat-1")
    seen = _shown(cast, programme).revision
    put = put_changes(PutChanges(secretariat, programme, tuple(changes), "", seen), cast.house)
    for who, decision in zip((COUNCIL, PLENARY), decisions, strict=False):
        seen, day = _shown(cast, programme).revision, _today(cast)
        decide_set(
            DecideSet(cast.actor(who), PlanSetId(put.id), True, str(decision["number"]), day, "", seen), cast.house
        )


def _shown(cast: Cast, programme: ProgrammeId) -> ProgrammeView:
    return show_programme(ShowProgramme(cast.actor("secretariat-1"), programme), cast.house)
