-- Words that belong to no case go by their own time: of alerts that are decided or over, of entries of the log, of answers to what auditors were told.
-- The alert's row stays, with the revision that was last taken: scoring's topic, read again, would bring the alert back as a new one.
alter table alert add column erased_at timestamptz;
create index alert_to_erase on alert (coalesce(decided_at, received_at)) where erased_at is null and state in ('DISMISSED', 'DECIDED', 'ENDED');
create index log_entry_of_no_case on log_entry (at) where case_id is null and content is not null;

-- At most so many at a time: the next hour goes on. How many it were.
create function erase_elsewhere(before timestamptz) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
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
        where a.state in ('DISMISSED', 'DECIDED', 'ENDED') and a.erased_at is null
          and coalesce(a.decided_at, a.received_at) < before and (a.case_id is null or f.erased_at is not null)
        order by coalesce(a.decided_at, a.received_at) limit 1000 for update of a skip locked) due;
    delete from bill where owner = any (gone);
    update alert set summary = 'Erased', lines = '[]', families = ' ', merchants = '{}', erased_at = now(), version = version + 1,
                     reason = case when reason is null then null else 'Erased' end
    where id = any (gone);
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
revoke execute on function erase_elsewhere(timestamptz) from public;
grant execute on function erase_elsewhere(timestamptz) to ${app_role};
