-- Words of cases (ADR 0079): title, record, tasks, exhibits, and what its subjects are called, of each case in one row, so that words are found that stand in
-- different places of it. Under row-level security an index of words is of no use to whoever is bound by it: PostgreSQL asks the policy before any operator that
-- might tell what it saw, and @@ is one of those. So a function looks the words up and knows whom it does that for.

create table case_words (
    case_id uuid primary key references case_file,
    words   tsvector not null
);

-- Names of files and addresses are one word to the parser: their parts are what people look for. What has a number after its hyphen stays whole.
create function apart(body text) returns text language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as
$$ select regexp_replace(body, '([[:alnum:]])(?:[._/@:]|-(?=[[:alpha:]]))(?=[[:alnum:]])', '\1 ', 'g') $$;

-- As they stand, and by their stems. A tsvector takes a mebibyte, and a change must not fail for want of room: of a record of this many characters, and a fifth of
-- that of each other kind of text, it holds both.
create function words_of(body text) returns tsvector language sql immutable strict parallel safe set search_path = pg_catalog, public, pg_temp
    set client_min_messages = warning as
$$ select to_tsvector('simple', apart(left(body, 100000))) || to_tsvector('english', apart(left(body, 100000))) $$;

-- What somebody looks for: each word by its stem, identifiers by their beginning, the last one, too, as it is being written. With quotation marks, "or" or a
-- minus they say themselves what belongs together.
create function wanted_words(q text) returns tsquery language plpgsql immutable strict parallel safe set search_path = pg_catalog, public, pg_temp
    set client_min_messages = warning as
$$
declare
    parts text[] := regexp_split_to_array(btrim(apart(translate(q, '''\', '  '))), '\s+');
    last  integer := cardinality(parts);
    all_of tsquery;
    one   tsquery;
begin
    if q ~* '"|(^|\s)-\S|\sor\s' then
        return websearch_to_tsquery('english', apart(q)) || websearch_to_tsquery('simple', apart(q));
    end if;
    for i in 1 .. last loop
        if parts[i] ~ '\d' then
            one := to_tsquery('simple', '''' || parts[i] || ''':*');
        else
            one := plainto_tsquery('english', parts[i]);
            if numnode(one) > 0 and i = last and length(parts[i]) > 2 then
                one := one || to_tsquery('simple', '''' || parts[i] || ''':*');
            elsif numnode(one) > 0 then
                one := one || plainto_tsquery('simple', parts[i]);
            end if;
        end if;
        if numnode(one) > 0 then
            all_of := case when all_of is null then one else all_of && one end;
        end if;
    end loop;
    return coalesce(all_of, plainto_tsquery('simple', q));
end
$$;

-- What of it is marked in a text that needn't have all of the words.
create function any_word(wanted tsquery) returns tsquery language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as
$$ select case when querytree(wanted) in ('', 'T') then wanted else cast(replace(querytree(wanted), '&', '|') as tsquery) end $$;

-- Of a case whose words were destroyed there is none.
create function case_words_of(wanted uuid) returns tsvector language sql stable set search_path = pg_catalog, public, pg_temp as
$$
    select setweight(words_of(f.title), 'A')
        || setweight(coalesce((select words_of(left(string_agg(s.label || coalesce(' ' || m.name, ''), ' ' order by s.label), 20000))
                               from case_subject c join subject s on s.id = c.subject_id left join merchant_profile m on m.subject_id = s.id
                               where c.case_id = wanted), ''), 'A')
        || setweight(coalesce((select words_of(left(string_agg(k.title || coalesce(' ' || k.details, ''), ' ' order by k.number desc), 20000))
                               from case_task k where k.case_id = wanted), ''), 'B')
        || setweight(coalesce((select words_of(left(string_agg(e.title, ' ' order by e.number desc), 20000)) from exhibit e where e.case_id = wanted), ''), 'B')
        || setweight(coalesce((select words_of(string_agg(t.text, ' ' order by t.seq desc)) from timeline_entry t where t.case_id = wanted), ''), 'C')
    from case_file f where f.id = wanted and f.erased_at is null
$$;

-- Made anew with each change, out of what stands there: nothing is left in it that was taken out of the case. Whoever comes second waits for the first, and
-- only then reads.
create function say_words(wanted uuid) returns void language plpgsql volatile set search_path = pg_catalog, public, pg_temp as
$$
declare
    said tsvector;
begin
    perform 1 from case_words w where w.case_id = wanted for update;
    said := case_words_of(wanted);
    if said is null then
        delete from case_words where case_id = wanted;
    else
        insert into case_words as w values (wanted, said) on conflict (case_id) do update set words = excluded.words where w.words <> excluded.words;
    end if;
end
$$;

create function words_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if tg_table_name = 'case_file' then
        perform say_words(new.id);
    elsif tg_table_name = 'merchant_profile' then
        perform say_words(c.case_id) from (select case_id from case_subject where subject_id = new.subject_id order by case_id) c;
    elsif tg_op = 'DELETE' then
        perform say_words(old.case_id);
    else
        perform say_words(new.case_id);
    end if;
    return null;
end
$$;
create trigger words_made after insert on case_file for each row execute function words_changed();
create trigger words_changed after update on case_file for each row
    when (old.title <> new.title or old.erased_at is distinct from new.erased_at) execute function words_changed();
create trigger words_changed after insert on timeline_entry for each row execute function words_changed();
create trigger words_changed after insert on case_task for each row execute function words_changed();
create trigger words_changed after insert on exhibit for each row execute function words_changed();
create trigger words_changed after insert or delete on case_subject for each row execute function words_changed();
create trigger words_named after insert on merchant_profile for each row when (new.name is not null) execute function words_changed();
create trigger words_changed after update on merchant_profile for each row when (old.name is distinct from new.name) execute function words_changed();

-- Cases that have these words and that the reader sees, the best first. It goes by the same sets as the policies do, so that it tells of no other case and what
-- the reader doesn't see takes no place among what they do; what comes out of it goes through the policies once more. Of more than so many the latest are weighed.
create function cases_saying(q text, most integer) returns table (case_id uuid, weight real) language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
    roles  text := nullif(current_setting('probity.roles', true), '');
    wanted tsquery := wanted_words(q);
    walled uuid[];
    own    uuid[];
    weighed constant integer := 200;
begin
    if reader is null or reader = 'probity' or numnode(wanted) = 0 then
        return;
    end if;
    walled := array(select wall_cases());
    own := array(select k from known_cases(reader, roles) k where k <> all (walled));
    return query
    with found as (
        (select w.case_id, w.words from case_file f join case_words w on w.case_id = f.id
         where f.id = any (own) and w.words @@ wanted
         order by f.changed_at desc limit weighed)
        union all
        (select w.case_id, w.words from case_file f join case_words w on w.case_id = f.id
         where may_triage(roles) and not f.taken and f.id <> all (walled) and f.id <> all (own) and w.words @@ wanted
         order by f.changed_at desc limit weighed)
    )
    select f.case_id, ts_rank('{0.1, 0.2, 0.4, 1.0}', f.words, wanted, 1) from found f order by 2 desc, 1 limit most;
end
$$;

do $$
declare
    signature text;
begin
    foreach signature in array array['wanted_words(text)', 'any_word(tsquery)', 'apart(text)', 'words_of(text)', 'cases_saying(text, integer)'] loop
        execute format('revoke execute on function %s from public', signature);
        execute format('grant execute on function %s to %I', signature, '${app_role}');
    end loop;
end
$$;
revoke execute on function case_words_of(uuid), say_words(uuid), words_changed() from public;

insert into case_words select f.id, case_words_of(f.id) from case_file f where f.erased_at is null;
create index case_words_words on case_words using gin (words) with (fastupdate = off);

alter table case_words enable row level security;
create policy wall on case_words to ${app_role}
    using ((select wall_reader()) = 'probity' or (select wall_reader()) is not null and ( select true from case_file f where f.id = case_id));
grant select on case_words to ${app_role};
