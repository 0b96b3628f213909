-- What was told more than a day after it happened, as an archive that is read in, says nothing of what somebody at a screen waits: it is counted apart. Replaces V34's figures, whose shape stays.
create or replace function dashboard_arrival(since timestamptz, until timestamptz)
returns table (week date, n bigint, median double precision, slow double precision)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    with came as (
        select dashboard_week(a.received_at) as monday,
               cast(greatest(0, extract(epoch from a.received_at - a.raised_at)) as double precision) as took,
               count(*) over (partition by dashboard_week(a.received_at)) as together
        from dashboard_alert a
        where a.received_at >= since and a.received_at < until and a.received_at <= a.raised_at + interval '1 day'
    )
    select c.monday, count(*),
           percentile_cont(0.5) within group (order by c.took), percentile_cont(0.9) within group (order by c.took)
    from came c where c.together >= dashboard_smallest()
    group by grouping sets ((c.monday), ()) having count(*) >= dashboard_smallest() order by 1 nulls first;
end
$$;

-- How many that are; null where so few that nothing is told of them, none among these.
create function dashboard_arrived_late(since timestamptz, until timestamptz)
returns table (n bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform dashboard_asked();
    return query
    select case when count(*) >= dashboard_smallest() then count(*) end
    from dashboard_alert a
    where a.received_at >= since and a.received_at < until and a.received_at > a.raised_at + interval '1 day';
end
$$;

revoke execute on function dashboard_arrived_late(timestamptz, timestamptz) from public;
grant execute on function dashboard_arrived_late(timestamptz, timestamptz) to ${app_role};
