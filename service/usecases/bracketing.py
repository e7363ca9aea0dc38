"""Text in brackets: where no consensus was reached, both texts of a unit are kept side by side, beside the version.

The version itself is not touched: what stands in brackets is told with it, until another decision is made.
"""

from service.domain.amendment.apply import Applied, apply_all
from service.domain.ids import ClauseId
from service.domain.text.naming import EN, RU
from service.domain.text.tree import ClauseTree
from service.usecases.floor import Floor
from service.usecases.ports.amendments import Decision, Record
from service.usecases.ports.house import House
from service.usecases.ports.meetings import Bracket


def bracketed(house: House, floor: Floor, record: Record, decision: Decision) -> Bracket:
    """Both texts of every unit that an amendment touches, as they stand, to be kept with the decision."""
    it = record.amendment
    ground = floor.ground(record) or floor.cited(floor.editions[floor.edition(record)])
    worded = floor.worded(it.operations, ground, floor.edition(record)[0])
    made = apply_all(ground.tree, it.operations)
    after = made.tree if isinstance(made, Applied) else ground.tree
    units = [
        {
            "clause": clause,
            "cited": {str(language): ground.cite(clause, language) for language in (RU, EN)}
            if clause in ground.tree.index
            else {},
            "base": _words(ground.tree, clause),
            "alternative": _words(after, clause),
        }
        for clause in dict.fromkeys(mark.clause for mark in worded.marks)
    ]
    said = worded.instruction
    at, version = decision.at, floor.case.dossier.version
    return Bracket(house.new_id(), it.act, version, it.id, decision.id, {"said": dict(said), "units": units}, at)


def _words(tree: ClauseTree, clause: ClauseId) -> dict[str, str] | None:
    """The words of a unit in a text; ``None`` where it is not there."""
    if clause not in tree.index:
        return None
    found = tree.index[clause].clause
    return {"heading": found.heading, "text": found.text}
