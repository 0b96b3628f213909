-- Whether more begin so (a pattern for LIKE, in small letters), in their first word or after it, than a list looks at: those it leaves out it must say it leaves
-- out. By nobody's wall: that over a thousand names begin with a letter says nothing of any of them.
create function more_called(begins text, looked integer) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as
$$
declare
    first_words integer;
    later_words integer;
begin
    select count(*) into first_words from (select 1 from subject s where lower(s.label) like begins limit looked + 1) f;
    select count(*) into later_words
    from (select 1 from subject s
          where strpos(s.label, ' ') > 0 and lower(substr(s.label, strpos(s.label, ' ') + 1)) like begins limit looked + 1) l;
    return first_words + later_words > looked;
end
$$;
revoke execute on function more_called(text, integer) from public;
grant execute on function more_called(text, integer) to ${app_role};
