-- Whoever looked, and of whom looks tell, takes none of them away (ADR 0074): they see their own and add to them, and after a while the service deletes them by rule.
drop policy own on look;
create policy own on look for select to ${app_role}
    using ((select wall_reader()) = 'probity' or user_id = (select wall_reader()));
create policy added on look for insert to ${app_role}
    with check (user_id = (select wall_reader()));
create policy by_rule on look for delete to ${app_role}
    using ((select wall_reader()) = 'probity');

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
