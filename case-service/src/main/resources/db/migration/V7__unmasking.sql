-- Names (ADR 0071): a member of staff stands under a pseudonym. Who must know the name asks for it in a case, a privacy officer decides, and it is over after a while.
-- Nothing of a name stands here: it lies in staff_profile.sealed, under a key that is not in the database.

create table unmasking (
    id         uuid primary key,
    case_id    uuid not null references case_file,
    subject_id uuid not null references subject,
    purpose    text not null,
    hours      integer not null check (hours > 0),          -- for how long the name is wanted
    state      text not null check (state in ('WAITING', 'GRANTED', 'REFUSED', 'ENDED')),
    asked_by   text not null,
    asked_at   timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    reason     text,                                         -- of the decision
    until      timestamptz,                                  -- null before it is granted
    changed_at timestamptz not null,
    version    bigint not null,
    check (asked_by <> decided_by)
);
create index unmasking_changed on unmasking (changed_at desc, id desc);
create index unmasking_asked_by on unmasking (asked_by, subject_id);
create index unmasking_case on unmasking (case_id);
create unique index unmasking_waiting on unmasking (subject_id, asked_by) where state = 'WAITING';

-- Each time that the name was shown.
create table unmasking_look (
    id           uuid primary key,
    unmasking_id uuid not null references unmasking,
    case_id      uuid not null references case_file,
    user_id      text not null,
    at           timestamptz not null
);
create index unmasking_look_of on unmasking_look (unmasking_id);
create index unmasking_look_case on unmasking_look (case_id);

-- A privacy officer sees a case through what there is to decide in it, as an approver does, and no further: they never become a member.
create view wished_case as select distinct u.case_id from unmasking u where u.state = 'WAITING';

create or replace view own_case as
    select m.case_id from case_member m where m.user_id = current_setting('probity.reader', true)
    union all
    select g.case_id from break_glass g where g.user_id = current_setting('probity.reader', true) and g.granted and g.until > now()
    union all
    select d.case_id from deciding_case d where current_setting('probity.roles', true) like '% approver %'
    union all
    select u.case_id from wished_case u where current_setting('probity.roles', true) like '% privacy-officer %';

create or replace function known_cases(person text, roles text) returns setof uuid language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select m.case_id from case_member m where m.user_id = person
    union
    select g.case_id from break_glass g where g.user_id = person and g.granted and g.until > now()
    union
    select d.case_id from deciding_case d where roles like '% approver %'
    union
    select u.case_id from wished_case u where roles like '% privacy-officer %';
end
$$;

-- One's own; all of them to those who decide on them and look after them; none of what one is walled from.
alter table unmasking enable row level security;
create policy wall on unmasking to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null and case_id not in (select wall_cases()) and subject_id not in (select wall_subjects())
              and (asked_by = (select wall_reader()) or (select wall_roles()) ~ ' (privacy-officer|auditor) '));
alter table unmasking_look enable row level security;
create policy wall on unmasking_look to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null and exists (select 1 from unmasking u where u.id = unmasking_id));

-- What the lists of those who don't see the case call it and the subject: a reference and a pseudonym.
create function unmasking_names(wanted uuid[]) returns table (id uuid, ref text, label text) language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select u.id, 'C-' || f.number, s.label from unmasking u join case_file f on f.id = u.case_id join subject s on s.id = u.subject_id
    where u.id = any (wanted) and u.case_id not in (select wall_cases()) and u.subject_id not in (select wall_subjects());
end
$$;
-- Where the name of that subject lies sealed, to whoever has it granted at this moment.
create function granted_name(wanted uuid) returns text language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
begin
    return (select p.sealed from subject s join staff_profile p on p.ref = s.ref
            where s.id = wanted and s.id not in (select wall_subjects())
              and exists (select 1 from unmasking u where u.subject_id = wanted and u.asked_by = reader and u.state = 'GRANTED' and u.until > now()));
end
$$;
revoke execute on function unmasking_names(uuid[]), granted_name(uuid) from public;
grant execute on function unmasking_names(uuid[]), granted_name(uuid) to ${app_role};

-- Each look is an entry of the record (ADR 0039), whichever code shows the name.
create function log_look() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    insert into log_entry (at, actor, act, case_id, ground, salt, content)
    select new.at, new.user_id, 'READ_NAME', new.case_id, access_ground(new.case_id, new.user_id), log_salt(),
           cast(json_build_object('text', 'Saw the name of ' || s.label, 'subject', s.id) as text)
    from unmasking u join subject s on s.id = u.subject_id where u.id = new.unmasking_id;
    return null;
end
$$;
revoke execute on function log_look() from public;
create trigger logged after insert on unmasking_look for each row execute function log_look();

grant select on wished_case to ${app_role};
grant select, insert on unmasking, unmasking_look to ${app_role};
grant update (state, decided_by, decided_at, reason, until, changed_at, version) on unmasking to ${app_role};
