-- A case that turned out to be the same matter as another one is merged into it (ADR 0081) and closed: nothing was found in it, so it counts as no decision.
alter table case_file add column merged_into uuid references case_file;
alter table case_file add check (merged_into is null or state = 'CLOSED' and merged_into <> id);
create index case_file_merged_into on case_file (merged_into) where merged_into is not null;

-- What was merged into a case, into what was merged into it, and so on: who sees a case sees its parts, and who is walled from it is walled from them.
create table case_part (
    part_id uuid not null references case_file,
    case_id uuid not null references case_file,
    primary key (case_id, part_id)
);
create index case_part_of on case_part (part_id);
alter table case_part enable row level security;
create policy wall on case_part to ${app_role} using ((select wall_reader()) = 'probity' or (select true from case_file f where f.id = case_id));
grant select on case_part to ${app_role};

create function case_merged() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    insert into case_part (case_id, part_id)
    select new.merged_into, new.id union select new.merged_into, p.part_id from case_part p where p.case_id = new.id;
    return null;
end
$$;
revoke execute on function case_merged() from public;
create trigger merged after update of merged_into on case_file for each row when (new.merged_into is not null and old.merged_into is null) execute function case_merged();

create or replace view dashboard_case as select f.* from case_file f where f.merged_into is null and f.id not in (select wall_cases());

create or replace view own_case as
    with own as (
        select m.case_id from case_member m where m.user_id = current_setting('probity.reader', true)
        union all
        select g.case_id from break_glass g where g.user_id = current_setting('probity.reader', true) and g.granted and g.until > now()
        union all
        select d.case_id from deciding_case d where current_setting('probity.roles', true) like '% approver %'
        union all
        select u.case_id from wished_case u where current_setting('probity.roles', true) like '% privacy-officer %'
    )
    select o.case_id from own o
    union all
    select p.part_id from own o join case_part p on p.case_id = o.case_id;

create or replace function known_cases(person text, roles text) returns setof uuid language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    with own as (
        select m.case_id from case_member m where m.user_id = person
        union
        select g.case_id from break_glass g where g.user_id = person and g.granted and g.until > now()
        union
        select d.case_id from deciding_case d where roles like '% approver %'
        union
        select u.case_id from wished_case u where roles like '% privacy-officer %'
    )
    select o.case_id from own o
    union
    select p.part_id from own o join case_part p on p.case_id = o.case_id;
end
$$;

create or replace function wall_cases() returns setof uuid language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
    staff  text := nullif(current_setting('probity.staff', true), '');
begin
    if reader is not null and reader <> 'probity' then
        return query
        with walled as (
            select c.case_id from case_subject c where c.subject_id in (select wall_subjects())
            union
            select d.case_id from case_detachment d where d.subject_id in (select wall_subjects())
            union
            select r.case_id from case_recusal r where r.user_id = reader or r.staff_ref = staff
        )
        select w.case_id from walled w
        union
        select p.part_id from walled w join case_part p on p.case_id = w.case_id;
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
    ), whole as (
        select k.id, k.case_id from asked k
        union
        select k.id, p.case_id from asked k join case_part p on p.part_id = k.case_id
    ), involved as (
        select c.case_id, c.subject_id from case_subject c where c.case_id in (select k.case_id from whole k)
        union
        select d.case_id, d.subject_id from case_detachment d where d.case_id in (select k.case_id from whole k)
    ), party as (
        select k.id, s.id as subject_id, s.ref from asked k join subject s on s.id = k.subject_id where s.kind = 'STAFF'
        union
        select k.id, s.id, s.ref from whole k join involved c on c.case_id = k.case_id join subject s on s.id = c.subject_id
        where s.kind = 'STAFF'
    )
    select p.id, r.person from party p, lateral wall_staff(p.ref) n(ref) join unnest(people, staff) r(person, ref) on r.ref = n.ref
    union
    select p.id, r.person from party p join stepped_back b on b.subject_id = p.subject_id
    join unnest(people, staff) r(person, ref) on r.person = b.user_id or r.ref = b.staff_ref
    union
    select k.id, r.person from whole k join case_recusal b on b.case_id = k.case_id
    join unnest(people, staff) r(person, ref) on r.person = b.user_id or r.ref = b.staff_ref;
end
$$;

-- A part is seen for the reason for which the whole is.
create or replace function access_ground(wanted uuid, person text) returns text language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    other boolean := person is distinct from wall_reader();
    whole uuid[] := array(select wanted union all select p.case_id from case_part p where p.part_id = wanted);
begin
    return case
        when person = 'probity' then 'RULE'
        when exists (select 1 from case_member m where m.case_id = any (whole) and m.user_id = person) then 'MEMBER'
        when (other or wall_roles() ~ ' approver ') and exists (select 1 from deciding_case d where d.case_id = any (whole)) then 'DECISION'
        when (other or wall_roles() ~ ' privacy-officer ') and exists (select 1 from wished_case w where w.case_id = any (whole)) then 'DECISION'
        when (other or may_triage(wall_roles())) and exists (select 1 from case_file c where c.id = wanted and not c.taken) then 'TRIAGE'
        when exists (select 1 from break_glass g where g.case_id = any (whole) and g.user_id = person and g.granted and g.until > now()) then 'BREAK_GLASS'
        when not other and exists (select 1 from consultation q where q.case_id = wanted and q.ended_at is null and works_in(wall_roles(), q.office)) then 'CONSULTATION'
        else 'ROLE' end;
end
$$;

-- The parts of a matter are destroyed no earlier than its whole may be, and stay as long as that is under hold.
create or replace function erase_cases(before timestamptz) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    done integer := 0;
    file record;
begin
    if current_setting('probity.reader', true) is distinct from 'probity' then
        raise insufficient_privilege using message = 'done by rule alone';
    end if;
    for file in select c.id, c.version from case_file c
                where c.state = 'CLOSED' and c.closed_at < before and c.held_at is null and c.erased_at is null
                  and not exists (select 1 from log_entry e where e.case_id = c.id and e.position is null)
                  and not exists (select 1 from proposal p where p.case_id = c.id
                                  and (p.state in ('PROPOSED', 'APPROVED', 'APPEALED') or p.state = 'UPHELD' and p.ordered_at is null))
                  and not exists (select 1 from unmasking u where u.case_id = c.id and u.state = 'WAITING')
                  and not exists (select 1 from outbox o where o.case_id = c.id and o.sent_at is null and o.dead_at is null)
                  and not exists (select 1 from case_part p join case_file w on w.id = p.case_id
                                  where p.part_id = c.id and (w.state <> 'CLOSED' or w.closed_at >= before or w.held_at is not null))
                order by c.closed_at limit 100 for update skip locked loop
        update log_entry set salt = null, content = null where case_id = file.id;
        update timeline_entry set text = 'Erased' where case_id = file.id;
        delete from case_bill where case_id = file.id;
        update case_file set title = 'Erased', reason = null, erased_at = now(), version = file.version + 1 where id = file.id;
        insert into timeline_entry (case_id, seq, at, actor, kind, text)
        values (file.id, file.version + 1, now(), 'probity', 'ERASED', 'Its words were destroyed, as retention asks');
        done := done + 1;
    end loop;
    return done;
end
$$;

-- Of a case that the reader sees: what can't leave it, in words.
create function unmergeable(wanted uuid) returns text language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return case
        when wanted in (select wall_cases()) then 'there is none'
        when exists (select 1 from proposal p where p.case_id = wanted and p.state not in ('REFUSED', 'WITHDRAWN')) then 'a measure was proposed in it'
        when exists (select 1 from unmasking u where u.case_id = wanted and u.state = 'WAITING') then 'a name is asked for in it'
        when exists (select 1 from consultation q where q.case_id = wanted and q.ended_at is null) then 'an office is asked about it'
        when exists (select 1 from case_file f where f.id = wanted and f.escalated_at is not null) then 'it waits for somebody else''s answer' end;
end
$$;
revoke execute on function unmergeable(uuid) from public;
grant execute on function unmergeable(uuid) to ${app_role};
