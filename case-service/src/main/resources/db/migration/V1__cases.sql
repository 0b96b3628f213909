-- Alerts, cases and who they are about. Runs as the owner; the service itself works as ${app_role}, which owns nothing,
-- so that row-level security can bind it. staff_ref, team and manager_ref stand on every subject because a wall will ask for them.

create sequence case_number start 1001;
create sequence pseudonym_number minvalue 0 start 0;
create sequence party_number start 1;

create table subject (
    id          uuid primary key,
    ref         text not null unique,               -- kind:id as on the topics; of staff never shown to anyone
    kind        text not null check (kind in ('STAFF', 'MERCHANT', 'REVIEWER', 'PERSON', 'ORG')),
    label       text not null,                      -- pseudonym, merchant id or running number
    role        text,
    site        text,
    team        text,
    manager_ref text,
    country     text,
    category    text,
    opened_at   timestamptz,
    created_at  timestamptz not null default now(),
    unique (kind, label)
);
create index subject_label on subject (lower(label) text_pattern_ops);
create index subject_team on subject (team) where team is not null;
create index subject_manager on subject (manager_ref) where manager_ref is not null;

create table staff_profile (
    ref         text primary key,
    role        text,
    team        text,
    manager_ref text,
    site        text,
    country     text,
    employment  text,
    notice_date date,
    sealed      text,                               -- JWE with name and e-mail as ingest sealed it; not opened here
    event_time  timestamptz not null
);
create index staff_profile_manager on staff_profile (manager_ref) where manager_ref is not null;
create index staff_profile_team on staff_profile (team) where team is not null;

create table merchant_profile (
    ref         text primary key,
    subject_id  uuid not null unique,
    name        text,
    category    text,
    country     text,
    status      text,
    opened_at   timestamptz,
    event_time  timestamptz not null
);
create index merchant_profile_ref on merchant_profile (lower(ref) text_pattern_ops);
create index merchant_profile_name on merchant_profile (lower(name) text_pattern_ops);

create table case_file (
    id            uuid primary key,
    number        bigint not null unique default nextval('case_number'),
    title         text not null,
    state         text not null check (state in ('OPEN', 'INVESTIGATING', 'CLOSED')),
    assignee      text,
    opened_at     timestamptz not null,
    opened_by     text not null,
    changed_at    timestamptz not null,
    due_at        timestamptz not null,
    closed_at     timestamptz,
    closed_by     text,
    reason        text,
    total_mdb     integer not null default -40000,  -- of the heaviest subject, to order the list
    posterior     double precision not null default 0,
    version       bigint not null
);
create index case_file_open on case_file (total_mdb desc, id desc) where state <> 'CLOSED';
create index case_file_changed on case_file (changed_at desc, id desc);
create index case_file_assignee on case_file (assignee) where state <> 'CLOSED';

create table case_subject (
    case_id    uuid not null references case_file,
    subject_id uuid not null references subject,
    alerted    boolean not null,
    outcome    text check (outcome in ('CONFIRMED', 'FALSE_ALARM', 'AUTHORISED', 'INSUFFICIENT')),
    added_at   timestamptz not null,
    primary key (case_id, subject_id)
);
create index case_subject_subject on case_subject (subject_id);

create table case_member (
    case_id uuid not null references case_file,
    user_id text not null,
    since   timestamptz not null,
    primary key (case_id, user_id)
);
create index case_member_user on case_member (user_id);

create table timeline_entry (
    case_id    uuid not null references case_file,
    seq        bigint not null,                     -- the version that the case had after this change
    at         timestamptz not null,
    actor      text not null,
    kind       text not null,
    text       text not null,
    subject_id uuid references subject,
    alert_id   uuid,
    from_value text,
    to_value   text,
    primary key (case_id, seq)
);

create table alert (
    id            uuid primary key,
    subject_id    uuid not null references subject,
    case_id       uuid references case_file,
    episode       integer not null,
    revision      bigint not null,
    raised_at     timestamptz not null,             -- event time
    changed_at    timestamptz not null,             -- event time
    received_at   timestamptz not null,
    scoring_state text not null check (scoring_state in ('OPEN', 'DEFERRED', 'ENDED')),
    state         text not null check (state in ('OPEN', 'DEFERRED', 'SNOOZED', 'DISMISSED', 'DECIDED', 'ENDED')),
    above_line    boolean not null,
    prior_mdb     integer not null,
    line_mdb      integer not null,
    total_mdb     integer not null,
    posterior     double precision not null,
    change_mdb    integer not null,                 -- since a day before the last change
    is_new        boolean not null,
    summary       text not null,
    lines         text not null,                    -- the bill without its words, for lists
    families      text not null,                    -- ' purpose volume ': what speaks against
    merchants     text[] not null,                  -- refs, heaviest first
    budget_day    date,
    budget_used   integer,
    budget_limit  integer,
    assignee      text,
    snoozed_until timestamptz,
    outcome       text check (outcome in ('CONFIRMED', 'FALSE_ALARM', 'AUTHORISED', 'INSUFFICIENT')),
    reason        text,
    decided_at    timestamptz,
    decided_by    text,
    version       bigint not null
);
create index alert_waiting on alert (total_mdb desc, id desc) where state in ('OPEN', 'SNOOZED');
create index alert_state on alert (state, total_mdb desc, id desc);
create index alert_subject on alert (subject_id);
create index alert_case on alert (case_id) where case_id is not null;
create index alert_merchants on alert using gin (merchants) where state in ('OPEN', 'SNOOZED', 'DEFERRED');
create index alert_assignee on alert (assignee) where state in ('OPEN', 'SNOOZED');
create index alert_budget on alert (budget_day desc, budget_used desc) where budget_day is not null;

-- The whole bill of an alert or of a subject, apart from the rows that lists read.
create table bill (
    owner    uuid primary key,
    revision bigint not null,
    body     text not null
);

create table subject_risk (
    subject_id uuid primary key references subject,
    revision   bigint not null,
    as_of      timestamptz not null,
    total_mdb  integer not null,
    posterior  double precision not null,
    above_line boolean not null,
    lines      text not null
);
create index subject_risk_total on subject_risk (total_mdb desc, subject_id desc);

create table worker (
    id         text primary key,
    name       text not null,
    roles      text not null,                       -- ' investigator approver '
    seen_at    timestamptz not null
);

create table outbox (
    id          uuid primary key,
    seq         bigint generated always as identity unique,
    topic       text not null,
    key         text not null,
    body        text not null,
    traceparent text,
    created_at  timestamptz not null,
    leased_by   text,
    leased_to   timestamptz,
    tries       integer not null default 0,
    sent_at     timestamptz
);
create index outbox_unsent on outbox (key, seq) where sent_at is null;

create table idempotent_answer (
    actor      text not null,
    key        text not null,
    request    text not null,                       -- SHA-256 of method, path, If-Match and body
    status     integer not null,
    etag       text,
    location   text,
    body       text not null,
    created_at timestamptz not null,
    primary key (actor, key)
);
create index idempotent_answer_age on idempotent_answer (created_at);

grant usage on schema public to ${app_role};
grant select, insert on all tables in schema public to ${app_role};
grant update on subject, staff_profile, merchant_profile, case_file, case_subject, alert, bill, subject_risk, worker, outbox, idempotent_answer
    to ${app_role};
grant delete on outbox, idempotent_answer, subject_risk, bill to ${app_role};
grant usage on all sequences in schema public to ${app_role};
