"""The map of the database: every table in one place.

SQLAlchemy Core only. Ids are UUIDs, instants are ``timestamptz``, texts are compared by code point.
What may never change (versions, clause versions, events, tabled words) is guarded by triggers and
grants in the migrations.
"""

from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import INT4RANGE, JSONB, UUID, ExcludeConstraint

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _id(name: str = "id", **options: object) -> Column[str]:
    return Column(name, UUID(as_uuid=False), **options)  # type: ignore[arg-type]


def _at(name: str, **options: object) -> Column[object]:
    return Column(name, DateTime(timezone=True), **options)  # type: ignore[arg-type]


# ── people ────────────────────────────────────────────────────────────────────────────────────

people = Table(
    "people",
    metadata,
    _id(primary_key=True),
    Column("key", Text, unique=True),  # name in demonstration data; null for real people
    Column("name", JSONB, nullable=False),  # {"ru": …, "en": …}
    Column("disabled", Boolean, nullable=False, server_default="false"),
)

identities = Table(
    "identities",
    metadata,
    Column("issuer", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    _id("person_id", nullable=False),
    ForeignKeyConstraint(["person_id"], ["people.id"]),
)

bodies = Table(
    "bodies",
    metadata,
    _id(primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", JSONB, nullable=False),  # {"ru": …, "en": …, forms of a state's name}
    Column("state", Text),  # ISO 3166 code of a delegation
    Column("chambers", JSONB, nullable=False, server_default="[]"),
    Column("participating", Boolean, nullable=False, server_default="true"),
)

mandates = Table(
    "mandates",
    metadata,
    _id(primary_key=True),
    _id("person_id", nullable=False),
    _id("body_id", nullable=False),
    Column("role", Text, nullable=False),
    Column("chamber", Text),
    Column("valid_from", Date, nullable=False),
    Column("valid_until", Date),  # last day, inclusive
    ForeignKeyConstraint(["person_id"], ["people.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    Index("ix_mandates_person_id", "person_id"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),  # SHA-256 of the cookie; the cookie is not stored
    _id("person_id"),  # null until signed in: state and nonce of a sign-in live here too
    Column("data", JSONB, nullable=False, server_default="{}"),
    _at("created_at", nullable=False, server_default=func.now()),
    _at("seen_at", nullable=False, server_default=func.now()),
    _at("expires_at", nullable=False),
    ForeignKeyConstraint(["person_id"], ["people.id"]),
)

# ── acts and their texts ──────────────────────────────────────────────────────────────────────

acts = Table(
    "acts",
    metadata,
    _id(primary_key=True),
    Column("slug", Text, nullable=False, unique=True),  # mz-2026-07, in URLs
    Column("kind", Text, nullable=False),  # model_law | recommendation | …
    Column("title", JSONB, nullable=False),
    Column("language", Text, nullable=False),  # the authentic language
    Column("naming", Text, nullable=False),  # naming scheme: ru-parts | ru-points | en | eu
    Column("regime", Text, nullable=False, server_default="draft"),  # draft | enacted: may numbers still change
    Column("tags", ARRAY(Text), nullable=False, server_default="{}"),
    Column("developer_id", UUID(as_uuid=False)),
    Column("commission_id", UUID(as_uuid=False)),
    Column("readers", JSONB, nullable=False, server_default="[]"),  # bodies invited; need to know
    Column("co_developers", ARRAY(UUID(as_uuid=False)), nullable=False, server_default="{}"),  # bodies
    Column("restricted", Boolean, nullable=False, server_default="false"),  # read by those who need to know alone
    _id("planned_id"),  # the item of a programme that it answers
    _at("created_at", nullable=False, server_default=func.now()),
    ForeignKeyConstraint(["developer_id"], ["bodies.id"]),
    ForeignKeyConstraint(["commission_id"], ["bodies.id"]),
    ForeignKeyConstraint(["planned_id"], ["programme_items.id"]),
    Index("ix_acts_planned_id", "planned_id"),
)

versions = Table(
    "versions",
    metadata,
    _id("act_id", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("hash", Text, nullable=False),
    Column("reason", Text, nullable=False),  # imported | edited | consolidated | finalised
    Column("stage", Text, nullable=False),
    Column("resolution", JSONB),  # {"number": …, "date": …} of the adopted text
    _at("created_at", nullable=False, server_default=func.now()),
    _id("created_by"),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
)

clause_versions = Table(
    "clause_versions",
    metadata,
    _id("act_id", primary_key=True),
    _id("clause_id", primary_key=True),
    Column("hash", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("heading", Text, nullable=False),
    Column("text", Text, nullable=False),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
)

placements = Table(
    "placements",
    metadata,
    _id("act_id", primary_key=True),
    _id("clause_id", primary_key=True),
    Column("from_version", Integer, primary_key=True),
    Column("span", INT4RANGE, nullable=False),  # [first version, first version without it)
    Column("hash", Text, nullable=False),
    _id("parent_id"),
    Column("rank", Text(collation="C"), nullable=False),
    ForeignKeyConstraint(
        ["act_id", "clause_id", "hash"],
        ["clause_versions.act_id", "clause_versions.clause_id", "clause_versions.hash"],
    ),
    ExcludeConstraint(("act_id", "="), ("clause_id", "="), ("span", "&&"), using="gist"),
    Index("ix_placements_act_id_span", "act_id", "span", postgresql_using="gist"),
)

parallel_texts = Table(
    "parallel_texts",
    metadata,
    _id("act_id", primary_key=True),
    _id("clause_id", primary_key=True),
    Column("language", Text, primary_key=True),
    Column("from_version", Integer, primary_key=True),
    Column("span", INT4RANGE, nullable=False),
    Column("heading", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("renders", Text, nullable=False),  # hash of the authentic clause version translated
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ExcludeConstraint(("act_id", "="), ("clause_id", "="), ("language", "="), ("span", "&&"), using="gist"),
    Index("ix_parallel_texts_act_id_language_clause_id", "act_id", "language", "clause_id"),
)

parallel_languages = Table(
    "parallel_languages",
    metadata,
    _id("act_id", primary_key=True),
    Column("language", Text, primary_key=True),
    Column("from_version", Integer, nullable=False),  # the first version with any word in it
    Column("given", Integer, nullable=False, server_default="1"),  # how often words in it were stored
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
)

imports = Table(
    "imports",
    metadata,
    _id(primary_key=True),
    _id("act_id"),  # set when published
    _id("created_by", nullable=False),
    Column("filename", Text, nullable=False),
    Column("media", Text, nullable=False),  # docx | akn | text
    Column("source", LargeBinary, nullable=False),
    Column("source_hash", Text, nullable=False),
    Column("units", JSONB, nullable=False),  # recognised paragraphs, each placed or with a reason
    Column("settings", JSONB, nullable=False),
    Column("status", Text, nullable=False),  # open | published | discarded
    Column("revision", Integer, nullable=False, server_default="1"),
    _at("created_at", nullable=False, server_default=func.now()),
)

# ── amendments ────────────────────────────────────────────────────────────────────────────────

amendments = Table(
    "amendments",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    Column("number", Integer),  # given when tabled, never changed
    Column("language", Text, nullable=False),
    _id("body_id", nullable=False),
    _id("author_id", nullable=False),
    _id("mandate_id", nullable=False),
    Column("kind", Text, nullable=False),
    Column("base_version", Integer, nullable=False),
    Column("tabled", JSONB, nullable=False),  # operations as tabled, for ever
    Column("current_version", Integer, nullable=False),
    Column("operations", JSONB, nullable=False),  # as carried over
    Column("source", JSONB),  # words of an imported amendment exactly as they came
    Column("status", Text, nullable=False),
    Column("cause", JSONB),
    Column("carry", Text, nullable=False),
    _id("parent_id"),
    _id("consequential_to"),
    Column("supersedes", ARRAY(UUID(as_uuid=False)), nullable=False, server_default="{}"),  # by a compromise
    _id("origin_id"),  # remark of a conclusion taken over
    Column("justification", Text, nullable=False, server_default=""),
    Column("consolidated_in", Integer),  # the version that took it in; null until then
    Column("ruling", JSONB),  # {"admissible": …, "reason": …, "by": …, "at": …}
    Column("revision", Integer, nullable=False, server_default="1"),
    _at("created_at", nullable=False, server_default=func.now()),
    _at("tabled_at"),
    Column("cosigners", ARRAY(UUID(as_uuid=False)), nullable=False, server_default="{}"),  # bodies that joined it
    Column("author_left", Boolean, nullable=False, server_default="false"),  # those who joined go on with it
    _id("part_of"),  # the amendment that was divided into parts
    Column("part", Integer, nullable=False, server_default="0"),  # which part: N/1, N/2; 0 where it is whole
    Column("form", Text, nullable=False, server_default="words"),  # how its author puts it: words | full
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    ForeignKeyConstraint(["author_id"], ["people.id"]),
    ForeignKeyConstraint(["mandate_id"], ["mandates.id"]),
    ForeignKeyConstraint(["parent_id"], ["amendments.id"]),
    ForeignKeyConstraint(["consequential_to"], ["amendments.id"]),
    ForeignKeyConstraint(["part_of"], ["amendments.id"], name="fk_amendments_part_of"),
    UniqueConstraint("act_id", "number", "part"),
    Index("ix_amendments_act_id_status", "act_id", "status"),
    Index("ix_amendments_parent_id", "parent_id", postgresql_where=text("parent_id IS NOT NULL")),
)

amendment_clauses = Table(
    "amendment_clauses",
    metadata,
    _id("amendment_id", primary_key=True),
    _id("clause_id", primary_key=True),
    Column("touch", Text, primary_key=True),  # text | heading | place | subtree
    _id("act_id", nullable=False),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"], ondelete="CASCADE"),
    Index("ix_amendment_clauses_act_id_clause_id", "act_id", "clause_id"),
)

carry_overs = Table(
    "carry_overs",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=True),
    _id("amendment_id", nullable=False),
    Column("from_version", Integer, nullable=False),
    Column("to_version", Integer, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("before", JSONB, nullable=False),
    Column("after", JSONB),  # null where nothing fits
    _at("at", nullable=False, server_default=func.now()),
    _id("confirmed_by"),
    _at("confirmed_at"),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"]),
    Index("ix_carry_overs_amendment_id", "amendment_id"),
)

sittings = Table(
    "sittings",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("body_id", nullable=False),
    Column("stage", Text, nullable=False),
    _at("opened_at", nullable=False, server_default=func.now()),
    _id("opened_by", nullable=False),
    _at("closed_at"),
    _id("item_id"),  # the item of a meeting's agenda under which the act was taken up
    Column("present", JSONB),  # who is there, as the chair said, where nobody was counted at the door of a meeting
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    ForeignKeyConstraint(["item_id"], ["meeting_items.id"]),
    Index("uq_sittings_open", "act_id", unique=True, postgresql_where=text("closed_at IS NULL")),
    Index("ix_sittings_act_id", "act_id"),
)

decisions = Table(
    "decisions",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("sitting_id", nullable=False),
    _id("amendment_id", nullable=False),
    Column("outcome", Text, nullable=False),  # adopted | rejected | postponed
    Column("reason", Text, nullable=False, server_default=""),
    _id("decided_by", nullable=False),
    _at("decided_at", nullable=False, server_default=func.now()),
    _at("undone_at"),
    _id("undone_by"),
    Column("undone_reason", Text, nullable=False, server_default=""),
    _id("vote_id"),  # the vote that decided it
    Column("offline", JSONB),  # made while the connection was lost: on what it was based, and when
    ForeignKeyConstraint(["vote_id"], ["votes.id"]),
    _id("block"),  # decided with others en bloc
    Column("put", Integer),  # which in turn: those of a block are put together
    _id("because"),  # the amendment that the chair named as the cause of a fall
    Column("own", Boolean, nullable=False, server_default="false"),  # a withdrawal by the author's own hand
    ForeignKeyConstraint(["sitting_id"], ["sittings.id"]),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"]),
    Index(
        "uq_decisions_standing",
        "amendment_id",
        unique=True,
        postgresql_where="undone_at IS NULL",
    ),
    Index("ix_decisions_act_id", "act_id"),
)

consequences = Table(
    "consequences",
    metadata,
    _id("decision_id", primary_key=True),
    _id("amendment_id", primary_key=True),
    Column("before", Text, nullable=False),  # status it had
    Column("after", Text, nullable=False),
    Column("rule", Text, nullable=False),  # D2, D3 … of domain.md §9.6
    Column("was", JSONB),  # why it had the status before
    ForeignKeyConstraint(["decision_id"], ["decisions.id"]),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"]),
)

# ── the order, recommendations, compromises ─────────────────────────────────────────────────────

orders = Table(
    "orders",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    Column("kind", Text, nullable=False),  # priority | reserve | move | isolate | tie | debate | identity | exclusion …
    Column("payload", JSONB, nullable=False),
    Column("reason", Text, nullable=False),
    _id("made_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("made_at", nullable=False),
    _id("confirmed_by"),  # the chair; null while only proposed
    _id("confirmed_mandate"),
    _at("confirmed_at"),
    _id("undone_by"),
    _id("undone_mandate"),
    _at("undone_at"),
    Column("undone_reason", Text, nullable=False, server_default=""),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["made_by"], ["people.id"]),
    Index("ix_orders_act_id", "act_id"),
)

recommendations = Table(
    "recommendations",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("amendment_id", nullable=False),
    Column("place", Integer, nullable=False),  # number of the table: 1, 2, 3
    Column("reason", Text, nullable=False),
    _id("made_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("made_at", nullable=False),
    _id("confirmed_by"),  # another person than proposed it
    _id("confirmed_mandate"),
    _at("confirmed_at"),
    _at("replaced_at"),  # another recommendation stands since
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"]),
    CheckConstraint("confirmed_by <> made_by", name="second_person"),
    Index("ix_recommendations_act_id", "act_id"),
    Index("uq_recommendations_standing", "amendment_id", unique=True, postgresql_where=text("replaced_at IS NULL")),
)

pull_outs = Table(
    "pull_outs",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("amendment_id", nullable=False),
    _id("body_id", nullable=False),
    Column("reason", Text, nullable=False),
    _id("made_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("made_at", nullable=False),
    _id("returned_by"),
    _at("returned_at"),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    Index("ix_pull_outs_act_id", "act_id"),
    Index(
        "uq_pull_outs_standing",
        "amendment_id",
        "body_id",
        unique=True,
        postgresql_where=text("returned_at IS NULL"),
    ),
)

consents = Table(
    "consents",
    metadata,
    _id("compromise_id", primary_key=True),
    _id("amendment_id", primary_key=True),  # that it stands in place of
    _id("act_id", nullable=False),
    _id("body_id", nullable=False),  # that is asked: the author's
    _id("asked_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("asked_at", nullable=False),
    Column("given", Boolean),  # null: not answered
    Column("reason", Text, nullable=False, server_default=""),
    _id("answered_by"),
    _id("answered_mandate"),
    _at("answered_at"),
    ForeignKeyConstraint(["compromise_id"], ["amendments.id"]),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    Index("ix_consents_act_id", "act_id"),
)

divisions = Table(
    "divisions",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("amendment_id", nullable=False),
    Column("parts", JSONB, nullable=False),  # which operations make up each part, by place
    Column("reason", Text, nullable=False),
    _id("body_id", nullable=False),  # that asks for it
    _id("made_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("made_at", nullable=False),
    Column("granted", Boolean),  # null: not ruled on
    Column("answer", Text, nullable=False, server_default=""),
    _id("ruled_by"),
    _id("ruled_mandate"),
    _at("ruled_at"),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    Index("ix_divisions_act_id", "act_id"),
    Index("uq_divisions_open", "amendment_id", unique=True, postgresql_where=text("granted IS NULL OR granted")),
)

# ── remarks: comments, opinions, conclusions ──────────────────────────────────────────────────

threads = Table(
    "threads",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("clause_id", nullable=False),
    Column("version", Integer, nullable=False),
    Column("language", Text, nullable=False),
    Column("anchor", JSONB),  # {"quote": …, "before": …, "after": …, "part": "text"}; null: whole clause
    Column("visibility", Text, nullable=False),  # all | delegation
    _id("body_id"),  # the delegation, where private to it
    _id("opened_by", nullable=False),
    _at("opened_at", nullable=False, server_default=func.now()),
    _at("resolved_at"),
    _id("resolved_by"),
    Column("revision", Integer, nullable=False, server_default="1"),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    Index("ix_threads_act_id_clause_id", "act_id", "clause_id"),
)

comments = Table(
    "comments",
    metadata,
    _id(primary_key=True),
    _id("thread_id", nullable=False),
    _id("author_id", nullable=False),
    _id("mandate_id", nullable=False),
    Column("text", Text, nullable=False),
    _at("at", nullable=False, server_default=func.now()),
    ForeignKeyConstraint(["thread_id"], ["threads.id"]),
    Index("ix_comments_thread_id", "thread_id"),
)

conclusions = Table(
    "conclusions",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("body_id", nullable=False),
    Column("kind", Text, nullable=False),  # expert | parliament | collective
    Column("version", Integer, nullable=False),
    Column("language", Text, nullable=False),  # of the text that its remarks quote
    Column("verdict", Text),  # support | support_with_remarks | do_not_support | noted
    Column("summary", Text, nullable=False, server_default=""),
    Column("status", Text, nullable=False),  # draft | signed
    _id("author_id", nullable=False),
    _id("mandate_id", nullable=False),
    _at("created_at", nullable=False, server_default=func.now()),
    _at("signed_at"),
    _id("signed_by"),
    Column("revision", Integer, nullable=False, server_default="1"),
    _id("request_id"),  # what it answers, if it was asked for
    Column("sat", JSONB),  # of a collective one: {"held": …, "members": [{"name": …, "opinion": …}, …]}
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    ForeignKeyConstraint(["request_id"], ["opinion_requests.id"]),
    Index("ix_conclusions_act_id", "act_id"),
    Index("ix_conclusions_request_id", "request_id", postgresql_where=text("request_id IS NOT NULL")),
)

opinion_requests = Table(
    "opinion_requests",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("body_id", nullable=False),
    _id("person_id"),  # whom in the body it is for, if somebody
    Column("version", Integer, nullable=False),
    Column("scope", ARRAY(UUID(as_uuid=False)), nullable=False, server_default="{}"),  # clauses; empty: all
    _at("due", nullable=False),  # the first instant that is late
    Column("question", Text, nullable=False, server_default=""),
    Column("confidential", Boolean, nullable=False, server_default="false"),
    Column("concurrence", Boolean, nullable=False, server_default="false"),
    _id("asked_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("asked_at", nullable=False, server_default=func.now()),
    _at("waived_at"),
    _id("waived_by"),
    Column("reason", Text, nullable=False, server_default=""),
    _at("reminded_at"),
    Column("reminders", Integer, nullable=False, server_default="0"),
    Column("revision", Integer, nullable=False, server_default="1"),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    ForeignKeyConstraint(["person_id"], ["people.id"]),
    ForeignKeyConstraint(["asked_by"], ["people.id"]),
    Index("ix_opinion_requests_act_id", "act_id"),
)

excused_answers = Table(
    "excused_answers",
    metadata,
    _id("act_id", primary_key=True),
    Column("need", Text, primary_key=True),  # key of a mandatory answer of the profile
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("reason", Text, nullable=False),
    _id("by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("at", nullable=False, server_default=func.now()),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["by"], ["people.id"]),
)

replies = Table(
    "replies",
    metadata,
    _id("conclusion_id", primary_key=True),
    Column("text", Text, nullable=False),
    _id("by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("at", nullable=False),
    _at("due"),  # when it became late; null where the procedure sets no term
    Column("revision", Integer, nullable=False, server_default="1"),
    ForeignKeyConstraint(["conclusion_id"], ["conclusions.id"]),
    ForeignKeyConstraint(["by"], ["people.id"]),
)

remarks = Table(
    "remarks",
    metadata,
    _id(primary_key=True),
    _id("conclusion_id", nullable=False),
    Column("position", Integer, nullable=False),
    _id("clause_id"),  # null: on the draft as a whole
    Column("anchor", JSONB),
    Column("text", Text, nullable=False),
    Column("proposed", JSONB),  # {"part": "text", "base": hash, "text": …}
    Column("disposition", Text),  # accepted | accepted_in_part | rejected | noted | discuss
    Column("reason", Text),
    _id("disposed_by"),
    _at("disposed_at"),
    Column("revision", Integer, nullable=False, server_default="1"),
    ForeignKeyConstraint(["conclusion_id"], ["conclusions.id"], ondelete="CASCADE"),
    Index("ix_remarks_conclusion_id", "conclusion_id"),
)

# ── procedure ─────────────────────────────────────────────────────────────────────────────────

profiles = Table(
    "profiles",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("key", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("source", Text, nullable=False),  # the file as it was when the first act began under it
    _at("kept_at", nullable=False, server_default=func.now()),
)

proceedings = Table(
    "proceedings",
    metadata,
    _id("act_id", primary_key=True),
    Column("profile", Text, nullable=False),
    Column("profile_hash", Text, nullable=False),
    Column("stage", Text, nullable=False),
    _at("stage_since", nullable=False, server_default=func.now()),
    Column("version", Integer, nullable=False, server_default="0"),  # current version of the text
    Column("next_number", Integer, nullable=False, server_default="1"),  # of the next amendment tabled
    Column("deadlines", JSONB, nullable=False, server_default="{}"),  # name -> instant
    Column("loops", JSONB, nullable=False, server_default="{}"),  # stage -> times returned to
    Column("facts", JSONB, nullable=False, server_default="{}"),  # acts of procedure recorded by name
    Column("revision", Integer, nullable=False, server_default="1"),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["profile_hash"], ["profiles.hash"]),
)

transitions = Table(
    "transitions",
    metadata,
    _id("act_id", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("move", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("conditions", JSONB, nullable=False),  # the gate as it stood
    Column("reason", Text, nullable=False, server_default=""),
    _id("actor_id", nullable=False),
    _id("mandate_id", nullable=False),
    _at("at", nullable=False, server_default=func.now()),
    Column("exception", JSONB(none_as_null=True)),  # who let it pass by which conditions, why; or null
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
)

exceptions = Table(
    "exceptions",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    Column("move", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("visit", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("bypassed", JSONB, nullable=False),  # condition -> state it had
    _id("asked_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("asked_at", nullable=False),
    _at("expires_at", nullable=False),
    Column("status", Text, nullable=False),  # asked | confirmed | refused | withdrawn | expired
    _id("ended_by"),
    _id("ended_mandate"),
    _at("ended_at"),
    Column("answer", Text, nullable=False, server_default=""),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["asked_by"], ["people.id"]),
    CheckConstraint("status <> 'confirmed' or ended_by <> asked_by", name="second_person"),
    Index("ix_exceptions_act_id", "act_id"),
    Index("uq_exceptions_asked", "act_id", unique=True, postgresql_where=text("status = 'asked'")),
)

reminders = Table(
    "reminders",
    metadata,
    _id("act_id", primary_key=True),
    Column("condition", Text, primary_key=True),
    _id("person_id", primary_key=True),
    Column("day", Date, primary_key=True),  # in the zone of record: one a day for each condition and person
    Column("stage", Text, nullable=False),
    Column("visit", Integer, nullable=False),
    _id("asked_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("at", nullable=False),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["person_id"], ["people.id"]),
    ForeignKeyConstraint(["asked_by"], ["people.id"]),
    Index("ix_reminders_person_id", "person_id"),
)

rounds = Table(
    "rounds",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("body_id", nullable=False),
    Column("stage", Text, nullable=False),
    Column("visit", Integer, nullable=False),  # which time the stage was entered
    Column("version", Integer, nullable=False),
    Column("text_hash", Text, nullable=False),
    Column("question", Text, nullable=False),
    _id("opened_by", nullable=False),
    _at("opened_at", nullable=False, server_default=func.now()),
    _at("closed_at"),
    _id("closed_by"),
    Column("result", JSONB),
    Column("revision", Integer, nullable=False, server_default="1"),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    # A text is put once at each visit of a stage, and again only where too few were there to decide.
    Index(
        "uq_rounds_standing",
        "act_id",
        "stage",
        "visit",
        "version",
        unique=True,
        postgresql_where=text("result IS NULL OR result ->> 'result' <> ALL (ARRAY['no_quorum', 'undone'])"),
    ),
)

positions = Table(
    "positions",
    metadata,
    _id("round_id", primary_key=True),
    _id("body_id", primary_key=True),
    Column("position", Text, nullable=False),  # no_objection | objects | not_taking_part | absent
    Column("reason", Text, nullable=False, server_default=""),
    Column("clauses", JSONB, nullable=False, server_default="[]"),
    Column("on_behalf", Boolean, nullable=False, server_default="false"),  # entered from a letter
    Column("wording", Text, nullable=False, server_default=""),  # what would be acceptable
    _id("carried_from"),  # the earlier round in which it was said, of the same words
    _id("given_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("at", nullable=False, server_default=func.now()),
    ForeignKeyConstraint(["round_id"], ["rounds.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
)

# ── meetings: a body sits on a day, with an agenda ────────────────────────────────────────────────

meetings = Table(
    "meetings",
    metadata,
    _id(primary_key=True),
    _id("body_id", nullable=False),
    Column("profile", Text, nullable=False),
    Column("profile_hash", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("starts", Text, nullable=False),  # HH:MM in the zone of record; empty where nobody said
    Column("place", Text, nullable=False),
    Column("mode", Text, nullable=False),  # hall | remote | hybrid
    Column("short_notice", Text, nullable=False, server_default=""),  # why it was convened later than the rules say
    Column("status", Text, nullable=False, server_default="convened"),  # convened | open | closed | signed | cancelled
    Column("shown", JSONB, nullable=False, server_default="{}"),  # what is on the screen of the hall
    _at("convened_at", nullable=False),
    _id("convened_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("opened_at"),
    _id("opened_by"),
    _at("closed_at"),
    _id("closed_by"),
    Column("cancelled", Text, nullable=False, server_default=""),  # why it is not held
    Column("revision", Integer, nullable=False, server_default="1"),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    Index("ix_meetings_day", "day"),
)

meeting_items = Table(
    "meeting_items",
    metadata,
    _id(primary_key=True),
    _id("meeting_id", nullable=False),
    Column("place", Integer, nullable=False),  # in the agenda, from 1
    _id("act_id"),  # null: an item that is about no act
    Column("title", JSONB, nullable=False),
    Column("state", Text, nullable=False, server_default="waiting"),  # waiting | current | done | postponed | removed
    Column("reason", Text, nullable=False, server_default=""),  # why it was added, moved or removed in the meeting
    _id("added_by", nullable=False),
    _at("added_at", nullable=False),
    _at("taken_up_at"),
    _at("closed_at"),
    Column("note", Text, nullable=False, server_default=""),  # what was noted when it was closed
    Column("stands", JSONB),  # the units that stand as they were when it was closed, none of their amendments adopted
    ForeignKeyConstraint(["meeting_id"], ["meetings.id"]),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    Index("uq_meeting_items_current", "meeting_id", unique=True, postgresql_where=text("state = 'current'")),
    Index("ix_meeting_items_meeting_id", "meeting_id"),
    Index("ix_meeting_items_act_id", "act_id"),
)

attendance = Table(
    "attendance",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=True),
    _id("meeting_id", nullable=False),
    _id("seat_id", nullable=False),  # a delegation, or a member where members are counted
    Column("entry", Text, nullable=False),  # hall | remote | absent | apart | taking_part | holder
    _id("item_id"),  # of apart and taking_part
    _id("holder_id"),  # who has the voice of the delegation from now on
    _id("given_by", nullable=False),
    _id("mandate_id", nullable=False),
    Column("on_behalf", Boolean, nullable=False, server_default="false"),
    _at("at", nullable=False),
    ForeignKeyConstraint(["meeting_id"], ["meetings.id"]),
    ForeignKeyConstraint(["item_id"], ["meeting_items.id"]),
    Index("ix_attendance_meeting_id", "meeting_id"),
)

votes = Table(
    "votes",
    metadata,
    _id(primary_key=True),
    _id("meeting_id", nullable=False),
    _id("item_id", nullable=False),
    _id("act_id"),
    _id("amendment_id"),
    Column("subject", Text, nullable=False),  # amendment | text | clause | procedure
    Column("stage", Text, nullable=False),
    Column("version", Integer),
    Column("text_hash", Text),
    Column("question", Text, nullable=False),
    Column("rule", JSONB, nullable=False),  # way, quorum, threshold: as the profile had them
    Column("status", Text, nullable=False, server_default="open"),  # open | closed | cancelled | undone
    _id("opened_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("opened_at", nullable=False),
    _at("closed_at"),
    _id("closed_by"),
    Column("result", JSONB),
    Column("resolution", JSONB),  # what the chair made of a consensus that was not reached
    Column("reason", Text, nullable=False, server_default=""),  # why it was cancelled or undone
    _at("undone_at"),
    _id("undone_by"),
    _id("round_id"),  # a vote on the text as a whole is also a round of positions
    _id("clause_id"),  # the unit that was put by itself
    Column("revision", Integer, nullable=False, server_default="1"),
    ForeignKeyConstraint(["meeting_id"], ["meetings.id"]),
    ForeignKeyConstraint(["item_id"], ["meeting_items.id"]),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"]),
    ForeignKeyConstraint(["round_id"], ["rounds.id"]),
    Index("uq_votes_open", "meeting_id", unique=True, postgresql_where=text("status = 'open'")),
    Index("ix_votes_meeting_id", "meeting_id"),
)

voices = Table(
    "voices",
    metadata,
    _id("vote_id", primary_key=True),
    _id("seat_id", primary_key=True),
    Column("voice", Text, nullable=False),  # for | against | abstains
    Column("reason", Text, nullable=False, server_default=""),
    Column("clauses", JSONB, nullable=False, server_default="[]"),
    Column("wording", Text, nullable=False, server_default=""),  # what would be acceptable
    Column("reservation", Text, nullable=False, server_default=""),
    _id("given_by", nullable=False),
    _id("mandate_id", nullable=False),
    Column("on_behalf", Boolean, nullable=False, server_default="false"),  # a show of hands, by name
    _at("at", nullable=False),
    ForeignKeyConstraint(["vote_id"], ["votes.id"]),
)

reservations = Table(
    "reservations",
    metadata,
    _id(primary_key=True),
    Column("kind", Text, nullable=False),  # reservation | separate_opinion
    _id("act_id"),
    _id("meeting_id"),
    _id("decision_id"),
    _id("vote_id"),
    _id("round_id"),
    _id("body_id", nullable=False),
    Column("words", Text, nullable=False),
    _id("given_by", nullable=False),
    _id("mandate_id", nullable=False),
    Column("on_behalf", Boolean, nullable=False, server_default="false"),
    _at("at", nullable=False),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["meeting_id"], ["meetings.id"]),
    ForeignKeyConstraint(["decision_id"], ["decisions.id"]),
    ForeignKeyConstraint(["vote_id"], ["votes.id"]),
    ForeignKeyConstraint(["round_id"], ["rounds.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    Index("ix_reservations_act_id", "act_id"),
    Index("ix_reservations_meeting_id", "meeting_id"),
)

brackets = Table(
    "brackets",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    Column("version", Integer, nullable=False),
    _id("amendment_id", nullable=False),
    _id("decision_id", nullable=False),
    Column("words", JSONB, nullable=False),  # both texts of every unit, as they stood
    _at("at", nullable=False),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"]),
    ForeignKeyConstraint(["decision_id"], ["decisions.id"]),
    Index("ix_brackets_act_id", "act_id"),
)

signatures = Table(
    "signatures",
    metadata,
    _id("meeting_id", primary_key=True),
    Column("capacity", Text, primary_key=True),  # chair | secretary
    Column("hash", Text, primary_key=True),  # of the protocol that was signed
    _id("person_id", nullable=False),
    _id("mandate_id", nullable=False),
    _at("at", nullable=False),
    ForeignKeyConstraint(["meeting_id"], ["meetings.id"]),
    UniqueConstraint("meeting_id", "hash", "person_id"),  # two persons
)

protocols = Table(
    "protocols",
    metadata,
    _id("meeting_id", primary_key=True),
    Column("hash", Text, nullable=False),
    Column("content", JSONB, nullable=False),
    _at("at", nullable=False),
    ForeignKeyConstraint(["meeting_id"], ["meetings.id"]),
)

powers = Table(
    "powers",
    metadata,
    _id(primary_key=True),
    _id("body_id", nullable=False),
    _id("person_id", nullable=False),
    _id("act_id"),  # for one act alone; null: for all
    _at("starts_at", nullable=False),
    _at("ends_at", nullable=False),  # the first instant without them
    Column("ground", Text, nullable=False, server_default=""),
    _id("given_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("given_at", nullable=False),
    _at("revoked_at"),
    _id("revoked_by"),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    ForeignKeyConstraint(["person_id"], ["people.id"]),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["given_by"], ["people.id"]),
    CheckConstraint("starts_at < ends_at", name="in_order"),
)

invitations = Table(
    "invitations",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("body_id", nullable=False),
    _id("person_id"),  # this person alone; null: everybody of the body
    Column("clauses", ARRAY(UUID(as_uuid=False)), nullable=False, server_default="{}"),  # none: the whole act
    Column("purpose", Text, nullable=False, server_default=""),
    _at("ends_at"),
    _id("given_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("given_at", nullable=False),
    _at("revoked_at"),
    _id("revoked_by"),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    ForeignKeyConstraint(["person_id"], ["people.id"]),
    ForeignKeyConstraint(["given_by"], ["people.id"]),
    Index("ix_invitations_act_id", "act_id"),
)

absences = Table(
    "absences",
    metadata,
    _id(primary_key=True),
    _id("body_id", nullable=False),
    _id("act_id"),  # of one act alone; null: of the assembly's work
    _at("starts_at", nullable=False),
    _at("ends_at"),
    Column("reason", Text, nullable=False),
    _id("noted_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("noted_at", nullable=False),
    _at("ended_at"),
    _id("ended_by"),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["noted_by"], ["people.id"]),
)

leaves = Table(
    "leaves",
    metadata,
    _id("amendment_id", primary_key=True),
    _id("act_id", nullable=False),
    Column("reason", Text, nullable=False),
    _id("asked_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("asked_at", nullable=False),
    _at("objections_until", nullable=False),
    Column("granted", Boolean),  # null: the chair has not decided
    Column("answer", Text, nullable=False, server_default=""),
    _id("decided_by"),
    _id("decided_mandate"),
    _at("decided_at"),
    ForeignKeyConstraint(["amendment_id"], ["amendments.id"]),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["asked_by"], ["people.id"]),
    Index("ix_leaves_act_id", "act_id"),
)

leave_objections = Table(
    "leave_objections",
    metadata,
    _id("amendment_id", primary_key=True),
    _id("body_id", primary_key=True),
    Column("reason", Text, nullable=False),
    _id("by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("at", nullable=False),
    ForeignKeyConstraint(["amendment_id"], ["leaves.amendment_id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    ForeignKeyConstraint(["by"], ["people.id"]),
)

version_changes = Table(
    "version_changes",
    metadata,
    _id("act_id", primary_key=True),
    Column("version", Integer, primary_key=True),
    _id("clause_id", primary_key=True),
    Column("above", ARRAY(UUID(as_uuid=False)), nullable=False),  # the units it stands in
    Column("substance", Boolean, nullable=False),  # false: spelling, punctuation, number of the unit
    ForeignKeyConstraint(["act_id", "version"], ["versions.act_id", "versions.number"]),
)

# ── the record ────────────────────────────────────────────────────────────────────────────────

streams = Table(
    "streams",
    metadata,
    Column("stream", Text, primary_key=True),
    Column("number", Integer, nullable=False),  # of the last event; this row is the lock of its stream
    Column("hash", Text, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("stream", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    _at("at", nullable=False),
    Column("kind", Text, nullable=False),
    _id("actor_id"),
    _id("mandate_id"),
    _id("act_id"),
    Column("version", Integer),
    Column("subject", Text),
    Column("payload", JSONB, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Index("ix_events_subject", "subject"),
    Index("ix_events_clauses", text("(payload -> 'clauses')"), postgresql_using="gin"),
)

receipts = Table(
    "receipts",
    metadata,
    _id("person_id", primary_key=True),
    Column("key", Text, primary_key=True),
    Column("fingerprint", Text, nullable=False),
    Column("receipt", JSON(none_as_null=True)),  # not JSONB: its text is the answer; null only while at work
    _at("at", nullable=False, server_default=func.now()),
    ForeignKeyConstraint(["person_id"], ["people.id"]),
    Index("ix_receipts_at", "at"),
)

# ── the programme, reviews and what became of adopted acts ────────────────────────────────────

programmes = Table(
    "programmes",
    metadata,
    _id(primary_key=True),
    Column("first_year", Integer, nullable=False),
    Column("years", Integer, nullable=False),
    Column("profile", Text, nullable=False),
    Column("profile_hash", Text, nullable=False),
    Column("version", Integer, nullable=False, server_default="0"),  # the approved one that stands; 0: none
    Column("next_number", Integer, nullable=False, server_default="1"),  # of items and of sets
    Column("revision", Integer, nullable=False, server_default="1"),
    _id("opened_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("opened_at", nullable=False),
    ForeignKeyConstraint(["opened_by"], ["people.id"]),
    ExcludeConstraint(
        (text("int4range(first_year, first_year + years)"), "&&"), using="gist", name="ex_programmes_one_a_year"
    ),
)

programme_items = Table(
    "programme_items",
    metadata,
    _id(primary_key=True),
    _id("programme_id", nullable=False),
    Column("number", Integer, nullable=False),
    _id("taken_from"),  # the item of an earlier programme that it goes on with
    UniqueConstraint("programme_id", "number"),
    ForeignKeyConstraint(["programme_id"], ["programmes.id"]),
    ForeignKeyConstraint(["taken_from"], ["programme_items.id"]),
)

programme_editions = Table(
    "programme_editions",
    metadata,
    _id("item_id", primary_key=True),
    Column("since", Integer, primary_key=True),  # the first version of the programme that says so
    Column("until", Integer),  # the first that does not any more
    Column("planned", JSONB, nullable=False),
    ForeignKeyConstraint(["item_id"], ["programme_items.id"]),
)

programme_sets = Table(
    "programme_sets",
    metadata,
    _id(primary_key=True),
    _id("programme_id", nullable=False),
    Column("number", Integer, nullable=False),
    Column("base", Integer, nullable=False),  # the version that it changes
    Column("note", Text, nullable=False, server_default=""),
    Column("status", Text, nullable=False, server_default="put"),  # put | approved | refused
    Column("version", Integer),  # what it became
    _id("put_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("put_at", nullable=False),
    UniqueConstraint("programme_id", "number"),
    ForeignKeyConstraint(["programme_id"], ["programmes.id"]),
    ForeignKeyConstraint(["put_by"], ["people.id"]),
    Index(
        "ix_programme_sets_one_at_a_time", "programme_id", unique=True, postgresql_where=text("status = 'put'::text")
    ),
)

programme_changes = Table(
    "programme_changes",
    metadata,
    _id(primary_key=True),
    _id("programme_id", nullable=False),
    _id("item_id", nullable=False),
    Column("what", Text, nullable=False),  # add | alter | remove
    Column("becomes", JSONB),  # null where it removes
    Column("reason", Text, nullable=False),
    Column("seen", Integer, nullable=False),  # the version on which it was written
    _id("body_id", nullable=False),
    _id("proposed_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("proposed_at", nullable=False),
    Column("status", Text, nullable=False, server_default="waiting"),
    _id("set_id"),
    Column("answer", Text, nullable=False, server_default=""),
    _id("answered_by"),
    _at("answered_at"),
    ForeignKeyConstraint(["programme_id"], ["programmes.id"]),
    ForeignKeyConstraint(["item_id"], ["programme_items.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    ForeignKeyConstraint(["proposed_by"], ["people.id"]),
    ForeignKeyConstraint(["set_id"], ["programme_sets.id"]),
    Index("ix_programme_changes_programme_id", "programme_id"),
)

programme_decisions = Table(
    "programme_decisions",
    metadata,
    _id("set_id", primary_key=True),
    Column("step", Integer, primary_key=True),  # from 0, in the order of the rules
    Column("body", Text, nullable=False),  # the kind of body that decided
    Column("granted", Boolean, nullable=False),
    Column("number", Text, nullable=False),  # of its decision
    Column("day", Date, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    _id("decided_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("decided_at", nullable=False),
    ForeignKeyConstraint(["set_id"], ["programme_sets.id"]),
    ForeignKeyConstraint(["decided_by"], ["people.id"]),
)

reviews = Table(
    "reviews",
    metadata,
    _id("act_id", primary_key=True),  # the dossier that was opened
    _id("reviewed_id", nullable=False),  # the adopted act
    Column("aim", Text, nullable=False),  # amend | replace | repeal
    Column("cause", Text, nullable=False),  # threat | report | term
    Column("reason", Text, nullable=False),
    Column("version", Integer, nullable=False),  # of the adopted text that is the base
    _id("opened_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("opened_at", nullable=False),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["reviewed_id"], ["acts.id"]),
    ForeignKeyConstraint(["opened_by"], ["people.id"]),
    Index("ix_reviews_reviewed_id", "reviewed_id"),
)

applications = Table(
    "applications",
    metadata,
    _id(primary_key=True),
    _id("act_id", nullable=False),
    _id("body_id", nullable=False),  # the delegation whose state it is
    Column("state", Text, nullable=False),  # applied | in_part | in_work | not_applied
    Column("law", Text, nullable=False, server_default=""),
    Column("note", Text, nullable=False, server_default=""),
    Column("day", Date, nullable=False),
    _id("noted_by", nullable=False),
    _id("mandate_id", nullable=False),
    _at("noted_at", nullable=False),
    ForeignKeyConstraint(["act_id"], ["acts.id"]),
    ForeignKeyConstraint(["body_id"], ["bodies.id"]),
    ForeignKeyConstraint(["noted_by"], ["people.id"]),
    Index("ix_applications_act_id", "act_id"),
)
