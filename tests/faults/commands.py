"""The commands that decide something, each as a row: on which scene it can be given, by whom, and what it asks.

A new way of deciding gets a row here and is then run against every other, interrupted at every statement,
repeated and cut off.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from service.domain.amendment.amendment import Status
from service.domain.procedure.consensus import Position
from service.domain.procedure.deciding import Voice
from service.domain.procedure.mandate import Actor
from service.usecases.deciding import (
    DecideAmendment,
    RuleOnAmendment,
    decide_amendment,
    rule_on_amendment,
)
from service.usecases.meeting import CloseItem, close_item
from service.usecases.moving import MoveStage, move_stage
from service.usecases.ports.house import House
from service.usecases.positions import CloseRound, GivePosition, close_round, give_position
from service.usecases.receipt import Receipt
from service.usecases.signing import JoinAmendment, join_amendment
from service.usecases.sittings import CloseSitting, close_sitting
from service.usecases.tabling import WithdrawAmendment, withdraw_amendment
from service.usecases.undoing import UndoDecision, undo_decision
from service.usecases.vote_closing import CloseVote, close_vote
from service.usecases.voting import CancelVote, GiveVoice, TakeVoiceBack, cancel_vote, give_voice, take_voice_back
from tests.faults.scene import Scene

Given = Callable[[House], Receipt]


@dataclass(frozen=True, slots=True)
class Command:
    """``prepared`` looks at the scene as it is before anything happens, and gives what is then done; ``by`` does it.

    ``waits``: on its scene it is refused unless another command went before.
    """

    name: str
    scene: str
    by: str
    prepared: Callable[[Scene, Actor], Given]
    waits: bool = False

    def ready(self, scene: Scene, request: str = "") -> Given:
        """The command, about to be given on what its giver sees now."""
        return self.prepared(scene, scene.actor(self.by, request))


def _decides(name: str, outcome: Status) -> Callable[[Scene, Actor], Given]:
    def prepared(scene: Scene, actor: Actor) -> Given:
        cmd = DecideAmendment(actor, scene.amendments[name], outcome, scene.sees[name, outcome])
        return lambda house: decide_amendment(cmd, house)

    return prepared


def _rules(scene: Scene, actor: Actor) -> Given:
    cmd = RuleOnAmendment(actor, scene.amendments["ten"], False, "вне предмета", scene.revision_of("ten"))
    return lambda house: rule_on_amendment(cmd, house)


def _undoes(scene: Scene, actor: Actor) -> Given:
    return lambda house: undo_decision(UndoDecision(actor, scene.amendments["decided"]), house)


def _withdraws(name: str) -> Callable[[Scene, Actor], Given]:
    def prepared(scene: Scene, actor: Actor) -> Given:
        cmd = WithdrawAmendment(actor, scene.amendments[name], scene.revision_of(name))
        return lambda house: withdraw_amendment(cmd, house)

    return prepared


def _joins(scene: Scene, actor: Actor) -> Given:
    return lambda house: join_amendment(JoinAmendment(actor, scene.amendments["ten"], scene.revision_of("ten")), house)


def _ends_sitting(scene: Scene, actor: Actor) -> Given:
    assert scene.sitting is not None
    cmd = CloseSitting(actor, scene.sitting)
    return lambda house: close_sitting(cmd, house)


def _moves(move: str, reason: str = "") -> Callable[[Scene, Actor], Given]:
    def prepared(scene: Scene, actor: Actor) -> Given:
        cmd = MoveStage(actor, scene.slug, move, scene.revision, reason)
        return lambda house: move_stage(cmd, house)

    return prepared


def _says(body: str, position: Position, reason: str = "") -> Callable[[Scene, Actor], Given]:
    def prepared(scene: Scene, actor: Actor) -> Given:
        assert scene.round is not None
        cmd = GivePosition(actor, scene.round, scene.assembly.bodies[body], position, reason)
        return lambda house: give_position(cmd, house)

    return prepared


def _ends_round(scene: Scene, actor: Actor) -> Given:
    assert scene.round is not None
    cmd = CloseRound(actor, scene.round, scene.round_revision)
    return lambda house: close_round(cmd, house)


def _votes(body: str, voice: Voice, reason: str = "") -> Callable[[Scene, Actor], Given]:
    def prepared(scene: Scene, actor: Actor) -> Given:
        assert scene.vote is not None
        cmd = GiveVoice(actor, scene.vote, scene.seat(body), voice, reason)
        return lambda house: give_voice(cmd, house)

    return prepared


def _takes_back_voice(scene: Scene, actor: Actor) -> Given:
    assert scene.vote is not None
    cmd = TakeVoiceBack(actor, scene.vote, scene.seat("by"))
    return lambda house: take_voice_back(cmd, house)


def _ends_vote(scene: Scene, actor: Actor) -> Given:
    assert scene.vote is not None
    cmd = CloseVote(actor, scene.vote, scene.vote_revision, scene.pictures)
    return lambda house: close_vote(cmd, house)


def _cancels_vote(scene: Scene, actor: Actor) -> Given:
    assert scene.vote is not None
    cmd = CancelVote(actor, scene.vote, "оговорка председателя")
    return lambda house: cancel_vote(cmd, house)


def _ends_item(scene: Scene, actor: Actor) -> Given:
    assert scene.meeting is not None
    assert scene.item is not None
    cmd = CloseItem(actor, scene.meeting, scene.item, note="перенос", postponed=True)
    return lambda house: close_item(cmd, house)


COMMANDS: Mapping[str, Command] = {
    one.name: one
    for one in (
        Command("adopt 10", "commission", "chair", _decides("ten", Status.ADOPTED)),
        Command("reject 10", "commission", "chair", _decides("ten", Status.REJECTED)),
        Command("adopt 60", "commission", "chair", _decides("sixty", Status.ADOPTED)),
        Command("rule 10 out", "commission", "chair", _rules),
        Command("take back", "commission", "chair", _undoes),
        Command("withdraw 10", "commission", "head_by", _withdraws("ten")),
        Command("withdraw 60", "commission", "head_kz", _withdraws("sixty")),
        Command("join 10", "commission", "head_kz", _joins),
        Command("end sitting", "commission", "chair", _ends_sitting),
        Command("return", "commission", "chair", _moves("return_from_commission", "доработать"), waits=True),
        Command("postpone", "commission", "executive_secretary", _moves("postpone", "до сессии"), waits=True),
        Command("by agrees", "council", "head_by", _says("by", Position.NO_OBJECTION)),
        Command("kz agrees", "council", "head_kz", _says("kz", Position.NO_OBJECTION)),
        Command("kz objects", "council", "head_kz", _says("kz", Position.OBJECTS, "срок мал")),
        Command("end round", "council", "assembly_chair", _ends_round),
        Command("withdraw act", "council", "executive_secretary", _moves("withdraw", "утратил значение"), waits=True),
        Command("return act", "council", "assembly_chair", _moves("return_from_council", "доработать"), waits=True),
        Command("kz votes for", "chamber", "head_kz", _votes("kz", Voice.YES)),
        Command("kz votes against", "chamber", "head_kz", _votes("kz", Voice.NO, "срок мал")),
        Command("by takes back", "chamber", "head_by", _takes_back_voice),
        Command("end vote", "chamber", "chair", _ends_vote),
        Command("cancel vote", "chamber", "chair", _cancels_vote),
        Command("withdraw put", "chamber", "head_by", _withdraws("ten")),
        Command("end item", "chamber", "chair", _ends_item, waits=True),
    )
}

ALONE = [one for one in COMMANDS.values() if not one.waits]
"""Those that can be given on their scene as it stands."""
