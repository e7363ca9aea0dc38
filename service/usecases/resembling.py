"""Which amendments of an act say nearly the same: what many have in common, and what each has otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.instruction import instruct
from service.domain.amendment.resemblance import Family, Gist, families, gists
from service.domain.errors import NotFound
from service.domain.ids import AmendmentId, Language, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.citation import CitedText
from service.domain.text.diff import Run, marks
from service.domain.text.naming import Scheme
from service.usecases.access import require, take_up
from service.usecases.floor import place_of, private_to
from service.usecases.ports.house import House
from service.usecases.views.references import Names
from service.usecases.views.resembling import FamiliesView, FamilyView, MemberView


@dataclass(frozen=True, slots=True)
class ShowFamilies:
    """Ask for groups, of each the members from ``after`` on, ``limit`` of them; with ``head`` for one group alone."""

    actor: Actor
    act: str
    head: AmendmentId | None = None
    after: int = 0
    limit: int = 20


def show_families(query: ShowFamilies, house: House) -> FamiliesView:
    """Amendments grouped with those that say nearly the same, each beside the first of its group."""
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        act, version = case.act, case.dossier.version
        records = uow.amendments.of_act(act.id, private_to(query.actor, case)) if version else []
        known = {record.amendment.id: record.amendment for record in records}
        languages = {one.language for one in known.values()}
        trees = {language: uow.acts.tree(act.id, version, language) for language in sorted(languages)}
        names = uow.proceedings.names(())
    told = gists(known.values(), trees)
    found = sorted(families(told), key=lambda one: -len(one.members))
    wanted = [one for one in found if query.head in (None, one.members[0])]
    if query.head is not None and not wanted:
        raise NotFound("group", query.head)
    texts = {language: CitedText(tree, Scheme(act.naming)) for language, tree in trees.items()}
    desk = _Desk(version, known, told, texts, names)
    return FamiliesView(act.id, version, len(known), tuple(desk.family(one, query) for one in wanted))


@dataclass(frozen=True, slots=True)
class _Desk:
    version: VersionNumber
    known: Mapping[AmendmentId, Amendment]
    told: Mapping[AmendmentId, Gist]
    texts: Mapping[Language, CitedText]
    names: Names

    def family(self, one: Family, query: ShowFamilies) -> FamilyView:
        """A page of one group."""
        head, total, end = one.members[0], len(one.members), query.after + query.limit
        page = self._members(head, one.members[query.after : end])
        return FamilyView(head, total, end if end < total else None, page)

    def _members(self, head: AmendmentId, ids: Sequence[AmendmentId]) -> tuple[MemberView, ...]:
        return tuple(
            MemberView(
                id=it.id,
                number=it.number,
                body=self.names.bodies[it.body],
                status=it.status,
                clause=place_of(it),
                marks=self._marks(self.known[head], it),
            )
            for it in (self.known[id] for id in ids)
        )

    def _marks(self, head: Amendment, it: Amendment) -> tuple[Run, ...]:
        """The instruction against that of the head; of what stands on an earlier text, the words alone."""
        if {head.current, it.current} == {self.version}:
            return marks(self._instruction(head), self._instruction(it))
        return marks(self.told[head.id].text, self.told[it.id].text)

    def _instruction(self, it: Amendment) -> str:
        return instruct(it.operations, self.texts[it.language], it.language)
