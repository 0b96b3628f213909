-- Auditors look for words of the record: what was written, and why something was done. Only changes have words that somebody chose; a read's words are the service's
-- own, and there are many more reads. Words that are destroyed leave the index with them.
create index log_entry_words on log_entry using gin (words_of(cast(content as json) ->> 'text')) where version is not null;

-- Places of arrival of changes with these words, newest first. Under row-level security the index is of no use to whoever is bound by it (V16), so this function asks
-- as the owner, for auditors alone, and leaves out what stands behind the wall before it bounds anything; rows are then read through the policies.
create function entries_saying(q text, before bigint, whose text, wanted uuid, kind text, grounds text[], since timestamptz, until timestamptz, most integer)
returns setof bigint language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as
$$
declare
    words  tsquery := wanted_words(q);
    walled uuid[];
begin
    if not coalesce(wall_roles() ~ ' auditor ', false) or wall_reader() is null or numnode(words) = 0 then
        return;
    end if;
    walled := array(select wall_cases());
    return query
    select e.arrival from log_entry e
    where e.version is not null and words_of(cast(e.content as json) ->> 'text') @@ words and e.case_id <> all (walled)
      and (before is null or e.arrival < before) and (whose is null or e.actor = whose) and (wanted is null or e.case_id = wanted)
      and (kind is null or e.act = kind) and (grounds = '{}' or e.ground = any (grounds))
      and (since is null or e.at >= since) and (until is null or e.at < until)
    order by e.arrival desc limit most;
end
$$;
revoke execute on function entries_saying(text, bigint, text, uuid, text, text[], timestamptz, timestamptz, integer) from public;
grant execute on function entries_saying(text, bigint, text, uuid, text, text[], timestamptz, timestamptz, integer) to ${app_role};
