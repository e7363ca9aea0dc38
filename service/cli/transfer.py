"""``clausula import`` and ``clausula export``: files in and out, through the same use cases as the API."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from service.bootstrap import opened
from service.cli.database import at_hand
from service.cli.words import language, say, told
from service.domain.errors import NotFound
from service.domain.ids import BodyId, ImportId, Language, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.text.structure import Place
from service.settings import Settings
from service.usecases.access import OPERATOR
from service.usecases.acts import show_act
from service.usecases.import_publication import PublishImport, publish_import
from service.usecases.importing import SendFile, send_file, show_import
from service.usecases.opening import NewAct
from service.usecases.ports.house import House
from service.usecases.publishing import ExportVersion, Format, export_version
from service.usecases.views.imports import ImportView

SHOWN = 20


@contextmanager
def the_house(settings: Settings) -> Iterator[House]:
    """Open the house on the database at hand, brought to the newest migration."""
    with at_hand(settings) as database:
        database.migrate()
        with opened(database.into(settings)) as house:
            yield house


def take_in(asked: argparse.Namespace, settings: Settings) -> int:
    """Import a file; without an act to publish to, it stays open for corrections in the browser."""
    with the_house(settings) as house:
        actor = acting_for(house, asked.person)
        data = asked.file.read_bytes()
        naming = asked.naming or (show_act(actor, asked.act, house).act.naming if asked.act else None)
        sent = ImportId(send_file(SendFile(actor, data, asked.file.name, asked.language, naming), house).id)
        file = show_import(actor, sent, house)
        report(file)
        if asked.act or asked.new:
            target = asked.act or new_act(asked, house)
            done = publish_import(PublishImport(actor, sent, file.revision, target), house)
            say(
                f"Published: {done.slug}, version {done.version}.",
                f"Опубликовано: {done.slug}, редакция {done.version}.",
            )
        else:
            address = f"{settings.address}/import/{sent}"
            say(f"Correct and publish it at {address}", f"Исправить и опубликовать: {address}")
    return 0


def give_out(asked: argparse.Namespace, settings: Settings) -> int:
    """Write one version of an act to a file, or to standard output."""
    with the_house(settings) as house:
        actor = acting_for(house, asked.person)
        version = asked.version or show_act(actor, asked.act, house).act.version
        wanted = ExportVersion(
            actor=actor,
            act=asked.act,
            version=VersionNumber(version),
            format=Format(asked.format),
            against=VersionNumber(asked.against) if asked.against else None,
            language=Language(asked.language) if asked.language else None,
        )
        made = export_version(wanted, house)
    if asked.output == "-":
        sys.stdout.buffer.write(made.file.data)
        return 0
    path = Path(asked.output or f"{made.filename}.{made.file.extension}")
    path.write_bytes(made.file.data)
    say(f"Written: {path}", f"Записано: {path}")
    return 0


def acting_for(house: House, name: str) -> Actor:
    """Give the person of that id, key or name, with their mandates in force; raises ``NotFound``."""
    with house.reading(OPERATOR) as uow:
        for person in uow.people.everybody():
            if name in {person.id, person.key, *person.name.values()} and not person.disabled:
                return Actor(person.id, uow.people.in_force(person.id))
    raise NotFound("person", name)


def new_act(asked: argparse.Namespace, house: House) -> NewAct:
    """Describe the act to open; its language and naming scheme are those of the file."""
    with house.reading(OPERATOR) as uow:
        bodies = {body.key: body.id for body in uow.people.bodies()}
    titles = dict(one.split("=", 1) if "=" in one else ("ru", one) for one in asked.title or [asked.new])
    return NewAct(
        slug=asked.new,
        kind=asked.kind,
        title=titles,
        language=Language(""),
        naming="",
        developer=_body(bodies, asked.developer),
        commission=_body(bodies, asked.commission),
    )


def _body(bodies: dict[str, BodyId], key: str | None) -> BodyId | None:
    if key is None:
        return None
    if key not in bodies:
        raise NotFound("body", key)
    return bodies[key]


def report(file: ImportView) -> None:
    """Account for every paragraph of a file: what was placed, what was left out and why, what is doubtful."""
    tally = file.tally
    say(
        f"{file.filename}: {tally.paragraphs} paragraphs, {tally.placed} placed, {tally.left_out} left out, "
        f"{tally.doubtful} doubtful.",
        f"{file.filename}: абзацев {tally.paragraphs}, размещено {tally.placed}, не размещено {tally.left_out}, "
        f"сомнительных {tally.doubtful}.",
    )
    here = language()
    kinds = Counter((unit.kind_name or {}).get(here, "") for unit in file.units if unit.place is Place.UNIT)
    print("  " + ", ".join(f"{name} {number}" for name, number in kinds.most_common() if name))
    doubtful = [unit for unit in file.units if unit.place is Place.LEFT_OUT or unit.doubts]
    for unit in doubtful[:SHOWN]:
        reasons = ", ".join(filter(None, [unit.reason, *(doubt.code for doubt in unit.doubts)]))
        print(f"  {unit.where or unit.n}: {reasons}: {unit.source[:60]}")
    if len(doubtful) > SHOWN:
        print(told(f"  … and {len(doubtful) - SHOWN} more", f"  … и ещё {len(doubtful) - SHOWN}"))
