-- A name is found by the index. A query that asks for names itself goes through all people, and the wall is asked about each before their name is looked at: a
-- minute and a half at two hundred thousand of them.
create index subject_later_word on subject (lower(substr(label, strpos(label, ' ') + 1)) text_pattern_ops) where strpos(label, ' ') > 0;

-- Whose name begins so (a pattern for LIKE, in small letters), in its first word or after it, and whom the reader sees: by the same sets as the policy of
-- subjects, and what comes out of it goes through that once more. All whom the reader has in cases of their own, or in cases that nobody has taken, are looked at; of all
-- others the first thousand of such names, seen or not.
create function subjects_called(begins text, most integer) returns setof uuid language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
    roles  text := nullif(current_setting('probity.roles', true), '');
    walled uuid[];
    near   uuid[];
    looked constant integer := 1000;
begin
    if reader is null then
        return;
    end if;
    walled := array(select wall_subjects());
    near := array(select c.subject_id from case_subject c where c.case_id in (select known_cases(reader, roles))
                  union
                  select c.subject_id from case_file f join case_subject c on c.case_id = f.id where not f.taken and may_triage(roles));
    return query
    with called as (
        select s.id, s.kind, s.label from subject s
        where s.id = any (near) and (lower(s.label) like begins or strpos(s.label, ' ') > 0 and lower(substr(s.label, strpos(s.label, ' ') + 1)) like begins)
        union
        (select s.id, s.kind, s.label from subject s where lower(s.label) like begins order by lower(s.label) using ~<~ limit looked)
        union
        (select s.id, s.kind, s.label from subject s
         where strpos(s.label, ' ') > 0 and lower(substr(s.label, strpos(s.label, ' ') + 1)) like begins
         order by lower(substr(s.label, strpos(s.label, ' ') + 1)) using ~<~ limit looked)
    ),
    -- in order, so that no more are asked about than are wanted
    ordered as materialized (select * from called order by label, id)
    select o.id from ordered o
    where reader = 'probity' or o.id <> all (walled) and (o.kind <> 'STAFF' or knows_staff(o.id, reader, roles))
    limit most;
end
$$;
revoke execute on function subjects_called(text, integer) from public;
grant execute on function subjects_called(text, integer) to ${app_role};
