"""Amendments for tests of the procedure, put into the store in whatever state a test begins with."""

from collections.abc import Sequence
from dataclasses import replace

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.operation import ChangeText, Operation
from service.domain.ids import ActId, AmendmentId, Language
from service.domain.procedure.mandate import Role
from service.domain.text.canonical import words_hash
from service.usecases.access import OPERATOR
from service.usecases.receipt import Receipt as Done
from tests.acts import clause_id
from tests.api.people import Assembly

PERSONS = {"by": "head_by", "kz": "head_kz"}


def words(clause: str, old: str, new: str) -> Operation:
    """Another text for a clause of the test law."""
    return ChangeText(clause_id(clause), words_hash(old), new)


def an_amendment(
    assembly: Assembly, act: ActId, operations: Sequence[Operation], status: Status = Status.TABLED, body: str = "by"
) -> AmendmentId:
    """An amendment of a delegation on the current version; numbered unless it is a draft."""
    head = assembly.actor(PERSONS[body])
    with assembly.house.work(OPERATOR) as uow:
        standing = uow.proceedings.hold(act)
        dossier = standing.dossier
        assert head.person is not None
        made = Amendment(
            id=AmendmentId(assembly.house.new_id()),
            act=act,
            language=Language("ru"),
            body=assembly.bodies[body],
            author=head.person,
            mandate=next(held.id for held in head.mandates if held.role is Role.HEAD_OF_DELEGATION),
            base=dossier.version,
            tabled=tuple(operations),
            current=dossier.version,
            operations=tuple(operations),
        )
        uow.amendments.add(made)
        if status is not Status.DRAFT:
            uow.amendments.table(replace(made, status=status, number=dossier.next_number), standing.at)
        uow.commit(Done(id=made.id))
    return made.id
