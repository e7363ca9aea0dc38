"""A wording that an expert proposed, made an operation on the present text, or the reason why it is none.

The expert wrote on an earlier version. What was said there is carried to the words that stand now only
where it fits without a doubt; the delegation that takes it over otherwise writes its own.
"""

from dataclasses import dataclass

from service.domain.amendment.operation import ChangeHeading, ChangeText, Operation
from service.domain.ids import ClauseId, Language
from service.domain.text.canonical import words_hash
from service.domain.text.rebase import Moved, Satisfied, Touched, rebase
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class Wording:
    """``was`` are the words of a clause (of its heading) that ``text`` is to replace."""

    clause: ClauseId
    heading: bool
    was: str
    text: str


@dataclass(frozen=True, slots=True)
class Unfit:
    """Why a wording cannot be taken over as it is: clause-gone, already-so, words-changed or to-be-confirmed.

    ``stands`` are the words that stand there now, empty where the clause is gone.
    """

    reason: str
    stands: str = ""


def taken_over(wording: Wording, tree: ClauseTree) -> Operation | Unfit:
    """The wording as an operation on the present text.

    >>> wording = Wording("p1", False, "Орган решает за 30 дней.", "Орган решает за 10 дней.")
    >>> taken_over(wording, LAW).text, taken_over(wording, NEXT).reason
    ('Орган решает за 10 дней.', 'to-be-confirmed')
    """
    clause = tree.get(wording.clause)
    if clause is None:
        return Unfit("clause-gone")
    stands = clause.heading if wording.heading else clause.text
    made = _carried(wording, stands, tree.language)
    if isinstance(made, Unfit):
        return made
    if wording.heading:
        return ChangeHeading(wording.clause, words_hash(stands), made)
    return ChangeText(wording.clause, words_hash(stands), made)


def _carried(wording: Wording, stands: str, language: Language) -> str | Unfit:
    if stands == wording.text:
        return Unfit("already-so", stands)
    if stands == wording.was:
        return wording.text
    match rebase(wording.was, wording.text, stands, language):
        case Moved(text):
            return text
        case Satisfied():
            return Unfit("already-so", stands)
        case Touched():
            return Unfit("to-be-confirmed", stands)
        case _:
            return Unfit("words-changed", stands)
