-- Watching those who watch (ADR 0074): who looked at what, once for each half hour and file, and what auditors are told of it. Whoever looks adds rows of their
-- own; what is told of them they don't see, nor do those near to them.

create table look (
    id      uuid primary key,
    at      timestamptz not null,
    user_id text not null,
    act     text not null check (act in ('VIEW', 'EXPORT')),
    what    text not null check (what in ('CASE', 'SUBJECT', 'ALERT')),
    file_id uuid not null,                          -- the case, subject or alert; where there is none for them, what they asked for
    ground  text,                                   -- why they might; null where nothing was shown
    night   boolean not null
);
create index look_user on look (user_id, at desc);
create index look_at on look (at);

create table watch_notice (
    id         uuid primary key,
    kind       text not null check (kind in ('OUTSIDE', 'BURST', 'NIGHT', 'TRIES')),
    user_id    text not null,
    staff_ref  text,                                -- which member of staff that is; null for outsiders
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    looks      integer not null,
    files      integer not null,
    state      text not null check (state in ('OPEN', 'ANSWERED')),
    answer     text,
    answered_by text,
    answered_at timestamptz,
    version    bigint not null,
    check ((state = 'ANSWERED') = (answer is not null))
);
create index watch_notice_last on watch_notice (last_at desc, id desc);
create index watch_notice_open on watch_notice (user_id, kind, last_at desc) where state = 'OPEN';

-- Whether a look of that ground, by night or not, is of those that a notice of that kind tells of.
create function watch_counts(kind text, ground text, night boolean) returns boolean language sql immutable as
$$ select case kind
       when 'TRIES' then ground is null
       when 'BURST' then ground is not null
       when 'NIGHT' then ground is not null and night
       else coalesce(ground in ('BREAK_GLASS', 'ROLE', 'NONE'), false) end $$;

-- Whether this connection's reader looks after what is told of that person: an auditor who is neither that person nor near to them.
create function watch_shows(watched text, staff text) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return coalesce(wall_roles() ~ ' auditor ', false) and watched <> wall_reader()
        and (staff is null or staff not in (select wall_staff(nullif(current_setting('probity.staff', true), ''))));
end
$$;

-- Where this connection's reader works; null where nobody said.
create function reader_site() returns text language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select p.site from staff_profile p where p.ref = nullif(current_setting('probity.staff', true), '') $$;

-- Tells auditors of the reader's looks since then; what is told within the hour before goes on. Whether it is news.
create function watch_tell(notice uuid, wanted text, since timestamptz, until timestamptz) returns boolean language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
    found  watch_notice;
    told   record;
begin
    if reader is null or reader = 'probity' then
        raise insufficient_privilege using message = 'told of people alone';
    end if;
    select * into found from watch_notice n
    where n.user_id = reader and n.kind = wanted and n.state = 'OPEN' and n.last_at > until - interval '1 hour'
    order by n.last_at desc limit 1 for update;
    select min(l.at) as first, count(*) as looks, count(distinct l.file_id) as files into told
    from look l where l.user_id = reader and l.at between coalesce(found.first_at, since) and until and watch_counts(wanted, l.ground, l.night);
    if told.looks = 0 then
        return false;
    end if;
    if found.id is null then
        insert into watch_notice (id, kind, user_id, staff_ref, first_at, last_at, looks, files, state, version)
        values (notice, wanted, reader, nullif(current_setting('probity.staff', true), ''), told.first, until, told.looks, told.files, 'OPEN', 1);
    else
        update watch_notice set last_at = until, looks = told.looks, files = told.files, version = version + 1 where id = found.id;
    end if;
    perform pg_notify('probity_live', 'WATCH ' || coalesce(found.id, notice) || ' ' || floor(extract(epoch from until) * 1000)::bigint);
    return found.id is null;
end
$$;

-- The looks that a notice tells of, the last first; of what the reader is walled from, that there was something.
create function watch_looks(notice uuid, most integer) returns table (id uuid, at timestamptz, act text, what text, ground text, file uuid, label text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select l.id, l.at, l.act, l.what, l.ground,
           case when f.id is not null or s.id is not null then l.file_id end, coalesce('C-' || f.number, s.label)
    from watch_notice n
    join look l on l.user_id = n.user_id and l.at between n.first_at and n.last_at and watch_counts(n.kind, l.ground, l.night)
    left join case_file f on f.id = l.file_id and f.id not in (select wall_cases())
    left join subject s on s.id = l.file_id and s.id not in (select wall_subjects())
    where n.id = notice and watch_shows(n.user_id, n.staff_ref)
    order by l.at desc, l.id desc limit most;
end
$$;

-- Nobody hears of notices but who sees them.
create or replace function unseen(whats uuid[], people text[], staff text[], roles text[]) returns table (what uuid, person text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    with asked as (
        select w.id, coalesce(a.case_id, f.id) as case_id, s.id as staff_id
        from (select distinct unnest(whats)) w(id)
        left join alert a on a.id = w.id left join case_file f on f.id = w.id left join subject s on s.id = w.id and s.kind = 'STAFF'
    )
    select b.what, b.person from wall_blind(whats, people, staff) b
    union
    select k.id, r.person from asked k cross join unnest(people, roles) r(person, roles)
    where k.case_id is not null and not knows_case(k.case_id, r.person, r.roles)
       or k.staff_id is not null and not knows_staff(k.staff_id, r.person, r.roles)
    union
    select n.id, r.person from watch_notice n cross join unnest(people, staff, roles) r(person, staff, roles)
    where n.id = any (whats)
      and (not coalesce(r.roles ~ ' auditor ', false) or r.person = n.user_id or n.staff_ref in (select wall_staff(r.staff)));
end
$$;

do $$
declare
    signature text;
begin
    foreach signature in array array['watch_counts(text, text, boolean)', 'watch_shows(text, text)', 'reader_site()',
                                     'watch_tell(uuid, text, timestamptz, timestamptz)', 'watch_looks(uuid, integer)'] loop
        execute format('revoke execute on function %s from public', signature);
        execute format('grant execute on function %s to %I', signature, '${app_role}');
    end loop;
end
$$;

alter table look enable row level security;
create policy own on look to ${app_role}
    using ((select wall_reader()) = 'probity' or user_id = (select wall_reader()))
    with check (user_id = (select wall_reader()));
alter table watch_notice enable row level security;
create policy watch on watch_notice to ${app_role}
    using ((select wall_reader()) = 'probity' or (select wall_reader()) is not null and watch_shows(user_id, staff_ref));
grant select, insert, delete on look to ${app_role};
grant select on watch_notice to ${app_role};
grant update (state, answer, answered_by, answered_at, version) on watch_notice to ${app_role};

-- Looks go to ingest as events, by a route of their own.
alter table outbox drop constraint outbox_route_check;
alter table outbox add constraint outbox_route_check check (route in ('KAFKA', 'WEBHOOK', 'INGEST'));
