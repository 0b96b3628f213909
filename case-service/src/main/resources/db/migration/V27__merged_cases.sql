-- A case that turned out to be the same matter as another one is merged into it (ADR 0081) and closed: nothing was found in it, so it counts as no decision.
alter table case_file add column merged_into uuid references case_file;
alter table case_file add check (merged_into is null or state = 'CLOSED' and merged_into <> id);
create index case_file_merged_into on case_file (merged_into) where merged_into is not null;

create or replace view dashboard_case as select f.* from case_file f where f.merged_into is null and f.id not in (select wall_cases());

-- Of a case that is to be merged: what can't leave it, in words.
create function unmergeable(wanted uuid) returns text language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return case
        when exists (select 1 from proposal p where p.case_id = wanted) then 'a measure was proposed in it'
        when exists (select 1 from unmasking u where u.case_id = wanted and u.state = 'WAITING') then 'a name is asked for in it'
        when exists (select 1 from consultation q where q.case_id = wanted and q.ended_at is null) then 'an office is asked about it'
        when exists (select 1 from case_file f where f.id = wanted and f.escalated_at is not null) then 'it waits for somebody else''s answer' end;
end
$$;
revoke execute on function unmergeable(uuid) from public;
grant execute on function unmergeable(uuid) to ${app_role};
