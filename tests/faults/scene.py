"""Scenes on which commands meet: an act at a stage, with all that deciding needs, seated in a house of its own act.

A scene is made anew for every run, under a new name, so that one database serves thousands of them.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count

from service.domain.amendment.amendment import Status
from service.domain.ids import ActId, AmendmentId, Hash, RoundId, SittingId
from service.domain.procedure.mandate import Actor, RequestKey
from service.usecases.access import OPERATOR
from service.usecases.deciding import DecideAmendment, ShowConsequences, decide_amendment, show_consequences
from service.usecases.positions import OpenRound, open_round
from service.usecases.proceedings import ShowGate, show_gate
from service.usecases.sittings import OpenSitting, open_sitting
from tests.acts import an_act, published, staged
from tests.api.people import Assembly
from tests.deciding import an_amendment, words

TERM = "Срок проверки не превышает 30 дней со дня обращения."
_numbers = count(1)


@dataclass
class Scene:
    """One act; ``amendments`` by name, ``sees`` what each outcome was shown to do before anything happened."""

    assembly: Assembly
    act: ActId
    slug: str
    actors: dict[str, Actor]
    amendments: dict[str, AmendmentId] = field(default_factory=dict)
    sees: dict[tuple[str, Status], Hash] = field(default_factory=dict)
    revision: int = 0
    sitting: SittingId | None = None
    round: RoundId | None = None
    round_revision: int = 0

    def actor(self, key: str, request: str = "") -> Actor:
        """Somebody as a use case sees them, under an Idempotency-Key where ``request`` is given."""
        actor = self.actors[key]
        return replace(actor, request=RequestKey(request, "the same")) if request else actor

    def revision_of(self, name: str) -> int:
        """The revision of an amendment now."""
        with self.assembly.house.reading(OPERATOR) as uow:
            return uow.amendments.get(self.amendments[name]).amendment.revision


class Stage:
    """Makes scenes in one house; people are looked up once."""

    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        keys = ("chair", "assembly_chair", "head_by", "head_kz", "secretariat", "executive_secretary", "developer")
        self._actors = {key: assembly.actor(key) for key in keys}

    def bare(self, at: str) -> Scene:
        """An act with the test law at a stage."""
        slug = f"mz-{next(_numbers)}"
        act = an_act(self.assembly, slug)
        published(self.assembly.house, act)
        staged(self.assembly.house, act, at)
        return self._known(Scene(self.assembly, act, slug, self._actors))

    def commission(self) -> Scene:
        """The commission sits on rivals (one decided already), an identical pair and one apart."""
        scene = self.bare("commission")
        house = self.assembly.house
        for name, text, body in (
            ("decided", TERM.replace("обращения", "заявления"), "by"),
            ("ten", TERM.replace("30", "10"), "by"),
            ("sixty", TERM.replace("30", "60"), "kz"),
            ("ten too", TERM.replace("30", "10"), "kz"),
        ):
            made = an_amendment(
                self.assembly, scene.act, [words("article-1/paragraph-2", TERM, text)], Status.ADMISSIBLE, body
            )
            scene.amendments[name] = made
        scene.sitting = SittingId(open_sitting(OpenSitting(self._actors["chair"], scene.slug), house).id)
        self._decided(scene, "decided", Status.REJECTED)
        for name in ("ten", "sixty"):
            for outcome in (Status.ADOPTED, Status.REJECTED):
                scene.sees[name, outcome] = self._picture(scene, name, outcome)
        return self._known(scene)

    def council(self) -> Scene:
        """The text lies before the delegations."""
        scene = self.bare("council")
        opened = open_round(OpenRound(self._actors["assembly_chair"], scene.slug, "Принять?"), self.assembly.house)
        scene.round = RoundId(opened.id)
        with self.assembly.house.reading(OPERATOR) as uow:
            scene.round_revision = uow.proceedings.round(scene.round).revision
        return self._known(scene)

    def _picture(self, scene: Scene, name: str, outcome: Status) -> Hash:
        query = ShowConsequences(self._actors["chair"], scene.amendments[name], outcome)
        return show_consequences(query, self.assembly.house).sees

    def _decided(self, scene: Scene, name: str, outcome: Status) -> None:
        sees = self._picture(scene, name, outcome)
        cmd = DecideAmendment(self._actors["chair"], scene.amendments[name], outcome, sees)
        decide_amendment(cmd, self.assembly.house)

    def _known(self, scene: Scene) -> Scene:
        scene.revision = show_gate(ShowGate(self._actors["secretariat"], scene.slug), self.assembly.house).revision
        return scene


Made = Callable[[Stage], Scene]
