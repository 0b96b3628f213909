-- The dashboard narrowed to staff of a country, of a role, or of both (ADR 0073).

-- So many alerts, cases or people of a country and a role in one bin of a figure (a week, an age); null where it isn't known.
create type dashboard_cell as (bin text, country text, role text, n bigint);

-- Whom a figure may be told of, bin by bin: of all (null, null), of a country, of a role, of both.
-- What is told of all, less what is told of some, tells of the rest. So a bin is cut into blocks: its countries, with all that are too small and whoever has none as one more row;
-- its roles likewise; and each crossing of a row and a column is one block. Rows and columns are told only where every block has nobody or the smallest number at least. Each figure is
-- a sum of whole blocks, so whatever is added to and taken from it, country and role together, and whatever one knows of who works where, comes to whole blocks again.
-- Countries come first: a role is told where it is nobody's or large enough in every one of them. Where that leaves too few over, the smallest one goes with the rest: in the order by size,
-- those before one that is told are none or enough. Rejected: to look at each figure and its rest alone. All, less two countries, tells of a third; a country, less a role that is found only there, of its others.
create function dashboard_told(cells dashboard_cell[]) returns table (bin text, country text, role text)
language sql immutable set search_path = pg_catalog, public, pg_temp as
$$
    with cell as (
        select c.bin, c.country, c.role, sum(c.n) as n from unnest(cells) c group by 1, 2, 3
    ), place as (
        select p.bin, p.country, p.country is not null and p.n >= dashboard_smallest() and (p.smaller = 0 or p.smaller >= dashboard_smallest()) as told
        from (select s.bin, s.country, s.n,
                     coalesce(sum(s.n) over (partition by s.bin order by s.country is not null, s.n, s.country
                                             rows between unbounded preceding and 1 preceding), 0) as smaller
              from (select c.bin, c.country, sum(c.n) as n from cell c group by 1, 2) s) p
    ), placed as (
        select c.*, p.told as placed, case when p.told then c.country end as place
        from cell c join place p on p.bin = c.bin and p.country is not distinct from c.country
    ), block as (
        select b.*, b.role is not null and min(b.n) over (partition by b.bin, b.role) >= dashboard_smallest() as large, sum(b.n) over (partition by b.bin, b.role) as of_all
        from (select p.bin, p.place, p.role, sum(p.n) as n from placed p group by 1, 2, 3) b
    ), job as (
        select j.bin, j.role, bool_and(j.large and (j.smaller = 0 or j.smaller >= dashboard_smallest())) as told
        from (select b.bin, b.role, b.large,
                     coalesce(sum(b.n) over (partition by b.bin, b.place order by b.large, b.of_all, b.role
                                             rows between unbounded preceding and 1 preceding), 0) as smaller
              from block b) j group by 1, 2
    )
    select p.bin, p.country, p.role
    from placed p join job j on j.bin = p.bin and j.role is not distinct from p.role
    group by grouping sets ((p.bin), (p.bin, p.country), (p.bin, p.role), (p.bin, p.country, p.role))
    having sum(p.n) >= dashboard_smallest() and (grouping(p.country) = 1 or bool_and(p.placed)) and (grouping(p.role) = 1 or bool_and(j.told))
$$;

-- Alerts with the country and the role of the one whom they are about, as they are placed now; null for who has no profile, and for whoever is no staff.
create view dashboard_placed as
    select a.*, s.id is not null as staff, nullif(s.country, '') as country, nullif(s.role, '') as role
    from dashboard_alert a left join subject s on s.id = a.subject_id and s.kind = 'STAFF';

create function dashboard_among(country text, role text, of_country text, of_role text) returns boolean language sql immutable as
$$ select (of_country is null or country = of_country) and (of_role is null or role = of_role) $$;

-- Of whom each week's outcomes are told.
create function dashboard_judged(since timestamptz, until timestamptz) returns table (week date, country text, role text)
language sql stable set search_path = pg_catalog, public, pg_temp as
$$
    select cast(t.bin as date), t.country, t.role
    from dashboard_told(array(
        select cast(row(cast(dashboard_week(a.decided_at) as text), a.country, a.role, count(*)) as dashboard_cell)
        from dashboard_placed a where a.decided_at >= since and a.decided_at < until and a.outcome is not null
        group by dashboard_week(a.decided_at), a.country, a.role)) t
$$;

-- Weeks in which anything was decided. Where too little was, or not enough of those whom it is narrowed to, there is nothing but the week.
drop function dashboard_outcomes(timestamptz, timestamptz);
create function dashboard_outcomes(since timestamptz, until timestamptz, of_country text, of_role text)
returns table (week date, confirmed bigint, cleared bigint, insufficient bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    select o.week, case when o.told then o.confirmed end, case when o.told then o.cleared end, case when o.told then o.insufficient end
    from (select w.week, w.confirmed, w.cleared, w.insufficient,
                 w.week in (select j.week from dashboard_judged(since, until) j where (j.country, j.role) is not distinct from (of_country, of_role)) as told
          from (select dashboard_week(a.decided_at) as week,
                       count(*) filter (where a.outcome = 'CONFIRMED' and dashboard_among(a.country, a.role, of_country, of_role)) as confirmed,
                       count(*) filter (where a.outcome in ('FALSE_ALARM', 'AUTHORISED') and dashboard_among(a.country, a.role, of_country, of_role)) as cleared,
                       count(*) filter (where a.outcome = 'INSUFFICIENT' and dashboard_among(a.country, a.role, of_country, of_role)) as insufficient
                from dashboard_placed a where a.decided_at >= since and a.decided_at < until and a.outcome is not null group by 1) w) o
    order by 1;
end
$$;

-- From an alert's arrival to the first thing that a person did about it or in its case, by the week of its arrival. Hours.
drop function dashboard_triage(timestamptz, timestamptz, interval);
create function dashboard_triage(since timestamptz, until timestamptz, most interval, of_country text, of_role text)
returns table (week date, n bigint, median double precision, slow double precision, within bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    with triaged as materialized (
        select w.* from (
            select dashboard_week(a.received_at) as week, a.country, a.role,
                   least(a.triaged_at, (select min(t.at) from timeline_entry t
                                        where t.case_id = a.case_id and t.actor <> 'probity' and t.at >= a.received_at)) - a.received_at as took
            from dashboard_placed a where a.received_at >= since and a.received_at < until) w
        where w.took is not null
    )
    select w.week, count(*),
           percentile_cont(0.5) within group (order by extract(epoch from w.took) / 3600),
           percentile_cont(0.9) within group (order by extract(epoch from w.took) / 3600),
           count(*) filter (where w.took <= most)
    from triaged w
    where dashboard_among(w.country, w.role, of_country, of_role)
      and cast(w.week as text) in (
          select t.bin from dashboard_told(array(
              select cast(row(cast(c.week as text), c.country, c.role, count(*)) as dashboard_cell) from triaged c group by c.week, c.country, c.role)) t
          where (t.country, t.role) is not distinct from (of_country, of_role))
    group by 1 order by 1;
end
$$;

-- From a case's opening to its closing, by the week of that. Hours. A case is of a country or a role where all of its staff are.
drop function dashboard_decision(timestamptz, timestamptz, interval);
create function dashboard_decision(since timestamptz, until timestamptz, most interval, of_country text, of_role text)
returns table (week date, n bigint, median double precision, slow double precision, within bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    with closed as materialized (
        select dashboard_week(f.closed_at) as week, f.closed_at - f.opened_at as took, s.country, s.role
        from dashboard_case f
        cross join lateral (
            select case when count(*) = count(nullif(x.country, '')) and min(x.country) = max(x.country) then min(x.country) end as country,
                   case when count(*) = count(nullif(x.role, '')) and min(x.role) = max(x.role) then min(x.role) end as role
            from case_subject c join subject x on x.id = c.subject_id and x.kind = 'STAFF' where c.case_id = f.id) s
        where f.closed_at >= since and f.closed_at < until
    )
    select w.week, count(*),
           percentile_cont(0.5) within group (order by extract(epoch from w.took) / 3600),
           percentile_cont(0.9) within group (order by extract(epoch from w.took) / 3600),
           count(*) filter (where w.took <= most)
    from closed w
    where dashboard_among(w.country, w.role, of_country, of_role)
      and cast(w.week as text) in (
          select t.bin from dashboard_told(array(
              select cast(row(cast(c.week as text), c.country, c.role, count(*)) as dashboard_cell) from closed c group by c.week, c.country, c.role)) t
          where (t.country, t.role) is not distinct from (of_country, of_role))
    group by 1 order by 1;
end
$$;

-- Alerts that wait, by how many whole days they have. Of all they are told as they are; narrowed, an age with too few is left out.
drop function dashboard_backlog(timestamptz);
create function dashboard_backlog(at timestamptz, of_country text, of_role text) returns table (least_days integer, most_days integer, above bigint, below bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    with waiting as materialized (
        select b.least_days, b.most_days, a.id, a.above_line, a.country, a.role
        from (values (0, 1), (1, 3), (3, 7), (7, 14), (14, null)) b(least_days, most_days)
        left join dashboard_placed a on a.state in ('OPEN', 'SNOOZED') and (a.state = 'OPEN' or a.snoozed_until <= at)
            and a.received_at <= at - make_interval(days => b.least_days)
            and (b.most_days is null or a.received_at > at - make_interval(days => b.most_days))
    )
    select w.least_days, w.most_days, count(w.id) filter (where w.above_line), count(w.id) filter (where not w.above_line)
    from waiting w
    where of_country is null and of_role is null
       or dashboard_among(w.country, w.role, of_country, of_role)
          and cast(w.least_days as text) in (
              select t.bin from dashboard_told(array(
                  select cast(row(cast(c.least_days as text), c.country, c.role, count(c.id)) as dashboard_cell) from waiting c group by c.least_days, c.country, c.role)) t
              where (t.country, t.role) is not distinct from (of_country, of_role))
    group by 1, 2;
end
$$;

-- Which families spoke against those who were confirmed, and which against those who were cleared, in weeks that are told of whom it is narrowed to. The first row, without a name,
-- has how many there were. Confirmed and cleared are each told of the smallest number at least, over all of these weeks, and leave as many of the others.
drop function dashboard_families(timestamptz, timestamptz);
create function dashboard_families(since timestamptz, until timestamptz, of_country text, of_role text) returns table (family text, confirmed bigint, cleared bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    with told as materialized (
        select j.* from dashboard_judged(since, until) j
    ), judged as materialized (
        select a.outcome = 'CONFIRMED' as proven, a.families, p.country, r.role
        from dashboard_placed a
        join told w on w.week = dashboard_week(a.decided_at) and w.country is null and w.role is null
        left join told p on p.week = w.week and p.country = a.country and p.role is null
        left join told r on r.week = w.week and r.role = a.role and r.country is null
        where a.decided_at >= since and a.decided_at < until and a.outcome in ('CONFIRMED', 'FALSE_ALARM', 'AUTHORISED')
    ), sides as (
        select t.bin from dashboard_told(array(
            select cast(row(cast(j.proven as text), j.country, j.role, count(*)) as dashboard_cell) from judged j group by j.proven, j.country, j.role)) t
        where (t.country, t.role) is not distinct from (of_country, of_role)
    ), counted as (
        select j.proven, j.families from judged j where dashboard_among(j.country, j.role, of_country, of_role) and (select count(*) from sides) = 2
    )
    select r.name, r.confirmed, r.cleared
    from (select cast(null as text) as name, count(*) filter (where c.proven) as confirmed, count(*) filter (where not c.proven) as cleared from counted c having count(*) > 0
          union all
          select f.name, count(*) filter (where c.proven), count(*) filter (where not c.proven)
          from counted c cross join lateral unnest(string_to_array(trim(c.families), ' ')) f(name) where f.name <> '' group by 1) r
    order by r.name nulls first;
end
$$;

-- How many of the staff about whom something was decided were cleared, by country and by role, in weeks that are told; each person once, by what was found last.
-- Of all staff each list is told by itself, since none says who is in both. Narrowed, the other list says just that, and is told where it leaves enough of each.
drop function dashboard_groups(timestamptz, timestamptz);
create function dashboard_groups(since timestamptz, until timestamptz, of_country text, of_role text) returns table (kind text, name text, people bigint, cleared bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    with person as materialized (
        select distinct on (a.subject_id) a.country, a.role, a.outcome <> 'CONFIRMED' as free
        from dashboard_placed a
        where a.staff and a.decided_at >= since and a.decided_at < until and a.outcome in ('CONFIRMED', 'FALSE_ALARM', 'AUTHORISED')
          and dashboard_week(a.decided_at) in (select j.week from dashboard_judged(since, until) j where j.country is null and j.role is null)
        order by a.subject_id, a.decided_at desc
    ), told as materialized (
        select t.* from dashboard_told(array(select cast(row('', p.country, p.role, count(*)) as dashboard_cell) from person p group by p.country, p.role)) t
    ), alone as (
        select t.country as role from dashboard_told(array(select cast(row('', p.role, null, count(*)) as dashboard_cell) from person p group by p.role)) t
        where t.country is not null and t.role is null
    ), listed as (
        select 'COUNTRY' as kind, t.country as name from told t where t.country is not null and t.role is not distinct from of_role
        union all
        select 'ROLE', t.role from told t where t.role is not null and t.country is not distinct from of_country and (of_country is not null or of_role is not null)
        union all
        select 'ROLE', a.role from alone a where of_country is null and of_role is null
    )
    select l.kind, l.name, count(*), count(*) filter (where p.free)
    from listed l join person p on l.name = case l.kind when 'COUNTRY' then p.country else p.role end
    where dashboard_among(p.country, p.role, of_country, of_role)
    group by 1, 2 order by 1, 3 desc, 2;
end
$$;

revoke execute on function dashboard_told(dashboard_cell[]), dashboard_among(text, text, text, text), dashboard_judged(timestamptz, timestamptz) from public;

do $$
declare
    signature text;
begin
    foreach signature in array array['dashboard_outcomes(timestamptz, timestamptz, text, text)', 'dashboard_triage(timestamptz, timestamptz, interval, text, text)',
                                     'dashboard_decision(timestamptz, timestamptz, interval, text, text)', 'dashboard_backlog(timestamptz, text, text)',
                                     'dashboard_families(timestamptz, timestamptz, text, text)', 'dashboard_groups(timestamptz, timestamptz, text, text)'] loop
        execute format('revoke execute on function %s from public', signature);
        execute format('grant execute on function %s to %I', signature, '${app_role}');
    end loop;
end
$$;
