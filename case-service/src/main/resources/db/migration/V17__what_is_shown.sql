-- Counts that stand beside lists tell of nothing behind the reader's own wall, a search of the record is an entry of it, and an amount in parts is one amount
-- (ADR 0037, 0039, 0038).

-- How much of the latest day's budget of alerts is used; what scoring says of it counts everyone. No row until scoring has said it.
create function queue_budget() returns table (day date, used bigint, most integer) language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select a.budget_day, count(*) filter (where a.scoring_state <> 'DEFERRED'), max(a.budget_limit) from dashboard_alert a
    where a.budget_day = (select max(b.budget_day) from dashboard_alert b) group by 1;
end
$$;

-- Orders since then, of cases that the reader isn't walled from; how full the hour is for the service is orders_since().
create function orders_shown(since timestamptz) returns bigint language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return (select count(*) from enforcement_order o where o.ordered_at > since and o.case_id not in (select wall_cases()));
end
$$;

-- What was measured out against that one since then or still waits, in whatever case, and wasn't refused, withdrawn or taken back; it decides how many must approve
-- what comes on top. Whoever comes second waits until the first is done: two parts at once are one amount, too.
create function amount_lately(wanted uuid, wanted_action text, wanted_currency text, since timestamptz) returns numeric language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', wanted, wanted_action, wanted_currency), 17));
    return (select coalesce(sum(p.amount), 0) from proposal p
            where p.target_id = wanted and p.action = wanted_action and p.currency = wanted_currency
              and (p.state in ('PROPOSED', 'APPROVED') or coalesce(p.ordered_at, p.proposed_at) > since)
              and p.state not in ('REFUSED', 'WITHDRAWN', 'REVERSED'));
end
$$;

-- Why somebody may look into a case, the one answer: what is theirs by right goes before what they gave a reason for. In which roles is known of the reader alone.
create or replace function access_ground(wanted uuid, person text) returns text language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    other boolean := person is distinct from wall_reader();
begin
    return case
        when person = 'probity' then 'RULE'
        when exists (select 1 from case_member m where m.case_id = wanted and m.user_id = person) then 'MEMBER'
        when (other or wall_roles() ~ ' approver ') and exists (select 1 from deciding_case d where d.case_id = wanted) then 'DECISION'
        when (other or wall_roles() ~ ' privacy-officer ') and exists (select 1 from wished_case w where w.case_id = wanted) then 'DECISION'
        when (other or may_triage(wall_roles())) and exists (select 1 from case_file c where c.id = wanted and not c.taken) then 'TRIAGE'
        when exists (select 1 from break_glass g where g.case_id = wanted and g.user_id = person and g.granted and g.until > now()) then 'BREAK_GLASS'
        when not other and exists (select 1 from consultation q where q.case_id = wanted and q.ended_at is null and works_in(wall_roles(), q.office)) then 'CONSULTATION'
        else 'ROLE' end;
end
$$;

-- Puts an auditor's search of the record on it, before anything is shown: with the case that they asked for, unless there is none for them.
create function search_record(wanted uuid, at timestamptz, content text) returns void language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    found uuid;
begin
    if coalesce(wall_roles(), '') !~ ' auditor ' then
        raise insufficient_privilege using message = 'searched by auditors alone';
    end if;
    select f.id into found from case_file f where f.id = wanted and f.id not in (select wall_cases());
    insert into log_entry (at, actor, act, case_id, ground, salt, content)
    values (at, wall_reader(), 'SEARCHED_RECORD', found, access_ground(found, wall_reader()), log_salt(), content);
end
$$;

do $$
declare
    signature text;
begin
    foreach signature in array array['queue_budget()', 'orders_shown(timestamptz)', 'amount_lately(uuid, text, text, timestamptz)', 'search_record(uuid, timestamptz, text)'] loop
        execute format('revoke execute on function %s from public', signature);
        execute format('grant execute on function %s to %I', signature, '${app_role}');
    end loop;
end
$$;

-- Nothing reads it any more; pods of before still write it, so that it goes with a later migration.
comment on column alert.budget_used is 'no longer read';
