"""Text in brackets: where no consensus was reached, both texts of a unit are kept side by side, beside the version.

The version itself is not touched: what stands in brackets is told with it, until another decision is made.
"""

from collections.abc import Mapping
from typing import Any

from service.domain.amendment.apply import Applied, apply_all
from service.domain.ids import ClauseId, Language
from service.domain.text.naming import EN, RU
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case
from service.usecases.floor import Floor
from service.usecases.ports.amendments import Decision, Record
from service.usecases.ports.formats import Alternative
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Bracket
from service.usecases.views.acts import ActText

SAID: Mapping[bool, Mapping[str, str]] = {
    True: {
        "words": "[Альтернатива без консенсуса, не принята · {unit} · поправка № {number} ({bodies}) · {said}]",
        "new": "новая структурная единица",
        "gone": "исключить",
    },
    False: {
        "words": "[Alternative without consensus, not adopted · {unit} · amendment No. {number} ({bodies}) · {said}]",
        "new": "a new unit",
        "gone": "leave out",
    },
}
"""How an alternative is told in an export, in Russian and otherwise; ``formats.colophon`` knows the beginnings."""


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


def alternatives(uow: UnitOfWork, case: Case, text: ActText) -> tuple[Alternative, ...]:
    """What stands in brackets beside a version, in words that nobody can take for its own."""
    names, language = uow.proceedings.names(()), text.tree.language
    found: list[Alternative] = []
    for bracket, stands in uow.meetings.brackets(case.act.id):
        if not stands or bracket.version > text.version:
            continue
        it = uow.amendments.get(bracket.amendment).amendment
        bodies = ", ".join(in_language(names.bodies[body].name, language) for body in it.signatories)
        for unit in bracket.words.get("units", ()):
            clause = ClauseId(unit["clause"])
            said = _alternative(unit, language)
            about = in_language(unit["cited"], language) or SAID[language == RU]["new"]
            words = SAID[language == RU]["words"].format(unit=about, number=it.number, bodies=bodies, said=said)
            found.append(Alternative(clause if clause in text.tree.index else None, " ".join(words.split())))
    return tuple(found)


def in_language(name: Mapping[str, str], language: Language) -> str:
    """A name in a language, else in English or Russian."""
    return name.get(language) or name.get(EN) or name.get(RU) or ""


def _alternative(unit: Mapping[str, Any], language: Language) -> str:
    """The other words of a unit; that it goes, where it would not stand at all."""
    other = unit["alternative"]
    if other is None:
        return SAID[language == RU]["gone"]
    words = " ".join(filter(None, (other["heading"], other["text"])))
    return f"«{words}»" if language == RU else f"“{words}”"


def _words(tree: ClauseTree, clause: ClauseId) -> dict[str, str] | None:
    """The words of a unit in a text; ``None`` where it is not there."""
    if clause not in tree.index:
        return None
    found = tree.index[clause].clause
    return {"heading": found.heading, "text": found.text}
