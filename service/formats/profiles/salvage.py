"""A profile file with faults of form, made readable: what is wrong is replaced, so that the rest can be checked too.

Only names are followed in what is left; a fault that may come of the replacement is not told.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from service.domain.procedure.soundness import Fault
from service.formats.profiles.located import Place, Plain
from service.formats.profiles.references import dangling
from service.formats.profiles.schema import ProfileFile

_NAME: Plain = {"ru": "?", "en": "?"}
_TOP: Mapping[str, Plain] = {
    "profile": "p",
    "version": "1",
    "name": _NAME,
    "zone": "UTC",
    "languages": ["ru"],
    "doctrine": "continental",
    "kinds": {},
    "numbers": {},
    "stages": {},
    "moves": {},
}
_ENTRIES: Mapping[str, dict[str, Plain]] = {
    "kinds": {"ru": "?", "en": "?"},
    "numbers": {"value": "1", "unit": "count", "status": "confirmed", "basis": "?"},
    "stages": {"name": _NAME},
    "acts": {"name": _NAME, "action": "letter.sign"},
    "conditions": {"name": _NAME, "guard": "version_published"},
}
"""What stands for an entry that could not be read, so that its name still names something."""


def further_faults(value: Plain, faulty: Iterable[Fault]) -> tuple[Fault, ...]:
    """The names that name nothing in what can be read of a file, beside the faults of form that are known."""
    if not isinstance(value, dict):
        return ()
    places = [fault.place for fault in faulty]
    mended = _mended(value, places)
    try:
        read = ProfileFile.model_validate(mended)
    except ValidationError:
        return ()
    bad = {place[:2] for place in places} | {place[:1] for place in places if len(place) == 1}
    return tuple(fault for fault in dangling(read) if _is_sure(fault, bad))


def _mended(value: Mapping[str, Plain], places: Iterable[Place]) -> dict[str, Any]:
    known = {key: below for key, below in value.items() if key in ProfileFile.model_fields}
    mended: dict[str, Any] = {**_TOP, **known}
    for section, *below in (place for place in places if place and place[0] in ProfileFile.model_fields):
        entries = mended.get(section)
        if below and isinstance(entries, dict) and below[0] in entries:
            others = {key: entry for key, entry in entries.items() if key != below[0]}
            mended[section] = others | ({below[0]: _ENTRIES[section]} if section in _ENTRIES else {})
        else:
            mended.pop(section, None)
            mended |= {section: _TOP[section]} if section in _TOP else {}
    stages = mended["stages"] if isinstance(mended["stages"], dict) else {}
    numbers = mended["numbers"] if isinstance(mended["numbers"], dict) else {}
    return {"start": next(iter(stages), "start"), "justification": next(iter(numbers), "number"), **mended}


def _is_sure(fault: Fault, bad: set[Place]) -> bool:
    """Whether a fault would stand if everything else were put right."""
    replaced = any(fault.place[: len(place)] == place for place in bad)
    named = any(len(place) == 2 and place[1] == fault.about for place in bad)
    whole = {place[0] for place in bad if len(place) == 1}
    lacking = fault.reason.startswith("unknown-") and f"{fault.reason.removeprefix('unknown-')}s" in whole
    return not (replaced or named or lacking or fault.reason == "unused-number")
