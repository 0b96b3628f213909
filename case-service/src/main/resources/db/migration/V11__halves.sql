-- Halves of a case (ADR 0078): HR is told of its members of staff, the merchants' team of everyone else in it. Whoever works in such an office sees neither the case
-- nor the other half: row-level security hides both, and what is theirs comes out of functions that leave the rest behind.

create table consultation (
    id           uuid primary key,
    case_id      uuid not null references case_file,
    office       text not null check (office in ('HR', 'MERCHANT_TEAM')),
    message      text not null,                             -- what the office is asked, in words of whoever asks
    asked_by     text not null,
    asked_at     timestamptz not null,
    ended_by     text,
    ended_reason text,
    ended_at     timestamptz,
    changed_at   timestamptz not null,
    version      bigint not null,
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_reason is null))
);
create unique index consultation_standing on consultation (case_id, office) where ended_at is null;
create index consultation_changed on consultation (changed_at desc, id desc) where ended_at is null;

-- What the office says to it; nothing of it is ever changed.
create table consultation_answer (
    id              uuid primary key,
    consultation_id uuid not null references consultation,
    user_id         text not null,
    at              timestamptz not null,
    text            text not null
);
create index consultation_answer_of on consultation_answer (consultation_id, at);

-- Whether somebody in these roles works in that office.
create function works_in(roles text, office text) returns boolean language sql immutable as
$$ select coalesce(roles ~ case office when 'HR' then ' hr ' else ' merchant-team ' end, false) $$;

-- The consultation, while it stands, to whoever works in its office and is not walled from its case.
create function half(wanted uuid) returns table (case_id uuid, office text) language plpgsql stable security definer rows 1
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select q.case_id, q.office from consultation q
    where q.id = wanted and q.ended_at is null and works_in(wall_roles(), q.office)
      and wall_reader() is not null and wall_reader() <> 'probity' and q.case_id not in (select wall_cases());
end
$$;

-- What consultations are called by those who don't see the case.
create function half_names(wanted uuid[]) returns table (id uuid, ref text) language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select w.id, 'C-' || f.number from unnest(wanted) w(id), lateral half(w.id) h join case_file f on f.id = h.case_id;
end
$$;

-- Its subjects, those of that half alone.
create function half_subjects(wanted uuid) returns table (id uuid, kind text, label text, role text, site text, category text, opened_at timestamptz, outcome text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select s.id, s.kind, s.label, s.role, s.site, s.category, s.opened_at, c.outcome
    from half(wanted) h join case_subject c on c.case_id = h.case_id join subject s on s.id = c.subject_id
    where (s.kind = 'STAFF') = (h.office = 'HR')
    order by s.label, s.id;
end
$$;

-- What their bills come to: families and weights, a row each. The sentences and the events of a bill name the other half, and stay behind.
create function half_bills(wanted uuid) returns table (subject_id uuid, as_of timestamptz, total double precision, posterior double precision,
                                                       family text, decibans double precision)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    with part as materialized (
        select s.id, c.case_id, f.state,
               coalesce((select a.id from alert a where a.case_id = c.case_id and a.subject_id = s.id order by a.changed_at desc, a.id limit 1), s.id) as owner
        from half(wanted) h join case_file f on f.id = h.case_id join case_subject c on c.case_id = h.case_id join subject s on s.id = c.subject_id
        where (s.kind = 'STAFF') = (h.office = 'HR')
    ), kept as (
        select p.id, cast(k.body as jsonb) as body from part p join case_bill k on k.case_id = p.case_id and k.subject_id = p.id where p.state = 'CLOSED'
        union all
        select p.id, cast(l.body as jsonb) from part p join bill l on l.owner = p.owner where p.state <> 'CLOSED'
    )
    select k.id, cast(k.body ->> 'asOf' as timestamptz), cast(k.body ->> 'totalDecibans' as double precision),
           cast(k.body ->> 'posterior' as double precision), line ->> 'family', cast(line ->> 'decibans' as double precision)
    from kept k left join lateral jsonb_array_elements(k.body -> 'lines') line on true;
end
$$;

-- Measures against them that were not turned down. What their targets are told stays behind: its facts name the other half.
create function half_measures(wanted uuid) returns table (id uuid, ref text, action text, target_id uuid, target text, reviews text, amount numeric,
                                                          currency text, basis text, state text, proposed_at timestamptz, ordered_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    select p.id, 'E-' || p.number, p.action, p.target_id, s.label, array_to_string(p.reviews, E'\n'), p.amount, p.currency, p.basis, p.state, p.proposed_at, p.ordered_at
    from half(wanted) h join proposal p on p.case_id = h.case_id join subject s on s.id = p.target_id
    where (s.kind = 'STAFF') = (h.office = 'HR') and p.state not in ('REFUSED', 'WITHDRAWN')
    order by p.number;
end
$$;

-- Puts the look at a half on the record before anything of it is shown. The case that it is of; null where there is none for them.
create function read_half(wanted uuid, at timestamptz) returns uuid language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    found record;
begin
    select h.case_id, h.office into found from half(wanted) h;
    if found.case_id is not null then
        insert into log_entry (at, actor, act, case_id, ground, salt, content)
        values (at, wall_reader(), 'READ_HALF', found.case_id, 'CONSULTATION', log_salt(),
                cast(json_build_object('text', 'Read the half of ' || office_name(found.office)) as text));
    end if;
    return found.case_id;
end
$$;

create function office_name(office text) returns text language sql immutable as
$$ select case office when 'HR' then 'HR' else 'the merchants'' team' end $$;

-- An answer is a line of the case, and so an entry of the log: who writes it sees neither.
create function tell_answer() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    told record;
begin
    select f.id, f.version + 1 as version, office_name(q.office) as office into told
    from consultation q join case_file f on f.id = q.case_id where q.id = new.consultation_id for update of f;
    update case_file set version = told.version, changed_at = new.at where id = told.id;
    update consultation set version = version + 1, changed_at = new.at where id = new.consultation_id;
    insert into timeline_entry (case_id, seq, at, actor, kind, text)
    values (told.id, told.version, new.at, new.user_id, 'CONSULTATION_ANSWERED', 'Answer of ' || told.office || ': ' || new.text);
    perform pg_notify('probity_live', 'CASE ' || told.id || ' ' || floor(extract(epoch from new.at) * 1000)::bigint);
    return null;
end
$$;
create trigger told after insert on consultation_answer for each row execute function tell_answer();

-- Its words go with those of the case.
create function erase_consultations() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    update consultation_answer set text = 'Erased' where consultation_id in (select q.id from consultation q where q.case_id = new.id);
    update consultation set message = 'Erased', ended_by = coalesce(ended_by, 'probity'), ended_reason = 'Erased', ended_at = coalesce(ended_at, now())
    where case_id = new.id;
    return null;
end
$$;
create trigger consultations_erased after update of erased_at on case_file for each row when (old.erased_at is null and new.erased_at is not null)
    execute function erase_consultations();

create or replace function access_ground(wanted uuid, person text) returns text language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return case
        when person = 'probity' then 'RULE'
        when exists (select 1 from case_member m where m.case_id = wanted and m.user_id = person) then 'MEMBER'
        when exists (select 1 from break_glass g where g.case_id = wanted and g.user_id = person and g.granted and g.until > now()) then 'BREAK_GLASS'
        when person = wall_reader() and exists (select 1 from consultation q where q.case_id = wanted and q.ended_at is null and works_in(wall_roles(), q.office))
            then 'CONSULTATION'
        when exists (select 1 from case_file c where c.id = wanted and not c.taken) then 'TRIAGE'
        when exists (select 1 from deciding_case d where d.case_id = wanted) then 'DECISION'
        else 'ROLE' end;
end
$$;

do $$
declare
    signature text;
begin
    foreach signature in array array['works_in(text, text)', 'half(uuid)', 'half_names(uuid[])', 'half_subjects(uuid)', 'half_bills(uuid)', 'half_measures(uuid)',
                                     'read_half(uuid, timestamptz)', 'office_name(text)'] loop
        execute format('revoke execute on function %s from public', signature);
        execute format('grant execute on function %s to %I', signature, '${app_role}');
    end loop;
    revoke execute on function tell_answer(), erase_consultations() from public;
end
$$;

-- Whoever sees the case sees what an office was asked and said, and they alone ask. Whose office it is sees the consultation while it stands, and answers.
alter table consultation enable row level security;
create policy seen on consultation for select to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null
              and (exists (select 1 from case_file f where f.id = case_id)
                   or ended_at is null and works_in((select wall_roles()), office) and case_id not in (select wall_cases())));
create policy asked on consultation for insert to ${app_role}
    with check (asked_by = (select wall_reader()) and exists (select 1 from case_file f where f.id = case_id));
create policy ended on consultation for update to ${app_role}
    using ((select wall_reader()) is not null and exists (select 1 from case_file f where f.id = case_id));
alter table consultation_answer enable row level security;
create policy seen on consultation_answer for select to ${app_role} using (exists (select 1 from consultation q where q.id = consultation_id));
create policy answered on consultation_answer for insert to ${app_role}
    with check (user_id = (select wall_reader()) and exists (select 1 from half(consultation_id)));
grant select, insert on consultation, consultation_answer to ${app_role};
grant update (ended_by, ended_reason, ended_at, changed_at, version) on consultation to ${app_role};

-- A kept answer may tell of a consultation, too, of a wish to know a name, or of a notice: whoever sees that no longer sees the answer no longer.
drop policy wall on idempotent_answer;
create policy wall on idempotent_answer to ${app_role}
    using ((select wall_reader()) = 'probity'
           or actor = (select wall_reader())
              and (about is null or exists (select 1 from case_file f where f.id = about) or exists (select 1 from alert a where a.id = about)
                   or exists (select 1 from consultation q where q.id = about) or exists (select 1 from unmasking u where u.id = about)
                   or exists (select 1 from watch_notice n where n.id = about)));
