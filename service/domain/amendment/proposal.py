"""What an author did to a text in the editor, made operations: the house gives new ids and labels.

An author sends a clause's new words, a unit put in, left out or redrafted, each with the hash of what
it was made on. It becomes an operation only if it fits the present text exactly.
"""

from collections.abc import Callable, Sequence

from service.domain.amendment.apply import Applied, apply
from service.domain.amendment.desk import Desk, Ids
from service.domain.amendment.edits import Corrected, Edit
from service.domain.amendment.misfit import misfit
from service.domain.amendment.operation import InsertClause, MoveClause, Operation
from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import ClauseId
from service.domain.text.numbering import Manner
from service.domain.text.tree import ClauseTree

EDITS_LIMIT = 50


class DoesNotFit(DomainError):
    """What was to be changed is not what stands in the text now: the clause and the reason are named.

    Reasons are those of ``Misfit``: clause-missing, words-changed, unit-changed and the like.
    """

    code = "does-not-fit"

    def __init__(self, clause: ClauseId, reason: str) -> None:
        super().__init__(clause, reason)
        self.clause, self.reason = clause, reason


def proposed(
    edits: Sequence[Edit],
    tree: ClauseTree,
    manner: Manner,
    new_id: Callable[[], str],
    before: Sequence[Operation] = (),
) -> tuple[Operation, ...]:
    """The operations of edits of one text; refused are edits that do not fit it, do nothing, or meet each other.

    Printing points stand alone: they are not voted on.

    ``before`` are the operations of the draft that these edits replace: its new units keep their ids.
    """
    if not 0 < len(edits) <= EDITS_LIMIT:
        raise InvalidInput("missing" if not edits else "too-many", "/edits")
    printing = [isinstance(edit, Corrected) for edit in edits]
    if any(printing) and not all(printing):
        raise InvalidInput("editorial-alone", "/edits")
    ids = Ids(before, new_id)
    made: list[Operation] = []
    stands = tree
    for place, edit in enumerate(edits):
        operation = Desk(stands, manner, ids, f"/edits/{place}").operation(edit)
        unfit = misfit(tree, operation)
        if unfit is not None:
            raise DoesNotFit(unfit.clause, unfit.reason)
        after = apply(stands, operation)
        if not isinstance(after, Applied) or _place(operation) in map(_place, made):
            raise InvalidInput("meets-another", f"/edits/{place}")
        if after.tree.hash() == stands.hash():
            raise InvalidInput("nothing-changed", f"/edits/{place}")
        made.append(operation)
        stands = after.tree
    return tuple(made)


def _place(operation: Operation) -> tuple[object, ...]:
    """Two edits of one amendment cannot share it: what would come of them would depend on which is first."""
    if isinstance(operation, InsertClause | MoveClause):
        return (InsertClause, operation.parent, operation.after)
    return (type(operation), operation.clause)
