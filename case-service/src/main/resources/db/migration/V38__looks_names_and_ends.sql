-- Whoever looked, and of whom looks tell, takes none of them away (ADR 0074): they see their own and add to them, and after a while the service deletes them by rule.
drop policy own on look;
create policy own on look for select to ${app_role}
    using ((select wall_reader()) = 'probity' or user_id = (select wall_reader()));
create policy added on look for insert to ${app_role}
    with check (user_id = (select wall_reader()));
create policy by_rule on look for delete to ${app_role}
    using ((select wall_reader()) = 'probity');
