"""Answers kept under the key of their request, so that a retry does nothing twice."""

import hashlib
from dataclasses import asdict

from sqlalchemy import Connection, func, insert, select

from service.domain.errors import KeyReused
from service.domain.ids import PersonId
from service.domain.procedure.mandate import RequestKey
from service.persistence.tables import receipts
from service.usecases.receipt import Receipt, Repeated


def claim(connection: Connection, person: PersonId, request: RequestKey) -> None:
    """Wait for anybody at work under the same key; raise ``Repeated`` or ``KeyReused`` where it is spent."""
    connection.execute(select(func.pg_advisory_xact_lock(_lock(person, request.key))))
    wanted = select(receipts.c.fingerprint, receipts.c.receipt).where(
        receipts.c.person_id == person, receipts.c.key == request.key
    )
    row = connection.execute(wanted).first()
    if row is None:
        return
    if row.fingerprint != request.fingerprint:
        raise KeyReused
    raise Repeated(row.receipt)


def keep(connection: Connection, person: PersonId, request: RequestKey, receipt: Receipt) -> None:
    """Store the answer in the transaction that did the work."""
    connection.execute(
        insert(receipts).values(
            person_id=person, key=request.key, fingerprint=request.fingerprint, receipt=asdict(receipt)
        )
    )


def _lock(person: PersonId, key: str) -> int:
    made = hashlib.sha256(f"{person}\n{key}".encode()).digest()
    return int.from_bytes(made[:8], signed=True)
