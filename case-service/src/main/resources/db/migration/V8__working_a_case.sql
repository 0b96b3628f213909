-- Working a case (ADR 0072). What enters a case is frozen and hashed when it enters: bills, events and attachments are its exhibits, E-1 and on. Nobody changes
-- one, and nobody takes one out; they are destroyed with the words of the case alone, as retention asks.

create table exhibit (
    id         uuid primary key,
    case_id    uuid not null references case_file,
    number     integer not null check (number > 0),          -- E-1 and on, within the case
    kind       text not null check (kind in ('BILL', 'EVENT', 'ATTACHMENT')),
    subject_id uuid references subject,                      -- null for an attachment about nobody alone
    title      text not null,
    source     text not null,                                -- scoring, an event's source, or an upload
    source_id  text,                                         -- an event's id there, as people see it; null of anything else
    media_type text not null,
    as_of      timestamptz,                                  -- what a bill is as of, when an event happened; null of an attachment
    revision   bigint,                                       -- of a bill
    reason     text not null,
    added_by   text not null,
    added_at   timestamptz not null,
    sha256     text not null,                                -- hex, of the bytes as they are kept
    size       bigint not null check (size >= 0),            -- bytes
    unique (case_id, number)
);
create index exhibit_subject on exhibit (subject_id);

-- The bytes, in pieces of at most 256 KiB, so that none of the way through the service holds a whole file.
create table exhibit_piece (
    exhibit_id uuid not null references exhibit deferrable initially deferred,
    case_id    uuid not null references case_file,
    position   integer not null,
    bytes      bytea not null,
    primary key (exhibit_id, position)
);

-- The owner is refused, too.
create function exhibit_stands() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and exists (select 1 from case_file f where f.id = old.case_id and f.erased_at is not null) then
        return old;
    end if;
    raise insufficient_privilege using message = 'what entered a case stays as it entered';
end
$$;
create trigger stands before update or delete on exhibit for each row execute function exhibit_stands();
create trigger stands before update or delete on exhibit_piece for each row execute function exhibit_stands();

alter table exhibit enable row level security;
create policy wall on exhibit to ${app_role}
    using ((select wall_reader()) = 'probity' or (select wall_reader()) is not null and exists (select 1 from case_file f where f.id = case_id));
alter table exhibit_piece enable row level security;
create policy wall on exhibit_piece to ${app_role}
    using ((select wall_reader()) = 'probity' or (select wall_reader()) is not null and exists (select 1 from case_file f where f.id = case_id));
grant select, insert on exhibit, exhibit_piece to ${app_role};

-- What is to be done in a case.
create table case_task (
    id         uuid primary key,
    case_id    uuid not null references case_file,
    number     integer not null check (number > 0),          -- T-1 and on, within the case
    title      text not null,
    details    text,
    assignee   text,
    due_at     timestamptz,
    state      text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    reason     text,                                         -- why it was dropped
    added_by   text not null,
    added_at   timestamptz not null,
    changed_by text not null,
    changed_at timestamptz not null,
    unique (case_id, number),
    check ((state = 'DROPPED') = (reason is not null))
);
alter table case_task enable row level security;
create policy wall on case_task to ${app_role}
    using ((select wall_reader()) = 'probity' or (select wall_reader()) is not null and exists (select 1 from case_file f where f.id = case_id));
grant select, insert on case_task to ${app_role};
grant update (assignee, due_at, state, reason, changed_by, changed_at) on case_task to ${app_role};

-- Alerts that people took out of a case again. By rule none of them is put anywhere any more; and the case stays behind the wall of whoever is near to the
-- subject, because its record tells of them.
create table case_detachment (
    id         uuid primary key,
    case_id    uuid not null references case_file,
    alert_id   uuid not null references alert,
    subject_id uuid not null references subject,
    into_case  uuid references case_file,                    -- null where it went back to the queue
    by_user    text not null,
    at         timestamptz not null
);
create index case_detachment_case on case_detachment (case_id);
create index case_detachment_alert on case_detachment (alert_id);
create index case_detachment_subject on case_detachment (subject_id);
alter table case_detachment enable row level security;
create policy wall on case_detachment to ${app_role}
    using ((select wall_reader()) = 'probity' or (select wall_reader()) is not null and exists (select 1 from case_file f where f.id = case_id));
grant select, insert on case_detachment to ${app_role};
grant delete on case_subject to ${app_role};

create or replace function wall_cases() returns setof uuid language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
begin
    if reader is not null and reader <> 'probity' then
        return query
        select c.case_id from case_subject c where c.subject_id in (select wall_subjects())
        union
        select d.case_id from case_detachment d where d.subject_id in (select wall_subjects())
        union
        select r.case_id from case_recusal r where r.user_id = reader;
    end if;
end
$$;

create or replace function wall_blind(whats uuid[], people text[], staff text[]) returns table (what uuid, person text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    with asked as (
        select w.id, coalesce(a.case_id, w.id) as case_id, coalesce(a.subject_id, w.id) as subject_id
        from (select distinct unnest(whats)) w(id) left join alert a on a.id = w.id
    ), involved as (
        select c.case_id, c.subject_id from case_subject c where c.case_id in (select k.case_id from asked k)
        union
        select d.case_id, d.subject_id from case_detachment d where d.case_id in (select k.case_id from asked k)
    ), party as (
        select k.id, s.id as subject_id, s.ref from asked k join subject s on s.id = k.subject_id where s.kind = 'STAFF'
        union
        select k.id, s.id, s.ref from asked k join involved c on c.case_id = k.case_id join subject s on s.id = c.subject_id
        where s.kind = 'STAFF'
    )
    select p.id, r.person from party p, lateral wall_staff(p.ref) n(ref) join unnest(people, staff) r(person, ref) on r.ref = n.ref
    union
    select p.id, r.user_id from party p join case_subject c on c.subject_id = p.subject_id join case_recusal r on r.case_id = c.case_id
    where r.user_id = any (people)
    union
    select k.id, r.user_id from asked k join case_recusal r on r.case_id = k.case_id where r.user_id = any (people);
end
$$;

-- Subjects that a case can't let go of: a measure against them was proposed in it, or somebody waits for their name.
create function bound_subjects(wanted uuid) returns setof uuid language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select p.target_id from proposal p where p.case_id = wanted
    union
    select u.subject_id from unmasking u where u.case_id = wanted and u.state = 'WAITING';
end
$$;
revoke execute on function bound_subjects(uuid) from public;
grant execute on function bound_subjects(uuid) to ${app_role};

-- Filters of the queue that somebody keeps for themself: nobody else sees them.
create table saved_filter (
    user_id  text not null,
    name     text not null,
    query    text not null,                                  -- of the URL, without its question mark
    saved_at timestamptz not null,
    primary key (user_id, name)
);
alter table saved_filter enable row level security;
create policy own on saved_filter to ${app_role} using (user_id = (select wall_reader()));
grant select, insert, delete on saved_filter to ${app_role};
grant update (query, saved_at) on saved_filter to ${app_role};

-- A line of a case's record says which exhibit entered with it, and with what hash; so does its entry of the log.
alter table timeline_entry add column exhibit integer;
alter table timeline_entry add column sha256 text;
alter table timeline_entry add check ((exhibit is null) = (sha256 is null));

create or replace function log_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    insert into log_entry (at, actor, act, case_id, version, ground, salt, content)
    values (new.at, new.actor, new.kind, new.case_id, new.seq, access_ground(new.case_id, new.actor), log_salt(),
            cast(json_strip_nulls(json_build_object('text', new.text, 'subject', new.subject_id, 'alert', new.alert_id,
                                                    'from', new.from_value, 'to', new.to_value,
                                                    'exhibit', new.exhibit, 'sha256', new.sha256)) as text));
    return null;
end
$$;

-- With the words of a case go its tasks, what entered it, and the hashes of that, by which it could be guessed.
create function erase_work() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    delete from exhibit_piece where case_id = new.id;
    delete from exhibit where case_id = new.id;
    delete from case_task where case_id = new.id;
    update timeline_entry set exhibit = null, sha256 = null where case_id = new.id and exhibit is not null;
    return null;
end
$$;
revoke execute on function exhibit_stands(), erase_work() from public;
create trigger erased after update of erased_at on case_file for each row when (old.erased_at is null and new.erased_at is not null)
    execute function erase_work();
