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
