"""The 2,783 LIBE amendments as they stand in the house after loading: none altered, identical ones found together."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from service.domain.amendment.operation import ReplaceClause
from service.domain.events import act_stream
from service.domain.ids import ActId, AmendmentId
from service.domain.procedure.mandate import Actor
from service.usecases.access import OPERATOR
from service.usecases.amendments import LARGEST_PAGE, ListAmendments, list_amendments
from service.usecases.ports.amendments import Record
from tests.evaluation.figure import Case, Excepted, Figure
from tests.evaluation.material import Material

AMENDMENTS = 2_783
PAGE = 500
GROUPS = 217
IN_GROUPS = 636
PART_OF_A_NODE = frozenset(("1940", "1941", "1942", "1943", "1944", "1946"))
REASON = (
    "the data give № 1946, which leaves out the second subparagraph of Article 30(4) only (its own path says so), "
    "the node of the whole paragraph, which the other five leave out: they are not identical, and we find the five"
)
Row = Mapping[str, Any]


def figures(material: Material) -> Iterator[Figure]:
    rows = {row["number"]: row for row in material.rows("gdpr_amendments")}
    records = stored(material)
    yield lost(rows, records, material)
    yield kept(rows, records, material)
    yield from identical(rows, material)


def stored(material: Material) -> Mapping[AmendmentId, Record]:
    """Every amendment of the act as it is kept."""
    with material.house.reading(OPERATOR) as uow:
        act = ActId(uow.acts.by_slug(material.gdpr.slug).id)
        return {record.amendment.id: record for record in uow.amendments.of_act(act, ())}


def lost(rows: Mapping[str, Row], records: Mapping[AmendmentId, Record], material: Material) -> Figure:
    """Amendments that neither stand in the house nor were reported with a reason."""
    loaded = material.gdpr.loaded
    told = {one.number for one in loaded.reported if one.reason}
    missing = [number for number in rows if loaded.tabled.get(number) not in records and number not in told]
    return Figure("gdpr.lost", len(missing), aim=0, most=True, cases=[{"number": number} for number in missing])


def kept(rows: Mapping[str, Row], records: Mapping[AmendmentId, Record], material: Material) -> Figure:
    """Amendments whose words, old and new, are kept as the paper has them, and whose operation says the new ones."""
    tabled = material.gdpr.loaded.tabled
    aside = set_aside(material)
    wrong: list[Case] = []
    for number, row in rows.items():
        record = records.get(tabled[number]) if number in tabled else None
        source = record.source if record else aside.get(number)
        if source is None or any(source[side] != row[side] for side in ("old_text", "new_text")):
            wrong.append({"number": number, "path": row["path"], "kept": source is not None})
        elif record is not None and not says(record, unicodedata.normalize("NFC", row["new_text"])):
            wrong.append({"number": number, "path": row["path"], "tabled": str(record.amendment.tabled)})
    return Figure("gdpr.tabled_text_kept", len(rows) - len(wrong), of=AMENDMENTS, cases=wrong)


def set_aside(material: Material) -> Mapping[str, Mapping[str, Any]]:
    """The words of amendments that stand nowhere, as the act's record keeps them, by number."""
    kept: dict[str, Mapping[str, Any]] = {}
    with material.house.reading(OPERATOR) as uow:
        stream = act_stream(ActId(uow.acts.by_slug(material.gdpr.slug).id))
        after = 0
        while entries := uow.ledger.entries(stream, after, PAGE):
            after = entries[-1].number
            for entry in entries:
                if entry.kind == "amendment.unattached":
                    source: Any = entry.payload["source"]
                    kept[source["number"]] = source
    return kept


def says(record: Record, words: str) -> bool:
    """Whether the words of an operation are those of the paper, its printed number and white space aside.

    A paper that redrafts an article without its title leaves the title as it is.
    """
    paper = "".join(words.split())
    step: Any = record.amendment.tabled[0]
    whole = "".join(spoken(step).split())
    alone = "".join(spoken(replace(step.unit, heading="")).split()) if isinstance(step, ReplaceClause) else whole
    return paper.endswith((whole, alone))


def spoken(step: Any) -> str:
    """All words that an operation brings, in reading order."""
    unit = getattr(step, "unit", step)
    own = getattr(unit, "heading", "") + getattr(unit, "text", "")
    return own + "".join(spoken(child) for child in getattr(unit, "children", ()))


def identical(rows: Mapping[str, Row], material: Material) -> Iterator[Figure]:
    """Sets of amendments with the same node, operation and new text, found as sets by the house.

    The data give one node to № 1946, which leaves out the second subparagraph of Article 30(4), and to those
    that leave out the whole paragraph; the house does not. ``beyond`` are sets whose texts differ in white space
    at their ends alone.
    """
    numbers = {id: number for number, id in material.gdpr.loaded.tabled.items()}
    ours = {frozenset(numbers[id] for id in group) for group in found(material)}
    sets: dict[tuple[str, str, str], set[str]] = {}
    for number, row in rows.items():
        if row["node"] is not None:
            sets.setdefault((row["node"], row["op"], row["new_text"]), set()).add(number)
    truth = {frozenset(group) for group in sets.values() if len(group) > 1}
    missed: list[Case] = [{"expected": sorted(group, key=int)} for group in truth - ours]
    beyond: list[Case] = [{"unexpected": sorted(group, key=int)} for group in ours - truth]
    cases = (*missed, *beyond)
    right = truth & ours
    wronged = PART_OF_A_NODE in truth - ours and PART_OF_A_NODE - {"1946"} in ours
    known = [Excepted("1946", REASON)] if wronged else []
    yield Figure("gdpr.identical_groups", len(right), of=GROUPS, cases=cases, excepted=known)
    of_it = [replace(one, worth=len(PART_OF_A_NODE)) for one in known]
    yield Figure("gdpr.identical_amendments", sum(map(len, right)), of=IN_GROUPS, excepted=of_it)
    yield Figure("gdpr.identical_beyond", len(beyond))


def found(material: Material) -> Iterator[frozenset[AmendmentId]]:
    """The sets that the list of amendments tells a reader of, page by page."""
    with material.house.reading(OPERATOR) as uow:
        person = uow.people.by_key(material.gdpr.reader)
        assert person, material.gdpr.reader
        reader = Actor(person, uow.people.in_force(person))
    after: int | None = 0
    while after is not None:
        query = ListAmendments(reader, material.gdpr.slug, after=after, limit=LARGEST_PAGE)
        page = list_amendments(query, material.house)
        yield from (frozenset((one.id, *one.identical_with)) for one in page.items if one.identical_with)
        after = page.after
