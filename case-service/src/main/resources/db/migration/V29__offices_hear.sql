-- Offices hear of what is theirs (ADR 0035): wishes to know a name, broken glass, questions to them. The bell hangs on the tables, so that no code that changes
-- one of these forgets to ring it: some of it is done by functions of the owner, and by retention.
create function ring() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform pg_notify('probity_live', tg_argv[0] || ' ' || (to_jsonb(new) ->> tg_argv[1]) || ' ' || floor(extract(epoch from now()) * 1000)::bigint);
    return null;
end
$$;
revoke execute on function ring() from public;
create trigger rung after insert or update on unmasking for each row execute function ring('UNMASKING', 'id');
create trigger rung after insert on unmasking_look for each row execute function ring('UNMASKING', 'unmasking_id');
create trigger rung after insert or update on break_glass for each row execute function ring('GLASS', 'id');
create trigger rung after insert or update on consultation for each row execute function ring('CONSULTATION', 'id');

-- Of each of them hear those alone whom its policy shows it, or showed it until now: a question that ended is news to the office that it was for.
create or replace function unseen(whats uuid[], people text[], staff text[], roles text[]) returns table (what uuid, person text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    with asked as (
        select w.id, coalesce(a.case_id, f.id) as case_id, s.id as staff_id
        from (select distinct unnest(whats)) w(id)
        left join alert a on a.id = w.id left join case_file f on f.id = w.id left join subject s on s.id = w.id and s.kind = 'STAFF'
    ), hangs as (
        select u.id, unnest(array[u.case_id, u.subject_id]) as by from unmasking u where u.id = any (whats)
        union all
        select g.id, g.case_id from break_glass g where g.id = any (whats) and g.case_id is not null
        union all
        select q.id, q.case_id from consultation q where q.id = any (whats)
    ), blind as materialized (
        select b.what, b.person from wall_blind(whats || array(select h.by from hangs h), people, staff) b
    )
    select b.what, b.person from blind b where b.what = any (whats)
    union
    select h.id, b.person from hangs h join blind b on b.what = h.by
    union
    select k.id, r.person from asked k cross join unnest(people, roles) r(person, roles)
    where k.case_id is not null and not knows_case(k.case_id, r.person, r.roles)
       or k.staff_id is not null and not knows_staff(k.staff_id, r.person, r.roles)
    union
    select n.id, r.person from watch_notice n cross join unnest(people, staff, roles) r(person, staff, roles)
    where n.id = any (whats)
      and (not coalesce(r.roles ~ ' auditor ', false) or r.person = n.user_id or n.staff_ref in (select wall_staff(r.staff)))
    union
    select u.id, r.person from unmasking u cross join unnest(people, roles) r(person, roles)
    where u.id = any (whats) and u.asked_by <> r.person and not coalesce(r.roles ~ ' (privacy-officer|auditor) ', false)
    union
    select q.id, r.person from consultation q cross join unnest(people, roles) r(person, roles)
    where q.id = any (whats) and not works_in(r.roles, q.office);
end
$$;
