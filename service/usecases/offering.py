"""What a screen offers on one amendment: the same answers that the requests themselves get."""

from dataclasses import replace

from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Facts, May, may

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
    Action.AMENDMENT_UNDO,
    Action.AMENDMENT_TAKE_OVER,
    Action.TABLE_PROPOSE,
    Action.TABLE_PULL,
    Action.DIVISION_ASK,
)


def offered(actor: Actor, facts: Facts, *, revocable: bool | None) -> tuple[May, ...]:
    """What somebody may do about an amendment; ``revocable``: whether the decision on it, if any, may be undone yet.

    What a meeting decided is undone until its protocol is signed, though its sitting is over.
    """
    undoing = facts if revocable is None else replace(facts, sitting=revocable)
    return tuple(
        answer
        for action in ON_AMENDMENT
        for answer in may(actor, undoing if action is Action.AMENDMENT_UNDO else facts, (action,))
    )
