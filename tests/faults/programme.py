"""The programme of the assembly as a scene: changes that wait, or a set of them before those who approve."""

from datetime import date
from itertools import count

from service.domain.ids import ActId, PlanChangeId, PlanSetId, ProgrammeId, Revision
from service.domain.procedure.mandate import Actor, Role
from service.domain.procedure.programme import Planned, What
from service.usecases.access import OPERATOR
from service.usecases.approving import DecideSet, PutChanges, decide_set, put_changes
from service.usecases.planning import ProposeChange, propose_change
from service.usecases.ports.programmes import Programme
from service.usecases.receipt import Receipt
from tests.faults.scene import Scene, Stage

_years = count(3000, 5)


class Planners(Stage):
    """Makes scenes of programmes too; the programme stands where else the act does."""

    def programme(self) -> Scene:
        """Two changes are proposed."""
        scene = self._opened()
        for body in ("by", "kz"):
            told = propose_change(proposal(scene, f"head_{body}"), self.assembly.house)
            scene.changes[body] = PlanChangeId(told.id)
        return self._planned(scene)

    def put_programme(self) -> Scene:
        """One of two changes lies before the Council."""
        scene = self.programme()
        programme, chosen = ProgrammeId(scene.act), (scene.changes["by"],)
        cmd = PutChanges(self.actors["secretariat"], programme, chosen, "к сессии", scene.revision)
        scene.put = PlanSetId(put_changes(cmd, self.assembly.house).id)
        return self._planned(scene)

    def approved_by_council(self) -> Scene:
        """The Council has approved it, and the plenary has not."""
        scene = self.put_programme()
        decide_set(decision(scene, scene.actors["councillor"], granted=True), self.assembly.house)
        return self._planned(scene)

    def _opened(self) -> Scene:
        house, actor = self.assembly.house, self.actors["secretariat"]
        profile = house.profiles.current(house.profiles.usual)
        mandate = next(held.id for held in actor.mandates if held.role is Role.SECRETARIAT)
        assert actor.person is not None
        with house.work(OPERATOR) as uow:
            # By the port: no assembly plans a thousand years ahead.
            made = Programme(
                id=ProgrammeId(house.new_id()),
                first_year=next(_years),
                years=5,
                profile=profile.key,
                profile_hash=profile.hash,
                version=0,
                next_number=1,
                revision=Revision(1),
                opened_by=actor.person,
                mandate=mandate,
                opened_at=uow.now(),
            )
            assert uow.programmes.add(made, profile, house.profiles.source(profile.key, profile.hash))
            uow.commit(Receipt(id=made.id))
        return Scene(self.assembly, ActId(made.id), str(made.first_year), self.actors)

    def _planned(self, scene: Scene) -> Scene:
        with self.assembly.house.reading(OPERATOR) as uow:
            scene.revision = uow.programmes.get(ProgrammeId(scene.act)).revision
        return scene


def proposal(scene: Scene, by: str) -> ProposeChange:
    """That an item of the first year be taken in."""
    said = Planned({"ru": "О тестах"}, "model_law", "Угроза", "", None, int(scene.slug), "spring")
    return ProposeChange(scene.actors[by], ProgrammeId(scene.act), What.ADD, "Поручение", 0, becomes=said)


def decision(scene: Scene, actor: Actor, *, granted: bool) -> DecideSet:
    """What a body says of the set."""
    assert scene.put is not None
    reason = "" if granted else "преждевременно"
    return DecideSet(actor, scene.put, granted, "14-2", date(2020, 1, 20), reason, scene.revision)
