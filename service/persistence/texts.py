"""Reading the texts of acts: a whole text at one version, and the history of one clause, each in one query.

How they are written so that this is possible stands in ``placements``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    Subquery,
    and_,
    func,
    literal,
    select,
    true,
    union,
)

from service.domain.ids import ActId, ClauseId, Hash, Language, VersionNumber
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.tree import ClauseTree, Placed
from service.persistence.tables import (
    acts,
    clause_versions,
    parallel_languages,
    parallel_texts,
    placements,
    versions,
)
from service.persistence.text_cache import Stamp
from service.usecases.views.acts import Edition, Reason, Translation

# The authentic wording that a translation was made of.
meant = clause_versions.alias("meant")

_WORDING = and_(
    clause_versions.c.act_id == placements.c.act_id,
    clause_versions.c.clause_id == placements.c.clause_id,
    clause_versions.c.hash == placements.c.hash,
)


@dataclass(frozen=True, slots=True)
class StoredText:
    """A text as its rows say: clauses, and beside each the words of the language asked for."""

    authentic: Language
    stamp: Stamp
    rows: Sequence[Row[*tuple[Any, ...]]]

    def tree(self, language: Language) -> ClauseTree:
        """The text in one language; the authentic words stand in where there are no others."""
        foreign = language != self.authentic
        return ClauseTree(
            language,
            tuple(Placed(_clause(row, foreign=foreign), row.parent_id, row.rank) for row in self.rows),
        )

    def translations(self, language: Language) -> dict[ClauseId, Translation]:
        """How each clause's words stand to the authentic ones."""
        if language == self.authentic:
            return {row.clause_id: Translation.AUTHENTIC for row in self.rows}
        return {row.clause_id: _translation(row) for row in self.rows}

    def hashes(self) -> dict[ClauseId, Hash]:
        """The hash of each clause's authentic version."""
        return {row.clause_id: row.hash for row in self.rows}


def load_stamp(connection: Connection, act: ActId, version: VersionNumber, language: Language) -> Stamp | None:
    """What tells whether a text is still the one that was read; ``None`` where there is no such version."""
    row = connection.execute(
        select(*_stamp_columns(act, version, language))
        .join(acts, acts.c.id == versions.c.act_id)
        .where(versions.c.act_id == act, versions.c.number == version)
    ).first()
    return _stamp(row) if row else None


def load_text(connection: Connection, act: ActId, version: VersionNumber, language: Language) -> StoredText | None:
    """A whole text with the words of one language beside it; ``None`` where there is no such version."""
    rows = connection.execute(text_query(act, version, language)).all()
    if not rows:
        return None
    return StoredText(rows[0].authentic, _stamp(rows[0]), [row for row in rows if row.clause_id is not None])


def text_query(act: ActId, version: VersionNumber, language: Language) -> Select[*tuple[Any, ...]]:
    """One row a clause that stands in a version; one row of nulls where none does."""
    standing = and_(placements.c.act_id == versions.c.act_id, placements.c.span.contains(version))
    theirs = _rendering(act, language, literal(version))
    return (
        select(*_stamp_columns(act, version, language), *_columns(theirs))
        .select_from(versions)
        .join(acts, acts.c.id == versions.c.act_id)
        .outerjoin(placements, standing)
        .outerjoin(clause_versions, _WORDING)
        .outerjoin(theirs, true())
        .outerjoin(meant, _meant(theirs))
        .where(versions.c.act_id == act, versions.c.number == version)
    )


def _stamp_columns(act: ActId, version: VersionNumber, language: Language) -> Sequence[ColumnElement[Any]]:
    given = parallel_languages.c
    here = and_(given.act_id == act, given.from_version <= version)
    others = select(func.array_agg(given.language)).where(here).scalar_subquery()
    often = select(given.given).where(here, given.language == language).scalar_subquery()
    return (
        acts.c.language.label("authentic"),
        versions.c.hash.label("whole"),
        others.label("others"),
        often.label("given"),
    )


def _stamp(row: Row[*tuple[Any, ...]]) -> Stamp:
    return Stamp(row.whole, (row.authentic, *sorted(row.others or ())), row.given or 0)


def load_history(connection: Connection, act: ActId, clause: ClauseId, language: Language) -> Sequence[Edition]:
    """Every wording and place a clause has had, first to last; a new translation opens an edition too."""
    turns = _turns(act, clause, language)
    at = turns.c.at
    until = func.least(func.lead(at).over(order_by=at), func.upper(placements.c.span))
    theirs = _rendering(act, language, at)
    query = (
        select(
            at,
            until.label("until"),
            versions.c.reason,
            versions.c.created_at,
            acts.c.language.label("authentic"),
            *_columns(theirs),
        )
        .select_from(turns)
        .join(acts, acts.c.id == act)
        .join(versions, and_(versions.c.act_id == act, versions.c.number == at))
        .join(
            placements,
            and_(placements.c.act_id == act, placements.c.clause_id == clause, placements.c.span.contains(at)),
        )
        .join(clause_versions, _WORDING)
        .outerjoin(theirs, true())
        .outerjoin(meant, _meant(theirs))
        .order_by(at)
    )
    return [_edition(row, foreign=language != row.authentic) for row in connection.execute(query)]


def _turns(act: ActId, clause: ClauseId, language: Language) -> Subquery:
    placed = select(func.lower(placements.c.span).label("at")).where(
        placements.c.act_id == act, placements.c.clause_id == clause
    )
    translated = select(func.lower(parallel_texts.c.span).label("at")).where(
        parallel_texts.c.act_id == act,
        parallel_texts.c.clause_id == clause,
        parallel_texts.c.language == language,
    )
    return union(placed, translated).subquery("turns")


def _rendering(act: ActId, language: Language, at: ColumnElement[int]) -> FromClause:
    """The words of the clause placed here in another language at a version.

    Asked clause by clause, by the primary key and newest first: a plain join lets the planner read every
    row of the language for every clause while it has no statistics yet (884 clauses: 4 s in place of 20 ms).
    """
    table = parallel_texts.c
    return (
        select(table.clause_id, table.heading, table.text, table.renders)
        .where(
            table.act_id == act,
            table.clause_id == placements.c.clause_id,
            table.language == language,
            table.from_version <= at,
            table.span.contains(at),
        )
        .order_by(table.from_version.desc())
        .limit(1)
        .correlate_except(parallel_texts)
        .lateral("theirs")
    )


def _meant(theirs: FromClause) -> ColumnElement[bool]:
    return and_(
        meant.c.act_id == placements.c.act_id,
        meant.c.clause_id == theirs.c.clause_id,
        meant.c.hash == theirs.c.renders,
    )


def _columns(theirs: FromClause) -> Sequence[ColumnElement[Any]]:
    """What ``_clause`` and ``_translation`` read of a row."""
    ours = clause_versions.c
    return (
        *(placements.c.clause_id, placements.c.parent_id, placements.c.rank, placements.c.hash),
        *(ours.kind, ours.label, ours.heading, ours.text),
        theirs.c.heading.label("their_heading"),
        theirs.c.text.label("their_text"),
        and_(meant.c.heading == ours.heading, meant.c.text == ours.text).label("fresh"),
    )


def _clause(row: Row[*tuple[Any, ...]], *, foreign: bool) -> Clause:
    translated = foreign and row.their_text is not None
    return Clause(
        id=row.clause_id,
        kind=ClauseKind(row.kind),
        label=row.label,
        heading=row.their_heading if translated else row.heading,
        text=row.their_text if translated else row.text,
    )


def _translation(row: Row[*tuple[Any, ...]]) -> Translation:
    if row.their_text is None:
        return Translation.NONE
    return Translation.CURRENT if row.fresh else Translation.STALE


def _edition(row: Row[*tuple[Any, ...]], *, foreign: bool) -> Edition:
    clause = _clause(row, foreign=foreign)
    return Edition(
        version=row.at,
        until=row.until,
        hash=row.hash,
        clause=clause,
        parent=row.parent_id,
        translation=_translation(row) if foreign else Translation.AUTHENTIC,
        reason=Reason(row.reason),
        published_at=row.created_at,
    )
