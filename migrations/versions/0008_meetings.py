"""Meetings: a body sits on a day with an agenda; who was there, what was voted how, and the signed protocol.

Once the protocol is signed nothing that it tells of can be changed: the database itself refuses.
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE meetings (
    id UUID NOT NULL,
    body_id UUID NOT NULL,
    profile TEXT NOT NULL,
    profile_hash TEXT NOT NULL,
    day DATE NOT NULL,
    starts TEXT NOT NULL,
    place TEXT NOT NULL,
    mode TEXT NOT NULL,
    short_notice TEXT DEFAULT '' NOT NULL,
    status TEXT DEFAULT 'convened' NOT NULL,
    shown JSONB DEFAULT '{}' NOT NULL,
    convened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    convened_by UUID NOT NULL,
    mandate_id UUID NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE,
    opened_by UUID,
    closed_at TIMESTAMP WITH TIME ZONE,
    closed_by UUID,
    cancelled TEXT DEFAULT '' NOT NULL,
    revision INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_meetings PRIMARY KEY (id),
    CONSTRAINT fk_meetings_body_id FOREIGN KEY(body_id) REFERENCES bodies (id)
);
CREATE INDEX ix_meetings_day ON meetings (day);
CREATE TABLE meeting_items (
    id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    place INTEGER NOT NULL,
    act_id UUID,
    title JSONB NOT NULL,
    state TEXT DEFAULT 'waiting' NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    added_by UUID NOT NULL,
    added_at TIMESTAMP WITH TIME ZONE NOT NULL,
    taken_up_at TIMESTAMP WITH TIME ZONE,
    closed_at TIMESTAMP WITH TIME ZONE,
    note TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_meeting_items PRIMARY KEY (id),
    CONSTRAINT fk_meeting_items_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id),
    CONSTRAINT fk_meeting_items_act_id FOREIGN KEY(act_id) REFERENCES acts (id)
);
CREATE INDEX ix_meeting_items_act_id ON meeting_items (act_id);
CREATE INDEX ix_meeting_items_meeting_id ON meeting_items (meeting_id);
CREATE UNIQUE INDEX uq_meeting_items_current ON meeting_items (meeting_id) WHERE state = 'current';
CREATE TABLE attendance (
    id BIGSERIAL NOT NULL,
    meeting_id UUID NOT NULL,
    seat_id UUID NOT NULL,
    entry TEXT NOT NULL,
    item_id UUID,
    holder_id UUID,
    given_by UUID NOT NULL,
    mandate_id UUID NOT NULL,
    on_behalf BOOLEAN DEFAULT 'false' NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_attendance PRIMARY KEY (id),
    CONSTRAINT fk_attendance_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id),
    CONSTRAINT fk_attendance_item_id FOREIGN KEY(item_id) REFERENCES meeting_items (id)
);
CREATE INDEX ix_attendance_meeting_id ON attendance (meeting_id);
CREATE TABLE votes (
    id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    item_id UUID NOT NULL,
    act_id UUID,
    amendment_id UUID,
    subject TEXT NOT NULL,
    stage TEXT NOT NULL,
    version INTEGER,
    text_hash TEXT,
    question TEXT NOT NULL,
    rule JSONB NOT NULL,
    status TEXT DEFAULT 'open' NOT NULL,
    opened_by UUID NOT NULL,
    mandate_id UUID NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE,
    closed_by UUID,
    result JSONB,
    resolution JSONB,
    reason TEXT DEFAULT '' NOT NULL,
    undone_at TIMESTAMP WITH TIME ZONE,
    undone_by UUID,
    round_id UUID,
    revision INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_votes PRIMARY KEY (id),
    CONSTRAINT fk_votes_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id),
    CONSTRAINT fk_votes_item_id FOREIGN KEY(item_id) REFERENCES meeting_items (id),
    CONSTRAINT fk_votes_act_id FOREIGN KEY(act_id) REFERENCES acts (id),
    CONSTRAINT fk_votes_amendment_id FOREIGN KEY(amendment_id) REFERENCES amendments (id),
    CONSTRAINT fk_votes_round_id FOREIGN KEY(round_id) REFERENCES rounds (id)
);
CREATE INDEX ix_votes_meeting_id ON votes (meeting_id);
CREATE UNIQUE INDEX uq_votes_open ON votes (meeting_id) WHERE status = 'open';
CREATE TABLE voices (
    vote_id UUID NOT NULL,
    seat_id UUID NOT NULL,
    voice TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    clauses JSONB DEFAULT '[]' NOT NULL,
    wording TEXT DEFAULT '' NOT NULL,
    reservation TEXT DEFAULT '' NOT NULL,
    given_by UUID NOT NULL,
    mandate_id UUID NOT NULL,
    on_behalf BOOLEAN DEFAULT 'false' NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_voices PRIMARY KEY (vote_id, seat_id),
    CONSTRAINT fk_voices_vote_id FOREIGN KEY(vote_id) REFERENCES votes (id)
);
CREATE TABLE reservations (
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    act_id UUID,
    meeting_id UUID,
    decision_id UUID,
    vote_id UUID,
    round_id UUID,
    body_id UUID NOT NULL,
    words TEXT NOT NULL,
    given_by UUID NOT NULL,
    mandate_id UUID NOT NULL,
    on_behalf BOOLEAN DEFAULT 'false' NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_reservations PRIMARY KEY (id),
    CONSTRAINT fk_reservations_act_id FOREIGN KEY(act_id) REFERENCES acts (id),
    CONSTRAINT fk_reservations_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id),
    CONSTRAINT fk_reservations_decision_id FOREIGN KEY(decision_id) REFERENCES decisions (id),
    CONSTRAINT fk_reservations_vote_id FOREIGN KEY(vote_id) REFERENCES votes (id),
    CONSTRAINT fk_reservations_round_id FOREIGN KEY(round_id) REFERENCES rounds (id),
    CONSTRAINT fk_reservations_body_id FOREIGN KEY(body_id) REFERENCES bodies (id)
);
CREATE INDEX ix_reservations_act_id ON reservations (act_id);
CREATE INDEX ix_reservations_meeting_id ON reservations (meeting_id);
CREATE TABLE brackets (
    id UUID NOT NULL,
    act_id UUID NOT NULL,
    version INTEGER NOT NULL,
    amendment_id UUID NOT NULL,
    decision_id UUID NOT NULL,
    words JSONB NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_brackets PRIMARY KEY (id),
    CONSTRAINT fk_brackets_act_id FOREIGN KEY(act_id) REFERENCES acts (id),
    CONSTRAINT fk_brackets_amendment_id FOREIGN KEY(amendment_id) REFERENCES amendments (id),
    CONSTRAINT fk_brackets_decision_id FOREIGN KEY(decision_id) REFERENCES decisions (id)
);
CREATE INDEX ix_brackets_act_id ON brackets (act_id);
CREATE TABLE signatures (
    meeting_id UUID NOT NULL,
    capacity TEXT NOT NULL,
    hash TEXT NOT NULL,
    person_id UUID NOT NULL,
    mandate_id UUID NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_signatures PRIMARY KEY (meeting_id, capacity, hash),
    CONSTRAINT fk_signatures_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id),
    CONSTRAINT uq_signatures_meeting_id_hash_person_id UNIQUE (meeting_id, hash, person_id)
);
CREATE TABLE protocols (
    meeting_id UUID NOT NULL,
    hash TEXT NOT NULL,
    content JSONB NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_protocols PRIMARY KEY (meeting_id),
    CONSTRAINT fk_protocols_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id)
);
"""

SIGNED = """
create function clausula_signed() returns trigger language plpgsql as $$
declare
    row jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
    signed uuid;
begin
    if tg_argv[0] = 'vote' then
        select v.meeting_id into signed from votes v where v.id = (row ->> 'vote_id')::uuid;
    elsif tg_argv[0] = 'sitting' then
        if tg_op = 'UPDATE' and old.outcome = 'postponed' then
            return new;  -- a new decision takes the place of the postponement
        end if;
        select i.meeting_id into signed from sittings s join meeting_items i on i.id = s.item_id
        where s.id = (row ->> 'sitting_id')::uuid;
    else
        signed := (row ->> tg_argv[0])::uuid;
    end if;
    if exists (select from protocols p where p.meeting_id = signed) then
        raise exception '% of %: the protocol is signed, the record is kept for ever', lower(tg_op), tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
"""

GUARDED = {
    "meetings": "id",
    "meeting_items": "meeting_id",
    "attendance": "meeting_id",
    "votes": "meeting_id",
    "reservations": "meeting_id",
    "voices": "vote",
    "decisions": "sitting",
}

FROZEN = ("attendance", "reservations", "brackets", "signatures", "protocols")
"""What is only ever added to."""

GRANTS = """
do $$ begin
    if exists (select from pg_roles where rolname = 'clausula_app') then
        grant select, insert on attendance, reservations, brackets, signatures, protocols to clausula_app;
        grant select, insert, update on meetings, meeting_items, votes to clausula_app;
        grant select, insert, update, delete on voices to clausula_app;
        grant usage on sequence attendance_id_seq to clausula_app;
    end if;
end $$
"""


def upgrade() -> None:
    for statement in TABLES.strip().split(";\n"):
        op.execute(statement)
    op.execute(SIGNED)
    for table, whose in GUARDED.items():
        op.execute(
            f"create trigger signed before insert or update or delete on {table}"
            f" for each row execute function clausula_signed('{whose}')"
        )
    for table in FROZEN:
        op.execute(
            f"create trigger frozen before update or delete on {table} for each row execute function clausula_frozen()"
        )
        op.execute(
            f"create trigger kept before truncate on {table} for each statement execute function clausula_frozen()"
        )
    op.execute("alter table sittings add column item_id uuid constraint fk_sittings_item_id references meeting_items")
    op.execute("alter table decisions add column vote_id uuid constraint fk_decisions_vote_id references votes")
    op.execute("alter table decisions add column offline jsonb")
    op.execute("drop index uq_rounds_standing")
    op.execute("""
        create unique index uq_rounds_standing on rounds (act_id, stage, visit, version)
        where result is null or result ->> 'result' <> all (array['no_quorum', 'undone'])
    """)
    op.execute(GRANTS)


def downgrade() -> None:
    msg = "the record is kept: restore a backup instead"
    raise RuntimeError(msg)
