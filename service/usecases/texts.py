"""Reading the words of an act: a text, and the history of one clause."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from service.domain.errors import NotFound
from service.domain.ids import ClauseId, Hash, Language, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.text.act import is_id
from service.domain.text.diff import marks
from service.domain.text.eid import eids
from service.domain.text.naming import Scheme, printed
from service.domain.text.tree import ClauseTree
from service.usecases.access import require_part, take_up
from service.usecases.ports.house import House
from service.usecases.views.acts import (
    ClauseHistory,
    Edition,
    EditionView,
    Marks,
    TouchRow,
    TouchView,
)
from service.usecases.views.texts import TextView, text_state
from service.usecases.views.unchanged import require_news


@dataclass(frozen=True, slots=True)
class ShowText:
    """Ask for the text of an act; without a version the latest, without a language the authentic one."""

    actor: Actor
    act: str
    version: VersionNumber | None = None
    language: Language | None = None
    seen: Hash | None = None  # the state that the reader has


@dataclass(frozen=True, slots=True)
class ShowClauseHistory:
    """Ask what one clause has been; ``clause`` is its id, or its eId in the latest version."""

    actor: Actor
    act: str
    clause: str
    language: Language | None = None


def show_text(query: ShowText, house: House) -> TextView:
    """A text in document order, every clause with its number as printed and the state of its translation.

    ``Unchanged`` where the reader has it.
    """
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        reach = require_part(query.actor, case)
        language = query.language or case.act.language
        which = case.act.id, query.version or case.dossier.version, language
        state = require_news(text_state(uow.acts.mark(*which), case.dossier.version, reach), query.seen)
        return TextView.of(case.act, uow.acts.text(*which), case.dossier.version, state, reach)


def show_clause_history(query: ShowClauseHistory, house: House) -> ClauseHistory:
    """What a clause has been, marked from wording to wording, and the amendments that touched it.

    A guest of some units is told of no amendments, and of the words that stood in them.
    """
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        reach = require_part(query.actor, case)
        language = query.language or case.act.language
        tree = uow.acts.tree(case.act.id, case.dossier.version, case.act.language)
        clause = _clause_id(tree, query.clause)
        editions = [
            edition
            for edition in uow.acts.history(case.act.id, clause, language)
            if reach.whole or reach.covers(uow.acts.tree(case.act.id, edition.version, case.act.language), clause)
        ]
        if not editions or not reach.covers(tree, clause):
            raise NotFound("clause", query.clause)
        return ClauseHistory(
            clause=clause,
            language=language,
            editions=_editions(editions, Scheme(case.act.naming), language),
            amendments=_touches(uow.acts.touches(case.act.id, clause)) if reach.whole else (),
        )


def _clause_id(tree: ClauseTree, name: str) -> ClauseId:
    """The clause of an id or of an eId in the latest version; an id may be of a clause that is gone."""
    if is_id(name):
        return ClauseId(name)
    named = eids(tree)
    found = next((clause for clause, eid in named.items() if eid == name), None)
    if found is None:
        raise NotFound("clause", name)
    return found


def _editions(editions: Sequence[Edition], scheme: Scheme, language: Language) -> tuple[EditionView, ...]:
    """Each edition beside the one before it; the first stands unmarked."""
    return tuple(_edition(old, new, scheme, language) for old, new in zip((None, *editions), editions, strict=False))


def _edition(old: Edition | None, new: Edition, scheme: Scheme, language: Language) -> EditionView:
    clause, before = new.clause, (old or new).clause
    return EditionView(
        version=new.version,
        until=new.until,
        number=printed(scheme, clause, language),
        heading=clause.heading,
        text=clause.text,
        hash=new.hash,
        marks=Marks(marks(before.heading, clause.heading), marks(before.text, clause.text)),
        moved=old is not None and old.parent != new.parent,
        translation=new.translation,
        reason=new.reason,
        published_at=new.published_at,
    )


def _touches(rows: Sequence[TouchRow]) -> tuple[TouchView, ...]:
    shown: list[TouchView] = []
    for amendment, group in groupby(rows, key=lambda row: row.id):
        parts = list(group)
        first = parts[0]
        touched = tuple(part.touch for part in parts)
        shown.append(TouchView(amendment, first.number, first.part, first.body, first.status, touched, first.base))
    return tuple(shown)
