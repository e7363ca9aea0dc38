"""Writing the texts of acts, so that storage grows with what changed and not with the size of the act.

A clause version is stored once. A placement says where it stands from one act version to another; it is
open while its span has no end. Publishing closes what went and opens what came; the rest is not touched.
"""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, Table, func, insert, select, update
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.dialects.postgresql import insert as upsert

from service.domain.ids import ActId, ClauseId, Hash, Language, VersionNumber
from service.domain.text.canonical import clause_hash
from service.domain.text.tree import ClauseTree, Placed
from service.persistence.tables import clause_versions, parallel_languages, parallel_texts, placements
from service.usecases.ports.acts import Rendering

Standing = tuple[Hash, ClauseId | None, str]
"""Hash, parent and rank: what an open placement says of its clause."""


def store_tree(connection: Connection, act: ActId, version: VersionNumber, tree: ClauseTree) -> None:
    """Make a text the one that stands from ``version`` on."""
    stood = _open_placements(connection, act)
    stands: dict[ClauseId, Standing] = {
        clause: (clause_hash(row.clause, tree.language), row.parent, row.rank) for clause, row in tree.index.items()
    }
    gone = [clause for clause in stood if clause not in stands]
    came = [clause for clause, standing in stands.items() if stood.get(clause) != standing]
    _close(connection, placements, (act, version), [*gone, *(clause for clause in came if clause in stood)])
    _close(connection, parallel_texts, (act, version), gone)
    _store_wordings(connection, act, [(tree.index[clause], stands[clause][0]) for clause in came])
    _open(connection, (act, version), {clause: stands[clause] for clause in came})


def store_renderings(
    connection: Connection, act: ActId, version: VersionNumber, language: Language, given: Sequence[Rendering]
) -> None:
    """Give clauses their words in another language from ``version`` on; what stays the same is not touched."""
    stood = _open_renderings(connection, act, language)
    came = [
        rendering
        for rendering in given
        if stood.get(rendering.clause) != (rendering.heading, rendering.text, rendering.renders)
    ]
    if not came:
        return
    replaced = [rendering.clause for rendering in came if rendering.clause in stood]
    _close(connection, parallel_texts, (act, version), replaced, language)
    rows = [
        {
            "act_id": act,
            "clause_id": rendering.clause,
            "language": language,
            "from_version": version,
            "span": Range(version, None),
            "heading": rendering.heading,
            "text": rendering.text,
            "renders": rendering.renders,
        }
        for rendering in came
    ]
    connection.execute(insert(parallel_texts), rows)
    first = upsert(parallel_languages).values(act_id=act, language=language, from_version=version)
    again = {"given": parallel_languages.c.given + 1}
    connection.execute(first.on_conflict_do_update(index_elements=["act_id", "language"], set_=again))


def _open_placements(connection: Connection, act: ActId) -> Mapping[ClauseId, Standing]:
    table = placements.c
    rows = connection.execute(
        select(table.clause_id, table.hash, table.parent_id, table.rank).where(
            table.act_id == act, func.upper_inf(table.span)
        )
    )
    return {row.clause_id: (row.hash, row.parent_id, row.rank) for row in rows}


def _open_renderings(
    connection: Connection, act: ActId, language: Language
) -> Mapping[ClauseId, tuple[str, str, Hash]]:
    table = parallel_texts.c
    rows = connection.execute(
        select(table.clause_id, table.heading, table.text, table.renders).where(
            table.act_id == act, table.language == language, func.upper_inf(table.span)
        )
    )
    return {row.clause_id: (row.heading, row.text, row.renders) for row in rows}


def _close(
    connection: Connection,
    table: Table,
    at: tuple[ActId, VersionNumber],
    clauses: Collection[ClauseId],
    language: Language | None = None,
) -> None:
    if not clauses:
        return
    act, version = at
    statement = (
        update(table)
        .values(span=func.int4range(func.lower(table.c.span), version))
        .where(table.c.act_id == act, func.upper_inf(table.c.span), table.c.clause_id.in_(clauses))
    )
    if language is not None:
        statement = statement.where(table.c.language == language)
    connection.execute(statement)


def _store_wordings(connection: Connection, act: ActId, rows: Sequence[tuple[Placed, Hash]]) -> None:
    if not rows:
        return
    values = [
        {
            "act_id": act,
            "clause_id": row.clause.id,
            "hash": hash_,
            "kind": row.clause.kind.value,
            "label": row.clause.label,
            "heading": row.clause.heading,
            "text": row.clause.text,
        }
        for row, hash_ in rows
    ]
    # A clause that only moved, or that came back to an earlier wording, has its row already.
    connection.execute(upsert(clause_versions).on_conflict_do_nothing(), values)


def _open(connection: Connection, at: tuple[ActId, VersionNumber], stands: Mapping[ClauseId, Standing]) -> None:
    if not stands:
        return
    act, version = at
    rows = [
        {
            "act_id": act,
            "clause_id": clause,
            "from_version": version,
            "span": Range(version, None),
            "hash": hash_,
            "parent_id": parent,
            "rank": rank,
        }
        for clause, (hash_, parent, rank) in stands.items()
    ]
    connection.execute(insert(placements), rows)
