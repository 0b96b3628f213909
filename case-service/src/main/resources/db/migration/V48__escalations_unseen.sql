-- Escalated cases whose answer nobody gave yet, to those whose office it is to see to it that somebody does (ADR 0076), of those that they don't see: which, since when and by what; nothing else.
create function escalations_unseen(most integer) returns table (ref text, since timestamptz, by_rule boolean) language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
    roles  text := nullif(current_setting('probity.roles', true), '');
    hidden uuid[];
begin
    if reader is null or reader = 'probity' or not coalesce(roles ~ ' (approver|auditor) ', false) then
        return;
    end if;
    hidden := array(select wall_cases() union all select k from known_cases(reader, roles) k);
    return query
    select 'C-' || f.number, f.escalated_at, f.escalated_by = 'probity' from case_file f
    where f.escalated_at is not null and f.id <> all (hidden) and not (may_triage(roles) and not f.taken)
    order by f.escalated_at, f.number limit most;
end
$$;
revoke execute on function escalations_unseen(integer) from public;
grant execute on function escalations_unseen(integer) to ${app_role};
