-- Retention by policy (ADR 0039): beside the time of all cases one for those that ended clearing everybody, and one for each country that the staff in them work in. Each is
-- told as the moment before which a case must have been closed; of those that apply the latest governs, which is the shortest time.

-- Whether something was found of somebody in that case, and of everybody that there was nothing to it. No word against anybody: insufficient evidence clears nobody.
create function cleared(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select count(*) > 0 and bool_and(s.outcome in ('FALSE_ALARM', 'AUTHORISED')) from case_subject s where s.case_id = wanted and s.outcome is not null
$$;

-- Before when that case must have been closed for its words to go; null where they stay.
create function kept_since(wanted uuid, before timestamptz, cleared_before timestamptz, by_country jsonb) returns timestamptz language sql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
    select greatest(before, case when cleared(wanted) then cleared_before end,
                    (select max(cast(by_country ->> upper(p.country) as timestamptz)) from case_subject c join subject s on s.id = c.subject_id
                     join staff_profile p on p.ref = s.ref where c.case_id = wanted and s.kind = 'STAFF'))
$$;

-- Of a case that the reader sees: why its words can't go whatever the time is, in words; null where they can. What it went on in counts as it does.
create function unerasable(wanted uuid) returns text language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return case
        when wanted in (select wall_cases()) or not exists (select 1 from case_file c where c.id = wanted) then 'there is none'
        when exists (select 1 from case_file c where c.id = wanted and c.erased_at is not null) then 'they are destroyed already'
        when exists (select 1 from case_file c where c.id = wanted and c.held_at is not null) then 'it is under legal hold'
        when exists (select 1 from case_file c where c.id = wanted and c.state <> 'CLOSED') then 'it is not closed'
        when exists (select 1 from proposal p where p.case_id = wanted
                     and (p.state in ('PROPOSED', 'APPROVED', 'APPEALED') or p.state = 'UPHELD' and p.ordered_at is null)) then 'a measure in it has yet to come to its end'
        when exists (select 1 from unmasking u where u.case_id = wanted and u.state = 'WAITING') then 'a name is asked for in it'
        when exists (select 1 from outbox o where o.case_id = wanted and o.sent_at is null and o.dead_at is null) then 'a letter that tells of it is under way'
        when exists (select 1 from case_part p join case_file w on w.id = p.case_id where p.part_id = wanted and (w.state <> 'CLOSED' or w.held_at is not null))
            then 'the case that it was merged into is open or under legal hold' end;
end
$$;

-- Whether all that is on its record has a place in the log, by which it is proved without its words.
create function all_placed(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select not exists (select 1 from log_entry e where e.case_id = wanted and e.position is null)
$$;

-- The words of alerts; their rows stay, unlisted, for scoring's topic, read again, would bring them back as new ones.
create function erase_alerts(gone uuid[]) returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
    delete from bill where owner = any (gone);
    update alert set summary = 'Erased', lines = '[]', families = ' ', merchants = '{}', erased_at = now(), version = version + 1,
                     reason = case when reason is null then null else 'Erased' end
    where id = any (gone);
$$;

-- The words of one case that is locked by the caller, with those of its alerts, which went an hour later or not at all where a case has a shorter time than others; and answers
-- that are kept to be given again. Who did it and why is the one line that is written then.
create function erase_case(wanted uuid, done_by text, words text) returns void language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    told bigint;
begin
    -- an alert that is somebody's at this moment goes with the next round: who changes a case locks its alerts first
    perform erase_alerts(array(select a.id from alert a where a.case_id = wanted and a.erased_at is null and a.state in ('DISMISSED', 'DECIDED', 'ENDED')
                               for update skip locked));
    delete from idempotent_answer where about in (
        select wanted union all select a.id from alert a where a.case_id = wanted union all select p.id from proposal p where p.case_id = wanted
        union all select u.id from unmasking u where u.case_id = wanted union all select q.id from consultation q where q.case_id = wanted
        union all select g.id from break_glass g where g.case_id = wanted);
    update log_entry set salt = null, content = null where case_id = wanted;
    update timeline_entry set text = 'Erased' where case_id = wanted;
    delete from case_bill where case_id = wanted;
    update case_file set title = 'Erased', reason = null, erased_at = now(), version = version + 1 where id = wanted returning version into told;
    insert into timeline_entry (case_id, seq, at, actor, kind, text) values (wanted, told, now(), done_by, 'ERASED', words);
    -- the last, for the line above tells by what its hand saw the case
    update case_file set erasure_at = null, erasure_by = null, erasure_ground = null, erasure_reason = null where id = wanted and erasure_at is not null;
end
$$;

-- At most so many at a time: the next hour goes on. How many it were. What was merged into another case goes when that one's time has come, for it has no end of its own.
create function erase_cases(before timestamptz, cleared_before timestamptz, by_country jsonb) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    latest timestamptz := greatest(before, cleared_before, (select max(cast(value as timestamptz)) from jsonb_each_text(by_country)));
    done integer := 0;
    file record;
begin
    if current_setting('probity.reader', true) is distinct from 'probity' then
        raise insufficient_privilege using message = 'done by rule alone';
    end if;
    for file in select c.id from case_file c
                where c.state = 'CLOSED' and c.closed_at < latest and c.held_at is null and c.erased_at is null
                  and (select bool_and(w.closed_at < kept_since(w.id, before, cleared_before, by_country)) from case_file w
                       where w.merged_into is null and (w.id = c.id or w.id in (select p.case_id from case_part p where p.part_id = c.id)))
                  and unerasable(c.id) is null and all_placed(c.id)
                order by c.closed_at limit 100 for update skip locked loop
        perform erase_case(file.id, 'probity', 'Its words were destroyed, as retention asks');
        done := done + 1;
    end loop;
    return done;
end
$$;

-- The same of what belongs to no case: an alert that was dismissed as nothing has the time of those who were cleared, and any that of its country.
create function erase_elsewhere(before timestamptz, cleared_before timestamptz, by_country jsonb) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    latest timestamptz := greatest(before, cleared_before, (select max(cast(value as timestamptz)) from jsonb_each_text(by_country)));
    gone uuid[];
    done integer;
    more integer;
begin
    if current_setting('probity.reader', true) is distinct from 'probity' then
        raise insufficient_privilege using message = 'done by rule alone';
    end if;
    -- what is in a case is told of with the case, and is kept as long
    select coalesce(array_agg(due.id), '{}') into gone from (
        select a.id from alert a left join case_file f on f.id = a.case_id
        where a.state in ('DISMISSED', 'DECIDED', 'ENDED') and a.erased_at is null and coalesce(a.decided_at, a.received_at) < latest
          and case when a.case_id is not null then f.erased_at is not null
                   else coalesce(a.decided_at, a.received_at) < greatest(
                            before, case when a.outcome in ('FALSE_ALARM', 'AUTHORISED') then cleared_before end,
                            (select cast(by_country ->> upper(p.country) as timestamptz) from subject s join staff_profile p on p.ref = s.ref
                             where s.id = a.subject_id and s.kind = 'STAFF')) end
        order by coalesce(a.decided_at, a.received_at) limit 1000 for update of a skip locked) due;
    perform erase_alerts(gone);
    done := cardinality(gone);
    update log_entry set salt = null, content = null where arrival in (
        select e.arrival from log_entry e
        where e.case_id is null and e.content is not null and e.position is not null and e.at < before
        order by e.at limit 10000);
    get diagnostics more = row_count;
    done := done + more;
    update watch_notice set answer = 'Erased' where state = 'ANSWERED' and answered_at < before and answer <> 'Erased';
    get diagnostics more = row_count;
    return done + more;
end
$$;

-- Pods of before know one time alone.
create or replace function erase_cases(before timestamptz) returns integer language sql volatile as $$ select erase_cases(before, null, '{}') $$;
create or replace function erase_elsewhere(before timestamptz) returns integer language sql volatile as $$ select erase_elsewhere(before, null, '{}') $$;

revoke execute on function cleared(uuid), kept_since(uuid, timestamptz, timestamptz, jsonb), unerasable(uuid), all_placed(uuid), erase_alerts(uuid[]), erase_case(uuid, text, text),
    erase_cases(timestamptz, timestamptz, jsonb), erase_elsewhere(timestamptz, timestamptz, jsonb) from public;
grant execute on function erase_cases(timestamptz, timestamptz, jsonb), erase_elsewhere(timestamptz, timestamptz, jsonb) to ${app_role};

-- Erasure on request: somebody who works on a closed case asks for its words to be destroyed, on a ground that tells nothing of anybody, and somebody else confirms or refuses that.
alter table case_file add column erasure_at timestamptz, add column erasure_by text, add column erasure_ground text, add column erasure_reason text;
alter table case_file add check (erasure_ground in ('ERASURE_REQUEST', 'RETENTION', 'ERROR'));
alter table case_file add check ((erasure_at is null) = (erasure_by is null) and (erasure_at is null) = (erasure_ground is null)
                                 and (erasure_at is null) = (erasure_reason is null) and (erasure_at is null or state = 'CLOSED'));
create index case_file_erasing on case_file (id) where erasure_at is not null;

-- An approver and an auditor see a case through what there is to decide in it, and as long as that waits; whoever decides becomes a member by it.
create view erasing_case as select c.id as case_id from case_file c where c.erasure_at is not null;
grant select on erasing_case to ${app_role};

create or replace view own_case as
    with own as (
        select m.case_id from case_member m where m.user_id = current_setting('probity.reader', true)
        union all
        select g.case_id from break_glass g where g.user_id = current_setting('probity.reader', true) and g.granted and g.until > now()
        union all
        select d.case_id from deciding_case d where current_setting('probity.roles', true) like '% approver %'
        union all
        select u.case_id from wished_case u where current_setting('probity.roles', true) like '% privacy-officer %'
        union all
        select e.case_id from erasing_case e where current_setting('probity.roles', true) ~ ' (approver|auditor) '
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
        union
        select e.case_id from erasing_case e where roles ~ ' (approver|auditor) '
    )
    select o.case_id from own o
    union
    select p.part_id from own o join case_part p on p.case_id = o.case_id;
end
$$;

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
        when (other or wall_roles() ~ ' (approver|auditor) ') and exists (select 1 from erasing_case e where e.case_id = any (whole)) then 'DECISION'
        when (other or may_triage(wall_roles())) and exists (select 1 from case_file c where c.id = wanted and not c.taken) then 'TRIAGE'
        when exists (select 1 from break_glass g where g.case_id = any (whole) and g.user_id = person and g.granted and g.until > now()) then 'BREAK_GLASS'
        when not other and exists (select 1 from consultation q where q.case_id = wanted and q.ended_at is null and works_in(wall_roles(), q.office)) then 'CONSULTATION'
        else 'ROLE' end;
end
$$;

-- Whether that person had a hand in it: they asked for it, work on the case, from whichever account, or stand above or below whoever asked.
create function erasure_hand(wanted uuid, person text, staff text) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select same_person(person, array(select c.erasure_by from case_file c where c.id = wanted and c.erasure_by is not null
                                     union all select m.user_id from case_member m where m.case_id = wanted))
        or exists (select 1 from same_line(staff, array(select c.erasure_by from case_file c where c.id = wanted)))
$$;

-- What was asked for is done, by whoever reads and is the second person; null, or why it can't be done now, in words. The reason goes with the words; the ground, which is one of few, stays.
create function erase_as_asked(wanted uuid) returns text language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
    asked record;
    why text;
begin
    select c.erasure_by, c.erasure_ground into asked from case_file c where c.id = wanted for update;
    if reader is null or reader = 'probity' or asked.erasure_by is null or wanted in (select wall_cases())
       or not coalesce(wall_roles() ~ ' (approver|auditor) ', false)
       or erasure_hand(wanted, reader, nullif(current_setting('probity.staff', true), '')) then
        raise insufficient_privilege using message = 'somebody else decides, who had no hand in it';
    end if;
    why := coalesce(unerasable(wanted), case when not all_placed(wanted) then 'not all of its record has its place in the log yet; try again in a moment' end);
    if why is null then
        perform erase_case(wanted, reader, format('Its words were destroyed (%s), as %s asked and %s confirmed', asked.erasure_ground, asked.erasure_by, reader));
        insert into case_member (case_id, user_id, since) values (wanted, reader, now()) on conflict do nothing;
    end if;
    return why;
end
$$;
revoke execute on function erasure_hand(uuid, text, text), erase_as_asked(uuid) from public;
grant execute on function unerasable(uuid), erasure_hand(uuid, text, text), erase_as_asked(uuid) to ${app_role};
