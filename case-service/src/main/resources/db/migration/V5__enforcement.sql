-- Measures against subjects of a case (ADR 0038): proposed by one, approved by others, ordered, carried out, and taken back. What somebody said or decided is only
-- ever added; of a proposal only where it stands may change.

create sequence proposal_number start 101;
create sequence order_number;

create table proposal (
    id                 uuid primary key,
    number             bigint not null unique default nextval('proposal_number'),
    case_id            uuid not null references case_file,
    action             text not null,
    target_id          uuid not null references subject,
    reviews            text[] not null,                 -- ids of the reviews that it is about
    amount             numeric(20, 2) check (amount > 0),
    currency           text check (currency ~ '^[A-Z]{3}$'),
    reason             text not null,                   -- for whoever approves
    basis              text not null,                   -- the rule or term that it rests on
    statement          text not null,                   -- statement of reasons, as it was when it was proposed
    total_mdb          integer,                         -- the target's bill when it was proposed; null where there was none
    country            text,                            -- of the target, when it was proposed
    notice             text not null,                   -- ISO 8601
    exception          text,                            -- why no notice is given
    exception_reason   text,
    approvals_needed   integer not null check (approvals_needed between 1 and 2),
    state              text not null check (state in ('PROPOSED', 'APPROVED', 'ORDERED', 'CARRIED_OUT', 'FAILED', 'REFUSED', 'WITHDRAWN',
                                                      'APPEALED', 'UPHELD', 'REVERSED')),
    result             text check (result in ('CARRIED_OUT', 'FAILED')),
    proposed_by        text not null,
    proposed_at        timestamptz not null,
    changed_at         timestamptz not null,
    send_at            timestamptz,                     -- when its notice is over; null before it is approved
    ordered_at         timestamptz,
    ended_by           text,                            -- who refused or withdrew it
    ended_reason       text,
    reverses           uuid references proposal,        -- the measure that this one takes back
    version            bigint not null,
    check ((amount is null) = (currency is null)),
    check ((exception is null) = (exception_reason is null))
);
create index proposal_case on proposal (case_id);
create index proposal_changed on proposal (changed_at desc, id desc);
create index proposal_due on proposal (send_at) where state in ('APPROVED', 'UPHELD') and ordered_at is null;
-- A measure is taken back once; a way back that was refused or withdrawn is none.
create unique index proposal_reverses on proposal (reverses) where state not in ('REFUSED', 'WITHDRAWN');

create index proposal_deciding on proposal (case_id) where state in ('PROPOSED', 'APPEALED');

create table approval (
    proposal_id uuid not null references proposal,
    case_id     uuid not null references case_file,
    user_id     text not null,
    at          timestamptz not null,
    comment     text not null,
    primary key (proposal_id, user_id)
);
create index approval_case on approval (case_id);

create table enforcement_order (
    id          uuid primary key,
    number      bigint not null unique,                     -- of two orders on one target the later has the greater one
    proposal_id uuid not null unique references proposal,
    case_id     uuid not null references case_file,
    target      text not null,                              -- kind:id, the key of its records
    body        text not null,                              -- as it is sent, and sent again
    ordered_at  timestamptz not null
);
create index enforcement_order_case on enforcement_order (case_id);
create index enforcement_order_at on enforcement_order (ordered_at);

create table receipt (
    id          uuid primary key,                           -- as the platform calls it: a repetition changes nothing
    order_id    uuid not null references enforcement_order,
    case_id     uuid not null references case_file,
    result      text not null check (result in ('RECEIVED', 'CARRIED_OUT', 'FAILED')),
    detail      text,
    at          timestamptz not null,                       -- by the platform's clock
    received_at timestamptz not null
);
create index receipt_order on receipt (order_id, at);
create index receipt_case on receipt (case_id);

create table appeal (
    proposal_id uuid primary key references proposal,
    case_id     uuid not null references case_file,
    appellant   text not null,
    grounds     text not null,
    received_at timestamptz not null,
    filed_by    text not null,
    filed_at    timestamptz not null
);
create index appeal_case on appeal (case_id);

create table ruling (
    proposal_id uuid primary key references appeal,
    case_id     uuid not null references case_file,
    outcome     text not null check (outcome in ('UPHELD', 'REVERSED')),
    reason      text not null,
    decided_by  text not null,
    decided_at  timestamptz not null
);
create index ruling_case on ruling (case_id);

-- Letters go by a route of their own, webhooks beside Kafka, and may be given up. What is told of a case can be looked at by whoever sees the case.
alter table outbox add column route text not null default 'KAFKA' check (route in ('KAFKA', 'WEBHOOK'));
alter table outbox add column about uuid;                   -- what it tells of, the same however often it is sent; null is its own id
alter table outbox add column case_id uuid;
alter table outbox add column dead_at timestamptz;
alter table outbox add column failure text;                 -- why the last try failed
drop index outbox_unsent;
create index outbox_unsent on outbox (topic, key, seq) where sent_at is null and dead_at is null;
create index outbox_about on outbox (about) where about is not null;
create policy seen on outbox for select to ${app_role}
    using ((select wall_reader()) is not null and exists (select 1 from case_file c where c.id = case_id));

-- Of these people, those who are the same member of staff as that one, above or below them.
create function same_line(of_staff text, people text[]) returns setof text language plpgsql stable strict security definer rows 2
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    with recursive line (origin, ref) as (
        select s.ref, s.ref from (select of_staff union select w.staff_ref from worker w where w.id = any (people) and w.staff_ref is not null) s(ref)
        union
        select l.origin, p.manager_ref from line l join staff_profile p on p.ref = l.ref where p.manager_ref is not null
    )
    select w.id from worker w
    where w.id = any (people)
      and exists (select 1 from line l where l.origin = of_staff and l.ref = w.staff_ref or l.origin = w.staff_ref and l.ref = of_staff);
end
$$;

-- How many orders went out since then, of whatever case: a number that everybody at the desk is told.
create function orders_since(since timestamptz) returns bigint language sql stable strict security definer
set search_path = pg_catalog, public, pg_temp as
$$ select count(*) from enforcement_order where ordered_at > since $$;

revoke execute on function same_line(text, text[]), orders_since(timestamptz) from public;
grant execute on function same_line(text, text[]), orders_since(timestamptz) to ${app_role};

-- An approver sees a case through what there is to decide in it (ADR 0070), and as long as that waits; whoever decides becomes a member by it.
create view deciding_case as select distinct p.case_id from proposal p where p.state in ('PROPOSED', 'APPEALED');
grant select on deciding_case to ${app_role};

create or replace view own_case as
    select m.case_id from case_member m where m.user_id = current_setting('probity.reader', true)
    union all
    select g.case_id from break_glass g where g.user_id = current_setting('probity.reader', true) and g.granted and g.until > now()
    union all
    select d.case_id from deciding_case d where current_setting('probity.roles', true) like '% approver %';

create or replace function known_cases(person text, roles text) returns setof uuid language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select m.case_id from case_member m where m.user_id = person
    union
    select g.case_id from break_glass g where g.user_id = person and g.granted and g.until > now()
    union
    select d.case_id from deciding_case d where roles like '% approver %';
end
$$;

do $$
declare
    part text;
begin
    foreach part in array array['proposal', 'approval', 'enforcement_order', 'receipt', 'appeal', 'ruling'] loop
        execute format('alter table %I enable row level security', part);
        execute format('create policy wall on %I to %I using ((select wall_reader()) = ''probity''
                            or (select wall_reader()) is not null and exists (select 1 from case_file c where c.id = case_id))',
                       part, '${app_role}');
    end loop;
end
$$;

grant select, insert on proposal, approval, enforcement_order, receipt, appeal, ruling to ${app_role};
grant update (state, result, changed_at, send_at, ordered_at, ended_by, ended_reason, version) on proposal to ${app_role};
grant usage on all sequences in schema public to ${app_role};
