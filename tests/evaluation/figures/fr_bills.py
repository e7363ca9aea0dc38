"""Seven French bills as dossiers: what became of 6,509 amendments is kept in each dossier's record, row by row.

The data have no words of the amendments, so none can stand at a place of the text: each is entered as what was sent in
and could not be attached, whole, with that reason, and read back from the record.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from service.demonstration.cast import Cast, assemble_cast
from service.domain.events import act_stream
from service.domain.ids import ActId, ClauseId, ImportId, Language
from service.domain.procedure.mandate import Actor
from service.domain.text.canonical import nested_hash
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed
from service.usecases.access import OPERATOR
from service.usecases.import_publication import PublishImport, publish_import
from service.usecases.importing import SendFile, send_file
from service.usecases.opening import NewAct
from service.usecases.ports.formats import ActText
from service.usecases.ports.house import House
from service.usecases.receiving import KeepUnattached, keep_unattached
from tests.evaluation.figure import Case, Figure
from tests.evaluation.material import Material

FRENCH = Language("fr")
PAGE = 500
NO_WORDS = "the data have the outcome, not the words"
Row = Mapping[str, Any]


def figures(material: Material) -> Iterator[Figure]:
    """Load the bills, then look for every row in the record of its own dossier."""
    house = material.house
    outcomes = list(material.rows("fr_bill_amendment_outcomes"))
    texts = _first_texts(material.rows("fr_bill_versions"))
    cast = _cast(house)
    secretariat = cast.actor("secretariat-1")
    for bill, articles in texts.items():
        _open(cast, bill, articles)
    for row in outcomes:
        keep_unattached(KeepUnattached(secretariat, slug(row["act"]), row, NO_WORDS), house)
    yield _texts(house, texts)
    yield _kept(house, outcomes, list(texts))


def slug(bill: str) -> str:
    """The address of a bill's dossier."""
    return f"fr-{bill}"


def _first_texts(rows: Iterator[Row]) -> Mapping[str, Sequence[Row]]:
    """The articles of each bill as it was first tabled, in their order."""
    steps: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        if row["new_text"]:
            steps.setdefault(row["act"], {}).setdefault(row["step"], []).append(row)
    return {bill: sorted(found[min(found)], key=lambda row: row["order"]) for bill, found in steps.items()}


def _cast(house: House) -> Cast:
    with house.reading(OPERATOR) as uow:
        bodies = {body.key: body.id for body in uow.people.bodies()}
        persons = {person.key: person.id for person in uow.people.everybody() if person.key}
    return Cast(bodies, persons, house) if persons else assemble_cast(house)


def _tree(house: House, articles: Sequence[Row]) -> ClauseTree:
    rows: list[Placed] = []
    for article, rank in zip(articles, ranks(len(articles)), strict=True):
        id = ClauseId(house.new_id())
        rows.append(Placed(Clause(id, ClauseKind.ARTICLE, article["article"]), None, rank))
        lines = [line for line in article["new_text"].split("\n") if line.strip()]
        for line, place in zip(lines, ranks(len(lines)), strict=True):
            rows.append(Placed(Clause(ClauseId(house.new_id()), ClauseKind.INDENT, text=line), id, place))
    return ClauseTree(FRENCH, tuple(rows))


def _open(cast: Cast, bill: str, articles: Sequence[Row]) -> None:
    house, secretariat = cast.house, cast.actor("secretariat-1")
    text = ActText(
        act=ActId(house.new_id()),
        slug=slug(bill),
        kind="model_law",
        title=bill,
        naming=Scheme.EU,
        version=1,  # type: ignore[arg-type]
        hash=nested_hash(()),
        dated=date(2007, 1, 1),
        tree=_tree(house, articles),
    )
    sent = send_file(SendFile(secretariat, house.formats.write_akn(text).data, f"{bill}.xml"), house)
    assert sent.revision is not None, "an import has a revision"
    opened = NewAct(
        slug=slug(bill),
        kind="model_law",
        title={"ru": bill, "en": bill},
        language=FRENCH,
        naming=Scheme.EU,
        developer=cast.bodies["working-group"],
        commission=cast.bodies["commission-legal"],
        readers=(),
    )
    publish_import(PublishImport(secretariat, ImportId(sent.id), sent.revision, opened), house)


def _texts(house: House, texts: Mapping[str, Sequence[Row]]) -> Figure:
    """Articles whose words stand in their dossier as the data have them."""
    wrong: list[Case] = []
    for bill, articles in texts.items():
        with house.reading(OPERATOR) as uow:
            act = uow.acts.by_slug(slug(bill))
            tree = uow.acts.tree(act.id, uow.acts.current(act.id), FRENCH)
        stands = {
            row.clause.label: [child.clause.text for child in tree.children(row.clause.id)]
            for row in tree.children(None)
        }
        for article in articles:
            lines = [" ".join(line.split()) for line in article["new_text"].split("\n") if line.strip()]
            if [" ".join(line.split()) for line in stands.get(article["article"], [])] != lines:
                wrong.append({"bill": bill, "article": article["article"], "stands": stands.get(article["article"])})
    count = sum(map(len, texts.values()))
    return Figure("fr_bills.articles", count - len(wrong), count, cases=wrong)


def _kept(house: House, outcomes: Sequence[Row], bills: Sequence[str]) -> Figure:
    found: dict[tuple[str, str, str], Row] = {}
    for bill in bills:
        found |= {_name(row): row for row in _recorded(house, bill)}
    wrong = [dict(row) for row in outcomes if found.get(_name(row)) != row]
    return Figure("fr_bills.outcomes", len(outcomes) - len(wrong), len(outcomes), cases=wrong)


def _name(row: Row) -> tuple[str, str, str]:
    return row["act"], row["step"], row["number"]


def _recorded(house: House, bill: str) -> Iterator[Row]:
    with house.reading(Actor(None)) as uow:
        stream = act_stream(ActId(uow.acts.by_slug(slug(bill)).id))
        after = 0
        while entries := uow.ledger.entries(stream, after, PAGE):
            after = entries[-1].number
            for entry in entries:
                if entry.kind == "amendment.unattached":
                    source: Any = entry.payload["source"]
                    yield source
