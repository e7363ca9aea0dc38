"""The whole demonstration, from an empty database: the assembly, an act at every kind of stage."""

from collections.abc import Callable, Collection
from datetime import timedelta

from service.demonstration.amendments import Tabling
from service.demonstration.cast import Cast, assemble_cast
from service.demonstration.dossier import DELEGATIONS, Dossier, open_dossier
from service.demonstration.material import Entry, entries, material
from service.demonstration.programme import plan
from service.demonstration.remarks import answer, conclude, discuss, reply
from service.domain.ids import RemarkId
from service.domain.procedure.mandate import Actor
from service.usecases.ports.house import House

Say = Callable[[str, str], None]
"""Tells the progress, in English and in Russian."""

SITTING_IN_DAYS = 32
"""Leaves some two weeks for amendments before the profile's ten working days begin."""


def seated(house: House) -> bool:
    """Whether there are people already."""
    with house.reading(Actor(None)) as uow:
        return bool(uow.people.everybody())


def load(house: House, say: Say) -> bool:
    """Load the demonstration into an assembly without people; ``False`` where there are some already."""
    if seated(house):
        return False
    say("Seating the demonstration assembly", "Формирую демонстрационную ассамблею")
    cast = assemble_cast(house)
    say("The programmes of the assembly", "Программы ассамблеи")
    items = plan(cast)
    acts = {entry["key"]: entry | {"item": items.get(entry["key"])} for entry in material("assembly.yaml")["acts"]}
    say("An act in development", "Акт на стадии разработки")
    open_dossier(acts["developing"], cast)
    say("An act already adopted", "Акт, уже принятый")
    _adopted(acts["adopted"], cast)
    say("A model law with its amendments", "Модельный закон с поправками")
    _under_amendment(acts["law"], cast)
    return True


def _under_amendment(entry: Entry, cast: Cast) -> None:
    """The model law: opinions given and answered, open for amendments, with all that was tabled."""
    remarks = material("remarks.yaml")
    dossier = open_dossier(entry, cast)
    _sent_to_parliaments(dossier, "ПА-14/107")
    made: dict[str, RemarkId] = {}
    for conclusion in remarks["conclusions"]:
        made |= conclude(dossier, conclusion)
    _summarised(dossier, {conclusion["organisation"] for conclusion in remarks["conclusions"]})
    answer(dossier, remarks["conclusions"], made)
    reply(dossier, remarks["conclusions"])
    _opened_for_amendments(dossier)
    for thread in remarks["threads"]:
        discuss(dossier, thread)
    Tabling(dossier, made).table(entries("amendments.yaml"))


def _adopted(entry: Entry, cast: Cast) -> None:
    """An act through every stage: amended in the commission, adopted by consensus, signed and dispatched."""
    amendments = entries("adopted-amendments.yaml")
    dossier = open_dossier(entry, cast)
    open_for_amendments(dossier, "ПА-11/54")
    tabling = Tabling(dossier, {})
    tabling.table(amendments)
    dossier.each_delegation_records("no_amendments")
    tabling.decide(amendments)
    dossier.move(dossier.chair, "submit_to_council")
    dossier.consensus("Внести проект модельного закона на рассмотрение Парламентской Ассамблеи?")
    dossier.move("assembly-chair", "put_on_agenda")
    dossier.consensus("Принять модельный закон?")
    resolution = entry["resolution"]
    dossier.record("secretariat-1", "resolution", number=resolution["number"], date=str(resolution["date"]))
    dossier.move("assembly-chair", "adopt")
    dossier.record("legal-editor", "text_checked")
    dossier.record("executive-secretary", "text_signed")
    dossier.record("secretariat-1", "dispatch", number="ПА-11/131", date=str(dossier.today()))
    dossier.move("executive-secretary", "dispatch")


def open_for_amendments(dossier: Dossier, letter: str) -> None:
    """Take an act to the stage of amendments where nobody has anything to remark."""
    _sent_to_parliaments(dossier, letter)
    conclude(dossier, material("adopted-remarks.yaml"))
    _summarised(dossier)
    _opened_for_amendments(dossier)


def _sent_to_parliaments(dossier: Dossier, letter: str) -> None:
    dossier.record("legal-editor", "legal_check")
    dossier.record("executive-secretary", "cover_letter", number=letter, date=str(dossier.today()))
    dossier.move("executive-secretary", "send_to_parliaments")


def _summarised(dossier: Dossier, heard: Collection[str] = ()) -> None:
    for key in (key for key in DELEGATIONS if key not in heard):
        letter = f"Письмо парламента, {key.upper()}, без замечаний"
        dossier.record(f"{key}-head", "no_remarks", dossier.cast.bodies[key], letter=letter)
    dossier.move("secretariat-1", "begin_summary")


def _opened_for_amendments(dossier: Dossier) -> None:
    dossier.record("developer", "summary")
    sitting = dossier.today() + timedelta(days=SITTING_IN_DAYS)
    dossier.record(dossier.chair, "commission_sitting", date=str(sitting))
    dossier.move("executive-secretary", "open_first_reading")
    dossier.close(dossier.sitting())
    dossier.record(dossier.chair, "concept", scope="проект в целом")
    dossier.move("executive-secretary", "open_amendments")
