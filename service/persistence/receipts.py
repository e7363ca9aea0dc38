"""Answers kept under the key of their request, so that a retry does nothing twice.

The key is claimed by a row in the transaction that does the work: whoever comes with the same key
waits at that row until the work is committed or undone.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert

from service.domain.errors import KeyReused
from service.domain.ids import PersonId
from service.domain.procedure.mandate import Actor
from service.persistence.tables import receipts
from service.usecases.receipt import Receipt, Repeated


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a request that came with a key."""

    person: PersonId
    key: str
    receipt: Mapping[str, object]


def claim(connection: Connection, actor: Actor) -> None:
    """Claim the request's key, if it has one; raise ``Repeated`` or ``KeyReused`` where it is spent."""
    if actor.request is None or actor.person is None:
        return
    mine = {"person_id": actor.person, "key": actor.request.key, "fingerprint": actor.request.fingerprint}
    claimed = connection.execute(insert(receipts).values(mine).on_conflict_do_nothing().returning(receipts.c.key))
    if claimed.first() is not None:
        return
    wanted = select(receipts.c.fingerprint, receipts.c.receipt).where(
        receipts.c.person_id == actor.person, receipts.c.key == actor.request.key
    )
    row = connection.execute(wanted).one()
    if row.fingerprint != actor.request.fingerprint:
        raise KeyReused
    raise Repeated(row.receipt)


def answer(actor: Actor, receipt: Receipt) -> Answered | None:
    """What to keep of a receipt, where its request came with a key."""
    if actor.request is None or actor.person is None:
        return None
    return Answered(actor.person, actor.request.key, asdict(receipt))
