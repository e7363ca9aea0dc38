"""Recording acts of procedure: a signed letter, a convened sitting, a delegation that tables no more.

What is recorded stays; a slip of the pen is corrected by recording again with a reason, and what
was confirmed on the strength of the old record has to be confirmed anew.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import BodyId
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.profile import Field, Profile, RecordedAct

TEXT_LIMIT = 500


class AlreadyRecorded(DomainError):
    """This act of procedure is on record; recording it again needs the reason of the correction."""

    code = "already-recorded"

    def __init__(self, act: str) -> None:
        super().__init__(act)
        self.act = act


def checked_fields(act: RecordedAct, given: Mapping[str, str]) -> Mapping[str, str]:
    """Exactly the fields that the act carries, each of its kind; otherwise ``InvalidInput`` naming the field."""
    for name in sorted(given.keys() - act.fields.keys()):
        raise InvalidInput("unknown", f"/fields/{name}")
    return {name: _checked(name, kind, given.get(name, "").strip()) for name, kind in act.fields.items()}


def checked_correction(reason: str) -> str:
    """The reason of a correction, without white space around it; empty where there is none."""
    if len(reason.strip()) > TEXT_LIMIT:
        raise InvalidInput("too-long", "/correction")
    return reason.strip()


def checked_body(act: RecordedAct, dossier: Dossier, body: BodyId | None) -> None:
    """Refuse a delegation where the act is not of a delegation, and the lack or a stranger where it is."""
    if not act.per_delegation and body is not None:
        raise InvalidInput("unknown", "/body")
    if act.per_delegation and body not in dossier.delegations:
        raise InvalidInput("missing" if body is None else "unknown", "/body")


def put_on_record(
    dossier: Dossier, profile: Profile, act: RecordedAct, record: Mapping[str, Any], body: BodyId | None
) -> Dossier:
    """The dossier with an act of procedure on record, and without the acts that confirmed an earlier record."""
    stood = dossier.facts.get(act.key, {})
    stale = _confirming(profile, act.key) if stood and not act.per_delegation else frozenset()
    kept = {key: value for key, value in dossier.facts.items() if key not in stale}
    return replace(dossier, facts={**kept, act.key: record if body is None else {**stood, body: record}})


def is_on_record(dossier: Dossier, act: RecordedAct, body: BodyId | None) -> bool:
    """Whether the act was recorded before, by this delegation where it is per delegation."""
    record = dossier.facts.get(act.key, {})
    return bool(record) if body is None else body in record


def _checked(name: str, kind: Field, value: str) -> str:
    if not value:
        raise InvalidInput("missing", f"/fields/{name}")
    if len(value) > TEXT_LIMIT:
        raise InvalidInput("too-long", f"/fields/{name}")
    if kind is Field.DATE:
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            raise InvalidInput("not-a-date", f"/fields/{name}") from None
    return value


def _confirming(profile: Profile, act: str) -> frozenset[str]:
    """The acts that were recorded on the strength of one, and those on the strength of these."""
    direct = {
        other.key
        for other in profile.acts.values()
        if any(profile.conditions[condition].arguments.get("act") == act for condition in other.conditions)
    }
    return frozenset(direct.union(*(_confirming(profile, other) for other in direct)))
