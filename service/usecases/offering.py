"""What a screen offers on one amendment: the same answers that the requests themselves get."""

from dataclasses import replace

from service.domain.procedure.mandate import Actor
from service.domain.procedure.meeting import finality
from service.domain.procedure.permission import Action, Facts, May, may
from service.usecases.ports.orders import DecidedIn

ON_AMENDMENT = (
    Action.AMENDMENT_DRAFT,
    Action.AMENDMENT_TABLE,
    Action.AMENDMENT_TABLE_LATE,
    Action.AMENDMENT_WITHDRAW,
    Action.AMENDMENT_JOIN,
    Action.AMENDMENT_LEAVE,
    Action.AMENDMENT_CONFIRM_CARRY,
    Action.AMENDMENT_RULE,
    Action.AMENDMENT_DECIDE,
    Action.AMENDMENT_TAKE_OVER,
    Action.TABLE_PROPOSE,
    Action.TABLE_PULL,
    Action.DIVISION_ASK,
)


def offered(actor: Actor, facts: Facts, *, decided_in: DecidedIn | None) -> tuple[May, ...]:
    """What somebody may do about an amendment; ``decided_in``: where the decision on it was made, if there is one.

    What a meeting decided is undone until its protocol is signed, though its sitting is over.
    """
    undoing = (
        facts
        if decided_in is None
        else replace(facts, sitting=finality(decided_in.meeting, goes_on=decided_in.goes_on) is None)
    )
    return (*may(actor, facts, ON_AMENDMENT), *may(actor, undoing, (Action.AMENDMENT_UNDO,)))
