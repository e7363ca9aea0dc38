"""Bodies, invented persons and their mandates; and who may act as whom while the rest is loaded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from service.demonstration.material import Entry, material
from service.domain.ids import BodyId, PersonId
from service.domain.procedure.mandate import Actor, BodyKind, Role
from service.usecases.access import OPERATOR
from service.usecases.people import EnrolPerson, FoundBody, GrantMandate, enrol_person, found_body, grant_mandate
from service.usecases.ports.house import House


@dataclass(frozen=True, slots=True)
class Cast:
    """The bodies and persons of a demonstration, by the keys of its files."""

    bodies: Mapping[str, BodyId]
    persons: Mapping[str, PersonId]
    house: House

    def actor(self, key: str) -> Actor:
        """A person with the mandates in force now, as after signing in."""
        person = self.persons[key]
        with self.house.reading(Actor(person)) as uow:
            return Actor(person, uow.people.in_force(person))


def assemble_cast(house: House) -> Cast:
    """Found the bodies and enrol the persons of ``assembly.yaml``."""
    assembly = material("assembly.yaml")
    states = {state["key"]: state for state in assembly["states"]}
    bodies = {entry["key"]: _found(entry, states, house) for entry in assembly["bodies"]}
    persons = {entry["key"]: _enrol(entry, bodies, house) for entry in assembly["persons"]}
    return Cast(bodies, persons, house)


def _found(entry: Entry, states: Mapping[str, Entry], house: House) -> BodyId:
    state = states.get(entry.get("state", ""), {})
    forms = {
        f"{language}_{form}": words for language in ("ru", "en") for form, words in state.get(language, {}).items()
    }
    shorts = {
        f"{language}_short": entry[f"short_{language}"] for language in ("ru", "en") if f"short_{language}" in entry
    }
    at_home = {"of_state": entry["of_state"].upper()} if "of_state" in entry else {}
    command = FoundBody(
        OPERATOR,
        entry["key"],
        BodyKind(entry["kind"]),
        {"ru": entry["name_ru"], "en": entry["name_en"]} | shorts | forms | at_home,
        entry.get("state", "").upper() or None,
        tuple(entry.get("chambers", ())),
    )
    return BodyId(found_body(command, house).id)


def _enrol(entry: Entry, bodies: Mapping[str, BodyId], house: House) -> PersonId:
    name = {"ru": entry["name_ru"], "en": entry["name_en"]}
    person = PersonId(enrol_person(EnrolPerson(OPERATOR, name, entry["key"]), house).id)
    for mandate in entry["mandates"]:
        command = GrantMandate(
            OPERATOR,
            person,
            bodies[mandate["body"]],
            Role(mandate["role"]),
            _day(mandate["from"]),
            _day(mandate["until"]) if "until" in mandate else None,
            mandate.get("chamber"),
        )
        grant_mandate(command, house)
    return person


def _day(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
