"""Scenes on which commands meet: an act at a stage, with all that deciding needs, seated in a house of its own act.

A scene is made anew for every run, under a new name, so that one database serves thousands of them.
"""

from dataclasses import dataclass, field, replace
from itertools import count

from service.domain.amendment.amendment import Status
from service.domain.ids import (
    ActId,
    AmendmentId,
    Hash,
    ItemId,
    MeetingId,
    PlanChangeId,
    PlanSetId,
    RoundId,
    SeatId,
    SittingId,
    VoteId,
)
from service.domain.procedure.deciding import Voice
from service.domain.procedure.mandate import Actor, RequestKey
from service.usecases.access import OPERATOR
from service.usecases.agenda_items import NewItem
from service.usecases.attending import Register, register
from service.usecases.convening import ConveneMeeting, Terms, convene_meeting
from service.usecases.deciding import DecideAmendment, ShowConsequences, decide_amendment, show_consequences
from service.usecases.meeting import OpenMeeting, TakeUpItem, open_meeting, take_up_item
from service.usecases.positions import OpenRound, open_round
from service.usecases.proceedings import ShowGate, show_gate
from service.usecases.sittings import OpenSitting, open_sitting
from service.usecases.vote_closing import CloseVote, close_vote
from service.usecases.votes_shown import show_vote
from service.usecases.voting import GiveVoice, OpenVote, give_voice, open_vote
from tests.acts import an_act, published, staged
from tests.api.people import Assembly
from tests.deciding import an_amendment, words

TERM = "Срок проверки не превышает 30 дней со дня обращения."
FAR = "2099-12-09"
PEOPLE = ("chair", "assembly_chair", "councillor", "head_by", "head_kz", "secretariat", "executive_secretary")
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
    meeting: MeetingId | None = None
    item: ItemId | None = None
    vote: VoteId | None = None
    vote_revision: int = 0
    pictures: dict[str, str] = field(default_factory=dict)
    changes: dict[str, PlanChangeId] = field(default_factory=dict)
    put: PlanSetId | None = None

    def seat(self, body: str) -> SeatId:
        """The seat of a delegation."""
        return SeatId(self.assembly.bodies[body])

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
        self.actors = {key: assembly.actor(key) for key in PEOPLE}

    def bare(self, at: str) -> Scene:
        """An act with the test law at a stage."""
        slug = f"mz-{next(_numbers)}"
        act = an_act(self.assembly, slug)
        published(self.assembly.house, act)
        staged(self.assembly.house, act, at)
        return self._known(Scene(self.assembly, act, slug, self.actors))

    def commission(self) -> Scene:
        """The commission sits on rivals (one decided already), an identical pair and one apart."""
        scene, house = self._contested(), self.assembly.house
        there = tuple(SeatId(self.assembly.bodies[body]) for body in ("by", "kz"))
        scene.sitting = SittingId(open_sitting(OpenSitting(self.actors["chair"], scene.slug, there), house).id)
        self._decided(scene, "decided", Status.REJECTED)
        for name in ("ten", "sixty"):
            for outcome in (Status.ADOPTED, Status.REJECTED):
                scene.sees[name, outcome] = self._picture(scene, name, outcome)
        return self._known(scene)

    def hall(self) -> Scene:
        """The commission meets, both delegations are there, the act is taken up, and nothing is put to the vote."""
        scene, house, chair = self._contested(), self.assembly.house, self.actors["chair"]
        terms = Terms(FAR, "10:00", "Зал № 1", "hybrid")
        asked = ConveneMeeting(
            self.actors["secretariat"], self.assembly.bodies["commission"], terms, (NewItem(act=scene.slug),)
        )
        scene.meeting = MeetingId(convene_meeting(asked, house).id)
        with house.reading(OPERATOR) as uow:
            scene.item = uow.meetings.items([scene.meeting])[0].id
            revision = uow.meetings.get(scene.meeting).revision
        open_meeting(OpenMeeting(chair, scene.meeting, revision), house)
        for body in ("by", "kz"):
            register(Register(self.actors[f"head_{body}"], scene.meeting, scene.seat(body), "hall"), house)
        take_up_item(TakeUpItem(chair, scene.meeting, scene.item), house)
        return self._known(scene)

    def chamber(self) -> Scene:
        """In the hall one amendment is put to the vote."""
        scene, house, chair = self.hall(), self.assembly.house, self.actors["chair"]
        assert scene.meeting is not None
        scene.vote = VoteId(open_vote(OpenVote(chair, scene.meeting, scene.amendments["ten"]), house).id)
        give_voice(GiveVoice(self.actors["head_by"], scene.vote, scene.seat("by"), Voice.YES), house)
        shown = show_vote(chair, scene.vote, house)
        scene.vote_revision, scene.pictures = shown.revision, dict(shown.sees or {})
        return self._known(scene)

    def _contested(self) -> Scene:
        """An act before the commission with amendments to one sentence, all in order."""
        scene = self.bare("commission")
        for name, text, body in (
            ("decided", TERM.replace("обращения", "заявления"), "by"),
            ("ten", TERM.replace("30", "10"), "by"),
            ("sixty", TERM.replace("30", "60"), "kz"),
            ("ten too", TERM.replace("30", "10"), "kz"),
        ):
            change = [words("article-1/paragraph-2", TERM, text)]
            scene.amendments[name] = an_amendment(self.assembly, scene.act, change, Status.ADMISSIBLE, body)
        return scene

    def council(self) -> Scene:
        """The text lies before the delegations."""
        scene = self.bare("council")
        opened = open_round(OpenRound(self.actors["assembly_chair"], scene.slug, "Принять?"), self.assembly.house)
        scene.round = RoundId(opened.id)
        with self.assembly.house.reading(OPERATOR) as uow:
            scene.round_revision = uow.proceedings.round(scene.round).revision
        return self._known(scene)

    def voted(self) -> Scene:
        """In the hall the vote on one amendment is over."""
        scene, chair = self.chamber(), self.actors["chair"]
        assert scene.vote is not None
        close_vote(CloseVote(chair, scene.vote, scene.vote_revision, scene.pictures), self.assembly.house)
        return self._known(scene)

    def recess(self) -> Scene:
        """The act lies before the commission, which does not sit."""
        return self._known(self._contested())

    def before_council(self) -> Scene:
        """The act lies before the Council, and nobody was asked yet."""
        return self.bare("council")

    def _picture(self, scene: Scene, name: str, outcome: Status) -> Hash:
        query = ShowConsequences(self.actors["chair"], scene.amendments[name], outcome)
        return show_consequences(query, self.assembly.house).sees

    def _decided(self, scene: Scene, name: str, outcome: Status) -> None:
        sees = self._picture(scene, name, outcome)
        cmd = DecideAmendment(self.actors["chair"], scene.amendments[name], outcome, sees)
        decide_amendment(cmd, self.assembly.house)

    def _known(self, scene: Scene) -> Scene:
        scene.revision = show_gate(ShowGate(self.actors["secretariat"], scene.slug), self.assembly.house).revision
        return scene
