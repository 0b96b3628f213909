-- The conflict wall (ADR 0037): who stands too near to a case sees nothing of it, whatever a query asks for. The service tells each connection that it
-- takes from its pool for whom it works: probity.reader is a user name, or 'probity' for what the service does by rule; probity.staff is that person's ref
-- as a member of staff, or empty. A connection of which nothing is said sees nothing.

alter table worker add column staff_ref text;           -- which member of staff they are, as they last signed in; null for outsiders

create table case_recusal (
    case_id    uuid not null references case_file,
    user_id    text not null,
    by_user    text not null,
    reason     text not null,
    at         timestamptz not null,
    primary key (case_id, user_id)
);
create index case_recusal_user on case_recusal (user_id);

-- What an answer that is kept tells of: a case or an alert; null where it tells of neither. Answers of before have their id.
alter table idempotent_answer add column about uuid;
update idempotent_answer set about = cast(cast(body as jsonb) ->> 'id' as uuid) where status <> 0;

-- For whom this connection works; null when nobody has said.
create function wall_reader() returns text language sql stable as
$$ select nullif(current_setting('probity.reader', true), '') $$;

-- Members of staff from whom that one is walled: themself, all above, all below, and the team. A union meets each once, so that a circle of managers ends.
create function wall_staff(of_staff text) returns setof text language plpgsql stable strict security definer rows 50
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    with recursive above (ref) as (
        select p.manager_ref from staff_profile p where p.ref = of_staff and p.manager_ref is not null
        union
        select p.manager_ref from above a join staff_profile p on p.ref = a.ref where p.manager_ref is not null
    ), below (ref) as (
        select p.ref from staff_profile p where p.manager_ref = of_staff
        union
        select p.ref from below b join staff_profile p on p.manager_ref = b.ref
    )
    select of_staff
    union select a.ref from above a
    union select b.ref from below b
    union select mate.ref from staff_profile me join staff_profile mate on mate.team = me.team where me.ref = of_staff;
end
$$;

-- Subjects behind the wall of this connection's reader: those near to them, and the staff of cases that they stepped back from.
create function wall_subjects() returns setof uuid language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
    staff  text := nullif(current_setting('probity.staff', true), '');
begin
    if reader is not null and reader <> 'probity' then
        return query
        select s.id from subject s where s.ref in (select wall_staff(staff))
        union
        select s.id from case_recusal r join case_subject c on c.case_id = r.case_id join subject s on s.id = c.subject_id
        where r.user_id = reader and s.kind = 'STAFF';
    end if;
end
$$;

-- Cases behind it: those that any of these is a subject of, and those that the reader stepped back from.
create function wall_cases() returns setof uuid language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
begin
    if reader is not null and reader <> 'probity' then
        return query
        select c.case_id from case_subject c where c.subject_id in (select wall_subjects())
        union
        select r.case_id from case_recusal r where r.user_id = reader;
    end if;
end
$$;

-- Alerts behind it: about one of these, or in one of those.
create function wall_alerts() returns setof uuid language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select a.id from alert a where a.subject_id in (select wall_subjects())
    union
    select a.id from alert a where a.case_id in (select wall_cases());
end
$$;

-- Pseudonyms behind it, which texts that were written down may still name.
create function wall_names() returns setof text language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query select s.label from subject s where s.id in (select wall_subjects());
end
$$;

-- Who of these people, each with their ref as a member of staff or null, is walled from which of these cases, alerts and subjects. It goes out from those whom
-- that is about: whoever is near to them, they are near to.
create function wall_blind(whats uuid[], people text[], staff text[]) returns table (what uuid, person text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    with asked as (
        select w.id, coalesce(a.case_id, w.id) as case_id, coalesce(a.subject_id, w.id) as subject_id
        from (select distinct unnest(whats)) w(id) left join alert a on a.id = w.id
    ), party as (
        select k.id, s.id as subject_id, s.ref from asked k join subject s on s.id = k.subject_id where s.kind = 'STAFF'
        union
        select k.id, s.id, s.ref from asked k join case_subject c on c.case_id = k.case_id join subject s on s.id = c.subject_id
        where s.kind = 'STAFF'
    )
    select p.id, r.person from party p, lateral wall_staff(p.ref) n(ref) join unnest(people, staff) r(person, ref) on r.ref = n.ref
    union
    select p.id, r.user_id from party p join case_subject c on c.subject_id = p.subject_id join case_recusal r on r.case_id = c.case_id
    where r.user_id = any (people)
    union
    select k.id, r.user_id from asked k join case_recusal r on r.case_id = k.case_id where r.user_id = any (people);
end
$$;

-- How many waiting alerts name each of these merchants: asked by rule alone. Row by row the wall would keep the index on merchants from being used.
create function waiting_by_merchant(refs text[], since timestamptz, until timestamptz) returns table (ref text, alerts bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if current_setting('probity.reader', true) is distinct from 'probity' then
        raise insufficient_privilege using message = 'asked by rule alone';
    end if;
    return query
    select m.ref, count(*) from unnest(refs) m(ref)
    join alert a on a.merchants @> array[m.ref] and a.state in ('OPEN', 'SNOOZED', 'DEFERRED') and a.changed_at between since and until
    group by m.ref;
end
$$;

do $$
declare
    signature text;
begin
    foreach signature in array array['wall_reader()', 'wall_staff(text)', 'wall_subjects()', 'wall_cases()', 'wall_alerts()', 'wall_names()',
                                     'wall_blind(uuid[], text[], text[])', 'waiting_by_merchant(text[], timestamptz, timestamptz)'] loop
        execute format('revoke execute on function %s from public', signature);
        execute format('grant execute on function %s to %I', signature, '${app_role}');
    end loop;
end
$$;

grant select, insert on case_recusal to ${app_role};

-- Each condition is of sets that are made once a query, so that lists keep the order of their index.
alter table subject enable row level security;
create policy wall on subject to ${app_role}
    using ((select wall_reader()) is not null and id not in (select wall_subjects()));

alter table subject_risk enable row level security;
create policy wall on subject_risk to ${app_role}
    using ((select wall_reader()) is not null and subject_id not in (select wall_subjects()));

alter table case_file enable row level security;
create policy wall on case_file to ${app_role}
    using ((select wall_reader()) is not null and id not in (select wall_cases()));

alter table case_subject enable row level security;
create policy wall on case_subject to ${app_role}
    using ((select wall_reader()) is not null and case_id not in (select wall_cases()))
    with check ((select wall_reader()) is not null and case_id not in (select wall_cases()) and subject_id not in (select wall_subjects()));

-- What a case consists of goes with the case.
do $$
declare
    part text;
begin
    foreach part in array array['case_member', 'case_bill', 'case_recusal', 'timeline_entry'] loop
        execute format('alter table %I enable row level security', part);
        execute format('create policy wall on %I to %I using ((select wall_reader()) is not null and case_id not in (select wall_cases()))',
                       part, '${app_role}');
    end loop;
end
$$;

alter table alert enable row level security;
create policy wall on alert to ${app_role}
    using ((select wall_reader()) is not null and subject_id not in (select wall_subjects())
           and (case_id is null or case_id not in (select wall_cases())));

alter table bill enable row level security;
create policy wall on bill to ${app_role}
    using ((select wall_reader()) is not null and owner not in (select wall_subjects()) and owner not in (select wall_alerts()));

-- People only ever add to it.
alter table outbox enable row level security;
create policy by_rule on outbox to ${app_role} using ((select wall_reader()) = 'probity');
create policy told on outbox for insert to ${app_role} with check ((select wall_reader()) is not null);

-- Everyone's own answers, as far as what they tell of isn't behind the wall by now.
alter table idempotent_answer enable row level security;
create policy wall on idempotent_answer to ${app_role}
    using ((select wall_reader()) = 'probity'
           or actor = (select wall_reader())
              and (about is null or about not in (select wall_cases()) and about not in (select wall_alerts())));

-- Who works with whom is read by the wall itself.
alter table staff_profile enable row level security;
create policy by_rule on staff_profile to ${app_role} using ((select wall_reader()) = 'probity');
