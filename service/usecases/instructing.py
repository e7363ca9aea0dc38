"""A pasted instruction read on the present text of an act: the edits it asks for, or where it fails."""

from collections.abc import Iterable
from dataclasses import dataclass

from service.domain.amendment.reading import in_language, read
from service.domain.amendment.reading_result import Ambiguous, Candidate, NotFound, NotUnderstood, Outcome, Read
from service.domain.ids import AmendmentId, Language
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.citation import CitedText
from service.domain.text.naming import EN, RU
from service.usecases.access import require, take_up
from service.usecases.floor import Floor, gather
from service.usecases.ports.house import House
from service.usecases.subamending import ground_of, parent_of
from service.usecases.views.instructing import CandidateView, InstructionView, SaidView


@dataclass(frozen=True, slots=True)
class ReadInstruction:
    """Ask what an instruction in Russian or English does to the present text, in ``language`` or the authentic one.

    With ``parent`` it is for what that amendment makes of the text, in the language of the amendment.
    """

    actor: Actor
    act: str
    instruction: str
    language: Language | None = None
    parent: AmendmentId | None = None


def read_instruction(query: ReadInstruction, house: House) -> InstructionView:
    """The edits of an instruction with their marks and wording, or the words of it that fail and what may be meant."""
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        parent = parent_of(uow, case, query.parent)
        language = parent.language if parent else query.language or case.act.language
        tree = ground_of(uow, case, language, parent)
        floor = gather(uow, case, ())
        text = floor.cited(tree)
        outcome = read(query.instruction, text, in_language(query.instruction), house.new_id)
        return _shown(outcome, text, floor)


def _shown(outcome: Outcome, text: CitedText, floor: Floor) -> InstructionView:
    version = floor.case.dossier.version
    if isinstance(outcome, Read):
        wording = floor.worded(outcome.operations, text, version, full=True)
        return InstructionView(version, "read", wording=wording)
    said = SaidView(outcome.said.words, outcome.said.start, outcome.said.end)
    match outcome:
        case Ambiguous(_, reason, candidates):
            return InstructionView(version, "ambiguous", reason, said, _candidates(candidates, text))
        case NotFound(_, reason, near):
            return InstructionView(version, "not-found", reason, said, _candidates(near, text))
        case NotUnderstood(_, expected):
            return InstructionView(version, "not-understood", expected, said)
        case _:
            clause = () if outcome.clause is None else (Candidate(outcome.clause),)
            return InstructionView(version, "unfit", outcome.reason, said, _candidates(clause, text))


def _candidates(candidates: Iterable[Candidate], text: CitedText) -> tuple[CandidateView, ...]:
    return tuple(
        CandidateView(
            one.clause,
            one.part,
            {str(language): text.cite(one.clause, language, part=one.part) for language in (RU, EN)},
            one.before,
            one.words,
            one.behind,
        )
        for one in candidates
    )
