"""Units of a version in words, for lists in which somebody named them."""

from collections.abc import Callable

from service.domain.ids import ClauseId, VersionNumber
from service.domain.text.citation import CitedText
from service.domain.text.naming import EN, RU, Scheme
from service.usecases.access import Case
from service.usecases.ports.house import UnitOfWork
from service.usecases.views.references import Name

Citing = Callable[[ClauseId], Name]


def citing(uow: UnitOfWork, case: Case | None, version: VersionNumber | None) -> Citing:
    """How units of a version are cited; the text is read when the first of them is asked for, once."""
    texts: list[CitedText] = []

    def cite(clause: ClauseId) -> Name:
        """A unit in words; empty where that version has none such."""
        assert case is not None, "units are named of acts alone"
        assert version is not None, "and of versions"
        if not texts:
            texts.append(CitedText(uow.acts.tree(case.act.id, version, case.act.language), Scheme(case.act.naming)))
        text = texts[0]
        return (
            {str(language): text.cite(clause, language) for language in (RU, EN)} if clause in text.tree.index else {}
        )

    return cite
