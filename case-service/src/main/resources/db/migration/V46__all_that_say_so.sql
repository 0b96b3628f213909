-- Cases that have these words and that the reader sees, for a list that has an order of its own: by the same sets as the policies, of each set the latest so many.
create function cases_that_say(q text, most integer) returns setof uuid language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
    roles  text := nullif(current_setting('probity.roles', true), '');
    wanted tsquery := wanted_words(q);
    walled uuid[];
    own    uuid[];
begin
    if reader is null or reader = 'probity' or numnode(wanted) = 0 then
        return;
    end if;
    walled := array(select wall_cases());
    own := array(select k from known_cases(reader, roles) k where k <> all (walled));
    return query
    (select f.id from case_file f join case_words w on w.case_id = f.id
     where f.id = any (own) and w.words @@ wanted
     order by f.changed_at desc limit most)
    union all
    (select f.id from case_file f join case_words w on w.case_id = f.id
     where may_triage(roles) and not f.taken and f.id <> all (walled) and f.id <> all (own) and w.words @@ wanted
     order by f.changed_at desc limit most);
end
$$;
revoke execute on function cases_that_say(text, integer) from public;
grant execute on function cases_that_say(text, integer) to ${app_role};

-- The best of them, weighed: of the latest, as before (V16), which had the sets in itself.
create or replace function cases_saying(q text, most integer) returns table (case_id uuid, weight real) language sql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp as
$$
    select w.case_id, ts_rank('{0.1, 0.2, 0.4, 1.0}', w.words, wanted_words(q), 1)
    from case_words w where w.case_id = any (array(select cases_that_say(q, 200))) order by 2 desc, 1 limit most
$$;
