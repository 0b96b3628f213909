-- Whoever looked, and of whom looks tell, takes none of them away (ADR 0074): they see their own and add to them, and after a while the service deletes them by rule.
drop policy own on look;
create policy own on look for select to ${app_role}
    using ((select wall_reader()) = 'probity' or user_id = (select wall_reader()));
create policy added on look for insert to ${app_role}
    with check (user_id = (select wall_reader()));
create policy by_rule on look for delete to ${app_role}
    using ((select wall_reader()) = 'probity');

-- The looks that a notice tells of name a merchant, too, of whom there is a profile alone.
create or replace function watch_looks(notice uuid, most integer) returns table (id uuid, at timestamptz, act text, what text, ground text, file uuid, label text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select l.id, l.at, l.act, l.what, l.ground,
           case when f.id is not null or s.id is not null or m.subject_id is not null then l.file_id end, coalesce('C-' || f.number, s.label, m.label)
    from watch_notice n
    join look l on l.user_id = n.user_id and l.at between n.first_at and n.last_at and watch_counts(n.kind, l.ground, l.night)
    left join case_file f on f.id = l.file_id and f.id not in (select wall_cases())
    left join subject s on s.id = l.file_id and s.id not in (select wall_subjects())
    left join lateral (
        select p.subject_id, substr(p.ref, length('merchant:') + 1) as label from merchant_profile p
        where p.subject_id = l.file_id and not exists (select 1 from subject o where o.id = p.subject_id)) m on true
    where n.id = notice and watch_shows(n.user_id, n.staff_ref)
    order by l.at desc, l.id desc limit most;
end
$$;

-- A profile that is sent again brings no name back that a tombstone took away (ADR 0071): one of a later time does.
alter table staff_profile add column name_erased_at timestamptz;     -- when that was asked for, by the clock of the topic; null where it never was

-- What is shown for a while ends with the case locked first, as its words are destroyed with it locked first: two that waited for each other would both be undone at best. Locks the case of a
-- look by break-glass or of a wish for a name, its alerts before it, for whoever may end that; of anything else nothing. They need not see the case.
create function lock_before_end(wanted uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    ends_all boolean := coalesce(wall_roles() ~ ' privacy-officer ', false);
    file uuid := coalesce((select g.case_id from break_glass g where g.id = wanted and (ends_all or g.user_id = wall_reader())),
                          (select u.case_id from unmasking u where u.id = wanted and (ends_all or u.asked_by = wall_reader())));
begin
    perform 1 from alert a where a.case_id = file order by a.id for update of a;
    perform 1 from case_file f where f.id = file for update;
end
$$;
revoke execute on function lock_before_end(uuid) from public;
grant execute on function lock_before_end(uuid) to ${app_role};
