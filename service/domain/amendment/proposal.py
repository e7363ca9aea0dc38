"""What an author did to a text in the editor, made operations: the house gives new ids and labels.

An author sends a clause's new words, a unit put in, left out or redrafted, each with the hash of what
it was made on. It becomes an operation only if it fits the present text exactly.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from service.domain.amendment.apply import Applied, apply
from service.domain.amendment.desk import Desk, Ids
from service.domain.amendment.edits import Corrected, Edit, PutIn
from service.domain.amendment.misfit import misfit
from service.domain.amendment.operation import InsertClause, MoveClause, NewClause, Operation
from service.domain.amendment.succession import Point, may_follow, points
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

    Printing points stand alone: they are not voted on. Units of one kind that are put in at one point stand there
    in the order of the edits.

    ``before`` are the operations of the draft that these edits replace: its new units keep their ids.

    >>> from service.domain.amendment.edits import LeftOut
    >>> proposed([LeftOut("a2", LAW.hash("a2"))], LAW, MANNER, str)[0].clause
    'a2'
    """
    if not 0 < len(edits) <= EDITS_LIMIT:
        raise InvalidInput("missing" if not edits else "too-many", "/edits")
    printing = [isinstance(edit, Corrected) for edit in edits]
    if any(printing) and not all(printing):
        raise InvalidInput("editorial-alone", "/edits")
    writing = _Writing(tree, manner, Ids(before, new_id))
    for place, edit in enumerate(edits):
        writing.take(edit, f"/edits/{place}")
    return tuple(writing.made)


class _Writing:
    """Edits made operations one after another; ``stands`` is the text with all of them carried out."""

    def __init__(self, tree: ClauseTree, manner: Manner, ids: Ids) -> None:
        self.tree, self.manner, self.ids = tree, manner, ids
        self.stands = tree
        self.made: list[Operation] = []
        self.ends: dict[Point, NewClause] = {}

    def take(self, edit: Edit, pointer: str) -> None:
        """Make the operation of one edit, or refuse it; ``pointer`` says where in the request it stands."""
        last = self._last(edit)
        if last is not None and isinstance(edit, PutIn):
            edit = replace(edit, after=last.id)
        operation = Desk(self.stands, self.manner, self.ids, pointer).operation(edit)
        unfit = misfit(self.stands if last else self.tree, operation)
        if unfit is not None:
            raise DoesNotFit(unfit.clause, unfit.reason)
        after = apply(self.stands, operation)
        if not isinstance(after, Applied) or self._meets(operation, last):
            raise InvalidInput("meets-another", pointer)
        if after.tree.hash() == self.stands.hash():
            raise InvalidInput("nothing-changed", pointer)
        self.made.append(operation)
        self.stands = after.tree
        self._note_end(operation)

    def _last(self, edit: Edit) -> NewClause | None:
        """The unit that an earlier edit put in at the very point of this one."""
        return self.ends.get((edit.parent, edit.after)) if isinstance(edit, PutIn) else None

    def _meets(self, operation: Operation, last: NewClause | None) -> bool:
        if last is not None and isinstance(operation, InsertClause) and not may_follow(last, operation.unit):
            return True
        return _place(operation) in map(_place, self.made)

    def _note_end(self, operation: Operation) -> None:
        point = points(self.made)[-1]
        if point is not None and isinstance(operation, InsertClause):
            self.ends[point] = operation.unit


def _place(operation: Operation) -> tuple[object, ...]:
    """Two edits of one amendment cannot share it: what would come of them would depend on which is first."""
    if isinstance(operation, InsertClause | MoveClause):
        return (InsertClause, operation.parent, operation.after)
    return (type(operation), operation.clause)
