"""The commands that decide something, each as a row: on which scene it can be given, by whom, and what it asks.

A new way of deciding gets a row here and is then run against every other, interrupted at every statement,
repeated and cut off.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Status
from service.domain.ids import ProgrammeId
from service.domain.procedure.consensus import Position
from service.domain.procedure.deciding import Voice
from service.domain.procedure.mandate import Actor
from service.usecases.access import OPERATOR
from service.usecases.approving import PutChanges, decide_set, put_changes
from service.usecases.deciding import (
    DecideAmendment,
    RuleOnAmendment,
    decide_amendment,
    rule_on_amendment,
)
from service.usecases.meeting import CloseItem, CloseMeeting, close_item, close_meeting
from service.usecases.moving import MoveStage, move_stage
from service.usecases.planning import (
    DeclineChange,
    WithdrawChange,
    decline_change,
    propose_change,
    withdraw_change,
)
from service.usecases.ports.house import House
from service.usecases.positions import CloseRound, GivePosition, OpenRound, close_round, give_position, open_round
from service.usecases.receipt import Receipt
from service.usecases.signing import JoinAmendment, join_amendment
from service.usecases.sittings import CloseSitting, OpenSitting, close_sitting, open_sitting
from service.usecases.tabling import WithdrawAmendment, withdraw_amendment
from service.usecases.undoing import UndoDecision, UndoVote, undo_decision, undo_vote
from service.usecases.vote_closing import CloseVote, close_vote
from service.usecases.voting import (
    CancelVote,
    GiveVoice,
    OpenVote,
    TakeVoiceBack,
    cancel_vote,
    give_voice,
    open_vote,
    take_voice_back,
)
from tests.faults.programme import decision, proposal
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


def _opens_sitting(scene: Scene, actor: Actor) -> Given:
    cmd = OpenSitting(actor, scene.slug, (scene.seat("by"), scene.seat("kz")))
    return lambda house: open_sitting(cmd, house)


def _undoes(scene: Scene, actor: Actor) -> Given:
    return lambda house: undo_decision(UndoDecision(actor, scene.amendments["decided"]), house)


def _withdraws(name: str) -> Callable[[Scene, Actor], Given]:
    def prepared(scene: Scene, actor: Actor) -> Given:
        cmd = WithdrawAmendment(actor, scene.amendments[name], scene.revision_of(name))
        return lambda house: withdraw_amendment(cmd, house)

    return prepared


def _joins(scene: Scene, actor: Actor) -> Given:
    cmd = JoinAmendment(actor, scene.amendments["ten"], scene.revision_of("ten"))
    return lambda house: join_amendment(cmd, house)


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


def _asks(scene: Scene, actor: Actor) -> Given:
    return lambda house: open_round(OpenRound(actor, scene.slug, "Принять?"), house)


def _puts(name: str) -> Callable[[Scene, Actor], Given]:
    def prepared(scene: Scene, actor: Actor) -> Given:
        assert scene.meeting is not None
        cmd = OpenVote(actor, scene.meeting, scene.amendments[name])
        return lambda house: open_vote(cmd, house)

    return prepared


def _takes_vote_back(scene: Scene, actor: Actor) -> Given:
    assert scene.vote is not None
    cmd = UndoVote(actor, scene.vote, "ошибка в счёте")
    return lambda house: undo_vote(cmd, house)


def _takes_decision_back(scene: Scene, actor: Actor) -> Given:
    return lambda house: undo_decision(UndoDecision(actor, scene.amendments["ten"], "ошибка"), house)


def _ends_meeting(scene: Scene, actor: Actor) -> Given:
    assert scene.meeting is not None
    with scene.assembly.house.reading(OPERATOR) as uow:
        cmd = CloseMeeting(actor, scene.meeting, uow.meetings.get(scene.meeting).revision)
    return lambda house: close_meeting(cmd, house)


def _proposes(scene: Scene, actor: Actor) -> Given:
    cmd = replace(proposal(scene, "head_kz"), actor=actor)
    return lambda house: propose_change(cmd, house)


def _withdraws_change(scene: Scene, actor: Actor) -> Given:
    return lambda house: withdraw_change(WithdrawChange(actor, scene.changes["by"]), house)


def _declines_change(scene: Scene, actor: Actor) -> Given:
    return lambda house: decline_change(DeclineChange(actor, scene.changes["by"], "не ко времени"), house)


def _puts_changes(*bodies: str) -> Callable[[Scene, Actor], Given]:
    def prepared(scene: Scene, actor: Actor) -> Given:
        chosen = tuple(scene.changes[body] for body in bodies)
        cmd = PutChanges(actor, ProgrammeId(scene.act), chosen, "к сессии", scene.revision)
        return lambda house: put_changes(cmd, house)

    return prepared


def _settles(*, granted: bool) -> Callable[[Scene, Actor], Given]:
    def prepared(scene: Scene, actor: Actor) -> Given:
        cmd = decision(scene, actor, granted=granted)
        return lambda house: decide_set(cmd, house)

    return prepared


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
        Command("put 10", "hall", "chair", _puts("ten")),
        Command("put 60", "hall", "chair", _puts("sixty")),
        Command("withdraw 10 in hall", "hall", "head_by", _withdraws("ten")),
        Command("end item in hall", "hall", "chair", _ends_item),
        Command("end meeting", "hall", "chair", _ends_meeting, waits=True),
        Command("take vote back", "voted", "chair", _takes_vote_back),
        Command("take decision back", "voted", "chair", _takes_decision_back),
        Command("put 60 after it", "voted", "chair", _puts("sixty"), waits=True),
        Command("end item after it", "voted", "chair", _ends_item),
        Command("open sitting", "recess", "chair", _opens_sitting),
        Command("postpone at once", "recess", "executive_secretary", _moves("postpone", "до сессии")),
        Command("withdraw 10 before", "recess", "head_by", _withdraws("ten")),
        Command("open round", "before_council", "assembly_chair", _asks),
        Command("withdraw act at once", "before_council", "executive_secretary", _moves("withdraw", "не нужен")),
        Command("return act at once", "before_council", "assembly_chair", _moves("return_from_council", "доработать")),
        Command("propose", "programme", "head_kz", _proposes),
        Command("withdraw change", "programme", "head_by", _withdraws_change),
        Command("decline change", "programme", "secretariat", _declines_change),
        Command("put change", "programme", "secretariat", _puts_changes("by")),
        Command("put both", "programme", "executive_secretary", _puts_changes("by", "kz")),
        Command("propose while put", "put_programme", "head_kz", _proposes),
        Command("council approves", "put_programme", "councillor", _settles(granted=True)),
        Command("council refuses", "put_programme", "councillor", _settles(granted=False)),
        Command("propose after council", "approved_by_council", "head_kz", _proposes),
        Command("plenary approves", "approved_by_council", "assembly_chair", _settles(granted=True)),
        Command("plenary refuses", "approved_by_council", "assembly_chair", _settles(granted=False)),
    )
}

ALONE = [one for one in COMMANDS.values() if not one.waits]
"""Those that can be given on their scene as it stands."""

SOME = [
    COMMANDS[name]
    for name in (
        "adopt 10",
        "take back",
        "withdraw 10",
        "end round",
        "kz votes against",
        "end vote",
        "put 10",
        "take vote back",
        "postpone at once",
        "put both",
        "plenary approves",
    )
]
"""One of each kind: they run with the tests, and all of them before a release."""
