CREATE TABLE bodies (
    id UUID NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    name JSONB NOT NULL,
    state TEXT,
    chambers JSONB DEFAULT '[]' NOT NULL,
    participating BOOLEAN DEFAULT 'true' NOT NULL,
    CONSTRAINT pk_bodies PRIMARY KEY (id),
    CONSTRAINT uq_bodies_key UNIQUE (key)
);

CREATE TABLE events (
    stream TEXT NOT NULL,
    number INTEGER NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    kind TEXT NOT NULL,
    actor_id UUID,
    mandate_id UUID,
    act_id UUID,
    version INTEGER,
    subject TEXT,
    payload JSONB NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT pk_events PRIMARY KEY (stream, number)
);

CREATE INDEX ix_events_clauses ON events USING gin ((payload -> 'clauses'));

CREATE INDEX ix_events_subject ON events (subject);

CREATE TABLE imports (
    id UUID NOT NULL,
    act_id UUID,
    created_by UUID NOT NULL,
    filename TEXT NOT NULL,
    media TEXT NOT NULL,
    source BYTEA NOT NULL,
    source_hash TEXT NOT NULL,
    units JSONB NOT NULL,
    settings JSONB NOT NULL,
    status TEXT NOT NULL,
    revision INTEGER DEFAULT '1' NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT pk_imports PRIMARY KEY (id)
);

CREATE TABLE people (
    id UUID NOT NULL,
    key TEXT,
    name JSONB NOT NULL,
    disabled BOOLEAN DEFAULT 'false' NOT NULL,
    CONSTRAINT pk_people PRIMARY KEY (id),
    CONSTRAINT uq_people_key UNIQUE (key)
);

CREATE TABLE streams (
    stream TEXT NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT pk_streams PRIMARY KEY (stream)
);

CREATE TABLE acts (
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    kind TEXT NOT NULL,
    title JSONB NOT NULL,
    language TEXT NOT NULL,
    naming TEXT NOT NULL,
    tags TEXT[] DEFAULT '{}' NOT NULL,
    developer_id UUID,
    commission_id UUID,
    readers JSONB DEFAULT '[]' NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT pk_acts PRIMARY KEY (id),
    CONSTRAINT fk_acts_developer_id FOREIGN KEY(developer_id) REFERENCES bodies (id),
    CONSTRAINT fk_acts_commission_id FOREIGN KEY(commission_id) REFERENCES bodies (id),
    CONSTRAINT uq_acts_slug UNIQUE (slug)
);

CREATE TABLE identities (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id UUID NOT NULL,
    CONSTRAINT pk_identities PRIMARY KEY (issuer, subject),
    CONSTRAINT fk_identities_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);

CREATE TABLE mandates (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    body_id UUID NOT NULL,
    role TEXT NOT NULL,
    chamber TEXT,
    valid_from DATE NOT NULL,
    valid_until DATE,
    CONSTRAINT pk_mandates PRIMARY KEY (id),
    CONSTRAINT fk_mandates_person_id FOREIGN KEY(person_id) REFERENCES people (id),
    CONSTRAINT fk_mandates_body_id FOREIGN KEY(body_id) REFERENCES bodies (id)
);

CREATE INDEX ix_mandates_person_id ON mandates (person_id);

CREATE TABLE receipts (
    person_id UUID NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    receipt JSON,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT pk_receipts PRIMARY KEY (person_id, key),
    CONSTRAINT fk_receipts_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);

CREATE INDEX ix_receipts_at ON receipts (at);

CREATE TABLE sessions (
    token_hash TEXT NOT NULL,
    person_id UUID,
    data JSONB DEFAULT '{}' NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    seen_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_sessions PRIMARY KEY (token_hash),
    CONSTRAINT fk_sessions_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);

CREATE TABLE amendments (
    id UUID NOT NULL,
    act_id UUID NOT NULL,
    number INTEGER,
    language TEXT NOT NULL,
    body_id UUID NOT NULL,
    author_id UUID NOT NULL,
    mandate_id UUID NOT NULL,
    kind TEXT NOT NULL,
    base_version INTEGER NOT NULL,
    tabled JSONB NOT NULL,
    current_version INTEGER NOT NULL,
    operations JSONB NOT NULL,
    source JSONB,
    status TEXT NOT NULL,
    cause JSONB,
    carry TEXT NOT NULL,
    parent_id UUID,
    consequential_to UUID,
    supersedes UUID[] DEFAULT '{}' NOT NULL,
    origin_id UUID,
    justification TEXT DEFAULT '' NOT NULL,
    consolidated_in INTEGER,
    ruling JSONB,
    revision INTEGER DEFAULT '1' NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    tabled_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_amendments PRIMARY KEY (id),
    CONSTRAINT fk_amendments_act_id FOREIGN KEY(act_id) REFERENCES acts (id),
    CONSTRAINT fk_amendments_body_id FOREIGN KEY(body_id) REFERENCES bodies (id),
    CONSTRAINT fk_amendments_author_id FOREIGN KEY(author_id) REFERENCES people (id),
    CONSTRAINT fk_amendments_mandate_id FOREIGN KEY(mandate_id) REFERENCES mandates (id),
    CONSTRAINT fk_amendments_parent_id FOREIGN KEY(parent_id) REFERENCES amendments (id),
    CONSTRAINT fk_amendments_consequential_to FOREIGN KEY(consequential_to) REFERENCES amendments (id),
    CONSTRAINT uq_amendments_act_id_number UNIQUE (act_id, number)
);

CREATE INDEX ix_amendments_act_id_status ON amendments (act_id, status);

CREATE TABLE clause_versions (
    act_id UUID NOT NULL,
    clause_id UUID NOT NULL,
    hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_clause_versions PRIMARY KEY (act_id, clause_id, hash),
    CONSTRAINT fk_clause_versions_act_id FOREIGN KEY(act_id) REFERENCES acts (id)
);

CREATE TABLE conclusions (
    id UUID NOT NULL,
    act_id UUID NOT NULL,
    body_id UUID NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    verdict TEXT,
    summary TEXT DEFAULT '' NOT NULL,
    status TEXT NOT NULL,
    author_id UUID NOT NULL,
    mandate_id UUID NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    signed_at TIMESTAMP WITH TIME ZONE,
    signed_by UUID,
    revision INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_conclusions PRIMARY KEY (id),
    CONSTRAINT fk_conclusions_act_id FOREIGN KEY(act_id) REFERENCES acts (id),
    CONSTRAINT fk_conclusions_body_id FOREIGN KEY(body_id) REFERENCES bodies (id)
);

CREATE INDEX ix_conclusions_act_id ON conclusions (act_id);

CREATE TABLE parallel_languages (
    act_id UUID NOT NULL,
    language TEXT NOT NULL,
    from_version INTEGER NOT NULL,
    given INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_parallel_languages PRIMARY KEY (act_id, language),
    CONSTRAINT fk_parallel_languages_act_id FOREIGN KEY(act_id) REFERENCES acts (id)
);

CREATE TABLE parallel_texts (
    act_id UUID NOT NULL,
    clause_id UUID NOT NULL,
    language TEXT NOT NULL,
    from_version INTEGER NOT NULL,
    span INT4RANGE NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    renders TEXT NOT NULL,
    CONSTRAINT pk_parallel_texts PRIMARY KEY (act_id, clause_id, language, from_version),
    CONSTRAINT fk_parallel_texts_act_id FOREIGN KEY(act_id) REFERENCES acts (id),
    EXCLUDE USING gist (act_id WITH =, clause_id WITH =, language WITH =, span WITH &&)
);

CREATE INDEX ix_parallel_texts_act_id_language_clause_id ON parallel_texts (act_id, language, clause_id);

CREATE TABLE proceedings (
    act_id UUID NOT NULL,
    profile TEXT NOT NULL,
    profile_hash TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_since TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT '0' NOT NULL,
    next_number INTEGER DEFAULT '1' NOT NULL,
    deadlines JSONB DEFAULT '{}' NOT NULL,
    loops JSONB DEFAULT '{}' NOT NULL,
    facts JSONB DEFAULT '{}' NOT NULL,
    revision INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_proceedings PRIMARY KEY (act_id),
    CONSTRAINT fk_proceedings_act_id FOREIGN KEY(act_id) REFERENCES acts (id)
);

CREATE TABLE rounds (
    id UUID NOT NULL,
    act_id UUID NOT NULL,
    body_id UUID NOT NULL,
    stage TEXT NOT NULL,
    visit INTEGER NOT NULL,
    version INTEGER NOT NULL,
    text_hash TEXT NOT NULL,
    question TEXT NOT NULL,
    opened_by UUID NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE,
    closed_by UUID,
    result JSONB,
    revision INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_rounds PRIMARY KEY (id),
    CONSTRAINT fk_rounds_act_id FOREIGN KEY(act_id) REFERENCES acts (id)
);

CREATE UNIQUE INDEX uq_rounds_standing ON rounds (act_id, stage, visit, version) WHERE result IS NULL OR result ->> 'result' <> 'no_quorum';

CREATE TABLE sittings (
    id UUID NOT NULL,
    act_id UUID NOT NULL,
    body_id UUID NOT NULL,
    stage TEXT NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    opened_by UUID NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_sittings PRIMARY KEY (id),
    CONSTRAINT fk_sittings_act_id FOREIGN KEY(act_id) REFERENCES acts (id),
    CONSTRAINT fk_sittings_body_id FOREIGN KEY(body_id) REFERENCES bodies (id)
);

CREATE INDEX ix_sittings_act_id ON sittings (act_id);

CREATE UNIQUE INDEX uq_sittings_open ON sittings (act_id) WHERE closed_at IS NULL;

CREATE TABLE threads (
    id UUID NOT NULL,
    act_id UUID NOT NULL,
    clause_id UUID NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    anchor JSONB,
    visibility TEXT NOT NULL,
    body_id UUID,
    opened_by UUID NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    resolved_at TIMESTAMP WITH TIME ZONE,
    resolved_by UUID,
    revision INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_threads PRIMARY KEY (id),
    CONSTRAINT fk_threads_act_id FOREIGN KEY(act_id) REFERENCES acts (id)
);

CREATE INDEX ix_threads_act_id_clause_id ON threads (act_id, clause_id);

CREATE TABLE transitions (
    act_id UUID NOT NULL,
    number INTEGER NOT NULL,
    move TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    version INTEGER NOT NULL,
    conditions JSONB NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    actor_id UUID NOT NULL,
    mandate_id UUID NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT pk_transitions PRIMARY KEY (act_id, number),
    CONSTRAINT fk_transitions_act_id FOREIGN KEY(act_id) REFERENCES acts (id)
);

CREATE TABLE versions (
    act_id UUID NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    reason TEXT NOT NULL,
    stage TEXT NOT NULL,
    resolution JSONB,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by UUID,
    CONSTRAINT pk_versions PRIMARY KEY (act_id, number),
    CONSTRAINT fk_versions_act_id FOREIGN KEY(act_id) REFERENCES acts (id)
);

CREATE TABLE amendment_clauses (
    amendment_id UUID NOT NULL,
    clause_id UUID NOT NULL,
    touch TEXT NOT NULL,
    act_id UUID NOT NULL,
    CONSTRAINT pk_amendment_clauses PRIMARY KEY (amendment_id, clause_id, touch),
    CONSTRAINT fk_amendment_clauses_amendment_id FOREIGN KEY(amendment_id) REFERENCES amendments (id) ON DELETE CASCADE
);

CREATE INDEX ix_amendment_clauses_act_id_clause_id ON amendment_clauses (act_id, clause_id);

CREATE TABLE carry_overs (
    id BIGSERIAL NOT NULL,
    amendment_id UUID NOT NULL,
    from_version INTEGER NOT NULL,
    to_version INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    before JSONB NOT NULL,
    after JSONB,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    confirmed_by UUID,
    confirmed_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_carry_overs PRIMARY KEY (id),
    CONSTRAINT fk_carry_overs_amendment_id FOREIGN KEY(amendment_id) REFERENCES amendments (id)
);

CREATE INDEX ix_carry_overs_amendment_id ON carry_overs (amendment_id);

CREATE TABLE comments (
    id UUID NOT NULL,
    thread_id UUID NOT NULL,
    author_id UUID NOT NULL,
    mandate_id UUID NOT NULL,
    text TEXT NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT pk_comments PRIMARY KEY (id),
    CONSTRAINT fk_comments_thread_id FOREIGN KEY(thread_id) REFERENCES threads (id)
);

CREATE INDEX ix_comments_thread_id ON comments (thread_id);

CREATE TABLE decisions (
    id UUID NOT NULL,
    act_id UUID NOT NULL,
    sitting_id UUID NOT NULL,
    amendment_id UUID NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    decided_by UUID NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    undone_at TIMESTAMP WITH TIME ZONE,
    undone_by UUID,
    CONSTRAINT pk_decisions PRIMARY KEY (id),
    CONSTRAINT fk_decisions_sitting_id FOREIGN KEY(sitting_id) REFERENCES sittings (id),
    CONSTRAINT fk_decisions_amendment_id FOREIGN KEY(amendment_id) REFERENCES amendments (id)
);

CREATE INDEX ix_decisions_act_id ON decisions (act_id);

CREATE UNIQUE INDEX uq_decisions_standing ON decisions (amendment_id) WHERE undone_at IS NULL;

CREATE TABLE placements (
    act_id UUID NOT NULL,
    clause_id UUID NOT NULL,
    from_version INTEGER NOT NULL,
    span INT4RANGE NOT NULL,
    hash TEXT NOT NULL,
    parent_id UUID,
    rank TEXT COLLATE "C" NOT NULL,
    CONSTRAINT pk_placements PRIMARY KEY (act_id, clause_id, from_version),
    CONSTRAINT fk_placements_act_id_clause_id_hash FOREIGN KEY(act_id, clause_id, hash) REFERENCES clause_versions (act_id, clause_id, hash),
    EXCLUDE USING gist (act_id WITH =, clause_id WITH =, span WITH &&)
);

CREATE INDEX ix_placements_act_id_span ON placements USING gist (act_id, span);

CREATE TABLE positions (
    round_id UUID NOT NULL,
    body_id UUID NOT NULL,
    position TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    clauses JSONB DEFAULT '[]' NOT NULL,
    on_behalf BOOLEAN DEFAULT 'false' NOT NULL,
    given_by UUID NOT NULL,
    mandate_id UUID NOT NULL,
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT pk_positions PRIMARY KEY (round_id, body_id),
    CONSTRAINT fk_positions_round_id FOREIGN KEY(round_id) REFERENCES rounds (id),
    CONSTRAINT fk_positions_body_id FOREIGN KEY(body_id) REFERENCES bodies (id)
);

CREATE TABLE remarks (
    id UUID NOT NULL,
    conclusion_id UUID NOT NULL,
    position INTEGER NOT NULL,
    clause_id UUID,
    anchor JSONB,
    text TEXT NOT NULL,
    proposed JSONB,
    disposition TEXT,
    reason TEXT,
    disposed_by UUID,
    disposed_at TIMESTAMP WITH TIME ZONE,
    revision INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_remarks PRIMARY KEY (id),
    CONSTRAINT fk_remarks_conclusion_id FOREIGN KEY(conclusion_id) REFERENCES conclusions (id) ON DELETE CASCADE
);

CREATE INDEX ix_remarks_conclusion_id ON remarks (conclusion_id);

CREATE TABLE consequences (
    decision_id UUID NOT NULL,
    amendment_id UUID NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    rule TEXT NOT NULL,
    CONSTRAINT pk_consequences PRIMARY KEY (decision_id, amendment_id),
    CONSTRAINT fk_consequences_decision_id FOREIGN KEY(decision_id) REFERENCES decisions (id),
    CONSTRAINT fk_consequences_amendment_id FOREIGN KEY(amendment_id) REFERENCES amendments (id)
);
