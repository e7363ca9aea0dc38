"""The GDPR proposal read as a text, and the places of the 2,783 LIBE amendments found by their paths."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from service.demonstration.gdpr_text import Base, base, place, words_of
from service.domain.ids import Language
from service.domain.text.citation import CitedText
from service.domain.text.citation_resolving import Resolved, Unresolved
from service.domain.text.naming import Scheme
from tests.evaluation.figure import Case, Figure
from tests.evaluation.material import Material

NODES = 884
WITH_NODE = 2_778
AIM = 2_775
Row = Mapping[str, Any]


def figures(material: Material) -> Iterator[Figure]:
    rows = list(material.rows("gdpr_base"))
    numbers = count(1)
    text = base(rows, Language("en"), lambda: f"clause-{next(numbers)}")
    yield nodes(rows, text)
    words = {row["id"]: row["text"] for row in rows}
    yield from places(list(material.rows("gdpr_amendments")), text, words)


def nodes(rows: list[Row], text: Base) -> Figure:
    """Nodes that stand in the tree in their place with their words."""
    order = [row.clause.id for _, row in text.tree.walk()]
    wrong: list[Case] = []
    for at, row in enumerate(rows):
        placed = text.tree.index[text.clauses[row["id"]]]
        parent = text.clauses.get(row["parent"])
        words = (placed.clause.heading, placed.clause.text)
        if order[at] != placed.clause.id or placed.parent != parent or words != words_of(row, Language("en")):
            wrong.append({"node": row["id"]})
    return Figure("gdpr.nodes", len(rows) - len(wrong), of=NODES, cases=wrong)


def places(amendments: list[Row], text: Base, words: Mapping[str, Mapping[str, str]]) -> Iterator[Figure]:
    """``attached`` of those whose node is known; ``reported`` of the others and of those not found, with reasons."""
    cited = CitedText(text.tree, Scheme.EU)
    right, others, reported = 0, 0, []
    for row in amendments:
        found = place(row, cited)
        known = row["node"] is not None
        if known and isinstance(found, Resolved) and is_right(row, found, text, words):
            right += 1
            continue
        others += 1
        reported.append(case(row, found, text))
    yield Figure("gdpr.attached", right, of=WITH_NODE, aim=AIM, cases=[one for one in reported if one["node"]])
    yield Figure("gdpr.reported", sum(bool(one["reason"]) for one in reported), of=others, cases=reported)


def is_right(row: Row, found: Resolved, text: Base, words: Mapping[str, Mapping[str, str]]) -> bool:
    """The clause is the node; of an insertion the node may also be the unit into which it goes.

    Where the data name a paragraph and the amendment quotes one of its subparagraphs, that subparagraph is right.
    """
    node, placed = text.clauses[row["node"]], text.tree.index[found.clause]
    if found.clause == node or (found.new and placed.parent == node):
        return True
    quoted = words[text.nodes[found.clause]].get(row["lang"], "")
    return placed.parent == node and squeezed(quoted) == squeezed(row["old_text"])


def squeezed(words: str) -> str:
    return "".join(words.split())


def case(row: Row, found: Resolved | Unresolved, text: Base) -> Case:
    nodes = text.nodes
    if isinstance(found, Unresolved):
        near = [nodes[clause] for clause in found.candidates]
        reason = f"{found.reason}: {found.words}"
        return {"number": row["number"], "path": row["path"], "node": row["node"], "reason": reason, "near": near}
    reason = f"found {nodes[found.clause]} by its path; the data name no node" if row["node"] is None else ""
    place = {"found": nodes[found.clause], "part": found.part, "where": found.where}
    return {"number": row["number"], "path": row["path"], "node": row["node"], "reason": reason, **place}
