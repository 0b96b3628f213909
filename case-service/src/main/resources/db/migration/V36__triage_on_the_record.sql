-- What people do with an alert that is in no case is on the record, too (ADR 0039): whoever gives it to somebody, puts it aside, dismisses it or takes it back makes one entry of the log, in the same
-- transaction and whichever code does it. What is done with an alert of a case is a line of that case.
alter table alert add column snoozed_by text, add column snoozed_at timestamptz;        -- who put it aside and when; null where nobody did

-- Which alert it tells of, where it is none of a case: no reference, as for cases.
alter table log_entry add column alert_id uuid, add check (case_id is null or alert_id is null) not valid;
create index log_entry_alert on log_entry (alert_id) where alert_id is not null;

-- Always whoever does it, pods of before included, which know of no such column.
create function snoozed_by_reader() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
begin
    if coalesce(nullif(current_setting('probity.reader', true), ''), 'probity') <> 'probity' then
        new.snoozed_by := current_setting('probity.reader', true);
    end if;
    return new;
end
$$;
revoke execute on function snoozed_by_reader() from public;
create trigger snoozed before update on alert for each row
    when (new.state = 'SNOOZED' and (old.state <> 'SNOOZED' or (new.snoozed_until, new.snoozed_at, new.snoozed_by) is distinct from (old.snoozed_until, old.snoozed_at, old.snoozed_by)))
    execute function snoozed_by_reader();

create function log_triage() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := coalesce(nullif(current_setting('probity.reader', true), ''), 'probity');
    act text;
    words text;
begin
    if reader = 'probity' then
        return null;
    end if;
    if new.state = 'DISMISSED' and old.state <> 'DISMISSED' then
        act := 'ALERT_DISMISSED';
        words := format('Dismissed (%s): %s', case new.outcome when 'INSUFFICIENT' then 'insufficient evidence' else lower(replace(new.outcome, '_', ' ')) end, new.reason);
    elsif new.state = 'SNOOZED' and (old.state <> 'SNOOZED' or (new.snoozed_until, new.snoozed_at) is distinct from (old.snoozed_until, old.snoozed_at)) then
        act := 'ALERT_SNOOZED';
        words := format('Put aside until %s: %s', to_char(new.snoozed_until at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"'), new.reason);
    elsif new.state <> old.state then
        act := 'ALERT_TAKEN_BACK';
        words := 'Taken back into the queue';
    elsif new.state in ('DISMISSED', 'DECIDED', 'ENDED') and new.assignee is not distinct from old.assignee then
        return null;                                    -- pods of before count the version of a dismissal by itself
    else
        act := 'ALERT_ASSIGNED';
        words := 'Given to ' || coalesce((select w.name from worker w where w.id = new.assignee), new.assignee, 'nobody');
    end if;
    if act = 'ALERT_DISMISSED' and new.decided_by is distinct from reader then
        raise check_violation using message = 'nobody dismisses an alert in the name of somebody else';
    end if;
    insert into log_entry (at, actor, act, alert_id, version, ground, salt, content)
    values (now(), reader, act, new.id, new.version, 'TRIAGE', log_salt(),
            cast(json_strip_nulls(json_build_object(
                'text', words, 'subject', new.subject_id, 'alert', new.id,
                'from', case act when 'ALERT_ASSIGNED' then old.assignee else old.state end,
                'to', case act when 'ALERT_ASSIGNED' then new.assignee else new.state end)) as text));
    return null;
end
$$;
revoke execute on function log_triage() from public;
create trigger logged after update on alert for each row
    when (old.case_id is null and new.case_id is null
          and (new.version, new.state, new.assignee, new.snoozed_until, new.snoozed_by, new.outcome, new.reason, new.decided_by)
              is distinct from (old.version, old.state, old.assignee, old.snoozed_until, old.snoozed_by, old.outcome, old.reason, old.decided_by))
    execute function log_triage();

create or replace function log_entry_stands() returns trigger language plpgsql as
$$
begin
    if (new.arrival, new.at, new.actor, new.act, new.case_id, new.alert_id, new.version, new.ground)
        is distinct from (old.arrival, old.at, old.actor, old.act, old.case_id, old.alert_id, old.version, old.ground)
       or old.position is null and (new.position is null or (new.salt, new.content) is distinct from (old.salt, old.content))
       or old.position is not null
          and ((new.position, new.number, new.commitment, new.leaf, new.sealed_at)
                   is distinct from (old.position, old.number, old.commitment, old.leaf, old.sealed_at)
               or new.salt is not null or new.content is not null) then
        raise insufficient_privilege using message = 'what is on the record stays as it is';
    end if;
    return new;
end
$$;

-- Of an alert's triage auditors read, who look after it; not of one that they are walled from, be it by the case that it came into later. The trigger alone writes it.
drop policy wall on log_entry;
create policy wall on log_entry for select to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null
              and (case_id is null and alert_id is null
                   or (select true from case_file c where c.id = log_entry.case_id)
                   or (select coalesce(wall_roles() ~ ' auditor ', false))
                      and (case_id is not null and case_id not in (select wall_cases()) or alert_id is not null and alert_id not in (select wall_alerts()))));
drop policy told on log_entry;
create policy told on log_entry for insert to ${app_role}
    with check (alert_id is null
                and ((select wall_reader()) = 'probity'
                     or actor = (select wall_reader()) and (case_id is null or (select true from case_file c where c.id = log_entry.case_id))));

create or replace function entries_saying(q text, before bigint, whose text, wanted uuid, kind text, grounds text[], since timestamptz, until timestamptz, most integer)
returns setof bigint language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as
$$
declare
    words  tsquery := wanted_words(q);
    walled uuid[];
    behind uuid[];
begin
    if not coalesce(wall_roles() ~ ' auditor ', false) or wall_reader() is null or numnode(words) = 0 then
        return;
    end if;
    walled := array(select wall_cases());
    behind := array(select wall_alerts());
    return query
    select e.arrival from log_entry e
    where e.version is not null and words_of(cast(e.content as json) ->> 'text') @@ words
      and (e.case_id is not null and e.case_id <> all (walled) or e.case_id is null and e.alert_id <> all (behind))
      and (before is null or e.arrival < before) and (whose is null or e.actor = whose) and (wanted is null or e.case_id = wanted)
      and (kind is null or e.act = kind) and (grounds = '{}' or e.ground = any (grounds))
      and (since is null or e.at >= since) and (until is null or e.at < until)
    order by e.arrival desc limit most;
end
$$;

-- The words of an alert's triage go with the alert's, whichever time that is, and wait for their place in the log before.
create or replace function erase_alerts(gone uuid[]) returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
    delete from bill where owner = any (gone);
    update log_entry set salt = null, content = null where alert_id = any (gone) and content is not null and position is not null;
    update alert set summary = 'Erased', lines = '[]', families = ' ', merchants = '{}', erased_at = now(), version = version + 1,
                     reason = case when reason is null then null else 'Erased' end
    where id = any (gone);
$$;

create or replace function all_placed(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select not exists (select 1 from log_entry e where e.case_id = wanted and e.position is null)
       and not exists (select 1 from alert a join log_entry e on e.alert_id = a.id where a.case_id = wanted and e.position is null)
$$;

create or replace function erase_elsewhere(before timestamptz, cleared_before timestamptz, by_country jsonb) returns integer language plpgsql volatile security definer
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
          and not exists (select 1 from log_entry e where e.alert_id = a.id and e.position is null)
        order by coalesce(a.decided_at, a.received_at) limit 1000 for update of a skip locked) due;
    perform erase_alerts(gone);
    done := cardinality(gone);
    -- what was said of an alert that is in a case by now is kept as long as the alert is
    update log_entry set salt = null, content = null where arrival in (
        select e.arrival from log_entry e left join alert a on a.id = e.alert_id
        where e.case_id is null and e.content is not null and e.position is not null and e.at < before and (a.case_id is null or a.erased_at is not null)
        order by e.at limit 10000);
    get diagnostics more = row_count;
    done := done + more;
    update watch_notice set answer = 'Erased' where state = 'ANSWERED' and answered_at < before and answer <> 'Erased';
    get diagnostics more = row_count;
    return done + more;
end
$$;
