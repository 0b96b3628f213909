-- The dashboard (ADR 0073): what everyone's work comes to, for those who lead or look after it. They see few of the cases that these figures count, so the figures
-- come from functions that see all of them, save those behind the reader's own wall, and hand out counts alone. Nothing of fewer than dashboard_smallest() decisions or people is told, here, where no
-- other code can forget it.

-- When a person first did something about it; null before.
alter table alert add column triaged_at timestamptz;
update alert set triaged_at = decided_at where state = 'DISMISSED';

create function alert_triaged() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
begin
    if new.triaged_at is null and coalesce(nullif(current_setting('probity.reader', true), ''), 'probity') <> 'probity' then
        new.triaged_at := now();
    end if;
    return new;
end
$$;
revoke execute on function alert_triaged() from public;
create trigger triaged before update on alert for each row execute function alert_triaged();

-- What a span is found by, so that it costs what lies in it and not what was ever there.
create index alert_received on alert (received_at);
create index alert_raised on alert (raised_at);
create index alert_decided on alert (decided_at) where decided_at is not null;
create index case_file_closed on case_file (closed_at) where closed_at is not null;

create function dashboard_smallest() returns integer language sql immutable as $$ select 10 $$;

create function dashboard_asked() returns void language plpgsql stable set search_path = pg_catalog, public, pg_temp as
$$
begin
    if coalesce(current_setting('probity.roles', true), '') !~ ' (approver|auditor|detection-engineer|privacy-officer) ' then
        raise insufficient_privilege using message = 'not a reader of the dashboard';
    end if;
end
$$;

-- Whoever is walled from something finds no trace of it in a sum either: beside the queue's counts, which are theirs, it would show.
create view dashboard_alert as
    select a.* from alert a
    where a.subject_id not in (select wall_subjects()) and (a.case_id is null or a.case_id not in (select wall_cases()));
create view dashboard_case as select f.* from case_file f where f.id not in (select wall_cases());

create function dashboard_week(at timestamptz) returns date language sql immutable as
$$ select cast(date_trunc('week', at at time zone 'UTC') as date) $$;

-- Alerts that came within the day's budget, and those that had to wait for a later day or still do.
create function dashboard_days(since timestamptz, until timestamptz) returns table (day date, raised bigint, deferred bigint, budget integer)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    with kept as (
        select a.budget_day as day, count(*) as n, max(a.budget_limit) as most from dashboard_alert a
        where a.budget_day >= cast(since at time zone 'UTC' as date) and a.budget_day < cast(until at time zone 'UTC' as date)
          and a.scoring_state <> 'DEFERRED' group by 1
    ), put_off as (
        select cast(a.raised_at at time zone 'UTC' as date) as day, count(*) as n from dashboard_alert a
        where a.raised_at >= since and a.raised_at < until and trim(a.families) <> ''
          and (a.scoring_state = 'DEFERRED' or a.budget_day > cast(a.raised_at at time zone 'UTC' as date)) group by 1
    )
    select coalesce(w.day, b.day), coalesce(w.n, 0), coalesce(b.n, 0), w.most from kept w full join put_off b on b.day = w.day order by 1;
end
$$;

-- Weeks of which outcomes are told. Where too few were decided there is nothing but the week.
create function dashboard_outcomes(since timestamptz, until timestamptz)
returns table (week date, confirmed bigint, cleared bigint, insufficient bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    select o.week, case when o.told then o.confirmed end, case when o.told then o.cleared end, case when o.told then o.insufficient end
    from (select dashboard_week(a.decided_at) as week,
                 count(*) filter (where a.outcome = 'CONFIRMED') as confirmed,
                 count(*) filter (where a.outcome in ('FALSE_ALARM', 'AUTHORISED')) as cleared,
                 count(*) filter (where a.outcome = 'INSUFFICIENT') as insufficient,
                 count(*) >= dashboard_smallest() as told
          from dashboard_alert a where a.decided_at >= since and a.decided_at < until and a.outcome is not null group by 1) o
    order by 1;
end
$$;

-- From an alert's arrival to the first thing that a person did about it or in its case, by the week of its arrival. Hours.
create function dashboard_triage(since timestamptz, until timestamptz, most interval)
returns table (week date, n bigint, median double precision, slow double precision, within bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    select w.week, count(*),
           percentile_cont(0.5) within group (order by extract(epoch from w.took) / 3600),
           percentile_cont(0.9) within group (order by extract(epoch from w.took) / 3600),
           count(*) filter (where w.took <= most)
    from (select dashboard_week(a.received_at) as week,
                 least(a.triaged_at, (select min(t.at) from timeline_entry t
                                      where t.case_id = a.case_id and t.actor <> 'probity' and t.at >= a.received_at)) - a.received_at as took
          from dashboard_alert a where a.received_at >= since and a.received_at < until) w
    where w.took is not null group by 1 having count(*) >= dashboard_smallest() order by 1;
end
$$;

-- From a case's opening to its closing, by the week of that. Hours.
create function dashboard_decision(since timestamptz, until timestamptz, most interval)
returns table (week date, n bigint, median double precision, slow double precision, within bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    select dashboard_week(f.closed_at), count(*),
           percentile_cont(0.5) within group (order by extract(epoch from f.closed_at - f.opened_at) / 3600),
           percentile_cont(0.9) within group (order by extract(epoch from f.closed_at - f.opened_at) / 3600),
           count(*) filter (where f.closed_at - f.opened_at <= most)
    from dashboard_case f where f.closed_at >= since and f.closed_at < until
    group by 1 having count(*) >= dashboard_smallest() order by 1;
end
$$;

-- Alerts that wait, by how many whole days they have.
create function dashboard_backlog(at timestamptz) returns table (least_days integer, most_days integer, above bigint, below bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    select b.least_days, b.most_days, count(a.id) filter (where a.above_line), count(a.id) filter (where not a.above_line)
    from (values (0, 1), (1, 3), (3, 7), (7, 14), (14, null)) b(least_days, most_days)
    left join dashboard_alert a on a.state in ('OPEN', 'SNOOZED') and (a.state = 'OPEN' or a.snoozed_until <= at)
        and a.received_at <= at - make_interval(days => b.least_days)
        and (b.most_days is null or a.received_at > at - make_interval(days => b.most_days))
    group by 1, 2;
end
$$;

-- Which families spoke against those who were confirmed, and which against those who were cleared, in weeks that are told. The first row, without a name,
-- has how many there were.
create function dashboard_families(since timestamptz, until timestamptz) returns table (family text, confirmed bigint, cleared bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    with judged as (
        select a.outcome = 'CONFIRMED' as proven, a.families from dashboard_alert a
        where a.decided_at >= since and a.decided_at < until and a.outcome in ('CONFIRMED', 'FALSE_ALARM', 'AUTHORISED')
          and dashboard_week(a.decided_at) in (select o.week from dashboard_outcomes(since, until) o where o.confirmed is not null)
    ), total as (
        select count(*) filter (where j.proven) as confirmed, count(*) filter (where not j.proven) as cleared from judged j
    )
    select r.name, r.confirmed, r.cleared
    from (select cast(null as text) as name, t.confirmed, t.cleared from total t
          union all
          select f.name, count(*) filter (where j.proven), count(*) filter (where not j.proven)
          from judged j cross join lateral unnest(string_to_array(trim(j.families), ' ')) f(name) where f.name <> '' group by 1) r, total t
    where least(t.confirmed, t.cleared) >= dashboard_smallest()
    order by r.name nulls first;
end
$$;

-- How many of the staff about whom something was decided were cleared, by country and by role, in weeks that are told; each person once, by what was found last.
-- What is missing of one list could be told from the sum of the other: where it is less than the smallest group, the smallest that is shown goes, too.
create function dashboard_groups(since timestamptz, until timestamptz) returns table (kind text, name text, people bigint, cleared bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    with person as (
        select distinct on (a.subject_id) s.country, s.role, a.outcome <> 'CONFIRMED' as free
        from dashboard_alert a join subject s on s.id = a.subject_id and s.kind = 'STAFF'
        where a.decided_at >= since and a.decided_at < until and a.outcome in ('CONFIRMED', 'FALSE_ALARM', 'AUTHORISED')
          and dashboard_week(a.decided_at) in (select o.week from dashboard_outcomes(since, until) o where o.confirmed is not null)
        order by a.subject_id, a.decided_at desc
    ), cell as (
        select 'COUNTRY' as kind, p.country as name, count(*) as people, count(*) filter (where p.free) as cleared from person p group by 2
        union all
        select 'ROLE', p.role, count(*), count(*) filter (where p.free) from person p group by 2
    ), told as (
        select c.*, c.people >= dashboard_smallest() and c.name is not null as shown from cell c
    ), rest as (
        select t.*, coalesce(sum(t.people) filter (where not t.shown) over (partition by t.kind), 0) as hidden,
               row_number() over (partition by t.kind, t.shown order by t.people, t.name) as place
        from told t
    )
    select r.kind, r.name, r.people, r.cleared from rest r
    where r.shown and not (r.place = 1 and r.hidden > 0 and r.hidden < dashboard_smallest())
    order by r.kind, r.people desc, r.name;
end
$$;

do $$
declare
    signature text;
begin
    foreach signature in array array['dashboard_smallest()', 'dashboard_asked()', 'dashboard_week(timestamptz)', 'dashboard_days(timestamptz, timestamptz)',
                                     'dashboard_outcomes(timestamptz, timestamptz)', 'dashboard_triage(timestamptz, timestamptz, interval)',
                                     'dashboard_decision(timestamptz, timestamptz, interval)', 'dashboard_backlog(timestamptz)', 'dashboard_families(timestamptz, timestamptz)',
                                     'dashboard_groups(timestamptz, timestamptz)'] loop
        execute format('revoke execute on function %s from public', signature);
        execute format('grant execute on function %s to %I', signature, '${app_role}');
    end loop;
end
$$;
