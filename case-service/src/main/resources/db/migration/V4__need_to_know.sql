-- Need to know (ADR 0070): a case is seen by its members, while it has none by those who sort what comes in, and by who broke the glass, for a while. The
-- wall of V3 stands above all of them. The service tells each connection, besides for whom it works, in which roles: probity.roles, ' investigator auditor '.

alter table case_file add column taken boolean not null default false;      -- whether it has a member who didn't step back
update case_file f set taken = exists (
    select 1 from case_member m where m.case_id = f.id
    and not exists (select 1 from case_recusal r where r.case_id = m.case_id and r.user_id = m.user_id));
create index case_file_untaken on case_file (total_mdb desc, id desc) where not taken;

-- Who looked at a case that isn't theirs, or tried to; nothing of it is ever changed.
create table break_glass (
    id      uuid primary key,
    asked   text not null,                          -- what they called the case
    case_id uuid references case_file,              -- null where there is none
    user_id text not null,
    reason  text not null,
    at      timestamptz not null,
    until   timestamptz not null,
    granted boolean not null                        -- false where there is none for them
);
create index break_glass_user on break_glass (user_id, until) where granted;
create index break_glass_at on break_glass (at desc, id desc);
create index break_glass_case on break_glass (case_id) where case_id is not null;

-- In which roles; null when nobody has said.
create function wall_roles() returns text language sql stable as
$$ select nullif(current_setting('probity.roles', true), '') $$;

-- Whether somebody in these roles sees what nobody has taken yet.
create function may_triage(roles text) returns boolean language sql immutable as
$$ select coalesce(roles ~ ' (investigator|detection-engineer) ', false) $$;

-- Cases that this connection's reader sees beyond what waits for everyone: few. A view has the rights of its owner, so that policies can ask it.
create view own_case as
    select m.case_id from case_member m where m.user_id = current_setting('probity.reader', true)
    union all
    select g.case_id from break_glass g where g.user_id = current_setting('probity.reader', true) and g.granted and g.until > now();
grant select on own_case to ${app_role};

-- The same of anybody.
create function known_cases(person text, roles text) returns setof uuid language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select m.case_id from case_member m where m.user_id = person
    union
    select g.case_id from break_glass g where g.user_id = person and g.granted and g.until > now();
end
$$;

-- Whether somebody sees that case, were there no wall.
create function knows_case(wanted uuid, person text, roles text) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return exists (select 1 from case_file f where f.id = wanted and not f.taken and may_triage(roles))
        or wanted in (select known_cases(person, roles));
end
$$;

-- Whether somebody sees that member of staff: who is in cases of others alone, and about whom nothing waits, is theirs to know.
create function knows_staff(wanted uuid, person text, roles text) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return not exists (select 1 from case_subject c where c.subject_id = wanted)
        or exists (select 1 from case_subject c join case_file f on f.id = c.case_id
                   where c.subject_id = wanted and (not f.taken and may_triage(roles) or f.id in (select known_cases(person, roles))))
        or exists (select 1 from alert a where a.subject_id = wanted and a.case_id is null and a.state in ('OPEN', 'SNOOZED', 'DEFERRED'));
end
$$;

-- Who of these people, each with their ref as a member of staff or null and their roles, must not hear of which of these cases, alerts and subjects: behind the
-- wall, or none of theirs.
create function unseen(whats uuid[], people text[], staff text[], roles text[]) returns table (what uuid, person text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    with asked as (
        select w.id, coalesce(a.case_id, f.id) as case_id, s.id as staff_id
        from (select distinct unnest(whats)) w(id)
        left join alert a on a.id = w.id left join case_file f on f.id = w.id left join subject s on s.id = w.id and s.kind = 'STAFF'
    )
    select b.what, b.person from wall_blind(whats, people, staff) b
    union
    select k.id, r.person from asked k cross join unnest(people, roles) r(person, roles)
    where k.case_id is not null and not knows_case(k.case_id, r.person, r.roles)
       or k.staff_id is not null and not knows_staff(k.staff_id, r.person, r.roles);
end
$$;

-- Breaks the glass before the case that was asked for, or writes down that somebody tried to. Null where there is none for them, walled ones among those.
create function break_glass(glass uuid, asked text, wanted uuid, wanted_number bigint, reason text, at timestamptz, until timestamptz) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader  text := nullif(current_setting('probity.reader', true), '');
    found   uuid;
    granted boolean;
begin
    if reader is null or reader = 'probity' then
        raise insufficient_privilege using message = 'people alone break the glass';
    end if;
    select f.id into found from case_file f where f.id = wanted or f.number = wanted_number;
    granted := found is not null and found not in (select wall_cases());
    insert into break_glass values (glass, asked, found, reader, reason, at, until, granted);
    return case when granted then found end;
end
$$;

-- A case is taken as soon as it has a member, and waits for everyone again when the last one stepped back. Pages of all are told to read anew: nobody tells
-- those who see it no longer of what changes in it.
create function case_taken() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    now_taken boolean := exists (
        select 1 from case_member m where m.case_id = new.case_id
        and not exists (select 1 from case_recusal r where r.case_id = m.case_id and r.user_id = m.user_id));
begin
    update case_file f set taken = now_taken where f.id = new.case_id and f.taken <> now_taken;
    if found then
        perform pg_notify('probity_live', 'RESYNC');
    end if;
    return null;
end
$$;
create trigger taken after insert on case_member for each row execute function case_taken();
create trigger taken after insert on case_recusal for each row execute function case_taken();

do $$
declare
    signature text;
begin
    foreach signature in array array['wall_roles()', 'may_triage(text)', 'known_cases(text, text)', 'knows_case(uuid, text, text)',
                                     'knows_staff(uuid, text, text)', 'unseen(uuid[], text[], text[], text[])',
                                     'break_glass(uuid, text, uuid, bigint, text, timestamptz, timestamptz)'] loop
        execute format('revoke execute on function %s from public', signature);
        execute format('grant execute on function %s to %I', signature, '${app_role}');
    end loop;
    revoke execute on function case_taken() from public;
end
$$;

-- The case says who sees it; what hangs on it goes with it.
drop policy wall on case_file;
create policy wall on case_file to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null and id not in (select wall_cases())
              and (not taken and (select may_triage(wall_roles())) or id in (select case_id from own_case)));

drop policy wall on subject;
create policy wall on subject to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null and id not in (select wall_subjects())
              and (kind <> 'STAFF' or knows_staff(id, (select wall_reader()), (select wall_roles()))));

drop policy wall on subject_risk;
create policy wall on subject_risk to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null and exists (select 1 from subject s where s.id = subject_id));

drop policy wall on case_subject;
create policy wall on case_subject to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null and exists (select 1 from case_file f where f.id = case_id))
    with check ((select wall_reader()) = 'probity'
                or (select wall_reader()) is not null and exists (select 1 from case_file f where f.id = case_id)
                   and subject_id not in (select wall_subjects()));

do $$
declare
    part text;
begin
    foreach part in array array['case_member', 'case_bill', 'case_recusal', 'timeline_entry'] loop
        execute format('drop policy wall on %I', part);
        execute format('create policy wall on %I to %I using ((select wall_reader()) = ''probity''
                            or (select wall_reader()) is not null and exists (select 1 from case_file f where f.id = case_id))', part, '${app_role}');
    end loop;
end
$$;

drop policy wall on alert;
create policy wall on alert to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null and subject_id not in (select wall_subjects())
              and (case_id is null or exists (select 1 from case_file f where f.id = case_id)));

drop policy wall on bill;
create policy wall on bill to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null
              and (exists (select 1 from alert a where a.id = owner) or exists (select 1 from subject s where s.id = owner)));

drop policy wall on idempotent_answer;
create policy wall on idempotent_answer to ${app_role}
    using ((select wall_reader()) = 'probity'
           or actor = (select wall_reader())
              and (about is null or exists (select 1 from case_file f where f.id = about) or exists (select 1 from alert a where a.id = about)));

-- Whoever looks after it sees all of it but what concerns cases behind their own wall.
alter table break_glass enable row level security;
create policy wall on break_glass to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null and (case_id is null or case_id not in (select wall_cases())));
grant select on break_glass to ${app_role};
