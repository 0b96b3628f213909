-- From the event that raised an alert to the alert's arrival here, by the week of that; seconds. An event's time is its sender's clock, and what was sent late counts as it came: this is what
-- somebody at a screen waits. Who is walled from an alert finds no trace of it here either. A week with too few is left out, of the row without a week, too, which is of all others together.
create function dashboard_arrival(since timestamptz, until timestamptz)
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
        from dashboard_alert a where a.received_at >= since and a.received_at < until
    )
    select c.monday, count(*),
           percentile_cont(0.5) within group (order by c.took), percentile_cont(0.9) within group (order by c.took)
    from came c where c.together >= dashboard_smallest()
    group by grouping sets ((c.monday), ()) having count(*) >= dashboard_smallest() order by 1 nulls first;
end
$$;

revoke execute on function dashboard_arrival(timestamptz, timestamptz) from public;
grant execute on function dashboard_arrival(timestamptz, timestamptz) to ${app_role};
