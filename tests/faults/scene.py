"""Scenes on which commands meet: an act at a stage, with all that deciding needs, seated in a house of its own act.

A scene is made anew for every run, under a new name, so that one database serves thousands of them.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count

from service.domain.amendment.amendment import Status
from service.domain.ids import ActId, AmendmentId, Hash, ItemId, MeetingId, RoundId, SeatId, SittingId, VoteId
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
from service.usecases.votes_shown import show_vote
from service.usecases.voting import GiveVoice, OpenVote, give_voice, open_vote
from tests.acts import an_act, published, staged
from tests.api.people import Assembly
from tests.deciding import an_amendment, words

TERM = "Срок проверки не превышает 30 дней со дня обращения."
FAR = "2099-12-09"
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
        scene, house = self._contested(), self.assembly.house
        there = tuple(SeatId(self.assembly.bodies[body]) for body in ("by", "kz"))
        scene.sitting = SittingId(open_sitting(OpenSitting(self._actors["chair"], scene.slug, there), house).id)
        self._decided(scene, "decided", Status.REJECTED)
        for name in ("ten", "sixty"):
            for outcome in (Status.ADOPTED, Status.REJECTED):
                scene.sees[name, outcome] = self._picture(scene, name, outcome)
        return self._known(scene)

    def chamber(self) -> Scene:
        """The commission meets, both delegations are in the hall, and one amendment is put to the vote."""
        scene, house, chair = self._contested(), self.assembly.house, self._actors["chair"]
        terms = Terms(FAR, "10:00", "Зал № 1", "hybrid")
        asked = ConveneMeeting(
            self._actors["secretariat"], self.assembly.bodies["commission"], terms, (NewItem(act=scene.slug),)
        )
        scene.meeting = MeetingId(convene_meeting(asked, house).id)
        with house.reading(OPERATOR) as uow:
            scene.item = uow.meetings.items([scene.meeting])[0].id
            revision = uow.meetings.get(scene.meeting).revision
        open_meeting(OpenMeeting(chair, scene.meeting, revision), house)
        for body in ("by", "kz"):
            register(Register(self._actors[f"head_{body}"], scene.meeting, scene.seat(body), "hall"), house)
        take_up_item(TakeUpItem(chair, scene.meeting, scene.item), house)
        scene.vote = VoteId(open_vote(OpenVote(chair, scene.meeting, scene.amendments["ten"]), house).id)
        give_voice(GiveVoice(self._actors["head_by"], scene.vote, scene.seat("by"), Voice.YES), house)
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
