-- What policies ask about one row is asked as a scalar query. PostgreSQL may answer "exists" by hashing all that it could find, which reads every case that there
-- is, wherever it expects a dozen rows or more; a scalar query it answers row by row, by the index.
do $$
declare
    part record;
begin
    for part in select c.relname, p.polname, pg_get_expr(p.polqual, p.polrelid) as seen, pg_get_expr(p.polwithcheck, p.polrelid) as made
                from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace loop
        if part.seen ~ 'EXISTS' then
            execute format('alter policy %I on %I using (%s)', part.polname, part.relname, regexp_replace(part.seen, 'EXISTS \( SELECT 1', '( SELECT true', 'g'));
        end if;
        if part.made ~ 'EXISTS' then
            execute format('alter policy %I on %I with check (%s)', part.polname, part.relname, regexp_replace(part.made, 'EXISTS \( SELECT 1', '( SELECT true', 'g'));
        end if;
    end loop;
end
$$;
