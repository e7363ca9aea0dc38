"""What becomes of an amendment that is put in parts (D7), by what becomes of these."""

from collections.abc import Iterable, Iterator, Mapping

from service.domain.amendment.amendment import Amendment, Status
from service.domain.ids import AmendmentId

OPEN = frozenset({Status.TABLED, Status.ADMISSIBLE, Status.POSTPONED})


def numbered(it: Amendment) -> dict[str, int | None]:
    """The number under which an amendment is spoken of, and of a part its place, as events carry them."""
    return {"number": it.number, "part": it.part} if it.part else {"number": it.number}


def of_parts(statuses: Iterable[Status]) -> Status:
    """What becomes of the whole: still divided while a part is open, else adopted, in part, or not.

    >>> of_parts([Status.ADOPTED, Status.REJECTED]), of_parts([Status.FALLEN, Status.REJECTED])
    (<Status.ADOPTED_IN_PART: 'adopted_in_part'>, <Status.REJECTED: 'rejected'>)
    """
    found = set(statuses)
    if found & OPEN:
        return Status.DIVIDED
    passed = found & {Status.ADOPTED, Status.SATISFIED}
    if passed:
        return Status.ADOPTED_IN_PART if found - passed else Status.ADOPTED
    return found.pop() if len(found) == 1 else Status.REJECTED


def settled_wholes(
    known: Mapping[AmendmentId, Amendment], after: Mapping[AmendmentId, Status]
) -> Iterator[tuple[AmendmentId, Status, AmendmentId]]:
    """The divided amendments of which the last part is settled now: how each ends, and by which of its parts.

    >>> list(settled_wholes({}, {}))
    []
    """
    parts: dict[AmendmentId, list[Amendment]] = {}
    for one in known.values():
        if one.part_of is not None:
            parts.setdefault(one.part_of, []).append(one)
    for whole, of_it in parts.items():
        now = [one.id for one in of_it if one.id in after]
        ends = of_parts(after.get(one.id, one.status) for one in of_it)
        if now and whole in known and known[whole].status is Status.DIVIDED and ends is not Status.DIVIDED:
            yield whole, ends, now[-1]
