"""Editing the working draft itself, before amendments are open: those who develop it change its words directly.

What they change together becomes one version; the words of delegations come later, as amendments.
"""

from dataclasses import dataclass

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.edits import Edit
from service.domain.amendment.proposal import proposed
from service.domain.errors import NotFound, StaleRevision
from service.domain.ids import VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, take_up_locked
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt
from service.usecases.views.acts import Reason


@dataclass(frozen=True, slots=True)
class EditText:
    """Change the authentic text of an act that was read at ``version``."""

    actor: Actor
    act: str
    version: VersionNumber
    edits: tuple[Edit, ...]


def edit_text(cmd: EditText, house: House) -> Receipt:
    """Publish the next version with these edits made; each names the hash of what it was made on."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.ACT_EDIT, case.facts)
        act, stands = case.act, case.dossier.version
        if not stands:
            raise NotFound("version", str(stands))
        if cmd.version != stands:
            raise StaleRevision(cmd.version, stands)
        tree = uow.acts.tree(act.id, stands, act.language)
        operations = proposed(cmd.edits, tree, act.manner, house.new_id)
        edited = apply_all(tree, operations)
        assert isinstance(edited, Applied), "what was proposed on this text fits it"
        why = Publication(Reason.EDITED, case.dossier.stage, cmd.actor.person, done=operations)
        number = publish_next(uow, case, edited.tree, why, Publisher(cmd.actor.person, mandate))
        return uow.commit(Receipt(id=act.id, number=number))
