-- A legal hold keeps the whole matter (ADR 0039, 0081): what was merged into a case goes on in it, and a hold on either is one on both.

-- Whether that case, one that it was merged into, or one that was merged into any of these is under legal hold.
create function under_hold(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    with whole as (select wanted as case_id union select p.case_id from case_part p where p.part_id = wanted)
    select exists (select 1 from case_file c where c.held_at is not null
                   and c.id in (select w.case_id from whole w union select p.part_id from whole w join case_part p on p.case_id = w.case_id))
$$;
revoke execute on function under_hold(uuid) from public;
grant execute on function under_hold(uuid) to ${app_role};

create or replace function unerasable(wanted uuid) returns text language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
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
            then 'the case that it was merged into is open or under legal hold'
        when under_hold(wanted) then 'a case that was merged with it is under legal hold' end;
end
$$;

-- An alert that was somebody's at the moment when its case's words were destroyed goes with the next round, whether a time of retention is set or not: on request they are destroyed without one.
create function erase_left() returns integer language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    gone uuid[];
begin
    if current_setting('probity.reader', true) is distinct from 'probity' then
        raise insufficient_privilege using message = 'done by rule alone';
    end if;
    select coalesce(array_agg(due.id), '{}') into gone from (
        select a.id from alert a join case_file f on f.id = a.case_id
        where f.erased_at is not null and a.erased_at is null and a.state in ('DISMISSED', 'DECIDED', 'ENDED')
          and not exists (select 1 from log_entry e where e.alert_id = a.id and e.position is null)
        order by a.id limit 1000 for update of a skip locked) due;
    perform erase_alerts(gone);
    return cardinality(gone);
end
$$;
revoke execute on function erase_left() from public;
grant execute on function erase_left() to ${app_role};

-- A hold keeps the name of whom its case is about, too (ADR 0071): it lies here, sealed as it came, from when it was to be forgotten until no hold keeps it any more.
alter table staff_profile add column sealed_held text;
create index staff_profile_held on staff_profile (ref) where sealed_held is not null;

-- Whether that party is in a case that is under legal hold, or left it: it tells of them all the same.
create function name_held(wanted text) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (select 1 from subject s join case_subject c on c.subject_id = s.id where s.ref = wanted and under_hold(c.case_id))
        or exists (select 1 from subject s join case_detachment d on d.subject_id = s.id where s.ref = wanted and under_hold(d.case_id))
$$;

-- Forgets what no hold keeps any more. One that somebody writes at that moment goes with the next round. It tells nothing and does nothing that isn't due, so anybody may.
create function forget_released() returns integer language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    done integer;
begin
    update staff_profile set sealed_held = null where ref in (
        select p.ref from staff_profile p where p.sealed_held is not null and not name_held(p.ref) order by p.ref for update skip locked);
    get diagnostics done = row_count;
    return done;
end
$$;
create function hold_released() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform forget_released();
    return null;
end
$$;
create trigger released after update of held_at on case_file for each row when (old.held_at is not null and new.held_at is null) execute function hold_released();
revoke execute on function name_held(text), forget_released(), hold_released() from public;
grant execute on function name_held(text), forget_released() to ${app_role};

-- What a hold alone keeps is shown where it was granted in a case that is under one.
create or replace function granted_name(wanted uuid) returns text language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
begin
    return (select case when p.sealed is not null then p.sealed when bool_or(under_hold(u.case_id)) then p.sealed_held end
            from subject s join staff_profile p on p.ref = s.ref
            join unmasking u on u.subject_id = s.id and u.asked_by = reader and u.state = 'GRANTED' and u.until > now()
            where s.id = wanted and s.id not in (select wall_subjects())
            group by p.sealed, p.sealed_held);
end
$$;
