"""Two versions of an act side by side."""

from dataclasses import dataclass

from service.domain.consolidation.comparison import compare
from service.domain.ids import Language, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.text.naming import Scheme
from service.usecases.access import require_part, take_up
from service.usecases.ports.house import House
from service.usecases.views.acts import ClauseChangeView, ComparisonView


@dataclass(frozen=True, slots=True)
class CompareVersions:
    """Ask for two versions of an act; without a language in the authentic one."""

    actor: Actor
    act: str
    before: VersionNumber
    after: VersionNumber
    language: Language | None = None


def compare_versions(query: CompareVersions, house: House) -> ComparisonView:
    """Two versions clause by clause, in the order of the later one, changes marked word by word.

    A guest of some units sees of them what was theirs in both.
    """
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        reach = require_part(query.actor, case)
        language = query.language or case.act.language
        before = uow.acts.tree(case.act.id, query.before, language)
        after = uow.acts.tree(case.act.id, query.after, language)
        scheme = Scheme(case.act.naming)
        return ComparisonView(
            act=case.act.id,
            before=query.before,
            after=query.after,
            language=language,
            clauses=tuple(
                ClauseChangeView.of(change, scheme, language)
                for change in compare(before, after)
                if all(reach.covers(tree, change.id) for tree in (before, after) if change.id in tree.index)
            ),
        )
