"""Finding a term throughout a text, in whatever form, for an author who is to confirm each occurrence."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.domain.amendment.desk import OCCURRENCES_LIMIT, TERM_LIMIT
from service.domain.errors import InvalidInput
from service.domain.ids import Language
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.canonical import words_hash
from service.domain.text.citation import CitedText, Part
from service.domain.text.clause import Clause
from service.domain.text.forms import Occurrence, around, found, suggested
from service.domain.text.naming import EN, RU, Scheme
from service.domain.text.words import is_word, tokens
from service.usecases.access import require, take_up
from service.usecases.ports.house import House
from service.usecases.views.terms import FormView, OccurrenceView, TermPlaceView, TermView


@dataclass(frozen=True, slots=True)
class FindTerm:
    """Ask where a term may stand, and what to write for each form if ``by`` takes its place."""

    actor: Actor
    act: str
    term: str
    by: str = ""
    language: Language | None = None


def find_term(query: FindTerm, house: House) -> TermView:
    """Every candidate in the present text; nothing is assumed of them."""
    term, by = query.term.strip(), query.by.strip()
    if not any(map(is_word, tokens(term))):
        raise InvalidInput("missing", "query/term")
    if max(len(term), len(by)) > TERM_LIMIT:
        raise InvalidInput("too-long", "query/term")
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        language = query.language or case.act.language
        tree = uow.acts.tree(case.act.id, case.dossier.version, language)
    places = tuple(_places(CitedText(tree, Scheme(case.act.naming)), term))
    counted = Counter(one.form for place in places for one in place.occurrences)
    if counted.total() > OCCURRENCES_LIMIT:
        raise InvalidInput("too-many", "query/term")
    forms = tuple(FormView(form, count, suggested(term, by, form) if by else "") for form, count in counted.items())
    return TermView(case.dossier.version, language, term, by, counted.total(), forms, places)


def _places(text: CitedText, term: str) -> Iterator[TermPlaceView]:
    for _, row in text.tree.walk():
        for heading, words in ((True, row.clause.heading), (False, row.clause.text)):
            occurrences = found(words, term, text.tree.language)
            if occurrences:
                cut = tokens(words)
                shown = tuple(_shown(cut, one) for one in occurrences)
                cited = _cited(text, row.clause, heading=heading)
                yield TermPlaceView(row.clause.id, cited, heading, words_hash(words), shown)


def _cited(text: CitedText, clause: Clause, *, heading: bool) -> dict[str, str]:
    part = Part.HEADING if heading else Part.WHOLE
    return {str(language): text.cite(clause.id, language, part=part) for language in (RU, EN)}


def _shown(words: Sequence[str], one: Occurrence) -> OccurrenceView:
    return OccurrenceView(one.form, one.which, *around(words, one))
