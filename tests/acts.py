"""Acts for tests: opened and given texts through the ports, so that a test may begin at any version."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import NAMESPACE_URL, uuid5

from service.domain.ids import ActId, ClauseId, Language, VersionNumber
from service.domain.text.canonical import clause_hash
from service.domain.text.tree import ClauseTree
from service.usecases.access import OPERATOR
from service.usecases.acts import CreateAct, create_act
from service.usecases.opening import NewAct
from service.usecases.ports.acts import Publication, Rendering
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt as Done
from service.usecases.views.acts import Reason
from tests.api.people import Assembly
from tests.language import tree

LAW = """
name: О тестах
article 1 "Предмет"
  paragraph 1: Настоящий Закон устанавливает порядок проверки программ.
  paragraph 2: Срок проверки не превышает 30 дней со дня обращения.
article 2 "Понятия"
  paragraph 1: Для целей настоящего Закона используются понятия:
    point 1: проверка – действие;
    point 2: срок – время.
"""


def clause_id(name: str) -> ClauseId:
    """The id under which a clause that a drawing calls ``name`` is stored."""
    return ClauseId(str(uuid5(NAMESPACE_URL, name)))


def text(drawing: str, language: str = "ru") -> ClauseTree:
    """The text that a drawing shows, with ids as the database wants them."""
    drawn = tree(drawing, language)
    placed = tuple(
        replace(
            row,
            clause=replace(row.clause, id=clause_id(row.clause.id)),
            parent=clause_id(row.parent) if row.parent else None,
        )
        for row in drawn.placed
    )
    return ClauseTree(drawn.language, placed)


def an_act(assembly: Assembly, slug: str = "mz-1", **options: object) -> ActId:
    """An act without a text, developed by the working group, before the commission."""
    wanted = NewAct(
        slug=slug,
        kind="model_law",
        title={"ru": "О тестах", "en": "On tests"},
        language=Language("ru"),
        naming="ru-parts",
        developer=assembly.bodies["group"],
        commission=assembly.bodies["commission"],
        readers=(assembly.bodies["mgimo"],),
    )
    wanted = replace(wanted, **options)  # type: ignore[arg-type]
    return ActId(create_act(CreateAct(assembly.actor("secretariat"), wanted), assembly.house).id)


def published(house: House, act: ActId, drawing: str = LAW) -> VersionNumber:
    """The next version of an act, straight into the store."""
    with house.work(OPERATOR) as uow:
        dossier = uow.proceedings.hold(act).dossier
        number = uow.acts.publish(act, text(drawing), Publication(Reason.IMPORTED, dossier.stage, None))
        uow.commit(Done(id=act))
    return number


def translated(house: House, act: ActId, words: Mapping[str, tuple[str, str]], language: str = "en") -> None:
    """Headings and texts, by the name of the clause, in another language of the latest version."""
    with house.work(OPERATOR) as uow:
        uow.proceedings.hold(act)
        version = uow.acts.current(act)
        shown = uow.acts.by_slug(act)
        stored = uow.acts.tree(act, version, shown.language)
        given = [
            Rendering(clause_id(name), *pair, clause_hash(stored.index[clause_id(name)].clause, shown.language))
            for name, pair in words.items()
        ]
        uow.acts.add_parallel(act, version, Language(language), given)
        uow.commit(Done(id=act))


def staged(house: House, act: ActId, stage: str) -> None:
    """The act at a stage, without the moves that lead there."""
    with house.work(OPERATOR) as uow:
        uow.proceedings.save(replace(uow.proceedings.hold(act).dossier, stage=stage))
        uow.commit(Done(id=act))
