"""Amendments that others hang on, and the text that an amendment to another one is made on."""

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.disposal import OPEN
from service.domain.errors import DomainError, InvalidInput, NotFound
from service.domain.ids import AmendmentId, Language
from service.domain.text.act import is_id
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case
from service.usecases.ports.house import UnitOfWork


class ParentClosed(DomainError):
    """The amendment that is to be amended is not open: decided, fallen or withdrawn, or it fits the text no more."""

    code = "parent-closed"

    def __init__(self, parent: AmendmentId, state: str) -> None:
        super().__init__(parent, state)
        self.parent, self.state = parent, state


def parent_of(uow: UnitOfWork, case: Case, id: AmendmentId | None) -> Amendment | None:
    """The amendment to be amended: open, of this act, and itself no sub-amendment."""
    if id is None:
        return None
    parent = tied(uow, case, id, "/parent")
    if parent.parent is not None:
        raise InvalidInput("too-deep", "/parent")
    if parent.status not in OPEN:
        raise ParentClosed(id, parent.status)
    return parent


def tied(uow: UnitOfWork, case: Case, id: AmendmentId, pointer: str) -> Amendment:
    """A tabled amendment of this act; drafts, and those of other acts, are answered as unknown."""
    try:
        found = uow.amendments.get(id).amendment if is_id(id) else None
    except NotFound:
        found = None
    if found is None or found.act != case.act.id or found.status is Status.DRAFT:
        raise InvalidInput("unknown", pointer)
    return found


def ground_of(uow: UnitOfWork, case: Case, language: Language, parent: Amendment | None) -> ClauseTree:
    """The text that edits are made on: the present one, or what the parent makes of it."""
    tree = uow.acts.tree(case.act.id, case.dossier.version, language)
    made = apply_all(tree, parent.operations) if parent else Applied(tree)
    if not isinstance(made, Applied):
        assert parent is not None, "a text fits itself"
        raise ParentClosed(parent.id, parent.carry)
    return made.tree
